/**
 * The command `npm run digest -- --practice X --practitioner Y [--at ISO]`: prints a practitioner's digest as it would be posted at that time.
 * Runs beside a server; changes nothing.
 */
import { parseArgs } from 'node:util';
import { digestCard } from '../conversation/desk/digests.ts';
import { toLocal } from '../domain/time.ts';
import { readDigestMatter } from '../prisma/digest.ts';
import { besideServer, choosePractice, choosePractitioner, runCommand } from './command.ts';

const USAGE =
  'Usage: npm run digest -- --practice <id> --practitioner <id> [--at 2026-11-23T12:30:00+01:00]\nWithout --at: now.';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { practice: { type: 'string' }, practitioner: { type: 'string' }, at: { type: 'string' } },
  });
  const { config, practice } = choosePractice(values.practice, USAGE);
  const practitioner = choosePractitioner(practice, values.practitioner, USAGE);
  const asked = values.at === undefined ? undefined : Date.parse(values.at);
  if (Number.isNaN(asked))
    throw new RangeError(`--at: "${values.at}" is no instant, for instance 2026-11-23T12:30:00+01:00\n${USAGE}`);
  await besideServer(config, async (pool, clock) => {
    const at = asked ?? clock.now();
    const matter = await readDigestMatter(pool, practice.id, practitioner.id, at);
    console.log(digestCard({ practice }, matter, practitioner.id, toLocal(at, practice.timeZone)).text);
  });
}

runCommand(main, USAGE);
