/**
 * Instants, local wall-clock times, intervals, and `When`: what a patient's words allow on the calendar.
 * The only place where a time zone is turned into an offset. Storage and arithmetic use instants; people read local times.
 */

/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;
/** `YYYY-MM-DD` in the practice's zone. */
export type LocalDate = string;
/** `HH:mm`; `24:00` is allowed where a range ends. */
export type LocalTime = string;
/** `YYYY-MM-DDTHH:mm`, wall clock of the practice, no offset. */
export type LocalDateTime = string;
/** IANA name, for instance `Europe/Paris`. */
export type Zone = string;
/** ISO weekday: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Half-open: `start` belongs to it, `end` does not. */
export interface Interval {
  start: Instant;
  end: Instant;
}

/** Half-open period of wall-clock time. */
export interface LocalPeriod {
  start: LocalDateTime;
  end: LocalDateTime;
}

/** A rule that recurs: on these weekdays, between these hours; an absent part means "any". */
export interface Recurring {
  weekdays?: Weekday[];
  from?: LocalTime;
  to?: LocalTime;
}

/**
 * A constraint on time, never a bare date. A start time is admitted when it is in one of `windows` (or there are none), at or
 * after `earliest`, before `latest`, on one of `weekdays`, inside one of `timeOfDay`, inside one of `anyOf`, in none of
 * `exclude`, and not past. Absent parts do not limit.
 */
export interface When {
  windows: LocalPeriod[];
  timeOfDay?: { from: LocalTime; to: LocalTime }[];
  weekdays?: Weekday[];
  anyOf?: Recurring[];
  exclude?: (LocalPeriod | Recurring)[];
  earliest?: LocalDateTime;
  latest?: LocalDateTime;
  /** "le plus tôt possible", "premier créneau". */
  asap?: true;
  /** Two current readings: `windows` is the usual one, `altWindows` the other. Ask before booking. */
  clarify?: true;
  altWindows?: LocalPeriod[];
  /** The text whose weekday and date disagree. Comes with `clarify`. */
  conflict?: string;
  /** The text that names a day that does not exist. Comes with `clarify`. */
  invalidDate?: string;
  /** School holidays are flagged, never guessed. */
  needsSchoolCalendar?: true;
  /** An appointment that exists already and is only mentioned. */
  refersTo?: string;
  /** Text that looks like a date and is not about the appointment: birth dates, doses, phones, past events. */
  notDates?: string[];
  /** A preference that does not narrow ("A, sinon B"), as a readable note. */
  prefer?: string;
  /** "si vous avez plus tôt je prends". */
  flexible?: 'earlier' | 'later';
  recurrenceNote?: string;
}

const MINUTE = 60_000;
const DAY = 86_400_000;

// ── The civil calendar, without any zone ─────────────────────────────────────────────────────────────────────────────────

/**
 * Days since 1970-01-01.
 * @throws RangeError on what is not a real date, such as `2027-02-29`.
 */
export function dayOf(date: LocalDate): number {
  const year = digits(date, 0, 4);
  const month = digits(date, 5, 2);
  const day = digits(date, 8, 2);
  const at = Date.UTC(year, month - 1, day);
  const back = new Date(at);
  const isReal = back.getUTCFullYear() === year && back.getUTCMonth() === month - 1 && back.getUTCDate() === day;
  if (!isReal || date.length !== 10) throw new RangeError(`not a date: ${date}`);
  return at / DAY;
}

/** The date of a number of days since 1970-01-01. */
export function dateOfDay(day: number): LocalDate {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** The date `days` later, or earlier when negative. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOfDay(dayOf(date) + days);
}

export function isoWeekday(date: LocalDate): Weekday {
  return weekdayOfDay(dayOf(date));
}

