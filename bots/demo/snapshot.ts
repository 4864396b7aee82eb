/**
 * What one person sees of the workspace at this moment, as the page receives it: their channels, posts, whispers, modal, home tab,
 * the clock. Never more than that person may see.
 */
import type { Practice } from '../../domain/practice.ts';
import type { Post, Workspace } from './workspace.ts';
import { BOT } from './workspace.ts';

export interface Snapshot {
  now: number;
  timeZone: string;
  practices: { id: string; name: string }[];
  people: { id: string; name: string; role: string; unread: number }[];
  me: string;
  bot: string;
  rooms: { id: string; name: string; kind: 'channel' | 'im'; unread: number }[];
  posts: Record<string, ShownPost[]>;
  modal: { id: string; hash: string; view: object } | null;
  home: object | null;
}

export type ShownPost = Pick<Post, 'ts' | 'user' | 'text' | 'blocks' | 'thread' | 'edited' | 'at'> & {
  author: string;
  whispered: boolean;
};

export function snapshot(workspace: Workspace, practices: readonly Practice[], as: string, now: number): Snapshot {
  const me = workspace.members.has(as) ? as : ([...workspace.members.keys()][0] ?? '');
  const roomsOf = (user: string) => [...workspace.rooms.values()].filter((room) => room.members.has(user));
  const shown = (post: Post): ShownPost => ({
    ts: post.ts,
    user: post.user,
    author: post.user === BOT.id ? BOT.name : (workspace.members.get(post.user)?.name ?? post.user),
    text: post.text,
    blocks: post.blocks,
    thread: post.thread,
    edited: post.edited,
    at: post.at,
    whispered: post.onlyFor !== null,
  });
  const mine = roomsOf(me);
  const modal = [...workspace.views.values()].filter((view) => view.user === me).at(-1);
  return {
    now,
    timeZone: practices[0]?.timeZone ?? 'Europe/Paris',
    practices: practices.map(({ id, name }) => ({ id, name })),
    people: [...workspace.members.values()].map(({ id, name, role }) => ({
      id,
      name,
      role,
      unread: roomsOf(id).reduce((sum, room) => sum + workspace.unread(id, room.id), 0),
    })),
    me,
    bot: BOT.id,
    rooms: mine.map(({ id, name, kind }) => ({
      id,
      name: kind === 'im' ? BOT.name : name,
      kind,
      unread: workspace.unread(me, id),
    })),
    posts: Object.fromEntries(
      mine.map((room) => [
        room.id,
        workspace
          .inRoom(room.id)
          .filter((post) => (post.onlyFor ?? me) === me)
          .map(shown),
      ]),
    ),
    modal: modal === undefined ? null : { id: modal.id, hash: modal.hash, view: modal.view },
    home: workspace.homes.get(me) ?? null,
  };
}
