/**
 * Which occurrences count now: negation with its scope, the past, hypotheses, figures of speech, planned care, what is over and
 * cared for. Only marks occurrences dead, with the reason; a sign of the present brings a past one back.
 */
import { FRAMES, type FrameRule } from '../words/danger-frames.ts';
import { conceptsNamed, LEXICON } from './concepts.ts';
import type { Occurrence } from './lexicon.ts';
import type { Word } from './reading.ts';

const NEGATORS = new Set([
  'pas',
  'ni',
  'sans',
  'aucun',
  'aucune',
  'jamais',
  'no',
  'not',
  'without',
  'never',
  'sin',
  'sem',
  'nao',
  'tsy',
  'pa',
  'zero',
  '0',
  'nul',
  'aucunement',
  'nor',
  'plus',
  'nothing',
  'rien',
  'mich',
  'personne',
  'nunca',
  'ningun',
  'ninguna',
  'nenhum',
  'nenhuma',
]);
const OF = new Set(['de', 'd', 'du', 'des', 'une', 'un']);
const STOPS = new Set([
  'je',
  'j',
  'il',
  'elle',
  'on',
  'ca',
  'c',
  'tu',
  'nous',
  'vous',
  'ils',
  'elles',
  'et',
  'depuis',
  'donc',
  'i',
  'he',
  'she',
  'and',
  'just',
  'juste',
  'seulement',
  'simplement',
  'quand',
  'que',
  'qui',
  'me',
  'mon',
  'ma',
  'mes',
  'son',
  'sa',
]);
/** "no peito" is a place, not a negation. */
const IN_PORTUGUESE = new Set([
  'peito',
  'olho',
  'braco',
  'corpo',
  'rosto',
  'chao',
  'meu',
  'banheiro',
  'carro',
  'hospital',
  'pescoco',
]);
/** After these "plus de…" is a quantity, not a negation. */
const MORE = new Set(['en', 'de', 'le', 'la', 'les', 'un', 'beaucoup']);

/** "elle n'a rien avalé": what was not done. */
const HAVE = new Set(['a', 'ai', 'as', 'ont', 'avait', 'avais', 'avons']);
/** What stands between "personne ne" or "rien ne" and its verb. */
const BEFORE_VERB = new Set([
  'ne',
  'n',
  'me',
  'm',
  'le',
  'la',
  'l',
  'les',
  'lui',
  'leur',
  'nous',
  'vous',
  'y',
  'a',
  'ont',
]);

/** After these "personne" is somebody. Elsewhere, without "ne", it is nobody only before what is done to somebody: "personne la touche". */
const ONE_PERSON = new Set(['une', 'la', 'cette', 'autre', 'meme', 'de', 'des', 'd', 'chaque', 'quelle', 'grande']);
const NE = new Set(['ne', 'n']);
const NOT_ANY_MORE = new Set(['plus', 'pas', 'pu', 'pa']);
const HARMS = /^(?:touch|frap|tap|cogn)/;

/** Alone, these do not bring a past danger back: "j'attends toujours les résultats", "dans la série d'hier". */
const SAYS_LITTLE = new Set(['toujours', 'toujour', 'encore', 'encor', 'hier', 'bientot', 'aujourd', 'just']);

function saysLittle(words: readonly Word[], at: number): boolean {
  const word = words[at]?.text ?? '';
  // "il a huit ans maintenant", "maintenant 8 ans": an age.
  if (word === 'maintenant') return words[at + 1]?.value !== undefined || words[at - 1]?.text === 'ans';
  return SAYS_LITTLE.has(word);
}

/** Frames of one sentence beyond this many add nothing; keeps the cost of a hostile text linear. */
const MOST_FRAMES = 40;

/** A kind of frame, with the concepts of its rule by their number. */
interface FrameKind extends Pick<FrameRule, 'scope' | 'revivable'> {
  name: string;
  spares: ReadonlySet<number>;
  only: ReadonlySet<number> | undefined;
}

/** By concept, the kind of frame that it opens. */
const KINDS: readonly (FrameKind | undefined)[] = LEXICON.names.map((name) => {
  const rule = FRAMES[name];
  if (!rule) return undefined;
  const { scope, revivable, spares, only } = rule;
  return { name, scope, revivable, spares: conceptsNamed(spares ?? []), only: only && conceptsNamed(only) };
});
/** What is said of the present. */
const PRESENT = conceptsNamed(['now', 'again']);
const REAL_CASE = conceptsNamed(['realCase']);

/**
 * Marks the occurrences that do not speak of a present danger. Changes them in place. Only `weighty` concepts, which a rule can need, are
 * silenced by frames and may hold a negation to themselves: what reassures stays heard.
 */
