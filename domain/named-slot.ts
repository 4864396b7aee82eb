/**
 * The place that a human names by its time, whether or not the rules admit it: length, buffers, location and rooms as the reason wants
 * them. Judges nothing; see policy.ts for what stands against it.
 */
import type { Busy } from './busy.ts';
import { civilDaysOf, rangesOn } from './opening.ts';
import { type Practice, type Practitioner, reasonOf, type VisitReason } from './practice.ts';
import type { Slot } from './schedule.ts';
import { type Instant, localDayOf, piecesOf } from './time.ts';

const MINUTE = 60_000;
/** Choices of rooms and machines that are tried. */
const MOST_CHOICES = 64;

/**
 * That very start with each practitioner who takes the reason, in the practice's order; with one only when named.
 * @param chain of the appointment being moved: its own rooms do not count as busy
 */
export function namedSlots(
  practice: Practice,
  busy: Busy,
  wish: { reason: string; practitioner?: string; location?: string; chain?: string },
  start: Instant,
): Slot[] {
  const reason = reasonOf(practice, wish.reason);
  if (!reason) return [];
  return practice.practitioners
    .filter(({ id }) => (reason.durations[id] ?? 0) > 0 && (wish.practitioner ?? id) === id)
    .map((practitioner) => {
      const end = start + (reason.durations[practitioner.id] ?? 0) * MINUTE;
      const slot: Slot = {
        practitioner: practitioner.id,
        location: wish.location ?? locationAt(practice, practitioner, reason, start),
        reason: reason.id,
        resources: [practitioner.id],
        start,
        end,
        claimStart: start - reason.bufferBeforeMinutes * MINUTE,
        claimEnd: end + reason.bufferAfterMinutes * MINUTE,
      };
      return { ...slot, resources: [practitioner.id, ...roomsFor(reason, busy, slot, wish.chain)] };
    });
}

/** Where the practitioner is at that time, as far as the reason goes there; else the first place of both. */
function locationAt(practice: Practice, practitioner: Practitioner, reason: VisitReason, start: Instant): string {
  const civil = civilDaysOf(practice)(localDayOf(start, practice.timeZone));
  const allowed = practitioner.locations.filter((one) => reason.locations?.includes(one) ?? true);
  const open = rangesOn(practitioner, civil).find(
    (range) =>
      allowed.includes(range.location) &&
      piecesOf(civil.day, range.from, range.to, practice.timeZone).some(
        (piece) => piece.start <= start && start < piece.end,
      ),
  );
  return open?.location ?? allowed[0] ?? practitioner.locations[0] ?? '';
}

/** One of each group, free ones if there are any; else the first of each, and the rules will say that they are taken. */
function roomsFor(reason: VisitReason, busy: Busy, slot: Slot, chain: string | undefined): string[] {
  let choices: string[][] = [[]];
  for (const group of reason.resources) {
    choices = choices
      .flatMap((rooms) => group.filter((room) => !rooms.includes(room)).map((room) => [...rooms, room]))
      .slice(0, MOST_CHOICES);
  }
  const isFree = (room: string): boolean => !busy.overlaps(room, slot.claimStart, slot.claimEnd, chain);
  return choices.find((rooms) => rooms.every(isFree)) ?? choices[0] ?? [];
}
