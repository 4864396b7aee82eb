import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeClock, startTimers } from '../../bots/clock.ts';
import { readSetting, writeSetting } from '../../prisma/setting.ts';
import { type Bench, commitAs, hearOne, openStore } from '../support/store.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openStore();
});
afterAll(() => bench.close());

const keeper = {
  read: () => readSetting(bench.pool, 'clock'),
  write: (offset: number) => writeSetting(bench.pool, 'clock', offset),
};
const HOUR = 3_600_000;

test('moves forward only, and the move outlives a restart', async () => {
  const clock = await makeClock(keeper);
  const began = clock.now();
  await clock.moveTo(began + HOUR);
  expect(clock.now() - began).toBeGreaterThanOrEqual(HOUR);
  await clock.moveTo(began);
  expect(clock.now() - began).toBeGreaterThanOrEqual(HOUR);
  expect((await makeClock(keeper)).offset()).toBe(clock.offset());
});

test('a timer falls due when the clock is moved past it, and not before', async () => {
  const clock = await makeClock();
  const opened = await hearOne(bench.store, 'timer', { kind: 'deleted' }, clock.now());
  const at = clock.now() + HOUR;
  await commitAs(
    bench.store,
    opened,
    [{ kind: 'wake', key: 'k', at, timer: { timer: 'silence', since: 0 } }],
    {},
    clock.now(),
  );
  let fired = 0;
  const timers = startTimers({
    store: bench.store,
    now: clock.now,
    fired: () => {
      fired += 1;
    },
  });
  const stop = clock.onMove(timers.wake);
  await clock.moveTo(at - 60_000);
  expect(fired).toBe(0);
  await clock.moveTo(at);
  expect(fired).toBe(1);
  expect(await bench.store.ready(clock.now(), 10)).toEqual([opened.key]);
  stop();
  await timers.stop();
});
