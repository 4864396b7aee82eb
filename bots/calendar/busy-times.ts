/**
 * An iCalendar text → when somebody is busy. Repeats, exceptions, moved occurrences, whole days and time zones are worked out here;
 * free and cancelled events count for nothing, and nothing but times is kept. Pure; what it cannot read it counts, it never guesses.
 */
import ICAL from 'ical.js';
import { dayOf, type Instant, type Interval, startOfDay, toInstant, type Zone } from '../../domain/time.ts';

/** Of all events together: daily since 1990 is 13,000. */
const MAXIMUM_STEPS = 200_000;
/** Three years of ten events a day. */
const MAXIMUM_TIMES = 12_000;

export interface BusyTimes {
  /** By start, none touching another. */
  times: Interval[];
  /** Events that could not be understood. */
  unreadable: number;
}

export interface Asked {
  /** Of the practice: for whole days, and for times that name no zone. */
  zone: Zone;
  /** What lies outside is left out. */
  window: Interval;
  /** UIDs that end so are our own appointments, which came back. */
  ownUid: string;
}

/** The text as a whole is of no use. */
export class Unusable extends Error {
  readonly code: 'notCalendar' | 'tooMany';
  constructor(code: 'notCalendar' | 'tooMany') {
    super(code);
    this.name = 'Unusable';
    this.code = code;
  }
}

interface Reading extends Asked {
  zones: Map<string, ICAL.Timezone>;
  steps: number;
}

/** @throws {Unusable} */
export function busyTimes(text: string, asked: Asked): BusyTimes {
  const times: Interval[] = [];
  let unreadable = 0;
  let steps = 0;
  for (const calendar of calendarsIn(text)) {
    const zones = new Map<string, ICAL.Timezone>();
    for (const zone of calendar.getAllSubcomponents('vtimezone')) {
      zones.set(String(zone.getFirstPropertyValue('tzid')), new ICAL.Timezone(zone));
    }
    const reading: Reading = { ...asked, zones, steps };
    const events = calendar.getAllSubcomponents('vevent').filter((event) => !uidOf(event).endsWith(asked.ownUid));
    const moved = movedOccurrences(events, reading);
    for (const component of [...events, ...calendar.getAllSubcomponents('vfreebusy')]) {
      try {
        const found = component.name === 'vevent' ? timesOf(component, moved, reading) : periodsOf(component, reading);
        for (const time of found) {
          if (!(time.end >= time.start)) throw new RangeError('ends before it starts');
          if (time.end > time.start && time.start < asked.window.end && time.end > asked.window.start) times.push(time);
        }
      } catch (cause) {
        if (cause instanceof Unusable) throw cause;
        unreadable += 1;
      }
    }
    steps = reading.steps;
  }
  const joined = joinedTimes(times);
  if (joined.length > MAXIMUM_TIMES) throw new Unusable('tooMany');
  return { times: joined, unreadable };
}

function calendarsIn(text: string): ICAL.Component[] {
  let parsed: unknown;
  try {
    parsed = ICAL.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new Unusable('notCalendar');
  }
  // One calendar is one component, several are a list of them.
  const list = (Array.isArray(parsed) && Array.isArray(parsed[0]) ? parsed : [parsed]) as unknown[][];
  const calendars = list.filter((one) => one[0] === 'vcalendar');
  if (calendars.length === 0) throw new Unusable('notCalendar');
  return calendars.map((one) => new ICAL.Component(one));
}

// ── One event ────────────────────────────────────────────────────────────────────────────────────────────────────────────

const uidOf = (event: ICAL.Component): string => String(event.getFirstPropertyValue('uid') ?? '');

/** `uid/instant` of occurrences that an event of their own replaces. */
function movedOccurrences(events: readonly ICAL.Component[], reading: Reading): Set<string> {
  const moved = new Set<string>();
  for (const event of events) {
    const replaced = event.getFirstProperty('recurrence-id');
    if (!replaced) continue;
    try {
      moved.add(`${uidOf(event)}/${instantOf(replaced, timeOf(replaced), reading)}`);
    } catch {
      // The event itself is counted as unreadable when its own turn comes, or else stands beside the occurrence.
    }
  }
  return moved;
}

function timesOf(event: ICAL.Component, moved: ReadonlySet<string>, reading: Reading): Interval[] {
  if (String(event.getFirstPropertyValue('status')).toUpperCase() === 'CANCELLED') return [];
  if (String(event.getFirstPropertyValue('transp')).toUpperCase() === 'TRANSPARENT') return [];
  const start = event.getFirstProperty('dtstart');
  if (!start) throw new RangeError('no start');
  const first = timeOf(start);
  const lasting = lengthOf(event, start, first, reading);
  const replaced = event.getFirstProperty('recurrence-id');
  if (replaced) {
    // "This and all that follow" would need the event that it splits: said rather than guessed.
    if (replaced.getParameter('range')) throw new RangeError('a change of all that follow');
    return [lasting(first)];
  }
  const left = new Set<string | number>();
  for (const property of event.getAllProperties('exdate')) {
    for (const value of property.getValues()) {
      const time = asTime(value);
      left.add(time.isDate ? dateIn(time) : instantOf(property, time, reading));
    }
  }
  const isLeft = (time: ICAL.Time, at: Instant): boolean =>
    left.has(at) || left.has(dateIn(time)) || moved.has(`${uidOf(event)}/${at}`);
  const found: Interval[] = [];
  const take = (property: ICAL.Property, time: ICAL.Time): void => {
    if (!isLeft(time, instantOf(property, time, reading))) found.push(lasting(time));
  };
  take(start, first);
  for (const time of repeats(event, start, first, reading)) take(start, time);
  for (const property of event.getAllProperties('rdate')) {
    for (const value of property.getValues()) {
      if (value instanceof ICAL.Period) found.push(periodOf(property, value, reading));
      else take(property, asTime(value));
    }
  }
  return found;
}

