/**
 * What Slack sends to an app: signed events and interactions, with its deadlines and retries. Speaks real HTTP to `/slack/events`;
 * the app cannot tell it from Slack.
 */
import { createHmac } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { viewTrouble } from './payload-limits.ts';
import type { Triggers } from './triggers.ts';
import { asMessage } from './web-api.ts';
import type { Post, Room, View, Workspace } from './workspace.ts';
import { BOT, TEAM } from './workspace.ts';

const DEADLINE_MS = 3_000;
/** Slack's own are: at once, one minute, five minutes. Shorter here, since a newcomer watches. */
const RETRY_AFTER_MS = [0, 5_000, 30_000];

/** Response urls live half an hour at Slack; here, the newest ones. */
const MOST_HOOKS = 500;

type Json = Record<string, unknown>;

/** What came of a gesture: shown to the person who made it. */
export type Outcome = { ok: true } | { ok: false; errors?: Record<string, string> };

export interface SlackEvents {
  /** A line was written by a person (or by the app itself, which Slack tells it too). */
  message(post: Post): Promise<void>;
  homeOpened(user: string): Promise<void>;
  /** A button of a post was pressed. */
  press(user: string, post: Post, blockId: string, actionId: string): Promise<Outcome>;
  /** A button of a home tab was pressed, or something chosen there. */
  pressHome(user: string, view: Json, blockId: string, actionId: string, value?: string): Promise<Outcome>;
  /** The same in a modal that is open. */
  pressView(view: View, blockId: string, actionId: string, value?: string): Promise<Outcome>;
  submit(view: View, values: Json): Promise<Outcome>;
  /** What may be posted back through a `response_url`. False when the url is not known. */
  respond(hook: string, given: Json): boolean;
  stop(): void;
}

export interface SlackEventsOptions {
  workspace: Workspace;
  triggers: Triggers;
  signingSecret: string;
  /** Where the app listens, for instance `http://127.0.0.1:3000/slack/events`. */
  eventsUrl: () => string;
  /** Base of the response urls. */
  hooksUrl: () => string;
  retryAfterMs?: readonly number[];
}

