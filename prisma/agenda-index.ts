/**
 * Busy times in memory, by practice: loaded when first needed, brought up to date each time they are looked at, forgotten when
 * memory runs short. A hint only: the exclusion constraint arbitrates.
 *
 * A change is known by the transaction that made it. All transactions below the snapshot's oldest running one are finished, so
 * asking for what was changed at or after that horizon misses nothing, however late a transaction ends, and needs neither a
 * notification that may be lost nor a counter that every booking would have to lock. What is read twice is applied once.
 */
import type pg from 'pg';
import { Busy, type BusyRows } from '../domain/busy.ts';
import type { BusyInterval } from '../domain/schedule.ts';
import type { Instant } from '../domain/time.ts';

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
const MEGABYTE = 2 ** 20;

/** Where the column `packed` holds what of an interval, in bytes: end, start, fingerprint of the chain (48 bits), of its own id. */
const PACKED = { end: 0, start: 4, chain: 8, id: 14, bytes: 18 };

/** Where a load is unpacked, one after the other: what is thrown away by each makes the next one wait for the collector. */
let room = Buffer.alloc(0);
const KEPT_ROOM = 4 * MEGABYTE;

type Asked = Pick<pg.Pool, 'query'>;

interface Index {
  busy: Busy;
  /** Transactions below it have been seen. */
  horizon: bigint;
}

interface LoadRow {
  horizon: string;
  resource: string | null;
  reason: string | null;
  from: BusyInterval['from'];
  packed: string | null;
}

interface Change {
  resource: string;
  id: string;
  chain: string;
  reason: string | null;
  from: BusyInterval['from'];
  start: number;
  end: number;
  active: boolean;
}

const HORIZON = 'pg_snapshot_xmin(pg_current_snapshot())::text';

/**
 * Lane by lane, each from one range of one index and in binary: twelve thousand rows one by one would take five times as long, and
 * grouped by their names twice as long. The lanes are found by jumping from each to the next. One snapshot.
 */
const LOAD = `
  WITH RECURSIVE lane AS (
    (SELECT resource, reason FROM claim WHERE practice = $1 AND active ORDER BY resource, reason LIMIT 1)
    UNION ALL
    SELECT next.* FROM lane, LATERAL (
      SELECT resource, reason FROM claim
      WHERE practice = $1 AND active AND (resource, reason) > (lane.resource, lane.reason)
      ORDER BY resource, reason LIMIT 1
    ) AS next
  )
  SELECT seen.horizon, sent.* FROM (SELECT ${HORIZON} AS horizon) AS seen LEFT JOIN (
    SELECT resource, reason, 'own' AS "from", (
      SELECT encode(string_agg(packed, ''), 'base64') FROM claim
      WHERE practice = $1 AND active AND resource = lane.resource AND reason = lane.reason AND packed > $2
    ) AS packed FROM lane
    UNION ALL
    SELECT resource, NULL, 'external', encode(string_agg(packed, ''), 'base64')
    FROM external_busy WHERE practice = $1 AND active AND packed > $2 GROUP BY resource
  ) AS sent ON true`;

/** What no transaction of this server can have written was restored from another one, and has been loaded. */
const SINCE = 'changed >= $2 AND changed < pg_snapshot_xmax(pg_current_snapshot())::text::bigint';

const CHANGES = `
  SELECT ${HORIZON} AS horizon, (SELECT json_agg(change) FROM (
    SELECT resource, appointment AS id, chain, reason, 'own' AS from, date_part('epoch', lower(during)) * 1000 AS start,
      date_part('epoch', upper(during)) * 1000 AS "end", active
    FROM claim WHERE practice = $1 AND ${SINCE}
    UNION ALL
    SELECT resource, id, id, NULL, 'external', date_part('epoch', start_at) * 1000, date_part('epoch', end_at) * 1000, active
    FROM external_busy WHERE practice = $1 AND ${SINCE}
  ) AS change) AS changes`;

export interface AgendaIndex {
  /** Busy times of a practice as the database knows them now. */
  busy(practice: string, now: Instant): Promise<Busy>;
  /** Memory held by all practices, in bytes. */
  readonly bytes: number;
}

export interface AgendaIndexOptions {
  /** Above so much the practices that were not asked for the longest time are forgotten. */
  megabytes?: number;
}

/** A practice in memory. */
interface Entry {
  latest: Promise<Index>;
  /** The look that has not begun yet, which whoever comes meanwhile may share. */
  queued: Promise<Index> | null;
  bytes: number;
}

