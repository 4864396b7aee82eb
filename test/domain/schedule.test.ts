import { describe, expect, test } from 'vitest';
import { Busy } from '../../domain/busy.ts';
import { ELIGIBILITY_POLICIES, TIME_POLICIES } from '../../domain/policy.ts';
import type { Practice, VisitReason } from '../../domain/practice.ts';
import { allSlots, type BusyInterval, checkSlot, type Slot, type Wish } from '../../domain/schedule.ts';
import { toInstant } from '../../domain/time.ts';
import { paris, practice, practitioner, told, visitReason, WORKING_DAYS, wish } from './practices.ts';

const MINUTE = 60_000;
const NOW = '2026-03-30T08:00';

interface Case {
  reason?: Partial<VisitReason>;
  practitioner?: Parameters<typeof practitioner>[1];
  practice?: Partial<Practice>;
  busy?: BusyInterval[];
  wish?: Partial<Wish>;
  now?: string;
  location?: string;
  resources?: string[];
  zone?: string;
}

function own(start: string, end: string, change: Partial<BusyInterval> = {}): BusyInterval {
  return {
    resource: 'martin',
    chain: 'c',
    from: 'own',
    reason: 'consultation',
    start: paris(start),
    end: paris(end),
    ...change,
  };
}

/** Asks the rules and the search about one start; they must agree. */
function verdict(local: string, setting: Case): string {
  const reason = visitReason('consultation', setting.reason);
  const zone = setting.zone ?? 'Europe/Paris';
  const place = practice({
    timeZone: zone,
    practitioners: [practitioner('martin', setting.practitioner)],
    visitReasons: [reason],
    ...setting.practice,
  });
  const busy = new Busy(setting.busy ?? []);
  const asked = wish(setting.wish);
  const start = toInstant(local, zone);
  const end = start + (reason.durations.martin ?? 0) * MINUTE;
  const slot: Slot = {
    practitioner: 'martin',
    location: setting.location ?? 'centre',
    reason: 'consultation',
    resources: setting.resources ?? ['martin'],
    start,
    end,
    claimStart: start - reason.bufferBeforeMinutes * MINUTE,
    claimEnd: end + reason.bufferAfterMinutes * MINUTE,
  };
  const now = toInstant(setting.now ?? NOW, zone);
  const refusal = checkSlot(place, busy, slot, asked, now);
  const found = allSlots(place, busy, asked, now).some((other) => JSON.stringify(other) === JSON.stringify(slot));
  if (found !== (refusal === null)) return `${refusal?.code ?? 'free'}, but ${found ? 'found' : 'not found'}`;
  return refusal?.code ?? 'free';
}

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

describe('bookings', () => {
  const nine = own('2026-03-31T09:00', '2026-03-31T09:15');
  test.each<[string, string, Case, string]>([
    ['taken', '2026-03-31T09:00', { busy: [nine] }, 'taken'],
    ['right after', '2026-03-31T09:15', { busy: [nine] }, 'free'],
    ['overlapped by a minute', '2026-03-31T09:15', { busy: [own('2026-03-31T09:00', '2026-03-31T09:16')] }, 'taken'],
    [
      'taken in another agenda, to the second',
      '2026-03-31T09:15',
      { busy: [{ ...nine, from: 'external', reason: null, end: nine.end + 1000 }] },
      'taken',
    ],
    [
      'hidden behind a short one',
      '2026-03-31T11:00',
      { busy: [own('2026-03-31T08:00', '2026-03-31T12:00'), own('2026-03-31T09:00', '2026-03-31T09:10')] },
      'taken',
    ],
    ['its own old place', '2026-03-31T09:00', { busy: [nine], wish: { chain: 'c' } }, 'free'],
    ["somebody else's place while moving", '2026-03-31T09:00', { busy: [nine], wish: { chain: 'd' } }, 'taken'],
    [
      'its own buffer meets a booking',
      '2026-03-31T09:15',
      { busy: [nine], reason: { bufferBeforeMinutes: 5 } },
      'taken',
    ],
    ['room for its buffer', '2026-03-31T09:30', { busy: [nine], reason: { bufferBeforeMinutes: 15 } }, 'free'],
    ['a buffer may stick out of the hours', '2026-03-31T09:00', { reason: { bufferBeforeMinutes: 30 } }, 'free'],
    [
      'the quota of the day is reached',
      '2026-03-31T15:00',
      { busy: [nine], reason: { dailyQuota: 1 } },
      'quotaReached',
    ],
    [
      'the quota counts one reason only',
      '2026-03-31T15:00',
      { busy: [own('2026-03-31T09:00', '2026-03-31T09:15', { reason: 'vaccin' })], reason: { dailyQuota: 1 } },
      'free',
    ],
    ['the quota is of another day', '2026-04-01T15:00', { busy: [nine], reason: { dailyQuota: 1 } }, 'free'],
    [
      'the moved one does not count',
      '2026-03-31T15:00',
      { busy: [nine], reason: { dailyQuota: 1 }, wish: { chain: 'c' } },
      'free',
    ],
  ])('%s', (_, at, setting, expected) => {
    expect(verdict(at, setting)).toBe(expected);
  });

  test.each<[string, string, Partial<Wish>, string]>([
    ['the same week', '2026-04-03T09:00', {}, 'tooClose'],
    ['seven days later', '2026-04-07T09:00', {}, 'free'],
    ['before it', '2026-03-30T09:00', {}, 'tooClose'],
    [
      'another reason',
      '2026-04-03T09:00',
      { others: [{ reason: 'vaccin', start: paris('2026-03-31T09:00') }] },
      'free',
    ],
    [
      'the one that is moved',
      '2026-04-03T09:00',
      { chain: 'c', others: [{ reason: 'consultation', start: paris('2026-03-31T09:00'), chain: 'c' }] },
      'free',
    ],
  ])('another appointment of the same person: %s', (_, at, change, expected) => {
    const others = [{ reason: 'consultation', start: paris('2026-03-31T23:00') }];
    expect(verdict(at, { reason: { spacingDays: 7 }, wish: { others, ...change } })).toBe(expected);
  });

  test('what is not shaped as the reason is refused', () => {
    const place = practice();
    const slot = allSlots(place, new Busy([]), wish(), paris(NOW))[0] as Slot;
    for (const change of [
      { end: slot.end + MINUTE },
      { claimStart: slot.claimStart - MINUTE },
      { claimEnd: slot.claimEnd + MINUTE },
      { resources: [] },
      { resources: ['durand'] },
      { resources: ['martin', 'salle1'] },
    ]) {
      expect(checkSlot(place, new Busy([]), { ...slot, ...change }, wish(), paris(NOW))).toEqual({ code: 'malformed' });
    }
  });
});

