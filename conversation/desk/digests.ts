/**
 * The stream of a practitioner: digests at their hours ("rien à signaler" included), urgent messages at once, states that come
 * back, red items that climb.
 */
import { nextDigest, reachedFor } from '../../domain/cover.ts';
import { digestOf } from '../../domain/digest.ts';
import type { Message } from '../../domain/message.ts';
import { nameOf, type Practice, practitionerOf, shortNameOf } from '../../domain/practice.ts';
import type { Instant, LocalDateTime } from '../../domain/time.ts';
import { toInstant, toLocal } from '../../domain/time.ts';
import { agendaCopy } from '../copy/agenda.ts';
import { sayPractitioner } from '../copy/dates.ts';
import { deskCopy, handoffCopy, momentLabel } from '../copy/desk.ts';
import type { DigestCard, DigestItem, Effect, Timer, UrgentNote } from '../effect.ts';
import type { StaffAction } from '../inbound.ts';
import type { Session } from '../session.ts';
import type { DigestMatter, World } from '../world.ts';
import { describeAppointment } from './card.ts';
import type { Outcome } from './outcome.ts';
import { assure, note, record, tell, wake } from './outcome.ts';

const MINUTE = 60_000;
/** An unread red item climbs: second channel after 5 minutes, secretaries again after 15. */
const CLIMB_MINUTES = [5, 10] as const;

const ACTIONS = (['read', 'handled', 'returned'] as const).map((id) => ({ id, label: deskCopy.actions[id] }));

/** The timer of the next digest; none when the practitioner wants no digest. */
export function digestTimer(practice: Practice, practitioner: string, after: Instant): Effect[] {
  const who = practitionerOf(practice, practitioner);
  const next = who ? nextDigest(practice, who, after) : null;
  return next ? [wake(`digest/${practitioner}`, next.at, { timer: 'digest', practitioner, at: next.local })] : [];
}

export function onDigestTimer(
  session: Session,
  timer: Timer & { timer: 'digest' },
  world: World,
  now: Instant,
): Outcome {
  const { practice, digest } = world;
  const again = digestTimer(practice, timer.practitioner, Math.max(now, toInstant(timer.at, practice.timeZone)));
  if (!digest || !practitionerOf(practice, timer.practitioner)) return { session, effects: again };
  const card = digestCard(world, digest, timer.practitioner, timer.at);
  const messages = card.sections.flatMap((section) => section.items.map((item) => item.message));
  return {
    session,
    effects: [
      record({ fact: 'DigestMade', practitioner: timer.practitioner, at: timer.at, messages, card }),
      tell({ who: 'practitioner', practitioner: timer.practitioner }, card),
      ...again,
    ],
  };
}

/** The digest as it would be posted at `at`. Pure: the command line prints the same. */
export function digestCard(
  world: Pick<World, 'practice'>,
  matter: DigestMatter,
  practitioner: string,
  at: LocalDateTime,
): DigestCard {
  const { practice } = world;
  const who = practitionerOf(practice, practitioner);
  const digest = digestOf(matter.messages, matter.since);
  const sections: DigestCard['sections'] = digest.parts.map(({ part, messages }) => ({
    title: deskCopy.part(part),
    items: messages.map((message) => digestItem(practice, message)),
    lines: [],
  }));
  if (matter.agenda.length > 0) {
    sections.push({
      title: deskCopy.agendaTitle,
      items: [],
      lines: matter.agenda.map((change) => deskCopy.agenda[change.what](changeLine(world, change))),
    });
  }
  if (Object.values(matter.counts).some((count) => count > 0)) {
    sections.push({ title: deskCopy.botTitle, items: [], lines: [deskCopy.counts(matter.counts)] });
  }
  if (digest.nothingToReport && matter.agenda.length === 0)
    sections.unshift({ title: deskCopy.nothing, items: [], lines: [] });
  const title = deskCopy.digestTitle(who ? nameOf(who) : practitioner, momentLabel(at));
  return { is: 'digest', practitioner, at, title, sections, actions: ACTIONS, text: plainDigest(title, sections) };
}

/** The visit, whose it is, and what a human decided about it. */
function changeLine(
  world: Pick<World, 'practice'>,
  { what, appointment, before, byDesk }: DigestMatter['agenda'][number],
): string {
  const { start, practitioner, reason, patientLabel, override, noShow } = appointment;
  const former = before && practitionerOf(world.practice, before.practitioner);
  const remarks = [
    before
      ? deskCopy.before(
          momentLabel(toLocal(before.start, world.practice.timeZone)),
          former && former.id !== practitioner ? sayPractitioner(former, 'fr') : '',
        )
      : '',
    override && what !== 'cancelled' ? agendaCopy.override(override) : '',
    noShow !== undefined && what === 'missed' ? agendaCopy.noShow(noShow) : '',
    byDesk && what !== 'missed' && what !== 'came' ? deskCopy.byDesk : '',
  ];
  return [describeAppointment(world, start, practitioner, reason), patientLabel, ...remarks]
    .filter(Boolean)
    .join(' · ');
}

