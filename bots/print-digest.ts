/**
 * The command `npm run digest -- --practice X --practitioner Y [--at ISO]`: prints a practitioner's digest as it would be posted at that time.
 * Runs beside a server; changes nothing.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { digestCard } from '../conversation/desk/digests.ts';
import { toLocal } from '../domain/time.ts';
import { openDatabase } from '../prisma/database.ts';
import { readDigestMatter } from '../prisma/digest.ts';
import { readSetting, writeSetting } from '../prisma/setting.ts';
import { makeClock } from './clock.ts';
import { readConfig } from './config.ts';
import { readPractices } from './practice-files.ts';

const USAGE =
  'Usage: npm run digest -- --practice <id> --practitioner <id> [--at 2026-11-23T12:30:00+01:00]\nWithout --at: now.';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { practice: { type: 'string' }, practitioner: { type: 'string' }, at: { type: 'string' } },
  });
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = readConfig(process.env);
  const practices = readPractices(config.practicesDirectory);
  const practice = practices.find((one) => one.id === values.practice);
  if (!practice) throw new RangeError(`--practice: one of ${practices.map((one) => one.id).join(', ')}\n${USAGE}`);
  const practitioner = practice.practitioners.find((one) => one.id === values.practitioner);
  if (!practitioner) {
    throw new RangeError(`--practitioner: one of ${practice.practitioners.map((one) => one.id).join(', ')}\n${USAGE}`);
  }
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
    const at = values.at === undefined ? clock.now() : Date.parse(values.at);
    if (Number.isNaN(at))
      throw new RangeError(`--at: "${values.at}" is no instant, for instance 2026-11-23T12:30:00+01:00\n${USAGE}`);
    const matter = await readDigestMatter(database.pool, practice.id, practitioner.id, at);
    console.log(digestCard({ practice }, matter, practitioner.id, toLocal(at, practice.timeZone)).text);
  } finally {
    await database.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
