/**
 * What the booking takes from a message: the wish it adds to, the offer it picks, the reading it chooses. Says nothing.
 */
import { checkEligibility } from '../../domain/policy.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Slot } from '../../domain/schedule.ts';
import type { When } from '../../domain/time.ts';
import { fold } from '../text.ts';
import { chosen, type Step } from './flow.ts';
import { type BookContext, emptyBooking, offerId, offerOf, wishOf } from './offers.ts';
import { correctWhen, practitionerNamed, reasonNamed, whenOf } from './wish.ts';

/** What a message adds to the wish, or nothing. A change of reason or practitioner forgets the offers. */
export function gather(context: BookContext, step: Step): Partial<BookContext> {
  const { meaning, world } = step;
  if (!meaning) return {};
  const found: Partial<BookContext> = {};
  const { asked } = step.session;
  const reason = context.moving ? null : reasonNamed(world.practice, meaning, asked, context.reason !== null);
  if (reason && reason.id !== context.reason) found.reason = reason.id;
  const named = practitionerNamed(world.practice, meaning);
  if (named.is === 'one' && named.practitioner.id !== context.practitioner) found.practitioner = named.practitioner.id;
  if (named.is === 'unknown' && named.name !== context.unknownName) found.unknownName = named.name;
  if (context.practitioner !== null || named.is !== 'none') {
    if (ANYONE.test(fold(meaning.text))) found.practitioner = null;
  }
  const when = wishesWhen(step);
  if (when) found.when = correctWhen(context.when, when);
  return found;
}

/** When to come; the hour of an option that was chosen is no new wish. */
export function wishesWhen(step: Step): When | null {
  const is = step.meaning?.answer?.is;
  return is === 'option' || is === 'ambiguous' || is === 'birthDate' ? null : whenOf(step);
}

const ANYONE =
  /\b(?:peu importe|n'importe (?:qui|lequel|quel)|pas de preference|indifferent|anyone|either of them|no preference)\b/;

/** What a message already says of the appointment it asks for. */
export function bookingWish(step: Step): Partial<BookContext> {
  return gather(emptyBooking, step);
}

/** The offer that was picked; "oui" picks the only one. */
export function pickedOffer(context: BookContext, step: Step): Slot | null {
  const isOnly = context.offers.length === 1 && step.meaning?.answer?.is === 'yes';
  return offerOf(context, isOnly ? offerId(0) : chosen(step));
}

/** The wish once one of its two readings was chosen. */
export function clarified(context: BookContext, now: Step): Partial<BookContext> {
  const { when } = context;
  if (!when) return {};
  const windows = chosen(now) === 'reading-2' ? (when.altWindows ?? []) : when.windows;
  const clear = { ...when, windows };
  delete clear.clarify;
  delete clear.altWindows;
  return { when: clear };
}

/** Refusals that no other time would lift: a human looks at them. */
export const TO_DESK = new Set([
  'deskOnly',
  'knownPatientsOnly',
  'newPatientsOnly',
  'tooYoung',
  'tooOld',
  'unknownReason',
]);

/** Why this person may not come for this reason, whatever the time; null when nothing is in the way. */
export function ineligibility(context: BookContext, step: Step): Refusal | null {
  const refusal = checkEligibility(step.world.practice, wishOf(context, step));
  return refusal && TO_DESK.has(refusal.code) ? refusal : null;
}
