import { expect, test } from 'vitest';
import { calendarFeed, shownLabel } from '../../conversation/calendar-feed.ts';
import type { Appointment } from '../../domain/appointment.ts';
import { MONDAY, practiceNamed } from '../support/world.ts';

const tilleuls = practiceNamed('tilleuls');
const discreet = { ...tilleuls, privacyMode: 'pseudonymous' as const };

test.each([
  ['Jeanne Dupont, 12/04/1981', 'J. D.'],
  ['Jean-Marc d’Arc', 'J. M. D.'],
  ['Élodie', 'É.'],
  ['12/04/1981', 'Rendez-vous'],
  ['', 'Rendez-vous'],
])('%j is shown as it is, or as %j', (label, initials) => {
  expect([shownLabel(tilleuls, label), shownLabel(discreet, label)]).toEqual([label, initials]);
});

test('the same agenda is the same text; a hostile name stays inside its line', () => {
  const appointment: Appointment = {
    id: 'a',
    chain: 'c',
    version: 3,
    practitioner: 'martin',
    resources: ['martin'],
    location: 'tilleuls',
    reason: 'consultation',
    start: MONDAY,
    end: MONDAY + 1_200_000,
    status: 'booked',
    patientId: null,
    patientLabel: 'Paul\r\nEND:VEVENT\r\nBEGIN:VEVENT\u2028X',
    conversation: null,
    contact: null,
    expiresAt: null,
    overbooked: false,
    attendance: 'unknown',
  };
  const [martin] = tilleuls.practitioners;
  if (!martin) throw new Error('a practitioner is needed');
  const matter = { entries: [{ appointment, madeAt: MONDAY }], absences: [] };
  const text = calendarFeed(tilleuls, martin, matter);
  expect(calendarFeed(tilleuls, martin, matter)).toBe(text);
  expect(text.match(/^BEGIN:VEVENT/gm)).toHaveLength(1);
  expect(text).toContain('SEQUENCE:3\r\n');
  expect(text).toContain('UID:c@tilleuls.permanence\r\n');
  expect(text).not.toMatch(/consultation/i);
  expect(calendarFeed(discreet, martin, matter)).not.toContain('Paul');
});

test.each([
  ['whole days', { from: '2026-04-06', to: '2026-04-10' }, ['20260406 20260411']],
  [
    'the afternoons, over the night when the clocks change',
    { from: '2026-10-24', to: '2026-10-25', fromTime: '14:00', toTime: '18:00' },
    ['20261024T120000Z 20261024T160000Z', '20261025T130000Z 20261025T170000Z'],
  ],
  [
    'from an hour on',
    { from: '2026-04-06', to: '2026-04-06', fromTime: '14:00' },
    ['20260406T120000Z 20260406T220000Z'],
  ],
])('an absence is a busy time without its reason: %s', (_, absence, times) => {
  const [martin] = tilleuls.practitioners;
  if (!martin) throw new Error('a practitioner is needed');
  // Twice the same: in the file, and declared again.
  const absences = [{ ...absence, reason: 'opération' }, absence];
  const text = calendarFeed(tilleuls, martin, { entries: [], absences });
  const all = (name: string) =>
    [...text.matchAll(new RegExp(`^${name}(?:;VALUE=DATE)?:(.*)\\r$`, 'gm'))].map(([, it]) => it);
  const ends = all('DTEND');
  expect(all('DTSTART').map((start, nth) => `${start} ${ends[nth]}`)).toEqual(times);
  expect([new Set(all('SUMMARY')), new Set(all('TRANSP'))]).toEqual([new Set(['Absence']), new Set(['OPAQUE'])]);
  expect(text).not.toContain('opération');
});
