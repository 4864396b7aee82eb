/**
 * Applies the intent patterns of `words/intent-rules.ts` to canonical words and reports every one that fired, where, and with
 * what weight. Knows the small pattern language; decides nothing.
 */
import { INTENTS, type Intent } from '../meaning.ts';
import { INTENT_RULES, PIECES } from '../words/intent-rules.ts';
import { SPELLINGS } from '../words/spelling.ts';
import { firstWords, isOneAlternative, placesOf } from './first-words.ts';

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
  /** The pattern in standard words, its pieces still named. */
  written: string;
  /** Made of it when the rule is tried for the first time. */
  pattern?: RegExp;
  /** The words that it can begin with; undefined when it may begin with others. */
  heads: ReadonlySet<string> | undefined;
  /** Describes the message from its first word to its last: only worth trying on a short one. */
  whole: boolean;
  /** For each alternative of the pattern: the groups of words of which the line must have one each. Worked out with the pattern. */
  needs?: readonly (readonly number[])[];
}

const NONE: readonly number[] = [];

/** Above this length (characters of the line) no `^…$` rule is tried: their repeated choices would be slow and never fit. */
const LONGEST_WHOLE = 160;

/** Place of a pattern → the number of its group of words; undefined where any word may stand. */
const groups = new Map<string, number | undefined>();
const GROUPS_OF_WORD = new Map<string, number[]>();

const SOURCES = sourcesOfPieces();
const RULES: Rule[] = INTENTS.flatMap((intent) =>
  standard(INTENT_RULES[intent] ?? '')
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line, index) => {
      const blank = line.indexOf(' ');
      const written = line.slice(blank + 1);
      return {
        name: `${intent}#${index + 1}`,
        intent,
        weight: Number(line.slice(0, blank)),
        written,
        whole: written.startsWith('^') && written.endsWith('$'),
        heads: headsOf(written),
      };
    }),
);

const BY_NAME = new Map(RULES.map((rule) => [rule.name, rule]));
/** Word → the places in `RULES` of those that can begin with it; those that may begin with any word. */
const BY_HEAD = new Map<string, number[]>();
const WITHOUT_HEAD: number[] = [];
RULES.forEach(({ heads }, place) => {
  if (!heads) WITHOUT_HEAD.push(place);
  for (const word of heads ?? []) {
    const known = BY_HEAD.get(word);
    if (known) known.push(place);
    else BY_HEAD.set(word, [place]);
  }
});

/** Every rule that fires on the line, at its first place. */
export function fire(line: string): Firing[] {
  const firings: Firing[] = [];
  const words = line.split('_');
  const rules = rulesFor(words);
  for (const rule of rules) rule.needs ??= needsOf(rule.written);
  const said = groupsIn(words);
  for (const rule of rules) {
    const firing = isPossible(rule, said) ? firingOf(rule, line, words) : undefined;
    if (firing) firings.push(firing);
  }
  return firings;
}

/** The rules that can begin with one of these words, in the order of the table. */
function rulesFor(words: readonly string[]): Rule[] {
  const isWorthTrying = new Uint8Array(RULES.length);
  for (const place of WITHOUT_HEAD) isWorthTrying[place] = 1;
  for (const word of words) for (const place of BY_HEAD.get(word) ?? NONE) isWorthTrying[place] = 1;
  return RULES.filter((_rule, place) => isWorthTrying[place]);
}

/** The same on a part of a line whose firings are known: no other rule can fire there. */
export function fireWithin(part: string, firings: readonly Firing[]): Firing[] {
  if (firings.length === 0) return [];
  const words = part.split('_');
  const said = groupsIn(words);
  return firings.flatMap((firing) => {
    const rule = BY_NAME.get(firing.rule);
    return rule && isPossible(rule, said) ? (firingOf(rule, part, words) ?? []) : [];
  });
}

