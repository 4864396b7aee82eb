/**
 * Busy times in memory, by practice: loaded when first needed, fed by what has changed since, forgotten when memory runs short.
 * A hint only: the exclusion constraint arbitrates.
 *
 * A change is known by the transaction that made it. All transactions below the snapshot's oldest running one are finished, so
 * asking for rows changed at or after that horizon misses nothing and needs no counter that every booking would have to lock.
 */
import type pg from 'pg';
import { Busy } from '../domain/busy.ts';
import type { BusyInterval } from '../domain/schedule.ts';
import type { Instant } from '../domain/time.ts';

const DAY = 86_400_000;
/** Intervals kept in memory over all practices: 256 MB at 64 bytes each. */
const CAPACITY = 4_000_000;

interface Index {
  busy: Busy;
  /** Transactions below it have been seen. */
  horizon: bigint;
  /** What was done with rows changed since: they will be read again. */
  recent: Map<string, { isIn: boolean; changed: bigint }>;
}

interface ClaimRow {
  key: string;
  resource: string;
  chain: string;
  reason: string | null;
  start: Date;
  end: Date;
  active: boolean;
  born: string;
  changed: string;
}

const COLUMNS = `
  SELECT appointment || '/' || resource AS key, resource, chain::text, reason, lower(during) AS start, upper(during) AS "end",
    active, born::text, changed::text
  FROM claim WHERE practice = $1`;
const EXTERNAL_COLUMNS = `
  SELECT id::text AS key, resource, id::text AS chain, NULL AS reason, start_at AS start, end_at AS "end",
    active, born::text, changed::text
  FROM external_busy WHERE practice = $1`;
const HORIZON = 'SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS horizon';

export interface AgendaIndex {
  /** Busy times of a practice as the database knows them now. */
  busy(practice: string, now: Instant): Promise<Busy>;
}

export function makeAgendaIndex(pool: pg.Pool, capacity = CAPACITY): AgendaIndex {
  /** In the order of last use: the first is the one to forget. */
  const indexes = new Map<string, { ready: Promise<Index>; size: number }>();
  let total = 0;

  /** One refresh at a time for each practice: two would apply the same rows twice. */
  async function busy(practice: string, now: Instant): Promise<Busy> {
    const before = indexes.get(practice);
    const ready = before ? before.ready.then((index) => refresh(pool, practice, index)) : load(pool, practice, now);
    const entry = { ready, size: before?.size ?? 0 };
    indexes.delete(practice);
    indexes.set(practice, entry);
    try {
      const index = await ready;
      measure(practice, entry, index.busy.size);
      return index.busy;
    } catch (cause) {
      if (indexes.get(practice) === entry) forget(practice);
      throw cause;
    }
  }

  function measure(practice: string, entry: { size: number }, size: number): void {
    // Forgotten, or asked for again, while it was read.
    const current = indexes.get(practice);
    if (!current) return;
    total += size - current.size;
    current.size = size;
    entry.size = size;
    for (const oldest of indexes.keys()) {
      if (total <= capacity || indexes.size === 1) return;
      forget(oldest);
    }
  }

  function forget(practice: string): void {
    total -= indexes.get(practice)?.size ?? 0;
    indexes.delete(practice);
  }

  return { busy };
}

async function load(pool: pg.Pool, practice: string, now: Instant): Promise<Index> {
  const values = [practice, new Date(now - DAY)];
  // The horizon first: what commits while the rows are read is then read again.
  const horizon = await horizonOf(pool);
  const [own, external] = await Promise.all([
    pool.query<ClaimRow>({ name: 'busy', text: `${COLUMNS} AND active AND upper(during) > $2`, values }),
    pool.query<ClaimRow>({ name: 'busy-external', text: `${EXTERNAL_COLUMNS} AND active AND end_at > $2`, values }),
  ]);
  const index: Index = { busy: new Busy([]), horizon, recent: new Map() };
  const intervals: BusyInterval[] = [];
  for (const [rows, from] of [
    [own.rows, 'own'],
    [external.rows, 'external'],
  ] as const) {
    for (const row of rows) {
      intervals.push(intervalOf(row, from));
      if (BigInt(row.changed) >= horizon) index.recent.set(row.key, { isIn: true, changed: BigInt(row.changed) });
    }
  }
  index.busy = new Busy(intervals);
  return index;
}

async function refresh(pool: pg.Pool, practice: string, index: Index): Promise<Index> {
  const values = [practice, index.horizon.toString()];
  const horizon = await horizonOf(pool);
  const [own, external] = await Promise.all([
    pool.query<ClaimRow>({ name: 'busy-changed', text: `${COLUMNS} AND changed >= $2`, values }),
    pool.query<ClaimRow>({ name: 'busy-external-changed', text: `${EXTERNAL_COLUMNS} AND changed >= $2`, values }),
  ]);
  for (const row of own.rows) apply(index, row, 'own');
  for (const row of external.rows) apply(index, row, 'external');
  index.horizon = horizon;
  for (const [key, { changed }] of index.recent) if (changed < horizon) index.recent.delete(key);
  return index;
}

/** Read twice, applied once: a row is in the index when it was seen active, or was born before the last look. */
function apply(index: Index, row: ClaimRow, from: BusyInterval['from']): void {
  const isIn = index.recent.get(row.key)?.isIn ?? BigInt(row.born) < index.horizon;
  if (row.active && !isIn) index.busy.add(intervalOf(row, from));
  if (!row.active && isIn) index.busy.remove(intervalOf(row, from));
  index.recent.set(row.key, { isIn: row.active, changed: BigInt(row.changed) });
}

function intervalOf(row: ClaimRow, from: BusyInterval['from']): BusyInterval {
  const { resource, chain, reason } = row;
  return { resource, chain, from, reason, start: row.start.getTime(), end: row.end.getTime() };
}

async function horizonOf(pool: pg.Pool): Promise<bigint> {
  const { rows } = await pool.query<{ horizon: string }>({ name: 'horizon', text: HORIZON });
  return BigInt(rows[0]?.horizon ?? 0);
}
