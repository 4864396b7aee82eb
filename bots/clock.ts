/**
 * Our clock, which the stage can move forward, and the loop that fires due timers by it. Everything that compares times asks this
 * clock; nothing asks the database's.
 */
import type { Store } from '../conversation/handle.ts';
import type { Instant } from '../domain/time.ts';

export interface Clock {
  now(): Instant;
  /** Milliseconds ahead of the machine's clock. */
  offset(): number;
  /** Moves forward to this instant, and resolves when everybody who waits has done what was due. A past instant changes nothing. */
  moveTo(instant: Instant): Promise<void>;
  /** Calls back after each move, and waits for what it gives; returns how to stop. */
  onMove(moved: () => unknown): () => void;
}

/** Where the offset outlives a restart; absent, the clock cannot be moved for longer than the process. */
export interface OffsetKeeper {
  read(): Promise<unknown>;
  write(offset: number): Promise<void>;
}

export async function makeClock(keeper?: OffsetKeeper): Promise<Clock> {
  const kept = await keeper?.read();
  let offset = typeof kept === 'number' && kept > 0 ? kept : 0;
  const moved = new Set<() => unknown>();
  const now = () => Date.now() + offset;
  return {
    now,
    offset: () => offset,
    moveTo: async (instant) => {
      if (instant <= now()) return;
      offset += instant - now();
      await keeper?.write(offset);
      await Promise.all([...moved].map((tell) => tell()));
    },
    onMove: (tell) => {
      moved.add(tell);
      return () => moved.delete(tell);
    },
  };
}

export interface TimerLoop {
  /** Fires what is due now; resolves once it is in the inbox. */
  wake(): Promise<void>;
  stop(): Promise<void>;
}

const TICK_MS = 1_000;
const BATCH = 100;

/** Looks once a second: no timer of ours is finer. A failure is logged, and the next tick tries again. */
export function startTimers(options: {
  store: Pick<Store, 'fireTimers'>;
  now: () => Instant;
  fired: () => void;
  log?: (event: string, about: Record<string, unknown>) => void;
}): TimerLoop {
  const { store, now, fired, log = () => undefined } = options;
  let running: Promise<void> | null = null;
  let again = false;

  /** Until nothing is due: what is asked for while it looks is looked for again. */
  async function fire(): Promise<void> {
    do {
      again = false;
      try {
        const keys = await store.fireTimers(now(), BATCH);
        if (keys.length > 0) fired();
        again ||= keys.length === BATCH;
      } catch (cause) {
        log('trouble', { where: 'timers', name: cause instanceof Error ? cause.name : typeof cause });
      }
    } while (again);
  }

  function wake(): Promise<void> {
    again = true;
    running ??= fire().finally(() => {
      running = null;
    });
    return running;
  }

  const ticking = setInterval(() => void wake(), TICK_MS);
  void wake();
  return {
    wake,
    stop: async () => {
      clearInterval(ticking);
      again = false;
      await running;
    },
  };
}

const DAY_MS = 86_400_000;
/** After the start, when the first patients have been answered. */
const FIRST_MS = 60_000;

/** Runs a task soon after the start and then once a day; a failure is logged, and the next day tries again. */
export function startDaily(options: {
  task: () => Promise<unknown>;
  log?: (event: string, about: Record<string, unknown>) => void;
}): { stop(): Promise<void> } {
  const { task, log = () => undefined } = options;
  let running: Promise<void> = Promise.resolve();
  const run = () => {
    running = task().then(
      () => undefined,
      (cause: unknown) => log('trouble', { where: 'daily', name: cause instanceof Error ? cause.name : typeof cause }),
    );
    next = setTimeout(run, DAY_MS);
  };
  let next = setTimeout(run, FIRST_MS);
  return {
    stop: async () => {
      clearTimeout(next);
      await running;
    },
  };
}
