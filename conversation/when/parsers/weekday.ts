/**
 * Days of the week: the next one, the one in a week or a fortnight, "tous les mardis", "en semaine". "X prochain" inside the
 * current week has two current readings and says so.
 */
import { addMonths, dayNumber, mondayOf, onOrAfter, saturdayOf, weekdayOf } from '../day-number.ts';
import {
  countOf,
  MONTH,
  monthNumber,
  ORDINAL,
  phrase,
  WEEKDAY,
  WEEKDAY_NAMES,
  weekdayNumber,
  YEAR,
} from '../fragment.ts';
import type { Body, DayBody, ParseContext, Parser } from '../piece.ts';
import type { Word } from '../spelling.ts';
import { resolveDate } from './calendar-date.ts';

const NAMES = WEEKDAY_NAMES.flatMap((name) => [name, `${name}s`]);
const ARTICLES = ['le', 'les', 'un', 'ce', 'chaque', 'tous', 'du', 'au', 'prochain', 'dernier', 'de', 'des'];

const WEEKDAY_PARSER: Parser = {
  name: 'weekday',
  heads: [...ARTICLES, ...NAMES],
  pattern: phrase(
    `(?:(le|les|un|ce|chaque|tous les|tous le|tous|un de les|un des|du|au|des|de) )?(?:(prochain|dernier|passe) )?(${WEEKDAY})(s)?(?: (prochain|qui vient|qui arrive|suivant|de apres|apres(?= en | a |$)|dernier|passe|precedent|en (?:8|15|21)|en \\d semaine|de ce semaine|ce semaine))?`,
  ),
  extract: (match, context, index) => {
    const [, article, before, name = '', plural, after] = match;
    const weekday = weekdayNumber(name);
    const modifier = after ?? before;
    if (article === 'de') return context.words[index - 1]?.text === 'pas' ? rule([weekday], 'les') : null;
    if (article === 'des' && !plural) return null;
    const isRule =
      plural || article === 'les' || article === 'chaque' || article?.startsWith('tous') || article === 'des';
    if (!modifier && isRule) return rule([weekday], article ?? 'les');
    if (!modifier && (article === 'un' || article?.startsWith('un d'))) return { ...rule([weekday], 'un'), weekday };
    return { ...resolveWeekday(weekday, modifier, context), ...(article ? { article } : {}) };
  },
};

/** "le 1er lundi de mars", "dernier vendredi du mois", "3e jour de octobre". */
const NTH_WEEKDAY: Parser = {
  name: 'nth weekday',
  heads: ['le', 'un', 'les', '#', 'dernier', 'avant', 'du', 'au', 'dans'],
  pattern: phrase(
    `(?:dans )?(?:(le|un|les|du|au) )?(${ORDINAL})(?: (?:ou|et) (?:le )?(${ORDINAL}))? (${WEEKDAY}|jour)s? (?:(?:de |du |en |dans )(?:le )?)?(?:mois )?(?:de |du )?(${MONTH}|mois prochain|prochain mois|prochain|ce mois|mois)(?: (?:de )?(${YEAR}))?`,
  ),
  extract: (match, context) => {
    const [, article, nth, other, unit = '', monthWords = '', year] = match;
    const { reference } = context;
    let first: number;
    if (monthNumber(monthWords) > 0) {
      const month = monthNumber(monthWords);
      const guess = year ? Number(year) : reference.year + (month < reference.month ? 1 : 0);
      first = dayNumber(guess, month, 1);
    } else first = addMonths(dayNumber(reference.year, reference.month, 1), monthWords.includes('prochain') ? 1 : 0);
    if (article === 'les' && unit === 'jour' && !context.plain) return firstOrLastDays(first, countOf(nth));
    let day = nthDay(first, unit, countOf(nth));
    if (day !== null && day < reference.today && !year && !context.plain) {
      day = nthDay(addMonths(first, monthNumber(monthWords) > 0 ? 12 : 1), unit, countOf(nth));
    }
    if (day === null) return null;
    const second = other ? nthDay(first, unit, countOf(other)) : null;
    const ranges = [day, ...(second === null ? [] : [second])].map((from) => ({ from, to: from + 1 }));
    return { kind: 'day', shape: 'near', ranges, grain: 'day' };
  },
};

/** "les deux premiers mardis de mars", "un des trois derniers lundis du mois". */
const FIRST_WEEKDAYS: Parser = {
  name: 'first weekdays',
  heads: ['les', 'un', 'des', '#', 'dernier'],
  pattern: phrase(
    `(?:les |un des |des )?(?:([2-4]) (1er|dernier)|(1er|dernier) ([2-4])) (${WEEKDAY})s? (?:de |du )(?:mois (?:de |du )?)?(${MONTH}|mois prochain|prochain|mois)`,
  ),
  extract: (match, context) => {
    const [, many, nth, end = nth, count = many, unit = '', monthWords = ''] = match;
    const { reference } = context;
    const month = monthNumber(monthWords);
    const first =
      month > 0
        ? dayNumber(reference.year + (month < reference.month ? 1 : 0), month, 1)
        : addMonths(dayNumber(reference.year, reference.month, 1), monthWords.includes('prochain') ? 1 : 0);
    const ranges = Array.from({ length: Number(count) }, (_, index) =>
      nthDay(first, unit, end === 'dernier' ? index - Number(count) : index + 1),
    ).flatMap((day) => (day === null ? [] : [{ from: day, to: day + 1 }]));
    return { kind: 'day', shape: 'near', ranges, grain: 'day' };
  },
};

