/**
 * Everything about humans, for `turn`: gestures of the staff, timers of cases and digests, receipts, and the surrender of a turn
 * that failed. Each is a pure decision; the parts live in `desk/`.
 */
import type { Instant } from '../domain/time.ts';
import { handoffCopy } from './copy/desk.ts';
import { isAgendaAct, onAgendaAct } from './desk/agenda.ts';
import { settleAsked } from './desk/asked.ts';
import { onDigestTimer, onMessageState, onUnreadMessage } from './desk/digests.ts';
import { openHandoff } from './desk/handoff.ts';
import type { Outcome } from './desk/outcome.ts';
import { assure, record } from './desk/outcome.ts';
import { onCaseGesture, type Staff } from './desk/staff.ts';
import { onCaseTimer } from './desk/timers.ts';
import type { Timer } from './effect.ts';
import type { StaffAction } from './inbound.ts';
import type { Session } from './session.ts';
import type { World } from './world.ts';

/** A gesture of a secretary on a case or on the agenda, or of a practitioner on a message. */
export function onStaff(session: Session, by: Staff, act: StaffAction, world: World, now: Instant): Outcome {
  if (act.action === 'messageState') return onMessageState(session, by, act, world);
  const outcome = isAgendaAct(act)
    ? onAgendaAct(session, by, act, world, now)
    : onCaseGesture(session, by, act, world, now);
  return { ...outcome, session: settleAsked(outcome.session, outcome.effects) };
}

/** The bot keeps these times itself. */
type BotTimer =
  | 'holdExpired'
  | 'silence'
  | 'reminder'
  | 'reminderCount'
  | 'placeFreed'
  | 'waitlistOffer'
  | 'waitlistSilent';

export type DeskTimer = Exclude<Timer, { timer: BotTimer }>;

export function onDeskTimer(session: Session, timer: DeskTimer, world: World, now: Instant): Outcome {
  switch (timer.timer) {
    case 'digest':
      return onDigestTimer(session, timer, world, now);
    case 'messageUnread':
      return onUnreadMessage(session, timer, world, now);
    default:
      return onCaseTimer(session, timer, world, now);
  }
}

/**
 * A turn that cannot be decided (a defect, a session that no machine can read): the patient hears that a human is coming, a case
 * opens, the flow is put down.
 * @param what name of the defect, without any patient's text
 */
export function surrenderTurn(session: Session, what: string, words: string, world: World, now: Instant): Outcome {
  const put: Session = { ...session, flow: null, waiting: [], asked: { about: 'nothing' } };
  const handed = openHandoff(put, { reason: 'failure', quiet: true, words }, world, now);
  return {
    session: handed.session,
    effects: [
      record({ fact: 'TurnFailed', what }),
      assure(handoffCopy[session.language].failure(world.practice.phone)),
      ...handed.effects,
    ],
  };
}
