/**
 * What happens to a case by itself: offered again, wider, to the supervisor; an alert climbs; an answer stays unread; a delivery
 * comes back. Nothing here stops before a human has it.
 */
import type { Handoff } from '../../domain/message.ts';
import type { Instant } from '../../domain/time.ts';
import { timeOf, toLocal } from '../../domain/time.ts';
import { sayTime } from '../copy/dates.ts';
import { deskCopy, handoffCopy } from '../copy/desk.ts';
import { alertedText, notAlertedText } from '../copy/emergency.ts';
import type { Effect, ReceiptKey, Timer } from '../effect.ts';
import { knownFrom } from '../known.ts';
import type { Session } from '../session.ts';
import type { World } from '../world.ts';
import { sayCard } from './card.ts';
import { openedIn, openHandoff, untakenTimer } from './handoff.ts';
import type { Outcome } from './outcome.ts';
import { assure, note, record, tell, wake } from './outcome.ts';

const MINUTE = 60_000;
/** The supervisor is reminded this many times of a case that nobody takes; the card stays in the channel. */
const SUPERVISOR_STEPS = 6;

type CaseTimer = Extract<Timer, { timer: 'untaken' | 'deskOpens' | 'climb' | 'unread' }>;

export function onCaseTimer(session: Session, timer: CaseTimer, world: World, now: Instant): Outcome {
  const { handoff } = world;
  if (!handoff || handoff.id !== timer.handoff) return { session, effects: [] };
  switch (timer.timer) {
    case 'untaken':
      return { session, effects: handoff.state === 'open' ? untaken(session, handoff, timer.step, world, now) : [] };
    case 'deskOpens':
      return {
        session,
        effects:
          handoff.state === 'open'
            ? [
                tell({ who: 'thread', handoff: handoff.id }, note(deskCopy.morning, [takeButton])),
                sayCard(handoff, session, world, now),
                untakenTimer(handoff, world, now, 0),
              ]
            : [],
      };
    case 'climb':
      return { session, effects: handoff.acknowledgedBy === null ? alert(handoff, world, now, timer.level) : [] };
    case 'unread': {
      const phone = knownFrom(session, world).phone;
      const unread = world.unreadSince !== null;
      return {
        session,
        effects: unread ? [tell({ who: 'thread', handoff: handoff.id }, note(deskCopy.answerUnread(phone)))] : [],
      };
    }
  }
}

const takeButton = { id: 'take' as const, label: deskCopy.actions.take };
const acknowledgeButton = { id: 'acknowledge' as const, label: deskCopy.actions.acknowledge };

function untaken(session: Session, handoff: Handoff, step: number, world: World, now: Instant): Effect[] {
  const { practice } = world;
  const waited = Math.max(1, Math.round((now - handoff.openedAt) / MINUTE));
  const again = tell({ who: 'thread', handoff: handoff.id }, note(deskCopy.stillWaiting(waited), [takeButton]));
  if (step === 0) return [again, untakenTimer(handoff, world, now, 1)];
  const supervisor = tell(
    { who: 'supervisor', handoff: handoff.id },
    note(deskCopy.supervisor(practice.name, waited), [takeButton]),
  );
  // The patient is told the truth once; more would be noise.
  const truth =
    step === 1 && session.owner.by === 'queue' ? [assure(handoffCopy[session.language].untaken(practice.phone))] : [];
  const next = step < SUPERVISOR_STEPS ? [untakenTimer(handoff, world, now, step + 1)] : [];
  return [again, supervisor, ...truth, ...next];
}

/**
 * Alerts one level of the people on call, at any hour, and climbs when nobody acknowledges. Past the last level the last one and
 * the supervisor are called again: an alert never dies out.
 * @param level counts every alert of this case; past the end of the list it stays on the last level
 */
