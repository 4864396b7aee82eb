/**
 * The outbox: what must still be delivered, in order for each conversation and destination, emergencies first. A sentence is marked
 * as being sent under its conversation's row lock, where the owner's epoch is checked: a fenced sentence of the bot never
 * leaves after a human took over.
 */
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Audience, Body, StaffNote } from '../conversation/effect.ts';
import type { Instant } from '../domain/time.ts';
import type { Bell } from './bell.ts';
import { jsonOf } from './json.ts';
import { inTransaction } from './transaction.ts';

/** Patients' channels and the desk are slow for different reasons: neither waits for the other. */
export type Side = 'patient' | 'desk';

/** Something that the caller now has to send, and nobody else until the lease ends. */
export interface Due {
  practice: string;
  id: string;
  conversation: string;
  /** Of the conversation: where a sentence for the patient goes. */
  channel: string;
  address: string;
  audience: Audience;
  body: Body;
  attempts: number;
  /** Name of the secretary who wrote it to the patient; null for the bot. */
  writer: string | null;
}

/** Where a staff post stands on its platform. */
export interface PostReference {
  channel: string;
  ts: string;
}

export interface Queue {
  /** At most `limit` heads of their lines, of one side or of both. Marks them as being sent until the lease ends. */
  claimDue(now: Instant, limit: number, of?: { side?: Side; onlyEmergencies?: boolean }): Promise<Due[]>;
  /** When the next retry or abandoned lease comes due; null when nothing waits. */
  nextDue(now: Instant): Promise<Instant | null>;
  /** The platform has it, or the patient's device. The turn that asked for a receipt hears of it. */
  markSent(due: Due, sent: { state: 'accepted' | 'delivered'; reference?: string }, now: Instant): Promise<void>;
  /** Tried again at `retryAt`; null: never, and the turn hears that it failed. */
  markFailed(due: Due, retryAt: Instant | null, now: Instant): Promise<void>;
  /**
   * Nobody will ever read it. A turn that asked for a receipt hears that it failed; other sentences were for whoever was there, and
   * are done with.
   */
  markGone(due: Due, now: Instant): Promise<void>;
  /** A platform's own news about a message it had accepted. */
  markDelivered(practice: string, channel: string, reference: string, now: Instant): Promise<void>;
  /** The patient has seen everything up to this message. */
  markRead(practice: string, conversation: string, upTo: string, now: Instant): Promise<void>;
  /** After a restart of the only process: what was being sent when it died is sent again, with the same id. */
  reclaim(): Promise<void>;
  postReference(practice: string, key: string): Promise<PostReference | null>;
  savePostReference(practice: string, key: string, reference: PostReference): Promise<void>;
}

export interface QueueOptions {
  pool: pg.Pool;
  bell: Bell;
  /** Told in the case's thread when a sentence was held back. */
  superseded: (text: string) => string;
}

/** How long a send may take before another node may try. */
const LEASE_MS = 60_000;

const CLAIM = `
  WITH head AS (
    SELECT DISTINCT ON (practice, conversation, destination) practice, id, conversation, destination, state, priority, due_at,
      lease_until
    FROM outbox WHERE state IN ('waiting', 'sending')
    ORDER BY practice, conversation, destination, priority DESC, sequence
  ), due AS (
    SELECT head.practice, head.id, c.id AS conversation, c.epoch, c.channel, c.address
    FROM head JOIN conversation c ON c.practice = head.practice AND c.id = head.conversation
    WHERE ((head.state = 'waiting' AND head.due_at <= $1) OR (head.state = 'sending' AND head.lease_until <= $1))
      AND ($4::boolean IS NULL OR (head.destination = 'patient') = $4) AND head.priority >= $5
    ORDER BY head.priority DESC, head.due_at LIMIT $2 FOR UPDATE OF c SKIP LOCKED
  )
  UPDATE outbox o SET
    state = CASE WHEN o.fenced AND o.epoch <> due.epoch THEN 'superseded' ELSE 'sending' END,
    attempts = o.attempts + 1, lease_until = $3
  FROM due
  WHERE o.practice = due.practice AND o.id = due.id AND (o.state = 'waiting' OR o.lease_until <= $1)
  RETURNING o.practice, o.id, o.conversation, o.state, o.audience, o.body, o.attempts, due.channel, due.address,
    (SELECT h.owner_name FROM handoff h WHERE o.receipt ->> 'of' = 'answer' AND h.practice = o.practice
     AND h.id::text = o.receipt ->> 'handoff') AS writer`;

