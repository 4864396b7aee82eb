/**
 * The inbox: what is written here is acknowledged to the channel and never lost. Also turns due timers into inbox rows, so that
 * a timer enters by the same door as a message.
 */
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { InboxRow, Opened } from '../conversation/handle.ts';
import type { ConversationKey, Envelope, Inbound } from '../conversation/inbound.ts';
import type { Instant } from '../domain/time.ts';
import { cleanText, isUuid, jsonOf } from './json.ts';

/** A gesture for a conversation that this practice does not have: forged, or erased meanwhile. Never retried. */
export class UnknownConversation extends Error {
  override name = 'UnknownConversation';
}

const RECEIVE = `
  WITH known AS (
    SELECT id FROM conversation WHERE practice = $1 AND channel = $2 AND address = $3
  ), contact AS (
    INSERT INTO contact (practice, id, channel, address, first_seen_at)
    SELECT $1, $5, $2, $3, $9 WHERE NOT EXISTS (SELECT FROM known)
    ON CONFLICT (practice, channel, address) DO NOTHING RETURNING id
  ), started AS (
    INSERT INTO conversation (practice, id, contact, channel, address, created_at)
    SELECT $1, $6, contact.id, $2, $3, $9 FROM contact
    ON CONFLICT (practice, channel, address) DO NOTHING RETURNING id
  ), target AS (
    SELECT id FROM known UNION ALL SELECT id FROM started
  ), written AS (
    INSERT INTO inbox (practice, conversation, channel, external_id, kind, body, received_at, ready_at)
    SELECT $1, target.id, $2, $4, $7, $8, $9, $10 FROM target
    ON CONFLICT (practice, channel, external_id) DO NOTHING RETURNING id
  )
  SELECT target.id, NOT EXISTS (SELECT FROM written) AS duplicate FROM target`;

const RECEIVE_KNOWN = `
  WITH target AS (
    SELECT id FROM conversation WHERE practice = $1 AND id = $3
  ), written AS (
    INSERT INTO inbox (practice, conversation, channel, external_id, kind, body, received_at, ready_at)
    SELECT $1, target.id, $2, $4, $5, $6, $7, $8 FROM target
    ON CONFLICT (practice, channel, external_id) DO NOTHING RETURNING id
  )
  SELECT target.id, NOT EXISTS (SELECT FROM written) AS duplicate FROM target`;

/** One statement, hence one transaction: contact and conversation on the first message, and the row itself. */
export async function receive(
  pool: pg.Pool,
  envelope: Envelope,
  readyAt: Instant,
): Promise<{ key: ConversationKey; duplicate: boolean }> {
  const { practice, inbound } = envelope;
  if (envelope.conversation !== undefined && !isUuid(envelope.conversation))
    throw new UnknownConversation(`practice ${practice} has no such conversation`);
  const channel = cleanText(envelope.channel);
  const externalId = cleanText(envelope.externalId);
  const [receivedAt, ready] = [new Date(envelope.receivedAt), new Date(readyAt)];
  const body = jsonOf(inbound);
  // Twice: of two first messages at the same instant, one starts the conversation and the other finds it at the second look.
  for (let look = 0; look < 2; look++) {
    const { rows } = envelope.conversation
      ? await pool.query<{ id: string; duplicate: boolean }>({
          name: 'receive-known',
          text: RECEIVE_KNOWN,
          values: [practice, channel, envelope.conversation, externalId, inbound.kind, body, receivedAt, ready],
        })
      : await pool.query<{ id: string; duplicate: boolean }>({
          name: 'receive',
          text: RECEIVE,
          values: [
            practice,
            channel,
            cleanText(envelope.address),
            externalId,
            randomUUID(),
            randomUUID(),
            inbound.kind,
            body,
            receivedAt,
            ready,
          ],
        });
    const row = rows[0];
    if (row) return { key: { practice, id: row.id }, duplicate: row.duplicate };
  }
  throw new UnknownConversation(`practice ${practice} has no such conversation`);
}

export async function ready(pool: pg.Pool, now: Instant, limit: number): Promise<ConversationKey[]> {
  const { rows } = await pool.query<ConversationKey>({
    name: 'ready',
    text: `SELECT practice, conversation AS id FROM inbox WHERE consumed_at IS NULL AND ready_at <= $1
           GROUP BY practice, conversation ORDER BY min(ready_at) LIMIT $2`,
    values: [new Date(now), limit],
  });
  return rows;
}

/** When the next row becomes ready, or null when none waits. */
export async function nextReady(pool: pg.Pool, now: Instant): Promise<Instant | null> {
  const { rows } = await pool.query<{ at: Date | null }>({
    name: 'next-ready',
    text: 'SELECT min(ready_at) AS at FROM inbox WHERE consumed_at IS NULL AND ready_at > $1',
    values: [new Date(now)],
  });
  return rows[0]?.at?.getTime() ?? null;
}

/** A patient's messages of one burst come together: when one of them is ready, the others do not wait. */
const OPEN = `
  WITH waiting AS (
    SELECT id, body, received_at, ready_at <= $3 AS is_ready, kind NOT IN ('staff', 'timer', 'receipt') AS is_patient
    FROM inbox WHERE practice = $1 AND conversation = $2 AND consumed_at IS NULL
  )
  SELECT c.channel, c.session, c.version,
    (SELECT jsonb_agg(jsonb_build_object('id', w.id::text, 'inbound', w.body, 'receivedAt', w.received_at) ORDER BY w.id)
     FROM waiting w
     WHERE w.is_ready OR (w.is_patient AND EXISTS (SELECT FROM waiting v WHERE v.is_patient AND v.is_ready))) AS rows
  FROM conversation c WHERE c.practice = $1 AND c.id = $2`;

export async function open(pool: pg.Pool, key: ConversationKey, now: Instant): Promise<Opened | null> {
  const { rows } = await pool.query<{
    channel: string;
    session: unknown;
    version: number;
    rows: { id: string; inbound: Inbound; receivedAt: string }[] | null;
  }>({ name: 'open', text: OPEN, values: [key.practice, key.id, new Date(now)] });
  const found = rows[0];
  if (!found?.rows) return null;
  const inbox: InboxRow[] = found.rows.map((row) => ({ ...row, receivedAt: Date.parse(row.receivedAt) }));
  return { key, channel: found.channel, session: found.session, version: found.version, rows: inbox };
}

/** In one statement: due timers leave their table and enter the inbox. Two nodes never fire the same one; of one instant, by their key. */
const FIRE = `
  WITH due AS (
    SELECT practice, key FROM timer WHERE due_at <= $1 ORDER BY due_at LIMIT $2 FOR UPDATE SKIP LOCKED
  ), fired AS (
    DELETE FROM timer t USING due WHERE t.practice = due.practice AND t.key = due.key
    RETURNING t.practice, t.conversation, t.key, t.due_at, t.timer
  ), written AS (
    INSERT INTO inbox (practice, conversation, channel, external_id, kind, body, received_at, ready_at)
    SELECT practice, conversation, 'timer', key || '@' || gen_random_uuid(), 'timer',
      jsonb_build_object('kind', 'timer', 'timer', timer), $1, $1
    FROM fired ORDER BY due_at, key COLLATE "C"
  )
  SELECT DISTINCT practice, conversation AS id FROM fired`;

export async function fireTimers(pool: pg.Pool, now: Instant, limit: number): Promise<ConversationKey[]> {
  const { rows } = await pool.query<ConversationKey>({ name: 'fire', text: FIRE, values: [new Date(now), limit] });
  return rows;
}
