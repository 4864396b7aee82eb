/**
 * The case card: all that a secretary needs to take over, complete at each update. Projects, decides nothing.
 */
import type { Appointment } from '../../domain/appointment.ts';
import { instructionsOn } from '../../domain/cover.ts';
import type { Handoff } from '../../domain/message.ts';
import { practitionerOf, reasonOf, shortNameOf } from '../../domain/practice.ts';
import type { Instant } from '../../domain/time.ts';
import { toLocal } from '../../domain/time.ts';
import { deskCopy, momentLabel } from '../copy/desk.ts';
import { sayPhone } from '../copy/phone.ts';
import type { AgendaGesture, CardAction, CaseCard, Effect } from '../effect.ts';
import { knownFrom } from '../known.ts';
import type { Session } from '../session.ts';
import type { Line, World } from '../world.ts';
import { tell } from './outcome.ts';
import { unansweredIn } from './unanswered.ts';

/** Who gestured last, for the line that tells where the case stands. */
export interface Standing {
  name?: string;
  botGoesOn?: boolean;
  /** When they took it, at the moment when they do. */
  claimedAt?: Instant;
}

const ACTIONS: Record<Handoff['state'], CardAction[]> = {
  open: ['take', 'answer', 'close'],
  claimed: ['answer', 'handBack', 'close'],
  returned: [],
  closed: [],
};

/** Posts the card, or updates it in place. `lines` are what was just written and is not in the transcript yet. */
export function sayCard(
  handoff: Handoff,
  session: Session,
  world: World,
  now: Instant,
  lines: Line[] = [],
  standing: Standing = {},
): Effect {
  const card = caseCard(handoff, session, world, now, lines, standing);
  return tell({ who: 'card', handoff: handoff.id }, card, { emergency: handoff.urgency === 'vital' });
}

function caseCard(
  handoff: Handoff,
  session: Session,
  world: World,
  now: Instant,
  lines: Line[],
  standing: Standing,
): CaseCard {
  const { practice } = world;
  const moment = (at: Instant): string => momentLabel(toLocal(at, practice.timeZone));
  const known = knownFrom(session, world);
  const field = (label: string, value: string | null | undefined) => (value ? [{ label, value }] : []);
  const appointments = world.appointments
    .filter((one) => one.status === 'booked' && one.start > now)
    .slice(0, 3)
    .map((one) => describeAppointment(world, one.start, one.practitioner, one.reason))
    .join('\n');
  const today = toLocal(now, practice.timeZone).slice(0, 10);
  const waiting = handoff.urgency === 'vital' && handoff.acknowledgedBy === null && handoff.state !== 'closed';
  const begun = world.appointments.filter((one) => isMarkable(one, now));
  const sure = sureToClose(handoff, [...world.transcript, ...lines]);
  const isMarked = begun.length > 0 && begun.every(({ status }) => status === 'noshow');
  const actions: CardAction[] = [
    ...(waiting ? (['acknowledge'] as const) : []),
    ...ACTIONS[handoff.state],
    ...agendaGestures(handoff, world, now),
  ];
  return {
    is: 'card',
    handoff: handoff.id,
    urgency: handoff.urgency,
    title: deskCopy.cardTitle(handoff.urgency, handoff.emergencyKind, practice.name),
    state: stateLine(handoff, moment, now, standing),
    fields: [
      ...field(deskCopy.fields.reason, deskCopy.reason(handoff.reason)),
      ...field(deskCopy.fields.from, deskCopy.fromChannel(world.channel)),
      ...field(deskCopy.fields.forWhom, known.patientLabel ?? deskCopy.unknownPatient),
      ...field(deskCopy.fields.phone, known.phone && sayPhone(known.phone)),
      ...field(deskCopy.fields.known, known.request),
      ...field(deskCopy.fields.appointments, appointments),
      ...field(deskCopy.fields.opened, moment(handoff.openedAt)),
      ...field(deskCopy.fields.previous, handoff.previous ? deskCopy.previousCase : null),
    ],
    transcript: [...world.transcript, ...lines].slice(-10).map((line) => ({
      who: line.name ?? deskCopy.who[line.who],
      text: line.text,
      at: moment(line.at),
    })),
    instructions: instructionsOn(practice, today, known.practitioner ?? undefined).map((one) => {
      const practitioner = one.practitioner === undefined ? undefined : practitionerOf(practice, one.practitioner);
      return practitioner ? `${shortNameOf(practitioner)} : ${one.text}` : one.text;
    }),
    actions: actions.map((id) => ({
      id,
      label: id === 'noShow' && isMarked ? deskCopy.correctNoShow : deskCopy.actions[id],
      ...(id === 'close' && sure !== null ? { sure } : {}),
    })),
    text: deskCopy.cardText(handoff.urgency, handoff.reason, practice.name),
  };
}

