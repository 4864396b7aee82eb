/**
 * A small Slack workspace held in memory: people, channels, direct messages, posts, whispers, modals, home tabs. Knows what may be
 * where; knows nothing of HTTP and nothing of practices beyond the names in their files. Forgotten when the process ends.
 */
import { createHash } from 'node:crypto';
import type { Practice } from '../../domain/practice.ts';
import { nameOf } from '../../domain/practice.ts';

export const TEAM = { id: 'T0PERMANCE', domain: 'permanence', name: 'Permanence' } as const;
export const BOT = {
  id: 'U0PERMANCE',
  botId: 'B0PERMANCE',
  appId: 'A0PERMANCE',
  handle: 'permanence',
  name: 'Permanence',
} as const;

export interface Member {
  id: string;
  handle: string;
  name: string;
  role: 'secretary' | 'practitioner' | 'supervisor';
}

export interface Room {
  id: string;
  name: string;
  kind: 'channel' | 'im';
  /** People's ids; the bot's when it has joined. */
  members: Set<string>;
}

export interface Post {
  ts: string;
  room: string;
  /** Author: a person, or the bot. */
  user: string;
  text: string;
  blocks: Record<string, unknown>[];
  thread: string | null;
  /** Only this person sees it (ephemeral). */
  onlyFor: string | null;
  edited: boolean;
  /** By the clock of the stage, in milliseconds. */
  at: number;
}

export interface View {
  id: string;
  user: string;
  hash: string;
  view: Record<string, unknown>;
}

/** A stable id in Slack's form, from a name. */
function idOf(prefix: 'U' | 'C' | 'D', name: string): string {
  const digest = createHash('sha256').update(`${prefix}/${name}`).digest('hex').toUpperCase();
  return `${prefix}0${digest.replace(/[^0-9A-Z]/g, '').slice(0, 9)}`;
}

