/**
 * What the desk does on the agenda for a patient: offers, a visit held and confirmed, moved, cancelled, a presence, a no-show. The same
 * hold and the same confirmation as for patients; a rule is set aside only by name and with a reason that is kept.
 */
import {
  type Appointment,
  CANCEL_POLICIES,
  forbids,
  type Gesture,
  isLate,
  type LifePolicy,
  MOVE_POLICIES,
  NO_SHOW_POLICIES,
  overrule,
} from '../../domain/appointment.ts';
import type { Handoff } from '../../domain/message.ts';
import { reasonOf } from '../../domain/practice.ts';
import type { Slot } from '../../domain/schedule.ts';
import type { Instant } from '../../domain/time.ts';
import { calendarFile } from '../calendar-file.ts';
import { agendaCopy, visitCopy } from '../copy/agenda.ts';
import { sayVisit } from '../copy/dates.ts';
import { deskCopy } from '../copy/desk.ts';
import { typeset } from '../copy/patient.ts';
import type { Effect, HeldSlot } from '../effect.ts';
import { book } from '../flows/book.ts';
import { bookSays } from '../flows/book-says.ts';
import { emptyBooking, isHoldKept, readBooking } from '../flows/offers.ts';
import { labelOf } from '../flows/person.ts';
import { reminderWakes } from '../flows/reminder-wakes.ts';
import type { AgendaAct, ChosenTime, NamedPerson, StaffAction } from '../inbound.ts';
import type { Session } from '../session.ts';
import type { Need, World } from '../world.ts';
import { onAbsence } from './absence.ts';
import { describeAppointment, sayCard } from './card.ts';
import type { Outcome } from './outcome.ts';
import { assure, note, record, tell } from './outcome.ts';
import { claim, type Staff } from './staff.ts';
import { examine, findTimes } from './visit.ts';

const HOLD_MS = 60_000;
const ACTIONS: ReadonlySet<string> = new Set<AgendaAct['action']>([
  'offerTimes',
  'bookVisit',
  'moveVisit',
  'cancelVisit',
  'confirmPresence',
  'markNoShow',
  'declareAbsence',
  'endAbsence',
]);

type VisitAct = Exclude<AgendaAct, { action: 'declareAbsence' | 'endAbsence' }>;

export function isAgendaAct(act: StaffAction): act is AgendaAct {
  return ACTIONS.has(act.action);
}

/** What must be read before such a gesture is decided. */
export function needOfAgenda(act: StaffAction): Need {
  if (!isAgendaAct(act)) return {};
  switch (act.action) {
    case 'offerTimes':
    case 'bookVisit':
      return { busy: true };
    case 'moveVisit':
      return { busy: true, appointment: act.appointment };
    case 'declareAbsence':
      return { within: { practitioner: act.practitioner, from: act.absence.from, to: act.absence.to } };
    case 'endAbsence':
      return {};
    default:
      return { appointment: act.appointment };
  }
}

/** All that one gesture looks at. */
interface Desk {
  session: Session;
  by: Staff;
  world: World;
  now: Instant;
  /** The case it is done from; null from the agenda of the day. */
  handoff: Handoff | null;
}

export function onAgendaAct(session: Session, by: Staff, act: AgendaAct, world: World, now: Instant): Outcome {
  if (act.action === 'declareAbsence' || act.action === 'endAbsence') return onAbsence(session, by, act, world, now);
  const desk: Desk = { session, by, world, now, handoff: null };
  if (act.handoff === null) return onVisit(desk, act);
  const { handoff } = world;
  const whisper = (text: string): Outcome => ({
    session,
    effects: [tell({ who: 'secretary', slack: by.slack, handoff: act.handoff ?? '' }, note(text))],
  });
  if (handoff?.id !== act.handoff) return whisper(deskCopy.over);
  if (handoff.state === 'claimed') {
    if (handoff.owner !== by.slack) return whisper(deskCopy.notYours(handoff.ownerName ?? ''));
    return onVisit({ ...desk, handoff }, act);
  }
  // Whoever acts for the patient of an open case takes it, as whoever answers does; when nothing was done, nothing was taken.
  const claimed = claim(session, by, handoff, world, now, { quiet: true });
  const owned: Handoff = { ...handoff, state: 'claimed', owner: by.slack, ownerName: by.name };
  const done = onVisit({ ...desk, session: claimed.session, handoff: owned }, act);
  const isRefused = done.session === claimed.session && !done.effects.some(({ kind }) => kind === 'record');
  return isRefused ? { session, effects: done.effects } : { ...done, effects: [...claimed.effects, ...done.effects] };
}

