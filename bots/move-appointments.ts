/**
 * The command `npm run appointments -- --practice X --export [--from D]` writes a practice's appointments as CSV;
 * `--import FILE [--dry-run]` takes them from one. Runs beside a server. Every fault is printed with its line and column, and then
 * nothing is written.
 */
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { csvCopy } from '../conversation/copy/appointments-csv.ts';
import { dayOf, localDateOf, startOfDay } from '../domain/time.ts';
import { openDatabase } from '../prisma/database.ts';
import { readSetting, writeSetting } from '../prisma/setting.ts';
import { exportAppointments, importAppointments } from './calendar/transfer.ts';
import { makeClock } from './clock.ts';
import { readConfig } from './config.ts';
import { readPractices } from './practice-files.ts';

const USAGE = `Usage: npm run -s appointments -- --practice <id> --export [--from 2026-11-23] > appointments.csv
       npm run -s appointments -- --practice <id> --import appointments.csv [--dry-run]`;
const MOST_FAULTS = 200;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      practice: { type: 'string' },
      export: { type: 'boolean', default: false },
      from: { type: 'string' },
      import: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
    },
  });
  if (values.export === (values.import !== undefined)) throw new RangeError(`--export or --import <file>\n${USAGE}`);
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = readConfig(process.env);
  const practices = readPractices(config.practicesDirectory);
  const practice = practices.find(({ id }) => id === values.practice);
  if (!practice) throw new RangeError(`--practice: one of ${practices.map(({ id }) => id).join(', ')}\n${USAGE}`);
  const bytes = values.import === undefined ? null : readFileSync(values.import);
  const database = await openDatabase({
    ...(config.databaseUrl === null ? {} : { url: config.databaseUrl }),
    dataDirectory: config.dataDirectory,
    attach: true,
  });
  try {
    const { pool } = database;
    const clock = await makeClock({
      read: () => readSetting(pool, 'clockOffset'),
      write: (offset) => writeSetting(pool, 'clockOffset', offset),
    });
    if (!bytes) {
      const from = values.from ?? localDateOf(clock.now(), practice.timeZone);
      process.stdout.write(await exportAppointments(pool, practice, dayStart(from, practice.timeZone)));
      return;
    }
    const isDry = values['dry-run'];
    const { faults, added, present, past, over } = await importAppointments(pool, practice, bytes, clock.now(), isDry);
    for (const { line, column, what } of faults.slice(0, MOST_FAULTS)) console.error(csvCopy.at(line, column, what));
    if (faults.length > 0) {
      console.error(csvCopy.refused(faults.length));
      process.exitCode = 1;
      return;
    }
    console.log(`${csvCopy.summary(added, present, past, over)}. ${isDry ? csvCopy.dry : csvCopy.done}`);
  } finally {
    await database.close();
  }
}

function dayStart(date: string, zone: string): number {
  try {
    return startOfDay(dayOf(date), zone);
  } catch {
    throw new RangeError(`--from: "${date}" is no date, for instance 2026-11-23\n${USAGE}`);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
