/**
 * A desk on the stand-in, over real HTTP on loopback: two practices that share a secretary, a directory with one case and one
 * message, and an inbox that keeps what it is given.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import pino from 'pino';
import type { PostReference } from '../../../bots/channel.ts';
import { makeStage } from '../../../bots/demo/stage.ts';
import type { OpenCase } from '../../../bots/slack/desk.ts';
import { makeSlackDesk } from '../../../bots/slack/desk.ts';
import type { CaseCard } from '../../../conversation/effect.ts';
import type { Envelope, StaffAction } from '../../../conversation/inbound.ts';
import { Busy } from '../../../domain/busy.ts';
import { daySheet } from '../../../domain/day-sheet.ts';
import type { Practice } from '../../../domain/practice.ts';
import type { DeskAgenda } from '../../../prisma/desk-agenda.ts';
import { CARD } from './cards.ts';

function practice(id: string, name: string, channel: string, people: Partial<Practice>): Practice {
  return {
    id,
    name,
    phone: '01 40 00 00 00',
    timeZone: 'Europe/Paris',
    territory: 'FR',
    language: 'fr',
    privacyMode: 'relay',
    origins: [],
    dutyDoctor: '116 117',
    poisonCentre: '01 40 05 48 48',
    locations: [],
    practitioners: [],
    visitReasons: [],
    resources: [],
    answers: [],
    instructions: [],
    secretaries: [],
    cover: { mode: 'full' },
    deskHours: [],
    slack: {
      channel,
      supervisor: '@nathalie',
      onCall: [['@fanja'], ['@nathalie']],
      climbAfterMinutes: 3,
      supervisorAfterMinutes: 15,
    },
    ...people,
  };
}

const practitioner = (id: string, firstName: string, lastName: string, slack: string) => ({
  id,
  title: 'Dr',
  firstName,
  lastName,
  speciality: 'médecine générale',
  locations: [],
  hours: [],
  datedHours: [],
  absences: [],
  worksOnHolidays: false,
  closedOnBridgeDays: false,
  slack,
  digests: ['12:30', '18:30'],
});

export const TILLEULS = practice('tilleuls', 'Cabinet des Tilleuls', '#tilleuls', {
  secretaries: [
    { id: 'fanja', name: 'Fanja', slack: '@fanja' },
    { id: 'sophie', name: 'Sophie', slack: 'U0SOPHIE01' },
  ],
  practitioners: [practitioner('martin', 'Claire', 'Martin', '@dr.martin')],
});
export const VUE = practice('vue', 'Clinique de la Vue', '#vue', {
  secretaries: [
    { id: 'fanja', name: 'Fanja', slack: '@fanja' },
    { id: 'hery', name: 'Hery', slack: '@hery' },
  ],
  practitioners: [practitioner('lefevre', 'Anne', 'Lefèvre', '@dr.lefevre')],
});

/** Of a practice that has no appointment; forms over a real agenda are played in agenda.full.test.ts. */
export const EMPTY_AGENDA: DeskAgenda = {
  standing: async (given) => ({ practice: given, absences: [] }),
  busy: async () => new Busy([]),
  ofCase: async () => ({ person: {}, wish: {}, appointments: [] }),
  visit: async () => null,
  day: async (given, date, at) => daySheet(given, date, [], [], at),
  isHeard: async () => true,
};

export type Gesture = { practice: string; by: string; name: string; act: StaffAction; externalId: string; to: string };

export interface Scene {
  base: string;
  inbox: Envelope[];
  /** Conversations whose patient was told that somebody writes. */
  writing: string[];
  gestures(): Gesture[];
  one: OpenCase;
  /** Makes the next writes to the inbox fail. */
  failWrites(times: number): void;
  desk: ReturnType<typeof makeSlackDesk>['desk'];
  stage: ReturnType<typeof makeStage>;
  /** What a person sees, as the page receives it. */
  see(handle: string): Promise<Seen>;
  act(body: object): Promise<{ status: number; body: { ok?: boolean; errors?: Record<string, string> } }>;
  post(card?: Partial<CaseCard>, existing?: PostReference | null): Promise<PostReference | null>;
  close(): Promise<void>;
}

export interface Seen {
  me: string;
  rooms: { id: string; name: string; kind: string; unread: number }[];
  posts: Record<string, SeenPost[]>;
  modal: { id: string; view: { callback_id: string; blocks: Block[] } } | null;
  home: { blocks: Block[] } | null;
  now: number;
}
export interface Block {
  type: string;
  block_id: string;
  elements?: { action_id?: string; text?: { text: string } }[];
  accessory?: { action_id?: string };
}
export interface SeenPost {
  ts: string;
  user: string;
  text: string;
  thread: string | null;
  whispered: boolean;
  blocks: Block[];
}

