/**
 * The agenda's index against all that a database may do to it: transactions that end late, out of order or never, moves over the
 * same place, connections that die, copies that are restored. After every step two nodes hold what a fresh index holds.
 */
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Busy } from '../../domain/busy.ts';
import { type AgendaIndex, makeAgendaIndex } from '../../prisma/agenda-index.ts';
import { CHANGED, confirm, giveUp, type HoldOptions, hold } from '../../prisma/claim.ts';
import { makePool } from '../../prisma/database.ts';
import { type Draw, seeded } from '../random.ts';
import { copyTemplate, startCluster } from '../support/cluster.ts';
import { type Bench, MINUTE, NOW, openStore, slotAt } from '../support/store.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openStore();
});
afterAll(() => bench.close());

const RESOURCES = ['martin', 'durand', 'room'];

/** Everything it holds, told so that two can be compared. */
function told(busy: Busy): string[] {
  return RESOURCES.flatMap((resource) =>
    busy
      .within(resource, 0, NOW + 1e12)
      .map(({ start, end, chain, from, reason }) => [resource, start, end, chain, from, reason].join(' ')),
  ).sort();
}

interface Kept {
  id: string;
  chain: string;
  place: number;
}

/** Some places are for groups, some are taken on top of others. */
function placesAt({ place }: Kept): HoldOptions {
  return { places: place % 5 === 0 ? 3 : 1, overbooked: place % 7 === 0 };
}

/** What follows when the transaction ends well, or does not. */
interface Done {
  done: () => void;
  undo: () => void;
}

/** A practice on which transactions are begun, and ended in any order. */
class Life {
  readonly practice: string;
  private readonly draw: Draw;
  /** What has been committed and what nobody is changing just now. */
  private kept: Kept[] = [];
  private external: string[] = [];
  private open: (Done & { client: pg.PoolClient })[] = [];
  private places = 0;

  constructor(practice: string, draw: Draw) {
    this.practice = practice;
    this.draw = draw;
  }

  async step(): Promise<void> {
    const dice = this.draw(1, 100);
    if (this.open.length > 0 && (dice <= 35 || this.open.length > 6)) await this.end();
    else if (dice <= 70) await this.begin();
    else (await this.act(bench.pool)).done();
  }

  async close(): Promise<void> {
    while (this.open.length > 0) await this.end();
  }

  /** After a failure too. */
  abandon(): void {
    for (const { client } of this.open.splice(0)) client.release(true);
  }

  private async begin(): Promise<void> {
    const client = await bench.pool.connect();
    await client.query('BEGIN');
    const acts = [await this.act(client), await this.act(client)];
    this.open.push({
      client,
      done: () => {
        for (const act of acts) act.done();
      },
      undo: () => {
        for (const act of acts) act.undo();
      },
    });
  }

  /** Any of the open ones, not the oldest: committed, rolled back, or cut off. */
  private async end(): Promise<void> {
    const [ended] = this.open.splice(this.draw(0, this.open.length - 1), 1);
    if (!ended) return;
    const dice = this.draw(1, 10);
    if (dice <= 7) {
      await ended.client.query('COMMIT');
      ended.done();
      ended.client.release();
    } else if (dice <= 9) {
      await ended.client.query('ROLLBACK');
      ended.undo();
      ended.client.release();
    } else {
      // A connection that is killed says so.
      ended.client.on('error', () => undefined);
      const { rows } = await ended.client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      await bench.pool.query('SELECT pg_terminate_backend($1, 5000)', [rows[0]?.pid]);
      ended.undo();
      ended.client.release(true);
    }
  }

