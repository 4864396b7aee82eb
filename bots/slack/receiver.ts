/**
 * The two doors through which Slack reaches the Bolt app: signed HTTP requests on the shared server, and Socket Mode. Both
 * acknowledge only when the listeners have ended, so that nothing is acknowledged before it is written. Knows no event.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { App, Receiver } from '@slack/bolt';
import { verifySlackRequest } from '@slack/bolt';
import { SocketModeClient } from '@slack/socket-mode';
import { z } from 'zod';

/** Slack's events are a few kilobytes; a whole view with its state stays under 250 kB. */
const BODY_BYTES = 1_000_000;
/** Beyond this the connection is cut. */
const HOPELESS_BYTES = 32_000_000;
const STALE_SECONDS = 300;

type Payload = Record<string, unknown>;

/** Runs the app on one payload. Resolves with what the listeners acknowledged with, or null when nobody did. */
async function dispatch(app: App, body: Payload, retry: number | undefined): Promise<{ answer: unknown } | null> {
  let acknowledged: { answer: unknown } | null = null;
  await app.processEvent({
    body,
    ...(retry === undefined ? {} : { retryNum: retry }),
    ack: async (answer: unknown) => {
      acknowledged ??= { answer };
    },
  });
  return acknowledged;
}

// ── HTTP ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** The raw bytes of a request, or null when there are too many: the rest is read and thrown away, so that the answer arrives. */
async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > HOPELESS_BYTES) break;
    if (size <= BODY_BYTES) chunks.push(chunk);
  }
  return size > BODY_BYTES ? null : Buffer.concat(chunks);
}

/** Signature by the workspace's secret over the raw body, and a timestamp within five minutes of the machine's own clock. */
function isFromSlack(request: IncomingMessage, body: string, signingSecret: string): boolean {
  const signature = request.headers['x-slack-signature'];
  const timestamp = Number(request.headers['x-slack-request-timestamp']);
  if (typeof signature !== 'string' || !Number.isInteger(timestamp)) return false;
  // Bolt refuses old requests only; one from the future could be kept and replayed later.
  if (timestamp > Date.now() / 1000 + STALE_SECONDS) return false;
  try {
    verifySlackRequest({
      signingSecret,
      body,
      headers: { 'x-slack-signature': signature, 'x-slack-request-timestamp': timestamp },
    });
    return true;
  } catch {
    return false;
  }
}

/** The parts that Bolt reads without looking: of any other type they would throw inside it. */
const part = z.looseObject({});
const payloadShape = z.looseObject({
  event: part.extend({ type: z.string(), item: part.optional() }).optional(),
  user: part.optional(),
  team: part.nullish(),
  enterprise: part.nullish(),
  view: part.optional(),
  channel: part.optional(),
  actions: z
    .array(part.extend({ action_id: z.string() }))
    .min(1)
    .optional(),
  authorizations: z.array(part).nullish(),
});

/** Events are JSON; interactions are a form whose `payload` is JSON. Null when it is neither. */
function parseBody(body: string, contentType: string): Payload | null {
  try {
    const isForm = contentType.startsWith('application/x-www-form-urlencoded');
    const form = isForm ? new URLSearchParams(body) : null;
    const json = form === null ? body : form.get('payload');
    const parsed: unknown = json === null ? Object.fromEntries(form ?? []) : JSON.parse(json);
    return payloadShape.safeParse(parsed).data ?? null;
  } catch {
    return null;
  }
}

function answer(response: ServerResponse, status: number, body?: unknown): void {
  if (response.headersSent || response.destroyed) return;
  if (body === undefined || body === '') {
    response.writeHead(status, { 'content-length': 0 }).end();
  } else {
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
    response.end(typeof body === 'string' ? JSON.stringify({ text: body }) : JSON.stringify(body));
  }
}

export interface HttpReceiver extends Receiver {
  /** To be mounted at `/slack/events`, before any body parser. */
  listener(request: IncomingMessage, response: ServerResponse): void;
}

export function makeHttpReceiver(signingSecret: string, onDefect: (error: unknown) => void): HttpReceiver {
  let app: App | null = null;

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'POST') {
      response.setHeader('allow', 'POST');
      return answer(response, 405);
    }
    const raw = await readBody(request);
    if (raw === null) {
      response.setHeader('connection', 'close');
      return answer(response, 413);
    }
    const text = raw.toString('utf8');
    if (!isFromSlack(request, text, signingSecret)) return answer(response, 401);
    const body = parseBody(text, request.headers['content-type'] ?? '');
    if (body === null) return answer(response, 400);
    if (body.type === 'url_verification') return answer(response, 200, { challenge: String(body.challenge ?? '') });
    if (body.ssl_check === '1') return answer(response, 200);
    if (app === null) return answer(response, 503);
    const retry = Number(request.headers['x-slack-retry-num']);
    const acknowledged = await dispatch(app, body, Number.isInteger(retry) ? retry : undefined);
    // Nothing of ours listens to it: said at once, instead of letting Slack wait three seconds.
    if (acknowledged === null) return answer(response, 400);
    answer(response, 200, acknowledged.answer);
  }

  return {
    init: (given) => {
      app = given;
    },
    start: async () => undefined,
    stop: async () => undefined,
    listener(request, response) {
      take(request, response).catch((error: unknown) => {
        onDefect(error);
        answer(response, 500);
      });
    },
  };
}

// ── Socket Mode ──────────────────────────────────────────────────────────────────────────────────────────────────────────

export type SocketLogger = NonNullable<NonNullable<ConstructorParameters<typeof SocketModeClient>[0]>['logger']>;

interface SocketEvent {
  body: Payload;
  ack: (answer?: Payload) => Promise<void>;
  retry_num?: number;
}

const RECONNECT_MS = [500, 2_000, 10_000, 30_000];

/**
 * Keeps one socket open: reconnects by itself, ever slower, since the client's own reconnection rejects a promise that nobody
 * holds when Slack refuses the token.
 */
export function makeSocketReceiver(
  appToken: string,
  slackApiUrl: string | undefined,
  logger: SocketLogger,
  onTrouble: (error: unknown) => void,
): Receiver {
  const socket = new SocketModeClient({
    appToken,
    logger,
    autoReconnectEnabled: false,
    clientOptions: { retryConfig: { retries: 0 }, ...(slackApiUrl === undefined ? {} : { slackApiUrl }) },
  });
  let app: App | null = null;
  let stopped = false;
  let failures = 0;
  let timer: NodeJS.Timeout | undefined;

  async function connect(): Promise<void> {
    try {
      await socket.start();
      failures = 0;
    } catch (error) {
      onTrouble(error);
      later();
    }
  }
  function later(): void {
    if (stopped || timer !== undefined) return;
    timer = setTimeout(
      () => {
        timer = undefined;
        void connect();
      },
      RECONNECT_MS[Math.min(failures, RECONNECT_MS.length - 1)],
    );
    failures += 1;
  }

  socket.on('disconnected', later);
  socket.on('slack_event', async (event: SocketEvent) => {
    try {
      if (app === null) return;
      const acknowledged = await dispatch(app, event.body, event.retry_num);
      const given = acknowledged?.answer;
      await event.ack(typeof given === 'object' && given !== null ? (given as Payload) : undefined);
    } catch (error) {
      // Not acknowledged: Slack sends it again.
      onTrouble(error);
    }
  });
  return {
    init: (given) => {
      app = given;
    },
    start: connect,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      // The client waits for an answer that a dead connection never gives.
      await Promise.race([socket.disconnect(), wait(1_000, undefined, { ref: false })]);
    },
  };
}
