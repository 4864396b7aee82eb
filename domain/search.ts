/**
 * Walks along the days of an agenda and finds where a visit may start: open, admitted by the wish, free for the practitioner and for
 * every room or machine, all rules on. Counts in minutes. Chooses nothing: see offer.ts.
 */
import type { Busy, Lane } from './busy.ts';
import { fingerprint } from './busy.ts';
import { Constraint, type Minutes } from './constraint.ts';
import {
  type CivilDay,
  civilDaysOf,
  type OpenDay,
  type Opening,
  openingOf,
  type Reserved,
  releasedAt,
} from './opening.ts';
import { dayOfAge } from './patient.ts';
import type { Practice, Practitioner, VisitReason } from './practice.ts';
import type { Refusal } from './refusal.ts';
import { roomsFor } from './rooms.ts';
import type { Slot, Wish } from './schedule.ts';
import { dayOf, type Instant, localDayOf, type Zone } from './time.ts';

const MINUTE = 60_000;
const NOON = 720;

/** A practitioner as seen by one reason. */
export interface Carer {
  /** Place in the practice's list: ties go to the first. */
  index: number;
  practitioner: Practitioner;
  opening: Opening;
  duration: number;
  /** Shared by the slots that need nothing but the practitioner. */
  alone: string[];
}

/** A start that the patient did not want, and how many minutes around it are not wanted either. */
export interface Refused {
  practitioner: string;
  start: Instant;
  around: number;
}

/** A start that may be offered: `minute` counts since 1970, `wall` is what the clock on the wall shows, after midnight. */
export interface Start {
  carer: Carer;
  day: number;
  minute: number;
  wall: number;
  location: string;
}

const carersByReason = new WeakMap<VisitReason, { practice: Practice; carers: Carer[] }>();

/** The practitioners who take a reason, in the practice's order. */
function carersOf(practice: Practice, reason: VisitReason): Carer[] {
  const known = carersByReason.get(reason);
  if (known?.practice === practice) return known.carers;
  const carers: Carer[] = [];
  for (const [index, practitioner] of practice.practitioners.entries()) {
    const duration = reason.durations[practitioner.id];
    if (duration === undefined || duration <= 0) continue;
    const opening = openingOf(practice, practitioner, reason);
    carers.push({ index, practitioner, opening, duration, alone: [practitioner.id] });
  }
  carersByReason.set(reason, { practice, carers });
  return carers;
}

export class Search {
  readonly reason: VisitReason;
  readonly carers: readonly Carer[];
  readonly constraint: Constraint;
  /** Local date of `now`, and the last one within the horizon. */
  readonly today: number;
  readonly lastDay: number;
  /** The first minute that respects the minimum notice. */
  readonly earliest: number;
  readonly civilDay: (day: number) => CivilDay;
  /** Where the last `next` was found. */
  private location = '';
  private shift = 0;
  /** The place in a lane that `walk` has reached. */
  private readonly placed = { carer: -1, base: 0, minute: 0, at: 0 };
  private readonly wish: Wish;
  private readonly busy: Busy;
  private readonly lanes: (Lane | undefined)[] = [];
  private readonly zone: Zone;
  private readonly nowMinute: number;
  private readonly ownChain: number;
  private readonly reasonCode: number;
  /** May use places kept for urgent cases. */
  readonly urgent: boolean;
  private readonly spacedFrom: readonly number[];
  /** Days between which this person has the age that the reason asks for, both included. */
  private readonly ofAge: Minutes;
  /** Minutes since 1970 at which the same person is seen elsewhere. */
  private readonly elsewhere: readonly Minutes[];
  private readonly refused: readonly Refused[];

