/**
 * The bot's own answer to a patient's message: what works in every state, then the running flow, then new requests, then the miss.
 * Every message gets an answer.
 */
import type { Instant } from '../domain/time.ts';
import { atAnyTime, saysMore } from './any-time.ts';
import { takeAsked } from './desk/asked.ts';
import type { Effect } from './effect.ts';
import { giveUp, menu, miss, repeat, showMenu, understood } from './fallback.ts';
import { numberShown } from './flows/book-hears.ts';
import { toChange } from './flows/change.ts';
import { sayUpcoming } from './flows/change-says.ts';
import { upcoming } from './flows/existing.ts';
import { toMessage, toQuestion } from './flows/message.ts';
import { readBooking } from './flows/offers.ts';
import { answer, toOffice } from './flows/office.ts';
import { sequel } from './flows/office-more.ts';
import { addedSomething, labelOf } from './flows/person.ts';
import { asksToShift } from './flows/shift.ts';
import { asksToWait } from './flows/waitlist-words.ts';
import { limits, practitionerNamed, reasonNamed } from './flows/wish.ts';
import type { Heard } from './heard.ts';
import type { Meaning } from './meaning.ts';
import { abandon, begin, resumeNext, step, stepBack, stepCaller, UnfitFlow } from './progress.ts';
import { answersReminder } from './reminders.ts';
import { Reply } from './reply.ts';
import { impliedBooking, kindOf, type Requests, requestOfMenu, requestsOf } from './requests.ts';
import type { FlowId, Person, Session, Shared } from './session.ts';
import { takesUp } from './set-aside.ts';
import { growls, ifPrevented, isOutburst, onIdentity, pauses, small, takesLeave } from './small-talk.ts';
import { fold } from './text.ts';
import { CODE_ONLY } from './words/change-words.ts';
import { TAKES_NEW } from './words/office-words.ts';
import { ORDINAL_ONLY } from './words/ordinals.ts';
import { NODS } from './words/small-talk-words.ts';
import type { World } from './world.ts';

type HeardPatient = Heard & { from: 'patient' };
interface Answered {
  session: Session;
  effects: Effect[];
}

/** A message that says too much to be understood at once. */
const LONG = 1500;

/** @param before what was shared before this message was heard */
export function converse(
  session: Session,
  heard: HeardPatient,
  meaning: Meaning,
  before: Shared,
  world: World,
  now: Instant,
): Answered {
  const reply = new Reply(session, world, now);
  try {
    if (!atAnyTime(reply, heard, meaning)) {
      if (session.flow) inFlow(reply, meaning, before);
      else afresh(reply, meaning, before);
    }
    // A flow may end without a word: nobody is left without an answer.
    if (reply.isEmpty) menu(reply);
  } catch (cause) {
    if (!(cause instanceof UnfitFlow)) throw cause;
    const failed = new Reply({ ...session, flow: null, asked: { about: 'nothing' } }, world, now);
    failed.handOver({ reason: 'failure' });
    return failed.finish(heard.text);
  }
  if (SOCIAL_SECURITY_NUMBER.test(heard.text)) reply.sayFirst(reply.copy.noSocialSecurityNumber);
  return reply.finish(heard.text);
}

/** Sex, year, month, department, commune, order, and maybe the key. Never asked for, never wanted. */
const SOCIAL_SECURITY_NUMBER = /\b[12] ?\d{2} ?(?:0[1-9]|1[0-2]) ?(?:\d{2}|2[AB]) ?\d{3} ?\d{3}(?: ?\d{2})?\b/i;

