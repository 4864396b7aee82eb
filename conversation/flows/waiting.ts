/**
 * What the waiting list holds for this contact, as the flow may see it: the place that is offered, the appointment that something
 * earlier should replace, and whether something earlier is free already. Reads; says nothing to the patient.
 */
import { z } from 'zod';
import { type Appointment, CONFIRM_POLICIES, forbids } from '../../domain/appointment.ts';
import { admits } from '../../domain/constraint.ts';
import { findSlots } from '../../domain/schedule.ts';
import { toLocal, type When } from '../../domain/time.ts';
import { sayVisit } from '../copy/dates.ts';
import { waitlistNote } from '../copy/waitlist.ts';
import { note, record, tell } from '../desk/outcome.ts';
import type { Effect, Fact } from '../effect.ts';
import type { Waiting } from '../world.ts';
import { upcoming } from './existing.ts';
import { copyOf, freshId, type Step } from './flow.ts';

export const waitlistContext = z.object({
  want: z.enum(['offer', 'join', 'leave']),
  /** The place on the list that an offer is about. */
  entry: z.string().nullable(),
  /** The place that is held. */
  hold: z.string().nullable(),
  /** The appointment that it would replace. */
  replaces: z.string().nullable(),
  /** The appointment before which something is wanted. */
  appointment: z.string().nullable(),
  /** The same, when it has become firm in this very turn. */
  booked: z.custom<Appointment>((value) => typeof (value as Appointment | null)?.id === 'string').optional(),
  when: z.custom<When>((value) => Array.isArray((value as When | null)?.windows)).nullable(),
});
export type WaitlistContext = z.infer<typeof waitlistContext>;

export interface HeldOffer {
  entry: Waiting;
  hold: Appointment;
}

/**
 * The offer as it stands: still held for this person, and for the appointment that it was made to replace. Null when it is over, or
 * when that appointment has changed meanwhile.
 */
export function heldOffer(context: Pick<WaitlistContext, 'entry' | 'hold' | 'replaces'>, step: Step): HeldOffer | null {
  const { world, now } = step;
  const entry = world.waitlist.find((one) => one.id === context.entry && one.offer?.appointment === context.hold);
  const hold = world.appointments.find((one) => one.id === context.hold);
  const isAsOffered = (entry?.standing?.id ?? null) === context.replaces && !isMoot(context, step);
  if (!entry || !hold || !isAsOffered) return null;
  const patientId = entry.patientId;
  const asked = { practice: world.practice, appointment: { ...hold, patientId }, by: 'patient' as const, now };
  return forbids(CONFIRM_POLICIES, asked) === null ? { entry, hold } : null;
}

/** The appointment that it would have replaced was cancelled in this very turn. */
export function isMoot({ replaces }: Pick<WaitlistContext, 'replaces'>, { world }: Step): boolean {
  return world.appointments.some(({ id, status }) => id === replaces && status === 'cancelled');
}

/** The appointment before which something is wanted. */
export function wantedBefore(context: WaitlistContext, step: Step): Appointment | null {
  const known = upcoming(step).find((one) => one.id === context.appointment) ?? context.booked;
  return known && known.start > step.now ? known : null;
}

/** Those before which something may be wanted: not begun yet. */
export function replaceable(step: Step): Appointment[] {
  return upcoming(step).filter((one) => one.start > step.now);
}

/** What was said of the time, before the appointment at hand; who names a day says enough by it. */
export function earlierThan(appointment: Pick<Appointment, 'start'>, when: When | null, step: Step): When {
  const start = toLocal(appointment.start, step.world.practice.timeZone);
  const { clarify: _, altWindows: __, ...asked } = when ?? { windows: [] };
  const isDated = asked.windows.length > 0 || asked.earliest !== undefined || asked.latest !== undefined;
  return isDated && !admits(asked, start) ? asked : { ...asked, latest: start };
}

/** Whether something that meets the wish is free already: then nobody has to wait. */
export function isEarlierFree(appointment: Appointment, when: When, step: Step): boolean {
  const { practice, busy } = step.world;
  const { reason, practitioner, chain } = appointment;
  return findSlots(practice, busy, { reason, practitioner, chain, when }, step.now).fit === 'asked';
}

/** What a patient hears on joining: also what becomes of it where nothing can be written once the page is closed. */
export function onTheList(text: string, step: Step): string {
  const { abilities, contact, patients } = step.world;
  if (!abilities.fleeting) return text;
  const phone = step.session.shared.phone ?? contact.phone ?? patients[0]?.phone ?? null;
  return `${text} ${copyOf(step).whilePageOpen(phone)}`;
}

/** Somebody joins the list, and the desk sees who waits, as a line in the practice's channel. */
export function joins(
  joined: Omit<Extract<Fact, { fact: 'WaitlistJoined' }>, 'fact' | 'id'>,
  earlierThanThis: Pick<Appointment, 'start' | 'practitioner'> | null,
  step: Step,
): Effect[] {
  const { practice, contact } = step.world;
  const before = earlierThanThis ? sayVisit(earlierThanThis, practice, 'fr', step.now) : null;
  const { reason, practitioner, patientLabel } = joined;
  const line = waitlistNote(practice, { reason, practitioner, patientLabel, before, phone: contact.phone });
  return [record({ fact: 'WaitlistJoined', id: freshId(step, 2), ...joined }), tell({ who: 'channel' }, note(line))];
}
