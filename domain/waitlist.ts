/**
 * The waiting list: when time is freed, who is offered what next. One person at a time, whoever has waited longest first, only what
 * meets the wish, never at night; who is served, or wished for what is past, leaves. Decides; holding and saying are done elsewhere.
 */
import type { Busy } from './busy.ts';
import { admits, Constraint } from './constraint.ts';
import { type Practice, reasonOf } from './practice.ts';
import { afterQuiet, awakeAfter } from './reminder.ts';
import { allSlots, type Slot, type Wish } from './schedule.ts';
import { type Instant, type Interval, localDateOf, localDayOf, toLocal } from './time.ts';

const MINUTE = 60_000;
/** How long an offer stands, unless the practice says otherwise; shorter when the visit is near. */
const ANSWER_MINUTES = 60;
/** An offer that nobody could answer in time is not made. */
export const SHORTEST_ANSWER_MINUTES = 10;
/** Who refused 14:00 is not offered 14:05 next. */
const AROUND_MINUTES = 60;

export interface WaitlistEntry {
  id: string;
  /** With the person's birth date and other visits, where they are known: nobody is offered what is not for their age, or two at once. */
  wish: Wish;
  joinedAt: Instant;
  /** The appointment that the person already has, and that an offer would replace. */
  standing?: { start: Instant; chain: string };
  /** The wish itself says what is better than the appointment at hand; otherwise only something earlier is worth offering. */
  mayComeLater?: boolean;
  /** Offers let pass or refused: whoever leaves them unanswered does not keep the others waiting. `unsaid` ones do not count. */
  passed: { start: Instant; practitioner: string; unsaid?: true }[];
  /** An offer is out until then: nothing else is offered meanwhile. */
  offeredUntil: Instant | null;
}

/** Time of one practitioner that has become free. */
export type Freed = Interval & { practitioner: string };

export interface WaitlistOffer<Entry extends WaitlistEntry = WaitlistEntry> {
  entry: Entry;
  slot: Slot;
  /** When it may be said: at once, or at the end of the quiet hours. */
  at: Instant;
  /** Until when it is kept for this person. */
  until: Instant;
}

/** Who is offered a freed time next; null when it suits nobody, or when nobody could answer in time. */
export function nextOffer<Entry extends WaitlistEntry>(
  practice: Practice,
  busy: Busy,
  freed: Freed,
  entries: readonly Entry[],
  now: Instant,
): WaitlistOffer<Entry> | null {
  const at = afterQuiet(practice, now);
  for (const entry of inFairOrder(entries)) {
    if (entry.offeredUntil !== null) continue;
    const slot = suiting(practice, busy, freed, entry, at);
    if (!slot) continue;
    const until = Math.min(
      awakeAfter(practice, at, practice.waitlistAnswerMinutes ?? ANSWER_MINUTES),
      slot.start - noticeOf(practice, slot) * MINUTE,
    );
    if (until - at >= SHORTEST_ANSWER_MINUTES * MINUTE) return { entry, slot, at, until };
  }
  return null;
}

/** When to look again: somebody whom it would suit has another offer out until then; null when nobody has. */
export function lookAgainAt(
  practice: Practice,
  busy: Busy,
  freed: Freed,
  entries: readonly WaitlistEntry[],
  now: Instant,
): Instant | null {
  const at = afterQuiet(practice, now);
  const untils = entries
    .filter((entry) => suiting(practice, busy, freed, entry, at) !== null)
    .flatMap(({ offeredUntil }) => (offeredUntil === null ? [] : [offeredUntil]));
  return untils.length > 0 ? Math.max(now, Math.min(...untils)) + MINUTE : null;
}

/** Fewest offers let pass first, then the longest wait, then the id, so that the order is the same for everybody who asks. */
export function inFairOrder<Entry extends WaitlistEntry>(entries: readonly Entry[]): Entry[] {
  return [...entries].sort(
    (a, b) => countPassed(a) - countPassed(b) || a.joinedAt - b.joinedAt || (a.id < b.id ? -1 : 1),
  );
}

/** Offers that the person heard and let pass. */
export function countPassed(entry: WaitlistEntry): number {
  return entry.passed.filter(({ unsaid }) => !unsaid).length;
}

/**
 * Why somebody leaves the list: an appointment that meets the wish was found some other way, or the wish is past. An open wish is kept
 * as long as the agenda of its reason is open.
 */
export function leaves(practice: Practice, entry: WaitlistEntry, now: Instant): 'served' | 'past' | null {
  const { wish, standing } = entry;
  const { timeZone: zone } = practice;
  const reason = reasonOf(practice, wish.reason);
  if (!reason) return 'past';
  if (standing && admits(wish.when, toLocal(standing.start, zone))) return 'served';
  const last = new Constraint(wish.when).lastDay;
  const isOver =
    last < localDayOf(now, zone) || localDayOf(entry.joinedAt, zone) + reason.horizonDays < localDayOf(now, zone);
  const isAfterTheVisit = standing !== undefined && standing.start <= now;
  return isOver || isAfterTheVisit ? 'past' : null;
}

function suiting(practice: Practice, busy: Busy, freed: Freed, entry: WaitlistEntry, at: Instant): Slot | null {
  const { wish, standing } = entry;
  if (wish.practitioner !== undefined && wish.practitioner !== freed.practitioner) return null;
  const asked: Wish = {
    ...wish,
    practitioner: freed.practitioner,
    ...(standing ? { chain: standing.chain } : {}),
  };
  const fits = allSlots(practice, busy, onDayOf(practice, asked, freed), at).filter(
    (slot) =>
      // What was free beside it counts too: half an hour may be made of two quarters.
      slot.start < freed.end &&
      slot.end > freed.start &&
      (!standing || entry.mayComeLater || slot.start < standing.start) &&
      !entry.passed.some((other) => isAround(other, slot)),
  );
  return fits[0] ?? null;
}

function isAround(passed: { start: Instant; practitioner: string }, slot: Slot): boolean {
  return passed.practitioner === slot.practitioner && Math.abs(passed.start - slot.start) < AROUND_MINUTES * MINUTE;
}

/** The wish with its own limits and those of the day that was freed, so that only that day is searched. */
function onDayOf(practice: Practice, wish: Wish, freed: Interval): Wish {
  const earliest = `${localDateOf(freed.start, practice.timeZone)}T00:00`;
  const latest = toLocal(freed.end, practice.timeZone);
  const { when } = wish;
  return {
    ...wish,
    when: {
      ...when,
      earliest: when.earliest !== undefined && when.earliest > earliest ? when.earliest : earliest,
      latest: when.latest !== undefined && when.latest < latest ? when.latest : latest,
    },
  };
}

function noticeOf(practice: Practice, slot: Slot): number {
  return reasonOf(practice, slot.reason)?.minimumNoticeMinutes ?? 0;
}
