/**
 * The methods of Slack's Web API that an app of this kind calls, on the workspace in memory: arguments, errors and answers as
 * documented at https://docs.slack.dev/reference/methods. Refuses what Slack refuses.
 */
import { messageBlocksTrouble, viewTrouble } from './payload-limits.ts';
import type { Triggers } from './triggers.ts';
import type { Member, Post, Room, Workspace } from './workspace.ts';
import { BOT, TEAM } from './workspace.ts';

export type Arguments = Record<string, unknown>;
export type Answer = { ok: true; [key: string]: unknown } | { ok: false; error: string; [key: string]: unknown };

const LONGEST_TEXT = 40_000;

class Refused extends Error {
  readonly messages: string[];
  constructor(code: string, messages: string[] = []) {
    super(code);
    this.messages = messages;
  }
}

// ── Arguments arrive as a form or as JSON ────────────────────────────────────────────────────────────────────────────────

function required(given: Arguments, name: string): string {
  const value = given[name];
  if (value === undefined || value === null || value === '') {
    throw new Refused('invalid_arguments', [`[ERROR] missing required field: ${name}`]);
  }
  if (typeof value !== 'string') throw new Refused('invalid_arguments', [`[ERROR] must be a string: ${name}`]);
  return value;
}
const optional = (given: Arguments, name: string): string | null =>
  given[name] === undefined || given[name] === '' ? null : required(given, name);
const isTrue = (value: unknown): boolean => value === true || value === 'true' || value === '1' || value === 1;

function json(value: unknown, error: string): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    throw new Refused(error);
  }
}

function readBlocks(given: Arguments): Record<string, unknown>[] {
  if (given.blocks === undefined || given.blocks === '') return [];
  const blocks = json(given.blocks, 'invalid_blocks_format');
  if (!Array.isArray(blocks)) throw new Refused('invalid_blocks_format');
  const trouble = messageBlocksTrouble(blocks);
  if (trouble !== null) throw new Refused(trouble.error, trouble.messages);
  return blocks;
}

function readView(given: Arguments, type: 'modal' | 'home'): Record<string, unknown> {
  const view = json(given.view, 'invalid_arguments');
  const trouble = viewTrouble(view);
  if (trouble !== null) throw new Refused(trouble.error, trouble.messages);
  const shown = view as Record<string, unknown>;
  if (shown.type !== type) throw new Refused('invalid_arguments', [`[ERROR] expected a ${type}`]);
  return shown;
}

function readText(given: Arguments, blocks: unknown[]): string {
  const text = typeof given.text === 'string' ? given.text : '';
  if (!text && blocks.length === 0) throw new Refused('no_text');
  if (text.length > LONGEST_TEXT) throw new Refused('msg_too_long');
  return text;
}

/** One page of a list, Slack's way: an opaque cursor, empty at the end. */
function page<T>(all: T[], given: Arguments): { items: T[]; response_metadata: { next_cursor: string } } {
  const limit = Math.min(Math.max(Number(given.limit ?? 100) || 100, 1), 1000);
  const cursor = optional(given, 'cursor');
  const from = cursor === null ? 0 : Number(Buffer.from(cursor, 'base64').toString().replace('next:', ''));
  if (!Number.isInteger(from)) throw new Refused('invalid_cursor');
  const more = from + limit < all.length;
  const next = more ? Buffer.from(`next:${from + limit}`).toString('base64') : '';
  return { items: all.slice(from, from + limit), response_metadata: { next_cursor: next } };
}

// ── Answers ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

export function asMessage(post: Post, replies: Post[]): Record<string, unknown> {
  return {
    type: 'message',
    user: post.user,
    ts: post.ts,
    text: post.text,
    team: TEAM.id,
    ...(post.user === BOT.id ? { bot_id: BOT.botId, app_id: BOT.appId } : {}),
    ...(post.blocks.length > 0 ? { blocks: post.blocks } : {}),
    ...(post.thread === null ? {} : { thread_ts: post.thread, parent_user_id: BOT.id }),
    ...(post.thread === null && replies.length > 0
      ? { thread_ts: post.ts, reply_count: replies.length, latest_reply: replies.at(-1)?.ts }
      : {}),
    ...(post.edited ? { edited: { user: post.user, ts: post.ts } } : {}),
  };
}

