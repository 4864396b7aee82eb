/**
 * Hours said once for several days: after the last one, before the first one, or two of them for the same days with "ou".
 */
import type { Alternative } from './alternative.ts';
import { union } from './hours.ts';

/** The hour of the last day serves the days listed before it without one. */
export function spreadBack(alternatives: Alternative[]): void {
  for (let index = alternatives.length - 1; index > 0 && alternatives[index]?.linked; index--) {
    const earlier = alternatives[index - 1];
    if (!earlier || earlier.hours) return;
    earlier.follows = true;
  }
}

/** An hour said before the first day serves the days listed after it. */
export function spreadForward(alternatives: Alternative[]): void {
  alternatives.forEach((alternative, index) => {
    const before = alternatives[index - 1];
    if (!alternative.hours && alternative.linked && before?.hours && before.hoursFirst) {
      alternative.hours = before.hours;
      if (before.either) alternative.either = before.either;
      alternative.hoursFirst = true;
    }
  });
}

/** Members said with "ou" become one; a day that follows takes the hours of the next. */
export function settleHours(alternatives: Alternative[]): void {
  for (let index = alternatives.length - 1; index >= 0; index--) {
    const alternative = alternatives[index];
    if (!alternative) continue;
    if (alternative.follows && !alternative.hours) {
      const next = alternatives[index + 1]?.hours;
      if (next) alternative.hours = next;
      continue;
    }
    for (const other of alternative.either ?? [])
      alternative.hours = alternative.hours ? union(other, alternative.hours) : other;
  }
}