function onVisit(desk: Desk, act: VisitAct): Outcome {
  switch (act.action) {
    case 'offerTimes':
      return offer(desk, act.times);
    case 'bookVisit':
      return bookFor(desk, act);
    case 'moveVisit':
      return withNamed(desk, MOVE_POLICIES, (old) => move(desk, act, old));
    case 'cancelVisit':
      return withNamed(desk, CANCEL_POLICIES, (old) => cancel(desk, act, old));
    case 'confirmPresence':
      return withNamed(desk, MOVE_POLICIES, (old) => {
        const what = describe(desk, old);
        const fact = record({ fact: 'AttendanceConfirmed', appointment: old.id, staff: desk.by.slack });
        const confirmed: Appointment = { ...old, attendance: 'confirmed' };
        return done(desk, [fact], [agendaCopy.presence(desk.by.name, what)], [confirmed], old.id);
      });
    case 'markNoShow':
      return withNamed(desk, NO_SHOW_POLICIES, (old) => {
        const { noShow } = act;
        const fact = record({ fact: 'AppointmentMissed', appointment: old.id, noShow, staff: desk.by.slack });
        return done(desk, [fact], [agendaCopy.missed(desk.by.name, describe(desk, old), noShow)], [], old.id);
      });
  }
}

// ── Offers ───────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** The bot goes on at the step where the patient chooses among these; the case stays with whoever offered. */
function offer(desk: Desk, times: ChosenTime[]): Outcome {
  const { session, by, world, now, handoff } = desk;
  const slots: Slot[] = [];
  for (const time of times.slice(0, 3)) {
    const { slot, refusals } = examined(desk, time) ?? {};
    const [first] = refusals ?? [];
    if (!slot || first) {
      const rule = first ? agendaCopy.refusal(first, world.practice) : '';
      return refused(desk, agendaCopy.lost(describeTime(world, time), rule));
    }
    slots.push(slot);
  }
  const [first] = slots;
  if (!first || !handoff) return refused(desk, agendaCopy.unknownVisit);
  const isOne = slots.every(({ practitioner }) => practitioner === first.practitioner);
  const context = {
    ...emptyBooking,
    reason: first.reason,
    practitioner: isOne ? first.practitioner : null,
    when: { windows: [] },
    offers: slots.sort((a, b) => a.start - b.start),
    fit: 'asked' as const,
    byDesk: true as const,
  };
  const handed: Session = {
    ...withoutBooking(session),
    flow: { flow: 'book', version: book.version, state: 'offering', context: { ...context } },
    owner: { by: 'bot' },
    epoch: session.epoch + 1,
    misses: 0,
    noticeAt: now,
  };
  const part = bookSays.offer(context, { meaning: null, session: handed, world, now });
  const intro = visitCopy[session.language].offers(by.name, slots.length === 1);
  // The list and its question, without the bot's own introduction.
  const list = (part.text ?? '').slice((part.text ?? '').indexOf('\n'));
  const text = typeset(`${intro}${list}`, session.language);
  return {
    session: { ...handed, asked: part.asked ?? { about: 'nothing' } },
    effects: [
      ...releaseOwnHold(desk),
      record({ fact: 'HandoffAnswered', handoff: handoff.id, by: by.slack }),
      assure(text, { choices: part.choices ?? [], receipt: { of: 'answer', handoff: handoff.id, by: by.slack } }),
      tell({ who: 'thread', handoff: handoff.id }, note(agendaCopy.offered(by.name, slots.length))),
    ],
  };
}

