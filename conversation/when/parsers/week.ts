/**
 * Weeks run from Monday to Sunday: this one, the next, the one that holds the 12th, number 12, the third of November, and their
 * beginnings, middles and ends.
 */
import { addMonths, type DayNumber, dayNumber, mondayOf, onOrAfter } from '../day-number.ts';
import { countOf, DAY_OF_MONTH, MONTH, monthNumber, ORDINAL, phrase, WEEKDAY, YEAR } from '../fragment.ts';
import type { DayBody, ParseContext, Parser } from '../piece.ts';
import { resolveDate } from './calendar-date.ts';
import { nthDay } from './weekday.ts';

/** Words back to look for the noun that an ordinal leaves out. */
const REACH = 10;

const LEAD = '(?:(?:le|reste|ce|de|du|au|en|dans|pour|tous|courant|dans le courant de|dans le cours de|a) ){0,4}';
const PORTION = '(?:(debut|milieu|mi|fin)(?: -)? (?:de |du |le ){0,4})?';
const HEADS = [
  'le',
  'reste',
  'ce',
  'de',
  'du',
  'au',
  'en',
  'dans',
  'pour',
  'tous',
  'courant',
  'semaine',
  'debut',
  'milieu',
  'mi',
  'fin',
  'prochain',
  'dernier',
  'celle',
  'a',
  'quinzaine',
];

const RELATIVE_WEEK: Parser = {
  name: 'week',
  heads: HEADS,
  pattern: phrase(
    `${LEAD}${PORTION}(?:(ce|prochain|dernier|passe|suivant) )?semaine(?: (apres prochain|de apres (?:le )?prochain|prochain|suivant|en 8|en 15|de apres|apres(?= [,.?!]| ou | et |$)|qui vient|qui arrive|qui suit|en cours|courant|ci|dernier|passe|precedent|de avant))?`,
  ),
  extract: (match, context, index) => {
    const [whole, portion, before, after] = match;
    const modifier = after ?? before;
    if (/^d[eu] (?!ce )/.test(whole) && !modifier && !portion && isAnyOf(context, index)) return null;
    if (/^en semaine$/.test(whole) || (/\b(?:tous|par)\b/.test(whole) && !modifier)) return null;
    const { today } = context.reference;
    const monday = mondayOf(today);
    if (
      !modifier &&
      !portion &&
      !/^(?:dans (?:le |ce )|ce |courant |en cours de |de le |(?:le )?reste de le )/.test(`${whole} `)
    )
      return null;
    if (/apres (?:le )?prochain$|^en 15$/.test(modifier ?? '')) return cut(monday + 14, portion);
    if (/^(?:suivant|apres|de apres|qui suit)/.test(modifier ?? '')) return { ...cut(monday + 7, portion), follows: 1 };
    if (/^(?:prochain|qui|en 8$)/.test(modifier ?? '')) return cut(monday + 7, portion);
    if (/^(?:dernier|passe|precedent|de avant)/.test(modifier ?? ''))
      return {
        ...cut(monday - 7, portion),
        past: true,
        ...(/avant|preced/.test(modifier ?? '') ? { follows: -1 as const } : {}),
      };
    if (portion && modifier === undefined) {
      const here = cut(monday, portion);
      const isOver = (here.ranges[0]?.to ?? 0) <= today;
      return { ...(isOver && !context.plain ? cut(monday + 7, portion) : here), portionOf: 'week' };
    }
    return cut(monday, portion);
  },
};

/** "n'importe quel soir de la semaine", "chaque matin de la semaine": every week. */
function isAnyOf(context: ParseContext, index: number): boolean {
  const before = [4, 3, 2, 1].map((step) => context.words[index - step]?.text ?? '').join(' ');
  return /(?:importe quel(?:le)?|chaque|tous les) [a-z-]+$/.test(before);
}

