import { describe, expect, test } from 'vitest';
import { Busy, type BusyRows, fingerprint } from '../../domain/busy.ts';
import type { BusyInterval } from '../../domain/schedule.ts';
import { seeded } from '../random.ts';

const MINUTE = 60_000;

function taken(start: number, end: number, change: Partial<BusyInterval> = {}): BusyInterval {
  return {
    resource: 'martin',
    chain: 'c',
    from: 'own',
    reason: 'consultation',
    start: start * MINUTE,
    end: end * MINUTE,
    ...change,
  };
}

describe('overlap', () => {
  const busy = new Busy([taken(0, 500), taken(10, 20, { chain: 'short' }), taken(600, 615, { chain: 'late' })]);
  test.each<[number, number, string | undefined, boolean]>([
    [500, 600, undefined, false],
    [499, 600, undefined, true],
    [500, 601, undefined, true],
    [400, 410, undefined, true],
    [400, 410, 'c', false],
    [12, 14, 'c', true],
    [600, 615, 'late', false],
    [615, 700, undefined, false],
    [-10, 0, undefined, false],
    [-10, 1, undefined, true],
  ])('%i to %i except %s', (start, end, except, expected) => {
    expect(busy.overlaps('martin', start * MINUTE, end * MINUTE, except)).toBe(expected);
  });

  test('of somebody never busy', () => {
    expect(busy.overlaps('durand', 0, 1000 * MINUTE)).toBe(false);
    expect(busy.within('durand', 0, 1000 * MINUTE)).toEqual([]);
  });

  test('parts of a minute count as the whole of it', () => {
    const odd = new Busy([{ ...taken(0, 0), start: 10 * MINUTE + 59_999, end: 20 * MINUTE + 1 }]);
    expect(odd.overlaps('martin', 10 * MINUTE, 10 * MINUTE + 1)).toBe(true);
    expect(odd.overlaps('martin', 20 * MINUTE + 59_000, 21 * MINUTE)).toBe(true);
    expect(odd.overlaps('martin', 21 * MINUTE, 22 * MINUTE)).toBe(false);
  });
});

test('an event of all times is busy at any time, and goes as it came', () => {
  const always = taken(Date.UTC(-1, 0) / MINUTE, Date.UTC(9999, 0) / MINUTE, { from: 'external', reason: null });
  const busy = new Busy([taken(10, 20), always]);
  expect(busy.overlaps('martin', 30 * MINUTE, 40 * MINUTE)).toBe(true);
  expect(busy.overlaps('martin', Date.UTC(2226, 0), Date.UTC(2226, 1))).toBe(true);
  expect(busy.remove(always)).toBe(true);
  expect(busy.overlaps('martin', 30 * MINUTE, 40 * MINUTE)).toBe(false);
});

test.each([1, 2, 3])(
  'filled at once from rows in any order, it is what it is when they are added one by one (seed %i)',
  (seed) => {
    const draw = seeded(seed);
    const rows: { part: number; interval: BusyInterval }[] = Array.from({ length: 400 }, (_, at) => {
      const start = draw(0, 5_000);
      const part = draw(0, 5);
      const reason = part < 4 ? `r${part % 2}` : null;
      const change = {
        id: `${at}`,
        chain: `c${draw(0, 9)}`,
        reason,
        from: reason === null ? 'external' : 'own',
      } as const;
      return { part, interval: { ...taken(start, start + draw(1, 300), change), resource: `p${part % 2}` } };
    });
    const parts = [0, 1, 2, 3, 4, 5].map((part): BusyRows => {
      const own = rows.filter((row) => row.part === part).map(({ interval }) => interval);
      const at = (row: number) => own[row] as BusyInterval;
      return {
        resource: at(0).resource,
        reason: at(0).reason,
        from: at(0).from,
        size: own.length,
        start: (row) => at(row).start / MINUTE,
        end: (row) => at(row).end / MINUTE,
        chain: (row) => fingerprint(at(row).chain),
        id: (row) => fingerprint(at(row).id ?? '') % 2 ** 32,
      };
    });
    const filled = Busy.of(parts);
    const byStart = (busy: Busy, resource: string) =>
      busy
        .within(resource, 0, 6_000 * MINUTE)
        .map((one) => JSON.stringify(one))
        .sort();
    const added = new Busy(rows.map(({ interval }) => interval));
    for (const resource of ['p0', 'p1']) expect(byStart(filled, resource)).toEqual(byStart(added, resource));
    for (let minute = 0; minute < 5_300; minute += 7) {
      const [start, end] = [minute * MINUTE, (minute + 3) * MINUTE];
      expect(filled.overlaps('p0', start, end, 'c3')).toBe(added.overlaps('p0', start, end, 'c3'));
    }
    // Each is found again, whatever its place.
    for (const { interval } of rows) expect(filled.remove(interval)).toBe(true);
    expect(filled.size).toBe(0);
  },
);

