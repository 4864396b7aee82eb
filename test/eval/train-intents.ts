/**
 * Trains the linear models of `conversation/hear/` on the messages of `data/intents/` and writes their weights to
 * `conversation/words/`. Everything is deterministic: same data, same bytes.
 *
 *   npx tsx test/eval/train-intents.ts            train on everything and write the weights
 *   npx tsx test/eval/train-intents.ts --folds    five-fold figures, by neighbourhood of writing; writes nothing
 */
import { writeFileSync } from 'node:fs';
import { INTENT_BITS, intentFeatures, rulePrior } from '../../conversation/hear/intents.ts';
import {
  type Features,
  loadModel,
  type Model,
  type StoredModel,
  scoresOf,
  softmax,
} from '../../conversation/hear/model.ts';
import { fire } from '../../conversation/hear/rules.ts';
import { readWords } from '../../conversation/hear/words.ts';
import { INTENTS } from '../../conversation/meaning.ts';
import { cleanText } from '../../conversation/text.ts';
import { type LabelledMessage, readMessages } from './intent-data.ts';

const FOLDS = 5;
const ROUNDS = 24;

interface Task {
  name: string;
  file: string;
  classes: readonly string[];
  bits: number;
  label: (message: LabelledMessage) => string;
  features: (text: string) => Features;
  /** What the rules alone give each class: the model learns the rest. */
  prior?: (text: string) => number[];
  keep: (message: LabelledMessage) => boolean;
}

const TASKS: Task[] = [
  {
    name: 'primary intent',
    file: 'intent-weights.json',
    classes: INTENTS,
    bits: INTENT_BITS,
    label: ({ intents }) => intents[0] ?? 'out_of_scope',
    features: (text) => {
      const { line } = readWords(cleanText(text));
      return intentFeatures(line, fire(line));
    },
    prior: (text) => rulePrior(fire(readWords(cleanText(text)).line)),
    keep: ({ intents }) => intents.length === 1 || intents[0] !== 'report_symptoms',
  },
];

for (const task of TASKS) {
  const messages = readMessages().filter(task.keep);
  if (process.argv.includes('--folds')) reportFolds(task, messages);
  else {
    const stored = train(task, messages);
    const target = new URL(`../../conversation/words/${task.file}`, import.meta.url);
    writeFileSync(target, `${JSON.stringify(stored)}\n`);
    console.log(`${task.name}: ${messages.length} messages, ${Math.round(stored.weights.length / 1024)} kB`);
  }
}

function reportFolds(task: Task, messages: LabelledMessage[]): void {
  const blocks = [...new Set(messages.map(({ block }) => block))];
  const foldOf = new Map(blocks.map((block, index) => [block, index % FOLDS]));
  let right = 0;
  const confusions = new Map<string, string[]>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = loadModel(
      train(
        task,
        messages.filter(({ block }) => foldOf.get(block) !== fold),
      ),
    );
    for (const message of messages.filter(({ block }) => foldOf.get(block) === fold)) {
      const guess = bestOf(model, task, message.text);
      const truth = task.label(message);
      if (guess === truth) right++;
      else confusions.set(`${truth} → ${guess}`, [...(confusions.get(`${truth} → ${guess}`) ?? []), message.text]);
    }
  }
  console.log(`${task.name}: ${((100 * right) / messages.length).toFixed(1)} % of ${messages.length}, ${FOLDS} folds`);
  const worst = [...confusions].sort((a, b) => b[1].length - a[1].length);
  if (process.argv.includes('--show'))
    for (const [pair, texts] of worst) for (const text of texts) console.log(`  ${pair} | ${text}`);
}

function bestOf(model: Model, task: Task, text: string): string {
  const prior = task.prior?.(text);
  const scores = scoresOf(model, task.features(text)).map((score, k) => score + (prior?.[k] ?? 0));
  return model.classes[scores.indexOf(Math.max(...scores))] ?? '';
}

/** One pair per bucket, its values added up. */
function pairsOf({ buckets, values }: Features): [number, number][] {
  const sums = new Map<number, number>();
  buckets.forEach((bucket, i) => {
    sums.set(bucket, (sums.get(bucket) ?? 0) + (values[i] ?? 0));
  });
  return [...sums];
}

/** Multinomial logistic regression by AdaGrad, then rounded to signed bytes. */
function train(task: Task, messages: LabelledMessage[]): StoredModel {
  const size = task.classes.length;
  const weights = new Float32Array((1 << task.bits) * size);
  const slopes = new Float32Array(weights.length).fill(1e-2);
  const bias = new Float64Array(size);
  const examples = messages.map((message) => ({
    features: pairsOf(task.features(message.text)),
    prior: task.prior?.(message.text),
    truth: task.classes.indexOf(task.label(message)),
  }));
  let seed = 12345;
  const next = (below: number) => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return seed % below;
  };
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = examples.length - 1; i > 0; i--) {
      const k = next(i + 1);
      const [a, b] = [examples[i], examples[k]];
      if (a && b) {
        examples[i] = b;
        examples[k] = a;
      }
    }
    for (const { features, prior, truth } of examples) {
      // Part of the words is left out each time, so that no single one decides.
      const kept = features.filter(() => next(100) >= 15);
      const sums = Array.from(bias, (value, c) => value + (prior?.[c] ?? 0));
      for (const [bucket, value] of kept) {
        for (let c = 0; c < size; c++) sums[c] = (sums[c] ?? 0) + value * (weights[bucket * size + c] ?? 0);
      }
      const chances = softmax(sums);
      for (let c = 0; c < size; c++) {
        const error = (chances[c] ?? 0) - (c === truth ? 1 : 0);
        if (Math.abs(error) < 1e-3) continue;
        bias[c] = (bias[c] ?? 0) - 0.01 * error;
        for (const [bucket, value] of kept) {
          const at = bucket * size + c;
          const slope = error * value + 1e-5 * (weights[at] ?? 0);
          slopes[at] = (slopes[at] ?? 0) + slope * slope;
          weights[at] = (weights[at] ?? 0) - (0.25 * slope) / Math.sqrt(slopes[at] ?? 1);
        }
      }
    }
  }
  let most = 1e-9;
  for (const weight of weights) most = Math.max(most, Math.abs(weight));
  const scale = most / 127;
  const bytes = Buffer.from(Int8Array.from(weights, (weight) => Math.round(weight / scale)).buffer);
  return {
    classes: [...task.classes],
    bits: task.bits,
    scale,
    bias: [...bias].map((value) => Number(value.toFixed(4))),
    weights: bytes.toString('base64'),
  };
}