/** "la semaine du 12", "celle du 28", "semaine du 6 octobre", "semaine 12". */
const WEEK_OF: Parser = {
  name: 'week of',
  heads: HEADS,
  pattern: phrase(
    `${LEAD}${PORTION}(semaine|celle|celui|sem|le) (?:(?:du|de le|de) (?:lundi )?(${DAY_OF_MONTH})(?: (?:au )?(\\d{1,2}|1er))?(?:(?: de)? (${MONTH}|mois prochain))?(?: (${YEAR}))?(?: au (\\d{1,2}|1er)(?: (?:${MONTH}))?)?|(?:du|de le) (\\d{1,2})/(\\d{1,2})|(?:numero |no |n )?(\\d{1,2})(?: (?:ou|et)(?: le)?(?: semaine)? (\\d{1,2})(?! (?:${MONTH}|h|heure)| ?/))?)`,
  ),
  extract: (match, context, index) => {
    const [, portion, noun, dom, lastDay, monthName, year, end = lastDay, slashDay, slashMonth, number, second] = match;
    if (noun === 'le' || (noun === 'celui' && number) || (noun === 'celle' && !saysWeek(context, index))) return null;
    if (number) {
      const week = Number(number);
      if (noun !== 'semaine' || week < 1 || week > 53) return null;
      const one = cut(isoWeekMonday(week, context), portion);
      if (second === undefined || Number(second) > 53) return one;
      return { ...one, ranges: [...one.ranges, ...cut(isoWeekMonday(Number(second), context), portion).ranges] };
    }
    const { reference } = context;
    const month = slashMonth ? Number(slashMonth) : monthNumber(monthName ?? '');
    const said = {
      day: Number.parseInt(dom ?? slashDay ?? '', 10),
      ...(month > 0 ? { month } : {}),
      ...(year ? { year: Number(year) } : {}),
    };
    let day = resolveDate(said, reference, context.plain);
    if (day === null) return null;
    if (!month && mondayOf(dayNumber(reference.year, reference.month, said.day)) === mondayOf(reference.today)) {
      day = dayNumber(reference.year, reference.month, said.day);
    }
    const days = Number.parseInt(end ?? '', 10) - said.day;
    return days > 0 && days < 7 && !portion
      ? { ...span(day, day + days + 1), grain: 'week' }
      : cut(mondayOf(day), portion);
  },
};

/** "celle du 28" is a week only where weeks are spoken of. */
function saysWeek(context: ParseContext, index: number): boolean {
  return context.plain || context.words.slice(0, index).some((word) => word.text === 'semaine');
}

/** "3e semaine de novembre": the week of its third Monday; "dernière semaine de juin"; "les 2 1er semaine de mars". */
const NTH_WEEK: Parser = {
  name: 'nth week',
  heads: ['le', 'les', '#', 'dernier', 'avant', 'pendant', 'dans', 'en', 'au', 'debut', 'milieu', 'fin', 'un', 'des'],
  pattern: phrase(
    `(?:(?:le|les|dans|pendant|en|au|a|de|un des|des) ){0,4}(?:(debut|milieu|fin) (?:de |le ){1,2})?(?:(\\d{1,2}) )?(?:(${ORDINAL}) (?:ou|et) (?:le )?)?(${ORDINAL}) (semaine|jour) (?:de |du |en )?(?:le )?(?:mois )?(?:de |du )?(${MONTH}|mois prochain|prochain mois|prochain|ce mois|mois|(?:an )?(?=${YEAR})|an prochain|ce an|an)(?: ?(?:de )?(${YEAR}))?`,
  ),
  extract: (match, context) => {
    const [, portion, many, other, nth, unit, monthWords = '', year] = match;
    if (unit === 'jour' && !many) return null;
    if (/^(?:an|ce an|an prochain|)$/.test(monthWords.trim())) {
      if (many) return null;
      const of = Number(year ?? context.reference.year + (monthWords === 'an prochain' ? 1 : 0));
      const monday = weekOfYear(countOf(nth), of);
      const isOver = !year && !context.plain && monday + 7 <= context.reference.today;
      return cut(isOver ? weekOfYear(countOf(nth), of + 1) : monday, undefined);
    }
    const first = firstOfMonth(monthWords, year, context);
    if (many) {
      const days = (unit === 'jour' ? 1 : 7) * Number(many);
      const next = addMonths(first, 1);
      return nth === 'dernier' ? span(next - days, next) : span(first, first + days);
    }
    const count = countOf(nth);
    const monday =
      count < 0 && context.plain ? wholeWeekBefore(addMonths(first, 1)) + 7 * (count + 1) : nthWeekOf(first, count);
    const last = cut(monday, portion);
    if (other === undefined) return last;
    return { ...last, ranges: [...cut(nthWeekOf(first, countOf(other)), portion).ranges, ...last.ranges] };
  },
};

/** "en janvier, plutôt la 2e semaine": of the month said before; alone, of this one or the next. */
const NTH_WEEK_ALONE: Parser = {
  name: 'nth week alone',
  heads: ['le', '#', 'dernier'],
  pattern: phrase('(?:le )?(1er|2e|3e|4e|dernier) semaine(?= [,.;!?)]|$| plutot | svp )'),
  extract: (match, context) => {
    if (context.plain) return null;
    const { today, year, month } = context.reference;
    const nth = countOf(match[1]);
    const here = nthWeekOf(dayNumber(year, month, 1), nth);
    const monday = here + 7 <= today ? nthWeekOf(addMonths(dayNumber(year, month, 1), 1), nth) : here;
    return { ...span(monday, monday + 7), grain: 'week', portionOf: 'month', nthWeek: nth };
  },
};

