import { describe, expect, test } from 'vitest';
import { Busy } from '../../domain/busy.ts';
import { ELIGIBILITY_POLICIES, TIME_POLICIES } from '../../domain/policy.ts';
import { allSlots, type BusyInterval, checkSlot, type Slot, type Wish } from '../../domain/schedule.ts';
import { paris, practice, wish } from './practices.ts';
import { type Case, NOW, own, verdict } from './verdict.ts';

const MINUTE = 60_000;

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
  expect(names.length).toBe(21);
});
