import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readInThread } from '../../../bots/calendar/busy-times-thread.ts';
import { download, OPEN_INTERNET, type Reach } from '../../../bots/calendar/download.ts';
import { makeCalendarReader } from '../../../bots/calendar/refresh.ts';
import { makeLog } from '../../../bots/log.ts';
import type { Practice } from '../../../domain/practice.ts';
import { makeAgendaIndex } from '../../../prisma/agenda-index.ts';
import { confirm, hold } from '../../../prisma/claim.ts';
import { ensureStream } from '../../../prisma/stream.ts';
import { type Bench, MINUTE, NOW, openStore, slotAt } from '../../support/store.ts';
import { practiceNamed } from '../../support/world.ts';

const QUARTER = 15 * MINUTE;
const NONE = { etag: null, modified: null };

/** Behind the tests' own server everything is on this machine: allowed here, and nowhere else. */
const HERE: Reach = { ...OPEN_INTERNET, isAllowed: (address) => address === '127.0.0.1' };

let server: Server;
let base = '';
let answer: (request: IncomingMessage, response: ServerResponse) => void;
let asked: IncomingMessage[] = [];
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});
beforeEach(() => {
  asked = [];
});

function calendar(...events: [start: number, minutes: number][]): string {
  const utc = (at: number) => new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');
  const lines = events.flatMap(([start, minutes], nth) => [
    'BEGIN:VEVENT',
    `UID:${nth}`,
    `DTSTART:${utc(start)}`,
    `DTEND:${utc(start + minutes * MINUTE)}`,
    'SUMMARY:quelque chose de privé',
    'END:VEVENT',
  ]);
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
}

