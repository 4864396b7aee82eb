/**
 * Writes the weights of the model of intents; run it after any change of the messages, the rules, the concepts or the spelling.
 *
 *   npx tsx test/eval/train-intents.ts            train on everything and write `conversation/words/intent-weights.json`
 *   npx tsx test/eval/train-intents.ts --folds    primary intent by folds and by author; with --show every mistake; writes nothing
 */
import { writeFileSync } from 'node:fs';
import { type Judgement, judgeByAuthor, judgeByFile, trainIntents } from './intent-training.ts';

function print(name: string, { accuracy, f1, count, mistakes }: Judgement): void {
  const figures = `primary intent ${(100 * accuracy).toFixed(1)} %, any intent F1 ${(100 * f1).toFixed(1)} %`;
  console.log(`${name}: ${figures}, of ${count} routine messages`);
  if (!process.argv.includes('--show')) return;
  for (const { truth, guess, text } of mistakes) console.log(`  ${truth} → ${guess} | ${text}`);
}

if (process.argv.includes('--folds')) {
  print('five folds by file', judgeByFile());
  for (const [author, judgement] of judgeByAuthor()) print(`author ${author} left out`, judgement);
} else {
  const stored = trainIntents();
  writeFileSync(
    new URL('../../conversation/words/intent-weights.json', import.meta.url),
    `${JSON.stringify(stored, null, 2)}\n`,
  );
  console.log(`${Math.round(stored.rows.length / 1024)} kB written`);
}
