/**
 * What the tagger sees of each word: the word, its neighbours, its shape, its endings, the lists that hold it, the expressions of
 * time and the requests of the message. Numbers only (hashed names of features); what they weigh is learnt.
 */
import type { Intent } from '../meaning.ts';
import { hashOf, pair } from './hash.ts';
import { AFTER_ALL, BEFORE_ALL, bucketOf, type TagWord, tagWordOf } from './tag-words.ts';
import type { Wording } from './words.ts';

/** What is known of the message before its words are tagged. */
export interface TagHints {
  intents: readonly Intent[];
  /** Vital or urgent. */
  isDanger: boolean;
  /** Where expressions of time stand, as ranges of words; the end is not included. */
  times: readonly { from: number; to: number }[];
  /** Where birth dates stand. */
  births: readonly { from: number; to: number }[];
  /** What the rules alone take for a name, by word: 0 nothing, else the tag. */
  ruled: readonly number[];
}

const SENTENCE_ENDS = '.!?…\n';
const JOINTS = "-'’";
/** How far a word looks for the words that tell what it is about. */
const WINDOW = 7;

/** Features of one message: `buckets` of word `i` run from `starts[i]` to `starts[i + 1]`. */
export interface TagFeatures {
  count: number;
  starts: Int32Array;
  buckets: Int32Array;
  /** When these are left out of the buckets. */
  lone?: LoneFeatures | undefined;
}

/** The features that depend on one word alone, as the words; and those that all plain words of the message share. */
export interface LoneFeatures {
  words: readonly TagWord[];
  /** 1 for each word that stands in no time, no reason and no name that a rule found. */
  isPlain: Uint8Array;
  shared: readonly number[];
}

/** Features per word, at most. */
const MOST = 110;

/** Longer messages are documents: names and wishes stand in their beginning. */
const MOST_WORDS = 400;

/** Room for the features of the message that is being heard. */
const room = new Int32Array(MOST_WORDS * MOST);

/**
 * @param isWhole with the features that depend on one word alone, which the tagger can add up by itself; without them, what is returned
 * is only good until the next call
 */
