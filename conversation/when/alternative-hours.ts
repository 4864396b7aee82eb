/**
 * Hours added to the alternatives said so far: those of the last day, of all the days listed, or an alternative of their own.
 */
import type { Alternative, Outline } from './alternative.ts';
import type { DayRange } from './day-number.ts';
import { complement, narrow } from './hours.ts';
import { LOOSE, OR } from './link-word.ts';
import { sameDays } from './period.ts';
import type { Reference } from './reference.ts';
import { spreadBack } from './spread.ts';
import type { Hours, HoursTerm, Term } from './term.ts';

export function addHours(
  outline: Outline,
  term: HoursTerm,
  before: Term | undefined,
  after: Term | undefined,
  reference: Reference,
): void {
  const said = term.hours.same ? outline.alternatives.findLast((alternative) => alternative.hours) : undefined;
  if (term.hours.same && !said) return;
  const hours = said?.hours ?? term.hours;
  const today = { from: reference.today, to: reference.today + 1 };
  const current = outline.alternatives.at(-1);
  const isOr = term.gap.some((word) => OR.test(word) || word === 'et' || word === '/');
  const isTurn = term.gap.includes('mais');
  if (hours.today && (!current || isOr || !isToday(current, today))) {
    if (!current || isOr || current.hours)
      outline.alternatives.push({ ranges: [today], hours, linked: false, segment: term.segment, shape: 'near' });
    else current.hours = hours;
    return;
  }
  if (!current) {
    outline.alternatives.push({ hours, linked: false, segment: term.segment, shape: 'hours' });
    return;
  }
  const opensNext =
    isOr &&
    after?.kind === 'days' &&
    after.days.shape !== 'any' &&
    after.gap.every((word) => /^(?:le|de|du|,)$/.test(word)) &&
    current.shape !== 'hours' &&
    (current.hours || after.gap.length === 0);
  if (opensNext) {
    outline.alternatives.push({ hours, linked: false, segment: term.segment, shape: 'hours' });
    return;
  }
  if (term.gap.some((word) => /^(?:seulement|uniquement|que)$/.test(word)) && restrictsOneDay(outline, current, hours))
    return;
  const isAfterDays = before?.kind === 'days' || before?.kind === 'hours';
  const isApart = term.segment !== current.segment && !isOr && !term.gap.every((word) => LOOSE.test(word));
  if (!current.hours) {
    current.hours = hours;
    if (isTurn && term.gap.includes('alors')) return;
    if (isApart || isTurn)
      for (const other of outline.alternatives)
        other.hours = other.hours ? (isTurn ? other.hours : narrow(other.hours, hours)) : hours;
    else if (!term.gap.includes('si')) spreadBack(outline.alternatives);
    return;
  }
  const listed = term.gap.includes(',') && !isTurn && hours.shape !== 'bound' && hours.shape !== 'event';
  const bounded =
    term.gap.includes('et') &&
    (/^(?:bound|part)$/.test(current.hours.shape) || isOpen(current.hours)) &&
    (hours.shape === 'bound' || isOpen(hours)) &&
    !disjoint(current.hours, hours);
  if (bounded) current.hours = narrow(current.hours, hours);
  else if ((isOr && isAfterDays && !isTurn) || (listed && disjoint(current.hours, hours))) {
    current.either = [...(current.either ?? []), current.hours];
    current.hours = hours;
  } else if (isApart || (isTurn && sharesHours(outline.alternatives)))
    for (const other of outline.alternatives) other.hours = other.hours ? narrow(other.hours, hours) : hours;
  else current.hours = narrow(current.hours, hours);
}

/** "je finis à 7h": until then, or from then on. */
function isOpen({ shape, ranges }: Hours): boolean {
  return shape === 'range' && ranges.length === 1 && (ranges[0]?.from === 0 || ranges[0]?.to === 1440);
}

/** "mardi matin ou mercredi matin": whatever narrows one narrows all. */
function sharesHours(alternatives: readonly Alternative[]): boolean {
  const first = JSON.stringify(alternatives[0]?.hours?.ranges);
  return alternatives.every(({ hours }) => hours && JSON.stringify(hours.ranges) === first);
}

/** "la semaine du 19, le 21 seulement le matin": the rest of the 21st is out, the week stays. */
function restrictsOneDay(outline: Outline, current: Alternative, hours: Hours): boolean {
  const period = current.frame;
  const day = current.ranges?.[0];
  if (!period || !day || (current.shape === 'weekday' && !current.aside)) return false;
  for (const rest of complement(hours.ranges)) outline.exclusions.push({ range: day, hours: rest });
  const previous = outline.alternatives.at(-2);
  if (previous?.ranges && sameDays(previous.ranges, period)) outline.alternatives.pop();
  else
    outline.alternatives[outline.alternatives.length - 1] = {
      ranges: period,
      linked: current.linked,
      segment: current.segment,
      shape: 'period',
    };
  return true;
}

function isToday(alternative: Alternative, today: DayRange): boolean {
  return (
    alternative.ranges?.length === 1 &&
    alternative.ranges[0]?.from === today.from &&
    alternative.ranges[0]?.to === today.to
  );
}

function disjoint(left: Hours, right: Hours): boolean {
  return left.ranges.every((a) => right.ranges.every((b) => a.to <= b.from || b.to <= a.from));
}
