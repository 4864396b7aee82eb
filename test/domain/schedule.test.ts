import { describe, expect, test } from 'vitest';
import { Busy } from '../../domain/busy.ts';
import { allSlots, checkSlot, type Slot } from '../../domain/schedule.ts';
import type { Weekday } from '../../domain/time.ts';
import { paris, practice, practitioner, told, visitReason, WORKING_DAYS, wish } from './practices.ts';
import { type Case, NOW, verdict } from './verdict.ts';

describe('who may book', () => {
  const at = '2026-03-31T09:00';
  test.each<[string, Case, string]>([
    ['everyone', {}, 'free'],
    ['not what the desk books', { reason: { onlineBooking: false } }, 'deskOnly'],
    ['the desk does', { reason: { onlineBooking: false }, wish: { by: 'desk' } }, 'free'],
    [
      'a new patient where only known ones may',
      { reason: { who: 'knownPatients' }, wish: { known: false } },
      'knownPatientsOnly',
    ],
    ['a known patient where only known ones may', { reason: { who: 'knownPatients' }, wish: { known: true } }, 'free'],
    ['nobody asked yet', { reason: { who: 'knownPatients' } }, 'free'],
    [
      'a known patient where only new ones may',
      { reason: { who: 'newPatients' }, wish: { known: true } },
      'newPatientsOnly',
    ],
    ['a new patient where only new ones may', { reason: { who: 'newPatients' }, wish: { known: false } }, 'free'],
    ['too young by a year', { reason: { minimumAge: 16 }, wish: { age: 15 } }, 'tooYoung'],
    ['just old enough', { reason: { minimumAge: 16 }, wish: { age: 16 } }, 'free'],
    ['a newborn', { reason: { minimumAge: 0, maximumAge: 2 }, wish: { age: 0 } }, 'free'],
    ['too old by a year', { reason: { maximumAge: 18 }, wish: { age: 19 } }, 'tooOld'],
    ['the oldest allowed', { reason: { maximumAge: 18 }, wish: { age: 18 } }, 'free'],
    ['a practitioner who does not take it', { reason: { durations: { durand: 15 } } }, 'reasonNotTaken'],
    ['not at that place', { reason: { locations: ['nord'] } }, 'notAtLocation'],
  ])('%s', (_, setting, expected) => {
    expect(verdict(at, setting)).toBe(expected);
  });

  test('an unknown reason or practitioner', () => {
    const slot = allSlots(practice(), new Busy([]), wish(), paris(NOW))[0] as Slot;
    const check = (change: Partial<Slot>) =>
      checkSlot(practice(), new Busy([]), { ...slot, ...change }, wish(), paris(NOW));
    expect(check({ reason: 'laser' })).toEqual({ code: 'unknownReason' });
    expect(check({ practitioner: 'inconnu' })).toEqual({ code: 'unknownPractitioner' });
    expect(allSlots(practice(), new Busy([]), wish({ reason: 'laser' }), paris(NOW))).toEqual([]);
  });
});

