/**
 * The pure decider: what was heard, where the conversation stands and what may be looked at → what is said, recorded and awaited.
 * Danger first, then who owns the conversation, then what works in every state, then the running flow, then new requests.
 */
import type { Instant } from '../domain/time.ts';
import { higherUrgency } from '../domain/triage.ts';
import { converse, resume } from './converse.ts';
import { patientCopy } from './copy/patient.ts';
import { needOfAgenda } from './desk/agenda.ts';
import { keepAsked } from './desk/asked.ts';
import { denyEmergency, raiseEmergency } from './desk/emergency.ts';
import { followUp } from './desk/follow-up.ts';
import { onOwnedMessage } from './desk/handoff.ts';
import { assure } from './desk/outcome.ts';
import { onReceipt } from './desk/timers.ts';
import { onDeskTimer, onStaff } from './desk.ts';
import type { Effect } from './effect.ts';
import { absorb } from './flows/person.ts';
import { asksToWait } from './flows/waitlist-words.ts';
import { findPhone } from './hear/phone.ts';
import { readWords } from './hear/words.ts';
import type { Heard } from './heard.ts';
import { type Meaning, WITHOUT_REQUEST } from './meaning.ts';
import { isReminder, onReminder, onReminderCount, onReminderReceipt } from './reminders.ts';
import type { Session } from './session.ts';
import { fold } from './text.ts';
import { onHoldExpired, onSilence } from './timers.ts';
import { onOfferReceipt, onPlaceFreed, onWaitlistOffer, onWaitlistSilent } from './waitlist.ts';
import { CODE, CODE_ONLY } from './words/change-words.ts';
import { STOPS_TREATMENT } from './words/office-words.ts';
import type { Need, World } from './world.ts';

type HeardPatient = Heard & { from: 'patient' };
interface Decided {
  session: Session;
  effects: Effect[];
}

/** After so long without a word, a conversation starts afresh: nothing of the last one is taken for granted. */
const FORGET_HOURS = 24;

export function turn(session: Session, heard: Heard, world: World, now: Instant): Decided {
  switch (heard.from) {
    case 'patient': {
      const decided = onPatient(session, heard, world, now);
      return { ...decided, effects: [...decided.effects, ...followUp(decided.session, decided.effects, world, now)] };
    }
    case 'staff':
      return onward(onStaff(session, heard.by, heard.act, world, now), world, now);
    case 'receipt':
      if (heard.key.of === 'reminder')
        return onReminderReceipt(session, heard.key.appointments, heard.delivered, world, now);
      if (heard.key.of === 'offer') return onOfferReceipt(session, heard.key, heard.delivered, world, now);
      return onward(onReceipt(session, heard.key, heard.delivered, world, now), world, now);
    case 'timer':
      switch (heard.timer.timer) {
        case 'holdExpired':
          return onHoldExpired(session, heard.timer.appointment, world, now);
        case 'silence':
          return onSilence(session, heard.timer.since, world, now);
        case 'reminder':
          return onReminder(session, heard.timer, world, now);
        case 'placeFreed':
          return onPlaceFreed(session, heard.timer, world, now);
        case 'waitlistOffer':
          return onWaitlistOffer(session, heard.timer, world, now);
        case 'waitlistSilent':
          return onWaitlistSilent(session, heard.timer, world, now);
        case 'reminderCount':
          return onReminderCount(session, heard.timer.date, world, now);
        default:
          return onward(onDeskTimer(session, heard.timer, world, now), world, now);
      }
  }
}

/** What humans decided; the bot repeats its open question when the conversation comes back to it. */
function onward(outcome: Decided & { onward?: 'continue' | 'resume' }, world: World, now: Instant): Decided {
  if (outcome.onward !== 'resume') return { session: outcome.session, effects: outcome.effects };
  const resumed = resume(outcome.session, world, now);
  return { session: resumed.session, effects: [...outcome.effects, ...resumed.effects] };
}

