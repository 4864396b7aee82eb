/**
 * What a pattern cannot match without: words of which every match holds at least one. A text that holds none of them need not be
 * tried. Reads the few constructs that our patterns are written with, and claims nothing where it is not sure.
 */
import { ANY_NUMBER } from '../../conversation/when/pattern-index.ts';

/** A word of which not every letter is known. */
const UNKNOWN = '*';
/** Words of nearly every message: needing one of them would rule nothing out. */
const COMMON = new Set(
  "le les l ce de d du a au en dans pour tous un des sur par et ou y je j jai on il elle vous nous ai est c s m n qui que pas ne mon ma mes si plus peu vers plutot , . ' - ( )".split(
    ' ',
  ),
);
/** Rounds after which the end of a repetition is taken as unknown. */
const MOST_ROUNDS = 8;

/** As they are kept in words/when-needed.ts: words with blanks between them, in order; empty where there are none. */
export function writtenNeeds(pattern: RegExp): string {
  return [...(neededWords(pattern) ?? [])].sort().join(' ');
}

/** The words, one of which is in each match; null when a match may do without any. A sticky pattern starts where a word does. */
export function neededWords({ source, sticky }: RegExp): ReadonlySet<string> | null {
  const walk: Walk = { source, at: 0, needed: new Set() };
  const left = alternatives(walk, new Set([sticky ? '' : UNKNOWN]));
  return left.size === 0 ? walk.needed : null;
}

/** Follows all ways through a pattern at once. A way is known by the word it is in, and ends with the first word that is needed. */
interface Walk {
  source: string;
  at: number;
  needed: Set<string>;
}

type Ways = ReadonlySet<string>;

function alternatives(walk: Walk, from: Ways): Ways {
  const ends = new Set<string>();
  for (;;) {
    let ways = from;
    while (ways.size > 0 && !isOver(walk)) ways = item(walk, ways);
    skipRest(walk);
    for (const way of ways) ends.add(way);
    if (!isAt(walk, '|')) return ends;
    walk.at += 1;
  }
}

