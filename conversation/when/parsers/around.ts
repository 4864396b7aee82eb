/**
 * Days and weeks said from another day: "la semaine après Pâques", "le vendredi avant l'Ascension", "10 jours après le 15 septembre".
 */
import { type DayNumber, mondayOf, onOrAfter, saturdayOf, weekdayOf } from '../day-number.ts';
import { COUNT, countOf, phrase, WEEKDAY, WEEKDAY_NAMES, weekdayNumber } from '../fragment.ts';
import type { DayBody, Parser } from '../piece.ts';
import { ANCHOR, anchorDay, FEAST, isNearAnchor, MONTH_DAY } from './anchor.ts';
import { comingHolidays } from './feast.ts';

/** "la semaine de l'Ascension", "la semaine après Pâques", "le week-end de Pâques". */
const AROUND_FEAST: Parser = {
  name: 'around a day',
  heads: ['le', 'semaine', 'week-end', 'pendant', 'durant', 'dans', 'au', 'de'],
  pattern: phrase(
    `(?:(?:le|au|de|pendant|durant|dans) ){0,2}(semaine|week-end) (?:(de|du) (?:le )?(?:pont de |lundi de |jour de )?(?:le )?(${FEAST}|${MONTH_DAY})|(avant|apres|suivant|precedant|precedent|qui suit|qui precede|de avant|de apres) (?:le )?(?:pont de |week-end de |jour de )?(?:le )?(${ANCHOR}))`,
  ),
  extract: (match, context) => {
    const [, unit, of, feast, beside = '', other = ''] = match;
    const relation = of ?? beside;
    const name = feast ?? other;
    const day = anchorDay(name, context);
    if (day === null) return null;
    if (unit === 'week-end') {
      const saturday = saturdayOf(day);
      const isLong = weekdayOf(day) === 7 || name === 'ascension';
      const from = /avant|preced/.test(relation)
        ? saturday - 7
        : /apres|suiv?/.test(relation)
          ? saturday + 7
          : saturday;
      return period(from, from + (isLong && /^d[eu]$/.test(relation) && name !== 'ascension' ? 3 : 2));
    }
    const monday = mondayOf(day);
    if (/avant|preced/.test(relation)) return period(monday - 7, monday, 'week');
    if (/apres|suit|suiv/.test(relation)) return period(monday + 7, monday + 14, 'week');
    return period(monday, monday + 7, 'week');
  },
};

/** "le jeudi avant Noël", "le vendredi après l'Ascension", "le 1er lundi après le 15 mars": the nearest one. */
const WEEKDAY_AROUND: Parser = {
  name: 'weekday around a day',
  heads: ['le', 'un', '#', ...WEEKDAY_NAMES],
  pattern: phrase(
    `(?:(?:le|un) )?(?:1er )?(${WEEKDAY}) (avant|apres|de avant|de apres|qui suit|qui precede|suivant|precedant) (?:le )?(?:jour )?(${ANCHOR}|ferie)`,
  ),
  extract: (match, context) => {
    const [, weekday = '', relation = '', name = ''] = match;
    const holiday = name === 'ferie' ? comingHolidays(context)[0] : undefined;
    const day = holiday ?? anchorDay(name, context);
    if (day === null) return null;
    const wanted = weekdayNumber(weekday);
    const found = /avant|preced/.test(relation) ? onOrAfter(day - 7, wanted) : onOrAfter(day + 1, wanted);
    return { kind: 'day', shape: 'feast', ranges: [{ from: found, to: found + 1 }], grain: 'day' };
  },
};

const STEPS: Record<string, number> = { 'avant veille': -2, veille: -1, lendemain: 1, surlendemain: 2 };

/** "la veille de Noël", "le lendemain du 12". */
const BESIDE: Parser = {
  name: 'beside a day',
  heads: ['le', 'du', 'au', 'a', 'veille', 'avant', 'lendemain', 'surlendemain'],
  pattern: phrase(
    `(?:(?:le|au|du|a) ){0,2}(veille|avant veille|lendemain|surlendemain) (?:de |(?=du |des ))(?:(?:le|du|jour) )*(${ANCHOR})`,
  ),
  extract: (match, context) => {
    const [, step = '', name = ''] = match;
    const day = anchorDay(name, context);
    return day === null ? null : { ...period(day + (STEPS[step] ?? 0), day + (STEPS[step] ?? 0) + 1), shape: 'feast' };
  },
};

/** "10 jours après le 15 septembre", "une semaine avant Noël", "3 jours à partir de demain". */
const DELAY_FROM: Parser = {
  name: 'delay from a day',
  heads: ['#', 'un', 'le', 'dans'],
  pattern: phrase(
    `(?:dans )?(${COUNT}) (jour|semaine) (avant|apres|a-partir(?: de)?) (?:(?:le|mon|ma|son|sa|leur|notre) [a-z]+ (?:prevue? )?)?(?:le |du |de )?(${ANCHOR})`,
  ),
  extract: (match, context, index) => {
    const [, count, unit, relation = '', name = ''] = match;
    if (context.words[index - 1]?.text === 'les' && context.words[index - 2]?.text === 'tous') return null;
    const day = anchorDay(name, context);
    if (day === null) return null;
    const days = countOf(count) * (unit === 'semaine' ? 7 : 1) * (relation === 'avant' ? -1 : 1);
    const isLoose = unit === 'semaine' && !context.plain && !relation.startsWith('a-partir') && !isNearAnchor(name);
    const slack = isLoose ? 3 : 0;
    return { ...period(day + days - slack, day + days + slack + 1), shape: slack ? 'period' : 'feast' };
  },
};

export const AROUND: readonly Parser[] = [DELAY_FROM, WEEKDAY_AROUND, AROUND_FEAST, BESIDE];

function period(from: DayNumber, to: DayNumber, grain: DayBody['grain'] = 'day'): DayBody {
  return { kind: 'day', shape: 'period', ranges: [{ from, to }], grain, frame: true };
}
