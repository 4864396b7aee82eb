/**
 * The command `npm run calendar -- --practice X --practitioner Y [--new | --revoke | --list]`: makes, ends and lists the private
 * addresses by which a practitioner's own calendar reads the agenda. An address is printed once, when it is made.
 */
import { parseArgs } from 'node:util';
import { feedCopy } from '../conversation/copy/operator.ts';
import { nameOf } from '../domain/practice.ts';
import { type Instant, toLocal } from '../domain/time.ts';
import { listFeeds, makeFeed, revokeFeeds } from '../prisma/calendar-feed.ts';
import { besideServer, choosePractice, choosePractitioner, runCommand } from './command.ts';

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
  const { config, practice } = choosePractice(values.practice, USAGE);
  const practitioner = choosePractitioner(practice, values.practitioner, USAGE);
  await besideServer(config, async (pool, clock) => {
    const print = (line: string) => void process.stdout.write(`${line}\n`);
    if (values.new) {
      const token = await makeFeed(pool, practice.id, practitioner.id, clock.now());
      const base = config.publicUrl ?? `http://${config.host}:${config.port}`;
      print(feedCopy.shownOnce(nameOf(practitioner)));
      print(`${base.replace(/\/$/, '')}/calendar/${token}.ics`);
    } else if (values.revoke) {
      const ended = await revokeFeeds(pool, practice.id, practitioner.id, clock.now());
      print(feedCopy.revoked(ended, nameOf(practitioner)));
    } else {
      const feeds = await listFeeds(pool, practice.id, practitioner.id);
      const day = (at: Instant) => toLocal(at, practice.timeZone).replace('T', ' ');
      if (feeds.length === 0) print(feedCopy.none(nameOf(practitioner)));
      for (const feed of feeds) {
        const [read, revoked] = [feed.readAt, feed.revokedAt].map((at) => (at === null ? null : day(at)));
        print(
          feedCopy.line({ name: feed.name, made: day(feed.createdAt), read: read ?? null, revoked: revoked ?? null }),
        );
      }
    }
  });
}

runCommand(main, USAGE);
