/**
 * A light linear model over hashed n-grams and concepts: how much a message resembles dangers that were written down for training.
 * It may raise a verdict and never lowers one. Weights come from `test/eval/train-triage.ts`.
 */
import type { Lexicon, Occurrence } from './concepts.ts';
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

export function openHead(stored: StoredHead): Head {
  return { bias: stored.bias, scale: stored.scale, weights: new Int8Array(Buffer.from(stored.bytes, 'base64')) };
}

const SEED = 0x811c9dc5;
const PRIME = 0x01000193;
/** What hashes of a word, of two neighbours, and of two words with one between begin with. */
const WORD = hashOn(SEED, 'w');
const BOTH = hashOn(SEED, 'b');
const SKIP = hashOn(SEED, 's');
/** What hashes of a concept, of two concepts and of a rule begin with. */
const CONCEPT = hashOn(SEED, 'c');
const PAIR = hashOn(SEED, 'p');
const RULE = hashOn(SEED, 'r');
/** n-grams of these lengths, over the sounds joined by spaces. */
const SHORTEST = 3;
const LONGEST = 5;
/** Words beyond this weigh nothing: keeps the cost of a hostile text linear and small. */
const MOST_WORDS = 400;

/** Concepts that nearly every message has: a pair with one of them says nothing. */
const FILLERS = new Set([
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

/** The hashed features of a message (32 bits each; a head keeps its low bits), without repetition. */
export function featuresOf(
  words: readonly Word[],
  occurrences: readonly Occurrence[],
  held: readonly Rule[],
  lexicon: Lexicon,
): number[] {
  const some = words.length > MOST_WORDS ? words.slice(0, MOST_WORDS) : words;
  let text = ' ';
  for (const word of some) text += `${word.value === undefined ? word.sound : numberBin(word.value)} `;
  // At most three n-grams for each letter, three hashes for each word, then concepts, their pairs and rules.
  const most = LONGEST * text.length + Math.min(occurrences.length, MOST_WORDS) + MOST_PAIRED ** 2 + held.length + 1;
  const found = new Distinct(most);
  for (let i = 0; i < text.length; i++) {
    let hash = SEED;
    for (let n = 1; n <= LONGEST && i + n <= text.length; n++) {
      hash = Math.imul(hash ^ text.charCodeAt(i + n - 1), PRIME);
      if (n >= SHORTEST) found.add(mix(hash));
    }
  }
  for (let i = 0; i < some.length; i++) {
    const sound = some[i]?.sound ?? '';
    found.add(mix(hashOn(WORD, sound)));
    const next = some[i + 1];
    if (next) found.add(mix(hashOn(hashOn(hashOn(BOTH, sound), ' '), next.sound)));
    const afterNext = some[i + 2];
    if (afterNext) found.add(mix(hashOn(hashOn(hashOn(SKIP, sound), ' '), afterNext.sound)));
  }
  const said = new Set<string>();
  for (const { concept, dead } of occurrences) {
    const name = lexicon.names[concept] ?? '';
    said.add(dead ? `${name}†` : name);
    if (said.size > MOST_WORDS) break;
  }
  for (const name of said) found.add(mix(hashOn(CONCEPT, name)));
  // Two concepts of the present together mean more than each alone: "avalé" and "produit".
  const present = [...said]
    .filter((name) => !name.endsWith('†') && !FILLERS.has(name))
    .slice(0, MOST_PAIRED)
    .sort();
  for (let i = 0; i < present.length; i++) {
    const first = hashOn(hashOn(PAIR, present[i] ?? ''), '&');
    for (let j = i + 1; j < present.length; j++) found.add(mix(hashOn(first, present[j] ?? '')));
  }
  for (const rule of held) found.add(mix(hashOn(RULE, rule.name)));
  return found.numbers;
}

/** Numbers without repetition, in the order in which they came: a small table of places is much faster here than a `Set`. */
class Distinct {
  readonly numbers: number[] = [];
  /** Where each number stands in `numbers`, counted from 1, at or after the place that its low bits name; 0 is free. */
  private readonly places: Int32Array;

  /** Never more than `most`: the table is at least twice as long. */
  constructor(most: number) {
    this.places = new Int32Array(1 << (33 - Math.clz32(most)));
  }

  add(number: number): void {
    const { numbers, places } = this;
    const mask = places.length - 1;
    let at = number & mask;
    for (let place = places[at] ?? 0; place > 0; place = places[at] ?? 0) {
      if (numbers[place - 1] === number) return;
      at = (at + 1) & mask;
    }
    places[at] = numbers.push(number);
  }
}

/** Whether the model sees all of a message: rules alone watch over what comes later. */
export function readsWhole(words: readonly Word[]): boolean {
  return words.length <= MOST_WORDS;
}

/** A danger told in the middle of a long story weighs as much as one told alone: parts of this many words, half overlapping. */
const PART_WORDS = 24;
/** What a part must show more than the whole message, so that no single turn of phrase decides. */
const PART_PENALTY = 1;

/** The parts of a message that is longer than one part; none otherwise. */
export function partsOf(words: readonly Word[], occurrences: readonly Occurrence[], lexicon: Lexicon): number[][] {
  if (words.length <= PART_WORDS * 1.25) return [];
  const parts: number[][] = [];
  const near = words.length > MOST_WORDS ? occurrences.filter((one) => one.to < MOST_WORDS + PART_WORDS) : occurrences;
  for (let from = 0; from < Math.min(words.length, MOST_WORDS) - PART_WORDS / 2; from += PART_WORDS / 2) {
    const to = from + PART_WORDS;
    const inside = near.filter((one) => one.from >= from && one.to < to);
    parts.push(featuresOf(words.slice(from, to), inside, [], lexicon));
  }
  return parts;
}

/** Log-odds of the whole message or, less a penalty, of its most speaking part. */
export function bestLogOdds(features: readonly number[], parts: readonly (readonly number[])[], head: Head): number {
  let best = logOdds(features, head);
  for (const part of parts) best = Math.max(best, logOdds(part, head) - PART_PENALTY);
  return best;
}

/** Log-odds that the answer of this head is yes. */
export function logOdds(features: readonly number[], head: Head): number {
  const mask = head.weights.length - 1;
  let sum = 0;
  for (const feature of features) sum += head.weights[feature & mask] ?? 0;
  return head.bias + (sum * head.scale) / Math.sqrt(features.length || 1);
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

/** Goes on with a hash, so that no string has to be made for it. */
function hashOn(hash: number, text: string): number {
  let longer = hash;
  for (let i = 0; i < text.length; i++) longer = Math.imul(longer ^ text.charCodeAt(i), PRIME);
  return longer;
}

/** Stays a signed integer: the larger unsigned ones would be stored as objects. */
function mix(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return once ^ (once >>> 13);
}
