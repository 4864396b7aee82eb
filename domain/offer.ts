/**
 * The few starts worth offering: the earliest that fits, the earliest on another day, one in the other half of a day. When nothing
 * fits: the nearest outside the wish, and why. Where a visit may start is decided in search.ts.
 */
import type { Minutes } from './constraint.ts';
import type { CivilDay } from './opening.ts';
import { closedBecause } from './policy.ts';
import type { Refusal } from './refusal.ts';
import type { Slot } from './schedule.ts';
import type { Carer, Search, Start } from './search.ts';
import { dateOfDay } from './time.ts';

const MOST_OFFERS = 3;
/** Starts closer to each other than this are one offer; among them the one that leaves no hole is made. */
export const APART_MINUTES = 30;
/** Where the day divides: a consultation that begins at 12:30 still belongs to the morning. */
const MIDDAY = 13 * 60;
/** Days that are looked at for what is nearest to the wish; fewer once so many starts have been seen on so many days. */
const NEAREST_DAYS = 14;
const ENOUGH = { days: 3, starts: 300 };

const MORNING: readonly Minutes[] = [{ from: 0, to: MIDDAY }];
const AFTERNOON: readonly Minutes[] = [{ from: MIDDAY, to: 1440 }];
const ALL_DAY: readonly Minutes[] = [{ from: 0, to: 1440 }];

/**
 * At most three slots inside the wish, in order of time.
 * @param compact false takes the very first start, holes or not ("le plus tôt possible", urgent cases)
 */
export function offersInside(search: Search, compact: boolean): Slot[] {
  const first = earliest(search, search.today, 0, ALL_DAY, compact);
  if (!first) return [];
  const offers = [first];
  const take = (offer: Start | null): void => {
    if (offer && offers.length < MOST_OFFERS) offers.push(offer);
  };
  const second = earliest(search, first.day + 1, 0, ALL_DAY, compact);
  if (second && isApart(second, offers)) offers.push(second);
  const otherHalf = isMorning(first) ? AFTERNOON : MORNING;
  take(earliestApart(search, first, otherHalf, compact, offers));
  if (second) take(earliestApart(search, { day: second.day + 1, minute: 0 }, ALL_DAY, compact, offers));
  for (const step of [2 * APART_MINUTES, APART_MINUTES]) {
    let more: Start | null = first;
    while (more && offers.length < MOST_OFFERS) {
      more = earliest(search, more.day, more.minute + step, ALL_DAY, compact);
      if (more && isApart(more, offers)) offers.push(more);
    }
  }
  return offers.sort((a, b) => a.minute - b.minute).map((start) => search.slot(start));
}

/** The earliest from there on that is no neighbour of what is offered already. */
function earliestApart(
  search: Search,
  from: { day: number; minute: number },
  half: readonly Minutes[],
  compact: boolean,
  offers: readonly Start[],
): Start | null {
  let { minute } = from;
  for (;;) {
    const start = earliest(search, from.day, minute, half, compact);
    if (!start || isApart(start, offers)) return start;
    const plain = compact ? earliest(search, from.day, minute, half, false) : start;
    if (plain && isApart(plain, offers)) return plain;
    const near = offers.filter((offer) => !isApart(offer, [start]));
    minute = Math.max(...near.map((offer) => offer.minute + APART_MINUTES));
  }
}

