/**
 * A practitioner's own calendar as iCalendar (RFC 5545), for the phone or the agenda that subscribes to it. One event for each chain
 * of an appointment, so that a move or a cancellation replaces what was there, and the practitioner's absences. Never says why somebody
 * comes or is away, and says who only as far as the practice's privacy mode lets names leave.
 */
import ical, { ICalCalendarMethod, ICalEventClass, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { Appointment } from '../domain/appointment.ts';
import { absentOn } from '../domain/opening.ts';
import { type Absence, nameOf, type Practice, type Practitioner } from '../domain/practice.ts';
import { addDays, dateOfDay, dayOf, type Instant, piecesOf } from '../domain/time.ts';
import { feedCopy } from './copy/calendar.ts';

/** How often a subscriber is asked to look again. */
const LOOK_AGAIN_SECONDS = 15 * 60;

export interface FeedEntry {
  /** The last state of its chain in this practitioner's agenda. */
  appointment: Appointment;
  /** When that row was made; becomes DTSTAMP, so that the same agenda is the same text, byte for byte. */
  madeAt: Instant;
}

/** What a feed shows: appointments, and days or hours off. */
export interface FeedMatter {
  entries: readonly FeedEntry[];
  absences: readonly Absence[];
}

/** The whole calendar as text; the same arguments make the same text, byte for byte. */
export function calendarFeed(
  practice: Practice,
  practitioner: Practitioner,
  { entries, absences }: FeedMatter,
): string {
  const calendar = ical({
    // The library puts the first "-" itself.
    prodId: '//Permanence//Agenda//FR',
    method: ICalCalendarMethod.PUBLISH,
    name: feedCopy.name(nameOf(practitioner), practice.name),
    ttl: LOOK_AGAIN_SECONDS,
  });
  for (const { appointment, madeAt } of entries) {
    const isCancelled = appointment.status === 'cancelled';
    const who = shownLabel(practice, appointment.patientLabel);
    const location = practice.locations.find(({ id }) => id === appointment.location);
    calendar.createEvent({
      id: `${appointment.chain}@${practice.id}.permanence`,
      // A cancellation keeps the row's version, and must replace what the subscriber holds.
      sequence: appointment.version + (isCancelled ? 1 : 0),
      stamp: new Date(madeAt),
      start: new Date(appointment.start),
      end: new Date(appointment.end),
      summary: isCancelled ? feedCopy.cancelled(who) : who,
      status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: isCancelled ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
      class: ICalEventClass.PRIVATE,
      ...(location ? { location: location.name } : {}),
    });
  }
  const offs = new Map(absences.flatMap((absence) => daysOff(absence, practice)).map((off) => [off.id, off]));
  for (const { id, ...off } of offs.values()) {
    calendar.createEvent({
      id: `absence-${practitioner.id}-${id}@${practice.id}.permanence`,
      // What is declared anew is another event, so that this one never changes.
      stamp: new Date(0),
      ...off,
      summary: feedCopy.absence,
      status: ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.OPAQUE,
      class: ICalEventClass.PRIVATE,
    });
  }
  return calendar.toString();
}

interface DayOff {
  /** The same for the same time. */
  id: string;
  start: Date;
  end: Date;
  allDay?: true;
}

/** Whole days as one event of dates; hours of each day as events of their own. */
function daysOff(absence: Absence, { timeZone }: Practice): DayOff[] {
  const { from, to, fromTime, toTime } = absence;
  if (fromTime === undefined && toTime === undefined) {
    const end = addDays(to, 1);
    return [{ id: `${from}-${to}`, start: new Date(from), end: new Date(end), allDay: true }];
  }
  const offs: DayOff[] = [];
  for (let day = dayOf(from); day <= dayOf(to); day++) {
    const part = absentOn(absence, dateOfDay(day));
    for (const { start, end } of part ? piecesOf(day, part.from, part.to, timeZone) : [])
      offs.push({ id: `${start}-${end}`, start: new Date(start), end: new Date(end) });
  }
  return offs;
}

/** Of a patient, for people outside the desk's own pages: as on the agenda in `relay` mode, initials otherwise. */
export function shownLabel(practice: Practice, patientLabel: string): string {
  const label = patientLabel.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  if (practice.privacyMode === 'relay') return label;
  const initials = label.match(/\p{L}[\p{L}'’]*/gu)?.map((word) => `${word[0]?.toUpperCase() ?? ''}.`);
  return initials?.slice(0, 3).join(' ') ?? feedCopy.somebody;
}
