/**
 * Applies the intent patterns of `words/intent-rules.ts` to canonical words and reports every one that fired, where, and with
 * what weight. Knows the small pattern language; decides nothing.
 */
import { INTENTS, type Intent } from '../meaning.ts';
import { INTENT_RULES, PIECES } from '../words/intent-rules.ts';
import { SPELLINGS } from '../words/spelling.ts';
import { firstPairs, firstWords, isOneAlternative, type Pieces, placesOf } from './first-words.ts';
import type { KnownWord } from './known-words.ts';
import type { Stretch, Word } from './words.ts';

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
  /** Only holds at the beginning of a line. */
  startsLine: boolean;
  /** Describes the message from its first word to its last: only worth trying on a short one. */
  whole: boolean;
  /** For each alternative of the pattern: the groups of words of which the line must have one each. Worked out with the pattern. */
  needs?: readonly (readonly number[])[];
}

/** The places in the table of those that can begin with a word. */
interface Opening {
  /** Whatever follows. */
  alone: number[];
  /** When this word follows. */
  before: Map<string, number[]>;
}

/** What the rules know of a word. */
export interface WordRules {
  opening: Readonly<Opening>;
  /** Those of the groups so far. */
  groups: readonly number[];
  /** How many groups there were. */
  of: number;
}

const NONE: readonly number[] = [];
const NO_OPENING: Readonly<Opening> = { alone: [], before: new Map() };

/** Above this length (characters of the line) no `^…$` rule is tried: their repeated choices would be slow and never fit. */
const LONGEST_WHOLE = 160;

/** Place of a pattern → the number of its group of words; undefined where any word may stand. */
const groups = new Map<string, number | undefined>();
const GROUPS_OF_WORD = new Map<string, number[]>();
/** For each group, the first and the last place where the line has one of its words, counted from 1; 0 when it has none. */
const said = { first: new Int32Array(0), last: new Int32Array(0) };

interface RuleBook {
  /** In the order of the table. */
  rules: readonly Rule[];
  /** Name → place in `rules`. */
  places: ReadonlyMap<string, number>;
  /** The places of those that can begin with any word. */
  open: readonly number[];
  /** First word → the places of the others. */
  openings: ReadonlyMap<string, Opening>;
  pieces: Pieces;
}

let readBook: RuleBook | undefined;

/** Read when the first message comes: until then nobody waits for it. */
function ruleBook(): RuleBook {
  readBook ??= readRules();
  return readBook;
}

function readRules(): RuleBook {
  const pieces = sourcesOfPieces();
  const rules = INTENTS.flatMap(rulesFor);
  const open: number[] = [];
  const openings = new Map<string, Opening>();
  rules.forEach((rule, place) => {
    const pairs = openingOf(rule, pieces);
    if (!pairs) open.push(place);
    for (const [first, second] of pairs ?? []) {
      const opening = openings.get(first) ?? { alone: [], before: new Map() };
      openings.set(first, opening);
      const known = second === undefined ? opening.alone : opening.before.get(second);
      if (!known) opening.before.set(second ?? '', [place]);
      else if (known.at(-1) !== place) known.push(place);
    }
  });
  return { rules, places: new Map(rules.map(({ name }, place) => [name, place])), open, openings, pieces };
}

function rulesFor(intent: Intent): Rule[] {
  const lines = standard(INTENT_RULES[intent] ?? '')
    .trim()
    .split('\n')
    .filter(Boolean);
  return lines.map((line, index) => {
    const blank = line.indexOf(' ');
    const written = line.slice(blank + 1);
    return {
      name: `${intent}#${index + 1}`,
      intent,
      weight: Number(line.slice(0, blank)),
      written,
      startsLine: written.startsWith('^'),
      whole: written.startsWith('^') && written.endsWith('$'),
    };
  });
}

/** The first two words of a rule; undefined when it can begin with any. */
function openingOf({ written, startsLine }: Rule, pieces: Pieces): ReturnType<typeof firstPairs> {
  const isClear = !isFree(written) || (isOneAlternative(written) && (!startsLine || written[1] === '_'));
  return isClear ? firstPairs(startsLine ? written.slice(1) : written, pieces) : undefined;
}

/** Every rule that fires on the line, at its first place. */
export function fire(stretch: Stretch): Firing[] {
  return firingsIn(stretch, candidatesIn(stretch.words));
}