/** "un jeudi sur deux": every one may do. */
const ALTERNATE: Parser = {
  name: 'one weekday in two',
  heads: ['un', '#', 'le'],
  pattern: phrase(`(?:le )?(?:un |1 )?(${WEEKDAY})s? sur [2-4]`),
  extract: (match, context) => (context.plain ? null : rule([weekdayNumber(match[1] ?? '')], 'un')),
};

const WORKING_DAYS: Parser = {
  name: 'working days',
  heads: ['en', 'de', 'en-semaine', 'jour', 'les', 'un', 'le', 'tous'],
  pattern: phrase(
    '(?:en semaine|en-semaine|de semaine(?! (?:prochain|suivant|de|du|\\d))|(?:(?:un|le|les|tous les|en) )?(?:jour|jours) (?:de semaine|en semaine|ouvre|ouvres|ouvrable|ouvrables|de travail))',
  ),
  extract: (match) => rule(/ouvrable/.test(match[0]) ? [1, 2, 3, 4, 5, 6] : [1, 2, 3, 4, 5], 'en'),
};

const ANY_DAY: Parser = {
  name: 'any day',
  heads: ['importe', 'peu', 'quel', 'tous', 'le', 'un', 'toujours', 'quand'],
  pattern: phrase(
    '(?:(?:n )?importe (?:quel(?:le)? )?(?:autre )?(?:jour|quand|heure|le jour)(?: (?:de le|de) semaine)?|peu importe(?: le jour| le date| quand| le heure)?|quel que soit le jour|tous les jour(?: (?:de le|de) semaine(?! (?:prochain|suivant|qui|du|en|\\d)))?|toujours|tous le temps|quand (?:vous|tu) (?:voulez|pouvez|veux|peux)|quand ca vous (?:arrange|va))',
  ),
  extract: (match, context, index) => {
    const before = context.words[index - 1]?.text ?? '';
    const isStill = match[0] === 'toujours' && /^(?:voit|tient|viens|est|suis|ai|a|avez|ont|attends)$/.test(before);
    return isStill ? null : { kind: 'day', shape: 'any', ranges: [], grain: 'day' };
  },
};

/** "les autres jours", "le reste du temps": those that were not said before; any day where none was, but this week's for its rest. */
const OTHER_DAYS: Parser = {
  name: 'the other days',
  heads: ['les', 'tous', 'le', 'reste'],
  pattern: phrase(
    '(?:tous )?les autres jour(?: de (?:le )?semaine)?|(?:le )?reste (?:du temps|de (?:le )?semaine)(?! prochain)',
  ),
  extract: ([whole], context) => {
    const ofThisWeek = whole.endsWith('semaine') && /reste/.test(whole) && !context.words.some(isWeekdayName);
    return context.plain || ofThisWeek ? null : { kind: 'day', shape: 'any', ranges: [], grain: 'day', others: true };
  },
};

function isWeekdayName(word: Word): boolean {
  return NAMES.includes(word.text);
}

/** "jeudi 18h chaque semaine": the weekdays said with it are rules. */
const WEEKLY: Parser = {
  name: 'every week',
  heads: ['chaque', 'tous'],
  pattern: phrase('(?:chaque|tous les) semaine'),
  extract: (_match, context) =>
    context.plain ? null : { kind: 'day', shape: 'any', ranges: [], grain: 'day', weekly: true },
};

const WEEKEND: Parser = {
  name: 'week-end',
  heads: ['le', 'ce', 'un', 'les', 'tous', 'week-end', 'prochain', 'dernier', 'du', 'au', 'de', 'chaque', '#'],
  pattern: phrase(
    `(?:(le|ce|un|les|tous les|chaque|du|au|de le) )?(?:(prochain|dernier|${ORDINAL}) )?week-end(?: (prochain|suivant|de apres|qui vient|qui arrive|dernier|passe|ci))?(?: (?:de|du) (?:(\\d{1,2}) ?)?(${MONTH})?(?: (${YEAR}))?(?<=\\S))?`,
  ),
  extract: (match, context) => {
    const [, article, before, after, dom, month, year] = match;
    const { reference } = context;
    if (dom) {
      const day = resolveDate(
        { day: Number(dom), ...(month ? { month: monthNumber(month) } : {}) },
        reference,
        context.plain,
      );
      return day === null ? null : weekend(saturdayOf(day));
    }
    if (month) return weekendOfMonth(countOf(before ?? '1er'), month, year, context);
    const modifier = after ?? before;
    const saturday = reference.weekday === 7 ? reference.today - 1 : onOrAfter(reference.today, 6);
    if (
      !modifier &&
      (article === 'les' ||
        article === 'un' ||
        article === 'chaque' ||
        article?.startsWith('tous') ||
        (article === 'le' && !context.plain))
    ) {
      return { ...rule([6, 7], article ?? 'le'), ranges: weekend(saturday).ranges };
    }
    if (modifier === 'dernier' || modifier === 'passe') return weekend(saturday - 7, { past: true });
    if (modifier === 'suivant' || modifier === 'de apres') return weekend(saturday + 7);
    if (modifier === 'prochain') {
      if (reference.weekday >= 6) return weekend(saturday + 7);
      return weekend(saturday, { alt: [{ from: saturday + 7, to: saturday + 9 }] });
    }
    return weekend(saturday, article ? { article } : { weekdays: [6, 7] });
  },
};

