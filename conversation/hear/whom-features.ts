/**
 * What tells whom a message is about: persons and relatives with the words around them, ages, names, the requests, and what the rules
 * alone would say. Hashed names of features; what they weigh is learnt.
 */
import type { Intent } from '../meaning.ts';
import { FIRST_NAMES } from '../words/first-names.ts';
import { PEOPLE, THINGS } from '../words/for-whom-words.ts';
import { WORD_CLASSES } from '../words/word-classes.ts';
import { hashOf, mix, pair } from './hash.ts';
import type { KnownWord } from './known-words.ts';
import type { Features } from './model.ts';
import { readBelowHundred } from './numbers.ts';
import type { Wording } from './words.ts';

export interface WhomFacts {
  intents: readonly Intent[];
  /** Vital or urgent: somebody is always concerned then. */
  isDanger: boolean;
  /** Age in years of a birth date that was told. */
  age: number | undefined;
  hasFirstName: boolean;
  hasLastName: boolean;
  /** What the rules say. */
  ruled: string;
}

/** log2 of the number of buckets. */
export const WHOM_BITS = 15;
const MASK = (1 << WHOM_BITS) - 1;
const MOST_WORDS = 120;
const ADULT_AGE = 18;
/** What each single fact weighs beside the words, which share a length. */
const FACT = 0.5;

const PERSONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    i: 'je j me m moi mon ma mes i my myself mwen mi tengo estoy necesito quiero quisiera ana aho estou preciso',
    we: 'nous notre nos on we our us',
    he: 'il elle lui le la ils elles leur leurs son sa ses he she him her his they their celui celle',
    you: 'vous votre vos tu te ton ta tes you your',
  }).flatMap(([person, words]) => words.split(' ').map((word): [string, string] => [word, person])),
);
/** Who acts or suffers: the writer, what is theirs, several people, somebody else. */
const ACTORS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    i: 'je j moi i im mwen tengo estoy necesito quiero quisiera ana aho estou preciso',
    me: 'me m',
    own: 'mon ma mes my mi mis meu minha',
    we: 'nous on notre nos',
    he: 'il elle ils elles lui leur he she him her they his el ella ele ela li izy howa hiya',
  }).flatMap(([actor, words]) => words.split(' ').map((word): [string, string] => [word, actor])),
);
/** After "il", these speak of nobody: "il y a", "il faut", "il me faudrait". */
const IMPERSONAL = new Set('y faut faudrait me m parait semble reste existe pleut te vous nous'.split(' '));
/** What an age is counted in. */
const UNITS = new Set('an ans a year years anos ano taona mois semaine semaines month months weeks'.split(' '));
/** Before a number of years that is no age. */
const LASTING = new Set(
  'depuis dans ya il apres pendant tous sous toutes les chaque durant for since every en voila avant'.split(' '),
);

export function whomFeatures({ words }: Wording, facts: WhomFacts): Features {
  const buckets: number[] = [];
  const values: number[] = [];
  const add = (family: number, hash: number, value: number) => {
    buckets.push(mix(hash ^ Math.imul(family, 0x9e3779b1)) & MASK);
    values.push(value);
  };
  const count = Math.min(words.length, MOST_WORDS);
  const seen: Readonly<WhomWord>[] = [];
  const things = new Set<string>();
  for (let i = 0; i < count; i++) {
    const here = whomWordOf((words[i] as Wording['words'][number]).known);
    seen.push(here);
    if (here.thing) things.add(here.thing);
  }
  const actors = actorsOf(seen);
  for (let i = 0; i < count; i++) {
    const [w, k] = [seen[i]?.word ?? 0, seen[i]?.kind ?? 0];
    const [next, nextKind] = [seen[i + 1]?.word ?? 91, seen[i + 1]?.kind ?? 91];
    const [third, thirdKind] = [seen[i + 2]?.word ?? 92, seen[i + 2]?.kind ?? 92];
    add(1, w, 1);
    add(2, pair(w, next), 1);
    add(3, pair(k, nextKind), 1);
    add(4, pair(pair(k, nextKind), thirdKind), 1);
    add(5, pair(k, thirdKind), 0.7);
    add(6, pair(pair(w, next), third), 0.7);
    add(7, seen[i]?.beginning ?? 0, 0.7);
    if (i < 3) add(8, pair(w, i), 1);
    if (i < 3) add(9, pair(pair(k, nextKind), i), 1);
  }
  let norm = 0;
  for (const value of values) norm += value * value;
  const share = 1.6 / (Math.sqrt(norm) || 1);
  for (let i = 0; i < values.length; i++) values[i] = (values[i] ?? 0) * share;

  const primary = hashOf(facts.intents[0] ?? '', 11);
  const ruled = hashOf(facts.ruled, 13);
  const persons = hashOf([...actors].sort().join(), 17);
  const first = hashOf(actors[0] ?? '', 19);
  const ordered = hashOf(actors.slice(0, 3).join(), 47);
  const thing = hashOf([...things].sort().join(), 53);
  const danger = facts.isDanger ? 1 : 2;
  const age = ageOf(
    words.slice(0, count).map(({ word }) => word),
    facts.age,
  );
  const named = (facts.hasFirstName ? 2 : 0) + (facts.hasLastName ? 1 : 0);
  const fact = (family: number, hash: number) => add(family, hash, FACT);
  fact(20, ruled);
  fact(21, pair(ruled, primary));
  fact(22, pair(ruled, persons));
  fact(23, persons);
  fact(24, pair(persons, primary));
  fact(25, pair(persons, danger));
  fact(26, first);
  fact(27, pair(first, primary));
  fact(28, primary);
  add(29, age, age ? 1.2 : FACT);
  add(30, pair(age, persons), age ? 1 : FACT);
  fact(31, pair(age, ruled));
  fact(32, named);
  fact(33, pair(named, pair(first, primary)));
  fact(34, pair(named, ruled));
  fact(35, danger);
  fact(36, pair(pair(danger, first), ruled));
  fact(44, ordered);
  fact(45, pair(ordered, danger));
  fact(46, thing);
  fact(47, pair(thing, persons));
  for (const intent of facts.intents) fact(37, hashOf(intent, 23));
  return { buckets, values };
}

