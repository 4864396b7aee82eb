/**
 * Where a message speaks of a time: the expressions of `words/date-pieces.ts`, whatever they are about. Which of them is the
 * appointment's is learnt (`tagger.ts`); what the words mean on a calendar is `when.ts`.
 */
import type { Intent } from '../meaning.ts';
import { fold } from '../text.ts';
import { DATE_EXPRESSIONS } from '../words/date-pieces.ts';
import { firstWords } from './first-words.ts';
import { type Wording, wordAt } from './words.ts';

/** Only these speak of an appointment's time. */
const DATED: ReadonlySet<Intent> = new Set<Intent>([
  'book',
  'reschedule',
  'cancel',
  'confirm',
  'late_arrival',
  'ask_appointment',
  'ask_documents',
  'register_patient',
  'choose_option',
]);
/** "quand vous pouvez", "quel jour ?": asked, not wished. */
const ASKED = /^(?:quand|kan|kand|quel|quelle|kel|when|combien)(?![a-z])/;
/** Each made of its source when it is tried for the first time. */
const patterns: RegExp[] = [];
/** Word → the expressions that can begin with it, in order; `#` stands for a number. */
const BY_WORD = new Map<string, number[]>();
DATE_EXPRESSIONS.forEach((source, index) => {
  const words = firstWords(source.replaceAll('\\d', '#'));
  if (!words) throw new Error(`an expression of time that could begin with any word: ${source}`);
  const heads = new Set([...words].map((word) => (/^[#\d]/.test(word) ? '#' : word)));
  for (const head of heads) BY_WORD.set(head, [...(BY_WORD.get(head) ?? []), index]);
});
const NONE: readonly number[] = [];
/** What a second expression is joined with. */
const OR = /_(?:ou|or|et_encore)(?=_)/y;

/** What the tagger found, when the message can speak of an appointment's time: a danger can, whatever it asks. */
export function chooseTime(
  span: string | undefined,
  intents: readonly Intent[],
  isDanger: boolean,
): string | undefined {
  if (!span || ASKED.test(fold(span))) return undefined;
  return isDanger || intents.some((intent) => DATED.has(intent)) ? span : undefined;
}

/** The ranges of words that speak of a time, the end not included; one joined to the next by "ou" counts as one. */
export function timesIn(wording: Wording): { from: number; to: number }[] {
  const { line, words } = wording;
  const times: { from: number; to: number }[] = [];
  let until = 0;
  words.forEach(({ at }, from) => {
    if (at <= until) return;
    const first = expressionEnd(line, at - 1);
    if (first < 0) return;
    OR.lastIndex = first;
    const second = OR.test(line) ? expressionEnd(line, OR.lastIndex) : -1;
    until = Math.max(first, second);
    times.push({ from, to: wordAt(wording, until - 1) + 1 });
  });
  return times;
}

/** Where the expression that begins at this blank ends; −1 when there is none. */
function expressionEnd(line: string, start: number): number {
  const word = line.slice(start + 1, line.indexOf('_', start + 1));
  for (const index of BY_WORD.get(/^\d/.test(word) ? '#' : word) ?? NONE) {
    const pattern = patterns[index] ?? new RegExp(`_(?:${DATE_EXPRESSIONS[index]})(?=_)`, 'y');
    patterns[index] = pattern;
    pattern.lastIndex = start;
    if (pattern.test(line)) return pattern.lastIndex;
  }
  return -1;
}
