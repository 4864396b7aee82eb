/**
 * Holds the agenda against the oracle on one drawn agenda: every slot, every rule, every offer.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Busy } from '../../domain/busy.ts';
import { allSlots, checkSlot, findSlots, type Slot } from '../../domain/schedule.ts';
import { toLocal } from '../../domain/time.ts';
import { type Draw, seeded } from '../random.ts';
import { type Agenda, drawAgenda } from './agendas.ts';
import { oracleSlots } from './oracle.ts';

const MINUTE = 60_000;

/** @returns how many slots were agreed on; throws on the first difference. */
function provedExact(draw: Draw): number {
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
  refusedOutside(agenda, busy, slots, draw);
  offersAreThose(agenda, busy, slots);
  return slots.length;
}

/** Places next to the free ones are refused by the rules unless the search finds them too. */
function refusedOutside(agenda: Agenda, busy: Busy, slots: Slot[], draw: Draw): void {
  const { practice, wish, now } = agenda;
  const key = (slot: Slot): string => `${slot.start} ${slot.practitioner} ${slot.location}`;
  const anywhere = new Set(allSlots(practice, busy, { ...wish, when: { windows: [] } }, now).map(key));
  for (const slot of slots) assert(anywhere.has(key(slot)), `${key(slot)} is lost without a constraint`);
  for (let n = 0; n < 20 && slots.length > 0; n++) {
    const near = slots[draw(0, slots.length - 1)] as Slot;
    const shift = draw(-60, 60) * 5 * MINUTE;
    const moved: Slot = {
      ...near,
      start: near.start + shift,
      end: near.end + shift,
      claimStart: near.claimStart + shift,
      claimEnd: near.claimEnd + shift,
    };
    if (checkSlot(practice, busy, moved, wish, now) !== null) continue;
    const isAtFirstPlace = practice.practitioners[0]?.locations.length === 1;
    assert(anywhere.has(key(moved)) || !isAtFirstPlace, `${key(moved)} is not free but passes the rules`);
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
    return;
  }
  assert(first);
  const all = new Set(slots.map((slot) => JSON.stringify(slot)));
  for (const offer of found.slots) assert(all.has(JSON.stringify(offer)), 'an offer is a free slot');
  const date = (slot: Slot): string => toLocal(slot.start, practice.timeZone).slice(0, 10);
  const isMorning = (slot: Slot): boolean => toLocal(slot.start, practice.timeZone).slice(11) < '13:00';
  const isUrgent = practice.visitReasons.some(({ id, urgent }) => id === wish.reason && urgent);
  assert(first.start - earliest.start <= 30 * MINUTE, 'the first offer is among the earliest');
  if (wish.urgent || wish.when.asap || isUrgent)
    assert.equal(first.start, earliest.start, 'urgent means the very first');
  else assert(first.start === earliest.start || touches(first), 'only a slot without a hole is worth waiting for');
  const later = slots.find((slot) => date(slot) > date(first));
  assert(!later || found.slots.some((offer) => date(offer) > date(first)), 'another day is offered');
  const isCovered = found.slots.some((offer) => isMorning(offer) !== isMorning(first));
  const isMissed = slots.some(
    (slot) =>
      isMorning(slot) !== isMorning(first) &&
      slot.start > first.start &&
      found.slots.every((offer) => Math.abs(offer.start - slot.start) >= 30 * MINUTE),
  );
  assert(isCovered || !isMissed, 'the other half of a day is offered');
  assert(found.slots.length === 3 || !isLeft(), 'three are offered while there are three');

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

/** Proves so many agendas exact; fast-check draws their seeds and prints the one that fails. */
export function proveMany(runs: number, seed: number): { slots: number; empty: number } {
  let slots = 0;
  let empty = 0;
  const property = fc.property(fc.noBias(fc.nat()), (drawn) => {
    const agreed = provedExact(seeded(drawn));
    slots += agreed;
    if (agreed === 0) empty += 1;
  });
  fc.assert(property, { numRuns: runs, seed, endOnFailure: true });
  return { slots, empty };
}
