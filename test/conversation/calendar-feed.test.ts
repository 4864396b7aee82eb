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
  const text = calendarFeed(tilleuls, martin, [{ appointment, madeAt: MONDAY }]);
  expect(calendarFeed(tilleuls, martin, [{ appointment, madeAt: MONDAY }])).toBe(text);
  expect(text.match(/^BEGIN:VEVENT/gm)).toHaveLength(1);
  expect(text).toContain('SEQUENCE:3\r\n');
  expect(text).toContain('UID:c@tilleuls.permanence\r\n');
  expect(text).not.toMatch(/consultation/i);
  expect(calendarFeed(discreet, martin, [{ appointment, madeAt: MONDAY }])).not.toContain('Paul');
});
