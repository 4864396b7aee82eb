/**
 * About one message a second in each channel, as Slack asks. Waits in order; when the queue is long it refuses, and the outbox
 * comes back later.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { SendTrouble } from '../channel.ts';

const LONGEST_WAIT_MS = 5_000;

export interface Pace {
  /** Resolves when a message may be posted in this channel. Throws `SendTrouble` with the time to wait when that is far. */
  turnOf(channel: string): Promise<void>;
}

/** `spacingMs` between two messages of one channel, by the machine's own clock. */
export function makePace(spacingMs: number): Pace {
  const next = new Map<string, number>();
  return {
    async turnOf(channel) {
      const now = performance.now();
      for (const [name, at] of next) if (at <= now) next.delete(name);
      const at = Math.max(now, next.get(channel) ?? 0);
      if (at - now > LONGEST_WAIT_MS) {
        throw new SendTrouble('too many messages for one Slack channel', { retry: true, afterMs: at - now });
      }
      next.set(channel, at + spacingMs);
      if (at > now) await wait(at - now);
    },
  };
}