test('tells what it holds', () => {
  const busy = new Busy([taken(30, 40, { from: 'external', reason: null, chain: 'x' }), taken(10, 20)]);
  expect(busy.size).toBe(2);
  expect(busy.within('martin', 0, 100 * MINUTE)).toEqual([
    { start: 10 * MINUTE, end: 20 * MINUTE, chain: fingerprint('c'), from: 'own', reason: 'consultation' },
    { start: 30 * MINUTE, end: 40 * MINUTE, chain: fingerprint('x'), from: 'external', reason: null },
  ]);
});

test('what was never there is not removed', () => {
  const busy = new Busy([taken(10, 20)]);
  for (const other of [
    taken(10, 21),
    taken(11, 20),
    taken(10, 20, { chain: 'd' }),
    taken(10, 20, { reason: 'vaccin' }),
  ]) {
    expect(busy.remove(other)).toBe(false);
  }
  expect(busy.remove(taken(10, 20, { resource: 'durand' }))).toBe(false);
  expect(busy.remove(taken(10, 20))).toBe(true);
  expect(busy.remove(taken(10, 20))).toBe(false);
  expect(busy.size).toBe(0);
});

test.each([1, 2, 3, 4, 5])('added and removed in any order, it answers like a plain list (seed %i)', (seed) => {
  const draw = seeded(seed);
  const list: BusyInterval[] = [];
  const busy = new Busy([]);
  for (let step = 0; step < 1500; step++) {
    if (list.length > 0 && draw(1, 100) <= 40) {
      const [gone] = list.splice(draw(0, list.length - 1), 1);
      if (gone && !busy.remove(gone)) expect.fail(`step ${step}: not removed`);
    } else {
      const start = draw(0, 2000);
      const length = draw(1, 100) <= 10 ? draw(100, 900) : draw(1, 45);
      const added = taken(start, start + length, { resource: `r${draw(1, 2)}`, chain: `c${draw(1, 30)}` });
      list.push(added);
      busy.add(added);
    }
    const from = draw(0, 2200) * MINUTE;
    const to = from + draw(1, 60) * MINUTE;
    const resource = `r${draw(1, 2)}`;
    const except = `c${draw(1, 30)}`;
    const met = list.filter(
      (one) => one.resource === resource && one.start < to && one.end > from && one.chain !== except,
    );
    const agrees =
      busy.overlaps(resource, from, to, except) === met.length > 0 &&
      busy.within(resource, from, to, except).length === met.length;
    if (!agrees) expect.fail(`step ${step}: ${resource} ${from} ${to} ${except}`);
  }
  expect(busy.size).toBe(list.length);
  const rebuilt = new Busy(list);
  for (const resource of ['r1', 'r2']) {
    const all = (index: Busy) =>
      index.within(resource, 0, 9000 * MINUTE).map(({ start, end, chain }) => `${start} ${end} ${chain}`);
    expect(all(busy).sort()).toEqual(all(rebuilt).sort());
  }
});

test('a hundred thousand chains have a hundred thousand fingerprints', () => {
  const seen = new Set<number>();
  for (let n = 0; n < 100_000; n++)
    seen.add(fingerprint(`0b8f4d0a-4a3a-4f2e-9d6e-${n.toString(16).padStart(12, '0')}`));
  expect(seen.size).toBe(100_000);
});
