/**
 * Finds the concepts of `words/intent-concepts.ts` in canonical words: whole words, beginnings of words and phrases. Says which and
 * where; what they ask for is learnt elsewhere.
 */
import { remembered } from '../remembered.ts';
import { soundOf } from '../sound.ts';
import { fold } from '../text.ts';
import { CONCEPTS } from '../words/intent-concepts.ts';

export interface FoundConcept {
  /** Place of the concept in `CONCEPT_NAMES`. */
  concept: number;
  /** Index of its first word. */
  at: number;
}

interface Phrase {
  rest: string[];
  concept: number;
}

/** In a fixed order: the features of the linear model are made of their places. */
export const CONCEPT_NAMES: readonly string[] = Object.keys(CONCEPTS);

const SHORTEST_STEM = 3;
const LONGEST_STEM = 12;
const SHORTEST_SOUNDED = 4;
const SHORTEST_SOUND = 3;
const SHORTEST_PARTED = 5;

const WORDS = new Map<string, number[]>();
const STEMS = new Map<string, number[]>();
/** By their first word. */
const PHRASES = new Map<string, Phrase[]>();
/** Every whole word of the lists. */
const KNOWN = new Set<string>();

for (const [concept, name] of CONCEPT_NAMES.entries()) {
  const list = fold(CONCEPTS[name] ?? '');
  for (const piece of list.split(list.includes(',') ? ',' : /\s+/)) learn(wordsIn(piece.trim()), concept);
}

function learn(words: readonly string[], concept: number): void {
  const first = words[0];
  if (!first) return;
  for (const word of words) if (!word.endsWith('*')) KNOWN.add(word);
  if (words.length > 1) add(PHRASES, first, { rest: words.slice(1), concept });
  else if (first.endsWith('*')) add(STEMS, first.slice(0, -1), concept);
  else add(WORDS, first, concept);
}

/** Of each sound, the known word: made when the first unknown word is met. */
let sounds: Map<string, string> | undefined;

/** A word that is not known is taken for the one that sounds the same ("fakture", "racroché"), or that a letter was glued to ("lordonnance"). */
const knownAs = remembered((word): string => {
  if (word.length < SHORTEST_SOUNDED || isKnown(word) || !/^[a-z]+$/.test(word)) return word;
  const parted = word.length >= SHORTEST_PARTED && /^[cdjlmnst][aeiouyh]/.test(word) ? word.slice(1) : '';
  return soundsLike(word) ?? (parted && isKnown(parted) ? parted : undefined) ?? word;
});

function isKnown(word: string): boolean {
  return KNOWN.has(word) || alone(word).length > 0;
}

function soundsLike(word: string): string | undefined {
  sounds ??= new Map(
    [...KNOWN].reverse().flatMap((known) => (known.length < SHORTEST_SOUNDED ? [] : [[soundOf(known), known]])),
  );
  const sound = soundOf(word);
  return sound.length < SHORTEST_SOUND ? undefined : sounds.get(sound);
}

function wordsIn(piece: string): string[] {
  return /[\s-]/.test(piece) ? piece.split(/[\s-]+/).filter(Boolean) : [piece];
}

/** Every concept of these words, in order of appearance; one word may carry several. */
export function conceptsIn(said: readonly string[]): FoundConcept[] {
  const words = said.map(knownAs);
  const found: FoundConcept[] = [];
  for (const [at, word] of words.entries()) {
    for (const { rest, concept } of PHRASES.get(word) ?? [])
      if (rest.every((next, k) => words[at + 1 + k] === next)) found.push({ concept, at });
    for (const concept of alone(word)) found.push({ concept, at });
  }
  return found;
}

/** The concepts of a word by itself, whole or by its beginning. */
const alone = remembered((word): readonly number[] => {
  const concepts = [...(WORDS.get(word) ?? [])];
  const longest = Math.min(word.length, LONGEST_STEM);
  for (let length = SHORTEST_STEM; length <= longest; length++)
    concepts.push(...(STEMS.get(word.slice(0, length)) ?? []));
  return concepts;
});

function add<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const known = lists.get(key);
  if (known) known.push(value);
  else lists.set(key, [value]);
}
