/**
 * Bolt's logger on top of ours. Bolt's debug output holds payloads:
 * it is dropped, and of the rest only the first sentence is kept.
 */
import type { Logger } from '@slack/bolt';
import { LogLevel } from '@slack/bolt';
import type { Log } from '../log.ts';

export function boltLogger(log: Log): Logger {
  const first = (message: unknown[]): string =>
    (message[0] instanceof Error ? message[0].name : String(message[0])).slice(0, 160);
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (...message) => log.warn({ from: 'bolt' }, first(message)),
    error: (...message) => log.error({ from: 'bolt' }, first(message)),
    setLevel: () => undefined,
    getLevel: () => LogLevel.WARN,
    setName: () => undefined,
  };
}
