/**
 * Who answers when: opening hours of the desk, stand-ins, standing orders that apply, hours of the digests. Says who and when,
 * never what.
 */
import { publicHolidayOn } from './calendar.ts';
import type { Instruction, Practice, Practitioner } from './practice.ts';
import { practitionerOf } from './practice.ts';
import type { Instant, LocalDate, LocalDateTime } from './time.ts';
import { addDays, isoWeekday, toInstant, toLocal } from './time.ts';

/** True when humans answer at the desk. Public holidays of the territory are closed. */
export function isDeskOpen(practice: Practice, at: Instant): boolean {
  const local = toLocal(at, practice.timeZone);
  const time = local.slice(11);
  return deskRanges(practice, local.slice(0, 10)).some((range) => range.from <= time && time < range.to);
}

/** The next instant at which the desk opens, at or after `at`; null when it never does within three weeks. */
export function nextDeskOpening(practice: Practice, at: Instant): Instant | null {
  const today = toLocal(at, practice.timeZone).slice(0, 10);
  for (let day = 0; day <= 21; day += 1) {
    const date = addDays(today, day);
    for (const range of deskRanges(practice, date)) {
      const opening = toInstant(`${date}T${range.from}`, practice.timeZone);
      if (opening >= at) return opening;
    }
  }
  return null;
}

function deskRanges(practice: Practice, date: LocalDate) {
  if (publicHolidayOn(date, practice.territory)) return [];
  const weekday = isoWeekday(date);
  return practice.deskHours
    .filter((hours) => hours.weekdays.includes(weekday))
    .sort((a, b) => a.from.localeCompare(b.from));
}

/** True when the practitioner is absent at that local time. */
export function isAbsent(practitioner: Practitioner, local: LocalDateTime): boolean {
  return absenceAt(practitioner, local) !== undefined;
}

function absenceAt(practitioner: Practitioner, local: LocalDateTime) {
  const date = local.slice(0, 10);
  const time = local.slice(11);
  return practitioner.absences.find(
    (absence) =>
      absence.from <= date &&
      date <= absence.to &&
      (absence.fromTime === undefined || absence.fromTime <= time) &&
      (absence.toTime === undefined || time < absence.toTime),
  );
}

/**
 * Who reads an urgent message meant for this practitioner: the stand-in during an absence (and the stand-in's own, should that
 * one be away too), else the practitioner.
 */
export function reachedFor(practice: Practice, practitioner: string, at: Instant): Practitioner | null {
  const local = toLocal(at, practice.timeZone);
  const seen = new Set<string>();
  let found = practitionerOf(practice, practitioner) ?? null;
  while (found && !seen.has(found.id)) {
    seen.add(found.id);
    const standIn = absenceAt(found, local)?.standIn;
    const next = standIn === undefined ? undefined : practitionerOf(practice, standIn);
    if (!next) return found;
    found = next;
  }
  return found;
}

/** When this practitioner's next digest is due, strictly after `after`; null when none is configured. */
export function nextDigest(
  practice: Practice,
  practitioner: Practitioner,
  after: Instant,
): { at: Instant; local: LocalDateTime } | null {
  const today = toLocal(after, practice.timeZone).slice(0, 10);
  const times = [...practitioner.digests].sort();
  for (let day = 0; day <= 1; day += 1) {
    for (const time of times) {
      const local = `${addDays(today, day)}T${time}`;
      const at = toInstant(local, practice.timeZone);
      if (at > after) return { at, local };
    }
  }
  return null;
}

/** Standing orders that apply on a date, the practitioner's own first. */
export function instructionsOn(practice: Practice, date: LocalDate, practitioner?: string): Instruction[] {
  return practice.instructions
    .filter((one) => (one.from === undefined || one.from <= date) && (one.until === undefined || date <= one.until))
    .filter((one) => one.practitioner === undefined || one.practitioner === practitioner)
    .sort((a, b) => Number(b.practitioner !== undefined) - Number(a.practitioner !== undefined));
}
