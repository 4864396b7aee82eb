/**
 * The civil year: public holidays by French territory, movable feasts, and the bridges they make. Works on local dates only.
 * Refuses territory codes it does not know, and never guesses school holidays.
 * Public holidays come from date-holidays (data under CC-BY-3.0, https://github.com/commenthol/date-holidays).
 */
import { createRequire } from 'node:module';
import type { LocalDate, Weekday } from './time.ts';

/** The library carries the holidays of the whole world: it is loaded when the first one is asked for, not at every start. */
const load = createRequire(import.meta.url);

/** Whole France, the three departments under local law (Alsace-Moselle), and the overseas territories. */
export const TERRITORIES = ['FR', '57', '67', '68', 'GP', 'MQ', 'GF', 'RE', 'YT', 'MF', 'BL'] as const;
export type Territory = (typeof TERRITORIES)[number];

export interface PublicHoliday {
  date: LocalDate;
  /** As date-holidays writes it, in French. */
  name: string;
}

/** A public holiday with the days off around it: `start` is the first, `end` the day after the last. */
export interface Bridge {
  start: LocalDate;
  end: LocalDate;
}

/** Feasts that people name in dates, whether or not they are holidays. */
const FEASTS = [
  'new-year',
  'epiphany',
  'candlemas',
  'valentine',
  'grandmothers-day',
  'womens-day',
  'saint-patrick',
  'april-fool',
  'earth-day',
  'shrove-tuesday',
  'ash-wednesday',
  'palm-sunday',
  'holy-thursday',
  'good-friday',
  'holy-saturday',
  'easter',
  'easter-monday',
  'labour-day',
  'victory-day',
  'ascension',
  'pentecost',
  'pentecost-monday',
  'mothers-day',
  'fathers-day',
  'music-day',
  'midsummer',
  'bastille-day',
  'assumption',
  'halloween',
  'all-saints',
  'all-souls',
  'armistice',
  'thanksgiving',
  'black-friday',
  'saint-nicholas',
  'christmas-eve',
  'christmas',
  'boxing-day',
  'new-year-eve',
] as const;
export type Feast = (typeof FEASTS)[number];

const DAY = 86_400_000;
const FIXED: Partial<Record<Feast, readonly [month: number, day: number]>> = {
  'new-year': [1, 1],
  epiphany: [1, 6],
  candlemas: [2, 2],
  valentine: [2, 14],
  'womens-day': [3, 8],
  'saint-patrick': [3, 17],
  'april-fool': [4, 1],
  'earth-day': [4, 22],
  'labour-day': [5, 1],
  'victory-day': [5, 8],
  'music-day': [6, 21],
  midsummer: [6, 24],
  'bastille-day': [7, 14],
  assumption: [8, 15],
  halloween: [10, 31],
  'all-saints': [11, 1],
  'all-souls': [11, 2],
  armistice: [11, 11],
  'saint-nicholas': [12, 6],
  'christmas-eve': [12, 24],
  christmas: [12, 25],
  'boxing-day': [12, 26],
  'new-year-eve': [12, 31],
};
const AFTER_EASTER: Partial<Record<Feast, number>> = {
  'shrove-tuesday': -47,
  'ash-wednesday': -46,
  'palm-sunday': -7,
  'holy-thursday': -3,
  'good-friday': -2,
  'holy-saturday': -1,
  easter: 0,
  'easter-monday': 1,
  ascension: 39,
  pentecost: 49,
  'pentecost-monday': 50,
};

/** The code as we know it, from `FR`, `FR-67`, `67`, `re`, `974`…; `null` when it is none of ours. */
export function territoryOf(code: string): Territory | null {
  const short = code.trim().toUpperCase().replace(/^FR-/, '');
  const byNumber: Record<string, Territory> = {
    '971': 'GP',
    '972': 'MQ',
    '973': 'GF',
    '974': 'RE',
    '976': 'YT',
    '977': 'BL',
    '978': 'MF',
  };
  const known = byNumber[short] ?? short;
  return (TERRITORIES as readonly string[]).includes(known) ? (known as Territory) : null;
}

const yearsKnown = new Map<string, readonly PublicHoliday[]>();

/**
 * Public holidays of a year, in order.
 * @throws RangeError on a territory that `territoryOf` does not know: the library would silently give the eleven national days.
 */
