/**
 * From what the desk wrote ("mardi 14h30") to times that may be chosen, with every rule that stands against a time that was named.
 * The same search and the same rules as for patients; nothing is held here.
 */

import type { Busy } from '../../domain/busy.ts';
import { namedSlots } from '../../domain/named-slot.ts';
import { allRefusals } from '../../domain/policy.ts';
import type { Practice } from '../../domain/practice.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { allSlots, findSlots, type Slot, type Wish } from '../../domain/schedule.ts';
import {
  addDays,
  dateOf,
  type Instant,
  type LocalDate,
  type LocalDateTime,
  minuteOf,
  timeOf,
  toInstant,
  toLocal,
  type When,
  type Zone,
} from '../../domain/time.ts';
import { agendaCopy } from '../copy/agenda.ts';
import { readWhen } from '../when.ts';

const MINUTE = 60_000;
/** As many as a list of choices may hold beside the one that sets rules aside. */
const MOST_TIMES = 9;
/** Starts of one practitioner closer than this are one choice. */
const APART_MINUTES = 15;
const MOST_OF_A_HALF = 2;
const MIDDAY = '13:00';
/** "à 14 h" is read as this long a stretch: one start was meant. */
const POINT_MINUTES = 30;

export interface VisitAsked {
  reason: string;
  /** Absent: whoever takes the reason. */
  practitioner?: string;
  when: When;
  /** Of the appointment being moved. */
  chain?: string;
  birthDate?: LocalDate;
  /** Other appointments of the same person. */
  others?: Wish['others'];
}

/** One start, as it would be claimed, and all that stands against it; free when nothing does. */
export interface Examined {
  slot: Slot;
  refusals: Refusal[];
}

export interface FoundTimes {
  /** The very start that was written, with each practitioner who takes the reason; empty when no one start was written. */
  exact: Examined[];
  /** Free times, by start; near the wish when nothing fits it. */
  free: Slot[];
  /** Among them those that a search would offer to a patient. */
  best: Slot[];
  /** Why the wish itself has nothing. */
  refusal: Refusal | null;
}

/** The constraint that was written, or the sentence that asks for a clearer one. */
export function readWish(text: string, practice: Practice, now: Instant): When | { unclear: string } {
  const when = readWhen(text, { now, zone: practice.timeZone, territory: practice.territory, language: 'fr' });
  const { conflict, invalidDate } = when;
  if (conflict !== undefined) return { unclear: agendaCopy.conflict(conflict) };
  if (invalidDate !== undefined) return { unclear: agendaCopy.invalidDate(invalidDate) };
  if (when.needsSchoolCalendar) return { unclear: agendaCopy.schoolHolidays };
  if (when.clarify) return { unclear: agendaCopy.twoReadings };
  const limits = [when.timeOfDay, when.weekdays, when.anyOf, when.exclude, when.earliest, when.latest, when.asap];
  const isSilent = when.windows.length === 0 && limits.every((limit) => limit === undefined);
  if (!isSilent || text.trim() === '') return when;
  return { unclear: (when.notDates ?? []).length > 0 ? agendaCopy.pastOrOther : agendaCopy.notUnderstood };
}

/**
 * The times that meet what was asked. A start that was written and is free stands alone; one that is not comes with its refusals, and
 * with free times beside it.
 */
export function findTimes(practice: Practice, busy: Busy, asked: VisitAsked, now: Instant): FoundTimes {
  const wish = wishOf(asked);
  const found = findSlots(practice, busy, wish, now);
  const start = startNamed(asked.when);
  const exact = start === null ? [] : examine(practice, busy, asked, toInstant(start, practice.timeZone), now);
  const isExact = exact.some(({ refusals }) => refusals.length === 0);
  if (isExact) {
    const free = exact.flatMap(({ slot, refusals }) => (refusals.length === 0 ? [slot] : []));
    return { exact, free, best: free, refusal: null };
  }
  const best = found.slots;
  const more =
    found.fit === 'asked' ? thinned(allSlots(practice, busy, wish, now, 600), best, practice.timeZone) : best;
  return { exact, free: more, best, refusal: found.refusal ?? null };
}

/** One start with each practitioner who may be meant; the engine's own slot where it is free, so that rooms are those it would take. */
export function examine(practice: Practice, busy: Busy, asked: VisitAsked, start: Instant, now: Instant): Examined[] {
  const local = toLocal(start, practice.timeZone);
  const wish = { ...wishOf(asked), when: { windows: [{ start: local, end: nextMinute(local) }] } };
  const free = allSlots(practice, busy, wish, now);
  return namedSlots(practice, busy, wish, start).map((named) => {
    const slot = free.find((one) => one.start === start && one.practitioner === named.practitioner);
    if (slot) return { slot, refusals: [] };
    return { slot: named, refusals: allRefusals(practice, busy, named, wish, now) };
  });
}

function wishOf(asked: VisitAsked): Wish {
  const { reason, practitioner, when, chain, birthDate, others } = asked;
  return {
    reason,
    when,
    by: 'desk',
    ...(practitioner === undefined ? {} : { practitioner }),
    ...(chain === undefined ? {} : { chain }),
    ...(birthDate === undefined ? {} : { birthDate }),
    ...(others === undefined ? {} : { others }),
  };
}

/** The one start that was named, day and hour. */
function startNamed(when: When): LocalDateTime | null {
  const [window, ...others] = when.windows;
  if (!window || others.length > 0 || when.timeOfDay || when.anyOf || dateOf(window.start) !== dateOf(window.end)) {
    return null;
  }
  const length = minuteOf(timeOf(window.end)) - minuteOf(timeOf(window.start));
  return length > 0 && length <= POINT_MINUTES ? window.start : null;
}

function nextMinute(local: LocalDateTime): LocalDateTime {
  const minute = minuteOf(timeOf(local)) + 1;
  if (minute === 1440) return `${addDays(dateOf(local), 1)}T00:00`;
  return `${dateOf(local)}T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** At most so many, spread over the half days before any half day is filled; what is worth offering stays. */
function thinned(slots: readonly Slot[], best: readonly Slot[], zone: Zone): Slot[] {
  const isNear = (a: Slot, b: Slot): boolean =>
    a.practitioner === b.practitioner && Math.abs(a.start - b.start) < APART_MINUTES * MINUTE;
  const halfOf = ({ start, practitioner }: Slot): string => {
    const local = toLocal(start, zone);
    return `${dateOf(local)} ${timeOf(local) < MIDDAY} ${practitioner}`;
  };
  const kept = [...best];
  for (const most of [MOST_OF_A_HALF, MOST_TIMES]) {
    for (const slot of slots) {
      if (kept.length >= MOST_TIMES) break;
      const half = halfOf(slot);
      if (kept.filter((one) => halfOf(one) === half).length >= most) continue;
      if (!kept.some((one) => isNear(one, slot))) kept.push(slot);
    }
  }
  return kept.sort((a, b) => a.start - b.start);
}
