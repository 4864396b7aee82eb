/**
 * What the features that depend on one word alone weigh together, added up once for each word: the same few thousand come back in all
 * messages. Holds a bounded number of words and nothing of a message.
 */
import { loneBuckets } from './tag-features.ts';
import { SUMS, type TagTable } from './tag-table.ts';
import { AFTER_ALL, BEFORE_ALL, type TagWord } from './tag-words.ts';

const MOST = 8000;
/** Places in the order of `loneBuckets`. */
const [HERE, AFTER, BEFORE, PLAIN, EARLIER, LATER] = [0, SUMS, 2 * SUMS, 3 * SUMS, 6 * SUMS, 7 * SUMS];
const OF_A_WORD = 8 * SUMS;

export class LoneSums {
  private readonly table: TagTable;
  private readonly sums = new Int32Array(MOST * OF_A_WORD);
  private count = 0;
  /** What is kept since the last time that all was forgotten. */
  private kept = {};

  constructor(table: TagTable) {
    this.table = table;
  }

  /** Adds what the words around `words[i]`, and itself, say of it alone. */
  add(sums: Int32Array, words: readonly TagWord[], i: number, isPlain: boolean): void {
    const plain = isPlain ? PLAIN : 0;
    this.addAt(sums, this.placeOf(words[i - 2] ?? BEFORE_ALL) + EARLIER);
    this.addAt(sums, this.placeOf(words[i - 1] ?? BEFORE_ALL) + AFTER + plain);
    this.addAt(sums, this.placeOf(words[i] ?? AFTER_ALL) + HERE + plain);
    this.addAt(sums, this.placeOf(words[i + 1] ?? AFTER_ALL) + BEFORE + plain);
    this.addAt(sums, this.placeOf(words[i + 2] ?? AFTER_ALL) + LATER);
  }

  private addAt(sums: Int32Array, at: number): void {
    for (let k = 0; k < SUMS; k++) sums[k] = (sums[k] ?? 0) + (this.sums[at + k] ?? 0);
  }

  private placeOf(word: TagWord): number {
    return word.summed?.in === this.kept ? word.summed.at : this.keep(word);
  }

  private keep(word: TagWord): number {
    if (this.count === MOST) {
      this.kept = {};
      this.count = 0;
    }
    const at = this.count++ * OF_A_WORD;
    this.sums.fill(0, at, at + OF_A_WORD);
    for (const [place, buckets] of loneBuckets(word).entries())
      this.table.add(this.sums, at + place * SUMS, buckets, 0, buckets.length);
    word.summed = { in: this.kept, at };
    return at;
  }
}
