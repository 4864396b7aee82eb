/**
 * Numbers said in words ("vingt et un", "mille neuf cent soixante", "twenty-five") → digits, and hours said with "heures" → one
 * clock word ("quinze heures trente" → `15h30`). "un" and "une" stay: they are articles first.
 */
import { MONTH_NAMES } from './fragment.ts';
import type { Word } from './spelling.ts';

const FRENCH_SMALL = numbered(
  'zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize',
);
const FRENCH_TENS = new Map(
  Object.entries({
    vingt: 20,
    trente: 30,
    quarante: 40,
    cinquante: 50,
    soixante: 60,
    septante: 70,
    octante: 80,
    nonante: 90,
  }),
);
const ENGLISH_SMALL = numbered(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
);
const ENGLISH_TENS = new Map(Object.entries({ twenty: 20, thirty: 30, forty: 40, fourty: 40, fifty: 50 }));
const ENGLISH_ORDINALS = new Map(
  Object.entries({
    first: 1,
    second: 2,
    third: 3,
    fourth: 4,
    fifth: 5,
    sixth: 6,
    seventh: 7,
    eighth: 8,
    ninth: 9,
    tenth: 10,
  }),
);
/** Words that a number or an hour is said with: without one and without a digit, there is none. */
const NUMBER_WORDS = new Set([
  ...FRENCH_SMALL.keys(),
  ...FRENCH_TENS.keys(),
  ...ENGLISH_SMALL.keys(),
  ...ENGLISH_TENS.keys(),
  ...ENGLISH_ORDINALS.keys(),
  'cent',
  'mille',
  'heure',
]);
NUMBER_WORDS.delete('un');

/** Words with every spelled number replaced by its digits, every spelled hour by `15h` or `15h30`. */
export function mergeNumbers(words: readonly Word[], english: boolean): readonly Word[] {
  if (!words.some(({ text }) => startsWithDigit(text) || NUMBER_WORDS.has(text))) return words;
  const merged = mergeHours(mergeOrdinals(english ? mergeEnglish(words) : mergeFrench(words)));
  return english ? dayFirst(merged) : merged;
}

function mergeFrench(words: readonly Word[]): Word[] {
  const merged: Word[] = [];
  for (let index = 0; index < words.length; ) {
    const found = isSeptember(merged, words, index) ? null : frenchNumber(words, index);
    if (found) {
      merged.push(joined(words, index, found.length, String(found.value)));
      index += found.length;
    } else {
      const word = words[index];
      if (word) merged.push(word.text === 'sept' ? { ...word, text: 'septembre' } : word);
      index += 1;
    }
  }
  return merged;
}

/** "15 sept", "fin sept": the month, not the number. */
function isSeptember(merged: readonly Word[], words: readonly Word[], index: number): boolean {
  if (words[index]?.text !== 'sept' || /^(?:heure|h|jour|semaine|mois)$/.test(words[index + 1]?.text ?? ''))
    return false;
  if (/^(?:19|20)\d{2}$/.test(words[index + 1]?.text ?? '')) return true;
  const before = merged.at(-1)?.text ?? '';
  const noun = before === 'de' ? (merged.at(-2)?.text ?? '') : before;
  return (
    /^(?:\d{1,2}|1er|debut|fin|mi|milieu|en|courant|mois|quinzaine|semaine|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)$/.test(
      noun,
    ) &&
    (before !== 'en' || noun === 'en')
  );
}

/** The number that starts here: thousands, hundreds, tens and units in that order, as French says them. */
function frenchNumber(words: readonly Word[], start: number): { value: number; length: number } | null {
  const first = words[start]?.text ?? '';
  if (!FRENCH_TENS.has(first) && FRENCH_SMALL.get(first) === undefined && first !== 'cent' && first !== 'mille')
    return null;
  if (first === 'un') return null;
  let at = start;
  let total = 0;
  if (first === 'mille' || words[at + 1]?.text === 'mille') {
    total = first === 'mille' ? 1000 : (FRENCH_SMALL.get(first) ?? 0) * 1000;
    at += first === 'mille' ? 1 : 2;
  }
  const hundred = words[at]?.text ?? '';
  const factor = FRENCH_SMALL.get(hundred);
  if (hundred === 'cent' || hundred === 'cents') {
    total += 100;
    at += 1;
  } else if (factor !== undefined && factor > 1 && factor < 10 && /^cents?$/.test(words[at + 1]?.text ?? '')) {
    total += factor * 100;
    at += 2;
  }
  const rest = belowHundred(words, at);
  if (rest) {
    total += rest.value;
    at += rest.length;
  }
  return at === start ? null : { value: total, length: at - start };
}

