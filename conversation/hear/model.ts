/**
 * A light linear model: hashed features of the canonical words, one integer weight per feature and class. Tables of weights are
 * made by `test/eval/train-intents.ts` and kept in `words/`. Scores only; what a score means is decided elsewhere.
 */
import { WORD_CLASSES } from '../words/word-classes.ts';
import { CONCEPT_NAMES, conceptsIn } from './concepts.ts';
import { hashOf, mix, pair } from './hash.ts';
import type { KnownWord } from './known-words.ts';
import { MOST_ADDED, openRows, RowSum } from './rows.ts';
import type { Word } from './words.ts';

/** A trained table as stored: one packed row of signed bytes per feature bucket (`rows.ts`); a weight is `byte × scale`. */
export interface StoredModel {
  classes: string[];
  /** log2 of the number of feature buckets. */
  bits: number;
  scale: number;
  bias: number[];
  rows: string;
}

export interface Model {
  classes: readonly string[];
  bits: number;
  scale: number;
  bias: readonly number[];
  /** Packed rows, one per bucket. */
  weights: Int32Array;
}

/** Hashed features: a bucket may come more than once, its values add up. */
export interface Features {
  buckets: readonly number[];
  values: readonly number[];
  /** How many there are, where the lists hold more than that. */
  count?: number;
  /** When these are left out of the buckets. */
  letters?: LetterFeatures | undefined;
}

/** The features of the letters of some words: they weigh the same, and what those of a word say is added up once. */
export interface LetterFeatures {
  words: readonly WordHashes[];
  /** How many of the words are meant. */
  count: number;
  value: number;
}

/** Words of a longer message add time and little meaning. */
const MOST_WORDS = 90;
/** Two concepts this close, in this order, are a feature of their own. */
const NEAR = 5;
/** Length that the features of one kind share, so that a long message does not shout. */
const SHARE = { words: 1, kinds: 0.7, letters: 0.7, pairs: 0.5 } as const;
/** What each single feature of a kind weighs. */
const EACH = { concept: 0.3, rule: 0.35, intent: 0.5, form: 0.3 } as const;

export function loadModel(stored: StoredModel): Model {
  const { classes, bits, scale, bias, rows } = stored;
  return { classes, bits, scale, bias, weights: openRows(rows) };
}

/**
 * What the model sees: words and their classes in ones, twos and threes, letters, concepts and their pairs, rules, form. The features
 * stand in room that the next call uses again.
 * @param isWhole with the features of letters, which `scoresOf` can add up by itself
 */
export function featuresOf(
  words: readonly Word[],
  rules: readonly string[],
  ruled: readonly string[],
  bits: number,
  isWhole = true,
): Features {
  features.clear(bits);
  const count = Math.min(words.length, MOST_WORDS);
  for (let i = 0; i < count; i++) seen[i] = hashesOf((words[i] as Word).known);
  addWords(count);
  addKinds(count);
  if (isWhole) addLetters(count);
  else leaveOutLetters(count);
  addConcepts(words, count);
  for (const rule of rules) features.addOne(hashOf(rule, 71), EACH.rule);
  for (const intent of ruled) features.addOne(hashOf(intent, 79), EACH.intent);
  addForm(words, count);
  return features;
}

/** Collects hashed features; those of one kind can be made to share a length. */
class Collector implements Features {
  readonly buckets: number[] = [];
  readonly values: number[] = [];
  count = 0;
  letters: LetterFeatures | undefined = undefined;
  private mask = 0;

  clear(bits: number): void {
    this.count = 0;
    this.letters = undefined;
    this.mask = (1 << bits) - 1;
  }

  /** Without its value: `share` gives it. */
  add(hash: number): void {
    this.buckets[this.count++] = hash & this.mask;
  }

  addOne(hash: number, value: number): void {
    this.values[this.count] = value;
    this.add(hash);
  }

  /** The features from this one on share a length. */
  share(from: number, length: number): void {
    const each = length / Math.sqrt(this.count - from || 1);
    for (let i = from; i < this.count; i++) this.values[i] = each;
  }
}

const features = new Collector();

