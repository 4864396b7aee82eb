/**
 * How fast a message's dates are read: the usual message, the slowest in a hundred, and 64 kB of hostile text.
 */
import { readWhen, type WhenContext } from '../../conversation/when.ts';
import { PHRASE_FILES, readPhrases } from '../eval/when-gold.ts';
import { coldTimes } from './fresh.ts';
import { type BenchRow, median as middle } from './row.ts';

const CONTEXT: WhenContext = { now: Date.UTC(2026, 10, 20, 17, 40), zone: 'Europe/Paris', territory: 'FR' };
/** Every phrase is timed this often and its best time kept, so that other work on the machine is not measured. */
const ROUNDS = 7;
const HOSTILE_BYTES = 65_536;
const HOSTILE = [
  'lundi ',
  'le le le ',
  '12:',
  "d'",
  'du au ',
  'tous les ',
  'le 12 ou ',
  '1/1/',
  'é',
  'mon rdv de lundi et ',
  'pas avant ',
];

export async function benchWhen(): Promise<BenchRow[]> {
  const phrases = PHRASE_FILES.flatMap(readPhrases);
  const best = phrases.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < ROUNDS; round++) {
    phrases.forEach(({ text, reference }, index) => {
      const context = { ...CONTEXT, now: Date.parse(reference) };
      best[index] = Math.min(
        best[index] ?? 0,
        milliseconds(() => readWhen(text, context)),
      );
    });
  }
  const sorted = best.sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const slow = sorted[Math.floor(sorted.length * 0.99)] ?? 0;
  const hostile = HOSTILE.map((unit) => {
    const text = unit.repeat(Math.ceil(HOSTILE_BYTES / unit.length)).slice(0, HOSTILE_BYTES);
    return Math.min(
      milliseconds(() => readWhen(text, CONTEXT)),
      milliseconds(() => readWhen(text, CONTEXT)),
    );
  });
  const worst = Math.max(...hostile);
  return [
    row(`dates of a message, median of ${phrases.length}`, median, 0.3),
    row('dates of a message, 99th percentile', slow, 3),
    row('dates of a message, median of the first 500 of a fresh process', middle(coldTimes('when')), 0.5),
    row('dates of 64 kB of hostile text, worst of 11', worst, 100),
  ];
}

function row(name: string, value: number, limit: number): BenchRow {
  return { name, figure: `${value.toFixed(3)} ms`, limit: `≤ ${limit} ms`, ok: value <= limit };
}

function milliseconds(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
