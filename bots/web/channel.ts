/**
 * The web chat as a channel: puts Botkit, our adapter, the gate, the routes and the connected pages together. Envelopes come in
 * through Botkit's `message` event and go to the inbox; what is sent goes to every page of the session.
 */
import type { Server } from 'node:http';
import type { TurnContext } from 'botbuilder-core';
import type { Express } from 'express';
import type { Envelope } from '../../conversation/inbound.ts';
import type { Practice } from '../../domain/practice.ts';
import type { Instant } from '../../domain/time.ts';
import type { Channel, Receive } from '../channel.ts';
import { buildWidget } from './bundle.ts';
import type { Floor } from './connection.ts';
import { type Gate, openGate } from './gate.ts';
import type { WebHistory } from './history.ts';
import { pageRoutes } from './page.ts';
import { type Rate, RateTable } from './rate.ts';
import { SocketTable } from './sockets.ts';
import type { Lifetime } from './token.ts';

/** The part of the log that the channel writes to: never a name, a number or what somebody wrote. */
export interface Journal {
  info(fields: object, text: string): void;
  warn(fields: object, text: string): void;
  error(fields: object, text: string): void;
}

export interface WebLimits {
  lifetime: Lifetime;
  /** Bytes of UTF-8 in one message. */
  maximumLength: number;
  historyLines: number;
  /** Messages of one session. */
  messages: Rate;
  /** Every other event of one session. */
  gestures: Rate;
  /** Messages from one network address. */
  networkMessages: Rate;
  /** Sessions opened from one network address. */
  openings: Rate;
  /** Between two looks for dead sockets and sessions that are over, in milliseconds. */
  sweepMs: number;
}

/** Generous for a person and for a family or a clinic behind one address; tight for a machine. */
const WEB_LIMITS: WebLimits = {
  lifetime: { idleMs: 30 * 60_000, maximumMs: 12 * 3_600_000 },
  maximumLength: 8192,
  historyLines: 100,
  messages: { burst: 20, everyMs: 2_000 },
  gestures: { burst: 60, everyMs: 500 },
  networkMessages: { burst: 200, everyMs: 200 },
  openings: { burst: 30, everyMs: 10_000 },
  sweepMs: 25_000,
};

export interface WebSetting {
  /** Our own server; the caller listens. */
  server: Server;
  /** The routes are added to it. No body parser may stand in front. */
  app: Express;
  practices: Practice[];
  history: WebHistory;
  /** At least 32 random bytes, kept across restarts. */
  signingKey: Buffer;
  log: Journal;
  /** The practice's clock. */
  now(): Instant;
  /** Real time in milliseconds, for sessions and limits: phones change hands in real time. */
  realTime?(): number;
  limits?: Partial<WebLimits>;
  publicUrl?: string;
  trustedProxies?: number;
}

const SHORTEST_KEY = 32;
const GOING_AWAY = 1001;

export function makeWebChannel(setting: WebSetting): Channel {
  const { server, app, history, signingKey, log } = setting;
  if (signingKey.length < SHORTEST_KEY) throw new Error(`The signing key has less than ${SHORTEST_KEY} bytes.`);
  const limits = { ...WEB_LIMITS, ...setting.limits };
  const realTime = setting.realTime ?? Date.now;
  const practices = new Map(setting.practices.map((practice) => [practice.id, practice]));
  const around = {
    trustedProxies: setting.trustedProxies ?? 0,
    ...(setting.publicUrl === undefined ? {} : { publicUrl: setting.publicUrl }),
  };
  const table = new SocketTable();
  let botkit: Botkit | undefined;
  let gate: Gate | undefined;
  let sweeper: NodeJS.Timeout | undefined;

  const floor: Floor = {
    table,
    history,
    log,
    now: setting.now,
    realTime,
    signingKey,
    lifetime: limits.lifetime,
    maximumLength: limits.maximumLength,
    historyLines: limits.historyLines,
    messageRate: new RateTable(limits.messages),
    gestureRate: new RateTable(limits.gestures),
    networkRate: new RateTable(limits.networkMessages),
    async take(envelope) {
      if (!botkit) throw new Error('The web channel has not started.');
      await botkit.take(envelope);
    },
  };
  app.use(pageRoutes(practices, buildWidget(), floor, new RateTable(limits.openings), around));

  /** Nobody has the page open, and too long ago was the last sign of life for anybody to come back to it. */
  async function isOver(practice: string, address: string): Promise<boolean> {
    const sign = await history.lastSign(practice, address);
    return sign !== null && setting.now() - sign > limits.lifetime.idleMs;
  }

  return {
    id: 'web',
    abilities: { buttons: true, files: true, tellsRead: true, knowsPhone: false, fleeting: true, maximumLength: 4_000 },

    async start(receive) {
      botkit = await startBotkit(table, receive);
      gate = openGate(server, practices, floor, around);
      sweeper = setInterval(() => table.sweep(realTime()), limits.sweepMs);
      sweeper.unref();
    },

    async send({ id, practice, address, body, writer }) {
      if (!botkit) throw new Error('The web channel has not started.');
      const { text, choices, file } = body;
      const taken = await botkit.say(practice, address, {
        id,
        ...(writer === undefined ? { who: 'bot' } : { who: 'secretary', name: writer }),
        text,
        ...(choices ? { choices } : {}),
        ...(file ? { file } : {}),
        at: setting.now(),
      });
      if (taken > 0) return { state: 'delivered', reference: id };
      return { state: (await isOver(practice, address)) ? 'gone' : 'accepted', reference: id };
    },

    typing(practice, address, on) {
      void table.push(practice, address, { type: 'typing', on });
    },

    async stop() {
      clearInterval(sweeper);
      gate?.shut();
      table.closeAll(GOING_AWAY);
      await botkit?.stop();
      table.terminateAll();
      botkit = undefined;
    },
  };
}

type Botkit = Awaited<ReturnType<typeof startBotkit>>;

/**
 * Botkit, kept thin: it carries messages between our adapter and the inbox, and owns no server, no memory and no dialog. It is
 * loaded here because it takes a second.
 */
async function startBotkit(table: SocketTable, receive: Receive) {
  const [{ Botkit }, { WebAdapter, envelopeOf }] = await Promise.all([import('botkit'), import('./adapter.ts')]);
  const adapter = new WebAdapter((practice, address, line) => table.push(practice, address, { type: 'line', line }));
  const controller = new Botkit({ adapter, disable_webserver: true, disable_console: true, storage: FORGETFUL });
  const written = new WeakMap<TurnContext, unknown>();

  // Botkit loses what its listeners throw: the outcome is kept beside the context and looked at afterwards.
  controller.on('message', async (_bot, message) => {
    const context: TurnContext = message.context;
    const envelope = envelopeOf(context);
    try {
      if (!envelope) throw new Error('An activity came without its envelope.');
      await receive(envelope);
      written.set(context, true);
    } catch (error) {
      written.set(context, error);
    }
  });

  return {
    /** Resolves when the envelope is in the inbox. */
    async take(envelope: Envelope): Promise<void> {
      let outcome: unknown;
      await adapter.take(envelope, async (context) => {
        await controller.handleTurn(context);
        outcome = written.get(context);
      });
      if (outcome !== true) throw outcome ?? new Error('Botkit dropped a message.');
    },
    say: adapter.say.bind(adapter),
    stop: () => controller.shutdown(),
  };
}

/** Botkit would remember every conversation for ever in the memory of the process. Ours are in the database. */
const FORGETFUL = {
  read: async () => ({}),
  write: async () => {},
  delete: async () => {},
};
