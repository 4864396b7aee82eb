/**
 * The rules that a booking by a patient must pass, each a named function in a list; null lets it pass. Written to be read one by one:
 * search.ts applies the same rules at speed, and tests hold the two against each other.
 */
import type { Busy, Taken } from './busy.ts';
import { absentOn, type CivilDay, civilDaysOf, closureOf, type Range, rangesOn, releasedAt } from './opening.ts';
import { ageOn } from './patient.ts';
import { type Practice, type Practitioner, practitionerOf, reasonOf, type VisitReason } from './practice.ts';
import type { AgeRefusal, EligibilityRefusal, Refusal, TimeRefusal } from './refusal.ts';
import type { Slot, Wish } from './schedule.ts';
import { type ClockPiece, dateOfDay, type Instant, localDayOf, minuteOf, piecesOf, timeOf, toLocal } from './time.ts';

const MINUTE = 60_000;

// ── Who may book what ────────────────────────────────────────────────────────────────────────────────────────────────────

export type EligibilityPolicy = (
  practice: Practice,
  reason: VisitReason,
  wish: Wish,
  now: Instant,
) => EligibilityRefusal | null;

function bookableByPatients(_practice: Practice, reason: VisitReason, wish: Wish): EligibilityRefusal | null {
  return reason.onlineBooking || wish.by === 'desk' ? null : { code: 'deskOnly' };
}

/** Asked only when the patient has said it. */
function newOrKnownPatient(_practice: Practice, reason: VisitReason, wish: Wish): EligibilityRefusal | null {
  if (wish.known === false && reason.who === 'knownPatients') return { code: 'knownPatientsOnly' };
  return wish.known === true && reason.who === 'newPatients' ? { code: 'newPatientsOnly' } : null;
}

/** Somebody who comes of age within the horizon may book: the day is looked at later. */
function ageWithinReach(practice: Practice, reason: VisitReason, wish: Wish, now: Instant): EligibilityRefusal | null {
  const today = localDayOf(now, practice.timeZone);
  if (wish.birthDate === undefined) return wish.age === undefined ? null : ageRefusal(reason, wish.age, wish.age);
  const lastDay = dateOfDay(today + reason.horizonDays);
  return ageRefusal(reason, ageOn(wish.birthDate, dateOfDay(today)), ageOn(wish.birthDate, lastDay));
}

/** Both ages belong to it: from 16 to 18 means that one who is 18 may come. */
function ageRefusal(reason: VisitReason, youngest: number, oldest: number): AgeRefusal | null {
  const { minimumAge, maximumAge } = reason;
  if (minimumAge !== undefined && oldest < minimumAge) return { code: 'tooYoung', minimumAge };
  return maximumAge !== undefined && youngest > maximumAge ? { code: 'tooOld', maximumAge } : null;
}

function takenByPractitioner(practice: Practice, reason: VisitReason, wish: Wish): EligibilityRefusal | null {
  const by = practice.practitioners.filter(({ id }) => (reason.durations[id] ?? 0) > 0).map(({ id }) => id);
  if (wish.practitioner === undefined) return by.length > 0 ? null : { code: 'reasonNotTaken', by };
  if (!practitionerOf(practice, wish.practitioner)) return { code: 'unknownPractitioner' };
  return by.includes(wish.practitioner) ? null : { code: 'reasonNotTaken', by };
}

function offeredAtLocation(_practice: Practice, reason: VisitReason, wish: Wish): EligibilityRefusal | null {
  if (wish.location === undefined || !reason.locations || reason.locations.includes(wish.location)) return null;
  return { code: 'notAtLocation', locations: reason.locations };
}

export const ELIGIBILITY_POLICIES: readonly EligibilityPolicy[] = [
  bookableByPatients,
  newOrKnownPatient,
  ageWithinReach,
  takenByPractitioner,
  offeredAtLocation,
];

/** The first rule that keeps this patient from this reason at any time. */
export function checkEligibility(practice: Practice, wish: Wish, now: Instant): EligibilityRefusal | null {
  const reason = reasonOf(practice, wish.reason);
  if (!reason) return { code: 'unknownReason' };
  for (const policy of ELIGIBILITY_POLICIES) {
    const refusal = policy(practice, reason, wish, now);
    if (refusal) return refusal;
  }
  return null;
}

