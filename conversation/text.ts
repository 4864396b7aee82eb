/**
 * How raw text becomes something that can be compared: cleaned, folded, cut into tokens that remember where they stood.
 * Knows letters and punctuation only; spelling and meaning belong to the readers.
 */

import { remembered } from './remembered.ts';

/** A word, a number or one mark of punctuation; `start` and `end` are offsets in the cleaned text. */
export interface Token {
  /** Folded: lower case, no accent, straight apostrophe. */
  word: string;
  start: number;
  end: number;
}

/** Controls, direction overrides, zero-width marks, lone surrogates, private use; not the newline. */
const CONTROLS = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu;
const BLANKS = /[\t\r\v\f\u00a0\u2000-\u200a\u2028\u2029\u202f\u3000]/g;
const ACCENTS = /[\u0300-\u036f]/g;
const TOKEN = /[\p{L}\p{M}]+|\p{N}+|[^\s\p{L}\p{M}\p{N}]/gu;

/** What makes a key of a digit, as in "2️⃣". */
const KEYCAP = /\ufe0f?\u20e3/g;

/** Composed letters and marks of French, none of which is ever cleaned. */
const CLEAN = /^[\n -~¡-¬®-ſ–—‘’“”…€]*$/;

/** Any string, even hostile → composed text without control characters, direction overrides or lone surrogates. */
export function cleanText(raw: string): string {
  if (CLEAN.test(raw)) return raw;
  return raw.replace(BLANKS, ' ').replace(CONTROLS, '').replace(KEYCAP, '').normalize('NFC');
}

/** Nothing that folding changes. */
const PLAIN = /^[^A-Z`\u0080-\uffff]*$/;

/** Lower case without accents; ligatures opened; typographic apostrophes made straight. Length may change. */
export function fold(text: string): string {
  return PLAIN.test(text) ? text : folded(text);
}

const folded = remembered((text) =>
  text
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[’‘ʼ`´]/g, "'"),
);

/** The words, numbers and marks of a cleaned text, in order. Digits and letters that touch are separate tokens. */
export function tokenize(text: string): readonly Readonly<Token>[] {
  // The readers of one message ask one after the other.
  if (text !== last.text) last = { text, tokens: tokensOf(text) };
  return last.tokens;
}

let last: { text: string; tokens: readonly Readonly<Token>[] } = { text: '', tokens: [] };

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (let start = 0; start < text.length; ) {
    const kind = kindAt(text, start);
    if (kind === BLANK) {
      start++;
      continue;
    }
    let end = start + 1;
    // Rare letters are left to the expression alone, or a long run of them would be gone through again for each.
    if (kind !== MARK && kind !== RARE) while (end < text.length && kindAt(text, end) === kind) end++;
    if (kind === RARE || (end < text.length && kindAt(text, end) === RARE)) {
      TOKEN.lastIndex = start;
      const match = TOKEN.exec(text);
      if (!match) break;
      start = match.index;
      end = TOKEN.lastIndex;
    }
    tokens.push({ word: fold(text.slice(start, end)), start, end });
    start = end;
  }
  return tokens;
}

/** What a letter is to `TOKEN`, remembered for the letters of Latin scripts; the others are left to the expression. */
const KINDS = new Uint8Array(0x2100);
const [BLANK, LETTER, DIGIT, MARK, RARE] = [1, 2, 3, 4, 5];

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= KINDS.length) return RARE;
  return KINDS[code] || learnKind(code);
}

function learnKind(code: number): number {
  const letter = String.fromCharCode(code);
  const kind = /\s/.test(letter) ? BLANK : /[\p{L}\p{M}]/u.test(letter) ? LETTER : /\p{N}/u.test(letter) ? DIGIT : MARK;
  KINDS[code] = kind;
  return kind;
}
