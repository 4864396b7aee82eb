/**
 * What the tagger sees of a canonical word wherever it stands: hashes of the word, its class, its endings, its sound, the lists of names
 * that hold it and the reasons that begin with it. Each word is looked at once.
 */
import { soundOf } from '../sound.ts';
import { FIRST_NAMES } from '../words/first-names.ts';
import { RELATIVES } from '../words/for-whom-words.ts';
import { LAST_NAMES } from '../words/last-names.ts';
import { NOT_NAMES } from '../words/name-stoppers.ts';
import { ACTS, COMPLAINTS, PAPERS, PRODUCTS, TRADES } from '../words/reason-words.ts';
import { WORD_CLASSES } from '../words/word-classes.ts';
import { hashOf, mix } from './hash.ts';
import type { KnownWord } from './known-words.ts';

/** log2 of the number of buckets. */
export const TAG_BITS = 20;
const MASK = (1 << TAG_BITS) - 1;

export interface TagWord {
  word: number;
  kind: number;
  /** What `nameOf` tells. */
  name: number;
  ending: number;
  beginning: number;
  sound: number;
  tail: number;
  /** Misspelt words are known by it. */
  heard: string;
  /** Entries of the lists of reasons that begin with it. */
  reasons: readonly Reason[];
  /** Where a table keeps the sums of its features (`lone-sums.ts`). */
  summed?: { in: object; at: number };
}

export interface Reason {
  /** The number of its list. */
  list: number;
  written: string;
  /** The sounds of the words after the first one, made when that one is met. */
  rest?: readonly string[];
}

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
const NO_REASONS: readonly Reason[] = [];
/** Both made when the first message is tagged: starting takes long enough. */
let kinds: ReadonlyMap<string, string> | undefined;
let reasons: ReadonlyMap<string, readonly Reason[]> | undefined;

/** Stand before the first word of a message, and after the last one. */
export const BEFORE_ALL: TagWord = outside(91, 93);
export const AFTER_ALL: TagWord = outside(92, 94);

function outside(word: number, kind: number): TagWord {
  return { word, kind, name: 9, ending: 0, beginning: 0, sound: 0, tail: 0, heard: '', reasons: NO_REASONS };
}

export function tagWordOf(known: KnownWord): TagWord {
  known.tag ??= learnTagWord(known.word);
  return known.tag;
}

function learnTagWord(word: string): TagWord {
  const sound = soundOf(word);
  const heard = word.length < LEAST_SOUND ? word : sound;
  return {
    word: hashOf(word.replace(/\d/g, '0'), 3),
    kind: hashOf(kindOf(word), 5),
    name: nameOf(word),
    ending: hashOf(word.slice(-3), 7),
    beginning: hashOf(word.slice(0, 4), 11),
    sound: hashOf(sound, 29),
    tail: hashOf(word.slice(-4), 31),
    heard,
    reasons: reasonsOf(word, heard),
  };
}

/** The bucket of a feature: its family, and a hash of what is seen. */
export function bucketOf(family: number, hash: number): number {
  return mix(hash ^ Math.imul(family, 0x9e3779b1)) & MASK;
}

function reasonsOf(word: string, heard: string): readonly Reason[] {
  reasons ??= reasonsByWord();
  const glued = GLUED.test(word) ? heardAs(word.slice(1)) : '';
  const found = reasons.get(heard) ?? reasons.get(glued) ?? NO_REASONS;
  for (const reason of found) reason.rest ??= reason.written.split('_').slice(1).map(heardAs);
  return found;
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

function heardAs(word: string): string {
  return word.length < LEAST_SOUND ? word : soundOf(word);
}

function kindsBySound(): Map<string, string> {
  const bySound = new Map<string, string>();
  for (const [word, kind] of [...TIME_WORDS, ...RELATIVES, ...WORD_CLASSES])
    if (word.length >= LEAST_SOUND) bySound.set(soundOf(word), kind);
  return bySound;
}

/** Entries of the lists of reasons by the sound of their first word. */
function reasonsByWord(): Map<string, Reason[]> {
  const byWord = new Map<string, Reason[]>();
  [ACTS, COMPLAINTS, TRADES, PAPERS, PRODUCTS].forEach((list, index) => {
    for (const written of list.split('|')) {
      const blank = written.indexOf('_');
      const first = heardAs(blank < 0 ? written : written.slice(0, blank));
      const reason: Reason = { list: index + 1, written };
      const known = byWord.get(first);
      if (known) known.push(reason);
      else byWord.set(first, [reason]);
    }
  });
  return byWord;
}
