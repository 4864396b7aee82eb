/** `/slack/events` under fire: forged, stale, malformed, enormous. Each gets its status; the app lives on. */
import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { signedHeaders } from '../../../bots/demo/events.ts';
import { BOT } from '../../../bots/demo/workspace.ts';
import type { Scene } from './scene.ts';
import { makeScene } from './scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await makeScene();
});
afterAll(() => scene.close());

const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded';
const seconds = (): number => Math.floor(Date.now() / 1000);
const form = (payload: unknown): string => new URLSearchParams({ payload: JSON.stringify(payload) }).toString();

async function post(
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string>,
  method = 'POST',
): Promise<Response> {
  return fetch(`${scene.base}/slack/events`, { method, headers, ...(method === 'GET' ? {} : { body }) });
}
const signed = (body: string, type = JSON_TYPE, at = seconds(), secret = scene.stage.signingSecret) => ({
  'content-type': type,
  ...signedHeaders(body, secret, at),
});

const line = (more: object = {}): string =>
  JSON.stringify({
    type: 'event_callback',
    team_id: 'T1',
    event_id: 'Ev1',
    event: { type: 'message', channel: 'C1', user: 'U1', text: 'x', ts: '1.1', thread_ts: '1.0', ...more },
  });

const pressed = (more: object = {}): object => ({
  type: 'block_actions',
  user: { id: 'U1' },
  team: { id: 'T1' },
  channel: { id: 'C1' },
  trigger_id: '1.2.3',
  actions: [{ action_id: 'case_take', value: '{}', action_ts: '1.1', type: 'button', block_id: 'b' }],
  ...more,
});

it.each<[what: string, status: number, send: () => Promise<Response>]>([
  ['no signature', 401, () => post(line(), { 'content-type': JSON_TYPE })],
  ['a signature by another secret', 401, () => post(line(), signed(line(), JSON_TYPE, seconds(), 'another secret'))],
  ['a signature of another body', 401, () => post(line({ text: 'y' }), signed(line()))],
  ['a signature of another version', 401, () => post(line(), { ...signed(line()), 'x-slack-signature': 'v1=00' })],
  ['an empty signature', 401, () => post(line(), { ...signed(line()), 'x-slack-signature': '' })],
  ['a request ten minutes old', 401, () => post(line(), signed(line(), JSON_TYPE, seconds() - 600))],
  ['a request from the future', 401, () => post(line(), signed(line(), JSON_TYPE, seconds() + 600))],
  ['a timestamp that is no number', 401, () => post(line(), { ...signed(line()), 'x-slack-request-timestamp': 'x' })],
  [
    'an unsigned ssl_check with a smuggled payload',
    401,
    () => post(`ssl_check=1&${form(pressed())}`, { 'content-type': FORM_TYPE }),
  ],
  ['an empty object', 400, () => post('{}', signed('{}'))],
  ['null', 400, () => post('null', signed('null'))],
  ['an array', 400, () => post('[]', signed('[]'))],
  ['broken JSON', 400, () => post('{"type":', signed('{"type":'))],
  ['nothing', 400, () => post('', signed(''))],
  ['a form without payload', 400, () => post('a=b', signed('a=b', FORM_TYPE))],
  ['a form with a broken payload', 400, () => post('payload={', signed('payload={', FORM_TYPE))],
  ['the wrong method', 405, () => post('', {}, 'GET')],
  ['an event that is null', 400, () => post('{"event":null}', signed('{"event":null}'))],
  ['an event that is text', 400, () => post('{"event":"x"}', signed('{"event":"x"}'))],
  [
    'a button pressed by nobody',
    400,
    () => post(form(pressed({ user: null })), signed(form(pressed({ user: null })), FORM_TYPE)),
  ],
  [
    'a button without user',
    400,
    () => post(form(pressed({ user: 'U1' })), signed(form(pressed({ user: 'U1' })), FORM_TYPE)),
  ],
  [
    'no button at all',
    400,
    () => post(form(pressed({ actions: [] })), signed(form(pressed({ actions: [] })), FORM_TYPE)),
  ],
  [
    'actions that are none',
    400,
    () => post(form(pressed({ actions: 'x' })), signed(form(pressed({ actions: 'x' })), FORM_TYPE)),
  ],
  ['an event without event', 400, () => post('{"type":"event_callback"}', signed('{"type":"event_callback"}'))],
  ['an unknown shape', 400, () => post('{"type":"x"}', signed('{"type":"x"}'))],
])('refuses %s', async (_, status, send) => {
  expect((await send()).status).toBe(status);
  expect(scene.inbox).toEqual([]);
});

