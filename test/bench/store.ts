/**
 * What holding a place costs: the one function through which every path books, against a bare insert into the same table through
 * the same pool, both with 32 in flight and twice as many attempts as places. And what a first look at a practice's agenda costs.
 */
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { makeAgendaIndex } from '../../prisma/agenda-index.ts';
import { hold } from '../../prisma/claim.ts';
import { makePool } from '../../prisma/database.ts';
import { copyTemplate, startCluster } from '../support/cluster.ts';
import { type BenchRow, median, p99 } from './row.ts';

const ATTEMPTS = 10_000;
const TIMES = 5_000;
const IN_FLIGHT = 32;
/** The two take turns, so that the machine's mood falls on both. */
const TURNS = 20;
const MINUTE = 60_000;
const NOW = Date.parse('2026-03-10T09:00:00Z');
/** They share the times. */
const PRACTITIONERS = 40;

export async function benchStore(): Promise<BenchRow[]> {
  const cluster = await startCluster();
  try {
    const database = await copyTemplate(cluster.url);
    const pool = makePool(database.url, IN_FLIGHT);
    const raw: number[] = [];
    const held: number[] = [];
    // One unmeasured round, then three.
    for (let round = 0; round < 4; round++) {
      await pool.query('TRUNCATE claim, appointment');
      let [rawSeconds, heldSeconds] = [0, 0];
      for (let turn = 0; turn < TURNS; turn++) {
        rawSeconds += await secondsOf(turn, (at) => insertBare(pool, at));
        heldSeconds += await secondsOf(turn, (at) => holdOne(pool, at));
      }
      if (round === 0) continue;
      raw.push(ATTEMPTS / rawSeconds);
      held.push(ATTEMPTS / heldSeconds);
    }
    const loads = await loadTimes(pool);
    await pool.end();
    await database.close();
    const share = median(held.map((rate, round) => rate / (raw[round] ?? 0)));
    return [
      { name: 'bare INSERT … ON CONFLICT DO NOTHING', figure: `${Math.round(median(raw))} /s`, limit: '', ok: true },
      { name: 'hold(), 32 in flight', figure: `${Math.round(median(held))} /s`, limit: '', ok: true },
      {
        name: 'hold() as a share of it',
        figure: `${share.toFixed(2)} ×`,
        limit: '≥ 0.3 × (dream 0.7)',
        ok: share >= 0.3,
      },
      {
        name: 'agenda loaded, 4 practitioners × 26 weeks, p99',
        figure: `${p99(loads).toFixed(1)} ms`,
        limit: '≤ 20 ms',
        ok: p99(loads) <= 20,
      },
    ];
  } finally {
    await cluster.stop();
  }
}

/** Of one turn: each of its times is tried twice, by two who are far apart in the queue. Throws unless each was won once. */
async function secondsOf(turn: number, attempt: (at: number) => Promise<boolean>): Promise<number> {
  const times = TIMES / TURNS;
  let next = 0;
  let won = 0;
  const began = performance.now();
  const lines = Array.from({ length: IN_FLIGHT }, async () => {
    while (next < ATTEMPTS / TURNS) {
      const at = turn * times + (next++ % times);
      if (await attempt(at)) won += 1;
    }
  });
  await Promise.all(lines);
  if (won !== times) throw new Error(`${won} attempts won ${times} places`);
  return (performance.now() - began) / 1000;
}

/** Milliseconds of each load of one practice, 70 % booked by quarters of an hour on weekdays. */
async function loadTimes(pool: pg.Pool): Promise<number[]> {
  await pool.query(
    `INSERT INTO claim (practice, appointment, resource, chain, reason, during)
     SELECT 'agenda', id, 'p' || p, id, 'consultation', tstzrange(start, start + interval '15 min') FROM (
       SELECT gen_random_uuid() AS id, p, to_timestamp($1 / 1000.0) + make_interval(days => 7 * w + d, mins => 15 * q) AS start
       FROM generate_series(1, 4) AS p, generate_series(0, 25) AS w, generate_series(0, 4) AS d, generate_series(0, 31) AS q
       WHERE abs(hashtext(concat_ws('/', p, w, d, q))) % 10 < 7
     ) AS booked`,
    [NOW],
  );
  // As autovacuum does within a minute of so many rows.
  await pool.query('VACUUM (ANALYZE) claim');
  const times: number[] = [];
  // Enough of them for a 99th percentile that is not the worst one.
  for (let round = 0; round < 510; round++) {
    const began = performance.now();
    await makeAgendaIndex(pool).busy('agenda', NOW);
    // The first rounds pay for the plan and for the compiler.
    if (round >= 10) times.push(performance.now() - began);
  }
  return times;
}

function place(at: number): { practitioner: string; start: number; end: number } {
  const start = NOW + Math.floor(at / PRACTITIONERS) * 15 * MINUTE;
  return { practitioner: `p${at % PRACTITIONERS}`, start, end: start + 15 * MINUTE };
}

async function insertBare(pool: pg.Pool, at: number): Promise<boolean> {
  const { practitioner, start, end } = place(at);
  const id = randomUUID();
  const { rowCount } = await pool.query({
    name: 'bare',
    text: `INSERT INTO claim (practice, appointment, resource, chain, reason, during)
           VALUES ('bare', $1, $2, $1, 'consultation', tstzrange($3, $4)) ON CONFLICT DO NOTHING`,
    values: [id, practitioner, new Date(start), new Date(end)],
  });
  return rowCount === 1;
}

async function holdOne(pool: pg.Pool, at: number): Promise<boolean> {
  const { practitioner, start, end } = place(at);
  const id = randomUUID();
  const slot = {
    id,
    chain: id,
    practitioner,
    resources: [practitioner],
    location: 'centre',
    reason: 'consultation',
    start,
    end,
    claimStart: start,
    claimEnd: end,
    expiresAt: NOW + 10 * MINUTE,
    patientId: null,
    patientLabel: 'Jeanne Dupont',
    replaces: null,
  };
  return (await hold(pool, { practice: 'bench', conversation: null, contact: null }, slot, NOW)) === 'held';
}
