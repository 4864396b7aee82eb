/**
 * Appointments that exist already, as the change of one may see them: those of this very contact, or the one whose code was given.
 * What may be done with them is asked of the domain's policies.
 */
import { z } from 'zod';
import {
  type Appointment,
  CANCEL_POLICIES,
  forbids,
  type LifePolicy,
  MOVE_POLICIES,
} from '../../domain/appointment.ts';
import type { LifeRefusal } from '../../domain/refusal.ts';
import type { When } from '../../domain/time.ts';
import type { Step } from './flow.ts';
import { shift } from './shift.ts';

export const changeContext = z.object({
  want: z.enum(['move', 'cancel', 'confirm', 'ask', 'attendance']),
  /** The appointment found, kept as its id; it is read again in the world at each step. */
  appointment: z.string().nullable(),
  /** Found by its code: proof for the rest of this flow. */
  coded: z.custom<Appointment>((value) => typeof (value as Appointment | null)?.id === 'string').nullable(),
  /** The new time of a move, when it was said together with the request. */
  when: z.custom<When>((value) => Array.isArray((value as When | null)?.windows)).nullable(),
  /** How far from the old time the new one is wanted: "décaler d'une heure". */
  shift: shift.optional(),
  why: z.string().nullable(),
  wrongCodes: z.number().int(),
  /** The visits of one day that a reminder is about, as long as nothing was said of them. */
  reminded: z.array(z.string()).optional(),
  /** "Annulez tous mes rendez-vous": not one of them, all that are to come. */
  all: z.literal(true).optional(),
  /** The reminder was answered for one of several: the others are asked more shortly. */
  goesOn: z.boolean().optional(),
});
export type ChangeContext = z.infer<typeof changeContext>;

/** Appointments still to come of this contact. */
export function upcoming(step: Step): Appointment[] {
  return step.world.appointments.filter((one) => one.status === 'booked' && one.end > step.now);
}

export function found(context: ChangeContext, step: Step): Appointment | null {
  const { coded } = context;
  if (coded && coded.id === context.appointment) return coded;
  return upcoming(step).find((one) => one.id === context.appointment) ?? null;
}

/** The visits of the reminder that are still to be answered. */
export function remindedVisits(context: ChangeContext, step: Step): Appointment[] {
  const { want, appointment } = context;
  const ids = context.reminded ?? (want === 'attendance' && appointment !== null ? [appointment] : []);
  return upcoming(step).filter((one) => ids.includes(one.id));
}

/** What is being changed: the one that was found, or all those of the reminder, or all there are. */
export function targetsOf(context: ChangeContext, step: Step): Appointment[] {
  const one = found(context, step);
  if (one) return [one];
  return context.all ? upcoming(step) : remindedVisits(context, step);
}

/** Why the patient may not cancel these now; a late cancellation that says why may. */
export function cancelRefusal(
  context: ChangeContext,
  step: Step,
  why: string | null = context.why,
): LifeRefusal | null {
  return firstRefusal(CANCEL_POLICIES, context, step, why);
}

/** Why the patient may not move, or confirm, these now. */
export function moveRefusal(context: ChangeContext, step: Step): LifeRefusal | null {
  return firstRefusal(MOVE_POLICIES, context, step, null);
}

/** Why this contact's visit may no longer be moved, once its new time is agreed; null also for one that is known by its code only. */
export function moveRefusalOf(id: string | null, { world, now }: Step): LifeRefusal | null {
  const appointment = world.appointments.find((one) => one.id === id);
  return appointment ? forbids(MOVE_POLICIES, { practice: world.practice, appointment, by: 'patient', now }) : null;
}

function firstRefusal(
  policies: readonly LifePolicy[],
  context: ChangeContext,
  step: Step,
  why: string | null,
): LifeRefusal | null {
  const { practice } = step.world;
  for (const appointment of targetsOf(context, step)) {
    const gesture = { practice, appointment, by: 'patient' as const, now: step.now, ...(why === null ? {} : { why }) };
    const refusal = forbids(policies, gesture);
    if (refusal) return refusal;
  }
  return null;
}
