import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SheetOptions, startSheets } from '../../bots/sheets.ts';
import { hold } from '../../prisma/claim.ts';
import { paris, practice } from '../domain/practices.ts';
import { type Bench, openStore, slotAt } from '../support/store.ts';

let bench: Bench;
let folder: string;
beforeAll(async () => {
  bench = await openStore();
  folder = await mkdtemp(join(tmpdir(), 'sheets-'));
});
afterAll(async () => {
  await bench.close();
  await rm(folder, { recursive: true });
});

function options(change: Partial<SheetOptions> = {}): SheetOptions {
  const now = () => paris('2026-03-10T10:00');
  return { pool: bench.pool, practices: [practice()], folder, now, log: () => undefined, ...change };
}

test('today and tomorrow are written, replaced as the day goes on, and taken away later', async () => {
  let now = paris('2026-03-10T10:00');
  const sheets = startSheets(options({ now: () => now }));
  await sheets.write();
  const own = join(folder, 'lilas');
  const names = ['2026-03-10.html', '2026-03-10.txt', '2026-03-11.html', '2026-03-11.txt'];
  expect((await readdir(own)).sort()).toEqual(names);
  expect(await readFile(join(own, '2026-03-10.txt'), 'utf8')).toContain('aucun rendez-vous');
  expect((await stat(join(own, '2026-03-10.html'))).mode & 0o077).toBe(0);

  const slot = { ...slotAt(60), start: paris('2026-03-10T11:00'), end: paris('2026-03-10T11:15') };
  const claimed = { ...slot, claimStart: slot.start, claimEnd: slot.end, expiresAt: paris('2026-03-10T12:00') };
  const nobody = { practice: 'lilas', conversation: null, contact: null };
  expect(await hold(bench.pool, nobody, claimed, now)).toBe('held');
  await sheets.write();
  expect(await readFile(join(own, '2026-03-10.txt'), 'utf8')).toContain('11:00 – 11:15');

  await writeFile(join(own, 'notes.txt'), 'kept');
  now = paris('2026-03-13T08:00');
  await sheets.write();
  await sheets.stop();
  expect((await readdir(own)).sort()).toEqual([
    '2026-03-11.html',
    '2026-03-11.txt',
    '2026-03-13.html',
    '2026-03-13.txt',
    '2026-03-14.html',
    '2026-03-14.txt',
    'notes.txt',
  ]);
});

test('one practice that fails does not keep the others from their sheets', async () => {
  const broken = practice({ id: 'broken', timeZone: 'Nowhere/Land' });
  const logged: string[] = [];
  const log: SheetOptions['log'] = (event, { practice: id }) => logged.push(`${event} ${id}`);
  const sheets = startSheets(options({ practices: [broken, practice({ id: 'other' })], log }));
  await sheets.write();
  await sheets.stop();
  expect((await readdir(join(folder, 'other'))).length).toBe(4);
  expect(logged).toContain('sheetsFailed broken');
});