  constructor(
    practice: Practice,
    reason: VisitReason,
    busy: Busy,
    wish: Wish,
    now: Instant,
    refused: readonly Refused[] = [],
  ) {
    this.reason = reason;
    this.busy = busy;
    this.wish = wish;
    this.constraint = new Constraint(wish.when);
    this.civilDay = civilDaysOf(practice);
    const carers = carersOf(practice, reason);
    this.carers =
      wish.practitioner === undefined ? carers : carers.filter((carer) => carer.practitioner.id === wish.practitioner);
    for (const carer of this.carers) this.lanes[carer.index] = busy.lane(carer.practitioner.id);
    this.nowMinute = now / MINUTE;
    this.earliest = Math.ceil(this.nowMinute + reason.minimumNoticeMinutes);
    this.zone = practice.timeZone;
    this.today = localDayOf(now, practice.timeZone);
    this.lastDay = this.today + reason.horizonDays;
    this.ownChain = wish.chain === undefined ? -1 : fingerprint(wish.chain);
    this.reasonCode = busy.reasonCode(reason.id);
    this.urgent = reason.urgent || wish.urgent === true;
    this.spacedFrom = spacedDays(practice, reason, wish);
    this.ofAge = daysOfAge(reason, wish);
    this.elsewhere = visitsElsewhere(wish);
    this.refused = refused;
  }

  /** Why this person may not come on a day, whoever receives: the age, or another appointment for the same reason; null when nothing. */
  dayRefusal(day: number): Refusal | null {
    const { spacingDays, minimumAge = 0, maximumAge = 0 } = this.reason;
    if (day < this.ofAge.from) return { code: 'tooYoung', minimumAge };
    if (day > this.ofAge.to) return { code: 'tooOld', maximumAge };
    for (const other of this.spacedFrom)
      if (Math.abs(day - other) < spacingDays) return { code: 'tooClose', spacingDays };
    return null;
  }

  /** Whether the practitioner may take one more visit of this reason that day. */
  hasQuota(carer: Carer, civil: CivilDay): boolean {
    const quota = this.reason.dailyQuota;
    const lane = this.lanes[carer.index];
    if (quota === undefined) return true;
    if (!lane) return quota > 0;
    const before = this.reason.bufferBeforeMinutes;
    const first = lane.firstStartingAt(civil.start - before);
    const end = lane.firstStartingAt(civil.end - before);
    if (end - first < quota) return true;
    let taken = 0;
    for (let at = first; at < end; at++) {
      if (lane.reasons[at] === this.reasonCode && lane.chains[at] !== this.ownChain) taken += 1;
    }
    return taken < quota;
  }

  /**
   * The first start at `lower` or later and at `upper` or earlier on that day, or -1. `open`: what is open to the carer that day;
   * `ranges`: what the wish admits of it. Quota and spacing are looked at once for the day, not here.
   */
  next(carer: Carer, civil: CivilDay, open: OpenDay, ranges: readonly Minutes[], lower: number, upper: number): number {
    const { base } = civil;
    const { stretches } = open;
    let best = -1;
    let rank = 0;
    let limit = upper - base;
    for (let nth = 0; nth < stretches.length; nth++) {
      const stretch = stretches[nth];
      if (!stretch || stretch.from > limit) break;
      if (this.wish.location !== undefined && stretch.location !== this.wish.location) continue;
      const end = Math.min(stretch.to, stretch.until - carer.duration + 1, limit + 1);
      const begin = Math.max(stretch.from, lower - base);
      if (begin >= end) continue;
      for (let at = 0; at < ranges.length; at++) {
        const range = ranges[at];
        if (!range) break;
        const from = Math.max(begin, range.from - stretch.shift);
        const last = Math.min(end, range.to - stretch.shift) - 1;
        if (from > last) continue;
        const found = this.walk(carer, base, stretch.shift, open, from, last);
        if (found < 0) continue;
        if (found === best && rank < stretch.rank) break;
        best = found;
        rank = stretch.rank;
        limit = found;
        this.location = stretch.location;
        this.shift = stretch.shift;
        break;
      }
    }
    return best < 0 ? -1 : best + base;
  }

