/**
 * A question that leaves out what it is about: "et demain ?", "et pour un enfant ?", "et le Dr Benali ?", "et en voiture ?" go on with
 * the questions that were answered just before. Only where the detail makes a difference to that topic; anything else is left alone.
 */
import { practitionerOf, reasonOf, type Topic } from '../../domain/practice.ts';
import type { Intent, Meaning } from '../meaning.ts';
import { fold } from '../text.ts';
import {
  CLOCK,
  DETAIL_ONLY,
  GETTING_THERE,
  NAME_ONLY,
  OPENS_SEQUEL,
  PERSON,
  PERSON_ONLY,
  VISIT,
} from '../words/office-words.ts';
import { copyOf, type Part, reachOf, type Step } from './flow.ts';
import { answer, approvedAnswer, topicsOf } from './office.ts';
import { receptionLines } from './reception.ts';
import { practitionerMeant, reasonNamed, whenOf } from './wish.ts';

/** Longer after the answer, the words stand for themselves. */
const STILL_MINUTES = 10;
/** In words. */
const LONGEST_SEQUEL = 8;
const LONGEST_BARE = 4;

/** What such a short question is when it is one of its own; anything else that it may be taken for is read as its detail. */
const OF_ITS_OWN: ReadonlySet<Intent> = new Set<Intent>([
  'cancel',
  'late_arrival',
  'ask_results',
  'prescription_renewal',
  'certificate_or_letter',
  'message_to_practitioner',
  'talk_to_human',
  'change_details',
  'complaint',
  'data_request',
  'opt_out',
  'report_symptoms',
]);

/** The answer to such a question; null when the message is none. */
export function sequel(step: Step): Part | null {
  const { meaning, session, now } = step;
  const { answered } = session.shared;
  if (
    !meaning ||
    !answered ||
    now - answered.at > STILL_MINUTES * 60_000 ||
    !isSequel(meaning, step, answered.topics)
  ) {
    return null;
  }
  return sequelOf(answered.topics, withSame(step), fold(meaning.text));
}

function sequelOf(answered: readonly Topic[], step: Step, words: string): Part | null {
  const concerned = answered.filter((topic) => concerns(topic, step));
  // "Et pour un enfant ?", when it makes no difference: said plainly, and never taken for a question about health.
  const about = concerned.length === 0 && PERSON_ONLY.test(words.trim()) ? answered : concerned;
  if (GETTING_THERE.test(words)) return answer(['access'], step).part;
  return about.length > 0
    ? { ...answer(about, step).part, text: about.map((topic) => more(topic, step)).join('\n') }
    : null;
}

/** Who was asked about before is still meant, when the question names nobody else. */
function withSame(step: Step): Step {
  const { meaning, session, world } = step;
  const same = practitionerOf(world.practice, session.shared.askedAbout ?? '');
  // "Vous êtes ouverts samedi ?" asks about the practice.
  const isWhole = meaning !== null && topicsOf(meaning).length > 0 && !OPENS_SEQUEL.test(fold(meaning.text).trim());
  const isNamed = meaning !== null && practitionerMeant(world.practice, meaning).is !== 'none';
  if (!meaning || !same || isWhole || isNamed || meaning.entities.practitionerName !== undefined) return step;
  return { ...step, meaning: { ...meaning, entities: { ...meaning.entities, practitionerName: same.lastName } } };
}

function isSequel(meaning: Meaning, step: Step, answered: readonly Topic[]): boolean {
  const words = fold(meaning.text).trim();
  const count = words.split(/\s+/).length;
  const isBare = words.endsWith('?') && count <= LONGEST_BARE + 1;
  if (count > LONGEST_SEQUEL || !(OPENS_SEQUEL.test(words) || isBare)) return false;
  if (meaning.urgency !== 'routine' || VISIT.test(words) || CLOCK.test(words)) return false;
  // "Et pour un vaccin ?" is a detail, whatever else so few words may be taken for.
  if (DETAIL_ONLY.test(words) && reasonNamed(step.world.practice, meaning, { about: 'nothing' }, false)) return true;
  // A name or a person alone asks for nothing of its own, whatever so few words sound like.
  const isName = NAME_ONLY.test(words) && practitionerMeant(step.world.practice, meaning).is === 'one';
  if (isName || PERSON_ONLY.test(words)) return meaning.command === undefined;
  if (meaning.intents.includes('medical_question')) return false;
  const isItsOwn = meaning.command !== undefined || meaning.intents.some((intent) => OF_ITS_OWN.has(intent));
  return !isItsOwn && topicsOf(meaning).every((topic) => answered.includes(topic));
}

/** Whether what the message adds can change the answer to this topic. */
function concerns(topic: Topic, step: Step): boolean {
  const { practice } = step.world;
  const { meaning } = step;
  if (!meaning) return false;
  const namesSomebody = practitionerMeant(practice, meaning).is === 'one';
  const namesReason = reasonNamed(practice, meaning, { about: 'nothing' }, false) !== null;
  switch (topic) {
    case 'hours':
      return namesSomebody || receptionLines(step).length > 0 || whenOf(step) !== null;
    case 'fees':
    case 'documents':
      return namesSomebody || namesReason || PERSON.test(fold(meaning.text));
    case 'newPatients':
      return namesSomebody;
    case 'address':
    case 'access':
    case 'dutyDoctor':
    case 'results':
      return false;
  }
}

/** The days that are named; else the answer for this practitioner, reason or person, or that there is no other. */
function more(topic: Topic, step: Step): string {
  const lines = topic === 'hours' ? receptionLines(step) : [];
  if (lines.length > 0) return lines.join('\n');
  const text = approvedAnswer(topic, step) ?? '';
  const isItsOwn = text !== approvedAnswer(topic, { ...step, meaning: null });
  return isItsOwn || speaksOf(text, step) ? text : copyOf(step).nothingMore(text, reachOf(step));
}

/** Whether a word of the question stands in the answer: "35 € pour un enfant". */
function speaksOf(text: string, { meaning, world, session }: Step): boolean {
  const named = meaning ? reasonNamed(world.practice, meaning, session.asked, false) : null;
  const words = [meaning?.text ?? '', reasonOf(world.practice, named?.id ?? '')?.name.fr ?? ''].join(' ');
  const said = fold(text);
  return (fold(words).match(/[a-z]{4,}/g) ?? []).some((word) => !BARE.has(word) && said.includes(word.slice(0, STEM)));
}

/** Letters that tell a word apart from its plural and its kin. */
const STEM = 6;
const BARE: ReadonlySet<string> = new Set([
  'pour',
  'avec',
  'what',
  'about',
  'quand',
  'docteur',
  'doctor',
  'votre',
  'cest',
]);