export function tagFeatures(wording: Wording, hints: TagHints, isWhole = true): TagFeatures {
  const { words } = wording;
  const { ruled } = hints;
  const count = Math.min(MOST_WORDS, words.length);
  const starts = new Int32Array(count + 1);
  const buckets = isWhole ? new Int32Array(count * MOST) : room;
  const isPlain = new Uint8Array(count);
  const seen: TagWord[] = [];
  for (let i = 0; i < count; i++) seen.push(tagWordOf((words[i] as Wording['words'][number]).known));
  const shapes = shapesOf(wording, count);
  const times = rangesOf(count, hints.times, 20);
  const ranks = ranksOf(count, hints.times);
  const births = rangesOf(count, hints.births, 30);
  const reasons = reasonsIn(seen);
  const asked = intentsOf(hints);
  let at = 0;
  const wordAt = (i: number) => seen[i] ?? (i < 0 ? BEFORE_ALL : AFTER_ALL);
  const add = (family: number, hash: number) => {
    buckets[at++] = bucketOf(family, hash);
  };
  const lone = isWhole ? add : leaveOut;
  for (let i = 0; i < count; i++) {
    starts[i] = at;
    const [here, before, after] = [wordAt(i), wordAt(i - 1), wordAt(i + 1)];
    const { word: w, kind: k, name: n } = here;
    const { word: w1, kind: k1 } = before;
    const { word: w2, kind: k2 } = wordAt(i - 2);
    const { word: x1, kind: l1 } = after;
    const { word: x2, kind: l2 } = wordAt(i + 2);
    const [s1, s, s2] = [shapes[i - 1] ?? NO_SHAPE, shapes[i] ?? 0, shapes[i + 1] ?? NO_SHAPE];
    const [t1, t, t2] = [times[i - 1] ?? 0, times[i] ?? 0, times[i + 1] ?? 0];
    const [r1, r, r2] = [reasons[i - 1] ?? 0, reasons[i] ?? 0, reasons[i + 1] ?? 0];
    const [b1, b, b2] = [births[i - 1] ?? 0, births[i] ?? 0, births[i + 1] ?? 0];
    const [rank, rule] = [ranks[i] ?? 0, ruled[i] ?? 0];
    const gap = gapBefore(wording, i);
    if (t === 0 && r === 0 && rule === 0) isPlain[i] = 1;
    const marked = isPlain[i] ? lone : add;
    lone(1, w);
    lone(2, w1);
    lone(3, x1);
    lone(4, w2);
    lone(5, x2);
    add(6, pair(w1, w));
    add(7, pair(w, x1));
    add(8, pair(w2, w1));
    add(9, pair(x1, x2));
    lone(10, k);
    lone(11, k1);
    lone(12, l1);
    add(13, pair(k1, k));
    add(14, pair(k, l1));
    add(15, pair(k2, k1));
    add(16, pair(l1, l2));
    add(17, pair(pair(k2, k1), k));
    add(18, pair(pair(k1, k), l1));
    add(19, pair(pair(k, l1), l2));
    add(20, s);
    add(21, pair(s, n));
    add(22, pair(s1, s));
    add(23, pair(s, s2));
    add(24, pair(k1, s));
    add(25, pair(pair(k1, s), n));
    add(26, pair(w1, s));
    add(27, pair(pair(w2, w1), s));
    add(28, pair(pair(k2, k1), pair(s, n)));
    add(29, pair(n, l1));
    lone(30, n);
    add(31, pair(before.name, n));
    add(32, pair(n, after.name));
    add(33, pair(pair(before.name, s1), pair(n, s)));
    add(34, pair(pair(n, s), pair(after.name, s2)));
    lone(35, here.ending);
    lone(36, here.beginning);
    add(37, pair(here.ending, k1));
    add(38, pair(before.ending, here.ending));
    add(39, gap);
    add(40, pair(gap, pair(s, s1)));
    marked(41, t);
    add(42, pair(t1, pair(t, t2)));
    marked(43, pair(w1, t));
    add(44, pair(pair(w2, w1), t));
    marked(45, pair(w, t));
    marked(46, pair(x1, t));
    marked(47, r);
    add(48, pair(r1, pair(r, r2)));
    marked(49, pair(w1, r));
    add(50, pair(pair(w2, w1), r));
    marked(51, pair(k1, r));
    add(52, pair(pair(b1, b), b2));
    add(53, pair(b2, pair(s, n)));
    add(54, pair(Math.min(i, 3), s));
    add(55, pair(Math.min(count - 1 - i, 3), s));
    add(56, pair(pair(Math.min(count - 1 - i, 3), gap), n));
    add(57, pair(Math.min(i, 3), pair(k, n)));
    lone(80, here.sound);
    add(81, pair(k1, here.sound));
    add(82, pair(here.sound, l1));
    lone(83, before.sound);
    lone(84, after.sound);
    lone(85, here.tail);
    marked(95, rank);
    marked(96, pair(rank, asked[0] ?? 0));
    marked(97, pair(rank, pair(w1, t)));
    marked(90, rule);
    add(91, pair(rule, pair(s, n)));
    marked(92, pair(rule, k));
    add(93, pair(pair(ruled[i - 1] ?? 0, rule), ruled[i + 1] ?? 0));
    marked(94, pair(rule, pair(t, r)));
    const type = pair(t, r);
    for (const intent of asked) {
      marked(58, pair(intent, type));
      add(59, pair(intent, k));
      add(60, pair(intent, pair(w, 1)));
    }
    const context = t === 0 && r === 0 ? pair(s, n) : type;
    for (let k = Math.max(0, i - WINDOW); k < i - 1; k++) {
      add(61, pair(wordAt(k).word, context));
    }
    for (let k = i + 2; k < Math.min(count, i + WINDOW - 1); k++) {
      add(62, pair(wordAt(k).word, context));
    }
  }
  starts[count] = at;
  return { count, starts, buckets, lone: isWhole ? undefined : { words: seen, isPlain, shared: sharedByPlain(asked) } };
}

function leaveOut(): void {}

/**
 * What a word says of one that it stands near, whatever is around, as buckets: of itself, of the word after it and of the word before it,
 * the same three again for plain words, then of those two words further on and two words before.
 */
export function loneBuckets({ word, kind, name, ending, beginning, sound, tail }: TagWord): number[][] {
  const unmarked = pair(word, 0);
  const here = [
    bucketOf(1, word),
    bucketOf(10, kind),
    bucketOf(30, name),
    bucketOf(35, ending),
    bucketOf(36, beginning),
    bucketOf(80, sound),
    bucketOf(85, tail),
  ];
  const after = [bucketOf(2, word), bucketOf(11, kind), bucketOf(83, sound)];
  const before = [bucketOf(3, word), bucketOf(12, kind), bucketOf(84, sound)];
  return [
    here,
    after,
    before,
    [...here, bucketOf(45, unmarked), bucketOf(92, pair(0, kind))],
    [
      ...after,
      bucketOf(43, unmarked),
      bucketOf(49, unmarked),
      bucketOf(51, pair(kind, 0)),
      bucketOf(97, pair(0, unmarked)),
    ],
    [...before, bucketOf(46, unmarked)],
    [bucketOf(4, word)],
    [bucketOf(5, word)],
  ];
}