function onPatient(before: Session, heard: HeardPatient, world: World, now: Instant): Decided {
  const meaning = settled(heard, before, world.practice.territory);
  let session = listening(before, meaning, world, now);
  const effects: Effect[] = [];
  const { phone } = session.shared;
  if (phone !== undefined && phone !== before.shared.phone) {
    effects.push({ kind: 'record', fact: { fact: 'ContactPhoneGiven', phone } });
  }

  if (meaning.urgency !== 'routine') {
    const raised = raiseEmergency(session, meaning, world, now);
    effects.push(...raised.effects);
    session = raised.session;
    if (raised.onward !== 'continue') return noticed(session, effects, world, now);
    world = withHandoff(world, effects);
  } else if (meaning.deniesEmergency && higherUrgency(session.episode.urgency, 'urgent') === session.episode.urgency) {
    const denied = denyEmergency(session, meaning, world);
    effects.push(...denied.effects);
    session = denied.session;
    if (denied.onward === undefined) return { session, effects };
    const asks = session.flow === null && meaning.intents.some((intent) => !WITHOUT_REQUEST.has(intent));
    const rest = asks ? converse(session, heard, meaning, before.shared, world, now) : resume(session, world, now);
    return { session: rest.session, effects: [...effects, ...rest.effects] };
  }

  if (session.owner.by !== 'bot') {
    const isTold = effects.some(({ kind }) => kind === 'say');
    const owned = onOwnedMessage(session, heard, world, now, isTold);
    effects.push(...owned.effects);
    session = owned.session;
    if (owned.onward === undefined) return { session: keepAsked(session, meaning, world, now), effects };
    const rest =
      owned.onward === 'resume'
        ? resume(session, world, now)
        : converse(session, heard, meaning, before.shared, world, now);
    return { session: rest.session, effects: [...effects, ...rest.effects] };
  }
  const answered = converse(session, heard, meaning, before.shared, world, now);
  return { session: answered.session, effects: [...effects, ...answered.effects] };
}

/** The number comes first; that a machine wrote it is said right after, once. */
function noticed(session: Session, effects: Effect[], world: World, now: Instant): Decided {
  if (session.noticeAt !== null) return { session, effects };
  const text = patientCopy(session.language).noticeAfter({
    practice: world.practice.name,
    phone: world.practice.phone,
  });
  return { session: { ...session, noticeAt: now }, effects: [...effects, assure(text)] };
}

/**
 * The meaning as this conversation may take it: a quick reply that was pressed is an answer whatever its label reads like, and digits
 * alone ask for nothing.
 */
function settled(heard: HeardPatient, session: Session, territory: string): Meaning {
  const read = withNumber({ ...heard.meaning, text: heard.meaning.text.slice(0, LONGEST_READ) }, territory);
  const pressed = heard.inbounds.findLast((inbound) => inbound.kind === 'choice');
  if (pressed?.kind !== 'choice')
    return numbered(LETTER.test(read.text) ? ofHealth(read) : { ...read, intents: [] }, session);
  const { id } = pressed;
  const { command: _, ...meaning } = read;
  const isAlone = heard.inbounds.every(({ kind }) => kind === 'choice');
  const taken = isAlone ? { ...meaning, intents: [], entities: {} } : meaning;
  if (session.asked.about === 'yesNo' && (id === 'yes' || id === 'no')) return { ...taken, answer: { is: id } };
  return { ...taken, answer: { is: 'option', id } };
}

/** Whether to stop a treatment before an act is no question of papers, whatever else it sounds like. */
function ofHealth(meaning: Meaning): Meaning {
  if (!meaning.intents.includes('ask_documents') || !STOPS_TREATMENT.test(fold(meaning.text))) return meaning;
  return {
    ...meaning,
    intents: meaning.intents.map((intent) => (intent === 'ask_documents' ? 'medical_question' : intent)),
  };
}

/** Where there are no buttons, "1. Oui, 2. Non" (and, under a reminder, "3. Déplacer") is what the patient read: the number answers. */
function numbered(meaning: Meaning, { asked, flow }: Session): Meaning {
  const nth = /^\s*([1-3])\s*[.)]?\s*$/.exec(meaning.text)?.[1];
  if (asked.about !== 'yesNo' || nth === undefined) return meaning;
  if (nth !== '3') return { ...meaning, answer: { is: nth === '1' ? 'yes' : 'no' } };
  return flow && isReminder(flow) ? { ...meaning, answer: { is: 'option', id: 'move' } } : meaning;
}

/** A telephone number and nothing else is that of whoever writes it, whatever was asked. */
function withNumber(meaning: Meaning, territory: string): Meaning {
  const { text, entities, answer } = meaning;
  if (entities.phone !== undefined || answer !== undefined || LETTER.test(text)) return meaning;
  const phone = findPhone(readWords(text), territory);
  return phone === undefined ? meaning : { ...meaning, entities: { ...entities, phone } };
}

/** Danger was looked for in the whole text; what it asks is in its beginning. */
const LONGEST_READ = 4000;
const LETTER = /\p{L}/u;

