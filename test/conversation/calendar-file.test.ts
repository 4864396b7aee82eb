import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { calendarFile } from '../../conversation/calendar-file.ts';
import type { Appointment } from '../../domain/appointment.ts';
import { paris, practice } from '../domain/practices.ts';

const now = paris('2026-03-20T10:00');
const appointment: Appointment = {
  id: 'a1',
  chain: '0b8f4d0a-4a3a-4f2e-9d6e-2f5d4f1c7a11',
  version: 3,
  practitioner: 'martin',
  resources: ['martin'],
  location: 'centre',
  reason: 'consultation',
  start: paris('2026-03-31T14:00'),
  end: paris('2026-03-31T14:15'),
  status: 'booked',
  patientId: 'p1',
  patientLabel: 'Jeanne Dupont, 12/04/1981',
  conversation: 'c1',
  contact: 'k1',
  expiresAt: null,
  overbooked: false,
  attendance: 'unknown',
};
const place = practice({
  name: 'Cabinet « Les Lilas; Étoile », médecine, chirurgie et rééducation de la rue des Lilas',
  locations: [{ id: 'centre', name: 'Centre', address: '1, rue des Lilas; 75020 Paris\nbâtiment B' }],
});

function eventOf(content: string): ICAL.Component {
  const event = new ICAL.Component(ICAL.parse(content)).getFirstSubcomponent('vevent');
  if (!event) throw new Error('no event');
  return event;
}

describe('calendar file', () => {
  test('a confirmed appointment reads back as it is', () => {
    const file = calendarFile(place, appointment, now, 'confirmed', 'fr');
    const event = eventOf(file.content);
    const told = (name: string): string => String(event.getFirstPropertyValue(name));
    expect(file.name).toBe('rendez-vous-2026-03-31.ics');
    expect(file.mediaType).toContain('text/calendar');
    expect(told('uid')).toBe(`${appointment.chain}@lilas.permanence`);
    expect(told('sequence')).toBe('3');
    expect(told('dtstamp')).toBe('2026-03-20T09:00:00Z');
    expect(told('dtstart')).toBe('2026-03-31T12:00:00Z');
    expect(told('dtend')).toBe('2026-03-31T12:15:00Z');
    expect(told('status')).toBe('CONFIRMED');
    expect(told('summary')).toBe('Rendez-vous – Dr martin');
    expect(told('location')).toBe(`Centre, ${place.locations[0]?.address}`);
    expect(told('description')).toBe(`${place.name}\nTéléphone : ${place.phone}`);
    expect(file.content).toContain('METHOD:PUBLISH');
  });

  test('a cancellation keeps the identifier and says so', () => {
    const file = calendarFile(place, { ...appointment, version: 4 }, now, 'cancelled', 'en');
    const event = eventOf(file.content);
    expect(event.getFirstPropertyValue('uid')).toBe(`${appointment.chain}@lilas.permanence`);
    expect(event.getFirstPropertyValue('sequence')).toBe(4);
    expect(event.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(event.getFirstPropertyValue('summary')).toBe('Cancelled: appointment – Dr martin');
    expect(file.content).toContain('METHOD:CANCEL');
  });

  test('says neither the patient nor the reason', () => {
    const { content } = calendarFile(place, { ...appointment, reason: 'frottis' }, now, 'confirmed', 'fr');
    for (const secret of ['Dupont', '1981', 'frottis']) expect(content).not.toContain(secret);
  });

  test('lines end in CRLF and hold at most 75 bytes', () => {
    const { content } = calendarFile(place, appointment, now, 'confirmed', 'fr');
    expect(content.endsWith('END:VCALENDAR\r\n')).toBe(true);
    for (const line of content.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(content.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('the same appointment makes the same file', () => {
    expect(calendarFile(place, appointment, now, 'confirmed', 'fr')).toEqual(
      calendarFile(place, appointment, now, 'confirmed', 'fr'),
    );
  });
});
