/**
 * Written dates: "24 avril 2026", "12/12", "2026-12-24", "mardi 24", "le 12". chrono reads the written form, which it does well; the
 * year, the missing month and what disagrees are settled here by our conventions, which chrono does not share.
 */
import { createRequire } from 'node:module';
import type { Chrono } from 'chrono-node/fr';
import { addMonths, type DayNumber, dateParts, dayNumber, isDate, monthRange, weekdayOf } from '../day-number.ts';
import { DAY_OF_MONTH, MONTH, monthNumber, phrase, WEEKDAY, weekdayNumber, YEAR } from '../fragment.ts';
import type { Body, DayBody, ParseContext, Parser } from '../piece.ts';
import type { Reference } from '../reference.ts';

/** The parsers of chrono that are kept: they read what is written and infer nothing that we rely on. */
const KEPT = new Set(['ISOFormatParser', 'SlashDateFormatParser', 'FRMonthNameLittleEndianParser']);

const load = createRequire(import.meta.url);
let chrono: Chrono | undefined;

/** chrono without refiners: its forward dates, weekday merges and time-zone abbreviations are not safe. Loaded for the first date. */
function written(): Chrono {
  if (chrono) return chrono;
  const french: typeof import('chrono-node/fr') = load('chrono-node/fr');
  const parsers = french.createConfiguration(true).parsers.filter((parser) => KEPT.has(parser.constructor.name));
  if (parsers.length !== KEPT.size) throw new Error('chrono-node no longer has the parsers that dates are read with');
  chrono = new french.Chrono({ parsers, refiners: [] });
  return chrono;
}

const UNIT_AFTER =
  '(?! (?:euro|euros|an|ans|fois|kg|km|mg|g|ml|cm|mm|am|pm|p m|personne|personnes|heure|minute|jour|semaine|mois|comprime|gouttes?|%|°|rue|avenue|bis|rdv|seances?|enfants?|degres?))';
const ARTICLE = '(?:(le|les|du|au|ce|de|pour le|des) )?';

interface Written {
  day: number;
  month: number;
  year?: number;
}

/** What chrono reads in a short written date; null when it reads nothing. */
export function readWritten(text: string): Written | null {
  const found = written().parse(text, new Date(0))[0];
  if (!found) return null;
  const day = found.start.get('day');
  const month = found.start.get('month');
  const year = found.start.isCertain('year') ? found.start.get('year') : null;
  if (day === null || month === null) return null;
  return year === null ? { day, month } : { day, month, year };
}

const NAMED: Parser = {
  name: 'named date',
  heads: ['#', ...heads()],
  pattern: phrase(
    `${ARTICLE}(?:(${WEEKDAY})s? (?:[,.] )?(?:le )?)?(${DAY_OF_MONTH}|3[2-9]|[4-9]\\d|00?) ?(?:de |- ?|, )?(${MONTH})(?:(?: de| ,| -)? (${YEAR})${UNIT_AFTER}|(?: ,)? (\\d{2})(?! ?[h:/-]| ${MONTH}| heure| a )${UNIT_AFTER})?(?: (dernier|passe))?`,
  ),
  extract: (match, context) => {
    const [, article, weekday, day, month, fullYear, shortYear, last] = match;
    const year =
      fullYear ?? (shortYear ? String(Number(shortYear) + (Number(shortYear) < 50 ? 2000 : 1900)) : undefined);
    const read = readWritten(`${Number.parseInt(day ?? '', 10)} ${month}${year ? ` ${year}` : ''}`);
    const numbers = read ?? { day: Number.parseInt(day ?? '', 10), month: monthNumber(month ?? '') };
    const said = { ...numbers, ...(weekday ? { weekday } : {}), ...(article ? { article } : {}) };
    return dated(last && !year ? { ...said, year: lastYear(said, context.reference) } : said, context);
  },
};

/** "Oct-2", "octobre 14", "mai 21": the English order, also met in translated French. */
const MONTH_FIRST: Parser = {
  name: 'month first',
  heads: ['le', ...monthHeads()],
  pattern: phrase(
    `(?:le )?(?:(${WEEKDAY}) )?(${MONTH}) ?(?:- ?|/ ?|le )?(${DAY_OF_MONTH})(?! ?[h:])${UNIT_AFTER}(?:(?: ,| de)? (${YEAR}))?`,
  ),
  extract: (match, context) => {
    const [, weekday, month, day, year] = match;
    const numbers = { day: Number.parseInt(day ?? '', 10), month: monthNumber(month ?? '') };
    return dated({ ...numbers, ...(weekday ? { weekday } : {}), ...(year ? { year: Number(year) } : {}) }, context);
  },
};

