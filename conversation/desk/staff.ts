/**
 * Gestures of secretaries: take, answer, hand back, close, acknowledge. One owner at a time; the loser is told who won; nothing
 * reaches a patient but from the owner.
 */
import type { Handoff } from '../../domain/message.ts';
import type { Instant } from '../../domain/time.ts';
import { deskCopy, handoffCopy } from '../copy/desk.ts';
import type { Effect } from '../effect.ts';
import type { AgendaAct, StaffAction } from '../inbound.ts';
import type { Session } from '../session.ts';
import type { Line, World } from '../world.ts';
import { sayCard } from './card.ts';
import { close, freed } from './close.ts';
import type { Outcome } from './outcome.ts';
import { assure, note, record, tell, wake } from './outcome.ts';

const MINUTE = 60_000;
/** An answer that a page has not shown after this long is told to the desk. */
const UNREAD_MS = 5 * MINUTE;

export interface Staff {
  slack: string;
  name: string;
}

type CaseAct = Exclude<StaffAction, AgendaAct | { action: 'messageState' }>;

export function onCaseGesture(session: Session, by: Staff, act: CaseAct, world: World, now: Instant): Outcome {
  const { handoff } = world;
  const whisper = (text: string): Outcome => ({
    session,
    effects: [tell({ who: 'secretary', slack: by.slack, handoff: act.handoff }, note(text))],
  });
  if (!handoff || handoff.id !== act.handoff)
    return act.action === 'remark' ? { session, effects: [] } : whisper(deskCopy.over);
  const ownedByOther = handoff.state === 'claimed' && handoff.owner !== by.slack;
  switch (act.action) {
    case 'take':
      if (ownedByOther) return whisper(deskCopy.takenBy(handoff.ownerName ?? ''));
      if (handoff.state === 'claimed') return whisper(deskCopy.alreadyYours);
      return claim(session, by, handoff, world, now);
    case 'answer': {
      const text = act.text.trim();
      if (text === '') return whisper(deskCopy.emptyAnswer);
      if (ownedByOther) return whisper(deskCopy.notYours(handoff.ownerName ?? ''));
      const lines: Line[] = [{ who: 'secretary', name: by.name, text, at: now }];
      if (handoff.state === 'claimed') {
        const answered = answer(owned(session, by, handoff), by, handoff, text, now);
        const card = sayCard(handoff, answered.session, world, now, lines);
        return { ...answered, effects: [...answered.effects, card] };
      }
      // Answering an open case is taking it: no second gesture is asked of somebody who already wrote.
      const claimed = claim(session, by, handoff, world, now, { quiet: true, lines });
      const answered = answer(claimed.session, by, handoff, text, now);
      return { session: answered.session, effects: [...claimed.effects, ...answered.effects] };
    }
    case 'remark':
      return { session, effects: [] };
    case 'handBack':
      if (handoff.state !== 'claimed') return whisper(deskCopy.notTaken);
      if (ownedByOther) return whisper(deskCopy.notYoursToEnd(handoff.ownerName ?? ''));
      return handBack(session, by, handoff, world, now);
    case 'close':
      if (ownedByOther) return whisper(deskCopy.notYoursToEnd(handoff.ownerName ?? ''));
      return close(session, by, handoff, world, now);
    case 'acknowledge':
      return acknowledge(session, by, handoff, world, now);
  }
}

/** The case is theirs from now on. `quiet`: what follows will tell the patient who; `lines`: what is written at once. */
export function claim(
  session: Session,
  by: Staff,
  handoff: Handoff,
  world: World,
  now: Instant,
  options: { quiet?: boolean; lines?: Line[] } = {},
): Outcome {
  const isAlert = handoff.urgency === 'vital' && handoff.acknowledgedBy === null;
  const claimed: Handoff = {
    ...handoff,
    state: 'claimed',
    owner: by.slack,
    ownerName: by.name,
    acknowledgedBy: isAlert ? by.name : handoff.acknowledgedBy,
  };
  const next: Session = {
    ...session,
    owner: { by: 'secretary', handoff: handoff.id, slack: by.slack, name: by.name },
    epoch: session.epoch + 1,
  };
  return {
    session: next,
    effects: [
      record({ fact: 'HandoffClaimed', handoff: handoff.id, by: by.slack, name: by.name }),
      ...(isAlert ? [record({ fact: 'AlertAcknowledged', handoff: handoff.id, by: by.slack, name: by.name })] : []),
      ...(options.quiet ? [] : [assure(handoffCopy[session.language].taken(by.name))]),
      sayCard(claimed, next, world, now, options.lines ?? [], { name: by.name, claimedAt: now }),
    ],
  };
}

/** Whoever answers takes the conversation back from the bot, which had gone on beside the case. */
function owned(session: Session, by: Staff, handoff: Handoff): Session {
  if (session.owner.by === 'secretary') return session;
  const owner = { by: 'secretary' as const, handoff: handoff.id, slack: by.slack, name: by.name };
  return { ...session, owner, epoch: session.epoch + 1 };
}

function answer(session: Session, by: Staff, handoff: Handoff, text: string, now: Instant): Outcome {
  return {
    session,
    effects: [
      record({ fact: 'HandoffAnswered', handoff: handoff.id, by: by.slack }),
      assure(handoffCopy[session.language].answer(by.name, text), {
        emergency: handoff.urgency === 'vital',
        receipt: { of: 'answer', handoff: handoff.id, by: by.slack },
      }),
      tell({ who: 'thread', handoff: handoff.id }, note(deskCopy.answerSent(text))),
      wake(`unread/${handoff.id}`, now + UNREAD_MS, { timer: 'unread', handoff: handoff.id, since: now }),
    ],
  };
}

function handBack(session: Session, by: Staff, handoff: Handoff, world: World, now: Instant): Outcome {
  const returned: Handoff = { ...handoff, state: 'returned' };
  const next = freed(session, now);
  return {
    session: { ...next, noticeAt: now },
    effects: [
      record({ fact: 'HandoffReturned', handoff: handoff.id, by: by.slack }),
      assure(handoffCopy[session.language].returned(by.name)),
      sayCard(returned, next, world, now, [], { name: by.name }),
    ],
    onward: 'resume',
  };
}

function acknowledge(session: Session, by: Staff, handoff: Handoff, world: World, now: Instant): Outcome {
  if (handoff.acknowledgedBy !== null) {
    return {
      session,
      effects: [
        tell(
          { who: 'secretary', slack: by.slack, handoff: handoff.id },
          note(deskCopy.alertTaken(handoff.acknowledgedBy)),
        ),
      ],
    };
  }
  const known: Handoff = { ...handoff, acknowledgedBy: by.name };
  const effects: Effect[] = [
    record({ fact: 'AlertAcknowledged', handoff: handoff.id, by: by.slack, name: by.name }),
    tell({ who: 'thread', handoff: handoff.id }, note(deskCopy.alertTaken(by.name))),
    sayCard(known, session, world, now),
  ];
  return { session, effects };
}
