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
    const skipped = skippedAfter(terms, index);
    const next = terms[index + 1 + skipped];
    const allowed = term?.kind === 'hours' && anyOf.length === 0 ? allowedHours(term.hours, term.role) : null;
    const weekdays = next?.gap.some((word) => EXCEPT.test(word)) ? refusedWeekdays(next) : [];
    const other = anyOf.length === 0 ? otherHours(terms, index) : null;
    if (other) {
      anyOf.push(...other.rules);
      index += other.length - 1;
    } else if (allowed && weekdays.length > 0) {
      anyOf.push(...allowed.map(({ from, to }) => ({ from: clockText(from), to: clockText(to) })), { weekdays });
      index += 1 + skipped;
    } else if (term) rest.push(term);
  }
  return { rest, anyOf };
}

/** "jusqu'à 17h tous les jours sauf le mercredi": one for the words that name every day, else none. */
function skippedAfter(terms: readonly Term[], index: number): 0 | 1 {
  const next = terms[index + 1];
  return next?.kind === 'days' && next.days.shape === 'any' && !next.days.others ? 1 : 0;
}

/** "je finis à 18h, sauf le vendredi à 16h": other hours on the days excepted. */
function otherHours(terms: readonly Term[], index: number): { rules: Recurring[]; length: number } | null {
  const first = terms[index];
  const skipped = skippedAfter(terms, index);
  const [days, last] = [terms[index + 1 + skipped], terms[index + 2 + skipped]];
  if (first?.kind !== 'hours' || first.role !== 'want' || last?.kind !== 'hours' || last.role !== 'refuse') return null;
  const [usual, moment] = [first.hours.ranges[0], last.hours.ranges[0]];
  const weekdays = days?.gap.some((word) => EXCEPT.test(word)) ? refusedWeekdays(days) : [];
  if (weekdays.length === 0 || last.hours.shape !== 'clock' || last.gap.length > 2 || !usual || !moment) return null;
  if ((usual.from === 0) === (usual.to === 1440)) return null;
  const exceptional = usual.to === 1440 ? { from: moment.from, to: 1440 } : { from: 0, to: moment.from };
  const others = ([1, 2, 3, 4, 5, 6, 7] as Weekday[]).filter((weekday) => !weekdays.includes(weekday));
  const rule = (on: Weekday[], { from, to }: ClockRange): Recurring => ({
    weekdays: on,
    from: clockText(from),
    to: clockText(to),
  });
  return { rules: [rule(others, usual), rule(weekdays, exceptional)], length: 3 + skipped };
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
