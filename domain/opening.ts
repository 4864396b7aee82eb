/**
 * When a practitioner receives for a reason: weekly hours, dated exceptions, absences, holidays, bridge days, ranges kept for some
 * reasons or for urgent cases. Compiled once for each practice: an ordinary day costs a look-up. Knows nothing of bookings.
 */
import { publicHolidayOn } from './calendar.ts';
import { type Minutes, union, without } from './constraint.ts';
import type { Absence, OpeningHours, Practice, Practitioner, SetTime, VisitReason } from './practice.ts';
import {
  type ClockPiece,
  dateOfDay,
  dayOf,
  type Instant,
  type Interval,
  type LocalDate,
  minuteOf,
  offsetAt,
  piecesOf,
  startOfDay,
  toInstant,
  weekdayOfDay,
  type Zone,
} from './time.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const MIDNIGHT = 1440;

/** A day of the civil year in a practice's zone and territory. */
export interface CivilDay {
  /** Days since 1970-01-01. */
  day: number;
  /** Where its minutes are counted from: the minute since 1970 at which its wall clock shows 00:00. */
  base: number;
  /** First minute since 1970 of the day, and of the next one. */
  start: number;
  end: number;
  holiday: string | null;
  /** A working day caught between days off. */
  bridge: boolean;
  /** The clocks change. */
  uneven: boolean;
}

/**
 * Visits may start in `[from, to)` and must end by `until`. Minutes after `CivilDay.base`; the wall clock shows the minute plus
 * `shift`, which is 0 unless the clocks have changed that day.
 */
export interface Stretch {
  from: number;
  to: number;
  until: number;
  shift: number;
  location: string;
  /** Rank of the location in the practitioner's list: where two overlap, the first is meant. */
  rank: number;
}

/** A time kept for urgent cases until it is released. Minutes after `CivilDay.base`. */
export interface Reserved {
  from: number;
  to: number;
  release: Release;
  /** Days after `CivilDay.day` of the date that it belongs to: hours of the next day are looked at too. */
  later: number;
}

/** So long before the visit, or at a set time. */
export type Release = { minutesBefore: number } | SetTime;

export interface OpenDay {
  stretches: readonly Stretch[];
  reserved: readonly Reserved[];
}

/** One range of one date as the practice wrote it, in minutes of the wall clock. */
export interface Range {
  from: number;
  to: number;
  location: string;
  onlyReasons: readonly string[] | null;
  /** Kept for urgent cases until then; null when it is not. */
  release: Release | null;
}

const civilYears = new Map<string, Map<number, CivilDay>>();
const compiled = new WeakMap<Practice, Map<string, Opening>>();

/** The days of a practice's zone and territory, measured once each. */
export function civilDaysOf(practice: Practice): (day: number) => CivilDay {
  const key = `${practice.timeZone} ${practice.territory}`;
  const days = civilYears.get(key) ?? new Map<number, CivilDay>();
  civilYears.set(key, days);
  return (day) => days.get(day) ?? measuredDay(practice, day, days);
}

/** Why nobody is received that day although the week says so; null when the week holds. */
export function closureOf(practitioner: Practitioner, civil: CivilDay): 'holiday' | 'bridgeDay' | null {
  if (civil.holiday !== null && !practitioner.worksOnHolidays) return 'holiday';
  return civil.bridge && practitioner.closedOnBridgeDays ? 'bridgeDay' : null;
}

/**
 * The ranges of a date, absences not yet taken away. Hours of one date replace the weekly ones, also on a holiday: who writes them
 * down means it.
 */
export function rangesOn(practitioner: Practitioner, civil: CivilDay): Range[] {
  const date = dateOfDay(civil.day);
  const dated = practitioner.datedHours.filter((hours) => hours.date === date);
  const weekday = weekdayOfDay(civil.day);
  const weekly = practitioner.hours.filter((hours) => hours.weekdays.includes(weekday));
  const ranges = dated.length > 0 ? dated.flatMap((hours) => hours.ranges) : weekly;
  if (dated.length === 0 && closureOf(practitioner, civil) !== null) return [];
  return ranges.map((range) => ({
    from: minuteOf(range.from),
    to: minuteOf(range.to),
    location: range.location ?? practitioner.locations[0] ?? '',
    onlyReasons: range.onlyReasons ?? null,
    release: releaseOf(range),
  }));
}

