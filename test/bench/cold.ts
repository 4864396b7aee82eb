/**
 * Run by the bench in a process of its own: prints what loading the understanding costs and, for `hear` or `when`, the time of each
 * message in a process that has read nothing before, as one JSON line.
 */
import type { HearingContext } from '../../conversation/meaning.ts';
import { readMessages } from '../eval/intent-data.ts';
import { spreadOver } from '../eval/spread.ts';
import { PHRASE_FILES, readPhrases } from '../eval/when-gold.ts';

const CONTEXT: HearingContext = {
  now: Date.parse('2026-03-04T08:00:00Z'),
  zone: 'Europe/Paris',
  territory: 'FR',
  asked: { about: 'nothing' },
};
/** As many as somebody tries in one go, taken evenly from ours. */
const MOST = 500;

const isWhen = process.argv[2] === 'when';
const texts = isWhen
  ? PHRASE_FILES.flatMap(readPhrases).map(({ text }) => text)
  : readMessages().map(({ text }) => text);
const chosen = spreadOver(texts, MOST);
const read = isWhen
  ? (await import('../../conversation/when.ts')).readWhen
  : (await import('../../conversation/hear.ts')).hear;
const times = chosen.map((text) => {
  const started = performance.now();
  read(text, CONTEXT);
  return performance.now() - started;
});
process.stdout.write(JSON.stringify(times));
