/**
 * An index of busy time: for each resource one row of intervals sorted by start, in typed arrays, cheap to change and to search.
 * Rebuilt from what is stored and never the truth: the database is. Keeps whole minutes (rounded outwards) and fingerprints of
 * chains and claims instead of their names.
 */
import type { BusyInterval } from './schedule.ts';
import type { Instant } from './time.ts';

const MINUTE = 60_000;
const EXTERNAL = 0x8000;
const NO_REASON = 0x7fff;
/** More than a lane ever holds: a start and a place make one number that sorts. */
const PLACES = 2 ** 22;
const IDS = 2 ** 32;
/** The last minute that a lane can tell, in 6053. */
const LAST_MINUTE = 2 ** 31 - 1;
/** Bytes of one interval in a lane. */
const WIDTH = 26;
/** What a lane and an index of one practice weigh besides their intervals, measured (`npm run bench -- agenda`). */
const LANE_BYTES = 1_500;
const INDEX_BYTES = 1_000;

/** Intervals of one resource with the same origin and reason, each read in place: what a loader has, without an object for each. */
export interface BusyRows {
  resource: string;
  reason: string | null;
  from: BusyInterval['from'];
  size: number;
  /** Minutes since 1970, starts rounded down and ends up; from 0 to what 31 bits hold. */
  start(row: number): number;
  end(row: number): number;
  /** Fingerprints, of 53 bits and of 32. */
  chain(row: number): number;
  id(row: number): number;
}

/**
 * The busy time of one resource. Times are minutes since 1970. `reaches[i]` is the latest end among the first i + 1 intervals:
 * intervals may overlap, and a long one must not hide behind the short ones that start after it.
 */
export class Lane {
  size = 0;
  starts = new Int32Array(4);
  ends = new Int32Array(4);
  reaches = new Int32Array(4);
  chains = new Float64Array(4);
  ids = new Uint32Array(4);
  reasons = new Uint16Array(4);

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

  /** False when this very interval is there already: what is read twice is there once. */
  insert(interval: Row): boolean {
    if (this.find(interval) >= 0) return false;
    if (this.size === this.starts.length) this.resize(this.size + (this.size >> 2) + 4);
    const at = this.firstStartingAt(interval.start);
    for (const column of [this.starts, this.ends, this.reaches, this.chains, this.ids, this.reasons]) {
      column.copyWithin(at + 1, at, this.size);
    }
    this.starts[at] = interval.start;
    this.ends[at] = interval.end;
    this.chains[at] = interval.chain;
    this.ids[at] = interval.id;
    this.reasons[at] = interval.reason;
    this.size += 1;
    this.measureReaches(at, at);
    return true;
  }

  /** False when there is no such interval. */
  remove(interval: Row): boolean {
    const at = this.find(interval);
    if (at < 0) return false;
    for (const column of [this.starts, this.ends, this.reaches, this.chains, this.ids, this.reasons]) {
      column.copyWithin(at, at + 1, this.size);
    }
    this.size -= 1;
    this.measureReaches(at, at - 1);
    return true;
  }

  /** Fills an empty lane at once. */
  fill(parts: readonly { rows: BusyRows; reason: number }[]): void {
    const size = parts.reduce((sum, { rows }) => sum + rows.size, 0);
    this.resize(size + (size >> 4) + 4);
    // Sorted in the columns that are written last, so that a load leaves little to collect.
    const [order, places] = [this.chains.subarray(0, size), this.reaches];
    let place = 0;
    for (const { rows } of parts) {
      for (let row = 0; row < rows.size; row++) order[place] = rows.start(row) * PLACES + place++;
    }
    order.sort();
    for (let at = 0; at < size; at++) {
      const key = order[at] ?? 0;
      places[key - Math.floor(key / PLACES) * PLACES] = at;
    }
    place = 0;
    for (const { rows, reason } of parts) {
      for (let row = 0; row < rows.size; row++) {
        const at = places[place++] ?? 0;
        this.starts[at] = rows.start(row);
        this.ends[at] = rows.end(row);
        this.chains[at] = rows.chain(row);
        this.ids[at] = rows.id(row);
        this.reasons[at] = reason;
      }
    }
    this.size = size;
    this.measureReaches(0, size);
  }

