/** Socket Mode against a socket of our own that speaks Slack's envelopes: acknowledged after writing, opened again when it closes. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Desk } from '../../../bots/channel.ts';
import { makeSlackDesk } from '../../../bots/slack/desk.ts';
import type { Envelope } from '../../../conversation/inbound.ts';
import { EMPTY_AGENDA, TILLEULS, until } from './scene.ts';

let server: Server;
let sockets: WebSocket[];
let acknowledged: string[];
let opened: string[];
let inbox: Envelope[];
let failures: number;
let desk: Desk;

const one = {
  practice: 'tilleuls',
  handoff: 'case-1',
  conversation: 'c-1',
  owner: null,
  ownerName: null,
  title: 't',
  isOver: false,
};

beforeEach(async () => {
  [sockets, acknowledged, opened, inbox, failures] = [[], [], [], [], 0];
  server = createServer((request, response) => {
    request.resume();
    const method = (request.url ?? '').replace('/api/', '');
    const port = (server.address() as AddressInfo).port;
    if (method === 'apps.connections.open') opened.push(request.headers.authorization ?? '');
    const answers: Record<string, object> = {
      'auth.test': { ok: true, user_id: 'U0BOT00001', bot_id: 'B0BOT00001' },
      'apps.connections.open': { ok: true, url: `ws://127.0.0.1:${port}/link` },
      'users.list': { ok: true, members: [{ id: 'U0FANJA001', name: 'fanja', profile: {} }] },
    };
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answers[method] ?? { ok: true }));
  });
  const link = new WebSocketServer({ server, path: '/link' });
  link.on('connection', (socket) => {
    sockets.push(socket);
    socket.on('message', (data) => {
      const { envelope_id: id } = JSON.parse(String(data)) as { envelope_id?: string };
      if (id !== undefined) acknowledged.push(id);
    });
    socket.send(JSON.stringify({ type: 'hello', num_connections: 1, connection_info: { app_id: 'A1' } }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ desk } = makeSlackDesk({
    practices: () => [TILLEULS],
    directory: {
      caseByThread: async () => one,
      caseOf: async () => one,
      messageOf: async () => null,
      openCases: async () => [],
    },
    agenda: EMPTY_AGENDA,
    token: 'xoxb-test',
    signingSecret: '',
    appToken: 'xapp-test',
    apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`,
    log: pino({ level: 'silent' }),
    now: () => 0,
  }));
  await desk.start(async (envelope) => {
    if (failures > 0) {
      failures -= 1;
      throw new Error('the database is away');
    }
    inbox.push(envelope);
  });
});
afterEach(async () => {
  await desk.stop();
  server.closeAllConnections();
  for (const socket of sockets) socket.terminate();
  await new Promise((resolve) => server.close(resolve));
});

function sendLine(id: string): void {
  const event = {
    type: 'message',
    channel: 'C1',
    channel_type: 'channel',
    user: 'U0FANJA001',
    text: 'note',
    ts: '1.2',
    thread_ts: '1.1',
  };
  const payload = { type: 'event_callback', team_id: 'T1', event_id: 'Ev1', event };
  sockets
    .at(-1)
    ?.send(JSON.stringify({ type: 'events_api', envelope_id: id, accepts_response_payload: false, payload }));
}

it('opens the link with the app-level token, and acknowledges a line once it is written', async () => {
  await until(() => (sockets.length === 1 ? true : undefined), 'the link');
  expect(opened).toEqual(['Bearer xapp-test']);
  sendLine('envelope-1');
  await until(() => (acknowledged.length > 0 ? true : undefined), 'the acknowledgement');
  expect(inbox.map((envelope) => envelope.inbound)).toEqual([
    {
      kind: 'staff',
      by: { slack: 'U0FANJA001', name: 'Fanja' },
      act: { action: 'remark', handoff: 'case-1', text: 'note' },
    },
  ]);
});

it('does not acknowledge what could not be written', async () => {
  await until(() => (sockets.length === 1 ? true : undefined), 'the link');
  failures = 1;
  sendLine('envelope-1');
  sendLine('envelope-2');
  await until(() => (acknowledged.includes('envelope-2') ? true : undefined), 'the second acknowledgement');
  expect(acknowledged).toEqual(['envelope-2']);
});

it('opens the link again when Slack closes it', async () => {
  await until(() => (sockets.length === 1 ? true : undefined), 'the link');
  sockets[0]?.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
  await until(() => (sockets.length === 2 ? true : undefined), 'the second link');
  sendLine('envelope-3');
  await until(() => (acknowledged.includes('envelope-3') ? true : undefined), 'the acknowledgement');
});
