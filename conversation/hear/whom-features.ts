/**
 * What tells whom a message is about: persons and relatives with the words around them, ages, names, the requests, and what the rules
 * alone would say. Hashed names of features; what they weigh is learnt.
 */
import type { Intent } from '../meaning.ts';
import { remembered } from '../remembered.ts';
import { FIRST_NAMES } from '../words/first-names.ts';
import { RELATIVES } from '../words/for-whom-words.ts';
import { WORD_CLASSES } from '../words/word-classes.ts';
import { hashOf, mix, pair } from './hash.ts';
import type { Features } from './model.ts';
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

export function whomFeatures({ words }: Wording, facts: WhomFacts): Features {
  const buckets: number[] = [];
  const values: number[] = [];
  const add = (family: number, hash: number, value: number) => {
    buckets.push(mix(hash ^ Math.imul(family, 0x9e3779b1)) & MASK);
    values.push(value);
  };
  const count = Math.min(words.length, MOST_WORDS);
  const seen: Readonly<SeenWord>[] = [];
  const said = new Set<string>();
  let firstPerson = 'nobody';
  for (let i = 0; i < count; i++) {
    const here = seenOf(words[i]?.word ?? '');
    seen.push(here);
    if (here.person) {
      said.add(here.person);
      if (firstPerson === 'nobody') firstPerson = here.person;
    }
    if (here.kin) said.add(here.kin);
  }
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
  const persons = hashOf([...said].sort().join(), 17);
  const first = hashOf(firstPerson, 19);
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
  fact(29, age);
  fact(30, pair(age, persons));
  fact(31, pair(age, ruled));
  fact(32, named);
  fact(33, pair(named, pair(first, primary)));
  fact(34, pair(named, ruled));
  fact(35, danger);
  fact(36, pair(pair(danger, first), ruled));
  for (const intent of facts.intents) fact(37, hashOf(intent, 23));
  return { buckets, values };
}

/** What is seen of a canonical word wherever it stands. */
interface SeenWord {
  word: number;
  kind: number;
  beginning: number;
  person: string | undefined;
  kin: string | undefined;
}

const seenOf = remembered((word): Readonly<SeenWord> => {
  const kin = RELATIVES.get(word) ?? WORD_CLASSES.get(word);
  return {
    word: hashOf(word, 3),
    kind: hashOf(kindOf(word), 5),
    beginning: hashOf(word.slice(0, 5), 7),
    person: PERSONS.get(word),
    kin: kin === 'kin' || kin === 'kid' ? kin : undefined,
  };
});

function kindOf(word: string): string {
  const person = PERSONS.get(word);
  if (person) return person;
  const kind = RELATIVES.get(word) ?? WORD_CLASSES.get(word);
  if (kind) return kind;
  if (/^\d/.test(word)) return 'number';
  return FIRST_NAMES.has(word) && word.length > 3 ? 'name' : word;
}

/** 1 a minor by an age that is told, 2 a grown-up, 3 a duration in months or weeks that may be an age, 0 nothing. */
function ageOf(words: readonly string[], born: number | undefined): number {
  if (born !== undefined) return born < ADULT_AGE ? 1 : 2;
  for (const [i, word] of words.entries()) {
    const code = word.charCodeAt(0);
    if (code < 48 || code > 57) continue;
    const joined = /^(\d{1,2})(ans?|mois|a)$/.exec(word);
    const digits = joined?.[1] ?? (/^\d{1,2}$/.test(word) ? word : undefined);
    const unit = joined?.[2] ?? words[i + 1];
    if (!digits || !unit) continue;
    const before = words[i - 1] ?? '';
    if (/^(?:depuis|dans|ya|a|il|apres|pendant|tous|sous|de)$/.test(before) && before !== 'a' && before !== 'de')
      continue;
    if (/^(?:ans?|years?)$/.test(unit)) return Number(digits) < ADULT_AGE ? 1 : 2;
    if (/^(?:mois|semaines?|months?)$/.test(unit)) return 3;
  }
  return 0;
}
