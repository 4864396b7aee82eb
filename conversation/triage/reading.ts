/**
 * A message as the danger rules see it: words with their sound, SMS spelling opened ("jsui" → "je suis"), numbers with their value,
 * clauses and sentences. Judges nothing.
 */

import { remembered } from '../remembered.ts';
import { soundOf } from '../sound.ts';
import { cleanText, type Token, tokenize } from '../text.ts';
import { GLUED, NUMBER_WORDS, SIGNS, SPELLED } from '../words/danger-spelling.ts';
import { LEXICON } from './concepts.ts';
import { hashesOf, type SoundHashes } from './hashes.ts';
import type { Heard } from './lexicon.ts';

interface Said {
  text: string;
  sound: string;
  heard: Heard;
  hashes: SoundHashes;
  /** Value of a number written in digits or in French words. */
  value: number | undefined;
}

/** What is known of a word by itself. Shared by all messages: not to be changed. */
interface KnownWord extends Said {
  /** Opens a new clause. */
  isTurn: boolean;
}

export interface Word extends Said {
  /** Commas, conjunctions and sentence ends open a new clause; ends of sentences open a new sentence. */
  clause: number;
  sentence: number;
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

/** What a token does: it is passed over, ends a clause or a sentence, stands for words, or is a word. */
type Role = 'nothing' | 'clauseEnd' | 'sentenceEnd' | 'sign' | 'word';

/** What is known of a token by itself. Shared by all messages: not to be changed. */
interface KnownToken {
  role: Role;
  /** What it is read as: itself, the words that its spelling stands for, or the two that are glued in it. */
  words: readonly KnownWord[];
  isSpelling: boolean;
}

/** The words that are read from a message until now. */
class Reading {
  readonly words: Word[] = [];
  private clause = 0;
  private sentence = 0;
  private first = 0;

  get isSentenceBegun(): boolean {
    return this.words.length > this.first;
  }

  endClause(): void {
    this.clause++;
  }

  endSentence(): void {
    this.first = this.words.length;
    this.sentence++;
    this.clause++;
  }

  add({ text, sound, heard, hashes, value, isTurn }: KnownWord): void {
    if (isTurn) this.clause++;
    this.words.push({ text, sound, heard, hashes, value, clause: this.clause, sentence: this.sentence });
  }
}

/**
 * Any text → its words in order. The lexicon tells whether a sound belongs to it, to cut glued spellings, and whether a capitalised word
 * is one of its own: other names keep their sound to themselves ("Perrine" is no "périnée").
 */
export function readWords(text: string): Word[] {
  const reading = new Reading();
  const cleaned = cleanText(text);
  const tokens = tokenize(cleaned);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const next = tokens[i + 1];
    // 38,5 · 38.5 · 38°5
    if (next && isDigits(token.word) && /^[.,°]$/.test(next.word)) {
      const afterNext = tokens[i + 2];
      if (afterNext && isDigits(afterNext.word) && afterNext.start === token.end + 1) {
        reading.add(wordOf(`${token.word}.${afterNext.word}`));
        i += 2;
        continue;
      }
    }
    const { role, words, isSpelling } = knownToken(token.word);
    if (role === 'nothing') continue;
    if (role === 'clauseEnd') reading.endClause();
    else if (role === 'sentenceEnd') reading.endSentence();
    else if (role === 'sign') for (const word of words) reading.add(word);
    else if (
      isCapitalised(token, cleaned) &&
      (reading.isSentenceBegun || (next !== undefined && isCapitalised(next, cleaned))) &&
      !isSpelling &&
      !LEXICON.writes(token.word)
    )
      reading.add(nameOf(token.word));
    // "c'est" is already open; "1 g" is a weight, "30 SA" weeks of pregnancy.
    else if (isSpelling && isShort(token.word) && (next?.word === "'" || isDigits(tokens[i - 1]?.word ?? '')))
      reading.add(wordOf(token.word));
    else if (token.word === 'peu' && next && /^(?:pa|pas|plu|plus)$/.test(next.word)) reading.add(wordOf('peut'));
    else for (const word of words) reading.add(word);
  }
  return joinNumbers(reading.words);
}

const knownToken = remembered((word): KnownToken => {
  if (SENTENCE_ENDS.has(word)) return { role: 'sentenceEnd', words: [], isSpelling: false };
  if (CLAUSE_ENDS.has(word)) return { role: 'clauseEnd', words: [], isSpelling: false };
  const sign = SIGNS.get(word);
  if (sign) return { role: 'sign', words: sign.map(wordOf), isSpelling: false };
  if (!/^[\p{L}\p{N}%]/u.test(word)) return { role: 'nothing', words: [], isSpelling: false };
  const spelled = SPELLED.get(word);
  if (spelled) return { role: 'word', words: spelled.map(wordOf), isSpelling: true };
  const cut = gluedLength(word);
  const words = cut > 0 ? [word.slice(0, cut), word.slice(cut)] : [word];
  return { role: 'word', words: words.map(wordOf), isSpelling: false };
});

const wordOf = remembered((text): KnownWord => {
  const sound = soundOf(text);
  return {
    text,
    sound,
    heard: LEXICON.heardAs(sound),
    hashes: hashesOf(sound),
    value: worthOf(text),
    isTurn: TURNS.has(text),
  };
});

/** A name, which sounds like nothing but itself. */
const nameOf = remembered((text): KnownWord => {
  const sound = `=${text}`;
  return { text, sound, heard: LEXICON.heardAs(sound), hashes: hashesOf(sound), value: undefined, isTurn: false };
});

function isCapitalised(token: Token, text: string): boolean {
  return !isSmallLetter(text.charCodeAt(token.start)) && CAPITALISED.test(text.slice(token.start, token.end));
}

function isShort(word: string): boolean {
  return word.length === 1 || word === 'sa';
}

function isDigits(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 48 && code <= 57 && word.length <= 9 && /^[0-9]+$/.test(word);
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

/** "jarrive", "lestomac", "dasthme": how many letters to cut so that the rest is a word that we know; none of a word that we know whole. */
function gluedLength(word: string): number {
  if (LEXICON.has(soundOf(word))) return 0;
  for (const prefix of GLUED) {
    if (word.length < prefix.length + 3 || !word.startsWith(prefix)) continue;
    if (LEXICON.has(soundOf(word.slice(prefix.length)))) return prefix.length;
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
      part.value = undefined;
    }
    word.value = value;
    i = Math.max(i, j - 1);
  }
  return words;
}
