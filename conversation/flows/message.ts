/**
 * A message for a practitioner: what, for whom, read back, numbered. The patient's words are quoted, never interpreted; what is said
 * of when it will be read is true, and nothing is promised in the practitioner's name.
 */
import { assign, setup } from 'xstate';
import { z } from 'zod';
import type { Appointment } from '../../domain/appointment.ts';
import { isAbsent, nextDigest } from '../../domain/cover.ts';
import { MESSAGE_CATEGORIES, type Message, type MessageCategory, type WantedAction } from '../../domain/message.ts';
import { type Practitioner, practitionerOf, shortNameOf } from '../../domain/practice.ts';
import { dateOf, localDateOf } from '../../domain/time.ts';
import { fullMoment, sayDate, sayTo } from '../copy/dates.ts';
import { urgentMessage } from '../desk/digests.ts';
import type { Option } from '../meaning.ts';
import {
  chosen,
  copyOf,
  type Flow,
  type FlowEvent,
  freshId,
  heardNo,
  heardYes,
  named,
  type Part,
  reachOf,
  request,
  type Step,
  yesNo,
} from './flow.ts';
import { identify } from './identify.ts';
import { addedSomething, isIdentified, labelOf, personOf } from './person.ts';
import { practitionerNamed } from './wish.ts';

/** Longest quotation that is kept of one message. */
const LONGEST_WORDS = 2000;

