/**
 * From the terms of a message to the alternatives it offers: each some days and some hours. "ou" adds one, a weekday narrows the
 * week it is said with, an hour said once serves the days listed before it.
 */
import { addHours } from './alternative-hours.ts';
import { type DayRange, weekdayOf } from './day-number.ts';
import { narrowBack, narrowListed, placed } from './frame.ts';
import { keepDay } from './kept-day.ts';
import { LIST, LOOSE, OR } from './link-word.ts';
import { isInside, sameDays, within } from './period.ts';
import type { DayBody } from './piece.ts';
import type { Reference } from './reference.ts';
import { settleHours, spreadForward } from './spread.ts';
import type { AsapTerm, BoundTerm, DaysTerm, Hours, Moment, Term } from './term.ts';

export interface Alternative {
  /** Dated days; absent when any day is meant. */
  ranges?: DayRange[];
  /** The second current reading of `ranges`. */
  alt?: DayRange[];
  /** A rule: these weekdays, every week. */
  weekdays?: number[];
  /** The hours said last; `either` holds those said before with "ou". */
  hours?: Hours;
  either?: Hours[];
  /** Listed before a day whose hour it takes. */
  follows?: true;
  /** The period that the days were narrowed from. */
  frame?: DayRange[];
  /** From the present minute on. */
  fromNow?: { minutes?: number };
  /** Listed with the alternative before it, so that an hour said after serves both. */
  linked: boolean;
  /** The hour came first: "à 14h lundi ou mardi". */
  hoursFirst?: boolean;
  segment: number;
  /** The minute that the first day starts at and the last one ends at. */
  edges?: { from: number; to: number };
  /** Said after "mais": a remark on the period before. */
  aside?: true;
  shape: DayBody['shape'] | 'hours';
}

export interface Outline {
  alternatives: Alternative[];
  bounds: BoundTerm[];
  /** Pairs of bounds said with "ou": what lies between is excluded. */
  gaps: { from: Moment; to: Moment }[];
  exclusions: { range: DayRange; hours?: { from: number; to: number } }[];
  asap: boolean;
  /** "tous les jours", "n'importe quand": a refused weekday is every one. */
  anyDay: boolean;
}

/** How far "mardi, ou à partir du 12" is written out. */
const HORIZON_DAYS = 400;

export function outlineOf(terms: readonly Term[], reference: Reference): Outline {
  const outline: Outline = {
    alternatives: [],
    bounds: [],
    gaps: [],
    exclusions: [],
    asap: false,
    anyDay: false,
  };
  const wanted = terms.filter((term) => term.role === 'want').map((term) => otherReading(term, terms));
  wanted.forEach((term, index) => {
    const before = wanted[index - 1];
    if (term.kind === 'days') addDays(outline, term, before, reference);
    else if (term.kind === 'hours') addHours(outline, term, before, wanted[index + 1], reference);
    else if (term.kind === 'bound') addBound(outline, term, before, reference);
    else addAsap(outline, term, before, wanted[index + 1], reference);
  });
  keepDay(outline.alternatives, terms);
  if (wanted.some((term) => term.kind === 'days' && term.days.weekly)) outline.alternatives.forEach(makeWeekly);
  spreadForward(outline.alternatives);
  settleHours(outline.alternatives);
  return outline;
}

/** "jeudi 18h chaque semaine": every Thursday. */
function makeWeekly(alternative: Alternative): void {
  if (alternative.shape !== 'weekday' || alternative.frame || !alternative.ranges) return;
  alternative.weekdays = alternative.ranges.map(({ from }) => weekdayOf(from));
  delete alternative.ranges;
}

/** "mercredi prochain au lieu de mercredi 16": the day that is replaced is not the one meant. */
function otherReading(term: Term, terms: readonly Term[]): Term {
  const { alt, ranges } = term.kind === 'days' ? term.days : {};
  const isReplaced =
    alt !== undefined &&
    terms.some((said) => said.kind === 'days' && said.role === 'refers' && sameDays(said.days.ranges, ranges ?? []));
  if (term.kind !== 'days' || !alt || !isReplaced) return term;
  const { alt: _first, ...days } = term.days;
  return { ...term, days: { ...days, ranges: alt } };
}

