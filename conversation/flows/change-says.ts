/**
 * What the change of an appointment gives the turn: sentences, facts, the calendar file of a cancellation, the booking that moves it.
 */
import { type Appointment, isLate } from '../../domain/appointment.ts';
import { reasonOf, wordingIn } from '../../domain/practice.ts';
import { addDays, localDateOf, toLocal, type When } from '../../domain/time.ts';
import { calendarFile } from '../calendar-file.ts';
import { sayVisit } from '../copy/dates.ts';
import type { Choice, Effect } from '../effect.ts';
import type { Option } from '../meaning.ts';
import { CODE } from '../words/change-words.ts';
import { toBook } from './book.ts';
import { type ChangeContext, cancelRefusal, found, remindedVisits, targetsOf, upcoming } from './existing.ts';
import { copyOf, type Part, reachOf, type Step, yesNo } from './flow.ts';
import { labelOf } from './person.ts';
import { shiftedFrom } from './shift.ts';
import { namesDays } from './wish.ts';

export type ChangeSays = keyof typeof changeSays;

/** "jeudi 2 avril à 14 h 00, avec le Dr Martin", and for whom, where one telephone serves several people; whoever only has a code is told no name. */
function visit(appointment: Appointment, step: Step): string {
  const said = sayVisit(appointment, step.world.practice, step.session.language, step.now);
  const { patients, contact } = step.world;
  const { person } = step.session.shared;
  const isOther = person?.birthDate !== undefined && labelOf(person) !== appointment.patientLabel;
  const isShared = appointment.contact === contact.id && (patients.length > 1 || isOther);
  const [name] = appointment.patientLabel.split(',');
  return isShared && name ? `${said}, ${copyOf(step).forSomebody(name)}` : said;
}

/** What is being changed, in one sentence. */
function visitOf(context: ChangeContext, step: Step): string {
  const [only] = targetsOf(context, step);
  return only ? visit(only, step) : '';
}

const numbered = (visits: readonly Appointment[], step: Step): string =>
  visits.map((one, nth) => `${nth + 1}. ${visit(one, step)}`).join('\n');

const dashed = (visits: readonly Appointment[], step: Step): string =>
  visits.map((one) => `– ${visit(one, step)}`).join('\n');

/** One sentence for one visit, another for several. */
function each(context: ChangeContext, step: Step, one: (visit: string) => string, all: (visits: string) => string) {
  const targets = targetsOf(context, step);
  return targets.length > 1 ? all(dashed(targets, step)) : one(visitOf(context, step));
}

/** The booking that moves this appointment. */
export function toMove(appointment: Appointment, when: When | null) {
  const { id, chain, version, practitioner, location, reason, start, patientId, patientLabel } = appointment;
  const moving = { id, chain, version, practitioner, location, reason, start, patientId, patientLabel };
  return toBook({ reason, practitioner, when, moving });
}

/** "On peut décaler à 15 h ?": an hour alone is one of the same day. */
function onItsDay(when: When | null, appointment: Appointment, step: Step): When | null {
  if (!when?.timeOfDay || namesDays(when)) return when;
  const date = localDateOf(appointment.start, step.world.practice.timeZone);
  return { ...when, windows: [{ start: `${date}T00:00`, end: `${addDays(date, 1)}T00:00` }] };
}

/** Where they are, when it is the same place for all. */
export function whereOf(visits: readonly Appointment[], step: Step): string {
  const { practice } = step.world;
  const [first] = visits;
  if (visits.some((one) => one.location !== first?.location)) return '';
  const place = practice.locations.find((one) => one.id === first?.location);
  return place ? `${place.name}, ${place.address}` : practice.name;
}

