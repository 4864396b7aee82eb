/**
 * One day of a practice on one sheet: who comes, when and where, and what is still free. A pure projection; for paper, so that the
 * day goes on when the power does not. Chooses no words: see conversation/copy/day-sheet.ts.
 */
import type { Appointment } from './appointment.ts';
import { type CivilDay, civilDaysOf, receptionOn } from './opening.ts';
import { closedBecause } from './policy.ts';
import type { Practice, Practitioner } from './practice.ts';
import type { Refusal } from './refusal.ts';
import type { BusyInterval } from './schedule.ts';
import { dayOf, type Instant, type Interval, type LocalDate, type LocalTime, localTimeOf } from './time.ts';

/** Shorter gaps are not shown as free. */
const SHORTEST_GAP_MINUTES = 5;
const MINUTE = 60_000;

export type SheetLine =
  | { is: 'appointment'; from: LocalTime; to: LocalTime; appointment: Appointment }
  | { is: 'free'; from: LocalTime; to: LocalTime; location: string }
  /** Taken in an agenda beside ours. */
  | { is: 'external'; from: LocalTime; to: LocalTime };

export interface SheetPage {
  practitioner: Practitioner;
  /** Why nobody is received although the week says so. */
  closed: Refusal | null;
  /** By start. */
  lines: SheetLine[];
}

export interface DaySheet {
  practice: Practice;
  date: LocalDate;
  /** As of: what was booked later is not on it. */
  at: Instant;
  pages: SheetPage[];
  /** By appointment, where one is known: whom to call when paper is all there is. */
  phones: ReadonlyMap<string, string>;
}

/**
 * @param appointments of that day at least; cancelled ones and expired holds are left out
 * @param external busy times imported from other agendas
 */
export function daySheet(
  practice: Practice,
  date: LocalDate,
  appointments: readonly Appointment[],
  external: readonly BusyInterval[],
  at: Instant,
  phones: ReadonlyMap<string, string> = new Map(),
): DaySheet {
  const civil = civilDaysOf(practice)(dayOf(date));
  const day = { start: civil.start * MINUTE, end: civil.end * MINUTE };
  const isShown = (one: Appointment): boolean =>
    one.start < day.end &&
    one.end > day.start &&
    one.status !== 'cancelled' &&
    one.status !== 'waitlist' &&
    (one.status !== 'pending' || (one.expiresAt ?? 0) > at);
  const shown = appointments.filter(isShown);
  const pages = practice.practitioners.map((practitioner): SheetPage => {
    const theirs = shown.filter((one) => one.practitioner === practitioner.id);
    const outside = external.filter(
      (one) => one.resource === practitioner.id && one.start < day.end && one.end > day.start,
    );
    return {
      practitioner,
      closed: closedBecause(practitioner, civil),
      lines: linesOf(practice, practitioner, civil, theirs, outside),
    };
  });
  return { practice, date, at, pages, phones };
}

function linesOf(
  practice: Practice,
  practitioner: Practitioner,
  civil: CivilDay,
  appointments: readonly Appointment[],
  external: readonly BusyInterval[],
): SheetLine[] {
  const time = (instant: Instant): LocalTime => localTimeOf(instant, practice.timeZone);
  const lines: (Interval & { line: SheetLine })[] = [];
  for (const appointment of appointments) {
    const { start, end } = appointment;
    lines.push({ start, end, line: { is: 'appointment', from: time(start), to: time(end), appointment } });
  }
  for (const { start, end } of external) {
    lines.push({ start, end, line: { is: 'external', from: time(start), to: time(end) } });
  }
  const busy = [...appointments, ...external].sort((a, b) => a.start - b.start);
  for (const open of receptionOn(practice, practitioner, civil)) {
    let from = open.start;
    for (const taken of [...busy, { start: open.end, end: open.end }]) {
      const to = Math.min(taken.start, open.end);
      if (to - from >= SHORTEST_GAP_MINUTES * MINUTE) {
        const line = { is: 'free' as const, from: time(from), to: time(to), location: open.location };
        lines.push({ start: from, end: to, line });
      }
      from = Math.max(from, taken.end);
    }
  }
  return lines.sort((a, b) => a.start - b.start || a.end - b.end).map(({ line }) => line);
}
