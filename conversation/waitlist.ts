/**
 * The waiting list when time passes: a place was freed, a held place is offered, nobody answered. The practice's own stream decides who
 * is next, one place after the other, and holds it at once; the offer is said in the person's conversation, and never at night.
 */
import { afterQuiet, awakeAfter } from '../domain/reminder.ts';
import type { Instant } from '../domain/time.ts';
import { leaves, lookAgainAt, nextOffer, SHORTEST_ANSWER_MINUTES, type WaitlistOffer } from '../domain/waitlist.ts';
import { sayVisit } from './copy/dates.ts';
import { unreachedNote } from './copy/waitlist.ts';
import { note, record, tell } from './desk/outcome.ts';
import type { Effect, HeldSlot, Timer, Wake } from './effect.ts';
import { heldOffer } from './flows/waiting.ts';
import { toOffer } from './flows/waitlist.ts';
import { begin, resumeNext } from './progress.ts';
import { Reply } from './reply.ts';
import type { FlowRecord, Session } from './session.ts';
import type { Waiting, World } from './world.ts';

interface Decided {
  session: Session;
  effects: Effect[];
}

type TimerOf<K extends Timer['timer']> = Extract<Timer, { timer: K }>;

// ── In the practice's stream ─────────────────────────────────────────────────────────────────────────────────────────────

/** Whoever is next gets the place held; what is left of the time is looked at again, until it suits nobody. */
export function onPlaceFreed(session: Session, freed: TimerOf<'placeFreed'>, world: World, now: Instant): Decided {
  const { practice, busy } = world;
  const gone = new Map<string, 'served' | 'past'>();
  for (const entry of world.waitlist) {
    const why = entry.offer ? null : leaves(practice, entry, now);
    if (why) gone.set(entry.id, why);
  }
  const effects: Effect[] = [...gone].map(([entry, why]) => record({ fact: 'WaitlistLeft', entry, why }));
  // Without a recorded patient nothing could be confirmed.
  const entries = world.waitlist.filter(({ id, patientId }) => !gone.has(id) && patientId !== null);
  const offer = nextOffer(practice, busy, freed, entries, now);
  const again = offer ? now : lookAgainAt(practice, busy, freed, entries, now);
  if (offer) effects.push(...offerTo(offer, world));
  if (again !== null && again < freed.end) {
    effects.push({
      kind: 'wake',
      key: `freed/${freed.practitioner}/${freed.start}/${freed.end}`,
      at: again,
      timer: freed,
    });
  }
  return { session, effects };
}

function offerTo({ entry, slot, at, until }: WaitlistOffer<Waiting>, world: World): Effect[] {
  const [id = '', chain = ''] = world.fresh.ids;
  const { standing, conversation, contact } = entry;
  const replaces = standing?.id ?? null;
  const hold: HeldSlot = {
    id,
    chain: standing?.chain ?? chain,
    ...slot,
    expiresAt: until,
    patientId: entry.patientId,
    patientLabel: entry.patientLabel,
    replaces,
  };
  const there = (key: string, due: Instant, timer: Timer): Wake => ({
    kind: 'wake',
    key,
    at: due,
    timer,
    conversation,
  });
  return [
    record({ fact: 'WaitlistOffered', entry: entry.id, hold, conversation, contact, at }),
    there(`waitlist/${id}/offer`, at, { timer: 'waitlistOffer', entry: entry.id, appointment: id, replaces }),
    there(`waitlist/${id}/silent`, until, { timer: 'waitlistSilent', entry: entry.id, appointment: id }),
  ];
}

// ── In the conversation of whoever is next ───────────────────────────────────────────────────────────────────────────────

