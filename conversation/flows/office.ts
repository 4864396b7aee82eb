/**
 * Questions about the practice, answered only from what it has approved. What has no approved answer is not answered: it may be
 * passed on to the desk.
 */
import { setup } from 'xstate';
import { z } from 'zod';
import { type ApprovedAnswer, reasonOf, TOPICS, type Topic, wordingIn } from '../../domain/practice.ts';
import type { Intent, Meaning } from '../meaning.ts';
import { fold } from '../text.ts';
import { ACCESS, ON_DUTY, WALK_IN } from '../words/office-words.ts';
import { upcoming } from './existing.ts';
import {
  copyOf,
  type Flow,
  type FlowEvent,
  heardNo,
  heardYes,
  named,
  type Part,
  reachOf,
  request,
  type Step,
  yesNo,
} from './flow.ts';
import { readBooking } from './offers.ts';
import { receptionLines } from './reception.ts';
import { practitionerMeant, reasonNamed } from './wish.ts';

const topic = z.enum(TOPICS);
/** No topic: a question that the practice has approved no answer to. */
const officeContext = z.object({ topics: z.array(topic) });
export type OfficeContext = z.infer<typeof officeContext>;

const TOPICS_OF: Partial<Record<Intent, Topic>> = {
  ask_hours: 'hours',
  ask_address: 'address',
  ask_fees: 'fees',
  ask_documents: 'documents',
  register_patient: 'newPatients',
};
/** What a message asks about, in order. */
export function topicsOf(meaning: Meaning): Topic[] {
  const words = fold(meaning.text);
  // "Do you take walk-ins?" asks how one is received, whatever it was taken for.
  if (WALK_IN.test(words) && words.length < LONGEST_WALK_IN && !meaning.intents.includes('cancel')) return ['hours'];
  const found = meaning.intents.flatMap((intent): Topic[] => {
    const about = TOPICS_OF[intent];
    if (about === 'address' && ACCESS.test(words)) return ['access'];
    return about ? [about] : [];
  });
  if (
    ON_DUTY.test(words) &&
    meaning.intents.some((intent) => intent.startsWith('ask_') || intent === 'medical_question')
  ) {
    return ['dutyDoctor', ...found.filter((one) => one !== 'hours')];
  }
  return [...new Set(found)];
}

/** A longer message says more than that question. */
const LONGEST_WALK_IN = 70;

/**
 * The approved answer that fits best: the practitioner's or the reason's own, what to prepare for the reason that is named, else the
 * general one. Null when there is none.
 */
export function approvedAnswer(about: Topic, step: Step): string | null {
  const { practice } = step.world;
  const { language } = step.session;
  const { meaning } = step;
  const copy = copyOf(step);
  const named = meaning ? practitionerMeant(practice, meaning) : { is: 'none' as const };
  const practitioner = named.is === 'one' ? named.practitioner.id : undefined;
  const ofWords = meaning ? reasonNamed(practice, meaning, step.session.asked, false)?.id : undefined;
  const reason = ofWords ?? (about === 'documents' && meaning ? reasonAtHand(step) : undefined);
  const rank = (answer: ApprovedAnswer): number =>
    Number(answer.practitioner !== undefined) + Number(answer.reason !== undefined);
  const [best] = practice.answers
    .filter((answer) => answer.topic === about)
    .filter((answer) => answer.practitioner === undefined || answer.practitioner === practitioner)
    .filter((answer) => answer.reason === undefined || answer.reason === reason)
    .sort((a, b) => rank(b) - rank(a));
  const prepared =
    about === 'documents' && best?.reason === undefined ? reasonOf(practice, reason ?? '')?.before : undefined;
  const text = prepared ?? best?.text;
  if (text) return wordingIn(text, language);
  if (about === 'dutyDoctor') return copy.dutyDoctor(practice.dutyDoctor);
  if (about === 'address' || about === 'access') {
    return practice.locations.map((one) => placeOf(one, about, step)).join('\n');
  }
  return null;
}