export function makeQueue({ pool, bell, superseded }: QueueOptions): Queue {
  /** Again when all that was found was held back: what waits behind it is due now. */
  const claimDue: Queue['claimDue'] = async (now, limit, { side, onlyEmergencies = false } = {}) => {
    for (;;) {
      const rows = await claimHeads(now, limit, side, onlyEmergencies);
      const due = rows.filter(({ state }) => state === 'sending');
      if (due.length > 0 || rows.length === 0) return due;
    }
  };

  async function claimHeads(
    now: Instant,
    limit: number,
    side: Side | undefined,
    onlyEmergencies: boolean,
  ): Promise<(Due & { state: string })[]> {
    return inTransaction(pool, async (client) => {
      const { rows } = await client.query<Due & { state: string }>({
        name: 'claim',
        text: CLAIM,
        values: [
          new Date(now),
          limit,
          new Date(now + LEASE_MS),
          side === undefined ? null : side === 'patient',
          onlyEmergencies ? 1 : 0,
        ],
      });
      for (const row of rows) if (row.state === 'superseded') await tellThread(client, row, superseded, now);
      return { result: rows, keep: true };
    });
  }

  return {
    claimDue,
    nextDue: async (now) => {
      const { rows } = await pool.query<{ at: Date | null }>({
        name: 'next-due',
        text: `SELECT min(CASE state WHEN 'sending' THEN lease_until ELSE due_at END) AS at FROM outbox
               WHERE state IN ('waiting', 'sending') AND CASE state WHEN 'sending' THEN lease_until ELSE due_at END > $1`,
        values: [new Date(now)],
      });
      return rows[0]?.at?.getTime() ?? null;
    },
    markSent: async (due, sent, now) => {
      await settle(pool, due, { ...sent, delivered: sent.state === 'delivered' }, now);
      bell.ring('outbox', 'inbox');
    },
    markFailed: async (due, retryAt, now) => {
      if (retryAt === null) await bury(pool, due, now);
      else {
        await pool.query(
          `UPDATE outbox SET state = 'waiting', due_at = $3, lease_until = NULL WHERE practice = $1 AND id = $2 AND state = 'sending'`,
          [due.practice, due.id, new Date(retryAt)],
        );
      }
      bell.ring('outbox', 'inbox');
    },
    markGone: async (due, now) => {
      await pool.query(
        `WITH gone AS (
           UPDATE outbox SET lease_until = NULL, sent_at = $3,
             state = CASE WHEN receipt IS NULL OR receipt = 'null'::jsonb THEN 'sent' ELSE 'dead' END
           WHERE practice = $1 AND id = $2 AND state = 'sending' RETURNING practice, id, conversation, receipt
         ) ${receiptOf('gone', false, '$3')}`,
        [due.practice, due.id, new Date(now)],
      );
      bell.ring('outbox', 'inbox');
    },
    markDelivered: async (practice, channel, reference, now) => {
      await pool.query(
        `WITH arrived AS (
           UPDATE outbox o SET delivered_at = $4 FROM conversation c
           WHERE o.practice = $1 AND c.practice = $1 AND c.id = o.conversation AND c.channel = $2 AND o.reference = $3
             AND o.delivered_at IS NULL
           RETURNING o.practice, o.id, o.conversation, o.receipt
         ) ${receiptOf('arrived', true, '$4')}`,
        [practice, channel, reference, new Date(now)],
      );
      bell.ring('inbox');
    },
    markRead: async (practice, conversation, upTo, now) => {
      await pool.query(
        `WITH seen AS (
           SELECT sequence FROM outbox WHERE practice = $1 AND conversation = $2 AND id = $3
         ), before AS (
           SELECT o.id, o.delivered_at FROM outbox o, seen
           WHERE o.practice = $1 AND o.conversation = $2 AND o.destination = 'patient' AND o.sequence <= seen.sequence
             AND o.read_at IS NULL AND o.state = 'sent' FOR UPDATE OF o
         ), marked AS (
           UPDATE outbox o SET read_at = $4, delivered_at = coalesce(o.delivered_at, $4) FROM before
           WHERE o.practice = $1 AND o.id = before.id
           RETURNING o.practice, o.id, o.conversation, CASE WHEN before.delivered_at IS NULL THEN o.receipt END AS receipt
         ) ${receiptOf('marked', true, '$4')}`,
        [practice, conversation, upTo, new Date(now)],
      );
      bell.ring('inbox');
    },
    reclaim: async () => {
      await pool.query(`UPDATE outbox SET state = 'waiting', lease_until = NULL WHERE state = 'sending'`);
      bell.ring('outbox');
    },
    postReference: async (practice, key) => {
      const { rows } = await pool.query<PostReference>(
        'SELECT channel, ts FROM post_reference WHERE practice = $1 AND key = $2',
        [practice, key],
      );
      return rows[0] ?? null;
    },
    savePostReference: async (practice, key, { channel, ts }) => {
      await pool.query(
        `INSERT INTO post_reference (practice, key, channel, ts) VALUES ($1, $2, $3, $4)
         ON CONFLICT (practice, key) DO UPDATE SET channel = $3, ts = $4`,
        [practice, key, channel, ts],
      );
    },
  };
}

