/**
 * The cues around a date (words/when-cues.ts), looked for in a segment: those that its words rule out are not tried.
 */
import * as words from '../words/when-cues.ts';
import { CUE_NEEDS } from '../words/when-needed.ts';
import { allowedBy, includeIn, indexPatterns, isIn, type PatternSet } from './pattern-index.ts';
import type { Segment } from './segment.ts';

/** All of them, by their names. */
export const CUES: readonly RegExp[] = Object.entries<RegExp | readonly RegExp[]>(words)
  .sort(([left], [right]) => (left < right ? -1 : 1))
  .flatMap<RegExp>(([, cues]) => cues);
const INDEX = indexPatterns(CUES, CUE_NEEDS);
const PLACES: ReadonlyMap<RegExp, number> = new Map(CUES.map((cue, place) => [cue, place]));

/** Where the segment has the cue; null without a segment. */
export function findCue(segment: Segment | undefined, cue: RegExp): RegExpExecArray | null {
  if (!segment) return null;
  segment.cues ??= cuesOf(segment.masked);
  const place = PLACES.get(cue);
  return place === undefined || isIn(segment.cues, place) ? cue.exec(segment.masked) : null;
}

export function hasCue(segment: Segment | undefined, cue: RegExp): boolean {
  return findCue(segment, cue) !== null;
}

/** The cues that a text of these words may hold. */
function cuesOf(masked: string): PatternSet {
  const possible = INDEX.always.slice();
  for (const word of masked.split(' ')) {
    const allowed = allowedBy(INDEX, word);
    if (allowed) includeIn(possible, allowed);
  }
  return possible;
}