describe('rooms and machines', () => {
  const at = '2026-03-31T09:00';
  const room = (resource: string, change: Partial<BusyInterval> = {}): BusyInterval =>
    own(at, '2026-03-31T09:15', { resource, chain: 'other', ...change });
  const either = { resources: [['salle1', 'salle2']] };
  const both = {
    resources: [
      ['salle1', 'salle2'],
      ['salle1', 'echographe'],
    ],
  };
  test.each<[string, Case, string[], string]>([
    ['the first room', { reason: either }, ['salle1'], 'free'],
    ['the second when the first is taken', { reason: either, busy: [room('salle1')] }, ['salle2'], 'free'],
    ['none left', { reason: either, busy: [room('salle1'), room('salle2')] }, ['salle1'], 'resourceTaken'],
    ['two groups share a room: never twice the same', { reason: both }, ['salle1', 'echographe'], 'free'],
    ['the choice is thought over again', { reason: both, busy: [room('echographe')] }, ['salle2', 'salle1'], 'free'],
    [
      'one of two is missing',
      { reason: both, busy: [room('echographe'), room('salle1')] },
      ['salle2', 'salle1'],
      'resourceTaken',
    ],
    [
      'its own old room',
      { reason: { resources: [['salle1']] }, busy: [room('salle1', { chain: 'c' })], wish: { chain: 'c' } },
      ['salle1'],
      'free',
    ],
  ])('%s', (_, setting, rooms, expected) => {
    expect(verdict(at, { ...setting, resources: ['martin', ...rooms] })).toBe(expected);
  });
});

describe('group visits', () => {
  const at = '2026-03-31T09:00';
  const group = { places: 3, resources: [['salle1', 'salle2']] };
  const member = (chain: string, room: string, reason = 'consultation'): BusyInterval[] =>
    ['martin', room].map((resource) => own(at, '2026-03-31T09:15', { resource, chain, reason }));
  test.each<[string, string, BusyInterval[], string, string]>([
    ['nobody yet', at, [], 'salle1', 'free'],
    ['joins the others in their room', at, member('m1', 'salle2'), 'salle2', 'free'],
    ['not in another room', at, member('m1', 'salle2'), 'salle1', 'resourceTaken'],
    ['the last place', at, [...member('m1', 'salle1'), ...member('m2', 'salle1')], 'salle1', 'free'],
    [
      'full',
      at,
      [...member('m1', 'salle1'), ...member('m2', 'salle1'), ...member('m3', 'salle1')],
      'salle1',
      'groupFull',
    ],
    ['not across it', '2026-03-31T09:05', member('m1', 'salle1'), 'salle1', 'taken'],
    ['not into a visit of another kind', at, member('m1', 'salle1', 'vaccin'), 'salle1', 'taken'],
  ])('%s', (_, start, busy, room, expected) => {
    expect(verdict(start, { reason: { ...group, gridMinutes: 5 }, busy, resources: ['martin', room] })).toBe(expected);
  });
});

test('every rule of the lists has a name of its own', () => {
  const names = [...ELIGIBILITY_POLICIES, ...TIME_POLICIES].map((policy) => policy.name);
  expect(names.every((name) => name.length > 0)).toBe(true);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBe(19);
});
