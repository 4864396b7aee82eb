/**
 * What the message gives the turn: the questions, the reading back, the message taken with what is true of when it will be read.
 */
import { z } from 'zod';
import type { Appointment } from '../../domain/appointment.ts';
import { isAbsent, nextDigest } from '../../domain/cover.ts';
import { MESSAGE_CATEGORIES, type Message, type MessageCategory, type WantedAction } from '../../domain/message.ts';
import { type Practitioner, practitionerOf, shortNameOf } from '../../domain/practice.ts';
import { dateOf, localDateOf } from '../../domain/time.ts';
import { fullMoment, sayDate, sayTo } from '../copy/dates.ts';
import { urgentMessage } from '../desk/digests.ts';
import type { Option } from '../meaning.ts';
import { copyOf, freshId, type Part, reachOf, request, type Step, yesNo } from './flow.ts';
import { identify } from './identify.ts';
import { approvedAnswer } from './office.ts';
import { isIdentified, labelOf, personOf } from './person.ts';

export const messageContext = z.object({
  category: z.enum(MESSAGE_CATEGORIES),
  practitioner: z.string().nullable(),
  words: z.string().nullable(),
  /** Said before the words were asked, and quoted with them. */
  opening: z.string().optional(),
  /** A medical question: never answered, it may be passed on. */
  question: z.boolean(),
});
export type MessageContext = z.infer<typeof messageContext>;

const WANTED: Record<MessageCategory, WantedAction> = {
  renewal: 'prescription',
  certificate: 'certificate',
  results: 'opinion',
  message: 'none',
  callBack: 'callBack',
  lateArrival: 'none',
  details: 'none',
  complaint: 'none',
  dataRequest: 'none',
};

/** Must be seen by the desk at once, and not only at the hour of a digest. */
const ALSO_DESK: Partial<Record<MessageCategory, 'complaint' | 'dataRequest' | 'deskOnly'>> = {
  complaint: 'complaint',
  dataRequest: 'dataRequest',
  lateArrival: 'deskOnly',
  details: 'deskOnly',
};

/** Whom it is for; undefined while the patient must still say. */
export function practitionerFor(context: MessageContext, step: Step): Practitioner | undefined {
  const { practice } = step.world;
  const [first] = practice.practitioners;
  if (context.practitioner) return practitionerOf(practice, context.practitioner);
  const expected = nextBooked(step);
  const booked = expected && practitionerOf(practice, expected.practitioner);
  if (needsNoChoice(context, step)) return booked ?? first;
  // Another request of the same words goes to whom the first one went; it is read back all the same.
  const { addressee } = step.session.shared;
  const isSame = addressee !== undefined && context.words !== null && addressee.words === context.words;
  return isSame ? practitionerOf(practice, addressee.practitioner) : undefined;
}

/** What the desk deals with is not worth a question about the practitioner. */
function needsNoChoice(context: MessageContext, step: Step): boolean {
  return step.world.practice.practitioners.length === 1 || ALSO_DESK[context.category] !== undefined;
}

/** The next appointment of this contact: what a late arrival is about. */
function nextBooked(step: Step): Appointment | undefined {
  return step.world.appointments.find((one) => one.status === 'booked' && one.end > step.now);
}

/** Whose message it is: as identified, or, for a late arrival, whoever is expected. */
export function concerned(context: MessageContext, step: Step): { patientId: string | null; label: string } | null {
  const expected = context.category === 'lateArrival' ? nextBooked(step) : undefined;
  if (expected) return { patientId: expected.patientId, label: expected.patientLabel };
  const person = personOf(step);
  return isIdentified(step) ? { patientId: person.patientId ?? null, label: labelOf(person) } : null;
}

export type MessageSays = keyof typeof messageSays;

