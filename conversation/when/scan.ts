/**
 * Runs the parsers over the words, left to right: at each word the longest match wins, the first parser in a tie.
 */

import { PARSER_NEEDS } from '../words/when-needed.ts';
import { monthNumber } from './fragment.ts';
import { AROUND } from './parsers/around.ts';
import { CALENDAR_DATES } from './parsers/calendar-date.ts';
import { CLOCKS } from './parsers/clock.ts';
import { DAY_PARTS } from './parsers/day-part.ts';
import { DELAYS } from './parsers/delay.ts';
import { FEAST_PARSERS } from './parsers/feast.ts';
import { MONTHS } from './parsers/month.ts';
import { NEAR_DAYS } from './parsers/near-day.ts';
import { RELATION_PARSERS } from './parsers/relation.ts';
import { RUNS } from './parsers/run.ts';
import { SCHOOL_CALENDAR } from './parsers/school.ts';
import { SERIES } from './parsers/series.ts';
import { SHIFTED } from './parsers/shifted.ts';
import { NTH_ELIDED, WEEKS } from './parsers/week.ts';
import { WEEKDAYS } from './parsers/weekday.ts';
import { ANY_NUMBER, addTo, allowedBy, includeIn, indexPatterns, isNumber, type PatternSet } from './pattern-index.ts';
import type { Body, ParseContext, Parser, Piece } from './piece.ts';

/** A message that names more is not a request; the rest of it is not read. */
export const MAX_PIECES = 120;

/** All of them; in a tie the first wins. */
export const PARSERS: readonly Parser[] = [
  ...SCHOOL_CALENDAR,
  NTH_ELIDED,
  ...AROUND,
  ...FEAST_PARSERS,
  ...CALENDAR_DATES,
  ...WEEKDAYS,
  ...NEAR_DAYS,
  ...DELAYS,
  ...RUNS,
  ...SHIFTED,
  ...WEEKS,
  ...MONTHS,
  ...CLOCKS,
  ...DAY_PARTS,
  ...RELATION_PARSERS,
  ...SERIES,
];
/** Words that only lead to a date: nothing starts with them unless something follows soon. */
const LEADS = new Set('le les ce de du a au en dans pour tous un des sur pendant chaque'.split(' '));
const REACH = 8;
/** Words that carry a date and never start one. */
const INNER =
  'instant moment siecle nuit huitaine dizaine quinzaine seconde minute heure jour an trimestre printemps ete automne hiver dejeuner repas ecole cours travail boulot taf foulee'.split(
    ' ',
  );

const INDEX = indexPatterns(
  PARSERS.map((parser) => parser.pattern),
  PARSER_NEEDS,
);

/** What a word means to the parsers. */
interface Use {
  /** Those whose matches may start with it. */
  starts: PatternSet;
  /** Those that need such a word, here or further on. */
  allows: PatternSet;
  /** A date could be about it. */
  carries: boolean;
  isMonth: boolean;
}

const NONE: PatternSet = new Int32Array(INDEX.size);
const OTHER: Use = { starts: NONE, allows: NONE, carries: false, isMonth: false };
const NUMBER: Use = { starts: new Int32Array(INDEX.size), allows: INDEX.number, carries: true, isMonth: false };
const USES = usesOf(PARSERS);
/** Those that have something to say in a conversation. */
const TALKED: PatternSet = new Int32Array(INDEX.size);
const ALL: PatternSet = new Int32Array(INDEX.size).fill(-1);
for (const [index, parser] of PARSERS.entries()) if (!parser.plainOnly) addTo(TALKED, index);

/** Every piece that the parsers find, in order, without overlap. */
export function scan(context: ParseContext): Piece[] {
  const { words } = context;
  const uses = words.map((word) => useOf(word.text));
  if (!uses.some((known) => known.carries)) return [];
  const starts = startsOf(words);
  const substance = nextSubstance(uses);
  const live = liveParsers(uses, context.plain ? ALL : TALKED);
  const pieces: Piece[] = [];
  for (let at = 0; at < words.length && pieces.length < MAX_PIECES; ) {
    if ((substance[at] ?? 0) - at > REACH || (uses[at]?.isMonth && isSurname(at, words))) {
      at += 1;
      continue;
    }
    const piece = longestAt(at, live, starts, context) ?? bareNumber(at, context);
    if (piece) {
      pieces.push(piece);
      at = piece.last + 1;
    } else at += 1;
  }
  return pieces;
}

/** "le docteur Avril", "je m'appelle Julien Mars", "ma fille Avril a 5 ans": a month is nobody's name unless it is said to be. */
function isSurname(at: number, words: ParseContext['words']): boolean {
  const [third = '', second = '', first = ''] = [3, 2, 1].map((step) => words[at - step]?.text ?? '');
  const isName = (word: string): boolean => /^[a-z]{2,}$/.test(word) && !NO_NAME.test(word);
  if (TITLE.test(first) || ((TITLE.test(second) || CALLED.test(second)) && isName(first))) return true;
  if (CALLED.test(first) || (CALLED.test(third) && isName(second) && isName(first))) return true;
  return CHILD.test(first) && /^(?:a|est|,|et|ne|qui)$/.test(words[at + 1]?.text ?? '');
}

