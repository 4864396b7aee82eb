/**
 * Which of many patterns a text may match, told by its words alone: what each of them needs (words/when-needed.ts) is looked up once
 * for a word, not searched for once for each pattern.
 */

/** Among the words that a pattern needs: any that starts with a digit. */
export const ANY_NUMBER = '#';

/** A set of patterns, one bit for each in their order. */
export type PatternSet = Int32Array;

export interface PatternIndex {
  /** Numbers that a set is kept in. */
  size: number;
  /** Those that are matched without any word in particular: nothing rules them out. */
  always: PatternSet;
  /** Those that need a number, or this word. */
  number: PatternSet;
  byWord: ReadonlyMap<string, PatternSet>;
}

/** `written` holds, for each pattern in its order, its words in words/when-needed.ts; of another length, it rules nothing out. */
export function indexPatterns(patterns: readonly RegExp[], written: readonly string[]): PatternIndex {
  const needed = written.length === patterns.length ? written : patterns.map(() => '');
  const size = Math.ceil(needed.length / 32);
  const always = new Int32Array(size);
  const number = new Int32Array(size);
  const byWord = new Map<string, PatternSet>();
  for (const [index, words] of needed.entries()) {
    if (words === '') addTo(always, index);
    else for (const word of words.split(' ')) addTo(word === ANY_NUMBER ? number : setIn(byWord, word, size), index);
  }
  for (const [word, set] of byWord) if (isNumber(word)) includeIn(set, number);
  return { size, always, number, byWord };
}

function setIn(sets: Map<string, PatternSet>, word: string, size: number): PatternSet {
  const known = sets.get(word);
  if (known) return known;
  const set = new Int32Array(size);
  sets.set(word, set);
  return set;
}

/** The patterns that the word makes possible. */
export function allowedBy(index: PatternIndex, word: string): PatternSet | undefined {
  return index.byWord.get(word) ?? (isNumber(word) ? index.number : undefined);
}

export function isNumber(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 48 && code <= 57;
}

export function addTo(set: PatternSet, index: number): void {
  set[index >> 5] = (set[index >> 5] ?? 0) | (1 << (index & 31));
}

export function includeIn(set: PatternSet, other: PatternSet): void {
  for (let part = 0; part < set.length; part++) set[part] = (set[part] ?? 0) | (other[part] ?? 0);
}

export function isIn(set: PatternSet, index: number): boolean {
  return ((set[index >> 5] ?? 0) & (1 << (index & 31))) !== 0;
}
