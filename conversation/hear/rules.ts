/**
 * Applies the intent patterns of `words/intent-rules.ts` to canonical words and reports every one that fired, where, and with
 * what weight. Knows the small pattern language; decides nothing.
 */
import { INTENTS, type Intent } from '../meaning.ts';
import { INTENT_RULES, PIECES } from '../words/intent-rules.ts';

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

/** Every rule that fires on the line, at its first place. */
export function fire(line: string): Firing[] {
  const firings: Firing[] = [];
  for (const { name, intent, weight, pattern, whole } of RULES) {
    if (whole && line.length > LONGEST_WHOLE) continue;
    const at = line.search(pattern);
    if (at >= 0) firings.push({ rule: name, intent, weight, at: at + (line[at] === '_' ? 1 : 0), whole });
  }
  return firings;
}

function compile(pattern: string): RegExp {
  const source = withPieces(withPieces(pattern))
    .replaceAll('\\w', '[^_.?!,;]')
    .replaceAll(/(?<![.\\])\.\.\.(?!\.)/g, '_(?:[^_.?!;]+_){0,12}')
    .replaceAll(/(?<![.\\])\.\.(?!\.)/g, '_(?:[^_.?!,;]+_){0,5}');
  return new RegExp(`${/^[\^_]/.test(source) ? '' : '_'}(?:${source})(?:(?=_)|(?<=_)|$)`, 'u');
}

function withPieces(pattern: string): string {
  return pattern.replace(/\{([a-z]+)\}/g, (_, piece: string) => PIECES[piece] ?? '');
}
