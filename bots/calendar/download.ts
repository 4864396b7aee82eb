/**
 * Fetches a calendar from an address that somebody typed, and trusts neither the address nor what stands behind it: every hop is
 * resolved, checked and connected to at the very address that was checked; redirects, size and time are bounded; nothing of ours is
 * sent along.
 */
import { lookup } from 'node:dns/promises';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isPublicAddress, usableUrl } from './address.ts';

const LONGEST_MS = 20_000;
const LARGEST_BYTES = 5 * 1024 * 1024;
const MOST_REDIRECTS = 3;

export interface Resolved {
  address: string;
  family: number;
}

export interface Reach {
  /** Which network addresses may be talked to. */
  isAllowed: (address: string) => boolean;
  resolve: (host: string) => Promise<Resolved[]>;
  longestMs: number;
}

export const OPEN_INTERNET: Reach = {
  isAllowed: isPublicAddress,
  resolve: (host) => lookup(host, { all: true, verbatim: true }),
  longestMs: LONGEST_MS,
};

/** What the last answer said of itself, so that an unchanged calendar is not sent again. */
export interface Validators {
  etag: string | null;
  modified: string | null;
}

export type Fault =
  | 'badAddress'
  | 'internalAddress'
  | 'unresolved'
  | 'unreachable'
  | 'tooSlow'
  | 'tooLarge'
  | 'redirects'
  | 'encoded'
  | `status ${number}`;

export type Downloaded =
  | ({ is: 'content'; text: string } & Validators)
  | { is: 'same' }
  | { is: 'fault'; fault: Fault };

const fault = (what: Fault): Downloaded => ({ is: 'fault', fault: what });

export async function download(
  address: string,
  known: Validators,
  reach: Reach = OPEN_INTERNET,
  stopping?: AbortSignal,
): Promise<Downloaded> {
  const late = AbortSignal.timeout(reach.longestMs);
  const signal = stopping ? AbortSignal.any([late, stopping]) : late;
  try {
    return await follow(address, known, reach, signal);
  } catch (cause) {
    if (late.aborted) return fault('tooSlow');
    if (stopping?.aborted) throw cause;
    return fault('unreachable');
  }
}

async function follow(address: string, known: Validators, reach: Reach, signal: AbortSignal): Promise<Downloaded> {
  let url = usableUrl(address);
  for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
    if (!url) return fault('badAddress');
    const place = await placeOf(url, reach, signal);
    if (typeof place === 'string') return fault(place);
    const response = await ask(url, place, known, signal);
    const status = response.statusCode ?? 0;
    const onward = response.headers.location;
    if ([301, 302, 303, 307, 308].includes(status) && onward) {
      response.destroy();
      const next: URL | null = URL.canParse(onward, url) ? usableUrl(new URL(onward, url).href) : null;
      // What was asked for in private is not fetched in the open.
      url = next && url.protocol === 'https:' && next.protocol !== 'https:' ? null : next;
      continue;
    }
    return await taken(response, status);
  }
  return fault('redirects');
}

/** Where to connect: one of the addresses of this host, all of which must be allowed. */
async function placeOf(url: URL, reach: Reach, signal: AbortSignal): Promise<Resolved | Fault> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const resolved = await unlessAborted(
    reach.resolve(host).catch(() => []),
    signal,
  );
  const [first] = resolved;
  if (!first) return 'unresolved';
  return resolved.every(({ address }) => reach.isAllowed(address)) ? first : 'internalAddress';
}

function ask(url: URL, place: Resolved, known: Validators, signal: AbortSignal): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const sent = request(url, {
      agent: false,
      signal,
      // The name is not resolved again: what was checked is what is talked to.
      lookup: (_host, options, found) => {
        if (options.all) found(null, [place]);
        else found(null, place.address, place.family);
      },
      headers: {
        accept: 'text/calendar, text/plain;q=0.5',
        'accept-encoding': 'identity',
        'user-agent': 'Permanence',
        ...(known.etag === null ? {} : { 'if-none-match': known.etag }),
        ...(known.modified === null ? {} : { 'if-modified-since': known.modified }),
      },
    });
    sent.once('response', resolve);
    sent.once('error', reject);
    sent.end();
  });
}

async function taken(response: IncomingMessage, status: number): Promise<Downloaded> {
  if (status !== 200) {
    response.destroy();
    return status === 304 ? { is: 'same' } : fault(`status ${status}`);
  }
  const { etag, 'last-modified': modified, 'content-encoding': encoding = 'identity' } = response.headers;
  if (encoding !== 'identity') {
    response.destroy();
    return fault('encoded');
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_BYTES) {
      response.destroy();
      return fault('tooLarge');
    }
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  return { is: 'content', text, etag: etag ?? null, modified: modified ?? null };
}

async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  let stop = (): void => undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
