/**
 * Who is asking: the site that a browser page comes from, and the network address behind it. Decides nothing but "from here or
 * from a site that the practice named".
 */
import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';
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

function isOwnOrigin(request: IncomingMessage, { publicUrl, trustedProxies }: Surroundings): boolean {
  const host = hostOf(request.headers.origin);
  if (!host) return false;
  const hosts = [request.headers.host];
  if (trustedProxies > 0) hosts.push(lastOf(request.headers['x-forwarded-host']));
  if (publicUrl) hosts.push(hostOf(publicUrl));
  return hosts.includes(host);
}

/**
 * The address that limits are counted on. Null, never limited, for this machine and for private networks: what comes from there
 * is either the practice itself or a proxy that nobody declared, behind which stands everybody.
 */
export function networkOf(request: IncomingMessage, { trustedProxies }: Surroundings): string | null {
  const chain = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  const forwarded = trustedProxies > 0 ? chain.at(-trustedProxies) : undefined;
  const address = forwarded ?? request.socket.remoteAddress ?? '';
  return isPrivate(address) ? null : prefixOf(address);
}

const PRIVATE = new BlockList();
PRIVATE.addSubnet('127.0.0.0', 8);
PRIVATE.addSubnet('10.0.0.0', 8);
PRIVATE.addSubnet('172.16.0.0', 12);
PRIVATE.addSubnet('192.168.0.0', 16);
PRIVATE.addAddress('::1', 'ipv6');
PRIVATE.addSubnet('fc00::', 7, 'ipv6');

function isPrivate(address: string): boolean {
  const family = isIP(address);
  return family === 0 || PRIVATE.check(address, family === 6 ? 'ipv6' : 'ipv4');
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
