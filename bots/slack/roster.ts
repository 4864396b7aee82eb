/**
 * Who and where in Slack: names of a practice file become ids, and a person is found in the practice where they may act. The wall
 * between practices stands here: whoever is not listed is a stranger.
 */
import type { webApi } from '@slack/bolt';
import type { Practice } from '../../domain/practice.ts';
import { nameOf } from '../../domain/practice.ts';
import { SendTrouble } from '../channel.ts';

type Client = webApi.WebClient;

const CHANNEL_ID = /^[CGD][A-Z0-9]{6,}$/;
const USER_ID = /^[UW][A-Z0-9]{6,}$/;
const FRESH_MS = 600_000;
const MISS_MS = 15_000;
const PAGES = 100;

export interface Person {
  slack: string;
  name: string;
}

/** Secretaries act for every practitioner; a practitioner declares absences of their own only. */
export interface AgendaRights {
  by: Person;
  isSecretary: boolean;
  /** Their own ids as practitioners of this practice. */
  practitioners: string[];
}

interface Directory {
  ids: Map<string, string>;
  readAt: number;
}

export interface Roster {
  channelId(name: string): Promise<string>;
  /** A person's id, or a channel's when the name is one (`#garde`). */
  destination(name: string): Promise<{ channel: string } | { user: string }>;
  userId(name: string): Promise<string>;
  /** The person as the practice lists them, or null: they may not act there. */
  member(practice: Practice, userId: string): Promise<Person | null>;
  /** What they may do on the practice's agenda; null when they are neither its secretary nor its practitioner. */
  rightsOn(practice: Practice, userId: string): Promise<AgendaRights | null>;
  /** Display name, when it is known already. */
  knownName(userId: string): string | undefined;
}

const key = (name: string): string => name.replace(/^[@#]/, '').trim().toLowerCase();

/** Everybody whom the practice file names, with the name that colleagues read. */
function listed(practice: Practice): { slack: string; name: string | null }[] {
  return [
    ...practice.secretaries.map((one) => ({ slack: one.slack, name: one.name })),
    ...practice.practitioners.map((one) => ({ slack: one.slack, name: nameOf(one) })),
    ...[practice.slack.supervisor, ...practice.slack.onCall.flat()].map((slack) => ({ slack, name: null })),
  ].filter((one) => one.slack !== '');
}

export function makeRoster(api: Client): Roster {
  const cache = new Map<'users' | 'channels', Promise<Directory>>();
  const names = new Map<string, string>();

  async function readUsers(): Promise<Directory> {
    const handles = new Map<string, string>();
    const shown = new Map<string, string>();
    const shared = new Set<string>();
    let cursor: string | undefined;
    for (let page = 0; page < PAGES; page += 1) {
      const answer = await api.users.list({ limit: 200, ...(cursor ? { cursor } : {}) });
      for (const user of answer.members ?? []) {
        if (!user.id || user.deleted) continue;
        if (user.name) handles.set(key(user.name), user.id);
        for (const name of [user.profile?.real_name, user.profile?.display_name]) {
          if (!name) continue;
          if ((shown.get(key(name)) ?? user.id) !== user.id) shared.add(key(name));
          shown.set(key(name), user.id);
        }
        names.set(user.id, user.profile?.display_name || user.profile?.real_name || user.name || user.id);
      }
      cursor = answer.response_metadata?.next_cursor;
      if (!cursor) break;
    }
    // People choose their display name: one that two people bear names nobody, and a handle always wins.
    for (const name of shared) shown.delete(name);
    return { ids: new Map([...shown, ...handles]), readAt: performance.now() };
  }

  async function readChannels(): Promise<Directory> {
    const found: Directory = { ids: new Map(), readAt: performance.now() };
    let cursor: string | undefined;
    for (let page = 0; page < PAGES; page += 1) {
      const answer = await api.conversations.list({
        types: 'public_channel,private_channel',
        exclude_archived: true,
        limit: 200,
        ...(cursor ? { cursor } : {}),
      });
      for (const one of answer.channels ?? []) if (one.id && one.name) found.ids.set(key(one.name), one.id);
      cursor = answer.response_metadata?.next_cursor;
      if (!cursor) break;
    }
    return found;
  }

  async function lookUp(kind: 'users' | 'channels', name: string): Promise<string | undefined> {
    for (let attempt = 0; attempt < 2; attempt += 1) {
      let reading = cache.get(kind);
      if (reading === undefined) {
        reading = kind === 'users' ? readUsers() : readChannels();
        cache.set(kind, reading);
        reading.catch(() => cache.delete(kind));
      }
      const directory = await reading;
      const age = performance.now() - directory.readAt;
      const id = directory.ids.get(key(name));
      if (id !== undefined && age < FRESH_MS) return id;
      if (id === undefined && age < MISS_MS) return undefined;
      // Stale, or a name that was perhaps added since: read once more.
      if (cache.get(kind) === reading) cache.delete(kind);
    }
    return undefined;
  }

  const missing = (what: string, name: string): SendTrouble =>
    new SendTrouble(`no Slack ${what} is called "${name}": correct the practice file, or invite the bot`, {
      retry: true,
      afterMs: 60_000,
    });

  async function channelId(name: string): Promise<string> {
    if (CHANNEL_ID.test(name)) return name;
    const id = await lookUp('channels', name);
    if (id === undefined) throw missing('channel', name);
    return id;
  }

  async function userId(name: string): Promise<string> {
    if (USER_ID.test(name)) return name;
    const id = await lookUp('users', name);
    if (id === undefined) throw missing('person', name);
    return id;
  }

  const isTheirs = async (name: string, id: string): Promise<boolean> => {
    if (name === '' || name.startsWith('#') || CHANNEL_ID.test(name)) return false;
    return (USER_ID.test(name) ? name : await lookUp('users', name)) === id;
  };

  return {
    channelId,
    userId,
    async destination(name) {
      if (name.startsWith('#') || CHANNEL_ID.test(name)) return { channel: await channelId(name) };
      return { user: await userId(name) };
    },
    async member(practice, id) {
      const people = listed(practice);
      let unnamed: string | null = null;
      for (const one of people) {
        if (!(await isTheirs(one.slack, id))) continue;
        if (one.name !== null) return { slack: id, name: one.name };
        unnamed = one.slack;
      }
      if (unnamed === null) return null;
      if (!names.has(id)) await lookUp('users', unnamed);
      return { slack: id, name: names.get(id) ?? id };
    },
    async rightsOn(practice, id) {
      const practitioners: Practice['practitioners'] = [];
      for (const one of practice.practitioners) if (await isTheirs(one.slack, id)) practitioners.push(one);
      let secretary: string | null = null;
      for (const one of practice.secretaries) if (await isTheirs(one.slack, id)) secretary ??= one.name;
      const [first] = practitioners;
      const name = secretary ?? (first && nameOf(first));
      if (name === undefined) return null;
      return {
        by: { slack: id, name },
        isSecretary: secretary !== null,
        practitioners: practitioners.map((one) => one.id),
      };
    },
    knownName: (id) => names.get(id),
  };
}
