import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { HeldSlot } from '../../conversation/effect.ts';
import { giveUp, hold } from '../../prisma/claim.ts';
import { makePool } from '../../prisma/database.ts';
import { inTransaction } from '../../prisma/transaction.ts';
import { seeded } from '../random.ts';
import { type Bench, MINUTE, NOW, openStore, slotAt } from '../support/store.ts';

const ATTEMPTS = 10_000;
const IN_FLIGHT = 32;

let bench: Bench;
/** As many connections as there are attempts in flight: none waits for another on our side. */
let pool: pg.Pool;
beforeAll(async () => {
  bench = await openStore();
  pool = makePool(bench.url, IN_FLIGHT);
});
afterAll(async () => {
  await pool.end();
  await bench.close();
});

const holder = { practice: 'race', conversation: null, contact: null };

/** `attempt` for each number, at most 32 at the same time. */
async function storm<T>(count: number, attempt: (at: number) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  let next = 0;
  const lines = Array.from({ length: IN_FLIGHT }, async () => {
    while (next < count) {
      const at = next++;
      results[at] = await attempt(at);
    }
  });
  await Promise.all(lines);
  return results;
}

/** In a transaction of its own, as a turn does. */
function holdAlone(slot: HeldSlot): Promise<string> {
  return inTransaction(pool, async (client) => {
    const result = await hold(client, holder, slot, NOW);
    return { result, keep: result === 'held' };
  });
}

/** Pairs of active claims that share a resource and a moment, which may never be. */
async function doubleBookings(): Promise<number> {
  const { rowCount } = await pool.query(
    `SELECT 1 FROM claim a JOIN claim b ON a.practice = b.practice AND a.resource = b.resource AND a.during && b.during
     AND a.chain < b.chain WHERE a.active AND b.active`,
  );
  return rowCount ?? 0;
}

test(`${ATTEMPTS} attempts on 1,000 places, overlapping: 1,000 winners, every loser answered`, {
  timeout: 180_000,
}, async () => {
  // Quarters of an hour of 20 practitioners; those who come later overlap by ten minutes, and lose as well.
  const results = await storm(ATTEMPTS, (at) => {
    const who = `p${at % 20}`;
    const place = Math.floor((at % 1_000) / 20);
    const shift = at < 1_000 ? 0 : (at % 3) * 5;
    const slot = slotAt(place * 15 + shift, { practitioner: who, resources: [who] });
    return hold(pool, holder, slot, NOW);
  });
  expect(results.filter((result) => result === 'held')).toHaveLength(1_000);
  expect(results.filter((result) => result === 'taken')).toHaveLength(ATTEMPTS - 1_000);
  expect(await doubleBookings()).toBe(0);
  // Whoever comes now finds every place taken.
  const after = await storm(1_000, (at) => {
    const who = `p${at % 20}`;
    return hold(pool, holder, slotAt(Math.floor(at / 20) * 15 + 1, { practitioner: who, resources: [who] }), NOW);
  });
  expect(after.every((result) => result === 'taken')).toBe(true);
});

test(`${ATTEMPTS} attempts at any minute, of any length, one in three with a room: whoever lost met a winner, and no winner another`, {
  timeout: 180_000,
}, async () => {
  const draw = seeded(7);
  const wanted = Array.from({ length: ATTEMPTS }, () => {
    const who = `q${draw(1, 8)}`;
    const room = draw(1, 3) === 1 ? [`room${draw(1, 3)}`] : [];
    const { start } = slotAt(400_000 + draw(0, 4_000));
    const end = start + ([15, 20, 30, 45][draw(0, 3)] ?? 15) * MINUTE;
    return slotAt(0, { practitioner: who, resources: [who, ...room], start, end, claimStart: start, claimEnd: end });
  });
  const results = await storm(ATTEMPTS, (at) => holdAlone(wanted[at] ?? slotAt(0)));
  const won = wanted.filter((_, at) => results[at] === 'held');
  const lost = wanted.filter((_, at) => results[at] !== 'held');
  const meet = (a: (typeof wanted)[number], b: (typeof wanted)[number]) =>
    a.start < b.end && b.start < a.end && a.resources.some((one) => b.resources.includes(one));
  expect(won.length).toBeGreaterThan(500);
  expect(won.length + lost.length).toBe(ATTEMPTS);
  expect(won.filter((one) => won.some((other) => other !== one && meet(one, other)))).toEqual([]);
  expect(lost.filter((one) => !won.some((other) => meet(one, other)))).toEqual([]);
  const { rows } = await pool.query<{ id: string }>(
    `SELECT id FROM appointment WHERE practice = 'race' AND status = 'pending' AND practitioner LIKE 'q%' ORDER BY id`,
  );
  expect(rows.map(({ id }) => id)).toEqual(won.map(({ id }) => id).sort());
  expect(await doubleBookings()).toBe(0);
});

test('of fifty who want a place whose hold has expired, one gets it', async () => {
  const place = 100_000;
  await hold(pool, holder, slotAt(place), NOW);
  const results = await storm(50, () =>
    hold(pool, holder, slotAt(place, { expiresAt: NOW + 30 * MINUTE }), NOW + 11 * MINUTE),
  );
  expect(results.filter((result) => result === 'held')).toHaveLength(1);
  expect(await doubleBookings()).toBe(0);
});

test('two resources wanted crosswise by many never wait for each other for ever', async () => {
  const results = await storm(200, async (at) => {
    const resources = at % 2 ? ['room-a', 'room-b'] : ['room-b', 'room-a'];
    const slot = slotAt(200_000 + (at % 10) * 15, { practitioner: 'room-a', resources });
    return holdAlone(slot);
  });
  expect(results.filter((result) => result === 'held')).toHaveLength(10);
  expect(await doubleBookings()).toBe(0);
});

test('takes and gives back in a storm: at every moment one holder, in the end the place is free', async () => {
  const place = 300_000;
  await storm(500, async () => {
    const slot = slotAt(place, { id: randomUUID() });
    if ((await hold(pool, holder, slot, NOW)) !== 'held') return;
    expect(await doubleBookings()).toBe(0);
    const given = { appointment: slot.id, by: 'patient', late: false, reason: null, onlyPending: true } as const;
    expect(await giveUp(pool, 'race', given)).toBe(true);
  });
  expect(await hold(pool, holder, slotAt(place), NOW)).toBe('held');
});