/** Offered, or given back at once: a human speaks with them, their appointment has changed, or the server slept through the time. */
export function onWaitlistOffer(session: Session, due: TimerOf<'waitlistOffer'>, world: World, now: Instant): Decided {
  const { practice } = world;
  const offer = { entry: due.entry, hold: due.appointment, replaces: due.replaces };
  const reply = new Reply(session, world, now);
  const held = heldOffer(offer, reply.step(null));
  const until = world.waitlist.find(({ id }) => id === due.entry)?.offeredUntil ?? 0;
  const isInTime = afterQuiet(practice, now) === now && awakeAfter(practice, now, SHORTEST_ANSWER_MINUTES / 2) <= until;
  if (!isInTime) return { session, effects: passed(due, world, 'late') };
  if (!held || session.owner.by !== 'bot') return { session, effects: passed(due, world, 'unsaid') };
  const { flow, waiting } = session;
  reply.session = { ...session, waiting: [...(flow ? [flow] : []), ...waiting] };
  begin(reply, toOffer(offer), null);
  const { session: after, effects } = reply.finish('');
  const receipt = { of: 'offer' as const, entry: due.entry, appointment: due.appointment };
  return {
    session: after,
    effects: effects.map((effect) => (effect.kind === 'say' ? { ...effect, receipt } : effect)),
  };
}

/** Nobody reads there any more: the place goes on at once, and the desk is told whom only a call can reach. */
export function onOfferReceipt(
  session: Session,
  key: { entry: string; appointment: string },
  delivered: boolean,
  world: World,
  now: Instant,
): Decided {
  const effects = delivered ? [] : passed(key, world, 'unsaid');
  const hold = world.appointments.find(({ id }) => id === key.appointment);
  if (effects.length === 0 || !hold) return { session, effects };
  const visit = sayVisit(hold, world.practice, 'fr', now);
  const phone = session.shared.phone ?? world.contact.phone ?? world.patients[0]?.phone;
  const isOffer = (record: FlowRecord | null): boolean => record?.context.hold === key.appointment;
  return {
    session: {
      ...session,
      flow: isOffer(session.flow) ? null : session.flow,
      waiting: session.waiting.filter((one) => !isOffer(one)),
      asked: isOffer(session.flow) ? { about: 'nothing' } : session.asked,
    },
    effects: [...effects, tell({ who: 'channel' }, note(unreachedNote(visit, hold.patientLabel, phone)))],
  };
}

/** The time is over: the person keeps the place on the list, and somebody else is offered the time. */
export function onWaitlistSilent(
  session: Session,
  due: TimerOf<'waitlistSilent'>,
  world: World,
  now: Instant,
): Decided {
  const effects = passed(due, world, 'silent');
  const isRunning = (record: FlowRecord | null): boolean => record?.context.hold === due.appointment;
  const waiting = session.waiting.filter((one) => !isRunning(one));
  if (effects.length === 0 || session.owner.by !== 'bot' || !isRunning(session.flow)) {
    return { session: { ...session, waiting }, effects };
  }
  const hold = world.appointments.find(({ id }) => id === due.appointment);
  const reply = new Reply({ ...session, waiting, flow: null }, world, now);
  reply.record(effects);
  reply.say(reply.copy.offerSilent(hold ? sayVisit(hold, world.practice, session.language, now) : ''));
  resumeNext(reply, null);
  return reply.finish('');
}

/** Nothing when the offer was answered meanwhile. */
function passed(
  due: { entry: string; appointment: string },
  world: World,
  why: 'silent' | 'unsaid' | 'late',
): Effect[] {
  const entry = world.waitlist.find(({ id, offer }) => id === due.entry && offer?.appointment === due.appointment);
  const hold = world.appointments.find(({ id }) => id === due.appointment);
  if (!entry) return [];
  // Taken back by somebody else already: nothing that the person could have let pass.
  const place = { start: hold?.start ?? 0, practitioner: hold?.practitioner ?? '' };
  const said = hold ? why : 'late';
  return [record({ fact: 'WaitlistPassed', entry: entry.id, appointment: due.appointment, ...place, why: said })];
}
