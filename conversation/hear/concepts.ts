/**
 * Finds the concepts of `words/intent-concepts.ts` in canonical words: whole words, beginnings of words and phrases. Says which and
 * where; what they ask for is learnt elsewhere.
 */
import { remembered } from '../remembered.ts';
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

const WORDS = new Map<string, number[]>();
const STEMS = new Map<string, number[]>();
/** By their first word. */
const PHRASES = new Map<string, Phrase[]>();

for (const [concept, name] of CONCEPT_NAMES.entries()) {
  const list = CONCEPTS[name] ?? '';
  for (const piece of list.split(list.includes(',') ? ',' : /\s+/)) {
    const [first, ...rest] = wordsIn(piece);
    if (!first) continue;
    if (rest.length) add(PHRASES, first, { rest, concept });
    else if (first.endsWith('*')) add(STEMS, first.slice(0, -1), concept);
    else add(WORDS, first, concept);
  }
}

function wordsIn(piece: string): string[] {
  const plain = fold(piece.trim());
  return /[\s-]/.test(plain) ? plain.split(/[\s-]+/).filter(Boolean) : [plain];
}

/** Every concept of these words, in order of appearance; one word may carry several. */
export function conceptsIn(words: readonly string[]): FoundConcept[] {
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
