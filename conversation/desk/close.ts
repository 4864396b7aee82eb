/**
 * The end of a case: what the patient is told when a human closes it, what was left without an answer, and what the bot was doing
 * meanwhile, which is asked about and never dropped in silence.
 */
import type { Handoff } from '../../domain/message.ts';
import type { Instant } from '../../domain/time.ts';
import { deskCopy, handoffCopy } from '../copy/desk.ts';
import { patientCopy } from '../copy/patient.ts';
import type { Effect } from '../effect.ts';
import { kindOf } from '../requests.ts';
import type { FlowRecord, Session } from '../session.ts';
import type { World } from '../world.ts';
import { takeAsked } from './asked.ts';
import { sayCard } from './card.ts';
import type { Outcome } from './outcome.ts';
import { assure, note, record, tell } from './outcome.ts';
import type { Staff } from './staff.ts';
import { unansweredIn } from './unanswered.ts';

/** The case is over, and the patient knows it, unless a human's answer was the last word of a case that ran beside the bot. */
export function close(session: Session, by: Staff, handoff: Handoff, world: World, now: Instant): Outcome {
  const acknowledgedBy = handoff.acknowledgedBy ?? (handoff.urgency === 'vital' ? by.name : null);
  const closed: Handoff = { ...handoff, state: 'closed', acknowledgedBy };
  // A case that runs beside the bot's own work is closed without disturbing it.
  const isBeside = session.owner.by === 'bot';
  const unanswered = unansweredIn(handoff, world.transcript);
  const said = sentence(session, by, handoff, unanswered, world);
  const asked = takeAsked(session);
  const left = isBeside ? [] : [...stillWanted(session), ...asked.flows];
  const next = isBeside ? { ...session, episode: freshEpisode(now) } : put(freed(asked.session, now), left, now);
  return {
    session: next,
    effects: [
      record({ fact: 'HandoffClosed', handoff: handoff.id, by: by.slack }),
      ...(said === null ? [] : [farewell(said, left, session, unanswered > 0 ? handoff : null)]),
      ...(unanswered > 0 && said !== null
        ? [tell({ who: 'thread', handoff: handoff.id }, note(deskCopy.closedUnanswered(unanswered)))]
        : []),
      sayCard(closed, next, world, now, [], { name: by.name }),
    ],
  };
}

/** Null when there is nothing to say: the bot goes on, and a human has answered or the patient never knew of the case. */
function sentence(
  { owner, language }: Session,
  by: Staff,
  { reason }: Handoff,
  unanswered: number,
  { practice }: World,
): string | null {
  if (owner.by === 'bot' && (unanswered === 0 || reason === 'undelivered')) return null;
  const copy = handoffCopy[language];
  return unanswered > 0 ? copy.closedUnanswered(by.name, practice.phone) : copy.closed(by.name);
}

/** @param open the case whose last words nobody has answered: its thread hears when this sentence does not reach the patient either */
function farewell(text: string, left: readonly FlowRecord[], { language }: Session, open: Handoff | null): Effect {
  const { choices, requests } = patientCopy(language);
  const receipt = open ? { receipt: { of: 'close' as const, handoff: open.id } } : {};
  const kinds = new Set(left.filter(({ flow }) => flow !== 'identify').map(kindOf));
  if (kinds.size === 0) return assure(text, receipt);
  return assure(`${text}\n${handoffCopy[language].setAside([...kinds].map((kind) => requests[kind]))}`, {
    choices: [
      { id: 'yes', label: choices.yes },
      { id: 'no', label: choices.no },
    ],
    ...receipt,
  });
}

/** A question about the practice went to the desk with the case; a reminder is answered whenever the patient likes. */
function stillWanted({ flow, waiting }: Session): FlowRecord[] {
  const records = [...(flow ? [flow] : []), ...waiting];
  return records.filter((one) => one.flow !== 'office' && one.context.want !== 'attendance');
}

/** The conversation as it is after the case: nothing runs, and what was under way is asked about. */
function put(session: Session, left: FlowRecord[], now: Instant): Session {
  const { setAside: _, ...shared } = session.shared;
  const isLeft = left.some(({ flow }) => flow !== 'identify');
  return {
    ...session,
    flow: null,
    waiting: [],
    asked: { about: isLeft ? 'yesNo' : 'nothing' },
    noticeAt: now,
    shared: isLeft ? { ...shared, setAside: left } : shared,
  };
}

/** The bot owns the conversation again, and a new stretch of urgency begins. */
export function freed(session: Session, now: Instant): Session {
  return { ...session, owner: { by: 'bot' }, epoch: session.epoch + 1, misses: 0, episode: freshEpisode(now) };
}

const freshEpisode = (now: Instant): Session['episode'] => ({
  startedAt: now,
  urgency: 'routine',
  emergencyKind: null,
});
