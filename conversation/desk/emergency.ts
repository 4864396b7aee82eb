/**
 * What a danger sets off, above every other rule: the number at once, a case, an alert that ignores opening hours and climbs, the
 * booking put on hold. Urgency only rises within an episode; a denial keeps the alert and lets the request go on.
 */
import type { Handoff } from '../../domain/message.ts';
import type { Instant } from '../../domain/time.ts';
import { type EmergencyKind, higherUrgency } from '../../domain/triage.ts';
import { deskCopy } from '../copy/desk.ts';
import { deniedText, emergencyText, urgentNumbers } from '../copy/emergency.ts';
import type { Effect } from '../effect.ts';
import { type Meaning, WITHOUT_REQUEST } from '../meaning.ts';
import type { Session } from '../session.ts';
import type { World } from '../world.ts';
import { sayCard } from './card.ts';
import { draftHandoff, linesOf, openHandoff, promise } from './handoff.ts';
import type { Outcome } from './outcome.ts';
import { assure, note, record, tell } from './outcome.ts';
import { alert } from './timers.ts';

/** Requests that the bot may go on with beside an urgent case. */
const BOT_MAY_GO_ON = ['book', 'reschedule', 'register_patient', 'prescription_renewal'] as const;

/**
 * Called before anything else when a message is vital or urgent, in every state and whoever owns the conversation. `onward:
 * 'continue'` means that the request beside the danger may still be answered (urgent only).
 */
export function raiseEmergency(session: Session, meaning: Meaning, world: World, now: Instant): Outcome {
  return meaning.urgency === 'vital' ? vital(session, meaning, world, now) : urgent(session, meaning, world, now);
}

function vital(session: Session, meaning: Meaning, world: World, now: Instant): Outcome {
  const kind: EmergencyKind = meaning.emergencyKind ?? session.episode.emergencyKind ?? 'medical';
  const cannotSpeak = meaning.cannotSpeak ?? false;
  const card = assure(emergencyText(kind, session.language, world.practice, { cannotSpeak }), { emergency: true });
  const episode = { ...session.episode, urgency: 'vital' as const, emergencyKind: kind };
  const raised: Session = { ...session, episode, misses: 0 };
  const open = world.handoff;
  if (!open) {
    const ask = { reason: 'emergency' as const, urgency: 'vital' as const, emergencyKind: kind, words: meaning.text };
    const handoff = draftHandoff(ask, world, now);
    const owned: Session = { ...raised, owner: { by: 'queue', handoff: handoff.id }, epoch: session.epoch + 1 };
    return {
      session: owned,
      effects: [
        card,
        record({ fact: 'HandoffOpened', handoff }),
        sayCard(handoff, owned, world, now, linesOf(meaning.text, now)),
        ...alert(handoff, world, now, 0),
      ],
    };
  }
  const relayed = tell({ who: 'thread', handoff: open.id }, note(deskCopy.patientWrote(meaning.text)), {
    emergency: true,
  });
  const next = stopped(raised, open);
  // The same danger told again while its alert still climbs, or to the secretary who owns the case: the number again, the words
  // to the thread. Once acknowledged and back with the bot, it alerts anew: nobody may be looking any more.
  const isWatched = open.acknowledgedBy === null || session.owner.by === 'secretary';
  if (open.urgency === 'vital' && open.emergencyKind === kind && isWatched) {
    return { session: next, effects: [card, relayed] };
  }
  const alertsAnew = open.urgency !== 'vital' || !isWatched;
  const handoff: Handoff = {
    ...open,
    urgency: 'vital',
    emergencyKind: kind,
    reason: 'emergency',
    acknowledgedBy: alertsAnew ? null : open.acknowledgedBy,
  };
  return {
    session: next,
    effects: [
      card,
      record({ fact: 'HandoffRaised', handoff: open.id, urgency: 'vital', emergencyKind: kind, reason: 'emergency' }),
      relayed,
      tell({ who: 'thread', handoff: open.id }, note(deskCopy.raised('vital', kind, true)), { emergency: true }),
      sayCard(handoff, next, world, now, linesOf(meaning.text, now)),
      ...(alertsAnew ? alert(handoff, world, now, 0) : []),
    ],
  };
}