describe('hours', () => {
  const absence = { from: '2026-03-31', to: '2026-04-01' };
  test.each<[string, string, Case, string]>([
    ['the first start', '2026-03-31T09:00', {}, 'free'],
    ['before they open', '2026-03-31T08:45', {}, 'closed'],
    ['the last start that ends in time', '2026-03-31T11:45', {}, 'free'],
    ['ends a minute late', '2026-03-31T11:45', { reason: { durations: { martin: 16 } } }, 'closed'],
    ['across the lunch break', '2026-03-31T11:45', { reason: { durations: { martin: 150 } } }, 'closed'],
    ['on Sunday', '2026-04-05T09:00', {}, 'closed'],
    [
      'two ranges that touch are one',
      '2026-03-31T11:45',
      {
        reason: { durations: { martin: 30 } },
        practitioner: {
          hours: [
            { weekdays: [2], from: '09:00', to: '12:00' },
            { weekdays: [2], from: '12:00', to: '13:00' },
          ],
        },
      },
      'free',
    ],
    [
      'hours of one date replace the week',
      '2026-03-31T09:00',
      { practitioner: { datedHours: [{ date: '2026-03-31', ranges: [] }] } },
      'closed',
    ],
    [
      'hours of one date open a Sunday',
      '2026-04-05T10:00',
      { practitioner: { datedHours: [{ date: '2026-04-05', ranges: [{ from: '10:00', to: '11:00' }] }] } },
      'free',
    ],
    ['absent all day', '2026-03-31T09:00', { practitioner: { absences: [absence] } }, 'absent'],
    ['the last day of an absence', '2026-04-01T17:45', { practitioner: { absences: [absence] } }, 'absent'],
    ['the day after an absence', '2026-04-02T09:00', { practitioner: { absences: [absence] } }, 'free'],
    [
      'absent in the morning',
      '2026-03-31T11:45',
      { practitioner: { absences: [{ ...absence, toTime: '12:00' }] } },
      'absent',
    ],
    [
      'absent in the morning, afternoon open',
      '2026-03-31T14:00',
      { practitioner: { absences: [{ ...absence, toTime: '12:00' }] } },
      'free',
    ],
    [
      'the visit runs into an absence',
      '2026-03-31T10:45',
      { practitioner: { absences: [{ ...absence, fromTime: '10:59' }] } },
      'absent',
    ],
    ['Easter Monday', '2026-04-06T09:00', {}, 'holiday'],
    ['Easter Monday, worked', '2026-04-06T09:00', { practitioner: { worksOnHolidays: true } }, 'free'],
    [
      'Easter Monday, hours written down for it',
      '2026-04-06T09:00',
      { practitioner: { datedHours: [{ date: '2026-04-06', ranges: [{ from: '09:00', to: '10:00' }] }] } },
      'free',
    ],
    ['Good Friday in Paris', '2026-04-03T09:00', {}, 'free'],
    ['Good Friday in Metz', '2026-04-03T09:00', { practice: { territory: '57' } }, 'holiday'],
    ['the Friday after Ascension', '2026-05-15T09:00', { practitioner: { closedOnBridgeDays: true } }, 'bridgeDay'],
    ['the Friday after Ascension, worked', '2026-05-15T09:00', {}, 'free'],
    ['an ordinary Friday', '2026-05-22T09:00', { practitioner: { closedOnBridgeDays: true } }, 'free'],
  ])('%s', (_, at, setting, expected) => {
    expect(verdict(at, setting)).toBe(expected);
  });

  test('an absence tells who stands in', () => {
    const place = practice({
      practitioners: [
        practitioner('martin', { absences: [{ from: '2026-03-31', to: '2026-04-04', standIn: 'durand' }] }),
      ],
    });
    const slot = allSlots(practice(), new Busy([]), wish(), paris(NOW)).find(
      ({ start }) => start === paris('2026-03-31T09:00'),
    ) as Slot;
    expect(checkSlot(place, new Busy([]), slot, wish(), paris(NOW))).toEqual({
      code: 'absent',
      practitioner: 'martin',
      from: '2026-03-31',
      to: '2026-04-04',
      standIn: 'durand',
    });
  });

  test('the summer night: what is skipped cannot be booked, and a night of duty is an hour shorter', () => {
    const hours = [{ weekdays: [7 as const], from: '01:00', to: '04:00' }];
    const place = practice({
      practitioners: [practitioner('martin', { hours })],
      visitReasons: [visitReason('consultation', { gridMinutes: 30, durations: { martin: 30 } })],
    });
    const slots = allSlots(place, new Busy([]), wish(), paris('2026-03-28T08:00')).filter(
      ({ start }) => start < paris('2026-03-30T00:00'),
    );
    expect(told(slots).map((text) => text.slice(11, 16))).toEqual(['01:00', '01:30', '03:00', '03:30']);
  });

  test('the winter night: the doubled hour is there twice', () => {
    const hours = [{ weekdays: [7 as const], from: '01:30', to: '03:30' }];
    const place = practice({
      practitioners: [practitioner('martin', { hours })],
      visitReasons: [visitReason('consultation', { gridMinutes: 30, durations: { martin: 30 } })],
    });
    const slots = allSlots(place, new Busy([]), wish(), paris('2026-10-24T08:00')).filter(
      ({ start }) => start < paris('2026-10-26T00:00'),
    );
    expect(told(slots).map((text) => text.slice(11, 16))).toEqual([
      '01:30',
      '02:00',
      '02:30',
      '02:00',
      '02:30',
      '03:00',
    ]);
  });

  test('a visit may run past midnight', () => {
    const hours = [{ weekdays: [1 as const, 2 as const], from: '00:00', to: '24:00' }];
    const setting: Case = { practitioner: { hours }, reason: { durations: { martin: 60 }, gridMinutes: 30 } };
    expect(verdict('2026-03-30T23:30', setting)).toBe('free');
    expect(verdict('2026-03-31T23:30', setting)).toBe('closed');
  });

  test.each([
    ['Indian/Reunion', 'RE', '2026-12-21T09:00', 'free'],
    ['America/Guadeloupe', 'GP', '2027-05-27T09:00', 'holiday'],
    ['Indian/Reunion', 'RE', '2026-12-31T17:45', 'free'],
  ])('%s at %3$s', (zone, territory, at, expected) => {
    const setting: Case = {
      zone,
      practice: { territory },
      now: `${at.slice(0, 8)}20T08:00`,
      reason: { horizonDays: 90 },
    };
    expect(verdict(at, setting)).toBe(expected);
  });

  test('29 February is a day like another', () => {
    expect(verdict('2028-02-29T09:00', { now: '2028-02-28T08:00' })).toBe('free');
  });
});

