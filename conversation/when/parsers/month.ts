/**
 * Months, halves and thirds of months, quarters, seasons and years.
 */
import { addMonths, type DayRange, dateParts, dateTimeText, dayNumber, monthRange } from '../day-number.ts';
import { countOf, MONTH, MONTH_NAMES, monthNumber, phrase, YEAR } from '../fragment.ts';
import type { Body, DayBody, Grain, ParseContext, Parser } from '../piece.ts';

const LEAD = '(?:(?:le|ce|de|du|au|en|dans|pour|tous|courant|dans le courant de|pendant|sur|a) ){0,4}';
const HEADS = [
  'le',
  'ce',
  'de',
  'du',
  'au',
  'en',
  'dans',
  'pour',
  'tous',
  'courant',
  'debut',
  'milieu',
  'mi',
  'fin',
  'mois',
  'prochain',
  'dernier',
  'pendant',
  'a',
  'sur',
  ...MONTH_NAMES,
];
const PORTION = '(?:(?:tous )?(debut|milieu|mi|fin)(?: -)? (?:de |du |le |a ){0,4})?';

const NAMED_MONTH: Parser = {
  name: 'month',
  heads: HEADS,
  pattern: phrase(
    `${LEAD}${PORTION}(?:prochain )?(?:mois (?:de |du )?)?(${MONTH})(?: (prochain|dernier|passe|de (?:le )?an prochain|(?:(?:de )?(?:le )?(?:an )?|, )${YEAR}))?`,
  ),
  extract: (match, context) => {
    const [whole, portion, name = '', after = ''] = match;
    if (/\ba \S+$/.test(whole) && !portion) return null;
    const month = monthNumber(name);
    const { reference } = context;
    const written = /\d{4}$/.exec(after)?.[0];
    let year = written ? Number(written) : reference.year + (month < reference.month ? 1 : 0);
    if (/^de (?:le )?an prochain/.test(after)) year = reference.year + 1;
    if (context.plain && /^ce /.test(whole)) year = reference.year;
    if (/^(?:dernier|passe)$/.test(after)) year = month >= reference.month ? reference.year - 1 : reference.year;
    const body = cut(monthRange(year, month), portion, 'month');
    if (
      !written &&
      portion &&
      (body.ranges[0]?.to ?? 0) <= reference.today &&
      month === reference.month &&
      !context.plain
    ) {
      return { ...cut(monthRange(year + 1, month), portion, 'month'), month };
    }
    const isPast = (written || after) && (body.ranges[0]?.to ?? 0) <= reference.today;
    return { ...body, month, ...(written ? { year } : {}), ...(isPast ? { past: true as const } : {}) };
  },
};

/** "juillet 98": the century is the last one. Plain readings only: in a conversation it is a number. */
const SHORT_YEAR: Parser = {
  name: 'month of a short year',
  heads: HEADS,
  pattern: phrase(`${LEAD}(${MONTH}) ([4-9]\\d)(?! ?[h:/%-])`),
  plainOnly: true,
  extract: (match) => {
    const [, name = '', year] = match;
    return { ...period(monthRange(1900 + Number(year), monthNumber(name)), 'month'), month: monthNumber(name) };
  },
};

/** "2027, nov": the year first. */
const YEAR_FIRST: Parser = {
  name: 'month after its year',
  heads: ['#', 'en', 'le'],
  pattern: phrase(`(?:(?:en|le|an) ){0,3}(${YEAR}) ?,? (${MONTH})`),
  plainOnly: true,
  extract: (match) => {
    const range = monthRange(Number(match[1]), monthNumber(match[2] ?? ''));
    return { ...period(range, 'month'), month: monthNumber(match[2] ?? ''), year: Number(match[1]) };
  },
};

