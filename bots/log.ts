/**
 * Structured logs. Never a name, a number or free text: ids, codes, counts and durations only.
 */
import { type Logger, pino } from 'pino';

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error' | 'fatal'>;

/**
 * Errors are reduced to their class, code and place: a message may quote a patient (a database's "Key (name)=(…)" does).
 */
function safeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const place = error.stack
    ?.split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 6)
    .map((line) =>
      line.trim().replace(/\(?(?:file:\/\/)?\/.*\/((?:node_modules|bots|conversation|domain|prisma)\/)/, '($1'),
    );
  return {
    type: error.name,
    ...code,
    place,
    ...(error.cause === undefined ? {} : { cause: safeError(error.cause) }),
  };
}

export function makeLog(level: string): Logger {
  return pino({ level, base: null, serializers: { err: safeError } });
}
