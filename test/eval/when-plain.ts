/**
 * Our own plain readings: `npx tsx test/eval/when-plain.ts` prints the share read exactly, and every text that is not.
 */
import { readFileSync } from 'node:fs';
import { readDates, type WhenContext } from '../../conversation/when.ts';

export interface PlainCase {
  text: string;
  start: string | null;
  /** Absent where only the start is judged; null where that side is open. */
  end?: string | null;
}

/** Tuesday 17 June 2025, 10:20 in Paris. */
export const PLAIN_CONTEXT: WhenContext = {
  now: Date.parse('2025-06-17T10:20:00+02:00'),
  zone: 'Europe/Paris',
  territory: 'FR',
};

export function readPlainCases(): PlainCase[] {
  const lines = readFileSync(new URL('./data/when-plain.txt', import.meta.url), 'utf8').split('\n');
  return lines
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [text = '', start = '', end] = line.split(' | ');
      return { text, start: side(start), ...(end === undefined ? {} : { end: side(end) }) };
    });
}

function side(text: string): string | null {
  return text === '-' ? null : text;
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const cases = readPlainCases();
  const missed = cases.filter(({ text, start, end }) => {
    const best = readDates(text, PLAIN_CONTEXT)[0];
    return best?.start !== start || (end !== undefined && (best?.end ?? null) !== end);
  });
  for (const { text, start, end } of missed)
    process.stdout.write(
      `✗ ${text}: ${start} ${end ?? ''} read ${JSON.stringify(readDates(text, PLAIN_CONTEXT)[0])}\n`,
    );
  process.stdout.write(`${cases.length - missed.length}/${cases.length} exact\n`);
}