/** At most three slots outside the wish, nearest first by day, then by hour; told in order of time. */
export function offersNear(search: Search, relaxed: Search): Slot[] {
  const days = daysByDistance(search);
  const offers: { start: Start; distance: number }[] = [];
  let open = 0;
  for (const { day, away, model } of days) {
    if (open >= NEAREST_DAYS || (open >= ENOUGH.days && offers.length >= ENOUGH.starts)) break;
    const civil = search.civilDay(day);
    if (relaxed.dayRefusal(day)) continue;
    const wanted = search.constraint.on(model);
    const ranges = relaxed.constraint.on(day);
    let isOpen = false;
    for (const carer of relaxed.carers) {
      if (!relaxed.hasQuota(carer, civil)) continue;
      const hours = carer.opening.on(civil);
      let minute = relaxed.next(carer, civil, hours, ranges, relaxed.earliest, civil.end);
      for (; minute >= 0; minute = relaxed.next(carer, civil, hours, ranges, minute + 1, civil.end)) {
        isOpen = true;
        const start = relaxed.found(carer, civil, minute);
        offers.push({ start, distance: away * 1440 + distanceTo(wanted, start.wall) });
      }
    }
    if (isOpen) open += 1;
  }
  offers.sort((a, b) => a.distance - b.distance || a.start.minute - b.start.minute);
  const best = offers[0]?.start;
  if (!best) return [];
  const chosen = [best];
  const take = (fits: (start: Start) => boolean): void => {
    const next = offers.find(({ start }) => fits(start) && isApart(start, chosen));
    if (next && chosen.length < MOST_OFFERS) chosen.push(next.start);
  };
  take((start) => start.day !== best.day);
  take((start) => isMorning(start) !== isMorning(best));
  take(() => true);
  take(() => true);
  return chosen.sort((a, b) => a.minute - b.minute).map((start) => relaxed.slot(start));
}

/** Why nothing fits the wish, in one code. */
export function whyNothing(search: Search): Refusal {
  const { constraint, today, reason } = search;
  if (constraint.lastDay < today) return { code: 'past' };
  if (constraint.firstDay > search.lastDay) return { code: 'tooFar', lastDate: dateOfDay(search.lastDay) };
  let seen = 0;
  let late = 0;
  let apart: Refusal | null = null;
  let open = 0;
  const closures: Refusal[] = [];
  for (let day = Math.max(today, constraint.firstDay); day <= Math.min(search.lastDay, constraint.lastDay); day++) {
    const ranges = constraint.on(day);
    if (ranges.length === 0) continue;
    if (seen >= NEAREST_DAYS) break;
    seen += 1;
    const civil = search.civilDay(day);
    const last = Math.max(...ranges.map((range) => range.to));
    if (civil.end - (1440 - last) <= search.earliest) late += 1;
    else if (search.dayRefusal(day)) apart ??= search.dayRefusal(day);
    else if (search.carers.some((carer) => isOpen(carer, civil, ranges))) open += 1;
    else
      closures.push(
        ...search.carers.map((carer) => closedBecause(carer.practitioner, civil) ?? { code: 'closed' as const }),
      );
  }
  if (seen === 0) return { code: 'closed' };
  if (late === seen) return reason.minimumNoticeMinutes > 0 ? notice(reason.minimumNoticeMinutes) : { code: 'past' };
  if (open > 0) return { code: 'full' };
  if (apart) return apart;
  const first = closures[0];
  return first && closures.every((closure) => closure.code === first.code) ? first : { code: 'closed' };
}

function isOpen(carer: Carer, civil: CivilDay, ranges: readonly Minutes[]): boolean {
  return carer.opening
    .on(civil)
    .stretches.some(({ from, to, until, shift }) =>
      ranges.some(
        (range) => Math.max(from, range.from - shift) < Math.min(to, range.to - shift, until - carer.duration + 1),
      ),
    );
}

function notice(minimumNoticeMinutes: number): Refusal {
  return { code: 'tooSoon', minimumNoticeMinutes };
}

/**
 * The earliest start from a day and a minute on, inside `half`. Among the starts of the half hour that it opens, one that touches a
 * booking is preferred; two at the same time go to the practitioner who comes first in the practice's list.
 */
function earliest(
  search: Search,
  fromDay: number,
  fromMinute: number,
  half: readonly Minutes[],
  compact: boolean,
): Start | null {
  const last = Math.min(search.lastDay, search.constraint.lastDay);
  const lower = Math.max(fromMinute, search.earliest);
  for (let day = Math.max(fromDay, search.constraint.firstDay); day <= last; day++) {
    if (search.dayRefusal(day)) continue;
    const ranges = overlap(search.constraint.on(day), half);
    if (ranges.length === 0) continue;
    const civil = search.civilDay(day);
    if (civil.end <= lower) continue;
    const found = earliestOn(search, civil, ranges, lower, compact);
    if (found) return found;
  }
  return null;
}

