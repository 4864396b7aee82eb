/** What was said in one conversation, as its patient sees it again after a reload, and how far the patient has read. */
import type pg from 'pg';
import type { AttachedFile, Choice, PatientText } from '../conversation/effect.ts';
import type { Inbound } from '../conversation/inbound.ts';
import type { Instant } from '../domain/time.ts';
import { isUuid } from './json.ts';
import type { Queue } from './queue.ts';
import { TRANSCRIPT, type TranscriptRow, wordsOf } from './world.ts';

export interface Said {
  /** Of a patient's line, the channel's own id of it; of ours, the outbox id, as it was sent. */
  id: string;
  who: 'patient' | 'bot' | 'secretary';
  /** Secretary's name. */
  name?: string;
  text: string;
  choices?: Choice[];
  file?: AttachedFile;
  at: Instant;
}

/** Of one channel. */
export interface History {
  /** The last lines, oldest first, at most `limit`; what is still to be delivered is among them. None for an unknown address. */
  history(practice: string, address: string, limit: number): Promise<Said[]>;
  /** When the patient last wrote, or last read what we wrote; null for an unknown address. */
  lastSign(practice: string, address: string): Promise<Instant | null>;
  /** Our lines up to this one were shown. An unknown id changes nothing. */
  markRead(practice: string, address: string, upToId: string): Promise<void>;
  /** The id of the conversation with this address, or null. */
  conversationOf(practice: string, address: string): Promise<string | null>;
}

export function makeHistory(options: {
  pool: pg.Pool;
  queue: Pick<Queue, 'markRead'>;
  channel: string;
  now: () => Instant;
}): History {
  const { pool, queue, channel, now } = options;

  async function conversationOf(practice: string, address: string): Promise<string | null> {
    const { rows } = await pool.query<{ id: string }>(
      'SELECT id FROM conversation WHERE practice = $1 AND channel = $2 AND address = $3',
      [practice, channel, address],
    );
    return rows[0]?.id ?? null;
  }

  return {
    conversationOf,
    history: async (practice, address, limit) => {
      const conversation = await conversationOf(practice, address);
      if (conversation === null) return [];
      const [said, waiting] = await Promise.all([
        pool.query<Omit<TranscriptRow, 'at'> & { at: Date }>(TRANSCRIPT, [practice, conversation, limit]),
        // A message that waits for the end of its burst is shown too: the patient has just written it.
        pool.query<{ id: string; body: Inbound; at: Date }>(
          `SELECT external_id AS id, body, received_at AS at FROM inbox
           WHERE practice = $1 AND conversation = $2 AND consumed_at IS NULL AND kind IN ('text', 'choice', 'media', 'edited')
           ORDER BY inbox.id`,
          [practice, conversation],
        ),
      ]);
      const written = waiting.rows.map(({ id, body, at }) => ({
        id,
        who: 'patient' as const,
        text: wordsOf(body),
        at: at.getTime(),
      }));
      return [...said.rows.reverse().map(saidOf), ...written].slice(-limit);
    },
    lastSign: async (practice, address) => {
      const { rows } = await pool.query<{ at: Date | null }>(
        `SELECT greatest(
           (SELECT max(received_at) FROM inbox WHERE practice = $1 AND conversation = c.id AND channel = $2),
           (SELECT max(read_at) FROM outbox WHERE practice = $1 AND conversation = c.id AND destination = 'patient')) AS at
         FROM conversation c WHERE c.practice = $1 AND c.channel = $2 AND c.address = $3`,
        [practice, channel, address],
      );
      return rows[0]?.at?.getTime() ?? null;
    },
    markRead: async (practice, address, upToId) => {
      const conversation = isUuid(upToId) ? await conversationOf(practice, address) : null;
      if (conversation !== null) await queue.markRead(practice, conversation, upToId, now());
    },
  };
}

function saidOf(row: Omit<TranscriptRow, 'at'> & { at: Date }): Said {
  const at = row.at.getTime();
  if (row.side === 0) return { id: row.id, who: 'patient', text: wordsOf(row.body as Inbound), at };
  const { text, choices, file } = row.body as PatientText;
  const isAnswer = row.receipt?.of === 'answer';
  return {
    id: row.id,
    who: isAnswer ? 'secretary' : 'bot',
    ...(isAnswer && row.name !== null ? { name: row.name } : {}),
    text,
    ...(choices ? { choices } : {}),
    ...(file ? { file } : {}),
    at,
  };
}
