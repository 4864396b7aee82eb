/**
 * The stream of a practitioner: a conversation without a patient, where digests and the states of messages are decided. Made when
 * the practice's file names a practitioner, so that the first digest has somewhere to fall due.
 */
import { randomUUID } from 'node:crypto';
import type { Wake } from '../conversation/effect.ts';
import type { Instant } from '../domain/time.ts';
import type { Queryable } from './claim.ts';
import { jsonOf } from './json.ts';

/**
 * The stream of a practice's own agenda: freed places and the count of reminders are decided there, one after the other. No
 * practitioner's id looks like it.
 */
export const AGENDA_STREAM = '@agenda';

const ENSURE = `
  WITH contact AS (
    INSERT INTO contact (practice, id, channel, address, first_seen_at) VALUES ($1, $3, 'desk', $2, $5)
    ON CONFLICT (practice, channel, address) DO UPDATE SET channel = 'desk' RETURNING id
  )
  INSERT INTO conversation (practice, id, contact, channel, address, created_at)
  SELECT $1, $4, contact.id, 'desk', $2, $5 FROM contact
  ON CONFLICT (practice, channel, address) DO UPDATE SET channel = 'desk' RETURNING id`;

/**
 * Makes the stream if need be, and sets its first timer. A timer that is overdue stays (its digest was missed and is still owed);
 * one in the future follows the hours that the file gives now.
 */
export async function ensureStream(
  pool: Queryable,
  practice: string,
  practitioner: string,
  wake: Wake | null,
  now: Instant,
): Promise<void> {
  const { rows } = await pool.query<{ id: string }>(ENSURE, [
    practice,
    practitioner,
    randomUUID(),
    randomUUID(),
    new Date(now),
  ]);
  if (!wake) return;
  await pool.query(
    `INSERT INTO timer (practice, key, conversation, due_at, timer) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (practice, key) DO UPDATE SET due_at = excluded.due_at, timer = excluded.timer WHERE timer.due_at > $6`,
    [practice, wake.key, rows[0]?.id, new Date(wake.at), jsonOf(wake.timer), new Date(now)],
  );
}
