/**
 * The outline of a message → `When`: windows, rules, bounds and exclusions, written the shortest way that admits the same slots.
 */
import type { LocalPeriod, Recurring, Weekday, When } from '../../domain/time.ts';
import { ACTIVITY } from '../words/when-cues.ts';
import type { Alternative, Outline } from './alternative.ts';
import { clockText, type DayRange, dateTimeText, onOrAfter } from './day-number.ts';
import { portionInside } from './frame.ts';
import { daytime, intersect, merged } from './hours.ts';
import { daysOfMonth, within } from './period.ts';
import type { ClockRange, DayBody } from './piece.ts';
import type { Reference } from './reference.ts';
import type { DaysTerm, Hours, Moment, Term } from './term.ts';

/** How far a weekly rule is written out when it stands beside dated days. */
const HORIZON_DAYS = 400;
/** Windows beyond this many are more than anybody asks for. */
const MAX_WINDOWS = 400;

export function constraintOf(outline: Outline, terms: readonly Term[], reference: Reference): When {
  const when: When = { windows: [] };
  writeAlternatives(when, outline, reference);
  writeBounds(when, outline, terms);
  writeExclusions(when, outline, terms, reference);
  dropRefused(when);
  if (outline.asap) when.asap = true;
  return when;
}

/** What is both told and refused ("le mercredi je garde les enfants, donc pas le mercredi") is refused, and every other day is open. */
function dropRefused(when: When): void {
  const rules = (when.exclude ?? []).filter((out): out is Recurring => !('start' in out) && out.from === undefined);
  const days = new Set(rules.flatMap((rule) => rule.weekdays ?? []));
  if (when.weekdays?.every((weekday) => days.has(weekday))) delete when.weekdays;
  const periods = (when.exclude ?? []).filter((out): out is LocalPeriod => 'start' in out);
  const isOut = (window: LocalPeriod): boolean =>
    periods.some((out) => out.start <= window.start && window.end <= out.end);
  if (when.windows.length > 0 && when.windows.every(isOut)) when.windows = [];
}

function writeAlternatives(when: When, outline: Outline, reference: Reference): void {
  const alternatives = outline.alternatives.map((alternative) =>
    alternative.hours ? { ...alternative, hours: daytime(alternative.hours) } : alternative,
  );
  if (alternatives.length === 0) return;
  const dated = alternatives.filter((alternative) => alternative.ranges);
  if (dated.length === 0) {
    writeRules(when, alternatives);
    return;
  }
  const spelled = alternatives.map((alternative) =>
    alternative.ranges || !alternative.weekdays ? alternative : datedRule(alternative, reference),
  );
  const shared = sharedHours(spelled);
  const isLong = spelled.some((alternative) => alternative.ranges?.some((range) => range.to - range.from > 1));
  const useRule = shared !== undefined && isLong;
  when.windows = windowsOf(spelled, !useRule, 'ranges', reference);
  if (useRule && shared) when.timeOfDay = shared.map(({ from, to }) => ({ from: clockText(from), to: clockText(to) }));
  if (spelled.some((alternative) => alternative.alt)) {
    when.clarify = true;
    when.altWindows = windowsOf(spelled, !useRule, 'alt', reference);
  }
}

/** No dated day: weekdays and hours on any week. */
function writeRules(when: When, alternatives: readonly Alternative[]): void {
  const shared = sharedHours(alternatives);
  const allDays = alternatives.every((alternative) => alternative.weekdays);
  const noDays = alternatives.every((alternative) => !alternative.weekdays);
  if (noDays) {
    const ranges = merged(alternatives.flatMap((alternative) => alternative.hours?.ranges ?? []));
    if (!isWholeDay(ranges))
      when.timeOfDay = ranges.map(({ from, to }) => ({ from: clockText(from), to: clockText(to) }));
    return;
  }
  if (allDays && (shared !== undefined || alternatives.every((alternative) => !alternative.hours))) {
    when.weekdays = [...new Set(alternatives.flatMap((alternative) => alternative.weekdays ?? []))].sort(
      (a, b) => a - b,
    ) as Weekday[];
    if (shared && !isWholeDay(shared))
      when.timeOfDay = shared.map(({ from, to }) => ({ from: clockText(from), to: clockText(to) }));
    return;
  }
  when.anyOf = alternatives.flatMap((alternative) => {
    const weekdays = alternative.weekdays ? { weekdays: alternative.weekdays as Weekday[] } : {};
    const ranges = alternative.hours?.ranges ?? [];
    if (ranges.length === 0) return [weekdays];
    return ranges.map(({ from, to }): Recurring => ({ ...weekdays, from: clockText(from), to: clockText(to) }));
  });
}

function datedRule(alternative: Alternative, reference: Reference): Alternative {
  const frame = [{ from: reference.today, to: reference.today + HORIZON_DAYS }];
  return { ...alternative, ranges: within(frame, { weekdays: alternative.weekdays as Weekday[] }) };
}