const NUMERIC: Parser = {
  name: 'numeric date',
  heads: ['#', ...heads()],
  pattern: phrase(
    `${ARTICLE}(?:(${WEEKDAY})s? (?:[,.] )?(?:le )?)?(\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2} ?[/.-] ?\\d{1,2} ?[/.-] ?\\d{2,4}|\\d{1,2}/\\d{1,2}|\\d{1,2} - (?:1[0-2]|0?[1-9])|(?:3[01]|[012]?\\d)\\.(?:0[1-9]|1[0-2]))`,
  ),
  extract: (match, context, index) => {
    const [, article, weekday, text = ''] = match;
    const next = context.words
      .slice(index + match[0].split(' ').length, index + match[0].split(' ').length + 2)
      .map((word) => word.text);
    if (/^(?:de heure|comprimes?|cp|cachets?|tour|dose|litre|page|sachets?)(?: |$)/.test(next.join(' '))) return null;
    const isTimed = next.some((word) => /^\d{1,2}h/.test(word));
    const [first, second] = text.split(' - ').map(Number);
    if (second !== undefined && first !== undefined && / - \d+$/.test(text) && !/- .*-/.test(text)) {
      const isPadded = / - 0\d$/.test(text) && !/^(?:h|heure|-)$/.test(next[0] ?? '');
      if (first > 31 || !(isPadded || (article === 'le' && first > second))) return null;
    }
    if (/^\d+\.\d+$/.test(text) && article !== 'le' && !weekday && !isTimed) return null;
    const read = readWritten(normalised(text));
    if (!read) return unreal(text, context);
    return dated({ ...read, ...(weekday ? { weekday } : {}), ...(article ? { article } : {}) }, context);
  },
};

/** "24 12 2014", "le 17 02": dictated with blanks. Without an article or a year it is any two numbers. */
const SPACED: Parser = {
  name: 'spaced date',
  heads: ['#', 'le', 'du', 'au'],
  pattern: phrase(
    `${ARTICLE}(0?[1-9]|[12]\\d|3[01]) (0[1-9]|1[0-2]|[1-9])(?: (${YEAR}|\\d{2}))?(?! ?[h/:]| \\d)${UNIT_AFTER}`,
  ),
  extract: (match, context, index) => {
    const [, article, day, month, year] = match;
    const first = context.words[index];
    if (!article && first && first.end - first.start !== first.text.length) return null;
    if (!year && month?.length === 1) return null;
    const isPlainPair = !year && !/^0/.test(month ?? '') && !/^0/.test(day ?? '');
    if (isPlainPair && !context.plain && !(article === 'le' && Number(day) > 12)) return null;
    if (year?.length === 2 && !article && !context.plain) return null;
    const read = readWritten(`${Number(day)}/${Number(month)}/${year ?? ''}`.replace(/\/$/, ''));
    return read ? dated({ ...read, ...(article ? { article } : {}) }, context) : null;
  },
};

/** "23-2020-septembre" and "3/2015", "2015-3", "11 / 2016": a month of a year, or parts in an odd order. */
const ODD: Parser = {
  name: 'odd date',
  heads: ['#'],
  pattern: phrase(
    `(?:(\\d{1,2}) ?- ?(${YEAR}) ?- ?(${MONTH})|(${YEAR}) ?[-/] ?(${MONTH}) ?[-/] ?(\\d{1,2})|(\\d{1,2}) {0,2}[/-] {0,2}(${YEAR})|(${YEAR}) ?[/-] ?(\\d{1,2}))`,
  ),
  extract: (match, context) => {
    if (match[1]) {
      return dated({ day: Number(match[1]), month: monthNumber(match[3] ?? ''), year: Number(match[2]) }, context);
    }
    if (match[4])
      return dated({ day: Number(match[6]), month: monthNumber(match[5] ?? ''), year: Number(match[4]) }, context);
    const month = Number(match[7] ?? match[10]);
    const year = Number(match[8] ?? match[9]);
    if (month < 1 || month > 12) return null;
    const range = monthRange(year, month);
    return {
      kind: 'day',
      shape: 'period',
      ranges: [range],
      grain: 'month',
      month,
      year,
      frame: true,
      ...pastMark(range.to, context),
    };
  },
};