function releaseOf({
  reservedUntilMinutesBefore: minutesBefore,
  reservedUntil,
}: Omit<OpeningHours, 'weekdays'>): Release | null {
  if (reservedUntil) return reservedUntil;
  return minutesBefore === undefined ? null : { minutesBefore };
}

/** From when on anybody may have a time that was kept for urgent cases. `day`: of the date that it belongs to. */
export function releasedAt(release: Release, day: number, start: Instant, zone: Zone): Instant {
  if ('minutesBefore' in release) return start - release.minutesBefore * MINUTE;
  return toInstant(`${dateOfDay(day - release.daysBefore)}T${release.time}`, zone);
}

/** The part of a date that an absence takes, in minutes of the wall clock; null when it does not touch the date. */
export function absentOn(absence: Absence, date: LocalDate): Minutes | null {
  if (date < absence.from || date > absence.to) return null;
  return { from: minuteOf(absence.fromTime ?? '00:00'), to: minuteOf(absence.toTime ?? '24:00') };
}

/** When a practitioner receives on a date, for whatever reason: the ranges without the absences, where two overlap the first holds. */
export function receptionOn(
  practice: Practice,
  practitioner: Practitioner,
  civil: CivilDay,
): (Interval & { location: string })[] {
  const date = dateOfDay(civil.day);
  const absences = practitioner.absences.flatMap((absence) => absentOn(absence, date) ?? []);
  const open: (Interval & { location: string })[] = [];
  let reached = 0;
  for (const range of rangesOn(practitioner, civil).sort((a, b) => a.from - b.from)) {
    const from = Math.max(range.from, reached);
    reached = Math.max(reached, range.to);
    let left: readonly Minutes[] = union([{ from, to: range.to }]);
    for (const cut of absences) left = without(left, cut);
    for (const rest of left) {
      for (const { start, end } of piecesOf(civil.day, rest.from, rest.to, practice.timeZone)) {
        open.push({ start, end, location: range.location });
      }
    }
  }
  return open;
}

/** The compiled opening of a practitioner for a reason; the same object for all reasons that have the same hours. */
export function openingOf(practice: Practice, practitioner: Practitioner, reason: VisitReason): Opening {
  const openings = compiled.get(practice) ?? new Map<string, Opening>();
  compiled.set(practice, openings);
  const ranges = [...practitioner.hours, ...practitioner.datedHours.flatMap((hours) => hours.ranges)];
  const kept = ranges.some((range) => range.onlyReasons) ? reason.id : null;
  const key = JSON.stringify([practitioner.id, kept, reason.locations ?? null]);
  const known = openings.get(key);
  if (known) return known;
  const opening = new Opening(practice, practitioner, reason);
  openings.set(key, opening);
  return opening;
}

export class Opening {
  private readonly practitioner: Practitioner;
  private readonly reason: VisitReason;
  private readonly civilDay: (day: number) => CivilDay;
  private readonly zone: string;
  /** By weekday, for days that have nothing special. */
  private readonly weekly: (OpenDay | undefined)[] = [];
  private readonly special = new Map<number, OpenDay>();
  /** Days with hours of their own or a short absence. */
  private readonly marked: ReadonlySet<number>;
  private readonly longAbsences: readonly Minutes[];
  /** Receives around midnight, so that visits may run into the next day: no day is ordinary. */
  private readonly nightly: boolean;

  constructor(practice: Practice, practitioner: Practitioner, reason: VisitReason) {
    this.practitioner = practitioner;
    this.reason = reason;
    this.civilDay = civilDaysOf(practice);
    this.zone = practice.timeZone;
    const marked = new Set(practitioner.datedHours.map((hours) => dayOf(hours.date)));
    const absences = practitioner.absences.map(({ from, to }) => ({ from: dayOf(from), to: dayOf(to) }));
    for (const { from, to } of absences) if (to - from <= 60) for (let day = from; day <= to; day++) marked.add(day);
    this.marked = marked;
    this.longAbsences = absences.filter(({ from, to }) => to - from > 60);
    const ranges = [...practitioner.hours, ...practitioner.datedHours.flatMap((hours) => hours.ranges)];
    this.nightly = ranges.some((range) => minuteOf(range.to) === MIDNIGHT);
  }