/** Waits until `ready` gives something, at most five seconds. */
export async function until<T>(ready: () => Promise<T | undefined> | T | undefined, what = 'it'): Promise<T> {
  const deadline = Date.now() + 5_000;
  for (;;) {
    const found = await ready();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > deadline) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}

export async function makeScene(options: { practices?: Practice[]; isPublic?: boolean } = {}): Promise<Scene> {
  const practices = options.practices ?? [TILLEULS, VUE];
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let clockNow = Date.UTC(2026, 2, 31, 12, 0);
  const stage = makeStage({
    practices,
    baseUrl: () => base,
    clock: {
      now: () => clockNow,
      advanceTo: (instant) => {
        clockNow = instant;
      },
      nextDigest: () => Date.UTC(2026, 2, 31, 16, 30),
    },
    isPublic: options.isPublic ?? false,
    retryAfterMs: [0, 30, 30],
  });
  const one: OpenCase = {
    practice: 'tilleuls',
    handoff: 'case-1',
    conversation: 'conversation-1',
    owner: null,
    ownerName: null,
    title: 'Souhaite parler à quelqu’un',
    isOver: false,
    who: 'Jeanne DUPONT, 12/04/1981',
    channel: 'web',
    openedAt: Date.UTC(2026, 2, 30, 8, 0),
  };
  let reference: PostReference | null = null;
  let failures = 0;
  const inbox: Envelope[] = [];
  const writing: string[] = [];
  const { desk, listener } = makeSlackDesk({
    practices: () => practices,
    directory: {
      caseByThread: async (channel, ts) => (reference?.channel === channel && reference.ts === ts ? one : null),
      caseOf: async (id, handoff) => (id === one.practice && handoff === one.handoff ? one : null),
      messageOf: async (id, message) =>
        id === 'tilleuls' && message === 'message-1' ? { practitioner: 'martin' } : null,
      openCases: async (id) => (id === one.practice ? [one] : []),
    },
    agenda: EMPTY_AGENDA,
    token: stage.token,
    signingSecret: stage.signingSecret,
    apiUrl: stage.slackApiUrl(),
    log: pino({ level: 'silent' }),
    writing: (id, conversation) => writing.push(`${id}/${conversation}`),
    now: () => clockNow,
    spacingMs: 0,
  });
  const app = express();
  app.use('/slack/events', listener);
  app.use(stage.router);
  server.on('request', app);
  await desk.start(async (envelope) => {
    if (failures > 0) {
      failures -= 1;
      throw new Error('the database is away');
    }
    inbox.push(envelope);
  });

  const idOf = async (handle: string): Promise<string> => {
    const answer = await fetch(stage.slackApiUrl().concat('users.list'), {
      method: 'POST',
      headers: { authorization: `Bearer ${stage.token}` },
    });
    const { members } = (await answer.json()) as { members: { id: string; name: string }[] };
    return members.find((member) => member.name === handle)?.id ?? handle;
  };

  return {
    base,
    inbox,
    writing,
    one,
    desk,
    stage,
    failWrites: (times) => {
      failures = times;
    },
    gestures: () =>
      inbox.flatMap(({ practice: id, externalId, conversation, address, inbound }) =>
        inbound.kind === 'staff'
          ? [
              {
                practice: id,
                by: inbound.by.slack,
                name: inbound.by.name,
                act: inbound.act,
                externalId,
                to: conversation ?? address,
              },
            ]
          : [],
      ),
    async see(handle) {
      const ending = new AbortController();
      const response = await fetch(`${base}/demo/stream?as=${await idOf(handle)}`, { signal: ending.signal });
      let text = '';
      for await (const chunk of response.body ?? []) {
        text += Buffer.from(chunk as Uint8Array).toString();
        if (text.includes('\n\n')) break;
      }
      ending.abort();
      return JSON.parse(text.slice('data: '.length, text.indexOf('\n\n'))) as Seen;
    },
    async act(body) {
      const response = await fetch(`${base}/demo/act`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      return { status: response.status, body: (await response.json()) as { ok?: boolean } };
    },
    async post(card = {}, existing = null) {
      reference = await desk.post({
        id: 'out-1',
        practice: 'tilleuls',
        to: { who: 'card', handoff: 'case-1' },
        body: { ...CARD, ...card },
        existing,
        thread: null,
      });
      return reference;
    },
    async close() {
      stage.stop();
      await desk.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
