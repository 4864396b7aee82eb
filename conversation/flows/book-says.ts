/**
 * What the booking gives the turn at each of its actions: sentences, offers, facts and timers. Decides nothing.
 */
import type { Appointment } from '../../domain/appointment.ts';
import { practitionerOf, reasonOf, wordingIn } from '../../domain/practice.ts';
import { localDateOf } from '../../domain/time.ts';
import { calendarFile } from '../calendar-file.ts';
import { sayAny, sayPeriod, sayPractitioner, sayVisit } from '../copy/dates.ts';
import { sayInstructions } from '../copy/patient.ts';
import type { Choice } from '../effect.ts';
import type { Option } from '../meaning.ts';
import { copyOf, type Part, reachOf, request, type Step, yesNo } from './flow.ts';
import { asksWho, identify } from './identify.ts';
import { type BookContext, heldSlotOf, isHoldKept, optionsOf, reasonName } from './offers.ts';
import { labelOf, personOf } from './person.ts';
import { sayRefusal } from './refusals.ts';
import { reminderWakes } from './reminder-wakes.ts';
import { earlierThan, joins, onTheList } from './waiting.ts';
import { toSooner } from './waitlist.ts';

const choicesOf = (options: Option[]): Choice[] => options.map(({ id, label }) => ({ id, label }));

function visitOf(context: BookContext, step: Step): string {
  if (!context.hold) return '';
  return sayVisit(context.hold.slot, step.world.practice, step.session.language, step.now);
}

function whereOf(context: BookContext, step: Step): string {
  const place = step.world.practice.locations.find((one) => one.id === context.hold?.slot.location);
  return place ? `${place.name}, ${place.address}` : step.world.practice.name;
}