/** Letters and blanks that stand for themselves: a last one before a quantifier does not. */
const LITERAL = /[a-z0-9' ]+(?![?*+{])/y;
const TIMES = /[?*+]|\{(\d+)(,?)(\d*)\}/y;

/** One part of a sequence, with how often it comes. */
function item(walk: Walk, from: Ways): Ways {
  LITERAL.lastIndex = walk.at;
  const literal = LITERAL.exec(walk.source)?.[0];
  if (literal !== undefined) {
    walk.at += literal.length;
    return listed(walk, from, [literal]);
  }
  const start = walk.at;
  const once = atom(walk, from);
  if (!'?*+{'.includes(walk.source[walk.at] ?? '|')) return once;
  TIMES.lastIndex = walk.at;
  const [quantifier = '', least = '', comma, most] = TIMES.exec(walk.source) ?? [];
  const end = walk.at + quantifier.length + (walk.source[walk.at + quantifier.length] === '?' ? 1 : 0);
  const isOptional = quantifier === '?' || quantifier === '*' || Number(least || 1) === 0;
  const rounds = quantifier === '?' ? 1 : comma === '' ? Number(least) : Number(most || MOST_ROUNDS + 1);
  let ways = isOptional ? union(from, once) : once;
  for (let round = 1; round < rounds; round++) {
    walk.at = start;
    const longer = union(ways, atom(walk, ways));
    if (longer.size === ways.size) break;
    ways = round < MOST_ROUNDS ? longer : union(longer, new Set([UNKNOWN, '']));
    if (round >= MOST_ROUNDS) break;
  }
  walk.at = end;
  return ways;
}

function atom(walk: Walk, from: Ways): Ways {
  const here = walk.source[walk.at] ?? '';
  if (here === '(') return group(walk, from);
  if (here === '[') return charClass(walk, from);
  walk.at += 1;
  if (here === '$') return endWord(walk, from);
  if (here === '^') return from;
  if (here === '.') return unknown(from);
  if (here !== '\\') return listed(walk, from, [here]);
  const escaped = walk.source[walk.at] ?? '';
  walk.at += 1;
  if (escaped === 'b') return from;
  if (escaped === 'd') return digit(from);
  return /[a-z]/i.test(escaped) ? unknown(from) : listed(walk, from, [escaped]);
}

/** "(?:lundi|mardi|avant veille)": most groups are only words. */
const WORDS = /\((?:\?:)?([a-z0-9' |-]+)\)/y;
const OPENING = /\((?:\?(?:[:=!]|<[=!]))?/y;

function group(walk: Walk, from: Ways): Ways {
  WORDS.lastIndex = walk.at;
  const words = WORDS.exec(walk.source);
  if (words) {
    walk.at += words[0].length;
    return listed(walk, from, (words[1] ?? '').split('|'));
  }
  OPENING.lastIndex = walk.at;
  const [opened = '('] = OPENING.exec(walk.source) ?? [];
  walk.at += opened.length;
  const start = walk.at;
  const isRead = opened === '(' || opened === '(?:';
  const ends = isRead ? alternatives(walk, from) : from;
  while (!isRead && !isAt(walk, ')')) {
    skipRest(walk);
    if (isAt(walk, '|')) walk.at += 1;
  }
  walk.at += 1;
  const isEnd = opened === '(?=' && /^ (?:\|\$)?$/.test(walk.source.slice(start, walk.at - 1));
  return isEnd ? endWord(walk, from) : ends;
}

/** Without any bracket or choice. */
const FLAT = /(?:\\.|\[[^\]]*\]|[^\\[()|])*/y;

/** What comes after a needed word, and what is only looked at, is not read. */
function skipRest(walk: Walk): void {
  for (let depth = 0; ; walk.at++) {
    FLAT.lastIndex = walk.at;
    walk.at += FLAT.exec(walk.source)?.[0].length ?? 0;
    if (depth === 0 && isOver(walk)) return;
    if (isAt(walk, '(')) depth += 1;
    else if (isAt(walk, ')')) depth -= 1;
  }
}

/** Whether an alternative ends here. */
function isOver(walk: Walk): boolean {
  return walk.at >= walk.source.length || isAt(walk, '|') || isAt(walk, ')');
}

function charClass(walk: Walk, from: Ways): Ways {
  const end = walk.source.indexOf(']', walk.at);
  const inside = walk.source.slice(walk.at + 1, end);
  walk.at = end + 1;
  if (/^(?:\d|\d-\d|\\d)+$/.test(inside)) return digit(from);
  if (!/^[a-z,./]{1,4}-?$/.test(inside)) return unknown(from);
  let ways: Ways = new Set();
  for (const char of inside) ways = union(ways, listed(walk, from, [char]));
  return ways;
}

/** Each way goes on with each of the choices, which are as they are written. */
function listed(walk: Walk, from: Ways, choices: readonly string[]): Ways {
  const ends = new Set<string>();
  for (const choice of choices) for (const way of from) follow(walk, way, choice, ends);
  return ends;
}

/** A blank ends the word: it is needed if it is worth asking for, else the next one may be. */
function follow(walk: Walk, way: string, text: string, ends: Set<string>): void {
  const blank = text.indexOf(' ');
  const word = way === UNKNOWN || way === ANY_NUMBER ? way : way + (blank < 0 ? text : text.slice(0, blank));
  if (blank < 0) ends.add(word);
  else if (isIdle(word)) follow(walk, '', text.slice(blank + 1), ends);
  else walk.needed.add(word);
}

/** Needing the word would rule nothing out. */
function isIdle(word: string): boolean {
  return word === '' || word === UNKNOWN || COMMON.has(word);
}

/** The word is complete, though what ends it is only looked at. */
function endWord(walk: Walk, from: Ways): Ways {
  const ways = new Set<string>();
  for (const word of from) (isIdle(word) ? ways : walk.needed).add(word);
  return ways;
}

function digit(from: Ways): Ways {
  const ways = new Set<string>();
  for (const word of from) ways.add(word === '' || /^[\d#]/.test(word) ? ANY_NUMBER : UNKNOWN);
  return ways;
}

function unknown(from: Ways): Ways {
  const ways = new Set<string>();
  for (const word of from) ways.add(/^[\d#]/.test(word) ? ANY_NUMBER : UNKNOWN);
  return ways;
}

function union(left: Ways, right: Ways): Ways {
  const both = new Set(left);
  for (const way of right) both.add(way);
  return both;
}

function isAt(walk: Walk, char: string): boolean {
  return walk.source[walk.at] === char;
}
