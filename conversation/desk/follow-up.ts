/**
 * What the patient has done with the bot while a case is open beside: its thread and its card hear of it, so that nobody calls about
 * what is settled. Reads the facts of a turn; decides nothing.
 */
import type { Appointment } from '../../domain/appointment.ts';
import type { Instant } from '../../domain/time.ts';
import { agendaCopy } from '../copy/agenda.ts';
import type { Effect, Fact } from '../effect.ts';
import type { Session } from '../session.ts';
import type { World } from '../world.ts';
import { appointmentOf } from './booking.ts';
import { describeAppointment, sayCard } from './card.ts';
import { note, tell } from './outcome.ts';

/** @param effects of a patient's turn */
export function followUp(session: Session, effects: readonly Effect[], world: World, now: Instant): Effect[] {
  const { handoff } = world;
  if (!handoff) return [];
  const facts = effects.flatMap((effect) => (effect.kind === 'record' ? [effect.fact] : []));
  const describe = (one: Appointment): string => describeAppointment(world, one.start, one.practitioner, one.reason);
  let { appointments } = world;
  const lines: string[] = [];
  for (const fact of facts) {
    const before = 'appointment' in fact ? appointments.find(({ id }) => id === fact.appointment) : undefined;
    if (fact.fact === 'AppointmentConfirmed') {
      const held = before ?? heldNow(facts, fact.appointment, world);
      if (!held) continue;
      const booked: Appointment = { ...held, status: 'booked', patientLabel: fact.patientLabel };
      appointments = [...appointments.filter(({ id }) => id !== booked.id && id !== fact.replaces), booked];
      const said = fact.replaces === null ? agendaCopy.patientBooked : agendaCopy.patientMoved;
      lines.push(said(`${describe(booked)} · ${booked.patientLabel}`));
    } else if (fact.fact === 'AppointmentCancelled' && before) {
      appointments = appointments.filter((one) => one !== before);
      lines.push(agendaCopy.patientCancelled(describe(before)));
    }
  }
  if (lines.length === 0) return [];
  const shown = { ...world, appointments: appointments.toSorted((a, b) => a.start - b.start) };
  return [tell({ who: 'thread', handoff: handoff.id }, note(lines.join('\n'))), sayCard(handoff, session, shown, now)];
}

function heldNow(facts: readonly Fact[], id: string, world: World): Appointment | null {
  for (const fact of facts) {
    if (fact.fact === 'AppointmentHeld' && fact.hold.id === id) return appointmentOf(fact.hold, world, 1);
  }
  return null;
}
