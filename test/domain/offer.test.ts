import { describe, expect, test } from 'vitest';
import { Busy } from '../../domain/busy.ts';
import type { Practice } from '../../domain/practice.ts';
import { type BusyInterval, type Found, findSlots, type Wish } from '../../domain/schedule.ts';
import { paris, practice, practitioner, told, visitReason, wish } from './practices.ts';

const NOW = '2026-03-30T08:00';

function own(start: string, end: string, resource = 'martin'): BusyInterval {
  return {
    resource,
    chain: `${resource} ${start}`,
    from: 'own',
    reason: 'consultation',
    start: paris(start),
    end: paris(end),
  };
}

function find(
  change: Partial<Wish>,
  busy: BusyInterval[] = [],
  place: Practice = practice(),
  exclude: string[] = [],
): Found {
  const refused = exclude.map((local) => ({ start: paris(local), practitioner: 'martin' }));
  return findSlots(place, new Busy(busy), wish(change), paris(NOW), refused);
}

describe('inside the wish', () => {
  test('the earliest, one in the other half of a day, one on another day', () => {
    expect(told(find({}).slots)).toEqual([
      '2026-03-30T09:00 martin',
      '2026-03-30T14:00 martin',
      '2026-03-31T09:00 martin',
    ]);
  });

  test('among starts within half an hour the one without a hole', () => {
    expect(told(find({}, [own('2026-03-30T09:30', '2026-03-30T09:45')]).slots)[0]).toBe('2026-03-30T09:15 martin');
    expect(told(find({}, [own('2026-03-30T10:00', '2026-03-30T10:15')]).slots)[0]).toBe('2026-03-30T09:00 martin');
  });

  test('of several that leave no hole the earliest, whoever it is', () => {
    const place = practice({
      practitioners: [practitioner('martin'), practitioner('durand')],
      visitReasons: [visitReason('consultation', { durations: { martin: 15, durand: 15 } })],
    });
    const early = own('2026-03-30T09:30', '2026-03-30T09:45', 'durand');
    const late = own('2026-03-30T09:45', '2026-03-30T10:00', 'martin');
    expect(told(find({}, [early, late], place).slots)[0]).toBe('2026-03-30T09:15 durand');
    const other = [own('2026-03-30T09:30', '2026-03-30T09:45'), own('2026-03-30T09:45', '2026-03-30T10:00', 'durand')];
    expect(told(find({}, other, place).slots)[0]).toBe('2026-03-30T09:15 martin');
  });

  test.each<[string, Partial<Wish>]>([
    ['as soon as possible', { when: { windows: [], asap: true } }],
    ['urgent', { urgent: true }],
  ])('%s means the very first, holes or not', (_, change) => {
    expect(told(find(change, [own('2026-03-30T09:30', '2026-03-30T09:45')]).slots)[0]).toBe('2026-03-30T09:00 martin');
  });

  test('anyone: whoever is free first, the first of the list when two are', () => {
    const place = practice({
      practitioners: [practitioner('martin'), practitioner('durand')],
      visitReasons: [visitReason('consultation', { durations: { martin: 15, durand: 15 } })],
    });
    expect(told(find({}, [], place).slots)[0]).toBe('2026-03-30T09:00 martin');
    const morning = [own('2026-03-30T09:00', '2026-03-30T12:00')];
    expect(told(find({ when: { windows: [], asap: true } }, morning, place).slots)[0]).toBe('2026-03-30T09:00 durand');
    expect(told(find({ practitioner: 'martin' }, morning, place).slots)[0]).toBe('2026-03-30T14:00 martin');
  });

  test('one afternoon: spread over it', () => {
    const when = { windows: [{ start: '2026-03-31T14:00', end: '2026-03-31T18:00' }] };
    expect(told(find({ when }).slots)).toEqual([
      '2026-03-31T14:00 martin',
      '2026-03-31T15:00 martin',
      '2026-03-31T16:00 martin',
    ]);
  });

  test('the halves of the day on which the clocks change are those of the wall', () => {
    const hours = [
      { weekdays: [7 as const, 1 as const, 2 as const], from: '12:30', to: '12:45' },
      { weekdays: [7 as const], from: '17:00', to: '17:15' },
    ];
    const found = findSlots(
      practice({ practitioners: [practitioner('martin', { hours })] }),
      new Busy([]),
      wish(),
      paris('2026-10-24T08:00'),
    );
    expect(told(found.slots)).toEqual([
      '2026-10-25T12:30 martin',
      '2026-10-25T17:00 martin',
      '2026-10-26T12:30 martin',
    ]);
  });

  test('a time that was named is that time, even where a quarter later would leave no hole', () => {
    const when = { windows: [{ start: '2026-03-31T14:00', end: '2026-03-31T14:30' }] };
    expect(told(find({ when }, [own('2026-03-31T14:30', '2026-03-31T14:45')]).slots)).toEqual([
      '2026-03-31T14:00 martin',
    ]);
  });

  test('one exact time: one offer', () => {
    const when = { windows: [{ start: '2026-03-31T14:00', end: '2026-03-31T14:01' }] };
    expect(told(find({ when }).slots)).toEqual(['2026-03-31T14:00 martin']);
  });

  test('what was refused is not offered again, nor what is next to it', () => {
    const exclude = ['2026-03-30T09:00', '2026-03-30T14:00', '2026-03-31T09:00'];
    expect(told(find({}, [], practice(), exclude).slots)).toEqual([
      '2026-03-30T09:30 martin',
      '2026-03-30T14:30 martin',
      '2026-03-31T09:30 martin',
    ]);
    const when = { windows: [{ start: '2026-03-31T14:00', end: '2026-03-31T14:30' }] };
    expect(told(find({ when }, [], practice(), ['2026-03-31T14:00']).slots)).toEqual(['2026-03-31T14:15 martin']);
  });

  test('after five, neither Wednesday nor Friday', () => {
    const when = {
      windows: [],
      timeOfDay: [{ from: '17:00', to: '24:00' }],
      exclude: [{ weekdays: [3 as const, 5 as const] }],
    };
    expect(told(find({ when }, [own('2026-03-30T17:00', '2026-03-30T18:00')]).slots)).toEqual([
      '2026-03-31T17:00 martin',
      '2026-04-02T17:00 martin',
      '2026-04-07T17:00 martin',
    ]);
  });
});

