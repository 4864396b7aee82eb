/**
 * The message as canonical words: folded, respelled, elisions opened, each word tied to where it stood in the text.
 * Patterns and features read this form; entities quote the original through the offsets.
 */
import { type Token, tokenize } from '../text.ts';
import { SPELLINGS } from '../words/spelling.ts';
import { type KnownWord, knownWord } from './known-words.ts';

/** A word that was told from its neighbours. */
interface Spelled {
  /** Canonical: "jveu" gives two words, "je" and "veux". */
  word: string;
  /** Offsets in the cleaned text; words that come from one token share them. */
  start: number;
  end: number;
}

export interface Word extends Spelled {
  known: KnownWord;
  /** Offset in `Wording.line`. */
  at: number;
}

/** Words that follow each other. */
export interface Stretch {
  /** `_bonjour_je_voudrais_un_rdv_.`: canonical words between underscores. */
  line: string;
  words: readonly Word[];
}

export interface Wording extends Stretch {
  words: Word[];
  /** The cleaned text that the offsets point into. */
  text: string;
}

const ELIDED = new Set([
  'j',
  'l',
  'd',
  'c',
  'm',
  't',
  's',
  'n',
  'qu',
  'lorsqu',
  'jusqu',
  'puisqu',
  'quelqu',
  'aujourd',
  'presqu',
  'i',
  'don',
  'can',
  'won',
]);
const WORDLIKE = /^[\p{L}\p{M}\p{N}]/u;
/** "je peu", "on veu": spelled like another word, told by the one before. */
const AFTER_PRONOUN: ReadonlyMap<string, string> = new Map([
  ['peu', 'peux'],
  ['pe', 'peux'],
  ['veu', 'veux'],
  ['doi', 'dois'],
]);
const PRONOUNS = new Set(['je', 'tu', 'j', 'on', 'il', 'elle']);
const SENTENCE_END = new Set(['.', '!', '?', '…']);
const KEPT_MARKS = new Set(['.', ',', '!', '?', ';', ':', '(', ')', '/', '+', '<', '>', '=', '{', '$']);
/** Two or three words that are one, first word → followers → result. */
const COMPOUNDS: ReadonlyMap<string, [string[], string][]> = new Map([
  ['rendez', [[['vous'], 'rdv']]],
  ['rende', [[['vous'], 'rdv']]],
  ['rdv', [[['vous'], 'rdv']]],
  [
    's',
    [
      [['il', 'vous', 'plait'], 'svp'],
      [['il', 'te', 'plait'], 'svp'],
      [['vous', 'plait'], 'svp'],
    ],
  ],
  ['week', [[['end'], 'weekend']]],
  ['e', [[['mail'], 'mail']]],
]);

/** Canonical words of a cleaned text. */
export function readWords(text: string): Wording {
  const spelled: Spelled[] = [];
  const tokens = joinDigits(tokenize(text));
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const next = tokens[i + 1];
    const elided = next?.word === "'" && next.start === token.end;
    for (const standard of standardWords(token, elided, tokens[i - 1], text)) {
      const before = spelled.at(-1)?.word ?? '';
      const word = PRONOUNS.has(before) ? (AFTER_PRONOUN.get(standard) ?? standard) : standard;
      spelled.push({ word, start: token.start, end: token.end });
    }
  }
  return lineUp(joinCompounds(spelled), text);
}

/** Original text from one canonical word to another, both included. */
export function quote(wording: Wording, from: number, to: number): string {
  const first = wording.words[from];
  const last = wording.words[to];
  return first && last ? wording.text.slice(first.start, last.end) : '';
}

/** Index of the canonical word that stands at (or covers) this offset of `line`; the last one when past the end. */
export function wordAt(wording: Wording, at: number): number {
  let low = 0;
  let high = wording.words.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((wording.words[middle]?.at ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Letters without accent and digits, which most words begin with, are told at a glance. */
function isWordlike(word: string): boolean {
  const code = word.charCodeAt(0);
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code > 127 && WORDLIKE.test(word));
}

function standardWords(token: Token, elided: boolean, previous: Token | undefined, text: string): string[] {
  const { word } = token;
  if (word === '-' || word === "'" || word === '_' || word === '"' || word === '«' || word === '»') return [];
  if (!isWordlike(word)) return mark(word);
  if (elided) return [ELIDED.has(word) ? word : (SPELLINGS.get(word) ?? word)];
  if (word.length === 1 && previous && /\d$/.test(previous.word)) return [word];
  const afterElision = previous?.word === "'" && previous.end === token.start && text[previous.start - 1] !== ' ';
  const standard = afterElision && word.length < 3 ? undefined : SPELLINGS.get(word);
  if (standard) return standard.split(' ');
  return STRETCHED.test(word) ? respelled(word.replace(STRETCHES, '$1')) : [word];
}

/** "Ouiiii", "merciiii": no word has a letter three times in a row, but "créée" once its accents are gone. */
const STRETCHED = /([a-z])\1\1(?<!eee)/;
const STRETCHES = /([a-z])\1{2,}/g;

function respelled(word: string): string[] {
  return (SPELLINGS.get(word) ?? word).split(' ');
}

function mark(word: string): string[] {
  if (SENTENCE_END.has(word)) return [word === '…' ? '.' : word];
  if (KEPT_MARKS.has(word)) return [word];
  return /\p{Extended_Pictographic}/u.test(word) ? [word] : [];
}

/** "2m1", "18h30" and "1ere" are one token each. */
function joinDigits(tokens: readonly Readonly<Token>[]): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    if (last && last.end === token.start && isWordlike(token.word) && isWordlike(last.word)) {
      last.word += token.word;
      last.end = token.end;
    } else joined.push({ ...token });
  }
  return joined;
}

function joinCompounds(words: Spelled[]): Spelled[] {
  const joined: Spelled[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Spelled;
    const compound = COMPOUNDS.get(word.word)?.find(([rest]) =>
      rest.every((part, k) => words[i + 1 + k]?.word === part),
    );
    if (compound) {
      const last = words[i + compound[0].length] as Spelled;
      joined.push({ ...word, word: compound[1], end: last.end });
      i += compound[0].length;
    } else joined.push(word);
  }
  return joined;
}

function lineUp(spelled: Spelled[], text: string): Wording {
  const words: Word[] = [];
  let line = '_';
  for (const { word, start, end } of spelled) {
    words.push({ word, known: knownWord(word), at: line.length, start, end });
    line += `${word}_`;
  }
  return { line, words, text };
}
