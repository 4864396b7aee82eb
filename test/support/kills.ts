/**
 * The whole server, killed at moments of a seeded dice while patients book, move and cancel: nothing lost, nothing decided twice, no
 * place with two holders. A few rounds in the full suite, many in the long one.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PatientText } from '../../conversation/effect.ts';
import type { Envelope, Inbound } from '../../conversation/inbound.ts';
import { freshDatabase, type TestDatabase } from './database.ts';
import { makeVictim, type Victim } from './victim-process.ts';

const PATIENTS_AT_ONCE = 4;
const SEED = 20260330;
const PRACTICE = 'tilleuls';

let database: TestDatabase;
let victim: Victim;
beforeAll(async () => {
  database = await freshDatabase();
  victim = makeVictim(database.url, (id) => {
    unacknowledged.get(id)?.acknowledged();
    unacknowledged.delete(id);
  });
});
afterAll(async () => {
  victim.end();
  await database.close();
});

let dice = SEED;
/** Between 0 and 1, the same series each run. */
function roll(): number {
  dice = (Math.imul(dice, 1664525) + 1013904223) >>> 0;
  return dice / 2 ** 32;
}

/** What no server has acknowledged yet: a channel tries such an event again. */
const unacknowledged = new Map<string, { envelope: Envelope; acknowledged: () => void }>();

async function startVictim(): Promise<void> {
  await victim.start();
  for (const { envelope } of unacknowledged.values()) victim.write(envelope);
}

let written = 0;
const acknowledgedIds: string[] = [];

function write(address: string, inbound: Inbound): Promise<void> {
  written += 1;
  const envelope = { practice: PRACTICE, channel: 'web', address, externalId: `m${written}`, inbound, receivedAt: 0 };
  return new Promise((resolve) => {
    unacknowledged.set(envelope.externalId, {
      envelope,
      acknowledged: () => {
        acknowledgedIds.push(envelope.externalId);
        resolve();
      },
    });
    victim.write(envelope);
  });
}

/** What the bot said after everything of this patient was heard. */
async function reply(address: string): Promise<PatientText> {
  const deadline = Date.now() + 200_000;
  while (Date.now() < deadline) {
    const { rows } = await database.pool.query<{ waiting: number; said: PatientText }>(
      `SELECT (SELECT count(*)::int FROM inbox i WHERE i.conversation = c.id AND i.consumed_at IS NULL) AS waiting,
         (SELECT body FROM outbox o WHERE o.conversation = c.id AND o.destination = 'patient' ORDER BY sequence DESC LIMIT 1) AS said
       FROM conversation c WHERE c.address = $1`,
      [address],
    );
    if (rows[0]?.waiting === 0 && rows[0].said) return rows[0].said;
    await pause(15);
  }
  throw new Error(`${address} was not answered`);
}

/** Says this and then takes the first answer offered each time, until what the bot says shows that it is done. */
async function converse(address: string, text: string, done: RegExp): Promise<void> {
  await write(address, { kind: 'text', text });
  for (let messages = 1; messages < 12; messages++) {
    const said = await reply(address);
    if (done.test(said.text)) return;
    const [first] = said.choices ?? [];
    if (!first) throw new Error(`${address} was told: ${said.text}`);
    await write(address, { kind: 'choice', id: first.id, label: first.label });
  }
  throw new Error(`${address} did not get to the end`);
}

/** Books; every other one moves it to next week; half of those cancel it then. */
async function visit(address: string, kind: number): Promise<'booked' | 'moved' | 'cancelled'> {
  const wish =
    'Bonjour, je voudrais un rendez-vous avec le Dr Martin le plus tôt possible pour un vaccin, c’est pour moi';
  await converse(address, `${wish}, Jeanne Dupont née le 12/04/1981, 06 39 98 12 34`, /confirmé/);
  if (kind % 2 === 0) return 'booked';
  await converse(address, 'Je voudrais déplacer mon rendez-vous à la semaine prochaine', /est déplacé|confirmé/);
  if (kind % 4 === 1) return 'moved';
  await converse(address, 'Je voudrais annuler mon rendez-vous', /est annulé/);
  return 'cancelled';
}

