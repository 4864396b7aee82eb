/**
 * Feasts, public holidays and bridges, computed for the year meant: Noël, le lundi de Pâques, le pont de l'Ascension, les fêtes.
 */
import { bridgeAround, type Feast, feastDate, nextBridge, publicHolidays } from '../../../domain/calendar.ts';
import { type DayNumber, dateText, dayNumber, dayOfText, mondayOf, onOrAfter, weekdayOf } from '../day-number.ts';
import {
  COUNT,
  countOf,
  MONTH,
  monthNumber,
  phrase,
  WEEKDAY,
  WEEKDAY_NAMES,
  weekdayNumber,
  YEAR,
} from '../fragment.ts';
import type { DayBody, ParseContext, Parser } from '../piece.ts';

const NAMES: Record<string, Feast> = {
  noel: 'christmas',
  'nouvel-an': 'new-year',
  'saint-sylvestre': 'new-year-eve',
  'reveillon de nouvel-an': 'new-year-eve',
  'reveillon de noel': 'christmas-eve',
  reveillon: 'christmas-eve',
  'boxing-day': 'boxing-day',
  epiphanie: 'epiphany',
  chandeleur: 'candlemas',
  'saint-valentin': 'valentine',
  'mardi-gras': 'shrove-tuesday',
  'mercredi-cendres': 'ash-wednesday',
  rameaux: 'palm-sunday',
  'vendredi-saint': 'good-friday',
  paques: 'easter',
  'fete-travail': 'labour-day',
  ascension: 'ascension',
  pentecote: 'pentecost',
  'fete-meres': 'mothers-day',
  'fete-peres': 'fathers-day',
  'fete-nationale': 'bastille-day',
  assomption: 'assumption',
  halloween: 'halloween',
  toussaint: 'all-saints',
  'jour-morts': 'all-souls',
  armistice: 'armistice',
  thanksgiving: 'thanksgiving',
  'saint-nicolas': 'saint-nicholas',
  an: 'new-year',
};
const FEAST = `(?:${Object.keys(NAMES)
  .filter((name) => name !== 'an')
  .sort((a, b) => b.length - a.length)
  .join('|')})`;
const DATE = `(?:\\d{1,2}|1er) ${MONTH}`;
const HEADS = ['le', 'les', 'de', 'du', 'au', 'a', ...Object.keys(NAMES).map((name) => name.split(' ')[0] ?? '')];

const FEAST_PARSER: Parser = {
  name: 'feast',
  heads: [
    ...HEADS,
    'jour',
    'journee',
    'lundi',
    'mardi',
    'mercredi',
    'jeudi',
    'vendredi',
    'samedi',
    'dimanche',
    'lendemain',
    'surlendemain',
    'veille',
    'avant',
    'dimanche',
  ],
  pattern: phrase(
    `(?:(?:le|les|au|du|a) )?(?:(veille|avant veille|lendemain|surlendemain|${WEEKDAY}|jour|journee) (?:de |du )(?:le )?)?(${FEAST}|le an(?= |$)|${DATE}(?<=(?:veille|lendemain|surlendemain) (?:de |du )(?:le )?(?:\\d{1,2}|1er) [a-z]+))(?: (?:de )?(${YEAR}))?`,
  ),
  extract: (match, context) => {
    const [whole, shift = '', name = '', year] = match;
    if (name === 'le an') return null;
    const feastDay = /^\d/.test(name) ? dateDay(name, context) : nextFeast(name, year, context);
    if (feastDay === null) return null;
    const day = shifted(feastDay, shift);
    const body: DayBody = { kind: 'day', shape: 'feast', ranges: [{ from: day, to: day + 1 }], grain: 'day' };
    if (year && day < context.reference.today) body.past = true;
    return /^a /.test(whole) && !/^a (?:noel|paques|pentecote|toussaint|halloween)/.test(whole) ? null : body;
  },
};

