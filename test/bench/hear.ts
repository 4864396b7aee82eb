/**
 * What understanding a message costs and how well it reads messages it was not trained on: five-fold figures over our own labelled
 * messages, time per message, time to load.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { hear } from '../../conversation/hear.ts';
import type { Entities, HearingContext } from '../../conversation/meaning.ts';
import { readMessages } from '../eval/intent-data.ts';
import { judgeByFolds } from '../eval/intent-training.ts';
import type { BenchRow } from './row.ts';

const CONTEXT: HearingContext = {
  now: Date.parse('2026-03-04T08:00:00Z'),
  zone: 'Europe/Paris',
  territory: 'FR',
  asked: { about: 'nothing' },
};
const NAMES = ['practitionerName', 'patientFirstName', 'patientLastName', 'birthDate', 'phone'] as const;

/** Every message is timed this often and its best time kept, so that other work on the machine is not measured. */
const ROUNDS = 5;
const LONG = 64_000;

export async function benchHear(): Promise<BenchRow[]> {
  const messages = readMessages();
  const times = messages.map(({ text }) => bestTime(() => hear(text, CONTEXT))).sort((a, b) => a - b);
  const median = times[times.length >> 1] ?? Number.NaN;
  const slow = times[Math.floor(times.length * 0.99)] ?? Number.NaN;
  const long = messages
    .map(({ text }) => text)
    .join(' ')
    .repeat(2)
    .slice(0, LONG);
  const longTime = bestTime(() => hear(long, CONTEXT));
  const load = loadTime();
  const { accuracy, count } = judgeByFolds();
  const names = f1Of(NAMES);
  const whom = f1Of(['forWhom']);
  const dates = f1Of(['dateText']);
  const reasons = f1Of(['visitReason']);
  return [
    row('hear: median per message', `${median.toFixed(2)} ms`, '≤ 0.5 ms', median <= 0.5),
    row('hear: 99th percentile', `${slow.toFixed(1)} ms`, '≤ 5 ms', slow <= 5),
    row('hear: a text of 64,000 characters', `${longTime.toFixed(0)} ms`, '≤ 250 ms', longTime <= 250),
    row('hear: time to load', `${load.toFixed(0)} ms`, '≤ 800 ms', load <= 800),
    row(`hear: primary intent, five folds of ${count}`, percent(accuracy), '≥ 80 %', accuracy >= 0.8),
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

/** A fresh process, from its start to the first message understood, without the runtime's own start. */
function loadTime(): number {
  const hearUrl = new URL('../../conversation/hear.ts', import.meta.url).href;
  const script = `const t = performance.now(); await import(${JSON.stringify(hearUrl)}); process.stdout.write(String(performance.now() - t));`;
  const run = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    encoding: 'utf8',
  });
  return Number(run.stdout);
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
