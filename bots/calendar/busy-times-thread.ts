/**
 * Reads a calendar that others wrote beside the conversations, never in their way: in a thread that is ended when it takes too long or
 * too much memory, whatever the text makes the parser do.
 */
import { Worker } from 'node:worker_threads';
import type { Asked, BusyTimes } from './busy-times.ts';

/** The largest file takes a few seconds. */
const LONGEST_MS = 30_000;
const LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 };

export type Answer = ({ is: 'read' } & BusyTimes) | { is: 'fault'; fault: 'notCalendar' | 'tooMany' | 'tooLong' };

export async function readInThread(text: string, asked: Asked, longestMs = LONGEST_MS): Promise<Answer> {
  const worker = new Worker(new URL('./busy-times-worker.mjs', import.meta.url), {
    workerData: { text, asked },
    execArgv: [],
    resourceLimits: LIMITS,
  });
  let alarm: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Answer>((resolve) => {
      alarm = setTimeout(() => resolve({ is: 'fault', fault: 'tooLong' }), longestMs);
      worker.once('message', resolve);
      // Out of memory, or a text that the parser chokes on.
      worker.once('error', () => resolve({ is: 'fault', fault: 'notCalendar' }));
      worker.once('exit', () => resolve({ is: 'fault', fault: 'notCalendar' }));
    });
  } finally {
    clearTimeout(alarm);
    await worker.terminate();
  }
}
