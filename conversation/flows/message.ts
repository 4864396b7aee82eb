/**
 * A message for a practitioner: what, for whom, read back, numbered. The patient's words are quoted, never interpreted; what is said
 * of when it will be read is true, and nothing is promised in the practitioner's name.
 */
import { assign, setup } from 'xstate';
import type { MessageCategory } from '../../domain/message.ts';
import { practitionerOf } from '../../domain/practice.ts';
import { fold } from '../text.ts';
import { ANYONE } from '../words/wish-words.ts';
import { chosen, type Flow, type FlowEvent, heardNo, heardYes, named, request, type Step } from './flow.ts';
import {
  concerned,
  type MessageContext,
  type MessageSays,
  messageContext,
  messageSays,
  practitionerFor,
} from './message-says.ts';
import { addedSomething, isIdentified } from './person.ts';
import { practitionerMeant, practitionerNamed } from './wish.ts';

/** Longest quotation that is kept of one message. */
const LONGEST_WORDS = 2000;

/** "Ok merci" takes leave; it asks for nothing to be passed on. */
const ONLY_THANKS =
  /^(?:(?:ok|d'accord|bon|bien|tres bien|super|parfait)[ ,!.]*)*(?:merci|thanks|thank you)[^?]{0,20}$/;

interface Args {
  context: MessageContext;
  event: FlowEvent;
}

function quoted(step: Step): string | null {
  const words = step.meaning?.text.trim() ?? '';
  // A phone number or an identity alone is not what the message is about.
  const letters = words.replace(/[^\p{L}]/gu, '').length;
  const isIdentity = step.meaning?.entities.birthDate !== undefined && addedSomething(step) && letters < 30;
  if (isIdentity || (step.meaning?.entities.phone !== undefined && letters < 10)) return null;
  return words.length > 0 ? words.slice(0, LONGEST_WORDS) : null;
}

/** "Peu importe", "n'importe lequel", asked whom: the first; it is read back. */
const saysAnyone = ({ meaning }: Step): boolean => meaning !== null && ANYONE.test(fold(meaning.text));

const machine = setup({
  types: { context: {} as MessageContext, events: {} as FlowEvent },
  actions: {
    ...named<MessageSays>(messageSays),
    keepWords: assign(({ context, event }) => ({
      words: [context.opening, quoted(event.step)].filter(Boolean).join('\n').slice(0, LONGEST_WORDS),
      opening: undefined,
    })),
    keepPractitioner: assign(({ context, event }) => {
      const { practice } = event.step.world;
      const picked = practitionerOf(practice, chosen(event.step) ?? '');
      const { meaning, session } = event.step;
      const isAsked = session.asked.about === 'options';
      const said = meaning && (isAsked ? practitionerMeant : practitionerNamed)(practice, meaning);
      const first = isAsked && saysAnyone(event.step) ? practice.practitioners[0] : undefined;
      return {
        practitioner: picked?.id ?? (said?.is === 'one' ? said.practitioner.id : first?.id) ?? context.practitioner,
      };
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
    declined: (args: Args) =>
      heardNo(args) || chosen(args.event.step) === 'no' || ONLY_THANKS.test(fold(args.event.step.meaning?.text ?? '')),
    yes: heardYes,
    no: heardNo,
    noWords: ({ context }: Args) => context.words === null,
    noPractitioner: ({ context, event }: Args) => practitionerFor(context, event.step) === undefined,
    unidentified: ({ context, event }: Args) => concerned(context, event.step) === null,
    words: ({ event }: Args) => quoted(event.step) !== null,
    /** Not a practitioner but more to say. */
    moreWords: ({ context, event }: Args) => {
      const words = quoted(event.step);
      const isDetail = context.category !== 'message' && /\p{L}{3}.*\d/u.test(words ?? '');
      return isDetail || (words?.split(/\s+/).length ?? 0) >= 4;
    },
    practitionerSaid: ({ event }: Args) => {
      const { meaning, world } = event.step;
      if (practitionerOf(world.practice, chosen(event.step) ?? '')) return true;
      const isAsked = event.step.session.asked.about === 'options';
      if (isAsked && saysAnyone(event.step)) return true;
      return (
        meaning !== null && (isAsked ? practitionerMeant : practitionerNamed)(world.practice, meaning).is === 'one'
      );
    },
    personChanged: ({ event }: Args) => addedSomething(event.step) && !isIdentified(event.step),
    /** The desk must see it now: nothing more is asked, and the patient's own words are what it reads. */
    goesAtOnce: ({ context }: Args) => context.category === 'lateArrival',
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
          { actions: ['sayApproved', 'keepPractitioner'], target: 'routing' },
        ],
      },
    },
    offering: {
      entry: 'offerToAsk',
      on: {
        HEARD: [
          { guard: 'declined', actions: 'leaveIt', target: 'done' },
          { guard: 'passOn', actions: 'keepPractitioner', target: 'routing' },
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
        { guard: 'goesAtOnce', target: 'taken' },
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

export const message: Flow<MessageContext> = {
  id: 'message',
  version: 1,
  machine,
  context: messageContext,
  says: messageSays,
};

/** @param opening what the answer to the first question is to be read with */
export function toMessage(
  category: MessageCategory,
  words: string | null,
  practitioner: string | null = null,
  opening?: string,
) {
  const quoted = words?.slice(0, LONGEST_WORDS) ?? null;
  return request(message, { category, practitioner, words: quoted, question: false, ...(opening ? { opening } : {}) });
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
