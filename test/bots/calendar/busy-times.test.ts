import { describe, expect, test } from 'vitest';
import { busyTimes } from '../../../bots/calendar/busy-times.ts';
import { type Interval, toLocal } from '../../../domain/time.ts';

const PARIS = 'Europe/Paris';
const window: Interval = { start: Date.parse('2026-03-01T00:00:00Z'), end: Date.parse('2026-12-01T00:00:00Z') };

const WINDOWS_ZONE = `BEGIN:VTIMEZONE
TZID:Romance Standard Time
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE`;

function read(...parts: string[]) {
  const text = ['BEGIN:VCALENDAR', 'VERSION:2.0', ...parts, 'END:VCALENDAR', ''].join('\n').replaceAll('\n', '\r\n');
  return busyTimes(text, { zone: PARIS, window, ownUid: '@tilleuls.permanence' });
}

const event = (lines: string, uid = 'a') => `BEGIN:VEVENT\nUID:${uid}\n${lines}\nEND:VEVENT`;

/** `03-30 10:00–11:00`, on the practice's wall. */
function shown(times: Interval[]): string[] {
  return times.map(({ start, end }) => {
    const [from, to] = [toLocal(start, PARIS), toLocal(end, PARIS)];
    const day = from.slice(0, 10) === to.slice(0, 10) ? '' : `${to.slice(5, 10)} `;
    return `${from.slice(5).replace('T', ' ')}–${day}${to.slice(11)}`;
  });
}

describe('a calendar is read', () => {
  test.each<[string, string[], string[]]>([
    ['in UTC', [event('DTSTART:20260330T080000Z\nDTEND:20260330T090000Z')], ['03-30 10:00–11:00']],
    ['in a named zone', [event('DTSTART;TZID=Europe/Paris:20260330T100000\nDURATION:PT45M')], ['03-30 10:00–10:45']],
    [
      'in another zone',
      [event('DTSTART;TZID=Indian/Reunion:20260330T100000\nDTEND;TZID=Indian/Reunion:20260330T110000')],
      ['03-30 08:00–09:00'],
    ],
    [
      'in a zone that only the file defines',
      [
        WINDOWS_ZONE,
        event('DTSTART;TZID=Romance Standard Time:20260330T100000\nDTEND;TZID=Romance Standard Time:20260330T110000'),
        event('DTSTART;TZID=Romance Standard Time:20260310T100000\nDURATION:PT1H', 'b'),
      ],
      ['03-10 10:00–11:00', '03-30 10:00–11:00'],
    ],
    [
      'in a zone named the old way',
      [event('DTSTART;TZID=/mozilla.org/20050126_1/America/New_York:20260330T040000\nDURATION:PT1H')],
      ['03-30 10:00–11:00'],
    ],
    ['without a zone, in the practice’s', [event('DTSTART:20260330T100000\nDURATION:PT1H')], ['03-30 10:00–11:00']],
    ['for a whole day', [event('DTSTART;VALUE=DATE:20260330\nDTEND;VALUE=DATE:20260331')], ['03-30 00:00–03-31 00:00']],
    ['for a whole day that does not say its end', [event('DTSTART;VALUE=DATE:20260330')], ['03-30 00:00–03-31 00:00']],
    [
      'for the day of 23 hours',
      [event('DTSTART;VALUE=DATE:20260329\nDTEND;VALUE=DATE:20260330')],
      ['03-29 00:00–03-30 00:00'],
    ],
    ['except what is free', [event('DTSTART:20260330T100000\nDURATION:PT1H\nTRANSP:TRANSPARENT')], []],
    ['except what is cancelled', [event('DTSTART:20260330T100000\nDURATION:PT1H\nSTATUS:CANCELLED')], []],
    ['except what takes no time', [event('DTSTART:20260330T100000')], []],
    ['except what is over', [event('DTSTART:20250330T100000\nDURATION:PT1H')], []],
    [
      'except our own appointments that come back',
      [event('DTSTART:20260330T100000\nDURATION:PT1H', '3f0e@tilleuls.permanence')],
      [],
    ],
    [
      'as one when they touch',
      [event('DTSTART:20260330T100000\nDURATION:PT1H'), event('DTSTART:20260330T103000\nDURATION:PT1H', 'b')],
      ['03-30 10:00–11:30'],
    ],
    [
      'every week across the change of clocks',
      [event('DTSTART;TZID=Europe/Paris:20260320T100000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=3')],
      ['03-20 10:00–11:00', '03-27 10:00–11:00', '04-03 10:00–11:00'],
    ],
    [
      'until an instant, that one included',
      [event('DTSTART;TZID=Europe/Paris:20260330T100000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;UNTIL=20260413T080000Z')],
      ['03-30 10:00–11:00', '04-06 10:00–11:00', '04-13 10:00–11:00'],
    ],
    [
      'until a day, that one included',
      [event('DTSTART;TZID=Europe/Paris:20260330T230000\nDURATION:PT30M\nRRULE:FREQ=DAILY;UNTIL=20260401')],
      ['03-30 23:00–23:30', '03-31 23:00–23:30', '04-01 23:00–23:30'],
    ],
    [
      'except dates that are left out, in whatever form',
      [
        event(
          'DTSTART;TZID=Europe/Paris:20260330T100000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=5\nEXDATE;TZID=Europe/Paris:20260330T100000\nEXDATE:20260406T080000Z\nEXDATE;VALUE=DATE:20260413',
        ),
      ],
      ['04-20 10:00–11:00', '04-27 10:00–11:00'],
    ],
    [
      'with dates that are added',
      [
        event(
          'DTSTART;TZID=Europe/Paris:20260330T100000\nDURATION:PT1H\nRDATE;TZID=Europe/Paris:20260401T140000,20260402T150000',
        ),
      ],
      ['03-30 10:00–11:00', '04-01 14:00–15:00', '04-02 15:00–16:00'],
    ],
    [
      'with an occurrence that moved, and one that was cancelled',
      [
        event('DTSTART;TZID=Europe/Paris:20260330T100000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=3'),
        event('RECURRENCE-ID:20260406T080000Z\nDTSTART;TZID=Europe/Paris:20260407T160000\nDURATION:PT2H'),
        event('RECURRENCE-ID;TZID=Europe/Paris:20260413T100000\nDTSTART:20260413T080000Z\nSTATUS:CANCELLED'),
      ],
      ['03-30 10:00–11:00', '04-07 16:00–18:00'],
    ],
    [
      'on whole days every week',
      [event('DTSTART;VALUE=DATE:20261018\nRRULE:FREQ=WEEKLY;COUNT=2')],
      ['10-18 00:00–10-19 00:00', '10-25 00:00–10-26 00:00'],
    ],
    [
      'every year since long ago',
      [event('DTSTART;TZID=Europe/Paris:19900511T090000\nDURATION:PT1H\nRRULE:FREQ=YEARLY')],
      ['05-11 09:00–10:00'],
    ],
    [
      'as free and busy periods',
      [
        'BEGIN:VFREEBUSY\nUID:f\nFREEBUSY;FBTYPE=BUSY:20260330T080000Z/PT1H,20260330T120000Z/20260330T130000Z\nFREEBUSY;FBTYPE=FREE:20260331T080000Z/PT1H\nEND:VFREEBUSY',
      ],
      ['03-30 10:00–11:00', '03-30 14:00–15:00'],
    ],
  ])('%s', (_how, parts, expected) => {
    const { times, unreadable } = read(...parts);
    expect([shown(times), unreadable]).toEqual([expected, 0]);
  });
});

