/**
 * Ranges: "entre 9h et 11h", "de 14 à 16h", "du 4 au 22 janvier", "du lundi au vendredi", "de lundi à mercredi".
 */

import { wholeEnd } from './bound.ts';
import { addMonths, type DayNumber, dateParts } from './day-number.ts';
import { numberDay } from './list-fill.ts';
import type { DayBody, ParseContext } from './piece.ts';
import { gapOf, type Joined, minuteOf, type Tape } from './tape.ts';
import type { Hours } from './term.ts';

export function timeRange(tape: Tape, at: number, between = false): Joined | null {
  const left = tape.pieces[at];
  const right = pastRelation(tape, at + 1);
  const end = tape.pieces[right];
  if (!left || !end || tape.roles[at] !== tape.roles[right]) return null;
  if (
    left.kind === 'number' &&
    end.kind === 'number' &&
    !between &&
    !tape.context.plain &&
    !isHourPair(tape, at, right)
  )
    return null;
  if (left.kind === 'number' && end.kind === 'day') return null;
  if (!linksHours(tape, at, right, between)) return null;
  let from = minuteOf(tape, at);
  let to = minuteOf(tape, right);
  if (from === null || to === null) return null;
  if (left.kind === 'time' && left.shape !== 'clock' && left.part !== 'lunch') return null;
  const leftSure = left.kind === 'time' && left.sure;
  const rightSure = end.kind === 'time' && end.sure;
  if (rightSure && !leftSure && to >= 720 && from < 720 && from + 720 < to && from < 7 * 60) from += 720;
  if (to <= from && to + 720 > from && to < 720) to += 720;
  if (to <= from && tape.context.plain) to += 1440;
  if (to <= from) return null;
  if (left.kind === 'time' && left.about) {
    from -= 30;
    to = Math.min(1440, to + 30);
  }
  const hours: Hours = { ranges: [{ from, to }], shape: 'range' };
  if (!leftSure && !rightSure && from < 7 * 60 && to <= 8 * 60) hours.halfDay = true;
  return { body: { kind: 'hours', hours }, next: right + 1, role: tape.roles[at] ?? 'want' };
}

/** The next piece, past a "jusqu'à" in the middle of a range. */
function pastRelation(tape: Tape, at: number): number {
  const piece = tape.pieces[at];
  return piece?.kind === 'relation' && piece.relation === 'until' ? at + 1 : at;
}

