/**
 * Opening a handoff, and what a patient writes while a human or the queue owns the conversation. Always tells the patient the
 * truth about when somebody will read.
 */
import { isDeskOpen, nextDeskOpening } from '../../domain/cover.ts';
import type { Handoff, HandoffReason } from '../../domain/message.ts';
import type { Instant } from '../../domain/time.ts';
import { type EmergencyKind, higherUrgency, type Urgency } from '../../domain/triage.ts';
import { sayMoment } from '../copy/dates.ts';
import { deskCopy, handoffCopy } from '../copy/desk.ts';
import { stillDangerText } from '../copy/emergency.ts';
import type { Effect } from '../effect.ts';
import type { Heard, PatientInbound } from '../heard.ts';
import type { Intent } from '../meaning.ts';
import type { Owner, Session } from '../session.ts';
import { fold } from '../text.ts';
import { ASKS_WHAT_I_AM } from '../words/any-time-words.ts';
import type { Line, World } from '../world.ts';
import { sayCard } from './card.ts';
import type { Outcome } from './outcome.ts';
import { assure, note, record, tell, wake } from './outcome.ts';
import { unansweredIn } from './unanswered.ts';

const MINUTE = 60_000;
/** A second sentence of waiting within this time would be noise. */
const QUIET_MS = 5 * MINUTE;

/** Pressed by a patient in the queue who would rather go on with the bot. */
const KEEP_WITH_BOT = 'desk:keepWithBot';

export interface Ask {
  reason: HandoffReason;
  urgency?: Urgency;
  emergencyKind?: EmergencyKind | null;
  /** The bot keeps the conversation: the case runs beside the booking. */
  botGoesOn?: boolean;
  /** The caller says its own sentence. */
  quiet?: boolean;
  /** What the patient has just written. */
  words?: string;
}

/** The case of this conversation as a new one would be, without saying anything. */
export function draftHandoff(ask: Ask, world: World, now: Instant): Handoff {
  const { slack } = world.practice;
  return {
    // Ids for flows are taken from the front of the list: one handoff a turn never meets them.
    id: world.fresh.ids.at(-1) ?? `${world.conversation}-${now}`,
    conversation: world.conversation,
    reason: ask.reason,
    urgency: ask.urgency ?? 'routine',
    emergencyKind: ask.emergencyKind ?? null,
    state: 'open',
    owner: null,
    ownerName: null,
    openedAt: now,
    deadline: now + slack.supervisorAfterMinutes * MINUTE,
    previous: world.lastHandoff,
    alertLevel: 0,
    acknowledgedBy: null,
  };
}

/** Hands over to humans, or adds to the case that is already open. Says so to the patient unless told to be quiet. */
export function openHandoff(session: Session, ask: Ask, world: World, now: Instant): Outcome {
  if (world.handoff) return joinHandoff(world.handoff, session, ask, world, now);
  const handoff = draftHandoff(ask, world, now);
  const next: Session = ask.botGoesOn
    ? session
    : { ...session, owner: { by: 'queue', handoff: handoff.id }, epoch: session.epoch + 1, misses: 0 };
  const lines = linesOf(ask.words, now);
  return {
    session: next,
    effects: [
      record({ fact: 'HandoffOpened', handoff }),
      ...(ask.quiet ? [] : [promise(session, ask, world, now)]),
      sayCard(handoff, next, world, now, lines, { botGoesOn: ask.botGoesOn ?? false }),
      ...firstTimers(handoff, world, now),
    ],
  };
}

/** The case that these effects open, if they open one. */
export function openedIn(effects: readonly Effect[]): string | undefined {
  for (const effect of effects) {
    if (effect.kind === 'record' && effect.fact.fact === 'HandoffOpened') return effect.fact.handoff.id;
  }
  return undefined;
}

