/**
 * A visit held and confirmed, or moved, by the desk: the very hold and confirmation of every other path, in one transaction. A rule is
 * set aside only by name and with a reason that is kept.
 */
import { type Appointment, firmRule, type Override, overrule } from '../../domain/appointment.ts';
import type { Patient } from '../../domain/patient.ts';
import { reasonOf } from '../../domain/practice.ts';
import type { Slot } from '../../domain/schedule.ts';
import { type LocalDate, toLocal } from '../../domain/time.ts';
import { calendarFile } from '../calendar-file.ts';
import { agendaCopy, visitCopy } from '../copy/agenda.ts';
import { sayVisit } from '../copy/dates.ts';
import { sayInstructions, typeset } from '../copy/patient.ts';
import type { Effect, HeldSlot } from '../effect.ts';
import { labelOf } from '../flows/person.ts';
import { reminderWakes } from '../flows/reminder-wakes.ts';
import type { AgendaAct, ChosenTime, NamedPerson, SetAside } from '../inbound.ts';
import { fold } from '../text.ts';
import type { World } from '../world.ts';
import {
  canTell,
  type Desk,
  describe,
  describeTime,
  done,
  ownChain,
  refused,
  releaseOwnHold,
  toPatient,
  withoutBooking,
} from './gesture.ts';
import type { Outcome } from './outcome.ts';
import { record } from './outcome.ts';
import { type Examined, examine, findTimes } from './visit.ts';

/** Confirmed in the same transaction: the hold itself never waits for anybody. */
const HOLD_MS = 60_000;
/** A stretch this long is one start: what is near to it is searched. */
const NEAR_MS = 30 * 60_000;

/** A visit for somebody whom the desk names; the patient is recorded with it when new here. */
export function bookFor(desk: Desk, act: AgendaAct & { action: 'bookVisit' }): Outcome {
  const { world, session, by, now } = desk;
  const { person } = act;
  const patientId = recorded(desk, person)?.id ?? world.fresh.ids[2] ?? '';
  const patientLabel = labelOf(person);
  const contactless = desk.handoff === null;
  const place = placed(desk, act.time, act.aside, {
    birthDate: person.birthDate,
    patient: recorded(desk, person)?.id ?? null,
  });
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

/** The same visit at another time, in its chain: the old place goes when the new one stands. */
export function move(desk: Desk, act: AgendaAct & { action: 'moveVisit' }, old: Appointment): Outcome {
  const { world, session, by, now } = desk;
  const place = placed(desk, act.time, act.aside, { patient: old.patientId, old });
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
  aside: SetAside | undefined,
  whose: { birthDate?: LocalDate; patient: string | null; old?: Appointment },
): { slot: Slot; override: Override | null } | Outcome {
  const { world, now } = desk;
  const found = examined(desk, time, whose);
  if (!found) return refused(desk, agendaCopy.lost(describeTime(world, time), agendaCopy.unknownVisit));
  const { slot, refusals } = found;
  const unseen = refusals.find(({ code }) => !aside?.rules.includes(code));
  const set = unseen ? null : overrule(refusals, aside?.why ?? '');
  if (!unseen && (set === null || !('code' in set))) return { slot, override: set };
  const [first] = refusals;
  const standing = firmRule(refusals) ?? unseen ?? first;
  const firm = set !== null && 'code' in set ? ` ${agendaCopy.lifeRefusal(set)}` : '';
  const { practice } = world;
  const window = {
    start: toLocal(time.start, practice.timeZone),
    end: toLocal(time.start + NEAR_MS, practice.timeZone),
  };
  const near = findTimes(practice, world.busy, { ...time, when: { windows: [window] } }, now);
  const times = near.free.slice(0, 3).map((one) => describeTime(world, one));
  const rule = standing ? agendaCopy.refusal(standing, practice) : '';
  const text = [
    agendaCopy.lost(describeTime(world, time), `${rule}${firm}`),
    ...(times.length > 0 ? [agendaCopy.near(times)] : []),
  ];
  return refused(desk, text.join('\n'));
}

/** That start as it would be claimed, with every rule against it; undefined when the reason or the practitioner is not there. */
export function examined(
  desk: Desk,
  time: ChosenTime,
  {
    birthDate,
    patient,
    old,
  }: { birthDate?: LocalDate | undefined; patient?: string | null; old?: Appointment | null } = {},
): Examined | undefined {
  const { world, now } = desk;
  const chain = old?.chain ?? ownChain(desk);
  const others = world.appointments.filter((one) => patient && one.patientId === patient && one.id !== old?.id);
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
  override: Override | null;
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
  const text = typeset([said, ...sayInstructions(reason, session.language)].join('\n'), session.language);
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

/** The patient who is meant: of this contact, by the record or the very same traits; of the practice when nobody writes. */
function recorded(
  { world, handoff }: Desk,
  { patientId, birthName, firstNames, birthDate }: NamedPerson,
): Patient | undefined {
  const isSame = (one: Patient): boolean =>
    fold(one.birthName) === fold(birthName) && fold(one.firstNames) === fold(firstNames) && one.birthDate === birthDate;
  const found = world.patients.find(({ id }) => id === patientId) ?? world.patients.find(isSame);
  return found ?? (handoff === null ? (world.namesake ?? undefined) : undefined);
}

function identified(desk: Desk, person: NamedPerson, id: string, contactless: boolean): Effect[] {
  const { birthName, firstNames, birthDate, phone } = person;
  if (recorded(desk, person)) return [];
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

/** What a held place becomes once it is confirmed. */
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
