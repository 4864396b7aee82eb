/**
 * How raw text becomes something that can be compared: cleaned, folded, cut into tokens that remember where they stood.
 * Knows letters and punctuation only; spelling and meaning belong to the readers.
 */

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

/** Any string, even hostile → composed text without control characters, direction overrides or lone surrogates. */
export function cleanText(raw: string): string {
  return raw.replace(BLANKS, ' ').replace(CONTROLS, '').normalize('NFC');
}

const PLAIN = /^[a-z0-9]+$/;

/** Lower case without accents; ligatures opened; typographic apostrophes made straight. Length may change. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[’‘ʼ`´]/g, "'");
}

/** The words, numbers and marks of a cleaned text, in order. Digits and letters that touch are separate tokens. */
export function tokenize(text: string): readonly Readonly<Token>[] {
  // The readers of one message ask one after the other.
  if (text !== last.text) last = { text, tokens: tokensOf(text) };
  return last.tokens;
}

let last: { text: string; tokens: readonly Readonly<Token>[] } = { text: '', tokens: [] };

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    tokens.push({ word: fold(match[0]), start: match.index, end: match.index + match[0].length });
  }
  return tokens;
}
