/**
 * The calendar file of one appointment (RFC 5545, RFC 5546). Its identifier is the appointment's chain and its sequence the version,
 * so that a move or a cancellation replaces what the patient's calendar already holds. Says neither the reason nor the patient.
 */
import ICAL from 'ical.js';
import type { Appointment } from '../domain/appointment.ts';
import { type Practice, practitionerOf, shortNameOf } from '../domain/practice.ts';
import { type Instant, localDateOf } from '../domain/time.ts';
import { calendarCopy } from './copy/calendar.ts';
import type { AttachedFile } from './effect.ts';
import type { Language } from './meaning.ts';

/** @param now becomes DTSTAMP: the same arguments make the same file, byte for byte. */
export function calendarFile(
  practice: Practice,
  appointment: Appointment,
  now: Instant,
  status: 'confirmed' | 'cancelled',
  language: Language,
): AttachedFile {
  const copy = calendarCopy[language];
  const practitioner = practitionerOf(practice, appointment.practitioner);
  const name = practitioner ? shortNameOf(practitioner) : practice.name;
  const location = practice.locations.find(({ id }) => id === appointment.location);
  const method = status === 'confirmed' ? 'PUBLISH' : 'CANCEL';

  const event = new ICAL.Component('vevent');
  event.addPropertyWithValue('uid', `${appointment.chain}@${practice.id}.permanence`);
  event.addPropertyWithValue('sequence', appointment.version);
  event.addPropertyWithValue('dtstamp', utc(now));
  event.addPropertyWithValue('dtstart', utc(appointment.start));
  event.addPropertyWithValue('dtend', utc(appointment.end));
  event.addPropertyWithValue('status', status === 'confirmed' ? 'CONFIRMED' : 'CANCELLED');
  event.addPropertyWithValue('summary', status === 'confirmed' ? copy.summary(name) : copy.cancelled(name));
  event.addPropertyWithValue('description', copy.description(practice.name, practice.phone));
  if (location) event.addPropertyWithValue('location', `${location.name}, ${location.address}`);
  event.addPropertyWithValue('class', 'PRIVATE');
  event.addPropertyWithValue('transp', status === 'confirmed' ? 'OPAQUE' : 'TRANSPARENT');
  const organizer = event.addPropertyWithValue('organizer', `tel:${practice.phone.replace(/[^\d+]/g, '')}`);
  organizer.setParameter('cn', practice.name);

  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Permanence//Rendez-vous//FR');
  calendar.addPropertyWithValue('method', method);
  calendar.addSubcomponent(event);
  return {
    name: copy.fileName(localDateOf(appointment.start, practice.timeZone)),
    mediaType: `text/calendar; charset=utf-8; method=${method}`,
    content: `${calendar.toString()}\r\n`,
  };
}

function utc(instant: Instant): ICAL.Time {
  return ICAL.Time.fromJSDate(new Date(instant), true);
}