describe('nothing fits: the nearest, and why', () => {
  const full = [own('2026-03-31T08:00', '2026-03-31T20:00')];
  const tuesday = { windows: [{ start: '2026-03-31T00:00', end: '2026-04-01T00:00' }] };
  test('a full day: the days around it', () => {
    const found = find({ when: tuesday }, full);
    expect(found.fit).toBe('nearest');
    expect(found.refusal).toEqual({ code: 'full' });
    expect(told(found.slots)).toEqual([
      '2026-03-30T09:00 martin',
      '2026-03-30T14:00 martin',
      '2026-04-01T09:00 martin',
    ]);
  });

  test('a full morning: the afternoon of that day first', () => {
    const when = { windows: [{ start: '2026-03-31T09:00', end: '2026-03-31T12:00' }] };
    const found = find({ when }, [own('2026-03-31T09:00', '2026-03-31T12:00')]);
    expect(told(found.slots)).toContain('2026-03-31T14:00 martin');
    expect(found.refusal).toEqual({ code: 'full' });
  });

  test('after the last hour: the last places of the day, soon', () => {
    const found = find({ when: { windows: [], timeOfDay: [{ from: '18:30', to: '24:00' }] } });
    expect(found.refusal).toEqual({ code: 'closed' });
    expect(told(found.slots)).toEqual([
      '2026-03-30T11:45 martin',
      '2026-03-30T17:45 martin',
      '2026-03-31T17:45 martin',
    ]);
  });

  test('what the patient ruled out stays out', () => {
    const found = find({ when: { ...tuesday, exclude: [{ weekdays: [1, 3] }] } }, full);
    expect(told(found.slots).every((slot) => !slot.startsWith('2026-03-30') && !slot.startsWith('2026-04-01'))).toBe(
      true,
    );
    expect(found.slots.length).toBe(3);
  });

  test.each<[string, string, string, Parameters<typeof practitioner>[1], string]>([
    ['a Sunday', '2026-04-05T00:00', '2026-04-06T00:00', {}, 'closed'],
    ['Easter Monday', '2026-04-06T00:00', '2026-04-07T00:00', {}, 'holiday'],
    ['a bridge day', '2026-05-15T00:00', '2026-05-16T00:00', { closedOnBridgeDays: true }, 'bridgeDay'],
    [
      'an absence',
      '2026-04-08T00:00',
      '2026-04-09T00:00',
      { absences: [{ from: '2026-04-07', to: '2026-04-10', standIn: 'durand' }] },
      'absent',
    ],
    ['beyond the horizon', '2026-09-01T00:00', '2026-09-02T00:00', {}, 'tooFar'],
    ['last week', '2026-03-23T00:00', '2026-03-24T00:00', {}, 'past'],
    ['this morning before now', '2026-03-30T06:00', '2026-03-30T07:00', {}, 'past'],
  ])('%s', (_, start, end, change, code) => {
    const place = practice({ practitioners: [practitioner('martin', change)] });
    const found = find({ when: { windows: [{ start, end }] } }, [], place);
    expect(found.refusal?.code).toBe(code);
    expect(found.fit).toBe('nearest');
  });

  test('an absence: the stand-in at the time that is wished, and the nearest of who is absent', () => {
    const absences = [{ from: '2026-04-07', to: '2026-04-10', standIn: 'durand' }];
    const durations = { martin: 15, durand: 15 };
    const place = practice({
      practitioners: [practitioner('martin', { absences }), practitioner('durand'), practitioner('petit')],
      visitReasons: [visitReason('consultation', { durations })],
    });
    const when = { windows: [{ start: '2026-04-08T14:00', end: '2026-04-08T18:00' }] };
    const found = find({ practitioner: 'martin', when }, [], place);
    expect([found.fit, found.refusal?.code]).toEqual(['nearest', 'absent']);
    const offered = told(found.slots);
    expect(offered.at(-1)).toBe('2026-04-08T14:00 durand');
    expect(offered.slice(0, -1).map((slot) => slot.slice(17))).toEqual(['martin', 'martin']);
    // Who does not take the reason stands in for nobody.
    const alone = { ...place, visitReasons: [visitReason('consultation')] };
    expect(told(find({ practitioner: 'martin', when }, [], alone).slots).every((slot) => slot.endsWith('martin'))).toBe(
      true,
    );
  });

  test('too soon', () => {
    const place = practice({ visitReasons: [visitReason('consultation', { minimumNoticeMinutes: 24 * 60 })] });
    const found = find({ when: { windows: [{ start: '2026-03-30T00:00', end: '2026-03-31T00:00' }] } }, [], place);
    expect(found.refusal).toEqual({ code: 'tooSoon', minimumNoticeMinutes: 1440 });
    expect(told(found.slots)[0]).toBe('2026-03-31T09:00 martin');
  });

  test('too close to another appointment', () => {
    const place = practice({ visitReasons: [visitReason('consultation', { spacingDays: 3 })] });
    const others = [{ reason: 'consultation', start: paris('2026-03-31T10:00') }];
    const found = find({ when: tuesday, others }, [], place);
    expect(found.refusal).toEqual({ code: 'tooClose', spacingDays: 3 });
    expect(told(found.slots)[0]).toBe('2026-04-03T09:00 martin');
  });

  test('nothing at all: a plain no', () => {
    const place = practice({ visitReasons: [visitReason('consultation', { horizonDays: 1 })] });
    const found = find({}, [own('2026-03-30T00:00', '2026-04-02T00:00')], place);
    expect(found).toEqual({ fit: 'none', slots: [], refusal: { code: 'full' } });
  });

  test('a reason that patients cannot book', () => {
    const place = practice({ visitReasons: [visitReason('consultation', { onlineBooking: false })] });
    expect(find({}, [], place)).toEqual({ fit: 'none', slots: [], refusal: { code: 'deskOnly' } });
    expect(find({ by: 'desk' }, [], place).fit).toBe('asked');
  });
});
