/**
 * One connected page: reads its events one after the other, takes messages into the inbox, and acknowledges each only when it is
 * safely written. Anything else gets a sentence or is left alone; nothing that a page sends can throw out of here.
 */
import type { RawData, WebSocket } from 'ws';
import { type RefusalCode, webCopy } from '../../conversation/copy/web.ts';
import type { Envelope, Inbound } from '../../conversation/inbound.ts';
import { cleanText } from '../../conversation/text.ts';
import type { Instant } from '../../domain/time.ts';
import type { Journal } from './channel.ts';
import { SESSION_OVER } from './close-code.ts';
import { PAGE_EVENT, type PageEvent, type ServerEvent } from './event.ts';
import type { HistoryLine, WebHistory } from './history.ts';
import type { RateTable } from './rate.ts';
import { type LiveSession, type SocketTable, sessionKey, written } from './sockets.ts';
import { type Lifetime, renewed, signed } from './token.ts';

/** What every connected page shares. */
export interface Floor {
  table: SocketTable;
  history: WebHistory;
  log: Journal;
  /** The practice's clock, which the stage can move. */
  now(): Instant;
  /** Real time: sessions and limits. */
  realTime(): number;
  signingKey: Buffer;
  lifetime: Lifetime;
  maximumLength: number;
  historyLines: number;
  /** Messages and choices, by session and by network address. */
  messageRate: RateTable;
  networkRate: RateTable;
  /** Everything else, by session. */
  gestureRate: RateTable;
  take(envelope: Envelope): Promise<void>;
}

/** More events than this waiting on one socket is not a person. */
const MOST_WAITING = 100;
/** A renewed token at most this often. */
const TOKEN_EVERY_MS = 30_000;

/** Serves a page until it leaves. `network` is the address that limits are counted on, null when none applies. */
export function servePage(socket: WebSocket, session: LiveSession, network: string | null, floor: Floor): void {
  let waiting = 0;
  let tail = Promise.resolve();
  socket.on('message', (raw, isBinary) => {
    if (waiting >= MOST_WAITING) {
      socket.terminate();
      return;
    }
    waiting += 1;
    tail = tail
      .then(() => hearEvent(raw, isBinary))
      .catch((error: unknown) => floor.log.error({ error: nameOfError(error) }, 'a web event failed'))
      .finally(() => {
        waiting -= 1;
      });
  });
  // Broken frames, invalid UTF-8 and oversized frames end here; `ws` then closes with the proper code.
  socket.on('error', (error) => floor.log.warn({ error: nameOfError(error) }, 'a web socket failed'));
  socket.on('close', () => floor.table.remove(session, socket));

  async function hearEvent(raw: RawData, isBinary: boolean): Promise<void> {
    if (floor.realTime() >= session.pass.expiresAt) {
      socket.close(SESSION_OVER);
      return;
    }
    const event = isBinary ? null : eventOf(raw.toString());
    if (!event) {
      if (isWithin(floor.gestureRate)) await refuse('unreadable');
      return;
    }
    if (event.type === 'text' || event.type === 'choice') await takeMessage(event);
    else if (isWithin(floor.gestureRate)) await takeGesture(event);
  }

  async function takeMessage(event: Extract<PageEvent, { type: 'text' | 'choice' }>): Promise<void> {
    const read = inboundOf(event, floor.maximumLength);
    if (typeof read === 'string') return refuse(read, event.id);
    const isCrowd = network !== null && !floor.networkRate.take(network, floor.realTime());
    if (isCrowd || !isWithin(floor.messageRate)) return refuse('tooFast', event.id);
    const { practice, address } = session.pass;
    const externalId = `${address}.${event.id}`;
    const receivedAt = floor.now();
    try {
      await floor.take({ practice, channel: 'web', address, externalId, inbound: read, receivedAt });
    } catch (error) {
      floor.log.error({ error: nameOfError(error) }, 'a web message could not be written');
      return refuse('trouble', event.id);
    }
    await answer({ type: 'ack', id: event.id, at: receivedAt });
    await prolong();
  }

  async function takeGesture(event: Exclude<PageEvent, { type: 'text' | 'choice' }>): Promise<void> {
    const { practice, address } = session.pass;
    switch (event.type) {
      case 'hello':
      case 'history': {
        const lines = await floor.history.history(practice, address, floor.historyLines);
        await answer({ type: 'history', lines: lines.map((line) => shownLine(line, address)) });
        return;
      }
      case 'read':
        await floor.history.markRead(practice, address, event.upTo);
        return prolong();
      case 'typing':
        return prolong();
      default:
        return event satisfies never;
    }
  }

  function isWithin(rate: RateTable): boolean {
    return rate.take(sessionKey(session.pass.practice, session.pass.address), floor.realTime());
  }

  /** A sign of life: the session lasts longer, and every page of it learns so now and then. */
  async function prolong(): Promise<void> {
    const now = floor.realTime();
    session.pass = renewed(session.pass, now, floor.lifetime);
    if (now - session.tokenAt < TOKEN_EVERY_MS) return;
    session.tokenAt = now;
    const { practice, address } = session.pass;
    const token = signed(session.pass, floor.signingKey);
    await floor.table.push(practice, address, { type: 'token', token, expiresInMs: session.pass.expiresAt - now });
  }

  async function refuse(code: RefusalCode, id?: string): Promise<void> {
    await answer({ type: 'refused', code, text: webCopy.fr.refusals[code], ...(id === undefined ? {} : { id }) });
  }

  async function answer(event: ServerEvent): Promise<void> {
    await written(socket, JSON.stringify(event));
  }
}

/** The event, or null for anything that is not one. */
function eventOf(text: string): PageEvent | null {
  try {
    return PAGE_EVENT.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** What goes to the inbox, cleaned of what no reader can see and no database can keep; or why it is refused. */
function inboundOf(
  event: Extract<PageEvent, { type: 'text' | 'choice' }>,
  maximumLength: number,
): Inbound | Extract<RefusalCode, 'tooLong' | 'empty' | 'unreadable'> {
  if (event.type === 'choice') {
    const id = cleanText(event.choice);
    const label = cleanText(event.label).trim();
    return id && label ? { kind: 'choice', id, label } : 'unreadable';
  }
  if (Buffer.byteLength(event.text) > maximumLength) return 'tooLong';
  const text = cleanText(event.text).trim();
  return text ? { kind: 'text', text } : 'empty';
}

/** A page knows its own messages by the ids that it drew, without the address that makes them unique among all. */
function shownLine(line: HistoryLine, address: string): HistoryLine {
  const prefix = `${address}.`;
  return line.id.startsWith(prefix) ? { ...line, id: line.id.slice(prefix.length) } : line;
}

/** What may be written in a log: never the message of an error, which may quote what a patient wrote. */
export function nameOfError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error ? ` ${String(error.code)}` : '';
  return `${error.name}${code}`;
}
