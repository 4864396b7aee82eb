/**
 * Training of the tagger: a linear-chain conditional random field by stochastic gradient, twice, the second time on the features
 * that weighed most in the first. Deterministic: same messages, same bytes.
 */
import { storeRows } from '../../conversation/hear/rows.ts';
import { TAG_BITS } from '../../conversation/hear/tag-words.ts';
import { BEGINNING, mayFollow, SIZE, type StoredTagger } from '../../conversation/hear/tagger.ts';
import type { TaggedText } from './entity-data.ts';
import { randomFrom, shuffle } from './linear-training.ts';

const ROUNDS = 6;
const RATE = 0.03;
/** The rate of round r is divided by 1 + r × this. */
const SLOWING = 0.3;
const DECAY = 1e-4;
/** Share of the features left out at each step, so that no single one decides. */
const LEFT_OUT_PERCENT = 20;
/** A feature of fewer messages teaches nothing. */
const LEAST_MESSAGES = 3;
/** How many features are kept. */
const MOST_FEATURES = 20000;
/** Reasons and times are proposed a little more readily than the words alone would have it. */
const READINESS = new Map([
  [7, 1],
  [9, 1.4],
]);
const NEVER = -1e9;
const BUCKETS = 1 << TAG_BITS;

interface Weights {
  words: Float32Array;
  moves: Float64Array;
}

export function trainTagger(texts: readonly TaggedText[]): StoredTagger {
  const often = seenOften(texts);
  const first = descend(texts, (bucket) => (often[bucket] ?? 0) >= LEAST_MESSAGES);
  const kept = heaviest(first.words);
  const second = descend(texts, (bucket) => kept[bucket] === 1);
  return store(second, kept);
}

/** In how many messages each feature stands, up to 255. */
function seenOften(texts: readonly TaggedText[]): Uint8Array {
  const often = new Uint8Array(BUCKETS);
  for (const { features } of texts) {
    for (const bucket of new Set(features.buckets.subarray(0, features.starts[features.count]))) {
      if ((often[bucket] ?? 0) < 255) often[bucket] = (often[bucket] ?? 0) + 1;
    }
  }
  return often;
}

function heaviest(words: Float32Array): Uint8Array {
  const most = new Float32Array(BUCKETS);
  for (let i = 0; i < words.length; i++) {
    const bucket = Math.floor(i / SIZE);
    most[bucket] = Math.max(most[bucket] ?? 0, Math.abs(words[i] ?? 0));
  }
  const least = [...most].filter((weight) => weight > 0).sort((a, b) => b - a)[MOST_FEATURES] ?? 0;
  return Uint8Array.from(most, (weight) => (weight > least ? 1 : 0));
}

function descend(texts: readonly TaggedText[], isKept: (bucket: number) => boolean): Weights {
  const words = new Float32Array(BUCKETS * SIZE);
  const moves = new Float64Array((SIZE + 1) * SIZE);
  const next = randomFrom(7);
  const order = [...texts];
  for (let round = 0; round < ROUNDS; round++) {
    const rate = RATE / (1 + round * SLOWING);
    shuffle(order, next);
    for (const text of order) if (text.features.count) learn(text, { words, moves }, rate, isKept, next);
  }
  return { words, moves };
}

/** One step down the slope of one message. */
function learn(
  { features, tags, weight }: TaggedText,
  { words, moves }: Weights,
  rate: number,
  isKept: (bucket: number) => boolean,
  next: (below: number) => number,
): void {
  const { count, starts, buckets } = features;
  const scores = new Float64Array(count * SIZE);
  const shown: number[][] = [];
  for (let i = 0; i < count; i++) {
    const rows: number[] = [];
    for (let f = starts[i] ?? 0; f < (starts[i + 1] ?? 0); f++) {
      const bucket = buckets[f] ?? 0;
      if (!isKept(bucket) || next(100) < LEFT_OUT_PERCENT) continue;
      rows.push(bucket * SIZE);
      for (let k = 0; k < SIZE; k++)
        scores[i * SIZE + k] = (scores[i * SIZE + k] ?? 0) + (words[bucket * SIZE + k] ?? 0);
    }
    shown.push(rows);
  }
  const { single, double } = chances(scores, moves, count, tags);
  for (let i = 0; i < count; i++) {
    for (let tag = 0; tag < SIZE; tag++) {
      const slope = ((single[i * SIZE + tag] ?? 0) - (tags[i] === tag ? 1 : 0)) * weight;
      if (Math.abs(slope) < 1e-3) continue;
      for (const row of shown[i] ?? [])
        words[row + tag] = (words[row + tag] ?? 0) - rate * (slope + DECAY * (words[row + tag] ?? 0));
    }
  }
  for (let k = 0; k < moves.length; k++) moves[k] = (moves[k] ?? 0) - rate * weight * (double[k] ?? 0);
}

