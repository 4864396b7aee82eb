import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { networkOf } from '../../../bots/web/origin.ts';
import { RateTable } from '../../../bots/web/rate.ts';
import { newPass, readPass, renewed, signed } from '../../../bots/web/token.ts';

const KEY = Buffer.alloc(32, 7);
const LIFETIME = { idleMs: 1_000, maximumMs: 5_000 };
const pass = newPass('tilleuls', 0, LIFETIME);
const token = signed(pass, KEY);

test('a token gives back its own conversation until it ends', () => {
  expect(readPass(token, KEY, 999)).toEqual(pass);
  expect(readPass(token, KEY, 1_000)).toBe('expired');
  expect(newPass('tilleuls', 0, LIFETIME).address).not.toBe(pass.address);
});

const [body = '', signature = ''] = token.split('.');
const forgery = Buffer.from(JSON.stringify([1, 'tilleuls', 'someone', 0, 9e15])).toString('base64url');
test.each([
  ['nothing', ''],
  ['no signature', body],
  ['an empty signature', `${body}.`],
  ['the signature of another', `${forgery}.${signature}`],
  ['a signature of another length', `${body}.${signature}A`],
  ['a third part', `${token}.x`],
  ['another key', signed(pass, Buffer.alloc(32, 8))],
  ['a flood', 'a'.repeat(100_000)],
])('is forged: %s', (_what, forged) => {
  expect(readPass(forged, KEY, 0)).toBe('forged');
});

test('a sign of life prolongs a session, never beyond its longest duration', () => {
  expect(renewed(pass, 900, LIFETIME).expiresAt).toBe(1_900);
  expect(renewed(pass, 4_500, LIFETIME).expiresAt).toBe(5_000);
});

test('a bucket empties, refills, and is forgotten when full', () => {
  const table = new RateTable({ burst: 2, everyMs: 100 });
  expect([table.take('a', 0), table.take('a', 0), table.take('a', 0)]).toEqual([true, true, false]);
  expect(table.take('b', 0)).toBe(true);
  expect(table.take('a', 99)).toBe(false);
  expect(table.take('a', 100)).toBe(true);
  for (let n = 0; n < 1_000; n += 1) table.take(`c${n}`, 10_000 + n * 1_000);
  expect(table.size).toBeLessThan(10);
});

test.each([
  ['203.0.113.9', undefined, 0, '203.0.113.9'],
  ['203.0.113.9', '198.51.100.1', 0, '203.0.113.9'], // not believed
  ['172.18.0.2', '198.51.100.1', 1, '198.51.100.1'],
  ['172.18.0.2', '1.2.3.4, 198.51.100.1, 203.0.113.1', 2, '198.51.100.1'],
  ['2001:db8:1:2:3:4:5:6', undefined, 0, '2001:db8:1:2'], // a whole /64
  ['172.18.0.2', undefined, 0, null], // a proxy that nobody declared
  ['127.0.0.1', undefined, 0, null],
  ['::ffff:127.0.0.1', undefined, 0, null],
  ['::1', undefined, 0, null],
  ['10.0.0.1', 'nonsense', 1, null],
])('limits %s (%s) behind %i proxies on %s', (remoteAddress, forwarded, trustedProxies, expected) => {
  const request = new IncomingMessage(Object.defineProperty(new Socket(), 'remoteAddress', { value: remoteAddress }));
  if (forwarded !== undefined) request.headers['x-forwarded-for'] = forwarded;
  expect(networkOf(request, { trustedProxies })).toBe(expected);
});
