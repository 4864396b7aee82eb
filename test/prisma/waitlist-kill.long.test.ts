/**
 * A whole server killed with -9 while places are freed and offered: every place ends with one person, who was told of it, and nobody has
 * two offers.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { confirm, giveUp, hold } from '../../prisma/claim.ts';
import { AGENDA_STREAM, ensureStream } from '../../prisma/stream.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { makeVictim, type Victim } from '../support/victim-process.ts';

/** The victim's clock begins on Monday 30 March 2026, 10:00 in Paris. */
const BEGIN = Date.parse('2026-03-30T08:00:00Z');
/** Thursday 2 April 2026, 14:00. */
const FIRST = Date.parse('2026-04-02T12:00:00Z');
const PLACES = 4;
const TEN_MINUTES = 600_000;

let database: TestDatabase;
let victim: Victim;
beforeAll(async () => {
  database = await freshDatabase();
  victim = makeVictim(database.url);
});
afterAll(async () => {
  victim.end();
  await database.close();
});

/** Somebody else has this place for now. */
async function taken(nth: number): Promise<string> {
  const { pool } = database;
  const start = FIRST + nth * TEN_MINUTES;
  const end = start + TEN_MINUTES;
  const id = randomUUID();
  const slot = {
    id,
    chain: id,
    practitioner: 'martin',
    resources: ['martin'],
    location: 'tilleuls',
    reason: 'vaccin',
    start,
    end,
    claimStart: start,
    claimEnd: end,
    expiresAt: BEGIN + TEN_MINUTES,
    patientId: id,
    patientLabel: 'Paul',
    replaces: null,
  };
  await hold(pool, { practice: 'tilleuls', conversation: null, contact: null }, slot, BEGIN);
  await confirm(pool, 'tilleuls', { appointment: id, patientId: id, patientLabel: 'Paul', codeHash: id });
  return id;
}

async function waits(nth: number): Promise<void> {
  await database.pool.query(
    `WITH who AS (
       INSERT INTO contact (practice, id, channel, address, first_seen_at) VALUES ('tilleuls', $1::uuid, 'web', $1::text, $2) RETURNING id
     ), there AS (
       INSERT INTO conversation (practice, id, contact, channel, address, created_at)
       SELECT 'tilleuls', id, id, 'web', id::text, $2 FROM who
     ), patient AS (
       INSERT INTO patient (practice, id, birth_name, first_names, birth_date, identity, known)
       SELECT 'tilleuls', id, 'Ana', $3::text, '1970-01-01', 'provisional', true FROM who
     )
     INSERT INTO waitlist (practice, id, conversation, contact, reason, practitioner, wish, patient_id, patient_label, joined_at)
     SELECT 'tilleuls', id, id, id, 'vaccin', 'martin', '{"windows": []}', id, $3::text, $2 FROM who`,
    [randomUUID(), new Date(BEGIN - (PLACES - nth) * TEN_MINUTES), `Ana ${nth}`],
  );
}

async function rows<T extends object>(text: string): Promise<T[]> {
  return (await database.pool.query<T>(text)).rows;
}

test(`${PLACES} places freed, the server killed at each`, { timeout: 240_000 }, async () => {
  await ensureStream(database.pool, 'tilleuls', AGENDA_STREAM, null, BEGIN);
  const ids: string[] = [];
  for (let nth = 0; nth < PLACES; nth++) {
    ids.push(await taken(nth));
    await waits(nth);
  }
  for (const [nth, appointment] of ids.entries()) {
    await victim.start();
    await giveUp(database.pool, 'tilleuls', { appointment, by: 'desk', late: false, reason: null, onlyPending: false });
    // From before the timer fires to after the offer was sent.
    await pause(nth * 500);
    await victim.kill();
  }
  await victim.start();
  await expect
    .poll(
      async () =>
        (await rows(`SELECT 1 FROM waitlist WHERE state = 'offered'`)).length +
        (await rows(`SELECT 1 FROM outbox WHERE state = 'sent'`)).length,
      { timeout: 60_000 },
    )
    .toBe(2 * PLACES);
  await victim.kill();

  // One place each, the first come with the first freed or any other: nobody twice, no place twice.
  const offers = await rows<{ label: string; offer: string; status: string }>(
    `SELECT w.patient_label AS label, w.offer, a.status FROM waitlist w JOIN appointment a ON a.practice = w.practice AND a.id = w.offer`,
  );
  expect(new Set(offers.map(({ label }) => label)).size).toBe(PLACES);
  expect(new Set(offers.map(({ offer }) => offer)).size).toBe(PLACES);
  expect(offers.every(({ status }) => status === 'pending')).toBe(true);
  expect(
    await rows(`SELECT 1 FROM claim a JOIN claim b ON a.resource = b.resource AND a.during && b.during AND a.appointment < b.appointment
      WHERE a.active AND b.active`),
  ).toEqual([]);
  // Decided once, said once, to each; and each wakes again at the end of the delay.
  expect(await rows(`SELECT 1 FROM fact WHERE fact = 'WaitlistOffered'`)).toHaveLength(PLACES);
  expect(
    await rows(
      `SELECT conversation FROM outbox WHERE body ->> 'text' LIKE '%une place s’est libérée%' GROUP BY conversation HAVING count(*) = 1`,
    ),
  ).toHaveLength(PLACES);
  expect(await rows(`SELECT 1 FROM timer WHERE timer ->> 'timer' = 'waitlistSilent'`)).toHaveLength(PLACES);
  expect(await rows(`SELECT 1 FROM handoff`)).toEqual([]);
});
