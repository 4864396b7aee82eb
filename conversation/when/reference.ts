/**
 * The moment a message is read against, as wall clock in the practice's zone, with the territory whose holidays count.
 */
import { territoryOf } from '../../domain/calendar.ts';
import { type Instant, offsetAt, type Weekday, type Zone } from '../../domain/time.ts';
import { type DayNumber, dayNumber, type MinuteOfDay, weekdayOf } from './day-number.ts';

export interface Reference {
  today: DayNumber;
  weekday: Weekday;
  minute: MinuteOfDay;
  second: number;
  year: number;
  month: number;
  day: number;
  /** Minutes of the zone from UTC. */
  offset: number;
  /** A code that the calendar knows; France when the practice's is unknown. */
  territory: string;
}

/** Wall clock of an instant; a zone that the platform does not know is read as UTC. */
export function referenceAt(now: Instant, zone: Zone, territory: string): Reference {
  const instant = Number.isFinite(now) ? now : 0;
  const offset = offsetOrNone(instant, zone);
  const wall = new Date(instant + offset);
  const year = wall.getUTCFullYear();
  const month = wall.getUTCMonth() + 1;
  const day = wall.getUTCDate();
  const today = dayNumber(year, month, day);
  return {
    today,
    weekday: weekdayOf(today),
    minute: wall.getUTCHours() * 60 + wall.getUTCMinutes(),
    second: wall.getUTCSeconds(),
    year,
    month,
    day,
    offset: Math.round(offset / 60_000),
    territory: territoryOf(territory) ?? 'FR',
  };
}

function offsetOrNone(instant: Instant, zone: Zone): number {
  try {
    return offsetAt(instant, zone);
  } catch {
    return 0;
  }
}