function windowsOf(
  alternatives: readonly Alternative[],
  withHours: boolean,
  which: 'ranges' | 'alt',
  reference: Reference,
): LocalPeriod[] {
  const windows: LocalPeriod[] = [];
  for (const alternative of alternatives) {
    const ranges = (which === 'alt' ? alternative.alt : undefined) ??
      alternative.ranges ?? [{ from: reference.today, to: reference.today + HORIZON_DAYS }];
    for (const range of ranges)
      pushWindows(windows, range, withHours ? alternative.hours : undefined, alternative, reference);
    if (windows.length > MAX_WINDOWS) break;
  }
  return windows.slice(0, MAX_WINDOWS).sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
}

function pushWindows(
  windows: LocalPeriod[],
  range: DayRange,
  hours: Hours | undefined,
  alternative: Alternative,
  reference: Reference,
): void {
  if (!hours || isWholeDay(hours.ranges)) {
    const { edges } = alternative;
    if (edges && range.to - range.from > 1) {
      windows.push(stretch(range, edges));
      return;
    }
    const start = alternative.fromNow ? dateTimeText(reference.today, reference.minute) : dateTimeText(range.from);
    const minutes = alternative.fromNow?.minutes;
    windows.push({
      start,
      end: minutes === undefined ? dateTimeText(range.to) : dateTimeText(reference.today, reference.minute + minutes),
    });
    return;
  }
  for (let day = range.from; day < range.to && windows.length <= MAX_WINDOWS; day++) {
    for (const { from, to } of hours.ranges)
      windows.push({ start: dateTimeText(day, from), end: dateTimeText(day, to) });
  }
}

/** From an hour of the first day to one of the last. */
function stretch(range: DayRange, edges: { from: number; to: number }): LocalPeriod {
  return { start: dateTimeText(range.from, edges.from), end: dateTimeText(range.to - 1, edges.to) };
}

/** The hours that all alternatives have in common; undefined when they differ or there are none. */
function sharedHours(alternatives: readonly Alternative[]): ClockRange[] | undefined {
  const first = alternatives[0]?.hours?.ranges;
  if (!first) return undefined;
  const text = JSON.stringify(first);
  return alternatives.every((alternative) => JSON.stringify(alternative.hours?.ranges) === text) ? first : undefined;
}

function writeBounds(when: When, outline: Outline, terms: readonly Term[]): void {
  const refused = terms.filter((term) => term.kind === 'bound' && term.role === 'refuse');
  for (const bound of outline.bounds) {
    if (bound.earliest) when.earliest = later(when.earliest, textOf(bound.earliest));
    if (bound.latest) when.latest = earlier(when.latest, textOf(bound.latest));
  }
  for (const bound of refused) {
    if (bound.kind !== 'bound') continue;
    if (bound.latest) when.earliest = later(when.earliest, textOf(bound.latest));
    if (bound.earliest) when.latest = earlier(when.latest, textOf(bound.earliest));
  }
  for (const gap of outline.gaps) exclude(when, { start: textOf(gap.from), end: textOf(gap.to) });
}

function writeExclusions(when: When, outline: Outline, said: readonly Term[], reference: Reference): void {
  const terms = boundedParts(said);
  for (const { range, hours } of outline.exclusions) {
    exclude(when, {
      start: dateTimeText(range.from, hours?.from ?? 0),
      end: dateTimeText(hours ? range.from : range.to, hours?.to ?? 0),
    });
  }
  const isRule =
    outline.anyDay ||
    terms.some((term) => term.role === 'refuse' && term.kind === 'days' && (isWeekRule(term.days) || isNever(term))) ||
    outline.alternatives.some((alternative) => alternative.weekdays || alternative.hours?.every);
  const frames = outline.alternatives.filter((alternative) => alternative.frame || alternative.shape === 'period');
  const period =
    frames.length > 0 ? frames.flatMap((alternative) => alternative.frame ?? alternative.ranges ?? []) : undefined;
  for (let index = 0; index < terms.length; index++) {
    const term = terms[index];
    if (term?.role !== 'refuse' || (term.kind === 'hours' && term.hours.shape === 'all')) continue;
    const after = terms[index + 1];
    if (term.kind === 'hours' && after?.kind === 'days' && isOneRefusal(after)) {
      refuseDays(when, after, term.hours, isRule, period, reference);
      index += 1;
      continue;
    }
    if (term.kind === 'hours' && term.hours.today) {
      for (const { from, to } of refusedRanges(term.hours))
        exclude(when, { start: dateTimeText(reference.today, from), end: dateTimeText(reference.today, to) });
    } else if (term.kind === 'hours') for (const range of refusedHours(term.hours)) exclude(when, range);
    if (term.kind !== 'days' || term.days.school || term.days.problem || term.days.shape === 'any') continue;
    const next = terms[index + 1];
    const hours =
      next?.kind === 'hours' &&
      next.role === 'refuse' &&
      (next.gap.every((word) => /^(?:a|le|en|dans|,|vers|au|de|entre)$/.test(word)) ||
        ACTIVITY.test(next.gap.join(' ')))
        ? next.hours
        : undefined;
    if (hours) index += 1;
    refuseDays(when, term, hours, isRule, period, reference);
  }
}

