/**
 * Training of the linear model of intents on our own labelled messages and on those of other authors, and its honest figures: folds
 * by file, and each author judged by a model that never saw one. Deterministic: same messages, same bytes.
 */
import { INTENT_BITS, INTENT_CLASSES, intentFeatures, readIntents } from '../../conversation/hear/intents.ts';
import { type Features, loadModel, type StoredModel } from '../../conversation/hear/model.ts';
import { fire } from '../../conversation/hear/rules.ts';
import { readWords } from '../../conversation/hear/words.ts';
import type { Intent } from '../../conversation/meaning.ts';
import { cleanText } from '../../conversation/text.ts';
import { type LabelledMessage, readLines, readMessages } from './intent-data.ts';
import { type LinearExample, trainLinear } from './linear-training.ts';
import { authorOf, readTexts } from './message-data.ts';
import { randomFrom, retyped } from './noise.ts';
import { readTriageRequests } from './triage-data.ts';

const FOLDS = 5;
/** Of a message with several requests, the first one counts this much; the others share the rest. */
const PRIMARY_SHARE = 0.75;

/** Booking is what most messages ask for, and what is guessed of words never met: of authors never seen, this much less is right. */
const BOOK_HELD_BACK = 0.9;

/** What is asked beside a danger is learnt; the danger itself is a class of its own. */
const DANGER = INTENT_CLASSES.at(-1);

interface Example extends LinearExample {
  text: string;
  /** Of the message: `routine` unless a danger was labelled. */
  isRoutine: boolean;
  /** File, without its ending. */
  file: string;
  /** Whose file it stands in, when several authors' messages are read; `own` for ours. */
  author: string;
  intents: readonly Intent[];
}

export interface Mistake {
  text: string;
  truth: string;
  guess: string;
}

export interface Judgement {
  /** Share of the messages whose first intent was heard first. */
  accuracy: number;
  /** Of all intents of all messages, whatever their order. */
  f1: number;
  count: number;
  mistakes: Mistake[];
}

/** Every message is learnt once more as another hand would type it, and counts this much then. */
const RETYPED_WEIGHT = 0.5;

/** The model of all messages. */
export function trainIntents(): StoredModel {
  return train(readExamples());
}

/** Every routine message of the other authors judged by a model that saw nothing of its file. */
export function judgeByFile(): Judgement {
  const examples = readExamples();
  const files = [...new Set(examples.filter(({ author }) => author !== 'own').map(({ file }) => file))];
  const foldOf = new Map(files.map((file, index) => [file, index % FOLDS]));
  return judge(examples, FOLDS, ({ file }, fold) => foldOf.get(file) === fold);
}

/** Every routine message of each author judged by a model of all the others. */
export function judgeByAuthor(): Map<string, Judgement> {
  const examples = readExamples();
  const authors = [...new Set(examples.map(({ author }) => author))].filter((author) => author !== 'own');
  return new Map(authors.map((author) => [author, judge(examples, 1, (example) => example.author === author)]));
}

function judge(
  examples: readonly Example[],
  folds: number,
  isOut: (example: Example, fold: number) => boolean,
): Judgement {
  const mistakes: Mistake[] = [];
  let [count, right, heardInAll, labelled] = [0, 0, 0, 0];
  for (let fold = 0; fold < folds; fold++) {
    const model = loadModel(train(examples.filter((example) => !isOut(example, fold))));
    for (const { text, intents } of examples.filter((each) => each.isRoutine && isOut(each, fold))) {
      const heard = readIntents(readWords(cleanText(text)), false, model).intents;
      count++;
      heardInAll += heard.length;
      labelled += intents.length;
      right += heard.filter((intent) => intents.includes(intent)).length;
      if (heard[0] !== intents[0]) mistakes.push({ text, truth: intents.join(), guess: heard.join() });
    }
  }
  return {
    accuracy: 1 - mistakes.length / count,
    f1: (2 * right) / (heardInAll + labelled),
    count,
    mistakes,
  };
}

function readExamples(): Example[] {
  const own = readMessages().map((message) =>
    exampleOf(message.text, message.intents, message.place.replace(/\.txt:\d+$/, ''), 'own', !isDanger(message)),
  );
  const others = readTexts('train').map(({ text, intents, file, urgency }) =>
    exampleOf(text, intents, file, authorOf(file), urgency === 'routine'),
  );
  const lines = [...readLines(), ...readTriageRequests()].map(({ text, intents, file }) =>
    exampleOf(text, intents, file, 'own', true),
  );
  return [...own, ...lines, ...others];
}

/** Ours are not labelled with their urgency: dangers have a file of their own, and symptoms with a request beside them are dangers. */
function isDanger({ intents, place }: LabelledMessage): boolean {
  return intents[0] === 'report_symptoms' && (intents.length > 1 || place.startsWith('g-danger'));
}

function exampleOf(
  text: string,
  intents: readonly Intent[],
  file: string,
  author: string,
  isRoutine: boolean,
): Example {
  const wording = readWords(cleanText(text));
  const [primary = 'out_of_scope', ...others] = intents;
  const first = isRoutine ? primary : DANGER;
  const target = INTENT_CLASSES.map((name) => {
    if (name === first) return others.length ? PRIMARY_SHARE : 1;
    return others.some((other) => other === name) ? (1 - PRIMARY_SHARE) / others.length : 0;
  });
  const features = pairsOf(intentFeatures(wording, fire(wording)));
  return { text, isRoutine, file, author, features, target, intents };
}

/** One pair per bucket, its values added up. */
function pairsOf({ buckets, values, count = buckets.length }: Features): [number, number][] {
  const sums = new Map<number, number>();
  for (let i = 0; i < count; i++) {
    const bucket = buckets[i] ?? 0;
    sums.set(bucket, (sums.get(bucket) ?? 0) + (values[i] ?? 0));
  }
  return [...sums];
}

function train(examples: readonly Example[]): StoredModel {
  const random = randomFrom(7);
  const again = examples.map(({ text, intents, file, author, isRoutine }) => ({
    ...exampleOf(retyped(text, random), intents, file, author, isRoutine),
    weight: RETYPED_WEIGHT,
  }));
  const model = trainLinear([...examples, ...again], {
    classes: INTENT_CLASSES,
    bits: INTENT_BITS,
    rounds: 16,
    rate: 0.15,
    decay: 1e-5,
    leftOutPercent: 15,
    firstSlope: 1e-2,
    leastError: 2e-3,
    seed: 12345,
  });
  const bias = model.bias.map((value, k) => (INTENT_CLASSES[k] === 'book' ? value - BOOK_HELD_BACK : value));
  return { ...model, bias };
}