describe('a download', () => {
  test('brings the text and what names its version', async () => {
    answer = (_request, response) => void response.setHeader('ETag', '"1"').end('BEGIN');
    expect(await download(`${base}/a.ics`, NONE, HERE)).toEqual({
      is: 'content',
      text: 'BEGIN',
      etag: '"1"',
      modified: null,
    });
    answer = (_request, response) => void response.writeHead(304).end();
    expect(await download(`${base}/a.ics`, { etag: '"1"', modified: null }, HERE)).toEqual({ is: 'same' });
    expect(asked.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"1"']);
    expect(Object.keys(asked[0]?.headers ?? {}).sort()).toEqual([
      'accept',
      'accept-encoding',
      'connection',
      'host',
      'user-agent',
    ]);
  });

  test('never reaches this machine or its neighbours', async () => {
    answer = (_request, response) => void response.end('secret');
    const port = new URL(base).port;
    for (const host of ['127.0.0.1', 'localhost', '2130706433', '0x7f.1', '0', '[::1]', '[::ffff:127.0.0.1]']) {
      expect([host, await download(`http://${host}:${port}/`, NONE)]).toEqual([
        host,
        { is: 'fault', fault: 'internalAddress' },
      ]);
    }
    expect(await download('http://169.254.169.254/latest/meta-data/', NONE)).toEqual({
      is: 'fault',
      fault: 'internalAddress',
    });
    expect(await download(`http://me:secret@127.0.0.1:${port}/`, NONE, HERE)).toEqual({
      is: 'fault',
      fault: 'badAddress',
    });
    expect(asked).toEqual([]);
  });

  test('checks a name with several addresses whole, and does not resolve it twice', async () => {
    answer = (_request, response) => void response.end('here');
    const port = new URL(base).port;
    let resolved = 0;
    const reach = (...addresses: string[]): Reach => ({
      ...HERE,
      resolve: async () => {
        resolved += 1;
        // A second answer leads elsewhere: DNS rebinding.
        return (resolved === 1 ? addresses : ['10.0.0.1']).map((address) => ({ address, family: 4 }));
      },
    });
    const mixed = await download(`http://agenda.example:${port}/`, NONE, reach('127.0.0.1', '10.0.0.1'));
    expect(mixed).toEqual({ is: 'fault', fault: 'internalAddress' });
    resolved = 0;
    const pinned = await download(`http://agenda.example:${port}/`, NONE, reach('127.0.0.1'));
    expect([pinned.is, resolved, asked.length]).toEqual(['content', 1, 1]);
    expect(asked[0]?.headers.host).toBe(`agenda.example:${port}`);
  });

  test('follows three redirects, and checks each', async () => {
    answer = (request, response) => {
      const left = Number(request.url?.slice(1));
      if (left === 0) response.end('there');
      else response.writeHead(302, { location: `/${left - 1}` }).end();
    };
    expect(await download(`${base}/3`, NONE, HERE)).toMatchObject({ is: 'content', text: 'there' });
    expect(await download(`${base}/4`, NONE, HERE)).toEqual({ is: 'fault', fault: 'redirects' });
    for (const [location, fault] of [
      ['http://10.0.0.1/', 'internalAddress'],
      ['http://[::1]/', 'internalAddress'],
      ['file:///etc/passwd', 'badAddress'],
      ['http://me:secret@127.0.0.1/', 'badAddress'],
    ]) {
      answer = (_request, response) => void response.writeHead(301, { location }).end();
      expect(await download(`${base}/`, NONE, HERE)).toEqual({ is: 'fault', fault });
    }
  });

  test('is bounded in size and in time', async () => {
    const piece = Buffer.alloc(1024 * 1024, 'x');
    answer = (_request, response) => {
      for (let sent = 0; sent < 6; sent += 1) response.write(piece);
      response.end();
    };
    expect(await download(`${base}/`, NONE, HERE)).toEqual({ is: 'fault', fault: 'tooLarge' });
    answer = (_request, response) => void response.write('BEGIN');
    expect(await download(`${base}/`, NONE, { ...HERE, longestMs: 300 })).toEqual({ is: 'fault', fault: 'tooSlow' });
    const silent = { ...HERE, longestMs: 300, resolve: () => new Promise<never>(() => undefined) };
    expect(await download(`${base}/`, NONE, silent)).toEqual({ is: 'fault', fault: 'tooSlow' });
  });

  test('says what went wrong', async () => {
    answer = (_request, response) => void response.writeHead(404).end();
    expect(await download(`${base}/`, NONE, HERE)).toEqual({ is: 'fault', fault: 'status 404' });
    answer = (_request, response) => void response.setHeader('content-encoding', 'gzip').end('x');
    expect(await download(`${base}/`, NONE, HERE)).toEqual({ is: 'fault', fault: 'encoded' });
    answer = (_request, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('half');
      setImmediate(() => response.destroy());
    };
    expect(await download(`${base}/`, NONE, HERE)).toEqual({ is: 'fault', fault: 'unreachable' });
    const nowhere = { ...HERE, resolve: async () => [] };
    expect(await download('http://nowhere.example/', NONE, nowhere)).toEqual({ is: 'fault', fault: 'unresolved' });
  });
});

test('a text that the parser never ends on does not hold us', async () => {
  const window = { start: NOW, end: NOW + 400 * 1_440 * MINUTE };
  const lines = ['DTSTART:20200101T000000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;BYDAY=MO;BYMONTHDAY=31;BYMONTH=2'];
  const text = `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\n${lines.join('\r\n')}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;
  let turns = 0;
  const beat = setInterval(() => {
    turns += 1;
  }, 10);
  const answer = await readInThread(text, { zone: 'Europe/Paris', window, ownUid: '@x' }, 3_000);
  clearInterval(beat);
  expect(answer).toEqual({ is: 'fault', fault: 'tooLong' });
  expect(turns).toBeGreaterThan(50);
});

describe('an agenda that is kept elsewhere', () => {
  const tilleuls = practiceNamed('tilleuls');
  const [owner] = tilleuls.practitioners;
  if (!owner) throw new Error('a practitioner is needed');
  let bench: Bench;
  let clock = NOW;
  let practice: Practice;
  beforeAll(async () => {
    bench = await openStore();
    practice = {
      ...tilleuls,
      practitioners: tilleuls.practitioners.map((one) =>
        one === owner ? { ...one, externalCalendar: `${base}/agenda.ics` } : one,
      ),
    };
    await ensureStream(bench.pool, practice.id, owner.id, null, NOW);
  });
  afterAll(() => bench.close());

  const reader = (practices: Practice[] = [practice]) =>
    makeCalendarReader({
      pool: bench.pool,
      bell: bench.bell,
      practices,
      now: () => clock,
      log: makeLog('silent'),
      reach: HERE,
    });
  async function readAfter(milliseconds: number): Promise<void> {
    clock += milliseconds;
    await reader().look();
  }
  async function told(): Promise<string[]> {
    const { rows } = await bench.pool.query<{ text: string }>(
      `SELECT body ->> 'text' AS text FROM outbox WHERE practice = $1 AND audience = '{"who": "channel"}' ORDER BY sequence`,
      [practice.id],
    );
    return rows.map(({ text }) => text);
  }

  test('is read, followed, missed once for each outage, and forgotten when it is no longer named', async () => {
    const agenda = makeAgendaIndex(bench.pool);
    const busyAt = async (start: number) =>
      (await agenda.busy(practice.id, clock)).overlaps(owner.id, start, start + 1);
    const [one, two] = [NOW + 30 * 60 * MINUTE, NOW + 50 * 60 * MINUTE];
    expect(await busyAt(one)).toBe(false);

    answer = (_request, response) => void response.setHeader('ETag', '"1"').end(calendar([one, 30]));
    const started = reader();
    await started.start();
    await started.look();
    await started.stop();
    expect([await busyAt(one), await busyAt(two), asked.length]).toEqual([true, false, 1]);
    await reader().look();
    expect(asked).toHaveLength(1);

    // Nothing new: asked by its version, and kept.
    answer = (request, response) =>
      void response.writeHead(request.headers['if-none-match'] === '"1"' ? 304 : 500).end();
    await readAfter(QUARTER);
    expect([asked.length, await busyAt(one)]).toEqual([2, true]);

    // One moved, in an index that is fed by changes.
    answer = (_request, response) => void response.end(calendar([two, 30]));
    await readAfter(QUARTER);
    expect([await busyAt(one), await busyAt(two)]).toEqual([false, true]);
    expect(await told()).toEqual([]);

    // An outage: what was known stays, the desk hears of it once.
    answer = (_request, response) => void response.writeHead(503).end();
    await readAfter(QUARTER);
    expect(await told()).toEqual([]);
    for (let nth = 0; nth < 4; nth += 1) await readAfter(QUARTER);
    expect(await told()).toEqual([expect.stringMatching(/ne peut plus être lu : le serveur répond par l’erreur 503/)]);
    expect(await busyAt(two)).toBe(true);
    answer = (_request, response) => void response.end('<html>Connexion</html>');
    await readAfter(QUARTER);
    expect([(await told()).length, await busyAt(two)]).toEqual([1, true]);
    answer = (_request, response) => void response.end(calendar([one, 30]));
    await readAfter(QUARTER);
    await readAfter(QUARTER);
    expect((await told()).slice(1)).toEqual([expect.stringMatching(/de nouveau lu/)]);
    expect([await busyAt(one), await busyAt(two)]).toEqual([true, false]);
    const { rows } = await bench.pool.query<{ all: string }>(
      `SELECT (SELECT string_agg(to_jsonb(e)::text, '') FROM external_calendar e) || (SELECT string_agg(to_jsonb(o)::text, '')
         FROM outbox o) || (SELECT string_agg(to_jsonb(b)::text, '') FROM external_busy b) AS all`,
    );
    expect(rows[0]?.all).not.toMatch(/agenda\.ics|privé/);

    // What cannot be read is said, the rest is taken.
    const odd = calendar([two, 30]).replace('END:VCALENDAR', 'BEGIN:VEVENT\r\nUID:odd\r\nEND:VEVENT\r\nEND:VCALENDAR');
    answer = (_request, response) => void response.end(odd);
    await readAfter(QUARTER);
    await readAfter(QUARTER);
    expect((await told()).slice(2)).toEqual([expect.stringMatching(/un événement ne peut pas être lu/)]);
    expect(await busyAt(two)).toBe(true);

    const without = reader([tilleuls]);
    await without.start();
    await without.stop();
    expect(await busyAt(two)).toBe(false);
    expect((await bench.pool.query('SELECT FROM external_calendar')).rowCount).toBe(0);
  });

  test('shows the desk what overlaps, once, and touches no appointment', async () => {
    const mine = slotAt(600, { practitioner: owner.id, resources: [owner.id], patientLabel: 'Jeanne DUPONT' });
    const nobody = { practice: practice.id, conversation: null, contact: null };
    expect(await hold(bench.pool, nobody, mine, clock)).toBe('held');
    const confirmed = { appointment: mine.id, patientId: mine.id, patientLabel: 'Jeanne DUPONT', codeHash: 'x' };
    expect(await confirm(bench.pool, practice.id, confirmed)).toBe(true);
    const before = (await told()).length;
    answer = (_request, response) => void response.end(calendar([mine.start - 10 * MINUTE, 15]));
    const started = reader();
    await started.start();
    await started.look();
    await started.stop();
    await readAfter(QUARTER);
    await readAfter(QUARTER);
    expect((await told()).slice(before)).toEqual([expect.stringMatching(/Jeanne DUPONT — pris ailleurs/)]);
    const { rows } = await bench.pool.query('SELECT status FROM appointment WHERE id = $1', [mine.id]);
    expect(rows).toEqual([{ status: 'booked' }]);
  });

  test('is read by one of several nodes', async () => {
    asked = [];
    clock += QUARTER;
    await Promise.all(Array.from({ length: 5 }, () => reader().look()));
    expect(asked).toHaveLength(1);
  });
});
