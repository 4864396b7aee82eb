/**
 * A period narrows the days said with it: "mardi de la semaine prochaine", "fin mai ou début juin, un vendredi", "en mai, le 24".
 */
import type { Weekday } from '../../domain/time.ts';
import type { Alternative } from './alternative.ts';
import { type DayRange, weekdayOf } from './day-number.ts';
import { daysOfMonth, within } from './period.ts';
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
export function placed(days: DayBody, current: Alternative | undefined): DayBody {
  const period = current?.frame ?? (current?.shape === 'period' ? current.ranges : undefined);
  if (!period || days.dom === undefined || days.month !== undefined || days.problem) return days;
  const inside = daysOfMonth(period, days.dom);
  return inside.length > 0 ? { ...days, ranges: inside } : days;
}