export function testKills(rounds: number): void {
  test(`${rounds} times kill -9 while patients book, move and cancel (seed ${SEED})`, {
    timeout: 600_000,
  }, async () => {
    let isOver = false;
    const ended = { booked: 0, moved: 0, cancelled: 0 };
    const patients = Array.from({ length: PATIENTS_AT_ONCE }, async (_, line) => {
      for (let number = 0; !isOver; number++) {
        // From the first patients on there is one of each kind.
        ended[await visit(`patient-${line}-${number}`, line + number)] += 1;
      }
    });
    const playing = Promise.all(patients);
    // A failed patient ends the test at once, not after all rounds.
    let failure: unknown;
    playing.catch((cause: unknown) => {
      failure = cause;
    });
    for (let round = 0; round < rounds && !failure; round++) {
      await startVictim();
      await pause(50 + roll() * 1_000);
      await victim.kill();
    }
    isOver = true;
    await startVictim();
    await playing;
    await expect
      .poll(async () => await count(`SELECT 1 FROM outbox WHERE state IN ('waiting', 'sending')`), { timeout: 30_000 })
      .toBe(0);
    await victim.kill();

    // Nothing lost: what was acknowledged is there once, and was heard.
    const { rows: heard } = await database.pool.query<{ id: string }>(
      `SELECT external_id AS id FROM inbox WHERE channel = 'web' AND consumed_at IS NOT NULL`,
    );
    expect(heard.map(({ id }) => id).sort()).toEqual([...acknowledgedIds].sort());
    expect(await count('SELECT 1 FROM inbox WHERE consumed_at IS NULL')).toBe(0);
    // Nothing decided twice: a turn for each inbox row, no more.
    expect(
      await count(
        'SELECT 1 FROM conversation c WHERE version <> (SELECT count(*) FROM inbox i WHERE i.conversation = c.id)',
      ),
    ).toBe(0);
    expect(await count(`SELECT 1 FROM handoff`)).toBe(0);
    // One appointment for each patient who kept one, the moved ones in their second version, and no place twice.
    expect(await count(`SELECT 1 FROM appointment WHERE status = 'booked'`)).toBe(ended.booked + ended.moved);
    expect(await count(`SELECT 1 FROM appointment WHERE status = 'booked' AND version = 2`)).toBe(ended.moved);
    expect(await count(`SELECT 1 FROM appointment WHERE cancelled_by = 'move'`)).toBe(ended.moved + ended.cancelled);
    expect(await count(`SELECT 1 FROM appointment WHERE cancelled_by = 'patient' AND version = 2`)).toBe(
      ended.cancelled,
    );
    expect(await count(`SELECT 1 FROM appointment WHERE status = 'pending'`)).toBe(0);
    expect(
      await count(`SELECT contact FROM appointment WHERE status = 'booked' GROUP BY contact HAVING count(*) > 1`),
    ).toBe(0);
    expect(
      await count(`SELECT 1 FROM claim a JOIN claim b ON a.resource = b.resource AND a.during && b.during
      AND a.appointment < b.appointment WHERE a.active AND b.active`),
    ).toBe(0);
    // The journal tells the same, and only what is booked takes time.
    const standing = `SELECT (body ->> 'appointment')::uuid AS id FROM fact WHERE fact = 'AppointmentConfirmed'
      EXCEPT SELECT (body ->> 'appointment')::uuid FROM fact WHERE fact = 'AppointmentCancelled'
      EXCEPT SELECT (body ->> 'replaces')::uuid FROM fact WHERE fact = 'AppointmentConfirmed'`;
    const booked = `SELECT id FROM appointment WHERE status = 'booked'`;
    const claimed = 'SELECT appointment FROM claim WHERE active';
    for (const [one, other] of [
      [standing, booked],
      [booked, claimed],
    ]) {
      expect(await count(`(${one}) EXCEPT (${other})`)).toBe(0);
      expect(await count(`(${other}) EXCEPT (${one})`)).toBe(0);
    }
    // Everything said was sent; what was sent twice (killed between the send and its mark) had the same id.
    const { rows: said } = await database.pool.query<{ id: string }>(`SELECT id FROM outbox WHERE state = 'sent'`);
    expect([...new Set(victim.sent())].sort()).toEqual(said.map(({ id }) => id).sort());
    for (const times of Object.values(ended)) expect(times).toBeGreaterThan(0);
  });
}

async function count(sql: string): Promise<number> {
  return (await database.pool.query(sql)).rowCount ?? 0;
}
