/**
 * The waiting list: when time is freed, who is offered what next. One person at a time, whoever has waited longest first, only what
 * meets the wish, never at night. Decides; holding and saying are done elsewhere.
 */
import type { Busy } from './busy.ts';
import { type Practice, reasonOf } from './practice.ts';
import { afterQuiet } from './reminder.ts';
import { allSlots, type Slot, type Wish } from './schedule.ts';
import { type Instant, type Interval, localDateOf, toLocal } from './time.ts';

const MINUTE = 60_000;
/** How long an offer stands; shorter when the visit is near. */
const ANSWER_MINUTES = 60;
const SHORTEST_ANSWER_MINUTES = 10;

export interface WaitlistEntry {
  id: string;
  wish: Wish;
  joinedAt: Instant;
  /** The appointment that the person already has: only something earlier is worth offering. */
  standing?: { start: Instant; chain: string };
  /** Offers let pass or refused: whoever leaves them unanswered does not keep the others waiting. */
  passed: { start: Instant; practitioner: string }[];
  /** An offer is out: nothing else is offered meanwhile. */
  pending: boolean;
}

export interface WaitlistOffer {
  entry: WaitlistEntry;
  slot: Slot;
  /** When it may be said: at once, or at the end of the quiet hours. */
  at: Instant;
  /** Until when it is kept for this person. */
  until: Instant;
}

/**
 * Who is offered a freed time next; null when it suits nobody, or when nobody could answer in time.
 * @param freed the time of one practitioner that has become free
 */
export function nextOffer(
  practice: Practice,
  busy: Busy,
  freed: Interval & { practitioner: string },
  entries: readonly WaitlistEntry[],
  now: Instant,
): WaitlistOffer | null {
  const at = afterQuiet(practice, now);
  for (const entry of inFairOrder(entries)) {
    if (entry.pending) continue;
    const slot = suiting(practice, busy, freed, entry, at);
    if (!slot) continue;
    const until = Math.min(at + ANSWER_MINUTES * MINUTE, slot.start - noticeOf(practice, slot) * MINUTE);
    if (until - at >= SHORTEST_ANSWER_MINUTES * MINUTE) return { entry, slot, at, until };
  }
  return null;
}

/** Fewest offers let pass first, then the longest wait, then the id, so that the order is the same for everybody who asks. */
export function inFairOrder(entries: readonly WaitlistEntry[]): WaitlistEntry[] {
  return [...entries].sort(
    (a, b) => a.passed.length - b.passed.length || a.joinedAt - b.joinedAt || (a.id < b.id ? -1 : 1),
  );
}

function suiting(
  practice: Practice,
  busy: Busy,
  freed: Interval & { practitioner: string },
  entry: WaitlistEntry,
  at: Instant,
): Slot | null {
  const { wish, standing } = entry;
  if (wish.practitioner !== undefined && wish.practitioner !== freed.practitioner) return null;
  const asked: Wish = {
    ...wish,
    practitioner: freed.practitioner,
    ...(standing ? { chain: standing.chain } : {}),
  };
  const fits = allSlots(practice, busy, onDayOf(practice, asked, freed), at).filter(
    (slot) =>
      slot.start >= freed.start &&
      slot.end <= freed.end &&
      (!standing || slot.start < standing.start) &&
      !entry.passed.some((other) => other.start === slot.start && other.practitioner === slot.practitioner),
  );
  return fits[0] ?? null;
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
