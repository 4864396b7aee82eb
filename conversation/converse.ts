/**
 * The bot's own answer to a patient's message: what works in every state, then the running flow, then new requests, then the miss.
 * Every message gets an answer; two misses in a row offer a human, a third calls one.
 */
import type { Instant } from '../domain/time.ts';
import { sayVisit } from './copy/dates.ts';
import { UNKNOWN_LANGUAGE_CARD } from './copy/emergency.ts';
import type { Choice, Effect } from './effect.ts';
import { toQuestion } from './flows/message.ts';
import { readBooking } from './flows/offers.ts';
import { answer, toOffice } from './flows/office.ts';
import { addedSomething } from './flows/person.ts';
import type { Heard } from './heard.ts';
import type { MediaKind } from './inbound.ts';
import type { Meaning } from './meaning.ts';
import { abandon, abandonAll, begin, resumeNext, step, stepBack, UnfitFlow } from './progress.ts';
import { Reply } from './reply.ts';
import { impliedBooking, kindOf, MENU, type Requests, requestOfMenu, requestsOf } from './requests.ts';
import type { Session, Shared } from './session.ts';
import { fold } from './text.ts';
import type { World } from './world.ts';

type HeardPatient = Heard & { from: 'patient' };
interface Answered {
  session: Session;
  effects: Effect[];
}

/** Misses in a row before a human is offered, and before one is called. */
const OFFER_HUMAN = 2;
const CALL_HUMAN = 3;
/** A message that says too much to be understood at once. */
const LONG = 1500;
const HUMAN = 'human';
const AGREES = /^(?:oui|ok|d'accord|volontiers|svp|s'il vous plait|yes|please|yes please|sure)\b/;

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
      else afresh(reply, meaning);
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
  const reply = new Reply({ ...session, misses: 0 }, world, now);
  if (!repeat(reply)) {
    reply.say(reply.copy.menuAgain);
    showMenu(reply);
  }
  return reply.finish('');
}

/** The open question again; false when there is none. */
function repeat(reply: Reply): boolean {
  if (reply.session.flow) return step(reply, 'RESUMED', null);
  return resumeNext(reply, null);
}

// ── What works in every state ────────────────────────────────────────────────────────────────────────────────────────────

function atAnyTime(reply: Reply, heard: HeardPatient, meaning: Meaning): boolean {
  if (isForeign(meaning)) {
    reply.say(UNKNOWN_LANGUAGE_CARD);
    reply.handOver({ reason: 'language' });
    return true;
  }
  if (unreadable(reply, heard, meaning)) return true;
  if (heard.inbounds.some(({ kind }) => kind === 'edited')) reply.say(reply.copy.editedRead);
  if (wantsHuman(reply, meaning)) {
    reply.handOver({ reason: 'asked' });
    return true;
  }
  const stopsRequest = reply.session.flow !== null && meaning.command !== undefined;
  if (meaning.intents.includes('opt_out') && !stopsRequest) {
    abandonAll(reply);
    reply.record([{ kind: 'record', fact: { fact: 'OptedOut' } }]);
    reply.add({ text: reply.copy.optedOut(reply.reach), shared: { optedOut: true } });
    return true;
  }
  return command(reply, meaning);
}

function isForeign(meaning: Meaning): boolean {
  return meaning.language === 'other' && meaning.answer === undefined && meaning.command === undefined;
}

/** A voice note, a picture, a message taken back: said truthfully, shown to the desk, and the conversation goes on. */
function unreadable(reply: Reply, heard: HeardPatient, meaning: Meaning): boolean {
  const media = heard.inbounds.find((inbound) => inbound.kind === 'media');
  const isDeleted = heard.inbounds.every(({ kind }) => kind === 'deleted');
  if (!media && !isDeleted) return false;
  reply.say(media?.kind === 'media' ? reply.copy.mediaSeen[seenAs(media.media)] : reply.copy.deletedSeen);
  reply.handOver({ reason: 'media', botGoesOn: true });
  // A caption goes to the desk with the picture; here it only counts as the answer to what was asked.
  if (meaning.answer !== undefined && reply.session.flow) return false;
  repeat(reply);
  return true;
}

function seenAs(media: MediaKind): 'voice' | 'photo' | 'document' | 'location' | 'other' {
  return media === 'video' || media === 'contactCard' ? 'other' : media;
}

