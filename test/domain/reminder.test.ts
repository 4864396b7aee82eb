import { describe, expect, test } from 'vitest';
import type { Appointment } from '../../domain/appointment.ts';
import type { Practice } from '../../domain/practice.ts';
import {
  afterQuiet,
  awakeAfter,
  countReminders,
  type RemindedVisit,
  remindedTogether,
  reminderTimes,
  type SaidReminder,
} from '../../domain/reminder.ts';
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

  test.each<[string, string | undefined, string, string, string[]]>([
    ['the evening before an early visit', '18:00', '2026-04-02T08:30', '2026-03-20T10:00', ['2026-04-01T18:00']],
    ['the evening before an afternoon', '18:00', '2026-04-02T16:00', '2026-03-20T10:00', ['2026-04-01T18:00']],
    ['too late in the evening: in the morning', '22:00', '2026-04-02T16:00', '2026-03-20T10:00', ['2026-04-02T08:00']],
    [
      'too late before an early visit: before the night',
      '22:00',
      '2026-04-02T08:30',
      '2026-03-20T10:00',
      ['2026-04-01T20:30'],
    ],
    ['the evening when the clocks change', '18:00', '2026-03-30T09:00', '2026-03-20T10:00', ['2026-03-29T18:00']],
    ['not who has booked that very afternoon', '18:00', '2026-04-02T16:00', '2026-04-01T15:01', []],
    ['but who has booked in the morning', '18:00', '2026-04-02T16:00', '2026-04-01T15:00', ['2026-04-01T18:00']],
    ['not wanted', undefined, '2026-04-02T16:00', '2026-03-20T10:00', []],
  ])('%s', (_, reminderEvening, visit, now, expected) => {
    const evening = reminderEvening === undefined ? {} : { reminderEvening };
    const where = practice({ visitReasons: [visitReason('consultation', { reminderHours: [], ...evening })] });
    const times = reminderTimes(where, appointment(visit), paris(now));
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

describe('time to answer', () => {
  test.each([
    ['by day', '2026-03-31T10:00', 60, '2026-03-31T11:00'],
    ['until the very evening', '2026-03-31T20:00', 60, '2026-03-31T21:00'],
    ['the night does not count', '2026-03-31T20:50', 60, '2026-04-01T08:50'],
    ['begun at night', '2026-03-31T23:00', 60, '2026-04-01T09:00'],
    ['the night of the spring', '2026-03-28T20:30', 60, '2026-03-29T08:30'],
    ['more than a day awake', '2026-03-31T10:00', 13 * 60 + 30, '2026-04-01T10:30'],
  ])('%s', (_, from, minutes, until) => {
    expect(toLocal(awakeAfter(practice(), paris(from), minutes), 'Europe/Paris')).toBe(until);
  });
});

describe('what is said together', () => {
  const first = appointment('2026-04-02T09:00');
  const second = appointment('2026-04-02T11:00', { id: 'a2', chain: 'c2' });
  const tomorrow = appointment('2026-04-03T09:00', { id: 'a3', chain: 'c3' });
  const all = [tomorrow, second, first];
  const now = paris('2026-03-31T09:00');
  const ids = (
    of: Appointment,
    list: Appointment[] = all,
    version = 1,
    at = now,
    before: Parameters<typeof remindedTogether>[5] = null,
  ): string[] => remindedTogether(practice(), of, version, list, at, before).map(({ id }) => id);

  test('one message for the visits of a day, whichever falls due first', () => {
    expect(ids(first)).toEqual(['a1', 'a2']);
    expect(ids(second)).toEqual(['a1', 'a2']);
    expect(ids(tomorrow)).toEqual(['a3']);
  });

  test('the other ones have nothing to add that day, and speak again the next', () => {
    const said = { appointments: ['a1', 'a2'], at: paris('2026-03-31T08:00') };
    expect(ids(second, all, 1, now, said)).toEqual([]);
    expect(ids(tomorrow, all, 1, now, said)).toEqual(['a3']);
    expect(ids(second, all, 1, paris('2026-04-01T18:00'), said)).toEqual(['a1', 'a2']);
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

describe('the count of a day', () => {
  const place2 = practice({
    visitReasons: [visitReason('consultation', { reminderHours: [48], reminderEvening: '18:00' })],
  });
  const visit = (id: string, local: string, change: Partial<RemindedVisit> & { contact?: string | null } = {}) => ({
    appointment: appointment(local, { id, contact: change.contact === undefined ? 'k1' : change.contact }),
    bookedAt: change.bookedAt ?? paris('2026-03-20T10:00'),
    optedOut: change.optedOut ?? false,
  });
  const counted = (visits: RemindedVisit[], said: SaidReminder[]) => {
    const { due, sent, failed, waiting, unreachable, optedOut } = countReminders(place2, '2026-03-31', visits, said);
    expect(sent + failed + waiting + unreachable + optedOut).toBe(due);
    return [due, sent, failed, waiting, unreachable, optedOut];
  };

  test.each<[string, RemindedVisit[], SaidReminder[], number[]]>([
    ['nothing is due', [visit('a', '2026-04-09T14:00')], [], [0, 0, 0, 0, 0, 0]],
    ['two days before', [visit('a', '2026-04-02T14:00')], [{ appointments: ['a'], state: 'sent' }], [1, 1, 0, 0, 0, 0]],
    ['the evening before', [visit('a', '2026-04-01T09:00')], [], [1, 0, 0, 1, 0, 0]],
    [
      'one message for two visits counts both',
      [visit('a', '2026-04-02T09:00'), visit('b', '2026-04-02T11:00')],
      [{ appointments: ['a', 'b'], state: 'failed' }],
      [2, 0, 2, 0, 0, 0],
    ],
    ['booked by the desk', [visit('a', '2026-04-02T14:00', { contact: null })], [], [1, 0, 0, 0, 1, 0]],
    ['wants none', [visit('a', '2026-04-02T14:00', { optedOut: true })], [], [1, 0, 0, 0, 0, 1]],
    [
      'booked too lately to be reminded',
      [visit('a', '2026-04-01T14:00', { bookedAt: paris('2026-03-31T17:00') })],
      [],
      [0, 0, 0, 0, 0, 0],
    ],
    ['reminded, and cancelled since', [], [{ appointments: ['gone'], state: 'sent' }], [1, 1, 0, 0, 0, 0]],
    ['left, and nobody has received it', [], [{ appointments: ['a'], state: 'accepted' }], [1, 1, 0, 0, 0, 0]],
    [
      'a second try that arrived outweighs the first',
      [],
      [
        { appointments: ['a'], state: 'sent' },
        { appointments: ['a'], state: 'failed' },
      ],
      [1, 1, 0, 0, 0, 0],
    ],
  ])('%s', (_, visits, said, expected) => {
    expect(counted(visits, said)).toEqual(expected);
  });
});
