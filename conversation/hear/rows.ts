/**
 * Rows of small weights, packed for speed: four bytes in each number, so that few places of memory are read and one addition adds
 * two weights. They are stored as they are read, so that opening them costs nothing. Knows nothing of what is weighed.
 */

/** So many rows may be added up before one sum could run into the next. */
export const MOST_ADDED = 256;
/** Added to each stored byte, so that none is negative. */
const SHIFT = 128;
/** What that changes in four of them. */
const SHIFTED = 0x80808080;
/** Every second byte of a number. */
export const EVEN_BYTES = 0x00ff00ff;

/** How many numbers a row of `size` weights takes. */
export function packedSize(size: number): number {
  return (size + 3) >> 2;
}

/** Packed rows, as they are kept in a file → the rows. */
export function openRows(stored: string): Int32Array {
  const { buffer, byteOffset, byteLength } = Buffer.from(stored, 'base64');
  return new Int32Array(buffer, byteOffset, byteLength >> 2);
}

/** Rows of `size` signed bytes, one after the other → the same rows packed, as they are kept in a file. */
export function storeRows(bytes: Int8Array, size: number): string {
  const quarter = packedSize(size);
  const rows = Math.floor(bytes.length / size);
  const packed = new Int8Array(rows * quarter * 4);
  for (let row = 0; row < rows; row++) packed.set(bytes.subarray(row * size, (row + 1) * size), row * quarter * 4);
  const fours = new Int32Array(packed.buffer);
  for (let k = 0; k < fours.length; k++) fours[k] = (fours[k] ?? 0) ^ SHIFTED;
  return Buffer.from(fours.buffer).toString('base64');
}

/** The sum of up to `MOST_ADDED` packed rows. */
export class RowSum {
  private readonly quarter: number;
  /** For each number of a row, the sums of its even bytes, then of its odd ones, two in each number. */
  private readonly sums: Int32Array;
  private count = 0;

  constructor(size: number) {
    this.quarter = packedSize(size);
    this.sums = new Int32Array(2 * this.quarter);
  }

  /** Adds up the rows `places[from]` to `places[to - 1]`; what was added before is forgotten. */
  add(rows: Int32Array, places: readonly number[], from: number, to: number): void {
    const { sums, quarter } = this;
    // Column by column: many rows are fetched from memory at once.
    for (let k = 0; k < quarter; k++) {
      let [even, odd] = [0, 0];
      for (let i = from; i < to; i++) {
        const four = rows[(places[i] ?? 0) * quarter + k] ?? 0;
        even = (even + (four & EVEN_BYTES)) | 0;
        odd = (odd + ((four >>> 8) & EVEN_BYTES)) | 0;
      }
      sums[2 * k] = even;
      sums[2 * k + 1] = odd;
    }
    this.count = to - from;
  }

  /** The sum of weight `k` of all rows. */
  at(k: number): number {
    return shiftedSum(this.sums, k) - SHIFT * this.count;
  }
}

/** The sum of the stored bytes `k` of some rows, of which even and odd ones were added apart: what they were shifted by is in it. */
export function shiftedSum(sums: Int32Array, k: number): number {
  const two = sums[((k >> 2) << 1) + (k & 1)] ?? 0;
  return k & 2 ? two >>> 16 : two & 0xffff;
}
