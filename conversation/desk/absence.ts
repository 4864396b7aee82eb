/**
 * A practitioner's absence, declared or taken back from the desk. It closes the agenda from the next turn on; what was booked in it is
 * listed for humans and never cancelled, and places that patients were only holding are given back.
 */
import { fallsIn, spanOf } from '../../domain/absence.ts';
import { type Absence, nameOf, practitionerOf } from '../../domain/practice.ts';
import { type Instant, type LocalDate, localDateOf } from '../../domain/time.ts';
import { agendaCopy } from '../copy/agenda.ts';
import type { Effect } from '../effect.ts';
import type { AgendaAct } from '../inbound.ts';
import type { Session } from '../session.ts';
import type { World } from '../world.ts';
import { describeAppointment } from './card.ts';
import type { Outcome } from './outcome.ts';
import { note, record, tell } from './outcome.ts';
import type { Staff } from './staff.ts';

/** A longer list is read in the agenda itself. */
const MOST_LISTED = 40;

/** Declares or ends an absence; what is wrong with it is told to whoever asked. */
export function onAbsence(
  session: Session,
  by: Staff,
  act: AgendaAct & { action: 'declareAbsence' | 'endAbsence' },
  world: World,
  now: Instant,
): Outcome {
  const effects = act.action === 'declareAbsence' ? declare(by, act, world, now) : end(by, act.absence, world, now);
  return { session, effects };
}

function declare(by: Staff, act: AgendaAct & { action: 'declareAbsence' }, world: World, now: Instant): Effect[] {
  const { practice } = world;
  const { absence } = act;
  const practitioner = practitionerOf(practice, act.practitioner);
  const refusal = absenceFault(absence, act.practitioner, localDateOf(now, practice.timeZone));
  if (!practitioner || refusal !== null) return [toPerson(by, refusal?.text ?? agendaCopy.unknownAbsence)];
  const standIn = absence.standIn === undefined ? undefined : practitionerOf(practice, absence.standIn);
  const said = agendaCopy.absent(nameOf(practitioner), agendaCopy.period(absence), standIn ? nameOf(standIn) : null);
  const inIt = world.within.filter((visit) => fallsIn(absence, visit, practice.timeZone));
  const booked = inIt.filter(({ status }) => status !== 'pending');
  const listed = booked
    .slice(0, MOST_LISTED)
    .map((one) => `• ${describeAppointment(world, one.start, one.practitioner, one.reason)} · ${one.patientLabel}`);
  const lines = [
    agendaCopy.absenceDeclared(by.name, said),
    booked.length === 0 ? agendaCopy.nobodyConcerned : agendaCopy.concerned(booked.length),
    ...listed,
    ...(booked.length > MOST_LISTED ? [agendaCopy.moreConcerned(booked.length - MOST_LISTED)] : []),
  ];
  return [
    record({
      fact: 'AbsenceDeclared',
      absence: { ...absence, id: world.fresh.ids[0] ?? '', practitioner: act.practitioner },
      staff: by.slack,
    }),
    ...inIt
      .filter(({ status }) => status === 'pending')
      .map(({ id }) => record({ fact: 'HoldReleased', appointment: id, why: 'changed' })),
    tell({ who: 'channel' }, note(lines.join('\n'))),
    toPerson(by, lines.slice(0, 2).join('\n')),
  ];
}

function end(by: Staff, id: string, world: World, now: Instant): Effect[] {
  const absence = world.absences.find((one) => one.id === id);
  const practitioner = practitionerOf(world.practice, absence?.practitioner ?? '');
  if (!absence || !practitioner) return [toPerson(by, agendaCopy.unknownAbsence)];
  const { start, end } = spanOf(absence, world.practice.timeZone);
  const freed = { practitioner: absence.practitioner, start: Math.max(now, start), end };
  const said = agendaCopy.absent(nameOf(practitioner), agendaCopy.period(absence), null);
  const text = agendaCopy.absenceEnded(by.name, said.replace(', sans remplacement', ''));
  return [
    record({ fact: 'AbsenceEnded', absence: id, freed, staff: by.slack }),
    tell({ who: 'channel' }, note(text)),
    toPerson(by, text),
  ];
}

/** What is wrong with an absence as it was typed, and in which field; null when nothing is. */
export function absenceFault(
  absence: Absence,
  practitioner: string,
  today: LocalDate,
): { field: 'to' | 'toTime' | 'standIn'; text: string } | null {
  if (absence.to < absence.from) return { field: 'to', text: agendaCopy.absenceOrder };
  if (absence.to < today) return { field: 'to', text: agendaCopy.absencePast };
  const { fromTime = '00:00', toTime = '24:00' } = absence;
  if (toTime <= fromTime) return { field: 'toTime', text: agendaCopy.absenceHours };
  return absence.standIn === practitioner ? { field: 'standIn', text: agendaCopy.standInSelf } : null;
}

const toPerson = (by: Staff, text: string): Effect => tell({ who: 'person', slack: by.slack }, note(text));
