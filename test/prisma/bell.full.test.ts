import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Bell, makeBell } from '../../prisma/bell.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
let here: Bell;
beforeEach(async () => {
  database = await freshDatabase();
  here = makeBell(database.url);
});
afterEach(async () => {
  await here.stop();
  await database.close();
});

/** As another process would. */
const ringElsewhere = (topic: string) => database.pool.query('SELECT pg_notify($1, $2)', ['permanence', `0 ${topic}`]);

/** How often each topic was heard; `outbox` once the first connection stands. */
async function listening(): Promise<Record<string, number>> {
  const heard = { inbox: 0, outbox: 0, timer: 0 };
  for (const topic of ['inbox', 'outbox', 'timer'] as const) {
    here.on(topic, () => {
      heard[topic] += 1;
    });
  }
  await expect.poll(() => heard.outbox).toBe(1);
  return heard;
}

test('rings here at once, and is heard from another process', async () => {
  const heard = await listening();
  here.ring('inbox');
  expect(heard).toEqual({ inbox: 2, outbox: 1, timer: 1 });
  await ringElsewhere('timer');
  await expect.poll(() => heard.timer).toBe(2);
  await ringElsewhere('nonsense');
  await ringElsewhere('outbox');
  await expect.poll(() => heard.outbox).toBe(2);
  expect(heard).toEqual({ inbox: 2, outbox: 2, timer: 2 });
});

test('other processes hear it ring', async () => {
  await listening();
  const client = await database.pool.connect();
  const heard: (string | undefined)[] = [];
  client.on('notification', ({ payload }) => heard.push(payload));
  await client.query('LISTEN permanence');
  here.ring('inbox', 'outbox');
  await expect.poll(() => heard).toEqual([`${process.pid} inbox`, `${process.pid} outbox`]);
  client.release(true);
});

test('a lost connection is made again, and whatever rang meanwhile is looked for', async () => {
  const heard = await listening();
  await database.pool.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND datname = current_database()`,
  );
  await expect.poll(() => heard.inbox, { timeout: 5_000 }).toBe(2);
  await ringElsewhere('inbox');
  await expect.poll(() => heard.inbox).toBe(3);
});