function wantsHuman(reply: Reply, meaning: Meaning): boolean {
  const { answer: said } = meaning;
  if (said?.is === 'option' && said.id === HUMAN) return true;
  if (meaning.command === 'human') return true;
  if (meaning.intents.includes('talk_to_human') && (said === undefined || saysMore(meaning))) return true;
  const wasOffered = reply.session.shared.humanOffered === true && reply.session.asked.about !== 'yesNo';
  return wasOffered && AGREES.test(fold(meaning.text).trim());
}

function command(reply: Reply, meaning: Meaning): boolean {
  const { copy, reach, session } = reply;
  switch (meaning.command) {
    case 'back':
      if (session.flow) stepBack(reply);
      else menu(reply);
      return true;
    case 'restart':
      abandonAll(reply);
      reply.say(copy.restarted);
      menu(reply);
      return true;
    case 'abandon':
    case 'stop':
      // "Annuler" with nothing under way means an appointment.
      if (!session.flow && meaning.intents.includes('cancel')) return false;
      if (session.flow) giveUp(reply);
      else reply.say(copy.nothingToAbandon(reach));
      return true;
    case 'help':
      reply.say(copy.help(reach));
      if (!repeat(reply)) showMenu(reply);
      return true;
    case 'repeat':
      if (!repeat(reply)) menu(reply);
      return true;
    default:
      return false;
  }
}

// ── In a flow ────────────────────────────────────────────────────────────────────────────────────────────────────────────

function inFlow(reply: Reply, meaning: Meaning, before: Shared): void {
  const { asked, flow } = reply.session;
  const requests = others(reply, requestsOf(meaning, reply.step(meaning)));
  const declines = reply.session.shared.phoneDeclined === true && before.phoneDeclined !== true;
  if (declines && asked.about !== 'phone') {
    understood(reply);
    reply.say(reply.copy.phoneDeclined(reply.reach));
    repeat(reply);
  } else if (step(reply, 'HEARD', meaning)) {
    understood(reply);
    // Words dictated for a practitioner, and the reason of a visit, are no requests of their own.
    const isDictated = asked.about === 'words' || (flow?.flow === 'message' && meaning.answer === undefined);
    if (!isDictated && asked.about !== 'reason' && saysMore(meaning)) beside(reply, meaning, requests);
  } else notTaken(reply, meaning, requests, before);
}

/** The running flow has no use for the message: a question, another request, something told, or not understood. */
function notTaken(reply: Reply, meaning: Meaning, requests: Requests, before: Shared): void {
  const { shared } = reply.session;
  const told =
    addedSomething(reply.step(meaning)) ||
    shared.phone !== before.phone ||
    shared.person?.known !== before.person?.known;
  const has = (intent: Meaning['intents'][number]): boolean => meaning.intents.includes(intent);
  if (told) {
    understood(reply);
    reply.say(shared.phone !== before.phone ? reply.copy.phoneThanks(shared.phone ?? '') : reply.copy.noted);
    repeat(reply);
  } else if (requests.topics.length > 0 && requests.flows.length === 0) {
    understood(reply);
    reply.add(answer(requests.topics, reply.step(meaning)).part);
    repeat(reply);
  } else if (has('cancel') && !hasBooked(reply) && isBooking(reply)) {
    understood(reply);
    giveUp(reply);
  } else if (requests.flows.length > 0 && meaning.text.trim().includes(' ')) {
    understood(reply);
    interrupt(reply, meaning, requests);
  } else if (has('medical_question') || has('report_symptoms')) {
    understood(reply);
    reply.say(reply.copy.noMedicalAdviceNow(reply.reach));
    repeat(reply);
  } else if (isCourtesy(meaning)) {
    understood(reply);
    if (has('thanks')) reply.say(reply.copy.youAreWelcome);
    repeat(reply);
  } else miss(reply, meaning.text.length > LONG);
}

const hasBooked = (reply: Reply): boolean =>
  reply.step(null).world.appointments.some(({ status }) => status === 'booked');

const isBooking = (reply: Reply): boolean =>
  reply.session.flow?.flow === 'book' || reply.session.waiting[0]?.flow === 'book';

