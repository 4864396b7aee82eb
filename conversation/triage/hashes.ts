/**
 * Hashes of what the model of danger looks at. Those that depend on one sound are worked out once for each: reading the letters of a string
 * costs more than all the rest of the model. Knows no weights.
 */
import { remembered } from '../remembered.ts';

export const SEED = 0x811c9dc5;
const PRIME = 0x01000193;
const BLANK = 32;
/** What hashes of a word, of two neighbours, and of two words with one between begin with. */
const WORD = hashOn(SEED, 'w');
const BOTH = hashOn(SEED, 'b');
const SKIP = hashOn(SEED, 's');

/** What is known of a sound by itself. Shared: not to be changed. */
export interface SoundHashes {
  /** Its letters. */
  codes: readonly number[];
  alone: number;
  /** Beginnings of the hashes of this sound and the next one, or the one after it. */
  both: number;
  skip: number;
}

export const hashesOf = remembered((sound): SoundHashes => {
  const codes = codesOf(sound);
  return {
    codes,
    alone: mix(hashCodes(WORD, codes)),
    both: step(hashCodes(BOTH, codes), BLANK),
    skip: step(hashCodes(SKIP, codes), BLANK),
  };
});

export function codesOf(text: string): number[] {
  const codes: number[] = [];
  for (let i = 0; i < text.length; i++) codes.push(text.charCodeAt(i));
  return codes;
}

/** Goes on with a hash by one letter. */
export function step(hash: number, code: number): number {
  return Math.imul(hash ^ code, PRIME);
}

export function hashCodes(hash: number, codes: readonly number[]): number {
  let longer = hash;
  for (const code of codes) longer = step(longer, code);
  return longer;
}

export function hashOn(hash: number, text: string): number {
  return hashCodes(hash, codesOf(text));
}

/** Stays a signed integer: the larger unsigned ones would be stored as objects. */
export function mix(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return once ^ (once >>> 13);
}