/** "la première semaine de juillet ou la dernière d'août": the noun was said before. Asked before dates: "le 2e d'avril". */
export const NTH_ELIDED: Parser = {
  name: 'nth week or weekday, its noun said before',
  heads: ['le', '#', 'dernier'],
  pattern: phrase(`(?:le )?(${ORDINAL}) (?:de |du )(${MONTH})`),
  extract: (match, context, index) => {
    const [, nth, monthWords = ''] = match;
    const first = firstOfMonth(monthWords, undefined, context);
    const said = context.words.slice(Math.max(0, index - REACH), index).map((word) => word.text);
    if (context.plain || !/^(?:ou|et|,|sinon|soit)$/.test(said.at(-1) ?? '')) return null;
    const nouns = new RegExp(`(?:^| )(?:${ORDINAL}) (semaine|${WEEKDAY})s? (?:de |du )`).exec(`${said.join(' ')} `);
    if (!nouns) return null;
    const noun = nouns[1] ?? '';
    if (noun === 'semaine') return cut(nthWeekOf(first, countOf(nth)), undefined);
    const day = nthDay(first, noun, countOf(nth));
    return day === null ? null : { kind: 'day', shape: 'near', ranges: [{ from: day, to: day + 1 }], grain: 'day' };
  },
};

/** "la suivante", "celle d'après", "cette semaine-là": counted from the week or month just said; the refiner moves it. */
const FOLLOWING: Parser = {
  name: 'the following one',
  heads: ['le', 'celle', 'celui', 'suivant', 'debut', 'milieu', 'fin', 'de', 'ce-semaine-la'],
  pattern: phrase(
    '(?:(?:de )?ce-semaine-la|(?:(debut|milieu|fin) de )?cel(?:le|ui) (?:de apres|suivant|qui suit)|le suivant|le prochain(?= [,.;!?)]|$| (?:ca|c|serait|me|si|aussi|ira|ok|convient|possible|peut) ))',
  ),
  extract: (match) => {
    const { portion } = cut(0, match[1]);
    const follows = match[0].endsWith('ce-semaine-la') ? 0 : 1;
    const week: DayBody = { kind: 'day', shape: 'period', ranges: [], grain: 'week', frame: true, follows };
    return portion ? { ...week, portion } : week;
  },
};

export const WEEKS: readonly Parser[] = [RELATIVE_WEEK, WEEK_OF, NTH_WEEK, NTH_WEEK_ALONE, FOLLOWING];

/** Monday of the first, second… or last week of the month that starts here. */
export function nthWeekOf(first: DayNumber, nth: number): DayNumber {
  return nth < 0 ? mondayOf(addMonths(first, 1) - 1) + 7 * (nth + 1) : onOrAfter(first, 1) + 7 * (nth - 1);
}

/** The week of that day, or so many weeks on, or the part of it that is meant. */
export function weekAfter(day: DayNumber, weeks: number, portion: DayBody['portion']): DayBody {
  return cut(mondayOf(day) + 7 * weeks, portion && { start: 'debut', middle: 'milieu', end: 'fin' }[portion]);
}

/** The week that starts here, or the part of it that is meant: Mon–Tue, Wed–Thu, Thu–Fri. */
function cut(monday: DayNumber, portion: string | undefined): DayBody {
  if (portion === 'debut') return { ...span(monday, monday + 2), portion: 'start' };
  if (portion === 'milieu' || portion === 'mi') return { ...span(monday + 2, monday + 4), portion: 'middle' };
  if (portion === 'fin') return { ...span(monday + 3, monday + 5), portion: 'end', grain: 'day' };
  return { ...span(monday, monday + 7), grain: 'week' };
}

function span(from: DayNumber, to: DayNumber): DayBody {
  return { kind: 'day', shape: 'period', ranges: [{ from, to }], grain: 'day', frame: true };
}

/** Monday of an ISO week; from the end of the year when the number is negative. */
function weekOfYear(week: number, year: number): DayNumber {
  if (week < 0) return mondayOf(dayNumber(year, 12, 28)) + 7 * (week + 1);
  return mondayOf(dayNumber(year, 1, 4)) + 7 * (week - 1);
}

/** ISO week number of this year, or of the next when it is over. */
function isoWeekMonday(week: number, context: ParseContext): DayNumber {
  const { reference } = context;
  const of = (year: number): DayNumber => weekOfYear(week, year);
  const year =
    reference.month === 12 && reference.today >= mondayOf(dayNumber(reference.year + 1, 1, 4))
      ? reference.year + 1
      : reference.year;
  return of(year) + 7 <= reference.today ? of(year + 1) : of(year);
}

function firstOfMonth(words: string, year: string | undefined, context: ParseContext): DayNumber {
  const { reference } = context;
  const month = monthNumber(words);
  if (month === 0) return addMonths(dayNumber(reference.year, reference.month, 1), words.includes('prochain') ? 1 : 0);
  return dayNumber(year ? Number(year) : reference.year + (month < reference.month ? 1 : 0), month, 1);
}

/** The last Monday whose whole week lies before this day. */
function wholeWeekBefore(day: DayNumber): DayNumber {
  return mondayOf(day - 6);
}