/** Headers that Slack sends with a raw body: https://docs.slack.dev/authentication/verifying-requests-from-slack. */
export function signedHeaders(
  body: string,
  signingSecret: string,
  seconds = Math.floor(Date.now() / 1000),
): Record<string, string> {
  const signature = createHmac('sha256', signingSecret).update(`v0:${seconds}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': String(seconds), 'x-slack-signature': `v0=${signature}` };
}

export function makeSlackEvents(options: SlackEventsOptions): SlackEvents {
  const { workspace, triggers, signingSecret } = options;
  const ending = new AbortController();
  const hooks = new Map<string, { user: string; post: Post }>();

  async function send(contentType: string, body: string, more: Record<string, string> = {}): Promise<Response> {
    return fetch(options.eventsUrl(), {
      method: 'POST',
      headers: { 'content-type': contentType, ...signedHeaders(body, signingSecret), ...more },
      body,
      signal: AbortSignal.any([ending.signal, AbortSignal.timeout(DEADLINE_MS)]),
    });
  }

  /** An event is sent again until it is acknowledged, with its number and the reason. */
  async function event(inner: Json): Promise<void> {
    const body = JSON.stringify({
      token: 'deprecated',
      team_id: TEAM.id,
      api_app_id: BOT.appId,
      event: inner,
      type: 'event_callback',
      event_id: workspace.fresh('Ev'),
      event_time: Math.floor(Date.now() / 1000),
      authorizations: [
        { enterprise_id: null, team_id: TEAM.id, user_id: BOT.id, is_bot: true, is_enterprise_install: false },
      ],
      is_ext_shared_channel: false,
    });
    let reason = '';
    for (const [attempt, delay] of [0, ...(options.retryAfterMs ?? RETRY_AFTER_MS)].entries()) {
      try {
        if (delay > 0) await wait(delay, undefined, { signal: ending.signal, ref: false });
        const retry = attempt === 0 ? {} : { 'x-slack-retry-num': String(attempt), 'x-slack-retry-reason': reason };
        const response = await send('application/json', body, retry);
        if (response.ok || response.headers.get('x-slack-no-retry') === '1') return;
        reason = 'http_error';
      } catch (error) {
        if (ending.signal.aborted) return;
        reason = error instanceof Error && error.name === 'TimeoutError' ? 'http_timeout' : 'connection_failed';
      }
    }
  }

  async function interaction(payload: Json): Promise<{ status: number; body: Json }> {
    try {
      const response = await send(
        'application/x-www-form-urlencoded',
        new URLSearchParams({ payload: JSON.stringify(payload) }).toString(),
      );
      const text = await response.text();
      return { status: response.status, body: text.startsWith('{') ? (JSON.parse(text) as Json) : {} };
    } catch {
      return { status: 0, body: {} };
    }
  }

  function person(user: string): Json {
    const member = workspace.members.get(user);
    return { id: user, username: member?.handle ?? user, name: member?.handle ?? user, team_id: TEAM.id };
  }
  const common = (type: string, user: string): Json => ({
    type,
    user: person(user),
    api_app_id: BOT.appId,
    token: 'deprecated',
    team: { id: TEAM.id, domain: TEAM.domain },
    enterprise: null,
    is_enterprise_install: false,
  });

  const channelType = (room: Room | undefined): string => (room?.kind === 'im' ? 'im' : 'channel');

  /** What an interactive element sends; `value` is what was chosen, where something can be. Null for what is not there. */
  function pressed(blocks: Json[], blockId: string, actionId: string, value?: string): Json | null {
    const block = blocks.find((one) => one.block_id === blockId);
    const elements = [...((block?.elements as Json[] | undefined) ?? []), block?.accessory as Json | undefined];
    const element = elements.find((one) => one?.action_id === actionId);
    if (element === undefined) return null;
    const common = { action_id: actionId, block_id: blockId, type: element.type, action_ts: workspace.stamp() };
    switch (element.type) {
      case 'button':
        return { ...common, text: element.text, ...(element.value === undefined ? {} : { value: element.value }) };
      case 'static_select':
      case 'overflow': {
        const option = (element.options as Json[]).find((one) => one.value === value);
        return option === undefined ? null : { ...common, selected_option: option };
      }
      case 'datepicker':
        return { ...common, selected_date: value ?? null };
      default:
        return null;
    }
  }

  return {
    async message(post) {
      const room = workspace.rooms.get(post.room);
      const base = asMessage(post, []);
      const inner = { ...base, channel: post.room, event_ts: post.ts, channel_type: channelType(room) };
      const mention = post.user !== BOT.id && room?.kind === 'channel' && post.text.includes(`<@${BOT.id}>`);
      await Promise.all([
        event(inner),
        ...(mention ? [event({ ...base, type: 'app_mention', channel: post.room, event_ts: post.ts })] : []),
      ]);
    },
    async homeOpened(user) {
      const room = workspace.directRoom(user);
      await event({ type: 'app_home_opened', user, channel: room.id, tab: 'home', event_ts: workspace.stamp() });
    },
    async press(user, post, blockId, actionId) {
      const action = pressed(post.blocks, blockId, actionId);
      if (action === null) return { ok: false };
      const room = workspace.rooms.get(post.room);
      const hook = workspace.fresh('H');
      hooks.set(hook, { user, post });
      if (hooks.size > MOST_HOOKS) hooks.delete(hooks.keys().next().value ?? '');
      const { status } = await interaction({
        ...common('block_actions', user),
        container: {
          type: 'message',
          message_ts: post.ts,
          channel_id: post.room,
          is_ephemeral: post.onlyFor !== null,
          ...(post.thread === null ? {} : { thread_ts: post.thread }),
        },
        channel: { id: post.room, name: room?.kind === 'im' ? 'directmessage' : room?.name },
        ...(post.onlyFor === null ? { message: asMessage(post, []) } : {}),
        state: { values: {} },
        trigger_id: triggers.issue(user),
        response_url: `${options.hooksUrl()}/${hook}`,
        actions: [action],
      });
      return { ok: status === 200 };
    },
    async pressHome(user, view, blockId, actionId, value) {
      const action = pressed((view.blocks as Json[] | undefined) ?? [], blockId, actionId, value);
      if (action === null) return { ok: false };
      const { status } = await interaction({
        ...common('block_actions', user),
        container: { type: 'view' },
        view,
        trigger_id: triggers.issue(user),
        actions: [action],
      });
      return { ok: status === 200 };
    },
    async pressView(view, blockId, actionId, value) {
      const action = pressed((view.view.blocks as Json[] | undefined) ?? [], blockId, actionId, value);
      if (action === null) return { ok: false };
      const { status } = await interaction({
        ...common('block_actions', view.user),
        container: { type: 'view', view_id: view.id },
        view: { ...view.view, id: view.id, hash: view.hash, root_view_id: view.id, state: { values: {} } },
        trigger_id: triggers.issue(view.user),
        actions: [action],
      });
      return { ok: status === 200 };
    },
    async submit(view, values) {
      const { status, body } = await interaction({
        ...common('view_submission', view.user),
        trigger_id: triggers.issue(view.user),
        view: {
          ...view.view,
          id: view.id,
          team_id: TEAM.id,
          app_id: BOT.appId,
          bot_id: BOT.botId,
          hash: view.hash,
          root_view_id: view.id,
          state: { values },
        },
        response_urls: [],
      });
      if (status !== 200) return { ok: false };
      if (body.response_action === 'errors') return { ok: false, errors: body.errors as Record<string, string> };
      if (body.response_action === 'update') {
        const trouble = viewTrouble(body.view);
        // As Slack does: the form stays as it was, and its author reads that it did not work.
        if (trouble !== null) return { ok: false };
        workspace.redraw(view, body.view as Json);
        return { ok: true };
      }
      workspace.views.delete(view.id);
      workspace.changed();
      return { ok: true };
    },
    respond(hook, given) {
      const found = hooks.get(hook);
      if (found === undefined) return false;
      const { user, post } = found;
      const text = typeof given.text === 'string' ? given.text : '';
      const blocks = Array.isArray(given.blocks) ? (given.blocks as Json[]) : [];
      if (given.delete_original === true) workspace.remove(post);
      else if (given.replace_original === true) workspace.edit(post, text, blocks);
      else {
        const onlyFor = given.response_type === 'in_channel' ? null : user;
        workspace.add({ room: post.room, user: BOT.id, text, blocks, thread: post.thread, onlyFor });
      }
      return true;
    },
    stop() {
      ending.abort();
    },
  };
}