  on(civil: CivilDay): OpenDay {
    if (this.isOrdinary(civil)) {
      const weekday = weekdayOfDay(civil.day);
      const known = this.weekly[weekday];
      if (known) return known;
      const open = this.measure(civil);
      this.weekly[weekday] = open;
      return open;
    }
    const known = this.special.get(civil.day);
    if (known) return known;
    const open = this.measure(civil);
    if (this.special.size > 400) this.special.clear();
    this.special.set(civil.day, open);
    return open;
  }

  private isOrdinary(civil: CivilDay): boolean {
    if (civil.uneven || civil.holiday !== null || civil.bridge || this.nightly || this.marked.has(civil.day))
      return false;
    if (this.longAbsences.length === 0) return true;
    return !this.longAbsences.some((absence) => civil.day >= absence.from && civil.day <= absence.to);
  }

  private measure(civil: CivilDay): OpenDay {
    const tomorrow = this.nightly ? this.civilDay(civil.day + 1) : null;
    const stretches: Stretch[] = [];
    for (const [rank, location] of this.practitioner.locations.entries()) {
      if (this.reason.locations && !this.reason.locations.includes(location)) continue;
      const pieces = this.pieces(civil, location);
      const later = tomorrow ? this.pieces(tomorrow, location) : [];
      let until = Number.NaN;
      let next = Number.NaN;
      for (const piece of [...pieces, ...later].reverse()) {
        until = piece.end === next ? until : piece.end;
        next = piece.start;
        if (later.includes(piece)) continue;
        stretches.push({
          from: piece.start / MINUTE - civil.base,
          to: piece.end / MINUTE - civil.base,
          until: until / MINUTE - civil.base,
          shift: piece.offset / MINUTE + civil.base - (civil.day * DAY) / MINUTE,
          location,
          rank,
        });
      }
    }
    stretches.sort((a, b) => a.from - b.from);
    return { stretches, reserved: [civil, tomorrow].flatMap((day) => (day ? this.reservedOn(day, civil) : [])) };
  }

  private pieces(civil: CivilDay, location: string): ClockPiece[] {
    const ranges = rangesOn(this.practitioner, civil);
    const isKept = (range: Range): boolean => range.onlyReasons !== null && !range.onlyReasons.includes(this.reason.id);
    const date = dateOfDay(civil.day);
    const closed: Minutes[] = ranges.filter(isKept);
    for (const absence of this.practitioner.absences) {
      const part = absentOn(absence, date);
      if (part) closed.push(part);
    }
    const open = ranges.filter((range) => range.location === location && !isKept(range));
    let left: readonly Minutes[] = union(open);
    for (const cut of closed) left = without(left, cut);
    return left.flatMap(({ from, to }) => piecesOf(civil.day, from, to, this.zone)).sort((a, b) => a.start - b.start);
  }

  private reservedOn(civil: CivilDay, { day, base }: CivilDay): Reserved[] {
    const reserved: Reserved[] = [];
    for (const { from, to, release } of rangesOn(this.practitioner, civil)) {
      if (release === null) continue;
      for (const { start, end } of piecesOf(civil.day, from, to, this.zone)) {
        reserved.push({ from: start / MINUTE - base, to: end / MINUTE - base, release, later: civil.day - day });
      }
    }
    return reserved;
  }
}

function measuredDay(practice: Practice, day: number, days: Map<number, CivilDay>): CivilDay {
  const zone = practice.timeZone;
  const start = startOfDay(day, zone);
  const end = startOfDay(day + 1, zone);
  const holiday = publicHolidayOn(dateOfDay(day), practice.territory)?.name ?? null;
  const isOff = (other: number): boolean =>
    weekdayOfDay(other) > 5 || publicHolidayOn(dateOfDay(other), practice.territory) !== null;
  const civil = {
    day,
    base: (day * DAY - offsetAt(start, zone)) / MINUTE,
    start: start / MINUTE,
    end: end / MINUTE,
    holiday,
    bridge: !isOff(day) && isOff(day - 1) && isOff(day + 1),
    uneven: offsetAt(start, zone) !== offsetAt(end, zone) || start !== day * DAY - offsetAt(start, zone),
  };
  if (days.size > 4000) days.clear();
  days.set(day, civil);
  return civil;
}