function digestItem(practice: Practice, message: Message): DigestItem {
  const received = momentLabel(toLocal(message.takenAt, practice.timeZone));
  const lines = [
    deskCopy.writtenBy[message.writtenBy],
    message.phone ? deskCopy.itemPhone(message.phone, message.goodHours) : '',
    deskCopy.wanted[message.wanted],
    deskCopy.age(received),
    message.state === 'taken' || message.state === 'sent' ? '' : deskCopy.messageState(message.state),
  ].filter((line) => line !== '');
  return {
    message: message.id,
    urgency: message.urgency,
    heading: deskCopy.itemHeading(message.number, message.category, message.patientLabel),
    lines,
    quote: message.words,
    state: message.state,
  };
}

function plainDigest(title: string, sections: DigestCard['sections']): string {
  const parts = sections.map((section) =>
    [
      section.title,
      ...section.lines.map((line) => `  ${line}`),
      ...section.items.flatMap((item) => [
        `  ${item.heading}`,
        `    « ${item.quote} »`,
        `    ${item.lines.join(' · ')}`,
      ]),
    ].join('\n'),
  );
  return [title, ...parts].join('\n\n');
}

/** An urgent message goes at once to the practitioner, or to the stand-in, and climbs until it is read. */
export function urgentMessage(message: Message, world: World, now: Instant): Effect[] {
  const { practice } = world;
  const reached = reachedFor(practice, message.practitioner, now);
  if (!reached) return [];
  const meant = practitionerOf(practice, message.practitioner);
  const absent = meant && meant.id !== reached.id ? ` · ${deskCopy.standIn(nameOf(meant))}` : '';
  const item = digestItem(practice, message);
  const body: UrgentNote = {
    is: 'urgent',
    practitioner: reached.id,
    item,
    actions: ACTIONS,
    text: `${deskCopy.urgentNote(nameOf(reached))}${absent}\n${item.heading}\n« ${item.quote} »\n${item.lines.join(' · ')}`,
  };
  return [
    tell({ who: 'practitioner', practitioner: reached.id }, body, {
      emergency: true,
      receipt: { of: 'urgentMessage', message: message.id },
    }),
    wake(`messageUnread/${message.id}`, now + CLIMB_MINUTES[0] * MINUTE, {
      timer: 'messageUnread',
      message: message.id,
      step: 0,
    }),
  ];
}

export function onUnreadMessage(
  session: Session,
  timer: Timer & { timer: 'messageUnread' },
  world: World,
  now: Instant,
): Outcome {
  const { message, practice } = world;
  if (!message || (message.state !== 'taken' && message.state !== 'sent')) return { session, effects: [] };
  const who = reachedFor(practice, message.practitioner, now);
  const minutes = Math.max(1, Math.round((now - message.takenAt) / MINUTE));
  const text = deskCopy.messageClimbs(message.number, who ? nameOf(who) : message.practitioner, minutes);
  const after = CLIMB_MINUTES[timer.step + 1];
  return {
    session,
    effects: [
      tell({ who: 'channel' }, note(text), { emergency: true }),
      ...(after === undefined
        ? []
        : [
            wake(`messageUnread/${message.id}`, now + after * MINUTE, {
              timer: 'messageUnread',
              message: message.id,
              step: timer.step + 1,
            }),
          ]),
    ],
  };
}

/** A practitioner marks a message; with words, "traité" answers the patient and "rendu" instructs the secretaries. */
export function onMessageState(
  session: Session,
  by: { slack: string; name: string },
  act: StaffAction & { action: 'messageState' },
  world: World,
): Outcome {
  const { message, practice } = world;
  if (!message) return { session, effects: [] };
  const words = act.instruction?.trim() ?? '';
  const practitioner = practitionerOf(practice, message.practitioner);
  const name = practitioner ? shortNameOf(practitioner) : by.name;
  const changed: Message = { ...message, state: act.state };
  const effects: Effect[] = [
    record({
      fact: 'MessageStateChanged',
      message: message.id,
      state: act.state,
      by: by.name,
      ...(words === '' ? {} : { instruction: words }),
    }),
  ];
  if (act.state === 'returned') {
    const text =
      words === ''
        ? deskCopy.practitionerReturned(name, message.number)
        : deskCopy.practitionerInstruction(name, message.number, words);
    effects.push(tell({ who: 'channel' }, note(`${text}\n${plainItem(practice, changed)}`)));
  }
  if (act.state === 'handled' && words !== '') {
    effects.push(
      assure(handoffCopy[practice.language].practitionerAnswers(name, message.number, words), {
        conversation: message.conversation,
        receipt: { of: 'notice' },
      }),
    );
  }
  const item = digestItem(practice, changed);
  if (message.urgency !== 'routine' && practitioner) {
    const body: UrgentNote = {
      is: 'urgent',
      practitioner: practitioner.id,
      item,
      actions: ACTIONS,
      text: item.heading,
    };
    effects.push(tell({ who: 'practitioner', practitioner: practitioner.id }, body));
  }
  if (world.digestCard) {
    const sections = world.digestCard.sections.map((section) => ({
      ...section,
      items: section.items.map((one) => (one.message === message.id ? item : one)),
    }));
    const card: DigestCard = { ...world.digestCard, sections, text: plainDigest(world.digestCard.title, sections) };
    effects.push(tell({ who: 'practitioner', practitioner: card.practitioner }, card));
  }
  return { session, effects };
}

function plainItem(practice: Practice, message: Message): string {
  const item = digestItem(practice, message);
  return `${item.heading}\n« ${item.quote} »\n${item.lines.join(' · ')}`;
}
