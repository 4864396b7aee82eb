/**
 * What the joining functions share: the pieces with their roles, and how to look between two of them.
 */
import type { ParseContext, Piece, TimeBody } from './piece.ts';
import type { Role } from './reading.ts';
import type { Hours, TermBody } from './term.ts';

export interface Tape {
  pieces: readonly Piece[];
  roles: readonly Role[];
  context: ParseContext;
}

export interface Joined {
  body: TermBody;
  /** Index of the piece after the last one used. */
  next: number;
  role: Role;
}

/** Words that may stand between a relation and what it bounds, or inside a range. */
export const SMALL = /^(?:le|la|les|de|du|des|a|au|en|mon|ma|environ|vers|que|dans|ce|pour|,|heure|plus)$/;

export function gapOf(tape: Tape, left: number, right: number): string[] {
  const from = (tape.pieces[left]?.last ?? 0) + 1;
  const to = tape.pieces[right]?.first ?? from;
  return tape.context.words.slice(from, to).map((word) => word.text);
}

/** Start minute of an hour, a noon or a number used as an hour. */
export function minuteOf(tape: Tape, at: number): number | null {
  const piece = tape.pieces[at];
  if (piece?.kind === 'time') return piece.shape === 'all' || piece.shape === 'event' ? null : piece.at;
  if (piece?.kind !== 'number' || piece.article || piece.value > 24) return null;
  if (!tape.context.plain && tape.context.words[piece.first - 1]?.text === 'des') return null;
  const after = tape.context.words[piece.last + 1]?.text ?? '';
  return /^(?:an|ans|mois|jour|semaine|euro|euros|km|fois|personnes?|rdv|seances?)$/.test(after)
    ? null
    : piece.value * 60;
}

export function hoursOf(time: TimeBody): Hours {
  const hours: Hours = { ranges: [time.range], shape: time.shape };
  if (time.every) hours.every = true;
  if (time.today) hours.today = true;
  if (time.halfDay) hours.halfDay = true;
  if (time.about) hours.about = true;
  if (time.same) hours.same = true;
  if (time.part) hours.part = time.part;
  if (time.seconds !== undefined) hours.seconds = time.seconds;
  hours.grain = time.grain;
  return hours;
}
