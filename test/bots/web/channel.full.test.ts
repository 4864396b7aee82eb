import { subscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SESSION_OVER } from '../../../bots/web/close-code.ts';
import { NOON, openSession, openWeb, Page, practiceOf, refusedUpgrade, type WebHarness } from './harness.ts';

/** Every connection that this process opens, from its first import on: Botkit and what it carries must call nobody. */
const called: string[] = [];
subscribe('net.client.socket', (message) => {
  const { socket } = message as { socket: Socket };
  socket.on('lookup', (_error, _address, _family, host) => called.push(host));
  socket.on('connect', () => called.push(socket.remoteAddress ?? ''));
});

let web: WebHarness;
let clock: number;
let practiceClock: number;
beforeEach(async () => {
  clock = Date.now();
  practiceClock = NOON;
  web = await openWeb({
    realTime: () => clock,
    now: () => practiceClock,
    practices: [
      practiceOf('tilleuls', 'Cabinet des Tilleuls', ['https://tilleuls.example']),
      practiceOf('ocean', 'Ophtalmologie <de> l’Océan'),
    ],
  });
});
afterEach(() => web.stop());

const id = (n: number): string => `message-${n}`;

async function connected(practice = 'tilleuls'): Promise<{ page: Page; token: string; address: string }> {
  const { token } = await openSession(web, practice);
  const page = await Page.open(web, token, practice);
  const [body = ''] = token.split('.');
  const [, , address] = JSON.parse(Buffer.from(body, 'base64url').toString());
  return { page, token, address };
}

