/**
 * Trains the triage model: logistic regression on hashed features, AdaGrad, fixed order, noisy copies of each message (SMS spelling,
 * slips, dictation, a request before or after). Deterministic: the same rows give the same weights.
 */

import type { Heads } from '../../conversation/triage/decision.ts';
import { Features, type Head, readFeatures } from '../../conversation/triage/model.ts';
import { readSigns } from '../../conversation/triage/signs.ts';
import { EMERGENCY_KINDS } from '../../domain/triage.ts';
import { noisyCopies, randomFrom } from './noise.ts';
import type { TriageRow } from './triage-data.ts';

interface TrainedHeads {
  vital: Head;
  urgentOrVital: Head;
  kinds: Heads['kinds'];
}

interface Example {
  row: TriageRow;
  features: Int32Array;
  weight: number;
}

const BITS = { vital: 19, urgentOrVital: 19, kinds: 15 } as const;
const EPOCHS = 10;

/** Features of every row and of its noisy copies, once; folds then choose among them. */
export function prepare(rows: readonly TriageRow[], copies: number): Example[][] {
  const features = new Features();
  const routine = rows.filter((row) => row.urgency === 'routine').map((row) => row.text);
  return rows.map((row, index) => {
    const random = randomFrom(index + 1);
    const texts = [row.text, ...noisyCopies(row.text, row.urgency, routine, copies, random)];
    return texts.map((text, copy) => {
      const { words, occurrences, held } = readSigns(text);
      readFeatures(features, words, occurrences, held);
      return { row, features: features.numbers.slice(0, features.length), weight: copy === 0 ? 1 : 0.5 };
    });
  });
}

export function train(examples: readonly Example[]): TrainedHeads {
  const dangers = examples.filter(({ row }) => row.urgency !== 'routine');
  // An urgent message without a kind is one for the body: a side effect is no poisoning.
  const kindOf = (row: TriageRow) => row.emergencyKind ?? 'medical';
  const kinds = Object.fromEntries(
    EMERGENCY_KINDS.map((kind) => [kind, learn(dangers, ({ row }) => kindOf(row) === kind, BITS.kinds, 1)]),
  ) as unknown as Heads['kinds'];
  return {
    vital: learn(examples, ({ row }) => row.urgency === 'vital', BITS.vital, 1),
    urgentOrVital: learn(examples, ({ row }) => row.urgency !== 'routine', BITS.urgentOrVital, 1),
    kinds,
  };
}

function learn(
  examples: readonly Example[],
  isYes: (example: Example) => boolean,
  bits: number,
  yesWeight: number,
): Head {
  const size = 1 << bits;
  const mask = size - 1;
  const weights = new Float32Array(size);
  const squares = new Float32Array(size);
  let bias = 0;
  let biasSquares = 0;
  const order = examples.map((_, i) => i);
  const random = randomFrom(7);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    for (const index of order) {
      const example = examples[index] as Example;
      const norm = 1 / Math.sqrt(example.features.length || 1);
      let sum = 0;
      for (const feature of example.features) sum += weights[feature & mask] as number;
      const odds = bias + sum * norm;
      const yes = isYes(example);
      const error = ((yes ? 1 : 0) - 1 / (1 + Math.exp(-odds))) * example.weight * (yes ? yesWeight : 1);
      const gradient = error * norm;
      for (const feature of example.features) {
        const at = feature & mask;
        const g = gradient - 5e-5 * (weights[at] as number);
        squares[at] = (squares[at] as number) + g * g;
        weights[at] = (weights[at] as number) + (0.5 * g) / (Math.sqrt(squares[at] as number) + 0.15);
      }
      biasSquares += error * error;
      bias += (0.1 * error) / (Math.sqrt(biasSquares) + 1e-3);
    }
  }
  return quantised(weights, bias);
}

function quantised(weights: Float32Array, bias: number): Head {
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const scale = largest / 127 || 1;
  return { bias, scale, weights: Int8Array.from(weights, (weight) => Math.round(weight / scale)) };
}
