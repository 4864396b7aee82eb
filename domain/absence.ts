/**
 * Absences that practitioners declare from the desk, beside those of the practice's file: together they close the agenda. Only puts
 * them together; what an absence closes is decided in opening.ts and policy.ts.
 */
import { absentOn } from './opening.ts';
import type { Absence, Practice } from './practice.ts';
import { dateOfDay, dayOf, type Instant, localDayOf, piecesOf, type Zone } from './time.ts';

export interface DeclaredAbsence extends Absence {
  id: string;
  practitioner: string;
}

/** Compiled hours hang on the practice: it stays the same object as long as the absences are the same. */
const joined = new WeakMap<Practice, { key: string; practice: Practice }>();

/** The practice with the declared absences in it; the very practice when there are none. */
export function withAbsences(practice: Practice, declared: readonly DeclaredAbsence[]): Practice {
  if (declared.length === 0) return practice;
  const key = JSON.stringify(declared);
  const known = joined.get(practice);
  if (known?.key === key) return known.practice;
  const practitioners = practice.practitioners.map((one) => {
    const theirs = declared.filter(({ practitioner }) => practitioner === one.id);
    return { ...one, absences: [...one.absences, ...theirs.map(({ id: _, practitioner: __, ...absence }) => absence)] };
  });
  const whole = { ...practice, practitioners };
  joined.set(practice, { key, practice: whole });
  return whole;
}

/** Whether a visit lies, even in part, in an absence. */
export function fallsIn(absence: Absence, visit: { start: Instant; end: Instant }, zone: Zone): boolean {
  const last = localDayOf(visit.end - 1, zone);
  for (let day = localDayOf(visit.start, zone); day <= last; day++) {
    const part = absentOn(absence, dateOfDay(day));
    const pieces = part ? piecesOf(day, part.from, part.to, zone) : [];
    if (pieces.some((piece) => piece.start < visit.end && piece.end > visit.start)) return true;
  }
  return false;
}

/** First and last instants of an absence, the end excluded: what must be looked through. */
export function spanOf(absence: Absence, zone: Zone): { start: Instant; end: Instant } {
  const [first] = piecesOf(dayOf(absence.from), 0, 1440, zone);
  const last = piecesOf(dayOf(absence.to), 0, 1440, zone).at(-1);
  return { start: first?.start ?? 0, end: last?.end ?? 0 };
}