  private async act(db: pg.Pool | pg.PoolClient): Promise<Done> {
    const holder = { practice: this.practice, conversation: null, contact: null };
    const dice = this.draw(1, 100);
    const one = dice > 40 ? this.pick() : undefined;
    const back = { done: () => undefined, undo: () => void (one && this.kept.push(one)) };
    const gone = { practice: this.practice, by: 'patient', late: false, reason: null, onlyPending: false } as const;
    if (one && dice <= 55) {
      expect(await giveUp(db, this.practice, { ...gone, appointment: one.id })).toBe(true);
      return back;
    }
    if (one && dice <= 80) {
      // Moved to another place, or over its very own; kept, or thought better of.
      const moved = { id: randomUUID(), chain: one.chain, place: this.draw(0, 1) ? one.place : this.nextPlace() };
      expect(await hold(db, holder, this.slotOf(moved, { replaces: one.id }), NOW, placesAt(moved))).toBe('held');
      const isKept = this.draw(0, 3) > 0;
      const left = isKept ? one.id : moved.id;
      const named = { appointment: moved.id, patientId: randomUUID(), patientLabel: 'Jeanne', codeHash: moved.id };
      if (isKept) expect(await confirm(db, this.practice, named)).toBe(true);
      expect(await giveUp(db, this.practice, { ...gone, appointment: left })).toBe(true);
      return { done: () => void this.kept.push(isKept ? moved : one), undo: () => void this.kept.push(one) };
    }
    if (one) {
      const named = { appointment: one.id, patientId: randomUUID(), patientLabel: 'Jeanne', codeHash: randomUUID() };
      await confirm(db, this.practice, named);
      return { done: () => void this.kept.push(one), undo: () => void this.kept.push(one) };
    }
    if (dice > 85) return await this.import(db);
    const id = randomUUID();
    const fresh = { id, chain: id, place: this.nextPlace() };
    expect(await hold(db, holder, this.slotOf(fresh), NOW, placesAt(fresh))).toBe('held');
    return { done: () => void this.kept.push(fresh), undo: () => undefined };
  }

  /** A time that is taken elsewhere comes, or goes. */
  private async import(db: pg.Pool | pg.PoolClient): Promise<Done> {
    const known = this.draw(0, 1) ? this.external.pop() : undefined;
    if (known) {
      await db.query(
        `UPDATE external_busy SET active = false, changed = ${CHANGED} WHERE practice = $1 AND id = $2 AND active`,
        [this.practice, known],
      );
      return { done: () => undefined, undo: () => void this.external.push(known) };
    }
    const id = randomUUID();
    const { start, end } = slotAt(this.nextPlace() * 15 + 7);
    await db.query(
      `INSERT INTO external_busy (practice, id, source, resource, start_at, end_at) VALUES ($1, $2, 'calendar', 'martin', $3, $4)`,
      [this.practice, id, new Date(start), new Date(end + 30_001)],
    );
    return { done: () => void this.external.push(id), undo: () => undefined };
  }

  private pick(): Kept | undefined {
    const [one] = this.kept.splice(this.draw(0, Math.max(0, this.kept.length - 1)), 1);
    return one;
  }

  private nextPlace(): number {
    this.places += 1;
    return this.places;
  }

  private slotOf({ id, chain, place }: Kept, change: { replaces?: string } = {}) {
    const practitioner = place % 2 ? 'martin' : 'durand';
    const resources = place % 3 === 0 ? [practitioner, 'room'] : [practitioner];
    return slotAt(place * 15, { id, chain, practitioner, resources, ...change });
  }
}

test.each([1, 2, 3])('two nodes hold what a fresh index holds after each of 150 steps (seed %i)', async (seed) => {
  const draw = seeded(seed);
  const life = new Life(`life-${seed}`, draw);
  const nodes: AgendaIndex[] = [makeAgendaIndex(bench.pool), makeAgendaIndex(bench.pool)];
  // Somebody works in this database all along: nothing that was written since is ever below the horizon.
  const sleeper = await bench.pool.connect();
  await sleeper.query('BEGIN');
  if (seed > 1) await sleeper.query('SELECT pg_current_xact_id()');
  try {
    for (let step = 0; step < 150; step++) {
      if (step === 100) await sleeper.query('COMMIT');
      await life.step();
      const fresh = told(await makeAgendaIndex(bench.pool).busy(life.practice, NOW));
      // The second node is asked now and then only.
      for (const node of draw(1, 4) === 1 ? nodes : nodes.slice(0, 1)) {
        expect(told(await node.busy(life.practice, NOW)), `step ${step}`).toEqual(fresh);
      }
    }
    await life.close();
  } finally {
    sleeper.release(true);
    life.abandon();
  }
  const fresh = told(await makeAgendaIndex(bench.pool).busy(life.practice, NOW));
  expect(fresh.length).toBeGreaterThan(20);
  for (const node of nodes) expect(told(await node.busy(life.practice, NOW))).toEqual(fresh);
});

test('looks that overlap with commits see each change once', async () => {
  const life = new Life('overlapping', seeded(9));
  const nodes = [makeAgendaIndex(bench.pool), makeAgendaIndex(bench.pool)];
  let isOver = false;
  const looking = nodes.map(async (node) => {
    while (!isOver) await Promise.all([node.busy('overlapping', NOW), node.busy('overlapping', NOW)]);
  });
  try {
    for (let step = 0; step < 200; step++) await life.step();
    await life.close();
  } finally {
    isOver = true;
    life.abandon();
  }
  await Promise.all(looking);
  const fresh = told(await makeAgendaIndex(bench.pool).busy('overlapping', NOW));
  for (const node of nodes) expect(told(await node.busy('overlapping', NOW))).toEqual(fresh);
});

