/**
 * What is forbidden "sauf" on some weekdays is allowed on them: "pas avant 17h sauf le samedi", "pas le matin sauf le mercredi".
 * A wish with an exception ("après 17h sauf le samedi") is not one of them: there the weekday is refused.
 */
import type { Recurring, Weekday } from '../../domain/time.ts';
import { clockText } from './day-number.ts';
import { complement, daytime } from './hours.ts';
import type { ClockRange } from './piece.ts';
import type { Hours, Term } from './term.ts';

const EXCEPT = /^(?:sauf|hors|excepte|part|exception|dehors)$/;

/** The terms without such pairs, and the rules that the pairs state. */
export function splitExceptions(terms: readonly Term[]): { rest: Term[]; anyOf: Recurring[] } {
  const rest: Term[] = [];
  const anyOf: Recurring[] = [];
  for (let index = 0; index < terms.length; index++) {
    const term = terms[index];
    const next = terms[index + 1];
    const allowed = term?.kind === 'hours' && anyOf.length === 0 ? allowedHours(term.hours, term.role) : null;
    const weekdays = next?.gap.some((word) => EXCEPT.test(word)) ? refusedWeekdays(next) : [];
    if (allowed && weekdays.length > 0) {
      anyOf.push(...allowed.map(({ from, to }) => ({ from: clockText(from), to: clockText(to) })), { weekdays });
      index += 1;
    } else if (term) rest.push(term);
  }
  return { rest, anyOf };
}

/** What a prohibition leaves of a day; null when it is none. */
function allowedHours(hours: Hours, role: Term['role']): ClockRange[] | null {
  if (role === 'refuse') return complement(daytime(hours).ranges);
  return role === 'want' && /^not-(?:before|after)$/.test(hours.bound ?? '') ? daytime(hours).ranges : null;
}

function refusedWeekdays(term: Term): Weekday[] {
  if (term.kind !== 'days' || term.role !== 'refuse') return [];
  const { shape, weekday, weekdays } = term.days;
  if (shape !== 'weekday' && shape !== 'recurring' && !weekdays) return [];
  return weekdays ?? (weekday ? [weekday] : []);
}
