import { describe, expect, it } from 'vitest';
import {
  bridgeAround,
  easter,
  feastDate,
  nextBridge,
  publicHolidayOn,
  publicHolidays,
  territoryOf,
} from '../../domain/calendar.ts';

describe('territories', () => {
  it.each([
    ['FR', 'FR'],
    ['67', '67'],
    ['FR-68', '68'],
    ['re', 'RE'],
    ['974', 'RE'],
    ['976', 'YT'],
    [' gp ', 'GP'],
    ['75', null],
    ['DE', null],
    ['', null],
  ])('%s is %s', (code, territory) => {
    expect(territoryOf(code)).toBe(territory);
  });

  it('refuses the holidays of a territory that is not ours', () => {
    expect(() => publicHolidays(2026, 'XX')).toThrow(RangeError);
  });
});

describe('public holidays', () => {
  it.each([
    ['FR', 11],
    ['67', 13],
    ['57', 13],
    ['RE', 12],
    ['GP', 13],
    ['YT', 12],
  ])('%s has %i days in 2026', (territory, count) => {
    expect(publicHolidays(2026, territory)).toHaveLength(count);
  });

  it.each([
    ['2026-12-26', '67', true], // Saint-Étienne, Alsace-Moselle only
    ['2026-12-26', 'FR', false],
    ['2026-04-03', '68', true], // Good Friday
    ['2026-04-03', 'FR', false],
    ['2026-12-20', 'RE', true], // abolition of slavery
    ['2026-12-20', 'MQ', false],
    ['2026-05-22', 'MQ', true],
    ['2026-04-27', 'YT', true],
    ['2026-05-14', 'FR', true], // Ascension
    ['2026-05-15', 'FR', false],
  ])('%s in %s: %s', (date, territory, isHoliday) => {
    expect(publicHolidayOn(date, territory) !== null).toBe(isHoliday);
  });
});

describe('movable feasts', () => {
  it.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
  ])('Easter %i is %s', (year, date) => {
    expect(easter(year)).toBe(date);
  });

  it.each([
    ['mothers-day', 2025, '2025-05-25'],
    ['mothers-day', 2026, '2026-05-31'],
    ['mothers-day', 2023, '2023-06-04'], // 28 May 2023 was Pentecost
    ['fathers-day', 2026, '2026-06-21'],
    ['ascension', 2027, '2027-05-06'],
    ['pentecost-monday', 2026, '2026-05-25'],
    ['shrove-tuesday', 2027, '2027-02-09'],
    ['thanksgiving', 2026, '2026-11-26'],
    ['black-friday', 2026, '2026-11-27'],
    ['grandmothers-day', 2026, '2026-03-01'],
    ['holy-thursday', 2026, '2026-04-02'],
    ['all-saints', 2026, '2026-11-01'],
  ] as const)('%s of %i is %s', (feast, year, date) => {
    expect(feastDate(feast, year)).toBe(date);
  });
});

describe('bridges', () => {
  it.each([
    ['2026-05-14', 'FR', '2026-05-14', '2026-05-18'], // Thursday: Friday is bridged
    ['2026-07-14', 'FR', '2026-07-11', '2026-07-15'], // Tuesday: Monday is bridged
    ['2026-05-08', 'FR', '2026-05-08', '2026-05-11'], // Friday: a long week-end
    ['2026-11-11', 'FR', '2026-11-11', '2026-11-12'], // Wednesday: alone
    ['2026-12-25', 'FR', '2026-12-25', '2026-12-28'],
    ['2026-04-06', '67', '2026-04-03', '2026-04-07'], // Good Friday to Easter Monday
  ])('%s in %s: from %s until %s', (date, territory, start, end) => {
    expect(bridgeAround(date, territory)).toEqual({ start, end });
  });

  it('finds the next one, over the end of the year', () => {
    expect(nextBridge('2026-05-09', 'FR')).toEqual({ start: '2026-05-14', end: '2026-05-18' });
    expect(nextBridge('2026-12-28', 'FR')).toEqual({ start: '2027-01-01', end: '2027-01-04' });
  });
});