function addDays(outline: Outline, term: DaysTerm, before: Term | undefined, reference: Reference): void {
  const isOr = term.gap.some((word) => OR.test(word));
  const days = placed(term.days, outline.alternatives.at(-1), isOr);
  if (days.school || days.problem) return;
  const said = outline.alternatives.flatMap((alternative) => alternative.weekdays ?? []);
  if (days.others && said.length > 0) {
    const weekdays = [1, 2, 3, 4, 5, 6, 7].filter((weekday) => !said.includes(weekday));
    outline.alternatives.push({ weekdays, linked: false, segment: term.segment, shape: 'recurring' });
    return;
  }
  if (days.shape === 'any' || days.weekdays?.length === 7) {
    outline.anyDay = true;
    if (isOr) outline.alternatives = [];
    return;
  }
  if (before?.kind === 'bound' && term.gap.includes('sinon')) boundAsDays(outline, before, reference);
  const current = outline.alternatives.at(-1);
  const isList = term.gap.some((word) => LIST.test(word));
  const isRun = term.gap.length === 0 && before?.kind === 'days' && before.days.shape === days.shape;
  const linked = (isList || isRun) && before !== undefined && term.gap.every((word) => LOOSE.test(word));
  const next = alternativeOf(days, linked, term.segment, reference);
  if (term.gap.includes('mais')) next.aside = true;
  if (linked && current?.shape === 'recurring' && days.shape === 'weekday' && !days.article && days.weekday) {
    delete next.ranges;
    Object.assign(next, { weekdays: [days.weekday], shape: 'recurring' });
  }
  if (
    term.gap.includes('mais') &&
    next.weekdays &&
    outline.alternatives.some((said) => isOneOf(said.ranges ?? [], next.weekdays ?? []))
  )
    return;
  if (term.gap.includes('meme') && !isOr && isConceded(outline, next)) return;
  if (!current) {
    outline.alternatives.push(next);
    return;
  }
  if (
    (term.gap.includes('donc') || (term.gap.includes('si') && term.gap.includes('oui'))) &&
    current.weekdays &&
    (next.shape !== 'weekday' || current.weekdays.length > 1) &&
    isOneOf(next.ranges ?? [], current.weekdays)
  ) {
    outline.alternatives[outline.alternatives.length - 1] = {
      ...next,
      ...(current.hours ? { hours: current.hours } : {}),
    };
    return;
  }
  if (current.shape === 'hours' && !(isOr && next.shape === 'recurring')) {
    if (current.segment === term.segment || outline.alternatives.length === 1) {
      outline.alternatives[outline.alternatives.length - 1] = {
        ...next,
        ...(current.hours ? { hours: current.hours } : {}),
        ...(current.either ? { either: current.either } : {}),
        hoursFirst: true,
        linked: current.linked,
      };
      return;
    }
  }
  const frame = current.frame ?? (current.shape === 'period' ? current.ranges : undefined);
  const isWeekday = days.shape === 'weekday' || days.shape === 'recurring';
  if (frame && isWeekday && !(isOr && !current.frame) && !(term.gap.includes('et') && !current.frame)) {
    const narrowed: Alternative = { ...next, ranges: within(frame, days), frame, shape: 'weekday' };
    delete narrowed.weekdays;
    if (!current.frame) narrowListed(outline.alternatives, days);
    if (narrowed.ranges?.length === 0) outline.alternatives.push(next);
    else if (current.frame) outline.alternatives.push(narrowed);
    else {
      outline.alternatives[outline.alternatives.length - 1] = {
        ...narrowed,
        ...(current.hours ? { hours: current.hours } : {}),
        linked: current.linked,
      };
    }
    return;
  }
  const opensFrame = days.shape === 'period' && days.frame === true && !isOr && !term.gap.includes('et');
  if (opensFrame && (current.shape === 'weekday' || current.shape === 'recurring') && !current.frame && next.ranges) {
    narrowBack(outline.alternatives, next.ranges, days);
    return;
  }
  if (opensFrame && next.ranges && current.ranges && isInside(current.ranges, next.ranges)) return;
  if (
    current.shape === 'period' &&
    current.ranges &&
    next.ranges &&
    (!isList || (isCutOut(days, term.gap) && !isOr && !term.gap.includes('et'))) &&
    isInside(next.ranges, current.ranges) &&
    (current.segment === term.segment ||
      (isCutOut(days, term.gap) && term.gap.some((word) => /^(?:donc|mais)$/.test(word))))
  ) {
    outline.alternatives[outline.alternatives.length - 1] = {
      ...next,
      ...(days.portionOf ? {} : { frame: current.ranges }),
      ...(current.hours ? { hours: current.hours } : {}),
      linked: current.linked,
    };
    return;
  }
  const isAgain = term.gap.includes('mais') && sayAgain(outline.alternatives, next);
  if (isAgain || (next.ranges && current.ranges && sameDays(next.ranges, current.ranges))) return;
  if (current.shape === 'period' && next.ranges && current.ranges && isInside(next.ranges, current.ranges))
    next.frame = current.ranges;
  else if (linked && next.ranges && current.frame && isInside(next.ranges, current.frame)) next.frame = current.frame;
  outline.alternatives.push(next);
}

/** "en octobre, du 12 au 16", "cet été, plutôt juillet", "mi-janvier mais je pars le 14, donc le 12": the second says which part of the first. */
function isCutOut(days: DayBody, gap: readonly string[]): boolean {
  return (
    days.portion !== undefined ||
    days.doms !== undefined ||
    days.nthWeek !== undefined ||
    gap.some((word) => /^(?:plutot|donc|disons)$/.test(word))
  );
}