/** "mardi 24", "le mardi 24", "vendredi 13". */
const WEEKDAY_AND_DAY: Parser = {
  name: 'weekday and day',
  heads: heads(),
  pattern: phrase(
    `${ARTICLE}(${WEEKDAY})(?:s(?= \\d{1,2} (?:et|ou|,|/) ))? (?:le )?(${DAY_OF_MONTH})(?! ?[h%]| - \\d{1,2}h| : [0-5]\\d(?: |$))${UNIT_AFTER}(?: (?:de )?((?:ce |le )?mois prochain|ce mois))?`,
  ),
  extract: (match, context) => {
    const [, article, weekday, day, monthWords] = match;
    const dom = Number.parseInt(day ?? '', 10);
    return dated(
      {
        day: dom,
        ...(weekday ? { weekday } : {}),
        ...(article ? { article } : {}),
        ...monthShift(monthWords, context.reference),
      },
      context,
    );
  },
};

/** "le 12", "du 12", "celle du 28": a day without its month. */
const DAY_ALONE: Parser = {
  name: 'day alone',
  heads: ['le', 'du', 'au', 'ce', 'les', 'pour'],
  pattern: phrase(
    `(le|du|au|ce|les|pour le) (${DAY_OF_MONTH})(?! ?[h%]| : [0-5]\\d(?: |$))${UNIT_AFTER}(?: (?:de |de le |du )?((?:ce )?mois prochain|ce mois|mois))?`,
  ),
  extract: (match, context, index) => {
    const [whole, article = 'le', day = '', monthWords] = match;
    const list = context.words[index + whole.split(' ').length]?.text ?? '';
    if (/e$/.test(day) || (article === 'les' && !/^(?:et|ou|,|-|\/|au?|\d.*)$/.test(list))) return null;
    const said = context.words[index + whole.split(' ').indexOf(day)];
    if (day === '1er' && !monthWords && said && said.end - said.start > 3) return null;
    const next = context.words[index + whole.split(' ').length]?.text ?? '';
    if (/^(?:matin|soir|apres-midi|midi)$/.test(next) && article === 'au') return null;
    return dated({ day: Number.parseInt(day, 10), article, ...monthShift(monthWords, context.reference) }, context);
  },
};

/** "23 du mois prochain", "22 ce mois". */
const DAY_OF_RELATIVE_MONTH: Parser = {
  name: 'day of a relative month',
  heads: ['#'],
  pattern: phrase(
    `(${DAY_OF_MONTH}) (?:(?:de |du )(?:le )?(prochain mois|mois suivant)|(?:de |du )?(?:le )?(mois prochain|ce mois))`,
  ),
  extract: (match, context) =>
    dated(
      {
        day: Number.parseInt(match[1] ?? '', 10),
        ...monthShift((match[2] ?? match[3])?.replace('suivant', 'prochain'), context.reference),
      },
      context,
    ),
};

/** "le 35 du mois prochain": no month has that day. */
const TOO_LATE: Parser = {
  name: 'day beyond any month',
  heads: ['le'],
  pattern: phrase(`le (3[2-9]|[4-9]\\d) (?:du mois(?: prochain| de ${MONTH})?|de ce mois|(?:de )?${MONTH})`),
  extract: (match, context) =>
    context.plain
      ? null
      : { kind: 'day', shape: 'date', ranges: [], grain: 'day', dom: Number(match[1]), problem: 'invalid' },
};

export const CALENDAR_DATES: readonly Parser[] = [
  TOO_LATE,
  DAY_OF_RELATIVE_MONTH,
  NAMED,
  MONTH_FIRST,
  NUMERIC,
  SPACED,
  ODD,
  WEEKDAY_AND_DAY,
  DAY_ALONE,
];

interface Said {
  day: number;
  month?: number;
  year?: number;
  weekday?: string;
  article?: string;
}

