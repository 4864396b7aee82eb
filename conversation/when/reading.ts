/**
 * What the rules about a date's role share: the stretch they look at, the roles given so far, and how to give one.
 */
import { findCue } from './cue.ts';
import type { Piece } from './piece.ts';
import type { Segment } from './segment.ts';
import type { Word } from './spelling.ts';

export type Role = 'want' | 'refuse' | 'refers' | 'private' | 'other';

/** One segment of a message, with all of its pieces and their roles so far. */
export interface Reading {
  segment: Segment;
  pieces: readonly Piece[];
  words: readonly Word[];
  roles: Role[];
}

/** Gives roles in place; never takes one back. */
export type Rule = (reading: Reading) => void;

/** The role, for those of the pieces that have none yet. */
export function give(indexes: readonly number[], roles: Role[], role: Role): void {
  for (const index of indexes) setIfWanted(roles, index, role);
}

/** The role, unless a rule spoke before. */
export function setIfWanted(roles: Role[], index: number, role: Role): void {
  if (roles[index] === 'want') roles[index] = role;
}

/** "le matin". */
export function isPart(piece: Piece | undefined): boolean {
  return piece?.kind === 'time' && piece.shape === 'part';
}

/** "à 14h". */
export function isClock(piece: Piece | undefined): boolean {
  return piece?.kind === 'time' && piece.shape === 'clock';
}

/** "du 12" → "du". */
export function articleOf(piece: Piece | undefined): string {
  return piece?.kind === 'day' ? (piece.article ?? '') : '';
}

/** The piece that a cue points at, by the first of its groups that matched; -1 when there is none. */
export function foundBy(cue: RegExp, segment: Segment): number {
  const match = findCue(segment, cue);
  for (let group = 1; match && group < match.length; group++)
    if (match[group] !== undefined) return Number(match[group]);
  return -1;
}

/** The role, for the place that a cue finds and what is said with it. */
export function mark(segment: Segment, cue: RegExp, pieces: readonly Piece[], roles: Role[], role: Role): void {
  const found = foundBy(cue, segment);
  if (found >= 0 && roles[found] === 'want') giveRun(segment, found, pieces, roles, role);
}

/** The piece and what is said with it: an hour beside a date, the end of its range. With `single`, not a second date. */
export function giveRun(
  segment: Segment,
  from: number,
  pieces: readonly Piece[],
  roles: Role[],
  role: Role,
  single = false,
): void {
  setIfWanted(roles, from, role);
  if (roles[from] !== role) return;
  const masked = segment.masked;
  let previous = from;
  let hasClock = isClock(pieces[from]);
  for (const index of segment.pieces.filter((candidate) => candidate > from)) {
    const gap = masked
      .slice(masked.indexOf(`@${previous} `) + `@${previous}`.length, masked.indexOf(`@${index} `))
      .trim();
    const isTime = pieces[index]?.kind === 'time';
    const startsTarget = single && articleOf(pieces[index]) === 'au';
    if (
      startsTarget ||
      !/^(?:|a|,|et|au|-|jusqu'a|de|en|vers|soit|ou|(?:et|ou) (?:du|de)|,? ?et (?:un |le )?autre)$/.test(gap) ||
      (single && gap === 'ou')
    )
      return;
    if (!isTime && (single || gap === ',')) return;
    if (isTime && single && (/^(?:vers|et)$/.test(gap) || hasClock)) return;
    if (isTime && isClock(pieces[index])) hasClock = true;
    setIfWanted(roles, index, role);
    previous = index;
  }
}