/** What the visit under way, or the only one to come, is for: "faut être à jeun ?" is about that one. */
function reasonAtHand(step: Step): string | undefined {
  const { flow, waiting } = step.session;
  const booking = [flow, ...waiting].flatMap((one) => (one ? (readBooking(one) ?? []) : []))[0];
  const [only, ...others] = upcoming(step);
  return booking?.reason ?? (others.length === 0 ? only?.reason : undefined);
}

function placeOf(location: Step['world']['practice']['locations'][number], about: Topic, step: Step): string {
  const line = copyOf(step).addressOf(location.name, location.address);
  if (about !== 'access' || !location.access) return line;
  return `${line}. ${wordingIn(location.access, step.session.language)}`;
}

/** The answers to these questions as one part; `unanswered` names those that the practice has not approved. */
export function answer(topics: readonly Topic[], step: Step): { part: Part; unanswered: Topic[] } {
  const texts: string[] = [];
  const unanswered: Topic[] = [];
  const named = step.meaning ? practitionerMeant(step.world.practice, step.meaning) : null;
  const part: Part = {
    effects: [],
    shared: { askedAbout: named?.is === 'one' ? named.practitioner.id : undefined },
  };
  for (const about of topics) {
    const text = approvedAnswer(about, step);
    if (text === null) unanswered.push(about);
    else {
      texts.push(text);
      // The day that is named has hours of its own: a holiday, an absence.
      if (about === 'hours') texts.push(...receptionLines(step));
      const isWalkIn = about === 'hours' && WALK_IN.test(fold(step.meaning?.text ?? ''));
      if (isWalkIn && !WALK_IN.test(fold(text))) texts.push(copyOf(step).walkIn(reachOf(step)));
      part.effects?.push({ kind: 'record', fact: { fact: 'QuestionAnswered', topic: about } });
    }
  }
  const copy = copyOf(step);
  if (topics.length === 0) texts.push(copy.notKnown);
  for (const about of unanswered) texts.push(copy.noAnswer[about]);
  return { part: { ...part, text: texts.join('\n') }, unanswered };
}

const says = {
  answer(context: OfficeContext, step: Step): Part {
    return answer(context.topics, step).part;
  },
  askPassOn(_: OfficeContext, step: Step): Part {
    return { text: copyOf(step).passItOn, asked: { about: 'yesNo' }, choices: yesNo(step) };
  },
  passOn(): Part {
    return { handoff: { reason: 'deskOnly' } };
  },
  leaveIt(_: OfficeContext, step: Step): Part {
    return { text: copyOf(step).notPassedOn(reachOf(step)) };
  },
};

interface Args {
  context: OfficeContext;
  event: FlowEvent;
}

const machine = setup({
  types: { context: {} as OfficeContext, events: {} as FlowEvent },
  actions: named(says),
  guards: {
    unanswered: ({ context, event }: Args) =>
      context.topics.length === 0 || answer(context.topics, event.step).unanswered.length > 0,
    yes: heardYes,
    no: heardNo,
  },
}).createMachine({
  id: 'office',
  context: { topics: [] },
  initial: 'new',
  states: {
    new: { on: { BEGUN: { actions: 'answer', target: 'answered' } } },
    answered: { always: [{ guard: 'unanswered', target: 'offeringDesk' }, { target: 'done' }] },
    offeringDesk: {
      entry: 'askPassOn',
      on: {
        HEARD: [
          { guard: 'yes', actions: 'passOn', target: 'done' },
          { guard: 'no', actions: 'leaveIt', target: 'done' },
        ],
        RESUMED: { target: 'offeringDesk', reenter: true },
        BACK: { actions: 'leaveIt', target: 'done' },
      },
    },
    done: { type: 'final' },
  },
});

export const office: Flow<OfficeContext> = { id: 'office', version: 1, machine, context: officeContext, says };

export function toOffice(topics: Topic[]) {
  return request(office, { topics });
}