/** Weekday of a number of days since 1970-01-01, which was a Thursday. */
export function weekdayOfDay(day: number): Weekday {
  return (((((day + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/**
 * Minutes after midnight, 0 to 1440. Seconds, when written, are dropped.
 * @throws RangeError on what is not a time of day.
 */
export function minuteOf(time: LocalTime): number {
  const hour = digits(time, 0, 2);
  const minute = digits(time, 3, 2);
  if (time[2] !== ':' || minute > 59 || hour * 60 + minute > 1440) throw new RangeError(`not a time: ${time}`);
  return hour * 60 + minute;
}

/** `HH:mm` of minutes after midnight. */
export function timeOfMinute(minute: number): LocalTime {
  return `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
}

/** The date part of a local date and time. */
export function dateOf(local: LocalDateTime): LocalDate {
  return local.slice(0, 10);
}

/** The time part of a local date and time. */
export function timeOf(local: LocalDateTime): LocalTime {
  return local.slice(11, 16);
}

// ── Zones ────────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** How far the wall clock is ahead of UTC at that instant, in milliseconds. */
export function offsetAt(instant: Instant, zone: Zone): number {
  const clock = clockOf(zone);
  const number = Math.floor(instant / STRETCH);
  const stretch = clock.stretches.get(number) ?? measure(clock, number);
  let offset = stretch.offset;
  for (const change of stretch.changes) {
    if (instant < change.at) break;
    offset = change.offset;
  }
  return offset;
}

/** What the wall clock shows; seconds are dropped. */
export function toLocal(instant: Instant, zone: Zone): LocalDateTime {
  return new Date(instant + offsetAt(instant, zone)).toISOString().slice(0, 16);
}

/**
 * The instant at which the wall clock shows this. A time that the clocks skip in spring is moved forward by what they skip
 * (02:30 becomes 03:30); a time that they show twice in autumn is the first of the two. `24:00` is the next midnight.
 * @throws RangeError on what is not a real date and time.
 */
export function toInstant(local: LocalDateTime, zone: Zone): Instant {
  return instantOfWall(dayOf(dateOf(local)) * DAY + minuteOf(local.slice(11)) * MINUTE, zone);
}

/** Whether the wall clock ever shows this: false for the hour skipped in spring. */
export function isShown(local: LocalDateTime, zone: Zone): boolean {
  return toLocal(toInstant(local, zone), zone) === local.slice(0, 16);
}

export function localDateOf(instant: Instant, zone: Zone): LocalDate {
  return toLocal(instant, zone).slice(0, 10);
}

export function localTimeOf(instant: Instant, zone: Zone): LocalTime {
  return toLocal(instant, zone).slice(11);
}

/** Local date as days since 1970-01-01. */
export function localDayOf(instant: Instant, zone: Zone): number {
  return Math.floor((instant + offsetAt(instant, zone)) / DAY);
}

/** First instant of a local date, given in days since 1970-01-01. */
export function startOfDay(day: number, zone: Zone): Instant {
  return instantOfWall(day * DAY, zone);
}

/** A stretch of instants of one offset, and that offset in milliseconds. */
export interface ClockPiece extends Interval {
  offset: number;
}

/**
 * The instants at which the wall clock of a date shows a time in `[from, to)`, in minutes after midnight: one piece on an ordinary
 * day; none, a shorter one or two on the days when the clocks change.
 */
export function piecesOf(day: number, from: number, to: number, zone: Zone): ClockPiece[] {
  const wallFrom = day * DAY + from * MINUTE;
  const wallTo = day * DAY + to * MINUTE;
  const first = offsetAt(wallFrom - DAY, zone);
  const last = offsetAt(wallTo + DAY, zone);
  if (first === last) return from < to ? [{ start: wallFrom - first, end: wallTo - first, offset: first }] : [];
  const change = changeBetween(wallFrom - DAY, wallTo + DAY, zone);
  const before = { start: wallFrom - first, end: Math.min(wallTo - first, change), offset: first };
  const after = { start: Math.max(wallFrom - last, change), end: wallTo - last, offset: last };
  return [before, after].filter((piece) => piece.start < piece.end);
}

interface Clock {
  format: Intl.DateTimeFormat;
  /** By number of stretch since 1970. */
  stretches: Map<number, { offset: number; changes: { at: Instant; offset: number }[] }>;
}

/** Offsets are measured once for each 32 days of each zone; looked at every 8 days for a change. */
const STRETCH = 32 * DAY;
const STEP = 8 * DAY;
const clocks = new Map<Zone, Clock>();

function clockOf(zone: Zone): Clock {
  const known = clocks.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const clock = { format, stretches: new Map() };
  clocks.set(zone, clock);
  return clock;
}

function measure(clock: Clock, number: number): { offset: number; changes: { at: Instant; offset: number }[] } {
  const start = number * STRETCH;
  const changes: { at: Instant; offset: number }[] = [];
  let offset = measuredOffset(clock, start);
  const stretch = { offset, changes };
  for (let at = start; at < start + STRETCH; at += STEP) {
    const next = measuredOffset(clock, at + STEP);
    if (next === offset) continue;
    let low = at;
    let high = at + STEP;
    while (high - low > 1000) {
      const middle = Math.floor((low + high) / 2000) * 1000;
      if (measuredOffset(clock, middle) === offset) low = middle;
      else high = middle;
    }
    if (high < start + STRETCH) changes.push({ at: high, offset: next });
    offset = next;
  }
  if (clock.stretches.size > 5000) clock.stretches.clear();
  clock.stretches.set(number, stretch);
  return stretch;
}

function measuredOffset(clock: Clock, instant: Instant): number {
  const second = Math.floor(instant / 1000) * 1000;
  const parts = clock.format.formatToParts(second);
  const shown = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((part) => part.type === type)?.value);
  const wall = Date.UTC(
    shown('year'),
    shown('month') - 1,
    shown('day'),
    shown('hour'),
    shown('minute'),
    shown('second'),
  );
  return wall - second;
}

function instantOfWall(wall: number, zone: Zone): Instant {
  const before = offsetAt(wall - DAY, zone);
  const after = offsetAt(wall + DAY, zone);
  if (before === after) return wall - before;
  if (offsetAt(wall - before, zone) === before) return wall - before;
  return offsetAt(wall - after, zone) === after ? wall - after : wall - before;
}

function changeBetween(from: Instant, to: Instant, zone: Zone): Instant {
  const clock = clockOf(zone);
  for (let number = Math.floor(from / STRETCH); number * STRETCH <= to; number++) {
    const stretch = clock.stretches.get(number) ?? measure(clock, number);
    const change = stretch.changes.find((found) => found.at > from && found.at <= to);
    if (change) return change.at;
  }
  return to;
}

function digits(text: string, from: number, length: number): number {
  const part = text.slice(from, from + length);
  return /^\d+$/.test(part) && part.length === length ? Number(part) : Number.NaN;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
