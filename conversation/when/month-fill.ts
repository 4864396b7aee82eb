/**
 * A day said without its month takes it from the date it is listed with: "le 5 ou 6 mai", "les 12, 13 et 14 mars".
 */
import { weekdayOf } from './day-number.ts';
import { resolveDate } from './parsers/calendar-date.ts';
import type { DayBody, ParseContext, Piece } from './piece.ts';

/** A day without a month takes the month of the next one in the same list: "le 5 ou le 6 mai", "les 12, 13 et 14 mars". */
/** "1" or "1er" may be a day, "première" is a rank. */
function isRank(piece: Piece, context: ParseContext): boolean {
  const word = context.words[piece.first];
  return piece.kind === 'number' && piece.value === 1 && word !== undefined && word.end - word.start > 4;
}

export function fillMonths(pieces: readonly Piece[], context: ParseContext): Piece[] {
  const filled = [...pieces];
  for (let at = filled.length - 2; at >= 0; at--) {
    const piece = filled[at];
    const next = filled[at + 1];
    if (!piece || next?.kind !== 'day' || next.dom === undefined) continue;
    const gap = context.words.slice(piece.last + 1, next.first).map((word) => word.text);
    if (
      !gap.every((word) => /^(?:ou|et|,|-|\/|a|au|jusqu'a|soit|sinon|voire|bien|alors|le|pas|non|du|mais)$/.test(word))
    )
      continue;
    if (isRank(piece, context)) continue;
    if (piece.kind === 'number' && gap.length > 0 && !gap.every((word) => /^(?:a|au)$/.test(word))) {
      const day = numberDay(piece.value, next, context);
      if (day) filled[at] = { ...day, first: piece.first, last: piece.last };
    } else if (
      piece.kind === 'day' &&
      piece.dom !== undefined &&
      piece.month === undefined &&
      next.month !== undefined
    ) {
      filled[at] = redated(piece, next, context);
    }
  }
  for (let at = 1; at < filled.length; at++) {
    const piece = filled[at];
    const before = filled[at - 1];
    if (piece?.kind !== 'number' || before?.kind !== 'day' || before.dom === undefined || isRank(piece, context))
      continue;
    const gap = context.words.slice(before.last + 1, piece.first).map((word) => word.text);
    if (gap.length === 0 || !gap.every((word) => /^(?:ou|et|,|-|le|au)$/.test(word))) continue;
    const day = numberDay(piece.value, before, context);
    if (day) filled[at] = { ...day, first: piece.first, last: piece.last };
  }
  return filled;
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
