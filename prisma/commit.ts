/**
 * A turn's transaction: inbox rows consumed, session, facts, outbox and timers, all or nothing. What every turn writes goes in one
 * statement; only facts that touch tables of their own cost more round trips.
 */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Audience, Effect, Fact, Say, Wake } from '../conversation/effect.ts';
import type { CommitResult, TurnCommit } from '../conversation/handle.ts';
import { isProjected, journaled, type PlacesOf, project } from './facts.ts';
import { jsonOf } from './json.ts';

/** Everything hangs on `moved`: when the version is not the expected one, nothing at all is written. */
const TURN = `
  WITH moved AS (
    UPDATE conversation SET session = $4, version = version + 1, owner = $5, owner_slack = $6, epoch = $7, last_patient_at = $8
    WHERE practice = $1 AND id = $2 AND ($3::int IS NULL OR version = $3) RETURNING contact
  ), consumed AS (
    UPDATE inbox SET consumed_at = $9 FROM moved
    WHERE inbox.practice = $1 AND inbox.conversation = $2 AND inbox.id = ANY($10::bigint[]) AND inbox.consumed_at IS NULL
  ), journal AS (
    INSERT INTO fact (practice, conversation, at, fact, body)
    SELECT $1, $2, $9, fact ->> 'fact', fact FROM moved, jsonb_array_elements($11::jsonb) WITH ORDINALITY AS f(fact, place)
    ORDER BY place
  ), said AS (
    INSERT INTO outbox (practice, id, conversation, destination, audience, body, priority, fenced, epoch, receipt, due_at, created_at)
    SELECT $1, say.id, target.id, say.destination, say.audience, say.body, say.priority, say.fenced,
      CASE WHEN say.conversation IS NULL THEN $7 ELSE target.epoch END, say.receipt, $9, $9
    FROM moved, jsonb_to_recordset($12::jsonb) AS say(id uuid, place int, conversation uuid, destination text, audience jsonb,
      body jsonb, priority smallint, fenced boolean, receipt jsonb)
    JOIN conversation target ON target.practice = $1 AND target.id = coalesce(say.conversation, $2)
    ORDER BY say.place RETURNING 1
  ), woken AS (
    INSERT INTO timer (practice, key, conversation, due_at, timer)
    SELECT $1, wake.key, coalesce(wake.conversation, $2), to_timestamp(wake.at / 1000.0), wake.timer
    FROM moved, jsonb_to_recordset($13::jsonb) AS wake(key text, at float8, timer jsonb, conversation uuid)
    ON CONFLICT (practice, key) DO UPDATE SET
      conversation = excluded.conversation, due_at = excluded.due_at, timer = excluded.timer
  )
  SELECT contact, (SELECT count(*) FROM said)::int AS said FROM moved`;

export interface CommitOptions {
  secret: string;
  placesOf: PlacesOf;
}

/** @throws when the database refuses for another reason than a conflict: trouble or defect, never half a turn. */
export async function commit(pool: pg.Pool, turn: TurnCommit, options: CommitOptions): Promise<CommitResult> {
  const result = await write(pool, turn, turn.version, options);
  return result === 'done' ? { committed: true } : { committed: false, conflict: result };
}

/** The same whatever the version: nothing may keep a patient from being handed to a human. */
export async function surrender(pool: pg.Pool, turn: TurnCommit, options: CommitOptions): Promise<void> {
  const result = await write(pool, turn, null, options);
  if (result !== 'done') throw new Error(`A surrendered turn was refused: ${result}`);
}

type Conflict = 'session' | 'slot' | 'number';

