/**
 * The terms of a text → a plain date, as date parsers are compared: one start, maybe an end, a grain. Takes the first day and the
 * hours said beside it; knows nothing of appointments.
 */
import { type DayNumber, dateTimeText } from './day-number.ts';
import { daytime, narrow, union } from './hours.ts';
import type { DayBody, Grain, ParseContext } from './piece.ts';
import type { BoundTerm, DaysTerm, Hours, HoursTerm, Moment, Term } from './term.ts';

export interface PlainReading {
  start: string | null;
  end?: string | null;
  grain?: Grain;
}

/** Words that keep an hour and a day together when they stand between them. */
const NEAR_WORDS = 5;

export function plainReadings(terms: readonly Term[], context: ParseContext): PlainReading[] {
  const readings: PlainReading[] = [];
  for (let index = 0; index < terms.length; ) {
    const group = groupAt(terms, index);
    const reading = read(group, context);
    if (reading) readings.push(reading);
    index += group.length;
  }
  return readings.sort((a, b) => Number(isVague(a)) - Number(isVague(b)));
}

/** A term and those that complete it: hours beside days, a week beside its weekday. */
function groupAt(terms: readonly Term[], from: number): Term[] {
  const first = terms[from];
  if (!first) return [];
  const group = [first];
  for (let index = from + 1; index < terms.length; index++) {
    const term = terms[index];
    if (!term || term.gap.length > NEAR_WORDS || term.kind === 'asap' || term.kind === 'bound') break;
    const hasDays = group.some((other) => other.kind === 'days' && !isYear(other.days));
    if (term.kind === 'days' && hasDays && !completes(group, term)) break;
    if (term.kind === 'hours' && term.gap.some((word) => /^(?:et|ou)$/.test(word))) break;
    group.push(term);
  }
  return group;
}

/** "lundi de la semaine prochaine", "ce soir aujourd'hui", "demain mardi". */
function completes(group: readonly Term[], term: DaysTerm): boolean {
  const days = group.find((other): other is DaysTerm => other.kind === 'days');
  if (!days || days.days.plain || term.days.plain) return false;
  if (term.gap.some((word) => /^(?:et|ou)$/.test(word))) return false;
  const isWeekday = (body: DayBody): boolean => body.shape === 'weekday';
  if (isWeekday(days.days) && term.days.frame) return true;
  if (days.days.frame && isWeekday(term.days)) return true;
  return days.days.ranges[0]?.from === term.days.ranges[0]?.from || isToday(days.days) || isToday(term.days);
}

function read(group: readonly Term[], context: ParseContext): PlainReading | null {
  const bound = group.find((term): term is BoundTerm => term.kind === 'bound');
  if (bound) return readBound(bound, group);
  const days = settleDays(
    group.filter((term): term is DaysTerm => term.kind === 'days' && !(isYear(term.days) && group.length > 1)),
  );
  const hours = settleHours(group.filter((term): term is HoursTerm => term.kind === 'hours'));
  if (!days && !hours) return null;
  if (days && !hours) return readDays(days, group, context);
  if (!hours) return null;
  const day = days?.ranges[0]?.from;
  if (days && day === undefined) return null;
  return readHours(hours, day, context);
}

/** The days of a group: a weekday moves into the week said with it, a date wins over "today". */
function settleDays(terms: readonly DaysTerm[]): DayBody | null {
  const frame = terms.find((term) => term.days.frame)?.days;
  const weekday = terms.find((term) => term.days.shape === 'weekday')?.days;
  if (frame && weekday?.weekday && frame.ranges[0]) {
    const from = frame.ranges[0].from;
    const day = from + ((weekday.weekday - 1 - ((from + 3) % 7) + 7) % 7);
    return { ...weekday, ranges: [{ from: day, to: day + 1 }] };
  }
  const bodies = terms.map((term) => term.days);
  return bodies.find((body) => body.shape !== 'near') ?? bodies[0] ?? null;
}