  /** Memory held, in bytes. */
  get bytes(): number {
    return LANE_BYTES + WIDTH * this.starts.length;
  }

  private find({ start, end, chain, id, reason }: Row): number {
    for (let at = this.firstStartingAt(start); at < this.size && this.starts[at] === start; at++) {
      const isIt = this.ids[at] === id && this.ends[at] === end && this.chains[at] === chain;
      if (isIt && this.reasons[at] === reason) return at;
    }
    return -1;
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
    const grown = <T extends Int32Array | Uint32Array | Float64Array | Uint16Array>(to: T, from: T): T => {
      to.set(from.subarray(0, this.size));
      return to;
    };
    this.starts = grown(new Int32Array(capacity), this.starts);
    this.ends = grown(new Int32Array(capacity), this.ends);
    this.reaches = grown(new Int32Array(capacity), this.reaches);
    this.chains = grown(new Float64Array(capacity), this.chains);
    this.ids = grown(new Uint32Array(capacity), this.ids);
    this.reasons = grown(new Uint16Array(capacity), this.reasons);
  }
}

/** An interval as a lane keeps it: minutes, fingerprints, the code of its reason and origin. */
interface Row {
  start: number;
  end: number;
  chain: number;
  id: number;
  reason: number;
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

  constructor(intervals: Iterable<BusyInterval> = []) {
    for (const interval of intervals) this.add(interval);
  }

  /** The same, from rows. */
  static of(parts: readonly BusyRows[]): Busy {
    const busy = new Busy();
    for (const resource of new Set(parts.map((rows) => rows.resource))) {
      const own = parts.filter((rows) => rows.resource === resource);
      busy.laneOf(resource).fill(own.map((rows) => ({ rows, reason: busy.codeOf(rows) })));
    }
    return busy;
  }

  /** Puts in one interval; false when it is there already. */
  add(interval: BusyInterval): boolean {
    return this.laneOf(interval.resource).insert(this.rowOf(interval));
  }

  /** Takes out one interval equal to this one; false when it is not there. */
  remove(interval: BusyInterval): boolean {
    return this.lanes.get(interval.resource)?.remove(this.rowOf(interval)) ?? false;
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

  /** Memory held, in bytes. */
  get bytes(): number {
    let bytes = INDEX_BYTES;
    for (const lane of this.lanes.values()) bytes += lane.bytes;
    return bytes;
  }

  /** The row of a resource, for searches that walk along it; undefined when it is never busy. */
  lane(resource: string): Lane | undefined {
    return this.lanes.get(resource);
  }

  /** The number that stands for a visit reason in the lanes; -1 when no interval is of that reason. */
  reasonCode(reason: string): number {
    return this.reasonCodes.get(reason) ?? -1;
  }

  private rowOf(interval: BusyInterval): Row {
    const chain = fingerprint(interval.chain);
    return {
      start: toldMinute(Math.floor(interval.start / MINUTE)),
      end: toldMinute(Math.ceil(interval.end / MINUTE)),
      chain,
      id: interval.id === undefined ? 0 : fingerprint(interval.id) % IDS,
      reason: this.codeOf(interval),
    };
  }

  private laneOf(resource: string): Lane {
    const known = this.lanes.get(resource);
    if (known) return known;
    const lane = new Lane();
    this.lanes.set(resource, lane);
    return lane;
  }

  private codeOf(interval: { from: BusyInterval['from']; reason: string | null }): number {
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

/** A calendar from outside may hold an event of all times. */
function toldMinute(minute: number): number {
  return Math.min(Math.max(minute, 0), LAST_MINUTE);
}

const UUID_LENGTH = 36;
const NODE_AT = 24;

/** A number of up to 53 bits that stands for a name, never negative. Of a uuid, its last 48 bits, which are drawn at random. */
export function fingerprint(name: string): number {
  if (name.length === UUID_LENGTH && name[NODE_AT - 1] === '-') {
    const node = Number(`0x${name.slice(NODE_AT)}`);
    if (!Number.isNaN(node)) return node;
  }
  return hashOf(name);
}

/** After cyrb53 by bryc, public domain. */
function hashOf(name: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
