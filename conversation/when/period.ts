/**
 * Runs of whole days: what of them falls on a weekday or a date, and how two compare.
 */
import { type DayNumber, type DayRange, dateParts, weekdayOf } from './day-number.ts';
import type { DayBody } from './piece.ts';

/** More days than anybody is offered. */
const MAX_DAYS = 300;

/** The days of these weekdays inside a period. */
export function within(frame: readonly DayRange[], days: Pick<DayBody, 'weekday' | 'weekdays'>): DayRange[] {
  const wanted = new Set<number>(days.weekdays ?? (days.weekday ? [days.weekday] : []));
  const found: DayRange[] = [];
  for (const range of frame) {
    for (let day: DayNumber = range.from; day < range.to && found.length < MAX_DAYS; day++) {
      if (wanted.has(weekdayOf(day))) found.push({ from: day, to: day + 1 });
    }
  }
  return found;
}

/** The days with this number inside a period. */
export function daysOfMonth(frame: readonly DayRange[], dom: number): DayRange[] {
  const found: DayRange[] = [];
  for (const range of frame) {
    for (let day = range.from; day < Math.min(range.to, range.from + 400); day++) {
      if (dateParts(day).day === dom) found.push({ from: day, to: day + 1 });
    }
  }
  return found;
}

export function isInside(inner: readonly DayRange[], outer: readonly DayRange[]): boolean {
  return inner.every((a) => outer.some((b) => b.from <= a.from && a.to <= b.to));
}

export function sameDays(left: readonly DayRange[], right: readonly DayRange[]): boolean {
  return (
    left.length === right.length &&
    left.every((range, index) => range.from === right[index]?.from && range.to === right[index]?.to)
  );
}
