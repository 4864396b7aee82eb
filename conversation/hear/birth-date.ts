/**
 * Dates of birth in any form: digits with or without separators, month names, words, French, English or Spanish order.
 * A date counts as a birth only with a sign of it, or with a year that no appointment can have.
 */
import type { Answer } from '../meaning.ts';
import type { KnownWord } from './known-words.ts';
import { readNumber } from './numbers.ts';
import type { Wording } from './words.ts';

const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    'janvier janv jan january enero janeiro januar',
    'fevrier fevr fev feb february febrero fevereiro fevrie',
    'mars mar march marzo marco',
    'avril avr april apr abril',
    'mai may mayo maio',
    'juin jun june junio junho',
    'juillet juil jul july julio julho juilet',
    'aout august aug agosto aou',
    'septembre sept sep september septiembre setembro septenbre',
    'octobre oct october octubre outubro octobr',
    'novembre nov november noviembre novembro',
    'decembre dec december diciembre dezembro dessembre',
  ].flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index + 1])),
);
const BIRTH =
  /_(?:nee?s?|n|naissance|ddn|born|birth|dob|birthday|birthdate|nacido|nacida|nacimiento|nascido|nascida|anniversaire)_(?:[^_]+_){0,4}$/;
/** What makes a dated event of a past year something else than a birth. */
const EVENT =
  /_(?:du|depuis|operation|operee?|hospitalise|hospitalisee|datant|date|fait|faite|eu|vu|vue|(?:suis|es|est|sommes|sont|etait)_mariee?s?|accouchee?|vaccine|accident|avant|apres|jusqu|facture|certificat|rdv)_(?:[^_]+_){0,3}$/;

/** "Je suis du 4 février 1938." */
const OF_A_DAY = /_je_suis_d[ue]_$/;

export interface CivilDate {
  day: number;
  month: number;
  year: number;
  /** Index of its first word and of the first word after it. */
  from: number;
  to: number;
}

/** The birth date told anywhere in a message, as `YYYY-MM-DD`. */
export function findBirthDate(wording: Wording, thisYear: number): string | undefined {
  for (const date of datesIn(wording, thisYear)) {
    if (!exists(date)) continue;
    const before = wording.line.slice(0, wording.words[date.from]?.at ?? 1).slice(-60);
    const told = BIRTH.test(before) || saysBorn(wording, date.from);
    const isPast = date.year <= thisYear - 2 && (!EVENT.test(before) || OF_A_DAY.test(before));
    if (told || isPast) return iso(date);
  }
  return undefined;
}

/** The message as an answer to "votre date de naissance ?"; `now` is a local date `YYYY-MM-DD`. Undefined when it holds no date. */
export function answerBirthDate(wording: Wording, today: string): Answer | undefined {
  const thisYear = Number(today.slice(0, 4));
  const dates = datesIn(wording, thisYear);
  const first = dates[0] ?? packedDate(wording, thisYear);
  if (!first) return undefined;
  const told = dates.find((date) => saysBorn(wording, date.from));
  const text = wording.text.slice(wording.words[first.from]?.start, wording.words[first.to - 1]?.end);
  if (!told && new Set(dates.map(iso)).size > 1) return { is: 'impossibleBirthDate', text, why: 'ambiguous' };
  const date = told ?? first;
  if (!exists(date)) return { is: 'impossibleBirthDate', text, why: 'noSuchDay' };
  if (iso(date) > today) return { is: 'impossibleBirthDate', text, why: 'future' };
  if (date.year < thisYear - 120) return { is: 'impossibleBirthDate', text, why: 'tooOld' };
  return { is: 'birthDate', date: iso(date) };
}

/** "120480", which only an answer can mean. */
function packedDate(wording: Wording, thisYear: number): CivilDate | undefined {
  const from = wording.words.findIndex(({ word }) => /^\d{6}$/.test(word));
  const digits = wording.words[from]?.word;
  if (!digits) return undefined;
  return {
    day: Number(digits.slice(0, 2)),
    month: Number(digits.slice(2, 4)),
    year: fullYear(digits.slice(4), thisYear),
    from,
    to: from + 1,
  };
}

/** Whether a date could begin with this word: it is a number, in digits or spelled out, or the name of a month. */
function mayBegin(known: KnownWord): boolean {
  const { word } = known;
  known.mayBeginDate ??= isDigit(word) || MONTHS.has(word) || readNumber([word], 0) !== undefined;
  return known.mayBeginDate;
}

function isDigit(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 48 && code <= 57;
}

/** Every full date (day, month, year) in order; days that do not exist included. */
export function datesIn(wording: Wording, thisYear: number): CivilDate[] {
  const dates: CivilDate[] = [];
  const first = wording.words.findIndex(({ known }) => mayBegin(known));
  if (first < 0) return dates;
  const words = wording.words.map((word) => word.word);
  for (let i = first; i < words.length; i++) {
    if (!mayBegin((wording.words[i] as Wording['words'][number]).known)) continue;
    const afterPhone = phoneEnd(words, i);
    if (afterPhone > i) {
      i = afterPhone - 1;
      continue;
    }
    const date = dateAt(words, i, thisYear);
    if (date) {
      dates.push(date);
      i = date.to - 1;
    }
  }
  return dates;
}

