/**
 * A whole server without a network, to be killed: envelopes come in as lines of JSON, each is acknowledged once it is safely
 * written, and everything sent is appended to a file.
 * Arguments: connection string, file of what was sent, instant at which the clock of the test began.
 */
import { appendFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Channel, Desk } from '../../bots/channel.ts';
import { startTimers } from '../../bots/clock.ts';
import { makeDeliver } from '../../bots/deliver.ts';
import { readPractices } from '../../bots/practice-files.ts';
import { makeHandle } from '../../conversation/handle.ts';
import { hear } from '../../conversation/hear.ts';
import type { Envelope } from '../../conversation/inbound.ts';
import { readDanger } from '../../conversation/triage.ts';
import { need, turn } from '../../conversation/turn.ts';
import { makeBell } from '../../prisma/bell.ts';
import { openDatabase } from '../../prisma/database.ts';
import { makeQueue } from '../../prisma/queue.ts';
import { makeStore } from '../../prisma/store.ts';

/** Monday 30 March 2026, 10:00 in Paris. */
const BEGIN = Date.parse('2026-03-30T08:00:00Z');
const [url = '', sentFile = '', began = ''] = process.argv.slice(2);
const now = () => BEGIN + Date.now() - Number(began);
const abilities = { buttons: true, files: true, tellsRead: true, knowsPhone: false, maximumLength: 4000 };

const { pool } = await openDatabase({ url });
const bell = makeBell(url);
const store = makeStore({ pool, bell, abilities: () => abilities, secret: 'a key of the tests' });
const queue = makeQueue({ pool, bell, superseded: (text) => text });
const practices = readPractices(fileURLToPath(new URL('../../prisma/practices', import.meta.url)));
const note = (id: string) => appendFileSync(sentFile, `${id}\n`);
const channel: Channel = {
  id: 'web',
  abilities,
  start: async () => undefined,
  send: async ({ id }) => {
    note(id);
    return { state: 'delivered' };
  },
  stop: async () => undefined,
};
const desk: Desk = {
  start: async () => undefined,
  post: async ({ id }) => {
    note(id);
    return { channel: 'C1', ts: id };
  },
  stop: async () => undefined,
};

const handle = makeHandle({
  store,
  practices: new Map(practices.map((practice) => [practice.id, practice])),
  hear,
  isDangerous: (text) => readDanger(text).urgency !== 'routine',
  need,
  turn,
  now,
  burstMs: 0,
});
const deliver = makeDeliver({ queue, channels: new Map([['web', channel]]), desk, now });
await queue.reclaim();
bell.on('inbox', handle.wake);
bell.on('outbox', deliver.wake);
startTimers({ store, now, fired: handle.wake });
handle.start();
deliver.start();

createInterface({ input: process.stdin }).on('line', (line) => {
  const envelope = JSON.parse(line) as Envelope;
  void handle.receive({ ...envelope, receivedAt: now() }).then(() => console.log(envelope.externalId));
});
// The first reading of a process is slow; the kills are meant for the turns.
const context = { now: now(), zone: 'Europe/Paris', territory: 'FR', asked: { about: 'nothing' } } as const;
hear('Bonjour, je voudrais un rendez-vous avec le Dr Martin jeudi après-midi pour un vaccin', context);
console.log('ready');