  /** Adds every slot of one carer on that day, in order. Quota and spacing are looked at before. */
  collect(carer: Carer, civil: CivilDay, ranges: readonly Minutes[], slots: Slot[]): void {
    const open = carer.opening.on(civil);
    const { base } = civil;
    if (carer.practitioner.locations.length > 1) {
      // Hours of two places may overlap: each next start is looked for in both.
      let minute = this.next(carer, civil, open, ranges, this.earliest, civil.end);
      while (minute >= 0) {
        slots.push(this.slotAt(carer, minute, this.location));
        minute = this.next(carer, civil, open, ranges, minute + 1, civil.end);
      }
      return;
    }
    for (const { from, to, until, shift, location } of open.stretches) {
      if (this.wish.location !== undefined && location !== this.wish.location) continue;
      const begin = Math.max(from, this.earliest - base);
      const end = Math.min(to, until - carer.duration + 1);
      for (const range of ranges) {
        const last = Math.min(end, range.to - shift) - 1;
        let start = this.walk(carer, base, shift, open, Math.max(begin, range.from - shift), last);
        while (start >= 0) {
          slots.push(this.slotAt(carer, base + start, location));
          start = this.walk(carer, base, shift, open, start + 1, last);
        }
      }
    }
  }

  /** The start that `next` has just returned. */
  found(carer: Carer, civil: CivilDay, minute: number): Start {
    return { carer, day: civil.day, minute, wall: minute - civil.base + this.shift, location: this.location };
  }

  /** Whether the visit would follow or precede a booking without a hole. */
  touches(carer: Carer, minute: number): boolean {
    const lane = this.lanes[carer.index];
    if (!lane) return false;
    const start = minute - this.reason.bufferBeforeMinutes;
    const end = minute + carer.duration + this.reason.bufferAfterMinutes;
    for (let at = lane.firstStartingAt(end); at < lane.size && lane.starts[at] === end; at++) {
      if (lane.chains[at] !== this.ownChain) return true;
    }
    for (let at = lane.firstEndingAfter(start - 1); at < lane.size && (lane.starts[at] ?? 0) < start; at++) {
      if (lane.ends[at] === start && lane.chains[at] !== this.ownChain) return true;
    }
    return false;
  }

  slot({ carer, minute, location }: Start): Slot {
    return this.slotAt(carer, minute, location);
  }

  private slotAt(carer: Carer, minute: number, location: string): Slot {
    const { bufferBeforeMinutes: before, bufferAfterMinutes: after, resources } = this.reason;
    const rooms = resources.length === 0 ? null : this.roomsAt(carer, minute);
    return {
      practitioner: carer.practitioner.id,
      location,
      reason: this.reason.id,
      resources: rooms ? [carer.practitioner.id, ...rooms] : carer.alone,
      start: minute * MINUTE,
      end: (minute + carer.duration) * MINUTE,
      claimStart: (minute - before) * MINUTE,
      claimEnd: (minute + carer.duration + after) * MINUTE,
    };
  }

  /** First free start in `[from, last]`, in minutes after `base`; -1 when there is none. */
  private walk(carer: Carer, base: number, shift: number, open: OpenDay, from: number, last: number): number {
    const { gridMinutes: grid, resources } = this.reason;
    const before = this.reason.bufferBeforeMinutes;
    const span = before + carer.duration + this.reason.bufferAfterMinutes;
    const lane = this.lanes[carer.index];
    let start = Math.ceil((from + shift) / grid) * grid - shift;
    let at = lane && start <= last ? this.place(carer, lane, base, base + start - before) : 0;
    while (start <= last) {
      const claimStart = base + start - before;
      let free = start;
      if (lane) {
        while (at < lane.size && (lane.reaches[at] ?? 0) <= claimStart) at += 1;
        this.placed.at = at;
        this.placed.minute = claimStart;
        free = this.freeAfter(lane, at, claimStart, claimStart + span, start);
      }
      if (!this.urgent && open.reserved.length > 0) free = this.released(open, carer, base, start, free);
      if (this.elsewhere.length > 0) free = this.afterOthers(carer, base, start, free);
      if (free === start && this.refused.length > 0 && this.isRefused(carer, base + start)) free = start + 1;
      if (free === start && resources.length > 0 && this.roomsAt(carer, base + start) === null) free = start + 1;
      if (free === start) return start;
      start = Math.ceil((free + shift) / grid) * grid - shift;
    }
    return -1;
  }