export const bookSays = {
  sayOneByOne({ people }: BookContext, step: Step): Part {
    return people > 1 ? { text: copyOf(step).oneByOne } : {};
  },
  askReason(_: BookContext, step: Step): Part {
    const { practice } = step.world;
    const { language } = step.session;
    const options: Option[] = practice.visitReasons.map((reason) => ({
      id: reason.id,
      label: wordingIn(reason.name, language),
      words: reason.words,
    }));
    return {
      text: copyOf(step).askReason,
      asked: { about: 'reason', options },
      choices: choicesOf(options),
    };
  },
  askKnown(_: BookContext, step: Step): Part {
    return { text: copyOf(step).askKnown, asked: { about: 'yesNo' }, choices: yesNo(step) };
  },
  keepKnown(context: BookContext, step: Step): Part {
    return context.known === null ? {} : { shared: { person: { ...personOf(step), known: context.known } } };
  },
  askWhen(context: BookContext, step: Step): Part {
    const copy = copyOf(step);
    return {
      text: context.moving ? copy.askWhenMove : copy.askWhen(reasonName(context, step)),
      asked: { about: 'when' },
    };
  },
  askClearly(context: BookContext, step: Step): Part {
    return askClearly(context, step);
  },
  sayUnknownName(context: BookContext, step: Step): Part {
    const { practitioners } = step.world.practice;
    return {
      text: copyOf(step).unknownPractitioner(context.unknownName ?? '', sayAny(practitioners, step.session.language)),
    };
  },
  sayUsualUnknown(_: BookContext, step: Step): Part {
    const { practitioners } = step.world.practice;
    return { text: copyOf(step).usualUnknown(sayAny(practitioners, step.session.language)) };
  },
  sayAbsentTrade(context: BookContext, step: Step): Part {
    const { practitioners } = step.world.practice;
    return { text: copyOf(step).absentTrade(context.absentTrade ?? '', sayAny(practitioners, step.session.language)) };
  },
  sayNotTaken(context: BookContext, step: Step): Part {
    const { practice } = step.world;
    const { language } = step.session;
    const practitioner = practitionerOf(practice, context.practitioner ?? '');
    const takers = practice.practitioners.filter(
      (one) => one.id in (reasonOf(practice, context.reason ?? '')?.durations ?? {}),
    );
    return {
      text: copyOf(step).notThisReason(
        practitioner ? sayPractitioner(practitioner, language) : '',
        reasonName(context, step),
        sayAny(takers, language),
      ),
    };
  },
  offer(context: BookContext, step: Step): Part {
    const copy = copyOf(step);
    const options = optionsOf(context, step);
    const one = options.length === 1;
    const lines = options.map(({ label }, nth) => (one ? `– ${label}` : `${nth + 1}. ${label}`)).join('\n');
    const before = { none: '', lost: copy.lost, expired: copy.holdGone, declined: copy.others }[context.because];
    const declined = context.because === 'declined';
    const why = context.refusal && !declined ? sayRefusal(context.refusal, step) : '';
    const nearest = context.fit === 'nearest' && context.because !== 'declined';
    const intro = nearest
      ? copy.nearest({ one })
      : context.because === 'declined'
        ? ''
        : copy.offers(reasonName(context, step), { one });
    const more: Option[] = [
      { id: 'other-times', label: copy.choices.otherTimes, words: ['autre', 'autres', 'other times'] },
      ...(nearest || declined
        ? [{ id: 'waitlist', label: copy.choices.waitlist, words: ['liste', 'attente', 'waiting list'] }]
        : []),
    ];
    return {
      text: `${[before, why, intro].filter(Boolean).join(' ')}\n${lines}\n${one ? copy.fits : copy.pickOne}`,
      asked: { about: 'options', options: [...options, ...more] },
      choices: choicesOf([...options, ...more]),
    };
  },
  askWhichOne(context: BookContext, step: Step): Part {
    const answer = step.meaning?.answer;
    const options = optionsOf(context, step);
    const among = answer?.is === 'ambiguous' ? options.filter(({ id }) => answer.ids.includes(id)) : options;
    const shown = among.length > 0 ? among : options;
    return {
      text: `${copyOf(step).ambiguous}\n${shown.map(({ label }, nth) => `${nth + 1}. ${label}`).join('\n')}`,
      asked: { about: 'options', options: shown },
      choices: choicesOf(shown),
    };
  },
  recordHold(context: BookContext, step: Step): Part {
    return recordHold(context, step);
  },
  /** The place that was picked: said back at once when something is still to be asked before the whole is read back. */
  takePlace(context: BookContext, step: Step): Part {
    const isAsking = !context.moving?.patientId && asksWho(step);
    return {
      ...recordHold(context, step),
      ...(isAsking ? { text: copyOf(step).placeKept(visitOf(context, step)) } : {}),
    };
  },
  releaseHold(context: BookContext, step: Step): Part {
    if (!context.hold || !isHoldKept(context, step)) return {};
    return {
      effects: [{ kind: 'record', fact: { fact: 'HoldReleased', appointment: context.hold.id, why: 'changed' } }],
    };
  },
  sayNothingFits(context: BookContext, step: Step): Part {
    const copy = copyOf(step);
    const why = context.refusal ? sayRefusal(context.refusal, step) : '';
    const before = { none: '', lost: copy.lost, expired: copy.holdGone, declined: '' }[context.because];
    const text = context.because === 'declined' ? copy.noMore(reachOf(step)) : copy.nothingFits(reachOf(step));
    const options: Option[] = [
      { id: 'other-times', label: copy.choices.otherTimes, words: ['autre', 'un autre moment', 'other times'] },
      { id: 'waitlist', label: copy.choices.waitlist, words: ['liste', 'attente', 'inscrire', 'waiting list'] },
      { id: 'human', label: copy.choices.human, words: ['secretariat', 'une personne'] },
    ];
    return {
      text: [before, why, text].filter(Boolean).join(' '),
      asked: { about: 'options', options },
      choices: choicesOf(options),
    };
  },
  joinWaitlist(context: BookContext, step: Step): Part {
    const person = personOf(step);
    const { moving } = context;
    const joined = {
      reason: context.reason ?? '',
      practitioner: context.practitioner,
      when: moving ? earlierThan(moving, context.when, step) : (context.when ?? { windows: [] }),
      patientId: moving?.patientId ?? person.patientId ?? null,
      patientLabel: moving?.patientLabel ?? labelOf(person),
      chain: moving?.chain ?? null,
    };
    return {
      text: onTheList(copyOf(step).onWaitlist(reasonName(context, step)), step),
      sure: true,
      effects: joins(joined, moving, step),
    };
  },
  identify(_: BookContext, __: Step): Part {
    return { call: request(identify, {}) };
  },
  readBack(context: BookContext, step: Step): Part {
    const copy = copyOf(step);
    const visit = visitOf(context, step);
    const where = whereOf(context, step);
    const { moving } = context;
    const text = moving
      ? copy.readBackMove({
          from: sayVisit(moving, step.world.practice, step.session.language, step.now),
          visit,
          where,
        })
      : copy.readBack({ reason: reasonName(context, step), visit, where, person: labelOf(personOf(step)) });
    return { text, asked: { about: 'yesNo' }, choices: yesNo(step) };
  },
  askWhatToChange(_: BookContext, step: Step): Part {
    const { choices, whatToChange } = copyOf(step);
    const options: Option[] = [
      { id: 'change-time', label: choices.changeTime, words: ['horaire', 'heure', 'jour', 'date', 'time', 'day'] },
      { id: 'change-person', label: choices.changePerson, words: ['personne', 'nom', 'person', 'name'] },
      { id: 'change-reason', label: choices.changeReason, words: ['motif', 'raison', 'reason'] },
    ];
    return { text: whatToChange, asked: { about: 'options', options }, choices: choicesOf(options) };
  },
  forgetPerson(): Part {
    return { shared: { person: undefined } };
  },
  confirm(context: BookContext, step: Step): Part {
    return confirm(context, step);
  },
  noteSooner(_: BookContext, step: Step): Part {
    const copy = copyOf(step);
    return { text: copy.alsoNoted(copy.requests.waitlist) };
  },
  /** Something earlier is wanted as well, now that this visit is firm. */
  joinSooner(context: BookContext, step: Step): Part {
    const booked = context.sooner ? bookedOf(context, step) : null;
    return booked ? { next: toSooner(booked) } : {};
  },
  askPhone(_: BookContext, step: Step): Part {
    const phone = step.meaning?.answer;
    const wrong = phone?.is === 'words';
    return { text: wrong ? copyOf(step).askPhoneAgain : copyOf(step).askPhone, asked: { about: 'phone' } };
  },
  keepPhone(_: BookContext, step: Step): Part {
    const phone = step.session.shared.phone;
    return phone ? { text: copyOf(step).phoneThanks(phone) } : {};
  },
  goOnWithoutPhone(_: BookContext, step: Step): Part {
    return { text: copyOf(step).phoneDeclined(reachOf(step)), shared: { phoneDeclined: true } };
  },
  handOver(context: BookContext, step: Step): Part {
    return { text: copyOf(step).deskOnly(reasonName(context, step)), handoff: { reason: 'deskOnly' } };
  },
  handOverRefusal(context: BookContext, step: Step): Part {
    const copy = copyOf(step);
    const reason = reasonName(context, step);
    const said: Record<string, string> = {
      knownPatientsOnly: copy.onlyKnown(reason),
      newPatientsOnly: copy.onlyNew(reason),
      tooYoung: copy.tooYoung(reason),
      tooOld: copy.tooOldFor(reason),
    };
    return { text: said[context.refusal?.code ?? ''] ?? copy.deskOnly(reason), handoff: { reason: 'deskOnly' } };
  },
  sayTooLate(context: BookContext, step: Step): Part {
    const { moving } = context;
    return moving
      ? {
          text: copyOf(step).started(
            sayVisit(moving, step.world.practice, step.session.language, step.now),
            reachOf(step),
          ),
        }
      : {};
  },
  sayAbandoned(context: BookContext, step: Step): Part {
    const { moving } = context;
    const copy = copyOf(step);
    if (!moving) return { text: copy.abandoned };
    return { text: copy.kept(sayVisit(moving, step.world.practice, step.session.language, step.now)) };
  },
};