/** A case is open already: it rises if it must, and hears what was added. */
function joinHandoff(handoff: Handoff, session: Session, ask: Ask, world: World, now: Instant): Outcome {
  const copy = handoffCopy[session.language];
  const owned =
    ask.botGoesOn || session.owner.by !== 'bot'
      ? session
      : { ...session, owner: ownerOf(handoff), epoch: session.epoch + 1, misses: 0 };
  const effects: Effect[] = [];
  if (ask.words) effects.push(tell({ who: 'thread', handoff: handoff.id }, note(deskCopy.patientWrote(ask.words))));
  const urgency = higherUrgency(handoff.urgency, ask.urgency ?? 'routine');
  const emergencyKind = ask.emergencyKind ?? handoff.emergencyKind;
  if (urgency !== handoff.urgency) {
    const raised: Handoff = { ...handoff, urgency, emergencyKind, reason: ask.reason };
    effects.push(
      record({ fact: 'HandoffRaised', handoff: handoff.id, urgency, emergencyKind, reason: ask.reason }),
      tell({ who: 'thread', handoff: handoff.id }, note(deskCopy.reason(ask.reason))),
      sayCard(raised, owned, world, now, linesOf(ask.words, now), { botGoesOn: ask.botGoesOn ?? false }),
    );
  } else if (ask.reason !== handoff.reason) {
    effects.push(tell({ who: 'thread', handoff: handoff.id }, note(deskCopy.reason(ask.reason))));
  }
  if (!ask.quiet) effects.push(assure(copy.alreadyOpen(world.practice.phone), { choices: keepChoice(session, ask) }));
  return { session: owned, effects };
}

/** Whoever has taken the case, else the queue. */
function ownerOf({ id, state, owner, ownerName }: Handoff): Owner {
  return state === 'claimed' && owner !== null
    ? { by: 'secretary', handoff: id, slack: owner, name: ownerName ?? '' }
    : { by: 'queue', handoff: id };
}

const keepChoice = (session: Session, ask: Ask) =>
  ask.botGoesOn ? [] : [{ id: KEEP_WITH_BOT, label: handoffCopy[session.language].keepWithBot }];

/** What the patient is told: the truth about opening hours, and whom to call meanwhile. */
export function promise(session: Session, ask: Ask, world: World, now: Instant): Effect {
  const { practice } = world;
  const copy = handoffCopy[session.language];
  const isUrgent = ask.urgency !== undefined && ask.urgency !== 'routine';
  const choices = keepChoice(session, ask);
  if (isDeskOpen(practice, now)) {
    return assure(isUrgent ? copy.urgentNow(practice.phone) : copy.opensNow, { choices });
  }
  const opening = nextDeskOpening(practice, now);
  if (opening === null) return assure(copy.noOpening(practice.phone, practice.dutyDoctor), { choices });
  const label = sayMoment(opening, practice, session.language, now);
  return assure((isUrgent ? copy.urgentLater : copy.opensLater)(label, practice.phone, practice.dutyDoctor), {
    choices,
  });
}

/** The timers of a case that nobody has taken yet: wider, then the supervisor; at night, again when the desk opens. */
function firstTimers(handoff: Handoff, world: World, now: Instant): Effect[] {
  const { practice } = world;
  const opening = isDeskOpen(practice, now) ? null : nextDeskOpening(practice, now);
  if (opening !== null) {
    return [wake(`opens/${handoff.id}`, opening, { timer: 'deskOpens', handoff: handoff.id })];
  }
  return [untakenTimer(handoff, world, now, 0)];
}

/** Step 0: offered to the pool; step 1 and later: the supervisor. */
export function untakenTimer(handoff: Handoff, world: World, now: Instant, step: number): Effect {
  const { cover, slack } = world.practice;
  const widenAfter = cover.mode === 'overflow' ? cover.poolAfterMinutes : Math.ceil(slack.supervisorAfterMinutes / 2);
  const after = step === 0 ? widenAfter : slack.supervisorAfterMinutes * step;
  return wake(`untaken/${handoff.id}`, now + after * MINUTE, { timer: 'untaken', handoff: handoff.id, step });
}

/**
 * A patient writes while the queue or a secretary owns the conversation: the thread hears it. In the queue the patient is
 * answered, not at every line; under a secretary the bot stays silent, except for what it cannot transmit. `isTold`: this turn has
 * already said when somebody will read.
 */
