import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { editionsAt, makeDaySheets } from '../../bots/day-sheets.ts';
import { makeLog } from '../../bots/log.ts';
import { addDays } from '../../domain/time.ts';
import { confirm, hold } from '../../prisma/claim.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { MINUTE, NOW, slotAt } from '../support/store.ts';
import { practiceNamed } from '../support/world.ts';

const practice = practiceNamed('tilleuls');
/** The tests' clock starts on Tuesday 10 March 2026 at 10:00. */
const TODAY = '2026-03-10';
const HOUR = 60 * MINUTE;

let database: TestDatabase;
let folder: string;
let mailServer: Server;
const mails: string[] = [];
let isRefusing = false;
beforeAll(async () => {
  database = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), 'day-sheets-'));
  mailServer = createServer((socket) => {
    let [isBody, text] = [false, ''];
    socket.write('220 here\r\n');
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      text += chunk.toString();
      for (
        let end = text.indexOf(isBody ? '\r\n.\r\n' : '\r\n');
        end >= 0;
        end = text.indexOf(isBody ? '\r\n.\r\n' : '\r\n')
      ) {
        const part = text.slice(0, end);
        text = text.slice(end + (isBody ? 5 : 2));
        if (isBody) mails.push(part);
        const isData = !isBody && part === 'DATA';
        socket.write(isRefusing && part.startsWith('MAIL') ? '451 later\r\n' : isData ? '354 go on\r\n' : '250 ok\r\n');
        isBody = isData;
      }
    });
  });
  await new Promise<void>((resolve) => mailServer.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  await new Promise((resolve) => mailServer.close(resolve));
  await rm(folder, { recursive: true });
  await database.close();
});

test.each([
  [0, []],
  [5, []],
  [6, [TODAY]],
  [18, [TODAY]],
  [19, [TODAY, addDays(TODAY, 1)]],
  [20, [TODAY, addDays(TODAY, 1)]],
  [23, [addDays(TODAY, 1)]],
])('at %i o’clock: %j', (hour, dates) => {
  expect(editionsAt(TODAY, hour).map(({ date }) => date)).toEqual(dates);
});

async function book(start: number, label: string): Promise<void> {
  const end = start + 15 * MINUTE;
  const slot = slotAt(0, { start, end, claimStart: start, claimEnd: end, patientLabel: label });
  const holder = { practice: practice.id, conversation: null, contact: null };
  expect(await hold(database.pool, holder, slot, NOW)).toBe('held');
  const confirmed = { appointment: slot.id, patientId: slot.id, patientLabel: label, codeHash: slot.id };
  expect(await confirm(database.pool, practice.id, confirmed)).toBe(true);
}

test('sheets are written, brought up to date every hour, sent when something changed, and cleared away', async () => {
  let clock = NOW;
  const mail = {
    url: `smtp://127.0.0.1:${(mailServer.address() as AddressInfo).port}?ignoreTLS=true`,
    to: new Map([[practice.id, 'accueil@cabinet.example']]),
  };
  const make = () =>
    makeDaySheets({
      pool: database.pool,
      practices: [practice],
      now: () => clock,
      log: makeLog('silent'),
      folder,
      mail,
    });
  const sheets = make();
  const sheet = (date: string) => readFile(join(folder, practice.id, `${date}.txt`), 'utf8');
  await book(NOW + 2 * HOUR, 'Jeanne DUPONT');
  await sheets.look();
  expect(await sheet(TODAY)).toContain('Jeanne DUPONT');
  expect((await stat(join(folder, practice.id, `${TODAY}.html`))).mode & 0o777).toBe(0o600);
  expect(mails).toHaveLength(1);
  expect(mails[0]).toContain('accueil@cabinet.example');

  // Within the hour nothing is made again; after it, what was booked is there.
  await book(NOW + 3 * HOUR, 'Ali HADDAD');
  clock += 30 * MINUTE;
  await sheets.look();
  expect(await sheet(TODAY)).not.toContain('Ali HADDAD');
  clock += 30 * MINUTE;
  isRefusing = true;
  await sheets.look();
  expect(await sheet(TODAY)).toContain('Ali HADDAD');
  // It could not be sent: again, by whoever looks next, and then not twice.
  expect(mails).toHaveLength(1);
  isRefusing = false;
  await make().look();
  await sheets.look();
  expect(mails).toHaveLength(2);
  clock += HOUR;
  await sheets.look();
  expect(mails).toHaveLength(2);

  clock = NOW + 9 * HOUR;
  await sheets.look();
  expect(await sheet(addDays(TODAY, 1))).toContain('mercredi 11 mars');

  await writeFile(join(folder, practice.id, 'notes.txt'), 'not ours');
  clock = NOW + 3 * 24 * HOUR;
  await sheets.look();
  expect((await readdir(join(folder, practice.id))).sort()).toEqual(['2026-03-13.html', '2026-03-13.txt', 'notes.txt']);
  await sheets.stop();
});