// ── When it may be booked ────────────────────────────────────────────────────────────────────────────────────────────────

/** A slot under examination. */
export interface Examined {
  practice: Practice;
  practitioner: Practitioner;
  reason: VisitReason;
  busy: Busy;
  slot: Slot;
  wish: Wish;
  now: Instant;
  /** Day on which the visit starts. */
  civil: CivilDay;
}

export type TimePolicy = (examined: Examined) => TimeRefusal | AgeRefusal | null;

/** Length, buffers, rooms and machines are those of the reason. */
function shapedAsTheReason({ practitioner, reason, slot }: Examined): TimeRefusal | null {
  const isShaped =
    slot.end - slot.start === (reason.durations[practitioner.id] ?? 0) * MINUTE &&
    slot.start - slot.claimStart === reason.bufferBeforeMinutes * MINUTE &&
    slot.claimEnd - slot.end === reason.bufferAfterMinutes * MINUTE &&
    slot.resources.length === reason.resources.length + 1 &&
    new Set(slot.resources).size === slot.resources.length &&
    slot.resources[0] === practitioner.id &&
    reason.resources.every((group, at) => group.includes(slot.resources[at + 1] ?? ''));
  return isShaped ? null : { code: 'malformed' };
}

function notPast({ slot, now }: Examined): TimeRefusal | null {
  return slot.start < now ? { code: 'past' } : null;
}

function minimumNotice({ reason: { minimumNoticeMinutes }, slot, now }: Examined): TimeRefusal | null {
  return slot.start < now + minimumNoticeMinutes * MINUTE ? { code: 'tooSoon', minimumNoticeMinutes } : null;
}

/** Counted in dates: within 90 days means until the end of the ninetieth. */
function withinHorizon({ practice, reason, now, civil }: Examined): TimeRefusal | null {
  const last = localDayOf(now, practice.timeZone) + reason.horizonDays;
  return civil.day > last ? { code: 'tooFar', lastDate: dateOfDay(last) } : null;
}

function notOnClosedDay({ practitioner, civil }: Examined): TimeRefusal | null {
  const closed = closedBecause(practitioner, civil);
  return closed && closed.code !== 'absent' ? closed : null;
}

function notDuringAbsence(examined: Examined): TimeRefusal | null {
  const { practice, practitioner, slot } = examined;
  for (const civil of daysTouched(examined)) {
    for (const absence of practitioner.absences) {
      const part = absentOn(absence, dateOfDay(civil.day));
      if (!part || !piecesOf(civil.day, part.from, part.to, practice.timeZone).some((piece) => meets(piece, slot)))
        continue;
      const { from, to, standIn = null } = absence;
      return { code: 'absent', practitioner: practitioner.id, from, to, standIn };
    }
  }
  return null;
}

/** The whole visit lies in opening hours of that location; buffers may stick out. */
function withinHours(examined: Examined): TimeRefusal | null {
  const { slot, reason } = examined;
  if (reason.locations && !reason.locations.includes(slot.location)) return { code: 'closed' };
  if (!examined.practitioner.locations.includes(slot.location)) return { code: 'closed' };
  let reached = slot.start;
  for (const piece of rangePieces(examined, (range) => range.location === slot.location)) {
    if (piece.start <= reached) reached = Math.max(reached, piece.end);
  }
  return reached >= slot.end ? null : { code: 'closed' };
}

/** A range kept for other reasons stays theirs, also where it lies over an ordinary one. */
function notKeptForOtherReasons(examined: Examined): TimeRefusal | null {
  const { reason, slot } = examined;
  const kept = (range: Range): boolean => range.onlyReasons !== null && !range.onlyReasons.includes(reason.id);
  return rangePieces(examined, kept).some((piece) => meets(piece, slot)) ? { code: 'otherReasonsOnly' } : null;
}