describe('ranges kept for somebody', () => {
  const hours = [
    { weekdays: WORKING_DAYS, from: '09:00', to: '12:00' },
    { weekdays: WORKING_DAYS, from: '11:00', to: '12:00', onlyReasons: ['urgence'] },
  ];
  const set = (daysBefore: number, time: string, weekdays: Weekday[] = WORKING_DAYS) => [
    { weekdays, from: '09:00', to: '12:00', reservedUntil: { daysBefore, time } },
  ];
  const reserved = [{ weekdays: WORKING_DAYS, from: '09:00', to: '12:00', reservedUntilMinutesBefore: 120 }];
  test.each<[string, string, Case, string]>([
    ['before the range of another reason', '2026-03-31T10:45', { practitioner: { hours } }, 'free'],
    ['in the range of another reason', '2026-03-31T11:00', { practitioner: { hours } }, 'otherReasonsOnly'],
    [
      'in its own range',
      '2026-03-31T11:00',
      { practitioner: { hours: [{ weekdays: [2], from: '11:00', to: '12:00', onlyReasons: ['consultation'] }] } },
      'free',
    ],
    [
      'runs into the range of another reason',
      '2026-03-31T10:45',
      { practitioner: { hours }, reason: { durations: { martin: 30 } } },
      'otherReasonsOnly',
    ],
    ['kept for urgent cases', '2026-03-30T10:15', { practitioner: { hours: reserved } }, 'reserved'],
    ['released at the set time', '2026-03-30T10:00', { practitioner: { hours: reserved } }, 'free'],
    [
      'before its set time',
      '2026-03-31T09:00',
      { practitioner: { hours: set(1, '18:00') }, now: '2026-03-30T17:59' },
      'reserved',
    ],
    [
      'at its set time',
      '2026-03-31T09:00',
      { practitioner: { hours: set(1, '18:00') }, now: '2026-03-30T18:00' },
      'free',
    ],
    ['set for the same morning', '2026-03-31T11:45', { practitioner: { hours: set(0, '08:30') } }, 'reserved'],
    [
      'a set time on the day before the clocks change',
      '2026-03-29T09:00',
      { practitioner: { hours: set(1, '18:00', [7]) }, now: '2026-03-28T17:59' },
      'reserved',
    ],
    ['an urgent case', '2026-03-31T09:00', { practitioner: { hours: reserved }, wish: { urgent: true } }, 'free'],
    ['an urgent reason', '2026-03-31T09:00', { practitioner: { hours: reserved }, reason: { urgent: true } }, 'free'],
  ])('%s', (_, at, setting, expected) => {
    expect(verdict(at, setting)).toBe(expected);
  });
});

