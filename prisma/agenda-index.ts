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

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
/** Intervals kept in memory over all practices: 256 MB at 64 bytes each. */
const CAPACITY = 4_000_000;

interface Index {
  busy: Busy;
  /** Transactions below it have been seen. */
  horizon: bigint;
  /** What was done with rows changed since: they will be read again. */
  recent: Map<string, { isIn: boolean; changed: bigint }>;
}

interface Lane {
  resource: string;
  reason: string | null;
  from: BusyInterval['from'];
  /** In minutes since 1970, rounded outwards: as `Busy` keeps them. */
  starts: number[];
  ends: number[];
  chains: string[];
}

interface Change {
  key: string;
  resource: string;
  chain: string;
  reason: string | null;
  from: BusyInterval['from'];
  start: number;
  end: number;
  active: boolean;
  /** Transactions, as text: they have 64 bits. */
  born: string;
  changed: string;
}

/** All of it, by resource: columns of numbers are read ten times faster than rows. One statement, hence one snapshot. */
const LOAD = `
  SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS horizon,
    (SELECT json_agg(own) FROM (
      SELECT resource, reason, 'own' AS from, json_agg(floor(date_part('epoch', lower(during)) / 60)::int) AS starts,
        json_agg(ceil(date_part('epoch', upper(during)) / 60)::int) AS ends, json_agg(chain) AS chains
      FROM claim WHERE practice = $1 AND active AND upper(during) > $2 GROUP BY resource, reason
    ) AS own) AS own,
    (SELECT json_agg(external) FROM (
      SELECT resource, NULL AS reason, 'external' AS from, json_agg(floor(date_part('epoch', start_at) / 60)::int) AS starts,
        json_agg(ceil(date_part('epoch', end_at) / 60)::int) AS ends, json_agg(id) AS chains
      FROM external_busy WHERE practice = $1 AND active AND end_at > $2 GROUP BY resource
    ) AS external) AS external,
    (SELECT json_agg(json_build_array(key, changed::text)) FROM (
      SELECT appointment || '/' || resource AS key, changed FROM claim
      WHERE practice = $1 AND active AND changed >= pg_snapshot_xmin(pg_current_snapshot())::text::bigint
      UNION ALL
      SELECT id::text, changed FROM external_busy
      WHERE practice = $1 AND active AND changed >= pg_snapshot_xmin(pg_current_snapshot())::text::bigint
    ) AS late) AS recent`;

const CHANGES = `
  SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS horizon, (SELECT json_agg(change) FROM (
    SELECT appointment || '/' || resource AS key, resource, chain, reason, 'own' AS from, date_part('epoch', lower(during)) * 1000 AS start,
      date_part('epoch', upper(during)) * 1000 AS "end", active, born::text, changed::text
    FROM claim WHERE practice = $1 AND changed >= $2
    UNION ALL
    SELECT id::text, resource, id, NULL, 'external', date_part('epoch', start_at) * 1000, date_part('epoch', end_at) * 1000, active,
      born::text, changed::text
    FROM external_busy WHERE practice = $1 AND changed >= $2
  ) AS change) AS changes`;

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
  const { rows } = await pool.query<{
    horizon: string;
    own: Lane[] | null;
    external: Lane[] | null;
    recent: [key: string, changed: string][] | null;
  }>({ name: 'busy', text: LOAD, values: [practice, new Date(now - DAY)] });
  const row = rows[0];
  const recent = (row?.recent ?? []).map(([key, changed]) => [key, { isIn: true, changed: BigInt(changed) }] as const);
  return {
    busy: new Busy(intervalsOf([...(row?.own ?? []), ...(row?.external ?? [])])),
    horizon: BigInt(row?.horizon ?? 0),
    recent: new Map(recent),
  };
}

function* intervalsOf(lanes: Lane[]): Generator<BusyInterval> {
  for (const { resource, reason, from, starts, ends, chains } of lanes) {
    for (const [at, start] of starts.entries()) {
      const end = ends[at] ?? start;
      yield { resource, reason, from, start: start * MINUTE, end: end * MINUTE, chain: chains[at] ?? '' };
    }
  }
}

async function refresh(pool: pg.Pool, practice: string, index: Index): Promise<Index> {
  const { rows } = await pool.query<{ horizon: string; changes: Change[] | null }>({
    name: 'busy-changes',
    text: CHANGES,
    values: [practice, index.horizon.toString()],
  });
  for (const change of rows[0]?.changes ?? []) apply(index, change);
  index.horizon = BigInt(rows[0]?.horizon ?? index.horizon);
  for (const [key, { changed }] of index.recent) if (changed < index.horizon) index.recent.delete(key);
  return index;
}

/** Read twice, applied once: a row is in the index when it was seen active, or was born before the last look. */
function apply(index: Index, change: Change): void {
  const isIn = index.recent.get(change.key)?.isIn ?? BigInt(change.born) < index.horizon;
  if (change.active && !isIn) index.busy.add(change);
  if (!change.active && isIn) index.busy.remove(change);
  index.recent.set(change.key, { isIn: change.active, changed: BigInt(change.changed) });
}
