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