describe('messages', () => {
  test('are acknowledged once written, each taken once, in order', async () => {
    const { page, address } = await connected();
    page.tell({ type: 'text', id: id(1), text: 'Bonjour' });
    page.tell({ type: 'text', id: id(1), text: 'Bonjour' });
    page.tell({ type: 'choice', id: id(2), choice: 'book', label: 'Prendre rendez-vous' });
    expect(await page.next('ack')).toEqual({ type: 'ack', id: id(1), at: NOON });
    expect(await page.next('ack')).toMatchObject({ id: id(1) });
    expect(await page.next('ack')).toMatchObject({ id: id(2) });
    expect(web.inbox).toEqual([
      expect.objectContaining({
        practice: 'tilleuls',
        channel: 'web',
        address,
        externalId: `${address}.${id(1)}`,
        inbound: { kind: 'text', text: 'Bonjour' },
        receivedAt: NOON,
      }),
      expect.objectContaining({ inbound: { kind: 'choice', id: 'book', label: 'Prendre rendez-vous' } }),
    ]);
  });

  test('that could not be written are not acknowledged, and go through when sent again', async () => {
    const { page } = await connected();
    web.isBroken = true;
    page.tell({ type: 'text', id: id(1), text: 'Bonjour' });
    expect(await page.next('refused')).toMatchObject({ id: id(1), code: 'trouble' });
    web.isBroken = false;
    page.tell({ type: 'text', id: id(1), text: 'Bonjour' });
    expect(await page.next('ack')).toMatchObject({ id: id(1) });
    expect(web.inbox).toHaveLength(1);
  });

  test('of ours reach every page of the session and no other', async () => {
    const { page, token, address } = await connected();
    const second = await Page.open(web, token);
    const stranger = await connected();
    expect(await web.say(address, { text: 'Rendez-vous noté', choices: [{ id: 'ok', label: 'Merci' }] })).toBe(
      'delivered',
    );
    expect(await page.next('line')).toMatchObject({ line: { text: 'Rendez-vous noté', choices: [{ id: 'ok' }] } });
    expect(await second.next('line')).toMatchObject({ line: { text: 'Rendez-vous noté' } });
    stranger.page.tell({ type: 'history' });
    expect(await stranger.page.next('history')).toEqual({ type: 'history', lines: [] });
    expect(stranger.page.events).toEqual([]);
  });

  test('of a secretary are marked as hers at once, not only after a reload', async () => {
    const { page, address } = await connected();
    const outbound = {
      practice: 'tilleuls',
      address,
      body: { is: 'text', text: 'Fanja, secrétariat :\nBonjour' },
    } as const;
    await web.channel.send({ ...outbound, id: 'out-hers', writer: 'Fanja' });
    expect(await page.next('line')).toMatchObject({ line: { id: 'out-hers', who: 'secretary', name: 'Fanja' } });
    await web.channel.send({ ...outbound, id: 'out-its' });
    const { line } = await page.next('line');
    expect([line.who, line.name]).toEqual(['bot', undefined]);
  });

  test('said once the page is closed, and too late for anybody to come back to it, are gone', async () => {
    const { page, address } = await connected();
    page.tell({ type: 'text', id: id(1), text: 'Bonjour' });
    await page.next('ack');
    practiceClock += 31 * 60_000;
    expect(await web.say(address, { text: 'Encore là ?' })).toBe('delivered');
    page.socket.close();
    await page.end();
    practiceClock = NOON + 29 * 60_000;
    expect(await web.say(address, { text: 'Une réponse' })).toBe('accepted');
    practiceClock = NOON + 31 * 60_000;
    expect(await web.say(address, { text: 'Un rappel' })).toBe('gone');
    expect(await web.say('nobody-ever-wrote', { text: 'Un message' })).toBe('accepted');
  });

  test('said while nobody was connected are accepted, and come with the history', async () => {
    const { page, token, address } = await connected();
    page.tell({ type: 'text', id: id(1), text: 'Bonjour' });
    await page.next('ack');
    page.socket.close();
    await page.end();
    await web.restart();
    expect(await web.say(address, { text: 'Une réponse' })).toBe('accepted');
    const again = await Page.open(web, token);
    again.tell({ type: 'hello' });
    const { lines } = await again.next('history');
    expect(lines.map((line) => [line.id, line.text])).toEqual([
      [id(1), 'Bonjour'],
      ['out-1', 'Une réponse'],
    ]);
    again.tell({ type: 'read', upTo: 'out-1' });
    again.tell({ type: 'history' });
    await again.next('history');
    expect(web.read).toEqual(['out-1']);
  });

  test('lose what no reader can see and no database can keep', async () => {
    const { page } = await connected();
    page.tell({ type: 'text', id: id(1), text: 'a\u0000b\u202ec\ud800 <script>alert(1)</script> <!channel>' });
    await page.next('ack');
    expect(web.inbox[0]?.inbound).toEqual({ kind: 'text', text: 'abc <script>alert(1)</script> <!channel>' });
  });
});

