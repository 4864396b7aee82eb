/**
 * Counting from now: lengths in words, moments some units away, and how they read as plain dates. No parser of its own.
 */
import { addMonths, type DayNumber, dateTimeText } from '../day-number.ts';
import type { DayBody, Grain, ParseContext, PlainInstant } from '../piece.ts';
import type { Reference } from '../reference.ts';

/** "quelques jours", in plain readings. */
export const A_FEW = 3;

/** Eight and fifteen days are one and two weeks. */
export function lengthOf(count: number, unit: string): { days: number; months: number; minutes: number } {
  const none = { days: 0, months: 0, minutes: 0 };
  if (unit === 'minute') return { ...none, minutes: count };
  if (unit === 'heure' || unit === 'h') return { ...none, minutes: count * 60 };
  if (unit === 'mois') return { ...none, months: count };
  if (unit === 'trimestre') return { ...none, months: 3 * count };
  if (unit === 'an') return { ...none, months: 12 * count };
  if (unit === 'semaine') return { ...none, days: 7 * count };
  if (unit.startsWith('dizaine')) return { ...none, days: 10 };
  if (unit.startsWith('huitaine')) return { ...none, days: 8 };
  if (unit.startsWith('quinzaine')) return { ...none, days: 15 };
  return { ...none, days: count };
}

/** A moment some seconds from now. */
export function moment(seconds: number, context: ParseContext, grain: Grain): DayBody {
  const { reference } = context;
  const total = reference.minute * 60 + reference.second + seconds;
  const day = reference.today + Math.floor(total / 86_400);
  return {
    kind: 'day',
    shape: 'near',
    ranges: [{ from: day, to: day + 1 }],
    grain,
    plain: { start: stamp(reference, seconds), grain },
  };
}

/** Now plus some units, on the clock for short ones and on the calendar for long ones. */
export function shift(count: number, unit: string, context: ParseContext): DayBody {
  if (unit === 'seconde') return moment(count, context, 'second');
  if (unit === 'minute') return moment(count * 60, context, 'second');
  if (unit === 'heure' || unit === 'h') return moment(count * 3600, context, 'minute');
  const { months, days } = lengthOf(Math.abs(count), unit);
  const sign = Math.sign(count);
  const { reference } = context;
  const day = months ? addMonths(reference.today, sign * months) : reference.today + sign * days;
  const plain: PlainInstant = { start: stampOn(day, reference), grain: 'minute' };
  return { kind: 'day', shape: 'near', ranges: [{ from: day, to: day + 1 }], grain: 'day', plain };
}

/** Wall clock some seconds from now, as `YYYY-MM-DDTHH:mm:ss`. */
export function stamp(reference: Reference, seconds: number): string {
  const total = reference.minute * 60 + reference.second + seconds;
  const day = reference.today + Math.floor(total / 86_400);
  const rest = total - Math.floor(total / 86_400) * 86_400;
  return `${dateTimeText(day, Math.floor(rest / 60))}:${String(rest % 60).padStart(2, '0')}`;
}

/** The present time of day on another day. */
export function stampOn(day: DayNumber, reference: Reference): string {
  return `${dateTimeText(day, reference.minute)}:${String(reference.second).padStart(2, '0')}`;
}
