/**
 * Feasts, public holidays and bridges, computed for the year meant: Noël, le lundi de Pâques, le pont de l'Ascension, les fêtes.
 */
import { bridgeAround, nextBridge, publicHolidays } from '../../../domain/calendar.ts';
import { type DayNumber, dateParts, dateText, dayNumber, dayOfText, onOrAfter } from '../day-number.ts';
import { MONTH, monthNumber, phrase, WEEKDAY, WEEKDAY_NAMES, weekdayNumber, YEAR } from '../fragment.ts';
import type { DayBody, ParseContext, Parser } from '../piece.ts';
import { anchorDay, FEAST, FEAST_NAMES, MONTH_DAY } from './anchor.ts';

const weekdayNames = new Set<string>(WEEKDAY_NAMES);
const HEADS = ['le', 'les', 'de', 'du', 'au', 'a', ...Object.keys(FEAST_NAMES).map((name) => name.split(' ')[0] ?? '')];

const FEAST_PARSER: Parser = {
  name: 'feast',
  heads: [...HEADS, 'jour', 'journee', ...WEEKDAY_NAMES],
  pattern: phrase(
    `(?:(?:le|les|au|du|a) )?(?:(${WEEKDAY}|jour|journee) (?:de |du |des )(?:le )?)?(${FEAST})(?: (?:de |en |de le an )?(${YEAR})| (dernier|passe))?`,
  ),
  extract: (match, context) => {
    const [whole, shift = '', name = '', written, last] = match;
    if (/^saint-(?:jean|patrick)$/.test(name) && !/^(?:a )?le /.test(whole)) return null;
    const coming = anchorDay(name, context, written);
    if (coming === null) return null;
    const year = last ? String(dateParts(coming).year - 1) : written;
    const feastDay = last ? (anchorDay(name, context, year) ?? coming) : coming;
    const day = weekdayNames.has(shift) ? onOrAfter(feastDay, weekdayNumber(shift)) : feastDay;
    const body: DayBody = { kind: 'day', shape: 'feast', ranges: [{ from: day, to: day + 1 }], grain: 'day' };
    if (year && day < context.reference.today) body.past = true;
    return /^a /.test(whole) && !/^a (?:noel|paques|pentecote|toussaint|halloween)/.test(whole) ? null : body;
  },
};

const BRIDGE: Parser = {
  name: 'bridge',
  heads: ['le', 'pont', 'du', 'pendant', 'ce'],
  pattern: phrase(
    `(?:(?:le|ce|pendant le|du) )?(?:grand )?pont(?: (?:de |du )(?:le )?(${FEAST}|${MONTH_DAY}|${MONTH}))?`,
  ),
  extract: (match, context, index) => {
    const name = match[1];
    const lead = [2, 1].map((step) => context.words[index - step]?.text ?? '').join(' ');
    if (!name && / sur$|\b(?:est|sera|etant)(?: le)?$/.test(lead)) return null; // "vendredi c'est le pont" names no other day
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
    const day = anchorDay(name, context);
    if (day === null) return null;
    const bridge = bridgeAround(dateText(day), territory);
    return period(dayOfText(bridge.start), dayOfText(bridge.end));
  },
};

/** "lundi est férié", "le 14 (férié)": said of the day before. */
const TELLS_OF = /^(?:est|etant|etait|sera|etre|tombe|c|,|\(|-)$/;

const HOLIDAY: Parser = {
  name: 'public holiday',
  heads: ['le', 'jour', 'ferie', 'les', 'un', 'ce', 'prochain'],
  pattern: phrase('(?:(le|ce|un|les) )?(?:prochain )?(?:jour )?(ferie|feries)'),
  extract: (match, context, index) => {
    if (match[1] === undefined && TELLS_OF.test(context.words[index - 1]?.text ?? '')) return null;
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

export const FEAST_PARSERS: readonly Parser[] = [FEAST_PARSER, BRIDGE, HOLIDAY, FESTIVE_SEASON];

/** Public holidays of the next 400 days, today excluded. */
export function comingHolidays(context: ParseContext): DayNumber[] {
  const { today, territory, year } = context.reference;
  const all = [...publicHolidays(year, territory), ...publicHolidays(year + 1, territory)];
  return all.map((holiday) => dayOfText(holiday.date)).filter((day) => day > today && day <= today + 400);
}

function period(from: DayNumber, to: DayNumber, grain: DayBody['grain'] = 'day'): DayBody {
  return { kind: 'day', shape: 'period', ranges: [{ from, to }], grain, frame: true };
}