const RELATIVE_MONTH: Parser = {
  name: 'relative month',
  heads: HEADS,
  pattern: phrase(
    `${LEAD}${PORTION}(?:(ce|prochain|dernier) )?mois(?: (prochain|suivant|de apres|qui vient|qui arrive|ci|en cours|courant|dernier|passe|precedent))?`,
  ),
  extract: (match, context) => {
    const [whole, portion, before, after] = match;
    const modifier = after ?? before;
    const { reference } = context;
    if (!modifier && !portion && !/\b(?:ce|courant|courant du|courant de le|dans le) mois$/.test(whole)) return null;
    const shift = /^(?:prochain|suivant|de apres|qui)/.test(modifier ?? '')
      ? 1
      : /^(?:dernier|passe|precedent)/.test(modifier ?? '')
        ? -1
        : 0;
    const start = dateParts(addMonths(dayNumber(reference.year, reference.month, 1), shift));
    const body = cut(monthRange(start.year, start.month), portion, 'month');
    if (shift < 0) return { ...body, past: true };
    if (portion && !modifier) body.portionOf = 'month';
    const isOver = (body.ranges[0]?.to ?? 0) <= reference.today;
    const isStarted = context.plain && portion === 'debut' && !modifier && reference.day > 1;
    if ((isOver || isStarted) && !modifier) {
      const next = dateParts(addMonths(dayNumber(reference.year, reference.month, 1), 1));
      const later = cut(monthRange(next.year, next.month), portion, 'month');
      return body.portionOf ? { ...later, portionOf: 'month' } : later;
    }
    return body;
  },
};

/** "1re quinzaine de juillet", "seconde quinzaine d'août". */
const HALF_MONTH: Parser = {
  name: 'half month',
  heads: ['le', '#', 'seconde', 'dernier', 'dans', 'pendant', 'en', 'sur'],
  pattern: phrase(
    `(?:(?:le|dans|pendant|en|sur) ){0,4}(1er|2e|seconde|dernier) (?:quinzaine|moitie)(?: (?:de |du )?(?:le )?(?:mois )?(?:de |du )?(${MONTH}|mois prochain|prochain|ce mois|mois)(?: (${YEAR}))?)?`,
  ),
  extract: (match, context) => {
    const [, half, words = '', year] = match;
    const { reference } = context;
    const month = monthNumber(words);
    const start = month
      ? dayNumber(year ? Number(year) : reference.year + (month < reference.month ? 1 : 0), month, 1)
      : addMonths(dayNumber(reference.year, reference.month, 1), words.includes('prochain') ? 1 : 0);
    const next = addMonths(start, 1);
    const isFirst = half === '1er';
    const here = isFirst ? { from: start, to: start + 15 } : { from: start + 15, to: next };
    if (words !== '') return period(here, 'day');
    const isOver = here.to <= reference.today;
    const last = isFirst ? next + 15 : addMonths(start, 2);
    return {
      ...period(isOver ? { from: isFirst ? next : next + 15, to: last } : here, 'day'),
      portion: isFirst ? 'start' : 'end',
      portionOf: 'month',
    };
  },
};

/** "le 3e trimestre 2026", "ce trimestre", "le second semestre de l'année prochaine". */
const QUARTER: Parser = {
  name: 'quarter',
  heads: ['le', 'ce', 'du', '#', 'dernier', 'trimestre', 'semestre', 'seconde', 'au', 'prochain'],
  pattern: phrase(
    `(?:(?:le|ce|au|du) ){0,4}(?:(1er|2e|3e|4e|seconde|dernier|prochain|ce) )?(trimestre|semestre)(?: (prochain|suivant|dernier|passe|(?:de )?(?:le )?(?:an )?(?:${YEAR}|prochain|dernier)))?`,
  ),
  extract: (match, context) => {
    const [whole, before = '', unit, after = ''] = match;
    const { reference } = context;
    const length = unit === 'semestre' ? 6 : 3;
    const start = Math.floor((reference.month - 1) / length) * length + 1;
    const shift = /an prochain/.test(after) ? 1 : /an dernier/.test(after) ? -1 : 0;
    const year = Number(/\d{4}/.exec(after)?.[0] ?? reference.year + shift);
    const isLast = before === 'dernier' && after !== '';
    let month = start;
    if (/^[1-4]e|^seconde/.test(before)) month = ((before === 'seconde' ? 2 : countOf(before)) - 1) * length + 1;
    else if (isLast) month = 13 - length;
    else if (/prochain|suivant/.test(`${before} ${after}`)) month = start + length;
    else if (/dernier|passe/.test(`${before} ${after}`)) return ago(length, context);
    else if (!/ce /.test(whole)) return null;
    return period(monthsFrom(year, month, length), length === 3 ? 'quarter' : 'month');
  },
};

