/**
 * What the bot does when time passes and nobody speaks: a hold that has run out, a long silence, a reminder that is due. Each is
 * checked against what is true now: a timer that comes too late says nothing.
 */
import type { Instant } from '../domain/time.ts';
import { sayVisit } from './copy/dates.ts';
import type { Effect, Timer } from './effect.ts';
import { toChange } from './flows/change.ts';
import { readBooking } from './flows/offers.ts';
import { begin } from './progress.ts';
import { Reply } from './reply.ts';
import type { FlowRecord, Session } from './session.ts';
import type { World } from './world.ts';

interface Decided {
  session: Session;
  effects: Effect[];
}

/** The hold is given back. Its flow keeps the slot in mind: an answer checks at once whether it is still free. */
export function onHoldExpired(session: Session, appointment: string, world: World, now: Instant): Decided {
  const stored = world.appointments.find(({ id }) => id === appointment);
  if (stored && stored.status !== 'pending') return { session, effects: [] };
  const released: Effect[] = stored
    ? [{ kind: 'record', fact: { fact: 'HoldReleased', appointment, why: 'expired' } }]
    : [];
  const record = [session.flow, ...session.waiting].find((one) => one && holds(one, appointment));
  const booking = record && readBooking(record);
  if (!booking?.hold || session.owner.by !== 'bot') return { session, effects: released };
  const reply = new Reply(session, world, now);
  reply.record(released);
  reply.say(reply.copy.holdExpired(sayVisit(booking.hold.slot, world.practice, session.language, now)));
  return reply.finish('');
}

function holds(record: FlowRecord, appointment: string): boolean {
  const booking = readBooking(record);
  return booking?.hold?.id === appointment && booking.confirmed === null;
}

/** Said once; the flow stays as it is, so that an answer goes on from there. */
export function onSilence(session: Session, since: Instant, world: World, now: Instant): Decided {
  const isStill = session.lastPatientAt === since && session.owner.by === 'bot' && session.flow !== null;
  if (!isStill || session.shared.optedOut) return { session, effects: [] };
  const reply = new Reply({ ...session, lastPatientAt: since }, world, now);
  reply.say(reply.copy.putDown);
  const { effects, session: after } = reply.finish('');
  return { session: after, effects: effects.filter(({ kind }) => kind !== 'wake') };
}

/** Names neither the reason nor the person: a phone may be shared. */
export function onReminder(
  session: Session,
  due: Extract<Timer, { timer: 'reminder' }>,
  world: World,
  now: Instant,
): Decided {
  const appointment = world.appointments.find(({ id }) => id === due.appointment);
  const isDue =
    appointment?.status === 'booked' &&
    appointment.version === due.version &&
    appointment.start > now &&
    !session.shared.optedOut;
  if (!appointment || !isDue) return { session, effects: [] };
  const reply = new Reply(session, world, now);
  if (session.owner.by === 'bot' && session.flow === null) {
    begin(reply, toChange('attendance', appointment.id), null);
    return reply.finish('');
  }
  const place = world.practice.locations.find(({ id }) => id === appointment.location);
  const visit = sayVisit(appointment, world.practice, session.language, now);
  reply.say(reply.copy.reminder(visit, place ? `${place.name}, ${place.address}` : world.practice.name));
  const { effects } = reply.finish('');
  return { session, effects: effects.map((effect) => (effect.kind === 'say' ? { ...effect, fenced: false } : effect)) };
}
