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
const HARD = new Set('. ; ! ? : ) ('.split(' '));
const TURN = new Set('mais donc car parce puisque sinon alors cependant toutefois'.split(' '));
/** What goes on with what was said, unless a new sentence starts after it. */
const LINKS = new Set(', et -'.split(' '));
const SHORT_ARTICLES = new Set('du au de'.split(' '));
/** Starts a new sentence, and a date too: "un mardi", "tous les matins", "plutôt le soir". */
const LEADS_BOTH = new Set('un tous plutot'.split(' '));
/** "j'annule donc pour demain": the verb goes on after it. */
const ASKS =
  /^(?:annule|annuler|decale|decaler|reporte|reporter|confirme|voudrais|souhaite|souhaiterais|aimerais|prefere|prends|peux)$/;
/** What starts a new sentence after a comma or "et". */
const SUBJECT = new Set(
  `je j jai jsuis jpeux jserai jvoudrais on il elle ils elles nous vous c ca cela mon ma mes notre nos est-ce-que pouvez
  pourriez pourrait merci serait avez auriez peux rdv resultats y i you we my he she it can could un impossible dispo desole
  voudrais souhaite possible plutot tous`.split(/\s+/),
);

export function segmentsOf(words: readonly Word[], pieces: readonly Piece[], text: string): Segment[] {
  const owners = ownersOf(words, pieces);
  const hasLines = text.includes('\n');
  const segments: Segment[] = [];
  let first = 0;
  for (let index = 0; index < words.length; index++) {
    const isLast = index === words.length - 1;
    const isLineEnd =
      hasLines && text.slice(words[index]?.end, words[index + 1]?.start ?? words[index]?.end).includes('\n');
    if (!isLast && !isLineEnd && !isBreak(words, pieces, owners, index) && !isTurn(words, owners, index)) continue;
    segments.push(segment(words, owners, first, index));
    first = index + 1;
  }
  return segments;
}

/** For each word, the index of the piece that it belongs to, or -1. */
function ownersOf(words: readonly Word[], pieces: readonly Piece[]): readonly number[] {
  const owners = new Array<number>(words.length).fill(-1);
  pieces.forEach((piece, index) => {
    if (piece.kind === 'relation' || piece.kind === 'asap' || isCount(piece, words)) return;
    for (let word = piece.first; word <= piece.last; word++) owners[word] = index;
  });
  return owners;
}

/** Whether a sentence ends with the word: a full stop, or a comma with a new subject after it. */
function isBreak(words: readonly Word[], pieces: readonly Piece[], owners: readonly number[], index: number): boolean {
  const word = words[index]?.text ?? '';
  const next = words[index + 1]?.text ?? '';
  if (HARD.has(word)) {
    if (isAbbreviation(words, index)) return false;
    if (word === ':') return !isDay(pieces, owners[index - 1]) && !TOLD_NOUN.test(words[index - 1]?.text ?? '');
    return !(word === '(' && next === 'du' && isOwned(owners, index + 1));
  }
  if (!LINKS.has(word) || isOwned(owners, index) || !SUBJECT.has(next)) return false;
  if (next === 'un' && words[index + 2]?.text === 'autre') return false;
  return !(isOwned(owners, index + 1) || (LEADS_BOTH.has(next) && isOwned(owners, index + 2)));
}

/** "…, mais": a new turn after the word. */
function isTurn(words: readonly Word[], owners: readonly number[], index: number): boolean {
  const next = words[index + 1]?.text ?? '';
  return TURN.has(next) && !isOwned(owners, index + 1) && !(next === 'donc' && ASKS.test(words[index]?.text ?? ''));
}

function isOwned(owners: readonly number[], index: number): boolean {
  return (owners[index] ?? -1) >= 0;
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

function segment(words: readonly Word[], owners: readonly number[], first: number, last: number): Segment {
  const parts: string[] = [];
  const inside: number[] = [];
  for (let index = first; index <= last; index++) {
    const piece = owners[index] ?? -1;
    if (piece < 0) parts.push(words[index]?.text ?? '');
    else if (inside.at(-1) !== piece) {
      inside.push(piece);
      const article = words[index]?.text ?? '';
      parts.push(SHORT_ARTICLES.has(article) ? `${article} @${piece}` : `@${piece}`);
    }
  }
  return { first, last, pieces: inside, masked: ` ${parts.join(' ')} ` };
}
