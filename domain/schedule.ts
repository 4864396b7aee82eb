/**
 * Free slots of a practice, computed and never stored: hours − absences − busy; a constraint in, the few worth offering out.
 */
import type { Busy } from './busy.ts';
import { APART_MINUTES, offersInside, offersNear, whyNothing } from './offer.ts';
import { checkEligibility, checkTime } from './policy.ts';
import { type Practice, reasonOf } from './practice.ts';
import type { Refusal } from './refusal.ts';
import { type Refused, Search } from './search.ts';
import type { Instant, Interval, LocalDate, When } from './time.ts';

const MINUTE = 60_000;

export type { Refusal } from './refusal.ts';

/** Time taken from a resource (practitioner, room or machine), buffers included. */
export interface BusyInterval extends Interval {
  resource: string;
  /** Claims of one chain do not exclude each other: an appointment may move over its own old place. */
  chain: string;
  /** Tells two claims of one chain at the same time apart; absent: the chain does. */
  id?: string;
  /** `own`: our appointments and holds. `external`: imported from another agenda; never written by us. */
  from: 'own' | 'external';
  /** Visit reason, for quotas and group places; null for external times. */
  reason: string | null;
}

/** What a patient wants, as far as it is known. */
export interface Wish {
  reason: string;
  /** Absent: any practitioner who takes this reason. */
  practitioner?: string;
  location?: string;
  when: When;
  /** What counts is the age on the day of the visit. */
  birthDate?: LocalDate;
  /** Age in years today, when no more is known. */
  age?: number;
  known?: boolean;
  /** May use places reserved for urgent cases. */
  urgent?: boolean;
  /** Chain of the appointment being moved: its own place does not count as busy. */
  chain?: string;
  /** `desk`: reasons that patients cannot book alone are found too. */
  by?: 'patient' | 'desk';
  /**
   * Other appointments of the same person: only those that this contact may know of. One whose end is not known takes a minute.
   */
  others?: { reason: string; start: Instant; end?: Instant; chain?: string }[];
}

/** A place that may be held as it stands. */
export interface Slot {
  practitioner: string;
  location: string;
  reason: string;
  /** Practitioner and rooms or machines. */
  resources: string[];
  start: Instant;
  end: Instant;
  /** `start` and `end` widened by the reason's buffers: what is claimed. */
  claimStart: Instant;
  claimEnd: Instant;
}

/** At most three slots, in order of time. */
export interface Found {
  /**
   * `asked`: inside the wish. `nearest`: nothing fits, these are the nearest outside it, with the first of the stand-in when who was
   * wished is absent. `none`: nothing at all.
   */
  fit: 'asked' | 'nearest' | 'none';
  slots: Slot[];
  /** Why nothing fits the wish; absent when something does. */
  refusal?: Refusal;
}

/**
 * The few slots worth offering.
 * @param exclude starts that the patient has already refused: neither they nor, as long as there are others, those around them come
 *   back
 */
export function findSlots(
  practice: Practice,
  busy: Busy,
  wish: Wish,
  now: Instant,
  exclude: readonly { start: Instant; practitioner: string }[] = [],
): Found {
  const ineligible = checkEligibility(practice, wish, now);
  const reason = reasonOf(practice, wish.reason);
  if (ineligible || !reason) return { fit: 'none', slots: [], refusal: ineligible ?? { code: 'unknownReason' } };
  const around = (minutes: number): Refused[] => exclude.map((refused) => ({ ...refused, around: minutes }));
  const compact = !reason.urgent && wish.urgent !== true && wish.when.asap !== true;
  for (const minutes of exclude.length > 0 ? [APART_MINUTES, 1] : [1]) {
    const inside = offersInside(new Search(practice, reason, busy, wish, now, around(minutes)), compact);
    if (inside.length > 0) return { fit: 'asked', slots: inside };
  }
  const search = new Search(practice, reason, busy, wish, now, around(1));
  const refusal = whyNothing(search);
  let near: Slot[] = [];
  for (const minutes of exclude.length > 0 ? [APART_MINUTES, 1] : [1]) {
    const anyTime = { ...wish, when: relaxedWhen(wish.when) };
    near = offersNear(search, new Search(practice, reason, busy, anyTime, now, around(minutes)));
    if (near.length > 0) break;
  }
  if (refusal.code === 'absent' && refusal.standIn !== null) {
    const standIn = new Search(practice, reason, busy, { ...wish, practitioner: refusal.standIn }, now, around(1));
    const [instead] = offersInside(standIn, compact);
    if (instead) return { fit: 'nearest', slots: besides(instead, near), refusal };
  }
  return { fit: near.length > 0 ? 'nearest' : 'none', slots: near, refusal };
}

/** The stand-in's place, and those of who is absent that are no neighbours of it; still three at most. */
function besides(instead: Slot, near: readonly Slot[]): Slot[] {
  const apart = near.filter(({ start }) => Math.abs(start - instead.start) >= APART_MINUTES * MINUTE);
  return [instead, ...apart.slice(0, 2)].sort(byStart);
}

/** Every slot that fits the wish, by start, then in the practice's order of practitioners; at most `limit`. */
export function allSlots(
  practice: Practice,
  busy: Busy,
  wish: Wish,
  now: Instant,
  limit = Number.POSITIVE_INFINITY,
): Slot[] {
  const reason = reasonOf(practice, wish.reason);
  if (!reason || checkEligibility(practice, wish, now)) return [];
  const search = new Search(practice, reason, busy, wish, now);
  const slots: Slot[] = [];
  const last = Math.min(search.lastDay, search.constraint.lastDay);
  for (let day = Math.max(search.today, search.constraint.firstDay); day <= last && slots.length < limit; day++) {
    for (const slot of slotsOn(search, day)) if (slots.length < limit) slots.push(slot);
  }
  return slots;
}

/**
 * Whether this very slot may be booked by this patient now: null when it may. The wish's `when` is not asked again: what is chosen
 * may lie outside what was wished.
 */
export function checkSlot(practice: Practice, busy: Busy, slot: Slot, wish: Wish, now: Instant): Refusal | null {
  const asked = { ...wish, reason: slot.reason, practitioner: slot.practitioner, location: slot.location };
  return checkEligibility(practice, asked, now) ?? checkTime(practice, busy, slot, asked, now);
}

/** By start; the sort is stable, so that two at the same time stay in the practice's order. */
function slotsOn(search: Search, day: number): Slot[] {
  const slots: Slot[] = [];
  const ranges = search.constraint.on(day);
  if (ranges.length === 0 || search.dayRefusal(day)) return slots;
  const civil = search.civilDay(day);
  for (const carer of search.carers) {
    if (search.hasQuota(carer, civil)) search.collect(carer, civil, ranges, slots);
  }
  return slots.sort(byStart);
}

function byStart(a: Slot, b: Slot): number {
  return a.start - b.start;
}

/** Only what the patient ruled out stays. */
function relaxedWhen(when: When): When {
  return when.exclude ? { windows: [], exclude: when.exclude } : { windows: [] };
}