/** The running request is given up; what waits goes on. */
function giveUp(reply: Reply): void {
  const { flow } = reply.session;
  const kept = keptVisit(reply);
  abandon(reply);
  reply.say(kept === null ? reply.copy.abandoned : reply.copy.kept(kept));
  if (!resumeNext(reply, flow)) reply.say(reply.copy.goodbye(reply.reach));
}

/** The appointment that a move would have replaced. */
function keptVisit(reply: Reply): string | null {
  const { session, world, now } = reply.step(null);
  const moving = session.flow && readBooking(session.flow)?.moving;
  return moving ? sayVisit(moving, world.practice, session.language, now) : null;
}

/** Long enough, or joined by the words that join, to hold a request beside the answer that was taken. */
function saysMore(meaning: Meaning): boolean {
  const words = fold(meaning.text);
  return JOINS.test(words) || words.trim().split(/\s+/).length >= 8;
}

const JOINS = /\n|\b(?:et|aussi|egalement|puis|sinon|au fait|autre chose|par contre|en plus|and|also|by the way)\b|\?/;

const isCourtesy = (meaning: Meaning): boolean =>
  meaning.intents.length > 0 && meaning.intents.every((intent) => intent === 'greeting' || intent === 'thanks');

/** The requests that are neither running nor waiting already. */
function others(reply: Reply, requests: Requests): Requests {
  const { flow, waiting } = reply.session;
  const running = [...(flow ? [flow] : []), ...waiting].filter((one) => one.flow !== 'identify');
  const taken = new Set(running.map(kindOf));
  return {
    topics: requests.topics.filter((topic) => topic !== 'newPatients'),
    flows: requests.flows.filter((one) => !taken.has(kindOf(one)) && !(kindOf(one) === 'move' && taken.has('book'))),
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

function afresh(reply: Reply, meaning: Meaning): void {
  const { copy, reach } = reply;
  const ofMenu = meaning.answer?.is === 'option' ? requestOfMenu(meaning.answer.id) : null;
  const requests = ofMenu ? { flows: [ofMenu], topics: [] } : requestsOf(meaning, reply.step(meaning));
  const implied = requests.topics.length === 0 ? impliedBooking(meaning, reply.step(meaning)) : null;
  const [first = implied, ...rest] = requests.flows;
  const has = (intent: Meaning['intents'][number]): boolean => meaning.intents.includes(intent);
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
    if (!repeat(reply)) menu(reply);
  } else if (has('out_of_scope') && reply.session.misses === 0) {
    reply.session = { ...reply.session, misses: 1 };
    reply.say(copy.outOfScope(reach));
    showMenu(reply);
  } else miss(reply, meaning.text.length > LONG);
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

function menu(reply: Reply): void {
  reply.say(reply.session.noticeAt === null ? reply.copy.howCanIHelp : reply.copy.menuAgain);
  showMenu(reply);
}

function showMenu(reply: Reply): void {
  const { choices } = reply.copy;
  const [book, change, message, question] = MENU;
  const shown: Choice[] = [
    { id: book, label: choices.book },
    { id: change, label: choices.change },
    { id: message, label: choices.message },
    { id: question, label: choices.question },
    { id: HUMAN, label: choices.human },
  ];
  reply.add({ asked: { about: 'options', options: shown }, choices: shown });
}

// ── Misses ───────────────────────────────────────────────────────────────────────────────────────────────────────────────

function understood(reply: Reply): void {
  const { humanOffered: _, ...shared } = reply.session.shared;
  reply.session = { ...reply.session, misses: 0, shared };
}

function miss(reply: Reply, isLong = false): void {
  const { copy, reach } = reply;
  const misses = reply.session.misses + 1;
  reply.session = { ...reply.session, misses };
  reply.record([{ kind: 'record', fact: { fact: 'NotUnderstood' } }]);
  if (misses >= CALL_HUMAN) {
    reply.handOver({ reason: 'misunderstood' });
    return;
  }
  const once = isLong ? copy.tooLong : copy.missed;
  reply.say(misses >= OFFER_HUMAN ? copy.missedAgain(reach) : once);
  if (!repeat(reply)) {
    reply.say(copy.menuAgain);
    showMenu(reply);
  }
  if (misses >= OFFER_HUMAN) {
    reply.add({ shared: { humanOffered: true } });
    reply.offer([{ id: HUMAN, label: copy.choices.human }]);
  }
}
