/**
 * Applies the intent patterns of `words/intent-rules.ts` to canonical words and reports every one that fired, where, and with
 * what weight. Knows the small pattern language; decides nothing.
 */
import { INTENTS, type Intent } from '../meaning.ts';
import { INTENT_RULES, PIECES } from '../words/intent-rules.ts';
import { SPELLINGS } from '../words/spelling.ts';
import { firstWords, placesOf } from './first-words.ts';

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
  source: string;
  /** Made of the source when the rule is tried for the first time. */
  pattern?: RegExp;
  /** Describes the message from its first word to its last: only worth trying on a short one. */
  whole: boolean;
  /** For each alternative of the pattern: the groups of words of which the line must have one each. */
  needs: readonly (readonly number[])[];
}

const NONE: readonly number[] = [];

/** Above this length (characters of the line) no `^…$` rule is tried: their repeated choices would be slow and never fit. */
const LONGEST_WHOLE = 160;

/** Place of a pattern → the number of its group of words; undefined where any word may stand. */
const groups = new Map<string, number | undefined>();
const GROUPS_OF_WORD = new Map<string, number[]>();

const PIECE_SOURCES = expandPieces();
const RULES: Rule[] = INTENTS.flatMap((intent) =>
  (INTENT_RULES[intent] ?? '')
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line, index) => {
      const blank = line.indexOf(' ');
      const pattern = line.slice(blank + 1);
      const source = expand(pattern);
      return {
        name: `${intent}#${index + 1}`,
        intent,
        weight: Number(line.slice(0, blank)),
        source,
        whole: pattern.startsWith('^') && pattern.endsWith('$'),
        needs: placesOf(source).map((places) => places.flatMap((place) => groupOf(place) ?? [])),
      };
    }),
);

const BY_NAME = new Map(RULES.map((rule) => [rule.name, rule]));

/** Every rule that fires on the line, at its first place. */
export function fire(line: string): Firing[] {
  const firings: Firing[] = [];
  const said = groupsIn(line);
  for (const rule of RULES) {
    if (!isPossible(rule, said)) continue;
    const firing = firingOf(rule, line);
    if (firing) firings.push(firing);
  }
  return firings;
}

/** The same on a part of a line whose firings are known: no other rule can fire there. */
export function fireWithin(part: string, firings: readonly Firing[]): Firing[] {
  if (firings.length === 0) return [];
  const said = groupsIn(part);
  return firings.flatMap((firing) => {
    const rule = BY_NAME.get(firing.rule);
    return rule && isPossible(rule, said) ? (firingOf(rule, part) ?? []) : [];
  });
}

function firingOf(rule: Rule, line: string): Firing | undefined {
  if (rule.whole && line.length > LONGEST_WHOLE) return undefined;
  rule.pattern ??= new RegExp(`${/^[\^_]/.test(rule.source) ? '' : '_'}(?:${rule.source})(?:(?=_)|(?<=_)|$)`);
  const at = line.search(rule.pattern);
  if (at < 0) return undefined;
  const { name, intent, weight, whole } = rule;
  return { rule: name, intent, weight, at: at + (line[at] === '_' ? 1 : 0), whole };
}

function isPossible({ needs }: Rule, said: Uint8Array): boolean {
  alternatives: for (const needed of needs) {
    for (const group of needed) if (!said[group]) continue alternatives;
    return true;
  }
  return false;
}

/** For each group of words, whether the line has one of them. */
function groupsIn(line: string): Uint8Array {
  const said = new Uint8Array(groups.size);
  for (const word of line.split('_')) for (const group of GROUPS_OF_WORD.get(word) ?? NONE) said[group] = 1;
  return said;
}

function groupOf(place: string): number | undefined {
  if (groups.has(place)) return groups.get(place);
  const words = firstWords(place);
  const group = words && groups.size;
  groups.set(place, group);
  for (const word of words ?? []) {
    const known = GROUPS_OF_WORD.get(word);
    if (known) known.push(groups.size - 1);
    else GROUPS_OF_WORD.set(word, [groups.size - 1]);
  }
  return group;
}

/** A pattern as written → a regular expression over canonical words. */
function expand(pattern: string): string {
  return pattern
    .split(/(\{[a-z]+\})/)
    .map((part) => PIECE_SOURCES.get(part) ?? standard(part))
    .join('');
}

/** The pieces, some of which are made of others. */
function expandPieces(): Map<string, string> {
  const sources = new Map<string, string>();
  for (const [name, piece] of Object.entries(PIECES))
    sources.set(`{${name}}`, standard(piece.replace(/\{([a-z]+)\}/g, (_, other: string) => PIECES[other] ?? '')));
  return sources;
}

/** Patterns are written as people spell; the line only holds standard words. */
function standard(pattern: string): string {
  return pattern
    .replace(/(?<![a-z\\])[a-z0-9]{2,}(?![a-z])/g, (word) => SPELLINGS.get(word)?.replaceAll(' ', '_') ?? word)
    .replaceAll('\\w', '[^_.?!,;]')
    .replaceAll(/(?<![.\\])\.\.\.(?!\.)/g, '_(?:[^_.?!;]+_){0,12}')
    .replaceAll(/(?<![.\\])\.\.(?!\.)/g, '_(?:[^_.?!,;]+_){0,5}');
}
