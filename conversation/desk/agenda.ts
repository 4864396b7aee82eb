/**
 * What the desk does on the agenda for a patient: offers, a visit held and confirmed, moved, cancelled, a presence, a no-show. The same
 * hold and the same confirmation as for patients; a rule is set aside only by name and with a reason that is kept.
 */
import {
  type Appointment,
  CAME_POLICIES,
  CANCEL_POLICIES,
  forbids,
  type Gesture,
  isLate,
  type LifePolicy,
  MOVE_POLICIES,
  NO_SHOW_POLICIES,
  type NoShow,
} from '../../domain/appointment.ts';
import type { Handoff } from '../../domain/message.ts';
import type { Slot } from '../../domain/schedule.ts';
import type { Instant } from '../../domain/time.ts';
import { calendarFile } from '../calendar-file.ts';
import { agendaCopy, visitCopy } from '../copy/agenda.ts';
import { sayVisit } from '../copy/dates.ts';
import { deskCopy } from '../copy/desk.ts';
import { typeset } from '../copy/patient.ts';
import { book } from '../flows/book.ts';
import { bookSays } from '../flows/book-says.ts';
import { emptyBooking } from '../flows/offers.ts';
import type { AgendaAct, ChosenTime, StaffAction } from '../inbound.ts';
import type { Session } from '../session.ts';
import type { Need, World } from '../world.ts';
import { onAbsence } from './absence.ts';
import { bookFor, examined, move } from './booking.ts';
import {
  canTell,
  type Desk,
  describe,
  describeTime,
  done,
  refused,
  releaseOwnHold,
  toPatient,
  withoutBooking,
} from './gesture.ts';
import type { Outcome } from './outcome.ts';
import { assure, note, record, tell } from './outcome.ts';
import { claim, type Staff } from './staff.ts';

const ACTIONS: ReadonlySet<string> = new Set<AgendaAct['action']>([
  'offerTimes',
  'bookVisit',
  'moveVisit',
  'cancelVisit',
  'confirmPresence',
  'markNoShow',
  'markCame',
  'declareAbsence',
  'endAbsence',
]);

type VisitAct = Exclude<AgendaAct, { action: 'declareAbsence' | 'endAbsence' }>;

/** Whether a gesture of the staff is one on the agenda. */
export function isAgendaAct(act: StaffAction): act is AgendaAct {
  return ACTIONS.has(act.action);
}

/** What must be read before such a gesture is decided. */
export function needOfAgenda(act: StaffAction): Need {
  if (!isAgendaAct(act)) return {};
  switch (act.action) {
    case 'offerTimes':
      return { busy: true };
    case 'bookVisit':
      return { busy: true, ...(act.handoff === null ? { patient: act.person } : {}) };
    case 'moveVisit':
      return { busy: true, appointment: act.appointment };
    case 'declareAbsence':
      return { within: { practitioner: act.practitioner, from: act.absence.from, to: act.absence.to } };
    case 'endAbsence':
      return {};
    default:
      return { appointment: act.appointment };
  }
}

/** A gesture on the agenda: done, or refused in private to whoever made it. From an open case, it takes the case. */
export function onAgendaAct(session: Session, by: Staff, act: AgendaAct, world: World, now: Instant): Outcome {
  if (act.action === 'declareAbsence' || act.action === 'endAbsence') return onAbsence(session, by, act, world, now);
  const desk: Desk = { session, by, world, now, handoff: null };
  if (act.handoff === null) return onVisit(desk, act);
  const { handoff } = world;
  const whisper = (text: string): Outcome => ({
    session,
    effects: [tell({ who: 'secretary', slack: by.slack, handoff: act.handoff ?? '' }, note(text))],
  });
  if (handoff?.id !== act.handoff) return whisper(deskCopy.over);
  if (handoff.state === 'claimed') {
    if (handoff.owner !== by.slack) return whisper(deskCopy.notYours(handoff.ownerName ?? ''));
    return onVisit({ ...desk, handoff }, act);
  }
  // Whoever acts for the patient of an open case takes it, as whoever answers does; when nothing was done, nothing was taken.
  const claimed = claim(session, by, handoff, world, now, { quiet: true });
  const owned: Handoff = { ...handoff, state: 'claimed', owner: by.slack, ownerName: by.name };
  const done = onVisit({ ...desk, session: claimed.session, handoff: owned }, act);
  const isRefused = done.session === claimed.session && !done.effects.some(({ kind }) => kind === 'record');
  return isRefused ? { session, effects: done.effects } : { ...done, effects: [...claimed.effects, ...done.effects] };
}

function onVisit(desk: Desk, act: VisitAct): Outcome {
  switch (act.action) {
    case 'offerTimes':
      return offer(desk, act.times);
    case 'bookVisit':
      return bookFor(desk, act);
    case 'moveVisit':
      return withNamed(desk, MOVE_POLICIES, (old) => move(desk, act, old));
    case 'cancelVisit':
      return withNamed(desk, CANCEL_POLICIES, (old) => cancel(desk, act, old));
    case 'confirmPresence':
      return withNamed(desk, MOVE_POLICIES, (old) => {
        const what = describe(desk, old);
        const fact = record({ fact: 'AttendanceConfirmed', appointment: old.id, staff: desk.by.slack });
        const confirmed: Appointment = { ...old, attendance: 'confirmed' };
        return done(desk, [fact], [agendaCopy.presence(desk.by.name, what)], [confirmed], old.id);
      });
    case 'markNoShow':
      return withNamed(desk, NO_SHOW_POLICIES, (old) => miss(desk, act.noShow, old));
    case 'markCame':
      return withNamed(desk, CAME_POLICIES, (old) => {
        const fact = record({ fact: 'AppointmentAttended', appointment: old.id, staff: desk.by.slack });
        const { noShow: _, ...visit } = old;
        const came: Appointment = { ...visit, status: desk.now < old.end ? 'arrived' : 'fulfilled' };
        return done(desk, [fact], [agendaCopy.came(desk.by.name, describe(desk, old))], [came], old.id);
      });
  }
}

