/**
 * Names, reason and time of a message, as spans of its words: a linear chain over them, whose weights are made by
 * `test/eval/train-entities.ts`. It proposes spans; what one may be used for is decided by its readers.
 */
import { LoneSums } from './lone-sums.ts';
import { openRows } from './rows.ts';
import type { TagFeatures } from './tag-features.ts';
import { SUMS, TagTable, weightIn } from './tag-table.ts';

/** P practitioner, F first name, L last name, R reason, D time; a small letter goes on with the span before it. */
export const TAGS = ['O', 'P', 'p', 'F', 'f', 'L', 'l', 'R', 'r', 'D', 'd'] as const;
const KINDS = ['P', 'F', 'L', 'R', 'D'] as const;
export type Kind = (typeof KINDS)[number];

export interface Span {
  kind: Kind;
  /** Index of its first word, and of its last. */
  from: number;
  to: number;
  /** By how much its words are likelier inside than outside, as a natural logarithm. */
  gain: number;
}

/** A trained table as stored: the buckets that have weights, in order (three bytes each), and a packed row for each (`rows.ts`). */
export interface StoredTagger {
  scale: number;
  /** From tag (row; the last row is the beginning of the message) to tag. */
  moves: number[];
  buckets: string;
  rows: string;
}

export interface Tagger {
  scale: number;
  moves: Float64Array;
  table: TagTable;
  lone: LoneSums;
}

export const SIZE = TAGS.length;
const REASON = TAGS.indexOf('R');
/** The row of moves that begin a message. */
export const BEGINNING = SIZE;

/** A span goes on only after its own beginning. */
export function mayFollow(from: number, to: number): boolean {
  return to === 0 || to % 2 === 1 || from === to || from === to - 1;
}

export function loadTagger(stored: StoredTagger): Tagger {
  const moves = Float64Array.from(stored.moves, (move, at) =>
    mayFollow(Math.floor(at / SIZE), at % SIZE) ? move : Number.NEGATIVE_INFINITY,
  );
  const table = new TagTable(Buffer.from(stored.buckets, 'base64'), openRows(stored.rows));
  return { scale: stored.scale, moves, table, lone: new LoneSums(table) };
}

/**
 * The spans of the likeliest reading, in order. When it holds no reason, the likeliest reading in which a reason may begin `keen` more
 * readily: most requests have one, whatever the words that it is told with.
 */
export function readTags(tagger: Tagger, features: TagFeatures, keen: number): Span[] {
  if (!features.count) return [];
  const scores = wordScores(tagger, features);
  const spans = spansOf(likeliestTags(tagger.moves, scores, features.count), scores);
  if (keen === 0 || spans.some(({ kind }) => kind === 'R')) return spans;
  for (let at = REASON; at < scores.length; at += SIZE) scores[at] = (scores[at] ?? 0) + keen;
  return spansOf(likeliestTags(tagger.moves, scores, features.count), scores);
}

/** What each word speaks for each tag. */
function wordScores({ table, lone, scale }: Tagger, features: TagFeatures): Float64Array {
  const { count, starts, buckets } = features;
  const scores = new Float64Array(count * SIZE);
  const shared = features.lone ? table.sumOf(features.lone.shared) : undefined;
  const sums = new Int32Array(SUMS);
  for (let i = 0; i < count; i++) {
    sums.fill(0);
    table.add(sums, 0, buckets, starts[i] ?? 0, starts[i + 1] ?? 0);
    if (features.lone && shared) {
      const isPlain = features.lone.isPlain[i] === 1;
      lone.add(sums, features.lone.words, i, isPlain);
      if (isPlain) for (let k = 0; k < SUMS; k++) sums[k] = (sums[k] ?? 0) + (shared[k] ?? 0);
    }
    for (let k = 0; k < SIZE; k++) scores[i * SIZE + k] = weightIn(sums, k) * scale;
  }
  return scores;
}

/** The likeliest tags of all words together (Viterbi). */
function likeliestTags(moves: Float64Array, scores: Float64Array, count: number): number[] {
  const from = new Int8Array(count * SIZE);
  const best = new Float64Array(count * SIZE);
  for (let to = 0; to < SIZE; to++) best[to] = (moves[BEGINNING * SIZE + to] ?? 0) + (scores[to] ?? 0);
  for (let i = 1; i < count; i++) {
    const before = (i - 1) * SIZE;
    for (let to = 0; to < SIZE; to++) {
      let most = Number.NEGATIVE_INFINITY;
      let arg = 0;
      // Only the beginning of a span and the span itself lead to its going on.
      const goesOn = to > 0 && to % 2 === 0;
      const last = goesOn ? to : SIZE - 1;
      for (let k = goesOn ? to - 1 : 0; k <= last; k++) {
        const score = (best[before + k] ?? 0) + (moves[k * SIZE + to] ?? 0);
        if (score > most) {
          most = score;
          arg = k;
        }
      }
      from[i * SIZE + to] = arg;
      best[i * SIZE + to] = most + (scores[i * SIZE + to] ?? 0);
    }
  }
  let tag = 0;
  const end = (count - 1) * SIZE;
  for (let k = 1; k < SIZE; k++) if ((best[end + k] ?? 0) > (best[end + tag] ?? 0)) tag = k;
  const tags = new Array<number>(count).fill(0);
  for (let i = count - 1; i >= 0; i--) {
    tags[i] = tag;
    tag = from[i * SIZE + tag] ?? 0;
  }
  return tags;
}

function spansOf(tags: readonly number[], scores: Float64Array): Span[] {
  const spans: Span[] = [];
  tags.forEach((tag, i) => {
    if (tag === 0) return;
    const gain = (scores[i * SIZE + tag] ?? 0) - (scores[i * SIZE] ?? 0);
    const last = spans.at(-1);
    if (tag % 2 === 0 && last) {
      last.to = i;
      last.gain += gain;
    } else spans.push({ kind: KINDS[(tag - 1) >> 1] ?? 'P', from: i, to: i, gain });
  });
  return spans;
}
