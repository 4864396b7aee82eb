/**
 * What a pattern cannot match without: words of which every match holds at least one. A text that holds none of them need not be
 * tried. Reads the few constructs that our patterns are written with, and claims nothing where it is not sure.
 */

/** A word that starts with a digit, whichever it is. */
export const ANY_NUMBER = '#';
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
    while (walk.at < walk.source.length && !isAt(walk, '|') && !isAt(walk, ')')) ways = item(walk, ways);
    for (const way of ways) ends.add(way);
    if (!isAt(walk, '|')) return ends;
    walk.at += 1;
  }
}

/** Letters that stand for themselves: the last one before a quantifier does not. */
const LETTERS = /[a-z0-9']+(?![?*+{])/y;
const TIMES = /[?*+]|\{(\d+)(,?)(\d*)\}/y;

/** One part of a sequence, with how often it comes. */
function item(walk: Walk, from: Ways): Ways {
  LETTERS.lastIndex = walk.at;
  const letters = LETTERS.exec(walk.source)?.[0];
  if (letters !== undefined) {
    walk.at += letters.length;
    return append(from, letters);
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
  if (here === ' ') return endWord(walk, from, '');
  if (here === '$') return endWord(walk, from, null);
  if (here === '^') return from;
  if (here === '.') return unknown(from);
  if (here !== '\\') return append(from, here);
  const escaped = walk.source[walk.at] ?? '';
  walk.at += 1;
  if (escaped === 'b') return from;
  if (escaped === 'd') return digit(from);
  return /[a-z]/i.test(escaped) ? unknown(from) : append(from, escaped);
}

const OPENING = /\((?:\?(?:[:=!]|<[=!]))?/y;

/** "(?:lundi|mardi|avant veille)": most groups are only words. */
const WORDS = /\((?:\?:)?([a-z0-9' |-]+)\)/y;

function group(walk: Walk, from: Ways): Ways {
  WORDS.lastIndex = walk.at;
  const found = WORDS.exec(walk.source);
  if (found) {
    walk.at += found[0].length;
    return listed(walk, from, found[1] ?? '');
  }
  OPENING.lastIndex = walk.at;
  const [opened = '('] = OPENING.exec(walk.source) ?? [];
  walk.at += opened.length;
  const start = walk.at;
  if (opened === '(' || opened === '(?:') {
    const ends = alternatives(walk, from);
    walk.at += 1;
    return ends;
  }
  skipGroup(walk);
  const inside = walk.source.slice(start, walk.at - 1);
  return opened === '(?=' && /^ (?:\|\$)?$/.test(inside) ? endWord(walk, from, null) : from;
}

function listed(walk: Walk, from: Ways, choices: string): Ways {
  const ends = new Set<string>();
  for (const choice of choices.split('|')) {
    const words = choice.split(' ');
    let ways = append(from, words[0] ?? '');
    for (let at = 1; at < words.length && ways.size > 0; at++) ways = append(endWord(walk, ways, ''), words[at] ?? '');
    for (const way of ways) ends.add(way);
  }
  return ends;
}

/** What is only looked at is not read. */
function skipGroup(walk: Walk): void {
  for (let depth = 1; depth > 0; walk.at++) {
    if (isAt(walk, '\\')) walk.at += 1;
    else if (isAt(walk, '[')) walk.at = walk.source.indexOf(']', walk.at);
    else if (isAt(walk, '(')) depth += 1;
    else if (isAt(walk, ')')) depth -= 1;
  }
}

function charClass(walk: Walk, from: Ways): Ways {
  const end = walk.source.indexOf(']', walk.at);
  const inside = walk.source.slice(walk.at + 1, end);
  walk.at = end + 1;
  if (/^(?:\d|\d-\d|\\d)+$/.test(inside)) return digit(from);
  if (!/^[a-z,./]{1,4}-?$/.test(inside)) return unknown(from);
  let ways: Ways = new Set();
  for (const char of inside) ways = union(ways, append(from, char));
  return ways;
}

/** The word is complete: the way ends with it if it is worth asking for, else goes on as `next`, or as it is. */
function endWord(walk: Walk, from: Ways, next: '' | null): Ways {
  const ways = new Set<string>();
  for (const word of from) {
    if (word === '' || word === UNKNOWN || COMMON.has(word)) ways.add(next ?? word);
    else walk.needed.add(word);
  }
  return ways;
}

function append(from: Ways, char: string): Ways {
  const ways = new Set<string>();
  for (const word of from) ways.add(word === UNKNOWN || word === ANY_NUMBER ? word : word + char);
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
