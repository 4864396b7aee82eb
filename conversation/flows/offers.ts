/**
 * From a wish to at most three offers, from an offer to a hold. What was offered is kept in the flow: "le deuxième" means the second
 * that was shown, never one computed again.
 */
import { z } from 'zod';
import { APART_MINUTES } from '../../domain/offer.ts';
import { practitionerOf, reasonOf, wordingIn } from '../../domain/practice.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { checkSlot, findSlots, type Slot, type Wish } from '../../domain/schedule.ts';
import { type Instant, toLocal, type When } from '../../domain/time.ts';
import { sayVisit } from '../copy/dates.ts';
import type { HeldSlot } from '../effect.ts';
import type { Option } from '../meaning.ts';
import type { FlowRecord } from '../session.ts';
import { freshId, type Step } from './flow.ts';
import { labelOf, personOf } from './person.ts';

/** How long a slot is kept while the patient decides. */
export const HOLD_MINUTES = 15;
/** Offers shown at once. */
const MOST = 3;

const slot = z.object({
  practitioner: z.string(),
  location: z.string(),
  reason: z.string(),
  resources: z.array(z.string()),
  start: z.number(),
  end: z.number(),
  claimStart: z.number(),
  claimEnd: z.number(),
});

const moving = z.object({
  id: z.string(),
  chain: z.string(),
  version: z.number(),
  practitioner: z.string(),
  location: z.string(),
  reason: z.string(),
  start: z.number(),
  patientId: z.string().nullable(),
  patientLabel: z.string(),
});

export const bookContext = z.object({
  reason: z.string().nullable(),
  practitioner: z.string().nullable(),
  when: z.custom<When>((value) => Array.isArray((value as When | null)?.windows)).nullable(),
  offers: z.array(slot),
  fit: z.enum(['asked', 'nearest', 'none']),
  refusal: z.custom<Refusal>((value) => typeof (value as Refusal | null)?.code === 'string').nullable(),
  /** Starts that were shown and not wanted. */
  declined: z.array(z.object({ start: z.number(), practitioner: z.string() })),
  hold: z.object({ id: z.string(), chain: z.string(), slot, expiresAt: z.number() }).nullable(),
  /** The appointment that the new one will replace. */
  moving: moving.nullable(),
  /** Said before the next offers. */
  because: z.enum(['none', 'lost', 'declined', 'expired']),
  /** A name that nobody here has, or a practitioner who does not take this reason. */
  unknownName: z.string().nullable(),
  /** A trade that nobody here exercises, as written. */
  absentTrade: z.string().nullable().default(null),
  /** "Le même médecin que d'habitude", and nothing here tells who that is. */
  usualUnknown: z.boolean().default(false),
  /** What the next people come for, when each has a reason of their own. */
  nextReasons: z.array(z.string()).default([]),
  /** Already seen by the practice, as answered here. */
  known: z.boolean().nullable(),
  confirmed: z.string().nullable(),
  /** For how many people a visit is wanted: one after the other, this one included. */
  people: z.int().min(1).default(1),
  /** Something earlier is wanted once this visit is firm. */
  sooner: z.literal(true).optional(),
  /** The offers are the desk's: reasons that patients cannot book alone are among them. */
  byDesk: z.literal(true).optional(),
});
export type BookContext = z.infer<typeof bookContext>;

export const emptyBooking: BookContext = {
  reason: null,
  practitioner: null,
  when: null,
  offers: [],
  fit: 'none',
  refusal: null,
  declined: [],
  hold: null,
  moving: null,
  because: 'none',
  unknownName: null,
  absentTrade: null,
  usualUnknown: false,
  nextReasons: [],
  known: null,
  confirmed: null,
  people: 1,
};

export function wishOf(context: BookContext, step: Step): Wish {
  const { appointments } = step.world;
  const person = personOf(step);
  const chain = context.hold?.chain ?? context.moving?.chain;
  const known = context.known ?? person.known;
  const patientId = context.moving ? context.moving.patientId : person.patientId;
  const others = appointments.filter(
    (one) => one.status === 'booked' && one.chain !== chain && patientId && one.patientId === patientId,
  );
  return {
    reason: context.reason ?? '',
    when: context.when ?? { windows: [] },
    ...(context.practitioner ? { practitioner: context.practitioner } : {}),
    ...(person.birthDate && !context.moving ? { birthDate: person.birthDate } : {}),
    ...(known === undefined || context.moving ? {} : { known }),
    ...(chain ? { chain } : {}),
    ...(context.byDesk ? { by: 'desk' as const } : {}),
    ...(others.length > 0 ? { others: others.map(({ reason, start, end }) => ({ reason, start, end })) } : {}),
  };
}

