/**
 * What the commands that run beside a server share: the environment, the practice that was named, the database with the server's clock,
 * and how a mistake is told. What a command does is its own.
 */
import { existsSync } from 'node:fs';
import type pg from 'pg';
import { type Practice, type Practitioner, practitionerOf } from '../domain/practice.ts';
import { dayOf, type LocalDate } from '../domain/time.ts';
import { openDatabase } from '../prisma/database.ts';
import { readSetting, writeSetting } from '../prisma/setting.ts';
import { type Clock, makeClock } from './clock.ts';
import { type Config, readConfig } from './config.ts';
import { readPractices } from './practice-files.ts';

/** Runs a command, or prints `usage` for `--help`: what it throws is printed as one message, and the process ends with 1. */
export function runCommand(main: () => Promise<void>, usage: string): void {
  if (process.argv.slice(2).some((one) => one === '--help' || one === '-h')) {
    console.log(usage);
    return;
  }
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    // An option that nobody knows: those that are known.
    const isOption = error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
    if (isOption) console.error(usage);
    process.exitCode = 1;
  });
}

/**
 * The environment, `.env` of the working folder included, and the practice `--practice` names.
 * @throws {RangeError} with the practices there are and `usage`, when it names none of them
 */
export function choosePractice(id: string | undefined, usage: string): { config: Config; practice: Practice } {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = readConfig(process.env);
  const practices = readPractices(config.practicesDirectory);
  const practice = practices.find((one) => one.id === id);
  if (!practice) throw new RangeError(`--practice: one of ${practices.map((one) => one.id).join(', ')}\n${usage}`);
  return { config, practice };
}

/** @throws {RangeError} with the practitioners there are and `usage`, when `--practitioner` names none of them */
export function choosePractitioner(practice: Practice, id: string | undefined, usage: string): Practitioner {
  const practitioner = practitionerOf(practice, id ?? '');
  if (practitioner) return practitioner;
  throw new RangeError(`--practitioner: one of ${practice.practitioners.map((one) => one.id).join(', ')}\n${usage}`);
}

/** @throws {RangeError} with `usage` when what `option` gives is no date */
export function checkedDate(option: string, date: string, usage: string): LocalDate {
  try {
    dayOf(date);
    return date;
  } catch {
    throw new RangeError(`${option}: "${date}" is no date, for instance 2026-11-23\n${usage}`);
  }
}

/** Works on the server's database, by the server's clock, and closes it. */
export async function besideServer(
  config: Config,
  work: (pool: pg.Pool, clock: Clock) => Promise<void>,
): Promise<void> {
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
    await work(pool, clock);
  } finally {
    await database.close();
  }
}