async function write(
  pool: pg.Pool,
  turn: TurnCommit,
  version: number | null,
  options: CommitOptions,
): Promise<'done' | Conflict> {
  const facts = turn.effects.filter((effect) => effect.kind === 'record').map(({ fact }) => fact);
  const projected = facts.filter(isProjected);
  // One statement is a transaction of its own; more than one, or one that must be looked at before it stands, needs BEGIN.
  const isSingle =
    projected.length === 0 && !turn.effects.some((effect) => effect.kind === 'say' && effect.conversation);
  const undo = async (conflict: Conflict): Promise<Conflict> => {
    if (!isSingle) await client.query('ROLLBACK');
    return conflict;
  };
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    if (!isSingle) await client.query('BEGIN');
    const contact = await writeTurn(client, turn, version, facts);
    if (contact === null) return await undo('session');
    const { practice, id: conversation } = turn.key;
    for (const fact of projected) {
      const refused = await project({ client, practice, conversation, contact, now: turn.now, ...options }, fact);
      if (refused) return await undo(refused);
    }
    if (!isSingle) await client.query('COMMIT');
    return 'done';
  } catch (cause) {
    const conflict = conflictOf(cause);
    try {
      if (!isSingle) await client.query('ROLLBACK');
    } catch (lost) {
      broken = lost as Error;
    }
    if (conflict) return conflict;
    throw cause;
  } finally {
    // A connection that cannot roll back is thrown away, and the server rolls back.
    client.release(broken);
  }
}

/** The contact of the conversation; null when the version has moved. */
async function writeTurn(
  client: pg.PoolClient,
  turn: TurnCommit,
  version: number | null,
  facts: Fact[],
): Promise<string | null> {
  const { session } = turn;
  const says = turn.effects.filter((effect): effect is Say => effect.kind === 'say');
  const { rows } = await client.query<{ contact: string; said: number }>({
    name: 'turn',
    text: TURN,
    values: [
      turn.key.practice,
      turn.key.id,
      version,
      jsonOf(session),
      session.owner.by,
      session.owner.by === 'secretary' ? session.owner.slack : null,
      session.epoch,
      session.lastPatientAt === null ? null : new Date(session.lastPatientAt),
      new Date(turn.now),
      turn.consumed,
      jsonOf(facts.map(journaled)),
      jsonOf(says.map(outboxRow)),
      jsonOf(lastOfEachKey(turn.effects)),
    ],
  });
  const row = rows[0];
  if (!row) return null;
  if (row.said !== says.length) throw new Error('A turn speaks to a conversation that does not exist.');
  return row.contact;
}

function outboxRow(say: Say, place: number) {
  return {
    id: randomUUID(),
    place,
    conversation: say.conversation ?? null,
    destination: destinationOf(say.to),
    audience: say.to,
    body: say.body,
    priority: say.priority === 'emergency' ? 1 : 0,
    fenced: say.fenced,
    receipt: say.receipt ?? null,
  };
}

/** What is delivered in order: a case's card comes before the lines of its thread. */
function destinationOf(to: Audience): string {
  switch (to.who) {
    case 'patient':
    case 'channel':
      return to.who;
    case 'card':
    case 'thread':
    case 'secretary':
      return `case/${to.handoff}`;
    case 'onCall':
    case 'supervisor':
      return `${to.who}/${to.handoff}`;
    case 'practitioner':
      return `practitioner/${to.practitioner}`;
    case 'person':
      return `person/${to.slack}`;
  }
}

/** The same key again moves the time, also within one turn. */
function lastOfEachKey(effects: Effect[]): Omit<Wake, 'kind'>[] {
  const wakes = effects.filter((effect): effect is Wake => effect.kind === 'wake');
  return [...new Map(wakes.map(({ kind: _, ...wake }) => [wake.key, wake])).values()];
}

/** https://www.postgresql.org/docs/current/errcodes-appendix.html */
function conflictOf(cause: unknown): Conflict | null {
  if (!(cause instanceof pg.DatabaseError)) return null;
  if (cause.code === '23P01') return 'slot';
  if (cause.code === '23505') return 'number';
  // Serialization failure, deadlock: decided again.
  return cause.code === '40001' || cause.code === '40P01' ? 'session' : null;
}
