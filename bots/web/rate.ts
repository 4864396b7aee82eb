/**
 * How often a session or a network address may do something: a bucket that refills. Forgets those that are full again, so that
 * its memory is bounded by the recent traffic.
 */

export interface Rate {
  /** As many at once. */
  burst: number;
  /** Then one more every so many milliseconds. */
  everyMs: number;
}

interface Level {
  left: number;
  at: number;
}

const SWEEP_EVERY = 1_000;

export class RateTable {
  readonly #rate: Rate;
  readonly #levels = new Map<string, Level>();
  #takes = 0;

  constructor(rate: Rate) {
    this.#rate = rate;
  }

  /** True when one more is allowed for this key at `now` (milliseconds), which is then counted. */
  take(key: string, now: number): boolean {
    this.#takes += 1;
    if (this.#takes % SWEEP_EVERY === 0) this.#forget(now);
    const left = this.#left(key, now);
    if (left < 1) return false;
    this.#levels.set(key, { left: left - 1, at: now });
    return true;
  }

  get size(): number {
    return this.#levels.size;
  }

  #left(key: string, now: number): number {
    const level = this.#levels.get(key);
    if (!level) return this.#rate.burst;
    return Math.min(this.#rate.burst, level.left + Math.max(0, now - level.at) / this.#rate.everyMs);
  }

  #forget(now: number): void {
    for (const key of this.#levels.keys()) {
      if (this.#left(key, now) >= this.#rate.burst) this.#levels.delete(key);
    }
  }
}
