/** Against an API that answers as Slack does on bad days: limits, missing rights, pages of names, a dead server. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { DeskOutbound } from '../../../bots/channel.ts';
import { makeSlackDesk } from '../../../bots/slack/desk.ts';
import { CARD } from './cards.ts';
import { EMPTY_AGENDA, TILLEULS } from './scene.ts';

type Arguments = Record<string, string>;
type Reply = { status?: number; headers?: Record<string, string>; body: object };
type Script = (method: string, given: Arguments, call: number) => Reply | undefined;

let server: Server;
let calls: { method: string; given: Arguments; at: number }[];
let script: Script;

const CHANNELS = [
  { channels: [{ id: 'C0AUTRE001', name: 'autre' }], response_metadata: { next_cursor: 'page-2' } },
  { channels: [{ id: 'C0TILLEUL1', name: 'tilleuls' }], response_metadata: { next_cursor: '' } },
];
const USERS = [
  { members: [{ id: 'U0FANJA001', name: 'fanja', profile: {} }], response_metadata: { next_cursor: 'page-2' } },
  {
    members: [
      { id: 'U0OTHER001', name: 'autre', profile: { display_name: 'fanja' } },
      { id: 'U0NATHALI1', name: 'nathalie', profile: {} },
    ],
  },
];

function usual(method: string, given: Arguments): object {
  if (method === 'auth.test') return { ok: true, user_id: 'U0BOT00001', bot_id: 'B0BOT00001', team_id: 'T1' };
  if (method === 'conversations.list') return { ok: true, ...CHANNELS[given.cursor ? 1 : 0] };
  if (method === 'users.list') return { ok: true, ...USERS[given.cursor ? 1 : 0] };
  if (method === 'conversations.open') return { ok: true, channel: { id: `D0${given.users}` } };
  return { ok: true, channel: given.channel, ts: '1700000000.000100' };
}

beforeEach(async () => {
  calls = [];
  script = () => undefined;
  server = createServer((request: IncomingMessage, response: ServerResponse) => {
    let text = '';
    request.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
    request.on('end', () => {
      const method = (request.url ?? '').replace('/api/', '');
      const given = Object.fromEntries(new URLSearchParams(text)) as Arguments;
      calls.push({ method, given, at: performance.now() });
      const count = calls.filter((one) => one.method === method).length;
      const reply = script(method, given, count) ?? { body: usual(method, given) };
      response.writeHead(reply.status ?? 200, { 'content-type': 'application/json', ...reply.headers });
      response.end(JSON.stringify(reply.body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

function makeDesk(spacingMs = 0) {
  return makeSlackDesk({
    practices: () => [TILLEULS],
    directory: {
      caseByThread: async () => null,
      caseOf: async () => null,
      messageOf: async () => null,
      openCases: async () => [],
    },
    agenda: EMPTY_AGENDA,
    token: 'xoxb-test',
    signingSecret: 'secret',
    apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`,
    log: pino({ level: 'silent' }),
    now: () => 0,
    spacingMs,
  }).desk;
}
const card: DeskOutbound = {
  id: 'out-1',
  practice: 'tilleuls',
  to: { who: 'card', handoff: 'case-1' },
  body: CARD,
  existing: null,
  thread: null,
};
const made = (method: string) => calls.filter((one) => one.method === method);
const refused = (error: string): Reply => ({ body: { ok: false, error } });

it('finds a channel by its name on the second page, and asks once', async () => {
  const desk = makeDesk();
  await desk.post(card);
  await desk.post(card);
  expect(made('chat.postMessage').map((one) => one.given.channel)).toEqual(['C0TILLEUL1', 'C0TILLEUL1']);
  expect(made('conversations.list').map((one) => one.given.cursor ?? '')).toEqual(['', 'page-2']);
});

it('prefers a handle to the display name that somebody else chose', async () => {
  await makeDesk().post({ ...card, to: { who: 'onCall', handoff: 'case-1', level: 0 } });
  expect(made('conversations.open').map((one) => one.given.users)).toEqual(['U0FANJA001']);
});

it('neither unfurls nor parses what it posts', async () => {
  await makeDesk().post(card);
  expect(made('chat.postMessage')[0]?.given).toMatchObject({
    unfurl_links: 'false',
    unfurl_media: 'false',
    parse: 'none',
    link_names: 'false',
  });
});

it('says how long Slack asks to wait', async () => {
  script = (method) =>
    method === 'chat.postMessage'
      ? { status: 429, headers: { 'retry-after': '7' }, body: { ok: false, error: 'ratelimited' } }
      : undefined;
  await expect(makeDesk().post(card)).rejects.toMatchObject({ name: 'SendTrouble', retry: true, afterMs: 7_000 });
  expect(made('chat.postMessage')).toHaveLength(1);
});

it.each<[code: string, retry: boolean, words: RegExp]>([
  ['invalid_auth', true, /SLACK_BOT_TOKEN/],
  ['channel_not_found', true, /invite the bot/],
  ['missing_scope', true, /manifest/],
  ['is_archived', true, /archived/],
  ['invalid_blocks', false, /invalid_blocks/],
  ['internal_error', true, /internal_error/],
])('explains %s', async (code, retry, words) => {
  script = (method) => (method === 'chat.postMessage' ? refused(code) : undefined);
  await expect(makeDesk().post(card)).rejects.toMatchObject({
    name: 'SendTrouble',
    retry,
    message: expect.stringMatching(words),
  });
});

it('joins a public channel of which it is not a member, then posts', async () => {
  script = (method, _, call) => (method === 'chat.postMessage' && call === 1 ? refused('not_in_channel') : undefined);
  expect(await makeDesk().post(card)).toEqual({ channel: 'C0TILLEUL1', ts: '1700000000.000100' });
  expect(made('conversations.join')).toHaveLength(1);
});

it('bridges a hiccup of the server, and reports a dead one as trouble', async () => {
  script = (method, _, call) => (method === 'chat.postMessage' && call === 1 ? { status: 503, body: {} } : undefined);
  await expect(makeDesk().post(card)).resolves.toBeTruthy();
  script = () => ({ status: 500, body: {} });
  await expect(makeDesk().post({ ...card, practice: 'tilleuls' })).rejects.toMatchObject({
    name: 'SendTrouble',
    retry: true,
  });
});

it('tells that a name of the practice file is unknown', async () => {
  script = (method) => (method === 'conversations.list' ? { body: { ok: true, channels: [] } } : undefined);
  await expect(makeDesk().post(card)).rejects.toThrow('no Slack channel is called "#tilleuls"');
});

it('delivers an alert when one of the level can be reached, and fails when none can', async () => {
  const practice = { ...TILLEULS, slack: { ...TILLEULS.slack, onCall: [['@inconnu', '@nathalie']] } };
  const options = { ...card, to: { who: 'onCall', handoff: 'case-1', level: 0 } } as const;
  const desk = makeSlackDesk({
    practices: () => [practice],
    directory: {
      caseByThread: async () => null,
      caseOf: async () => null,
      messageOf: async () => null,
      openCases: async () => [],
    },
    agenda: EMPTY_AGENDA,
    token: 'xoxb-test',
    signingSecret: 'secret',
    apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`,
    log: pino({ level: 'silent' }),
    now: () => 0,
    spacingMs: 0,
  }).desk;
  expect(await desk.post(options)).toEqual({ channel: 'D0U0NATHALI1', ts: '1700000000.000100' });
  script = (method) => (method === 'chat.postMessage' ? refused('internal_error') : undefined);
  await expect(desk.post(options)).rejects.toMatchObject({ name: 'SendTrouble', retry: true });
});

it('leaves time between two messages of one channel, none between channels', async () => {
  const desk = makeDesk(150);
  const direct: DeskOutbound = { ...card, to: { who: 'supervisor', handoff: 'case-1' } };
  await Promise.all([desk.post(card), desk.post(card), desk.post(card), desk.post(direct)]);
  const at = (channel: string) => made('chat.postMessage').filter((one) => one.given.channel === channel);
  const [first, second, third] = at('C0TILLEUL1').map((one) => one.at);
  expect((second ?? 0) - (first ?? 0)).toBeGreaterThan(120);
  expect((third ?? 0) - (second ?? 0)).toBeGreaterThan(120);
  expect((at('D0U0NATHALI1')[0]?.at ?? 0) - (first ?? 0)).toBeLessThan(120);
});