/** "T1 2027", "2026 H2": as tables and reports write them; plain readings only. */
const CODED: Parser = {
  name: 'coded part of a year',
  heads: ['#', 't', 's', 'h', 'q', 'trimestre', 'semestre', 'le', 'du', 'au'],
  pattern: phrase(
    `(?:(?:le|du|au) )?(?:(t|q|trimestre|s|h|semestre) ?([1-4])(?: (?:de )?(${YEAR}))?|(${YEAR}) ?(?:- )?(t|q|trimestre|s|h|semestre) ?([1-4]))`,
  ),
  plainOnly: true,
  extract: (match, context) => {
    const length = /^[shS]/.test(match[1] ?? match[5] ?? '') ? 6 : 3;
    const nth = Number(match[2] ?? match[6]);
    const year = Number(match[3] ?? match[4] ?? context.reference.year);
    if (nth * length > 12) return null;
    return period(monthsFrom(year, (nth - 1) * length + 1, length), length === 3 ? 'quarter' : 'month');
  },
};

/** "les années 80", "le 19e siècle", "en 1789": plain readings only. */
const ERA: Parser = {
  name: 'era',
  heads: ['le', 'les', 'de', 'des', 'en', 'dans', 'an', 'au', '#', 'depuis'],
  pattern: phrase(
    '(?:(?:le|les|de|des|en|dans|au|depuis) ){0,3}(?:an (?:(1[0-9]|20)?([1-9]0))|(\\d{1,2})e siecle|(?<=(?:en|an|depuis) )(1[0-8]\\d{2}))',
  ),
  plainOnly: true,
  extract: (match) => {
    const [, century, decade, ordinal, year] = match;
    const first = year
      ? Number(year)
      : ordinal
        ? (Number(ordinal) - 1) * 100
        : Number(century ?? 19) * 100 + Number(decade);
    return period(
      { from: dayNumber(first, 1, 1), to: dayNumber(first + (year ? 1 : ordinal ? 100 : 10), 1, 1) },
      'year',
    );
  },
};

/** Before a year alone: "avant 2027". */
const LIMITS = /^(?:avant|apres|d'ici|jusqu'a|pas-avant|a-partir|des)$/;

const YEAR_PARSER: Parser = {
  name: 'year',
  heads: [...HEADS, 'an', '#'],
  pattern: phrase(
    `${LEAD}${PORTION}(?:(?:(ce|prochain|dernier) )?an(?: (prochain|suivant|dernier|passe|en cours|ci))?|(${YEAR}))`,
  ),
  extract: (match, context, index) => {
    const [whole, portion, before, after, written] = match;
    const { reference } = context;
    const modifier = after ?? before;
    const isLed = /^(?:en|pour|courant|dans) /.test(whole) || LIMITS.test(context.words[index - 1]?.text ?? '');
    if (written && !portion && !isLed && !context.plain) return null;
    if (!written && !modifier && !portion && !/\bce an$/.test(whole)) return null;
    let year = written ? Number(written) : reference.year;
    if (/prochain|suivant/.test(modifier ?? '')) year += 1;
    if (/dernier|passe/.test(modifier ?? '')) year -= 1;
    const over = !written && !modifier && portion === 'debut' && reference.month > 2 && !context.plain;
    if (over) year += 1;
    const fullYear = { from: dayNumber(year, 1, 1), to: dayNumber(year + 1, 1, 1) };
    const range =
      portion === 'debut'
        ? { from: fullYear.from, to: dayNumber(year, 3, 1) }
        : portion === 'fin'
          ? { from: dayNumber(year, 11, 1), to: fullYear.to }
          : portion
            ? { from: dayNumber(year, 6, 1), to: dayNumber(year, 7, 1) }
            : fullYear;
    const body = {
      ...period(range, portion ? 'day' : 'year'),
      ...(portion === 'fin' ? { portion: 'end' as const } : {}),
    };
    return range.to <= reference.today ? { ...body, past: true } : body;
  },
};