// ── A visit held and confirmed ───────────────────────────────────────────────────────────────────────────────────────────

function bookFor(desk: Desk, act: VisitAct & { action: 'bookVisit' }): Outcome {
  const { world, session, by, now } = desk;
  const { person } = act;
  const patientId = world.patients.some(({ id }) => id === person.patientId)
    ? (person.patientId ?? '')
    : (world.fresh.ids[2] ?? '');
  const patientLabel = labelOf(person);
  const contactless = desk.handoff === null;
  const place = placed(desk, act.time, act.why, person.birthDate, null);
  if ('effects' in place) return place;
  const held: HeldSlot = {
    ...place.slot,
    id: world.fresh.ids[0] ?? '',
    chain: ownChain(desk) ?? world.fresh.ids[1] ?? '',
    expiresAt: now + HOLD_MS,
    patientId,
    patientLabel,
    replaces: null,
    ...(place.override ? { override: place.override } : {}),
    ...(contactless ? { contactless: true as const } : {}),
  };
  const appointment = appointmentOf(held, world, 1);
  const visit = sayVisit(held, world.practice, session.language, now);
  const said = visitCopy[session.language].booked({
    name: by.name,
    visit,
    where: whereOf(held, world),
    person: patientLabel,
    code: world.fresh.code,
  });
  return confirmed({ ...desk, session: withoutBooking(session) }, act.tells && !contactless, said, appointment, {
    facts: [
      ...identified(desk, person, patientId, contactless),
      record({ fact: 'AppointmentHeld', hold: held }),
      ...releaseOwnHold(desk),
    ],
    told: agendaCopy.booked(by.name, describe(desk, appointment)),
    override: place.override,
    replaces: null,
  });
}

function move(desk: Desk, act: VisitAct & { action: 'moveVisit' }, old: Appointment): Outcome {
  const { world, session, by, now } = desk;
  const place = placed(desk, act.time, act.why, undefined, old);
  if ('effects' in place) return place;
  const held: HeldSlot = {
    ...place.slot,
    id: world.fresh.ids[0] ?? '',
    chain: old.chain,
    expiresAt: now + HOLD_MS,
    patientId: old.patientId,
    patientLabel: old.patientLabel,
    replaces: old.id,
    ...(place.override ? { override: place.override } : {}),
    ...(old.contact === null ? { contactless: true as const } : {}),
  };
  const appointment = appointmentOf(held, world, old.version + 1);
  const { practice } = world;
  const said = visitCopy[session.language].moved({
    name: by.name,
    from: sayVisit(old, practice, session.language, now),
    visit: sayVisit(held, practice, session.language, now),
    where: whereOf(held, world),
    code: world.fresh.code,
  });
  return confirmed(desk, act.tells && canTell(desk, old), said, appointment, {
    facts: [record({ fact: 'AppointmentHeld', hold: held })],
    told: agendaCopy.moved(by.name, describe(desk, old), describeTime(world, act.time)),
    override: place.override,
    replaces: old.id,
  });
}

/** The place as it will be claimed, with the rules set aside for it; or what refuses, and times near to it. */
function placed(
  desk: Desk,
  time: ChosenTime,
  why: string | undefined,
  birthDate: string | undefined,
  old: Appointment | null,
): { slot: Slot; override: ReturnType<typeof overrideOf> } | Outcome {
  const { world, now } = desk;
  const found = examined(desk, time, birthDate, old);
  if (!found) return refused(desk, agendaCopy.lost(describeTime(world, time), agendaCopy.unknownVisit));
  const { slot, refusals } = found;
  const set = overrule(refusals, why ?? '');
  if (set === null || !('code' in set)) return { slot, override: set };
  const [first] = refusals;
  const rule = why && set.code === 'notOverridable' ? agendaCopy.lifeRefusal(set) : '';
  const near = findTimes(world.practice, world.busy, { ...time, when: { windows: [] } }, now);
  const times = near.best.map((one) => describeTime(world, one));
  const text = [
    agendaCopy.lost(describeTime(world, time), rule || (first ? agendaCopy.refusal(first, world.practice) : '')),
    ...(times.length > 0 ? [agendaCopy.near(times)] : []),
  ];
  return refused(desk, text.join('\n'));
}

