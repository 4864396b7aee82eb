/** What understanding a message costs, and how well it reads the messages of authors of whom it has learnt nothing. */
import { hear } from '../../conversation/hear.ts';
import type { Entities, HearingContext, Meaning } from '../../conversation/meaning.ts';
import { readMessages } from '../eval/intent-data.ts';
import { type LabelledText, readStrangers } from '../eval/message-data.ts';
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
  '😀',
  '??!',
  'il ne respire plus. ',
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
  const judged = readStrangers().map((truth): Judged => ({ truth, heard: hear(truth.text, CONTEXT) }));
  const routine = judged.filter(({ truth }) => truth.urgency === 'routine');
  const primary = routine.filter(({ truth, heard }) => heard.intents[0] === truth.intents[0]).length / routine.length;
  const f1 = (name: string, keys: readonly (keyof Entities)[], limit: number) => {
    const share = f1Of(judged, keys);
    return row(`hear: ${name}, F1, authors never learnt`, percent(share), `≥ ${100 * limit} %`, share >= limit);
  };
  return [
    row('hear: median per message', `${median.toFixed(2)} ms`, '≤ 0.5 ms', median <= 0.5),
    row('hear: 99th percentile', `${slow.toFixed(1)} ms`, '≤ 5 ms', slow <= 5),
    row('hear: median of the first 500 of a fresh process', `${cold.toFixed(2)} ms`, '≤ 1.5 ms', cold <= 1.5),
    row(`hear: 64 kB, worst of ${HOSTILE.length + 1} texts`, `${long.toFixed(0)} ms`, '≤ 100 ms', long <= 100),
    row('hear: time to load, sources one by one', `${load.toFixed(0)} ms`, '≤ 500 ms', load <= 500),
    row('hear: time to load, sources joined', `${joined.toFixed(0)} ms`, '≤ 200 ms', joined <= 200),
    row(
      `hear: primary intent, ${routine.length} routine messages, authors never learnt`,
      percent(primary),
      '≥ 88 %',
      primary >= 0.88,
    ),
    f1('names, birth date, phone, practitioner', NAMES, 0.9),
    f1('for whom', ['forWhom'], 0.9),
    f1('date text', ['dateText'], 0.8),
    f1('visit reason', ['visitReason'], 0.7),
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

interface Judged {
  truth: LabelledText;
  heard: Meaning;
}

/** As the yardstick counts: reasons on routine messages only. */
function f1Of(judged: readonly Judged[], keys: readonly (keyof Entities)[]): number {
  let [right, extra, missed] = [0, 0, 0];
  for (const { truth, heard } of judged) {
    for (const key of keys) {
      if (key === 'visitReason' && truth.urgency !== 'routine') continue;
      const [told, guess] = [truth.entities[key], heard.entities[key]];
      if (told !== undefined && guess !== undefined && alike(key, told, guess)) right++;
      else {
        if (guess !== undefined) extra++;
        if (told !== undefined) missed++;
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