function recordHold(context: BookContext, step: Step): Part {
  const hold = heldSlotOf(context, step);
  if (!hold) return {};
  return {
    effects: [
      { kind: 'record', fact: { fact: 'AppointmentHeld', hold } },
      {
        kind: 'wake',
        key: `hold/${hold.id}`,
        at: hold.expiresAt,
        timer: { timer: 'holdExpired', appointment: hold.id },
      },
    ],
  };
}

/** One short question about what was double, contradictory or impossible. */
function askClearly(context: BookContext, step: Step): Part {
  const copy = copyOf(step);
  const { when } = context;
  if (!when) return { text: copy.unclearWhen, asked: { about: 'when' } };
  if (when.invalidDate) return { text: copy.invalidDate(when.invalidDate), asked: { about: 'when' } };
  const text = when.conflict ? copy.conflict(when.conflict) : copy.twoReadings;
  const readings = readingsOf(context, step);
  if (readings.length === 2)
    return { text, asked: { about: 'options', options: readings }, choices: choicesOf(readings) };
  if (when.needsSchoolCalendar) return { text: copy.schoolHolidays, asked: { about: 'when' } };
  return { text: when.conflict ? text : copy.unclearWhen, asked: { about: 'when' } };
}

/** The two readings as options, when each is one window and they read differently. */
function readingsOf(context: BookContext, step: Step): Option[] {
  const [first] = context.when?.windows ?? [];
  const [second] = context.when?.altWindows ?? [];
  if (!first || !second) return [];
  const today = localDateOf(step.now, step.world.practice.timeZone);
  const labels = [first, second].map((window) => sayPeriod(window, step.session.language, today));
  if (labels[0] === labels[1]) return [];
  return labels.map((label, nth) => ({
    id: `reading-${nth + 1}`,
    label,
    start: (nth === 0 ? first : second).start,
  }));
}

