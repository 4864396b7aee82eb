/**
 * Days that other expressions are counted from: a feast, a written date, a weekday, tomorrow. "une semaine avant Noël", "le lundi
 * après le 12", "3 jours à partir de demain".
 */
import { type Feast, feastDate } from '../../../domain/calendar.ts';
import { type DayNumber, dayNumber, dayOfText, onOrAfter } from '../day-number.ts';
import { MONTH, monthNumber, WEEKDAY, WEEKDAY_NAMES, weekdayNumber } from '../fragment.ts';
import type { ParseContext } from '../piece.ts';
import { resolveDate } from './calendar-date.ts';

export const FEAST_NAMES: Record<string, Feast> = {
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
  'fete-grands-meres': 'grandmothers-day',
  'journee-femme': 'womens-day',
  'saint-patrick': 'saint-patrick',
  'poisson-avril': 'april-fool',
  'jour-terre': 'earth-day',
  'mardi-gras': 'shrove-tuesday',
  'mercredi-cendres': 'ash-wednesday',
  rameaux: 'palm-sunday',
  'jeudi-saint': 'holy-thursday',
  'vendredi-saint': 'good-friday',
  'samedi-saint': 'holy-saturday',
  paques: 'easter',
  'fete-travail': 'labour-day',
  ascension: 'ascension',
  pentecote: 'pentecost',
  'fete-meres': 'mothers-day',
  'fete-peres': 'fathers-day',
  'fete-musique': 'music-day',
  'saint-jean': 'midsummer',
  'fete-nationale': 'bastille-day',
  assomption: 'assumption',
  halloween: 'halloween',
  toussaint: 'all-saints',
  'jour-morts': 'all-souls',
  armistice: 'armistice',
  thanksgiving: 'thanksgiving',
  'black-friday': 'black-friday',
  'saint-nicolas': 'saint-nicholas',
  an: 'new-year',
};
/** A feast by its name, "an" apart: "le jour de l'an" has its own words. */
export const FEAST = `(?:${Object.keys(FEAST_NAMES)
  .filter((name) => name !== 'an')
  .sort((a, b) => b.length - a.length)
  .join('|')})`;
/** A day of a named month. */
export const MONTH_DAY = `(?:\\d{1,2}|1er) ${MONTH}`;
/** Anything that names one day by itself. */
export const ANCHOR = `(?:(?:${WEEKDAY} de (?:le )?)?${FEAST}|${MONTH_DAY}|(?<=(?:le|du) )(?:3[01]|[12]?\\d|1er)(?! ?[h:]| (?:jour|semaine|mois|an|heure|minute))|${WEEKDAY}|demain|apres-demain|aujourd'hui|maintenant)`;

const WEEKDAY_OF_FEAST = new RegExp(`^(${WEEKDAY}) de (?:le )?(.+)$`);
const NEAR: Record<string, number> = { maintenant: 0, "aujourd'hui": 0, demain: 1, 'apres-demain': 2 };

/** A weekday or a day counted from now: weeks counted from it are exact. */
export function isNearAnchor(name: string): boolean {
  return name in NEAR || (WEEKDAY_NAMES as readonly string[]).includes(name);
}

/** The day that an anchor names, the next one where there are many; null when no calendar has it. */
export function anchorDay(name: string, context: ParseContext, year?: string): DayNumber | null {
  const { reference } = context;
  const shift = NEAR[name];
  if (shift !== undefined) return reference.today + shift;
  if ((WEEKDAY_NAMES as readonly string[]).includes(name)) return onOrAfter(reference.today + 1, weekdayNumber(name));
  const ofFeast = WEEKDAY_OF_FEAST.exec(name);
  if (ofFeast) {
    const feast = anchorDay(ofFeast[2] ?? '', context, year);
    return feast === null ? null : onOrAfter(feast, weekdayNumber(ofFeast[1] ?? ''));
  }
  const [day = '', month] = name.split(' ');
  if (/^\d/.test(name) && month === undefined)
    return resolveDate({ day: Number.parseInt(day, 10) }, reference, context.plain);
  if (/^\d/.test(name)) {
    const here = dayNumber(reference.year, monthNumber(month ?? ''), Number.parseInt(day, 10));
    return here >= reference.today
      ? here
      : dayNumber(reference.year + 1, monthNumber(month ?? ''), Number.parseInt(day, 10));
  }
  const feast = FEAST_NAMES[name];
  if (!feast) return null;
  if (year) return dayOfText(feastDate(feast, Number(year)));
  const here = dayOfText(feastDate(feast, reference.year));
  return here >= reference.today ? here : dayOfText(feastDate(feast, reference.year + 1));
}
