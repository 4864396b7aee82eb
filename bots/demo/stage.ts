/**
 * The stage: a local stand-in for Slack and the page `/demo` on which a newcomer plays secretary or practitioner beside the
 * patient's chat, with a clock that can be moved forward. Answers this machine only unless told otherwise; takes no decision.
 */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { NextFunction, Request, Response, Router } from 'express';
import express from 'express';
import { z } from 'zod';
import type { Practice } from '../../domain/practice.ts';
import { addDays, localDateOf, toInstant } from '../../domain/time.ts';
import type { SlackEvents } from './events.ts';
import { makeSlackEvents } from './events.ts';
import { buildPage } from './page.ts';
import { snapshot } from './snapshot.ts';
import { makeTriggers } from './triggers.ts';
import { makeWebApi } from './web-api.ts';
import { BOT, makeWorkspace } from './workspace.ts';

/** The clock of the whole application, which the stage may move forward. */
export interface StageClock {
  now(): number;
  /** Never backwards. Resolves when what became due has been done, or is under way. */
  advanceTo(instant: number): Promise<void> | void;
  /** Instant of the next digest of any practice. */
  nextDigest(): number;
}

export interface StageOptions {
  practices: readonly Practice[];
  clock: StageClock;
  /** Where this very server answers, for instance `http://127.0.0.1:3000`; asked at each use, since the port comes late. */
  baseUrl: () => string;
  /** Reachable from other machines. Off unless somebody asked for it. */
  isPublic?: boolean;
  /** Delays before Slack's three retries. */
  retryAfterMs?: readonly number[];
}

export interface Stage {
  /** Mounted at the root: answers `/demo` and everything below. */
  router: Router;
  slackApiUrl: () => string;
  token: string;
  signingSecret: string;
  stop(): void;
}

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

// ── Who may come ─────────────────────────────────────────────────────────────────────────────────────────────────────────

const LOOPBACK = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
const LOCAL_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

const hostName = (host: string): string => host.replace(/:\d+$/, '').toLowerCase();

/**
 * From this machine, under a name of this machine (a foreign name that resolves to loopback is an attack), and not on behalf of a
 * foreign page.
 */
export function isLocal(request: IncomingMessage): boolean {
  const host = request.headers.host ?? '';
  if (!LOOPBACK.test(request.socket.remoteAddress ?? '') || !LOCAL_NAMES.has(hostName(host))) return false;
  // Whoever relays for somebody else says so, and is not this machine.
  return request.headers['x-forwarded-for'] === undefined && request.headers.forwarded === undefined;
}

/** No `Origin`, or the page's own. */
function isOwnPage(request: IncomingMessage): boolean {
  const { origin, host = '' } = request.headers;
  if (origin === undefined) return request.headers['sec-fetch-site'] !== 'cross-site';
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}

// ── What a person may do on the page ─────────────────────────────────────────────────────────────────────────────────────

const short = z.string().min(1).max(200);
const option = z.looseObject({ value: short });
/** What a form holds, as Slack writes it. */
const field = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('plain_text_input'), value: z.string().max(8000).nullable() }),
  z.strictObject({ type: z.enum(['static_select', 'radio_buttons']), selected_option: option.nullable() }),
  z.strictObject({ type: z.literal('checkboxes'), selected_options: z.array(option).max(10) }),
  z.strictObject({ type: z.literal('datepicker'), selected_date: z.string().max(10).nullable() }),
]);
const gesture = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('say'),
    as: short,
    room: short,
    thread: short.nullable(),
    text: z.string().min(1).max(8000),
  }),
  z.strictObject({ do: z.literal('press'), as: short, room: short, post: short, block: short, action: short }),
  z.strictObject({ do: z.literal('pressHome'), as: short, block: short, action: short, value: short.optional() }),
  z.strictObject({
    do: z.literal('pressView'),
    as: short,
    view: short,
    block: short,
    action: short,
    value: short.optional(),
  }),
  z.strictObject({
    do: z.literal('submit'),
    as: short,
    view: short,
    values: z.record(short, z.record(short, field)),
  }),
  z.strictObject({ do: z.literal('dismiss'), as: short, view: short }),
  z.strictObject({ do: z.literal('read'), as: short, room: short }),
  z.strictObject({ do: z.literal('home'), as: short }),
]);
const clockMove = z.strictObject({ to: z.enum(['digest', 'morning', 'hour']) });

