/**
 * The day sheets on a schedule, for the day when the power or the network is gone: tomorrow's from 19:00, today's every hour while a
 * practice works, into a folder and by e-mail. Writes over what it wrote, and lets nothing older than yesterday lie about.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Pool } from 'pg';
import { daySheetPage, daySheetSubject, daySheetText } from '../conversation/copy/day-sheet.ts';
import type { DaySheet } from '../domain/day-sheet.ts';
import type { Practice } from '../domain/practice.ts';
import { addDays, type Instant, type LocalDate, localDateOf, localTimeOf } from '../domain/time.ts';
import { readDaySheet } from '../prisma/day-sheet.ts';
import { claimSetting, forgetSetting } from '../prisma/setting.ts';
import type { Log } from './log.ts';

const LOOK_MS = 60_000;
/** Local hours at which today's sheet is made, both included. */
const [FIRST_HOUR, LAST_HOUR] = [6, 20];
const EVENING_HOUR = 19;
const SHEET = /^(\d{4}-\d{2}-\d{2})\.(html|txt)$/;

export interface DaySheetOptions {
  pool: Pool;
  practices: readonly Practice[];
  now: () => Instant;
  log: Log;
  /** Null: none is written. */
  folder: string | null;
  /** Null: none is sent. `to`: each practice's own address, by practice. */
  mail: { url: string; to: ReadonlyMap<string, string> } | null;
}

export interface DaySheets {
  start(): void;
  /** Makes what is due and was not made yet. */
  look(): Promise<void>;
  stop(): Promise<void>;
}

/** The sheets that should exist at a local time: `date@hour`, so that each hour has its own. */
export function editionsAt(date: LocalDate, hour: number): { date: LocalDate; name: string }[] {
  const today = hour >= FIRST_HOUR && hour <= LAST_HOUR ? [{ date, name: `${date}@${hour}` }] : [];
  // Tomorrow's is made again each hour of the evening: what is booked at 21:00 is on it.
  const tomorrow = addDays(date, 1);
  return hour >= EVENING_HOUR ? [...today, { date: tomorrow, name: `${tomorrow}@evening ${hour}` }] : today;
}

export function makeDaySheets({ pool, practices, now, log, folder, mail }: DaySheetOptions): DaySheets {
  const transport = mail && createTransport(mail.url);
  const made = new Map<string, Set<string>>();
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | null = null;

  async function lookAt(practice: Practice): Promise<void> {
    const at = now();
    const date = localDateOf(at, practice.timeZone);
    const before = made.get(practice.id) ?? new Set();
    const done = new Set<string>();
    for (const { date: day, name } of editionsAt(date, Number(localTimeOf(at, practice.timeZone).slice(0, 2)))) {
      try {
        if (!before.has(name)) await make(practice, day, at);
        done.add(name);
      } catch (error) {
        // Tried again at the next look; the other sheet must not wait for it.
        log.error({ err: error, practice: practice.id }, 'day sheet');
      }
    }
    made.set(practice.id, done);
    if (folder !== null) await removeOld(join(folder, practice.id), addDays(date, -1));
  }

  async function make(practice: Practice, date: LocalDate, at: Instant): Promise<void> {
    const sheet = await readDaySheet(pool, practice, date, at);
    if (folder !== null) {
      await write(join(folder, practice.id), `${date}.html`, daySheetPage(sheet));
      await write(join(folder, practice.id), `${date}.txt`, daySheetText(sheet));
    }
    await send(practice, sheet);
  }

  /** Once for each content, whichever node is first; again when it could not be sent. */
  async function send(practice: Practice, sheet: DaySheet): Promise<void> {
    const to = mail?.to.get(practice.id);
    if (!transport || !mail || !to) return;
    const key = `daySheet/${practice.id}/${sheet.date}`;
    const content = createHash('sha256').update(JSON.stringify(sheet.pages)).digest('base64url');
    if (!(await claimSetting(pool, key, content))) return;
    const user = decodeURIComponent(new URL(mail.url).username);
    try {
      await transport.sendMail({
        from: user.includes('@') ? user : to,
        to,
        subject: daySheetSubject(sheet),
        text: daySheetText(sheet),
        attachments: [
          {
            filename: `${practice.id}-${sheet.date}.html`,
            content: daySheetPage(sheet),
            contentType: 'text/html; charset=utf-8',
          },
        ],
      });
    } catch (cause) {
      await forgetSetting(pool, key);
      throw cause;
    }
  }

  const look = (): Promise<void> => {
    looking ??= (async () => {
      for (const practice of practices) {
        // One practice's trouble is not another's.
        await lookAt(practice).catch((error: unknown) => log.error({ err: error, practice: practice.id }, 'day sheet'));
      }
    })().finally(() => {
      looking = null;
    });
    return looking;
  };

  return {
    start: () => {
      if (folder === null && mail === null) return;
      timer = setInterval(() => void look(), LOOK_MS);
      void look();
    },
    look,
    stop: async () => {
      clearInterval(timer);
      await looking;
      transport?.close();
    },
  };
}

/** Whole or not at all, and readable by its owner only. */
async function write(folder: string, name: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const half = join(folder, `.${name}.${process.pid}`);
  await writeFile(half, text, { mode: 0o600 });
  await rename(half, join(folder, name));
}

async function removeOld(folder: string, oldest: LocalDate): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const date = SHEET.exec(name)?.[1];
    if (date !== undefined && date < oldest) await rm(join(folder, name));
  }
}