function linksHours(tape: Tape, left: number, right: number, between: boolean): boolean {
  const gap = gapOf(tape, left, right);
  const word = tape.context.words[tape.pieces[right]?.first ?? 0]?.text ?? '';
  if (between)
    return (
      (gap.length <= 3 && gap.some((text) => /^(?:et|-|a|au|ou)$/.test(text))) || (gap.length === 0 && word === 'a')
    );
  if (right > left + 1) return gap.length <= 2;
  const beforeLeft = tape.context.words[(tape.pieces[left]?.first ?? 0) - 1]?.text ?? '';
  if (gap.length === 0)
    return (
      word === 'a' &&
      (tape.pieces[left]?.kind === 'time' ||
        tape.context.plain ||
        beforeLeft === 'de' ||
        tape.pieces[left - 1]?.kind === 'day')
    );
  return gap.every((text) => /^(?:-|a|au|jusqu'a|\/)$/.test(text)) && gap.length <= 2;
}

/** "9-11", "14 à 16" with nothing that makes them days. */
function isHourPair(tape: Tape, left: number, right: number): boolean {
  const a = tape.pieces[left];
  const b = tape.pieces[right];
  const before = tape.context.words[(a?.first ?? 0) - 1]?.text ?? '';
  return (
    a?.kind === 'number' &&
    b?.kind === 'number' &&
    (a.value >= 8 || isBareWeekday(tape, left - 1)) &&
    a.value < b.value &&
    b.value <= 20 &&
    before === 'de' &&
    tape.pieces[left - 1]?.kind === 'day'
  );
}

/** "jeudi de 4 à 6": after a name alone, two small numbers are hours. */
function isBareWeekday(tape: Tape, at: number): boolean {
  const piece = tape.pieces[at];
  return piece?.kind === 'day' && piece.shape === 'weekday' && piece.dom === undefined;
}

export function dayRange(tape: Tape, at: number, between = false): Joined | null {
  const left = tape.pieces[at];
  const right = pastRelation(tape, at + 1);
  const end = tape.pieces[right];
  if (!left || !end || tape.roles[at] !== tape.roles[right] || end.kind !== 'day') return null;
  const from = left.kind === 'number' ? numberDay(left.value, end, tape.context) : left.kind === 'day' ? left : null;
  if (!from || from.school || end.school || !linksDays(tape, at, right, between)) return null;
  if (from.shape === 'recurring' || end.shape === 'recurring') return null;
  const role = tape.roles[at] ?? 'want';
  if (isWeekRule(from, end, between, tape.context)) {
    const days = weekdaySpan(from.weekday ?? 1, end.weekday ?? 7);
    return {
      body: {
        kind: 'days',
        days: {
          kind: 'day',
          shape: 'recurring',
          ranges: [],
          grain: 'day',
          weekdays: days as DayBody['weekdays'] & object,
          article: 'du',
        },
      },
      next: right + 1,
      role,
    };
  }
  const range = orderedRange(from, end, tape.context);
  if (!range) return null;
  return {
    body: {
      kind: 'days',
      days: { kind: 'day', shape: 'period', ranges: [range], grain: 'day', frame: true, ...numbersOf(from, end) },
    },
    next: right + 1,
    role,
  };
}

/** "du vendredi soir au dimanche", "entre lundi midi et mercredi soir": one stretch, from an hour of its first day on. */
export function momentRange(tape: Tape, at: number, between = false): Joined | null {
  const [left, start, end] = [tape.pieces[at], tape.pieces[at + 1], tape.pieces[at + 2]];
  const role = tape.roles[at] ?? 'want';
  if (left?.kind !== 'day' || start?.kind !== 'time' || end?.kind !== 'day' || tape.context.plain) return null;
  const isLed = between || left.article === 'du' || tape.context.words[left.first - 1]?.text === 'de';
  if (!isLed || !isBeside(tape, at) || !linksDays(tape, at + 1, at + 2, between)) return null;
  if (tape.roles[at + 1] !== role || tape.roles[at + 2] !== role || end.shape === 'recurring') return null;
  const range = orderedRange(left, end, tape.context);
  if (!range) return null;
  const last = tape.pieces[at + 3];
  const hasLast = last?.kind === 'time' && last.shape !== 'all' && isBeside(tape, at + 2);
  const isMoment = hasLast && (last.shape === 'clock' || last.part === 'lunch');
  const to = !hasLast ? 1440 : isMoment ? last.at : last.range.to;
  const days: DayBody = {
    kind: 'day',
    shape: 'period',
    ranges: [range],
    grain: 'day',
    edges: { from: start.shape === 'clock' ? start.at : start.range.from, to },
  };
  return { body: { kind: 'days', days }, next: at + (hasLast ? 4 : 3), role };
}

/** The hour stands right after its day. */
function isBeside(tape: Tape, at: number): boolean {
  return gapOf(tape, at, at + 1).every((word) => /^(?:a|au|le|en|vers)$/.test(word));
}

/** "du 12 au 16": of the month that was said before, where one was. */
function numbersOf(from: DayBody, end: DayBody): Pick<DayBody, 'doms'> {
  const isBare = from.month === undefined && end.month === undefined && !from.weekday && !end.weekday;
  return isBare && from.dom && end.dom && from.dom <= end.dom ? { doms: { first: from.dom, last: end.dom } } : {};
}

/** "du lundi au vendredi" is every week; "de lundi à mercredi" is the next one. */
function isWeekRule(from: DayBody, end: DayBody, between: boolean, context: ParseContext): boolean {
  if (context.plain || between || from.shape !== 'weekday' || end.shape !== 'weekday') return false;
  const isWorkWeek = from.article === undefined && end.article === 'au' && from.weekday === 1 && (end.weekday ?? 0) > 4;
  return isWorkWeek || from.article === 'du' || (from.article === 'le' && end.article === 'au');
}

function linksDays(tape: Tape, left: number, right: number, between: boolean): boolean {
  const gap = gapOf(tape, left, right);
  const end = tape.pieces[right];
  const article = end?.kind === 'day' ? end.article : undefined;
  if (gap.some((word) => word.length > 8)) return false;
  if (between) return gap.some((word) => /^(?:et|-|a|au)$/.test(word)) || article === 'au';
  if (right > left + 1) return gap.length <= 3;
  if (gap.length === 0)
    return (
      article === 'au' ||
      tape.context.words[end?.first ?? 0]?.text === 'au' ||
      tape.context.words[end?.first ?? 0]?.text === 'a'
    );
  return gap.every((word) => /^(?:-|a|au|inclus|jusqu'a|le)$/.test(word)) && gap.some((word) => word !== 'le');
}

/** First to last day; the start is looked for before the end, the end after the start. */
function orderedRange(from: DayBody, end: DayBody, context: ParseContext): { from: DayNumber; to: DayNumber } | null {
  let first = from.ranges[0]?.from;
  let last = wholeEnd(end);
  if (first === undefined || end.ranges.length === 0) return null;
  if (from.month && end.month && from.year === undefined && end.year !== undefined)
    first = inYear(first, end.year - (from.month > end.month ? 1 : 0));
  else if (from.month && end.month && from.year !== undefined && end.year === undefined)
    last = inYear(last - 1, from.year + (end.month < from.month ? 1 : 0)) + 1;
  while (end.portionOf === 'month' && last <= first) last = addMonths(last - 1, 1) + 1;
  if (end.shape === 'weekday' && last <= first) last += 7 * Math.ceil((first - last + 1) / 7);
  if (last <= first) {
    if (!from.month && from.dom) first = addMonths(first, -1);
    else if (!end.month && end.dom) last = addMonths(last - 1, 1) + 1;
    else if (
      !from.year &&
      addMonths(first, -12) + 400 > context.reference.today &&
      from.month &&
      end.month &&
      last > context.reference.today &&
      from.month <= end.month
    )
      first = addMonths(first, -12);
    else if (!end.year) last = addMonths(last - 1, 12) + 1;
  }
  return last > first ? { from: first, to: last } : null;
}

/** The same day of another year. */
function inYear(day: DayNumber, year: number): DayNumber {
  return addMonths(day, 12 * (year - dateParts(day).year));
}

function weekdaySpan(from: number, to: number): number[] {
  const days: number[] = [];
  for (let day = from; ; day = (day % 7) + 1) {
    days.push(day);
    if (day === to || days.length === 7) return days.sort((a, b) => a - b);
  }
}