function reasonName(appointment: Appointment, step: Step): string {
  const name = reasonOf(step.world.practice, appointment.reason)?.name;
  return name ? wordingIn(name, step.session.language) : '';
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

function visitOptions(visits: readonly Appointment[], step: Step): Option[] {
  return visits.map((one) => ({
    id: one.id,
    label: visit(one, step),
    start: toLocal(one.start, step.world.practice.timeZone),
  }));
}

/** What this contact has booked, and for what. */
export function sayUpcoming(step: Step): string {
  const all = upcoming(step);
  const copy = copyOf(step);
  const [only] = all;
  return only && all.length === 1
    ? copy.yourAppointment(visit(only, step), reasonName(only, step))
    : copy.yourAppointments(all.map((one) => `– ${visit(one, step)} (${reasonName(one, step)})`).join('\n'));
}

export const changeSays = {
  askCode(_: ChangeContext, step: Step): Part {
    const copy = copyOf(step);
    // A code was given with the request, and none of ours.
    const isWrong = step.meaning !== null && CODE.test(step.meaning.text);
    return {
      text: isWrong ? copy.wrongCode : copy.askCode(reachOf(step)),
      asked: { about: 'code' },
      choices: [{ id: 'no-code', label: copy.choices.noCode }],
    };
  },
  sayWrongCode(_: ChangeContext, step: Step): Part {
    const copy = copyOf(step);
    return { text: copy.wrongCode, asked: { about: 'code' }, choices: [{ id: 'no-code', label: copy.choices.noCode }] };
  },
  askWhich(context: ChangeContext, step: Step): Part {
    const options = visitOptions(upcoming(step), step);
    return {
      text: `${copyOf(step).whichAppointment[context.want]}\n${options.map(({ label }, nth) => `${nth + 1}. ${label}`).join('\n')}`,
      asked: { about: 'options', options },
      choices: options.map(({ id, label }) => ({ id, label })),
    };
  },
  list(_: ChangeContext, step: Step): Part {
    const { options, choices } = moveOrCancel(step);
    return { text: sayUpcoming(step), asked: { about: 'options', options }, choices };
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
    const copy = copyOf(step);
    const visits = remindedVisits(context, step);
    const [only] = visits;
    const options: Option[] = [
      { id: 'yes', label: copy.choices.yes },
      { id: 'no', label: copy.choices.no },
      { id: 'move', label: copy.choices.move },
    ];
    const choices = options.map(({ id, label }) => ({ id, label }));
    if (only && visits.length === 1) {
      const text = context.goesOn ? copy.reminderRest : (said: string) => copy.reminder(said, whereOf(visits, step));
      return { text: text(visit(only, step)), asked: { about: 'yesNo' }, choices };
    }
    return {
      text: copy.reminders(numbered(visits, step), whereOf(visits, step)),
      asked: { about: 'options', options: [...visitOptions(visits, step), ...options] },
      // Where choices are numbered, the visits have the numbers.
      ...(step.world.abilities.buttons ? { choices } : {}),
    };
  },
  askWhichReminded(context: ChangeContext, step: Step): Part {
    const { choices, whichReminded } = copyOf(step);
    const visits = remindedVisits(context, step);
    const isMove = context.want === 'move';
    const options: Option[] = [
      ...visitOptions(visits, step),
      ...(isMove ? [] : [{ id: 'all', label: choices.allOfThem, words: ['les deux', 'aucun', 'both'] }]),
    ];
    return {
      text: `${whichReminded[isMove ? 'move' : 'cancel']}\n${numbered(visits, step)}`,
      asked: { about: 'options', options },
      choices: options.map(({ id, label }) => ({ id, label })),
    };
  },
  confirmAttendance(context: ChangeContext, step: Step): Part {
    const { attendance, attendanceAll } = copyOf(step);
    return {
      text: each(context, step, attendance, attendanceAll),
      effects: targetsOf(context, step).map(({ id }) => ({
        kind: 'record',
        fact: { fact: 'AttendanceConfirmed', appointment: id },
      })),
    };
  },
  askCancel(context: ChangeContext, step: Step): Part {
    const copy = copyOf(step);
    const refusal = cancelRefusal(context, step);
    const late = refusal?.code === 'whyMissing' ? refusal.hours : null;
    const one = (said: string) => (late === null ? copy.askCancel(said) : copy.askCancelLate(said, late));
    return {
      text: each(context, step, one, copy.askCancelAll),
      asked: { about: 'yesNo' },
      choices: yesNo(step),
    };
  },
  sayOnlyThese(_: ChangeContext, step: Step): Part {
    return { text: copyOf(step).noSuchVisit };
  },
  askWhy(context: ChangeContext, step: Step): Part {
    const refusal = cancelRefusal(context, step, null);
    const hours = refusal?.code === 'whyMissing' ? refusal.hours : 0;
    return { text: copyOf(step).askLateReason(visitOf(context, step), hours), asked: { about: 'words' } };
  },
  cancel(context: ChangeContext, step: Step): Part {
    const { practice } = step.world;
    const { now } = step;
    const targets = targetsOf(context, step);
    const [only] = targets;
    const { cancelled, cancelledAll } = copyOf(step);
    if (!only) return {};
    const why = context.why?.trim();
    return {
      text: each(context, step, cancelled, cancelledAll),
      sure: true,
      // One message carries one file; several visits of a day are cancelled too rarely for more.
      ...(targets.length === 1
        ? {
            file: calendarFile(
              practice,
              { ...only, version: only.version + 1, status: 'cancelled' },
              now,
              'cancelled',
              step.session.language,
            ),
          }
        : {}),
      effects: targets.map((appointment): Effect => {
        const late = isLate({ practice, appointment, now });
        const fact = {
          fact: 'AppointmentCancelled' as const,
          appointment: appointment.id,
          by: 'patient' as const,
          late,
        };
        return { kind: 'record', fact: why ? { ...fact, reason: why } : fact };
      }),
    };
  },
  sayStarted(context: ChangeContext, step: Step): Part {
    return { text: copyOf(step).started(visitOf(context, step), reachOf(step)) };
  },
  sayGone(_: ChangeContext, step: Step): Part {
    return { text: copyOf(step).gone(reachOf(step)) };
  },
  keep(context: ChangeContext, step: Step): Part {
    const { kept, keptAll } = copyOf(step);
    return { text: each(context, step, kept, keptAll) };
  },
  /** The booking takes over: it keeps the old slot until the new one is confirmed. */
  move(context: ChangeContext, step: Step): Part {
    const [appointment] = targetsOf(context, step);
    if (!appointment) return {};
    const start = toLocal(appointment.start, step.world.practice.timeZone);
    const apart =
      context.shift && shiftedFrom(context.shift, { first: start, last: start }, step.meaning?.when ?? null);
    return { next: toMove(appointment, apart ?? onItsDay(context.when, appointment, step)) };
  },
  sayLocked(_: ChangeContext, step: Step): Part {
    return { text: copyOf(step).codeLocked, handoff: { reason: 'proofNeeded' } };
  },
  handOver(): Part {
    return { handoff: { reason: 'proofNeeded' } };
  },
};
