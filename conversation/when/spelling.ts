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
import { isEnglish } from './language.ts';
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
/** What starts with a digit or holds one; always matches, a letter or a sign at least. */
const FORM = new RegExp(
  `${SMS}|${CODE}|${PRODUCT}|${PHONE}|${CARD}|${DATE}|${MONTH}|${CLOCK}|${DECIMAL}|\\d+|[a-z]+|[^\\sa-z\\d]`,
  'y',
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
/** Same length as the text: lower case, no accent, straight apostrophes and dashes, every blank a space. */
export function foldInPlace(text: string): string {
  return text.replace(/\P{ASCII}/gu, foldUnit).toLowerCase();
}

/** Canonical words of a text. `language` decides where it is known, the words themselves otherwise. */
export function canonicalWords(text: string, language?: 'fr' | 'en'): readonly Word[] {
  const folded = foldInPlace(text);
  const raw = rawWords(folded);
  const english = isEnglish(folded, raw, language);
  raw.forEach((word, index) => {
    const { text: read, start, end } = word;
    if (read === 'la' && /^là$/i.test(text.slice(start, end))) word.text = 'ici';
    else if (
      (read === 'cet' || read === 'est') &&
      ZONE_OR_WORD.test(text.slice(start, end)) &&
      /^\d|^h(?:eures?)?$/.test(raw[index - 1]?.text ?? '')
    )
      word.text = `${read}-zone`;
  });
  const spelled = english ? raw.map((word) => respelled(word, ENGLISH.get(word.text))) : frenchWords(raw);
  settleDottedHours(spelled, raw);
  const plain = spelled.filter(({ text: read }, index) => {
    if (read === "'") return false;
    if (read === '-') return !isInnerHyphen(spelled, index);
    return read !== '.' || !endsAbbreviation(spelled, index);
  });
  return restoreNouns(mergeGroups(mergeNumbers(plain, english), english ? ENGLISH_GROUPS : FRENCH_GROUPS));
}

/** What is a word by itself is cut out letter by letter; what holds a digit is told by its form. */
function rawWords(folded: string): Word[] {
  const words: Word[] = [];
  for (let start = 0; start < folded.length && words.length < MAX_WORDS; ) {
    const code = folded.charCodeAt(start);
    let end = start + 1;
    if (isLetter(code)) while (isLetter(folded.charCodeAt(end))) end += 1;
    let text = '';
    if (isDigit(code) || code === PLUS || (isLetter(code) && isDigit(folded.charCodeAt(end)))) {
      FORM.lastIndex = start;
      text = FORM.exec(folded)?.[0] ?? '';
      end = start + text.length;
      if (!isLetter(code) && NUMBERS_ONLY.test(text)) text = '#';
    } else if (!isBlank(code)) text = folded.slice(start, end);
    if (text !== '') words.push({ text, start, end });
    start = end;
  }
  return words;
}

const PLUS = 43;

function isLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

/** "at 9.30", "mardi 9.30": an hour after an English word that leads one, or after a day; elsewhere a measure. */
function settleDottedHours(words: Word[], raw: readonly Word[]): void {
  words.forEach((word, index) => {
    if (!isDigit(word.text.charCodeAt(0)) || !DOTTED_HOUR.test(word.text)) return;
    const isSmall = /^(?:a|at|,)$/.test(raw[index - 1]?.text ?? '');
    const before = words[index - (isSmall ? 2 : 1)]?.text ?? '';
    const isLed = isWeekday(before) || before === 'demain' || LEADS_HOUR.test(raw[index - 1]?.text ?? '');
    if (isLed && !UNIT.test(raw[index + 1]?.text ?? '')) words[index] = { ...word, text: word.text.replace('.', ':') };
  });
}

/** Words of which those beside tell what they are; the others are told by themselves. */
const TOLD_BESIDE = new Set([...SHORT_DAYS.keys(), 'j', 'js', 'm', 's', 'pro', 'moi', 'g', 'la', '+', '<', '>']);

function frenchWords(raw: readonly Word[]): Word[] {
  return raw.map((word, index) =>
    respelled(word, (TOLD_BESIDE.has(word.text) ? toldBeside(raw, index) : undefined) ?? inFrench(word.text)),
  );
}

function toldBeside(raw: readonly Word[], index: number): string | undefined {
  const text = raw[index]?.text ?? '';
  const previous = raw[index - 1]?.text ?? '';
  const next = raw[index + 1]?.text ?? '';
  const short = SHORT_DAYS.get(text);
  if (short && (AFTER_SHORT_DAY.test(next) || isListedDay(raw, index) || (raw.length <= 3 && next === '')))
    return short;
  const isCount = /^\d+$/.test(previous) && next !== "'";
  if ((text === 'j' || text === 'js') && isCount) return 'jour';
  if (text === 'm' && isCount) return 'mois';
  if (text === 's' && isCount) return 'semaine';
  if (text === 'pro' && /^(?:sem|semaine|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|mois)$/.test(previous))
    return 'prochain';
  if (text === 'moi' && /^(?:\d+|un|deux|trois|quatre|cinq|six|ce|fin|debut)$/.test(previous)) return 'mois';
  if (text === '+' && /^(?:et|ou)$/.test(previous) && /^[.,;!?]?$/.test(next)) return 'apres';
  if ((text === '<' || text === '>') && /^\d/.test(next)) return text === '>' ? 'apres' : 'avant';
  if (text === 's' && /^\d{1,2}$/.test(next) && isGluedNumber(raw, index) && !/^\d|'$/.test(previous)) return 'semaine';
  if (text === '+') return /^(?:tot|tard|vite|rapide|rapidement|proche|de|d|que)$/.test(next) ? 'plus' : 'et';
  if (text === 'g' && !/^\d/.test(previous)) return 'jai';
  return text === 'la' && PRESENCE.test(previous) ? 'ici' : undefined;
}

/** Another spelling of a known word, or one a slip away from it. */
const inFrench = remembered((text): string => {
  const known = FRENCH.get(text) ?? text;
  return known === text ? corrected(text) : known;
});

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

function respelled(word: Word, text = word.text): Word {
  return text === word.text ? word : { text, start: word.start, end: word.end };
}

/** One slip in a word of five letters or more, two from eight letters on: omission, addition, swap or wrong letter. */
function corrected(text: string): string {
  if (text.length < 5 || text.length > 14 || NOT_MISSPELLED.has(text)) return text;
  for (const target of CORRECTIONS.get(text[0] ?? '') ?? []) {
    if (text === target) return text;
    if (isNear(text, target, target.length >= 8 ? 2 : 1)) return target.replace(/^prochaine$/, 'prochain');
  }
  return text;
}

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

function mergeGroups(words: readonly Word[], groups: ReadonlyMap<string, readonly Group[]>): readonly Word[] {
  let merged: Word[] | undefined;
  for (let index = 0; index < words.length; ) {
    const word = words[index];
    if (!word) break;
    const group = groupAt(words, index, groups.get(word.text));
    if (group) {
      merged ??= words.slice(0, index);
      const end = words[index + group.words.length - 1]?.end ?? word.end;
      for (const text of group.means) merged.push({ text, start: word.start, end });
    } else merged?.push(word);
    index += group?.words.length ?? 1;
  }
  return merged ?? words;
}

/** The longest group that starts here. */
function groupAt(words: readonly Word[], index: number, candidates: readonly Group[] = []): Group | undefined {
  for (const group of candidates) {
    let length = 1;
    while (length < group.words.length && words[index + length]?.text === group.words[length]) length += 1;
    if (length === group.words.length) return group;
  }
  return undefined;
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
