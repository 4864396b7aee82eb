/**
 * How flows follow each other: one runs, it may call another and wait for it, and what waits goes on when it ends. None is
 * forgotten. Knows no sentence but the joints between requests.
 */
import type { Effect } from './effect.ts';
import { advanceAny } from './flows/all.ts';
import type { FlowEvent } from './flows/flow.ts';
import { isHoldKept, readBooking } from './flows/offers.ts';
import type { Meaning } from './meaning.ts';
import type { Reply } from './reply.ts';
import { kindOf } from './requests.ts';
import type { FlowRecord, Session } from './session.ts';

/** Flows that may begin or go on within one turn; a chain that is longer is a defect. */
const LONGEST_CHAIN = 12;

/** A flow that was stored by a machine which is no more. */
export class UnfitFlow extends Error {
  override name = 'UnfitFlow';
}

/** Gives the running flow an event; false when none runs or no state takes it. */
export function step(reply: Reply, type: FlowEvent['type'], meaning: Meaning | null, depth = 0): boolean {
  const { flow } = reply.session;
  if (!flow) return false;
  if (depth > LONGEST_CHAIN) throw new RangeError('flows call each other without end');
  const advanced = advanceAny(flow, { type, step: reply.step(meaning) });
  if (advanced === 'unfit') throw new UnfitFlow(`${flow.flow} ${flow.state}`);
  if (!advanced.taken) return false;
  reply.session = { ...reply.session, flow: advanced.record };
  if (advanced.parts.some((part) => (part.effects?.length ?? 0) > 0)) reply.spendIds();
  for (const part of advanced.parts) {
    reply.add(part);
    if (part.next) reply.session = { ...reply.session, waiting: [part.next, ...reply.session.waiting] };
    if (part.call) return call(reply, part.call, depth);
  }
  if (advanced.record === null) goOn(reply, flow, depth);
  return true;
}

/** Begins a flow with the words that asked for it. */
export function begin(reply: Reply, record: FlowRecord, meaning: Meaning | null, depth = 0): void {
  reply.session = { ...reply.session, flow: record };
  step(reply, 'BEGUN', meaning, depth + 1);
}

/** Gives a message to the flow that waits for the running one: "plutôt vendredi", said while names were being asked. */
export function stepCaller(reply: Reply, meaning: Meaning): boolean {
  const { flow, waiting } = reply.session;
  const [caller, ...rest] = waiting;
  if (!flow || !caller || !isCaller(caller, flow)) return false;
  const before = reply.session;
  reply.session = { ...before, flow: caller, waiting: rest };
  if (step(reply, 'HEARD', meaning)) return true;
  reply.session = before;
  return false;
}

function call(reply: Reply, record: FlowRecord, depth: number): boolean {
  const { flow, waiting } = reply.session;
  reply.session = { ...reply.session, waiting: flow ? [flow, ...waiting] : waiting };
  begin(reply, record, null, depth);
  return true;
}

/** A flow has ended: the one that called it goes on, or the next request begins. */
function goOn(reply: Reply, ended: FlowRecord, depth: number): void {
  if (reply.isHandedOver) {
    // The request itself goes to a human, and so does the one that had called it.
    if (isCaller(reply.session.waiting[0], ended)) reply.session = drop(reply.session, 1);
    reply.session = { ...reply.session, asked: { about: 'nothing' } };
    return;
  }
  resumeNext(reply, ended, depth);
}

/** Takes up what waits, if anything does; true when something did. */
export function resumeNext(reply: Reply, ended: FlowRecord | null, depth = 0): boolean {
  const [next, ...rest] = reply.session.waiting;
  if (!next) {
    reply.session = { ...reply.session, flow: null, asked: { about: 'nothing' } };
    return false;
  }
  const isCalled = isCaller(next, ended);
  reply.session = { ...reply.session, flow: next, waiting: rest };
  const what = reply.copy.requests[kindOf(next)];
  const isSequel =
    (ended?.flow === 'change' || ended?.flow === 'waitlist') && next.flow === 'book' && next.context.moving !== null;
  if (next.state !== 'new') {
    if (!isCalled && next.flow !== 'identify') reply.say(reply.copy.resumed(what));
    step(reply, 'RESUMED', null, depth + 1);
  } else {
    const isNextPerson = ended?.flow === 'book' && next.flow === 'book';
    if (!isSequel) reply.say(isNextPerson ? reply.copy.nextPerson : reply.copy.nextRequest(what));
    step(reply, 'BEGUN', null, depth + 1);
  }
  return true;
}

function isCaller(waiting: FlowRecord | undefined, ended: FlowRecord | null): boolean {
  return ended?.flow === 'identify' && waiting !== undefined && waiting.state.startsWith('identifying');
}

/** "Retour": the flow takes it, or the one that called it does; else the question is asked again. */
export function stepBack(reply: Reply): void {
  if (step(reply, 'BACK', null)) return;
  const { flow, waiting } = reply.session;
  const [caller, ...rest] = waiting;
  if (flow && caller && isCaller(caller, flow)) {
    reply.session = { ...reply.session, flow: caller, waiting: rest };
    if (step(reply, 'BACK', null)) return;
  }
  if (!flow) return;
  reply.say(reply.copy.atTheStart);
  step(reply, 'RESUMED', null);
}

/** Gives up the running request, with the one that had called it. Holds are released. */
export function abandon(reply: Reply): void {
  const { flow, waiting } = reply.session;
  if (!flow) return;
  const called = isCaller(waiting[0], flow) ? 1 : 0;
  reply.record(releases([flow, ...waiting.slice(0, called)], reply));
  reply.session = { ...drop(reply.session, called), flow: null, asked: { about: 'nothing' } };
}

/** Gives up everything, and what was said of the person with it. */
export function abandonAll(reply: Reply): void {
  const { flow, waiting } = reply.session;
  reply.record(releases([...(flow ? [flow] : []), ...waiting], reply));
  const { person: _, setAside: __, ...shared } = reply.session.shared;
  reply.session = { ...reply.session, flow: null, waiting: [], asked: { about: 'nothing' }, shared };
}

function drop(session: Session, count: number): Session {
  return { ...session, waiting: session.waiting.slice(count) };
}

function releases(records: FlowRecord[], reply: Reply): Effect[] {
  const now = reply.step(null);
  return records.flatMap((record): Effect[] => {
    const booking = readBooking(record);
    if (!booking?.hold || booking.confirmed || !isHoldKept(booking, now)) return [];
    return [{ kind: 'record', fact: { fact: 'HoldReleased', appointment: booking.hold.id, why: 'abandoned' } }];
  });
}
