/**
 * The command `npm run agenda -- --practice X [--date D] [--html]`: prints the sheet of a day, as text or as a page to print. Runs
 * beside a server; changes nothing.
 */
import { parseArgs } from 'node:util';
import { daySheetPage, daySheetText } from '../conversation/copy/day-sheet.ts';
import { localDateOf } from '../domain/time.ts';
import { readDaySheet } from '../prisma/day-sheet.ts';
import { besideServer, checkedDate, choosePractice, runCommand } from './command.ts';

const USAGE = 'Usage: npm run agenda -- --practice <id> [--date 2026-11-23] [--html]\nWithout --date: today.';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { practice: { type: 'string' }, date: { type: 'string' }, html: { type: 'boolean', default: false } },
  });
  const { config, practice } = choosePractice(values.practice, USAGE);
  const asked = values.date === undefined ? undefined : checkedDate('--date', values.date, USAGE);
  await besideServer(config, async (pool, clock) => {
    const now = clock.now();
    const sheet = await readDaySheet(pool, practice, asked ?? localDateOf(now, practice.timeZone), now);
    process.stdout.write(values.html ? daySheetPage(sheet) : daySheetText(sheet));
  });
}

runCommand(main, USAGE);
