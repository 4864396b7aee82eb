/**
 * What the tagger sees of each word: the word, its neighbours, its shape, its endings, the lists that hold it, the expressions of
 * time and the requests of the message. Numbers only (hashed names of features); what they weigh is learnt.
 */
import type { Intent } from '../meaning.ts';
import { remembered } from '../remembered.ts';
import { soundOf } from '../sound.ts';
import { FIRST_NAMES } from '../words/first-names.ts';
import { RELATIVES } from '../words/for-whom-words.ts';
import { LAST_NAMES } from '../words/last-names.ts';
import { NOT_NAMES } from '../words/name-stoppers.ts';
import { ACTS, COMPLAINTS, PAPERS, PRODUCTS, TRADES } from '../words/reason-words.ts';
import { WORD_CLASSES } from '../words/word-classes.ts';
import { hashOf, mix, pair } from './hash.ts';
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

/** log2 of the number of buckets. */
export const TAG_BITS = 20;
const MASK = (1 << TAG_BITS) - 1;
const SENTENCE_ENDS = '.!?…\n';
const JOINTS = "-'’";
/** How far a word looks for the words that tell what it is about. */
const WINDOW = 7;

const TITLES = new Set(
  'dr dre drs docteur docteure doctoresse doc pr prof professeur professeure docteurs doctor doctora doutor doutora dotor toubib dokotera dokte'.split(
    ' ',
  ),
);
const CIVIL = new Set(
  'madame mme monsieur mr m mlle mademoiselle mrs ms miss mister melle messieurs mesdames'.split(' '),
);
const PARTICLES = new Set(
  'ben bin da de del di du dos el le la van von der saint sainte st ste abou ait al abu abd mc mac o d l'.split(' '),
);
/** Shorter words sound like too many others. */
const LEAST_SOUND = 5;
const TIME_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ago: 'depuis hier avant_hier ago since ya dernier derniere passe passee',
    next: 'prochain prochaine prochains prochaines suivant suivante pro next',
    unit: 'jour jours semaine semaines mois an ans annee heure heures minute minutes h week weeks month months day days year hour sem trimestre',
    span: 'journee weekend vacances rentree conges ete hiver printemps automne feries pentecote ascension lendemain veille',
    edge: 'avant apres vers des jusqu entre debut fin courant mi dans d_ici pendant durant before after around from until',
    ill: 'opere operee operation tombe tombee malade hospitalise hospitalisee accouche accouchee infarctus avc accident chute saigne vomi vomit',
    move: 'decaler deplacer reporter repousser avancer changer modifier remettre mettre reprogrammer move reschedule change',
    drop: 'annuler annule annulez annulation decommander supprimer cancel renonce viendrai',
    want: 'voudrais veux souhaite aimerais faudrait besoin faut cherche peux pourrais pouvez prendre need want like',
    visit:
      'rdv consultation creneau place dispo disponibilite seance visite rendez_vous appointment venir passer voir consulter',
  }).flatMap(([kind, words]) => words.split(' ').map((word): [string, string] => [word, kind])),
);
/** "lorthodontist", "dosteo": the article written with its noun. */
const GLUED = /^[ld][aeiouhy]\w{3}/;
/** Both made when the first message is tagged: starting takes long enough. */
let kinds: ReadonlyMap<string, string> | undefined;
let reasons: ReadonlyMap<string, readonly Entry[]> | undefined;

/** Features of one message: `buckets` of word `i` run from `starts[i]` to `starts[i + 1]`. */
export interface TagFeatures {
  count: number;
  starts: Int32Array;
  buckets: Int32Array;
}

/** Features per word, at most. */
const MOST = 110;

/** Longer messages are documents: names and wishes stand in their beginning. */
const MOST_WORDS = 400;

