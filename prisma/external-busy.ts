/**
 * Agendas that are kept elsewhere: when each is read next, what it said last time, and the busy times that came out of it. They live
 * apart from our own claims and never touch them: where both hold, the desk is told and nothing is refused.
 */
import { createHash, randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { StaffNote } from '../conversation/effect.ts';
import type { Practice } from '../domain/practice.ts';
import type { Instant, Interval } from '../domain/time.ts';
import type { Freed } from '../domain/waitlist.ts';
import { CHANGED } from './claim.ts';
import { jsonOf } from './json.ts';
import { inTransaction } from './transaction.ts';
import { tellFreed } from './waitlist.ts';

/** Whoever reads has so long before another node may try. */
const LEASE_MS = 5 * 60_000;
/** More overlaps than anybody will look at. */
const MOST_OVERLAPS = 500;

export interface CalendarState {
  practice: string;
  practitioner: string;
  addressHash: string;
  etag: string | null;
  modified: string | null;
  succeededAt: Instant | null;
  failures: number;
  /** Why the last reading failed; `partly` when it left something out. */
  fault: string | null;
  /** The desk knows. */
  told: boolean;
  /** Overlaps that the desk knows. */
  overlaps: string[];
}

/** One of our appointments at a time that is taken elsewhere. */
export interface Overlap {
  key: string;
  start: Instant;
  patientLabel: string;
  taken: Interval;
}

interface StateRow {
  practice: string;
  practitioner: string;
  address_hash: string;
  etag: string | null;
  modified: string | null;
  succeeded_at: Date | null;
  failures: number;
  fault: string | null;
  told: boolean;
  overlaps: string[];
}

/** An address is a secret: only its hash is kept, to see that it changed. */
export function addressHash(address: string): string {
  return createHash('sha256').update(address).digest('base64url');
}

/** Follows the practices' files: new and changed addresses are due now; what an agenda that is no longer named held is given back. */
export async function followCalendars(pool: pg.Pool, practices: readonly Practice[], now: Instant): Promise<void> {
  for (const practice of practices) {
    const named = practice.practitioners.filter((one) => one.externalCalendar !== undefined);
    for (const { id, externalCalendar = '' } of named) {
      await pool.query(
        `INSERT INTO external_calendar (practice, practitioner, address_hash, due_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (practice, practitioner) DO UPDATE SET address_hash = $3, due_at = $4, etag = NULL, modified = NULL, failures = 0
         WHERE external_calendar.address_hash <> $3`,
        [practice.id, id, addressHash(externalCalendar), new Date(now)],
      );
    }
    await inTransaction(pool, async (client) => {
      const { rows } = await client.query<Gone>(
        `WITH ended AS (
           DELETE FROM external_calendar WHERE practice = $1 AND practitioner <> ALL($2::text[]) RETURNING practitioner
         )
         UPDATE external_busy SET active = false, changed = ${CHANGED}
         WHERE practice = $1 AND active AND source IN (SELECT 'calendar/' || practitioner FROM ended)
         RETURNING resource AS practitioner, start_at AS start, end_at AS "end"`,
        [practice.id, named.map(({ id }) => id)],
      );
      await tellFreed(client, practice.id, dayByDay(rows, now));
      return { result: undefined, keep: true };
    });
  }
}

/** One agenda that is due, and nobody else's until the lease ends; null when none is. */
export async function takeDue(
  pool: pg.Pool,
  practices: readonly string[],
  now: Instant,
): Promise<CalendarState | null> {
  const { rows } = await pool.query<StateRow>(
    `UPDATE external_calendar c SET due_at = $3 FROM (
       SELECT practice, practitioner FROM external_calendar WHERE practice = ANY($1) AND due_at <= $2
       ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED
     ) AS due
     WHERE c.practice = due.practice AND c.practitioner = due.practitioner RETURNING c.*`,
    [practices, new Date(now), new Date(now + LEASE_MS)],
  );
  return rows[0] ? stateOf(rows[0]) : null;
}

export type Outcome =
  | { is: 'read'; times: readonly Interval[]; window: Interval; etag: string | null; modified: string | null }
  | { is: 'same' }
  | { is: 'fault' };

export interface Settled {
  state: CalendarState;
  outcome: Outcome;
  /** After this, given the overlaps that are there now: the next state, and what the practice's channel is told. */
  decide: (overlaps: readonly Overlap[]) => {
    next: Omit<CalendarState, 'practice' | 'practitioner' | 'addressHash'>;
    notes: string[];
  };
  dueAt: Instant;
  now: Instant;
}

/** All of a reading or nothing of it: busy times, state and notes. False when the address changed meanwhile. */
export async function settle(pool: pg.Pool, settled: Settled): Promise<boolean> {
  const { state, outcome, now } = settled;
  return inTransaction(pool, async (client) => {
    const { rowCount } = await client.query(
      'SELECT FROM external_calendar WHERE practice = $1 AND practitioner = $2 AND address_hash = $3 FOR UPDATE',
      [state.practice, state.practitioner, state.addressHash],
    );
    if (rowCount === 0) return { result: false, keep: false };
    if (outcome.is === 'read') await replace(client, state, outcome, now);
    const { next, notes } = settled.decide(await overlapsOf(client, state, now));
    await client.query(
      `UPDATE external_calendar SET due_at = $3, etag = $4, modified = $5, succeeded_at = $6, failures = $7, fault = $8, told = $9,
         "overlaps" = $10 WHERE practice = $1 AND practitioner = $2`,
      [
        state.practice,
        state.practitioner,
        new Date(settled.dueAt),
        next.etag,
        next.modified,
        next.succeededAt === null ? null : new Date(next.succeededAt),
        next.failures,
        next.fault,
        next.told,
        jsonOf(next.overlaps),
      ],
    );
    for (const note of notes) await tellChannel(client, state, note, now);
    return { result: true, keep: true };
  });
}

/**
 * What stayed the same is not touched, so that the indexes in memory hear only of what changed; what went is marked and not deleted,
 * so that they hear of it at all. What is over stays as it was: retention deletes it.
 */
async function replace(
  client: pg.PoolClient,
  { practice, practitioner }: CalendarState,
  { times, window }: { times: readonly Interval[]; window: Interval },
  now: Instant,
): Promise<void> {
  const { rows } = await client.query<Gone>(
    `WITH wanted AS (
       SELECT * FROM unnest($3::timestamptz[], $4::timestamptz[]) AS w (start_at, end_at)
     ), gone AS (
       UPDATE external_busy e SET active = false, changed = ${CHANGED}
       WHERE practice = $1 AND source = 'calendar/' || $2 AND active AND end_at > $5
         AND NOT EXISTS (SELECT FROM wanted w WHERE w.start_at = e.start_at AND w.end_at = e.end_at)
       RETURNING e.start_at, e.end_at
     ), added AS (
       INSERT INTO external_busy (practice, id, source, resource, start_at, end_at)
       SELECT $1, gen_random_uuid(), 'calendar/' || $2, $2, w.start_at, w.end_at FROM wanted w
       WHERE NOT EXISTS (
         SELECT FROM external_busy e WHERE e.practice = $1 AND e.source = 'calendar/' || $2 AND e.active
           AND e.start_at = w.start_at AND e.end_at = w.end_at)
     )
     SELECT $2 AS practitioner, start_at AS start, end_at AS "end" FROM gone ORDER BY start_at`,
    [
      practice,
      practitioner,
      times.map(({ start }) => new Date(start)),
      times.map(({ end }) => new Date(end)),
      new Date(window.start),
    ],
  );
  await tellFreed(client, practice, dayByDay(rows, now));
}

interface Gone {
  practitioner: string;
  start: Date;
  end: Date;
}

/** What is still to come of the times that went, one stretch a day: a whole agenda may be emptied at once. */
function dayByDay(gone: readonly Gone[], now: Instant): Freed[] {
  const days = new Map<string, Freed>();
  for (const { practitioner, start, end } of gone) {
    if (end.getTime() <= now) continue;
    const key = `${practitioner} ${start.toISOString().slice(0, 10)}`;
    const day = days.get(key);
    days.set(key, {
      practitioner,
      start: Math.max(now, Math.min(day?.start ?? Number.POSITIVE_INFINITY, start.getTime())),
      end: Math.max(day?.end ?? 0, end.getTime()),
    });
  }
  return [...days.values()];
}

async function overlapsOf(
  client: pg.PoolClient,
  { practice, practitioner }: CalendarState,
  now: Instant,
): Promise<Overlap[]> {
  const { rows } = await client.query<{ id: string; start: Date; label: string; from: Date; to: Date }>(
    `SELECT a.id, a.start_at AS start, a.patient_label AS label, e.start_at AS "from", e.end_at AS "to"
     FROM appointment a JOIN external_busy e ON e.practice = a.practice AND e.resource = a.practitioner AND e.active
       AND e.start_at < a.end_at AND e.end_at > a.start_at
     WHERE a.practice = $1 AND a.practitioner = $2 AND a.status IN ('booked', 'arrived') AND a.end_at > $3
     ORDER BY a.start_at, a.id, e.start_at LIMIT $4`,
    [practice, practitioner, new Date(now), MOST_OVERLAPS],
  );
  return rows.map(({ id, start, label, from, to }) => ({
    key: `${id}/${from.getTime()}`,
    start: start.getTime(),
    patientLabel: label,
    taken: { start: from.getTime(), end: to.getTime() },
  }));
}

/** Through the practitioner's stream, by the same outbox as everything that is said. */
async function tellChannel(
  client: pg.PoolClient,
  { practice, practitioner }: CalendarState,
  text: string,
  now: Instant,
): Promise<void> {
  const note: StaffNote = { is: 'note', text };
  const { rowCount } = await client.query(
    `INSERT INTO outbox (practice, id, conversation, destination, audience, body, priority, fenced, epoch, due_at, created_at)
     SELECT $1, $3, c.id, 'channel', '{"who": "channel"}', $4, 0, false, 0, $5, $5
     FROM conversation c WHERE c.practice = $1 AND c.channel = 'desk' AND c.address = $2`,
    [practice, practitioner, randomUUID(), jsonOf(note), new Date(now)],
  );
  if (rowCount !== 1) throw new Error(`No stream of ${practitioner}: its desk cannot be told.`);
}

function stateOf(row: StateRow): CalendarState {
  const { practice, practitioner, etag, modified, failures, fault, told, overlaps } = row;
  return {
    practice,
    practitioner,
    addressHash: row.address_hash,
    etag,
    modified,
    succeededAt: row.succeeded_at?.getTime() ?? null,
    failures,
    fault,
    told,
    overlaps,
  };
}