describe('notice, horizon, grid', () => {
  test.each<[string, string, Case, string]>([
    ['gone', '2026-03-30T09:00', { now: '2026-03-30T09:01' }, 'past'],
    ['this very minute', '2026-03-30T09:00', { now: '2026-03-30T09:00' }, 'free'],
    ['too soon', '2026-03-30T09:45', { reason: { minimumNoticeMinutes: 120 } }, 'tooSoon'],
    ['just in time', '2026-03-30T10:00', { reason: { minimumNoticeMinutes: 120 } }, 'free'],
    ['the last day', '2026-04-01T17:45', { reason: { horizonDays: 2 } }, 'free'],
    ['the day after the last', '2026-04-02T09:00', { reason: { horizonDays: 2 } }, 'tooFar'],
    ['off the grid', '2026-03-31T09:15', { reason: { gridMinutes: 30 } }, 'offGrid'],
    ['on the grid', '2026-03-31T09:30', { reason: { gridMinutes: 30 } }, 'free'],
    ['a grid that the hour does not know', '2026-03-31T09:10', { reason: { gridMinutes: 25 } }, 'free'],
  ])('%s', (_, at, setting, expected) => {
    expect(verdict(at, setting)).toBe(expected);
  });
});

describe('the person who comes', () => {
  const [day, born] = ['2026-03-31T09:00', '2010-03-31'];
  const other = (start: string, end: string, chain = 'other') => ({
    reason: 'x',
    start: paris(start),
    end: paris(end),
    chain,
  });
  test.each<[string, string, Case, string]>([
    ['sixteen on the day', day, { reason: { minimumAge: 16 }, wish: { birthDate: born } }, 'free'],
    ['sixteen the day after', day, { reason: { minimumAge: 16 }, wish: { birthDate: '2010-04-01' } }, 'tooYoung'],
    [
      'never sixteen within the horizon',
      day,
      { reason: { minimumAge: 16 }, wish: { birthDate: '2012-01-01' } },
      'tooYoung',
    ],
    ['eighteen for the last day', day, { reason: { maximumAge: 18 }, wish: { birthDate: '2007-04-01' } }, 'free'],
    ['nineteen on the day', day, { reason: { maximumAge: 18 }, wish: { birthDate: '2007-03-31' } }, 'tooOld'],
    [
      'born on a 29 February: not yet on the 28th',
      '2027-02-28T09:00',
      {
        reason: { minimumAge: 3 },
        wish: { birthDate: '2024-02-29' },
        now: '2027-02-20T09:00',
        practitioner: { hours: [{ weekdays: [7], from: '09:00', to: '10:00' }] },
      },
      'tooYoung',
    ],
    [
      'born on a 29 February: on 1 March',
      '2027-03-01T09:00',
      { reason: { minimumAge: 3 }, wish: { birthDate: '2024-02-29' }, now: '2027-02-20T09:00' },
      'free',
    ],
    ['is elsewhere meanwhile', day, { wish: { others: [other('2026-03-31T09:10', '2026-03-31T09:30')] } }, 'twoAtOnce'],
    ['is elsewhere until then', day, { wish: { others: [other('2026-03-31T08:30', '2026-03-31T09:00')] } }, 'free'],
    ['is elsewhere from its end', day, { wish: { others: [other('2026-03-31T09:15', '2026-03-31T10:00')] } }, 'free'],
    [
      'moves that very visit',
      day,
      { wish: { chain: 'c', others: [other('2026-03-31T09:10', '2026-03-31T09:30', 'c')] } },
      'free',
    ],
  ])('%s', (_, at, setting, expected) => {
    expect(verdict(at, setting)).toBe(expected);
  });
});
