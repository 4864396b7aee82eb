/**
 * The web channel on a real server of its own, with a store in memory that keeps the contract of the real one: an inbox that
 * takes each id once, a history of both sides.
 */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { WebSocket } from 'ws';
import type { Channel, Sent } from '../../../bots/channel.ts';
import { makeWebChannel, type WebSetting } from '../../../bots/web/channel.ts';
import type { Opening, PageEvent, ServerEvent } from '../../../bots/web/event.ts';
import type { HistoryLine } from '../../../bots/web/history.ts';
import type { PatientText } from '../../../conversation/effect.ts';
import type { Envelope } from '../../../conversation/inbound.ts';
import type { Practice } from '../../../domain/practice.ts';

export const NOON = Date.parse('2026-03-02T12:00:00+01:00');

export function practiceOf(id: string, name: string, origins: string[] = []): Practice {
  return {
    id,
    name,
    phone: '01 23 45 67 89',
    timeZone: 'Europe/Paris',
    territory: 'FR',
    language: 'fr',
    privacyMode: 'relay',
    origins,
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
    slack: { channel: 'C1', supervisor: 'U1', onCall: [], climbAfterMinutes: 3, supervisorAfterMinutes: 10 },
  };
}

/** Stands until the server listens. */
const NOT_YET: Channel = {
  id: 'web',
  abilities: { buttons: true, files: true, tellsRead: true, knowsPhone: false, maximumLength: 0 },
  start: async () => {},
  send: () => Promise.reject(new Error('The server does not listen yet.')),
  stop: async () => {},
};

export interface WebHarness {
  url: string;
  port: number;
  channel: Channel;
  /** What reached the inbox, once each. */
  inbox: Envelope[];
  read: string[];
  journal: string[];
  /** Makes the inbox fail while true. */
  isBroken: boolean;
  say(address: string, body: Omit<PatientText, 'is'>, practice?: string): Promise<Sent['state']>;
  /** Runs after each new envelope: a bot of the test's own. */
  answer: (envelope: Envelope) => Promise<void> | void;
  /** Ends the server as a crash would, then starts it again on the same port with the same store. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export async function openWeb(setting: Partial<WebSetting> = {}): Promise<WebHarness> {
  const signingKey = randomBytes(32);
  const lines = new Map<string, HistoryLine[]>();
  const taken = new Set<string>();
  let said = 0;
  let stopServer = async (): Promise<void> => {};

  const linesOf = (practice: string, address: string): HistoryLine[] => {
    const key = `${practice}/${address}`;
    const known = lines.get(key) ?? [];
    lines.set(key, known);
    return known;
  };
  const note = (fields: object, text: string): void => void harness.journal.push(`${text} ${JSON.stringify(fields)}`);

  async function listen(port: number): Promise<void> {
    const app = express();
    const server = createServer(app);
    harness.channel = makeWebChannel({
      practices: [practiceOf('tilleuls', 'Cabinet médical des Tilleuls')],
      signingKey,
      log: { info: note, warn: note, error: note },
      now: () => NOON,
      history: {
        history: async (practice, address, limit) => linesOf(practice, address).slice(-limit),
        lastSign: async (practice, address) =>
          linesOf(practice, address).findLast(({ who }) => who === 'patient')?.at ?? null,
        markRead: async (_practice, _address, upToId) => void harness.read.push(upToId),
      },
      ...setting,
      server,
      app,
    });
    await harness.channel.start(async (envelope) => {
      if (harness.isBroken) throw new Error('The database is away.');
      if (taken.has(envelope.externalId)) return;
      taken.add(envelope.externalId);
      harness.inbox.push(envelope);
      const { inbound } = envelope;
      const text = inbound.kind === 'text' ? inbound.text : inbound.kind === 'choice' ? inbound.label : '';
      linesOf(envelope.practice, envelope.address).push({ id: envelope.externalId, who: 'patient', text, at: NOON });
      setImmediate(() => void harness.answer(envelope));
    });
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    harness.port = (server.address() as AddressInfo).port;
    harness.url = `http://127.0.0.1:${harness.port}`;
    stopServer = async () => {
      await harness.channel.stop();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    };
  }

  const harness: WebHarness = {
    url: '',
    port: 0,
    channel: NOT_YET,
    inbox: [],
    read: [],
    journal: [],
    isBroken: false,
    answer: () => {},
    async say(address, body, practice = 'tilleuls') {
      said += 1;
      const id = `out-${said}`;
      linesOf(practice, address).push({ id, who: 'bot', at: NOON, ...body });
      const { state } = await harness.channel.send({ id, practice, address, body: { is: 'text', ...body } });
      return state;
    },
    async restart() {
      await stopServer();
      await listen(harness.port);
    },
    stop: () => stopServer(),
  };
  await listen(0);
  return harness;
}

/** Opens or resumes a session as a page does. */
export async function openSession(web: WebHarness, practice = 'tilleuls', token = ''): Promise<Opening> {
  const response = await fetch(`${web.url}/chat/${practice}`, { method: 'POST', body: token });
  if (!response.ok) throw new Error(`The session was refused: ${response.status} ${await response.text()}`);
  return (await response.json()) as Opening;
}

/** A page without a browser. */
export class Page {
  readonly socket: WebSocket;
  readonly events: ServerEvent[] = [];
  closed: number | null = null;
  #wake: () => void = () => {};

  constructor(web: WebHarness, token: string, practice = 'tilleuls', headers: Record<string, string> = {}) {
    const url = `${web.url.replace('http', 'ws')}/chat/${practice}/live`;
    this.socket = new WebSocket(url, ['permanence', token], { headers });
    this.socket.on('message', (raw) => {
      this.events.push(JSON.parse(raw.toString()) as ServerEvent);
      this.#wake();
    });
    this.socket.on('close', (code) => {
      this.closed = code;
      this.#wake();
    });
    this.socket.on('error', () => {});
  }

  static async open(web: WebHarness, token: string, practice?: string): Promise<Page> {
    const page = new Page(web, token, practice);
    await once(page.socket, 'open');
    return page;
  }

  tell(event: PageEvent): void {
    this.socket.send(JSON.stringify(event));
  }

  /** The first event of this kind, already there or coming within 5 s; it is taken out of the list. */
  async next<T extends ServerEvent['type']>(type: T): Promise<Extract<ServerEvent, { type: T }>> {
    return this.#until(() => {
      const index = this.events.findIndex((event) => event.type === type);
      const [event] = index < 0 ? [] : this.events.splice(index, 1);
      return event as Extract<ServerEvent, { type: T }> | undefined;
    }, `no event "${type}"`);
  }

  /** The close code. */
  async end(): Promise<number> {
    return this.#until(() => this.closed ?? undefined, 'the connection stays open');
  }

  async #until<T>(look: () => T | undefined, complaint: string): Promise<T> {
    const deadline = Date.now() + 5_000;
    for (;;) {
      const found = look();
      if (found !== undefined) return found;
      if (Date.now() > deadline) throw new Error(`${complaint}: ${JSON.stringify(this.events)}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, deadline - Date.now() + 1);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }
}

/** The status of an upgrade that was refused. */
export async function refusedUpgrade(
  web: WebHarness,
  token: string,
  practice = 'tilleuls',
  headers: Record<string, string> = {},
): Promise<number | undefined> {
  const { socket } = new Page(web, token, practice, headers);
  const [, response] = await once(socket, 'unexpected-response');
  socket.terminate();
  return response.statusCode;
}
