/** A store on a fresh database, with a fixed clock, for tests of what the database keeps. */
import { randomUUID } from 'node:crypto';
import type { Effect, Fact, HeldSlot, Say } from '../../conversation/effect.ts';
import type { Opened, Store } from '../../conversation/handle.ts';
import type { ConversationKey, Inbound } from '../../conversation/inbound.ts';
import { newSession, type Session } from '../../conversation/session.ts';
import { type Bell, makeBell } from '../../prisma/bell.ts';
import { makeStore } from '../../prisma/store.ts';
import { freshDatabase, type TestDatabase } from './database.ts';

/** Tuesday 10 March 2026, 10:00 in Paris. */
export const NOW = Date.parse('2026-03-10T09:00:00Z');
export const MINUTE = 60_000;

export interface Bench extends TestDatabase {
  store: Store;
  bell: Bell;
}

export async function openStore(): Promise<Bench> {
  const database = await freshDatabase();
  const bell = makeBell(database.url);
  const abilities = () => ({ buttons: true, files: true, tellsRead: true, knowsPhone: false });
  const store = makeStore({ pool: database.pool, bell, abilities, secret: 'a key of the tests' });
  return {
    ...database,
    store,
    bell,
    close: async () => {
      await bell.stop();
      await database.close();
    },
  };
}

let counted = 0;

/** Writes one message and gives the conversation as it is opened for its turn. */
export async function hearOne(
  store: Store,
  address: string,
  inbound: Inbound = { kind: 'text', text: 'bonjour' },
  now = NOW,
): Promise<Opened> {
  counted += 1;
  const { key } = await store.receive(
    { practice: 'lilas', channel: 'web', address, externalId: `m${counted}`, inbound, receivedAt: now },
    now,
  );
  const opened = await store.open(key, now);
  if (!opened) throw new Error('nothing to open');
  return opened;
}

/** Commits these effects as the turn of what was opened. */
export function commitAs(
  store: Store,
  opened: Opened,
  effects: Effect[],
  change: Partial<Session> = {},
  now = NOW,
): ReturnType<Store['commit']> {
  return store.commit({
    key: opened.key,
    version: opened.version,
    consumed: opened.rows.map(({ id }) => id),
    session: { ...newSession('fr', now), ...change },
    effects,
    now,
  });
}

export const record = (fact: Fact): Effect => ({ kind: 'record', fact });

export function say(text: string, change: Partial<Say> = {}): Say {
  return {
    kind: 'say',
    to: { who: 'patient' },
    body: { is: 'text', text },
    priority: 'normal',
    fenced: true,
    ...change,
  };
}

/** A hold of `resources` for 15 minutes from `minutes` after the start of the tests' clock. */
export function slotAt(minutes: number, change: Partial<HeldSlot> = {}): HeldSlot {
  const start = NOW + 24 * 60 * MINUTE + minutes * MINUTE;
  const end = start + 15 * MINUTE;
  const id = randomUUID();
  return {
    id,
    chain: id,
    practitioner: 'martin',
    resources: ['martin'],
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
    ...change,
  };
}

/** Every text that waits for, or was sent to, the patient of a conversation, in order. */
export async function saidTo(database: TestDatabase, key: ConversationKey): Promise<string[]> {
  const { rows } = await database.pool.query<{ text: string }>(
    `SELECT body ->> 'text' AS text FROM outbox WHERE practice = $1 AND conversation = $2 AND destination = 'patient' ORDER BY sequence`,
    [key.practice, key.id],
  );
  return rows.map(({ text }) => text);
}