/** Chances of each tag of each word, and the expected moves less those made (forward and backward). */
function chances(
  scores: Float64Array,
  moves: Float64Array,
  count: number,
  tags: readonly number[],
): { single: Float64Array; double: Float64Array } {
  const before = new Float64Array(count * SIZE);
  const after = new Float64Array(count * SIZE);
  const sums = new Float64Array(SIZE);
  for (let i = 0; i < count; i++) {
    for (let to = 0; to < SIZE; to++) {
      let sum = mayFollow(BEGINNING, to) ? (moves[BEGINNING * SIZE + to] ?? 0) : NEVER;
      if (i > 0) {
        for (let k = 0; k < SIZE; k++)
          sums[k] = mayFollow(k, to) ? (before[(i - 1) * SIZE + k] ?? 0) + (moves[k * SIZE + to] ?? 0) : NEVER;
        sum = sumOf(sums);
      }
      before[i * SIZE + to] = sum + (scores[i * SIZE + to] ?? 0);
    }
  }
  for (let i = count - 2; i >= 0; i--) {
    for (let from = 0; from < SIZE; from++) {
      const row = (i + 1) * SIZE;
      for (let k = 0; k < SIZE; k++)
        sums[k] = mayFollow(from, k)
          ? (moves[from * SIZE + k] ?? 0) + (scores[row + k] ?? 0) + (after[row + k] ?? 0)
          : NEVER;
      after[i * SIZE + from] = sumOf(sums);
    }
  }
  const total = sumOf(before.subarray((count - 1) * SIZE));
  const single = before.map((sum, k) => Math.exp(sum + (after[k] ?? 0) - total));
  const double = new Float64Array((SIZE + 1) * SIZE);
  for (let i = 0; i < count; i++) {
    const made = (i === 0 ? BEGINNING : (tags[i - 1] ?? 0)) * SIZE + (tags[i] ?? 0);
    double[made] = (double[made] ?? 0) - 1;
    for (let to = 0; to < SIZE; to++) {
      if (i === 0) {
        double[BEGINNING * SIZE + to] = (double[BEGINNING * SIZE + to] ?? 0) + (single[to] ?? 0);
        continue;
      }
      const rest = (scores[i * SIZE + to] ?? 0) + (after[i * SIZE + to] ?? 0) - total;
      for (let from = 0; from < SIZE; from++) {
        if (!mayFollow(from, to)) continue;
        const at = from * SIZE + to;
        double[at] = (double[at] ?? 0) + Math.exp((before[(i - 1) * SIZE + from] ?? 0) + (moves[at] ?? 0) + rest);
      }
    }
  }
  return { single, double };
}

/** Logarithm of the sum of powers. */
function sumOf(values: Float64Array): number {
  let most = NEVER;
  for (const value of values) if (value > most) most = value;
  let sum = 0;
  for (const value of values) sum += Math.exp(value - most);
  return most + Math.log(sum);
}

function store({ words, moves }: Weights, kept: Uint8Array): StoredTagger {
  const rows: number[] = [];
  let most = 1e-9;
  kept.forEach((isKept, bucket) => {
    if (!isKept) return;
    rows.push(bucket);
    for (let k = 0; k < SIZE; k++) most = Math.max(most, Math.abs(words[bucket * SIZE + k] ?? 0));
  });
  const scale = most / 127;
  const weights = rows.flatMap((bucket) =>
    Array.from({ length: SIZE }, (_, k) => Math.round((words[bucket * SIZE + k] ?? 0) / scale)),
  );
  const ready = Array.from(moves, (move, k) => move + (READINESS.get(k % SIZE) ?? 0));
  return {
    scale,
    moves: ready.map((move) => Number(move.toFixed(4))),
    buckets: Buffer.from(rows.flatMap((bucket) => [bucket >> 16, (bucket >> 8) & 255, bucket & 255])).toString(
      'base64',
    ),
    rows: storeRows(Int8Array.from(weights), SIZE),
  };
}
