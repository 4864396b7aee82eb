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
  written: string;
  concept: number;
}
/** A phrase whose first two words were said. */
interface Opened {
  /** The words after those two. */
  rest: readonly string[];
  concept: number;
}

/** In a fixed order: the features of the linear model are made of their places. */
export const CONCEPT_NAMES: readonly string[] = Object.keys(CONCEPTS);

const SHORTEST_STEM = 3;
const LONGEST_STEM = 12;
const SHORTEST_SOUNDED = 4;
const SHORTEST_SOUND = 3;
const SHORTEST_PARTED = 5;

/** The lists, one after the other: phrases between commas, their words between blanks. */
const LISTS = CONCEPT_NAMES.map((name) => {
  const list = fold(CONCEPTS[name] ?? '').replaceAll('\n', ' ');
  return (list.includes(',') ? list : list.replaceAll(' ', ',')).replaceAll('-', ' ');
});
const WORDS = new Map<string, number[]>();
const STEMS = new Map<string, number[]>();
/** By their first word. */
const PHRASES = new Map<string, Phrase[]>();
const NO_PHRASES: ReadonlyMap<string, readonly Opened[]> = new Map();
LISTS.forEach(learn);

function learn(list: string, concept: number): void {
  for (const piece of list.split(',')) {
    const written = piece.trim();
    const blank = written.indexOf(' ');
    if (blank >= 0) add(PHRASES, written.slice(0, blank), { written, concept });
    else if (written.endsWith('*')) add(STEMS, written.slice(0, -1), concept);
    else if (written !== '') add(WORDS, written, concept);
  }
}

/** Every word of the lists, whole; a beginning keeps its `*`, which no word of a message has. And of each sound, the first of them. */
interface Vocabulary {
  words: ReadonlySet<string>;
  bySound: ReadonlyMap<string, string>;
}

/** Made when the first word that no concept has is met. */
let vocabulary: Vocabulary | undefined;

function readVocabulary(): Vocabulary {
  const words = new Set(LISTS.join(' ').replaceAll(',', ' ').split(' '));
  const bySound = new Map<string, string>();
  for (const word of [...words].reverse())
    if (word.length >= SHORTEST_SOUNDED && !word.endsWith('*')) bySound.set(soundOf(word), word);
  return { words, bySound };
}

/** A word that is not known is taken for the one that sounds the same ("fakture", "racroché"), or that a letter was glued to ("lordonnance"). */
const knownAs = remembered((word): string => {
  if (word.length < SHORTEST_SOUNDED || isKnown(word) || !/^[a-z]+$/.test(word)) return word;
  const parted = word.length >= SHORTEST_PARTED && /^[cdjlmnst][aeiouyh]/.test(word) ? word.slice(1) : '';
  return soundsLike(word) ?? (parted && isKnown(parted) ? parted : undefined) ?? word;
});

function isKnown(word: string): boolean {
  if (alone(word).length > 0) return true;
  vocabulary ??= readVocabulary();
  return vocabulary.words.has(word);
}

function soundsLike(word: string): string | undefined {
  const sound = soundOf(word);
  return sound.length < SHORTEST_SOUND ? undefined : vocabulary?.bySound.get(sound);
}

/** Every concept of these words, in order of appearance; one word may carry several. */
export function conceptsIn(said: readonly string[]): FoundConcept[] {
  const words = said.map(knownAs);
  const found: FoundConcept[] = [];
  for (const [at, word] of words.entries()) {
    for (const { rest, concept } of opening(word).get(words[at + 1] ?? '') ?? [])
      if (rest.every((next, k) => words[at + 2 + k] === next)) found.push({ concept, at });
    for (const concept of alone(word)) found.push({ concept, at });
  }
  return found;
}

/** The phrases that begin with a word, by their second one: small words begin hundreds. */
const opening = remembered((word): ReadonlyMap<string, readonly Opened[]> => {
  const phrases = PHRASES.get(word);
  if (!phrases) return NO_PHRASES;
  const bySecond = new Map<string, Opened[]>();
  for (const { written, concept } of phrases) {
    const [, second = '', ...rest] = written.split(' ').filter(Boolean);
    add(bySecond, second, { rest, concept });
  }
  return bySecond;
});

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