/** The bot speaks again after a human, a denied emergency or a timer: the open question once more, or how it can help. */
export function resume(session: Session, world: World, now: Instant): Answered {
  const asked = takeAsked(session);
  const reply = new Reply({ ...asked.session, misses: 0 }, world, now);
  try {
    if (asked.topics.length > 0) reply.add(answer(asked.topics, reply.step(null)).part);
    const { flow, waiting } = reply.session;
    reply.session = { ...reply.session, waiting: [...waiting, ...asked.flows] };
    if (flow) for (const one of asked.flows) reply.say(reply.copy.alsoNoted(reply.copy.requests[kindOf(one)]));
    if (!repeat(reply)) menu(reply);
    return reply.finish('');
  } catch (cause) {
    if (!(cause instanceof UnfitFlow)) throw cause;
    return resume({ ...session, flow: null, waiting: [] }, world, now);
  }
}

// ── In a flow ────────────────────────────────────────────────────────────────────────────────────────────────────────────

function inFlow(reply: Reply, meaning: Meaning, before: Shared): void {
  const { asked, flow } = reply.session;
  if (asked.about !== 'words' && ifPrevented(reply, meaning)) return;
  const requests = others(reply, meaning, requestsOf(meaning, reply.step(meaning)));
  const more = ASKS_FOR_CHOICE.has(asked.about) ? null : sequel(reply.step(meaning));
  forgetAnswered(reply);
  if (more) {
    understood(reply);
    reply.add(more);
    repeat(reply);
    return;
  }
  // "Le deuxième", while a name is asked, is a time that was shown.
  const words = fold(meaning.text).trim();
  const isPick = ORDINAL_ONLY.test(words) || numberShown(words) !== null;
  if (flowIs(reply, 'identify') && asked.about !== 'options' && isPick && stepCaller(reply, meaning)) {
    understood(reply);
    return;
  }
  const declines = reply.session.shared.phoneDeclined === true && before.phoneDeclined !== true;
  if (declines && asked.about !== 'phone') {
    understood(reply);
    reply.say(reply.copy.phoneDeclined(reply.reach));
    repeat(reply);
  } else if (step(reply, 'HEARD', declines ? { ...meaning, answer: { is: 'no' } } : meaning)) {
    understood(reply);
    // Words dictated for a practitioner, and the reason of a visit, are no requests of their own.
    const isDictated = asked.about === 'words' || (flow?.flow === 'message' && meaning.answer === undefined);
    // Of a reason, only what was asked about the practice is more than the reason itself.
    const more = asked.about === 'reason' ? { ...requests, flows: [] } : requests;
    if (!isDictated && saysMore(meaning)) beside(reply, meaning, more);
  } else notTaken(reply, meaning, requests, before);
}

/** With times on the table, or a yes to be said, "et demain ?" is about those. */
const ASKS_FOR_CHOICE: ReadonlySet<string> = new Set(['yesNo', 'options']);

/** In the middle of something, only the very next message goes on with a question that was answered. */
function forgetAnswered(reply: Reply): void {
  const { answered: _, ...shared } = reply.session.shared;
  reply.session = { ...reply.session, shared };
}