export const messageSays = {
  offerToAsk(_: MessageContext, step: Step): Part {
    const copy = copyOf(step);
    const options: Option[] = [
      { id: 'pass-on', label: copy.choices.passOn, words: ['transmettre', 'message', 'praticien', 'pass it on'] },
      { id: 'human', label: copy.choices.human, words: ['secretariat', 'une personne', 'a person'] },
      { id: 'no', label: copy.choices.no, words: ['non', 'no'] },
    ];
    return {
      text: copy.noMedicalAdvice,
      asked: { about: 'options', options },
      choices: options.map(({ id, label }) => ({ id, label })),
    };
  },
  /** What the practice says to everybody who asks for results, before the question is passed on; to a complaint, that we are sorry. */
  sayApproved({ category, words }: MessageContext, step: Step): Part {
    if (category === 'complaint' && words !== null) return { text: copyOf(step).sorry };
    const text = category === 'results' ? approvedAnswer('results', step) : null;
    return text === null ? {} : { text };
  },
  leaveIt(_: MessageContext, step: Step): Part {
    return { text: copyOf(step).notPassedOn(reachOf(step)) };
  },
  askWords(context: MessageContext, step: Step): Part {
    return { text: copyOf(step).askWords[context.category], asked: { about: 'words' } };
  },
  askWordsAgain(_: MessageContext, step: Step): Part {
    return { text: copyOf(step).correctWords, asked: { about: 'words' } };
  },
  askPractitioner(_: MessageContext, step: Step): Part {
    const options: Option[] = step.world.practice.practitioners.map((one) => ({
      id: one.id,
      label: shortNameOf(one),
      words: [one.lastName, one.firstName],
    }));
    return {
      text: copyOf(step).askPractitioner,
      asked: { about: 'options', options },
      choices: options.map(({ id, label }) => ({ id, label })),
    };
  },
  identify(): Part {
    return { call: request(identify, {}) };
  },
  readBack(context: MessageContext, step: Step): Part {
    const copy = copyOf(step);
    const practitioner = practitionerFor(context, step);
    return {
      text: copy.readBackMessage({
        what: copy.categories[context.category],
        practitioner: practitioner ? sayTo(practitioner, step.session.language) : '',
        words: context.words ?? '',
        person: concerned(context, step)?.label ?? '',
        phone: step.session.shared.phone ?? step.world.contact.phone ?? '',
      }),
      asked: { about: 'yesNo' },
      choices: yesNo(step),
    };
  },
  take(context: MessageContext, step: Step): Part {
    return take(context, step);
  },
  askPhone(_: MessageContext, step: Step): Part {
    return { text: copyOf(step).askPhoneBack, asked: { about: 'phone' } };
  },
  keepPhone(_: MessageContext, step: Step): Part {
    const { phone } = step.session.shared;
    return phone ? { text: copyOf(step).phoneThanks(phone) } : {};
  },
  goOnWithoutPhone(_: MessageContext, step: Step): Part {
    return { text: copyOf(step).phoneDeclined(reachOf(step)), shared: { phoneDeclined: true } };
  },
  sayAbandoned(_: MessageContext, step: Step): Part {
    return { text: copyOf(step).abandoned };
  },
};

function take(context: MessageContext, step: Step): Part {
  const { world, session, now } = step;
  const copy = copyOf(step);
  const practitioner = practitionerFor(context, step);
  if (!practitioner) return {};
  const person = personOf(step);
  const whose = concerned(context, step);
  const phone = session.shared.phone ?? world.contact.phone;
  const number = world.fresh.messageNumber;
  const what = copy.categories[context.category];
  const to = sayTo(practitioner, session.language);
  const digest = nextDigest(world.practice, practitioner, now);
  const today = localDateOf(now, world.practice.timeZone);
  const absence =
    digest && isAbsent(practitioner, digest.local) ? absenceEnd(practitioner, dateOf(digest.local)) : null;
  const said = absence
    ? copy.takenAbsent({ number, what, practitioner: to, until: sayDate(absence, session.language, today) })
    : copy.taken({
        number,
        what,
        practitioner: to,
        when: digest ? fullMoment(digest.local, session.language, today) : null,
      });
  const reason = ALSO_DESK[context.category];
  const taken: Message = {
    id: freshId(step, 0),
    number,
    practitioner: practitioner.id,
    patientId: whose?.patientId ?? null,
    patientLabel: whose?.label ?? '',
    writtenBy: person.forWhom === 'child' || person.forWhom === 'other' ? 'relative' : 'self',
    ...(phone ? { phone } : {}),
    category: context.category,
    urgency: session.episode.urgency === 'routine' ? 'routine' : 'urgent',
    words: context.words ?? '',
    wanted: WANTED[context.category],
    takenAt: now,
    state: 'taken',
    conversation: world.conversation,
  };
  return {
    text: reason ? copy.takenByDesk({ number, what }) : `${said} ${copy.notAPromise(reachOf(step))}`,
    asked: { about: 'nothing' },
    sure: true,
    ...(reason ? {} : { shared: { addressee: { words: taken.words, practitioner: practitioner.id } } }),
    effects: [
      { kind: 'record', fact: { fact: 'MessageTaken', message: taken } },
      ...(taken.urgency === 'routine' ? [] : urgentMessage(taken, world, now)),
    ],
    ...(reason ? { handoff: { reason, botGoesOn: true } } : {}),
  };
}

function absenceEnd(practitioner: Practitioner, date: string): string | null {
  return practitioner.absences.find((one) => one.from <= date && date <= one.to)?.to ?? null;
}