/** Hashes of a word, wherever it stands. */
export interface WordHashes {
  word: number;
  /** Of its class; of the word itself when it has none. */
  kind: number;
  hasKind: boolean;
  /** Of three to five of its letters, its ends marked: what misspelt words keep. */
  letters: readonly number[];
  /** What its letters weigh together in a model, for each class. */
  weighed: { in: Model; sums: readonly number[] } | undefined;
}

/** Those of the words of the line that is read. */
const seen: WordHashes[] = [];

function hashesOf(known: KnownWord): WordHashes {
  if (known.hashes) return known.hashes;
  const text = known.word;
  const word = hashOf(text, 17);
  const kind = WORD_CLASSES.get(text) ?? (/^\d/.test(text) ? 'number' : undefined);
  known.hashes = {
    word,
    kind: kind === undefined ? word : hashOf(kind, 61),
    hasKind: kind !== undefined,
    letters: lettersOf(text),
    weighed: undefined,
  };
  return known.hashes;
}

function addWords(count: number): void {
  const from = features.count;
  for (let i = 0; i < count; i++) {
    const here = seen[i]?.word ?? 0;
    features.add(here);
    if (i < 2) features.add(pair(here, 41 + i));
    if (i + 1 === count) features.add(pair(here, 53));
    else {
      const next = seen[i + 1]?.word ?? 0;
      features.add(pair(here, next));
      if (i + 2 === count) continue;
      const third = seen[i + 2]?.word ?? 0;
      features.add(pair(pair(here, next), third));
      features.add(pair(pair(here, third), 59));
    }
  }
  features.share(from, SHARE.words);
}

function addKinds(count: number): void {
  const from = features.count;
  for (let i = 0; i < count; i++) {
    const here = seen[i] as WordHashes;
    if (here.hasKind) features.add(here.kind);
    if (i + 1 === count) continue;
    const next = seen[i + 1] as WordHashes;
    const both = pair(here.kind, next.kind);
    if (here.hasKind || next.hasKind) features.add(pair(both, 67));
    if (i + 2 === count) continue;
    const third = seen[i + 2] as WordHashes;
    features.add(pair(pair(here.kind, third.kind), 73));
    features.add(pair(pair(both, third.kind), 89));
  }
  features.share(from, SHARE.kinds);
}

function addLetters(count: number): void {
  const from = features.count;
  for (let i = 0; i < count; i++) for (const hash of (seen[i] as WordHashes).letters) features.add(hash);
  features.share(from, SHARE.letters);
}

function leaveOutLetters(count: number): void {
  let letters = 0;
  for (let i = 0; i < count; i++) letters += (seen[i] as WordHashes).letters.length;
  features.letters = { words: seen, count, value: SHARE.letters / Math.sqrt(letters || 1) };
}

function lettersOf(word: string): number[] {
  const hashes: number[] = [];
  if (word.length < 4) return hashes;
  const marked = `<${word}>`;
  for (let i = 0; i + 3 <= marked.length; i++) {
    let hash = 0x811c9dc5 ^ 97;
    const end = Math.min(marked.length, i + 5);
    for (let k = i; k < end; k++) {
      hash = Math.imul(hash ^ marked.charCodeAt(k), 0x01000193);
      if (k >= i + 2) hashes.push(mix(hash));
    }
  }
  return hashes;
}

/** For each concept, whether the line that is read has it. */
const isSaid = new Uint8Array(CONCEPT_NAMES.length);

function addConcepts(words: readonly Word[], count: number): void {
  const found = conceptsIn(words, count);
  const { concepts, at } = found;
  isSaid.fill(0);
  for (let i = 0; i < found.count; i++) isSaid[concepts[i] ?? 0] = 1;
  const said: number[] = [];
  for (let concept = 0; concept < isSaid.length; concept++) if (isSaid[concept]) said.push(concept + 1);
  for (const concept of said) features.addOne(pair(concept, 101), EACH.concept);
  const from = features.count;
  for (let i = 0; i < said.length; i++)
    for (let k = i + 1; k < said.length; k++) features.add(pair(pair(said[i] ?? 0, said[k] ?? 0), 103));
  for (let i = 0; i < found.count; i++) {
    const [left, leftAt] = [concepts[i] ?? 0, at[i] ?? 0];
    for (let k = i + 1; k < found.count; k++) {
      const [right, rightAt] = [concepts[k] ?? 0, at[k] ?? 0];
      if (rightAt - leftAt >= NEAR) break;
      if (rightAt > leftAt && right !== left) features.add(pair(pair(left + 1, right + 1), 107));
    }
  }
  if (found.count > 0) {
    features.add(pair((concepts[0] ?? 0) + 1, 109));
    features.add(pair((concepts[found.count - 1] ?? 0) + 1, 113));
  }
  features.share(from, SHARE.pairs);
}

