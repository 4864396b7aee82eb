import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  dateOfDay,
  dayOf,
  isoWeekday,
  isShown,
  localDateOf,
  localDayOf,
  localTimeOf,
  minuteOf,
  offsetAt,
  piecesOf,
  startOfDay,
  timeOfMinute,
  toInstant,
  toLocal,
} from '../../domain/time.ts';

const HOUR = 3_600_000;
const utc = (text: string): number => Date.parse(text);

describe('the civil calendar', () => {
  test.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2028-02-29', 365, '2029-02-28'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2027-01-01', -1, '2026-12-31'],
    ['2026-03-28', 2, '2026-03-30'],
    ['1969-12-31', 1, '1970-01-01'],
  ])('%s and %i days make %s', (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected);
    expect(dateOfDay(dayOf(date))).toBe(date);
  });

  test.each([
    ['2026-03-29', 7],
    ['2026-03-30', 1],
    ['2028-02-29', 2],
    ['1969-12-31', 3],
    ['1970-01-01', 4],
  ])('%s is weekday %i', (date, weekday) => {
    expect(isoWeekday(date)).toBe(weekday);
  });

  test.each([
    '2027-02-29',
    '2026-02-31',
    '2026-13-01',
    '2026-00-10',
    '26-01-01',
    '2026-1-1',
    '2026-01-01T',
    '',
    'lundi',
  ])('refuses the date "%s"', (date) => {
    expect(() => dayOf(date)).toThrow(RangeError);
  });

  test.each([
    ['00:00', 0],
    ['09:05', 545],
    ['24:00', 1440],
  ])('%s is minute %i', (time, minute) => {
    expect(minuteOf(time)).toBe(minute);
    expect(timeOfMinute(minute)).toBe(time);
  });

  test.each(['24:01', '9:00', '12:60', '25:00', 'midi', ''])('refuses the time "%s"', (time) => {
    expect(() => minuteOf(time)).toThrow(RangeError);
  });
});