/** The bot's own work stops; a secretary who owns the conversation keeps it. */
function stopped(session: Session, handoff: Handoff): Session {
  return session.owner.by === 'bot'
    ? { ...session, owner: { by: 'queue', handoff: handoff.id }, epoch: session.epoch + 1 }
    : session;
}

/**
 * A human must look at it today: a case at once. A booking or a renewal may go on beside it, since a visit or a treatment is what may
 * help; so may any request when the danger is so slight that the request was heard first.
 */
function urgent(session: Session, meaning: Meaning, world: World, now: Instant): Outcome {
  const raised: Session = {
    ...session,
    episode: {
      ...session.episode,
      urgency: higherUrgency(session.episode.urgency, 'urgent'),
      emergencyKind: session.episode.emergencyKind ?? meaning.emergencyKind,
    },
  };
  const numbers = urgentNumbers(meaning.emergencyKind, session.language, world.practice);
  const effects: Effect[] = numbers === null ? [] : [assure(numbers)];
  const open = world.handoff;
  if (open) {
    // A secretary is already talking with the patient: the words and the degree go to the thread. Nobody else would tell the patient
    // that the case has become urgent, and whom to call meanwhile.
    const isSilent = session.owner.by === 'secretary';
    const ask = { reason: open.reason, urgency: 'urgent' as const, botGoesOn: true };
    const told = isSilent || open.urgency !== 'routine' ? effects : [promise(raised, ask, world, now), ...effects];
    return {
      session: raised,
      effects: [...told, ...riseCase(open, raised, meaning, world, now, told.length > 0)],
      onward: 'continue',
    };
  }
  const asksFirst = meaning.intents[0] !== undefined && !WITHOUT_REQUEST.has(meaning.intents[0]);
  const goesOn = asksFirst || BOT_MAY_GO_ON.some((intent) => meaning.intents.includes(intent)) || session.flow !== null;
  const opened = openHandoff(
    raised,
    {
      reason: 'urgentSymptom',
      urgency: 'urgent',
      emergencyKind: meaning.emergencyKind,
      botGoesOn: goesOn,
      words: meaning.text,
    },
    world,
    now,
  );
  return {
    session: opened.session,
    effects: [...opened.effects, ...effects],
    ...(goesOn ? { onward: 'continue' as const } : {}),
  };
}

function riseCase(
  open: Handoff,
  session: Session,
  meaning: Meaning,
  world: World,
  now: Instant,
  isTold: boolean,
): Effect[] {
  if (open.urgency !== 'routine') return [];
  const handoff: Handoff = { ...open, urgency: 'urgent', emergencyKind: open.emergencyKind ?? meaning.emergencyKind };
  return [
    record({
      fact: 'HandoffRaised',
      handoff: open.id,
      urgency: 'urgent',
      emergencyKind: handoff.emergencyKind,
      reason: open.reason,
    }),
    tell({ who: 'thread', handoff: open.id }, note(deskCopy.raised('urgent', handoff.emergencyKind, isTold))),
    sayCard(handoff, session, world, now, linesOf(meaning.text, now)),
  ];
}

/**
 * "Ce n'est pas une urgence": the number once more, the alert stays open for a human, and the request goes on with the bot, so that
 * a false alarm locks nobody out.
 */
export function denyEmergency(session: Session, meaning: Meaning, world: World): Outcome {
  const told: Effect[] = world.handoff
    ? [tell({ who: 'thread', handoff: world.handoff.id }, note(deskCopy.deniesEmergency(meaning.text)))]
    : [];
  if (session.owner.by === 'secretary') return { session, effects: told };
  const free: Session =
    session.owner.by === 'bot' ? session : { ...session, owner: { by: 'bot' }, epoch: session.epoch + 1, misses: 0 };
  return {
    session: free,
    effects: [assure(deniedText(session.language)), ...told],
    onward: 'resume',
  };
}