/** The appointment that the held place becomes; null when none is held. */
export function bookedOf(context: BookContext, step: Step): Appointment | null {
  const { hold, moving } = context;
  const held = heldSlotOf(context, step);
  if (!hold || !held) return null;
  return {
    id: hold.id,
    chain: hold.chain,
    version: (moving?.version ?? 0) + 1,
    practitioner: held.practitioner,
    resources: held.resources,
    location: held.location,
    reason: held.reason,
    start: held.start,
    end: held.end,
    status: 'booked',
    patientId: held.patientId,
    patientLabel: held.patientLabel,
    conversation: step.world.conversation,
    contact: step.world.contact.id,
    expiresAt: null,
    overbooked: false,
    attendance: 'unknown',
  };
}

/** The appointment becomes firm: code, calendar file, what to prepare, reminders. */
function confirm(context: BookContext, step: Step): Part {
  const { hold, moving } = context;
  const { world, now, session } = step;
  const { practice } = world;
  const copy = copyOf(step);
  const appointment = bookedOf(context, step);
  if (!hold || !appointment) return {};
  const person = labelOf(personOf(step));
  const visit = visitOf(context, step);
  const where = whereOf(context, step);
  const { code } = world.fresh;
  const reason = reasonOf(practice, context.reason ?? '');
  const said = moving
    ? copy.moved({ from: sayVisit(moving, practice, session.language, now), visit, where, code })
    : copy.confirmed({ visit, where, person, code });
  return {
    text: [said, ...sayInstructions(reason, session.language)].join('\n'),
    asked: { about: 'nothing' },
    sure: true,
    file: calendarFile(practice, appointment, now, 'confirmed', session.language),
    effects: [
      {
        kind: 'record',
        fact: {
          fact: 'AppointmentConfirmed',
          appointment: hold.id,
          patientId: appointment.patientId ?? '',
          patientLabel: appointment.patientLabel,
          code,
          replaces: moving?.id ?? null,
        },
      },
      ...reminderWakes(practice, appointment, now),
    ],
  };
}