describe('wall clock and instants', () => {
  test.each([
    ['Europe/Paris', '2026-01-15T09:00', '2026-01-15T08:00:00Z'],
    ['Europe/Paris', '2026-07-15T09:00', '2026-07-15T07:00:00Z'],
    ['Europe/Paris', '2026-03-29T01:59', '2026-03-29T00:59:00Z'],
    ['Europe/Paris', '2026-03-29T03:00', '2026-03-29T01:00:00Z'],
    ['Indian/Reunion', '2026-07-15T09:00', '2026-07-15T05:00:00Z'],
    ['America/Guadeloupe', '2026-12-31T23:30', '2027-01-01T03:30:00Z'],
    ['Europe/Paris', '2028-02-29T12:00', '2028-02-29T11:00:00Z'],
  ])('in %s, %s is %s', (zone, local, instant) => {
    expect(toInstant(local, zone)).toBe(utc(instant));
    expect(toLocal(utc(instant), zone)).toBe(local);
    expect(isShown(local, zone)).toBe(true);
  });

  test('the hour skipped in spring moves forward', () => {
    expect(toInstant('2026-03-29T02:30', 'Europe/Paris')).toBe(utc('2026-03-29T01:30:00Z'));
    expect(toLocal(toInstant('2026-03-29T02:30', 'Europe/Paris'), 'Europe/Paris')).toBe('2026-03-29T03:30');
    expect(isShown('2026-03-29T02:30', 'Europe/Paris')).toBe(false);
  });

  test('the hour shown twice in autumn is the first', () => {
    expect(toInstant('2026-10-25T02:30', 'Europe/Paris')).toBe(utc('2026-10-25T00:30:00Z'));
    expect(toLocal(utc('2026-10-25T00:30:00Z'), 'Europe/Paris')).toBe('2026-10-25T02:30');
    expect(toLocal(utc('2026-10-25T01:30:00Z'), 'Europe/Paris')).toBe('2026-10-25T02:30');
  });

  test('24:00 is the next midnight', () => {
    expect(toInstant('2026-12-31T24:00', 'Europe/Paris')).toBe(utc('2026-12-31T23:00:00Z'));
  });

  test('a date begins and is told in its own zone', () => {
    const instant = utc('2026-12-31T21:00:00Z');
    expect(localDateOf(instant, 'Indian/Reunion')).toBe('2027-01-01');
    expect(localDateOf(instant, 'America/Guadeloupe')).toBe('2026-12-31');
    expect(localTimeOf(instant, 'Indian/Reunion')).toBe('01:00');
    expect(localDayOf(instant, 'Indian/Reunion')).toBe(dayOf('2027-01-01'));
    expect(startOfDay(dayOf('2027-01-01'), 'Indian/Reunion')).toBe(utc('2026-12-31T20:00:00Z'));
  });

  test('seconds are dropped, also before 1970', () => {
    expect(toLocal(utc('2026-01-15T08:00:59.999Z'), 'Europe/Paris')).toBe('2026-01-15T09:00');
    expect(toLocal(utc('1969-12-31T23:00:30Z'), 'Europe/Paris')).toBe('1970-01-01T00:00');
  });

  test.each([
    'Europe/Paris',
    'Indian/Reunion',
    'America/Guadeloupe',
    'America/New_York',
    'Australia/Lord_Howe',
    'Africa/Casablanca',
  ])('agrees with Temporal in %s, every 7 hours of nine years and around each change', (zone) => {
    const from = utc('2022-01-01T00:00:00Z');
    for (let at = from; at < utc('2031-01-01T00:00:00Z'); at += 7 * HOUR) {
      const expected = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
      if (offsetAt(at, zone) * 1e6 !== expected.offsetNanoseconds) expect.fail(`${zone} ${new Date(at).toISOString()}`);
    }
    let change = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone).getTimeZoneTransition('next');
    for (let n = 0; n < 10 && change; n++, change = change.getTimeZoneTransition('next')) {
      const middle = change.epochMilliseconds;
      for (let at = middle - 3 * HOUR; at <= middle + 3 * HOUR; at += HOUR / 4) {
        const expected = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
        const local = expected.toPlainDateTime().toString().slice(0, 16);
        expect(toLocal(at, zone)).toBe(local);
        expect(toInstant(local, zone)).toBe(
          expected.toPlainDateTime().toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds,
        );
      }
    }
  });
});

describe('pieces of a day', () => {
  const pieces = (date: string, from: string, to: string, zone = 'Europe/Paris'): string[] =>
    piecesOf(dayOf(date), minuteOf(from), minuteOf(to), zone).map(
      ({ start, end, offset }) =>
        `${new Date(start).toISOString().slice(8, 16)}–${new Date(end).toISOString().slice(8, 16)} +${offset / HOUR}`,
    );

  test('one on an ordinary day, none when the range is empty', () => {
    expect(pieces('2026-03-31', '09:00', '12:00')).toEqual(['31T07:00–31T10:00 +2']);
    expect(pieces('2026-03-31', '09:00', '09:00')).toEqual([]);
  });

  test('what is skipped in spring is not there', () => {
    expect(pieces('2026-03-29', '02:00', '03:00')).toEqual([]);
    expect(pieces('2026-03-29', '01:00', '04:00')).toEqual(['29T00:00–29T01:00 +1', '29T01:00–29T02:00 +2']);
  });

  test('what is shown twice in autumn is there twice', () => {
    expect(pieces('2026-10-25', '02:00', '03:00')).toEqual(['25T00:00–25T01:00 +2', '25T01:00–25T02:00 +1']);
    expect(pieces('2026-10-25', '01:00', '02:30')).toEqual(['24T23:00–25T00:30 +2', '25T01:00–25T01:30 +1']);
    expect(pieces('2026-10-25', '09:00', '12:00')).toEqual(['25T08:00–25T11:00 +1']);
  });
});