const SEASONS: Record<string, readonly [month: number, day: number]> = {
  printemps: [3, 20],
  ete: [6, 21],
  automne: [9, 23],
  hiver: [12, 21],
};

const SEASON: Parser = {
  name: 'season',
  heads: ['ce', 'le', 'au', 'en', 'a', 'dans', 'ete', 'pendant', 'debut', 'fin', 'de'],
  pattern: phrase(
    `(?:(?:ce|le|au|en|a le|pendant le|dans le|debut|fin|de) )+(printemps|ete|automne|hiver)(?: (prochain|dernier|passe|(?:de )?${YEAR}))?`,
  ),
  extract: (match, context) => {
    const [whole, name = '', modifier] = match;
    const [month, day] = SEASONS[name] ?? [1, 1];
    const { today, year } = context.reference;
    const of = (y: number): DayRange => ({ from: dayNumber(y, month, day), to: addMonths(dayNumber(y, month, 21), 3) });
    const last = of(year - 1);
    const coming = [last, of(year), of(year + 1)];
    const here = coming.find(({ from, to }) => (modifier === 'prochain' ? from : to) > today) ?? last;
    if (/^(?:dernier|passe)$/.test(modifier ?? '')) return { ...period(last, 'day'), past: true };
    const written = /\d{4}/.exec(modifier ?? '')?.[0];
    if (written) return period(of(Number(written)), 'day');
    if (/\b(?:ete|hiver)$/.test(whole) && /^de /.test(whole)) return null;
    return { ...period(here, 'day'), season: true };
  },
};

export const MONTHS: readonly Parser[] = [
  SHORT_YEAR,
  YEAR_FIRST,
  NAMED_MONTH,
  RELATIVE_MONTH,
  HALF_MONTH,
  QUARTER,
  CODED,
  ERA,
  YEAR_PARSER,
  SEASON,
];

function cut(month: DayRange, portion: string | undefined, grain: Grain): DayBody {
  if (portion === 'debut') return { ...period({ from: month.from, to: month.from + 10 }, 'day'), portion: 'start' };
  if (portion === 'milieu' || portion === 'mi')
    return { ...period({ from: month.from + 10, to: month.from + 20 }, 'day'), portion: 'middle' };
  if (portion === 'fin') return { ...period({ from: month.from + 20, to: month.to }, 'day'), portion: 'end' };
  return period(month, grain);
}

function period(range: DayRange, grain: Grain): DayBody {
  return { kind: 'day', shape: 'period', ranges: [range], grain, frame: true };
}

/** Whole months, from the first one on. */
function monthsFrom(year: number, month: number, length: number): DayRange {
  return { from: dayNumber(year, month, 1), to: dayNumber(year, month + length, 1) };
}

function ago(months: number, context: ParseContext): Body {
  const from = addMonths(context.reference.today, -months);
  const { minute, second } = context.reference;
  const start = `${dateTimeText(from, minute)}:${String(second).padStart(2, '0')}`;
  return { ...period({ from, to: context.reference.today }, 'day'), past: true, plain: { start, grain: 'minute' } };
}