/** Each once, in the order in which they appear: relatives count, and what is the writer's is not a relative. */
function actorsOf(seen: readonly Readonly<WhomWord>[]): string[] {
  const actors: string[] = [];
  for (const [i, { actor, kin }] of seen.entries()) {
    const next = seen[i + 1];
    const isNobody =
      (actor === 'he' && seen[i]?.isIl && next?.isImpersonal) ||
      (actor === 'own' && (next?.kin || next?.isTrade || seen[i + 2]?.kin));
    const found = isNobody ? undefined : (actor ?? kin);
    if (found && !actors.includes(found)) actors.push(found);
  }
  return actors;
}

/** What is seen of a canonical word wherever it stands. */
export interface WhomWord {
  word: number;
  kind: number;
  beginning: number;
  actor: string | undefined;
  kin: string | undefined;
  thing: string | undefined;
  isTrade: boolean;
  isIl: boolean;
  isImpersonal: boolean;
}

function whomWordOf(known: KnownWord): Readonly<WhomWord> {
  known.whom ??= learnWhomWord(known.word);
  return known.whom;
}

function learnWhomWord(word: string): Readonly<WhomWord> {
  const relation = PEOPLE.get(word) ?? WORD_CLASSES.get(word);
  return {
    word: hashOf(word, 3),
    kind: hashOf(kindOf(word), 5),
    beginning: hashOf(word.slice(0, 5), 7),
    actor: ACTORS.get(word),
    kin: relation === 'kin' || relation === 'kid' ? relation : undefined,
    thing: THINGS.get(word),
    isTrade: relation === 'trade',
    isIl: word === 'il',
    isImpersonal: IMPERSONAL.has(word),
  };
}

function kindOf(word: string): string {
  const person = PERSONS.get(word);
  if (person) return person;
  const kind = PEOPLE.get(word) ?? WORD_CLASSES.get(word) ?? THINGS.get(word);
  if (kind) return kind;
  if (/^\d/.test(word)) return 'number';
  return FIRST_NAMES.has(word) && word.length > 3 ? 'name' : word;
}

/** 1 a minor by an age that is told, 2 a grown-up, 3 a duration in months or weeks that may be an age, 0 nothing. */
function ageOf(words: readonly string[], born: number | undefined): number {
  if (born !== undefined) return born < ADULT_AGE ? 1 : 2;
  for (const [i, word] of words.entries()) {
    const joined = /^(\d{1,2})(ans?|mois|a)$/.exec(word);
    const unit = joined?.[2] ?? word;
    if (!UNITS.has(unit)) continue;
    const told = joined ? { age: Number(joined[1]), from: i } : numberBefore(words, i);
    if (!told) continue;
    const [before = '', earlier = ''] = [words[told.from - 1], words[told.from - 2]];
    if (LASTING.has(before) || LASTING.has(earlier) || (before === 'a' && earlier === 'y')) continue;
    if (/^(?:m|sem|w)/.test(unit)) return 3;
    return told.age < ADULT_AGE ? 1 : 2;
  }
  return 0;
}

/** The number below 100, in digits or spelled out, that ends before this word. */
function numberBefore(words: readonly string[], at: number): { age: number; from: number } | undefined {
  const last = words[at - 1] ?? '';
  if (/^\d{1,2}$/.test(last)) return { age: Number(last), from: at - 1 };
  for (let from = Math.max(0, at - 4); from < at; from++) {
    const read = readBelowHundred(words, from);
    if (read?.next === at) return { age: read.value, from };
  }
  return undefined;
}