/** The same on a part of a line whose firings are known: no other rule can fire there. */
export function fireWithin(part: Stretch, firings: readonly Firing[]): Firing[] {
  if (firings.length === 0) return [];
  const { places } = ruleBook();
  const known = firings.map(({ rule }) => places.get(rule));
  return firingsIn(
    part,
    candidatesIn(part.words).filter(({ place }) => known.includes(place)),
  );
}

/** A rule that may hold from a word of the line on; one of those that can begin with any word, wherever. */
interface Candidate {
  place: number;
  word: Word | undefined;
}

function candidatesIn(words: readonly Word[]): Candidate[] {
  const { rules, open } = ruleBook();
  const candidates: Candidate[] = open.map((place) => ({ place, word: undefined }));
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    const { alone, before } = rulesOf(word.known).opening;
    const following = before.size > 0 ? (before.get(words[i + 1]?.word ?? '') ?? NONE) : NONE;
    for (const place of alone) if (i === 0 || !rules[place]?.startsLine) candidates.push({ place, word });
    for (const place of following) if (i === 0 || !rules[place]?.startsLine) candidates.push({ place, word });
  }
  return candidates;
}

function firingsIn({ line, words }: Stretch, candidates: readonly Candidate[]): Firing[] {
  const { rules } = ruleBook();
  for (const { place } of candidates) learnNeeds(rules[place] as Rule);
  findGroups(words);
  const start = (words[0]?.at ?? 1) - 1;
  const fired: { place: number; firing: Firing }[] = [];
  for (const { place, word } of candidates) {
    const rule = rules[place] as Rule;
    if (!isPossible(rule) || (rule.whole && line.length > LONGEST_WHOLE)) continue;
    if (fired.some((known) => known.place === place)) continue;
    const at = placeOf(rule, line, word && word.at - 1 - start);
    if (at < 0) continue;
    const { name, intent, weight, whole } = rule;
    fired.push({
      place,
      firing: {
        rule: name,
        intent,
        weight,
        at: at + (line[at] === '_' ? 1 : 0),
        whole,
      },
    });
  }
  return fired.sort((a, b) => a.place - b.place).map(({ firing }) => firing);
}

/** Where the rule holds: at this blank, or first when none is given; −1 when it does not. */
function placeOf(rule: Rule, line: string, blank: number | undefined): number {
  const { written } = rule;
  rule.pattern ??= new RegExp(
    `${isFree(written) ? '' : '_'}(?:${expand(written)})(?:(?=_)|(?<=_)|$)`,
    blank === undefined ? '' : 'y',
  );
  if (blank === undefined) return line.search(rule.pattern);
  rule.pattern.lastIndex = blank;
  return rule.pattern.test(line) ? blank : -1;
}

/** Says itself what stands before its first word. */
function isFree(written: string): boolean {
  return written.startsWith('^') || written.startsWith('_');
}

function rulesOf(known: KnownWord): WordRules {
  known.rules ??= { opening: ruleBook().openings.get(known.word) ?? NO_OPENING, groups: NONE, of: 0 };
  return known.rules;
}

function learnNeeds(rule: Rule): void {
  rule.needs ??= placesOf(rule.written, ruleBook().pieces).map((places) =>
    places.flatMap((place) => groupOf(place) ?? []),
  );
}

/** Whether the line has the words that an alternative of the rule needs, in their order as far as these places tell. */
function isPossible({ needs = [] }: Rule): boolean {
  const { first, last } = said;
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

function findGroups(words: readonly Word[]): void {
  if (said.first.length < groups.size) {
    said.first = new Int32Array(2 * groups.size);
    said.last = new Int32Array(2 * groups.size);
  }
  const { first, last } = said;
  first.fill(0);
  last.fill(0);
  let at = 0;
  for (const { known } of words) {
    at++;
    const rules = rulesOf(known);
    if (rules.of !== groups.size) {
      rules.groups = GROUPS_OF_WORD.get(known.word) ?? NONE;
      rules.of = groups.size;
    }
    for (const group of rules.groups) {
      first[group] ||= at;
      last[group] = at;
    }
  }
}

function groupOf(place: string): number | undefined {
  if (groups.has(place)) return groups.get(place);
  const words = firstWords(place, ruleBook().pieces);
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
  return written.replace(/\{([a-z]+)\}/g, (_, name: string) => ruleBook().pieces.get(name) ?? '');
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