function earliestOn(
  search: Search,
  civil: CivilDay,
  ranges: readonly Minutes[],
  lower: number,
  compact: boolean,
): Start | null {
  let first: Start | null = null;
  let limit = civil.end;
  const rivals: Start[] = [];
  for (const carer of search.carers) {
    const minute = search.next(carer, civil, carer.opening.on(civil), ranges, lower, limit);
    if (minute < 0 || !search.hasQuota(carer, civil)) continue;
    const start = search.found(carer, civil, minute);
    rivals.push(start);
    if (first && minute >= first.minute) continue;
    first = start;
    limit = compact ? Math.min(limit, minute + APART_MINUTES) : minute - 1;
  }
  if (!first || !compact || isNarrow(ranges, first.wall)) return first;
  let best: Start | null = null;
  let bound = first.minute + APART_MINUTES;
  for (const rival of rivals) {
    let start = rival;
    while (start.minute <= bound && !search.touches(start.carer, start.minute)) {
      const minute = search.next(start.carer, civil, start.carer.opening.on(civil), ranges, start.minute + 1, bound);
      if (minute < 0) break;
      start = search.found(start.carer, civil, minute);
    }
    if (start.minute > bound || !search.touches(start.carer, start.minute)) continue;
    best = start;
    bound = start.minute - 1;
  }
  return best ?? first;
}

/** "à 14 h" means 14:00 when it is free, not the quarter of an hour after it that would leave no hole. */
function isNarrow(ranges: readonly Minutes[], wall: number): boolean {
  return ranges.some(({ from, to }) => from <= wall && wall < to && to - from <= APART_MINUTES);
}

function overlap(ranges: readonly Minutes[], half: readonly Minutes[]): readonly Minutes[] {
  if (half === ALL_DAY) return ranges;
  const [part] = half;
  if (!part) return [];
  const common: Minutes[] = [];
  for (const range of ranges) {
    const from = Math.max(range.from, part.from);
    const to = Math.min(range.to, part.to);
    if (from < to) common.push({ from, to });
  }
  return common;
}

function isApart(start: Start, others: readonly Start[]): boolean {
  return others.every((other) => Math.abs(other.minute - start.minute) >= APART_MINUTES);
}

function isMorning(start: Start): boolean {
  return start.wall < MIDDAY;
}

/** Days within reach, nearest to an admitted day first, each with the admitted day it is near to. */
function daysByDistance(search: Search): { day: number; away: number; model: number }[] {
  const { constraint, today, lastDay } = search;
  const days: { day: number; away: number; model: number }[] = [];
  for (let day = today; day <= lastDay; day++) days.push({ day, away: Number.POSITIVE_INFINITY, model: day });
  const sweep = (ordered: typeof days, before: number): void => {
    let model = before;
    for (const entry of ordered) {
      if (constraint.on(entry.day).length > 0) model = entry.day;
      const away = Math.abs(entry.day - model);
      if (away < entry.away) Object.assign(entry, { away, model });
    }
  };
  sweep(days, constraint.lastDay < today ? constraint.lastDay : Number.NEGATIVE_INFINITY);
  sweep([...days].reverse(), constraint.firstDay > lastDay ? constraint.firstDay : Number.POSITIVE_INFINITY);
  return days.sort((a, b) => a.away - b.away || a.day - b.day);
}

/** Minutes between a time and the nearest admitted one. */
function distanceTo(wanted: readonly Minutes[], minute: number): number {
  if (wanted.length === 0) return 0;
  return Math.min(...wanted.map(({ from, to }) => (minute < from ? from - minute : Math.max(0, minute - to + 1))));
}
