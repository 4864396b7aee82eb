/** A start that fails, hangs or has no browser: said, tried again, and nothing else waits for it. The operator's page meanwhile. */

import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import express from 'express';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeLog } from '../../../bots/log.ts';
import { makeWhatsappChannel, type WhatsappChannel } from '../../../bots/whatsapp/channel.ts';
import { operatorPage } from '../../../bots/whatsapp/page.ts';
import { browserPath } from '../../support/browser.ts';

const SECRET = 'a-secret-of-the-operator';
const path = await browserPath();
const page = { path: fileURLToPath(new URL('../../fakes/whatsapp-page', import.meta.url)), version: '0.0.1' };

let directory: string;
let channel: WhatsappChannel | undefined;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'permanence-whatsapp-'));
});
afterEach(async () => {
  await channel?.stop();
  await rm(directory, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

async function start(browser: string, account: object): Promise<{ told: string[]; codes: string[] }> {
  const told: string[] = [];
  const codes: string[] = [];
  channel = makeWhatsappChannel({
    practices: ['tilleuls'],
    browserPath: browser,
    dataDirectory: directory,
    log: makeLog('silent'),
    now: () => 0,
    delivered: () => undefined,
    showQr: (_practice, code) => codes.push(code),
    told: (practice, state) => told.push(`${practice} ${state}`),
    account,
  });
  const before = performance.now();
  await channel.start(async () => undefined);
  // The rest of the product starts meanwhile.
  expect(performance.now() - before).toBeLessThan(500);
  return { told, codes };
}

const soon = { timeout: 20_000, interval: 50 };

test('a browser that does not exist is told to the desk, once', async () => {
  const { told } = await start('/nowhere/chromium', { firstRetryMs: 10 });
  await expect.poll(() => told, soon).toEqual(['tilleuls lost']);
  await expect(
    channel?.send({
      id: 'o',
      practice: 'tilleuls',
      address: '33600000001@c.us',
      body: { is: 'text', text: 'Bonjour' },
    }),
  ).rejects.toMatchObject({ retry: true });
});

test.skipIf(path === null)('a start that gives no sign of life is given up and tried again', async () => {
  const { told, codes } = await start(path ?? '', { page, watchdogMs: 1, firstRetryMs: 10 });
  await expect.poll(() => told, soon).toEqual(['tilleuls lost']);
  expect(codes).toEqual([]);
});

test.skipIf(path === null)(
  'the operator’s page shows the code to this machine or with the secret, to nobody else',
  async () => {
    const { codes } = await start(path ?? '', { page });
    if (!channel) throw new Error('The channel did not start.');
    const app = express();
    app.use(operatorPage(channel, () => 'Cabinet <des> Tilleuls', SECRET));
    const server = createServer(app).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/operator/whatsapp`;
    try {
      await expect.poll(() => codes.length, soon).toBeGreaterThan(0);
      const local = await (await fetch(url)).text();
      expect(local).toContain('data:image/svg+xml;base64,');
      expect(local).toContain('Cabinet &lt;des&gt; Tilleuls');
      const relayed = { 'x-forwarded-for': '203.0.113.9' };
      const basic = (secret: string) => `Basic ${Buffer.from(`operator:${secret}`).toString('base64')}`;
      expect((await fetch(url, { headers: relayed })).status).toBe(401);
      expect((await fetch(url, { headers: { ...relayed, authorization: basic('wrong') } })).status).toBe(401);
      expect((await fetch(url, { headers: { ...relayed, authorization: basic(SECRET) } })).status).toBe(200);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  },
);
