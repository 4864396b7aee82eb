/**
 * The commands `npm run waitlist -- --practice X` and `npm run reminders -- --practice X [--date D]`: print who waits for a place, and what
 * became of the reminders of a day. Run beside a server; change nothing.
 */
import { parseArgs } from 'node:util';
import { remindersCopy } from '../conversation/copy/reminders.ts';
import { waitlistText } from '../conversation/copy/waitlist.ts';
import { localDateOf } from '../domain/time.ts';
import { readReminderCount } from '../prisma/reminders.ts';
import { readWaitlist } from '../prisma/waitlist.ts';
import { besideServer, checkedDate, choosePractice, runCommand } from './command.ts';

const USAGE =
  'Usage: npm run waitlist -- --practice <id>\n       npm run reminders -- --practice <id> [--date 2026-11-23]\nWithout --date: today.';

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { practice: { type: 'string' }, date: { type: 'string' } },
    allowPositionals: true,
  });
  const [what] = positionals;
  if (what !== 'waitlist' && what !== 'reminders') throw new RangeError(USAGE);
  const { config, practice } = choosePractice(values.practice, USAGE);
  const asked = values.date === undefined ? undefined : checkedDate('--date', values.date, USAGE);
  await besideServer(config, async (pool, clock) => {
    const now = clock.now();
    if (what === 'waitlist') {
      process.stdout.write(waitlistText(practice, await readWaitlist(pool, practice.id), now));
      return;
    }
    const date = asked ?? localDateOf(now, practice.timeZone);
    console.log(remindersCopy.count(date, await readReminderCount(pool, practice, date)));
  });
}

runCommand(main, USAGE);
