/**
 * Training of the reading of for whom: multinomial logistic regression by AdaGrad on every labelled message. Deterministic: same
 * messages, same bytes.
 */
import { WHOM, whomFacts } from '../../conversation/hear/for-whom.ts';
import type { StoredModel } from '../../conversation/hear/model.ts';
import { softmax } from '../../conversation/hear/model.ts';
import { WHOM_BITS, whomFeatures } from '../../conversation/hear/whom-features.ts';
import { type TaggedText, WRITTEN_IN } from './entity-data.ts';
import { randomFrom, shuffle } from './entity-training.ts';

const ROUNDS = 14;
const RATE = 0.15;
const DECAY = 2e-5;
/** Share of the features left out at each step, so that no single one decides. */
const LEFT_OUT_PERCENT = 25;

/** The features of a labelled message, told its entities as labelled. */
export function featuresOfWhom({ wording, intents, isDanger, entities }: TaggedText) {
  const facts = whomFacts(wording, {
    intents,
    isDanger,
    practitioner: entities.practitionerName,
    birthDate: entities.birthDate,
    thisYear: WRITTEN_IN,
    hasFirstName: entities.patientFirstName !== undefined,
    hasLastName: entities.patientLastName !== undefined,
    isAnswering: false,
  });
  return whomFeatures(wording, facts);
}

/** Messages out of scope have no entity whatever they say: they teach nothing. */
export function trainWhom(texts: readonly TaggedText[]): StoredModel {
  const examples = texts
    .filter(({ intents }) => intents[0] !== 'out_of_scope')
    .map((text) => ({
      features: featuresOfWhom(text),
      truth: WHOM.indexOf(text.entities.forWhom ?? 'nobody'),
      weight: text.weight,
    }));
  const size = WHOM.length;
  const weights = new Float32Array((1 << WHOM_BITS) * size);
  const slopes = new Float32Array(weights.length).fill(0.05);
  const bias = new Float64Array(size);
  const next = randomFrom(11);
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(examples, next);
    for (const { features, truth, weight } of examples) {
      const { buckets, values } = features;
      const shown = buckets.flatMap((_, i) => (next(100) < LEFT_OUT_PERCENT ? [] : [i]));
      const sums = Array.from(bias);
      for (const i of shown) {
        const row = (buckets[i] ?? 0) * size;
        for (let k = 0; k < size; k++) sums[k] = (sums[k] ?? 0) + (values[i] ?? 0) * (weights[row + k] ?? 0);
      }
      softmax(sums).forEach((chance, k) => {
        const error = (chance - (k === truth ? 1 : 0)) * weight;
        if (Math.abs(error) < 1e-3) return;
        bias[k] = (bias[k] ?? 0) - 0.01 * error;
        for (const i of shown) {
          const at = (buckets[i] ?? 0) * size + k;
          const slope = error * (values[i] ?? 0) + DECAY * (weights[at] ?? 0);
          slopes[at] = (slopes[at] ?? 0) + slope * slope;
          weights[at] = (weights[at] ?? 0) - (RATE * slope) / Math.sqrt(slopes[at] ?? 1);
        }
      });
    }
  }
  let most = 1e-9;
  for (const weight of weights) most = Math.max(most, Math.abs(weight));
  const scale = most / 127;
  return {
    classes: [...WHOM],
    bits: WHOM_BITS,
    scale,
    bias: Array.from(bias, (value) => Number(value.toFixed(4))),
    weights: Buffer.from(Int8Array.from(weights, (weight) => Math.round(weight / scale)).buffer).toString('base64'),
  };
}
