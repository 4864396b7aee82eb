import { describe, expect, test } from 'vitest';
import { Busy } from '../../domain/busy.ts';
import type { Wish } from '../../domain/schedule.ts';
import { toLocal } from '../../domain/time.ts';
import { inFairOrder, leaves, lookAgainAt, nextOffer, type WaitlistEntry } from '../../domain/waitlist.ts';
import { paris, practice, practitioner, visitReason, wish } from './practices.ts';

const NOW = paris('2026-03-30T10:00');
const FREED = { practitioner: 'martin', start: paris('2026-03-31T14:00'), end: paris('2026-03-31T14:15') };

/** A visit of the same person, for something else. */
const ELSEWHERE = { reason: 'vaccin', chain: 'd' };

function entry(id: string, change: Partial<WaitlistEntry> = {}, wished: Partial<Wish> = {}): WaitlistEntry {
  return { id, wish: wish(wished), joinedAt: paris('2026-03-20T10:00'), passed: [], offeredUntil: null, ...change };
}

function offered(
  entries: WaitlistEntry[],
  change: { now?: number; freed?: typeof FREED; place?: ReturnType<typeof practice> } = {},
) {
  return nextOffer(change.place ?? practice(), new Busy([]), change.freed ?? FREED, entries, change.now ?? NOW);
}

