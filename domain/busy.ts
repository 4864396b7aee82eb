/**
 * An index of busy time: for each resource one row of intervals sorted by start, in typed arrays, cheap to change and to search.
 * Rebuilt from what is stored and never the truth: the database is. Keeps whole minutes (rounded outwards) and a 53-bit
 * fingerprint of each chain instead of its name.
 */
import type { BusyInterval } from './schedule.ts';
import type { Instant } from './time.ts';

const MINUTE = 60_000;
const EXTERNAL = 0x8000;
const NO_REASON = 0x7fff;

/**
 * The busy time of one resource. Times are minutes since 1970. `reaches[i]` is the latest end among the first i + 1 intervals:
 * intervals may overlap, and a long one must not hide behind the short ones that start after it.
 */
export class Lane {
  size = 0;
  starts = new Int32Array(8);
  ends = new Int32Array(8);
  reaches = new Int32Array(8);
  chains = new Float64Array(8);
  reasons = new Uint16Array(8);

  /** Index of the first interval that ends after `minute`; `size` when there is none. */
  firstEndingAfter(minute: number): number {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.reaches[middle] ?? 0) > minute) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** Index of the first interval that starts at `minute` or later. */
  firstStartingAt(minute: number): number {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.starts[middle] ?? 0) >= minute) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  insert(start: number, end: number, chain: number, reason: number): void {
    if (this.size === this.starts.length) this.resize(this.size + (this.size >> 2) + 8);
    const at = this.firstStartingAt(start);
    for (const column of [this.starts, this.ends, this.chains, this.reasons]) column.copyWithin(at + 1, at, this.size);
    this.starts[at] = start;
    this.ends[at] = end;
    this.chains[at] = chain;
    this.reasons[at] = reason;
    this.size += 1;
    this.reaches.copyWithin(at + 1, at, this.size - 1);
    this.measureReaches(at, at);
  }

  /** Removes one interval that is exactly this; false when there is none. */
  remove(start: number, end: number, chain: number, reason: number): boolean {
    for (let at = this.firstStartingAt(start); at < this.size && this.starts[at] === start; at++) {
      if (this.ends[at] !== end || this.chains[at] !== chain || this.reasons[at] !== reason) continue;
      for (const column of [this.starts, this.ends, this.reaches, this.chains, this.reasons]) {
        column.copyWithin(at, at + 1, this.size);
      }
      this.size -= 1;
      this.measureReaches(at, at - 1);
      return true;
    }
    return false;
  }

  /** Fills an empty lane at once. */
  fill(rows: { start: number; end: number; chain: number; reason: number }[]): void {
    rows.sort((a, b) => a.start - b.start);
    this.resize(rows.length + (rows.length >> 4) + 4);
    for (const [at, row] of rows.entries()) {
      this.starts[at] = row.start;
      this.ends[at] = row.end;
      this.chains[at] = row.chain;
      this.reasons[at] = row.reason;
    }
    this.size = rows.length;
    this.measureReaches(0, this.size);
  }

  /** Recomputes `reaches` from `from`; stops after `atLeast` as soon as nothing changes any more. */
  private measureReaches(from: number, atLeast: number): void {
    let reach = from > 0 ? (this.reaches[from - 1] ?? 0) : Number.NEGATIVE_INFINITY;
    for (let at = from; at < this.size; at++) {
      reach = Math.max(reach, this.ends[at] ?? 0);
      if (at > atLeast && this.reaches[at] === reach) return;
      this.reaches[at] = reach;
    }
  }

  private resize(capacity: number): void {
    const grown = <T extends Int32Array | Float64Array | Uint16Array>(to: T, from: T): T => {
      to.set(from.subarray(0, this.size));
      return to;
    };
    this.starts = grown(new Int32Array(capacity), this.starts);
    this.ends = grown(new Int32Array(capacity), this.ends);
    this.reaches = grown(new Int32Array(capacity), this.reaches);
    this.chains = grown(new Float64Array(capacity), this.chains);
    this.reasons = grown(new Uint16Array(capacity), this.reasons);
  }
}

/** One interval as the index remembers it. */
export interface Taken {
  start: Instant;
  end: Instant;
  /** Fingerprint of the chain. */
  chain: number;
  from: 'own' | 'external';
  reason: string | null;
}

/** Busy times of one practice. Starts are rounded down and ends up to whole minutes. */
export class Busy {
  private readonly lanes = new Map<string, Lane>();
  private readonly reasonCodes = new Map<string, number>();

