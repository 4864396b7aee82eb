/**
 * What works in every state of the bot's own conversation, before any flow sees the message: another language, what cannot be read, a
 * human, no more messages, back, restart, stop, help.
 */
import { UNKNOWN_LANGUAGE_CARD } from './copy/emergency.ts';
import { giveUp, giveUpAll, HUMAN, menu, repeat, showMenu } from './fallback.ts';
import { toChange } from './flows/change.ts';
import { wantsAll } from './flows/change-hears.ts';
import { readBooking } from './flows/offers.ts';
import { asksToLeave } from './flows/waitlist-words.ts';
import type { Heard } from './heard.ts';
import type { MediaKind } from './inbound.ts';
import type { Intent, Meaning } from './meaning.ts';
import { abandonAll, begin, step, stepBack } from './progress.ts';
import { isReminder } from './reminders.ts';
import type { Reply } from './reply.ts';
import type { FlowRecord } from './session.ts';
import { fold } from './text.ts';
import {
  ABOUT_ANOTHER,
  AGREES,
  ASKS_HUMAN,
  ASKS_WHAT_I_AM,
  CONFIRMS,
  DIED,
  MINOR,
  NO_ANSWER,
  OF_THE_DEAD,
  OUTSIDER,
  PARENT,
  PRACTITIONER,
} from './words/any-time-words.ts';
import { WAITS } from './words/small-talk-words.ts';

type HeardPatient = Heard & { from: 'patient' };

/** True when the message is answered here. */
export function atAnyTime(reply: Reply, heard: HeardPatient, meaning: Meaning): boolean {
  if (isForeign(meaning, reply.session.flow !== null)) {
    reply.say(UNKNOWN_LANGUAGE_CARD);
    reply.handOver({ reason: 'language' });
    return true;
  }
  if (unreadable(reply, heard, meaning)) return true;
  if (heard.inbounds.some(({ kind }) => kind === 'edited')) reply.say(reply.copy.editedRead);
  if (wantsHuman(reply, meaning)) {
    // "Oui. Je voudrais aussi parler à la secrétaire": what was agreed to is done first.
    if (agreesFirst(reply, heard, meaning)) step(reply, 'HEARD', { ...meaning, answer: { is: 'yes' } });
    if (!reply.isHandedOver) reply.handOver({ reason: 'asked' });
    return true;
  }
  if (ASKS_WHAT_I_AM.test(fold(meaning.text)) && meaning.text.length < LONGEST_QUESTION) {
    reply.say(reply.copy.automatic);
    if (!repeat(reply)) showMenu(reply);
    return true;
  }
  if (asksAboutAnother(meaning)) {
    reply.say(reply.copy.secret(reply.reach));
    if (!repeat(reply)) showMenu(reply);
    return true;
  }
  if (MINOR.test(fold(meaning.text)) && !PARENT.test(fold(meaning.text))) {
    reply.say(reply.copy.minor);
    reply.handOver({ reason: 'minor' });
    return true;
  }
  if (tellsDeath(meaning)) {
    reply.say(reply.copy.condolences);
    reply.handOver({ reason: 'deskOnly' });
    return true;
  }
  const stopsRequest = reply.session.flow !== null && meaning.command !== undefined;
  // "Stop" to what we wrote unasked is meant for all of it; "retirez-moi de la liste" is only about the waiting list.
  const isUnwanted = meaning.command === 'stop' && weWroteFirst(reply.session.flow);
  const optsOut = meaning.intents.includes('opt_out') && !stopsRequest && !asksToLeave(meaning.text);
  // Reminders are never stopped by words that merely resemble.
  if (optsOut && !meaning.ruled.includes('opt_out') && !isUnwanted) {
    reply.say(reply.copy.howToOptOut);
    // Beside another request, that one is answered too.
    if (meaning.intents[0] !== 'opt_out') return command(reply, meaning);
    if (!repeat(reply)) showMenu(reply);
    return true;
  }
  if (optsOut || isUnwanted) {
    abandonAll(reply);
    reply.record([{ kind: 'record', fact: { fact: 'OptedOut' } }]);
    reply.add({ text: reply.copy.optedOut(reply.reach), shared: { optedOut: true } });
    return true;
  }
  return command(reply, meaning);
}

const CANCELS = /\b(?:annul|cancel)/;

/** A reminder, or a place that was offered: nothing that the patient had asked for just now. */
function weWroteFirst(flow: FlowRecord | null): boolean {
  return flow !== null && (isReminder(flow) || (flow.flow === 'waitlist' && flow.context.want === 'offer'));
}

/** An identity has no language: "Ana Silva 03/02/1999", whatever was asked. */
function isForeign(meaning: Meaning, isUnderWay: boolean): boolean {
  const isIdentity = isUnderWay && meaning.entities.birthDate !== undefined && !PROSE.test(meaning.text);
  return meaning.language === 'other' && meaning.answer === undefined && meaning.command === undefined && !isIdentity;
}