/** The running flow has no use for the message: a question, another request, something told, or not understood. */
function notTaken(reply: Reply, meaning: Meaning, requests: Requests, before: Shared): void {
  const { shared } = reply.session;
  const told =
    (addedSomething(reply.step(meaning)) && !isSamePerson(before.person, shared.person)) ||
    shared.phone !== before.phone ||
    shared.person?.known !== before.person?.known;
  const has = (intent: Meaning['intents'][number]): boolean => meaning.intents.includes(intent);
  if (!told && (onIdentity(reply, meaning) || growls(reply, meaning, requests))) return;
  const isAsking = meaning.text.includes('?') || meaning.intents[0] === 'ask_appointment';
  // "C'est quand, le rdv de ma mère ?", while another is being booked: of hers, which changes nothing of whom this one is for.
  if (has('ask_appointment') && isBooking(reply) && isAsking && upcoming(reply.step(meaning)).length > 0) {
    understood(reply);
    reply.session = { ...reply.session, shared: { ...shared, person: before.person } };
    reply.say(sayUpcoming(reply.step(meaning)));
    repeat(reply);
    return;
  }
  const isWish = limits(meaning.when) || asksToShift(meaning.text) || asksToWait(meaning.text);
  const isNewWish = !told && isWish && requests.topics.length === 0;
  if (isNewWish && stepCaller(reply, meaning)) understood(reply);
  else if (!told && (has('choose_option') || has('reschedule')) && flowIs(reply, 'identify')) {
    // "Le deuxième, finalement", "je voudrais venir plus tôt", said while names are being asked: the offers again.
    understood(reply);
    if (!stepCaller(reply, meaning)) stepBack(reply);
  } else if (told) {
    understood(reply);
    reply.say(shared.phone !== before.phone ? reply.copy.phoneThanks(shared.phone ?? '') : reply.copy.noted);
    repeat(reply);
  } else if (requests.topics.length > 0 && requests.flows.length === 0) {
    understood(reply);
    reply.add(answer(requests.topics, reply.step(meaning)).part);
    repeat(reply);
  } else if (has('ask_appointment') && flowIs(reply, 'change')) {
    // "Et avec qui ?": all that is known of it, again.
    understood(reply);
    abandon(reply);
    begin(reply, toChange('ask'), meaning);
  } else if ((has('ask_appointment') || has('reschedule')) && isBooking(reply) && !hasBooked(reply)) {
    // "C'est bien le Dr Martin ?", "je me suis trompée, je voudrais mon rdv": what is being booked, once more.
    understood(reply);
    repeat(reply);
  } else if (has('cancel') && !hasBooked(reply) && isBooking(reply)) {
    understood(reply);
    giveUp(reply);
  } else if (requests.flows.length > 0 && meaning.text.trim().includes(' ')) {
    understood(reply);
    interrupt(reply, meaning, requests);
  } else if (has('medical_question') || has('report_symptoms')) {
    understood(reply);
    // An urgent symptom was passed on just above, with whom to call: nothing was asked that is refused.
    if (meaning.urgency === 'routine' || has('medical_question')) reply.say(reply.copy.noMedicalAdviceNow(reply.reach));
    repeat(reply);
  } else if (isCourtesy(meaning)) {
    understood(reply);
    if (has('thanks')) reply.say(reply.copy.youAreWelcome);
    repeat(reply);
  } else if (PATIENT_FLOWS.has(reply.session.flow?.flow ?? 'change') && pauses(reply, meaning)) {
    // The question was just asked: it waits with them.
  } else if (small(reply, meaning) || saysAgain(reply, meaning)) {
    repeat(reply);
  } else miss(reply, meaning.text.length > LONG);
}

/** Where a question may wait; an offer and a reminder say until when they stand. */
const PATIENT_FLOWS: ReadonlySet<FlowId> = new Set<FlowId>(['book', 'identify', 'message']);

/** "C'est pour une consultation", when that is what is being booked already. */
function saysAgain(reply: Reply, meaning: Meaning): boolean {
  // The same person, named once more; "je veux que le médecin le sache", of the complaint under way.
  const { flow: running, waiting: behind } = reply.session;
  const complains = [running, ...behind].some((one) => one !== null && kindOf(one) === 'complaint');
  if (addedSomething(reply.step(meaning)) || (complains && meaning.intents.includes('message_to_practitioner'))) {
    understood(reply);
    reply.say(reply.copy.noted);
    return true;
  }
  const { flow, waiting } = reply.session;
  const booking = [flow, waiting[0]].flatMap((one) => (one ? (readBooking(one) ?? []) : []))[0];
  if (!booking || meaning.text.includes('?')) return false;
  const { practice } = reply.step(meaning).world;
  const named = practitionerNamed(practice, meaning);
  const isBare = meaning.answer?.is === 'yes' || meaning.intents.includes('yes') || meaning.intents.includes('book');
  // "Je veux un rdv", again: what is still missing is asked once more, and nothing was misunderstood.
  const insists = meaning.intents.includes('book') && reply.session.misses < 2;
  if (isBare && (reply.session.misses === 0 || insists)) {
    reply.session = { ...reply.session, misses: reply.session.misses + 1 };
    return true;
  }
  const isPerson = [reply.session.shared.person?.firstNames, reply.session.shared.person?.birthName].some(
    (name) => name !== undefined && ` ${fold(meaning.text)} `.includes(` ${fold(name)} `),
  );
  const isSame =
    isPerson ||
    reasonNamed(practice, meaning, reply.session.asked, false)?.id === booking.reason ||
    (named.is === 'one' && named.practitioner.id === booking.practitioner);
  if (isSame) {
    understood(reply);
    reply.say(reply.copy.noted);
  }
  return isSame;
}

