/**
 * What the waiting list gives the turn: sentences, the confirmed place with its file and reminders, the facts of the list. Names neither
 * reason nor person in what is written unasked: phones are shared.
 */
import type { Appointment } from '../../domain/appointment.ts';
import { reasonOf } from '../../domain/practice.ts';
import { localDateOf, timeOf, toLocal } from '../../domain/time.ts';
import { calendarFile } from '../calendar-file.ts';
import { sayMoment, sayTime, sayVisit } from '../copy/dates.ts';
import { sayInstructions } from '../copy/patient.ts';
import type { Effect } from '../effect.ts';
import type { Option } from '../meaning.ts';
import { toMove, whereOf } from './change-says.ts';
import { copyOf, type Part, reachOf, type Step, yesNo } from './flow.ts';
import { reminderWakes } from './reminder-wakes.ts';
import { heldOffer, isMoot, joins, onTheList, replaceable, type WaitlistContext, wantedBefore } from './waiting.ts';

export type WaitlistSays = keyof typeof waitlistSays;

const visitOf = (visit: Pick<Appointment, 'start' | 'practitioner'>, step: Step): string =>
  sayVisit(visit, step.world.practice, step.session.language, step.now);

export const waitlistSays = {
  offer(context: WaitlistContext, step: Step): Part {
    const held = heldOffer(context, step);
    if (!held) return {};
    const { entry, hold } = held;
    const until = untilOf(hold.expiresAt ?? step.now, step);
    const visit = visitOf(hold, step);
    const where = whereOf([hold], step);
    const copy = copyOf(step);
    const text = entry.standing
      ? copy.offerEarlier({ visit, where, until, instead: visitOf(entry.standing, step) })
      : copy.offerFreed({ visit, where, until });
    return { text, asked: { about: 'yesNo' }, choices: yesNo(step) };
  },
  offerAgain(context: WaitlistContext, step: Step): Part {
    const held = heldOffer(context, step);
    if (!held) return {};
    const until = untilOf(held.hold.expiresAt ?? step.now, step);
    return {
      text: copyOf(step).offerAgain({ visit: visitOf(held.hold, step), until }),
      asked: { about: 'yesNo' },
      choices: yesNo(step),
    };
  },
  accept(context: WaitlistContext, step: Step): Part {
    const held = heldOffer(context, step);
    if (!held) return {};
    const { entry, hold } = held;
    const { practice, fresh } = step.world;
    const copy = copyOf(step);
    const patientId = entry.patientId ?? '';
    const appointment: Appointment = {
      ...hold,
      version: (entry.standing?.version ?? 0) + 1,
      status: 'booked',
      patientId,
      patientLabel: entry.patientLabel,
      expiresAt: null,
    };
    const visit = visitOf(hold, step);
    const where = whereOf([hold], step);
    const { code } = fresh;
    const confirmed: Effect = {
      kind: 'record',
      fact: {
        fact: 'AppointmentConfirmed',
        appointment: hold.id,
        patientId,
        patientLabel: entry.patientLabel,
        code,
        replaces: context.replaces,
      },
    };
    const reason = reasonOf(practice, hold.reason);
    return {
      text: [
        entry.standing
          ? copy.moved({ from: visitOf(entry.standing, step), visit, where, code })
          : copy.confirmed({ visit, where, person: entry.patientLabel, code }),
        ...sayInstructions(reason, step.session.language),
      ].join('\n'),
      asked: { about: 'nothing' },
      sure: true,
      file: calendarFile(practice, appointment, step.now, 'confirmed', step.session.language),
      effects: [
        confirmed,
        { kind: 'record', fact: { fact: 'WaitlistLeft', entry: entry.id, why: 'served' } },
        ...reminderWakes(practice, appointment, step.now),
      ],
    };
  },
  pass(context: WaitlistContext, step: Step): Part {
    const held = heldOffer(context, step);
    if (!held) return {};
    const { entry, hold } = held;
    const { start, practitioner } = hold;
    return {
      text: copyOf(step).offerPassed,
      effects: [
        {
          kind: 'record',
          fact: {
            fact: 'WaitlistPassed',
            entry: entry.id,
            appointment: hold.id,
            start,
            practitioner,
            why: 'refused',
          },
        },
      ],
    };
  },
  sayLost(context: WaitlistContext, step: Step): Part {
    const copy = copyOf(step);
    return { text: isMoot(context, step) ? copy.offerMoot : copy.offerLost };
  },
  askWhich(_: WaitlistContext, step: Step): Part {
    const options: Option[] = replaceable(step).map((one) => ({
      id: one.id,
      label: visitOf(one, step),
      start: toLocal(one.start, step.world.practice.timeZone),
    }));
    return {
      text: `${copyOf(step).whichEarlier}\n${options.map(({ label }, nth) => `${nth + 1}. ${label}`).join('\n')}`,
      asked: { about: 'options', options },
      choices: options.map(({ id, label }) => ({ id, label })),
    };
  },
  /** Nobody has to wait for what is free: the booking takes over, and keeps the appointment meanwhile. */
  moveNow(context: WaitlistContext, step: Step): Part {
    const appointment = wantedBefore(context, step);
    if (!appointment) return {};
    return { text: copyOf(step).earlierFree, next: toMove(appointment, context.when) };
  },
  join(context: WaitlistContext, step: Step): Part {
    const appointment = wantedBefore(context, step);
    if (!appointment) return {};
    const { reason, practitioner, patientId, patientLabel, chain } = appointment;
    const visit = visitOf(appointment, step);
    return {
      text: onTheList(copyOf(step).onWaitlistEarlier(visit), step),
      sure: true,
      effects: joins(
        { reason, practitioner, when: context.when ?? { windows: [] }, patientId, patientLabel, chain },
        appointment,
        step,
      ),
    };
  },
  leave(_: WaitlistContext, step: Step): Part {
    const facts = step.world.waitlist.map(
      (entry): Effect => ({ kind: 'record', fact: { fact: 'WaitlistLeft', entry: entry.id, why: 'asked' } }),
    );
    return { text: copyOf(step).offWaitlist, effects: facts };
  },
  sayUnlisted(context: WaitlistContext, step: Step): Part {
    const copy = copyOf(step);
    return { text: context.want === 'leave' ? copy.notOnWaitlist : copy.nothingToReplace(reachOf(step)) };
  },
};

/** "11 h 00", with the day when it is not today. */
function untilOf(until: number, step: Step): string {
  const { practice } = step.world;
  const { language } = step.session;
  const isToday = localDateOf(until, practice.timeZone) === localDateOf(step.now, practice.timeZone);
  return isToday
    ? sayTime(timeOf(toLocal(until, practice.timeZone)), language)
    : sayMoment(until, practice, language, step.now);
}
