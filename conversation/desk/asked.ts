/**
 * What a patient asks while a human owns the conversation, as long as no human has answered: kept, so that the assistant takes it up
 * when the conversation comes back to it. Nothing is answered here.
 */
import type { Instant } from '../../domain/time.ts';
import type { Effect, Fact } from '../effect.ts';
import type { Meaning } from '../meaning.ts';
import { kindOf, requestsOf } from '../requests.ts';
import type { FlowRecord, Session } from '../session.ts';
import type { World } from '../world.ts';

/** More than this was read by a human, who hands back knowing it. */
const MOST = 5;

/** Whoever reads these settles them, and a machine does not come back to them. */
const HUMAN_ONLY: ReadonlySet<ReturnType<typeof kindOf>> = new Set([
  'complaint',
  'dataRequest',
  'lateArrival',
  'waitlist',
]);

/** The session with what this message asks beside what is under way already. */
export function keepAsked(session: Session, meaning: Meaning, world: World, now: Instant): Session {
  if (session.owner.by === 'bot' || meaning.urgency !== 'routine') return session;
  const { flows, topics } = requestsOf(meaning, { meaning, session, world, now });
  const before = session.shared.askedHuman ?? { flows: [], topics: [] };
  const kept = { flows: [...before.flows], topics: [...new Set([...before.topics, ...topics])] };
  const running = [...(session.flow ? [session.flow] : []), ...session.waiting];
  for (const flow of flows) {
    const isKnown = [...running, ...kept.flows].some((one) => kindOf(one) === kindOf(flow));
    if (!isKnown && !HUMAN_ONLY.has(kindOf(flow)) && kept.flows.length < MOST) kept.flows.push(flow);
  }
  const isEmpty = kept.flows.length === 0 && kept.topics.length === 0;
  return isEmpty ? session : { ...session, shared: { ...session.shared, askedHuman: kept } };
}

/** The requests that wait, and the session without them. */
export function takeAsked(session: Session): { session: Session; flows: FlowRecord[]; topics: Asked['topics'] } {
  const { askedHuman, ...shared } = session.shared;
  if (!askedHuman) return { session, flows: [], topics: [] };
  return { session: { ...session, shared }, ...askedHuman };
}

type Asked = NonNullable<Session['shared']['askedHuman']>;

/** What a human wrote to the patient, or did on their agenda, answers what was asked before. */
export function settleAsked(session: Session, effects: readonly Effect[]): Session {
  const isAnswered = effects.some((effect) => effect.kind === 'record' && ANSWERS.has(effect.fact.fact));
  return isAnswered ? takeAsked(session).session : session;
}

const ANSWERS: ReadonlySet<Fact['fact']> = new Set<Fact['fact']>([
  'HandoffAnswered',
  'AppointmentConfirmed',
  'AppointmentCancelled',
]);