  /** Where to look in the lane from `minute` on; walks on from the last place when it was on the same day of the same carer. */
  private place(carer: Carer, lane: Lane, base: number, minute: number): number {
    const { placed } = this;
    if (placed.carer === carer.index && placed.base === base && placed.minute <= minute) return placed.at;
    placed.carer = carer.index;
    placed.base = base;
    return lane.firstEndingAfter(minute);
  }

  /** `start` when the practitioner is free for the claim; otherwise the first minute at which that may change. */
  private freeAfter(lane: Lane, first: number, claimStart: number, claimEnd: number, start: number): number {
    const { places } = this.reason;
    let reach = claimStart;
    let mates = 0;
    for (let at = first; at < lane.size && (lane.starts[at] ?? 0) < claimEnd; at++) {
      const end = lane.ends[at] ?? 0;
      if (end <= claimStart || lane.chains[at] === this.ownChain) continue;
      if (end > reach) reach = end;
      const isMate = lane.reasons[at] === this.reasonCode && lane.starts[at] === claimStart && end === claimEnd;
      mates += isMate ? 1 : places;
    }
    if (places > 1) return mates < places ? start : start + 1;
    return start + reach - claimStart;
  }

  /** The same of places kept for urgent cases. */
  private released(open: OpenDay, carer: Carer, base: number, start: number, free: number): number {
    let later = free;
    for (const kept of open.reserved) {
      const isInside = start < kept.to && start + carer.duration > kept.from;
      if (isInside && kept.to > later && this.nowMinute < this.releaseOf(kept, base, start)) later = kept.to;
    }
    return later;
  }

  private releaseOf({ release, later }: Reserved, base: number, start: number): number {
    if ('minutesBefore' in release) return base + start - release.minutesBefore;
    const day = localDayOf((base + NOON) * MINUTE, this.zone) + later;
    return releasedAt(release, day, (base + start) * MINUTE, this.zone) / MINUTE;
  }

  /** The same of other visits of this person. */
  private afterOthers(carer: Carer, base: number, start: number, free: number): number {
    let later = free;
    for (const { from, to } of this.elsewhere) {
      if (base + start < to && base + start + carer.duration > from) later = Math.max(later, Math.ceil(to) - base);
    }
    return later;
  }

  private roomsAt(carer: Carer, minute: number): string[] | null {
    const from = minute - this.reason.bufferBeforeMinutes;
    const to = minute + carer.duration + this.reason.bufferAfterMinutes;
    return roomsFor(this.busy, this.reason, this.lanes[carer.index], { from, to, ownChain: this.ownChain });
  }

  private isRefused(carer: Carer, minute: number): boolean {
    for (const { practitioner, start, around } of this.refused) {
      if (practitioner === carer.practitioner.id && Math.abs(minute - start / MINUTE) < around) return true;
    }
    return false;
  }
}

function spacedDays(practice: Practice, reason: VisitReason, wish: Wish): number[] {
  if (reason.spacingDays <= 0 || !wish.others) return [];
  return wish.others
    .filter((other) => other.reason === reason.id && (other.chain === undefined || other.chain !== wish.chain))
    .map((other) => localDayOf(other.start, practice.timeZone));
}

function daysOfAge({ minimumAge, maximumAge }: VisitReason, { birthDate }: Wish): Minutes {
  const dayAt = (age: number | undefined): number | undefined =>
    birthDate === undefined || age === undefined ? undefined : dayOf(dayOfAge(birthDate, age));
  const outgrown = maximumAge === undefined ? undefined : dayAt(maximumAge + 1);
  return {
    from: dayAt(minimumAge) ?? Number.NEGATIVE_INFINITY,
    to: outgrown === undefined ? Number.POSITIVE_INFINITY : outgrown - 1,
  };
}

function visitsElsewhere({ others = [], chain: moved }: Wish): Minutes[] {
  return others
    .filter(({ chain }) => chain === undefined || chain !== moved)
    .map(({ start, end = start + MINUTE }) => ({ from: start / MINUTE, to: end / MINUTE }));
}
