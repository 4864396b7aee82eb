/**
 * From what was understood to what must be done: each intent of a message becomes a request for a flow, in the order in which it was
 * said. A request that waits carries with it what the message already told.
 */
import type { MessageCategory } from '../domain/message.ts';
import { reasonOf, type Topic } from '../domain/practice.ts';
import type { PatientCopy } from './copy/patient.ts';
import { toBook } from './flows/book.ts';
import { bookingWish } from './flows/book-hears.ts';
import { toCancelAll, toChange } from './flows/change.ts';
import { wantsAll } from './flows/change-hears.ts';
import type { Step } from './flows/flow.ts';
import { toMessage } from './flows/message.ts';
import { toOffice, topicsOf } from './flows/office.ts';
import { shiftIn } from './flows/shift.ts';
import { replaceable } from './flows/waiting.ts';
import { toWaitlist } from './flows/waitlist.ts';
import { asksToLeave, asksToWait } from './flows/waitlist-words.ts';
import { limits, practitionerNamed } from './flows/wish.ts';
import type { Intent, Meaning } from './meaning.ts';
import type { FlowRecord } from './session.ts';
import { fold } from './text.ts';
import {
  ANOTHER,
  ASKS_FIRST_VISIT,
  BARE,
  CALL_BACK,
  CANCELS_IT,
  CANNOT_COME_OUT,
  CARER,
  COLLEAGUE,
  COMES_ROUND,
  CORRECTS_TIME,
  EXAM,
  JOINS,
  MOVES,
  NAMED_PAPER,
  NAMED_REQUESTS,
  NAMED_VISIT,
  OWN_MESSAGE,
  REBOOKS,
  SEES_VISITS,
  SUBJECT,
  THEIR_VISIT,
  UNANSWERED,
  VISIT,
  VISIT_FOR_RENEWAL,
  WANTS_INVOICE,
} from './words/request-words.ts';
import { WAITS } from './words/small-talk-words.ts';

export interface Requests {
  /** In the order in which they were said. */
  flows: FlowRecord[];
  /** Questions that can be answered at once, beside any flow. */
  topics: Topic[];
}

const MESSAGES: Partial<Record<Intent, MessageCategory>> = {
  prescription_renewal: 'renewal',
  certificate_or_letter: 'certificate',
  ask_results: 'results',
  message_to_practitioner: 'message',
  late_arrival: 'lateArrival',
  change_details: 'details',
  complaint: 'complaint',
  data_request: 'dataRequest',
};
/** Requests whose first message says little beyond the request itself: the rest is asked. */
const SHORT = 60;

/** The requests of a message; `talk_to_human` is the turn's own and is not among them. */
export function requestsOf(meaning: Meaning, step: Step): Requests {
  const listed = waitlistRequest(meaning, step);
  if (listed) return { flows: [listed], topics: [] };
  if (WAITS.test(fold(meaning.text).trim())) return { flows: [], topics: [] };
  if (movesVisit(meaning, step)) return { flows: [toChange('move')], topics: [] };
  const intents = asMeant(withoutSubject(withNamed(meaning), meaning.text), meaning.text);
  const flows: FlowRecord[] = [];
  for (const intent of intents) {
    const flow = requestFor(intent, { ...meaning, intents }, step);
    if (flow && flows.every((one) => kindOf(one) !== kindOf(flow)) && !isTheVisit(flow, meaning, step))
      flows.push(flow);
  }
  const topics = topicsOf({ ...meaning, intents });
  // "Premier rdv pour devenir patient": the answer about new patients, and the visit.
  if (flows.length === 0 && intents.includes('register_patient') && ASKS_FIRST_VISIT.test(fold(meaning.text))) {
    return { flows: [toBook(bookingWish(step))], topics };
  }
  if (flows.length === 0 && topics.length === 0 && UNANSWERED.test(fold(meaning.text)))
    return { flows: [toOffice([])], topics };
  if (flows.length === 0 && asksForVisit(meaning)) return { flows: [toBook(bookingWish(step))], topics: [] };
  return { flows, topics };
}

