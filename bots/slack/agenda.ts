/**
 * What the staff does on the agenda in Slack: forms are opened from a card, from the home tab or from the day, searched again as often
 * as one likes, and only the last submission is written to the inbox. What is free and what is allowed is asked of the conversation.
 */
import { randomUUID } from 'node:crypto';
import type { types, webApi } from '@slack/bolt';
import { z } from 'zod';
import { agendaCopy } from '../../conversation/copy/agenda.ts';
import { agendaForms, slackCopy } from '../../conversation/copy/slack.ts';
import { AGENDA_GESTURES, type AgendaGesture } from '../../conversation/effect.ts';
import type { AgendaAct } from '../../conversation/inbound.ts';
import type { Appointment } from '../../domain/appointment.ts';
import type { Practice } from '../../domain/practice.ts';
import { addDays, type Instant, localDateOf } from '../../domain/time.ts';
import type { DeskAgenda } from '../../prisma/desk-agenda.ts';
import type { Receive } from '../channel.ts';
import type { Log } from '../log.ts';
import { DAY_ACTIONS, dayView, MARKED } from './agenda-day.ts';
import { type AgendaMemory, HOME_ACTIONS } from './agenda-memory.ts';
import { type FormAnswer, makeSubmit } from './agenda-submit.ts';
import { absenceView, askView, oneVisitView } from './agenda-views.ts';
import { fromJson, isDate, readMemory } from './agenda-words.ts';
import type { DeskCase, DeskDirectory } from './desk.ts';
import type { AgendaRights, Roster } from './roster.ts';
import { causeOf } from './trouble.ts';

export interface AgendaOptions {
  practices: () => readonly Practice[];
  directory: DeskDirectory;
  agenda: DeskAgenda;
  roster: Roster;
  api: webApi.WebClient;
  now: () => Instant;
  receive: Receive;
  log: Log;
  /** Says something to one person, wherever they are. */
  hint: (person: string, text: string) => void;
}

const homeValue = z.strictObject({
  practice: z.string().max(100),
  practitioner: z.string().max(100).optional(),
  text: z.string().max(100).optional(),
});

const pressShape = z.object({
  user: z.object({ id: z.string() }),
  trigger_id: z.string(),
  view: z.object({ id: z.string(), private_metadata: z.string().default('') }).optional(),
  actions: z
    .array(
      z.object({
        action_id: z.string(),
        value: z.string().optional(),
        selected_option: z.object({ value: z.string() }).nullish(),
        selected_date: z.string().nullish(),
        action_ts: z.string().optional(),
      }),
    )
    .min(1),
});

export interface AgendaDesk {
  /** A button of a case's card; `refuse` says something to whoever pressed it, where they are. */
  fromCase(
    gesture: AgendaGesture,
    practice: Practice,
    one: DeskCase,
    pressed: { person: string; trigger: string; refuse: (text: string) => void },
  ): Promise<void>;
  /** A button, a date or a choice of the home tab or of the day. */
  press(body: unknown): Promise<void>;
  submit(body: unknown): Promise<FormAnswer>;
}

export const isAgendaGesture = (text: string): text is AgendaGesture =>
  (AGENDA_GESTURES as readonly string[]).includes(text);

