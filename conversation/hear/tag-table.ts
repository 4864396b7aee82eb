/**
 * The weights that the tagger learnt, a packed row (`rows.ts`) for each bucket that has any, and sums of such rows. A row is one byte
 * longer than the tags are many: that byte holds the shift of a row alone, so that the sums tell of how many rows they are.
 */
import { EVEN_BYTES, shiftedSum } from './rows.ts';
import { TAG_BITS } from './tag-words.ts';

/** Numbers that a packed row takes, and that its sums take. */
const PACKED = 3;
export const SUMS = 2 * PACKED;

/** The sum of weight `k`. */
export function weightIn(sums: Int32Array, k: number): number {
  return shiftedSum(sums, k) - shiftedSum(sums, PACKED * 4 - 1);
}

export class TagTable {
  /**
   * For every 32 buckets, one bit for each that has weights, then how many before them have: small enough to stay at hand, and the
   * row of a bucket is the number of those before it.
   */
  private readonly known = new Int32Array(1 << (TAG_BITS - 4));
  /** Packed rows of weights. */
  private readonly rows: Int32Array;

  /** @param places the buckets that have weights, in order, three bytes each */
  constructor(places: Uint8Array, rows: Int32Array) {
    const { known } = this;
    // Another number of tags: the additions below are written out for this one.
    if (rows.length * 3 !== places.length * PACKED) throw new Error('the stored tagger has rows of another length');
    this.rows = rows;
    for (let i = 0; i < places.length; i += 3) {
      const bucket = ((places[i] ?? 0) << 16) | ((places[i + 1] ?? 0) << 8) | (places[i + 2] ?? 0);
      const word = (bucket >> 5) << 1;
      known[word] = (known[word] ?? 0) | (1 << (bucket & 31));
    }
    for (let word = 2; word < known.length; word += 2)
      known[word + 1] = (known[word - 1] ?? 0) + bitsIn(known[word - 2] ?? 0);
  }

  /** Adds the weights of some buckets, no more than 256 in all, to the sums that stand at `at`. */
  add(sums: Int32Array, at: number, buckets: ArrayLike<number>, from: number, to: number): void {
    const { known, rows } = this;
    let [even0, odd0, even1, odd1, even2, odd2] = [0, 0, 0, 0, 0, 0];
    for (let i = from; i < to; i++) {
      const bucket = buckets[i] ?? 0;
      const bit = 1 << (bucket & 31);
      const word = (bucket >> 5) << 1;
      const bits = known[word] ?? 0;
      if ((bits & bit) === 0) continue;
      const row = PACKED * ((known[word + 1] ?? 0) + bitsIn(bits & (bit - 1)));
      const [four0, four1, four2] = [rows[row] ?? 0, rows[row + 1] ?? 0, rows[row + 2] ?? 0];
      even0 = (even0 + (four0 & EVEN_BYTES)) | 0;
      odd0 = (odd0 + ((four0 >>> 8) & EVEN_BYTES)) | 0;
      even1 = (even1 + (four1 & EVEN_BYTES)) | 0;
      odd1 = (odd1 + ((four1 >>> 8) & EVEN_BYTES)) | 0;
      even2 = (even2 + (four2 & EVEN_BYTES)) | 0;
      odd2 = (odd2 + ((four2 >>> 8) & EVEN_BYTES)) | 0;
    }
    sums[at] = (sums[at] ?? 0) + even0;
    sums[at + 1] = (sums[at + 1] ?? 0) + odd0;
    sums[at + 2] = (sums[at + 2] ?? 0) + even1;
    sums[at + 3] = (sums[at + 3] ?? 0) + odd1;
    sums[at + 4] = (sums[at + 4] ?? 0) + even2;
    sums[at + 5] = (sums[at + 5] ?? 0) + odd2;
  }

  sumOf(buckets: readonly number[]): Int32Array {
    const sums = new Int32Array(SUMS);
    this.add(sums, 0, buckets, 0, buckets.length);
    return sums;
  }
}

/** How many bits of a word are set. */
function bitsIn(word: number): number {
  const twos = word - ((word >>> 1) & 0x55555555);
  const fours = (twos & 0x33333333) + ((twos >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
