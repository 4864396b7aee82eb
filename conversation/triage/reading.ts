/**
 * A message as the danger rules see it: words with their sound, SMS spelling opened ("jsui" → "je suis"), numbers with their value,
 * clauses and sentences. Judges nothing.
 */

import { soundOf } from '../sound.ts';
import { cleanText, type Token, tokenize } from '../text.ts';
import { GLUED, NUMBER_WORDS, SIGNS, SPELLED } from '../words/danger-spelling.ts';
import type { Lexicon } from './concepts.ts';

export interface Word {
  text: string;
  sound: string;
  /** Value of a number written in digits or in French words. */
  value?: number;
  /** Commas, conjunctions and sentence ends open a new clause; ends of sentences open a new sentence. */
  clause: number;
  sentence: number;
  /** The sentence that this word stands in ends with a question mark. */
  asked?: boolean;
}

const SENTENCE_ENDS = new Set(['.', '!', '?', ';', '\n', '…']);
const CLAUSE_ENDS = new Set([',', ':', '(', ')', '—', '–']);
/** As a name is written; "J'ai" and "SOS" are none. */
const CAPITALISED = /^\p{Lu}\p{Ll}{2,}$/u;
const TURNS = new Set([
  'mais',
  'sauf',
  'pourtant',
  'cependant',
  'sinon',
  'parce',
  'car',
  'but',
  'because',
  'pero',
  'mas',
  'however',
  'par',
  'alors',
]);

/**
 * Any text → its words in order. The lexicon tells whether a sound belongs to it, to cut glued spellings, and whether a capitalised word
 * is one of its own: other names keep their sound to themselves ("Perrine" is no "périnée").
 */
export function readWords(text: string, { known, writes }: Pick<Lexicon, 'known' | 'writes'>): Word[] {
  const words: Word[] = [];
  let clause = 0;
  let sentence = 0;
  let first = 0;
  const close = (asked: boolean) => {
    if (asked) for (let i = first; i < words.length; i++) (words[i] as Word).asked = true;
    first = words.length;
    sentence++;
    clause++;
  };
  const push = (word: string) => {
    const value = worthOf(word);
    if (TURNS.has(word)) clause++;
    const entry: Word = { text: word, sound: soundOf(word), clause, sentence };
    if (value !== undefined) entry.value = value;
    words.push(entry);
  };
  const cleaned = cleanText(text);
  const tokens = tokenize(cleaned);
  const isCapitalised = (token: Readonly<Token> | undefined): boolean =>
    token !== undefined &&
    !isSmallLetter(cleaned.charCodeAt(token.start)) &&
    CAPITALISED.test(cleaned.slice(token.start, token.end));
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) break;
    const next = tokens[i + 1];
    const afterNext = tokens[i + 2];
    if (next && afterNext && isDigits(token.word) && isDigits(afterNext.word) && afterNext.start === token.end + 1) {
      // 38,5 · 38.5 · 38°5
      if (/^[.,°]$/.test(next.word)) {
        push(`${token.word}.${afterNext.word}`);
        i += 2;
        continue;
      }
    }
    if (SENTENCE_ENDS.has(token.word)) {
      close(token.word === '?');
      continue;
    }
    if (CLAUSE_ENDS.has(token.word)) {
      clause++;
      continue;
    }
    const sign = SIGNS.get(token.word);
    if (sign !== undefined) {
      for (const word of sign) push(word);
      continue;
    }
    if (!isWord(token.word)) continue;
    if (
      isCapitalised(token) &&
      (words.length > first || isCapitalised(next)) &&
      !SPELLED.has(token.word) &&
      !writes(token.word)
    ) {
      words.push({ text: token.word, sound: `=${token.word}`, clause, sentence });
      continue;
    }
    // "c'est" is already open; "1 g" is a weight, "30 SA" weeks of pregnancy.
    const isShort = token.word.length === 1 || token.word === 'sa';
    const isOpen = isShort && (next?.word === "'" || isDigits(tokens[i - 1]?.word ?? ''));
    const spelled = isOpen ? undefined : SPELLED.get(token.word);
    if (spelled) {
      for (const word of spelled) push(word);
      continue;
    }
    if (token.word === 'peu' && next && /^(?:pa|pas|plu|plus)$/.test(next.word)) {
      push('peut');
      continue;
    }
    const sound = soundOf(token.word);
    const cut = known(sound) ? 0 : gluedLength(token.word, known);
    if (cut > 0) {
      push(token.word.slice(0, cut));
      push(token.word.slice(cut));
    } else push(token.word);
  }
  close(false);
  return joinNumbers(words);
}

function isDigits(word: string): boolean {
  return word.length > 0 && word.length <= 9 && /^[0-9]+$/.test(word);
}

function isWord(word: string): boolean {
  return isSmallLetter(word.charCodeAt(0)) || /^[\p{L}\p{N}%]/u.test(word);
}

/** Of those without accent: most words begin with one, and need no closer look. */
function isSmallLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}

function worthOf(word: string): number | undefined {
  const code = word.charCodeAt(0);
  if (code >= 48 && code <= 57) {
    const value = Number(word);
    return Number.isFinite(value) ? value : undefined;
  }
  return NUMBER_WORDS.get(word);
}

/** "jarrive", "lestomac", "dasthme": how many letters to cut so that the rest is a word that we know. */
function gluedLength(word: string, known: (sound: string) => boolean): number {
  for (const prefix of GLUED) {
    if (word.length >= prefix.length + 3 && word.startsWith(prefix) && known(soundOf(word.slice(prefix.length)))) {
      return prefix.length;
    }
  }
  return 0;
}

/** "trente huit deux" → 38.2; "soixante dix huit" → 78; "quatre vingt deux" → 82. Only the first word keeps the value. */
function joinNumbers(words: Word[]): Word[] {
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word?.value === undefined || !NUMBER_WORDS.has(word.text)) continue;
    let value = word.value;
    let j = i + 1;
    let whole = value < 20;
    for (; j < words.length && j < i + 6; j++) {
      const part = words[j];
      if (!part || part.clause !== word.clause) break;
      if (part.text === 'et') continue;
      const add = NUMBER_WORDS.get(part.text);
      if (add === undefined) break;
      if (add === 20 && value === 4) {
        value = 80;
        whole = false;
      } else if (!whole && value % 10 === 0 && add < 20) {
        value += add;
        whole = true;
      } else if (add === 100 && value < 10) value *= 100;
      else if (value >= 34 && value <= 42 && add < 10) {
        value += add / 10;
        j++;
        break;
      } else break;
      delete part.value;
    }
    word.value = value;
    i = Math.max(i, j - 1);
  }
  return words;
}