/** Nothing new was learnt of the person. */
function isSamePerson(before: Person = {}, now: Person = {}): boolean {
  return before.forWhom === now.forWhom && before.known === now.known && labelOf(before) === labelOf(now);
}

const flowIs = (reply: Reply, id: FlowId): boolean => reply.session.flow?.flow === id;

const hasBooked = (reply: Reply): boolean =>
  reply.step(null).world.appointments.some(({ status }) => status === 'booked');

const isBooking = (reply: Reply): boolean =>
  reply.session.flow?.flow === 'book' || reply.session.waiting[0]?.flow === 'book';

const isCourtesy = (meaning: Meaning): boolean =>
  meaning.intents.length > 0 && meaning.intents.every((intent) => intent === 'greeting' || intent === 'thanks');

/** The requests that are neither running nor waiting already. */
function others(reply: Reply, meaning: Meaning, requests: Requests): Requests {
  const { text } = meaning;
  const step = reply.step(meaning);
  const { flow, waiting } = reply.session;
  const running = [...(flow ? [flow] : []), ...waiting].filter((one) => one.flow !== 'identify');
  const taken = new Set(running.map(kindOf));
  return {
    topics: requests.topics.filter((topic) => topic !== 'newPatients' || TAKES_NEW.test(fold(text))),
    flows: requests.flows.filter(
      (one) =>
        !taken.has(kindOf(one)) &&
        !(kindOf(one) === 'move' && taken.has('book')) &&
        // "Je veux que le médecin le sache", of a complaint under way, is no other message.
        !(kindOf(one) === 'message' && taken.has('complaint') && one.context.words === null) &&
        // "Le nom est faux, Dialo avec un l": what was read back is put right by that.
        !(kindOf(one) === 'details' && taken.size > 0 && addedSomething(step)),
    ),
  };
}

/** What the same message asked besides what the flow took: answered at once, or noted for later. */
function beside(reply: Reply, meaning: Meaning, requests: Requests): void {
  if (requests.topics.length > 0) {
    const { part } = answer(requests.topics, reply.step(meaning));
    reply.record(part.effects ?? []);
    if (part.text) reply.sayFirst(part.text);
  }
  if (requests.flows.length === 0) return;
  const isFree = reply.session.flow === null && !reply.isHandedOver;
  reply.session = { ...reply.session, waiting: [...reply.session.waiting, ...requests.flows] };
  if (isFree) resumeNext(reply, null);
  else for (const one of requests.flows) reply.sayFirst(reply.copy.alsoNoted(reply.copy.requests[kindOf(one)]));
}

/** The patient asks for something else: it comes first, and what was under way goes on afterwards. */
function interrupt(reply: Reply, meaning: Meaning, requests: Requests): void {
  const { flow, waiting } = reply.session;
  const [first, ...rest] = requests.flows;
  if (!first) return;
  if (requests.topics.length > 0) reply.add(answer(requests.topics, reply.step(meaning)).part);
  reply.session = { ...reply.session, waiting: [...(flow ? [flow] : []), ...waiting, ...rest] };
  begin(reply, first, meaning);
}

// ── With no flow ─────────────────────────────────────────────────────────────────────────────────────────────────────────