/** What closing would leave behind; null when it is harmless. */
function sureToClose(handoff: Handoff, transcript: readonly Line[]): string | null {
  if (handoff.urgency === 'vital') return deskCopy.sureToClose.vital;
  const isWaiting = handoff.reason !== 'undelivered' && unansweredIn(handoff, transcript) > 0;
  if (isWaiting)
    return handoff.urgency === 'urgent' ? deskCopy.sureToClose.urgentWaiting : deskCopy.sureToClose.waiting;
  return handoff.urgency === 'urgent' ? deskCopy.sureToClose.urgent : null;
}

/** Begun: whether they came is told, or told otherwise, by a human. */
const isMarkable = ({ status, start }: Appointment, now: Instant): boolean =>
  start <= now && ['booked', 'arrived', 'fulfilled', 'noshow'].includes(status);

/** What may be done on the agenda from here; nothing while a life is in danger. */
function agendaGestures(handoff: Handoff, world: World, now: Instant): AgendaGesture[] {
  if (handoff.urgency === 'vital' || (handoff.state !== 'open' && handoff.state !== 'claimed')) return [];
  const booked = world.appointments.filter(({ status }) => status === 'booked');
  const coming = booked.filter(({ start }) => start > now);
  return [
    'offer',
    'book',
    ...(coming.length > 0 ? (['move', 'cancel'] as const) : []),
    ...(coming.some(({ attendance }) => attendance === 'unknown') ? (['presence'] as const) : []),
    ...(world.appointments.some((one) => isMarkable(one, now)) ? (['noShow'] as const) : []),
  ];
}

function stateLine(handoff: Handoff, moment: (at: Instant) => string, now: Instant, standing: Standing): string {
  // Only where somebody was called: a routine case has no alert to be received.
  const acknowledged =
    handoff.acknowledgedBy && handoff.urgency === 'vital' ? deskCopy.state.acknowledged(handoff.acknowledgedBy) : '';
  const name = standing.name ?? handoff.ownerName ?? '';
  switch (handoff.state) {
    case 'open':
      return (
        (standing.botGoesOn
          ? deskCopy.state.botGoesOn(moment(handoff.openedAt))
          : deskCopy.state.open(moment(handoff.openedAt))) + acknowledged
      );
    case 'claimed':
      return (
        (standing.claimedAt === undefined
          ? deskCopy.state.followed(name)
          : deskCopy.state.claimed(name, moment(standing.claimedAt))) + acknowledged
      );
    case 'returned':
      return deskCopy.state.returned(name, moment(now)) + acknowledged;
    case 'closed':
      return deskCopy.state.closed(name, moment(now)) + acknowledged;
  }
}

/** "31/03 à 14 h 00 · Dr Martin · Consultation" */
export function describeAppointment(
  world: Pick<World, 'practice'>,
  start: Instant,
  practitioner: string,
  reason: string,
): string {
  const who = practitionerOf(world.practice, practitioner);
  const what = reasonOf(world.practice, reason);
  return [
    momentLabel(toLocal(start, world.practice.timeZone)),
    who ? shortNameOf(who) : practitioner,
    what?.name.fr ?? reason,
  ].join(' · ');
}
