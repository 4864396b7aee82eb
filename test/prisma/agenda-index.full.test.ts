import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Busy } from '../../domain/busy.ts';
import { makeAgendaIndex } from '../../prisma/agenda-index.ts';
import { giveUp, hold } from '../../prisma/claim.ts';
import { type Bench, MINUTE, NOW, openStore, slotAt } from '../support/store.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openStore();
});
afterAll(() => bench.close());

const nobody = (practice: string) => ({ practice, conversation: null, contact: null });
const released = { by: 'patient', late: false, reason: null, onlyPending: false } as const;
const isBusy = (busy: Busy, slot: ReturnType<typeof slotAt>) => busy.overlaps('martin', slot.start, slot.end);

test('sees what others book and give back, however late their transactions end', async () => {
  const agenda = makeAgendaIndex(bench.pool);
  const [early, late] = [slotAt(0), slotAt(30)];
  await agenda.busy('late', NOW);
  const slow = await bench.pool.connect();
  await slow.query('BEGIN');
  await hold(slow, nobody('late'), late, NOW);
  await hold(bench.pool, nobody('late'), early, NOW);
  let busy = await agenda.busy('late', NOW);
  expect([isBusy(busy, early), isBusy(busy, late)]).toEqual([true, false]);
  await slow.query('COMMIT');
  slow.release();
  busy = await agenda.busy('late', NOW);
  expect([isBusy(busy, early), isBusy(busy, late), busy.size]).toEqual([true, true, 2]);
  await giveUp(bench.pool, 'late', { appointment: early.id, ...released });
  busy = await agenda.busy('late', NOW);
  expect([isBusy(busy, early), isBusy(busy, late), busy.size]).toEqual([false, true, 1]);
});

test('holds and gives back beside readers: in the end it is what a fresh index is', async () => {
  const agenda = makeAgendaIndex(bench.pool);
  const booking = Array.from({ length: 8 }, async (_, line) => {
    for (let round = 0; round < 30; round++) {
      const slot = slotAt((line * 30 + round) * 15);
      const won = await hold(bench.pool, nobody('busy'), slot, NOW);
      if (won === 'held' && (line + round) % 3 === 0)
        await giveUp(bench.pool, 'busy', { appointment: slot.id, ...released });
    }
  });
  let isOver = false;
  const reading = Array.from({ length: 3 }, async () => {
    while (!isOver) await agenda.busy('busy', NOW);
  });
  await Promise.all(booking);
  isOver = true;
  await Promise.all(reading);
  const kept = await agenda.busy('busy', NOW);
  const fresh = await makeAgendaIndex(bench.pool).busy('busy', NOW);
  expect(kept.size).toBe(160);
  expect(fresh.size).toBe(160);
  for (let at = 0; at < 8 * 30; at++) {
    const slot = slotAt(at * 15);
    expect(isBusy(kept, slot)).toBe(isBusy(fresh, slot));
  }
});

test('fifty turns at once cost two looks, and each sees what was there when it came', async () => {
  let asked = 0;
  const query = ((...args: Parameters<pg.Pool['query']>) => {
    asked += 1;
    return bench.pool.query(...args);
  }) as pg.Pool['query'];
  const agenda = makeAgendaIndex({ query });
  await agenda.busy('crowd', NOW);
  asked = 0;
  const first = agenda.busy('crowd', NOW);
  const slot = slotAt(0);
  await hold(bench.pool, nobody('crowd'), slot, NOW);
  const others = await Promise.all(Array.from({ length: 50 }, () => agenda.busy('crowd', NOW)));
  await first;
  expect(others.every((busy) => isBusy(busy, slot))).toBe(true);
  expect(asked).toBeLessThanOrEqual(2);
});

test('an external time is busy until its import takes it back', async () => {
  const agenda = makeAgendaIndex(bench.pool);
  const slot = slotAt(0);
  await agenda.busy('external', NOW);
  const id = randomUUID();
  await bench.pool.query(
    `INSERT INTO external_busy (practice, id, source, resource, start_at, end_at) VALUES ('external', $1, 'doctolib', 'martin', $2, $3)`,
    [id, new Date(slot.start), new Date(slot.end)],
  );
  expect(isBusy(await agenda.busy('external', NOW), slot)).toBe(true);
  await bench.pool.query(
    'UPDATE external_busy SET active = false, changed = pg_current_xact_id()::text::bigint WHERE id = $1',
    [id],
  );
  expect(isBusy(await agenda.busy('external', NOW), slot)).toBe(false);
});

test('an external event of all times is loaded, and taken back', async () => {
  const slot = slotAt(0);
  const id = randomUUID();
  await bench.pool.query(
    `INSERT INTO external_busy (practice, id, source, resource, start_at, end_at)
     VALUES ('always', $1, 'doctolib', 'martin', '0001-01-01Z', '9999-12-31Z')`,
    [id],
  );
  const agenda = makeAgendaIndex(bench.pool);
  expect(isBusy(await agenda.busy('always', NOW), slot)).toBe(true);
  await bench.pool.query(
    'UPDATE external_busy SET active = false, changed = pg_current_xact_id()::text::bigint WHERE id = $1',
    [id],
  );
  expect((await agenda.busy('always', NOW)).size).toBe(0);
});

test('what is past is not loaded, and the least used practice is forgotten first', async () => {
  const agenda = makeAgendaIndex(bench.pool, { megabytes: 0.0001 });
  const old = slotAt(0, { claimStart: NOW - 60 * 24 * 60 * MINUTE, claimEnd: NOW - 59 * 24 * 60 * MINUTE });
  await hold(bench.pool, nobody('one'), old, NOW);
  for (const practice of ['one', 'two', 'three']) {
    for (let at = 0; at < 2; at++) await hold(bench.pool, nobody(practice), slotAt(at * 15), NOW);
  }
  const one = await agenda.busy('one', NOW);
  expect(one.size).toBe(2);
  expect(await agenda.busy('one', NOW)).toBe(one);
  const two = await agenda.busy('two', NOW);
  expect(await agenda.busy('two', NOW)).toBe(two);
  expect(await agenda.busy('one', NOW)).not.toBe(one);
});
