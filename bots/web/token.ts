/**
 * The signed right to one web conversation: which practice, which address, until when. Made by the server only, so that nobody
 * can choose an address. Keeps no state: it survives restarts and works on every node that has the key.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

export interface Pass {
  practice: string;
  /** Opaque; random, so that it cannot be guessed. */
  address: string;
  /** Milliseconds of real time, not of the practice's clock: phones change hands in real time. */
  startedAt: number;
  expiresAt: number;
}

/** How long an open page keeps its conversation. */
export interface Lifetime {
  idleMs: number;
  maximumMs: number;
}

export type PassRefusal = 'forged' | 'expired';

const CLAIMS = z.tuple([z.literal(1), z.string().min(1), z.string().min(1), z.number(), z.number()]);
const MAXIMUM_TOKEN = 1024;

/** A new conversation at `now` (real time, milliseconds). */
export function newPass(practice: string, now: number, lifetime: Lifetime): Pass {
  const address = randomBytes(18).toString('base64url');
  return { practice, address, startedAt: now, expiresAt: now + Math.min(lifetime.idleMs, lifetime.maximumMs) };
}

/** The same conversation after a sign of life; never beyond its longest duration. */
export function renewed(pass: Pass, now: number, lifetime: Lifetime): Pass {
  return { ...pass, expiresAt: Math.min(now + lifetime.idleMs, pass.startedAt + lifetime.maximumMs) };
}

/** Characters are those of base64url and a dot: fit for a header of the WebSocket handshake. */
export function signed(pass: Pass, key: Buffer): string {
  const claims = [1, pass.practice, pass.address, pass.startedAt, pass.expiresAt];
  const body = Buffer.from(JSON.stringify(claims)).toString('base64url');
  return `${body}.${signatureOf(body, key)}`;
}

/** The pass behind a token, or why it is not one. Never throws. */
export function readPass(token: string, key: Buffer, now: number): Pass | PassRefusal {
  if (token.length > MAXIMUM_TOKEN) return 'forged';
  const [body, signature, ...rest] = token.split('.');
  if (!body || !signature || rest.length > 0 || !isSame(signature, signatureOf(body, key))) return 'forged';
  const claims = CLAIMS.safeParse(parsed(Buffer.from(body, 'base64url').toString('utf8')));
  if (!claims.success) return 'forged';
  const [, practice, address, startedAt, expiresAt] = claims.data;
  return now < expiresAt ? { practice, address, startedAt, expiresAt } : 'expired';
}

function signatureOf(body: string, key: Buffer): string {
  return createHmac('sha256', key).update(`permanence web ${body}`).digest('base64url');
}

function isSame(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
