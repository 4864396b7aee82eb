/**
 * Puts the product together: database, store, conversation, channels, desk, deliver and clock, on one http server. Everything it
 * needs is an argument, so that a test starts the very same thing.
 */
import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import { toString as drawQr } from 'qrcode';
import { deskCopy } from '../conversation/copy/desk.ts';
import { operatorCopy, serverCopy } from '../conversation/copy/operator.ts';
import { digestTimer } from '../conversation/desk/digests.ts';
import { makeHandle } from '../conversation/handle.ts';
import { hear } from '../conversation/hear.ts';
import { reminderCountTimer } from '../conversation/reminders.ts';
import { readDanger } from '../conversation/triage.ts';
import { need, turn } from '../conversation/turn.ts';
import { nextDigest } from '../domain/cover.ts';
import type { Practice } from '../domain/practice.ts';
import { makeAgendaIndex } from '../prisma/agenda-index.ts';
import { makeBell } from '../prisma/bell.ts';
import { type Database, openDatabase } from '../prisma/database.ts';
import { makeDeskAgenda } from '../prisma/desk-agenda.ts';
import { makeDirectory } from '../prisma/directory.ts';
import { makeHistory } from '../prisma/history.ts';
import { makeQueue } from '../prisma/queue.ts';
import { deleteExpired } from '../prisma/retention.ts';
import { seed } from '../prisma/seed.ts';
import { readSetting, writeSetting } from '../prisma/setting.ts';
import { makeStore } from '../prisma/store.ts';
import { AGENDA_STREAM, ensureStream } from '../prisma/stream.ts';
import { feedRoutes } from './calendar/feed.ts';
import { makeCalendarReader } from './calendar/refresh.ts';
import type { Abilities, Channel } from './channel.ts';
import { type Clock, makeClock, startDaily, startTimers } from './clock.ts';
import type { Config } from './config.ts';
import { makeDaySheets } from './day-sheets.ts';
import { makeDeliver } from './deliver.ts';
import { makeStage, type Stage } from './demo/stage.ts';
import type { Log } from './log.ts';
import { makeSlackDesk, type SlackDesk } from './slack/desk.ts';
import { makeWebChannel } from './web/channel.ts';

export interface Permanence {
  /** Where the server answers, without a path. */
  url: string;
  /** The clock of everything that falls due. */
  clock: Clock;
  database: Database;
  /** Stops taking, finishes what is under way, closes. */
  stop(): Promise<void>;
}

/** Practitioners' streams and whatever has no channel of its own. */
const NO_ABILITIES: Abilities = { buttons: false, files: false, tellsRead: false, knowsPhone: false, maximumLength: 0 };
/** Moving the stage's clock waits at most this long for what became due. */
const SETTLE_MS = 15_000;

/**
 * Starts everything; resolves once messages can be taken.
 * @throws when the database cannot be opened or the port is taken
 */
export async function startPermanence(config: Config, practices: Practice[], log: Log): Promise<Permanence> {
  const database = await openDatabase({
    ...(config.databaseUrl === null ? {} : { url: config.databaseUrl }),
    dataDirectory: config.dataDirectory,
  });
  try {
    return await assemble(config, practices, log, database);
  } catch (cause) {
    // The embedded PostgreSQL must not outlive a start that failed (a port that is taken, say).
    await database.close();
    throw cause;
  }
}