const HOUR_MS = 3_600_000;
/** Pages open at once. */
const MOST_STREAMS = 100;

/** Tomorrow 8:00 on the wall clock of the practice. */
function nextMorning(now: number, zone: string): number {
  return toInstant(`${addDays(localDateOf(now, zone), 1)}T08:00`, zone);
}

export function makeStage(options: StageOptions): Stage {
  const { clock } = options;
  const token = `xoxb-stage-${randomBytes(18).toString('hex')}`;
  const signingSecret = randomBytes(16).toString('hex');
  const workspace = makeWorkspace(options.practices, clock.now);
  const triggers = makeTriggers(workspace.fresh);
  const events: SlackEvents = makeSlackEvents({
    workspace,
    triggers,
    signingSecret,
    eventsUrl: () => `${options.baseUrl()}/slack/events`,
    hooksUrl: () => `${options.baseUrl()}/demo/slack/hooks`,
    ...(options.retryAfterMs === undefined ? {} : { retryAfterMs: options.retryAfterMs }),
  });
  const api = makeWebApi(workspace, token, triggers, (post) => void events.message(post));
  const streams = new Set<Response>();

  /** A person's text in Slack's encoding: entities, `<@U…>` for a handle. */
  function encode(text: string): string {
    const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    return escaped.replace(/@([\p{L}0-9._-]+)/gu, (whole, handle: string) => {
      if (handle.toLowerCase() === BOT.handle) return `<@${BOT.id}>`;
      const member = [...workspace.members.values()].find((one) => one.handle === handle.toLowerCase());
      return member === undefined ? whole : `<@${member.id}>`;
    });
  }

  async function act(given: z.infer<typeof gesture>): Promise<{ status: number; body: object }> {
    if (!workspace.members.has(given.as)) return { status: 404, body: {} };
    const room = 'room' in given ? workspace.rooms.get(given.room) : undefined;
    if ('room' in given && !room?.members.has(given.as)) return { status: 404, body: {} };
    switch (given.do) {
      case 'say': {
        const root = given.thread === null ? undefined : workspace.find(given.room, given.thread);
        if (given.thread !== null && root === undefined) return { status: 404, body: {} };
        const post = workspace.add({
          room: given.room,
          user: given.as,
          text: encode(given.text),
          thread: given.thread,
        });
        workspace.markRead(given.as, given.room);
        void events.message(post);
        return { status: 200, body: { ok: true } };
      }
      case 'press': {
        const post = workspace.find(given.room, given.post);
        if (post === undefined || (post.onlyFor ?? given.as) !== given.as) return { status: 404, body: {} };
        return { status: 200, body: await events.press(given.as, post, given.block, given.action) };
      }
      case 'pressHome': {
        const home = workspace.homes.get(given.as);
        if (home === undefined) return { status: 404, body: {} };
        return { status: 200, body: await events.pressHome(given.as, home, given.block, given.action, given.value) };
      }
      case 'pressView': {
        const view = workspace.views.get(given.view);
        if (view?.user !== given.as) return { status: 404, body: {} };
        return { status: 200, body: await events.pressView(view, given.block, given.action, given.value) };
      }
      case 'submit': {
        const view = workspace.views.get(given.view);
        if (view?.user !== given.as) return { status: 404, body: {} };
        return { status: 200, body: await events.submit(view, given.values) };
      }
      case 'dismiss': {
        const view = workspace.views.get(given.view);
        if (view?.user === given.as) workspace.views.delete(given.view);
        workspace.changed();
        return { status: 200, body: { ok: true } };
      }
      case 'read':
        workspace.markRead(given.as, given.room);
        return { status: 200, body: { ok: true } };
      case 'home':
        await events.homeOpened(given.as);
        return { status: 200, body: { ok: true } };
    }
  }

  // ── Routes ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

  const router = express.Router();
  const stage = express.Router();
  const json = express.json({ limit: '256kb', strict: true });

  stage.use((request: Request, response: Response, next) => {
    if (options.isPublic !== true && !isLocal(request)) {
      response.status(403).type('text').send('The stage answers this machine only.\n');
      return;
    }
    response.set({
      'Content-Security-Policy': CONTENT_SECURITY_POLICY,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Resource-Policy': 'same-origin',
    });
    next();
  });

  const parsers = [json, express.urlencoded({ extended: false, limit: '1mb' }), express.text({ type: () => false })];
  stage.post('/slack/api/:method', ...parsers, (request, response) => {
    const given = (typeof request.body === 'object' && request.body !== null ? request.body : {}) as Record<
      string,
      unknown
    >;
    const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? null;
    const { token: inBody, ...args } = given;
    response.json(api.call(request.params.method ?? '', bearer ?? (typeof inBody === 'string' ? inBody : null), args));
  });
  stage.post('/slack/hooks/:hook', json, (request, response) => {
    response
      .status(events.respond(request.params.hook ?? '', request.body as Record<string, unknown>) ? 200 : 404)
      .send('ok');
  });

  stage.use((request, response, next) => {
    if (isOwnPage(request)) next();
    else response.status(403).type('text').send('This page was called by a foreign page.\n');
  });
  stage.post('/act', json, async (request, response) => {
    const parsed = gesture.safeParse(request.body);
    if (!parsed.success) return void response.status(400).json({ ok: false });
    const { status, body } = await act(parsed.data);
    response.status(status).json(body);
  });
  stage.post('/clock', json, async (request, response) => {
    const parsed = clockMove.safeParse(request.body);
    if (!parsed.success) return void response.status(400).json({ ok: false });
    const { to } = parsed.data;
    const now = clock.now();
    const zone = options.practices[0]?.timeZone ?? 'Europe/Paris';
    const target = { digest: clock.nextDigest, morning: () => nextMorning(now, zone), hour: () => now + HOUR_MS }[to]();
    // No practitioner wants a digest: there is no such moment.
    if (!Number.isFinite(target)) return void response.status(409).json({ ok: false });
    await clock.advanceTo(Math.max(target, now));
    workspace.changed();
    response.json({ ok: true, now: clock.now() });
  });
  stage.get('/stream', (request, response) => {
    const as = String(request.query.as ?? '');
    if (streams.size >= MOST_STREAMS) return void response.status(503).end();
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' });
    let waiting = false;
    const send = (): void => {
      waiting = false;
      if (response.destroyed || response.writableEnded) return;
      response.write(`data: ${JSON.stringify(snapshot(workspace, options.practices, as, clock.now()))}\n\n`);
    };
    // Several changes within a moment are one picture.
    const stopWatching = workspace.watch(() => {
      if (!waiting) setTimeout(send, 40);
      waiting = true;
    });
    const beat = setInterval(() => response.write(': \n\n'), 20_000);
    streams.add(response);
    response.on('close', () => {
      stopWatching();
      clearInterval(beat);
      streams.delete(response);
    });
    send();
  });
  const { html, css, script } = buildPage(options.practices);
  const serve = (path: string, type: string, content: string): void => {
    stage.get(path, (_, response) => {
      response.type(type).set('Cache-Control', 'no-cache').send(content);
    });
  };
  stage.get('/', (request, response, next) => {
    // Addresses in the page are relative to `/demo`.
    if (request.originalUrl.split('?')[0]?.endsWith('/')) response.redirect('../demo');
    else next();
  });
  serve('/', 'html', html);
  serve('/stage.css', 'css', css);
  serve('/stage.js', 'js', script);
  stage.use((error: unknown, _request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) return next(error);
    // A body that is no JSON or too large: the parser knows the status.
    const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
    response.status(status).json({ ok: false, error: status === 413 ? 'request_too_large' : 'invalid_json' });
  });
  router.use('/demo', stage);

  return {
    router,
    slackApiUrl: () => `${options.baseUrl()}/demo/slack/api/`,
    token,
    signingSecret,
    stop() {
      events.stop();
      for (const response of streams) response.end();
    },
  };
}