export function makeAgendaDesk(options: AgendaOptions): AgendaDesk {
  const { agenda, directory, roster, api, now, hint, log } = options;
  const practiceOf = (id: string): Practice | undefined => options.practices().find((one) => one.id === id);

  function open(person: string, trigger: string, view: types.ModalView): void {
    api.views.open({ trigger_id: trigger, view }).catch((error: unknown) => {
      log.error({ why: causeOf(error) }, 'slack form not opened');
      hint(person, slackCopy.tryAgain);
    });
  }
  function redraw(person: string, id: string, view: types.ModalView): void {
    api.views.update({ view_id: id, view }).catch((error: unknown) => {
      log.error({ why: causeOf(error) }, 'slack form not redrawn');
      hint(person, slackCopy.tryAgain);
    });
  }

  // ── Opening ────────────────────────────────────────────────────────────────────────────────────────────────────────────

  /** The visits of a case that a gesture may mean. */
  function meant(gesture: AgendaGesture, appointments: Appointment[]): Appointment[] {
    const at = now();
    if (gesture === 'noShow') return appointments.filter(({ start }) => start <= at);
    const coming = appointments.filter(({ start, status }) => start > at && status === 'booked');
    return gesture === 'presence' ? coming.filter(({ attendance }) => attendance === 'unknown') : coming;
  }

  async function fromCase(
    gesture: AgendaGesture,
    given: Practice,
    one: DeskCase,
    { person, trigger, refuse }: { person: string; trigger: string; refuse: (text: string) => void },
  ): Promise<void> {
    const rights = await roster.rightsOn(given, person);
    if (rights === null) return refuse(agendaForms.notOfAgenda(given.name));
    if (one.isOver) return refuse(slackCopy.caseOver);
    if (one.owner !== null && one.owner !== person) return refuse(slackCopy.followedBy(one.ownerName ?? ''));
    const { practice } = await agenda.standing(given, now());
    const known = await agenda.ofCase(practice.id, one.conversation, now());
    const memory: AgendaMemory = { practice: practice.id, form: randomUUID(), act: gesture, handoff: one.handoff };
    if (gesture === 'offer' || gesture === 'book') {
      const wished = { ...memory, ...known.wish };
      return open(person, trigger, askView({ memory: wished, practice, now: now(), person: known.person }));
    }
    const appointments = meant(gesture, known.appointments);
    if (appointments.length === 0) return refuse(agendaForms.noVisit);
    open(person, trigger, visitForm({ ...memory, act: gesture }, practice, appointments));
  }

  function visitForm(
    memory: AgendaMemory & { act: Exclude<AgendaGesture, 'offer' | 'book'> },
    practice: Practice,
    appointments: Appointment[],
  ): types.ModalView {
    const [only, ...others] = appointments;
    const kept = only && others.length === 0 ? { ...memory, appointment: only.id } : memory;
    const { act } = memory;
    // A move stays with the same practitioner unless somebody else is wanted.
    const usual = only ? { ...kept, practitioner: only.practitioner } : kept;
    if (act === 'move') return askView({ memory: usual, practice, now: now(), appointments });
    return oneVisitView(
      { ...kept, act },
      practice,
      appointments,
      appointments.some(({ conversation }) => conversation !== null),
      now(),
    );
  }

  async function press(body: unknown): Promise<void> {
    const parsed = pressShape.safeParse(body);
    const action = parsed.success ? parsed.data.actions[0] : undefined;
    if (!parsed.success || !action) return;
    const { user, trigger_id: trigger, view } = parsed.data;
    const person = user.id;
    const memory = view ? readMemory(view.private_metadata) : null;
    const value = fromJson(homeValue, action.value);
    const given = practiceOf(memory?.practice ?? value?.practice ?? '');
    if (given === undefined) return hint(person, slackCopy.unknownButton);
    const rights = await roster.rightsOn(given, person);
    if (rights === null) return hint(person, agendaForms.notOfAgenda(given.name));
    const { practice, absences } = await agenda.standing(given, now());
    const today = localDateOf(now(), practice.timeZone);

    if (action.action_id === HOME_ACTIONS.day) {
      const practitioner = rights.practitioners[0] ?? practice.practitioners[0]?.id ?? '';
      return open(person, trigger, await day(practice, practitioner, today, null));
    }
    if (action.action_id === HOME_ACTIONS.absence) {
      const who = rights.isSecretary ? practice.practitioners.map(({ id }) => id) : rights.practitioners;
      return open(
        person,
        trigger,
        absenceView({ practice: practice.id, form: randomUUID(), act: 'absence' }, practice, who, today),
      );
    }
    if (action.action_id === HOME_ACTIONS.endAbsence) {
      const absence = absences.find(({ id }) => id === value?.text);
      if (!absence) return hint(person, agendaCopy.unknownAbsence);
      if (!rights.isSecretary && !rights.practitioners.includes(absence.practitioner)) {
        return hint(person, agendaForms.notOfAgenda(practice.name));
      }
      const act: AgendaAct = { action: 'endAbsence', practitioner: absence.practitioner, absence: absence.id };
      return write(practice.id, rights, act, `press:${action.action_ts ?? trigger}:${absence.id}`, null);
    }
    if (!view || !memory?.day) return hint(person, slackCopy.unknownButton);
    const { practitioner, date } = memory.day;
    const show = async (who: string, on: string) => redraw(person, view.id, await day(practice, who, on, null));
    switch (action.action_id) {
      case DAY_ACTIONS.before:
        return show(practitioner, addDays(date, -1));
      case DAY_ACTIONS.after:
        return show(practitioner, addDays(date, 1));
      case DAY_ACTIONS.date:
        return show(practitioner, isDate(action.selected_date ?? '') ? (action.selected_date ?? date) : date);
      case DAY_ACTIONS.who:
        return show(action.selected_option?.value ?? practitioner, date);
      case DAY_ACTIONS.here: {
        const form = { practice: practice.id, form: randomUUID(), act: 'book' as const, day: memory.day, practitioner };
        const kept: AgendaMemory = value?.text === undefined ? form : { ...form, when: value.text };
        return redraw(person, view.id, askView({ memory: kept, practice, now: now() }));
      }
      case DAY_ACTIONS.visit: {
        const [gesture = '', id = ''] = (action.selected_option?.value ?? '').split('/');
        const visit = await agenda.visit(practice.id, id);
        if (!visit || !isAgendaGesture(gesture) || gesture === 'offer' || gesture === 'book') {
          return hint(person, agendaCopy.unknownVisit);
        }
        if (visit.status !== 'booked' && !(gesture === 'noShow' && MARKED.has(visit.status))) {
          hint(person, agendaForms.staleVisit);
          return show(practitioner, date);
        }
        const kept = { practice: practice.id, form: randomUUID(), act: gesture, day: memory.day };
        return redraw(person, view.id, visitForm(kept, practice, [visit]));
      }
      default:
        return hint(person, slackCopy.unknownButton);
    }
  }

  async function day(practice: Practice, practitioner: string, date: string, notice: string | null) {
    const sheet = await agenda.day(practice, date, now());
    const memory = { practice: practice.id, form: 'day', act: 'day' as const, day: { practitioner, date } };
    return dayView(sheet, memory, notice, now());
  }

  /** To the conversation that it concerns: of the case, of the visit, else the stream of the practitioner. */
  async function write(
    practice: string,
    { by }: AgendaRights,
    act: AgendaAct,
    externalId: string,
    visit: Appointment | null,
  ): Promise<void> {
    const handoff = 'handoff' in act ? act.handoff : null;
    const one = handoff === null ? null : await directory.caseOf(practice, handoff);
    const conversation = one?.conversation ?? visit?.conversation ?? null;
    const address =
      visit?.practitioner ?? ('practitioner' in act ? act.practitioner : 'time' in act ? act.time.practitioner : '');
    await options.receive({
      practice,
      channel: 'desk',
      ...(conversation === null ? { address } : { address: '', conversation }),
      externalId,
      inbound: { kind: 'staff', by, act },
      receivedAt: now(),
    });
  }

  return { fromCase, press, submit: makeSubmit({ ...options, day, write }) };
}
