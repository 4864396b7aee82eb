/**
 * What a list of days says once, for all of them: the month of "le 5 ou 6 mai" and "les 12, 13 et 14 mars", the week of "mardi ou
 * mercredi en huit".
 */
import { mondayOf, weekdayOf } from './day-number.ts';
import { resolveDate } from './parsers/calendar-date.ts';
import { resolveWeekday } from './parsers/weekday.ts';
import type { DayBody, ParseContext, Piece } from './piece.ts';
import type { Role } from './reading.ts';

/** Words between two days of one list. */
const LISTED = /^(?:ou|et|,|-|\/|a|au|jusqu'a|soit|sinon|voire|bien|alors|le|pas|non|du|mais)$/;

/** The pieces, each day of a list with the month or the week that was said for another one. */
export function fillLists(pieces: readonly Piece[], roles: readonly Role[], context: ParseContext): Piece[] {
  const filled = [...pieces];
  for (let at = filled.length - 2; at >= 0; at--) fillFromNext(filled, at, context);
  for (let at = 1; at < filled.length; at++) fillFromBefore(filled, at, context);
  carryMonth(filled, roles, context);
  return filled;
}

function fillFromNext(filled: Piece[], at: number, context: ParseContext): void {
  const piece = filled[at];
  const next = filled[at + 1];
  if (!piece || next?.kind !== 'day') return;
  const gap = gapBetween(piece, next, context);
  if (!gap.every((word) => LISTED.test(word))) return;
  const isBareWeekday = piece.kind === 'day' && piece.shape === 'weekday' && piece.weekday && !piece.frame;
  if (isBareWeekday && next.modifier && gap.some((word) => /^(?:ou|et|,|soit)$/.test(word))) {
    const days = resolveWeekday(piece.weekday ?? 1, next.modifier, context);
    filled[at] = { ...days, first: piece.first, last: piece.last };
    return;
  }
  if (next.dom === undefined || isRank(piece, context)) return;
  if (piece.kind === 'number' && gap.length > 0 && !gap.every((word) => /^(?:a|au)$/.test(word))) {
    const day = numberDay(piece.value, next, context);
    if (day) filled[at] = { ...day, first: piece.first, last: piece.last };
  } else if (piece.kind === 'day' && piece.dom !== undefined && piece.month === undefined && next.month !== undefined) {
    filled[at] = redated(piece, next, context);
  }
}

function fillFromBefore(filled: Piece[], at: number, context: ParseContext): void {
  const piece = filled[at];
  const before = filled[at - 1];
  if (piece?.kind === 'number' && before?.kind === 'day' && before.weekday && before.modifier?.startsWith('en ')) {
    const days = resolveWeekday(before.weekday, `en ${piece.value}`, context);
    if (/^(?:ou|et) en$/.test(gapBetween(before, piece, context).join(' ')))
      filled[at] = { ...days, first: piece.first, last: piece.last };
    return;
  }
  if (
    piece?.kind === 'day' &&
    before?.kind === 'day' &&
    isElidedWeek(before, piece, gapBetween(before, piece, context))
  ) {
    const monday = mondayOf(piece.ranges[0]?.from ?? 0);
    filled[at] = { ...before, ranges: [{ from: monday, to: monday + 7 }], first: piece.first, last: piece.last };
    return;
  }
  if (!piece || before?.kind !== 'day' || before.dom === undefined || isRank(piece, context)) return;
  const gap = gapBetween(before, piece, context);
  if (gap.length === 0 || !gap.every((word) => /^(?:ou|et|,|-|le|au|sinon|soit)$/.test(word))) return;
  if (piece.kind === 'number') {
    const day = numberDay(piece.value, before, context);
    if (day) filled[at] = { ...day, first: piece.first, last: piece.last };
  } else if (
    piece.kind === 'day' &&
    piece.dom !== undefined &&
    piece.month === undefined &&
    before.month !== undefined &&
    piece.dom > before.dom
  ) {
    filled[at] = redated(piece, before, context);
  }
}

/** "la semaine du 4 ou du 11": the week is said once. */
function isElidedWeek(before: DayBody, piece: DayBody, gap: readonly string[]): boolean {
  const isDate = piece.shape === 'date' && piece.article === 'du' && piece.ranges.length > 0;
  return before.grain === 'week' && isDate && /^(?:,|ou|et)$/.test(gap.join(' '));
}

/** "après le 14 juillet mais avant le 24": a later day of the month said last, unless that was only told of the past. */
function carryMonth(filled: Piece[], roles: readonly Role[], context: ParseContext): void {
  let said: DayBody | null = null;
  filled.forEach((piece, at) => {
    if (piece.kind !== 'day' || piece.dom === undefined || roles[at] === 'other') return;
    const isAhead = (piece.ranges[0]?.from ?? 0) >= context.reference.today;
    if (piece.month !== undefined) said = isAhead ? piece : null;
    else if (said?.dom !== undefined && piece.dom > said.dom && !piece.problem)
      filled[at] = redated(piece, said, context);
  });
}

function gapBetween(left: Piece, right: Piece, context: ParseContext): string[] {
  return context.words.slice(left.last + 1, right.first).map((word) => word.text);
}

/** "1" or "1er" may be a day, "première" is a rank. */
function isRank(piece: Piece, context: ParseContext): boolean {
  const word = context.words[piece.first];
  return piece.kind === 'number' && piece.value === 1 && word !== undefined && word.end - word.start > 3;
}
/** "5 ou 6 mai", "4 au 22 janvier": a number takes the month of the date it is listed with. */
export function numberDay(value: number, beside: DayBody, context: ParseContext): DayBody | null {
  if (!beside.dom) return null;
  const day = resolveDate(
    { day: value, ...(beside.month ? { month: beside.month } : {}), ...(beside.year ? { year: beside.year } : {}) },
    context.reference,
    context.plain,
  );
  if (day === null) return null;
  return {
    kind: 'day',
    shape: 'date',
    ranges: [{ from: day, to: day + 1 }],
    grain: 'day',
    dom: value,
    ...(beside.month ? { month: beside.month } : {}),
    ...(beside.year ? { year: beside.year } : {}),
  };
}

function redated(piece: Piece<DayBody>, next: DayBody, context: ParseContext): Piece {
  const day = resolveDate(
    { day: piece.dom ?? 1, month: next.month ?? 1, ...(next.year ? { year: next.year } : {}) },
    context.reference,
    context.plain,
  );
  if (day === null) return { ...piece, ranges: [], problem: 'invalid' };
  const { problem: _dropped, ...rest } = piece;
  const conflict = piece.weekday !== undefined && weekdayOf(day) !== piece.weekday;
  return {
    ...rest,
    ranges: [{ from: day, to: day + 1 }],
    ...(next.month ? { month: next.month } : {}),
    ...(next.year ? { year: next.year } : {}),
    ...(conflict ? { problem: 'conflict' as const } : {}),
  };
}
