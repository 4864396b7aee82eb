/**
 * The command `npm run calendar -- --practice X --practitioner Y [--new | --revoke | --list]`: makes, ends and lists the private
 * addresses by which a practitioner's own calendar reads the agenda. An address is printed once, when it is made.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { nameOf, practitionerOf } from '../domain/practice.ts';
import { type Instant, toLocal } from '../domain/time.ts';
import { listFeeds, makeFeed, revokeFeeds } from '../prisma/calendar-feed.ts';
import { openDatabase } from '../prisma/database.ts';
import { readSetting, writeSetting } from '../prisma/setting.ts';
import { makeClock } from './clock.ts';
import { readConfig } from './config.ts';
import { readPractices } from './practice-files.ts';

const USAGE =
  'Usage: npm run calendar -- --practice <id> --practitioner <id> [--new | --revoke | --list]\nWithout any: --list.';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      practice: { type: 'string' },
      practitioner: { type: 'string' },
      new: { type: 'boolean', default: false },
      revoke: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
    },
  });
  if ([values.new, values.revoke, values.list].filter(Boolean).length > 1)
    throw new RangeError(`--new, --revoke and --list exclude each other\n${USAGE}`);
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = readConfig(process.env);
  const practices = readPractices(config.practicesDirectory);
  const practice = practices.find(({ id }) => id === values.practice);
  if (!practice) throw new RangeError(`--practice: one of ${practices.map(({ id }) => id).join(', ')}\n${USAGE}`);
  const practitioner = practitionerOf(practice, values.practitioner ?? '');
  if (!practitioner) {
    throw new RangeError(`--practitioner: one of ${practice.practitioners.map(({ id }) => id).join(', ')}\n${USAGE}`);
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
    const { pool } = database;
    const print = (line: string) => void process.stdout.write(`${line}\n`);
    if (values.new) {
      const token = await makeFeed(pool, practice.id, practitioner.id, clock.now());
      const base = config.publicUrl ?? `http://${config.host}:${config.port}`;
      print(`Agenda : ${nameOf(practitioner)}. Cette adresse ne sera plus montrée ; qui la connaît lit l’agenda :`);
      print(`${base.replace(/\/$/, '')}/calendar/${token}.ics`);
    } else if (values.revoke) {
      const ended = await revokeFeeds(pool, practice.id, practitioner.id, clock.now());
      print(`${ended} adresse(s) révoquée(s) pour ${nameOf(practitioner)}.`);
    } else {
      const feeds = await listFeeds(pool, practice.id, practitioner.id);
      const day = (at: Instant | null) => (at === null ? 'jamais' : toLocal(at, practice.timeZone).replace('T', ' '));
      if (feeds.length === 0) print(`Aucune adresse pour ${nameOf(practitioner)} : --new en fait une.`);
      for (const feed of feeds) {
        const state = feed.revokedAt === null ? 'active' : `révoquée ${day(feed.revokedAt)}`;
        print(`${feed.name}…  faite ${day(feed.createdAt)}  lue ${day(feed.readAt)}  ${state}`);
      }
    }
  } finally {
    await database.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