export const WEEKDAYS: readonly Parser[] = [
  WEEKDAY_PARSER,
  ALTERNATE,
  NTH_WEEKDAY,
  FIRST_WEEKDAYS,
  WORKING_DAYS,
  ANY_DAY,
  OTHER_DAYS,
  WEEKLY,
  WEEKEND,
];

/** The day that a weekday means, by our conventions, with the second reading where there is one. */
export function resolveWeekday(weekday: number, modifier: string | undefined, context: ParseContext): DayBody {
  const { today } = context.reference;
  const next = onOrAfter(today + 1, weekday);
  const base = {
    kind: 'day',
    shape: 'weekday',
    grain: 'day',
    weekday: weekday as 1,
    ...(modifier && /^(?:en |prochain|ce semaine)/.test(modifier) ? { modifier } : {}),
  } as const;
  const on = (day: number, alt?: number): DayBody => ({
    ...base,
    ranges: [{ from: day, to: day + 1 }],
    ...(alt === undefined ? {} : { alt: [{ from: alt, to: alt + 1 }] }),
  });
  const weeks = /^en (\d+)/.exec(modifier ?? '');
  if (weeks) {
    const days = /semaine/.test(modifier ?? '') ? Number(weeks[1]) * 7 : Math.floor(Number(weeks[1]) / 7) * 7;
    const first = onOrAfter(today, weekday) + days;
    return { ...on(first, first - days === today ? first + 7 : undefined), shape: 'near' };
  }
  if (modifier === 'prochain') {
    if (context.plain) return { ...on(next), shape: 'near' };
    return { ...on(next, mondayOf(next) === mondayOf(today) ? next + 7 : undefined), shape: 'near' };
  }
  if (modifier === 'suivant' || modifier === 'de apres' || modifier === 'apres') {
    const after = context.plain && mondayOf(next) !== mondayOf(today) ? next : next + 7;
    return { ...on(after), shape: 'near', ...(context.plain ? {} : { afterSaid: true as const }) };
  }
  if (modifier === 'dernier' || modifier === 'passe' || modifier === 'precedent') {
    const before = onOrAfter(today - 7, weekday);
    return { ...on(before), past: true };
  }
  if (modifier?.endsWith('ce semaine')) {
    const day = mondayOf(today) + weekday - 1;
    return { ...on(day), shape: 'near' };
  }
  return on(next);
}

function rule(weekdays: readonly number[], article: string): DayBody {
  return {
    kind: 'day',
    shape: 'recurring',
    ranges: [],
    grain: 'day',
    weekdays: weekdays as DayBody['weekdays'] & object,
    article,
  };
}

export function nthDay(first: number, unit: string, nth: number): number | null {
  const next = addMonths(first, 1);
  if (unit === 'jour') {
    const day = nth < 0 ? next + nth : first + nth - 1;
    return day < next ? day : null;
  }
  const weekday = weekdayNumber(unit);
  if (nth < 0) return next - 1 - ((weekdayOf(next - 1) - weekday + 7) % 7) + 7 * (nth + 1);
  const day = onOrAfter(first, weekday) + 7 * (nth - 1);
  return day < next ? day : null;
}

/** "les premiers jours d'avril", "les derniers jours du mois": its beginning, its end. */
function firstOrLastDays(first: number, nth: number): DayBody | null {
  if (nth !== 1 && nth !== -1) return null;
  const range = nth === 1 ? { from: first, to: first + 10 } : { from: first + 20, to: addMonths(first, 1) };
  return { kind: 'day', shape: 'period', ranges: [range], grain: 'day', frame: true };
}

function weekend(saturday: number, more: Partial<DayBody> = {}): DayBody {
  return {
    kind: 'day',
    shape: 'period',
    ranges: [{ from: saturday, to: saturday + 2 }],
    grain: 'day',
    frame: true,
    ...more,
  };
}

function weekendOfMonth(nth: number, monthName: string, year: string | undefined, context: ParseContext): Body | null {
  const month = monthNumber(monthName);
  const { reference } = context;
  const guess = year ? Number(year) : reference.year + (month < reference.month ? 1 : 0);
  const day = nthDay(dayNumber(guess, month, 1), 'samedi', nth);
  return day === null ? null : weekend(day);
}
