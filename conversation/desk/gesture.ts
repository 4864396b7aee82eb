/**
 * What the gestures on the agenda share: whom they are told to, what is said of a visit, and the place that the patient was deciding
 * about meanwhile. Decides no gesture.
 */
import type { Appointment } from '../../domain/appointment.ts';
import type { Handoff } from '../../domain/message.ts';
import type { Instant } from '../../domain/time.ts';
import type { AttachedFile, Effect } from '../effect.ts';
import { isHoldKept, readBooking } from '../flows/offers.ts';
import type { ChosenTime } from '../inbound.ts';
import type { Session } from '../session.ts';
import type { World } from '../world.ts';
import { describeAppointment, sayCard } from './card.ts';
import type { Outcome } from './outcome.ts';
import { assure, note, record, tell } from './outcome.ts';
import type { Staff } from './staff.ts';

/** All that one gesture looks at. */
export interface Desk {
  session: Session;
  by: Staff;
  world: World;
  now: Instant;
  /** The case it is done from; null from the agenda of the day. */
  handoff: Handoff | null;
}

/** Told to whoever did it, and to nobody else. */
export function refused({ session, by, handoff }: Desk, text: string): Outcome {
  const to = handoff
    ? ({ who: 'secretary', slack: by.slack, handoff: handoff.id } as const)
    : ({ who: 'person', slack: by.slack } as const);
  return { session, effects: [tell(to, note(text))] };
}

/** What was done: on the case (its thread and its card) for all to see, or to whoever did it from the agenda. */
export function done(
  desk: Desk,
  effects: Effect[],
  lines: string[],
  added: Appointment[] = [],
  gone: string | null = null,
): Outcome {
  const { session, by, world, now, handoff } = desk;
  const text = lines.join('\n');
  const told: Effect[] = [];
  if (!handoff) told.push(tell({ who: 'person', slack: by.slack }, note(text)));
  const open = handoff ?? world.handoff;
  if (open) {
    const appointments = [...world.appointments.filter(({ id }) => id !== gone), ...added];
    told.push(tell({ who: 'thread', handoff: open.id }, note(text)));
    told.push(sayCard(open, session, { ...world, appointments: appointments.sort((a, b) => a.start - b.start) }, now));
  }
  return { session, effects: [...effects, ...told] };
}

/** Written under the name of whoever did it; what becomes of it comes back to the thread. */
export function toPatient({ handoff, by }: Desk, text: string, file: AttachedFile): Effect {
  return assure(text, {
    file,
    receipt: handoff ? { of: 'answer', handoff: handoff.id, by: by.slack } : { of: 'notice' },
  });
}

/** The conversation of the gesture is that of whoever booked, or there is none. */
export function canTell({ world }: Desk, old: Appointment): boolean {
  return old.conversation === world.conversation;
}

/** A place that the patient was deciding about gives way to what the desk books: claims of one chain do not exclude each other. */
export function ownChain(desk: Desk): string | undefined {
  return ownHold(desk)?.chain;
}

function ownHold({ session, world, now }: Desk) {
  const booking = session.flow ? readBooking(session.flow) : null;
  const isKept = booking && isHoldKept(booking, { meaning: null, session, world, now });
  return isKept && !booking.moving ? booking.hold : null;
}

export function releaseOwnHold(desk: Desk): Effect[] {
  const hold = ownHold(desk);
  return hold ? [record({ fact: 'HoldReleased', appointment: hold.id, why: 'changed' })] : [];
}

/** The patient's own booking is over: the desk has done it. */
export function withoutBooking(session: Session): Session {
  const isBooking = session.flow?.flow === 'book' || session.waiting[0]?.flow === 'book';
  if (!isBooking) return session;
  return {
    ...session,
    flow: null,
    waiting: session.waiting.filter(({ flow }) => flow !== 'book'),
    asked: { about: 'nothing' },
  };
}

export function describe({ world }: Desk, one: Appointment): string {
  return `${describeAppointment(world, one.start, one.practitioner, one.reason)} · ${one.patientLabel}`;
}

export function describeTime(world: World, { start, practitioner, reason }: ChosenTime): string {
  return describeAppointment(world, start, practitioner, reason);
}