export function markDead(
  words: readonly Word[],
  occurrences: readonly Occurrence[],
  weighty: ReadonlySet<number>,
): void {
  const negated = negatedWords(words, occurrences, weighty);
  const { bySentence, ofMessage, present } = framesOf(words, occurrences, negated);
  for (const occurrence of occurrences) {
    const { concept, from, to } = occurrence;
    const first = words[from];
    if (!first || KINDS[concept] || PRESENT.has(concept)) continue;
    if (negated[from] && (negated[to] || first.clause === words[to]?.clause)) {
      occurrence.dead = 'negated';
      continue;
    }
    if (!weighty.has(concept)) continue;
    if (isNamed(words, occurrence)) {
      occurrence.dead = 'named';
      continue;
    }
    const revives = present.has(first.sentence);
    const kind =
      silencing(bySentence.get(first.sentence) ?? NO_FRAMES, occurrence, words, revives) ??
      silencing(ofMessage, occurrence, words, revives);
    if (kind) occurrence.dead = kind.name;
  }
}

/** The first of these frames that silences the occurrence; none that can be revived does when its sentence speaks of the present. */
function silencing(
  frames: readonly Frame[],
  occurrence: Occurrence,
  words: readonly Word[],
  revives: boolean,
): FrameKind | undefined {
  for (const frame of frames) {
    const { kind } = frame;
    // What a figure of speech is made of stays one: only what stands beside it may be of the present.
    const revived = revives && kind.revivable && !(kind.name === 'figure' && isInside(frame, occurrence));
    if (!revived && silences(frame, occurrence, words)) return kind;
  }
  return undefined;
}

const TITLES = new Set(['madame', 'mme', 'mlle', 'monsieur', 'docteur', 'professeur', 'maitre']);
/** After these a title calls somebody and what follows is no name: "bonjour docteur, douleur…" without its comma. */
const CALLS = new Set(['bonjour', 'bonsoir', 'salut', 'merci', 'allo', 'coucou', 'svp', 'hello']);
const STREETS = new Set(['rue', 'avenue', 'boulevard', 'impasse', 'allee', 'chemin', 'quai', 'place', 'square']);

/** "chez Mme Faucher", "17 rue du Pendu": a name, whatever it sounds like. */
function isNamed(words: readonly Word[], { from, to }: Occurrence): boolean {
  if (from === to && TITLES.has(inClause(words, from, 1))) {
    const second = inClause(words, from, 2);
    return second !== '' && !CALLS.has(second);
  }
  for (let steps = 1; steps <= 3; steps++) {
    const before = inClause(words, from, steps);
    if (STREETS.has(before)) return true;
    if (!OF.has(before) && before !== 'la' && before !== 'l') return false;
  }
  return false;
}

/** The word so many steps before this one in the same clause; empty when there is none. */
function inClause(words: readonly Word[], at: number, steps: number): string {
  const word = words[at - steps];
  return word && word.clause === words[at]?.clause ? word.text : '';
}

const NO_FRAMES: readonly Frame[] = [];

interface Frame {
  kind: FrameKind;
  from: number;
  to: number;
}

function isInside(frame: Frame, { from, to }: Occurrence): boolean {
  return frame.from <= from && to <= frame.to;
}

function silences(frame: Frame, occurrence: Occurrence, words: readonly Word[]): boolean {
  const { spares, only, scope } = frame.kind;
  if (spares.has(occurrence.concept) || (only && !only.has(occurrence.concept))) return false;
  if (isInside(frame, occurrence)) return true;
  switch (scope) {
    case 'message':
    case 'sentence':
      return true;
    case 'clause':
      return words[frame.from]?.clause === words[occurrence.from]?.clause;
    case 'before':
      return occurrence.from < frame.from || words[frame.from]?.clause === words[occurrence.from]?.clause;
    case 'inside':
      return false;
    default:
      return scope satisfies never;
  }
}

/** The frames of each sentence, those that reach everywhere, and the sentences in which something is said of the present. */
interface Frames {
  bySentence: ReadonlyMap<number, readonly Frame[]>;
  ofMessage: readonly Frame[];
  present: ReadonlySet<number>;
}
const WITHOUT_FRAMES: Frames = { bySentence: new Map(), ofMessage: NO_FRAMES, present: new Set() };