export function publicHolidays(year: number, territory: string): readonly PublicHoliday[] {
  const known = territoryOf(territory);
  if (known === null) throw new RangeError(`unknown territory: ${territory}`);
  const key = `${known} ${year}`;
  const before = yearsKnown.get(key);
  if (before) return before;
  const Holidays: typeof import('date-holidays').default = load('date-holidays');
  const library = known === 'FR' ? new Holidays('FR') : new Holidays('FR', known);
  const found = library
    .getHolidays(year, 'fr')
    .filter((holiday) => holiday.type === 'public')
    .map((holiday) => ({ date: holiday.date.slice(0, 10), name: holiday.name }));
  if (yearsKnown.size > 500) yearsKnown.clear();
  yearsKnown.set(key, found);
  return found;
}

/** The holiday that falls on this date, or null. Throws like `publicHolidays`. */
export function publicHolidayOn(date: LocalDate, territory: string): PublicHoliday | null {
  return publicHolidays(Number(date.slice(0, 4)), territory).find((holiday) => holiday.date === date) ?? null;
}

/** Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8). */
export function easter(year: number): LocalDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return dateOf(Date.UTC(year, month - 1, day));
}

/** The day a feast falls on that year. French Mother's Day moves to June when it would meet Pentecost. */
export function feastDate(feast: Feast, year: number): LocalDate {
  const fixed = FIXED[feast];
  if (fixed) return dateOf(Date.UTC(year, fixed[0] - 1, fixed[1]));
  const offset = AFTER_EASTER[feast];
  const sunday = Date.parse(easter(year));
  if (offset !== undefined) return dateOf(sunday + offset * DAY);
  if (feast === 'mothers-day') {
    const last = lastWeekday(year, 5, 7);
    return last === sunday + 49 * DAY ? dateOf(last + 7 * DAY) : dateOf(last);
  }
  if (feast === 'grandmothers-day') return dateOf(nthWeekday(year, 3, 7, 1));
  if (feast === 'fathers-day') return dateOf(nthWeekday(year, 6, 7, 3));
  const thanksgiving = nthWeekday(year, 11, 4, 4);
  return dateOf(feast === 'black-friday' ? thanksgiving + DAY : thanksgiving);
}

/**
 * The run of days off that holds a holiday: week-ends, holidays, and the one working day that a holiday on a Tuesday or a
 * Thursday leaves between itself and the week-end.
 */
export function bridgeAround(date: LocalDate, territory: string): Bridge {
  const middle = Date.parse(date);
  const isOff = (at: number): boolean =>
    at === middle || isoWeekday(at) > 5 || publicHolidayOn(dateOf(at), territory) !== null;
  const isBridged = (at: number): boolean => isOff(at) || (isOff(at - DAY) && isOff(at + DAY));
  let start = middle;
  let end = middle + DAY;
  while (isBridged(start - DAY)) start -= DAY;
  while (isBridged(end)) end += DAY;
  return { start: dateOf(start), end: dateOf(end) };
}

/** The next bridge of at least three days that ends after `date`: a holiday joined to a week-end. Null when none within a year. */
export function nextBridge(date: LocalDate, territory: string): Bridge | null {
  const year = Number(date.slice(0, 4));
  for (const holiday of [...publicHolidays(year, territory), ...publicHolidays(year + 1, territory)]) {
    if (holiday.date < date) continue;
    const bridge = bridgeAround(holiday.date, territory);
    if (Date.parse(bridge.end) - Date.parse(bridge.start) >= 3 * DAY) return bridge;
  }
  return null;
}

function isoWeekday(at: number): Weekday {
  return (new Date(at).getUTCDay() || 7) as Weekday;
}

function dateOf(at: number): LocalDate {
  return new Date(at).toISOString().slice(0, 10);
}

function nthWeekday(year: number, month: number, weekday: Weekday, nth: number): number {
  const first = Date.UTC(year, month - 1, 1);
  return first + (((weekday - isoWeekday(first) + 7) % 7) + 7 * (nth - 1)) * DAY;
}

function lastWeekday(year: number, month: number, weekday: Weekday): number {
  const last = Date.UTC(year, month, 0);
  return last - ((isoWeekday(last) - weekday + 7) % 7) * DAY;
}
