/**
 * Local dates as whole numbers, so that adding days is addition and no zone can interfere: day 0 is 1970-01-01.
 * Proleptic Gregorian, UTC arithmetic only.
 */
import type { LocalDateTime, LocalTime, Weekday } from '../../domain/time.ts';

/** Days since 1970-01-01 of the local calendar. */
export type DayNumber = number;
/** Minutes since local midnight; 1440 is the end of the day. */
export type MinuteOfDay = number;

/** Half-open run of whole days. */
export interface DayRange {
  from: DayNumber;
  to: DayNumber;
}

const MS_PER_DAY = 86_400_000;

export function dayNumber(year: number, month: number, day: number): DayNumber {
  return Math.round(Date.UTC(year, month - 1, day) / MS_PER_DAY);
}

export function dateParts(day: DayNumber): { year: number; month: number; day: number } {
  const date = new Date(day * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** ISO weekday; 1970-01-01 was a Thursday. */
export function weekdayOf(day: DayNumber): Weekday {
  return (((((day + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** The Monday of the ISO week that holds the day. */
export function mondayOf(day: DayNumber): DayNumber {
  return day - weekdayOf(day) + 1;
}

/** The Saturday of the week-end that a day is said with: the one before a Monday or a Tuesday. */
export function saturdayOf(day: DayNumber): DayNumber {
  return mondayOf(day) + (weekdayOf(day) <= 2 ? -2 : 5);
}

export function daysInMonth(year: number, month: number): number {
  return dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);
}

/** Whether the calendar has this day; a year that is not known passes if any year has it. */
export function isDate(year: number | undefined, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= daysInMonth(year ?? 2024, month);
}

/** The same day of the month some months away, clipped to the month's end. */
export function addMonths(day: DayNumber, months: number): DayNumber {
  const parts = dateParts(day);
  const first = dateParts(dayNumber(parts.year, parts.month + months, 1));
  return dayNumber(first.year, first.month, Math.min(parts.day, daysInMonth(first.year, first.month)));
}

/** The whole month that lies some months after the month of `day`. */
export function monthRange(year: number, month: number): DayRange {
  return { from: dayNumber(year, month, 1), to: dayNumber(year, month + 1, 1) };
}

/** First day of this weekday on or after `day`. */
export function onOrAfter(day: DayNumber, weekday: number): DayNumber {
  return day + ((weekday - weekdayOf(day) + 7) % 7);
}

/** `YYYY-MM-DD` of a day. */
export function dateText(day: DayNumber): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** `YYYY-MM-DDTHH:mm`; minute 1440 rolls over to the next day. */
export function dateTimeText(day: DayNumber, minute: MinuteOfDay = 0): LocalDateTime {
  return new Date(day * MS_PER_DAY + minute * 60_000).toISOString().slice(0, 16);
}

/** `HH:mm`, up to `24:00`. */
export function clockText(minute: MinuteOfDay): LocalTime {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** Day number of a `YYYY-MM-DD…` text. */
export function dayOfText(text: string): DayNumber {
  return Math.round(Date.parse(text.slice(0, 10)) / MS_PER_DAY);
}
