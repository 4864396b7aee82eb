/**
 * The commands `npm run waitlist -- --practice X` and `npm run reminders -- --practice X [--date D]`: print who waits for a place, and what
 * became of the reminders of a day. Run beside a server; change nothing.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { remindersCopy } from '../conversation/copy/reminders.ts';
import { waitlistText } from '../conversation/copy/waitlist.ts';
import { dayOf, type LocalDate, localDateOf } from '../domain/time.ts';
import { openDatabase } from '../prisma/database.ts';
import { readReminderCount } from '../prisma/reminders.ts';
import { readSetting, writeSetting } from '../prisma/setting.ts';
import { readWaitlist } from '../prisma/waitlist.ts';
import { makeClock } from './clock.ts';
import { readConfig } from './config.ts';
import { readPractices } from './practice-files.ts';

const USAGE =
  'Usage: npm run waitlist -- --practice <id>\n       npm run reminders -- --practice <id> [--date 2026-11-23]\nWithout --date: today.';

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { practice: { type: 'string' }, date: { type: 'string' } },
    allowPositionals: true,
  });
  const [what] = positionals;
  if (what !== 'waitlist' && what !== 'reminders') throw new RangeError(USAGE);
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
    if (what === 'waitlist') {
      process.stdout.write(waitlistText(practice, await readWaitlist(database.pool, practice.id), now));
      return;
    }
    const date = values.date === undefined ? localDateOf(now, practice.timeZone) : checked(values.date);
    console.log(remindersCopy.count(date, await readReminderCount(database.pool, practice, date)));
  } finally {
    await database.close();
  }
}

function checked(date: string): LocalDate {
  try {
    dayOf(date);
    return date;
  } catch {
    throw new RangeError(`--date: "${date}" is no date, for instance 2026-11-23\n${USAGE}`);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