/** Intents whose words ask for something else than they are mostly used for: one's own appointments, an invoice to be sent. */
function asMeant(intents: Intent[], text: string): Intent[] {
  const words = fold(text);
  const meant = intents.map((intent): Intent => {
    if (intent === 'book' && SEES_VISITS.test(words)) return 'ask_appointment';
    if (intent === 'prescription_renewal' && VISIT_FOR_RENEWAL.test(words)) return 'book';
    if (PRACTICAL.has(intent) && UNANSWERED.test(words)) return 'out_of_scope';
    return intent === 'ask_fees' && WANTS_INVOICE.test(words) ? 'certificate_or_letter' : intent;
  });
  return [...new Set(meant)];
}

/** What a question about the practice without an approved answer may be taken for. */
const PRACTICAL: ReadonlySet<Intent> = new Set(['ask_hours', 'ask_documents', 'book', 'late_arrival']);

/** "Un rdv pour un certificat de sport": the paper named once is the reason of the visit, not a request of its own. */
function isTheVisit(flow: FlowRecord, meaning: Meaning, step: Step): boolean {
  const paper = flow.flow === 'message' ? PAPERS[flow.context.category as MessageCategory] : undefined;
  if (!paper || !meaning.intents.includes('book')) return false;
  const reason = reasonOf(step.world.practice, bookingWish(step).reason ?? '');
  const covers =
    reason !== undefined && [reason.name.fr, ...reason.words].some((word) => fold(word).search(paper) >= 0);
  const words = fold(meaning.text);
  // "Une consultation jeudi, et renouveler ma pilule": joined to the visit, it is no reason for it.
  const at = words.search(paper);
  const isJoined = JOINED.test(words.slice(0, at)) || APART.test(words.slice(at).split(NAMED_VISIT)[0] ?? '');
  return covers && !isJoined && (words.match(new RegExp(paper, 'g'))?.length ?? 0) === 1;
}