function firingOf(rule: Rule, line: string, words: readonly string[]): Firing | undefined {
  if (rule.whole && line.length > LONGEST_WHOLE) return undefined;
  const at = placeOf(rule, line, words);
  if (at < 0) return undefined;
  const { name, intent, weight, whole } = rule;
  return { rule: name, intent, weight, at: at + (line[at] === '_' ? 1 : 0), whole };
}

/** Where the rule first holds; −1 when it does not. */
function placeOf(rule: Rule, line: string, words: readonly string[]): number {
  const { heads, written } = rule;
  const isFree = /^[\^_]/.test(written);
  rule.pattern ??= new RegExp(
    `${isFree ? '' : '_'}(?:${expand(written)})(?:(?=_)|(?<=_)|$)`,
    heads && !isFree ? 'y' : '',
  );
  const { pattern } = rule;
  if (!heads || isFree) return line.search(pattern);
  let blank = -1;
  for (const word of words) {
    pattern.lastIndex = blank;
    if (heads.has(word) && pattern.test(line)) return blank;
    blank += word.length + 1;
  }
  return -1;
}

function headsOf(written: string): ReadonlySet<string> | undefined {
  if (!/^[\^_]/.test(written)) return firstWords(written, SOURCES);
  return written.startsWith('^_') && isOneAlternative(written) ? firstWords(written.slice(1), SOURCES) : undefined;
}

function needsOf(written: string): number[][] {
  return placesOf(written, SOURCES).map((places) => places.flatMap((place) => groupOf(place) ?? []));
}

/** For each group of words, the first and the last place where the line has one of them, counted from 1; 0 when it has none. */
interface Said {
  first: Int32Array;
  last: Int32Array;
}

/** Whether the line has the words that an alternative of the rule needs, in their order as far as these places tell. */
function isPossible({ needs = [] }: Rule, { first, last }: Said): boolean {
  alternatives: for (const needed of needs) {
    let at = 0;
    for (const group of needed) {
      if ((last[group] ?? 0) <= at) continue alternatives;
      at = Math.max(at + 1, first[group] ?? 0);
    }
    return true;
  }
  return false;
}

function groupsIn(words: readonly string[]): Said {
  const first = new Int32Array(groups.size);
  const last = new Int32Array(groups.size);
  let at = 0;
  for (const word of words) {
    at++;
    for (const group of GROUPS_OF_WORD.get(word) ?? NONE) {
      first[group] ||= at;
      last[group] = at;
    }
  }
  return { first, last };
}

function groupOf(place: string): number | undefined {
  if (groups.has(place)) return groups.get(place);
  const words = firstWords(place, SOURCES);
  const group = words && groups.size;
  groups.set(place, group);
  for (const word of words ?? []) {
    const known = GROUPS_OF_WORD.get(word);
    if (known) known.push(groups.size - 1);
    else GROUPS_OF_WORD.set(word, [groups.size - 1]);
  }
  return group;
}

/** A pattern in standard words → a regular expression over canonical words. */
function expand(written: string): string {
  return written.replace(/\{([a-z]+)\}/g, (_, name: string) => SOURCES.get(name) ?? '');
}

/** The pieces, some of which are made of others. */
function sourcesOfPieces(): Map<string, string> {
  const sources = new Map<string, string>();
  for (const [name, piece] of Object.entries(PIECES))
    sources.set(name, standard(piece.replace(/\{([a-z]+)\}/g, (_, other: string) => PIECES[other] ?? '')));
  return sources;
}

/** Patterns are written as people spell; the line only holds standard words. */
function standard(patterns: string): string {
  return patterns
    .replace(/(?<![a-z{\\])[a-z0-9]{2,}(?![a-z])/g, (word) => SPELLINGS.get(word)?.replaceAll(' ', '_') ?? word)
    .replaceAll('\\w', '[^_.?!,;]')
    .replaceAll(/(?<![.\\])\.\.\.(?!\.)/g, '_(?:[^_.?!;]+_){0,12}')
    .replaceAll(/(?<![.\\])\.\.(?!\.)/g, '_(?:[^_.?!,;]+_){0,5}');
}
