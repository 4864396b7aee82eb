/**
 * What the change of an appointment gives the turn: sentences, facts, the calendar file of a cancellation, the booking that moves it.
 */
import type { Appointment } from '../../domain/appointment.ts';
import { reasonOf } from '../../domain/practice.ts';
import { toLocal } from '../../domain/time.ts';
import { calendarFile } from '../calendar-file.ts';
import { sayVisit } from '../copy/dates.ts';
import type { Choice } from '../effect.ts';
import type { Option } from '../meaning.ts';
import { toBook } from './book.ts';
import { type ChangeContext, found, lateHours, upcoming } from './existing.ts';
import { copyOf, type Part, reachOf, type Step, yesNo } from './flow.ts';

export type ChangeSays = keyof typeof changeSays;

function visit(appointment: Appointment, step: Step): string {
  return sayVisit(appointment, step.world.practice, step.session.language, step.now);
}

function visitOf(context: ChangeContext, step: Step): string {
  const appointment = found(context, step);
  return appointment ? visit(appointment, step) : '';
}

function reasonName(appointment: Appointment, step: Step): string {
  const name = reasonOf(step.world.practice, appointment.reason)?.name;
  return name ? (step.session.language === 'en' ? (name.en ?? name.fr) : name.fr) : '';
}

function moveOrCancel(step: Step): { options: Option[]; choices: Choice[] } {
  const { choices } = copyOf(step);
  const options: Option[] = [
    { id: 'move', label: choices.move, words: ['déplacer', 'decaler', 'changer', 'move'] },
    { id: 'cancel', label: choices.cancel, words: ['annuler', 'cancel'] },
    { id: 'keep', label: choices.keep, words: ['garder', 'keep'] },
  ];
  return { options, choices: options.map(({ id, label }) => ({ id, label })) };
}

export const changeSays = {
  askCode(_: ChangeContext, step: Step): Part {
    const copy = copyOf(step);
    return {
      text: copy.askCode(reachOf(step)),
      asked: { about: 'code' },
      choices: [{ id: 'no-code', label: copy.choices.noCode }],
    };
  },
  sayWrongCode(_: ChangeContext, step: Step): Part {
    const copy = copyOf(step);
    return { text: copy.wrongCode, asked: { about: 'code' }, choices: [{ id: 'no-code', label: copy.choices.noCode }] };
  },
  askWhich(context: ChangeContext, step: Step): Part {
    const options: Option[] = upcoming(step).map((one) => ({
      id: one.id,
      label: visit(one, step),
      start: toLocal(one.start, step.world.practice.timeZone),
    }));
    return {
      text: `${copyOf(step).whichAppointment[context.want]}\n${options.map(({ label }, nth) => `${nth + 1}. ${label}`).join('\n')}`,
      asked: { about: 'options', options },
      choices: options.map(({ id, label }) => ({ id, label })),
    };
  },
  list(_: ChangeContext, step: Step): Part {
    const all = upcoming(step);
    const copy = copyOf(step);
    const [only] = all;
    const { options, choices } = moveOrCancel(step);
    const text =
      only && all.length === 1
        ? copy.yourAppointment(visit(only, step), reasonName(only, step))
        : copy.yourAppointments(all.map((one) => `– ${visit(one, step)} (${reasonName(one, step)})`).join('\n'));
    return { text, asked: { about: 'options', options }, choices };
  },
  tell(context: ChangeContext, step: Step): Part {
    const appointment = found(context, step);
    const { options, choices } = moveOrCancel(step);
    return {
      text: appointment ? copyOf(step).yourAppointment(visit(appointment, step), reasonName(appointment, step)) : '',
      asked: { about: 'options', options },
      choices,
    };
  },
  sayFine(_: ChangeContext, step: Step): Part {
    return { text: copyOf(step).youAreWelcome };
  },
  askAttendance(context: ChangeContext, step: Step): Part {
    const appointment = found(context, step);
    const copy = copyOf(step);
    const place = step.world.practice.locations.find((one) => one.id === appointment?.location);
    const options: Option[] = [
      { id: 'yes', label: copy.choices.yes },
      { id: 'no', label: copy.choices.no },
      { id: 'move', label: copy.choices.move },
    ];
    return {
      text: copy.reminder(visitOf(context, step), place ? `${place.name}, ${place.address}` : step.world.practice.name),
      asked: { about: 'yesNo' },
      choices: options.map(({ id, label }) => ({ id, label })),
    };
  },
  askMoveOrCancel(_: ChangeContext, step: Step): Part {
    const { options, choices } = moveOrCancel(step);
    return { text: copyOf(step).whatAboutIt, asked: { about: 'options', options }, choices };
  },
  confirmAttendance(context: ChangeContext, step: Step): Part {
    if (!context.appointment) return {};
    return {
      text: copyOf(step).attendance(visitOf(context, step)),
      effects: [{ kind: 'record', fact: { fact: 'AttendanceConfirmed', appointment: context.appointment } }],
    };
  },
  askWhy(context: ChangeContext, step: Step): Part {
    const appointment = found(context, step);
    const hours = appointment ? (lateHours(appointment, step) ?? 0) : 0;
    return { text: copyOf(step).askLateReason(visitOf(context, step), hours), asked: { about: 'words' } };
  },
  askCancel(context: ChangeContext, step: Step): Part {
    return { text: copyOf(step).askCancel(visitOf(context, step)), asked: { about: 'yesNo' }, choices: yesNo(step) };
  },
  cancel(context: ChangeContext, step: Step): Part {
    const appointment = found(context, step);
    if (!appointment) return {};
    const late = lateHours(appointment, step) !== null;
    return {
      text: copyOf(step).cancelled(visit(appointment, step)),
      sure: true,
      file: calendarFile(
        step.world.practice,
        { ...appointment, version: appointment.version + 1, status: 'cancelled' },
        step.now,
        'cancelled',
        step.session.language,
      ),
      effects: [
        {
          kind: 'record',
          fact: {
            fact: 'AppointmentCancelled',
            appointment: appointment.id,
            by: 'patient',
            late,
            ...(context.why ? { reason: context.why } : {}),
          },
        },
      ],
    };
  },
  keep(context: ChangeContext, step: Step): Part {
    return { text: copyOf(step).kept(visitOf(context, step)) };
  },
  /** The booking takes over: it keeps the old slot until the new one is confirmed. */
  move(context: ChangeContext, step: Step): Part {
    const appointment = found(context, step);
    if (!appointment) return {};
    const { id, chain, version, practitioner, location, reason, start, patientId, patientLabel } = appointment;
    return {
      next: toBook({
        reason,
        practitioner,
        when: context.when,
        moving: { id, chain, version, practitioner, location, reason, start, patientId, patientLabel },
      }),
    };
  },
  sayLocked(_: ChangeContext, step: Step): Part {
    return { text: copyOf(step).codeLocked, handoff: { reason: 'proofNeeded' } };
  },
  handOver(): Part {
    return { handoff: { reason: 'proofNeeded' } };
  },
};