/** Index after a phone number that is written in five pairs ("06 12 34 56 78", "06.12.34.56.78"), which is no date; `at` when none is there. */
function phoneEnd(words: string[], at: number): number {
  if (!/^0[1-9]$/.test(words[at] ?? '')) return at;
  let next = at + 1;
  for (let pairs = 1; pairs < 5; pairs++) {
    next = skip(words, next, /^[/.,-]$/);
    if (!/^\d{2}$/.test(words[next] ?? '')) return at;
    next += 1;
  }
  return /^\d{2}$/.test(words[next] ?? '') ? at : next;
}

function dateAt(words: string[], at: number, thisYear: number): CivilDate | undefined {
  const word = words[at] ?? '';
  const packed = /^(\d{2})(\d{2})((?:19|20)\d{2})$/.exec(word);
  if (packed)
    return { day: Number(packed[1]), month: Number(packed[2]), year: Number(packed[3]), from: at, to: at + 1 };
  const joined = /^(\d{1,2})([a-z]{3,9})(\d{4}|\d{2})$/.exec(word);
  const joinedMonth = MONTHS.get(joined?.[2] ?? '');
  if (joined && joinedMonth) {
    return {
      day: Number(joined[1]),
      month: joinedMonth,
      year: fullYear(joined[3] ?? '', thisYear),
      from: at,
      to: at + 1,
    };
  }
  if (/^(?:19|20)\d{2}$/.test(word)) return yearFirst(words, at);
  if (MONTHS.get(word)) return monthFirst(words, at, thisYear);
  return dayFirst(words, at, thisYear);
}

function dayFirst(words: string[], at: number, thisYear: number): CivilDate | undefined {
  const day = readNumber(words, at);
  if (!day || day.value > 99 || (day.digits ?? 0) > 2) return undefined;
  const afterDay = skip(words, day.next, /^(?:[/.,]|de|of)$/);
  const named = MONTHS.get(words[afterDay] ?? '');
  let month = named;
  let next = afterDay + 1;
  if (!month) {
    // A month in digits must follow a day in digits: "12 04 1980"; in words both must be words.
    const number = readNumber(words, afterDay);
    if (!number || (day.digits === undefined) !== (number.digits === undefined) || (number.digits ?? 0) > 2)
      return undefined;
    if (number.value > 12 && day.value > 12) return undefined;
    month = number.value;
    next = number.next;
  }
  const year = readYear(words, skip(words, next, /^(?:[/.,]|de|del|of|en)$/), thisYear);
  if (!year || (!named && day.digits === undefined && year.value < 100)) return undefined;
  return { day: day.value, month, year: year.value, from: at, to: year.next };
}

function monthFirst(words: string[], at: number, thisYear: number): CivilDate | undefined {
  const day = readNumber(words, at + 1);
  if (!day || day.value > 31) return undefined;
  const year = readYear(words, skip(words, day.next, /^,$/), thisYear);
  return year && year.value > 1000 && words[day.next - 1] !== words[at]
    ? { day: day.value, month: MONTHS.get(words[at] ?? '') ?? 0, year: year.value, from: at, to: year.next }
    : undefined;
}

function yearFirst(words: string[], at: number): CivilDate | undefined {
  const month = readNumber(words, skip(words, at + 1, /^[/.]$/));
  if (!month?.digits || month.value > 12 || month.value === 0) return undefined;
  const day = readNumber(words, skip(words, month.next, /^[/.]$/));
  if (!day?.digits || day.digits > 2) return undefined;
  return { day: day.value, month: month.value, year: Number(words[at]), from: at, to: day.next };
}

function readYear(words: string[], at: number, thisYear: number): { value: number; next: number } | undefined {
  const number = readNumber(words, at);
  if (!number) return undefined;
  if (number.digits !== undefined) {
    if (number.digits === 4) return number.value >= 1800 && number.value <= thisYear + 20 ? number : undefined;
    return number.digits === 2 ? { value: fullYear(words[at] ?? '', thisYear), next: number.next } : undefined;
  }
  if (number.value >= 1800 && number.value <= thisYear + 20) return number;
  // "quarante-cinq" after a month name
  return number.value >= 10 && number.value < 100
    ? { value: fullYear(String(number.value), thisYear), next: number.next }
    : undefined;
}

/** Two digits are the last such year that is not in the future. */
function fullYear(digits: string, thisYear: number): number {
  const value = Number(digits);
  if (digits.length > 2) return value;
  const century = Math.floor(thisYear / 100) * 100;
  return century + value > thisYear ? century - 100 + value : century + value;
}

function skip(words: string[], at: number, pattern: RegExp): number {
  return pattern.test(words[at] ?? '') ? at + 1 : at;
}

/** "né" and "née" fold to words of other meanings: look at the text before the date as it was written. */
function saysBorn(wording: Wording, from: number): boolean {
  const start = wording.words[from]?.start ?? 0;
  return /(?:\bn[ée]e?s?\b|naissance|\bddn\b|\bdob\b|\bborn\b|\bbirth|\bnac|\bnasc)[^.!?\n]{0,25}$/i.test(
    wording.text.slice(Math.max(0, start - 45), start),
  );
}

function exists({ day, month, year }: CivilDate): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day <= length;
}

function iso({ day, month, year }: CivilDate): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
