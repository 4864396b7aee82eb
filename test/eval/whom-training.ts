/** Training of the reading of for whom, on every labelled message. */
import { WHOM, whomFacts } from '../../conversation/hear/for-whom.ts';
import type { StoredModel } from '../../conversation/hear/model.ts';
import { WHOM_BITS, whomFeatures } from '../../conversation/hear/whom-features.ts';
import { type TaggedText, WRITTEN_IN } from './entity-data.ts';
import { type LinearExample, trainLinear } from './linear-training.ts';

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
    .map((text): LinearExample => {
      const { buckets, values } = featuresOfWhom(text);
      const truth = text.entities.forWhom ?? 'nobody';
      return {
        features: buckets.map((bucket, i) => [bucket, values[i] ?? 0]),
        target: WHOM.map((one) => (one === truth ? 1 : 0)),
        weight: text.weight,
      };
    });
  return trainLinear(examples, {
    classes: WHOM,
    bits: WHOM_BITS,
    rounds: 14,
    rate: 0.15,
    decay: 2e-5,
    leftOutPercent: 25,
    firstSlope: 0.05,
    leastError: 1e-3,
    seed: 11,
  });
}