const messageContext = z.object({
  category: z.enum(MESSAGE_CATEGORIES),
  practitioner: z.string().nullable(),
  words: z.string().nullable(),
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

interface Args {
  context: MessageContext;
  event: FlowEvent;
}

function practitionerFor(context: MessageContext, step: Step): Practitioner | undefined {
  const { practice } = step.world;
  const [first] = practice.practitioners;
  if (context.practitioner) return practitionerOf(practice, context.practitioner);
  const expected = nextBooked(step);
  const booked = expected && practitionerOf(practice, expected.practitioner);
  return needsNoChoice(context, step) ? (booked ?? first) : undefined;
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
function concerned(context: MessageContext, step: Step): { patientId: string | null; label: string } | null {
  const expected = context.category === 'lateArrival' ? nextBooked(step) : undefined;
  if (expected) return { patientId: expected.patientId, label: expected.patientLabel };
  const person = personOf(step);
  return isIdentified(step) ? { patientId: person.patientId ?? null, label: labelOf(person) } : null;
}

function quoted(step: Step): string | null {
  const words = step.meaning?.text.trim() ?? '';
  return words.length > 0 ? words.slice(0, LONGEST_WORDS) : null;
}

const says = {
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
    return { text: copyOf(step).askPhone, asked: { about: 'phone' } };
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

const machine = setup({
  types: { context: {} as MessageContext, events: {} as FlowEvent },
  actions: {
    ...named(says),
    keepWords: assign(({ event }) => ({ words: quoted(event.step) })),
    keepPractitioner: assign(({ context, event }) => {
      const { practice } = event.step.world;
      const picked = practitionerOf(practice, chosen(event.step) ?? '');
      const said = event.step.meaning ? practitionerNamed(practice, event.step.meaning) : null;
      return { practitioner: picked?.id ?? (said?.is === 'one' ? said.practitioner.id : context.practitioner) };
    }),
    addWords: assign(({ context, event }) => ({
      words: [context.words, quoted(event.step)].filter(Boolean).join('\n').slice(0, LONGEST_WORDS),
    })),
    forgetWords: assign({ words: null }),
    forgetPractitioner: assign({ practitioner: null }),
  },
  guards: {
    question: ({ context }: Args) => context.question,
    passOn: (args: Args) =>
      heardYes(args) ||
      chosen(args.event.step) === 'pass-on' ||
      (args.event.step.meaning?.intents.includes('message_to_practitioner') ?? false),
    declined: (args: Args) => heardNo(args) || chosen(args.event.step) === 'no',
    yes: heardYes,
    no: heardNo,
    noWords: ({ context }: Args) => context.words === null,
    noPractitioner: ({ context, event }: Args) => practitionerFor(context, event.step) === undefined,
    unidentified: ({ context, event }: Args) => concerned(context, event.step) === null,
    words: ({ event }: Args) => quoted(event.step) !== null,
    /** Not a practitioner but more to say. */
    moreWords: ({ event }: Args) => (quoted(event.step)?.split(/\s+/).length ?? 0) >= 4,
    practitionerSaid: ({ event }: Args) => {
      const { meaning, world } = event.step;
      if (practitionerOf(world.practice, chosen(event.step) ?? '')) return true;
      return meaning !== null && practitionerNamed(world.practice, meaning).is === 'one';
    },
    personChanged: ({ event }: Args) => addedSomething(event.step) && !isIdentified(event.step),
    phoneMissing: ({ event: { step } }: Args) =>
      !step.world.abilities.knowsPhone &&
      !step.world.contact.phone &&
      !step.session.shared.phone &&
      !step.session.shared.phoneDeclined,
    phoneGiven: ({ event: { step } }: Args) => step.session.shared.phone !== undefined,
  },
}).createMachine({
  id: 'message',
  context: { category: 'message', practitioner: null, words: null, question: false },
  initial: 'new',
  states: {
    new: {
      on: {
        BEGUN: [
          { guard: 'question', target: 'offering' },
          { actions: 'keepPractitioner', target: 'routing' },
        ],
      },
    },
    offering: {
      entry: 'offerToAsk',
      on: {
        HEARD: [
          { guard: 'passOn', actions: 'keepPractitioner', target: 'routing' },
          { guard: 'declined', actions: 'leaveIt', target: 'done' },
        ],
        RESUMED: { target: 'offering', reenter: true },
        BACK: { actions: 'leaveIt', target: 'done' },
      },
    },
    routing: {
      always: [
        { guard: 'noWords', target: 'askingWords' },
        { guard: 'noPractitioner', target: 'askingPractitioner' },
        { guard: 'unidentified', target: 'identifying' },
        { guard: 'phoneMissing', target: 'askingPhone' },
        { target: 'readingBack' },
      ],
    },
    askingWords: {
      entry: 'askWords',
      on: {
        HEARD: { guard: 'words', actions: ['keepWords', 'keepPractitioner'], target: 'routing' },
        RESUMED: { target: 'askingWords', reenter: true },
      },
    },
    askingPractitioner: {
      entry: 'askPractitioner',
      on: {
        HEARD: [
          { guard: 'practitionerSaid', actions: 'keepPractitioner', target: 'routing' },
          { guard: 'moreWords', actions: 'addWords', target: 'askingPractitioner', reenter: true },
        ],
        RESUMED: { target: 'routing' },
        BACK: { actions: 'forgetWords', target: 'askingWords' },
      },
    },
    identifying: {
      entry: 'identify',
      on: {
        RESUMED: { target: 'routing' },
        BACK: { actions: ['forgetWords', 'forgetPractitioner'], target: 'askingWords' },
      },
    },
    askingPhone: {
      entry: 'askPhone',
      on: {
        HEARD: [
          { guard: 'phoneGiven', actions: 'keepPhone', target: 'readingBack' },
          { guard: 'no', actions: 'goOnWithoutPhone', target: 'readingBack' },
        ],
        RESUMED: { target: 'routing' },
        BACK: { actions: 'forgetWords', target: 'askingWords' },
      },
    },
    readingBack: {
      entry: 'readBack',
      on: {
        HEARD: [
          { guard: 'yes', target: 'taken' },
          { guard: 'personChanged', target: 'identifying' },
          { guard: 'practitionerSaid', actions: 'keepPractitioner', target: 'routing' },
          { guard: 'no', actions: ['forgetWords', 'askWordsAgain'], target: 'correcting' },
          { guard: 'moreWords', actions: 'keepWords', target: 'readingBack', reenter: true },
        ],
        RESUMED: { target: 'readingBack', reenter: true },
        BACK: { actions: 'forgetWords', target: 'askingWords' },
      },
    },
    correcting: {
      on: {
        HEARD: { guard: 'words', actions: ['keepWords', 'keepPractitioner'], target: 'routing' },
        RESUMED: { target: 'askingWords' },
        BACK: { target: 'askingWords' },
      },
    },
    taken: { entry: 'take', always: 'done' },
    done: { type: 'final' },
  },
});

export const message: Flow<MessageContext> = { id: 'message', version: 1, machine, context: messageContext, says };

export function toMessage(category: MessageCategory, words: string | null, practitioner: string | null = null) {
  return request(message, { category, practitioner, words: words?.slice(0, LONGEST_WORDS) ?? null, question: false });
}

/** A medical question: refused, then offered to be passed on as it was written. */
export function toQuestion(words: string) {
  return request(message, {
    category: 'message',
    practitioner: null,
    words: words.slice(0, LONGEST_WORDS),
    question: true,
  });
}
