/**
 * The command `npm run agenda -- --practice X [--date D] [--html]`: prints the sheet of a day, as text or as a page to print. Runs
 * beside a server; changes nothing.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { daySheetPage, daySheetText } from '../conversation/copy/day-sheet.ts';
import { dayOf, localDateOf } from '../domain/time.ts';
import { openDatabase } from '../prisma/database.ts';
import { readDaySheet } from '../prisma/day-sheet.ts';
import { readSetting, writeSetting } from '../prisma/setting.ts';
import { makeClock } from './clock.ts';
import { readConfig } from './config.ts';
import { readPractices } from './practice-files.ts';

const USAGE = 'Usage: npm run agenda -- --practice <id> [--date 2026-11-23] [--html]\nWithout --date: today.';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { practice: { type: 'string' }, date: { type: 'string' }, html: { type: 'boolean', default: false } },
  });
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = readConfig(process.env);
  const practices = readPractices(config.practicesDirectory);
  const practice = practices.find((one) => one.id === values.practice);
  if (!practice) throw new RangeError(`--practice: one of ${practices.map((one) => one.id).join(', ')}\n${USAGE}`);
  const database = await openDatabase({
    ...(config.databaseUrl === null ? {} : { url: config.databaseUrl }),
    dataDirectory: config.dataDirectory,
    attach: true,
  });
  try {
    const clock = await makeClock({
      read: () => readSetting(database.pool, 'clockOffset'),
      write: (offset) => writeSetting(database.pool, 'clockOffset', offset),
    });
    const now = clock.now();
    const date = values.date ?? localDateOf(now, practice.timeZone);
    checkDate(date);
    const sheet = await readDaySheet(database.pool, practice, date, now);
    process.stdout.write(values.html ? daySheetPage(sheet) : daySheetText(sheet));
  } finally {
    await database.close();
  }
}

function checkDate(date: string): void {
  try {
    dayOf(date);
  } catch {
    throw new RangeError(`--date: "${date}" is no date, for instance 2026-11-23\n${USAGE}`);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