export function onOwnedMessage(
  session: Session,
  heard: Heard & { from: 'patient' },
  world: World,
  now: Instant,
  isTold = false,
): Outcome {
  const { handoff, practice } = world;
  // Owned by a case that is gone: the bot takes the conversation back rather than leaving the patient alone.
  if (!handoff || session.owner.by === 'bot') return toBot(session, 'continue');
  const relayed = heard.inbounds.map((inbound) =>
    tell({ who: 'thread', handoff: handoff.id }, note(relay(inbound)), {
      emergency: session.episode.urgency === 'vital',
    }),
  );
  const copy = handoffCopy[session.language];
  // Whoever wanted a human is left to humans, but not for a whole night.
  const staysOut = BOT_STAYS_OUT.has(handoff.reason) && !(handoff.reason === 'asked' && !isDeskOpen(practice, now));
  const asksTheBot = !staysOut && heard.meaning.intents.some((intent) => BOT_SOLVES.has(intent));
  if (session.owner.by === 'queue' && session.episode.urgency !== 'vital' && (wantsBot(heard) || asksTheBot)) {
    const back = toBot(session, asksTheBot ? 'continue' : 'resume');
    return {
      ...back,
      effects: [...relayed, tell({ who: 'thread', handoff: handoff.id }, note(deskCopy.patientResumed))],
    };
  }
  if (heard.inbounds.some((inbound) => inbound.kind === 'media')) {
    return { session, effects: [...relayed, assure(copy.mediaOwned)] };
  }
  if (session.owner.by === 'secretary') {
    // Somebody who had been answered waits again: the card says so before it is closed.
    const lines: Line[] = [{ who: 'patient', text: heard.text, at: now }];
    const waitsAgain =
      unansweredIn(handoff, world.transcript) === 0 && unansweredIn(handoff, [...world.transcript, ...lines]) > 0;
    return { session, effects: waitsAgain ? [...relayed, sayCard(handoff, session, world, now, lines)] : relayed };
  }
  // The whole truth once, then only that it was added.
  const waiting = copy.waiting(practice.phone);
  const isSaid = world.transcript.some(({ who, text, at }) => who === 'bot' && text === waiting && now - at < QUIET_MS);
  const told = isSaid || isTold ? copy.passedOn : waiting;
  // Asked what it is, a machine says so, whoever will read next.
  const asksWhatIAm = ASKS_WHAT_I_AM.test(fold(heard.meaning.text));
  const text = asksWhatIAm ? `${copy.automatic} ${told}` : told;
  if (session.episode.urgency === 'vital') {
    // The number first, again; going on as if nothing had been said is not offered (a denial is understood by its words).
    const first = stillDangerText(session.language);
    return { session, effects: [...relayed, assure(`${first}\n${text}`, { emergency: true })] };
  }
  return {
    session,
    effects: [...relayed, assure(text, { choices: [{ id: KEEP_WITH_BOT, label: copy.keepWithBot }] })],
  };
}

/** What is solved without a human while nobody has taken the case yet; the case stays open. */
const BOT_SOLVES: ReadonlySet<Intent> = new Set<Intent>([
  'book',
  'confirm',
  'ask_hours',
  'ask_address',
  'ask_fees',
  'ask_documents',
]);

/** They wanted a human, or a human must speak first. */
const BOT_STAYS_OUT: ReadonlySet<HandoffReason> = new Set<HandoffReason>([
  'asked',
  'emergency',
  'misunderstood',
  'minor',
  'language',
  'complaint',
  'dataRequest',
  'failure',
]);

function wantsBot(heard: Heard & { from: 'patient' }): boolean {
  const command = heard.meaning.command;
  return (
    heard.inbounds.some((inbound) => inbound.kind === 'choice' && inbound.id === KEEP_WITH_BOT) ||
    command === 'back' ||
    command === 'restart'
  );
}

function relay(inbound: PatientInbound): string {
  switch (inbound.kind) {
    case 'text':
      return deskCopy.patientWrote(inbound.text);
    case 'choice':
      return deskCopy.patientWrote(inbound.label);
    case 'media': {
      const media = deskCopy.patientSentMedia(deskCopy.media[inbound.media]);
      return inbound.caption ? `${media} ${deskCopy.patientWrote(inbound.caption)}` : media;
    }
    case 'edited':
      return deskCopy.patientEdited(inbound.text);
    case 'deleted':
      return deskCopy.patientDeleted;
  }
}

/** The bot owns the conversation again. */
function toBot(session: Session, onward: 'continue' | 'resume'): Outcome {
  return { session: { ...session, owner: { by: 'bot' }, epoch: session.epoch + 1, misses: 0 }, effects: [], onward };
}

export function linesOf(words: string | undefined, now: Instant): Line[] {
  return words ? [{ who: 'patient', text: words, at: now }] : [];
}
