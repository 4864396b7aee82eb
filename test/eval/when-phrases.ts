/**
 * Scores our own phrases: `npx tsx test/eval/when-phrases.ts [file…]` prints the share read exactly, and every phrase that is not.
 */
import { readWhen } from '../../conversation/when.ts';
import { isSame, PHRASE_FILES, readPhrases } from './when-gold.ts';

const files = process.argv.slice(2);
for (const file of files.length > 0 ? files : PHRASE_FILES) {
  const phrases = readPhrases(file);
  const missed = phrases.filter(({ text, reference, gold }) => {
    const read = readWhen(text, { now: Date.parse(reference), zone: 'Europe/Paris', territory: 'FR' });
    const same = isSame(gold, read, reference);
    if (!same)
      process.stdout.write(
        `✗ ${text} (${reference.slice(0, 10)})\n  gold ${JSON.stringify(gold)}\n  read ${JSON.stringify(read)}\n`,
      );
    return !same;
  });
  const share = ((100 * (phrases.length - missed.length)) / phrases.length).toFixed(1);
  process.stdout.write(`${file}: ${phrases.length - missed.length}/${phrases.length} exact (${share} %)\n`);
}
