/**
 * What the web channel needs from the store: the lines that a page shows after a reload or a reconnect, and where reading stopped.
 */
import type { AttachedFile, Choice } from '../../conversation/effect.ts';
import type { Instant } from '../../domain/time.ts';

/** One line of a conversation as its page shows it. */
export interface HistoryLine {
  /** Of a patient's line, the envelope's `externalId`; of ours, the outbox id: the same that `send` received. */
  id: string;
  who: 'patient' | 'bot' | 'secretary' | 'system';
  /** Secretary's name. */
  name?: string;
  text: string;
  choices?: Choice[];
  file?: AttachedFile;
  at: Instant;
}

export interface WebHistory {
  /** The last lines between this address and the practice, oldest first, at most `limit`; none for an unknown address. */
  history(practice: string, address: string, limit: number): Promise<HistoryLine[]>;
  /** When the patient last wrote, or last read what we wrote; null for an unknown address. */
  lastSign(practice: string, address: string): Promise<Instant | null>;
  /** The page showed our lines up to this one to somebody. An unknown id changes nothing. */
  markRead(practice: string, address: string, upToId: string): Promise<void>;
}
