/** The whole server, killed at moments of a seeded dice while patients book: nothing lost, nothing decided twice. A few rounds in the full
 * suite, many in the long one. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PatientText } from '../../conversation/effect.ts';
import type { Envelope, Inbound } from '../../conversation/inbound.ts';
import { freshDatabase, type TestDatabase } from './database.ts';

const PATIENTS_AT_ONCE = 3;
const SEED = 20260330;
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TSX = pathToFileURL(join(ROOT, 'node_modules/tsx/dist/loader.mjs')).href;
const PRACTICE = 'tilleuls';

let database: TestDatabase;
let folder: string;
let victim: ChildProcess | null = null;
beforeAll(async () => {
  database = await freshDatabase();
  folder = mkdtempSync(join(tmpdir(), 'permanence-kill-'));
  writeFileSync(join(folder, 'sent'), '');
});
afterAll(async () => {
  victim?.kill('SIGKILL');
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const began = Date.now();
let dice = SEED;
/** Between 0 and 1, the same series each run. */
function roll(): number {
  dice = (Math.imul(dice, 1664525) + 1013904223) >>> 0;
  return dice / 2 ** 32;
}

/** What no server has acknowledged yet: a channel tries such an event again. */
const unacknowledged = new Map<string, { envelope: Envelope; acknowledged: () => void }>();

async function startVictim(): Promise<void> {
  const options = [
    '--import',
    TSX,
    join(ROOT, 'test/support/victim.ts'),
    database.url,
    join(folder, 'sent'),
    `${began}`,
  ];
  const child = spawn(process.execPath, options, { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.on('error', () => undefined);
  victim = child;
  await new Promise<void>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line === 'ready') resolve();
      unacknowledged.get(line)?.acknowledged();
      unacknowledged.delete(line);
    });
  });
  for (const { envelope } of unacknowledged.values()) child.stdin.write(`${JSON.stringify(envelope)}\n`);
}

async function killVictim(): Promise<void> {
  const child = victim;
  victim = null;
  await new Promise<void>((resolve) => {
    child?.removeAllListeners('exit');
    child?.once('exit', () => resolve());
    child?.kill('SIGKILL');
  });
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
    victim?.stdin?.write(`${JSON.stringify(envelope)}\n`);
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

/** Books as a patient would, taking the first offer each time; gives the number of messages it took. */
async function book(address: string): Promise<number> {
  const wish =
    'Bonjour, je voudrais un rendez-vous avec le Dr Martin le plus tôt possible pour un vaccin, c’est pour moi';
  await write(address, { kind: 'text', text: `${wish}, Jeanne Dupont née le 12/04/1981` });
  for (let messages = 1; messages < 12; messages++) {
    const said = await reply(address);
    if (/confirmé/.test(said.text)) return messages;
    const [first] = said.choices ?? [];
    if (!first) throw new Error(`${address} was told: ${said.text}`);
    await write(address, { kind: 'choice', id: first.id, label: first.label });
  }
  throw new Error(`${address} did not get to the end`);
}

export function testKills(rounds: number): void {
  test(`${rounds} times kill -9 while patients book (seed ${SEED})`, { timeout: 600_000 }, async () => {
    let isOver = false;
    let booked = 0;
    const patients = Array.from({ length: PATIENTS_AT_ONCE }, async (_, line) => {
      for (let number = 0; !isOver; number++) {
        await book(`patient-${line}-${number}`);
        booked += 1;
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
      await killVictim();
    }
    isOver = true;
    await startVictim();
    await playing;
    await expect
      .poll(async () => await count(`SELECT 1 FROM outbox WHERE state IN ('waiting', 'sending')`), { timeout: 30_000 })
      .toBe(0);
    await killVictim();

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
    // One appointment for each patient, and no place twice.
    expect(await count(`SELECT 1 FROM appointment WHERE status = 'booked'`)).toBe(booked);
    expect(
      await count(`SELECT contact FROM appointment WHERE status = 'booked' GROUP BY contact HAVING count(*) > 1`),
    ).toBe(0);
    expect(
      await count(`SELECT 1 FROM claim a JOIN claim b ON a.resource = b.resource AND a.during && b.during
      AND a.appointment < b.appointment WHERE a.active AND b.active`),
    ).toBe(0);
    // Everything said was sent; what was sent twice (killed between the send and its mark) had the same id.
    const sent = readFileSync(join(folder, 'sent'), 'utf8').trim().split('\n');
    const { rows: said } = await database.pool.query<{ id: string }>(`SELECT id FROM outbox WHERE state = 'sent'`);
    expect([...new Set(sent)].sort()).toEqual(said.map(({ id }) => id).sort());
    expect(booked).toBeGreaterThanOrEqual(PATIENTS_AT_ONCE);
  });
}

async function count(sql: string): Promise<number> {
  return (await database.pool.query(sql)).rowCount ?? 0;
}
