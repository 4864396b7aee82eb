/**
 * When reminders of an appointment are due, which ones of a day are said together, and what became of those of a day. Derived from the
 * appointment as it stands, and asked again when the time has come. Says nothing: sentences are chosen elsewhere.
 */
import type { Appointment } from './appointment.ts';
import { type Practice, reasonOf } from './practice.ts';
import {
  dateOf,
  dateOfDay,
  dayOf,
  type Instant,
  type LocalDate,
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
export const LEAST_NOTICE_MINUTES = 120;
/** Who has just booked needs no reminder yet. */
const JUST_BOOKED_MINUTES = 180;

/** That very instant, or the end of the quiet hours it falls into. */
export function afterQuiet(practice: Practice, at: Instant): Instant {
  return quietAt(practice, at)?.end ?? at;
}

/** So many minutes later, quiet hours not counted: nobody is given a night to answer. */
export function awakeAfter(practice: Practice, at: Instant, minutes: number): Instant {
  let left = minutes * MINUTE;
  let from = afterQuiet(practice, at);
  for (;;) {
    const quiet = nextQuiet(practice, from);
    if (from + left <= quiet.start) return from + left;
    left -= quiet.start - from;
    from = quiet.end;
  }
}

/**
 * The instants at which this version of an appointment is recalled, in order: so many hours before (48 is the same time of the clock
 * two days earlier, also through a change of the clocks), and the evening before. What falls into quiet hours waits for their end, or
 * comes before they begin when the visit is too near.
 * @param since when it was booked, or now: what is past or too fresh is left out
 */
export function reminderTimes(practice: Practice, appointment: Appointment, since: Instant): Instant[] {
  const reason = reasonOf(practice, appointment.reason);
  if (appointment.status !== 'booked' || !reason) return [];
  const last = appointment.start - LEAST_NOTICE_MINUTES * MINUTE;
  const wanted = reason.reminderHours.map((hours) => wallBefore(practice, appointment.start, hours * 60));
  if (reason.reminderEvening !== undefined) {
    const eve = dateOfDay(dayOf(localDateOf(appointment.start, practice.timeZone)) - 1);
    wanted.push(toInstant(`${eve}T${reason.reminderEvening}`, practice.timeZone));
  }
  const times = new Set<Instant>();
  for (const wish of wanted) {
    const quiet = quietAt(practice, wish);
    const at = quiet ? (quiet.end <= last ? quiet.end : quiet.start - 30 * MINUTE) : wish;
    if (at >= since + JUST_BOOKED_MINUTES * MINUTE && at <= last) times.add(at);
  }
  return [...times].sort((a, b) => a - b);
}

/** The last reminder that a contact was sent. */
export interface Reminded {
  appointments: readonly string[];
  at: Instant;
}

/**
 * What is said when a reminder of `appointment` falls due: it and the person's other visits of that day, by start. Empty when it is
 * no longer standing, was moved meanwhile, has begun, or was said today together with another one.
 * @param version the version that the reminder was made for
 * @param all appointments of the same contact
 * @param before the last reminder of this contact
 */
export function remindedTogether(
  practice: Practice,
  appointment: Appointment,
  version: number,
  all: readonly Appointment[],
  now: Instant,
  before: Reminded | null = null,
): Appointment[] {
  const { timeZone: zone } = practice;
  const isStanding = (one: Appointment): boolean => one.status === 'booked' && one.start > now;
  if (!isStanding(appointment) || appointment.version !== version) return [];
  const isSaid =
    before?.appointments.includes(appointment.id) && localDateOf(before.at, zone) === localDateOf(now, zone);
  if (isSaid) return [];
  const date = localDateOf(appointment.start, zone);
  return all
    .filter((one) => isStanding(one) && localDateOf(one.start, zone) === date)
    .sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
}

// ── The count of a day ───────────────────────────────────────────────────────────────────────────────────────────────────

/** An appointment as the count needs it. */
export interface RemindedVisit {
  appointment: Appointment;
  bookedAt: Instant;
  /** Its contact wants no message that we would send unasked. */
  optedOut: boolean;
}

/** A reminder that was said: of which appointments, and whether it reached its channel. */
export interface SaidReminder {
  appointments: readonly string[];
  /** `accepted`: it left, and nobody has received it yet. */
  state: 'waiting' | 'accepted' | 'sent' | 'failed';
}

/** Appointments of which a reminder was due on one day. Every one of `due` is in exactly one of the others, `unseen` aside. */
export interface ReminderCount {
  due: number;
  sent: number;
  /** Of those sent: not received yet, by anybody. */
  unseen: number;
  /** Could not be delivered at all: the desk has a case. */
  failed: number;
  /** Not said yet, or being sent. */
  waiting: number;
  /** Booked by the desk or brought in: there is nobody to write to. */
  unreachable: number;
  optedOut: number;
}

/** What became of the reminders of a day. A visit cancelled after its reminder was said is still counted. */
export function countReminders(
  practice: Practice,
  date: LocalDate,
  visits: readonly RemindedVisit[],
  said: readonly SaidReminder[],
): ReminderCount {
  const states = new Map<string, SaidReminder['state']>();
  for (const { appointments, state } of said) {
    for (const id of appointments) if (states.get(id) !== 'sent') states.set(id, state);
  }
  const count: ReminderCount = { due: 0, sent: 0, unseen: 0, failed: 0, waiting: 0, unreachable: 0, optedOut: 0 };
  for (const { appointment, bookedAt, optedOut } of visits) {
    if (states.has(appointment.id)) continue;
    const isDue = reminderTimes(practice, appointment, bookedAt).some(
      (at) => localDateOf(at, practice.timeZone) === date,
    );
    if (!isDue) continue;
    count.due += 1;
    count[appointment.contact === null ? 'unreachable' : optedOut ? 'optedOut' : 'waiting'] += 1;
  }
  for (const state of states.values()) {
    count.due += 1;
    count[state === 'accepted' ? 'sent' : state] += 1;
    if (state === 'accepted') count.unseen += 1;
  }
  return count;
}

// ── The clock ────────────────────────────────────────────────────────────────────────────────────────────────────────────

function wallBefore(practice: Practice, instant: Instant, minutes: number): Instant {
  const local = toLocal(instant, practice.timeZone);
  const wall = dayOf(dateOf(local)) * DAY_MINUTES + minuteOf(timeOf(local)) - minutes;
  const day = Math.floor(wall / DAY_MINUTES);
  return toInstant(`${dateOfDay(day)}T${timeOfMinute(wall - day * DAY_MINUTES)}`, practice.timeZone);
}

interface Quiet {
  start: Instant;
  end: Instant;
}

/** The quiet hours around an instant: they may begin the evening before. */
function quietAt(practice: Practice, at: Instant): Quiet | null {
  return quietAround(practice, at).find(({ start, end }) => at >= start && at < end) ?? null;
}

/** The quiet hours that begin next. */
function nextQuiet(practice: Practice, at: Instant): Quiet {
  const next = quietAround(practice, at).find(({ start }) => start >= at);
  if (!next) throw new RangeError('quiet hours come every day');
  return next;
}

function quietAround(practice: Practice, at: Instant): Quiet[] {
  const { from, to } = practice.quietHours ?? QUIET;
  const day = dayOf(localDateOf(at, practice.timeZone));
  const overnight = minuteOf(from) > minuteOf(to) ? 1 : 0;
  return [day - 1, day, day + 1].map((evening) => ({
    start: toInstant(`${dateOfDay(evening)}T${from}`, practice.timeZone),
    end: toInstant(`${dateOfDay(evening + overnight)}T${to}`, practice.timeZone),
  }));
}
