/**
 * Reminders when they fall due, the answers that come to them days later, and what became of those of a day. Each is checked against
 * what is true now: moved, cancelled, past, or not wanted any more, it says nothing. Names neither reason nor person: phones are shared.
 */

import type { Appointment } from '../domain/appointment.ts';
import type { Practice } from '../domain/practice.ts';
import { afterQuiet, LEAST_NOTICE_MINUTES, remindedTogether } from '../domain/reminder.ts';
import { addDays, type Instant, type LocalDate, localDateOf, toInstant } from '../domain/time.ts';
import { sayVisit } from './copy/dates.ts';
import { patientCopy, typeset } from './copy/patient.ts';
import { remindersCopy } from './copy/reminders.ts';
import { isCourtesy } from './courtesy.ts';
import { openedIn, openHandoff } from './desk/handoff.ts';
import { note, record, tell, wake } from './desk/outcome.ts';
import type { Effect, Timer, Wake } from './effect.ts';
import { toAttendance } from './flows/change.ts';
import { whereOf } from './flows/change-says.ts';
import type { Step } from './flows/flow.ts';
import { reminderAnswer } from './flows/reminder-answer.ts';
import type { Meaning } from './meaning.ts';
import { begin, step } from './progress.ts';
import { Reply } from './reply.ts';
import type { FlowRecord, Session } from './session.ts';
import { fold } from './text.ts';
import type { World } from './world.ts';

interface Decided {
  session: Session;
  effects: Effect[];
}

const MINUTE = 60_000;
/** Somebody who wrote this lately is in the middle of something else: the reminder can wait. */
const TALKING_MINUTES = 20;
/** When the count of the day is told: after the reminders of the evening. */
const COUNTED_AT = '19:00';

/** A reminder is due: said with those of the same day, put off while the person is talking or asleep, or not said at all. */
export function onReminder(
  session: Session,
  due: Extract<Timer, { timer: 'reminder' }>,
  world: World,
  now: Instant,
): Decided {
  const { practice } = world;
  const appointment = world.appointments.find(({ id }) => id === due.appointment);
  if (!appointment || session.shared.optedOut || world.contact.optedOut) return { session, effects: [] };
  const before = session.shared.reminded ?? null;
  const visits = remindedTogether(practice, appointment, due.version, world.appointments, now, before);
  if (visits.length === 0) return { session, effects: [] };
  // Late, because the server was down: nobody is woken for it.
  const awake = afterQuiet(practice, now);
  const later = isBusy(session, now) ? afterQuiet(practice, now + TALKING_MINUTES * MINUTE) : awake;
  if (later > now && later <= appointment.start - LEAST_NOTICE_MINUTES * MINUTE) {
    return { session, effects: [wake(`reminder/${appointment.id}/later`, later, due)] };
  }
  return awake > now ? { session, effects: [] } : remind(session, visits, world, now);
}

/** The bot is in the middle of something with somebody who is there. */
function isBusy(session: Session, now: Instant): boolean {
  const spoke = session.lastPatientAt;
  const isThere = spoke !== null && now - spoke < TALKING_MINUTES * MINUTE;
  return session.owner.by === 'bot' && session.flow !== null && !isReminder(session.flow) && isThere;
}

/** Whether this flow waits for the answer to a reminder. */
export function isReminder(record: FlowRecord): boolean {
  return record.flow === 'change' && record.context.want === 'attendance';
}

function remind(session: Session, visits: Appointment[], world: World, now: Instant): Decided {
  const ids = visits.map(({ id }) => id);
  const reply = new Reply(session, world, now);
  if (visits.every(({ attendance }) => attendance === 'confirmed')) {
    // Nothing is asked; NON and DÉPLACER are still understood.
    const said = visits.map((one) => sayVisit(one, world.practice, session.language, now));
    reply.say(reply.copy.reminderAgain(said.join(' ; '), whereOf(visits, reply.step(null))));
  } else {
    const { flow, waiting } = session;
    const interrupted = [...(flow ? [flow] : []), ...waiting].filter((one) => !isReminder(one));
    reply.session = { ...session, waiting: interrupted };
    begin(reply, toAttendance(ids), null);
  }
  const { effects, session: after } = reply.finish('');
  return {
    session: { ...after, shared: { ...after.shared, reminded: { appointments: ids, at: now } } },
    effects: [
      record({ fact: 'ReminderSaid', appointments: ids }),
      // Said whoever owns the conversation; whether it arrived comes back.
      ...effects.map((effect) =>
        effect.kind === 'say'
          ? { ...effect, fenced: false, receipt: { of: 'reminder' as const, appointments: ids } }
          : effect,
      ),
    ],
  };
}

