/**
 * Who is asking: the site that a browser page comes from, and the network address behind it. Decides nothing but "from here or
 * from a site that the practice named".
 */
import type { IncomingMessage } from 'node:http';
import type { Practice } from '../../domain/practice.ts';

export interface Surroundings {
  /** Public address of this server when it is known, for instance `https://chat.example/permanence`. */
  publicUrl?: string;
  /** Proxies in front that append to `X-Forwarded-For`; 0 believes no such header. */
  trustedProxies: number;
}

/**
 * A page may talk to us when it is ours (same host as the request was sent to, or as `publicUrl`) or when its site is listed by
 * the practice. Programs send no Origin: they hold no patient's browser, and still need a signed token.
 */
export function isOriginAllowed(request: IncomingMessage, practice: Practice, surroundings: Surroundings): boolean {
  const { origin } = request.headers;
  if (origin === undefined) return true;
  return isOwnOrigin(request, surroundings) || practice.origins.includes(origin);
}

export function isOwnOrigin(request: IncomingMessage, { publicUrl, trustedProxies }: Surroundings): boolean {
  const host = hostOf(request.headers.origin);
  if (!host) return false;
  const hosts = [request.headers.host];
  if (trustedProxies > 0) hosts.push(lastOf(request.headers['x-forwarded-host']));
  if (publicUrl) hosts.push(hostOf(publicUrl));
  return hosts.includes(host);
}

/**
 * The address that limits are counted on; null for the machine itself, which is never limited: without a declared proxy, it
 * would be everybody.
 */
export function networkOf(request: IncomingMessage, { trustedProxies }: Surroundings): string | null {
  const chain = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  const forwarded = trustedProxies > 0 ? chain.at(-trustedProxies) : undefined;
  const address = forwarded ?? request.socket.remoteAddress ?? '';
  return isLoopback(address) ? null : prefixOf(address);
}

export function isLoopback(address: string): boolean {
  return address === '' || address === '::1' || /^(::ffff:)?127\./.test(address);
}

/** An IPv6 customer owns a whole /64: counted as one. */
function prefixOf(address: string): string {
  if (!address.includes(':') || address.startsWith('::ffff:')) return address;
  return address.split(':').slice(0, 4).join(':');
}

function hostOf(url: string | undefined): string | undefined {
  if (!url || !URL.canParse(url)) return undefined;
  return new URL(url).host || undefined;
}

function lastOf(header: string | string[] | undefined): string | undefined {
  return String(header ?? '')
    .split(',')
    .at(-1)
    ?.trim();
}