export function tagFeatures(wording: Wording, hints: TagHints): TagFeatures {
  const { words, text } = wording;
  const count = Math.min(MOST_WORDS, words.length);
  const starts = new Int32Array(count + 1);
  const buckets = new Int32Array(count * MOST);
  const word = new Int32Array(count);
  const kind = new Int32Array(count);
  const name = new Int32Array(count);
  const shape = new Int32Array(count);
  const gap = new Int32Array(count);
  const ending = new Int32Array(count);
  const beginning = new Int32Array(count);
  const sound = new Int32Array(count);
  const tail = new Int32Array(count);
  const hasCapitals = /\p{Lu}\p{Ll}/u.test(text);
  const isShouted = !/\p{Ll}/u.test(text);
  for (let i = 0; i < count; i++) {
    const { word: canonical, start, end } = words[i] as Wording['words'][number];
    const before = words[i - 1];
    const seen = seenOf(canonical);
    word[i] = seen.word;
    kind[i] = seen.kind;
    name[i] = seen.name;
    ending[i] = seen.ending;
    beginning[i] = seen.beginning;
    sound[i] = seen.sound;
    tail[i] = seen.tail;
    const starting = !before || endsSentence(text, before.start, start);
    shape[i] = (shapeOf(text, start, end) * 2 + (starting ? 1 : 0)) * 3 + (isShouted ? 2 : hasCapitals ? 1 : 0) + 1000;
    gap[i] = before ? gapOf(text, before.end, start) : 1;
  }
  const time = rangesOf(count, hints.times, 20);
  const rank = ranksOf(count, hints.times);
  const birth = rangesOf(count, hints.births, 30);
  const reason = reasonsIn(wording, count);
  const asked = intentsOf(hints);
  let at = 0;
  const W = (i: number) => word[i] ?? (i < 0 ? 91 : 92);
  const K = (i: number) => kind[i] ?? (i < 0 ? 93 : 94);
  const S = (i: number) => shape[i] ?? 95;
  const N = (i: number) => name[i] ?? 9;
  const T = (i: number) => time[i] ?? 0;
  const R = (i: number) => reason[i] ?? 0;
  const add = (family: number, hash: number) => {
    buckets[at++] = mix(hash ^ Math.imul(family, 0x9e3779b1)) & MASK;
  };
  for (let i = 0; i < count; i++) {
    starts[i] = at;
    const [w, k, s, n, t, r] = [W(i), K(i), S(i), N(i), T(i), R(i)];
    const [w1, w2, k1, k2] = [W(i - 1), W(i - 2), K(i - 1), K(i - 2)];
    const [x1, x2, l1, l2] = [W(i + 1), W(i + 2), K(i + 1), K(i + 2)];
    add(1, w);
    add(2, w1);
    add(3, x1);
    add(4, w2);
    add(5, x2);
    add(6, pair(w1, w));
    add(7, pair(w, x1));
    add(8, pair(w2, w1));
    add(9, pair(x1, x2));
    add(10, k);
    add(11, k1);
    add(12, l1);
    add(13, pair(k1, k));
    add(14, pair(k, l1));
    add(15, pair(k2, k1));
    add(16, pair(l1, l2));
    add(17, pair(pair(k2, k1), k));
    add(18, pair(pair(k1, k), l1));
    add(19, pair(pair(k, l1), l2));
    add(20, s);
    add(21, pair(s, n));
    add(22, pair(S(i - 1), s));
    add(23, pair(s, S(i + 1)));
    add(24, pair(k1, s));
    add(25, pair(pair(k1, s), n));
    add(26, pair(w1, s));
    add(27, pair(pair(w2, w1), s));
    add(28, pair(pair(k2, k1), pair(s, n)));
    add(29, pair(n, l1));
    add(30, n);
    add(31, pair(N(i - 1), n));
    add(32, pair(n, N(i + 1)));
    add(33, pair(pair(N(i - 1), S(i - 1)), pair(n, s)));
    add(34, pair(pair(n, s), pair(N(i + 1), S(i + 1))));
    add(35, ending[i] ?? 0);
    add(36, beginning[i] ?? 0);
    add(37, pair(ending[i] ?? 0, k1));
    add(38, pair(ending[i - 1] ?? 0, ending[i] ?? 0));
    add(39, gap[i] ?? 0);
    add(40, pair(gap[i] ?? 0, pair(s, S(i - 1))));
    add(41, t);
    add(42, pair(T(i - 1), pair(t, T(i + 1))));
    add(43, pair(w1, t));
    add(44, pair(pair(w2, w1), t));
    add(45, pair(w, t));
    add(46, pair(x1, t));
    add(47, r);
    add(48, pair(R(i - 1), pair(r, R(i + 1))));
    add(49, pair(w1, r));
    add(50, pair(pair(w2, w1), r));
    add(51, pair(k1, r));
    add(52, pair(pair(birth[i - 1] ?? 0, birth[i] ?? 0), birth[i + 1] ?? 0));
    add(53, pair(birth[i + 1] ?? 0, pair(s, n)));
    add(54, pair(Math.min(i, 3), s));
    add(55, pair(Math.min(count - 1 - i, 3), s));
    add(56, pair(pair(Math.min(count - 1 - i, 3), gap[i] ?? 0), n));
    add(57, pair(Math.min(i, 3), pair(k, n)));
    const ruled = hints.ruled[i] ?? 0;
    add(80, sound[i] ?? 0);
    add(81, pair(k1, sound[i] ?? 0));
    add(82, pair(sound[i] ?? 0, l1));
    add(83, sound[i - 1] ?? 0);
    add(84, sound[i + 1] ?? 0);
    add(85, tail[i] ?? 0);
    add(95, rank[i] ?? 0);
    add(96, pair(rank[i] ?? 0, asked[0] ?? 0));
    add(97, pair(rank[i] ?? 0, pair(w1, t)));
    add(90, ruled);
    add(91, pair(ruled, pair(s, n)));
    add(92, pair(ruled, k));
    add(93, pair(pair(hints.ruled[i - 1] ?? 0, ruled), hints.ruled[i + 1] ?? 0));
    add(94, pair(ruled, pair(t, r)));
    const type = pair(t, r);
    for (const intent of asked) {
      add(58, pair(intent, type));
      add(59, pair(intent, k));
      add(60, pair(intent, pair(w, 1)));
    }
    const plain = t === 0 && r === 0 ? pair(s, n) : type;
    for (let k = Math.max(0, i - WINDOW); k < i - 1; k++) {
      add(61, pair(W(k), plain));
    }
    for (let k = i + 2; k < Math.min(count, i + WINDOW - 1); k++) {
      add(62, pair(W(k), plain));
    }
  }
  starts[count] = at;
  return { count, starts, buckets };
}