/** The occurrences of every RRULE up to the end of the window, the first one among them. */
function* repeats(
  event: ICAL.Component,
  start: ICAL.Property,
  first: ICAL.Time,
  reading: Reading,
): Generator<ICAL.Time> {
  for (const property of event.getAllProperties('rrule')) {
    const rule = property.getFirstValue();
    if (!(rule instanceof ICAL.Recur)) throw new RangeError('no rule');
    if (rule.freq === 'SECONDLY' || rule.freq === 'MINUTELY') throw new RangeError('nobody meets so often');
    // The library compares walls with UTC here: the end is ours to watch.
    const last = lastOf(rule.until, start, reading);
    const endless = rule.clone();
    endless.until = null;
    const iterator = endless.iterator(first);
    for (let time = iterator.next(); time; time = iterator.next()) {
      reading.steps += 1;
      if (reading.steps > MAXIMUM_STEPS) throw new Unusable('tooMany');
      const at = instantOf(start, time, reading);
      if (at > last || at >= reading.window.end) break;
      yield time;
    }
  }
}

function lastOf(until: ICAL.Time | null | undefined, start: ICAL.Property, reading: Reading): Instant {
  if (!until) return Number.POSITIVE_INFINITY;
  if (until.isDate) return startOfDay(dayOf(dateIn(until)) + 1, reading.zone) - 1;
  return instantOf(start, until, reading);
}

/** How an occurrence that starts at this time ends: whole days by the calendar, anything else after the same time elapsed. */
function lengthOf(
  event: ICAL.Component,
  start: ICAL.Property,
  first: ICAL.Time,
  reading: Reading,
): (from: ICAL.Time) => Interval {
  const end = event.getFirstProperty('dtend');
  const duration = event.getFirstPropertyValue('duration');
  const seconds = duration instanceof ICAL.Duration ? duration.toSeconds() : null;
  if (first.isDate) {
    const days = end ? dayOf(dateIn(timeOf(end))) - dayOf(dateIn(first)) : Math.ceil((seconds ?? 0) / 86_400);
    return (from) => {
      const day = dayOf(dateIn(from));
      return { start: startOfDay(day, reading.zone), end: startOfDay(day + Math.max(days, 1), reading.zone) };
    };
  }
  const begin = instantOf(start, first, reading);
  const length = end ? instantOf(end, timeOf(end), reading) - begin : (seconds ?? 0) * 1_000;
  return (from) => {
    const at = instantOf(start, from, reading);
    return { start: at, end: at + length };
  };
}

/** The busy periods of a VFREEBUSY, which some agendas publish instead of events. */
function periodsOf(component: ICAL.Component, reading: Reading): Interval[] {
  return component.getAllProperties('freebusy').flatMap((property) => {
    if (String(property.getParameter('fbtype') ?? 'BUSY').toUpperCase() === 'FREE') return [];
    return property.getValues().map((value: unknown) => {
      if (!(value instanceof ICAL.Period)) throw new RangeError('no period');
      return periodOf(property, value, reading);
    });
  });
}

function periodOf(property: ICAL.Property, period: ICAL.Period, reading: Reading): Interval {
  return {
    start: instantOf(property, period.start, reading),
    end: instantOf(property, period.getEnd(), reading),
  };
}

// ── Times ────────────────────────────────────────────────────────────────────────────────────────────────────────────────

function timeOf(property: ICAL.Property): ICAL.Time {
  return asTime(property.getFirstValue());
}

function asTime(value: unknown): ICAL.Time {
  if (value instanceof ICAL.Time) return value;
  throw new RangeError('no time');
}

function dateIn({ year, month, day }: ICAL.Time): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/**
 * @param property says in which zone the wall clock is: a name that the world knows, else the definition in the file, else the
 *   practice's own
 */
function instantOf(property: ICAL.Property, time: ICAL.Time, { zone, zones }: Reading): Instant {
  const date = dateIn(time);
  if (time.isDate) return startOfDay(dayOf(date), zone);
  const wall = Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second);
  if (time.zone === ICAL.Timezone.utcTimezone) return wall;
  const name = String(property.getParameter('tzid') ?? '');
  const known = knownZone(name);
  const defined = zones.get(name);
  if (!known && defined) return wall - defined.utcOffset(time) * 1_000;
  const two = (value: number): string => String(value).padStart(2, '0');
  return toInstant(`${date}T${two(time.hour)}:${two(time.minute)}`, known ?? zone) + time.second * 1_000;
}

const looked = new Map<string, Zone | null>();

/** "Europe/Paris", also at the end of "/mozilla.org/20050126_1/Europe/Paris"; null for what only the file can define. */
function knownZone(name: string): Zone | null {
  const found = looked.get(name);
  if (found !== undefined) return found;
  const candidate = /(?:^|\/)([A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z_+\-0-9]+){1,2})$/.exec(name)?.[1] ?? null;
  let known: Zone | null = null;
  try {
    if (candidate) known = new Intl.DateTimeFormat('en', { timeZone: candidate }).resolvedOptions().timeZone;
  } catch {
    // Not a name of the world's.
  }
  looked.set(name, known);
  return known;
}

/** What overlaps or touches becomes one. */
function joinedTimes(times: Interval[]): Interval[] {
  const joined: Interval[] = [];
  for (const time of times.sort((a, b) => a.start - b.start)) {
    const before = joined.at(-1);
    if (before && time.start <= before.end) before.end = Math.max(before.end, time.end);
    else joined.push({ ...time });
  }
  return joined;
}
