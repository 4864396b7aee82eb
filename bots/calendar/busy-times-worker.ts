/** Reads one calendar in a thread of its own, which whoever started it may end: see busy-times-thread.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import { type Asked, busyTimes, Unusable } from './busy-times.ts';
import type { Answer } from './busy-times-thread.ts';

function answer({ text, asked }: { text: string; asked: Asked }): Answer {
  try {
    return { is: 'read', ...busyTimes(text, asked) };
  } catch (cause) {
    if (cause instanceof Unusable) return { is: 'fault', fault: cause.code };
    throw cause;
  }
}

parentPort?.postMessage(answer(workerData as { text: string; asked: Asked }));
