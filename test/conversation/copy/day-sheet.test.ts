import { describe, expect, test } from 'vitest';
import { daySheetPage, daySheetText } from '../../../conversation/copy/day-sheet.ts';
import type { Appointment } from '../../../domain/appointment.ts';
import { daySheet } from '../../../domain/day-sheet.ts';
import { paris, practice, practitioner, visitReason } from '../../domain/practices.ts';

const DATE = '2026-03-31';
const AT = paris('2026-03-30T18:00');

function appointment(from: string, to: string, change: Partial<Appointment> = {}): Appointment {
  return {
    id: from,
    chain: from,
    version: 1,
    practitioner: 'martin',
    resources: ['martin'],
    location: 'centre',
    reason: 'consultation',
    start: paris(`${DATE}T${from}`),
    end: paris(`${DATE}T${to}`),
    status: 'booked',
    patientId: 'p1',
    patientLabel: 'Jeanne DUPONT, 12/04/1981',
    conversation: null,
    contact: null,
    expiresAt: null,
    overbooked: false,
    attendance: 'unknown',
    ...change,
  };
}

describe('in words', () => {
  const place = practice({
    resources: [{ id: 'salle1', name: 'Salle 1' }],
    practitioners: [practitioner('martin', { lastName: 'Martin' })],
    visitReasons: [visitReason('consultation', { name: { fr: 'Consultation <bilan>' } })],
  });
  const sheet = daySheet(
    place,
    DATE,
    [
      appointment('09:00', '12:00', { resources: ['martin', 'salle1'], attendance: 'confirmed' }),
      appointment('14:00', '18:00', { patientLabel: '<script>alert("x")</script> & Cie', overbooked: true }),
    ],
    [],
    AT,
    new Map([['09:00', '0639981234']]),
  );

  test('as text', () => {
    expect(daySheetText(sheet)).toBe(
      [
        'Cabinet des Lilas — mardi 31 mars 2026',
        '',
        'Dr Claire Martin — 2 rendez-vous',
        '  09:00 – 12:00  Jeanne DUPONT, 12/04/1981 · 06 39 98 12 34 · Consultation <bilan> · Salle 1 · présence confirmée',
        '  14:00 – 18:00  <script>alert("x")</script> & Cie · Consultation <bilan> · entre deux',
        '',
        'Établie le lundi 30 mars 2026 à 18 h 00. Document confidentiel.',
        '',
      ].join('\n'),
    );
  });

  test('as a page: what people typed never becomes markup', () => {
    const page = daySheetPage(sheet);
    expect(page).toContain('&#60;script&#62;alert(&#34;x&#34;)&#60;/script&#62; &#38; Cie');
    expect(page).not.toMatch(/<script|<bilan/);
    expect(page).toContain('Jeanne DUPONT, 12/04/1981');
    expect(page.startsWith('<!doctype html>')).toBe(true);
  });
});
