/**
 * Appointments that exist already, as the change of one may see them: those of this very contact, or the one whose code was given.
 */
import { z } from 'zod';
import type { Appointment } from '../../domain/appointment.ts';
import { reasonOf } from '../../domain/practice.ts';
import type { When } from '../../domain/time.ts';
import type { Step } from './flow.ts';

export const changeContext = z.object({
  want: z.enum(['move', 'cancel', 'confirm', 'ask', 'attendance']),
  /** The appointment found, kept as its id; it is read again in the world at each step. */
  appointment: z.string().nullable(),
  /** Found by its code: proof for the rest of this flow. */
  coded: z.custom<Appointment>((value) => typeof (value as Appointment | null)?.id === 'string').nullable(),
  /** The new time of a move, when it was said together with the request. */
  when: z.custom<When>((value) => Array.isArray((value as When | null)?.windows)).nullable(),
  why: z.string().nullable(),
  wrongCodes: z.number().int(),
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

export function lateHours(appointment: Appointment, step: Step): number | null {
  const hours = reasonOf(step.world.practice, appointment.reason)?.lateCancellationHours ?? 0;
  return appointment.start - step.now < hours * 3_600_000 ? hours : null;
}
