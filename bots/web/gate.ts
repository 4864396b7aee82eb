/**
 * The door of the WebSocket: checks the path, the site and the signed token of every upgrade before a socket exists. The token
 * comes as a subprotocol, the only header that a page can set, so that it stays out of addresses and logs.
 */
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { Practice } from '../../domain/practice.ts';
import { type Floor, servePage } from './connection.ts';
import { isOriginAllowed, networkOf, type Surroundings } from './origin.ts';
import { readPass } from './token.ts';

const SUBPROTOCOL = 'permanence';
const PATH = /\/chat\/([^/?#]+)\/live$/;
/** A frame above this is cut off with code 1009; the longest text allowed is far below. */
const MOST_FRAME = 64 * 1024;

export interface Gate {
  /** Stops taking upgrades. */
  shut(): void;
}

export function openGate(server: Server, practices: Map<string, Practice>, floor: Floor, around: Surroundings): Gate {
  const sockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: MOST_FRAME,
    handleProtocols: () => SUBPROTOCOL,
  });
  const onUpgrade = (request: IncomingMessage, stream: Duplex, head: Buffer): void => {
    const path = pathOf(request);
    const practiceId = PATH.exec(path)?.[1];
    if (practiceId === undefined) {
      // Another part of the product may own this path; when nobody else listens, nobody answers.
      if (server.listenerCount('upgrade') === 1) refuse(stream, 404);
      return;
    }
    stream.on('error', () => stream.destroy());
    const practice = practices.get(decoded(practiceId));
    const pass = readPass(tokenOf(request), floor.signingKey, floor.realTime());
    if (!practice) refuse(stream, 404);
    else if (!isOriginAllowed(request, practice, around)) refuse(stream, 403);
    else if (typeof pass === 'string' || pass.practice !== practice.id) refuse(stream, 401);
    else {
      sockets.handleUpgrade(request, stream, head, (socket) => {
        servePage(socket, floor.table.add(pass, socket), networkOf(request, around), floor);
      });
    }
  };
  server.on('upgrade', onUpgrade);
  return { shut: () => void server.off('upgrade', onUpgrade) };
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').split(/[?#]/, 1)[0] ?? '/';
}

/** `Sec-WebSocket-Protocol: permanence, <token>` → the token, or nothing. */
function tokenOf(request: IncomingMessage): string {
  const offered = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((part) => part.trim());
  return offered[0] === SUBPROTOCOL ? (offered[1] ?? '') : '';
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

const REASONS = { 401: 'Unauthorized', 403: 'Forbidden', 404: 'Not Found' } as const;

function refuse(stream: Duplex, status: keyof typeof REASONS): void {
  stream.end(`HTTP/1.1 ${status} ${REASONS[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
