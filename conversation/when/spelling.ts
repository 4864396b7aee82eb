/**
 * Text → canonical words that remember where they stood: accents, case, SMS, slips of the finger and English are settled here, so
 * that the grammar is written once. Understands nothing.
 */
import { remembered } from '../remembered.ts';
import {
  CORRECTED,
  ENGLISH_PHRASES,
  ENGLISH_SPELLINGS,
  FRENCH_PHRASES,
  FRENCH_SPELLINGS,
  NOT_MISSPELLED,
} from '../words/when-spellings.ts';
import { restoreNouns } from './elided-noun.ts';
import { MONTH_NAMES, WEEKDAY_NAMES } from './fragment.ts';
import { mergeNumbers } from './number-word.ts';

/** A canonical word; `start` and `end` are offsets in the text that was read. */
export interface Word {
  text: string;
  start: number;
  end: number;
}

/** Longest message that is read: nobody asks for an appointment beyond, and time stays bounded. */
export const MAX_WORDS = 2000;

const PHONE = String.raw`(?:\+\d{2} ?|00\d{2} ?|0)[1-9](?:[ .-]?\d{2}){4}(?!\d)`;
const CARD = String.raw`[12] ?\d{2} ?[01]\d ?\d[\dab] ?\d{3} ?\d{3}(?: ?\d{2})?(?!\d)`;
const DATE = String.raw`\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)|\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?(?:\d{4}|\d{2})(?!\d|\d? ?h(?![a-z]))|\d{1,2}\/\d{1,2}(?![\d/]|\d? ?h(?![a-z]))`;
const MONTH = String.raw`\d{1,2} {0,2}[/-] {0,2}[12]\d{3}(?!\d)|[12]\d{3} ?[/-] ?(?:0?[1-9]|1[0-2])(?! ?[\dh:]|-\d)`;
const CLOCK = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?!\d)|\d{1,2} ?h ?[0-5]\d(?:m(?:in|n)?(?:[0-5]\d)?s?)?(?![\da-z])|\d{1,2}h(?![a-z])`;
const DECIMAL = String.raw`\d+[.,]\d+`;
/** "les 3x8", "2x500", "1/4 h": a product or a fraction, never two dates. */
const PRODUCT = String.raw`\d{1,4} ?[x*] ?\d{1,4}|[1-3]\/[24] ?h(?![a-z\d])`;
/** "2026-10-117": the number of a bill. */
const CODE = String.raw`\d{4}-\d{1,2}-\d{3,}`;
const SMS = String.raw`\b(?:dem1|proch1e?|2m1|2main|2min|mat1|a2m1|bi1|c7)(?![a-z0-9])`;
const RAW = new RegExp(
  `${SMS}|${CODE}|${PRODUCT}|${PHONE}|${CARD}|${DATE}|${MONTH}|${CLOCK}|${DECIMAL}|\\d+|[a-z]+|[^\\sa-z\\d]`,
  'g',
);
const NUMBERS_ONLY = new RegExp(`^(?:${CODE}|${PRODUCT}|${PHONE}|${CARD})$`);

const DATE_NAMES = [...WEEKDAY_NAMES, ...MONTH_NAMES, 'sept', 'semaine', 'debut'];
const FRENCH = spellingMap(FRENCH_SPELLINGS);
const ENGLISH = spellingMap(ENGLISH_SPELLINGS);
const FRENCH_GROUPS = phraseMap(FRENCH_PHRASES);
const ENGLISH_GROUPS = phraseMap([...ENGLISH_PHRASES, ...FRENCH_PHRASES]);
const CORRECTIONS = byFirstLetter(CORRECTED);
/** Weekday abbreviations that are also words: read as days only beside a number, a part of the day, "prochain" or a full stop. */
const SHORT_DAYS = new Map(
  Object.entries({
    lun: 'lundi',
    mar: 'mardi',
    mer: 'mercredi',
    jeu: 'jeudi',
    ven: 'vendredi',
    sam: 'samedi',
    dim: 'dimanche',
  }),
);
const AFTER_SHORT_DAY = /^(?:\d.*|matin|matinee|apres-midi|soir|midi|prochain|proch|mat|aprem|am|\.|en)$/;
/** In capitals these are time zones, else "cet" and "est". */
const ZONE_OR_WORD = /^(?:CET|EST)$/;
const DOTTED_HOUR = /^(?:[789]|1\d|20)\.[0-5][05]$/;
const UNIT = /^(?:[kmc]?g|gr|[cm]?l|[ck]?m|mmol|euros?|eur|kilos?|grammes?|€|%|\/)$/;
const LEADS_HOUR = /^(?:at|from|until|till)$/;
/** "vous êtes là vendredi", without the accent. */
const PRESENCE = /^(?:etes|suis|est|sera|serai|seras|serez|sommes|sont|serait|pas)$/;
const ENGLISH_CUES =
  /\b(?:the|is|are|would|could|can|my|at|next|this|tomorrow|today|morning|afternoon|evening|appointment|please|any|in|weeks|days|months|early|late|noon|every|from|until|i|you|for|not|except|as|soon|possible|available|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|after|before|have|with|need|and|or|between|mornings|afternoons|evenings|week(?![- ]?end)|month|year|hour|january|february|april|june|july|august|september|october|november|december|only|first|second|third|last|half|past|quarter|book|see|doctor|thanks|thank|hi|hello|what|when|will|be|but|of|to|by|latest|earliest|anytime|works?|off|don|free|school|lunch|night|tonight|yes|no)\b/g;
const FRENCH_CUES =
  /\b(?:il|elle|on|y|ai|mon|ma|mes|nous|que|qui|pas|ne|ce|cette|cet|jour|jours|mois|semaines|svp|merci|dispo|pr|ds|pdt|apres-midi|aprem|le|la|les|un|une|est|je|vous|pour|avec|demain|matin|midi|soir|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|semaine|apres|avant|bonjour|rdv|prochain|prochaine|et|ou|de|du|en|dans)\b/g;

/** Same length as the text: lower case, no accent, straight apostrophes and dashes, every blank a space. */
export function foldInPlace(text: string): string {
  return text.replace(/\P{ASCII}/gu, foldUnit).replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** Canonical words of a text. `language` decides where it is known, the words themselves otherwise. */
export function canonicalWords(text: string, language?: 'fr' | 'en'): Word[] {
  const folded = foldInPlace(text);
  const english = isEnglish(folded, language);
  const raw = rawWords(folded);
  for (const [index, word] of raw.entries()) {
    const written = text.slice(word.start, word.end);
    if (/^là$/i.test(written)) word.text = 'ici';
    else if (ZONE_OR_WORD.test(written) && /^\d|^h(?:eures?)?$/.test(raw[index - 1]?.text ?? ''))
      word.text = `${word.text}-zone`;
  }
  const spelled = dottedHours(english ? raw.map((word) => respell(word, ENGLISH)) : frenchWords(raw), raw);
  const plain = spelled.filter(
    (word, index) =>
      word.text !== "'" &&
      (word.text !== '-' || !isInnerHyphen(spelled, index)) &&
      (word.text !== '.' || !endsAbbreviation(spelled, index)),
  );
  return restoreNouns(mergeGroups(mergeNumbers(plain, english), english ? ENGLISH_GROUPS : FRENCH_GROUPS));
}

function isEnglish(folded: string, language: 'fr' | 'en' | undefined): boolean {
  const head = folded.slice(0, 2000);
  const english = head.match(ENGLISH_CUES)?.length ?? 0;
  const french = head.match(FRENCH_CUES)?.length ?? 0;
  return language === 'en' ? english >= french : english > french;
}

function rawWords(folded: string): Word[] {
  const words: Word[] = [];
  for (const match of folded.matchAll(RAW)) {
    const start = match.index;
    const text = match[0];
    words.push({ text: !isLetter(text) && NUMBERS_ONLY.test(text) ? '#' : text, start, end: start + text.length });
    if (words.length >= MAX_WORDS) break;
  }
  return words;
}

/** "at 9.30", "mardi 9.30": an hour after an English word that leads one, or after a day; elsewhere a measure. */
function dottedHours(words: readonly Word[], raw: readonly Word[]): Word[] {
  return words.map((word, index) => {
    if (!DOTTED_HOUR.test(word.text)) return word;
    const isSmall = /^(?:a|at|,)$/.test(raw[index - 1]?.text ?? '');
    const before = words[index - (isSmall ? 2 : 1)]?.text ?? '';
    const isLed = isWeekday(before) || before === 'demain' || LEADS_HOUR.test(raw[index - 1]?.text ?? '');
    return isLed && !UNIT.test(raw[index + 1]?.text ?? '') ? { ...word, text: word.text.replace('.', ':') } : word;
  });
}

function isLetter(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 97 && code <= 122;
}

/** What stands beside a short word may tell what it is; the others are told by themselves. */
const LONGEST_TOLD = 3;

function frenchWords(raw: readonly Word[]): Word[] {
  return raw.map((word, index) => {
    if (word.text.length > LONGEST_TOLD) return inFrench(word);
    const previous = raw[index - 1]?.text ?? '';
    const next = raw[index + 1]?.text ?? '';
    const short = SHORT_DAYS.get(word.text);
    if (short && (AFTER_SHORT_DAY.test(next) || isListedDay(raw, index) || (raw.length <= 3 && next === '')))
      return { ...word, text: short };
    if (/^js?$/.test(word.text) && /^\d+$/.test(previous) && next !== "'") return { ...word, text: 'jour' };
    if ((word.text === 'm' || word.text === 's') && /^\d+$/.test(previous) && next !== "'") {
      return { ...word, text: word.text === 'm' ? 'mois' : 'semaine' };
    }
    if (
      word.text === 'pro' &&
      /^(?:sem|semaine|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|mois)$/.test(previous)
    ) {
      return { ...word, text: 'prochain' };
    }
    if (word.text === 'moi' && /^(?:\d+|un|deux|trois|quatre|cinq|six|ce|fin|debut)$/.test(previous))
      return { ...word, text: 'mois' };
    if (word.text === '+' && /^(?:et|ou)$/.test(previous) && /^[.,;!?]?$/.test(next)) return { ...word, text: 'apres' };
    if (/^[<>]$/.test(word.text) && /^\d/.test(next)) return { ...word, text: word.text === '>' ? 'apres' : 'avant' };
    if (word.text === 's' && /^\d{1,2}$/.test(next) && isGluedNumber(raw, index) && !/^\d|'$/.test(previous))
      return { ...word, text: 'semaine' };
    if (word.text === '+')
      return { ...word, text: /^(?:tot|tard|vite|rapide|rapidement|proche|de|d|que)$/.test(next) ? 'plus' : 'et' };
    if (word.text === 'g' && !/^\d/.test(previous)) return { ...word, text: 'jai' };
    if (word.text === 'la' && PRESENCE.test(previous)) return { ...word, text: 'ici' };
    return inFrench(word);
  });
}

function inFrench(word: Word): Word {
  const known = respell(word, FRENCH);
  return known.text === word.text ? correct(word) : known;
}

/** "s48", and no letter after it. */
function isGluedNumber(raw: readonly Word[], index: number): boolean {
  const [number, after] = [raw[index + 1], raw[index + 2]];
  const isAlone =
    raw[index - 1]?.end !== raw[index]?.start && (after?.start !== number?.end || !/^[a-z]/.test(after?.text ?? ''));
  return isAlone && number?.start === raw[index]?.end;
}

/** "lun-mar-mer matin", "lun mar ou jeu": abbreviations listed together. */
function isListedDay(raw: readonly Word[], index: number): boolean {
  return [1, -1].some((step) => {
    const [beside = '', other = ''] = [raw[index + step]?.text, raw[index + 2 * step]?.text];
    if (SHORT_DAYS.has(beside)) return true;
    return /^(?:[-/,&+]|ou|et)$/.test(beside) && (SHORT_DAYS.has(other) || isWeekday(other));
  });
}

function isWeekday(text: string): boolean {
  return (WEEKDAY_NAMES as readonly string[]).includes(text);
}

function respell(word: Word, map: ReadonlyMap<string, string>): Word {
  const text = map.get(word.text);
  return text === undefined ? word : { ...word, text };
}

function correct(word: Word): Word {
  const text = corrected(word.text);
  return text === word.text ? word : { ...word, text };
}

/** One slip in a word of five letters or more, two from eight letters on: omission, addition, swap or wrong letter. */
const corrected = remembered((text): string => {
  if (text.length < 5 || text.length > 14 || NOT_MISSPELLED.has(text)) return text;
  for (const target of CORRECTIONS.get(text[0] ?? '') ?? []) {
    if (text === target) return text;
    if (isNear(text, target, target.length >= 8 ? 2 : 1)) return target.replace(/^prochaine$/, 'prochain');
  }
  return text;
});

/** Whether the optimal-string-alignment distance of two short words is at most `limit`. */
export function isNear(left: string, right: string, limit: number): boolean {
  if (Math.abs(left.length - right.length) > limit) return false;
  let before: number[] = [];
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i++) {
    const next = [i];
    for (let j = 1; j <= right.length; j++) {
      const cost = left[i - 1] === right[j - 1] ? 0 : 1;
      let best = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]) {
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      }
      next.push(best);
    }
    before = row;
    row = next;
  }
  return (row[right.length] ?? 99) <= limit;
}

function mergeGroups(words: readonly Word[], groups: ReadonlyMap<string, readonly Group[]>): Word[] {
  const merged: Word[] = [];
  for (let index = 0; index < words.length; ) {
    const word = words[index];
    if (!word) break;
    const group = groups
      .get(word.text)
      ?.find((candidate) => candidate.words.every((text, n) => words[index + n]?.text === text));
    const length = group?.words.length ?? 1;
    const end = words[index + length - 1]?.end ?? word.end;
    if (group) for (const text of group.means) merged.push({ text, start: word.start, end });
    else merged.push(word);
    index += length;
  }
  return merged;
}

const GOES_ON = /^(?:\d.*|[,/-]|au?|de|du|ou|et|matin|midi|apres-midi|soir|prochain)$/;

/** The full stop of "déc." or "sam.", which ends no sentence when a number, a comma or a small word goes on. */
function endsAbbreviation(words: readonly Word[], index: number): boolean {
  const before = words[index - 1];
  const dot = words[index];
  if (!before || !dot || before.end !== dot.start || before.end - before.start > 5) return false;
  const isShort = before.text === 'sept' || before.end - before.start < before.text.length;
  const isName = isShort && DATE_NAMES.includes(before.text);
  const next = words[index + 1]?.text ?? '';
  return isName && (GOES_ON.test(next) || DATE_NAMES.includes(next));
}

/** The hyphen of a compound word, not the one between two dates. */
function isInnerHyphen(words: readonly Word[], index: number): boolean {
  const before = words[index - 1];
  const after = words[index + 1];
  const here = words[index];
  if (!before || !after || !here || before.end !== here.start || after.start !== here.end) return false;
  return /^[a-z]/.test(before.text) && /^[a-z]/.test(after.text);
}

interface Group {
  words: readonly string[];
  means: readonly string[];
}

function spellingMap(spellings: Record<string, string>): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const [canonical, variants] of Object.entries(spellings)) {
    for (const variant of variants.split(' ')) if (!map.has(variant)) map.set(variant, canonical);
  }
  return map;
}

function phraseMap(phrases: readonly (readonly [string, string])[]): ReadonlyMap<string, readonly Group[]> {
  const map = new Map<string, Group[]>();
  for (const [phrase, means] of phrases) {
    const words = phrase.split(' ');
    const list = map.get(words[0] ?? '') ?? [];
    list.push({ words, means: means.split(' ') });
    map.set(words[0] ?? '', list);
  }
  for (const list of map.values()) list.sort((a, b) => b.words.length - a.words.length);
  return map;
}

function byFirstLetter(words: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>();
  for (const word of words) map.set(word[0] ?? '', [...(map.get(word[0] ?? '') ?? []), word]);
  return map;
}

const folds = new Map<string, string>();

/** A character outside ASCII → as many plain ones as it has code units. */
function foldUnit(unit: string): string {
  const known = folds.get(unit);
  if (known !== undefined) return known;
  const base = (unit.normalize('NFKD')[0] ?? ' ').toLowerCase();
  let folded = '*';
  if (unit.length > 1) folded = '**';
  else if (/[’‘ʼ´]/.test(unit)) folded = "'";
  else if (/[‐‑‒–—−]/.test(unit)) folded = '-';
  else if (/[œŒ]/.test(unit)) folded = 'o';
  else if (/^[a-z0-9]$/.test(base)) folded = base;
  else if (/\p{Z}|\p{M}|\p{C}/u.test(unit)) folded = ' ';
  if (folds.size < 5000) folds.set(unit, folded);
  return folded;
}
