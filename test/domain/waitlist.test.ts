import { describe, expect, test } from 'vitest';
import { Busy } from '../../domain/busy.ts';
import type { Wish } from '../../domain/schedule.ts';
import { toLocal } from '../../domain/time.ts';
import { inFairOrder, nextOffer, type WaitlistEntry } from '../../domain/waitlist.ts';
import { paris, practice, practitioner, visitReason, wish } from './practices.ts';

const NOW = paris('2026-03-30T10:00');
const FREED = { practitioner: 'martin', start: paris('2026-03-31T14:00'), end: paris('2026-03-31T14:15') };

function entry(id: string, change: Partial<WaitlistEntry> = {}, wished: Partial<Wish> = {}): WaitlistEntry {
  return { id, wish: wish(wished), joinedAt: paris('2026-03-20T10:00'), passed: [], pending: false, ...change };
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

  test('the order does not depend on how it was read', () => {
    const list = ['c', 'a', 'b'].map((id) => entry(id));
    expect(inFairOrder(list).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(inFairOrder([...list].reverse()).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  test('one offer at a time for one person', () => {
    expect(offered([entry('a', { pending: true }), entry('b')])?.entry.id).toBe('b');
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
    ['a reason that is not there', entry('a', {}, { reason: 'laser' }), false],
  ])('%s: %3$s', (_, one, fits) => {
    expect(offered([one]) !== null).toBe(fits);
  });

  test('a visit that is longer than what was freed is not squeezed in', () => {
    const place = practice({ visitReasons: [visitReason('consultation', { durations: { martin: 30 } })] });
    expect(offered([entry('a')], { place })).toBeNull();
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
    ['shorter when the visit is near', '2026-03-31T13:30', ['2026-03-31T13:30', '2026-03-31T14:00']],
    ['not at all when nobody could answer', '2026-03-31T13:55', []],
    ['not when it is gone', '2026-03-31T15:00', []],
  ])('%s', (_, now, expected) => {
    expect(told(now)).toEqual(expected);
  });
});