const [MOST_LENGTHS, MOST_SENTENCES] = [9, 4];
const formHash = (name: string): number => hashOf(name, 83);
const LENGTHS = Array.from({ length: MOST_LENGTHS + 1 }, (_, count) => formHash(`length ${count}`));
const SENTENCES = Array.from({ length: MOST_SENTENCES + 1 }, (_, count) => formHash(`sentences ${count}`));
const [ASKS, EXCLAIMS, ENDS_ASKING] = [formHash('asks'), formHash('exclaims'), formHash('ends asking')];

/** Length, sentences, questions and exclamations. */
function addForm(words: readonly Word[], count: number): void {
  let [ends, asks, exclaims] = [0, false, false];
  for (let i = 0; i < count; i++) {
    const word = words[i]?.word;
    if (word === '?') asks = true;
    else if (word === '!') exclaims = true;
    else if (word !== '.') continue;
    ends++;
  }
  features.addOne(LENGTHS[Math.min(MOST_LENGTHS, count >> 2)] ?? 0, EACH.form);
  features.addOne(SENTENCES[Math.min(MOST_SENTENCES, ends)] ?? 0, EACH.form);
  if (asks) features.addOne(ASKS, EACH.form);
  if (exclaims) features.addOne(EXCLAIMS, EACH.form);
  if (words[count - 1]?.word === '?') features.addOne(ENDS_ASKING, EACH.form);
}

/** One score per class, as natural logarithms up to a constant. */
export function scoresOf(model: Model, features: Features): number[] {
  const size = model.classes.length;
  const sums = new Float64Array(size);
  const alike = new Int32Array(size);
  const rows = new RowSum(size);
  const { buckets, values, count = buckets.length, letters } = features;
  // Features of one kind weigh the same and stand together: their whole numbers are added first.
  for (let i = 0; i < count; ) {
    const from = i;
    const value = values[i] ?? 0;
    while (i < count && values[i] === value) i++;
    alike.fill(0);
    addRows(alike, model, rows, buckets, from, i);
    for (let k = 0; k < size; k++) sums[k] = (sums[k] ?? 0) + value * (alike[k] ?? 0);
  }
  if (letters) {
    alike.fill(0);
    for (let i = 0; i < letters.count; i++) {
      const ofWord = letterSums(model, rows, letters.words[i] as WordHashes);
      for (let k = 0; k < ofWord.length; k++) alike[k] = (alike[k] ?? 0) + (ofWord[k] ?? 0);
    }
    for (let k = 0; k < size; k++) sums[k] = (sums[k] ?? 0) + letters.value * (alike[k] ?? 0);
  }
  return model.bias.map((bias, k) => (sums[k] ?? 0) * model.scale + bias);
}

const NO_SUMS: readonly number[] = [];

function letterSums(model: Model, rows: RowSum, word: WordHashes): readonly number[] {
  if (word.letters.length === 0) return NO_SUMS;
  if (word.weighed?.in === model) return word.weighed.sums;
  const sums = new Int32Array(model.classes.length);
  const mask = (1 << model.bits) - 1;
  const buckets = word.letters.map((hash) => hash & mask);
  addRows(sums, model, rows, buckets, 0, buckets.length);
  word.weighed = { in: model, sums: [...sums] };
  return word.weighed.sums;
}

/** Adds what each of these buckets weighs for each class. */
function addRows(
  sums: Int32Array,
  { weights }: Model,
  rows: RowSum,
  buckets: readonly number[],
  from: number,
  to: number,
): void {
  for (let first = from; first < to; first += MOST_ADDED) {
    rows.add(weights, buckets, first, Math.min(to, first + MOST_ADDED));
    for (let k = 0; k < sums.length; k++) sums[k] = (sums[k] ?? 0) + rows.at(k);
  }
}

/** Scores → probabilities. */
export function softmax(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
