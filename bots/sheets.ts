/**
 * Writes every practice's day sheets to a folder, at the start and then every hour: today's and tomorrow's, so that the day goes on
 * when the power does not. Files are replaced whole, readable by their owner only, and taken away two days later.
 */
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { daySheetPage, daySheetText } from '../conversation/copy/day-sheet.ts';
import { daySheet } from '../domain/day-sheet.ts';
import type { Practice } from '../domain/practice.ts';
import { addDays, dayOf, type Instant, localDateOf, startOfDay } from '../domain/time.ts';
import { readDay } from '../prisma/day-sheet.ts';

const HOUR_MS = 3_600_000;
const KEPT_DAYS = 2;

export interface SheetWriter {
  /** Writes all of them now; resolves when they are on the disk. */
  write(): Promise<void>;
  stop(): Promise<void>;
}

export interface SheetOptions {
  pool: pg.Pool;
  practices: readonly Practice[];
  /** One folder for each practice is made in it. */
  folder: string;
  now: () => Instant;
  log: (event: string, about: Record<string, unknown>) => void;
}

/** Starts at once. A practice whose sheets cannot be written is logged and tried again the next hour; the others are written. */
export function startSheets(options: SheetOptions): SheetWriter {
  let running: Promise<void> = Promise.resolve();
  const write = (): Promise<void> => {
    running = running.then(async () => {
      for (const practice of options.practices) {
        await writeSheets(options, practice).catch((error: unknown) =>
          options.log('sheetsFailed', {
            practice: practice.id,
            error: error instanceof Error ? error.message : 'unknown',
          }),
        );
      }
    });
    return running;
  };
  const timer = setInterval(write, HOUR_MS);
  timer.unref();
  void write();
  return {
    write,
    stop: () => {
      clearInterval(timer);
      return running;
    },
  };
}

async function writeSheets({ pool, folder, now }: SheetOptions, practice: Practice): Promise<void> {
  const zone = practice.timeZone;
  const at = now();
  const today = localDateOf(at, zone);
  const own = join(folder, practice.id);
  await mkdir(own, { recursive: true, mode: 0o700 });
  for (const date of [today, addDays(today, 1)]) {
    const period = { start: startOfDay(dayOf(date), zone), end: startOfDay(dayOf(date) + 1, zone) };
    const { appointments, external } = await readDay(pool, practice.id, period);
    const sheet = daySheet(practice, date, appointments, external, at);
    await replace(join(own, `${date}.txt`), daySheetText(sheet));
    await replace(join(own, `${date}.html`), daySheetPage(sheet));
  }
  const oldest = addDays(today, -KEPT_DAYS);
  for (const name of await readdir(own)) {
    const date = /^(\d{4}-\d{2}-\d{2})\.(txt|html)$/.exec(name)?.[1];
    if (date && date < oldest) await rm(join(own, name));
  }
}

/** Whoever opens the file sees the old one or the new one, never half of it. */
async function replace(path: string, content: string): Promise<void> {
  const draft = `${path}.draft`;
  await writeFile(draft, content, { mode: 0o600 });
  await rename(draft, path);
}