describe('hostile pages', () => {
  const unreadable: [string, string | Buffer][] = [
    ['malformed JSON', '{"type":'],
    ['an empty object', '{}'],
    ['an array', '[]'],
    ['null', 'null'],
    ['an unknown type', '{"type":"welcome_back","user":"someone"}'],
    ['a controller event', '{"type":"shutdown"}'],
    ['a wrong type inside', '{"type":"text","id":"message-1","text":{"$gt":""}}'],
    ['no id', '{"type":"text","text":"bonjour"}'],
    ['an id that is a path', '{"type":"text","id":"../../etc/passwd","text":"bonjour"}'],
    ['more than is known', '{"type":"text","id":"message-1","text":"bonjour","address":"someone"}'],
    ['a polluted prototype', '{"type":"text","id":"message-1","text":"a","__proto__":{"type":"hello"},"x":1}'],
    ['a deep nest', '['.repeat(20_000)],
    ['bytes', Buffer.from([0, 1, 2, 255])],
  ];
  test.each(unreadable)('get a sentence: %s', async (_what, payload) => {
    const { page } = await connected();
    page.socket.send(payload);
    expect(await page.next('refused')).toMatchObject({
      code: 'unreadable',
      text: expect.stringContaining('pas pu être lu'),
    });
    page.tell({ type: 'text', id: id(2), text: 'Toujours là' });
    await page.next('ack');
    expect(web.inbox).toHaveLength(1);
  });

  test.each([
    ['10 000 characters', 'é'.repeat(10_000), 'tooLong'],
    ['just too long', `${'a'.repeat(8191)}é`, 'tooLong'],
    ['nothing to see', ' \u200b\u202e\u0000 ', 'empty'],
  ])('get a sentence for the text: %s', async (_what, text, code) => {
    const { page } = await connected();
    page.tell({ type: 'text', id: id(1), text });
    expect(await page.next('refused')).toMatchObject({ id: id(1), code });
    expect(web.inbox).toEqual([]);
  });

  test('may write 8 kB', async () => {
    const { page } = await connected();
    page.tell({ type: 'text', id: id(1), text: 'a'.repeat(8192) });
    await page.next('ack');
  });

  test.each([
    ['a frame of 10 MB', Buffer.alloc(10_000_000, 97), 1009],
    ['invalid UTF-8', Buffer.from([0x22, 0xc3, 0x28, 0x22]), 1007],
  ])('are cut off, and only they: %s', async (_what, payload, code) => {
    const bystander = await connected();
    const { page } = await connected();
    page.socket.send(payload, { binary: false });
    expect(await page.end()).toBe(code);
    bystander.page.tell({ type: 'text', id: id(1), text: 'Toujours là' });
    await bystander.page.next('ack');
  });

  test('that write like a machine are asked to wait, and nothing is taken meanwhile', async () => {
    const { page } = await connected();
    for (let n = 0; n < 21; n += 1) page.tell({ type: 'text', id: id(n), text: `message ${n}` });
    expect(await page.next('refused')).toMatchObject({
      id: id(20),
      code: 'tooFast',
      text: expect.stringContaining('15'),
    });
    expect(web.inbox).toHaveLength(20);
    clock += 2_000;
    page.tell({ type: 'text', id: id(20), text: 'message 20' });
    await page.next('ack');
  });
});

describe('the door', () => {
  test('asks for a token of ours, for this practice, still good', async () => {
    const { token } = await openSession(web);
    expect(await refusedUpgrade(web, 'nothing')).toBe(401);
    expect(await refusedUpgrade(web, `${token}x`)).toBe(401);
    expect(await refusedUpgrade(web, token, 'ocean')).toBe(401);
    expect(await refusedUpgrade(web, token, 'nowhere')).toBe(404);
    expect(await refusedUpgrade(web, token, '%E0%A4%A')).toBe(404);
    clock += 30 * 60_000;
    expect(await refusedUpgrade(web, token)).toBe(401);
  });

  test('lets in our own pages and the sites of the practice', async () => {
    const { token } = await openSession(web);
    expect(await refusedUpgrade(web, token, 'tilleuls', { origin: 'https://evil.example' })).toBe(403);
    expect(await refusedUpgrade(web, token, 'tilleuls', { origin: 'null' })).toBe(403);
    for (const origin of [web.url, 'https://tilleuls.example']) {
      const page = new Page(web, token, 'tilleuls', { origin });
      await once(page.socket, 'open');
    }
    const foreign = { method: 'POST', headers: { origin: 'https://tilleuls.example' } };
    const allowed = await fetch(`${web.url}/chat/tilleuls`, foreign);
    expect(allowed.headers.get('access-control-allow-origin')).toBe('https://tilleuls.example');
    expect((await fetch(`${web.url}/chat/ocean`, foreign)).status).toBe(403);
  });

  test('resumes a session with its token, and opens another one after it ended', async () => {
    const { page, token, address } = await connected();
    page.tell({ type: 'text', id: id(1), text: 'Bonjour' });
    await page.next('ack');
    expect(await openSession(web, 'tilleuls', token)).toMatchObject({ token, fresh: false });
    clock += 12 * 3_600_000;
    page.tell({ type: 'typing', on: true });
    expect(await page.end()).toBe(SESSION_OVER);
    const next = await openSession(web, 'tilleuls', token);
    expect(next.fresh).toBe(true);
    const later = await Page.open(web, next.token);
    later.tell({ type: 'hello' });
    expect(await later.next('history')).toEqual({ type: 'history', lines: [] });
    expect(await web.say(address, { text: 'Pour la personne d’avant' })).toBe('accepted');
  });

  test('gives a longer token to who is there', async () => {
    const { page } = await connected();
    clock += 20 * 60_000;
    page.tell({ type: 'typing', on: true });
    const { token, expiresInMs } = await page.next('token');
    expect(expiresInMs).toBe(30 * 60_000);
    clock += 20 * 60_000;
    expect(await openSession(web, 'tilleuls', token)).toMatchObject({ fresh: false, expiresInMs: 10 * 60_000 });
  });

  test('counts openings behind a declared proxy, and answers kindly', async () => {
    await web.stop();
    web = await openWeb({ trustedProxies: 1, limits: { openings: { burst: 2, everyMs: 60_000 } } });
    const open = (from: string) =>
      fetch(`${web.url}/chat/tilleuls`, { method: 'POST', headers: { 'x-forwarded-for': `1.2.3.4, ${from}` } });
    expect((await open('203.0.113.9')).status).toBe(200);
    expect((await open('203.0.113.9')).status).toBe(200);
    const third = await open('203.0.113.9');
    expect(third.status).toBe(429);
    expect(await third.json()).toMatchObject({
      refused: 'tooMany',
      text: expect.stringContaining('appelez le cabinet'),
    });
    expect((await open('203.0.113.10')).status).toBe(200);
  });
});