const asChannel = (room: Room) =>
  room.kind === 'im'
    ? { id: room.id, is_im: true, user: [...room.members].find((id) => id !== BOT.id), is_open: true }
    : {
        id: room.id,
        name: room.name,
        name_normalized: room.name,
        is_channel: true,
        is_private: false,
        is_im: false,
        is_archived: false,
        is_member: room.members.has(BOT.id),
        num_members: room.members.size,
      };

const asUser = (member: Pick<Member, 'id' | 'handle' | 'name'>, isBot = false) => ({
  id: member.id,
  team_id: TEAM.id,
  name: member.handle,
  real_name: member.name,
  deleted: false,
  is_bot: isBot,
  tz: 'Europe/Paris',
  profile: { real_name: member.name, display_name: member.handle, real_name_normalized: member.name },
});

export interface WebApi {
  /** Answers one call; never throws on what it is given. */
  call(method: string, token: string | null, given: Arguments): Answer;
}

export function makeWebApi(
  workspace: Workspace,
  token: string,
  triggers: Triggers,
  onPost: (post: Post) => void,
): WebApi {
  function room(given: Arguments): Room {
    const name = required(given, 'channel');
    const found = workspace.members.has(name) ? workspace.directRoom(name) : workspace.roomNamed(name);
    if (found === undefined) throw new Refused('channel_not_found');
    return found;
  }
  function writable(given: Arguments): Room {
    const found = room(given);
    if (!found.members.has(BOT.id)) throw new Refused('not_in_channel');
    return found;
  }
  function threadOf(given: Arguments, found: Room): string | null {
    const thread = optional(given, 'thread_ts');
    if (thread === null) return null;
    const parent = workspace.find(found.id, thread);
    if (parent === undefined) throw new Refused('thread_not_found');
    return parent.thread ?? parent.ts;
  }
  function own(given: Arguments, refusal: string): Post {
    const post = workspace.find(room(given).id, required(given, 'ts'));
    if (post === undefined || post.onlyFor !== null) throw new Refused('message_not_found');
    if (post.user !== BOT.id) throw new Refused(refusal);
    return post;
  }
  const visible = (found: Room): Post[] => workspace.inRoom(found.id).filter((post) => post.onlyFor === null);
  const repliesTo = (post: Post): Post[] =>
    workspace.inRoom(post.room).filter((one) => one.thread === post.ts && one.onlyFor === null);

  const methods: Record<string, (given: Arguments) => Record<string, unknown>> = {
    'api.test': (given) => ({ args: given }),
    'auth.test': () => ({
      url: `https://${TEAM.domain}.slack.com/`,
      team: TEAM.name,
      user: BOT.handle,
      team_id: TEAM.id,
      user_id: BOT.id,
      bot_id: BOT.botId,
      is_enterprise_install: false,
    }),
    'chat.postMessage': (given) => {
      const found = writable(given);
      const blocks = readBlocks(given);
      const text = readText(given, blocks);
      const post = workspace.add({ room: found.id, user: BOT.id, text, blocks, thread: threadOf(given, found) });
      onPost(post);
      return { channel: found.id, ts: post.ts, message: asMessage(post, []) };
    },
    'chat.update': (given) => {
      const post = own(given, 'cant_update_message');
      const blocks = readBlocks(given);
      workspace.edit(post, readText(given, blocks), blocks);
      return { channel: post.room, ts: post.ts, text: post.text, message: asMessage(post, repliesTo(post)) };
    },
    'chat.delete': (given) => {
      const post = own(given, 'cant_delete_message');
      workspace.remove(post);
      return { channel: post.room, ts: post.ts };
    },
    'chat.postEphemeral': (given) => {
      const found = writable(given);
      const user = required(given, 'user');
      if (!workspace.members.has(user)) throw new Refused('user_not_found');
      if (!found.members.has(user)) throw new Refused('user_not_in_channel');
      const blocks = readBlocks(given);
      const text = readText(given, blocks);
      const thread = threadOf(given, found);
      return { message_ts: workspace.add({ room: found.id, user: BOT.id, text, blocks, thread, onlyFor: user }).ts };
    },
    'chat.getPermalink': (given) => {
      const found = room(given);
      const ts = required(given, 'message_ts');
      if (workspace.find(found.id, ts) === undefined) throw new Refused('message_not_found');
      return {
        channel: found.id,
        permalink: `https://${TEAM.domain}.slack.com/archives/${found.id}/p${ts.replace('.', '')}`,
      };
    },
    'conversations.list': (given) => {
      const types = (optional(given, 'types') ?? 'public_channel').split(',').map((type) => type.trim());
      const wanted = [...workspace.rooms.values()].filter((one) =>
        types.includes(one.kind === 'im' ? 'im' : 'public_channel'),
      );
      const { items, ...rest } = page(wanted, given);
      return { channels: items.map(asChannel), ...rest };
    },
    'conversations.info': (given) => ({ channel: asChannel(room(given)) }),
    'conversations.members': (given) => {
      const { items, ...rest } = page([...room(given).members], given);
      return { members: items, ...rest };
    },
    'conversations.join': (given) => {
      const found = room(given);
      if (found.kind !== 'channel') throw new Refused('method_not_supported_for_channel_type');
      found.members.add(BOT.id);
      return { channel: asChannel(found) };
    },
    'conversations.open': (given) => {
      const user = required(given, 'users');
      if (!workspace.members.has(user)) throw new Refused('user_not_found');
      const found = workspace.directRoom(user);
      return { channel: isTrue(given.return_im) ? asChannel(found) : { id: found.id } };
    },
    'conversations.history': (given) => {
      const roots = visible(writable(given)).filter((post) => post.thread === null);
      const { items, ...rest } = page(roots.toReversed(), given);
      return {
        messages: items.map((post) => asMessage(post, repliesTo(post))),
        has_more: rest.response_metadata.next_cursor !== '',
        ...rest,
      };
    },
    'conversations.replies': (given) => {
      const found = writable(given);
      const root = workspace.find(found.id, required(given, 'ts'));
      if (root === undefined) throw new Refused('thread_not_found');
      const { items, ...rest } = page([root, ...repliesTo(root)], given);
      return {
        messages: items.map((post) => asMessage(post, repliesTo(post))),
        has_more: rest.response_metadata.next_cursor !== '',
        ...rest,
      };
    },
    'users.list': (given) => {
      const everyone = [asUser(BOT, true), ...[...workspace.members.values()].map((one) => asUser(one))];
      const { items, ...rest } = page(everyone, given);
      return { members: items, ...rest };
    },
    'users.info': (given) => {
      const member = workspace.members.get(required(given, 'user'));
      if (member === undefined) throw new Refused('user_not_found');
      return { user: asUser(member) };
    },
    'views.open': (given) => {
      const trigger = triggers.exchange(required(given, 'trigger_id'));
      if ('error' in trigger) throw new Refused(trigger.error);
      return { view: shown(workspace.show(trigger.user, readView(given, 'modal'))) };
    },
    'views.update': (given) => {
      const found = workspace.views.get(required(given, 'view_id'));
      if (found === undefined) throw new Refused('not_found');
      if (optional(given, 'hash') !== null && given.hash !== found.hash) throw new Refused('hash_conflict');
      workspace.redraw(found, readView(given, 'modal'));
      return { view: shown(found) };
    },
    'views.publish': (given) => {
      const user = required(given, 'user_id');
      if (!workspace.members.has(user)) throw new Refused('user_not_found');
      const view = readView(given, 'home');
      workspace.publishHome(user, view);
      return { view: { id: workspace.fresh('V'), team_id: TEAM.id, app_id: BOT.appId, bot_id: BOT.botId, ...view } };
    },
  };

  const shown = (view: { id: string; hash: string; view: Record<string, unknown> }) => ({
    id: view.id,
    hash: view.hash,
    team_id: TEAM.id,
    app_id: BOT.appId,
    bot_id: BOT.botId,
    root_view_id: view.id,
    state: { values: {} },
    ...view.view,
  });

  return {
    call(method, given, args) {
      if (given === null) return { ok: false, error: 'not_authed' };
      if (given !== token) return { ok: false, error: 'invalid_auth' };
      const run = Object.hasOwn(methods, method) ? methods[method] : undefined;
      if (run === undefined) return { ok: false, error: 'unknown_method', req_method: method };
      try {
        return { ok: true, ...run(args) };
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        const messages = error.messages.length > 0 ? { response_metadata: { messages: error.messages } } : {};
        return { ok: false, error: error.message, ...messages };
      }
    },
  };
}