export function alert(handoff: Handoff, world: World, now: Instant, level: number): Effect[] {
  const { practice } = world;
  const last = practice.slack.onCall.length - 1;
  const phone = world.contact.phone;
  const text =
    deskCopy.alert(practice.name, handoff.emergencyKind ?? 'medical', level) +
    (phone ? deskCopy.alertPhone(phone) : '');
  const urgent = { emergency: true };
  return [
    record({ fact: 'AlertRaised', handoff: handoff.id, level }),
    tell(
      { who: 'onCall', handoff: handoff.id, level: Math.min(level, last) },
      note(text, [acknowledgeButton, takeButton]),
      {
        ...urgent,
        receipt: { of: 'alert', handoff: handoff.id, level },
      },
    ),
    ...(level > last
      ? [
          tell(
            { who: 'supervisor', handoff: handoff.id },
            note(deskCopy.alertUnanswered(practice.name), [acknowledgeButton]),
            urgent,
          ),
        ]
      : []),
    wake(`climb/${handoff.id}`, now + practice.slack.climbAfterMinutes * MINUTE, {
      timer: 'climb',
      handoff: handoff.id,
      level: level + 1,
    }),
  ];
}

/** A delivery that a turn asked to hear about. */
export function onReceipt(session: Session, key: ReceiptKey, delivered: boolean, world: World, now: Instant): Outcome {
  const { handoff, practice } = world;
  const at = sayTime(timeOf(toLocal(now, practice.timeZone)), 'fr');
  switch (key.of) {
    case 'alert': {
      if (!handoff || handoff.id !== key.handoff) return { session, effects: [] };
      if (!delivered) {
        const supervisor = tell(
          { who: 'supervisor', handoff: handoff.id },
          note(deskCopy.alertUndelivered(practice.name, key.level), [acknowledgeButton]),
          { emergency: true },
        );
        const hasNext = key.level < practice.slack.onCall.length - 1;
        const truth = assure(notAlertedText(session.language), { emergency: true });
        return { session, effects: [truth, supervisor, ...(hasNext ? alert(handoff, world, now, key.level + 1) : [])] };
      }
      const isFirst = handoff.alertLevel === 0 && session.shared.alertTold !== handoff.id;
      return {
        session: { ...session, shared: { ...session.shared, alertTold: handoff.id } },
        effects: [
          record({ fact: 'AlertDelivered', handoff: handoff.id, level: key.level }),
          ...(isFirst ? [assure(alertedText(session.language), { emergency: true })] : []),
        ],
      };
    }
    case 'answer': {
      const phone = knownFrom(session, world).phone;
      const text = delivered ? deskCopy.answerDelivered(at) : deskCopy.answerUndelivered(phone);
      return { session, effects: [tell({ who: 'thread', handoff: key.handoff }, note(text))] };
    }
    case 'close': {
      const text = deskCopy.closeUndelivered(knownFrom(session, world).phone);
      return { session, effects: delivered ? [] : [tell({ who: 'thread', handoff: key.handoff }, note(text))] };
    }
    // Heard where reminders and the waiting list are decided.
    case 'reminder':
    case 'offer':
      return { session, effects: [] };
    case 'notice': {
      if (delivered) return { session, effects: [] };
      const opened = openHandoff(session, { reason: 'undelivered', quiet: true, botGoesOn: true }, world, now);
      const thread = openedIn(opened.effects) ?? handoff?.id;
      const text = deskCopy.noticeUndelivered(knownFrom(session, world).phone);
      return thread === undefined
        ? opened
        : { ...opened, effects: [...opened.effects, tell({ who: 'thread', handoff: thread }, note(text))] };
    }
    case 'sentence':
      return delivered
        ? { session, effects: [] }
        : openHandoff(session, { reason: 'undelivered', quiet: true, botGoesOn: true }, world, now);
    case 'urgentMessage':
      return {
        session,
        effects:
          delivered || !world.message
            ? []
            : [
                tell(
                  { who: 'channel' },
                  note(deskCopy.messageClimbs(world.message.number, world.message.practitioner, 0)),
                ),
              ],
      };
  }
}