/** The receipt that a turn asked for, as an inbox row: by the same door as a message, once for each outcome. */
function receiptOf(rows: string, delivered: boolean, now: string): string {
  return `INSERT INTO inbox (practice, conversation, channel, external_id, kind, body, received_at, ready_at)
    SELECT practice, conversation, 'receipt', id || '/${delivered}', 'receipt',
      jsonb_build_object('kind', 'receipt', 'key', receipt, 'delivered', ${delivered}), ${now}, ${now}
    FROM ${rows} WHERE receipt IS NOT NULL AND receipt <> 'null'::jsonb
    ON CONFLICT (practice, channel, external_id) DO NOTHING`;
}

async function settle(
  pool: pg.Pool,
  due: Due,
  sent: { reference?: string; delivered: boolean },
  now: Instant,
): Promise<void> {
  await pool.query(
    `WITH settled AS (
       UPDATE outbox SET state = 'sent', sent_at = $3, delivered_at = CASE WHEN $5 THEN $3::timestamptz END, reference = $4,
         lease_until = NULL
       WHERE practice = $1 AND id = $2 AND state = 'sending'
       RETURNING practice, id, conversation, CASE WHEN $5 THEN receipt END AS receipt
     ) ${receiptOf('settled', true, '$3')}`,
    [due.practice, due.id, new Date(now), sent.reference ?? null, sent.delivered],
  );
}

/** A dead letter. Whoever asked for a receipt hears of it; of a sentence of the bot for a patient, the conversation does. */
async function bury(pool: pg.Pool, due: Due, now: Instant): Promise<void> {
  await pool.query(
    `WITH dead AS (
       UPDATE outbox SET state = 'dead', lease_until = NULL WHERE practice = $1 AND id = $2 AND state = 'sending'
       RETURNING practice, id, conversation, destination, receipt
     ), told AS (
       SELECT dead.practice, dead.id, dead.conversation, CASE
         WHEN dead.receipt IS NOT NULL AND dead.receipt <> 'null'::jsonb THEN dead.receipt
         WHEN dead.destination = 'patient' THEN '{"of": "sentence"}'::jsonb
         END AS receipt
       FROM dead
     ) ${receiptOf('told', false, '$3')}`,
    [due.practice, due.id, new Date(now)],
  );
}

/** The thread of the open case is told what the patient did not get. */
async function tellThread(
  client: pg.PoolClient,
  row: Due,
  superseded: (text: string) => string,
  now: Instant,
): Promise<void> {
  if (row.body.is !== 'text') return;
  const note: StaffNote = { is: 'note', text: superseded(row.body.text) };
  await client.query(
    `INSERT INTO outbox (practice, id, conversation, destination, audience, body, priority, fenced, epoch, due_at, created_at)
     SELECT $1, $2, $3, 'case/' || h.id, jsonb_build_object('who', 'thread', 'handoff', h.id), $4, 0, false, 0, $5, $5
     FROM handoff h WHERE h.practice = $1 AND h.conversation = $3 AND h.state IN ('open', 'claimed')
     ORDER BY h.opened_at DESC LIMIT 1`,
    [row.practice, randomUUID(), row.conversation, jsonOf(note), new Date(now)],
  );
}
