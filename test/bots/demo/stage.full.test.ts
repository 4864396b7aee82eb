/** The stand-in for Slack: what it refuses, as documented; who may come; what a hostile page or body obtains. */
import { request } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CARD } from '../slack/cards.ts';
import type { Scene } from '../slack/scene.ts';
import { makeScene, until } from '../slack/scene.ts';

let scene: Scene;
let channel: string;
let fanja: string;
beforeAll(async () => {
  scene = await makeScene();
  const seen = await scene.see('fanja');
  fanja = seen.me;
  channel = seen.rooms.find((room) => room.name === 'tilleuls')?.id ?? '';
});
afterAll(() => scene.close());

type Answer = { ok: boolean; error?: string; [key: string]: unknown };

async function call(
  method: string,
  given: Record<string, unknown> = {},
  token: string | null = scene.stage.token,
): Promise<Answer> {
  const response = await fetch(`${scene.base}/demo/slack/api/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(given),
  });
  return (await response.json()) as Answer;
}
const section = (text: string) => ({ type: 'section', text: { type: 'plain_text', text } });
const many = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);
const modal = (more: object = {}) => ({
  type: 'modal',
  title: { type: 'plain_text', text: 'Titre' },
  blocks: [section('x')],
  ...more,
});

it.each<[what: string, method: string, given: () => Record<string, unknown>, error: string]>([
  ['an unknown method', 'chat.shout', () => ({}), 'unknown_method'],
  ['a method named after a property of objects', 'constructor', () => ({}), 'unknown_method'],
  ['a post without channel', 'chat.postMessage', () => ({ text: 'x' }), 'invalid_arguments'],
  [
    'a post in an unknown channel',
    'chat.postMessage',
    () => ({ channel: 'C0NOWHERE1', text: 'x' }),
    'channel_not_found',
  ],
  ['a post without text', 'chat.postMessage', () => ({ channel }), 'no_text'],
  ['a text that is too long', 'chat.postMessage', () => ({ channel, text: 'x'.repeat(40_001) }), 'msg_too_long'],
  ['blocks that are no JSON', 'chat.postMessage', () => ({ channel, blocks: '[{' }), 'invalid_blocks_format'],
  ['fifty-one blocks', 'chat.postMessage', () => ({ channel, blocks: many(51, section('x')) }), 'invalid_blocks'],
  ['an empty section', 'chat.postMessage', () => ({ channel, blocks: [section('')] }), 'invalid_blocks'],
  [
    'a section of 3,001 characters',
    'chat.postMessage',
    () => ({ channel, blocks: [section('x'.repeat(3001))] }),
    'invalid_blocks',
  ],
  ['an unknown block', 'chat.postMessage', () => ({ channel, blocks: [{ type: 'marquee' }] }), 'invalid_blocks'],
  [
    'a header in mrkdwn',
    'chat.postMessage',
    () => ({ channel, blocks: [{ type: 'header', text: { type: 'mrkdwn', text: 'x' } }] }),
    'invalid_blocks',
  ],
  [
    'a header of 151 characters',
    'chat.postMessage',
    () => ({ channel, blocks: [{ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }] }),
    'invalid_blocks',
  ],
  [
    'twice the same block id',
    'chat.postMessage',
    () => ({ channel, blocks: many(2, { ...section('x'), block_id: 'b' }) }),
    'invalid_blocks',
  ],
  [
    'blocks that are long together',
    'chat.postMessage',
    () => ({ channel, blocks: many(6, section('x'.repeat(2900))) }),
    'msg_blocks_too_long',
  ],
  ['a reply to nothing', 'chat.postMessage', () => ({ channel, text: 'x', thread_ts: '1.000001' }), 'thread_not_found'],
  ['an update of nothing', 'chat.update', () => ({ channel, ts: '1.000001', text: 'x' }), 'message_not_found'],
  [
    'a whisper to a stranger',
    'chat.postEphemeral',
    () => ({ channel, user: 'U0NOBODY01', text: 'x' }),
    'user_not_found',
  ],
  ['a direct message to a stranger', 'conversations.open', () => ({ users: 'U0NOBODY01' }), 'user_not_found'],
  ['a modal without trigger', 'views.open', () => ({ view: modal() }), 'invalid_arguments'],
  [
    'a modal with an invented trigger',
    'views.open',
    () => ({ trigger_id: '1.2.3', view: modal() }),
    'invalid_trigger_id',
  ],
  [
    'a home tab of a stranger',
    'views.publish',
    () => ({ user_id: 'U0NOBODY01', view: { type: 'home', blocks: [] } }),
    'user_not_found',
  ],
  ['a home tab that is a modal', 'views.publish', () => ({ user_id: fanja, view: modal() }), 'invalid_arguments'],
  ['a cursor of somebody else', 'users.list', () => ({ cursor: 'bm9uc2Vuc2U=' }), 'invalid_cursor'],
])('refuses %s', async (_, method, given, error) => {
  expect(await call(method, given())).toMatchObject({ ok: false, error });
});

it('refuses a whisper to somebody outside the channel', async () => {
  const { me } = await scene.see('hery');
  expect(await call('chat.postEphemeral', { channel, user: me, text: 'x' })).toMatchObject({
    error: 'user_not_in_channel',
  });
});

it('refuses calls without a token and with another', async () => {
  expect(await call('auth.test', {}, null)).toMatchObject({ error: 'not_authed' });
  expect(await call('auth.test', {}, 'xoxb-somebody-else')).toMatchObject({ error: 'invalid_auth' });
});

it('gives lists in pages', async () => {
  const names: string[] = [];
  let cursor = '';
  do {
    const page = await call('users.list', { limit: 2, ...(cursor ? { cursor } : {}) });
    names.push(...(page.members as { name: string }[]).map((member) => member.name));
    cursor = (page.response_metadata as { next_cursor: string }).next_cursor;
  } while (cursor);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual(expect.arrayContaining(['permanence', 'fanja', 'sophie', 'hery', 'nathalie', 'dr.martin']));
});

it('takes forms as well as JSON', async () => {
  const body = new URLSearchParams({
    token: scene.stage.token,
    channel,
    text: 'x',
    blocks: JSON.stringify([section('y')]),
  });
  const response = await fetch(`${scene.base}/demo/slack/api/chat.postMessage`, { method: 'POST', body });
  expect(await response.json()).toMatchObject({ ok: true, channel });
});

// ── Who may come ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/** With headers that `fetch` would not let through. */
function get(
  path: string,
  headers: Record<string, string>,
  method = 'GET',
  body = '',
): Promise<{ status: number; headers: Record<string, unknown> }> {
  const { hostname, port } = new URL(scene.base);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers }, (response) => {
      response.resume();
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

it.each<[what: string, headers: Record<string, string>, status: number]>([
  ['this machine', {}, 200],
  ['localhost', { host: 'localhost:3000' }, 200],
  ['a foreign name that resolves here', { host: 'evil.example' }, 403],
  ['a name that only begins like ours', { host: 'localhost.evil.example' }, 403],
  ['a proxy that speaks for somebody', { 'x-forwarded-for': '203.0.113.9' }, 403],
  ['a foreign page', { origin: 'https://evil.example' }, 403],
  ['an opaque origin', { origin: 'null' }, 403],
  ['a frame of a foreign site', { 'sec-fetch-site': 'cross-site' }, 403],
])('answers %s', async (_, headers, status) => {
  expect((await get('/demo', headers)).status).toBe(status);
  const act = await get('/demo/clock', { 'content-type': 'application/json', ...headers }, 'POST', '{}');
  expect(act.status).toBe(status === 200 ? 400 : 403);
});

it('answers others only when it was asked to', async () => {
  const open = await makeScene({ isPublic: true });
  const own = scene;
  scene = open;
  expect((await get('/demo', { host: 'demo.example' })).status).toBe(200);
  expect((await get('/demo', { origin: 'https://evil.example' })).status).toBe(403);
  scene = own;
  await open.close();
});

it('serves the page with a strict policy and nothing inline', async () => {
  const response = await fetch(`${scene.base}/demo`);
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
  const html = await response.text();
  expect(html).not.toMatch(/<script(?![^>]* src=)|\son\w+=|\sstyle=|https?:\/\//);
  expect((await fetch(`${scene.base}/demo/`)).url).toBe(`${scene.base}/demo`);
});

// ── Hostile gestures ─────────────────────────────────────────────────────────────────────────────────────────────────────

it.each<[what: string, path: string, body: string, status: number]>([
  ['nothing', 'act', '', 400],
  ['an empty object', 'act', '{}', 400],
  ['broken JSON', 'act', '{"do":', 400],
  ['null', 'act', 'null', 400],
  ['somebody who is not there', 'act', '{"do":"home","as":"U0NOBODY01"}', 404],
  ['an unknown gesture', 'act', '{"do":"shout","as":"x"}', 400],
  [
    'a text of ten megabytes',
    'act',
    JSON.stringify({ do: 'say', as: 'x', room: 'x', thread: null, text: 'x'.repeat(10_000_000) }),
    413,
  ],
  ['a clock that goes nowhere', 'clock', '{"to":"yesterday"}', 400],
])('refuses %s', async (_, path, body, status) => {
  const response = await fetch(`${scene.base}/demo/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  expect(response.status).toBe(status);
});

