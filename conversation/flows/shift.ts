/**
 * A time told by another one: "le lendemain", "la semaine d'après", "une heure plus tard", "décaler de 30 minutes". Reads how far, and
 * counts it from a time at hand; which one that is, the flow knows.
 */
import { z } from 'zod';
import {
  addDays,
  dateOf,
  isoWeekday,
  type LocalDateTime,
  minuteOf,
  timeOf,
  timeOfMinute,
  type When,
} from '../../domain/time.ts';
import { fold } from '../text.ts';
import {
  DAY_AFTER,
  DAY_BEFORE,
  GIVES_LATER,
  GOES_BACK,
  LATER_BY,
  MOVED_BY,
  NUMBERS,
  WEEK_AFTER,
  WEEK_BEFORE,
  WISHES,
} from '../words/shift-words.ts';
import { EARLIER, LATER, SHIFT_ONLY } from '../words/wish-words.ts';

/** Later when positive. `weeks` is any day of the week that many weeks on; minutes may lead to another day. */
export const shift = z.object({ by: z.enum(['minutes', 'days', 'weeks']), count: z.int() });
export type Shift = z.infer<typeof shift>;

/** In words: more of them tell something else. */
const LONGEST = 12;
/** "8 h avant le travail" is an hour of the clock; so few hours are an amount. */
const MOST_HOURS = 4;
/** How long a start that was named may be met. */
const START_MINUTES = 30;
const DAY_MINUTES = 24 * 60;

/** How far from the time at hand the message wants to be; null when it does not say so. */
export function shiftIn(text: string): Shift | null {
  const words = fold(text);
  if (words.trim().split(/\s+/).length > LONGEST) return null;
  const amount = amountIn(words);
  if (amount) return amount;
  if (DAY_AFTER.test(words)) return { by: 'days', count: 1 };
  if (DAY_BEFORE.test(words)) return { by: 'days', count: -1 };
  if (WEEK_AFTER.test(words)) return { by: 'weeks', count: 1 };
  return WEEK_BEFORE.test(words) ? { by: 'weeks', count: -1 } : null;
}

function amountIn(words: string): Shift | null {
  const [, written = '', unit = '', more, half, quarter] = MOVED_BY.exec(words) ?? LATER_BY.exec(words) ?? [];
  const sign = GOES_BACK.test(words) ? -1 : 1;
  if (half) return { by: 'minutes', count: sign * 30 };
  if (quarter) return { by: 'minutes', count: sign * 15 };
  const count = sign * (NUMBERS[written] ?? Number(written));
  if (count === 0) return null;
  if (/^(?:j|d)/.test(unit)) return { by: 'days', count };
  if (/^(?:s|w)/.test(unit)) return { by: 'days', count: 7 * count };
  if (unit.startsWith('m')) return { by: 'minutes', count };
  const rest = more === 'et demie' ? 30 : more === 'et quart' ? 15 : Number(more ?? 0);
  return Math.abs(count) <= MOST_HOURS ? { by: 'minutes', count: 60 * count + sign * rest } : null;
}

/**
 * The wish that this makes, counted from the first or the last of the times at hand.
 * @param said what the message says of the time beside it, as "le lendemain matin" does
 */
export function shiftedFrom(
  { by, count }: Shift,
  { first, last }: { first: LocalDateTime; last: LocalDateTime },
  said: When | null,
): When {
  const from = count > 0 ? last : first;
  const day = dateOf(from);
  if (by === 'minutes') {
    const minute = minuteOf(timeOf(from)) + count;
    const start = localAt(day, minute);
    return { windows: [{ start, end: localAt(day, minute + START_MINUTES) }] };
  }
  const hours = said?.timeOfDay ? { timeOfDay: said.timeOfDay } : {};
  if (by === 'days') return { windows: [daysFrom(addDays(day, count), 1)], ...hours };
  const monday = addDays(day, 1 - isoWeekday(day) + 7 * count);
  const weekdays = said?.weekdays ? { weekdays: said.weekdays } : {};
  return { windows: [daysFrom(monday, 7)], ...hours, ...weekdays };
}

function localAt(day: string, minute: number): LocalDateTime {
  const days = Math.floor(minute / DAY_MINUTES);
  return `${addDays(day, days)}T${timeOfMinute(minute - days * DAY_MINUTES)}`;
}

function daysFrom(day: string, count: number): { start: LocalDateTime; end: LocalDateTime } {
  return { start: `${day}T00:00`, end: `${addDays(day, count)}T00:00` };
}

/** "Et plus tard ?", "le lendemain plutôt", "can I have it later?": said while names are asked, it is about the times again. */
export function asksToShift(text: string): boolean {
  const words = fold(text).trim();
  if (SHIFT_ONLY.test(words) || shiftIn(text) !== null) return true;
  const isShort = words.split(/\s+/).length <= LONGEST;
  return isShort && LATER.test(words) !== EARLIER.test(words) && WISHES.test(words) && !GIVES_LATER.test(words);
}
