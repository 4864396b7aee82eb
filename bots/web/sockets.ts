/**
 * The pages that are connected now: a set of sockets for each session, never a socket for each person. Sends, counts who took it,
 * notices the dead, and ends sessions whose time is over.
 */
import { WebSocket } from 'ws';
import { SESSION_OVER, TOO_MANY } from './close-code.ts';
import type { ServerEvent } from './event.ts';
import type { Pass } from './token.ts';

/** A conversation that has at least one page open. */
export interface LiveSession {
  pass: Pass;
  readonly sockets: Set<WebSocket>;
  /** Real time of the last token sent. */
  tokenAt: number;
}

const MOST_SOCKETS = 6;
/** A page that reads nothing is let go before its backlog eats the memory. */
const MOST_BACKLOG = 1_000_000;

export function sessionKey(practice: string, address: string): string {
  return `${practice}/${address}`;
}

export class SocketTable {
  readonly #sessions = new Map<string, LiveSession>();
  readonly #alive = new WeakSet<WebSocket>();

  /** The session that this socket now belongs to. The oldest socket leaves when there are too many. */
  add(pass: Pass, socket: WebSocket): LiveSession {
    const key = sessionKey(pass.practice, pass.address);
    const session = this.#sessions.get(key) ?? { pass, sockets: new Set<WebSocket>(), tokenAt: 0 };
    if (pass.expiresAt > session.pass.expiresAt) session.pass = pass;
    this.#sessions.set(key, session);
    const [oldest] = session.sockets;
    if (oldest && session.sockets.size >= MOST_SOCKETS) {
      session.sockets.delete(oldest);
      oldest.close(TOO_MANY);
    }
    session.sockets.add(socket);
    this.#alive.add(socket);
    socket.on('pong', () => this.#alive.add(socket));
    return session;
  }

  remove(session: LiveSession, socket: WebSocket): void {
    session.sockets.delete(socket);
    const key = sessionKey(session.pass.practice, session.pass.address);
    if (session.sockets.size === 0 && this.#sessions.get(key) === session) this.#sessions.delete(key);
  }

  /** To every page of the session; the number of pages that took it. */
  async push(practice: string, address: string, event: ServerEvent): Promise<number> {
    const session = this.#sessions.get(sessionKey(practice, address));
    if (!session) return 0;
    const text = JSON.stringify(event);
    const taken = await Promise.all([...session.sockets].map((socket) => written(socket, text)));
    return taken.filter(Boolean).length;
  }

  /** Sockets silent since the last call are dropped, the others are asked for a sign; sessions that are over are closed. */
  sweep(now: number): void {
    for (const session of this.#sessions.values()) {
      for (const socket of session.sockets) {
        if (now >= session.pass.expiresAt) socket.close(SESSION_OVER);
        else if (!this.#alive.delete(socket)) socket.terminate();
        else if (socket.readyState === WebSocket.OPEN) socket.ping();
      }
    }
  }

  /** Ends every connection; pages come back by themselves. */
  closeAll(code: number): void {
    for (const session of this.#sessions.values()) for (const socket of session.sockets) socket.close(code);
  }

  terminateAll(): void {
    for (const session of this.#sessions.values()) for (const socket of session.sockets) socket.terminate();
  }

  get size(): number {
    let size = 0;
    for (const session of this.#sessions.values()) size += session.sockets.size;
    return size;
  }
}

/** One event to one page. False when the page is gone. */
export function written(socket: WebSocket, text: string): Promise<boolean> {
  if (socket.readyState !== WebSocket.OPEN) return Promise.resolve(false);
  if (socket.bufferedAmount > MOST_BACKLOG) {
    socket.terminate();
    return Promise.resolve(false);
  }
  return new Promise((resolve) => socket.send(text, (error) => resolve(!error)));
}