  constructor(intervals: Iterable<BusyInterval>) {
    const rows = new Map<string, { start: number; end: number; chain: number; reason: number }[]>();
    for (const interval of intervals) {
      const lane = rows.get(interval.resource) ?? [];
      rows.set(interval.resource, lane);
      lane.push({
        start: Math.floor(interval.start / MINUTE),
        end: Math.ceil(interval.end / MINUTE),
        chain: fingerprint(interval.chain),
        reason: this.codeOf(interval),
      });
    }
    for (const [resource, lane] of rows) this.laneOf(resource).fill(lane);
  }

  add(interval: BusyInterval): void {
    const start = Math.floor(interval.start / MINUTE);
    const end = Math.ceil(interval.end / MINUTE);
    this.laneOf(interval.resource).insert(start, end, fingerprint(interval.chain), this.codeOf(interval));
  }

  /** Takes out one interval equal to this one; false when there is none (the index was behind: rebuild it). */
  remove(interval: BusyInterval): boolean {
    const lane = this.lanes.get(interval.resource);
    if (!lane) return false;
    const start = Math.floor(interval.start / MINUTE);
    const end = Math.ceil(interval.end / MINUTE);
    return lane.remove(start, end, fingerprint(interval.chain), this.codeOf(interval));
  }

  /** Whether the resource is busy at some time in `[start, end)`, claims of `exceptChain` not counted. */
  overlaps(resource: string, start: Instant, end: Instant, exceptChain?: string): boolean {
    const lane = this.lanes.get(resource);
    if (!lane) return false;
    const from = Math.floor(start / MINUTE);
    const to = Math.ceil(end / MINUTE);
    const except = exceptChain === undefined ? -1 : fingerprint(exceptChain);
    for (let at = lane.firstEndingAfter(from); at < lane.size && (lane.starts[at] ?? 0) < to; at++) {
      if ((lane.ends[at] ?? 0) > from && lane.chains[at] !== except) return true;
    }
    return false;
  }

  /** What touches `[start, end)` of a resource, by start; claims of `exceptChain` left out. */
  within(resource: string, start: Instant, end: Instant, exceptChain?: string): Taken[] {
    const lane = this.lanes.get(resource);
    const taken: Taken[] = [];
    if (!lane) return taken;
    const from = Math.floor(start / MINUTE);
    const to = Math.ceil(end / MINUTE);
    const except = exceptChain === undefined ? -1 : fingerprint(exceptChain);
    const reasons = [...this.reasonCodes.keys()];
    for (let at = lane.firstEndingAfter(from); at < lane.size && (lane.starts[at] ?? 0) < to; at++) {
      const chain = lane.chains[at] ?? -1;
      const code = lane.reasons[at] ?? 0;
      if ((lane.ends[at] ?? 0) <= from || chain === except) continue;
      taken.push({
        start: (lane.starts[at] ?? 0) * MINUTE,
        end: (lane.ends[at] ?? 0) * MINUTE,
        chain,
        from: code & EXTERNAL ? 'external' : 'own',
        reason: reasons[code & ~EXTERNAL] ?? null,
      });
    }
    return taken;
  }

  /** How many intervals it holds. */
  get size(): number {
    let size = 0;
    for (const lane of this.lanes.values()) size += lane.size;
    return size;
  }

  /** The row of a resource, for searches that walk along it; undefined when it is never busy. */
  lane(resource: string): Lane | undefined {
    return this.lanes.get(resource);
  }

  /** The number that stands for a visit reason in the lanes; -1 when no interval is of that reason. */
  reasonCode(reason: string): number {
    return this.reasonCodes.get(reason) ?? -1;
  }

  private laneOf(resource: string): Lane {
    const known = this.lanes.get(resource);
    if (known) return known;
    const lane = new Lane();
    this.lanes.set(resource, lane);
    return lane;
  }

  private codeOf(interval: BusyInterval): number {
    const origin = interval.from === 'external' ? EXTERNAL : 0;
    if (interval.reason === null) return origin | NO_REASON;
    const known = this.reasonCodes.get(interval.reason);
    if (known !== undefined) return origin | known;
    const code = this.reasonCodes.size;
    if (code >= NO_REASON) throw new RangeError('too many visit reasons for one practice');
    this.reasonCodes.set(interval.reason, code);
    return origin | code;
  }
}

/** A 53-bit fingerprint of a chain, never negative (after cyrb53 by bryc, public domain). */
export function fingerprint(chain: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < chain.length; at++) {
    const code = chain.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
