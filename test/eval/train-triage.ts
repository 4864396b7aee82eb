/**
 * Trains the triage model on everything that may be learnt from (`triage-data.ts`) and writes `conversation/words/danger-weights.json`.
 * Run it after a change of the data, the lexicon (written first by `write-lexicon.ts`) or the rules: `npx tsx test/eval/train-triage.ts`.
 */
import { writeFileSync } from 'node:fs';
import type { Head } from '../../conversation/triage/model.ts';
import { readLearntRows } from './triage-data.ts';
import { prepare, train } from './triage-trainer.ts';

const COPIES = 4;
const OUT = new URL('../../conversation/words/danger-weights.json', import.meta.url);

const rows = readLearntRows();
const heads = train(prepare(rows, COPIES).flat());
const stored = ({ bias, scale, weights }: Head) => ({
  bias,
  scale,
  bytes: Buffer.from(weights.buffer).toString('base64'),
});
const { medical, suicide, violence, child, poison } = heads.kinds;
writeFileSync(
  OUT,
  `${JSON.stringify({
    vital: stored(heads.vital),
    urgentOrVital: stored(heads.urgentOrVital),
    kinds: {
      medical: stored(medical),
      suicide: stored(suicide),
      violence: stored(violence),
      child: stored(child),
      poison: stored(poison),
    },
  })}\n`,
);
console.log(`trained on ${rows.length} messages`);
