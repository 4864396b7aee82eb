/**
 * A light linear model over hashed n-grams and concepts: how much a message resembles dangers that were written down for training.
 * It may raise a verdict and never lowers one. Weights come from `test/eval/train-triage.ts`.
 */
import { conceptsNamed, LEXICON } from './concepts.ts';
import { codesOf, hashCodes, hashesOf, hashOn, mix, SEED, step } from './hashes.ts';
import type { Occurrence } from './lexicon.ts';
import type { Word } from './reading.ts';
import type { Rule } from './rules.ts';

/** Compact weights of one yes/no question, as stored. */
export interface StoredHead {
  bias: number;
  /** One unit of the stored bytes. */
  scale: number;
  /** Signed bytes, base64; their number is a power of two. */
  bytes: string;
}

export interface Head {
  bias: number;
  scale: number;
  weights: Int8Array;
}

/** Two heads whose weights of one feature stand side by side: most of what a message costs here is fetching them. */
export interface PairedHeads {
  vital: Pick<Head, 'bias' | 'scale'>;
  urgentOrVital: Pick<Head, 'bias' | 'scale'>;
  /** Of each feature the byte of `vital`, then that of `urgentOrVital`. */
  weights: Int8Array;
}

/** Both heads have as many weights. */
export function pairHeads(vital: Head, urgentOrVital: Head): PairedHeads {
  const weights = new Int8Array(vital.weights.length * 2);
  for (let i = 0; i < vital.weights.length; i++) {
    weights[2 * i] = vital.weights[i] as number;
    weights[2 * i + 1] = urgentOrVital.weights[i] as number;
  }
  return { vital, urgentOrVital, weights };
}

export function openHead(stored: StoredHead): Head {
  return { bias: stored.bias, scale: stored.scale, weights: new Int8Array(Buffer.from(stored.bytes, 'base64')) };
}

/** What hashes of a concept, of two concepts and of a rule begin with. */
const CONCEPT = hashOn(SEED, 'c');
const PAIR = hashOn(SEED, 'p');
const RULE = hashOn(SEED, 'r');
/** n-grams of these lengths, over the sounds joined by spaces. */
const SHORTEST = 3;
const LONGEST = 5;
/** Words beyond this weigh nothing: keeps the cost of a hostile text linear and small. */
const MOST_WORDS = 400;
const BLANK = 32;

/** Concepts that nearly every message has: a pair with one of them says nothing. */
const FILLERS = conceptsNamed([
  'meWord',
  'aggressor',
  'becomes',
  'farewell2',
  'comingBack',
  'tonight',
  'hours',
  'night',
  'neighbour',
  'largeBurn',
  'brownOnly',
  'danger',
  'sameDay',
  'farewell',
  'urgentSymptom',
]);
const MOST_PAIRED = 12;
/** The names of the concepts in alphabetical order with their letters, and where each concept stands in it. */
const NAMES = [...LEXICON.names].sort();
const LETTERS = NAMES.map(codesOf);
const RANK_OF = new Map(NAMES.map((name, rank) => [name, rank]));
const RANKS = LEXICON.names.map((name) => RANK_OF.get(name) ?? 0);
/** What stands behind the name of a dead concept, and between two. */
const [DEAD, AND] = ['†'.charCodeAt(0), '&'.charCodeAt(0)];
/** Larger tables, made for hostile texts, are not kept. */
const LARGEST_KEPT = 1 << 13;

/** Numbers without repetition, in the order in which they came; used again for one message after the other. */
export class Features {
  length = 0;
  numbers = new Int32Array(0);
  /** Where each number stands in `numbers`, counted from 1, at or after the place that its low bits name; 0 is free. */
  private places = new Int32Array(0);
  private mask = 0;

  /** Starts again, for never more than `most` numbers: the table of places is at least twice as long. */
  clear(most: number): void {
    const size = 1 << (33 - Math.clz32(most));
    if (size > this.places.length || this.places.length > LARGEST_KEPT) {
      this.places = new Int32Array(size);
      this.numbers = new Int32Array(size >> 1);
    } else this.places.fill(0, 0, size);
    this.mask = size - 1;
    this.length = 0;
  }

  add(number: number): void {
    const { numbers, places, mask } = this;
    let at = number & mask;
    for (let place = places[at] as number; place > 0; place = places[at] as number) {
      if (numbers[place - 1] === number) return;
      at = (at + 1) & mask;
    }
    numbers[this.length++] = number;
    places[at] = this.length;
  }
}

/** The letters of a message as it sounds; written over by the next one. */
const letters: number[] = [];

/** Writes the letters of the sounds between blanks, and returns how many there are. */
function writeLetters(words: readonly Word[]): number {
  if (letters.length > LARGEST_KEPT) letters.length = 0;
  letters[0] = BLANK;
  let length = 1;
  for (const { value, hashes } of words) {
    const { codes } = value === undefined ? hashes : hashesOf(numberBin(value));
    for (const code of codes) letters[length++] = code;
    letters[length++] = BLANK;
  }
  return length;
}

/** Fills in the hashed features of a message (32 bits each; a head keeps its low bits). */
export function readFeatures(
  features: Features,
  words: readonly Word[],
  occurrences: readonly Occurrence[],
  held: readonly Rule[],
): void {
  const some = words.length > MOST_WORDS ? words.slice(0, MOST_WORDS) : words;
  const length = writeLetters(some);
  // At most three n-grams for each letter, three hashes for each word, then concepts, their pairs and rules.
  const most = LONGEST * length + Math.min(occurrences.length, MOST_WORDS) + MOST_PAIRED ** 2 + held.length + 1;
  features.clear(most);
  for (let i = 0; i < length; i++) {
    const end = Math.min(i + LONGEST, length);
    let hash = SEED;
    for (let at = i; at < end; at++) {
      hash = step(hash, letters[at] as number);
      if (at >= i + SHORTEST - 1) features.add(mix(hash));
    }
  }
  for (let i = 0; i < some.length; i++) {
    const { alone, both, skip } = (some[i] as Word).hashes;
    features.add(alone);
    const next = some[i + 1];
    if (next) features.add(mix(hashCodes(both, next.hashes.codes)));
    const afterNext = some[i + 2];
    if (afterNext) features.add(mix(hashCodes(skip, afterNext.hashes.codes)));
  }
  addConcepts(features, occurrences);
  for (const rule of held) features.add(mix(hashOn(RULE, rule.name)));
}