/** What joins one request to the one before, at most a few words back, unless "pour" comes between. */
const JOINED = /(?:\b(?:et|puis|plus|sinon|ainsi que|and)|[.,;+\n]|\d ?[).-]) ?(?:(?!pour |for )[a-z']+ ){0,6}$/;

/** Between a paper and a visit, what makes two requests of them. */
const APART = /[.;+\n]|\b(?:sinon|puis|aussi|also)\b/;

const PAPERS: Partial<Record<MessageCategory, RegExp>> = {
  certificate: /certificat/,
  renewal: /renouvel|ordonnance/,
};

/** Only a time, a practitioner or a reason ("jeudi 14 h ?", "prise de sang demain"), with nothing under way: an appointment is wanted. */
export function impliedBooking(meaning: Meaning, step: Step): FlowRecord | null {
  if (meaning.intents.some((intent) => !SLIGHT.has(intent))) return null;
  const wish = bookingWish(step);
  const saysWhen = limits(meaning.when);
  return saysWhen || wish.practitioner || wish.reason ? toBook(wish) : null;
}

/** Intents that weigh less than a reason or a time that was named. */
const SLIGHT: ReadonlySet<Intent> = new Set(['choose_option', 'greeting', 'yes', 'out_of_scope']);

/**
 * "Qu'il me rappelle pour mes résultats": what the message is about is no request of its own. "Demandez au docteur de refaire
 * l'ordonnance" is one request too, for the paper.
 */
function withoutSubject(intents: Intent[], text: string): Intent[] {
  if (!intents.includes('message_to_practitioner')) return intents;
  // A pharmacy, a laboratory, a nurse who asks for a call back: what it is about is the message.
  if (COLLEAGUE.test(fold(text)) && CALL_BACK.test(fold(text)))
    return intents.filter((intent) => !PAPER_OR_RESULT.has(intent));
  const isPaper = intents.includes('prescription_renewal') || intents.includes('certificate_or_letter');
  const dropped = isPaper && !OWN_MESSAGE.test(fold(text)) ? 'message_to_practitioner' : 'ask_results';
  return intents.filter((intent) => intent !== dropped);
}

const PAPER_OR_RESULT: ReadonlySet<Intent> = new Set(['prescription_renewal', 'certificate_or_letter', 'ask_results']);

/** The intents of a message that holds several requests, with those that it names in so many words and that were not heard. */
function withNamed(meaning: Meaning): Intent[] {
  const words = fold(meaning.text);
  const isShort = words.length < SHORT && !meaning.intents.some((intent) => CHANGES.has(intent));
  if (isShort && CANCELS_IT.test(words)) return ['cancel'];
  if (meaning.intents.some((intent) => !SLIGHT.has(intent)) && !JOINS.test(words)) return meaning.intents;
  const intents = [...meaning.intents];
  for (const [intent, pattern] of NAMED_REQUESTS) {
    const at = words.search(pattern);
    if (at < 0 || intents.includes(intent)) continue;
    if (at < FIRST_WORDS) intents.unshift(intent);
    else intents.push(intent);
  }
  return intents;
}

const CHANGES: ReadonlySet<Intent> = new Set(['cancel', 'reschedule']);
/** A request named this early came first. */
const FIRST_WORDS = 20;

/** "Rdv … dimanche à 15 h": an appointment is named with its time, whatever else it was taken for. */
function asksForVisit(meaning: Meaning): boolean {
  const words = fold(meaning.text);
  const others = meaning.intents.some((intent) => intent !== 'ask_hours' && !SLIGHT.has(intent));
  return (
    !others && limits(meaning.when) && VISIT.test(words) && !/\b(?:mon|mes|notre|my) (?:rdv|rendez|appoint)/.test(words)
  );
}

/** "En fait plutôt vendredi", "une heure plus tard ?", said once a visit is booked and nothing is under way: of that visit. */
function movesVisit(meaning: Meaning, step: Step): boolean {
  if (step.session.flow !== null || replaceable(step).length === 0) return false;
  const words = fold(meaning.text);
  if (VISIT.test(words) || meaning.entities.visitReason !== undefined) return false;
  if (meaning.intents.some((intent) => !OF_TIME.has(intent) && !SLIGHT.has(intent))) return false;
  return shiftIn(meaning.text) !== null || (CORRECTS_TIME.test(words) && limits(meaning.when));
}

/** What words about another time may be taken for. */
const OF_TIME: ReadonlySet<Intent> = new Set(['book', 'reschedule', 'confirm', 'no']);

/** To be told of something earlier than the appointment at hand, or to leave the list. */
function waitlistRequest({ text }: Meaning, step: Step): FlowRecord | null {
  if (asksToLeave(text)) return toWaitlist('leave');
  return asksToWait(text) && replaceable(step).length > 0 && !ANOTHER.test(fold(text)) ? toWaitlist('join') : null;
}

function requestFor(intent: Intent, meaning: Meaning, step: Step): FlowRecord | null {
  const { intents } = meaning;
  switch (intent) {
    case 'book':
      // A nurse at a patient's home asks for a visit or a call, and books nothing here.
      return ofColleague(meaning) ? messageFor('message', meaning, step) : toBook(bookingWish(step));
    case 'reschedule':
      // "Remettez-moi la semaine prochaine", "je voudrais mon rdv", when nothing is there to be moved.
      if (wantsVisit(meaning.text) && replaceable(step).length === 0) return toBook(bookingWish(step));
      return CANNOT_COME_OUT.test(fold(meaning.text)) || isNewVisit(meaning, step) ? null : toChange('move');
    case 'cancel':
      if (intents.includes('reschedule')) return null;
      return wantsAll(step) ? toCancelAll() : toChange('cancel');
    case 'confirm':
      return toChange('confirm');
    case 'ask_appointment':
      return intents.includes('reschedule') || intents.includes('cancel') ? null : toChange('ask');
    default: {
      const category = MESSAGES[intent];
      return category ? messageFor(category, meaning, step) : null;
    }
  }
}

function wantsVisit(text: string): boolean {
  const words = fold(text);
  return REBOOKS.test(words) || THEIRS.test(words);
}

/** "Je voudrais mon rdv", and no more: neither to be moved nor to be looked up. */
const THEIRS = /\bje (?:veux|veut|voudrais|souhaite(?:rais)?) mon (?:rdv|rendez[ -]vous)[ .!]*$/;

function ofColleague({ text }: Meaning): boolean {
  const words = fold(text);
  return (COLLEAGUE.test(words) || CARER.test(words)) && (CALL_BACK.test(words) || COMES_ROUND.test(words));
}

/** "J'ai déménagé… je pourrais avoir un rendez-vous ?": nothing of theirs is there to be moved, and they speak of none. */
function isNewVisit({ intents, text }: Meaning, step: Step): boolean {
  const words = fold(text);
  return intents.includes('book') && replaceable(step).length === 0 && !THEIR_VISIT.test(words) && !MOVES.test(words);
}

function messageFor(category: MessageCategory, meaning: Meaning, step: Step): FlowRecord {
  const named = practitionerNamed(step.world.practice, meaning);
  const callsBack = category === 'message' && CALL_BACK.test(fold(meaning.text));
  const isSaid = callsBack
    ? SUBJECT.test(fold(meaning.text)) || meaning.text.length > 2 * SHORT
    : saysEnough(category, meaning);
  const words = isSaid || ofColleague(meaning) ? meaning.text : null;
  // Which examination was said already: "celle de vendredi" will be read with it.
  const opening = category === 'results' && !isSaid && EXAM.test(fold(meaning.text)) ? meaning.text : undefined;
  const practitioner = named.is === 'one' ? named.practitioner.id : null;
  return toMessage(callsBack ? 'callBack' : category, words, practitioner, opening);
}

/** Whether the message itself can be quoted to the practitioner, or what it is about must still be asked. */
function saysEnough(category: MessageCategory, meaning: Meaning): boolean {
  switch (category) {
    case 'renewal':
    case 'certificate':
      return (
        namesIt(meaning.entities.visitReason) ||
        NAMED_PAPER.test(fold(meaning.text)) ||
        WANTS_INVOICE.test(fold(meaning.text)) ||
        meaning.text.length > 2 * SHORT
      );
    case 'message':
      // One message among several requests: which words are it is not ours to guess.
      return meaning.text.length > SHORT && meaning.intents.length === 1;
    case 'lateArrival':
    case 'dataRequest':
      return true;
    case 'complaint':
      return meaning.text.length > SHORT;
    case 'details':
      return meaning.entities.phone !== undefined || meaning.text.length > SHORT;
    default:
      return meaning.text.length > SHORT;
  }
}

/** Which medicine, which paper: more than the bare word for it. */
function namesIt(what: string | undefined): boolean {
  return what !== undefined && !BARE.test(fold(what).trim());
}

/** What makes two requests the same one: the flow, and what it is for. */
export function kindOf(record: FlowRecord): keyof PatientCopy['requests'] {
  switch (record.flow) {
    case 'change':
      return record.context.want === 'attendance' ? 'confirm' : (record.context.want as 'move');
    case 'message':
      return record.context.category as MessageCategory;
    case 'office':
      return 'office';
    case 'book':
      return record.context.moving ? 'move' : 'book';
    case 'identify':
      return 'book';
    case 'waitlist':
      return 'waitlist';
  }
}

/** The choices of the first answer, and what each begins. */
export const MENU = ['menu-book', 'menu-change', 'menu-message', 'menu-question'] as const;

export function requestOfMenu(id: string): FlowRecord | null {
  switch (id) {
    case 'menu-book':
      return toBook();
    case 'menu-change':
      return toChange('ask');
    case 'menu-message':
      return toMessage('message', null);
    case 'menu-question':
      return toOffice(['hours', 'access']);
    default:
      return null;
  }
}