const isId = (name: string): boolean => /^[CGUW][A-Z0-9]{6,}$/.test(name);
const bare = (name: string): string => name.replace(/^[@#]/, '');
const handleOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '.')
    .replace(/^\.|\.$/g, '');

/** "marie.petit" → "Marie Petit", for people whom the files name by their handle only. */
const called = (handle: string): string =>
  handle.replace(/(^|[._-])(\p{L})/gu, (_, gap: string, letter: string) => `${gap && ' '}${letter.toUpperCase()}`);

export type Workspace = ReturnType<typeof makeWorkspace>;

/** The workspace that the practices' files speak of: every channel and person named there exists. */
export function makeWorkspace(practices: readonly Practice[], now: () => number) {
  const members = new Map<string, Member>();
  const rooms = new Map<string, Room>();
  const posts = new Map<string, Post[]>();
  const views = new Map<string, View>();
  const homes = new Map<string, Record<string, unknown>>();
  const readUpTo = new Map<string, string>();
  const watchers = new Set<() => void>();
  let lastStamp = 0;
  let counter = 0;

  const changed = (): void => {
    for (const watch of watchers) watch();
  };

  /** `seconds.microseconds`, by the machine's clock, never twice the same. */
  function stamp(): string {
    lastStamp = Math.max(lastStamp + 1, Date.now() * 1000);
    return `${Math.floor(lastStamp / 1_000_000)}.${String(lastStamp % 1_000_000).padStart(6, '0')}`;
  }
  const fresh = (prefix: string): string => {
    counter += 1;
    return `${prefix}${createHash('sha256').update(`${Date.now()}/${counter}`).digest('hex').slice(0, 10).toUpperCase()}`;
  };

  function admit(reference: string, name: string | null, role: Member['role']): string {
    const id = isId(reference) ? reference : idOf('U', bare(reference));
    const known = members.get(id);
    const handle = isId(reference) ? handleOf(name ?? reference) : bare(reference);
    if (known === undefined) members.set(id, { id, handle, name: name ?? called(handle), role });
    else if (name !== null && known.role === 'supervisor') members.set(id, { ...known, name, role });
    return id;
  }
  function openRoom(reference: string, people: string[], practice: string): void {
    const id = isId(reference) ? reference : idOf('C', bare(reference));
    const room = rooms.get(id) ?? {
      id,
      name: isId(reference) ? practice : bare(reference),
      kind: 'channel',
      members: new Set(),
    };
    for (const person of [BOT.id, ...people]) room.members.add(person);
    rooms.set(id, room);
    if (!posts.has(id)) posts.set(id, []);
  }
  for (const practice of practices) {
    const { channel, supervisor, onCall } = practice.slack;
    const team = [
      ...practice.secretaries.map((one) => admit(one.slack, one.name, 'secretary')),
      ...practice.practitioners.filter((one) => one.slack).map((one) => admit(one.slack, nameOf(one), 'practitioner')),
    ];
    for (const name of [supervisor, ...onCall.flat()]) {
      if (/^#|^[CG][A-Z0-9]{6,}$/.test(name)) openRoom(name, team, practice.id);
      else team.push(admit(name, null, 'supervisor'));
    }
    openRoom(channel, team, practice.id);
  }

  /** The direct message between the bot and a person, opened when it is first needed. */
  function directRoom(user: string): Room {
    const id = idOf('D', user);
    const room = rooms.get(id) ?? { id, name: user, kind: 'im', members: new Set([user, BOT.id]) };
    rooms.set(id, room);
    if (!posts.has(id)) posts.set(id, []);
    return room;
  }

  /** Slack names the blocks that the app did not name. */
  const named = (blocks: readonly Record<string, unknown>[]): Record<string, unknown>[] =>
    blocks.map((block) => ({ block_id: fresh('b'), ...block }));
  const withIds = (view: Record<string, unknown>): Record<string, unknown> => ({
    ...view,
    blocks: named((view.blocks ?? []) as Record<string, unknown>[]),
  });

  const inRoom = (room: string): Post[] => posts.get(room) ?? [];
  const find = (room: string, ts: string): Post | undefined => inRoom(room).find((post) => post.ts === ts);

  return {
    members,
    rooms,
    views,
    homes,
    fresh,
    stamp,
    changed,
    directRoom,
    inRoom,
    find,
    /** Calls back after each change; returns the way to stop. */
    watch(callback: () => void): () => void {
      watchers.add(callback);
      return () => watchers.delete(callback);
    },
    roomNamed(reference: string): Room | undefined {
      return (
        rooms.get(reference) ??
        [...rooms.values()].find((room) => room.kind === 'channel' && room.name === bare(reference))
      );
    },
    add(post: Pick<Post, 'room' | 'user' | 'text'> & Partial<Pick<Post, 'blocks' | 'thread' | 'onlyFor'>>): Post {
      const blocks = named(post.blocks ?? []);
      const full: Post = { ts: stamp(), thread: null, onlyFor: null, ...post, blocks, edited: false, at: now() };
      posts.set(post.room, [...inRoom(post.room), full].slice(-500));
      changed();
      return full;
    },
    edit(post: Post, text: string, blocks: Record<string, unknown>[]): void {
      post.text = text;
      post.blocks = named(blocks);
      post.edited = true;
      changed();
    },
    remove(post: Post): void {
      posts.set(
        post.room,
        inRoom(post.room).filter((one) => one !== post),
      );
      changed();
    },
    show(user: string, view: Record<string, unknown>): View {
      for (const [id, open] of views) if (open.user === user) views.delete(id);
      const shown = { id: fresh('V'), user, hash: fresh('h'), view: withIds(view) };
      views.set(shown.id, shown);
      changed();
      return shown;
    },
    /** The same modal with other contents. */
    redraw(shown: View, view: Record<string, unknown>): void {
      shown.view = withIds(view);
      shown.hash = fresh('h');
      changed();
    },
    publishHome(user: string, view: Record<string, unknown>): void {
      homes.set(user, { id: fresh('V'), ...withIds(view) });
      changed();
    },
    /** This person has seen the channel up to its last post. */
    markRead(user: string, room: string): void {
      const last = inRoom(room).at(-1)?.ts;
      if (last === undefined || readUpTo.get(`${user}/${room}`) === last) return;
      readUpTo.set(`${user}/${room}`, last);
      changed();
    },
    unread(user: string, room: string): number {
      const seen = readUpTo.get(`${user}/${room}`) ?? '';
      return inRoom(room).filter((post) => post.ts > seen && post.user !== user && (post.onlyFor ?? user) === user)
        .length;
    },
  };
}