function framesOf(words: readonly Word[], occurrences: readonly Occurrence[], negated: readonly boolean[]): Frames {
  // Without a frame there is nothing to bring back either.
  if (!occurrences.some(({ concept }) => KINDS[concept])) return WITHOUT_FRAMES;
  const bySentence = new Map<number, Frame[]>();
  const ofMessage: Frame[] = [];
  const present = new Set<number>();
  // "ceci n'est pas un test" takes back whatever announced one.
  const isReal = occurrences.some(({ concept }) => REAL_CASE.has(concept));
  for (const { concept, from, to } of occurrences) {
    const kind = KINDS[concept];
    const sentence = words[from]?.sentence;
    if (sentence === undefined) continue;
    if (!kind) {
      if (PRESENT.has(concept) && !negated[from] && !(from === to && saysLittle(words, from))) present.add(sentence);
    } else if (kind.scope === 'message') {
      if (!isReal && ofMessage.length < MOST_FRAMES) ofMessage.push({ kind, from, to });
    } else {
      const list = bySentence.get(sentence) ?? [];
      if (list.length < MOST_FRAMES) list.push({ kind, from, to });
      bySentence.set(sentence, list);
    }
  }
  return { bySentence, ofMessage, present };
}

const NOT_NEGATED: readonly boolean[] = [];

/** For each word, whether a negation reaches it. A negator inside an occurrence ("arrive pas à respirer") negates
 * nothing else; one that opens it ("pas d'essoufflement") still does. */
function negatedWords(
  words: readonly Word[],
  occurrences: readonly Occurrence[],
  weighty: ReadonlySet<number>,
): readonly boolean[] {
  if (!words.some(({ text }) => NEGATORS.has(text))) return NOT_NEGATED;
  const consumed: boolean[] = [];
  for (const { concept, from, to } of occurrences)
    if (weighty.has(concept)) for (let i = from + 1; i <= to; i++) consumed[i] = true;
  const negated: boolean[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (!word || !NEGATORS.has(word.text) || consumed[i]) continue;
    const next = words[i + 1];
    if (!next) {
      negated[i - 1] = true;
      continue;
    }
    if (word.text === 'no' && IN_PORTUGUESE.has(next.text)) continue;
    // "personne ne la frappe", "rien ne saigne": their verb only, for what "rien ne calme" is there.
    const verb = verbDenied(words, i);
    if (verb !== undefined) {
      for (let j = i + 1; j <= verb; j++) negated[j] = true;
      continue;
    }
    if (word.text === 'personne') continue;
    if (word.text === 'rien' && HAVE.has(words[i - 1]?.text ?? '') && !OF.has(next.text)) {
      negated[i + 1] = true;
      continue;
    }
    // "rien de gonflé", "rien au visage"; "il ne voit rien" denies nothing that follows.
    if (word.text === 'rien' && !OF.has(next.text) && next.text !== 'au' && next.text !== 'aux') continue;
    const before = words[i - 1]?.text ?? '';
    if (
      word.text === 'plus' &&
      (MORE.has(before) ||
        next.value !== undefined ||
        words[i + 2]?.value !== undefined ||
        next.text === 'en' ||
        next.text === 'que')
    )
      continue;
    if (word.text === 'plus' && !OF.has(next.text)) {
      // "elle saigne plus": what comes before; "il ne tousse plus du tout".
      if (words[i - 1]?.clause === word.clause) negated[i - 1] = true;
      continue;
    }
    const ofNext = OF.has(next.text) || word.text !== 'pas';
    if (!ofNext && words[i - 1]?.clause === word.clause) negated[i - 1] = true;
    const reach = ofNext ? 6 : 4;
    let started = false;
    for (let j = i + 1; j <= i + reach; j++) {
      const other = words[j];
      if (!other || other.clause !== word.clause) break;
      if (started && STOPS.has(other.text)) break;
      if (!OF.has(other.text)) started = true;
      if (consumed[j] && NEGATORS.has(other.text)) break;
      negated[j] = true;
    }
  }
  return negated;
}

/** Where the verb stands that "rien" or "personne" is the subject of, when it denies it; "personne ne respire plus" is somebody. */
function verbDenied(words: readonly Word[], at: number): number | undefined {
  const subject = words[at];
  if (subject?.text !== 'rien' && subject?.text !== 'personne') return undefined;
  if (subject.text === 'personne' && ONE_PERSON.has(words[at - 1]?.text ?? '')) return undefined;
  let verb = at + 1;
  while (BEFORE_VERB.has(words[verb]?.text ?? '')) verb++;
  if (words[verb]?.clause !== subject.clause || NOT_ANY_MORE.has(words[verb + 1]?.text ?? '')) return undefined;
  const hasNe = NE.has(words[at + 1]?.text ?? '');
  return hasNe || (subject.text === 'personne' && HARMS.test(words[verb]?.text ?? '')) ? verb : undefined;
}
