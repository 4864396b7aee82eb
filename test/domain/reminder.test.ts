import { describe, expect, test } from 'vitest';
import type { Appointment } from '../../domain/appointment.ts';
import type { Practice } from '../../domain/practice.ts';
import { afterQuiet, remindedTogether, reminderTimes } from '../../domain/reminder.ts';
import { toInstant, toLocal } from '../../domain/time.ts';
import { paris, practice, visitReason } from './practices.ts';

function appointment(local: string, change: Partial<Appointment> = {}, zone = 'Europe/Paris'): Appointment {
  const start = toInstant(local, zone);
  return {
    id: 'a1',
    chain: 'c1',
    version: 1,
    practitioner: 'martin',
    resources: ['martin'],
    location: 'centre',
    reason: 'consultation',
    start,
    end: start + 15 * 60_000,
    status: 'booked',
    patientId: 'p1',
    patientLabel: 'Jeanne Dupont',
    conversation: 'v1',
    contact: 'k1',
    expiresAt: null,
    overbooked: false,
    attendance: 'unknown',
    ...change,
  };
}

function place(reminderHours: number[], change: Partial<Practice> = {}): Practice {
  return practice({ visitReasons: [visitReason('consultation', { reminderHours })], ...change });
}

describe('when a reminder is due', () => {
  test.each<[string, number[], string, string, string[]]>([
    ['two days before, at the same hour', [48], '2026-04-02T14:00', '2026-03-20T10:00', ['2026-03-31T14:00']],
    ['across the change of the clocks too', [48], '2026-03-30T14:00', '2026-03-20T10:00', ['2026-03-28T14:00']],
    [
      'two days and the evening before',
      [48, 20],
      '2026-04-02T14:00',
      '2026-03-20T10:00',
      ['2026-03-31T14:00', '2026-04-01T18:00'],
    ],
    ['at night: in the morning', [15], '2026-04-02T14:00', '2026-03-20T10:00', ['2026-04-02T08:00']],
    [
      'at night before an early visit: the evening before',
      [10],
      '2026-04-02T08:30',
      '2026-03-20T10:00',
      ['2026-04-01T20:30'],
    ],
    ['past ones are left out', [48, 20], '2026-04-02T14:00', '2026-03-31T14:00', ['2026-04-01T18:00']],
    ['just before the visit there is none', [1], '2026-04-02T14:00', '2026-03-20T10:00', []],
    ['two that meet are one', [16, 17], '2026-04-02T14:00', '2026-03-20T10:00', ['2026-04-02T08:00']],
    ['none wanted', [], '2026-04-02T14:00', '2026-03-20T10:00', []],
  ])('%s', (_, hours, visit, now, expected) => {
    const times = reminderTimes(place(hours), appointment(visit), paris(now));
    expect(times.map((at) => toLocal(at, 'Europe/Paris'))).toEqual(expected);
  });

  test.each(['pending', 'cancelled', 'noshow'] as const)('never of what is %s', (status) => {
    expect(reminderTimes(place([48]), appointment('2026-04-02T14:00', { status }), paris('2026-03-20T10:00'))).toEqual(
      [],
    );
  });

  test('in the zone of the practice', () => {
    const zone = 'Indian/Reunion';
    const times = reminderTimes(
      place([48], { timeZone: zone, territory: 'RE' }),
      appointment('2026-04-02T14:00', {}, zone),
      toInstant('2026-03-20T10:00', zone),
    );
    expect(times).toEqual([toInstant('2026-03-31T14:00', zone)]);
  });
});

describe('quiet hours', () => {
  test.each([
    ['2026-03-31T20:59', '2026-03-31T20:59'],
    ['2026-03-31T21:00', '2026-04-01T08:00'],
    ['2026-03-31T03:00', '2026-03-31T08:00'],
    ['2026-03-31T08:00', '2026-03-31T08:00'],
    ['2026-03-29T01:30', '2026-03-29T08:00'],
  ])('%s waits until %s', (local, until) => {
    expect(toLocal(afterQuiet(practice(), paris(local)), 'Europe/Paris')).toBe(until);
  });

  test('as the practice wants them', () => {
    const siesta = practice({ quietHours: { from: '12:00', to: '14:00' } });
    expect(afterQuiet(siesta, paris('2026-03-31T13:59'))).toBe(paris('2026-03-31T14:00'));
    expect(afterQuiet(siesta, paris('2026-03-31T23:00'))).toBe(paris('2026-03-31T23:00'));
  });
});

describe('what is said together', () => {
  const first = appointment('2026-04-02T09:00');
  const second = appointment('2026-04-02T11:00', { id: 'a2', chain: 'c2' });
  const tomorrow = appointment('2026-04-03T09:00', { id: 'a3', chain: 'c3' });
  const all = [tomorrow, second, first];
  const now = paris('2026-03-31T09:00');
  const ids = (of: Appointment, list: Appointment[] = all, version = 1, at = now): string[] =>
    remindedTogether(practice(), of, version, list, at).map(({ id }) => id);

  test('one message for the visits of a day, with the first of them', () => {
    expect(ids(first)).toEqual(['a1', 'a2']);
    expect(ids(second)).toEqual([]);
    expect(ids(tomorrow)).toEqual(['a3']);
  });

  test('nothing when it was moved, cancelled or has begun', () => {
    expect(ids(first, all, 2)).toEqual([]);
    expect(ids({ ...first, status: 'cancelled' })).toEqual([]);
    expect(ids(first, all, 1, first.start)).toEqual([]);
  });

  test('the second speaks up when the first is gone', () => {
    expect(ids(second, [{ ...first, status: 'cancelled' }, second])).toEqual(['a2']);
  });
});