/** A written day → the day meant: next such day when the year or the month is missing. */
function dated(said: Said, context: ParseContext): Body {
  const day = resolveDate(said, context.reference, context.plain);
  const weekday = said.weekday ? weekdayNumber(said.weekday) : undefined;
  const body: DayBody = {
    kind: 'day',
    shape: 'date',
    ranges: day === null ? [] : [{ from: day, to: day + 1 }],
    grain: 'day',
    dom: said.day,
    ...(said.month ? { month: said.month } : {}),
    ...(said.year ? { year: said.year } : {}),
    ...(weekday ? { weekday } : {}),
    ...(said.article ? { article: said.article } : {}),
  };
  if (day === null) body.problem = 'invalid';
  else if (weekday && weekdayOf(day) !== weekday) body.problem = 'conflict';
  if (day !== null && said.year && day < context.reference.today) body.past = true;
  return body;
}

/** Null when no calendar has that day. */
export function resolveDate(
  said: Omit<Said, 'weekday' | 'article'> & { weekday?: string },
  reference: Reference,
  plain: boolean,
): DayNumber | null {
  const { day, month, year } = said;
  if (month !== undefined && year !== undefined) return isDate(year, month, day) ? dayNumber(year, month, day) : null;
  if (month !== undefined) {
    if (!isDate(undefined, month, day)) return null;
    const here = dayNumber(reference.year, month, day);
    const nextYear = here < reference.today ? reference.year + 1 : reference.year;
    if (month === 2 && day === 29 && plain) {
      for (let y = nextYear; y < nextYear + 9; y++) if (isDate(y, 2, 29)) return dayNumber(y, 2, 29);
    }
    return isDate(nextYear, month, day) ? dayNumber(nextYear, month, day) : null;
  }
  if (day < 1 || day > 31) return null;
  const wanted = said.weekday ? weekdayNumber(said.weekday) : null;
  let first: DayNumber | null = null;
  for (let shift = 0; shift < 13; shift++) {
    const start = dateParts(addMonths(dayNumber(reference.year, reference.month, 1), shift));
    if (!isDate(start.year, start.month, day)) continue;
    const candidate = dayNumber(start.year, start.month, day);
    const isToday = candidate === reference.today && wanted === reference.weekday;
    if (candidate <= reference.today && !isToday) continue;
    first ??= candidate;
    if (!wanted || !plain || weekdayOf(candidate) === wanted) return candidate;
  }
  return first;
}

/** "le 13 juin dernier": the latest one, today excluded. */
function lastYear({ day, month }: { day: number; month: number }, reference: Reference): number {
  return dayNumber(reference.year, month, day) < reference.today ? reference.year : reference.year - 1;
}

function monthShift(words: string | undefined, reference: Reference): { month?: number; year?: number } {
  if (!words || words === 'mois') return {};
  const day = addMonths(dayNumber(reference.year, reference.month, 1), words.includes('prochain') ? 1 : 0);
  const { year, month } = dateParts(day);
  return { year, month };
}

/** "29/02/2027" has the form of a date and is none; "37/12" is a fraction. */
function unreal(text: string, context: ParseContext): Body | null {
  const parts = /^(\d{1,2}) ?[/.-] ?(\d{1,2})(?: ?[/.-] ?(\d{2,4}))?$/.exec(text);
  const isFraction = parts?.[3] === undefined && (Number(parts?.[2]) > 12 || Number(parts?.[1]) > 31);
  if (!parts || context.plain || isFraction) return null;
  return {
    kind: 'day',
    shape: 'date',
    ranges: [],
    grain: 'day',
    dom: Number(parts[1]),
    month: Number(parts[2]),
    problem: 'invalid',
  };
}

function pastMark(end: DayNumber, context: ParseContext): { past?: true } {
  return end <= context.reference.today ? { past: true } : {};
}

/** One separator, no blank: the form that chrono's slash parser knows. */
function normalised(text: string): string {
  const tight = text.replaceAll(' ', '');
  return /^\d{4}/.test(tight) ? tight.replace(/[/.]/g, '-') : tight.replace(/[.-]/g, '/');
}

function heads(): string[] {
  return ['le', 'les', 'du', 'au', 'ce', 'de', 'pour', 'des', ...weekdayHeads()];
}

function weekdayHeads(): string[] {
  return ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'].flatMap((name) => [
    name,
    `${name}s`,
  ]);
}

function monthHeads(): string[] {
  return [
    'janvier',
    'fevrier',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'aout',
    'septembre',
    'octobre',
    'novembre',
    'decembre',
    ...weekdayHeads(),
  ];
}
