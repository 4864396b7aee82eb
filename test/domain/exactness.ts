/**
 * Holds the agenda against the oracle on one drawn agenda: every slot, every rule, every offer.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Busy } from '../../domain/busy.ts';
import { Constraint } from '../../domain/constraint.ts';
import { namedSlots } from '../../domain/named-slot.ts';
import { civilDaysOf } from '../../domain/opening.ts';
import { ELIGIBILITY_POLICIES, type Examined, TIME_POLICIES } from '../../domain/policy.ts';
import { practitionerOf, reasonOf } from '../../domain/practice.ts';
import { allSlots, checkSlot, findSlots, type Slot } from '../../domain/schedule.ts';
import { dateOf, dayOf, localDayOf, minuteOf, timeOf, toInstant, toLocal } from '../../domain/time.ts';
import { type Draw, seeded } from '../random.ts';
import { type Agenda, drawAgenda } from './agendas.ts';
import { oracleSlots } from './oracle.ts';

const MINUTE = 60_000;
const PLACES_TRIED = 40;

/** @returns how many slots were agreed on; throws on the first difference. */
function provedExact(draw: Draw, tally: Tally): number {
  const agenda = drawAgenda(draw);
  const { practice, wish, now } = agenda;
  const busy = new Busy(agenda.busy);
  const tell = (minute: number, { location, resources }: Pick<Slot, 'location' | 'resources'>): string =>
    `${toLocal(minute * MINUTE, practice.timeZone)} (${minute}) ${location} ${resources.join('+')}`;
  const slots = allSlots(practice, busy, wish, now);
  const found = slots.map((slot) => tell(slot.start / MINUTE, slot));
  const expected = oracleSlots(agenda).map((slot) => tell(slot.minute, slot));
  for (let at = 0; at < Math.max(found.length, expected.length); at++) {
    assert.equal(found[at], expected[at], `slot ${at} of ${found.length} found, ${expected.length} expected`);
  }
  for (const slot of slots) {
    assert.equal(
      checkSlot(practice, busy, slot, wish, now),
      null,
      `${tell(slot.start / MINUTE, slot)} is free but refused`,
    );
  }
  refusedOutside(agenda, busy, slots, draw, tally);
  offersAreThose(agenda, busy, slots);
  return slots.length;
}

/** When nothing fits, nothing free lies on a day nearer to a wished one than the nearest offer. */
function nearestIsOffered({ practice, wish, now }: Agenda, busy: Busy, offers: readonly Slot[]): void {
  const constraint = new Constraint(wish.when);
  const today = localDayOf(now, practice.timeZone);
  const horizon = reasonOf(practice, wish.reason)?.horizonDays ?? 0;
  const wished = Array.from({ length: horizon + 1 }, (_, at) => today + at).filter(
    (day) => constraint.on(day).length > 0,
  );
  if (wished.length === 0) return;
  const distance = ({ start }: Slot): number =>
    Math.min(...wished.map((day) => Math.abs(day - localDayOf(start, practice.timeZone))));
  const { exclude } = wish.when;
  const anyTime = allSlots(practice, busy, { ...wish, when: { windows: [], ...(exclude ? { exclude } : {}) } }, now);
  assert.equal(Math.min(...offers.map(distance)), Math.min(...anyTime.map(distance)), 'the nearest day is offered');
}

/** How often each rule refused, by its name. */
export type Tally = Map<string, number>;

/** Any place of the days drawn passes the rules, asked one by one, only if the search finds it. */
function refusedOutside(agenda: Agenda, busy: Busy, slots: Slot[], draw: Draw, tally: Tally): void {
  const { practice, wish, now } = agenda;
  const key = (slot: Slot): string => `${slot.start} ${slot.practitioner} ${slot.location}`;
  const anywhere = new Set(allSlots(practice, busy, { ...wish, when: { windows: [] } }, now).map(key));
  for (const slot of slots) assert(anywhere.has(key(slot)), `${key(slot)} is lost without a constraint`);
  const reason = reasonOf(practice, wish.reason);
  if (!reason) return;
  const count = (rule: { name: string }): void => void tally.set(rule.name, (tally.get(rule.name) ?? 0) + 1);
  const forPatient = ELIGIBILITY_POLICIES.filter((rule) => rule(practice, reason, wish, now) !== null);
  forPatient.forEach(count);
  const first = toInstant(`${agenda.from}T00:00`, practice.timeZone);
  for (let n = 0; n < PLACES_TRIED; n++) {
    const near = draw(0, 1) ? slots[draw(0, Math.max(0, slots.length - 1))]?.start : undefined;
    const start = (near ?? first + draw(0, agenda.days * 288) * 5 * MINUTE) + draw(-12, 12) * 5 * MINUTE;
    for (const named of namedSlots(practice, busy, wish, start)) {
      const slot = draw(1, 20) === 1 ? { ...named, end: named.end + 5 * MINUTE } : named;
      const practitioner = practitionerOf(practice, slot.practitioner);
      if (!practitioner) continue;
      const civil = civilDaysOf(practice)(localDayOf(start, practice.timeZone));
      const examined: Examined = { practice, practitioner, reason, busy, slot, wish, now, civil };
      const refusing: readonly { name: string }[] = TIME_POLICIES.filter((rule) => rule(examined) !== null);
      refusing.forEach(count);
      const isRefused = refusing.length > 0 || forPatient.length > 0;
      assert.equal(checkSlot(practice, busy, slot, wish, now) !== null, isRefused);
      if (isRefused) continue;
      const isAtFirstPlace = practitioner.locations.length === 1;
      assert(anywhere.has(key(slot)) || !isAtFirstPlace, `${key(slot)} is not free but passes the rules`);
    }
  }
}