function settleHours(terms: readonly HoursTerm[]): Hours | null {
  let hours: Hours | null = null;
  for (const term of terms) {
    if (!hours) hours = term.hours;
    else if (hours.shape === 'clock' && term.hours.shape === 'clock')
      hours = union(hours, term.hours).ranges.length > 1 ? hours : term.hours;
    else if (hours.shape === 'clock') hours = inPart(hours, term.hours);
    else if (term.hours.shape === 'clock') hours = inPart(term.hours, hours);
    else if (term.hours.shape === 'bound') hours = term.hours;
    else hours = narrow(hours, term.hours);
  }
  return hours;
}

/** "ce soir à 7": the half of the day comes from the part. */
function inPart(clock: Hours, part: Hours): Hours {
  const start = clock.ranges[0]?.from ?? 0;
  const isLate = (part.ranges[0]?.from ?? 0) >= 720;
  if (part.shape !== 'part' || !isLate || start >= 720) return clock;
  return { ...clock, ranges: clock.ranges.map(({ from, to }) => ({ from: from + 720, to: to + 720 })) };
}

function readDays(days: DayBody, group: readonly Term[], context: ParseContext): PlainReading | null {
  if (days.plain) return days.plain;
  const range = days.ranges[0];
  if (!range || days.school) return null;
  const before = context.words[(group[0]?.first ?? 0) - 1]?.text ?? '';
  const isEnd = before === 'fin' || (before === 'de' && context.words[(group[0]?.first ?? 0) - 2]?.text === 'fin');
  if (isEnd && range.to - range.from === 1) return { start: `${dateTimeText(range.from, 1439)}:59`, grain: 'second' };
  const single = range.to - range.from === 1;
  if (single) return { start: stamp(range.from, 0), grain: 'day' };
  const grain =
    days.grain === 'week' || days.grain === 'month' || days.grain === 'year' || days.grain === 'quarter'
      ? days.grain
      : 'day';
  return { start: stamp(range.from, 0), end: stamp(range.to, 0), grain };
}

function readHours(hours: Hours, day: DayNumber | undefined, context: ParseContext): PlainReading | null {
  const range = hours.ranges[0];
  if (!range) return null;
  if (hours.shape === 'all') return day === undefined ? null : { start: stamp(day, 0), grain: 'day' };
  const at = hours.about ? range.from + 30 : range.from;
  const on = day ?? nextDayFor(at, hours, context);
  if (hours.shape === 'clock') {
    const start = `${dateTimeText(on, at)}:${String(hours.seconds ?? 0).padStart(2, '0')}`;
    return { start, grain: hours.grain ?? 'minute' };
  }
  if (hours.shape === 'bound') {
    if (range.to === 1440) return { start: stamp(on, range.from), end: null, grain: 'minute' };
    if (hours.bound === 'until' && day !== undefined)
      return { start: stamp(on, 0), end: stamp(on, range.to), grain: 'minute' };
    return { start: null, end: stamp(on, range.to), grain: 'minute' };
  }
  return { start: stamp(on, range.from), end: stamp(on, range.to), grain: hours.shape === 'range' ? 'minute' : 'hour' };
}

/** An hour alone is the next one; a part of the day alone is today's. */
function nextDayFor(minute: number, hours: Hours, context: ParseContext): DayNumber {
  const { today, minute: now } = context.reference;
  return hours.shape === 'clock' && !hours.today && minute < now ? today + 1 : today;
}

function readBound(bound: BoundTerm, group: readonly Term[]): PlainReading {
  const hours = group.find((term): term is HoursTerm => term.kind === 'hours');
  const minute = hours ? daytime(hours.hours).ranges[0]?.from : undefined;
  const at = (moment: Moment): string =>
    stamp(moment.day, minute !== undefined && moment.minute === 0 ? minute : moment.minute);
  const grain: Grain = minute === undefined ? 'day' : 'minute';
  if (bound.earliest) return { start: at(bound.earliest), end: null, grain };
  if (bound.latest) return { start: null, end: at(bound.latest), grain };
  return { start: null, grain };
}

/** A reading without a start comes after one that has it. */
function isVague(reading: PlainReading): boolean {
  return reading.start === null && reading.end === undefined;
}

function isYear(days: DayBody): boolean {
  return days.grain === 'year';
}

function isToday(days: DayBody): boolean {
  return days.shape === 'near' && !days.plain;
}

function stamp(day: DayNumber, minute: number): string {
  return `${dateTimeText(day, minute)}:00`;
}