describe('fair order', () => {
  test('who has waited longest, whoever wrote last', () => {
    const late = entry('late', { joinedAt: paris('2026-03-25T10:00') });
    const early = entry('early', { joinedAt: paris('2026-03-15T10:00') });
    expect(offered([late, early])?.entry.id).toBe('early');
  });

  test('who let an offer pass comes after those who had none', () => {
    const passed = [{ start: paris('2026-03-27T10:00'), practitioner: 'martin' }];
    const early = entry('early', { joinedAt: paris('2026-03-15T10:00'), passed });
    expect(inFairOrder([early, entry('late')]).map(({ id }) => id)).toEqual(['late', 'early']);
  });

  test('what could not be said is not held against anybody', () => {
    const passed = [{ start: paris('2026-03-27T10:00'), practitioner: 'martin', unsaid: true as const }];
    const early = entry('early', { joinedAt: paris('2026-03-15T10:00'), passed });
    expect(inFairOrder([entry('late'), early]).map(({ id }) => id)).toEqual(['early', 'late']);
  });

  test('the order does not depend on how it was read', () => {
    const list = ['c', 'a', 'b'].map((id) => entry(id));
    expect(inFairOrder(list).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(inFairOrder([...list].reverse()).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  test('one offer at a time for one person', () => {
    expect(offered([entry('a', { offeredUntil: paris('2026-03-30T11:00') }), entry('b')])?.entry.id).toBe('b');
  });
});

describe('only what meets the wish', () => {
  test.each<[string, WaitlistEntry, boolean]>([
    ['anything', entry('a'), true],
    ['another practitioner', entry('a', {}, { practitioner: 'durand' }), false],
    ['mornings', entry('a', {}, { when: { windows: [], timeOfDay: [{ from: '08:00', to: '12:00' }] } }), false],
    ['afternoons', entry('a', {}, { when: { windows: [], timeOfDay: [{ from: '12:00', to: '19:00' }] } }), true],
    ['not Tuesdays', entry('a', {}, { when: { windows: [], exclude: [{ weekdays: [2] }] } }), false],
    ['from April on', entry('a', {}, { when: { windows: [], earliest: '2026-04-01T00:00' } }), false],
    ['already comes earlier', entry('a', { standing: { start: paris('2026-03-31T09:00'), chain: 'c' } }), false],
    ['comes later', entry('a', { standing: { start: paris('2026-04-09T09:00'), chain: 'c' } }), true],
    ['refused this very time', entry('a', { passed: [{ start: FREED.start, practitioner: 'martin' }] }), false],
    [
      'refused a quarter of an hour earlier',
      entry('a', { passed: [{ start: FREED.start - 900_000, practitioner: 'martin' }] }),
      false,
    ],
    [
      'refused that morning',
      entry('a', { passed: [{ start: paris('2026-03-31T10:00'), practitioner: 'martin' }] }),
      true,
    ],
    [
      'refused somebody else at that time',
      entry('a', { passed: [{ start: FREED.start, practitioner: 'durand' }] }),
      true,
    ],
    [
      'comes earlier, but said what is better',
      entry('a', { standing: { start: paris('2026-03-30T16:00'), chain: 'c' }, mayComeLater: true }),
      true,
    ],
    [
      'is somewhere else at that time',
      entry('a', {}, { others: [{ ...ELSEWHERE, start: FREED.start - 600_000, end: FREED.start + 300_000 }] }),
      false,
    ],
    [
      'is somewhere else until then',
      entry('a', {}, { others: [{ ...ELSEWHERE, start: FREED.start - 600_000, end: FREED.start }] }),
      true,
    ],
    [
      'is there itself, and would come earlier',
      entry('a', { standing: { start: FREED.start + 300_000, chain: 'c' } }),
      true,
    ],
    ['another place', entry('a', {}, { location: 'nord' }), false],
    ['a reason that is not there', entry('a', {}, { reason: 'laser' }), false],
  ])('%s: %3$s', (_, one, fits) => {
    expect(offered([one]) !== null).toBe(fits);
  });

  test('a visit that is longer than what was freed takes what is free beside it, and is never squeezed in', () => {
    const place = practice({ visitReasons: [visitReason('consultation', { durations: { martin: 30 } })] });
    expect(offered([entry('a')], { place })?.slot.end).toBe(paris('2026-03-31T14:30'));
    const next = { resource: 'martin', chain: 'x', from: 'own' as const, reason: null };
    const busy = new Busy([{ ...next, start: FREED.end, end: FREED.end + 900_000 }]);
    expect(nextOffer(place, busy, FREED, [entry('a')], NOW)).toBeNull();
  });

  test.each([
    ['2008-03-31', true],
    ['2008-04-01', false],
  ])('the age is that on the day of the visit: born %s', (birthDate, fits) => {
    const place = practice({ visitReasons: [visitReason('consultation', { minimumAge: 18 })] });
    expect(offered([entry('a', {}, { birthDate })], { place }) !== null).toBe(fits);
  });

  test('the time of somebody else is not offered', () => {
    const taken = {
      resource: 'martin',
      chain: 'x',
      from: 'own' as const,
      reason: null,
      start: FREED.start,
      end: FREED.end,
    };
    expect(nextOffer(practice(), new Busy([taken]), FREED, [entry('a')], NOW)).toBeNull();
  });

  test('an absence declared meanwhile', () => {
    const place = practice({
      practitioners: [practitioner('martin', { absences: [{ from: '2026-03-31', to: '2026-03-31' }] })],
    });
    expect(offered([entry('a')], { place })).toBeNull();
  });
});

describe('when it is said, and until when it is kept', () => {
  const told = (now: string): string[] => {
    const offer = offered([entry('a')], { now: paris(now) });
    return offer ? [offer.at, offer.until].map((at) => toLocal(at, 'Europe/Paris')) : [];
  };
  test.each([
    ['by day at once, for an hour', '2026-03-30T10:00', ['2026-03-30T10:00', '2026-03-30T11:00']],
    ['at night in the morning', '2026-03-30T22:00', ['2026-03-31T08:00', '2026-03-31T09:00']],
    ['in the evening: the night does not count', '2026-03-30T20:40', ['2026-03-30T20:40', '2026-03-31T08:40']],
    ['shorter when the visit is near', '2026-03-31T13:30', ['2026-03-31T13:30', '2026-03-31T14:00']],
    ['not at all when nobody could answer', '2026-03-31T13:55', []],
    ['not when it is gone', '2026-03-31T15:00', []],
  ])('%s', (_, now, expected) => {
    expect(told(now)).toEqual(expected);
  });
});

test('as long as the practice says', () => {
  const offer = offered([entry('a')], { place: practice({ waitlistAnswerMinutes: 30 }) });
  expect(offer?.until).toBe(paris('2026-03-30T10:30'));
});

describe('somebody whom it suits has another offer out', () => {
  const busyOne = entry('a', { offeredUntil: paris('2026-03-30T10:40') });
  const look = (entries: WaitlistEntry[]) => lookAgainAt(practice(), new Busy([]), FREED, entries, NOW);

  test('it is looked at again when that is over', () => {
    expect(look([busyOne])).toBe(paris('2026-03-30T10:41'));
  });

  test('not when it suits nobody', () => {
    expect(look([])).toBeNull();
    expect(look([{ ...busyOne, wish: wish({ practitioner: 'durand' }) }])).toBeNull();
  });
});

describe('who leaves the list', () => {
  const BEFORE_APRIL_9 = { windows: [], latest: '2026-04-09T09:00' };
  const standing = (local: string) => ({ standing: { start: paris(local), chain: 'c' } });
  test.each<[string, WaitlistEntry, string, 'served' | 'past' | null]>([
    ['waits for anything', entry('a'), '2026-03-30T10:00', null],
    ['waits until the horizon', entry('a'), '2026-05-19T10:00', null],
    ['and no longer', entry('a'), '2026-05-20T10:00', 'past'],
    ['found a place in the meantime', entry('a', standing('2026-04-02T09:00')), '2026-03-30T10:00', 'served'],
    [
      'still comes on the 9th',
      entry('a', standing('2026-04-09T09:00'), { when: BEFORE_APRIL_9 }),
      '2026-03-30T10:00',
      null,
    ],
    [
      'was moved to the 8th',
      entry('a', standing('2026-04-08T09:00'), { when: BEFORE_APRIL_9 }),
      '2026-03-30T10:00',
      'served',
    ],
    ['was moved later', entry('a', standing('2026-04-20T09:00'), { when: BEFORE_APRIL_9 }), '2026-03-30T10:00', null],
    ['that day has come', entry('a', {}, { when: BEFORE_APRIL_9 }), '2026-04-10T10:00', 'past'],
    [
      'the week is over',
      entry('a', {}, { when: { windows: [{ start: '2026-03-30T00:00', end: '2026-04-04T00:00' }] } }),
      '2026-04-04T08:00',
      'past',
    ],
    ['a reason that the practice no longer has', entry('a', {}, { reason: 'laser' }), '2026-03-30T10:00', 'past'],
  ])('%s', (_, one, now, expected) => {
    expect(leaves(practice(), one, paris(now))).toBe(expected);
  });
});
