/**
 * Hours that are not said as a wish and mean one: the end of the writer's own day, the hour of the appointment that is moved.
 */
import { ENDS_AT, STARTS_AT } from '../words/when-cues.ts';
import { clock } from './parsers/clock.ts';
import type { Body, Piece, TimeBody } from './piece.ts';
import { foundBy, type Role } from './reading.ts';
import type { Segment } from './segment.ts';

/** "j'embauche à 5h": in the morning; nobody finishes then. */
const EARLIEST_START = 5 * 60;

/** Hours that are the end or the start of the writer's own day: "je finis à 17h" is from then on. */
export function ownHours(pieces: readonly Piece[], segments: readonly Segment[]): Piece[] {
  const read = [...pieces];
  for (const segment of segments) {
    if (segment.pieces.length === 0) continue;
    for (const cue of [ENDS_AT, STARTS_AT]) {
      const lower = cue === ENDS_AT;
      const index = foundBy(cue, segment);
      const piece = read[index];
      if (piece?.kind !== 'time' || piece.shape !== 'clock') continue;
      const range = lower ? { from: piece.at, to: 1440 } : { from: 0, to: piece.at };
      const { halfDay, ...moment } = piece;
      const isAfternoon = halfDay && (lower || piece.at < EARLIEST_START);
      read[index] = { ...moment, ...(isAfternoon ? { halfDay } : {}), shape: 'range', range };
    }
  }
  return read;
}

/** "même heure" takes the hour of the appointment that is moved, else that of the day said before; without one it says nothing. */
export function sameHours(pieces: readonly Piece[], roles: readonly Role[]): Piece[] {
  const known = pieces.find(
    (piece, index) => piece.kind === 'time' && piece.shape === 'clock' && !piece.same && roles[index] === 'refers',
  );
  return pieces.map((piece, index) => {
    if (piece.kind !== 'time' || !piece.same) return piece;
    const isSaid = pieces.slice(0, index).some((said, at) => said.kind !== 'day' && roles[at] === 'want');
    if (!known && isSaid && piece.shift === undefined) return piece;
    const { first, last } = piece;
    if (known?.kind === 'time' && piece.shift !== undefined) return { ...shifted(known, piece.shift), first, last };
    return known ? { ...known, first, last } : { kind: 'trap', why: 'no hour to keep', first, last };
  });
}

/** "décaler d'une heure": that hour, later or earlier. */
function shifted(known: TimeBody, minutes: number): Body {
  return clock(known.at + minutes, { sure: true, grain: 'minute' });
}
