/**
 * The moment a message is read against, as wall clock in the practice's zone, with the territory whose holidays count.
 */
import { territoryOf } from '../../domain/calendar.ts';
import type { Instant, Weekday, Zone } from '../../domain/time.ts';
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

const clocks = new Map<Zone, Intl.DateTimeFormat>();

/** Wall clock of an instant; a zone that the platform does not know is read as UTC. */
export function referenceAt(now: Instant, zone: Zone, territory: string): Reference {
  const fields: Record<string, number> = {};
  for (const part of clockOf(zone).formatToParts(Number.isFinite(now) ? now : 0))
    fields[part.type] = Number(part.value);
  const year = fields.year ?? 1970;
  const month = fields.month ?? 1;
  const day = fields.day ?? 1;
  const today = dayNumber(year, month, day);
  return {
    today,
    weekday: weekdayOf(today),
    minute: (fields.hour ?? 0) * 60 + (fields.minute ?? 0),
    second: fields.second ?? 0,
    year,
    month,
    day,
    offset: Math.round(
      (Date.UTC(year, month - 1, day, fields.hour ?? 0, fields.minute ?? 0) - (Number.isFinite(now) ? now : 0)) /
        60_000,
    ),
    territory: territoryOf(territory) ?? 'FR',
  };
}

function clockOf(zone: Zone): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const options: Intl.DateTimeFormatOptions = {
    calendar: 'iso8601',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  };
  let clock: Intl.DateTimeFormat;
  try {
    clock = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: zone });
  } catch {
    clock = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
  }
  if (clocks.size > 200) clocks.clear();
  clocks.set(zone, clock);
  return clock;
}
