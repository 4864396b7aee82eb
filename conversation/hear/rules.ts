/**
 * Applies the intent patterns of `words/intent-rules.ts` to canonical words and reports every one that fired, where, and with
 * what weight. Knows the small pattern language; decides nothing.
 */
import { INTENTS, type Intent } from '../meaning.ts';
import { INTENT_RULES, PIECES } from '../words/intent-rules.ts';
import { SPELLINGS } from '../words/spelling.ts';
import { firstWords } from './first-words.ts';

export interface Firing {
  /** For instance `book#3`. */
  rule: string;
  intent: Intent;
  weight: number;
  /** Offset in the line of canonical words. */
  at: number;
  /** The rule describes the whole message. */
  whole: boolean;
}

interface Rule {
  name: string;
  intent: Intent;
  weight: number;
  pattern: RegExp;
  /** Describes the message from its first word to its last: only worth trying on a short one. */
  whole: boolean;
}

/** Above this length (characters of the line) no `^…$` rule is tried: their repeated choices would be slow and never fit. */
const LONGEST_WHOLE = 160;

const RULES: Rule[] = INTENTS.flatMap((intent) =>
  (INTENT_RULES[intent] ?? '')
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line, index) => {
      const blank = line.indexOf(' ');
      const pattern = line.slice(blank + 1);
      return {
        name: `${intent}#${index + 1}`,
        intent,
        weight: Number(line.slice(0, blank)),
        pattern: compile(pattern),
        whole: pattern.startsWith('^') && pattern.endsWith('$'),
      };
    }),
);

/** Names of all rules, in a fixed order: the features of the linear model. */
export const RULE_NAMES: readonly string[] = RULES.map((rule) => rule.name);

const BY_NAME = new Map(RULES.map((rule) => [rule.name, rule]));
/** Rules by the words they can begin with; `ALWAYS` are those that could begin with any. */
const BY_WORD = new Map<string, number[]>();
const ALWAYS: number[] = [];
RULES.forEach(({ pattern, whole }, index) => {
  const words = whole ? undefined : firstWords(pattern.source);
  if (!words) ALWAYS.push(index);
  for (const word of words ?? []) {
    const known = BY_WORD.get(word);
    if (known) known.push(index);
    else BY_WORD.set(word, [index]);
  }
});

/** Every rule that fires on the line, at its first place. */
export function fire(line: string): Firing[] {
  const firings: Firing[] = [];
  for (const index of candidates(line)) {
    const firing = firingOf(RULES[index], line);
    if (firing) firings.push(firing);
  }
  return firings;
}

/** The same on a part of a line whose firings are known: no other rule can fire there. */
export function fireWithin(part: string, firings: readonly Firing[]): Firing[] {
  return firings.flatMap(({ rule }) => firingOf(BY_NAME.get(rule), part) ?? []);
}

function firingOf(rule: Rule | undefined, line: string): Firing | undefined {
  if (!rule || (rule.whole && line.length > LONGEST_WHOLE)) return undefined;
  const at = line.search(rule.pattern);
  if (at < 0) return undefined;
  const { name, intent, weight, whole } = rule;
  return { rule: name, intent, weight, at: at + (line[at] === '_' ? 1 : 0), whole };
}

/** Rules worth trying on this line, in their fixed order. */
function candidates(line: string): number[] {
  const marks = new Uint8Array(RULES.length);
  for (const index of ALWAYS) marks[index] = 1;
  for (const word of line.split('_')) for (const index of BY_WORD.get(word) ?? []) marks[index] = 1;
  const chosen: number[] = [];
  for (let index = 0; index < marks.length; index++) if (marks[index]) chosen.push(index);
  return chosen;
}

function compile(pattern: string): RegExp {
  const source = respelled(withPieces(withPieces(pattern)))
    .replaceAll('\\w', '[^_.?!,;]')
    .replaceAll(/(?<![.\\])\.\.\.(?!\.)/g, '_(?:[^_.?!;]+_){0,12}')
    .replaceAll(/(?<![.\\])\.\.(?!\.)/g, '_(?:[^_.?!,;]+_){0,5}');
  return new RegExp(`${/^[\^_]/.test(source) ? '' : '_'}(?:${source})(?:(?=_)|(?<=_)|$)`);
}

/** Patterns are written as people spell; the line only holds standard words. */
function respelled(pattern: string): string {
  return pattern.replace(
    /(?<![a-z\\])[a-z0-9]{2,}(?![a-z])/g,
    (word) => SPELLINGS.get(word)?.replaceAll(' ', '_') ?? word,
  );
}

function withPieces(pattern: string): string {
  return pattern.replace(/\{([a-z]+)\}/g, (_, piece: string) => PIECES[piece] ?? '');
}