/** "mardi ou jeudi, mais mardi seulement le matin": what follows is about that day alone, which comes last. */
function sayAgain(alternatives: Alternative[], next: Alternative): boolean {
  const { ranges } = next;
  const at = alternatives.findIndex((said) => ranges && said.ranges && sameDays(ranges, said.ranges));
  const [said] = at < 0 ? [] : alternatives.splice(at, 1);
  if (!said) return false;
  alternatives.push({ ...said, linked: false, segment: next.segment });
  const after = alternatives[at];
  if (at === 0 && after && alternatives.length > 1) after.linked = false;
  return true;
}

/** "le plus tôt possible, même un samedi": a day that is accepted besides narrows nothing. */
function isConceded(outline: Outline, next: Alternative): boolean {
  const current = outline.alternatives.at(-1);
  if (!current) return outline.asap && next.weekdays !== undefined;
  return current.ranges !== undefined && next.ranges !== undefined && isInside(next.ranges, current.ranges);
}

/** "je ne travaille pas le vendredi, donc vendredi 6": one of the days told. */
function isOneOf(ranges: readonly DayRange[], weekdays: readonly number[]): boolean {
  return ranges.length > 0 && ranges.every(({ from, to }) => to - from === 1 && weekdays.includes(weekdayOf(from)));
}

function addBound(outline: Outline, term: BoundTerm, before: Term | undefined, reference: Reference): void {
  const last = outline.bounds.at(-1);
  const isOr = term.gap.some((word) => OR.test(word)) && before?.kind === 'bound';
  if (isOr && last?.latest && term.earliest) {
    outline.bounds.pop();
    outline.gaps.push({ from: last.latest, to: term.earliest });
    return;
  }
  const current = outline.alternatives.at(-1);
  const { earliest } = term;
  const isAfterDays = before?.kind === 'days' || before?.kind === 'hours';
  if (term.gap.some((word) => OR.test(word)) && isAfterDays && current?.ranges) {
    if (earliest && current.ranges.every((range) => range.to <= earliest.day)) {
      const onward = { from: earliest.day, to: Math.max(earliest.day + 1, reference.today + HORIZON_DAYS) };
      outline.alternatives.push({ ranges: [onward], linked: false, segment: term.segment, shape: 'period' });
      return;
    }
    if (before.kind === 'days') outline.alternatives.pop();
  }
  if (term.replaces) outline.alternatives.pop();
  outline.bounds.push(term);
}

/** "avant février, sinon début mars": the limit is one of two offers. */
function boundAsDays(outline: Outline, bound: BoundTerm, reference: Reference): void {
  if (outline.alternatives.length > 0 || outline.bounds.length !== 1 || bound.latest?.minute || bound.earliest?.minute)
    return;
  const from = Math.max(reference.today, bound.earliest?.day ?? reference.today);
  const to = bound.latest?.day ?? from + HORIZON_DAYS;
  if (from >= to) return;
  outline.bounds = [];
  outline.alternatives.push({ ranges: [{ from, to }], linked: false, segment: bound.segment, shape: 'period' });
}

function addAsap(
  outline: Outline,
  term: AsapTerm,
  before: Term | undefined,
  after: Term | undefined,
  reference: Reference,
): void {
  outline.asap = true;
  if (!term.now) return;
  const joins = (other: Term | undefined, gap: readonly string[]): boolean =>
    (other?.kind === 'days' || (other?.kind === 'hours' && other.hours.today === true)) &&
    gap.some((word) => OR.test(word));
  if (joins(after, after?.gap ?? []) || joins(before, term.gap)) {
    outline.alternatives.push({
      ranges: [{ from: reference.today, to: reference.today + 1 }],
      linked: false,
      segment: term.segment,
      shape: 'near',
    });
  }
}

function alternativeOf(days: DayBody, linked: boolean, segment: number, reference: Reference): Alternative {
  const base: Alternative = { linked, segment, shape: days.shape };
  if (days.shape === 'recurring' || (days.shape === 'weekday' && days.article === 'le')) {
    return { ...base, weekdays: [...(days.weekdays ?? [days.weekday ?? 1])], shape: 'recurring' };
  }
  const ranges = days.ranges
    .map((range) => ({ from: Math.max(range.from, Math.min(reference.today, range.to)), to: range.to }))
    .filter((range) => range.from < range.to);
  const kept = ranges.length > 0 ? ranges : days.ranges;
  return {
    ...base,
    ranges: kept,
    ...(days.alt ? { alt: days.alt } : {}),
    ...(days.within ? { fromNow: days.within } : {}),
    ...(days.edges ? { edges: days.edges } : {}),
  };
}