/** More words than names have. */
const PROSE = /(?:\p{L}+[^\p{L}]+){5}\p{L}/u;

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

const LONGEST_QUESTION = 80;

/**
 * Whether somebody is or was a patient is told to nobody: an employer, an insurer, a family. Asked as a question about another person,
 * never as words about oneself.
 */
function asksAboutAnother({ text }: Meaning): boolean {
  const words = fold(text);
  return (
    words.length < LONGEST_QUESTION * 3 &&
    !PRACTITIONER.test(words) &&
    (ABOUT_ANOTHER.test(words) || (OUTSIDER.test(words) && CONFIRMS.test(words)))
  );
}

const ABOUT_THE_DEAD = new Set<Intent>([
  'cancel',
  'opt_out',
  'data_request',
  'change_details',
  'message_to_practitioner',
]);

/** Somebody writes for one who has died: no machine asks for a code. */
function tellsDeath(meaning: Meaning): boolean {
  const words = fold(meaning.text);
  return DIED.test(words) && (OF_THE_DEAD.test(words) || meaning.intents.some((intent) => ABOUT_THE_DEAD.has(intent)));
}

/** A yes to what was asked, in the same breath or as the first message of a burst. */
function agreesFirst(reply: Reply, { inbounds }: HeardPatient, { answer }: Meaning): boolean {
  if (reply.session.asked.about !== 'yesNo') return false;
  const [first, ...others] = inbounds;
  const words = first?.kind === 'text' ? fold(first.text).trim() : '';
  const isApart = others.length > 0 && AGREES.test(words) && /^[ .,!]*$/.test(words.replace(AGREES, ''));
  return isApart || answer?.is === 'yes';
}

function wantsHuman(reply: Reply, meaning: Meaning): boolean {
  const { answer: said } = meaning;
  // "Allo ? il y a quelqu'un ?" asks whether anybody is there: we are.
  if (WAITS.test(fold(meaning.text).trim())) return false;
  if (said?.is === 'option' && said.id === HUMAN) return true;
  if (meaning.command === 'human') return true;
  if (said?.is !== 'words' && ASKS_HUMAN.test(fold(meaning.text))) return true;
  if (said?.is !== 'words' && missesAnswer(reply, meaning)) return true;
  if (meaning.intents.includes('talk_to_human') && (said === undefined || saysMore(meaning))) return true;
  // An answer to the question that was asked again is no answer to this offer: "ok, le premier".
  const answersFlow = reply.session.asked.about === 'yesNo' || said?.is === 'option';
  const wasOffered = reply.session.shared.humanOffered === true && !answersFlow;
  return wasOffered && AGREES.test(fold(meaning.text).trim());
}

/** "Je n'ai pas eu de réponse", when a case of this conversation was closed: it is opened again. */
function missesAnswer(reply: Reply, { text }: Meaning): boolean {
  return reply.step(null).world.lastHandoff !== null && NO_ANSWER.test(fold(text));
}

function command(reply: Reply, meaning: Meaning): boolean {
  const { copy, reach, session } = reply;
  if (session.flow && meaning.intents.includes('cancel') && wantsAll(reply.step(meaning))) {
    // What is being cancelled, or answered to a reminder, is asked there.
    if (session.flow.flow === 'change' || session.flow.flow === 'waitlist') return false;
    giveUpAll(reply, meaning);
    return true;
  }
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
      // "Annuler" with nothing under way, or to a reminder, means an appointment; to an offer, that it is not wanted.
      if (!session.flow && meaning.intents.includes('cancel')) return false;
      if (weWroteFirst(session.flow) && CANCELS.test(fold(meaning.text))) return false;
      if (session.flow?.flow === 'waitlist') return false;
      // Of times that were just shown, "plus tard" asks for later ones.
      if (session.asked.about === 'options' && SHIFT.test(fold(meaning.text))) return false;
      if (regrets(reply, meaning)) return true;
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

const SHIFT = /^(?:non|ok|bon|plutot|un peu|encore|[ ,.!])*(?:plus tard|later)\b/;

/** "En fait, annulez", said when the appointment has just become firm and only a detail was still asked. */
function regrets(reply: Reply, meaning: Meaning): boolean {
  const { flow } = reply.session;
  const confirmed = flow && readBooking(flow)?.confirmed;
  if (!confirmed) return false;
  if (meaning.intents.includes('cancel')) begin(reply, toChange('cancel', confirmed), meaning);
  else step(reply, 'BACK', null);
  return true;
}

/** Long enough, or joined by the words that join, to hold a request beside the answer that was taken. */
export function saysMore(meaning: Meaning): boolean {
  const words = fold(meaning.text);
  return JOINS.test(words) || words.trim().split(/\s+/).length >= 8;
}

const JOINS = /\n|\b(?:et|aussi|egalement|puis|sinon|au fait|autre chose|par contre|en plus|and|also|by the way)\b|\?/;