/** The session once this message has been heard: language, time, person, and a fresh start after a long absence. */
function listening(before: Session, meaning: Meaning, world: World, now: Instant): Session {
  const isStale =
    before.lastPatientAt !== null &&
    now - before.lastPatientAt > FORGET_HOURS * 3_600_000 &&
    before.owner.by === 'bot' &&
    world.handoff === null;
  const { person: _, humanOffered: __, setAside: ___, ...kept } = before.shared;
  const base: Session = isStale
    ? {
        ...before,
        flow: isStillAsked(before) ? before.flow : null,
        waiting: [],
        asked: before.flow?.flow === 'change' || isStillAsked(before) ? before.asked : { about: 'nothing' },
        misses: 0,
        episode: { startedAt: now, urgency: 'routine', emergencyKind: null },
        shared: kept,
      }
    : before;
  const speaks = meaning.language === 'other' ? base.language : meaning.language;
  const words = meaning.text.match(/\p{L}{2,}/gu)?.length ?? 0;
  // An identity has no language, whatever stands in it; a short request in the practice's own is enough to come back to it.
  const isIdentity = OF_IDENTITY.has(base.asked.about) && /\d/.test(meaning.text);
  const isLong = words >= 5 && !isIdentity;
  const comesBack = words >= 3 && speaks === world.practice.language && meaning.ruled.length > 0;
  const isTelling = isLong || comesBack || before.lastPatientAt === null;
  const isDictated = base.asked.about === 'words' && base.shared.person?.patientId !== undefined;
  return {
    ...base,
    language: isTelling ? speaks : base.language,
    lastPatientAt: now,
    shared: isDictated ? base.shared : absorb(base.shared, meaning, base.asked, now),
  };
}

const OF_IDENTITY: ReadonlySet<string> = new Set(['names', 'birthName', 'firstNames', 'birthDate', 'phone', 'code']);

/** What we asked ourselves, a reminder or an offer, is asked for days; so is a change that was waiting for a yes or a no. */
function isStillAsked({ flow, asked }: Session): boolean {
  if (flow?.flow === 'waitlist') return true;
  return flow?.flow === 'change' && (asked.about === 'yesNo' || isReminder(flow));
}

/** The case that was opened earlier in this same turn. */
function withHandoff(world: World, effects: Effect[]): World {
  for (const effect of effects) {
    if (effect.kind === 'record' && effect.fact.fact === 'HandoffOpened')
      return { ...world, handoff: effect.fact.handoff };
  }
  return world;
}

/** What must be read before this turn can be decided. */
export function need(session: Session, heard: Heard): Need {
  if (heard.from === 'timer') {
    const { timer } = heard;
    if (timer.timer === 'digest') return { digest: timer.practitioner };
    if (timer.timer === 'messageUnread') return { message: timer.message };
    if (timer.timer === 'reminderCount') return { reminders: timer.date };
    if (timer.timer === 'placeFreed') return { busy: true, waitlist: true };
    return {};
  }
  if (heard.from === 'receipt') return heard.key.of === 'urgentMessage' ? { message: heard.key.message } : {};
  if (heard.from === 'staff') {
    if (heard.act.action === 'messageState') return { message: heard.act.message };
    return { ...(books(session) ? { busy: true as const } : {}), ...needOfAgenda(heard.act) };
  }
  const { meaning } = heard;
  const wantsTime =
    books(session) ||
    meaning.when.windows.length > 0 ||
    meaning.intents.some((intent) => intent === 'book' || intent === 'reschedule' || intent === 'choose_option') ||
    heard.inbounds.some((inbound) => inbound.kind === 'choice') ||
    session.flow !== null ||
    asksToWait(meaning.text);
  const code = meaning.answer?.is === 'code' ? meaning.answer.code : CODE.exec(meaning.text)?.[0];
  const changes = session.flow?.flow === 'change' || meaning.intents.some((intent) => CHANGES.has(intent));
  const isOnlyCode = CODE_ONLY.test(meaning.text.trim());
  return {
    ...(wantsTime ? { busy: true as const } : {}),
    ...(code !== undefined && (changes || isOnlyCode) ? { code } : {}),
  };
}

const CHANGES: ReadonlySet<string> = new Set(['reschedule', 'cancel', 'confirm', 'ask_appointment']);

/** Whether a time may be looked for: in what runs, waits, or may be taken up by a "oui" or when a human hands back. */
function books({ flow, waiting, shared }: Session): boolean {
  const records = [flow, ...waiting, ...(shared.setAside ?? []), ...(shared.askedHuman?.flows ?? [])];
  return records.some((record) => record?.flow === 'book' || record?.flow === 'change');
}