async function assemble(config: Config, practices: Practice[], log: Log, database: Database): Promise<Permanence> {
  const { pool } = database;
  const journal = (event: string, about: Record<string, unknown>) => log.warn({ event, ...about }, 'turn');
  const clock = await makeClock({
    read: () => readSetting(pool, 'clockOffset'),
    write: (offset) => writeSetting(pool, 'clockOffset', offset),
  });

  // ── The server ─────────────────────────────────────────────────────────────────────────────────────────────────────────
  const app = express().disable('x-powered-by');
  const server = createServer(app);
  let url = '';
  let isReady = false;
  let desk: SlackDesk | undefined;
  const stage = config.slack ? null : stageOf(config, practices, clock, () => url, settle);
  app.use(feedRoutes({ pool, practices, now: clock.now, trustedProxies: config.trustedProxies }));
  operatorRoutes(
    app,
    async () =>
      isReady &&
      (await pool.query('SELECT 1').then(
        () => true,
        () => false,
      )),
  );
  // Slack signs the raw body: nothing may read it first.
  app.use('/slack/events', (request, response) => {
    if (desk) desk.listener(request, response);
    else response.status(503).end();
  });
  if (stage) app.use(stage.router);

  // ── The core ───────────────────────────────────────────────────────────────────────────────────────────────────────────
  const bell = makeBell(database.url);
  const channels = new Map<string, Channel>();
  const byId = new Map(practices.map((practice) => [practice.id, practice]));
  const agenda = makeAgendaIndex(pool, { megabytes: config.agendaMegabytes });
  const store = makeStore({
    pool,
    bell,
    agenda,
    abilities: (channel) => channels.get(channel)?.abilities ?? NO_ABILITIES,
    secret: config.signingKey.toString('hex'),
    practices: byId,
  });
  const queue = makeQueue({ pool, bell, superseded: deskCopy.superseded });
  const handle = makeHandle({
    store,
    practices: byId,
    hear,
    isDangerous: (text) => readDanger(text).urgency === 'vital',
    need,
    turn,
    now: clock.now,
    log: journal,
  });

  // ── The channels ───────────────────────────────────────────────────────────────────────────────────────────────────────
  const web = makeWebChannel({
    server,
    app,
    practices,
    history: makeHistory({ pool, queue, channel: 'web', now: clock.now }),
    signingKey: config.signingKey,
    log,
    now: clock.now,
    limits: { lifetime: { idleMs: config.webIdleMinutes * 60_000, maximumMs: 12 * 3_600_000 } },
    trustedProxies: config.trustedProxies,
    ...(config.publicUrl === null ? {} : { publicUrl: config.publicUrl }),
  });
  channels.set(web.id, web);
  if (config.whatsapp.practices.length > 0) {
    // Loaded only when it is switched on: it brings a whole browser driver.
    const { makeWhatsappChannel } = await import('./whatsapp/channel.ts');
    const { operatorPage } = await import('./whatsapp/page.ts');
    const whatsapp = makeWhatsappChannel({
      practices: config.whatsapp.practices,
      browserPath: config.whatsapp.browser,
      dataDirectory: config.dataDirectory,
      log,
      now: clock.now,
      delivered: (practice, reference) =>
        void queue.markDelivered(practice, 'whatsapp', reference, clock.now()).catch((error: unknown) => {
          log.error({ err: error }, 'whatsapp tick not kept');
        }),
      showQr: (_practice, code) =>
        void drawQr(code, { type: 'terminal', small: true }).then((drawn) => console.log(drawn)),
      told: (practice, state) => {
        const text = state === 'lost' ? operatorCopy.lost : operatorCopy.back;
        desk?.desk
          .post({
            id: randomUUID(),
            practice,
            to: { who: 'channel' },
            body: { is: 'note', text },
            existing: null,
            thread: null,
          })
          .catch((error: unknown) => log.error({ err: error }, 'desk not told of whatsapp'));
      },
    });
    channels.set(whatsapp.id, whatsapp);
    const nameOf = (id: string) => practices.find((practice) => practice.id === id)?.name ?? id;
    app.use(operatorPage(whatsapp, nameOf, config.operatorToken));
  }

  url = await listen(server, config.host, config.port);
  const directory = makeDirectory(pool);
  desk = makeSlackDesk({
    practices: () => practices,
    directory,
    writing: (practice, conversation) => {
      directory.placeOf(practice, conversation).then(
        (place) => place && channels.get(place.channel)?.typing?.(practice, place.address, true),
        (error: unknown) => log.warn({ err: error }, 'patient not shown that somebody writes'),
      );
    },
    agenda: makeDeskAgenda(pool, agenda),
    ...slackAccess(config, stage),
    log,
    now: clock.now,
  });
  const deliver = makeDeliver({ queue, channels, desk: desk.desk, now: clock.now, log: journal });
  const timers = startTimers({ store, now: clock.now, fired: () => handle.wake(), log: journal });
  // By the machine's clock: moving the stage to next year must not make its patients forgotten.
  const retention = startDaily({ task: () => deleteExpired(pool, Date.now()), log: journal });
  const calendars = makeCalendarReader({ pool, bell, practices, now: clock.now, log });
  const daySheets = makeDaySheets({ pool, practices, now: clock.now, log, ...config.daySheets });
  bell.on('inbox', () => handle.wake());
  bell.on('outbox', () => deliver.wake());
  bell.on('timer', () => timers.wake());
  // What is due when the clock has moved is in the inbox before anybody looks.
  clock.onMove(async () => {
    await timers.wake();
    handle.wake();
    deliver.wake();
  });

  /** Whatever became due has been said, or is being sent. */
  async function settle(): Promise<void> {
    const quiet = async () => {
      await timers.wake();
      for (let round = 0; round < 3; round += 1) {
        await handle.settle();
        await deliver.settle();
      }
    };
    let alarm: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      alarm = setTimeout(resolve, SETTLE_MS);
    });
    await Promise.race([quiet(), late]);
    clearTimeout(alarm);
  }

  // ── Start ──────────────────────────────────────────────────────────────────────────────────────────────────────────────
  if (stage && config.demo.seed) {
    const laid = await seed(pool, practices, clock.now());
    if (laid > 0) log.info({ appointments: laid }, 'agenda laid');
  }
  for (const practice of practices) {
    const counted = reminderCountTimer(practice, clock.now());
    await ensureStream(pool, practice.id, AGENDA_STREAM, counted, clock.now());
    for (const practitioner of practice.practitioners) {
      const first = digestTimer(practice, practitioner.id, clock.now()).find((effect) => effect.kind === 'wake');
      await ensureStream(pool, practice.id, practitioner.id, first ?? null, clock.now());
    }
  }
  // The embedded database serves one process: what was being sent when it died is ours to send again.
  if (config.databaseUrl === null) await queue.reclaim();
  const receive = (envelope: Parameters<typeof handle.receive>[0]) => handle.receive(envelope);
  await desk.desk.start(receive);
  for (const channel of channels.values()) await channel.start(receive);
  lastRoutes(app, log);
  handle.start();
  deliver.start();
  await calendars.start();
  daySheets.start();
  isReady = true;

  return {
    url,
    clock,
    database,
    stop: async () => {
      isReady = false;
      for (const channel of channels.values()) await channel.stop();
      await desk?.desk.stop();
      await calendars.stop();
      await daySheets.stop();
      await timers.stop();
      await retention.stop();
      await handle.stop();
      await deliver.stop();
      stage?.stop();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await bell.stop();
      await database.close();
    },
  };
}

