/**
 * One line of the bench's table: what was measured, the figure, the limit it must keep, and whether it does.
 */
export interface BenchRow {
  name: string;
  figure: string;
  limit: string;
  ok: boolean;
}

/** The middle one of some figures. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

/** The figure that 99 of a hundred do not pass. */
export function p99(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN;
}