// ── Each of them ────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** The bot goes on at the step where the patient chooses among these; the case stays with whoever offered. */
function offer(desk: Desk, times: ChosenTime[]): Outcome {
  const { session, by, world, now, handoff } = desk;
  const slots: Slot[] = [];
  for (const time of times.slice(0, 3)) {
    const { slot, refusals } = examined(desk, time) ?? {};
    const [first] = refusals ?? [];
    if (!slot || first) {
      const rule = first ? agendaCopy.refusal(first, world.practice) : '';
      return refused(desk, agendaCopy.lost(describeTime(world, time), rule));
    }
    slots.push(slot);
  }
  const [first] = slots;
  if (!first || !handoff) return refused(desk, agendaCopy.unknownVisit);
  const isOne = slots.every(({ practitioner }) => practitioner === first.practitioner);
  const context = {
    ...emptyBooking,
    reason: first.reason,
    practitioner: isOne ? first.practitioner : null,
    when: { windows: [] },
    offers: slots.sort((a, b) => a.start - b.start),
    fit: 'asked' as const,
    byDesk: true as const,
  };
  const handed: Session = {
    ...withoutBooking(session),
    flow: { flow: 'book', version: book.version, state: 'offering', context: { ...context } },
    owner: { by: 'bot' },
    epoch: session.epoch + 1,
    misses: 0,
    noticeAt: now,
  };
  const part = bookSays.offer(context, { meaning: null, session: handed, world, now });
  const intro = visitCopy[session.language].offers(by.name, slots.length === 1);
  // The list and its question, without the bot's own introduction.
  const list = (part.text ?? '').slice((part.text ?? '').indexOf('\n'));
  const text = typeset(`${intro}${list}`, session.language);
  return {
    session: { ...handed, asked: part.asked ?? { about: 'nothing' } },
    effects: [
      ...releaseOwnHold(desk),
      record({ fact: 'HandoffAnswered', handoff: handoff.id, by: by.slack }),
      assure(text, { choices: part.choices ?? [], receipt: { of: 'answer', handoff: handoff.id, by: by.slack } }),
      tell({ who: 'thread', handoff: handoff.id }, note(agendaCopy.offered(by.name, slots.length))),
    ],
  };
}

/** Marked, or marked otherwise than before: the journal keeps both. */
function miss(desk: Desk, noShow: NoShow, old: Appointment): Outcome {
  const what = describe(desk, old);
  if (old.noShow === noShow) {
    return refused(desk, agendaCopy.notDone(agendaCopy.lifeRefusal({ code: 'wrongStatus', status: 'noshow' })));
  }
  const fact = record({ fact: 'AppointmentMissed', appointment: old.id, noShow, staff: desk.by.slack });
  const line = old.noShow
    ? agendaCopy.missedCorrected(desk.by.name, what, noShow, old.noShow)
    : agendaCopy.missed(desk.by.name, what, noShow);
  return done(desk, [fact], [line], [{ ...old, status: 'noshow', noShow }], old.id);
}

function cancel(desk: Desk, act: VisitAct & { action: 'cancelVisit' }, old: Appointment): Outcome {
  const { world, session, by, now } = desk;
  const { practice } = world;
  const visit = sayVisit(old, practice, session.language, now);
  const text = typeset(
    visitCopy[session.language].cancelled({ name: by.name, visit, phone: practice.phone }),
    session.language,
  );
  const file = calendarFile(practice, { ...old, version: old.version + 1 }, now, 'cancelled', session.language);
  const tells = act.tells && canTell(desk, old);
  const why = act.why.trim();
  return done(
    desk,
    [
      record({
        fact: 'AppointmentCancelled',
        appointment: old.id,
        by: 'desk',
        late: isLate({ practice, appointment: old, now }),
        ...(why === '' ? {} : { reason: why }),
        staff: by.slack,
      }),
      ...(tells ? [toPatient(desk, text, file)] : []),
    ],
    [
      agendaCopy.cancelled(by.name, describe(desk, old)),
      ...(why === '' ? [] : [agendaCopy.because(why)]),
      tells ? agendaCopy.told : canTell(desk, old) ? agendaCopy.notTold : agendaCopy.noChannel,
    ],
    [],
    old.id,
  );
}

/** The appointment that was named, when it may still become what is asked; else why not. */
function withNamed(desk: Desk, policies: readonly LifePolicy[], act: (named: Appointment) => Outcome): Outcome {
  const { named, practice } = desk.world;
  if (!named) return refused(desk, agendaCopy.unknownVisit);
  const gesture: Gesture = { practice, appointment: named, by: 'desk', now: desk.now };
  const refusal = forbids(policies, gesture);
  return refusal ? refused(desk, agendaCopy.notDone(agendaCopy.lifeRefusal(refusal))) : act(named);
}
