/**
 * The few words of a logger that the desk needs (pino fits), and Bolt's logger on top of it. Bolt's debug output holds payloads:
 * it is dropped, and of the rest only the first sentence is kept.
 */
import type { Logger } from '@slack/bolt';
import { LogLevel } from '@slack/bolt';

export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

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
