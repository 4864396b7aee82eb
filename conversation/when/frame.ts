/**
 * A period narrows the days said with it: "mardi de la semaine prochaine", "fin mai ou début juin, un vendredi", "en mai, le 24".
 */
import type { Weekday } from '../../domain/time.ts';
import type { Alternative } from './alternative.ts';
import { type DayNumber, type DayRange, dateParts, mondayOf, weekdayOf } from './day-number.ts';
import { nthWeekOf } from './parsers/week.ts';
import { daysOfMonth, isInside, within } from './period.ts';
import type { DayBody } from './piece.ts';

/** "mardi ou mercredi de la semaine prochaine": the weekdays listed before move into the period. */
export function narrowBack(alternatives: Alternative[], frame: DayRange[], days: DayBody): void {
  for (let index = alternatives.length - 1; index >= 0; index--) {
    const alternative = alternatives[index];
    if (!alternative || (alternative.shape !== 'weekday' && alternative.shape !== 'recurring') || alternative.frame)
      break;
    const weekdays = alternative.weekdays ?? (alternative.ranges ?? []).map((range) => weekdayOf(range.from));
    const ranges = within(frame, { ...days, weekdays: weekdays as Weekday[] });
    if (ranges.length > 0) {
      const { weekdays: _rule, alt: _other, ...rest } = alternative;
      alternatives[index] = { ...rest, ranges, frame, shape: 'weekday' };
    }
    if (!alternative.linked) break;
  }
}

/** "fin mai ou début juin, un vendredi": the weekday narrows the periods listed before the last one too. */
export function narrowListed(alternatives: Alternative[], days: DayBody): void {
  for (let index = alternatives.length - 1; index > 0 && alternatives[index]?.linked; index--) {
    const earlier = alternatives[index - 1];
    if (earlier?.shape !== 'period' || !earlier.ranges) return;
    const { ranges } = earlier;
    alternatives[index - 1] = { ...earlier, ranges: within(ranges, days), frame: ranges, shape: 'weekday' };
  }
}

/** "le 24" said about a period is the 24th of that period. */
export function placed(days: DayBody, current: Alternative | undefined, isOr: boolean): DayBody {
  const period = current?.frame ?? (current?.shape === 'period' ? current.ranges : undefined);
  if (period && days.portionOf === 'week' && !isOr && isLong(period)) return everyWeek(days, period);
  if (period && (days.portionOf || days.doms)) return portionInside(days, period);
  if (!period || days.dom === undefined || days.month !== undefined || days.problem) return days;
  const inside = daysOfMonth(period, days.dom);
  return inside.length > 0 ? { ...days, ranges: inside } : days;
}

const PORTION_DAYS: Record<string, Weekday[]> = { start: [1, 2], middle: [3, 4], end: [4, 5] };

/** "mi-avril, en début de semaine": of every week of the period. */
function everyWeek(days: DayBody, period: readonly DayRange[]): DayBody {
  const weekdays = PORTION_DAYS[days.portion ?? 'start'] ?? [];
  return { ...days, ranges: within(period, { ...days, weekdays }) };
}

function isLong(period: readonly DayRange[]): boolean {
  return period.some(({ from, to }) => to - from > 8);
}

/** "en janvier, début de mois": the first days of that January. */
export function portionInside(days: DayBody, period: readonly DayRange[]): DayBody {
  const [whole, here] = [period[0], days.ranges[0]];
  if (!whole || !here || period.length > 1 || isInside([here], period)) return days;
  const length = whole.to - whole.from;
  if (days.doms) {
    const [first] = daysOfMonth(period, days.doms.first);
    const last = daysOfMonth(period, days.doms.last)[0];
    return first && last && first.from < last.to ? { ...days, ranges: [{ from: first.from, to: last.to }] } : days;
  }
  if (days.nthWeek !== undefined && length >= 28 && length <= 31) {
    const monday = nthWeekOf(whole.from, days.nthWeek);
    return { ...days, ranges: [{ from: monday, to: monday + 7 }] };
  }
  if (days.portionOf === 'week' ? length !== 7 : length < 28 || length > 31) return days;
  const start = days.portionOf === 'week' ? mondayOf(here.from) : monthStart(here.from);
  const shift = whole.from - start;
  const to = days.portionOf === 'month' && days.portion === 'end' ? whole.to : here.to + shift;
  return { ...days, ranges: [{ from: here.from + shift, to }] };
}

function monthStart(day: DayNumber): DayNumber {
  return day - dateParts(day).day + 1;
}
