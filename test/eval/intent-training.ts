/**
 * Training of the linear model of intents on our own labelled messages, and its honest figure: five folds by neighbourhood of
 * writing. Deterministic: same messages, same bytes.
 */
import { INTENT_BITS, intentFeatures, rulePrior } from '../../conversation/hear/intents.ts';
import { type Features, loadModel, type StoredModel, scoresOf, softmax } from '../../conversation/hear/model.ts';
import { fire } from '../../conversation/hear/rules.ts';
import { readWords } from '../../conversation/hear/words.ts';
import { INTENTS, type Intent } from '../../conversation/meaning.ts';
import { cleanText } from '../../conversation/text.ts';
import { type LabelledMessage, readMessages } from './intent-data.ts';

const FOLDS = 5;
const ROUNDS = 24;
/** Share of the features left out at each step, so that no single one decides. */
const LEFT_OUT_PERCENT = 15;

interface Example {
  message: LabelledMessage;
  /** Bucket and value. */
  features: [number, number][];
  /** What the rules alone give each class: the model learns the rest. */
  prior: number[];
  truth: number;
}

export interface Mistake {
  text: string;
  truth: Intent;
  guess: Intent;
}

/** The model of all messages. */
export function trainIntents(): StoredModel {
  return train(readExamples());
}

/** Every message judged by a model that saw neither it nor its neighbours. */
export function judgeByFolds(): { accuracy: number; count: number; mistakes: Mistake[] } {
  const examples = readExamples();
  const blocks = [...new Set(examples.map(({ message }) => message.block))];
  const foldOf = new Map(blocks.map((block, index) => [block, index % FOLDS]));
  const mistakes: Mistake[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const isOut = ({ message }: Example) => foldOf.get(message.block) === fold;
    const model = loadModel(train(examples.filter((example) => !isOut(example))));
    for (const { message, features, prior, truth } of examples.filter(isOut)) {
      const packed: Features = {
        buckets: features.map(([bucket]) => bucket),
        values: features.map(([, value]) => value),
      };
      const scores = scoresOf(model, packed).map((score, k) => score + (prior[k] ?? 0));
      const guess = scores.indexOf(Math.max(...scores));
      if (guess !== truth) mistakes.push({ text: message.text, truth: nameOf(truth), guess: nameOf(guess) });
    }
  }
  return { accuracy: 1 - mistakes.length / examples.length, count: examples.length, mistakes };
}

function nameOf(index: number): Intent {
  return INTENTS[index] ?? 'out_of_scope';
}

/** Dangers with a request beside them are left out: their words carry two labels. */
function readExamples(): Example[] {
  return readMessages()
    .filter(({ intents }) => intents.length === 1 || intents[0] !== 'report_symptoms')
    .map((message) => {
      const { line } = readWords(cleanText(message.text));
      const firings = fire(line);
      return {
        message,
        features: pairsOf(intentFeatures(line, firings)),
        prior: rulePrior(firings),
        truth: INTENTS.indexOf(message.intents[0] ?? 'out_of_scope'),
      };
    });
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
function train(read: readonly Example[]): StoredModel {
  const size = INTENTS.length;
  const examples = [...read];
  const weights = new Float32Array((1 << INTENT_BITS) * size);
  const slopes = new Float32Array(weights.length).fill(1e-2);
  const bias = new Float64Array(size);
  const next = randomFrom(12345);
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(examples, next);
    for (const { features, prior, truth } of examples) {
      const kept = features.filter(() => next(100) >= LEFT_OUT_PERCENT);
      const sums = Array.from(bias, (value, c) => value + (prior[c] ?? 0));
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
  return store(weights, bias);
}

function store(weights: Float32Array, bias: Float64Array): StoredModel {
  let most = 1e-9;
  for (const weight of weights) most = Math.max(most, Math.abs(weight));
  const scale = most / 127;
  return {
    classes: [...INTENTS],
    bits: INTENT_BITS,
    scale,
    bias: [...bias].map((value) => Number(value.toFixed(4))),
    weights: Buffer.from(Int8Array.from(weights, (weight) => Math.round(weight / scale)).buffer).toString('base64'),
  };
}

/** A small linear congruence: training needs variety, not surprise. */
function randomFrom(start: number): (below: number) => number {
  let seed = start;
  return (below) => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return (seed >> 8) % below;
  };
}

function shuffle(examples: Example[], next: (below: number) => number): void {
  for (let i = examples.length - 1; i > 0; i--) {
    const k = next(i + 1);
    const [a, b] = [examples[i], examples[k]];
    if (!a || !b) continue;
    examples[i] = b;
    examples[k] = a;
  }
}