const overrideOf = (set: ReturnType<typeof overrule>) => (set !== null && !('code' in set) ? set : null);

function examined(desk: Desk, time: ChosenTime, birthDate?: string, old: Appointment | null = null) {
  const { world, now } = desk;
  const chain = old?.chain ?? ownChain(desk);
  const patient = old?.patientId ?? null;
  const others = world.appointments.filter((one) => patient !== null && one.patientId === patient && one !== old);
  const asked = {
    reason: time.reason,
    practitioner: time.practitioner,
    when: { windows: [] },
    ...(chain === undefined ? {} : { chain }),
    ...(birthDate === undefined ? {} : { birthDate }),
    others: others
      .filter(({ status }) => status === 'booked')
      .map(({ reason, start, end, chain: of }) => ({ reason, start, end, chain: of })),
  };
  return examine(world.practice, world.busy, asked, time.start, now)[0];
}

interface Done {
  facts: Effect[];
  told: string;
  override: ReturnType<typeof overrideOf>;
  replaces: string | null;
}

/** The one end of booking and moving: confirmed in the transaction that held, told to the patient, recalled later. */
function confirmed(
  desk: Desk,
  tells: boolean,
  said: string,
  appointment: Appointment,
  { facts, told, override, replaces }: Done,
): Outcome {
  const { world, session, now, by } = desk;
  const reason = reasonOf(world.practice, appointment.reason);
  const before = session.language === 'en' ? (reason?.before?.en ?? reason?.before?.fr) : reason?.before?.fr;
  const text = typeset([said, before].filter(Boolean).join('\n'), session.language);
  const file = calendarFile(world.practice, appointment, now, 'confirmed', session.language);
  const isReachable = appointment.contact !== null;
  const lines = [told];
  if (override) lines.push(agendaCopy.setAside(agendaCopy.override(override)));
  lines.push(tells ? agendaCopy.told : isReachable ? agendaCopy.notTold : agendaCopy.noChannel);
  return done(
    desk,
    [
      ...facts,
      record({
        fact: 'AppointmentConfirmed',
        appointment: appointment.id,
        patientId: appointment.patientId ?? '',
        patientLabel: appointment.patientLabel,
        code: world.fresh.code,
        replaces,
        staff: by.slack,
      }),
      ...(tells ? [toPatient(desk, text, file)] : []),
      ...(isReachable ? reminderWakes(world.practice, appointment, now) : []),
    ],
    lines,
    [appointment],
    replaces,
  );
}

function cancel(desk: Desk, act: VisitAct & { action: 'cancelVisit' }, old: Appointment): Outcome {
  const { world, session, by, now } = desk;
  const { practice } = world;
  const visit = sayVisit(old, practice, session.language, now);
  const text = typeset(
    visitCopy[session.language].cancelled({ name: by.name, visit, phone: practice.phone }),
    session.language,
  );
  const file = calendarFile(practice, { ...old, version: old.version + 1 }, now, 'cancelled', session.language);
  const tells = act.tells && canTell(desk, old);
  const why = act.why.trim();
  return done(
    desk,
    [
      record({
        fact: 'AppointmentCancelled',
        appointment: old.id,
        by: 'desk',
        late: isLate({ practice, appointment: old, now }),
        ...(why === '' ? {} : { reason: why }),
        staff: by.slack,
      }),
      ...(tells ? [toPatient(desk, text, file)] : []),
    ],
    [
      agendaCopy.cancelled(by.name, describe(desk, old)),
      ...(why === '' ? [] : [agendaCopy.because(why)]),
      tells ? agendaCopy.told : canTell(desk, old) ? agendaCopy.notTold : agendaCopy.noChannel,
    ],
    [],
    old.id,
  );
}

// ── What the gestures share ──────────────────────────────────────────────────────────────────────────────────────────────