function operatorRoutes(app: Express, canTake: () => Promise<boolean>): void {
  app.get('/healthz', (_request, response) => void response.type('text').send('alive\n'));
  app.get('/readyz', async (_request, response) => {
    const ready = await canTake();
    response
      .status(ready ? 200 : 503)
      .type('text')
      .send(ready ? 'ready\n' : 'not ready\n');
  });
}

/** Whatever no route took: a plain answer, and never a stack. */
function lastRoutes(app: Express, log: Log): void {
  app.use((_request, response) => void response.status(404).type('text').send(serverCopy.noSuchAddress));
  app.use((error: unknown, _request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) return next(error);
    const given = typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 500;
    const status = given >= 400 && given < 600 ? given : 500;
    if (status >= 500) log.error({ err: error }, 'request');
    response.status(status).type('text').send(serverCopy.unreadable);
  });
}

function stageOf(
  config: Config,
  practices: Practice[],
  clock: Clock,
  url: () => string,
  settle: () => Promise<void>,
): Stage {
  return makeStage({
    practices,
    clock: {
      now: clock.now,
      advanceTo: async (instant) => {
        await clock.moveTo(instant);
        await settle();
      },
      nextDigest: () =>
        Math.min(
          ...practices.flatMap((practice) =>
            practice.practitioners.map((one) => nextDigest(practice, one, clock.now())?.at ?? Number.POSITIVE_INFINITY),
          ),
        ),
    },
    baseUrl: url,
    isPublic: config.demo.isPublic,
  });
}

/** Slack's own, or the stage's. */
function slackAccess(config: Config, stage: Stage | null) {
  if (stage)
    return { token: stage.token, signingSecret: stage.signingSecret, apiUrl: stage.slackApiUrl(), spacingMs: 0 };
  const { token = '', signingSecret = '', appToken, apiUrl } = config.slack ?? {};
  return { token, signingSecret, appToken, apiUrl };
}

/** Resolves with the address by which this machine reaches the server. */
async function listen(server: Server, host: string, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const address = server.address() as AddressInfo;
  const name = ['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${address.port}`;
}
