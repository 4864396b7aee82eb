/**
 * When reminders of an appointment are due, and which ones of a day are said together. Derived from the appointment as it stands,
 * and asked again when the time has come. Says nothing: sentences are chosen elsewhere.
 */
import type { Appointment } from './appointment.ts';
import { type Practice, reasonOf } from './practice.ts';
import {
  dateOf,
  dateOfDay,
  dayOf,
  type Instant,
  type LocalTime,
  localDateOf,
  minuteOf,
  timeOf,
  timeOfMinute,
  toInstant,
  toLocal,
} from './time.ts';

const MINUTE = 60_000;
const DAY_MINUTES = 1440;
/** Nobody is woken by us; a practice may say otherwise. */
const QUIET: { from: LocalTime; to: LocalTime } = { from: '21:00', to: '08:00' };
/** A reminder closer to the visit than this is of no use. */
const LEAST_NOTICE_MINUTES = 120;

/** That very instant, or the end of the quiet hours it falls into. */
export function afterQuiet(practice: Practice, at: Instant): Instant {
  return quietAt(practice, at)?.end ?? at;
}

/**
 * The instants at which this version of an appointment is recalled, in order, none past. "48 hours before" is the same time of the
 * clock two days earlier, also through a change of the clocks. What falls into quiet hours waits for their end, or comes before they
 * begin when the visit is too near.
 */
export function reminderTimes(practice: Practice, appointment: Appointment, now: Instant): Instant[] {
  if (appointment.status !== 'booked') return [];
  const last = appointment.start - LEAST_NOTICE_MINUTES * MINUTE;
  const times = new Set<Instant>();
  for (const hours of reasonOf(practice, appointment.reason)?.reminderHours ?? []) {
    let at = wallBefore(practice, appointment.start, hours * 60);
    const quiet = quietAt(practice, at);
    if (quiet) at = quiet.end <= last ? quiet.end : quiet.start - 30 * MINUTE;
    if (at > now && at <= last) times.add(at);
  }
  return [...times].sort((a, b) => a - b);
}

/**
 * What is said when a reminder of `appointment` falls due: it and the person's other visits of that day, by start. Empty when it is
 * no longer standing, was moved meanwhile, has begun, or is said together with an earlier one.
 * @param version the version that the reminder was made for
 * @param all appointments of the same contact
 */
export function remindedTogether(
  practice: Practice,
  appointment: Appointment,
  version: number,
  all: readonly Appointment[],
  now: Instant,
): Appointment[] {
  const isStanding = (one: Appointment): boolean => one.status === 'booked' && one.start > now;
  if (!isStanding(appointment) || appointment.version !== version) return [];
  const date = localDateOf(appointment.start, practice.timeZone);
  const sameDay = all
    .filter((one) => isStanding(one) && localDateOf(one.start, practice.timeZone) === date)
    .sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
  return sameDay[0]?.id === appointment.id ? sameDay : [];
}

function wallBefore(practice: Practice, instant: Instant, minutes: number): Instant {
  const local = toLocal(instant, practice.timeZone);
  const wall = dayOf(dateOf(local)) * DAY_MINUTES + minuteOf(timeOf(local)) - minutes;
  const day = Math.floor(wall / DAY_MINUTES);
  return toInstant(`${dateOfDay(day)}T${timeOfMinute(wall - day * DAY_MINUTES)}`, practice.timeZone);
}

/** The quiet hours around an instant: they may begin the evening before. */
function quietAt(practice: Practice, at: Instant): { start: Instant; end: Instant } | null {
  const { from, to } = practice.quietHours ?? QUIET;
  const day = dayOf(localDateOf(at, practice.timeZone));
  const overnight = minuteOf(from) > minuteOf(to) ? 1 : 0;
  for (const evening of [day - overnight, day]) {
    const start = toInstant(`${dateOfDay(evening)}T${from}`, practice.timeZone);
    const end = toInstant(`${dateOfDay(evening + overnight)}T${to}`, practice.timeZone);
    if (at >= start && at < end) return { start, end };
  }
  return null;
}
