/**
 * Where a message speaks of a time: the expressions of `words/date-pieces.ts`, whatever they are about. Which of them is the
 * appointment's is learnt (`tagger.ts`); what the words mean on a calendar is `when.ts`.
 */
import type { Intent } from '../meaning.ts';
import { fold } from '../text.ts';
import { DATE_EXPRESSIONS, DATE_PIECES } from '../words/date-pieces.ts';
import { firstWords } from './first-words.ts';
import type { KnownWord } from './known-words.ts';
import { endAfter, type Ways, waysAfter } from './matcher.ts';
import { type Pattern, readPatterns } from './patterns.ts';
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
/** Made when the first message is heard. */
let expressions: { pattern: Pattern; beginnings: ReadonlySet<string> } | undefined;
const DIGIT_FIRST = /^\d/;
/** Stands for any number. */
const NUMBER = '#';

/** How an expression of time can go on after a word; null when none begins with it. */
function waysOf(known: KnownWord): Ways | null {
  if (known.time === undefined) known.time = learnWays(known.word);
  return known.time;
}

function learnWays(word: string): Ways | null {
  expressions ??= readExpressions();
  const isBeginning = expressions.beginnings.has(DIGIT_FIRST.test(word) ? NUMBER : word);
  return (isBeginning ? waysAfter(expressions.pattern, word) : undefined) ?? null;
}

function readExpressions(): { pattern: Pattern; beginnings: ReadonlySet<string> } {
  const beginnings = new Set<string>();
  const pieces = new Map([...DATE_PIECES].map(([name, source]) => [name, `(?:${numbered(source)})`]));
  for (const source of DATE_EXPRESSIONS) {
    const words = firstWords(numbered(source), pieces);
    if (!words) throw new Error(`an expression of time that could begin with any word: ${source}`);
    for (const word of words) beginnings.add(/^[#\d]/.test(word) ? NUMBER : word);
  }
  const pattern = readPatterns(
    DATE_EXPRESSIONS.map((source) => `(?:${source})(?=_)`),
    DATE_PIECES,
  );
  return { pattern, beginnings };
}

function numbered(source: string): string {
  return source.replaceAll('\\d', NUMBER);
}

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
    const first = expressionEnd(wording, from);
    if (first < 0) return;
    OR.lastIndex = first;
    const second = OR.test(line) ? expressionEnd(wording, wordAt(wording, OR.lastIndex + 1)) : -1;
    until = Math.max(first, second);
    times.push({ from, to: wordAt(wording, until - 1) + 1 });
  });
  return times;
}

/** Where in the line the expression that begins with this word ends; −1 when there is none. */
function expressionEnd({ line, words }: Wording, from: number): number {
  const { word, known, at } = words[from] as Wording['words'][number];
  const ways = waysOf(known);
  return ways ? endAfter(ways, line, at, word.length) : -1;
}
