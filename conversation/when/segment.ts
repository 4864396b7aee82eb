/**
 * Cuts a message into the stretches that negation, past tense and "mon rendez-vous" reach over, with dates and hours masked so that
 * a cue can be looked for around them.
 */
import type { PatternSet } from './pattern-index.ts';
import type { Piece } from './piece.ts';
import type { Word } from './spelling.ts';

export interface Segment {
  /** Words `first` to `last`, both included. */
  first: number;
  last: number;
  /** Indexes of the pieces inside. */
  pieces: number[];
  /** The words, every day or hour replaced by `@` and its index; spaces around. */
  masked: string;
  /** The cues that it may hold, once one was looked for. */
  cues?: PatternSet;
}

const COUNTED =
  /^(?:fois|ans?|mois|semaine|jour|nuits?|heure|minute|enfants?|adultes?|personnes?|kg|kilos?|mg|ml|g|cp|comprimes?|gouttes?|seances?|rdv|euros?|%)$/;
/** "3 gâteaux": a plural that is no word of the calendar. */
const PLURAL =
  /^(?!mars$|plus$|dispos$|apres$|pas$|puis$|sans$|alors$|vers$|mais$|seulements$|possibles$|fois$|voux$|deux$)[a-z]{5,}[sx]$/;
/** What a date after a colon belongs to. */
const TOLD_NOUN =
  /^(?:regles|ddr|ddn|naissance|operation|accident|chute|vaccin|bilan|irm|scanner|radio|travail|boulot|poids|tension|glycemie|temperature|crises?|poussees?|episodes?)$/;
const HARD = /^[.;!?:)(]$/;
const TURN = /^(?:mais|donc|car|parce|puisque|sinon|alors|cependant|toutefois)$/;
/** "j'annule donc pour demain": the verb goes on after it. */
const ASKS =
  /^(?:annule|annuler|decale|decaler|reporte|reporter|confirme|voudrais|souhaite|souhaiterais|aimerais|prefere|prends|peux)$/;
/** What starts a new sentence after a comma or "et". */
const SUBJECT =
  /^(?:je|j|jai|jsuis|jpeux|jserai|jvoudrais|on|il|elle|ils|elles|nous|vous|c|ca|cela|mon|ma|mes|notre|nos|est-ce-que|pouvez|pourriez|pourrait|merci|serait|avez|auriez|peux|il|rdv|resultats|y|i|you|we|my|he|she|it|can|could|un|impossible|dispo|desole|voudrais|souhaite|possible|plutot|tous)$/;

export function segmentsOf(words: readonly Word[], pieces: readonly Piece[], text: string): Segment[] {
  const owner = new Map<number, number>();
  pieces.forEach((piece, index) => {
    if (piece.kind === 'relation' || piece.kind === 'asap' || isCount(piece, words)) return;
    for (let word = piece.first; word <= piece.last; word++) owner.set(word, index);
  });
  const segments: Segment[] = [];
  let first = 0;
  const close = (last: number): void => {
    if (last >= first) segments.push(segment(words, owner, first, last));
    first = last + 1;
  };
  words.forEach((word, index) => {
    if (index < first) return;
    const next = words[index + 1]?.text ?? '';
    const isSubject =
      SUBJECT.test(next) &&
      !(owner.has(index + 1) && !/^(?:un|tous|plutot)$/.test(next)) &&
      !(next === 'un' && words[index + 2]?.text === 'autre');
    const isBreak =
      (HARD.test(word.text) &&
        !isAbbreviation(words, index) &&
        !(word.text === ':' && (isDay(pieces, owner.get(index - 1)) || TOLD_NOUN.test(words[index - 1]?.text ?? ''))) &&
        !(word.text === '(' && next === 'du' && owner.has(index + 1))) ||
      ((word.text === ',' || word.text === 'et' || word.text === '-') &&
        !owner.has(index) &&
        isSubject &&
        !isArticleOfDate(owner, index + 1, next)) ||
      text.slice(word.end, words[index + 1]?.start ?? word.end).includes('\n');
    if (isBreak) close(index);
    else if (TURN.test(next) && !owner.has(index + 1) && !(next === 'donc' && ASKS.test(word.text))) close(index);
  });
  close(words.length - 1);
  return segments;
}

/** "lundi : après 17h": the colon belongs to the day. */
function isDay(pieces: readonly Piece[], index: number | undefined): boolean {
  const piece = index === undefined ? undefined : pieces[index];
  return piece?.kind === 'day' && /^(?:day|week|month)$/.test(piece.grain);
}

/** "3 fois", "6 ans": a number of something is read as a word around the dates. */
function isCount(piece: Piece, words: readonly Word[]): boolean {
  const next = words[piece.last + 1]?.text ?? '';
  return piece.kind === 'number' && !piece.article && (COUNTED.test(next) || PLURAL.test(next));
}

/** "un mardi", "tous les matins", "plutôt le soir" go on with the list they are in. */
function isArticleOfDate(owner: ReadonlyMap<number, number>, index: number, next: string): boolean {
  return /^(?:un|tous|plutot)$/.test(next) && (owner.has(index) || owner.has(index + 1));
}

/** "lun. 12", "janv. 2027": the full stop of a short word; "(pas superstitieux !)" is said aside. */
function isAbbreviation(words: readonly Word[], index: number): boolean {
  const word = words[index];
  const before = words[index - 1];
  if (word?.text !== '.') return false;
  return (
    before !== undefined &&
    before.end === word.start &&
    before.end - before.start <= 5 &&
    /^\d/.test(words[index + 1]?.text ?? '') &&
    before.end - before.start < before.text.length
  );
}

function segment(words: readonly Word[], owner: ReadonlyMap<number, number>, first: number, last: number): Segment {
  const parts: string[] = [];
  const inside: number[] = [];
  for (let index = first; index <= last; index++) {
    const piece = owner.get(index);
    if (piece === undefined) parts.push(words[index]?.text ?? '');
    else if (inside.at(-1) !== piece) {
      inside.push(piece);
      const article = words[index]?.text ?? '';
      parts.push(/^(?:du|au|de)$/.test(article) ? `${article} @${piece}` : `@${piece}`);
    }
  }
  return { first, last, pieces: inside, masked: ` ${parts.join(' ')} ` };
}