// ── The answer, days later ───────────────────────────────────────────────────────────────────────────────────────────────

/** With nothing under way, a bare OUI, NON or DÉPLACER answers the last reminder. True when the message was taken. */
export function answersReminder(reply: Reply, meaning: Meaning): boolean {
  const at = reply.step(meaning);
  const { reminded } = at.session.shared;
  const isBare = fold(meaning.text).trim().split(/\s+/).length <= LONGEST_ANSWER && meaning.when.refersTo === undefined;
  if (!reminded || !isBare || isCourtesy(meaning.text) || asksMore(at)) return false;
  const visits = at.world.appointments.filter(
    (one) => reminded.appointments.includes(one.id) && one.status === 'booked' && one.start > at.now,
  );
  const answer = reminderAnswer(visits, at);
  const isNews = visits.some((one) => answer?.act !== 'comes' || one.attendance !== 'confirmed');
  if (!answer || !isNews || NO_THANKS.test(fold(meaning.text))) return false;
  const record = toAttendance(visits.map(({ id }) => id));
  reply.session = { ...at.session, flow: { ...record, state: 'askingAttendance' } };
  return step(reply, 'HEARD', meaning);
}

/** In words. */
const LONGEST_ANSWER = 6;
const NO_THANKS = /^(?:non|no) (?:merci|thanks|thank you)\b|\b(?:rdv|rendez|appointment)/;

/** "Puis-je faire autre chose pour vous ?": a bare "non" answers that. */
function asksMore({ world, session }: Step): boolean {
  const last = world.transcript.findLast(({ who }) => who === 'bot')?.text ?? '';
  return last.endsWith(typeset(patientCopy(session.language).anythingElse, session.language));
}

// ── What became of them ──────────────────────────────────────────────────────────────────────────────────────────────────

/** A reminder that could not be delivered at all is the desk's: the patient may not come. */
export function onReminderReceipt(
  session: Session,
  appointments: readonly string[],
  delivered: boolean,
  world: World,
  now: Instant,
): Decided {
  const visits = world.appointments.filter((one) => appointments.includes(one.id) && one.status === 'booked');
  if (delivered || visits.length === 0) return { session, effects: [] };
  const opened = openHandoff(session, { reason: 'undelivered', quiet: true, botGoesOn: true }, world, now);
  const said = visits.map((one) => `${sayVisit(one, world.practice, 'fr', now)} · ${one.patientLabel}`);
  const thread = openedIn(opened.effects) ?? world.handoff?.id;
  return {
    session: opened.session,
    effects: [
      ...opened.effects,
      ...(thread === undefined
        ? []
        : [tell({ who: 'thread', handoff: thread }, note(remindersCopy.undelivered(said, world.contact.phone)))]),
    ],
  };
}

/** The count of today's reminders is told in the evening; the first is set when the practice's stream is made. */
export function reminderCountTimer(practice: Practice, after: Instant): Wake {
  const today = localDateOf(after, practice.timeZone);
  const at = (date: LocalDate): Instant => toInstant(`${date}T${COUNTED_AT}`, practice.timeZone);
  const date = at(today) > after ? today : addDays(today, 1);
  return { kind: 'wake', key: 'reminderCount', at: at(date), timer: { timer: 'reminderCount', date } };
}

/** Said to the practice's channel; a day without reminders is not worth a line. */
export function onReminderCount(session: Session, date: LocalDate, world: World, now: Instant): Decided {
  const { practice, reminders } = world;
  const next = reminderCountTimer(practice, Math.max(now, toInstant(`${date}T${COUNTED_AT}`, practice.timeZone)));
  if (!reminders || reminders.due === 0) return { session, effects: [next] };
  return { session, effects: [tell({ who: 'channel' }, note(remindersCopy.count(date, reminders))), next] };
}
