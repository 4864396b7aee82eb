/**
 * What is answered when nothing is asked: impatience, an apology, anger, a name that is not given readily. Said as a person would, and
 * the open question comes back; nothing is passed on.
 */
import { repeat, showMenu, understood } from './fallback.ts';
import type { Meaning } from './meaning.ts';
import type { Reply } from './reply.ts';
import { kindOf, type Requests } from './requests.ts';
import { fold } from './text.ts';
import {
  APOLOGISES,
  ASKS_CONFIRMATION,
  IF_PREVENTED,
  IS_RELATIVE,
  NODS,
  PAUSES,
  TAKES_LEAVE,
  VEXED,
  WAITS,
  WHY_IDENTITY,
  WONT_TELL,
} from './words/small-talk-words.ts';

/** What asks for nothing and is no riddle either: a "?", an apology, anger. True when it was answered. */
export function small(reply: Reply, { text }: Meaning): boolean {
  const words = fold(text).trim();
  if (WAITS.test(words)) {
    if (reply.session.misses > 0) return false;
    reply.session = { ...reply.session, misses: 1 };
    reply.say(reply.copy.here);
  } else if (NODS.test(text.trim())) {
    understood(reply);
    reply.say(reply.copy.youAreWelcome);
  } else if (ASKS_CONFIRMATION.test(words)) {
    understood(reply);
    reply.say(reply.copy.confirmedHere);
  } else if (IS_RELATIVE.test(words)) {
    understood(reply);
    reply.say(reply.copy.noted);
  } else if (APOLOGISES.test(words) && words.length < LONGEST_SMALL_TALK) {
    understood(reply);
    reply.say(reply.copy.noHarm);
  } else if (VEXED.test(words) && reply.session.misses < 2) {
    reply.session = { ...reply.session, misses: reply.session.misses + 1 };
    reply.say(reply.copy.vexed(reply.reach));
  } else return false;
  return true;
}

/** "Ok je rappelle à 14 h": nothing is asked for here, unless a rule hears that it is ("je vous appelle pour annuler mon rdv"). */
export function takesLeave(reply: Reply, { text, ruled }: Meaning): boolean {
  if (ruled.length > 0 || !TAKES_LEAVE.test(fold(text).trim())) return false;
  understood(reply);
  reply.say(reply.copy.goodbye(reply.reach));
  showMenu(reply);
  return true;
}

/** "Attendez, je demande à ma femme": the question stays as it is. */
export function pauses(reply: Reply, { text }: Meaning): boolean {
  const words = fold(text).trim();
  if (words.length > LONGEST_SMALL_TALK || !PAUSES.test(words)) return false;
  understood(reply);
  reply.say(reply.copy.takeYourTime);
  return true;
}

/** "Je peux l'annuler si jamais ?": how, before anything of the kind is asked for. */
export function ifPrevented(reply: Reply, { text }: Meaning): boolean {
  const words = fold(text).trim();
  if (words.length > LONGEST_SMALL_TALK || !words.endsWith('?') || !IF_PREVENTED.test(words)) return false;
  understood(reply);
  reply.say(reply.copy.ifPrevented(reply.reach));
  if (!repeat(reply)) reply.say(reply.copy.anythingElse);
  return true;
}

/** Why a name is asked, whether it is confidential, or a refusal to give it: answered, then asked again. */
export function onIdentity(reply: Reply, { text }: Meaning): boolean {
  const words = fold(text);
  if (!ASKS_IDENTITY.has(reply.session.asked.about) || words.length > LONGEST_SMALL_TALK) return false;
  if (WONT_TELL.test(words)) {
    reply.say(reply.copy.noIdentity(reply.reach));
    reply.add({ shared: { humanOffered: true } });
  } else if (WHY_IDENTITY.test(words)) reply.say(reply.copy.whyIdentity);
  else return false;
  repeat(reply);
  return true;
}

/** With nothing under way, only a few words are mere anger: more of them tell what happened. */
export const isOutburst = ({ text }: Meaning): boolean => text.trim().split(/\s+/).length <= LONGEST_OUTBURST;
const LONGEST_OUTBURST = 6;

/** "Vous êtes nuls", in the middle of something: heard, without a form for complaints. */
export function growls(reply: Reply, meaning: Meaning, { flows, topics }: Requests): boolean {
  const isOnlyAnger = topics.length === 0 && flows.every((one) => kindOf(one) === 'complaint');
  const isShort = meaning.text.length < LONGEST_SMALL_TALK && VEXED.test(fold(meaning.text));
  if (!isOnlyAnger || !isShort || !small(reply, meaning)) return false;
  if (!repeat(reply)) showMenu(reply);
  return true;
}

const ASKS_IDENTITY: ReadonlySet<string> = new Set(['names', 'birthName', 'firstNames', 'birthDate', 'phone']);
const LONGEST_SMALL_TALK = 80;
