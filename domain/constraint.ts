/**
 * A `When` made ready for a search: which minutes of which day it admits as a start. Works on the wall clock only; knows no zone,
 * no hours and no bookings.
 */
import {
  dateOf,
  dayOf,
  type LocalDateTime,
  type LocalPeriod,
  minuteOf,
  type Recurring,
  timeOf,
  type Weekday,
  type When,
  weekdayOfDay,
} from './time.ts';

const DAY = 1440;

/** Minutes of the wall clock, half-open: of a day, or since 1970 on a calendar without zones. */
export interface Minutes {
  from: number;
  to: number;
}

const WHOLE_DAY: readonly Minutes[] = [{ from: 0, to: DAY }];
const NOTHING: readonly Minutes[] = [];

/** Whether a start at this local time is admitted. */
export function admits(when: When, local: LocalDateTime): boolean {
  const minute = minuteOf(timeOf(local));
  return new Constraint(when).on(dayOf(dateOf(local))).some((range) => minute >= range.from && minute < range.to);
}

export class Constraint {
  /** No day before this one, and none after the last one, is admitted. */
  readonly firstDay: number;
  readonly lastDay: number;
  private readonly when: When;
  private readonly windows: readonly Minutes[];
  private readonly banned: readonly Minutes[];
  private readonly earliest: number;
  private readonly latest: number;
  private readonly weekly: (readonly Minutes[] | undefined)[] = [];

  constructor(when: When) {
    this.when = when;
    this.windows = when.windows.map(linear);
    this.banned = (when.exclude ?? []).filter(isPeriod).map(linear);
    this.earliest = when.earliest === undefined ? Number.NEGATIVE_INFINITY : linearMinute(when.earliest);
    this.latest = when.latest === undefined ? Number.POSITIVE_INFINITY : linearMinute(when.latest);
    let first = this.windows.length > 0 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
    let last = this.windows.length > 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
    for (const window of this.windows) {
      first = Math.min(first, window.from);
      last = Math.max(last, window.to - 1);
    }
    this.firstDay = Math.floor(Math.max(first, this.earliest) / DAY);
    this.lastDay = Math.floor(Math.min(last, this.latest - 1) / DAY);
  }

  /** The admitted starts of a day, sorted and disjoint. */
  on(day: number): readonly Minutes[] {
    if (day < this.firstDay || day > this.lastDay) return NOTHING;
    const weekday = weekdayOfDay(day);
    let ranges = this.weekly[weekday] ?? this.recurring(weekday);
    if (ranges.length === 0) return ranges;
    const midnight = day * DAY;
    if (this.windows.length > 0)
      ranges = intersect(ranges, union(this.windows.map((window) => onDay(window, midnight))));
    for (const period of this.banned) {
      if (period.from < midnight + DAY && period.to > midnight) ranges = without(ranges, onDay(period, midnight));
    }
    if (this.earliest > midnight || this.latest < midnight + DAY) {
      ranges = intersect(ranges, [onDay({ from: this.earliest, to: this.latest }, midnight)]);
    }
    return ranges;
  }

  private recurring(weekday: Weekday): readonly Minutes[] {
    const { weekdays, timeOfDay, anyOf, exclude } = this.when;
    let ranges = weekdays && !weekdays.includes(weekday) ? NOTHING : WHOLE_DAY;
    if (timeOfDay) ranges = intersect(ranges, union(timeOfDay.flatMap(hours)));
    if (anyOf) ranges = intersect(ranges, union(anyOf.flatMap((rule) => recurringOn(rule, weekday))));
    for (const rule of exclude ?? []) {
      if (isPeriod(rule)) continue;
      for (const range of recurringOn(rule, weekday)) ranges = without(ranges, range);
    }
    this.weekly[weekday] = ranges;
    return ranges;
  }
}

/** Sorted, disjoint, touching ones joined, empty ones dropped. */
export function union(ranges: readonly Minutes[]): Minutes[] {
  const joined: Minutes[] = [];
  for (const { from, to } of ranges.filter((range) => range.from < range.to).sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else joined.push({ from, to });
  }
  return joined;
}

/** What two sorted, disjoint lists have in common. */
export function intersect(some: readonly Minutes[], others: readonly Minutes[]): readonly Minutes[] {
  const common: Minutes[] = [];
  for (const a of some) {
    for (const b of others) {
      const from = Math.max(a.from, b.from);
      const to = Math.min(a.to, b.to);
      if (from < to) common.push({ from, to });
    }
  }
  return common;
}

/** Sorted, disjoint ranges with one cut out. */
export function without(ranges: readonly Minutes[], cut: Minutes): readonly Minutes[] {
  if (cut.from >= cut.to) return ranges;
  return ranges.flatMap((range) =>
    [
      { from: range.from, to: Math.min(range.to, cut.from) },
      { from: Math.max(range.from, cut.to), to: range.to },
    ].filter((rest) => rest.from < rest.to),
  );
}

function recurringOn(rule: Recurring, weekday: Weekday): Minutes[] {
  if (rule.weekdays && !rule.weekdays.includes(weekday)) return [];
  return hours({ from: rule.from ?? '00:00', to: rule.to ?? '24:00' });
}

/** `22:00–06:00` is both ends of the day; `14:00–14:00` is that very minute. */
function hours(range: { from: string; to: string }): Minutes[] {
  const from = minuteOf(range.from);
  const to = minuteOf(range.to);
  if (from === to) return [{ from, to: from + 1 }];
  if (from < to) return [{ from, to }];
  return [
    { from: 0, to },
    { from, to: DAY },
  ];
}

function linear(period: LocalPeriod): Minutes {
  const from = linearMinute(period.start);
  return { from, to: Math.max(linearMinute(period.end), from + 1) };
}

function linearMinute(local: LocalDateTime): number {
  return dayOf(dateOf(local)) * DAY + minuteOf(timeOf(local));
}

function onDay(range: Minutes, midnight: number): Minutes {
  return { from: Math.max(range.from - midnight, 0), to: Math.min(range.to - midnight, DAY) };
}

function isPeriod(rule: LocalPeriod | Recurring): rule is LocalPeriod {
  return 'start' in rule;
}