it('lets nobody read or act in a channel that is not theirs', async () => {
  const hery = await scene.see('hery');
  expect(hery.posts[channel]).toBeUndefined();
  expect((await scene.act({ do: 'say', as: hery.me, room: channel, thread: null, text: 'x' })).status).toBe(404);
});

it('lets nobody submit the modal of another', async () => {
  const at = await scene.post(CARD);
  const seen = await scene.see('fanja');
  const card = seen.posts[channel]?.find((post) => post.ts === at?.ts);
  const block = card?.blocks.find((one) => one.type === 'actions')?.block_id;
  await scene.act({ do: 'press', as: fanja, room: channel, post: at?.ts, block, action: 'case_answer' });
  const open = await until(async () => (await scene.see('fanja')).modal ?? undefined, 'the modal');
  const sophie = await scene.see('sophie');
  expect((await scene.act({ do: 'submit', as: sophie.me, view: open.id, values: {} })).status).toBe(404);
  await scene.act({ do: 'dismiss', as: sophie.me, view: open.id });
  expect((await scene.see('fanja')).modal?.id).toBe(open.id);
  await scene.act({ do: 'dismiss', as: fanja, view: open.id });
});

it('counts what one has not read', async () => {
  const unread = async (): Promise<number> =>
    (await scene.see('sophie')).rooms.find((room) => room.id === channel)?.unread ?? -1;
  const before = await unread();
  expect(before).toBeGreaterThan(0);
  await scene.act({ do: 'read', as: (await scene.see('sophie')).me, room: channel });
  expect(await unread()).toBe(0);
});

it('moves the clock forward only', async () => {
  const move = async (to: string): Promise<number> => {
    const response = await fetch(`${scene.base}/demo/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ to }),
    });
    return ((await response.json()) as { now: number }).now;
  };
  const start = (await scene.see('fanja')).now;
  expect(await move('hour')).toBe(start + 3_600_000);
  expect(await move('digest')).toBe(Date.UTC(2026, 2, 31, 16, 30));
  // The digest is past: the clock stays.
  expect(await move('hour')).toBe(Date.UTC(2026, 2, 31, 17, 30));
  expect(await move('digest')).toBe(Date.UTC(2026, 2, 31, 17, 30));
  // 8:00 in Paris, summer time.
  expect(await move('morning')).toBe(Date.UTC(2026, 3, 1, 6, 0));
});