function afresh(reply: Reply, meaning: Meaning, before: Shared): void {
  if (takesUp(reply, meaning) || givesNumber(reply, meaning, before) || ifPrevented(reply, meaning)) return;
  if (takesLeave(reply, meaning)) return;
  const more = sequel(reply.step(meaning));
  if (more) {
    understood(reply);
    reply.add(more);
    reply.say(reply.copy.anythingElse);
    return;
  }
  if (answersReminder(reply, meaning)) {
    understood(reply);
    return;
  }
  const { copy, reach } = reply;
  const ofMenu = CODE_ONLY.test(meaning.text.trim())
    ? toChange('ask')
    : meaning.answer?.is === 'option'
      ? requestOfMenu(meaning.answer.id)
      : null;
  const requests = ofMenu ? { flows: [ofMenu], topics: [] } : requestsOf(meaning, reply.step(meaning));
  const implied = requests.topics.length === 0 ? impliedBooking(meaning, reply.step(meaning)) : null;
  const [first = implied, ...rest] = requests.flows;
  const has = (intent: Meaning['intents'][number]): boolean => meaning.intents.includes(intent);
  if (isOutburst(meaning) && growls(reply, meaning, requests)) return;
  if (first || requests.topics.length > 0) {
    understood(reply);
    start(reply, meaning, requests.topics, first ? [first, ...rest] : []);
  } else if (has('medical_question')) {
    understood(reply);
    begin(reply, toQuestion(meaning.text), meaning);
  } else if (has('report_symptoms')) {
    understood(reply);
    reply.say(copy.symptoms(reach));
    showMenu(reply);
  } else if (has('thanks')) {
    understood(reply);
    reply.say(copy.youAreWelcome);
  } else if (has('no') && reply.session.noticeAt !== null) {
    understood(reply);
    reply.say(copy.goodbye(reach));
  } else if (has('greeting') || has('yes') || has('no') || has('choose_option')) {
    understood(reply);
    if (addedSomething(reply.step(meaning)) && reply.session.noticeAt !== null) reply.say(reply.copy.noted);
    if (!repeat(reply)) menu(reply);
  } else if (small(reply, meaning)) {
    if (!NODS.test(meaning.text.trim()) && !repeat(reply)) showMenu(reply);
  } else if (has('out_of_scope') && reply.session.misses === 0) {
    reply.session = { ...reply.session, misses: 1 };
    reply.say(copy.outOfScope(reach));
    showMenu(reply);
  } else miss(reply, meaning.text.length > LONG);
}

/** A number and nothing else: kept; another one than we had is a change that the desk is told of. */
function givesNumber(reply: Reply, meaning: Meaning, before: Shared): boolean {
  const { phone } = meaning.entities;
  if (phone === undefined || /\p{L}/u.test(meaning.text)) return false;
  const { contact, patients } = reply.step(meaning).world;
  const known = before.phone ?? contact.phone ?? patients[0]?.phone;
  understood(reply);
  if (known !== undefined && known !== phone) {
    reply.say(reply.copy.newNumber);
    begin(reply, toMessage('details', meaning.text), meaning);
    return true;
  }
  reply.say(reply.copy.phoneThanks(phone));
  if (!repeat(reply)) {
    reply.say(reply.copy.menuAgain);
    showMenu(reply);
  }
  return true;
}

function start(reply: Reply, meaning: Meaning, topics: Requests['topics'], flows: Requests['flows']): void {
  const [first, ...rest] = flows;
  if (!first) {
    const { part, unanswered } = answer(topics, reply.step(meaning));
    if (unanswered.length > 0) begin(reply, toOffice(topics), meaning);
    else {
      reply.add(part);
      reply.say(reply.copy.anythingElse);
    }
    return;
  }
  if (topics.length > 0) reply.add(answer(topics, reply.step(meaning)).part);
  reply.session = { ...reply.session, waiting: [...rest, ...reply.session.waiting] };
  for (const one of rest) reply.say(reply.copy.alsoNoted(reply.copy.requests[kindOf(one)]));
  begin(reply, first, meaning);
}