/** What is said, dead or not, and each two concepts of the present: "avalé" and "produit" mean more together than each alone. */
function addConcepts(features: Features, occurrences: readonly Occurrence[]): void {
  // Twice the concept, and one more for a dead one.
  const met: number[] = [];
  const present: number[] = [];
  for (const { concept, dead } of occurrences) {
    const one = concept * 2 + (dead ? 1 : 0);
    if (met.includes(one)) continue;
    met.push(one);
    const rank = RANKS[concept] as number;
    const hash = hashCodes(CONCEPT, LETTERS[rank] as number[]);
    features.add(mix(dead ? step(hash, DEAD) : hash));
    if (!dead && present.length < MOST_PAIRED && !FILLERS.has(concept)) insert(present, rank);
    if (met.length > MOST_WORDS) break;
  }
  for (let i = 0; i < present.length; i++) {
    const first = step(hashCodes(PAIR, LETTERS[present[i] as number] as number[]), AND);
    for (let j = i + 1; j < present.length; j++)
      features.add(mix(hashCodes(first, LETTERS[present[j] as number] as number[])));
  }
}

/** Puts a number where it belongs among rising ones: they are few, and sorting names would cost more than all the rest. */
function insert(numbers: number[], number: number): void {
  let at = numbers.length;
  for (; at > 0 && (numbers[at - 1] as number) > number; at--) numbers[at] = numbers[at - 1] as number;
  numbers[at] = number;
}

/** Whether the model sees all of a message: rules alone watch over what comes later. */
export function readsWhole(words: readonly Word[]): boolean {
  return words.length <= MOST_WORDS;
}

/** A danger told in the middle of a long story weighs as much as one told alone: parts of this many words, half overlapping. */
const PART_WORDS = 24;
/** What a part must show more than the whole message, so that no single turn of phrase decides. */
const PART_PENALTY = 1;

/** Where the parts of a message begin that is longer than one part; none otherwise. */
function partsIn(words: readonly Word[]): number[] {
  const parts: number[] = [];
  if (words.length <= PART_WORDS * 1.25) return parts;
  const end = Math.min(words.length, MOST_WORDS) - PART_WORDS / 2;
  for (let from = 0; from < end; from += PART_WORDS / 2) parts.push(from);
  return parts;
}

/** How much a message resembles what each head knows: its log-odds or, less a penalty, those of its most speaking part. */
export interface Resemblance {
  vital: number;
  urgentOrVital: number;
  /** Of the whole message; good until the next message is read. */
  features: Features;
}

/** Used again for every message. */
const WHOLE = new Features();
const PART = new Features();

export function resemblanceOf(
  words: readonly Word[],
  occurrences: readonly Occurrence[],
  held: readonly Rule[],
  heads: PairedHeads,
): Resemblance {
  readFeatures(WHOLE, words, occurrences, held);
  let [vital, urgentOrVital] = pairedLogOdds(WHOLE, heads);
  const near = words.length > MOST_WORDS ? occurrences.filter((one) => one.to < MOST_WORDS + PART_WORDS) : occurrences;
  for (const from of partsIn(words)) {
    const to = from + PART_WORDS;
    const inside = near.filter((one) => one.from >= from && one.to < to);
    readFeatures(PART, words.slice(from, to), inside, []);
    const odds = pairedLogOdds(PART, heads);
    vital = Math.max(vital, odds[0] - PART_PENALTY);
    urgentOrVital = Math.max(urgentOrVital, odds[1] - PART_PENALTY);
  }
  return { vital, urgentOrVital, features: WHOLE };
}

function pairedLogOdds(features: Features, { vital, urgentOrVital, weights }: PairedHeads): [number, number] {
  const { numbers, length } = features;
  const mask = weights.length / 2 - 1;
  let [first, second] = [0, 0];
  for (let i = 0; i < length; i++) {
    const at = 2 * ((numbers[i] as number) & mask);
    first += weights[at] as number;
    second += weights[at + 1] as number;
  }
  return [oddsOf(first, length, vital), oddsOf(second, length, urgentOrVital)];
}

/** Log-odds that the answer of this head is yes. */
export function logOdds({ numbers, length }: Features, head: Head): number {
  const { weights } = head;
  const mask = weights.length - 1;
  let sum = 0;
  for (let i = 0; i < length; i++) sum += weights[(numbers[i] as number) & mask] as number;
  return oddsOf(sum, length, head);
}

/** The odds do not grow with the length of a message. */
function oddsOf(sum: number, length: number, { bias, scale }: Pick<Head, 'bias' | 'scale'>): number {
  return bias + (sum * scale) / Math.sqrt(length || 1);
}

function numberBin(value: number): string {
  if (value >= 36 && value < 38) return '#37';
  if (value >= 38 && value < 39) return '#38';
  if (value >= 39 && value < 42.5) return '#39';
  if (value < 1) return '#0';
  if (value <= 3) return `#${Math.round(value)}`;
  if (value < 10) return '#few';
  if (value < 18) return '#teen';
  return value < 100 ? '#tens' : '#many';
}
