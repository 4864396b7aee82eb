/**
 * Writes the weights of the model of intents; run it after any change of the messages, the rules or the spelling, then format.
 *
 *   npx tsx test/eval/train-intents.ts            train on everything and write `conversation/words/intent-weights.json`
 *   npx tsx test/eval/train-intents.ts --folds    five-fold figure; with --show every mistake; writes nothing
 */
import { writeFileSync } from 'node:fs';
import { judgeByFolds, trainIntents } from './intent-training.ts';

if (process.argv.includes('--folds')) {
  const { accuracy, count, mistakes } = judgeByFolds();
  console.log(`primary intent: ${(100 * accuracy).toFixed(1)} % of ${count}, five folds`);
  if (process.argv.includes('--show')) {
    for (const { truth, guess, text } of mistakes) console.log(`  ${truth} → ${guess} | ${text}`);
  }
} else {
  const stored = trainIntents();
  writeFileSync(
    new URL('../../conversation/words/intent-weights.json', import.meta.url),
    `${JSON.stringify(stored, null, 2)}\n`,
  );
  console.log(`${Math.round(stored.weights.length / 1024)} kB written`);
}
