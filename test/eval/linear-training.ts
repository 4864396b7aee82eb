/**
 * Training of a light linear model (`hear/model.ts`): multinomial logistic regression by AdaGrad, rounded to signed bytes. Also the
 * dice of every training. Deterministic: same examples, same bytes.
 */
import { type StoredModel, softmax } from '../../conversation/hear/model.ts';
import { storeRows } from '../../conversation/hear/rows.ts';

export interface LinearExample {
  /** Bucket and value. */
  features: readonly (readonly [number, number])[];
  /** Share of each class. */
  target: readonly number[];
  /** How much it counts; 1 when absent. */
  weight?: number;
}

export interface LinearSettings {
  classes: readonly string[];
  /** log2 of the number of feature buckets. */
  bits: number;
  rounds: number;
  rate: number;
  decay: number;
  /** Share of the features left out at each step, so that no single one decides. */
  leftOutPercent: number;
  /** What every weight is taken to have moved before the first step. */
  firstSlope: number;
  /** A smaller error teaches nothing. */
  leastError: number;
  seed: number;
}

/** The order of `examples` is the order in which they are first shuffled; they are left as they were. */
export function trainLinear(examples: readonly LinearExample[], settings: LinearSettings): StoredModel {
  const { rounds, rate, decay, leftOutPercent, leastError } = settings;
  const size = settings.classes.length;
  const weights = new Float32Array((1 << settings.bits) * size);
  const slopes = new Float32Array(weights.length).fill(settings.firstSlope);
  const bias = new Float64Array(size);
  const next = randomFrom(settings.seed);
  const order = [...examples];
  for (let round = 0; round < rounds; round++) {
    shuffle(order, next);
    for (const { features, target, weight = 1 } of order) {
      const kept = features.filter(() => next(100) >= leftOutPercent);
      const sums = Array.from(bias);
      for (const [bucket, value] of kept) {
        for (let c = 0; c < size; c++) sums[c] = (sums[c] ?? 0) + value * (weights[bucket * size + c] ?? 0);
      }
      const chances = softmax(sums);
      for (let c = 0; c < size; c++) {
        const error = ((chances[c] ?? 0) - (target[c] ?? 0)) * weight;
        if (Math.abs(error) < leastError) continue;
        bias[c] = (bias[c] ?? 0) - 0.01 * error;
        for (const [bucket, value] of kept) {
          const at = bucket * size + c;
          const slope = error * value + decay * (weights[at] ?? 0);
          slopes[at] = (slopes[at] ?? 0) + slope * slope;
          weights[at] = (weights[at] ?? 0) - (rate * slope) / Math.sqrt(slopes[at] ?? 1);
        }
      }
    }
  }
  return store(weights, bias, settings);
}

/** The few heaviest weights are cut, so that all others are told apart more finely. */
const KEPT_WHOLE = 0.9998;

function store(weights: Float32Array, bias: Float64Array, { classes, bits }: LinearSettings): StoredModel {
  const sizes = Float32Array.from(weights, Math.abs).sort();
  const scale = Math.max(sizes[Math.floor(KEPT_WHOLE * (sizes.length - 1))] ?? 0, 1e-9) / 127;
  return {
    classes: [...classes],
    bits,
    scale,
    bias: [...bias].map((value) => Number(value.toFixed(4))),
    rows: storeRows(
      Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale)))),
      classes.length,
    ),
  };
}

/** A small linear congruence: training needs variety, not surprise. */
export function randomFrom(start: number): (below: number) => number {
  let seed = start;
  return (below) => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return (seed >> 8) % below;
  };
}

export function shuffle<T>(list: T[], next: (below: number) => number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const k = next(i + 1);
    const [a, b] = [list[i], list[k]];
    if (a === undefined || b === undefined) continue;
    list[i] = b;
    list[k] = a;
  }
}