/** The appointment that was named, when it may still become what is asked; else why not. */
function withNamed(desk: Desk, policies: readonly LifePolicy[], act: (named: Appointment) => Outcome): Outcome {
  const { named, practice } = desk.world;
  if (!named) return refused(desk, agendaCopy.unknownVisit);
  const gesture: Gesture = { practice, appointment: named, by: 'desk', now: desk.now };
  const refusal = forbids(policies, gesture);
  return refusal ? refused(desk, agendaCopy.notDone(agendaCopy.lifeRefusal(refusal))) : act(named);
}

/** Told to whoever did it, and to nobody else. */
function refused({ session, by, handoff }: Desk, text: string): Outcome {
  const to = handoff
    ? ({ who: 'secretary', slack: by.slack, handoff: handoff.id } as const)
    : ({ who: 'person', slack: by.slack } as const);
  return { session, effects: [tell(to, note(text))] };
}

/** What was done: on the case (its thread and its card) for all to see, or to whoever did it from the agenda. */
function done(
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
function toPatient({ handoff, by }: Desk, text: string, file: ReturnType<typeof calendarFile>): Effect {
  return assure(text, {
    file,
    ...(handoff ? { receipt: { of: 'answer', handoff: handoff.id, by: by.slack } as const } : {}),
  });
}

/** The conversation of the gesture is that of whoever booked, or there is none. */
function canTell({ world }: Desk, old: Appointment): boolean {
  return old.conversation === world.conversation;
}

/** A place that the patient was deciding about gives way to what the desk books: claims of one chain do not exclude each other. */
function ownChain(desk: Desk): string | undefined {
  return ownHold(desk)?.chain;
}

function ownHold({ session, world, now }: Desk) {
  const booking = session.flow ? readBooking(session.flow) : null;
  const isKept = booking && isHoldKept(booking, { meaning: null, session, world, now });
  return isKept && !booking.moving ? booking.hold : null;
}

function releaseOwnHold(desk: Desk): Effect[] {
  const hold = ownHold(desk);
  return hold ? [record({ fact: 'HoldReleased', appointment: hold.id, why: 'changed' })] : [];
}

/** The patient's own booking is over: the desk has done it. */
function withoutBooking(session: Session): Session {
  const isBooking = session.flow?.flow === 'book' || session.waiting[0]?.flow === 'book';
  if (!isBooking) return session;
  return {
    ...session,
    flow: null,
    waiting: session.waiting.filter(({ flow }) => flow !== 'book'),
    asked: { about: 'nothing' },
  };
}

function identified(desk: Desk, person: NamedPerson, id: string, contactless: boolean): Effect[] {
  const { birthName, firstNames, birthDate, phone } = person;
  const known = desk.world.patients.find((one) => one.id === id);
  if (known) return [];
  const patient = {
    id,
    birthName,
    firstNames,
    birthDate,
    identity: 'provisional' as const,
    known: false,
    ...(phone === undefined ? {} : { phone }),
  };
  return [record({ fact: 'PatientIdentified', patient, ...(contactless ? { contactless: true as const } : {}) })];
}

export function appointmentOf(held: HeldSlot, world: World, version: number): Appointment {
  const { practitioner, resources, location, reason, start, end, override } = held;
  return {
    id: held.id,
    chain: held.chain,
    version,
    practitioner,
    resources,
    location,
    reason,
    start,
    end,
    status: 'booked',
    patientId: held.patientId,
    patientLabel: held.patientLabel,
    conversation: held.contactless ? null : world.conversation,
    contact: held.contactless ? null : world.contact.id,
    expiresAt: null,
    overbooked: override?.overbooked ?? false,
    attendance: 'unknown',
  };
}

function whereOf(slot: Slot, { practice }: World): string {
  const place = practice.locations.find(({ id }) => id === slot.location);
  return place ? `${place.name}, ${place.address}` : practice.name;
}

function describe({ world }: Desk, one: Appointment): string {
  return `${describeAppointment(world, one.start, one.practitioner, one.reason)} · ${one.patientLabel}`;
}

function describeTime(world: World, { start, practitioner, reason }: ChosenTime): string {
  return describeAppointment(world, start, practitioner, reason);
}
