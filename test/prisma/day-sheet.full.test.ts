import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { giveUp, hold } from '../../prisma/claim.ts';
import { readDay } from '../../prisma/day-sheet.ts';
import { type Bench, MINUTE, NOW, openStore, slotAt } from '../support/store.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openStore();
});
afterAll(() => bench.close());

const nobody = (practice: string) => ({ practice, conversation: null, contact: null });

test('reads what touches the day in this practice, and nothing else', async () => {
  const [first, second, cancelled, later, elsewhere] = [
    slotAt(60),
    slotAt(0),
    slotAt(90),
    slotAt(3 * 1440),
    slotAt(30),
  ];
  for (const slot of [first, second, cancelled, later])
    expect(await hold(bench.pool, nobody('sheet'), slot, NOW)).toBe('held');
  await hold(bench.pool, nobody('other'), elsewhere, NOW);
  const why = { by: 'patient', late: false, reason: null, onlyPending: false } as const;
  await giveUp(bench.pool, 'sheet', { appointment: cancelled.id, ...why });
  await bench.pool.query(
    `INSERT INTO external_busy (practice, id, source, resource, start_at, end_at)
     VALUES ('sheet', $1, 'agenda', 'martin', $2, $3), ('other', $1, 'agenda', 'martin', $2, $3)`,
    [randomUUID(), new Date(first.end), new Date(first.end + 30 * MINUTE)],
  );
  const { appointments, external } = await readDay(bench.pool, 'sheet', {
    start: second.start,
    end: second.start + 1440 * MINUTE,
  });
  expect(appointments.map(({ id, start, end, status }) => ({ id, start, end, status }))).toEqual(
    [second, first].map(({ id, start, end }) => ({ id, start, end, status: 'pending' })),
  );
  expect(external.map(({ resource, start, end, from }) => ({ resource, start, end, from }))).toEqual([
    { resource: 'martin', start: first.end, end: first.end + 30 * MINUTE, from: 'external' },
  ]);
});

test('an empty day is an empty day', async () => {
  expect(await readDay(bench.pool, 'empty', { start: NOW, end: NOW + MINUTE })).toEqual({
    appointments: [],
    external: [],
  });
});