function belowHundred(words: readonly Word[], at: number): { value: number; length: number } | null {
  const text = words[at]?.text ?? '';
  if (text === 'quatre' && /^vingts?$/.test(words[at + 1]?.text ?? '')) {
    const more = FRENCH_SMALL.get(words[at + 2]?.text ?? '');
    if (more === undefined) return { value: 80, length: 2 };
    return more === 10 && teen(words, at + 2)
      ? { value: 80 + (teen(words, at + 2) ?? 10), length: 4 }
      : { value: 80 + more, length: 3 };
  }
  const tens = FRENCH_TENS.get(text);
  if (tens === undefined) {
    const small = FRENCH_SMALL.get(text);
    if (small === undefined || small === 1) return null;
    const long = small === 10 ? teen(words, at) : null;
    return long ? { value: long, length: 2 } : { value: small, length: 1 };
  }
  const linked = words[at + 1]?.text === 'et';
  const next = words[at + (linked ? 2 : 1)]?.text ?? '';
  const unit = FRENCH_SMALL.get(next);
  if (linked && (unit === 1 || unit === 11 || next === 'un')) return { value: tens + (unit ?? 1), length: 3 };
  if (linked || unit === undefined || unit === 0 || unit === 1) return { value: tens, length: 1 };
  const roof = tens === 60 || tens === 80 ? 17 : 10;
  if (unit >= roof || isStartOfYears(words, at + 1)) return { value: tens, length: 1 };
  return { value: tens + unit, length: 2 };
}

/** "dix-sept" to "dix-neuf". */
function teen(words: readonly Word[], at: number): number | null {
  const unit = FRENCH_SMALL.get(words[at + 1]?.text ?? '');
  return unit !== undefined && unit >= 7 && unit <= 9 ? 10 + unit : null;
}

function isStartOfYears(words: readonly Word[], at: number): boolean {
  return words[at + 1]?.text === 'mille' || words[at]?.text === 'mille';
}

function mergeEnglish(words: readonly Word[]): Word[] {
  const merged: Word[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    if (!word) break;
    const tens = ENGLISH_TENS.get(word.text);
    const nextText = words[index + 1]?.text ?? '';
    const unit = ENGLISH_SMALL.get(nextText) ?? ENGLISH_ORDINALS.get(nextText);
    const small = ENGLISH_SMALL.get(word.text) ?? ENGLISH_ORDINALS.get(word.text);
    if (tens !== undefined && unit !== undefined && unit > 0 && unit < 10) {
      merged.push(joined(words, index, 2, String(tens + unit)));
      index += 1;
    } else if (tens !== undefined) merged.push({ ...word, text: String(tens) });
    else if (ENGLISH_ORDINALS.has(word.text))
      merged.push({ ...word, text: word.text === 'first' ? '1er' : `${small}e` });
    else if (small !== undefined) merged.push({ ...word, text: String(small) });
    else merged.push(word);
  }
  return merged;
}

/** "December 7th" → "7 decembre", and "the 12th" is a day: the grammar is French. */
function dayFirst(words: readonly Word[]): Word[] {
  const ordered = words.map((word, index) => {
    const next = words[index + 1]?.text ?? '';
    const isRank = /^(?:semaine|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|jour)$/.test(next);
    return /^(?:\d{1,2}e|1er)$/.test(word.text) && !isRank
      ? { ...word, text: String(Number.parseInt(word.text, 10)) }
      : word;
  });
  for (let index = 0; index + 1 < ordered.length; index++) {
    const month = ordered[index];
    const day = ordered[index + 1];
    const after = ordered[index + 2]?.text ?? '';
    if (!month || !day || !(MONTH_NAMES as readonly string[]).includes(month.text)) continue;
    if (!/^(?:[12]?\d|3[01])$/.test(day.text) || /^(?:am|pm|h|heure)$/.test(after)) continue;
    if (/^\d{1,2}$/.test(ordered[index - 1]?.text ?? '') || ordered[index - 1]?.text === 'de') {
      if (/^\d{1,2}$/.test(ordered[index - 2]?.text ?? ordered[index - 1]?.text ?? '')) continue;
    }
    ordered[index] = { text: day.text, start: month.start, end: day.end };
    ordered[index + 1] = { text: month.text, start: month.start, end: day.end };
    index += 1;
  }
  return ordered;
}