export function makeAgendaIndex(pool: Asked, { megabytes = 256 }: AgendaIndexOptions = {}): AgendaIndex {
  /** In the order of last use: the first is the one to forget. */
  const entries = new Map<string, Entry>();
  let total = 0;

  async function busy(practice: string, now: Instant): Promise<Busy> {
    const known = entries.get(practice);
    const entry = known ?? { latest: load(pool, practice, now), queued: null, bytes: 0 };
    entries.delete(practice);
    entries.set(practice, entry);
    try {
      const index = await (known ? look(entry, practice, now) : entry.latest);
      measure(practice, entry, index.busy.bytes);
      return index.busy;
    } catch (cause) {
      if (entries.get(practice) === entry) forget(practice);
      throw cause;
    }
  }

  /** One at a time for each practice, and never more than one waiting: a storm of turns costs two looks. */
  function look(entry: Entry, practice: string, now: Instant): Promise<Index> {
    entry.queued ??= entry.latest = entry.latest.then((index) => {
      entry.queued = null;
      return refresh(pool, practice, index, now);
    });
    return entry.queued;
  }

  function measure(practice: string, entry: Entry, bytes: number): void {
    // Forgotten while it was read.
    if (entries.get(practice) !== entry) return;
    total += bytes - entry.bytes;
    entry.bytes = bytes;
    for (const oldest of entries.keys()) {
      if (total <= megabytes * MEGABYTE || entries.size === 1) return;
      forget(oldest);
    }
  }

  function forget(practice: string): void {
    total -= entries.get(practice)?.bytes ?? 0;
    entries.delete(practice);
  }

  return {
    busy,
    get bytes() {
      return total;
    },
  };
}

async function load(pool: Asked, practice: string, now: Instant): Promise<Index> {
  const { rows } = await pool.query<LoadRow>({ name: 'busy', text: LOAD, values: [practice, endedBy(now - DAY)] });
  return { busy: Busy.of(rowsOf(rows)), horizon: BigInt(rows[0]?.horizon ?? 0) };
}

/** Before the `packed` of every interval that ends in this minute or later. */
function endedBy(instant: Instant): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(Math.floor(instant / MINUTE));
  return bytes;
}

/** The rows of one load, to be read before the next one is. */
function rowsOf(lanes: readonly LoadRow[]): BusyRows[] {
  const needed = lanes.reduce((sum, { packed }) => sum + (packed?.length ?? 0), 0);
  if (needed > room.length) room = Buffer.allocUnsafeSlow(needed);
  const sent = room;
  if (needed > KEPT_ROOM) room = Buffer.alloc(0);
  let at = 0;
  return lanes.flatMap(({ resource, reason, from, packed }) => {
    if (resource === null || packed === null) return [];
    const bytes = sent.write(packed, at, 'base64');
    at += bytes;
    return [new PackedRows(resource, reason, from, sent.subarray(at - bytes, at))];
  });
}

/** The column `packed` of many rows, one after the other. */
class PackedRows implements BusyRows {
  readonly resource: string;
  readonly reason: string | null;
  readonly from: BusyInterval['from'];
  readonly size: number;
  private readonly sent: DataView;

  constructor(resource: string, reason: string | null, from: BusyInterval['from'], sent: Buffer) {
    this.resource = resource;
    this.reason = reason;
    this.from = from;
    this.size = sent.length / PACKED.bytes;
    this.sent = new DataView(sent.buffer, sent.byteOffset, sent.length);
  }

  start(row: number): number {
    return this.sent.getInt32(row * PACKED.bytes + PACKED.start);
  }

  end(row: number): number {
    return this.sent.getInt32(row * PACKED.bytes + PACKED.end);
  }

  chain(row: number): number {
    const at = row * PACKED.bytes + PACKED.chain;
    return this.sent.getUint16(at) * 2 ** 32 + this.sent.getUint32(at + 2);
  }

  id(row: number): number {
    return this.sent.getUint32(row * PACKED.bytes + PACKED.id);
  }
}

async function refresh(pool: Asked, practice: string, index: Index, now: Instant): Promise<Index> {
  const { rows } = await pool.query<{ horizon: string; changes: Change[] | null }>({
    name: 'busy-changes',
    text: CHANGES,
    values: [practice, index.horizon.toString()],
  });
  const horizon = BigInt(rows[0]?.horizon ?? 0);
  // Transactions only count upwards: this is another server, restored from a copy.
  if (horizon < index.horizon) return await load(pool, practice, now);
  for (const change of rows[0]?.changes ?? []) {
    if (change.active) index.busy.add(change);
    else index.busy.remove(change);
  }
  index.horizon = horizon;
  return index;
}
