/**
 * What is said when nothing else is: the open question again, how the bot can help, the end of a request given up, and the miss. Two
 * misses in a row offer a human, a third calls one.
 */
import { sayVisit } from './copy/dates.ts';
import type { Choice } from './effect.ts';
import { toCancelAll } from './flows/change.ts';
import { upcoming } from './flows/existing.ts';
import { readBooking } from './flows/offers.ts';
import type { Meaning } from './meaning.ts';
import { abandon, abandonAll, begin, resumeNext, step } from './progress.ts';
import type { Reply } from './reply.ts';
import { MENU } from './requests.ts';

/** Misses in a row before a human is offered, and before one is called. */
const OFFER_HUMAN = 2;
const CALL_HUMAN = 3;
/** The choice of a human, wherever it is shown. */
export const HUMAN = 'human';

/** The open question again; false when there is none. */
export function repeat(reply: Reply): boolean {
  if (reply.session.flow) return step(reply, 'RESUMED', null);
  return resumeNext(reply, null);
}

export function menu(reply: Reply): void {
  reply.say(reply.session.noticeAt === null ? reply.copy.howCanIHelp : reply.copy.menuAgain);
  showMenu(reply);
}

export function showMenu(reply: Reply): void {
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

/** The running request is given up; what waits goes on. */
export function giveUp(reply: Reply): void {
  const { flow } = reply.session;
  const kept = keptVisit(reply);
  abandon(reply);
  reply.say(kept === null ? reply.copy.abandoned : reply.copy.kept(kept));
  if (!resumeNext(reply, flow) && kept === null) reply.say(reply.copy.writeAgain(reply.reach));
}

/** "Annulez tout", in the middle of a request: nothing goes on, and what is booked already is asked about. */
export function giveUpAll(reply: Reply, meaning: Meaning): void {
  const { flow, waiting } = reply.session;
  const isUnderWay = [flow, ...waiting].some((one) => one !== null && !readBooking(one)?.confirmed);
  abandonAll(reply);
  if (isUnderWay) reply.say(reply.copy.abandoned);
  if (upcoming(reply.step(meaning)).length > 0) begin(reply, toCancelAll(), meaning);
  else reply.say(reply.copy.writeAgain(reply.reach));
}

/** The appointment that a move would have replaced, or that was to be cancelled. */
function keptVisit(reply: Reply): string | null {
  const { session, world, now } = reply.step(null);
  const { flow } = session;
  const changed =
    flow?.flow === 'change' ? world.appointments.find(({ id }) => id === flow.context.appointment) : undefined;
  const moving = (flow && readBooking(flow)?.moving) ?? changed;
  return moving ? sayVisit(moving, world.practice, session.language, now) : null;
}

export function understood(reply: Reply): void {
  const { humanOffered: _, ...shared } = reply.session.shared;
  reply.session = { ...reply.session, misses: 0, shared };
}

export function miss(reply: Reply, isLong = false): void {
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