test('a node whose connections were all cut goes on, and has missed nothing', async () => {
  const pool = makePool(bench.url, 2);
  try {
    const node = makeAgendaIndex(pool);
    const holder = { practice: 'cut', conversation: null, contact: null };
    await hold(bench.pool, holder, slotAt(0), NOW);
    await node.busy('cut', NOW);
    const { rows } = await pool.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    await bench.pool.query('SELECT pg_terminate_backend($1, 5000)', [rows[0]?.pid]);
    await hold(bench.pool, holder, slotAt(15), NOW);
    await expect.poll(() => pool.totalCount).toBe(0);
    expect((await node.busy('cut', NOW)).size).toBe(2);
  } finally {
    await pool.end();
  }
});

test('claims restored from another server are known, and given back like all others', async () => {
  const holder = { practice: 'restored', conversation: null, contact: null };
  const [old, kept] = [slotAt(0), slotAt(15)];
  await hold(bench.pool, holder, old, NOW);
  await hold(bench.pool, holder, kept, NOW);
  await bench.pool.query(`UPDATE claim SET changed = 2::bigint ^ 60 WHERE practice = 'restored'`);
  const node = makeAgendaIndex(bench.pool);
  expect((await node.busy('restored', NOW)).size).toBe(2);
  const given = { by: 'patient', late: false, reason: null, onlyPending: false } as const;
  await giveUp(bench.pool, 'restored', { appointment: old.id, ...given });
  const busy = await node.busy('restored', NOW);
  expect([busy.size, busy.overlaps('martin', kept.start, kept.end)]).toEqual([1, true]);
});

test('a server restored from a copy, whose transactions count from further back, is read anew', async () => {
  for (let burnt = 0; burnt < 50; burnt++) await bench.pool.query('SELECT pg_current_xact_id()');
  const cluster = await startCluster();
  const copy = await copyTemplate(cluster.url);
  try {
    const holder = { practice: 'copied', conversation: null, contact: null };
    await hold(bench.pool, holder, slotAt(0), NOW);
    await hold(copy.pool, holder, slotAt(30), NOW);
    let server = bench.pool;
    const query = ((...asked: Parameters<pg.Pool['query']>) => server.query(...asked)) as pg.Pool['query'];
    const node = makeAgendaIndex({ query });
    expect((await node.busy('copied', NOW)).overlaps('martin', slotAt(0).start, slotAt(0).end)).toBe(true);
    server = copy.pool;
    const busy = await node.busy('copied', NOW);
    expect([busy.size, busy.overlaps('martin', slotAt(30).start, slotAt(30).end)]).toEqual([1, true]);
  } finally {
    await copy.close();
    await cluster.stop();
  }
});

test('ten thousand practices pass through a small memory, and each comes back as it was', {
  timeout: 120_000,
}, async () => {
  const practices = 10_000;
  await bench.pool.query(
    `INSERT INTO claim (practice, appointment, resource, chain, reason, during)
     SELECT 'small-' || p, id, 'martin', id, 'consultation', tstzrange(start, start + interval '15 min') FROM (
       SELECT p, gen_random_uuid() AS id, to_timestamp($1 / 1000.0) + make_interval(mins => 15 * q) AS start
       FROM generate_series(1, $2::int) AS p, generate_series(1, 3) AS q) AS booked`,
    [NOW + 24 * 60 * MINUTE, practices],
  );
  await bench.pool.query('ANALYZE claim');
  const megabytes = 2;
  const node = makeAgendaIndex(bench.pool, { megabytes });
  const first = await node.busy('small-1', NOW);
  let most = 0;
  let next = 1;
  const lines = Array.from({ length: 8 }, async () => {
    while (next <= practices) {
      const busy = await node.busy(`small-${next++}`, NOW);
      if (busy.size !== 3) throw new Error('a practice lost a claim');
      most = Math.max(most, node.bytes);
    }
  });
  await Promise.all(lines);
  expect(most).toBeLessThanOrEqual(megabytes * 2 ** 20);
  // Many fit, and the cap is used.
  expect(most).toBeGreaterThan(0.95 * megabytes * 2 ** 20);
  const again = await node.busy('small-1', NOW);
  expect(again).not.toBe(first);
  expect(told(again)).toEqual(told(first));
  expect(await node.busy('small-1', NOW)).toBe(again);
});
