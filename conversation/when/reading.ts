/**
 * What the rules about a date's role share: the stretch they look at, the roles given so far, and how to give one.
 */
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