/** "la semaine de l'Ascension", "la semaine après Pâques", "le week-end de Pâques". */
const AROUND_FEAST: Parser = {
  name: 'around a feast',
  heads: ['le', 'semaine', 'week-end', 'pendant', 'au', 'de'],
  pattern: phrase(
    `(?:le |au |pendant le )?(semaine|week-end) (de|du|avant|apres|suivant|precedant|precedent|qui suit|qui precede|de avant|de apres) (?:le )?(?:pont de |week-end de |lundi de |jour de )?(?:le )?(${FEAST}|${DATE})`,
  ),
  extract: (match, context) => {
    const [, unit, relation = '', name = ''] = match;
    const day = /^\d/.test(name) ? dateDay(name, context) : nextFeast(name, undefined, context);
    if (day === null) return null;
    if (unit === 'week-end') {
      const saturday = name === 'ascension' ? day + 2 : mondayOf(day) + 5;
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

const BRIDGE: Parser = {
  name: 'bridge',
  heads: ['le', 'pont', 'du', 'pendant', 'ce'],
  pattern: phrase(`(?:(?:le|ce|pendant le|du) )?(?:grand )?pont(?: (?:de |du )(?:le )?(${FEAST}|${DATE}|${MONTH}))?`),
  extract: (match, context, index) => {
    const name = match[1];
    if (!name && context.words[index - 1]?.text === 'sur') return null;
    const { today, territory } = context.reference;
    if (!name || monthNumber(name) > 0) {
      const from = name
        ? dayNumber(
            context.reference.year + (monthNumber(name) < context.reference.month ? 1 : 0),
            monthNumber(name),
            1,
          )
        : today;
      const bridge = nextBridge(dateText(Math.max(from, today)), territory);
      return bridge ? period(dayOfText(bridge.start), dayOfText(bridge.end)) : null;
    }
    const day = /^\d/.test(name) ? dateDay(name, context) : nextFeast(name, undefined, context);
    if (day === null) return null;
    const bridge = bridgeAround(dateText(day), territory);
    return period(dayOfText(bridge.start), dayOfText(bridge.end));
  },
};

const HOLIDAY: Parser = {
  name: 'public holiday',
  heads: ['le', 'jour', 'ferie', 'les', 'un', 'ce', 'prochain'],
  pattern: phrase('(?:(le|ce|un|les) )?(?:prochain )?(?:jour )?(ferie|feries)'),
  extract: (match, context) => {
    const coming = comingHolidays(context);
    const isEvery = match[2] === 'feries' || match[1] === 'les' || match[1] === 'un';
    const days = isEvery ? coming : coming.slice(0, 1);
    return { kind: 'day', shape: 'feast', ranges: days.map((day) => ({ from: day, to: day + 1 })), grain: 'day' };
  },
};

/** "les fêtes": from Christmas Eve to New Year's Day; "entre Noël et le jour de l'an", "entre les fêtes": the days between. */
const FESTIVE_SEASON: Parser = {
  name: 'festive season',
  heads: ['les', 'fetes', 'entre', 'pendant', 'le', 'periode'],
  pattern: phrase(
    '(?:(entre) (?:noel et (?:le )?(?:nouvel-an|an|1er de an|1er janvier|reveillon)|les (?:2 )?fetes)|(?:pendant )?(?:le periode de |les )?fetes(?: de (?:fin de an|an|noel))?)',
  ),
  extract: (match, context) => {
    const { today, year, month } = context.reference;
    const first = month === 1 && today <= dayNumber(year, 1, 1) ? year - 1 : year;
    return match[1]
      ? period(dayNumber(first, 12, 26), dayNumber(first + 1, 1, 1))
      : period(dayNumber(first, 12, 24), dayNumber(first + 1, 1, 2));
  },
};

/** "le jeudi avant Noël", "le vendredi après l'Ascension", "le 1er lundi après le 15 mars": the nearest one. */
const WEEKDAY_AROUND: Parser = {
  name: 'weekday around a feast',
  heads: ['le', 'un', '#', ...WEEKDAY_NAMES],
  pattern: phrase(
    `(?:(?:le|un) )?(?:1er )?(${WEEKDAY}) (avant|apres|de avant|de apres|qui suit|qui precede|suivant|precedant) (?:le )?(?:jour )?(${FEAST}|${DATE}|ferie)`,
  ),
  extract: (match, context) => {
    const [, weekday = '', relation = '', name = ''] = match;
    const holiday = name === 'ferie' ? comingHolidays(context)[0] : undefined;
    const day = holiday ?? (/^\d/.test(name) ? dateDay(name, context) : nextFeast(name, undefined, context));
    if (day === null) return null;
    const wanted = weekdayNumber(weekday);
    const found = /avant|preced/.test(relation) ? onOrAfter(day - 7, wanted) : onOrAfter(day + 1, wanted);
    return { kind: 'day', shape: 'feast', ranges: [{ from: found, to: found + 1 }], grain: 'day' };
  },
};

/** "10 jours après le 15 septembre", "une semaine avant Noël". */
const DELAY_FROM: Parser = {
  name: 'delay from a day',
  heads: ['#', 'un', 'le'],
  pattern: phrase(`(${COUNT}) (jour|semaine) (avant|apres) (?:le )?(${FEAST}|${DATE})`),
  extract: (match, context) => {
    const [, count, unit, relation, name = ''] = match;
    const day = /^\d/.test(name) ? dateDay(name, context) : nextFeast(name, undefined, context);
    if (day === null) return null;
    const days = countOf(count) * (unit === 'semaine' ? 7 : 1) * (relation === 'avant' ? -1 : 1);
    const slack = unit === 'semaine' ? 3 : 0;
    return { ...period(day + days - slack, day + days + slack + 1), shape: slack ? 'period' : 'feast' };
  },
};

export const FEAST_PARSERS: readonly Parser[] = [
  DELAY_FROM,
  WEEKDAY_AROUND,
  FEAST_PARSER,
  AROUND_FEAST,
  BRIDGE,
  HOLIDAY,
  FESTIVE_SEASON,
];

/** Public holidays of the next 400 days, today excluded. */
function comingHolidays(context: ParseContext): DayNumber[] {
  const { today, territory, year } = context.reference;
  const all = [...publicHolidays(year, territory), ...publicHolidays(year + 1, territory)];
  return all.map((holiday) => dayOfText(holiday.date)).filter((day) => day > today && day <= today + 400);
}

/** The feast of the year said, or the next one, today included. */
function nextFeast(name: string, year: string | undefined, context: ParseContext): DayNumber | null {
  const feast = NAMES[name];
  if (!feast) return null;
  if (year) return dayOfText(feastDate(feast, Number(year)));
  const here = dayOfText(feastDate(feast, context.reference.year));
  return here >= context.reference.today ? here : dayOfText(feastDate(feast, context.reference.year + 1));
}

function dateDay(name: string, context: ParseContext): DayNumber | null {
  const [day = '', month = ''] = name.split(' ');
  const here = dayNumber(context.reference.year, monthNumber(month), Number.parseInt(day, 10));
  return here >= context.reference.today
    ? here
    : dayNumber(context.reference.year + 1, monthNumber(month), Number.parseInt(day, 10));
}

function shifted(day: DayNumber, shift: string): DayNumber {
  if (shift === 'veille') return day - 1;
  if (shift === 'avant veille') return day - 2;
  if (shift === 'lendemain') return day + 1;
  if (shift === 'surlendemain') return day + 2;
  if (shift === '' || shift === 'jour' || shift === 'journee') return day;
  const ahead = (weekdayNumber(shift) - weekdayOf(day) + 7) % 7;
  return day + ahead;
}

function period(from: DayNumber, to: DayNumber, grain: DayBody['grain'] = 'day'): DayBody {
  return { kind: 'day', shape: 'period', ranges: [{ from, to }], grain, frame: true };
}
