/**
 * What the bot does when time passes and nobody speaks: a hold that has run out, a long silence. Each is checked against what is true
 * now: a timer that comes too late says nothing.
 */
import type { Instant } from '../domain/time.ts';
import { sayVisit } from './copy/dates.ts';
import type { Effect } from './effect.ts';
import { readBooking } from './flows/offers.ts';
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
  const flow = session.flow?.flow;
  const isAsking = flow !== undefined && flow !== 'change' && flow !== 'waitlist';
  const isStill = session.lastPatientAt === since && session.owner.by === 'bot' && isAsking;
  if (!isStill || session.shared.optedOut) return { session, effects: [] };
  const reply = new Reply({ ...session, lastPatientAt: since }, world, now);
  reply.say(reply.copy.putDown);
  const { effects, session: after } = reply.finish('');
  return { session: after, effects: effects.filter(({ kind }) => kind !== 'wake') };
}
