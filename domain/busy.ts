/**
 * An index of busy time by resource, sorted, cheap to change and to search. Rebuilt from rows, never the truth: the database is.
 */
import type { BusyInterval } from './schedule.ts';

export class Busy {
  readonly intervals: readonly BusyInterval[];
  constructor(intervals: readonly BusyInterval[]) {
    this.intervals = intervals;
  }
}
