/**
 * A light linear model: hashed features of the canonical words, one integer weight per feature and class. Tables of weights are
 * made by `test/eval/train-intents.ts` and kept in `words/`. Scores only; what a score means is decided elsewhere.
 */

import { WORD_CLASSES } from '../words/word-classes.ts';

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

/** N-grams of a longer message add time and no meaning. */
const LONGEST_GRAMS = 1200;

export function loadModel(stored: StoredModel): Model {
  return { ...stored, weights: new Int8Array(Buffer.from(stored.weights, 'base64')) };
}

/**
 * Named features (rules that fired, …) each count fully; words, pairs of words and character n-grams share a fixed length, so that a
 * long message does not shout.
 */
export function featuresOf(line: string, named: readonly string[], bits: number): Features {
  const mask = (1 << bits) - 1;
  const features: Features = { buckets: [], values: [] };
  const { buckets, values } = features;
  const read = line.length > LONGEST_GRAMS ? line.slice(0, LONGEST_GRAMS) : line;
  const words = read.split('_').filter(Boolean);
  let norm = 0;
  const count = (hash: number, weight: number) => {
    buckets.push(hash & mask);
    values.push(weight);
    norm += weight * weight;
  };
  const hashes = words.map((word) => hashOf(word, 17));
  const kinds = words.map((word) => WORD_CLASSES.get(word) ?? (/^\d/.test(word) ? 'number' : undefined));
  const kindHashes = kinds.map((kind, i) => (kind ? hashOf(kind, 61) : (hashes[i] ?? 0)));
  for (let i = 0; i < words.length; i++) {
    const [here, next, third] = [hashes[i] ?? 0, hashes[i + 1], hashes[i + 2]];
    const [kind, nextKind, thirdKind] = [kindHashes[i] ?? 0, kindHashes[i + 1], kindHashes[i + 2]];
    count(here, 1.5);
    if (kinds[i]) count(kind, 1);
    if (i < 2) count(pair(here, 41 + i), 1);
    if (next === undefined || nextKind === undefined) {
      count(pair(here, 53), 1);
      continue;
    }
    const two = pair(here, next);
    const twoKinds = pair(kind, nextKind);
    count(two, 1.5);
    if (twoKinds !== two) count(pair(twoKinds, 67), 1.5);
    if (third === undefined || thirdKind === undefined) continue;
    const three = pair(two, third);
    const threeKinds = pair(twoKinds, thirdKind);
    count(three, 1);
    count(pair(pair(kind, thirdKind), 73), 0.7);
    if (threeKinds !== three) count(pair(threeKinds, 79), 1);
  }
  for (let i = 0; i + 3 <= read.length; i++) {
    let hash = 0x811c9dc5 ^ 97;
    const end = Math.min(read.length, i + 5);
    for (let k = i; k < end; k++) {
      hash = Math.imul(hash ^ read.charCodeAt(k), 0x01000193);
      if (k >= i + 2) count(mix(hash), 0.5);
    }
  }
  const share = 1.4 / (Math.sqrt(norm) || 1);
  for (let i = 0; i < values.length; i++) values[i] = (values[i] ?? 0) * share;
  for (const name of named) count(hashOf(name, 71), 1);
  return features;
}

/** One score per class, as natural logarithms up to a constant. */
export function scoresOf(model: Model, features: Features): number[] {
  const size = model.classes.length;
  const sums = new Float64Array(size);
  const { buckets, values } = features;
  const { weights } = model;
  for (let i = 0; i < buckets.length; i++) {
    const row = (buckets[i] ?? 0) * size;
    const value = values[i] ?? 0;
    for (let k = 0; k < size; k++) sums[k] = (sums[k] ?? 0) + value * (weights[row + k] ?? 0);
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

function hashOf(text: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mix(hash);
}

/** Hash of two hashes in order. */
function pair(left: number, right: number): number {
  return mix(Math.imul(left, 31) ^ right);
}

/** Spreads the high bits: FNV alone is weak in the low ones that the mask keeps. Signed: larger integers are stored as objects. */
function mix(hash: number): number {
  const spread = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return spread ^ (spread >>> 13);
}