const TITLE = /^(?:docteur|dr|doc|mme|madame|monsieur|mr|mlle)$/;
const CALLED = /^(?:appelle|prenomme|nomme|prenom)$/;
const CHILD = /^(?:fille|fils|bebe|enfant|soeur|mere)$/;
/** Between a name and a month: then the month is one. */
const NO_NAME = /^(?:en|de|du|au|le|pour|fin|debut|mi|courant|avant|apres|vers|rdv|mois|a|des|sur|dans)$/;

/** For every word, where the next word stands that a date could be about. */
function nextSubstance(uses: readonly Use[]): number[] {
  const next = new Array<number>(uses.length);
  let at = Number.POSITIVE_INFINITY;
  for (let index = uses.length - 1; index >= 0; index--) {
    if (uses[index]?.carries) at = index;
    next[index] = at;
  }
  return next;
}

/** For every word, the parsers that may start with it and find, from there on, a word that they do not match without. */
function liveParsers(uses: readonly Use[], among: PatternSet): PatternSet {
  const { size, always } = INDEX;
  const live = new Int32Array(uses.length * size);
  for (let part = 0; part < size; part++) {
    let allowed = always[part] ?? 0;
    for (let at = uses.length - 1; at >= 0; at--) {
      const { starts, allows } = uses[at] ?? OTHER;
      allowed |= allows[part] ?? 0;
      live[at * size + part] = (starts[part] ?? 0) & allowed & (among[part] ?? 0);
    }
  }
  return live;
}

function longestAt(at: number, live: PatternSet, starts: readonly number[], context: ParseContext): Piece | null {
  let best: Body | null = null;
  let bestEnd = 0;
  for (let part = 0; part < INDEX.size; part++) {
    for (let left = live[at * INDEX.size + part] ?? 0; left !== 0; left &= left - 1) {
      const parser = PARSERS[part * 32 + 31 - Math.clz32(left & -left)];
      if (!parser) break;
      parser.pattern.lastIndex = starts[at] ?? 0;
      const match = parser.pattern.exec(context.line);
      if (!match || match[0].length === 0) continue;
      const end = match.index + match[0].length;
      if (best && end <= bestEnd) continue;
      const body = parser.extract(match, context, at);
      if (!body) continue;
      best = body;
      bestEnd = end;
    }
  }
  return best ? { ...best, first: at, last: wordEndingAt(bestEnd, at, starts) } : null;
}

/** Where each word starts in the line. */
function startsOf(words: ParseContext['words']): number[] {
  const starts: number[] = [];
  let length = 0;
  for (const word of words) {
    starts.push(length);
    length += word.text.length + 1;
  }
  return starts;
}

/** A number alone may be a day or an hour for the refiners: "entre 12 et 14", "le 5 ou 6 mai". */
function bareNumber(at: number, context: ParseContext): Piece | null {
  const text = context.words[at]?.text ?? '';
  if (!isNumber(text) || !/^(?:\d{1,2}|1er)$/.test(text)) return null;
  const value = Number.parseInt(text, 10);
  return value > 31 ? null : { kind: 'number', value, first: at, last: at };
}

function wordEndingAt(end: number, from: number, starts: readonly number[]): number {
  let last = from;
  while ((starts[last + 1] ?? Number.POSITIVE_INFINITY) < end) last += 1;
  return last;
}

function useOf(text: string): Use {
  return USES.get(text) ?? (isNumber(text) ? NUMBER : OTHER);
}

/** The words that mean something to the parsers; "1er" is a word of its own, and a number. */
function usesOf(parsers: readonly Parser[]): ReadonlyMap<string, Use> {
  const uses = new Map<string, Use>();
  for (const word of [...INNER, ANY_NUMBER]) useIn(uses, word).carries = true;
  for (const word of INDEX.byWord.keys()) useIn(uses, word);
  for (const [index, { heads }] of parsers.entries()) {
    for (const head of heads) {
      const use = isNumber(head) || head === ANY_NUMBER ? NUMBER : useIn(uses, head);
      addTo(use.starts, index);
      if (!LEADS.has(head)) use.carries = true;
    }
  }
  for (const [word, use] of uses) {
    use.isMonth = monthNumber(word) > 0;
    if (!isNumber(word)) continue;
    use.carries = true;
    includeIn(use.starts, NUMBER.starts);
  }
  return uses;
}

function useIn(uses: Map<string, Use>, word: string): Use {
  const known = uses.get(word);
  if (known) return known;
  const use = { ...OTHER, starts: new Int32Array(INDEX.size), allows: allowedBy(INDEX, word) ?? NONE };
  uses.set(word, use);
  return use;
}