it('refuses ten megabytes, signed or not', async () => {
  const body = JSON.stringify({ type: 'event_callback', event: { text: 'x'.repeat(10_000_000) } });
  expect((await post(body, signed(body))).status).toBe(413);
  expect((await post(body, { 'content-type': JSON_TYPE })).status).toBe(413);
});

it('refuses bytes that are no text, even signed over them', async () => {
  const body = new Uint8Array([0xff, 0xfe, 0x00, 0x7b]);
  const at = seconds();
  const signature = createHmac('sha256', scene.stage.signingSecret).update(`v0:${at}:`).update(body).digest('hex');
  const headers = {
    'content-type': JSON_TYPE,
    'x-slack-request-timestamp': String(at),
    'x-slack-signature': `v0=${signature}`,
  };
  expect((await post(body, headers)).status).toBeGreaterThanOrEqual(400);
});

it('answers the challenge of Slack, and a content type with a charset', async () => {
  const challenge = JSON.stringify({ type: 'url_verification', challenge: 'abc', token: 'x' });
  const response = await post(challenge, signed(challenge, 'application/json; charset=utf-8'));
  expect([response.status, await response.json()]).toEqual([200, { challenge: 'abc' }]);
  const body = form(pressed());
  expect((await post(body, signed(body, `${FORM_TYPE}; charset=utf-8`))).status).toBe(200);
});

it.each<[what: string, body: () => [string, string]]>([
  ['a line without author', () => [line({ user: undefined }), JSON_TYPE]],
  ['a line of another bot', () => [line({ bot_id: 'B1' }), JSON_TYPE]],
  ['our own line', () => [line({ user: BOT.id, bot_id: BOT.botId }), JSON_TYPE]],
  ['an edited line', () => [line({ subtype: 'message_changed', message: { text: 'y' } }), JSON_TYPE]],
  ['a line outside any case', () => [line(), JSON_TYPE]],
  ['a line of the wrong type', () => [line({ text: 12, ts: 1 }), JSON_TYPE]],
  ['a mention outside any case', () => [line({ type: 'app_mention', thread_ts: undefined }), JSON_TYPE]],
  ['an event that we do not read', () => [line({ type: 'reaction_added' }), JSON_TYPE]],
  ['a button without value', () => [form(pressed({ actions: [{ action_id: 'case_take' }] })), FORM_TYPE]],
  [
    'a button of an unknown practice',
    () => [
      form(pressed({ actions: [{ action_id: 'case_take', value: '{"practice":"x","handoff":"case-1"}' }] })),
      FORM_TYPE,
    ],
  ],
  [
    'a button of somebody who is nobody',
    () => [
      form(pressed({ actions: [{ action_id: 'case_take', value: '{"practice":"tilleuls","handoff":"case-1"}' }] })),
      FORM_TYPE,
    ],
  ],
  [
    'a button with more in its value',
    () => [
      form(pressed({ actions: [{ action_id: 'case_take', value: '{"practice":"tilleuls","__proto__":{},"x":1}' }] })),
      FORM_TYPE,
    ],
  ],
  [
    'a view of ours without memory',
    () => [
      form({
        type: 'view_submission',
        user: { id: 'U1' },
        team: { id: 'T1' },
        view: { id: 'V1', callback_id: 'case_answer', private_metadata: '' },
      }),
      FORM_TYPE,
    ],
  ],
])('acknowledges and ignores %s', async (_, make) => {
  const [body, type] = make();
  expect((await post(body, signed(body, type))).status).toBe(200);
  expect(scene.inbox).toEqual([]);
});

it('still works after all that', async () => {
  const at = await scene.post();
  const { me } = await scene.see('fanja');
  await scene.act({ do: 'say', as: me, room: at?.channel, thread: at?.ts, text: '» Bonjour' });
  expect((await fetch(`${scene.base}/slack/events`, { method: 'POST' })).status).toBe(401);
});