test('counts what it cannot read, and keeps the rest', () => {
  const good = event('DTSTART:20260330T100000\nDURATION:PT1H', 'good');
  for (const bad of [
    'DTEND:20260330T100000',
    'DTSTART:2026',
    'DTSTART:20100101T000000Z\nDURATION:PT1S\nRRULE:FREQ=SECONDLY',
    'DTSTART:20260330T100000\nDTEND:20260330T090000',
    'RECURRENCE-ID;RANGE=THISANDFUTURE:20260330T100000\nDTSTART:20260330T100000\nDURATION:PT1H',
  ]) {
    const { times, unreadable } = read(good, event(bad, 'bad'));
    expect([bad, shown(times), unreadable]).toEqual([bad, ['03-30 10:00–11:00'], 1]);
  }
});

test.each([
  ['a page of the web', '<!doctype html><p>Sign in</p>', 'notCalendar'],
  ['nothing', '', 'notCalendar'],
  ['a visiting card', 'BEGIN:VCARD\r\nFN:x\r\nEND:VCARD\r\n', 'notCalendar'],
])('refuses %s', (_what, text, code) => {
  expect(() => busyTimes(text, { zone: PARIS, window, ownUid: '@x' })).toThrow(code);
});

test('refuses more than an agenda ever holds', () => {
  const hourly = (minute: string) => event(`DTSTART:20260101T00${minute}00Z\nDURATION:PT1M\nRRULE:FREQ=HOURLY`, minute);
  expect(() => read(hourly('00'), hourly('30'))).toThrow('tooMany');
});

test('two calendars in one text count both', () => {
  const one = (at: string) =>
    `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART:${at}\r\nDURATION:PT1H\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;
  const text = `\uFEFF${one('20260330T080000Z')}${one('20260331T080000Z')}`;
  expect(shown(busyTimes(text, { zone: PARIS, window, ownUid: '@x' }).times)).toEqual([
    '03-30 10:00–11:00',
    '03-31 10:00–11:00',
  ]);
});