/** "pas le matin avant 10h" refuses what both say. */
function boundedParts(terms: readonly Term[]): Term[] {
  const kept: Term[] = [];
  for (const term of terms) {
    const before = kept.at(-1);
    const both = before ? sharedRefusal(before, term) : null;
    if (both) kept.splice(-1, 1, both);
    else kept.push(term);
  }
  return kept;
}

function sharedRefusal(part: Term, bound: Term): Term | null {
  if (part.kind !== 'hours' || bound.kind !== 'hours' || part.role !== 'refuse' || bound.role !== 'refuse') return null;
  if (part.hours.shape !== 'part' || bound.hours.bound === undefined || bound.gap.length > 0) return null;
  const { part: _name, ...hours } = part.hours;
  const ranges = intersect(refusedRanges(part.hours), bound.hours.ranges);
  return ranges.length === 0 ? null : { ...part, hours: { ...hours, shape: 'range', ranges } };
}

/** "les mardis", "hors week-end". */
function isWeekRule(days: DayBody): boolean {
  return days.shape === 'recurring' || (days.shape === 'period' && days.weekdays !== undefined);
}

/** "aucun lundi", "jamais lundi". */
function isNever(days: DaysTerm): boolean {
  return days.gap.slice(-2).some((word) => /^(?:aucune?|jamais)$/.test(word));
}

/** "de 14h à 22h cette semaine", "pas le matin lundi": the hours of those days. */
function isOneRefusal(days: DaysTerm): boolean {
  return days.role === 'refuse' && !days.days.school && days.gap.every((word) => /^(?:de|du|le|en|au)$/.test(word));
}

function refuseDays(
  when: When,
  term: DaysTerm,
  hours: Hours | undefined,
  isRule: boolean,
  period: readonly DayRange[] | undefined,
  reference: Reference,
): void {
  const days = period && (term.days.portionOf || term.days.doms) ? portionInside(term.days, period) : term.days;
  const ranges = hours ? refusedRanges(hours) : [];
  const isWeekday =
    isWeekRule(days) || (days.shape === 'weekday' && (days.article === 'le' || days.article === 'un' || isRule));
  if (isWeekday) {
    const weekdays = (days.weekdays ?? [days.weekday ?? 1]) as Weekday[];
    if (ranges.length === 0) exclude(when, { weekdays });
    for (const { from, to } of ranges) exclude(when, { weekdays, from: clockText(from), to: clockText(to) });
    return;
  }
  const isBareDate = days.dom !== undefined && days.month === undefined;
  const inside =
    period && days.shape === 'weekday'
      ? within(period, days)
      : period && isBareDate
        ? daysOfMonth(period, days.dom ?? 0)
        : [];
  const dated =
    inside.length > 0
      ? inside
      : days.shape === 'weekday' && days.weekday
        ? [{ from: onOrAfter(reference.today + 1, days.weekday), to: onOrAfter(reference.today + 1, days.weekday) + 1 }]
        : days.ranges;
  for (const range of dated) {
    if (days.edges) exclude(when, stretch(range, days.edges));
    else if (ranges.length === 0) exclude(when, { start: dateTimeText(range.from), end: dateTimeText(range.to) });
    for (let day = range.from; day < range.to && day < range.from + 60; day++) {
      for (const { from, to } of ranges) exclude(when, { start: dateTimeText(day, from), end: dateTimeText(day, to) });
    }
  }
}

/** "pas le matin" is nothing before noon, "pas le soir" nothing after six. */
function refusedHours(hours: Hours): Recurring[] {
  return refusedRanges(hours).map(({ from, to }) => ({ from: clockText(from), to: clockText(to) }));
}

function refusedRanges(hours: Hours): ClockRange[] {
  return daytime(hours).ranges.map(({ from, to }) => ({
    from: hours.part === 'morning' ? 0 : from,
    to: hours.part === 'evening' ? 1440 : to,
  }));
}

function exclude(when: When, what: LocalPeriod | Recurring): void {
  const list = when.exclude ?? [];
  list.push(what);
  when.exclude = list;
}

function textOf(moment: Moment): string {
  return dateTimeText(moment.day, moment.minute);
}

function later(left: string | undefined, right: string): string {
  return left === undefined || right > left ? right : left;
}

function earlier(left: string | undefined, right: string): string {
  return left === undefined || right < left ? right : left;
}

function isWholeDay(ranges: readonly ClockRange[]): boolean {
  return ranges.length === 1 && ranges[0]?.from === 0 && ranges[0]?.to === 1440;
}
