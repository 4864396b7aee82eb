/**
 * A light linear model: hashed features of the canonical words, one integer weight per feature and class. Tables of weights are
 * made by `test/eval/train-intents.ts` and kept in `words/`. Scores only; what a score means is decided elsewhere.
 */
import { remembered } from '../remembered.ts';
import { WORD_CLASSES } from '../words/word-classes.ts';
import { conceptsIn } from './concepts.ts';
import { hashOf, mix, pair } from './hash.ts';
import { MOST_ADDED, openRows, RowSum } from './rows.ts';

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
  const { classes, bits, scale, bias, rows } = stored;
  return { classes, bits, scale, bias, weights: openRows(rows) };
}

/** What the model sees: words and their classes in ones, twos and threes, letters, concepts and their pairs, rules, form. */
export function featuresOf(line: string, rules: readonly string[], ruled: readonly string[], bits: number): Features {
  const words = wordsOf(line);
  const seen = words.map(seenOf);
  const features = new Collector(bits);
  features.share(SHARE.words, () => addWords(features, seen));
  features.share(SHARE.kinds, () => addKinds(features, seen));
  features.share(SHARE.letters, () => {
    for (const { letters } of seen) for (const hash of letters) features.add(hash);
  });
  addConcepts(features, words);
  for (const rule of rules) features.add(hashOf(rule, 71), EACH.rule);
  for (const intent of ruled) features.add(hashOf(intent, 79), EACH.intent);
  for (const form of formOf(words)) features.add(form, EACH.form);
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

/** Hashes of a word, wherever it stands. */
interface SeenWord {
  word: number;
  /** Of its class; of the word itself when it has none. */
  kind: number;
  hasKind: boolean;
  /** Of three to five of its letters, its ends marked: what misspelt words keep. */
  letters: readonly number[];
}

const seenOf = remembered((text): Readonly<SeenWord> => {
  const word = hashOf(text, 17);
  const kind = WORD_CLASSES.get(text) ?? (/^\d/.test(text) ? 'number' : undefined);
  return {
    word,
    kind: kind === undefined ? word : hashOf(kind, 61),
    hasKind: kind !== undefined,
    letters: lettersOf(text),
  };
});

function addWords(features: Collector, seen: readonly SeenWord[]): void {
  for (let i = 0; i < seen.length; i++) {
    const here = seen[i]?.word ?? 0;
    const [next, third] = [seen[i + 1]?.word, seen[i + 2]?.word];
    features.add(here);
    if (i < 2) features.add(pair(here, 41 + i));
    if (next === undefined) features.add(pair(here, 53));
    else features.add(pair(here, next));
    if (next === undefined || third === undefined) continue;
    features.add(pair(pair(here, next), third));
    features.add(pair(pair(here, third), 59));
  }
}

function addKinds(features: Collector, seen: readonly SeenWord[]): void {
  for (let i = 0; i < seen.length; i++) {
    const [here, next, third] = [seen[i], seen[i + 1], seen[i + 2]];
    if (here?.hasKind) features.add(here.kind);
    if (!here || !next) continue;
    if (here.hasKind || next.hasKind) features.add(pair(pair(here.kind, next.kind), 67));
    if (!third) continue;
    features.add(pair(pair(here.kind, third.kind), 73));
    features.add(pair(pair(pair(here.kind, next.kind), third.kind), 89));
  }
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

function addConcepts(features: Collector, words: readonly string[]): void {
  const found = conceptsIn(words);
  const said = [...new Set(found.map(({ concept }) => concept))].sort((a, b) => a - b);
  for (const concept of said) features.add(pair(concept + 1, 101), EACH.concept);
  features.share(SHARE.pairs, () => {
    for (let i = 0; i < said.length; i++) {
      for (let k = i + 1; k < said.length; k++) features.add(pair(pair((said[i] ?? 0) + 1, (said[k] ?? 0) + 1), 103));
    }
    for (let i = 0; i < found.length; i++) {
      const left = found[i];
      for (let k = i + 1; left && k < found.length; k++) {
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

const [MOST_LENGTHS, MOST_SENTENCES] = [9, 4];
const formHash = (name: string): number => hashOf(name, 83);
const LENGTHS = Array.from({ length: MOST_LENGTHS + 1 }, (_, count) => formHash(`length ${count}`));
const SENTENCES = Array.from({ length: MOST_SENTENCES + 1 }, (_, count) => formHash(`sentences ${count}`));
const [ASKS, EXCLAIMS, ENDS_ASKING] = [formHash('asks'), formHash('exclaims'), formHash('ends asking')];

/** Length, sentences, questions and exclamations. */
function formOf(words: readonly string[]): number[] {
  let [ends, asks, exclaims] = [0, false, false];
  for (const word of words) {
    if (word === '?') asks = true;
    else if (word === '!') exclaims = true;
    else if (word !== '.') continue;
    ends++;
  }
  const form = [
    LENGTHS[Math.min(MOST_LENGTHS, words.length >> 2)] ?? 0,
    SENTENCES[Math.min(MOST_SENTENCES, ends)] ?? 0,
  ];
  if (asks) form.push(ASKS);
  if (exclaims) form.push(EXCLAIMS);
  if (words.at(-1) === '?') form.push(ENDS_ASKING);
  return form;
}

/** One score per class, as natural logarithms up to a constant. */
export function scoresOf(model: Model, features: Features): number[] {
  const size = model.classes.length;
  const sums = new Float64Array(size);
  const alike = new Int32Array(size);
  const rows = new RowSum(size);
  const { buckets, values } = features;
  const { weights } = model;
  // Features of one kind weigh the same and stand together: their whole numbers are added first.
  for (let i = 0; i < buckets.length; ) {
    const value = values[i] ?? 0;
    alike.fill(0);
    while (i < buckets.length && values[i] === value) {
      const from = i;
      const last = Math.min(buckets.length, i + MOST_ADDED);
      while (i < last && values[i] === value) i++;
      rows.add(weights, buckets, from, i);
      for (let k = 0; k < size; k++) alike[k] = (alike[k] ?? 0) + rows.at(k);
    }
    for (let k = 0; k < size; k++) sums[k] = (sums[k] ?? 0) + value * (alike[k] ?? 0);
  }
  return model.bias.map((bias, k) => (sums[k] ?? 0) * model.scale + bias);
}

/** Scores → probabilities. */
export function softmax(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
