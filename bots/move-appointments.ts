/**
 * The command `npm run appointments -- --practice X --export [--from D]` writes a practice's appointments as CSV;
 * `--import FILE [--dry-run]` takes them from one. Runs beside a server. Every fault is printed with its line and column, and then
 * nothing is written.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { csvCopy } from '../conversation/copy/appointments-csv.ts';
import { dayOf, localDateOf, startOfDay } from '../domain/time.ts';
import { exportAppointments, importAppointments } from './calendar/transfer.ts';
import { besideServer, checkedDate, choosePractice, runCommand } from './command.ts';

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
  const { config, practice } = choosePractice(values.practice, USAGE);
  const asked = values.from === undefined ? undefined : checkedDate('--from', values.from, USAGE);
  const bytes = values.import === undefined ? null : readFileSync(values.import);
  await besideServer(config, async (pool, clock) => {
    if (!bytes) {
      const from = startOfDay(dayOf(asked ?? localDateOf(clock.now(), practice.timeZone)), practice.timeZone);
      process.stdout.write(await exportAppointments(pool, practice, from));
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
  });
}

runCommand(main, USAGE);