/** What is seen of a canonical word wherever it stands. */
interface Seen {
  word: number;
  kind: number;
  name: number;
  ending: number;
  beginning: number;
  sound: number;
  tail: number;
}

const seenOf = remembered(
  (word): Readonly<Seen> => ({
    word: hashOf(word.replace(/\d/g, '0'), 3),
    kind: hashOf(kindOf(word), 5),
    name: nameOf(word),
    ending: hashOf(word.slice(-3), 7),
    beginning: hashOf(word.slice(0, 4), 11),
    sound: hashOf(soundOf(word), 29),
    tail: hashOf(word.slice(-4), 31),
  }),
);

/** The requests that decide whether a reason or a time is wanted; the primary one apart. */
function intentsOf({ intents, isDanger }: TagHints): number[] {
  const hashes = intents.slice(0, 4).map((intent) => hashOf(intent, 13));
  hashes.push(hashOf(intents[0] ?? '', 17), isDanger ? 19 : 23);
  return hashes;
}

function kindOf(word: string): string {
  if (TITLES.has(word)) return 'title';
  if (CIVIL.has(word)) return 'civil';
  const known = RELATIVES.get(word) ?? WORD_CLASSES.get(word) ?? TIME_WORDS.get(word);
  if (known) return known;
  if (/^\d/.test(word))
    return /^\d+$/.test(word) ? `number${Math.min(word.length, 5)}` : word.replace(/\d+/g, '0').slice(0, 4);
  if (!/^\p{L}/u.test(word)) return word;
  if (PARTICLES.has(word)) return 'particle';
  if (NOT_NAMES.has(word)) return word;
  if (word.length < LEAST_SOUND) return 'short';
  kinds ??= kindsBySound();
  return kinds.get(soundOf(word)) ?? 'word';
}

/** 1 first, 2 last, 3 both, 4 no name, 5 unknown; 6 when it is a name and could be a word. */
function nameOf(word: string): number {
  if (PARTICLES.has(word)) return 7;
  const first = FIRST_NAMES.has(word);
  const last = LAST_NAMES.has(word);
  if (NOT_NAMES.has(word) || WORD_CLASSES.has(word)) return first || last ? 6 : 4;
  if (first) return last ? 3 : 1;
  return last ? 2 : 5;
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

/** Misspelt words are known by their sound. */
function heard(word: string): string {
  return word.length < LEAST_SOUND ? word : soundOf(word);
}

/** The longest entry of the lists of reasons at each place. */
function reasonsIn({ words }: Wording, count: number): Int32Array {
  reasons ??= reasonsByWord();
  const marks = new Int32Array(count);
  const sounds = words.slice(0, count).map(({ word }) => heard(word));
  for (let i = 0; i < count; i++) {
    let best: Entry | undefined;
    const glued = GLUED.test(words[i]?.word ?? '') ? heard((words[i]?.word ?? '').slice(1)) : '';
    for (const entry of reasons.get(sounds[i] ?? '') ?? reasons.get(glued) ?? []) {
      entry.rest ??= entry.written.split('_').slice(1).map(heard);
      if (best?.rest && best.rest.length >= entry.rest.length) continue;
      if (entry.rest.every((part, k) => sounds[i + 1 + k] === part)) best = entry;
    }
    if (!best?.rest) continue;
    const last = i + best.rest.length;
    for (let k = i; k <= last; k++) marks[k] = best.list * 4 + (k === i ? 1 : 2);
    i = last;
  }
  return marks;
}

interface Entry {
  written: string;
  /** The sounds of the words after the first one, made when that one is met. */
  rest?: readonly string[];
  list: number;
}

function kindsBySound(): Map<string, string> {
  const bySound = new Map<string, string>();
  for (const [word, kind] of [...TIME_WORDS, ...RELATIVES, ...WORD_CLASSES])
    if (word.length >= LEAST_SOUND) bySound.set(soundOf(word), kind);
  return bySound;
}

/** Entries of the lists of reasons by the sound of their first word. */
function reasonsByWord(): Map<string, Entry[]> {
  const byWord = new Map<string, Entry[]>();
  [ACTS, COMPLAINTS, TRADES, PAPERS, PRODUCTS].forEach((list, index) => {
    for (const written of list.split('|')) {
      const blank = written.indexOf('_');
      const first = heard(blank < 0 ? written : written.slice(0, blank));
      const entry: Entry = { written, list: index + 1 };
      const entries = byWord.get(first);
      if (entries) entries.push(entry);
      else byWord.set(first, [entry]);
    }
  });
  return byWord;
}
