/** The real whatsapp-web.js in a real Chromium, against a page of our own in the place of WhatsApp's. */

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { SendTrouble } from '../../../bots/channel.ts';
import { makeLog } from '../../../bots/log.ts';
import { makeWhatsappChannel, type WhatsappChannel } from '../../../bots/whatsapp/channel.ts';
import type { Envelope } from '../../../conversation/inbound.ts';
import { browserPath } from '../../support/browser.ts';

const NOON = Date.parse('2026-03-02T12:00:00+01:00');
const PATIENT = '33612345678@c.us';
const HIDDEN = '123456789012345@lid';
const page = { path: fileURLToPath(new URL('../../fakes/whatsapp-page', import.meta.url)), version: '0.0.1' };
const path = await browserPath();
if (!path)
  console.warn('\n*** NO BROWSER RUNS ON THIS MACHINE: THE TESTS OF WHATSAPP ARE SKIPPED (install chromium). ***\n');
const run = test.skipIf(path === null);

let directory: string;
let channel: WhatsappChannel;
let inbox: Envelope[];
let broken: number;
const codes: string[] = [];
const told: string[] = [];
const delivered: string[] = [];

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'permanence-whatsapp-'));
  channel = makeWhatsappChannel({
    practices: ['tilleuls'],
    browserPath: path,
    dataDirectory: directory,
    log: makeLog('silent'),
    now: () => NOON,
    delivered: (_practice, reference) => delivered.push(reference),
    showQr: (_practice, code) => codes.push(code),
    told: (_practice, state) => told.push(state),
    // On a busy machine a start may hang: it is given up and tried again, as in life.
    account: { page, firstRetryMs: 50, watchdogMs: 10_000 },
    spacingMs: 0,
  });
  if (!path) return;
  await channel.start(async (envelope) => {
    if (broken > 0) {
      broken -= 1;
      throw new Error('The database is away.');
    }
    inbox.push(envelope);
  });
});
beforeEach(() => {
  inbox = [];
  broken = 0;
});
afterAll(async () => {
  await channel.stop();
  await rm(directory, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

/** Looks again until it is so; fails after 45 s. */
async function until(isSo: () => boolean): Promise<void> {
  await expect.poll(isSo, { timeout: 45_000, interval: 50 }).toBe(true);
}

const state = (): string | undefined => channel.accounts()[0]?.state;

/** Acts on the page, through the browser that the library started. */
async function onPage<T>(act: (page: Page) => Promise<T>): Promise<T> {
  const file = join(directory, 'whatsapp', 'session-tilleuls', 'DevToolsActivePort');
  const [port, endpoint] = (await readFile(file, 'utf8')).split('\n');
  const browser: Browser = await puppeteer.connect({ browserWSEndpoint: `ws://127.0.0.1:${port}${endpoint}` });
  try {
    const [first] = await browser.pages();
    if (!first) throw new Error('The browser has no page.');
    return await act(first);
  } finally {
    await browser.disconnect();
  }
}

const drive = (script: string): Promise<unknown> => onPage((one) => one.evaluate(script));
const receive = (message: object): Promise<unknown> => drive(`fake.receive(${JSON.stringify(message)})`);
const sent = (): Promise<unknown> => drive('fake.sent.splice(0)');

run('shows a code, then is ready once it is scanned', async () => {
  await until(() => codes.length > 0);
  expect(codes[0]).toContain('ref-1');
  expect(channel.accounts()).toEqual([{ practice: 'tilleuls', state: 'qr', qr: codes[0] }]);
  await expect(
    channel.send({ id: 'o0', practice: 'tilleuls', address: PATIENT, body: { is: 'text', text: 'Trop tôt' } }),
  ).rejects.toThrow(SendTrouble);
  await drive('fake.pair()');
  await until(() => state() === 'ready');
  expect(channel.accounts()[0]?.qr).toBeNull();
});

run('takes what a person sends, whatever its kind', async () => {
  const bodies = { lat: 48.85, lng: 2.35 };
  await receive({ from: PATIENT, id: 'A1', body: 'Bonjour' });
  await receive({ from: HIDDEN, id: 'A2', type: 'ptt', directPath: '/v', body: '' });
  await receive({ from: PATIENT, id: 'A3', type: 'image', directPath: '/i', caption: 'mon ordonnance' });
  await receive({ from: PATIENT, id: 'A4', type: 'document', directPath: '/d', filename: 'analyse.pdf' });
  await receive({ from: PATIENT, id: 'A5', type: 'location', ...bodies, body: 'miniature' });
  await drive(`fake.edit('false_${PATIENT}_A1', 'Bonjour docteur')`);
  await drive(`fake.revoke('false_${PATIENT}_A1')`);
  await until(() => inbox.length === 7);
  expect(inbox.map(({ address, inbound }) => [address, inbound])).toEqual([
    [PATIENT, { kind: 'text', text: 'Bonjour' }],
    [HIDDEN, { kind: 'media', media: 'voice' }],
    [PATIENT, { kind: 'media', media: 'photo', caption: 'mon ordonnance' }],
    [PATIENT, { kind: 'media', media: 'document' }],
    [PATIENT, { kind: 'media', media: 'location' }],
    [PATIENT, { kind: 'edited', text: 'Bonjour docteur' }],
    [PATIENT, { kind: 'deleted' }],
  ]);
  expect(inbox[0]).toMatchObject({ practice: 'tilleuls', channel: 'whatsapp', receivedAt: NOON });
  expect(new Set(inbox.map(({ externalId }) => externalId)).size).toBe(7);
});

run('leaves groups, statuses, broadcasts and its own messages alone', async () => {
  await receive({ from: '1203630@g.us', id: 'B1', body: 'un groupe' });
  await receive({ from: 'status@broadcast', id: 'B2', body: 'un statut', isStatusV3: true });
  await receive({ from: PATIENT, id: 'B3', body: 'une liste', broadcast: true });
  await receive({ from: PATIENT, id: 'B4', body: 'moi', fromMe: true });
  await receive({ from: PATIENT, id: 'B5', type: 'e2e_notification', body: '' });
  await receive({ from: PATIENT, id: 'B6', body: 'Toujours là ?' });
  await until(() => inbox.length > 0);
  expect(inbox.map(({ inbound }) => inbound)).toEqual([{ kind: 'text', text: 'Toujours là ?' }]);
});

run('writes a message again until the inbox has it', async () => {
  broken = 1;
  await receive({ from: PATIENT, id: 'C1', body: 'Une seule fois' });
  await until(() => inbox.length === 1);
  expect(inbox[0]?.inbound).toEqual({ kind: 'text', text: 'Une seule fois' });
});

run('sends numbered choices and the file, each once though one failed, and tells when they arrive', async () => {
  const body = {
    is: 'text' as const,
    text: 'Quel créneau ?',
    choices: [
      { id: 'a', label: 'mardi 9 h' },
      { id: 'b', label: 'jeudi 11 h' },
    ],
    file: { name: 'rendez-vous.ics', mediaType: 'text/calendar', content: 'BEGIN:VCALENDAR' },
  };
  await drive('fake.refuse(2)');
  const outbound = { id: 'o1', practice: 'tilleuls', address: HIDDEN, body };
  await expect(channel.send(outbound)).rejects.toMatchObject({ retry: true });
  const answer = await channel.send(outbound);
  expect(await sent()).toMatchObject([
    { to: HIDDEN, type: 'chat', body: 'Quel créneau ?\n1. mardi 9 h\n2. jeudi 11 h' },
    { to: HIDDEN, type: 'document', body: 'rendez-vous.ics', content: 'BEGIN:VCALENDAR' },
  ]);
  expect(answer.state).toBe('accepted');
  await drive(`fake.acknowledge(${JSON.stringify(answer.reference)}, 2)`);
  await until(() => delivered.includes(answer.reference ?? ''));
});

run('tells the desk when it is lost and when it is back, and comes back by itself', async () => {
  const before = codes.length;
  await drive("fake.state('UNPAIRED')").catch(() => undefined);
  await until(() => told.includes('lost'));
  await until(() => codes.length > before && state() === 'qr');
  await drive('fake.pair()');
  await until(() => told.includes('ready'));
  await receive({ from: PATIENT, id: 'D1', body: 'De retour' });
  await until(() => inbox.length === 1);
  expect(told).toEqual(['lost', 'ready']);
});
