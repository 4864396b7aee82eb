/**
 * Runs the parsers over the words, left to right: at each word the longest match wins, the first parser in a tie.
 */

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
import type { Body, ParseContext, Parser, Piece } from './piece.ts';

/** A message that names more is not a request; the rest of it is not read. */
export const MAX_PIECES = 120;

const PARSERS: readonly Parser[] = [
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
const BY_HEAD = index(PARSERS);
/** Words that only lead to a date: nothing starts with them unless something follows soon. */
const LEADS = new Set('le les ce de du au a en dans pour tous un des sur pendant chaque'.split(' '));
const REACH = 8;
/** Words that carry a date and never start one. */
const INNER = new Set(
  'instant moment siecle nuit huitaine dizaine quinzaine seconde minute heure jour an trimestre printemps ete automne hiver dejeuner repas ecole cours travail boulot taf foulee'.split(
    ' ',
  ),
);

/** Every piece that the parsers find, in order, without overlap. */
export function scan(context: ParseContext): Piece[] {
  const { words } = context;
  const starts: number[] = [];
  let length = 0;
  for (const word of words) {
    starts.push(length);
    length += word.text.length + 1;
  }
  const line = words.map((word) => word.text).join(' ');
  const substance = nextSubstance(context);
  const pieces: Piece[] = [];
  for (let at = 0; at < words.length && pieces.length < MAX_PIECES; ) {
    if ((substance[at] ?? 0) - at > REACH) {
      at += 1;
      continue;
    }
    if (isSurname(at, words)) {
      at += 1;
      continue;
    }
    const piece = longestAt(at, line, starts, context) ?? bareNumber(at, context);
    if (piece) {
      pieces.push(piece);
      at = piece.last + 1;
    } else at += 1;
  }
  return pieces;
}

/** "le docteur Avril", "je m'appelle Julien Mars", "ma fille Avril a 5 ans": a month is nobody's name unless it is said to be. */
function isSurname(at: number, words: ParseContext['words']): boolean {
  if (monthNumber(words[at]?.text ?? '') === 0) return false;
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
function nextSubstance(context: ParseContext): number[] {
  const { words } = context;
  const next = new Array<number>(words.length);
  let at = Number.POSITIVE_INFINITY;
  for (let index = words.length - 1; index >= 0; index--) {
    const text = words[index]?.text ?? '';
    if (/^\d/.test(text) || INNER.has(text) || (BY_HEAD.has(text) && !LEADS.has(text))) at = index;
    next[index] = at;
  }
  return next;
}

function longestAt(at: number, line: string, starts: readonly number[], context: ParseContext): Piece | null {
  const word = context.words[at]?.text ?? '';
  const head = /^\d/.test(word) ? '#' : word;
  let best: { body: Body; end: number } | null = null;
  for (const parser of BY_HEAD.get(head) ?? []) {
    parser.pattern.lastIndex = starts[at] ?? 0;
    const match = parser.pattern.exec(line);
    if (!match || match[0].length === 0) continue;
    const end = match.index + match[0].length;
    if (best && end <= best.end) continue;
    const body = parser.extract(match, context, at);
    if (body) best = { body, end };
  }
  return best ? { ...best.body, first: at, last: wordEndingAt(best.end, at, starts) } : null;
}

/** A number alone may be a day or an hour for the refiners: "entre 12 et 14", "le 5 ou 6 mai". */
function bareNumber(at: number, context: ParseContext): Piece | null {
  const text = context.words[at]?.text ?? '';
  if (!/^(?:\d{1,2}|1er)$/.test(text)) return null;
  const value = Number.parseInt(text, 10);
  return value > 31 ? null : { kind: 'number', value, first: at, last: at };
}

function wordEndingAt(end: number, from: number, starts: readonly number[]): number {
  let last = from;
  while ((starts[last + 1] ?? Number.POSITIVE_INFINITY) < end) last += 1;
  return last;
}

function index(parsers: readonly Parser[]): ReadonlyMap<string, readonly Parser[]> {
  const map = new Map<string, Parser[]>();
  for (const parser of parsers) {
    for (const head of new Set(parser.heads.map((name) => (/^\d/.test(name) ? '#' : name))))
      map.set(head, [...(map.get(head) ?? []), parser]);
  }
  return map;
}