/** "1 er", "2 e", "3 rd": the digits and their ending are one word. */
function mergeOrdinals(words: readonly Word[]): Word[] {
  const merged: Word[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    if (!word) break;
    const next = words[index + 1];
    const touches = next?.start === word.end && /^\d{1,2}$/.test(word.text);
    if (touches && /^(?:er|ere|re|st|iere|ier)$/.test(next.text)) {
      merged.push(joined(words, index, 2, word.text === '1' ? '1er' : `${word.text}e`));
      index += 1;
    } else if (touches && /^(?:e|eme|em|ieme|nd|nde|rd|th|d)$/.test(next.text)) {
      merged.push(joined(words, index, 2, `${word.text}e`));
      index += 1;
    } else merged.push(word);
  }
  return merged;
}

/** `15 h`, `15 heure`, `15:30`, `15 h 30`, `8h10m00s` → `15h`, `15h30`, `8h10:00`. */
function mergeHours(words: readonly Word[]): Word[] {
  const merged: Word[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    if (!word) break;
    if (!startsWithDigit(word.text)) {
      const isOneHour = word.text === 'un' && words[index + 1]?.text === 'heure';
      merged.push(isOneHour ? joined(words, index, 2, '1h') : word);
      if (isOneHour) index += 1;
      continue;
    }
    const written = /^(\d{1,2})(?: ?h ?|:)(\d{2})(?:(?:m(?:in|n)?|:)(\d{2})?s?)?$/.exec(word.text);
    if (written) {
      const seconds = written[3] ? `:${written[3]}` : '';
      merged.push({ ...word, text: `${Number(written[1])}h${written[2]}${seconds}` });
      continue;
    }
    const spoken = /^(\d{1,2})(h?)$/.exec(word.text);
    const next = words[index + 1]?.text ?? '';
    if (!spoken || (spoken[2] === '' && next !== 'heure' && next !== 'h')) {
      merged.push(word);
      continue;
    }
    let length = spoken[2] === '' ? 2 : 1;
    const after = words[index + length];
    const beyond = words[index + length + 1]?.text ?? '';
    let text = `${Number(spoken[1])}h`;
    if (
      after &&
      /^[0-5]?\d$/.test(after.text) &&
      !isNumberOfSomething(beyond) &&
      isMinutes(after.text, words, index, length)
    ) {
      text += after.text.padStart(2, '0');
      length += beyond === 'minute' ? 2 : 1;
    }
    merged.push(joined(words, index, length, text));
    index += length - 1;
  }
  return merged;
}

/** A number after an hour is its minutes when it is close by: two digits, or a spoken five. */
function isMinutes(text: string, words: readonly Word[], index: number, length: number): boolean {
  const before = words[index + length - 1];
  const here = words[index + length];
  return (
    (text.length === 2 || text === '5') && before !== undefined && here !== undefined && here.start - before.end <= 1
  );
}

function isNumberOfSomething(next: string): boolean {
  return /^(?:h|heure|jour|semaine|mois|an|euro|euros|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)$/.test(
    next,
  );
}

function startsWithDigit(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 48 && code <= 57;
}

function joined(words: readonly Word[], index: number, length: number, text: string): Word {
  const first = words[index];
  const last = words[index + length - 1] ?? first;
  return { text, start: first?.start ?? 0, end: last?.end ?? 0 };
}

function numbered(names: string): ReadonlyMap<string, number> {
  return new Map(names.split(' ').map((name, value) => [name, value]));
}