describe('the pages', () => {
  test('carry strict headers, escape names, and reach nobody else', async () => {
    const choice = await fetch(`${web.url}/`);
    const html = await choice.text();
    expect(html).toContain('href="?practice=ocean"');
    expect(html).toContain('Ophtalmologie &#60;de&#62; l’Océan');
    expect(html).not.toMatch(/https?:\/\//);
    const response = await fetch(`${web.url}/?practice=tilleuls`);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'self' https://tilleuls.example");
    expect(policy).not.toContain('unsafe');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const script = await (await fetch(`${web.url}/widget.js`)).text();
    expect(script).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(/);
    expect(script.length).toBeLessThan(40_000);
  });

  test.each([
    ['an unknown practice', '/?practice=nowhere', undefined, 404],
    ['a practice given twice', '/?practice=a&practice=b', undefined, 200],
    ['a session of an unknown practice', '/chat/nowhere', '', 404],
    ['a broken address', '/chat/%E0%A4%A', '', 404],
    ['a body of 10 MB', '/chat/tilleuls', 'a'.repeat(10_000_000), 413],
    ['a body that is no token', '/chat/tilleuls', '{}', 200],
  ])('answer %s', async (_what, path, body, status) => {
    const response = await fetch(web.url + path, body === undefined ? {} : { method: 'POST', body });
    expect(response.status).toBe(status);
    expect(await response.text()).not.toContain('    at ');
  });

  test('call nobody', async () => {
    const { page } = await connected();
    page.tell({ type: 'text', id: id(1), text: 'Bonjour' });
    await page.next('ack');
    expect(called).toContain('127.0.0.1');
    expect(called.filter((host) => host !== '127.0.0.1')).toEqual([]);
  });

  test('say nothing of patients in the log', async () => {
    const { page } = await connected();
    web.isBroken = true;
    page.tell({ type: 'text', id: id(1), text: 'Jeanne Dupont 0612345678' });
    await page.next('refused');
    expect(web.journal).toHaveLength(1);
    expect(web.journal.join()).not.toMatch(/Jeanne|0612345678|away/);
  });
});