/** The offers, held against what the rule says of the whole list. */
function offersAreThose(agenda: Agenda, busy: Busy, slots: Slot[]): void {
  const { practice, wish, now } = agenda;
  const found = findSlots(practice, busy, wish, now);
  const earliest = slots[0];
  const first = found.slots[0];
  assert.equal(found.fit === 'asked', slots.length > 0);
  assert.equal(found.refusal === undefined, slots.length > 0);
  assert(found.slots.length <= 3);
  const starts = found.slots.map((slot) => slot.start);
  for (const [at, start] of starts.entries()) {
    const next = starts[at + 1] ?? Number.POSITIVE_INFINITY;
    assert(next - start >= 30 * MINUTE, 'offers are in order of time and half an hour apart');
  }
  if (!earliest) {
    assert.equal(found.fit === 'none', found.slots.length === 0);
    for (const slot of found.slots) assert.equal(checkSlot(practice, busy, slot, wish, now), null);
    const standIn = found.slots.find(({ practitioner }) => practitioner !== (wish.practitioner ?? practitioner));
    if (standIn) assert(found.refusal?.code === 'absent' && found.refusal.standIn === standIn.practitioner);
    else if (found.slots.length > 0) nearestIsOffered(agenda, busy, found.slots);
    return;
  }
  assert(first);
  const all = new Set(slots.map((slot) => JSON.stringify(slot)));
  for (const offer of found.slots) assert(all.has(JSON.stringify(offer)), 'an offer is a free slot');
  const date = (slot: Slot): string => toLocal(slot.start, practice.timeZone).slice(0, 10);
  const isMorning = (slot: Slot): boolean => toLocal(slot.start, practice.timeZone).slice(11) < '13:00';
  const isUrgent = practice.visitReasons.some(({ id, urgent }) => id === wish.reason && urgent);
  const isPressed = isUrgent || wish.urgent === true || wish.when.asap === true;
  assert.deepEqual(first, preferred(slots), 'the earliest, or the one beside a booking within half an hour of it');
  const later = slots.filter((slot) => date(slot) > date(first));
  const second = found.slots.find((offer) => date(offer) > date(first));
  assert(later.length === 0 || second, 'another day is offered');
  if (later[0] && second && later[0].start - first.start >= 60 * MINUTE) {
    const best = preferred(later);
    assert(
      found.slots.some((offer) => offer.start === best?.start && offer.practitioner === best.practitioner),
      'the earliest on another day is offered',
    );
  }
  const isCovered = found.slots.some((offer) => isMorning(offer) !== isMorning(first));
  const isMissed = slots.some(
    (slot) =>
      isMorning(slot) !== isMorning(first) &&
      slot.start > first.start &&
      found.slots.every((offer) => Math.abs(offer.start - slot.start) >= 30 * MINUTE),
  );
  assert(isCovered || !isMissed, 'the other half of a day is offered');
  assert(found.slots.length === 3 || !isLeft(), 'three are offered while there are three');

  /** Of the earliest start and those within half an hour of it that day, the first that leaves no hole; the earliest otherwise. */
  function preferred(list: readonly Slot[]): Slot | undefined {
    const [opening] = list;
    if (!opening || isPressed || isExact(opening)) return opening;
    const near = list.filter((slot) => slot.start - opening.start <= 30 * MINUTE && date(slot) === date(opening));
    return near.find(touches) ?? opening;
  }

  /** "à 14 h" asks for that very time. */
  function isExact({ start }: Slot): boolean {
    const local = toLocal(start, practice.timeZone);
    const minute = minuteOf(timeOf(local));
    const ranges = new Constraint(wish.when).on(dayOf(dateOf(local)));
    return ranges.some(({ from, to }) => from <= minute && minute < to && to - from <= 30);
  }

  function isLeft(): boolean {
    return slots.some((slot) => found.slots.every((offer) => Math.abs(offer.start - slot.start) >= 60 * MINUTE));
  }

  function touches(slot: Slot): boolean {
    return agenda.busy.some(
      (interval) =>
        interval.resource === slot.practitioner &&
        interval.chain !== wish.chain &&
        (Math.ceil(interval.end / MINUTE) * MINUTE === slot.claimStart ||
          Math.floor(interval.start / MINUTE) * MINUTE === slot.claimEnd),
    );
  }
}

export interface Proved {
  slots: number;
  empty: number;
  tally: Tally;
}

/** Proves so many agendas exact; fast-check draws their seeds and prints the one that fails. */
function proveMany(runs: number, seed: number): Proved {
  let slots = 0;
  let empty = 0;
  const tally: Tally = new Map();
  const property = fc.property(fc.noBias(fc.nat()), (drawn) => {
    const agreed = provedExact(seeded(drawn), tally);
    slots += agreed;
    if (agreed === 0) empty += 1;
  });
  fc.assert(property, { numRuns: runs, seed, endOnFailure: true });
  return { slots, empty, tally };
}

/** One test over so many agendas: slots are found, and no rule is there for nothing. */
export function testExactness(runs: number): void {
  const seed = Number(process.env.SEED ?? 20_260_329);
  test(`${runs} random agendas hold no slot that the oracle does not find, and miss none (seed ${seed})`, () => {
    const { slots, empty, tally } = proveMany(runs, seed);
    const refused = [...tally].map(([rule, times]) => `${rule} ${times}`).join(', ');
    console.log(
      `${runs} agendas, seed ${seed}: ${slots} slots agreed, ${empty} agendas without any; refused by ${refused}`,
    );
    expect(slots).toBeGreaterThan(runs * 50);
    expect(empty).toBeLessThan(runs / 2);
    const rules = [...ELIGIBILITY_POLICIES, ...TIME_POLICIES].map(({ name }) => name);
    expect(rules.filter((name) => !tally.has(name))).toEqual([]);
  });
}