/** What every plain word says. */
function sharedByPlain(asked: readonly number[]): number[] {
  const none = pair(0, 0);
  return [
    ...[41, 47, 90, 95].map((family) => bucketOf(family, 0)),
    bucketOf(94, pair(0, none)),
    bucketOf(96, pair(0, asked[0] ?? 0)),
    ...asked.map((intent) => bucketOf(58, pair(intent, none))),
  ];
}

/** The requests that decide whether a reason or a time is wanted; the primary one apart. */
function intentsOf({ intents, isDanger }: TagHints): number[] {
  const hashes = intents.slice(0, 4).map((intent) => hashOf(intent, 13));
  hashes.push(hashOf(intents[0] ?? '', 17), isDanger ? 19 : 23);
  return hashes;
}

/** Beside the first word and the last one. */
const NO_SHAPE = 95;

/** How each word is written, whether it opens a sentence, and how the message is written. */
function shapesOf({ words, text }: Wording, count: number): Int32Array {
  const shapes = new Int32Array(count);
  const hasCapitals = /\p{Lu}\p{Ll}/u.test(text);
  const isShouted = !/\p{Ll}/u.test(text);
  const manner = isShouted ? 2 : hasCapitals ? 1 : 0;
  for (let i = 0; i < count; i++) {
    const { start, end } = words[i] as Wording['words'][number];
    const before = words[i - 1];
    const starting = !before || endsSentence(text, before.start, start);
    shapes[i] = (shapeOf(text, start, end) * 2 + (starting ? 1 : 0)) * 3 + manner + 1000;
  }
  return shapes;
}

function gapBefore({ words, text }: Wording, at: number): number {
  const before = words[at - 1];
  return before ? gapOf(text, before.end, words[at]?.start ?? 0) : 1;
}

/** Whether a sentence or a line ends somewhere in this part of the text. */
function endsSentence(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (SENTENCE_ENDS.includes(text.charAt(at))) return true;
  return false;
}

/** What stands between two words: 2 a new line, 3 nothing or what joins the parts of a name, 4 anything else. */
function gapOf(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) if (text[at] === '\n') return 2;
  return to <= from || (to - from === 1 && JOINTS.includes(text.charAt(from))) ? 3 : 4;
}

function shapeOf(text: string, start: number, end: number): number {
  // A small letter without accent opens most words.
  const code = text.charCodeAt(start);
  if (start < end && code >= 97 && code <= 122) return 6;
  const raw = text.slice(start, end);
  if (/^\d/.test(raw)) return 1;
  if (!/^\p{L}/u.test(raw)) return 2;
  if (/^\p{Lu}\p{Lu}+$/u.test(raw)) return 3;
  if (/^\p{Lu}$/u.test(raw)) return 4;
  if (/^\p{Lu}/u.test(raw)) return 5;
  return 6;
}

/** Position inside a range: begins, goes on, alone. */
function rangesOf(count: number, ranges: readonly { from: number; to: number }[], base: number): Int32Array {
  const marks = new Int32Array(count);
  for (const { from, to } of ranges) {
    for (let i = from; i < to && i < count; i++) marks[i] = base + (i === from ? 1 : 2) + (i === to - 1 ? 2 : 0);
  }
  return marks;
}

/** Which of the message's times a word belongs to: the first, a middle one or the last of how many. */
function ranksOf(count: number, times: readonly { from: number; to: number }[]): Int32Array {
  const ranks = new Int32Array(count);
  times.forEach(({ from, to }, k) => {
    const place = (k === 0 ? 1 : 0) + (k === times.length - 1 ? 2 : 0);
    ranks.fill(1 + place * 4 + Math.min(3, times.length), from, Math.min(to, count));
  });
  return ranks;
}

/** The longest entry of the lists of reasons at each place. */
function reasonsIn(seen: readonly TagWord[]): Int32Array {
  const marks = new Int32Array(seen.length);
  for (let i = 0; i < seen.length; i++) {
    let [list, length] = [0, 0];
    for (const { list: one, rest = [] } of seen[i]?.reasons ?? []) {
      if (length > rest.length) continue;
      if (!rest.every((part, k) => seen[i + 1 + k]?.heard === part)) continue;
      [list, length] = [one, rest.length + 1];
    }
    if (!length) continue;
    for (let k = 0; k < length; k++) marks[i + k] = list * 4 + (k === 0 ? 1 : 2);
    i += length - 1;
  }
  return marks;
}
