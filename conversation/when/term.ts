/**
 * The terms of a constraint: days, hours and bounds, once ranges and relations are put together.
 */

import type { DayNumber, MinuteOfDay } from './day-number.ts';
import type { ClockRange, DayBody, Grain, Relation } from './piece.ts';
import type { Role } from './reading.ts';

/** A local moment; minute 1440 is the next midnight. */
export interface Moment {
  day: DayNumber;
  minute: MinuteOfDay;
}

export interface Hours {
  ranges: ClockRange[];
  shape: 'clock' | 'part' | 'event' | 'range' | 'bound' | 'all';
  every?: true;
  today?: true;
  halfDay?: true;
  about?: true;
  /** Those of the day said before. */
  same?: true;
  part?: string;
  /** The relation that bounded it. */
  bound?: Relation;
  seconds?: number;
  grain?: Grain;
}

interface Place {
  first: number;
  last: number;
  role: Role;
  /** Words between the term before and this one, canonical. */
  gap: readonly string[];
  segment: number;
}

export interface DaysTerm extends Place {
  kind: 'days';
  days: DayBody;
}

export interface HoursTerm extends Place {
  kind: 'hours';
  hours: Hours;
}

export interface BoundTerm extends Place {
  kind: 'bound';
  earliest?: Moment;
  latest?: Moment;
  /** The day it counts from was only told: "visite le 25, vaccin à faire avant". */
  replaces?: boolean;
}

export interface AsapTerm extends Place {
  kind: 'asap';
  now: boolean;
}

export type Term = DaysTerm | HoursTerm | BoundTerm | AsapTerm;
export type TermBody =
  | Pick<DaysTerm, 'kind' | 'days'>
  | Pick<HoursTerm, 'kind' | 'hours'>
  | Pick<BoundTerm, 'kind' | 'earliest' | 'latest' | 'replaces'>
  | Pick<AsapTerm, 'kind' | 'now'>;
