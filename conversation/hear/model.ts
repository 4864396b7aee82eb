/**
 * A light linear model: hashed features of the canonical words, one integer weight per feature and class. Tables of weights are
 * made by `test/eval/train-intents.ts` and kept in `words/`. Scores only; what a score means is decided elsewhere.
 */
import { WORD_CLASSES } from '../words/word-classes.ts';
import { conceptsIn } from './concepts.ts';
import { hashOf, mix, pair } from './hash.ts';

/** A trained table as stored: weights are signed bytes, base64, feature by feature; a weight is `byte × scale`. */
export interface StoredModel {
  classes: string[];
  /** log2 of the number of feature buckets. */
  bits: number;
  scale: number;
  bias: number[];
  weights: string;
}

export interface Model {
  classes: readonly string[];
  bits: number;
  scale: number;
  bias: readonly number[];
  weights: Int8Array;
}

/** Hashed features: a bucket may come more than once, its values add up. */
export interface Features {
  buckets: number[];
  values: number[];
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
  return { ...stored, weights: new Int8Array(Buffer.from(stored.weights, 'base64')) };
}

/** What the model sees: words and their classes in ones, twos and threes, letters, concepts and their pairs, rules, form. */
export function featuresOf(line: string, rules: readonly string[], ruled: readonly string[], bits: number): Features {
  const words = wordsOf(line);
  const features = new Collector(bits);
  const hashes = words.map((word) => hashOf(word, 17));
  features.share(SHARE.words, () => addWords(features, hashes));
  features.share(SHARE.kinds, () => addKinds(features, words, hashes));
  features.share(SHARE.letters, () => addLetters(features, words));
  addConcepts(features, words);
  for (const rule of rules) features.add(hashOf(rule, 71), EACH.rule);
  for (const intent of ruled) features.add(hashOf(intent, 79), EACH.intent);
  for (const form of formOf(words)) features.add(hashOf(form, 83), EACH.form);
  return features;
}

/** Collects hashed features; those of one kind can be made to share a length. */
class Collector implements Features {
  readonly buckets: number[] = [];
  readonly values: number[] = [];
  private readonly mask: number;

  constructor(bits: number) {
    this.mask = (1 << bits) - 1;
  }

  add(hash: number, value = 1): void {
    this.buckets.push(hash & this.mask);
    this.values.push(value);
  }

  share(length: number, collect: () => void): void {
    const from = this.values.length;
    collect();
    const each = length / Math.sqrt(this.values.length - from || 1);
    this.values.fill(each, from);
  }
}

function wordsOf(line: string): string[] {
  const words: string[] = [];
  for (const word of line.split('_')) {
    if (word) words.push(word);
    if (words.length === MOST_WORDS) break;
  }
  return words;
}

function addWords(features: Collector, hashes: readonly number[]): void {
  for (const [i, here] of hashes.entries()) {
    const [next, third] = [hashes[i + 1], hashes[i + 2]];
    features.add(here);
    if (i < 2) features.add(pair(here, 41 + i));
    if (next === undefined) features.add(pair(here, 53));
    else features.add(pair(here, next));
    if (next === undefined || third === undefined) continue;
    features.add(pair(pair(here, next), third));
    features.add(pair(pair(here, third), 59));
  }
}

function addKinds(features: Collector, words: readonly string[], hashes: readonly number[]): void {
  const kinds = words.map((word, i) => {
    const kind = WORD_CLASSES.get(word) ?? (/^\d/.test(word) ? 'number' : undefined);
    return kind === undefined ? (hashes[i] ?? 0) : hashOf(kind, 61);
  });
  for (const [i, here] of kinds.entries()) {
    const [next, third] = [kinds[i + 1], kinds[i + 2]];
    if (here !== hashes[i]) features.add(here);
    if (next === undefined) continue;
    if (here !== hashes[i] || next !== hashes[i + 1]) features.add(pair(pair(here, next), 67));
    if (third === undefined) continue;
    features.add(pair(pair(here, third), 73));
    features.add(pair(pair(pair(here, next), third), 89));
  }
}

/** Three to five letters of each word, its ends marked: what misspelt words keep. */
function addLetters(features: Collector, words: readonly string[]): void {
  for (const word of words) {
    if (word.length < 4) continue;
    const marked = `<${word}>`;
    for (let i = 0; i + 3 <= marked.length; i++) {
      let hash = 0x811c9dc5 ^ 97;
      const end = Math.min(marked.length, i + 5);
      for (let k = i; k < end; k++) {
        hash = Math.imul(hash ^ marked.charCodeAt(k), 0x01000193);
        if (k >= i + 2) features.add(mix(hash));
      }
    }
  }
}

function addConcepts(features: Collector, words: readonly string[]): void {
  const found = conceptsIn(words);
  const said = [...new Set(found.map(({ concept }) => concept))].sort((a, b) => a - b);
  for (const concept of said) features.add(pair(concept + 1, 101), EACH.concept);
  features.share(SHARE.pairs, () => {
    for (const [i, left] of said.entries())
      for (const right of said.slice(i + 1)) features.add(pair(pair(left + 1, right + 1), 103));
    for (const [i, left] of found.entries()) {
      for (let k = i + 1; k < found.length; k++) {
        const right = found[k];
        if (!right || right.at - left.at >= NEAR) break;
        if (right.at > left.at && right.concept !== left.concept)
          features.add(pair(pair(left.concept + 1, right.concept + 1), 107));
      }
    }
    const [first, last] = [found[0], found.at(-1)];
    if (first) features.add(pair(first.concept + 1, 109));
    if (last) features.add(pair(last.concept + 1, 113));
  });
}

/** Length, sentences, questions and exclamations. */
function formOf(words: readonly string[]): string[] {
  const ends = words.filter((word) => word === '.' || word === '?' || word === '!');
  const form = [`length ${Math.min(9, words.length >> 2)}`, `sentences ${Math.min(4, ends.length)}`];
  if (ends.includes('?')) form.push('asks');
  if (ends.includes('!')) form.push('exclaims');
  if (words.at(-1) === '?') form.push('ends asking');
  return form;
}

/** One score per class, as natural logarithms up to a constant. */
export function scoresOf(model: Model, features: Features): number[] {
  const size = model.classes.length;
  const sums = new Float64Array(size);
  const alike = new Int32Array(size);
  const { buckets, values } = features;
  const { weights } = model;
  // Features of one kind weigh the same and stand together: their whole numbers are added first.
  for (let i = 0; i < buckets.length; ) {
    const value = values[i] ?? 0;
    alike.fill(0);
    for (; i < buckets.length && values[i] === value; i++) {
      const row = (buckets[i] ?? 0) * size;
      for (let k = 0; k < size; k++) alike[k] = (alike[k] ?? 0) + (weights[row + k] ?? 0);
    }
    for (let k = 0; k < size; k++) sums[k] = (sums[k] ?? 0) + value * (alike[k] ?? 0);
  }
  return Array.from(sums, (sum, k) => sum * model.scale + (model.bias[k] ?? 0));
}

/** Scores → probabilities. */
export function softmax(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