/** The few places worth offering now; those already declined are left out as long as others exist. */
export function search(context: BookContext, step: Step): Pick<BookContext, 'offers' | 'fit' | 'refusal'> {
  const { practice, busy } = step.world;
  const wish = widened(wishOf(context, step), context, step);
  const around = findSlots(practice, busy, wish, step.now, context.declined.flatMap(neighbours));
  const found =
    around.slots.length > 0 || context.declined.length === 0
      ? around
      : findSlots(practice, busy, wish, step.now, context.declined);
  return {
    offers: found.slots.slice(0, MOST),
    fit: found.slots.length === 0 ? 'none' : found.fit,
    refusal: found.refusal ?? null,
  };
}

/** A move stays with the same practitioner as long as the wish can be met; else whoever takes the reason is offered. */
function widened(wish: Wish, context: BookContext, step: Step): Wish {
  const isSame = context.moving !== null && wish.practitioner === context.moving.practitioner;
  const { practice, busy } = step.world;
  if (!isSame || findSlots(practice, busy, wish, step.now).fit === 'asked') return wish;
  const { practitioner: _, ...anyone } = wish;
  return findSlots(practice, busy, anyone, step.now).fit === 'asked' ? anyone : wish;
}

/** Who declines 9:00 is not offered 9:05 nor 9:30: an hour around it is left out, as long as others exist. */
function neighbours({ start, practitioner }: { start: Instant; practitioner: string }) {
  return [-APART_MINUTES, 0, APART_MINUTES].map((minutes) => ({ start: start + minutes * 60_000, practitioner }));
}

export const offerId = (nth: number): string => `slot-${nth + 1}`;

/** Which offer an option stands for; null for any other option. */
export function offerNumber(id: string): number | null {
  const nth = /^slot-(\d+)$/.exec(id)?.[1];
  return nth === undefined ? null : Number(nth) - 1;
}

export function offerOf(context: BookContext, id: string | null): Slot | null {
  return context.offers.find((_, nth) => offerId(nth) === id) ?? null;
}

/** "mardi 31 mars à 14 h 00 (Dr Martin)", with what it may be called by. */
export function optionsOf(context: BookContext, step: Step): Option[] {
  const { practice } = step.world;
  const { language } = step.session;
  return context.offers.map((offer, nth) => {
    const practitioner = practitionerOf(practice, offer.practitioner);
    const place =
      practice.locations.length > 1 ? practice.locations.find((one) => one.id === offer.location)?.name : undefined;
    return {
      id: offerId(nth),
      label: [sayVisit(offer, practice, language, step.now), place].filter(Boolean).join(', '),
      start: toLocal(offer.start, practice.timeZone),
      ...(practitioner ? { practitioner: practitioner.lastName } : {}),
    };
  });
}

/** Whether the place may still be held; our own hold does not stand in its way. */
export function isFree(context: BookContext, place: Slot, step: Step): boolean {
  const { practice, busy } = step.world;
  return checkSlot(practice, busy, place, wishOf(context, step), step.now) === null;
}

/** A hold on this place, in the chain of the one it replaces. */
export function holdOf(context: BookContext, place: Slot, step: Step): NonNullable<BookContext['hold']> {
  return {
    id: freshId(step, 0),
    chain: context.hold?.chain ?? context.moving?.chain ?? freshId(step, 1),
    slot: place,
    expiresAt: step.now + HOLD_MINUTES * 60_000,
  };
}

export function heldSlotOf(context: BookContext, step: Step): HeldSlot | null {
  const { hold, moving } = context;
  if (!hold) return null;
  const person = personOf(step);
  return {
    id: hold.id,
    chain: hold.chain,
    ...hold.slot,
    expiresAt: hold.expiresAt,
    patientId: moving?.patientId ?? person.patientId ?? null,
    patientLabel: moving?.patientId ? moving.patientLabel : labelOf(person),
    replaces: moving?.id ?? null,
  };
}

export function isHoldAlive(context: BookContext, now: Instant): boolean {
  return context.hold !== null && now < context.hold.expiresAt;
}

/** Still ours: in time, and not taken back by anybody meanwhile. */
export function isHoldKept(context: BookContext, step: Step): boolean {
  const { hold } = context;
  const isPending = step.world.appointments.some(({ id, status }) => id === hold?.id && status === 'pending');
  return isHoldAlive(context, step.now) && isPending;
}

/** The place that is held already, and still is. */
export function isHeldPlace(context: BookContext, place: Slot | null, step: Step): boolean {
  const held = context.hold?.slot;
  const isSame = place?.start === held?.start && place?.practitioner === held?.practitioner;
  return place !== null && isSame && isHoldKept(context, step);
}

export function isFreePlace(context: BookContext, place: Slot | null, step: Step): boolean {
  return place !== null && isFree(context, place, step);
}

export function reasonName(context: BookContext, step: Step): string {
  const reason = reasonOf(step.world.practice, context.reason ?? '');
  return reason ? wordingIn(reason.name, step.session.language) : '';
}

/** The context of a booking from its record; null for other flows and for what does not fit. */
export function readBooking(record: FlowRecord): BookContext | null {
  if (record.flow !== 'book') return null;
  const read = bookContext.safeParse(record.context);
  return read.success ? read.data : null;
}
