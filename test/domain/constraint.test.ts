import { describe, expect, test } from 'vitest';
import { admits, Constraint } from '../../domain/constraint.ts';
import { addDays, dayOf, isoWeekday, timeOfMinute, type When } from '../../domain/time.ts';
import { seeded } from '../random.ts';
import { drawAgenda } from './agendas.ts';
import { isWished } from './oracle.ts';

const TUESDAY = '2026-03-31';

describe('a start is admitted', () => {
  const weekWindow = { start: '2026-03-30T00:00', end: '2026-04-06T00:00' };
  test.each<[string, When, string, boolean]>([
    ['nothing said', { windows: [] }, '2026-03-31T09:00', true],
    ['in the window', { windows: [weekWindow] }, '2026-04-05T23:59', true],
    ['at its end', { windows: [weekWindow] }, '2026-04-06T00:00', false],
    [
      'a window of one instant',
      { windows: [{ start: '2026-03-31T14:00', end: '2026-03-31T14:00' }] },
      '2026-03-31T14:00',
      true,
    ],
    [
      'a window that ends at 24:00',
      { windows: [{ start: '2026-03-31T18:00', end: '2026-03-31T24:00' }] },
      '2026-03-31T23:45',
      true,
    ],
    [
      'after five, not on Wednesday',
      { windows: [], timeOfDay: [{ from: '17:00', to: '24:00' }], exclude: [{ weekdays: [3] }] },
      '2026-03-31T17:00',
      true,
    ],
    ['before five', { windows: [], timeOfDay: [{ from: '17:00', to: '24:00' }] }, '2026-03-31T16:59', false],
    ['on the Wednesday', { windows: [], exclude: [{ weekdays: [3] }] }, '2026-04-01T17:00', false],
    ['over midnight, late', { windows: [], timeOfDay: [{ from: '22:00', to: '06:00' }] }, '2026-03-31T23:00', true],
    ['over midnight, early', { windows: [], timeOfDay: [{ from: '22:00', to: '06:00' }] }, '2026-03-31T05:59', true],
    ['over midnight, by day', { windows: [], timeOfDay: [{ from: '22:00', to: '06:00' }] }, '2026-03-31T06:00', false],
    ['one weekday', { windows: [], weekdays: [2] }, '2026-03-31T09:00', true],
    ['another weekday', { windows: [], weekdays: [2] }, '2026-04-01T09:00', false],
    [
      'one of several rules',
      {
        windows: [],
        anyOf: [
          { weekdays: [2], to: '12:00' },
          { weekdays: [4], from: '14:00' },
        ],
      },
      '2026-03-31T11:59',
      true,
    ],
    [
      'none of several rules',
      {
        windows: [],
        anyOf: [
          { weekdays: [2], to: '12:00' },
          { weekdays: [4], from: '14:00' },
        ],
      },
      '2026-03-31T14:00',
      false,
    ],
    [
      'an excluded hour of a day',
      { windows: [], exclude: [{ start: '2026-03-31T09:00', end: '2026-03-31T10:00' }] },
      '2026-03-31T09:30',
      false,
    ],
    [
      'after an excluded hour',
      { windows: [], exclude: [{ start: '2026-03-31T09:00', end: '2026-03-31T10:00' }] },
      '2026-03-31T10:00',
      true,
    ],
    ['at the earliest', { windows: [], earliest: '2026-03-31T09:00' }, '2026-03-31T09:00', true],
    ['before the earliest', { windows: [], earliest: '2026-03-31T09:00' }, '2026-03-31T08:59', false],
    ['at the latest, which does not belong', { windows: [], latest: '2026-03-31T09:00' }, '2026-03-31T09:00', false],
    ['an empty list of rules admits nothing', { windows: [], anyOf: [] }, '2026-03-31T09:00', false],
  ])('%s', (_, when, local, expected) => {
    expect(admits(when, local)).toBe(expected);
  });
});

test('tells the first and the last day that can be admitted', () => {
  const constraint = new Constraint({
    windows: [
      { start: '2026-04-10T00:00', end: '2026-04-12T00:00' },
      { start: '2026-04-02T08:00', end: '2026-04-03T00:00' },
    ],
    earliest: '2026-04-01T00:00',
    latest: '2026-04-11T10:00',
  });
  expect(constraint.firstDay).toBe(dayOf('2026-04-02'));
  expect(constraint.lastDay).toBe(dayOf('2026-04-11'));
  expect(constraint.on(dayOf('2026-04-11'))).toEqual([{ from: 0, to: 600 }]);
  expect(constraint.on(dayOf('2026-04-05'))).toEqual([]);
});

test('refuses what is not a time', () => {
  expect(() => admits({ windows: [], earliest: '2026-02-31T09:00' }, `${TUESDAY}T09:00`)).toThrow(RangeError);
});

test('two hundred drawn wishes, minute by minute', () => {
  for (let seed = 1; seed <= 200; seed++) {
    const { wish, from, days } = drawAgenda(seeded(seed));
    const constraint = new Constraint(wish.when);
    for (let n = 0; n < days; n++) {
      const date = addDays(from, n);
      const ranges = constraint.on(dayOf(date));
      for (const [at, range] of ranges.entries()) {
        const isInOrder = range.from < range.to && range.from > (ranges[at - 1]?.to ?? -1);
        if (!isInOrder) expect.fail(`seed ${seed}, ${date}: ranges touch or overlap`);
      }
      for (let minute = 0; minute < 1440; minute += 10) {
        const expected = isWished(wish.when, { date, minute, weekday: isoWeekday(date) });
        const found = ranges.some((range) => minute >= range.from && minute < range.to);
        if (found !== expected) expect.fail(`seed ${seed}, ${date} ${timeOfMinute(minute)}: ${found}`);
      }
    }
  }
});
