/**
 * Finds the concepts of `words/intent-concepts.ts` in canonical words: whole words, beginnings of words and phrases. Says which and
 * where; what they ask for is learnt elsewhere.
 */
import { soundOf, soundOfListed } from '../sound.ts';
import { fold } from '../text.ts';
import { CONCEPTS } from '../words/intent-concepts.ts';
import { type KnownWord, knownWord } from './known-words.ts';
import type { Word } from './words.ts';

/** In order of appearance. Their room is used again for the next line. */
export interface FoundConcepts {
  count: number;
  /** Places in `CONCEPT_NAMES`. */
  concepts: number[];
  /** The index of the first word of each. */
  at: number[];
}

/** What the concepts know of a word, or of the one that it is taken for. */
export interface WordConcepts {
  word: string;
  /** Its concepts by itself, whole or by its beginning. */
  alone: readonly number[];
  /** The phrases that it begins, by their second word: small words begin hundreds. */
  phrases: ReadonlyMap<string, readonly Opened[]> | undefined;
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

/** What the lists say; read when the first message comes. */
interface Lists {
  /** Phrases between commas, their words between blanks. */
  written: readonly string[];
  words: Map<string, number[]>;
  stems: Map<string, number[]>;
  /** By their first word. */
  phrases: Map<string, Phrase[]>;
}

const NO_PHRASES: readonly Opened[] = [];
let readLists: Lists | undefined;

function lists(): Lists {
  readLists ??= learnLists();
  return readLists;
}

function learnLists(): Lists {
  const written = CONCEPT_NAMES.map((name) => {
    const list = fold(CONCEPTS[name] ?? '').replaceAll('\n', ' ');
    return (list.includes(',') ? list : list.replaceAll(' ', ',')).replaceAll('-', ' ');
  });
  const learnt: Lists = { written, words: new Map(), stems: new Map(), phrases: new Map() };
  written.forEach((list, concept) => {
    for (const piece of list.split(',')) learn(learnt, piece.trim(), concept);
  });
  return learnt;
}

function learn({ words, stems, phrases }: Lists, written: string, concept: number): void {
  const blank = written.indexOf(' ');
  if (blank >= 0) add(phrases, written.slice(0, blank), { written, concept });
  else if (written.endsWith('*')) add(stems, written.slice(0, -1), concept);
  else if (written !== '') add(words, written, concept);
}

/** Every word of the lists, whole; a beginning keeps its `*`, which no word of a message has. And of each sound, the first of them. */
interface Vocabulary {
  words: ReadonlySet<string>;
  bySound: ReadonlyMap<string, string>;
}

/** Made when the first word that no concept has is met. */
let vocabulary: Vocabulary | undefined;

function readVocabulary(): Vocabulary {
  const words = new Set(lists().written.join(' ').replaceAll(',', ' ').split(' '));
  const bySound = new Map<string, string>();
  for (const word of [...words].reverse())
    if (word.length >= SHORTEST_SOUNDED && !word.endsWith('*')) bySound.set(soundOfListed(word), word);
  return { words, bySound };
}

/** A word that is not known is taken for the one that sounds the same ("fakture", "racroché"), or that a letter was glued to ("lordonnance"). */
function knownAs(word: string): string {
  if (word.length < SHORTEST_SOUNDED || isKnown(word) || !/^[a-z]+$/.test(word)) return word;
  const parted = word.length >= SHORTEST_PARTED && /^[cdjlmnst][aeiouyh]/.test(word) ? word.slice(1) : '';
  return soundsLike(word) ?? (parted && isKnown(parted) ? parted : undefined) ?? word;
}

function isKnown(word: string): boolean {
  if (alone(word).length > 0) return true;
  vocabulary ??= readVocabulary();
  return vocabulary.words.has(word);
}

function soundsLike(word: string): string | undefined {
  const sound = soundOf(word);
  return sound.length < SHORTEST_SOUND ? undefined : vocabulary?.bySound.get(sound);
}

const found: FoundConcepts = { count: 0, concepts: [], at: [] };

/** Every concept of these words; one word may carry several. */
export function conceptsIn(words: readonly Word[], count: number): Readonly<FoundConcepts> {
  found.count = 0;
  let next = count > 0 ? conceptsOf(words[0]) : undefined;
  for (let at = 0; next; at++) {
    const word = next;
    next = at + 1 < count ? conceptsOf(words[at + 1]) : undefined;
    if (word.phrases && next)
      for (const { rest, concept } of word.phrases.get(next.word) ?? NO_PHRASES)
        if (isSaid(rest, words, at + 2, count)) note(concept, at);
    for (const concept of word.alone) note(concept, at);
  }
  return found;
}

function isSaid(rest: readonly string[], words: readonly Word[], from: number, count: number): boolean {
  for (let k = 0; k < rest.length; k++)
    if (from + k >= count || conceptsOf(words[from + k])?.word !== rest[k]) return false;
  return true;
}

function note(concept: number, at: number): void {
  found.concepts[found.count] = concept;
  found.at[found.count++] = at;
}

function conceptsOf(word: Word | undefined): Readonly<WordConcepts> | undefined {
  return word && (word.known.concepts ?? learnConcepts(word.known));
}

function learnConcepts(known: KnownWord): Readonly<WordConcepts> {
  const word = knownAs(known.word);
  const concepts =
    word === known.word
      ? { word, alone: alone(word), phrases: phrasesOf(word) }
      : (knownWord(word).concepts ?? learnConcepts(knownWord(word)));
  known.concepts = concepts;
  return concepts;
}

function phrasesOf(word: string): ReadonlyMap<string, readonly Opened[]> | undefined {
  const phrases = lists().phrases.get(word);
  if (!phrases) return undefined;
  const bySecond = new Map<string, Opened[]>();
  for (const { written, concept } of phrases) {
    const [, second = '', ...rest] = written.split(' ').filter(Boolean);
    add(bySecond, second, { rest, concept });
  }
  return bySecond;
}

function alone(word: string): readonly number[] {
  const { words, stems } = lists();
  const concepts = [...(words.get(word) ?? [])];
  const longest = Math.min(word.length, LONGEST_STEM);
  for (let length = SHORTEST_STEM; length <= longest; length++)
    concepts.push(...(stems.get(word.slice(0, length)) ?? []));
  return concepts;
}

function add<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const known = lists.get(key);
  if (known) known.push(value);
  else lists.set(key, [value]);
}
