/** What was said in one conversation, as its patient sees it again after a reload. */
import type pg from 'pg';
import type { Choice, PatientText } from '../conversation/effect.ts';
import type { Inbound } from '../conversation/inbound.ts';
import type { Instant } from '../domain/time.ts';
import { TRANSCRIPT, type TranscriptRow, wordsOf } from './world.ts';

export interface Said {
  /** For the bot and the secretary: the outbox id, as it was sent. */
  id: string;
  who: 'patient' | 'bot' | 'secretary';
  text: string;
  choices?: Choice[];
  file?: NonNullable<PatientText['file']>;
  at: Instant;
}

export interface History {
  /** Oldest first; empty when nothing was ever said from this address. Includes what is still to be delivered. */
  history(practice: string, channel: string, address: string, limit: number): Promise<Said[]>;
  /** The id of the conversation, or null. */
  conversationOf(practice: string, channel: string, address: string): Promise<string | null>;
}

export function makeHistory(pool: pg.Pool): History {
  async function conversationOf(practice: string, channel: string, address: string): Promise<string | null> {
    const { rows } = await pool.query<{ id: string }>(
      'SELECT id FROM conversation WHERE practice = $1 AND channel = $2 AND address = $3',
      [practice, channel, address],
    );
    return rows[0]?.id ?? null;
  }

  return {
    conversationOf,
    history: async (practice, channel, address, limit) => {
      const conversation = await conversationOf(practice, channel, address);
      if (conversation === null) return [];
      const { rows } = await pool.query<Omit<TranscriptRow, 'at'> & { at: Date }>(TRANSCRIPT, [
        practice,
        conversation,
        limit,
      ]);
      // A message that waits for the end of its burst is shown too: the patient has just written it.
      const { rows: waiting } = await pool.query<{ id: string; body: Inbound; at: Date }>(
        `SELECT id::text, body, received_at AS at FROM inbox WHERE practice = $1 AND conversation = $2 AND consumed_at IS NULL
         AND kind IN ('text', 'choice', 'media', 'edited') ORDER BY inbox.id`,
        [practice, conversation],
      );
      return [
        ...rows.reverse().map(saidOf),
        ...waiting.map(({ id, body, at }) => ({ id, who: 'patient' as const, text: wordsOf(body), at: at.getTime() })),
      ];
    },
  };
}

function saidOf(row: Omit<TranscriptRow, 'at'> & { at: Date }): Said {
  const at = row.at.getTime();
  if (row.side === 0) return { id: row.id, who: 'patient', text: wordsOf(row.body as Inbound), at };
  const { text, choices, file } = row.body as PatientText;
  return {
    id: row.id,
    who: row.receipt?.of === 'answer' ? 'secretary' : 'bot',
    text,
    ...(choices ? { choices } : {}),
    ...(file ? { file } : {}),
    at,
  };
}