/** Places for urgent cases open to everyone at a set time before the visit. */
function notReservedForUrgentCases(examined: Examined): TimeRefusal | null {
  const { practice, reason, slot, wish, now } = examined;
  if (reason.urgent || wish.urgent) return null;
  const releases = rangePieces(examined, (range) => range.release !== null)
    .filter((piece) => meets(piece, slot))
    .map(({ range, day }) => (range.release ? releasedAt(range.release, day, slot.start, practice.timeZone) : now));
  const until = Math.max(...releases);
  return now < until ? { code: 'reserved', until } : null;
}

function onGrid({ practice, reason: { gridMinutes }, slot }: Examined): TimeRefusal | null {
  const minute = minuteOf(timeOf(toLocal(slot.start, practice.timeZone)));
  return slot.start % MINUTE === 0 && minute % gridMinutes === 0 ? null : { code: 'offGrid', gridMinutes };
}

/** The age that counts is that on the day of the visit. */
function ageOnTheDay({ reason, wish, civil }: Examined): AgeRefusal | null {
  if (wish.birthDate === undefined) return null;
  const age = ageOn(wish.birthDate, dateOfDay(civil.day));
  return ageRefusal(reason, age, age);
}

/** Nobody is in two places. */
function notTwoAtOnce({ slot, wish }: Examined): TimeRefusal | null {
  const isThere = (wish.others ?? []).some(
    ({ start, end = start + MINUTE, chain }) =>
      (chain === undefined || chain !== wish.chain) && start < slot.end && end > slot.start,
  );
  return isThere ? { code: 'twoAtOnce' } : null;
}

/** Same person, same reason: so many days apart. */
function notTooCloseToAnother({ practice, reason, wish, civil }: Examined): TimeRefusal | null {
  const { spacingDays } = reason;
  const isClose = (wish.others ?? []).some(
    (other) =>
      other.reason === reason.id &&
      (other.chain === undefined || other.chain !== wish.chain) &&
      Math.abs(localDayOf(other.start, practice.timeZone) - civil.day) < spacingDays,
  );
  return isClose ? { code: 'tooClose', spacingDays } : null;
}

export function dailyQuota({ practitioner, reason, busy, wish, civil }: Examined): TimeRefusal | null {
  if (reason.dailyQuota === undefined) return null;
  const before = reason.bufferBeforeMinutes * MINUTE;
  const from = civil.start * MINUTE - before;
  const to = civil.end * MINUTE - before;
  const taken = busy
    .within(practitioner.id, from, to, wish.chain)
    .filter((other) => other.reason === reason.id && other.start >= from && other.start < to);
  return taken.length < reason.dailyQuota ? null : { code: 'quotaReached', dailyQuota: reason.dailyQuota };
}

/** Buffers of neighbours do not overlap either. A group visit is shared by those who come at the very same time. */
function practitionerFree({ practitioner, reason, busy, slot, wish }: Examined): TimeRefusal | null {
  const taken = busy.within(practitioner.id, slot.claimStart, slot.claimEnd, wish.chain);
  if (!taken.every((other) => isMate(other, reason, slot))) return { code: 'taken' };
  return taken.length < Math.max(reason.places, 1) ? null : { code: 'groupFull', places: reason.places };
}

/** Every room and machine is free; a group that has begun to fill stays where it is. */
function resourcesFree({ practitioner, reason, busy, slot, wish }: Examined): TimeRefusal | null {
  const mates = busy
    .within(practitioner.id, slot.claimStart, slot.claimEnd, wish.chain)
    .filter((other) => isMate(other, reason, slot))
    .map((other) => other.chain);
  const blocked = slot.resources.slice(1).filter((room) => {
    const taken = busy.within(room, slot.claimStart, slot.claimEnd, wish.chain);
    if (!taken.every((other) => mates.includes(other.chain))) return true;
    return mates.length > 0 && taken.length === 0;
  });
  return blocked.length === 0 ? null : { code: 'resourceTaken', resources: blocked };
}

