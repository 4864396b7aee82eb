/**
 * What understanding a message costs and how well it reads messages it was not trained on: five-fold figures over our own labelled
 * messages, time per message, time to load.
 */
import { hear } from '../../conversation/hear.ts';
import type { Entities, HearingContext } from '../../conversation/meaning.ts';
import { readMessages } from '../eval/intent-data.ts';
import { judgeByFile } from '../eval/intent-training.ts';
import { coldTimes, joinedLoadTime, loadTime } from './fresh.ts';
import { type BenchRow, median as middle, p99 } from './row.ts';

const CONTEXT: HearingContext = {
  now: Date.parse('2026-03-04T08:00:00Z'),
  zone: 'Europe/Paris',
  territory: 'FR',
  asked: { about: 'nothing' },
};
const NAMES = ['practitionerName', 'patientFirstName', 'patientLastName', 'birthDate', 'phone'] as const;

/** Every message is timed this often and its best time kept, so that other work on the machine is not measured. */
const ROUNDS = 5;
const LONG = 65_536;
/** Repeated to that length, beside our own messages one after the other. */
const HOSTILE = [
  'lundi ',
  'le le le ',
  '12:',
  '06 ',
  'é',
  '\n',
  'Mme De ',
  'pas avant ',
  'sang ',
  "j'ai mal ",
  'ma fille Ana ',
];

export async function benchHear(): Promise<BenchRow[]> {
  const messages = readMessages();
  const times = messages.map(({ text }) => bestTime(() => hear(text, CONTEXT)));
  const median = middle(times);
  const slow = p99(times);
  const cold = middle(coldTimes('hear'));
  const said = messages.map(({ text }) => text).join(' ');
  const long = Math.max(
    ...[said, ...HOSTILE].map((unit) => {
      const text = unit.repeat(Math.ceil(LONG / unit.length)).slice(0, LONG);
      return bestTime(() => hear(text, CONTEXT));
    }),
  );
  const load = loadTime();
  const joined = await joinedLoadTime();
  const { accuracy, count } = judgeByFile();
  const names = f1Of(NAMES);
  const whom = f1Of(['forWhom']);
  const dates = f1Of(['dateText']);
  const reasons = f1Of(['visitReason']);
  return [
    row('hear: median per message', `${median.toFixed(2)} ms`, '≤ 0.5 ms', median <= 0.5),
    row('hear: 99th percentile', `${slow.toFixed(1)} ms`, '≤ 5 ms', slow <= 5),
    row('hear: median of the first 500 of a fresh process', `${cold.toFixed(2)} ms`, '≤ 1.5 ms', cold <= 1.5),
    row(`hear: 64 kB, worst of ${HOSTILE.length + 1} texts`, `${long.toFixed(0)} ms`, '≤ 250 ms', long <= 250),
    row('hear: time to load, sources one by one', `${load.toFixed(0)} ms`, '≤ 500 ms', load <= 500),
    row('hear: time to load, sources joined', `${joined.toFixed(0)} ms`, '≤ 200 ms', joined <= 200),
    row(`hear: primary intent, five folds by file of ${count}`, percent(accuracy), '≥ 80 %', accuracy >= 0.8),
    row('hear: names, birth date, phone, practitioner, F1 on our messages', percent(names), '≥ 90 %', names >= 0.9),
    row('hear: for whom, F1 on our messages', percent(whom), '≥ 90 %', whom >= 0.9),
    row('hear: date text, F1 on our messages', percent(dates), '≥ 80 %', dates >= 0.8),
    row('hear: visit reason, F1 on our messages', percent(reasons), '≥ 70 %', reasons >= 0.7),
  ];
}

function bestTime(work: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now();
    work();
    best = Math.min(best, performance.now() - started);
  }
  return best;
}

function row(name: string, figure: string, limit: string, ok: boolean): BenchRow {
  return { name, figure, limit, ok };
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function f1Of(keys: readonly (keyof Entities)[]): number {
  let [right, extra, missed] = [0, 0, 0];
  for (const { text, entities } of readMessages()) {
    const heard = hear(text, CONTEXT).entities;
    for (const key of keys) {
      const [truth, guess] = [entities[key], heard[key]];
      if (truth !== undefined && guess !== undefined && alike(key, truth, guess)) right++;
      else {
        if (guess !== undefined) extra++;
        if (truth !== undefined) missed++;
      }
    }
  }
  return (2 * right) / (2 * right + extra + missed);
}

/** Spans agree when they share half of their words; everything else must be equal. */
function alike(key: keyof Entities, truth: string, guess: string): boolean {
  const words = (text: string) =>
    text
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .filter(Boolean);
  const [left, right] = [words(truth), words(guess)];
  if (key !== 'dateText' && key !== 'visitReason') return left.join(' ') === right.join(' ');
  const common = left.filter((word) => right.includes(word)).length;
  return (2 * common) / (left.length + right.length) >= 0.5;
}
