/**
 * Lets a process that has just started meet a few messages: what the understanding loads and compiles with the first ones (the
 * calendar of holidays, expressions, phone plans) is then ready before a patient writes. Changes nothing, keeps nothing.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { hear } from '../conversation/hear.ts';
import type { Practice } from '../domain/practice.ts';
import type { Instant } from '../domain/time.ts';
import { FIRST_MESSAGES } from './first-messages.ts';

/** Read so often, what is read is compiled. */
const ROUNDS = 3;

/**
 * All of them once for each territory, then again for one: one message a turn of the event loop, so that whoever writes meanwhile waits
 * for one at most.
 */
export async function meetMessages(practices: readonly Practice[], now: Instant): Promise<void> {
  const zones = [...new Map(practices.map(({ territory, timeZone }) => [territory, timeZone]))];
  const again = zones.slice(0, 1);
  for (const met of [zones, ...Array.from({ length: ROUNDS - 1 }, () => again)]) {
    for (const [territory, zone] of met) {
      for (const text of FIRST_MESSAGES) {
        await nextTurn();
        hear(text, { now, zone, territory, asked: { about: 'nothing' } });
      }
    }
  }
}