export const TIME_POLICIES: readonly TimePolicy[] = [
  shapedAsTheReason,
  notPast,
  minimumNotice,
  withinHorizon,
  notOnClosedDay,
  notDuringAbsence,
  withinHours,
  notKeptForOtherReasons,
  notReservedForUrgentCases,
  onGrid,
  ageOnTheDay,
  notTooCloseToAnother,
  notTwoAtOnce,
  dailyQuota,
  practitionerFree,
  resourcesFree,
];

/** The first rule that forbids this slot. */
export function checkTime(practice: Practice, busy: Busy, slot: Slot, wish: Wish, now: Instant): Refusal | null {
  for (const refusal of timeRefusals(practice, busy, slot, wish, now)) return refusal;
  return null;
}

/** Every rule that stands against this slot, the patient's first: what a human who would set them aside must know. */
export function allRefusals(practice: Practice, busy: Busy, slot: Slot, wish: Wish, now: Instant): Refusal[] {
  const asked = { ...wish, reason: slot.reason, practitioner: slot.practitioner, location: slot.location };
  const reason = reasonOf(practice, slot.reason);
  const ofPatient = reason ? ELIGIBILITY_POLICIES.flatMap((policy) => policy(practice, reason, asked, now) ?? []) : [];
  const all = [...ofPatient, ...timeRefusals(practice, busy, slot, asked, now)];
  return [...new Map(all.map((refusal) => [refusal.code, refusal])).values()];
}

function* timeRefusals(
  practice: Practice,
  busy: Busy,
  slot: Slot,
  wish: Wish,
  now: Instant,
): Generator<Refusal, void, undefined> {
  const practitioner = practitionerOf(practice, slot.practitioner);
  const reason = reasonOf(practice, slot.reason);
  if (!reason) return yield { code: 'unknownReason' };
  if (!practitioner) return yield { code: 'unknownPractitioner' };
  const civil = civilDaysOf(practice)(localDayOf(slot.start, practice.timeZone));
  const examined = { practice, practitioner, reason, busy, slot, wish, now, civil };
  for (const policy of TIME_POLICIES) {
    const refusal = policy(examined);
    if (refusal) yield refusal;
  }
}

/** Why a practitioner receives nobody on a whole day that the week calls open; null when it is open or closed every week. */
export function closedBecause(practitioner: Practitioner, civil: CivilDay): TimeRefusal | null {
  const date = dateOfDay(civil.day);
  const absence = practitioner.absences.find((absence) => {
    const part = absentOn(absence, date);
    return part !== null && part.from === 0 && part.to === 1440;
  });
  if (absence) {
    const { from, to, standIn = null } = absence;
    return { code: 'absent', practitioner: practitioner.id, from, to, standIn };
  }
  if (practitioner.datedHours.some((hours) => hours.date === date)) return null;
  const closure = closureOf(practitioner, civil);
  if (closure === 'holiday') return { code: 'holiday', name: civil.holiday ?? '', date };
  return closure === 'bridgeDay' ? { code: 'bridgeDay', date } : null;
}

function isMate(other: Taken, reason: VisitReason, slot: Slot): boolean {
  const isSame = other.reason === reason.id && other.start === slot.claimStart && other.end === slot.claimEnd;
  return reason.places > 1 && other.from === 'own' && isSame;
}

function meets(piece: ClockPiece, slot: Slot): boolean {
  return piece.start < slot.end && piece.end > slot.start;
}

/** The day on which the visit starts, and the next one when it runs past midnight. */
function daysTouched({ practice, slot, civil }: Examined): CivilDay[] {
  const last = localDayOf(slot.end - 1, practice.timeZone);
  return last === civil.day ? [civil] : [civil, civilDaysOf(practice)(last)];
}

function rangePieces(
  examined: Examined,
  admits: (range: Range) => boolean,
): (ClockPiece & { range: Range; day: number })[] {
  const { practice, practitioner } = examined;
  return daysTouched(examined)
    .flatMap((civil) =>
      rangesOn(practitioner, civil)
        .filter(admits)
        .flatMap((range) =>
          piecesOf(civil.day, range.from, range.to, practice.timeZone).map((piece) => ({
            ...piece,
            range,
            day: civil.day,
          })),
        ),
    )
    .sort((a, b) => a.start - b.start);
}
