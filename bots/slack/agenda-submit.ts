/**
 * The submissions of the agenda's forms: what was typed is read, searched and shown again, until the last one, which alone is written.
 * A field at fault is named under itself; a form that is sent twice is written once.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { types } from '@slack/bolt';
import { z } from 'zod';
import { agendaCopy } from '../../conversation/copy/agenda.ts';
import { agendaForms } from '../../conversation/copy/slack.ts';
import { absenceFault } from '../../conversation/desk/absence.ts';
import { findTimes, readWish, type VisitAsked } from '../../conversation/desk/visit.ts';
import type { AgendaAct } from '../../conversation/inbound.ts';
import type { Appointment } from '../../domain/appointment.ts';
import type { Practice } from '../../domain/practice.ts';
import { type Instant, localDateOf } from '../../domain/time.ts';
import type { AgendaOptions } from './agenda.ts';
import { AGENDA_VIEWS, type AgendaMemory, readTime } from './agenda-memory.ts';
import { CAME, MOST_OFFERS, pickView, practitionerChosen, TELLS } from './agenda-views.ts';
import { isDate, readBirthDate, readHour, readMemory, withoutUndefined } from './agenda-words.ts';
import { type FormState, readForm } from './form.ts';
import type { AgendaRights } from './roster.ts';

/** Slack waits three seconds; a turn takes a few hundredths of one. */
const HEARD_WITHIN_MS = 1_500;
const LOOK_MS = 50;

const viewShape = z.object({
  user: z.object({ id: z.string() }),
  view: z.object({ callback_id: z.string(), private_metadata: z.string(), state: z.unknown() }),
});

/** What a submission is answered with: the fields at fault, the next step, or nothing (the form closes). */
export type FormAnswer =
  | { response_action: 'errors'; errors: Record<string, string> }
  | { response_action: 'update'; view: types.ModalView }
  | undefined;

const faults = (errors: Record<string, string>): FormAnswer => ({ response_action: 'errors', errors });
const next = (view: types.ModalView): FormAnswer => ({ response_action: 'update', view });

/** All that one submission is about. */
interface Submitted {
  practice: Practice;
  rights: AgendaRights;
  memory: AgendaMemory;
  form: FormState;
}

export interface SubmitOptions extends AgendaOptions {
  /** The day as it is now. */
  day: (practice: Practice, practitioner: string, date: string, notice: string | null) => Promise<types.ModalView>;
  write: (
    practice: string,
    rights: AgendaRights,
    act: AgendaAct,
    externalId: string,
    visit: Appointment | null,
  ) => Promise<void>;
}

export function makeSubmit(options: SubmitOptions): (body: unknown) => Promise<FormAnswer> {
  const { agenda, directory, roster, now, hint, day, write } = options;
  const practiceOf = (id: string): Practice | undefined => options.practices().find((one) => one.id === id);

  async function submit(body: unknown): Promise<FormAnswer> {
    const parsed = viewShape.safeParse(body);
    const memory = parsed.success ? readMemory(parsed.data.view.private_metadata) : null;
    const given = memory === null ? undefined : practiceOf(memory.practice);
    if (!parsed.success || memory === null || given === undefined) return undefined;
    const { user, view } = parsed.data;
    const form = readForm(view.state);
    const rights = await roster.rightsOn(given, user.id);
    if (rights === null) {
      hint(user.id, agendaForms.notOfAgenda(given.name));
      return undefined;
    }
    const { practice } = await agenda.standing(given, now());
    const submitted: Submitted = { practice, rights, memory, form };
    switch (view.callback_id) {
      case AGENDA_VIEWS.ask:
        return asked(submitted);
      case AGENDA_VIEWS.pick:
        return picked(submitted);
      case AGENDA_VIEWS.one:
        return actedOn(submitted);
      case AGENDA_VIEWS.absence:
        return declared(submitted);
      default:
        return undefined;
    }
  }

  /** What is wanted was said: it is searched. */
  async function asked(submitted: Submitted): Promise<FormAnswer> {
    const { practice, memory, form } = submitted;
    const reason = form.one('reason') || memory.reason;
    if (memory.act !== 'move' && !reason) return faults({ reason: agendaForms.reasonMissing });
    const kept = withoutUndefined<AgendaMemory>({
      ...memory,
      reason,
      practitioner: practitionerChosen(form.one('practitioner')),
      appointment: memory.appointment ?? (form.one('visit') || undefined),
      person: memory.act === 'book' ? await personTyped(submitted) : undefined,
    });
    if (memory.act === 'book' && !kept.person) return faults({ birthDate: agendaForms.birthDateWrong });
    return search(practice, kept, form.one('when'), 'when');
  }

  async function personTyped({ practice, memory, form }: Submitted): Promise<AgendaMemory['person']> {
    const birthName = form.one('birthName');
    const firstNames = form.one('firstNames');
    const birthDate = readBirthDate(form.one('birthDate'), now(), practice.timeZone);
    if (!birthName || !firstNames || birthDate === null) return undefined;
    const one = memory.handoff === undefined ? null : await directory.caseOf(practice.id, memory.handoff);
    const known = one === null ? null : (await agenda.ofCase(practice.id, one.conversation, now())).person;
    const isSame =
      known?.patientId !== undefined &&
      known.birthName === birthName &&
      known.firstNames === firstNames &&
      known.birthDate === birthDate;
    return withoutUndefined({
      birthName,
      firstNames,
      birthDate,
      patientId: isSame ? known.patientId : undefined,
      phone: form.one('phone') || undefined,
    });
  }

  /** The times that may be chosen, or what is wrong with the words, under the field where they stand. */
  async function search(practice: Practice, memory: AgendaMemory, words: string, field: string): Promise<FormAnswer> {
    const at = now();
    const when = readWish(words, practice, at);
    if ('unclear' in when) return faults({ [field]: when.unclear });
    const old = memory.appointment === undefined ? null : await agenda.visit(practice.id, memory.appointment);
    if (memory.act === 'move' && old?.status !== 'booked') return faults({ [field]: agendaForms.staleVisit });
    const { person, practitioner } = memory;
    const sought: VisitAsked = {
      reason: old?.reason ?? memory.reason ?? '',
      when,
      ...(practitioner === undefined ? {} : { practitioner }),
      ...(old ? { chain: old.chain } : {}),
      ...(person ? { birthDate: person.birthDate } : {}),
      others: await othersOf(practice, memory, old?.patientId ?? person?.patientId, at),
    };
    const found = findTimes(practice, await agenda.busy(practice.id, at), sought, at);
    if (found.exact.length === 0 && found.free.length === 0) {
      const why = found.refusal ? agendaCopy.refusal(found.refusal, practice) : '';
      return faults({ [field]: [why, agendaForms.nothing].filter(Boolean).join(' ') });
    }
    const kept = { ...memory, when: words };
    const reachable = old ? old.conversation !== null : memory.handoff !== undefined;
    return next(pickView({ memory: kept, practice, now: at, found, old, isReachable: reachable }));
  }

  /** What the same person has already, as far as the case knows: too close, or at the same hour. */
  async function othersOf(practice: Practice, memory: AgendaMemory, patient: string | null | undefined, at: Instant) {
    const one = memory.handoff === undefined ? null : await directory.caseOf(practice.id, memory.handoff);
    if (one === null || !patient) return [];
    const { appointments } = await agenda.ofCase(practice.id, one.conversation, at);
    return appointments
      .filter(({ id, patientId }) => patientId === patient && id !== memory.appointment)
      .map(({ reason, start, end, chain }) => ({ reason, start, end, chain }));
  }

  /** A time was chosen, or another wish typed. */
  async function picked(submitted: Submitted): Promise<FormAnswer> {
    const { practice, memory, form } = submitted;
    const again = form.one('again');
    if (again) return search(practice, memory, again, 'again');
    const reason = memory.reason ?? '';
    if (memory.act === 'offer') {
      const times = form.all('times').flatMap((value) => readTime(value) ?? []);
      if (times.length === 0 || times.length > MOST_OFFERS || memory.handoff === undefined) {
        return faults({ [form.has('times') ? 'times' : 'again']: agendaForms.pickThree });
      }
      const chosen = times.map(({ start, practitioner }) => ({ reason, start, practitioner }));
      return finish(submitted, { action: 'offerTimes', handoff: memory.handoff, times: chosen }, null);
    }
    const time = readTime(memory.time ?? form.one('time'));
    if (!time) return faults({ [form.has('time') ? 'time' : 'again']: agendaForms.pickOne });
    const why = form.one('why');
    if (time.force && !why) return faults({ why: agendaForms.whyMissing });
    const common = {
      handoff: memory.handoff ?? null,
      tells: form.all(TELLS).includes(TELLS),
      ...(time.force ? { aside: { rules: memory.rules ?? [], why } } : {}),
    };
    const { start, practitioner } = time;
    if (memory.act === 'move') {
      const old = await agenda.visit(practice.id, memory.appointment ?? '');
      if (!old) return faults({ again: agendaCopy.unknownVisit });
      const chosen = { reason: old.reason, start, practitioner };
      return finish(submitted, { action: 'moveVisit', appointment: old.id, time: chosen, ...common }, old);
    }
    if (!memory.person) return faults({ again: agendaForms.birthDateWrong });
    const { person } = memory;
    const chosen = { reason, start, practitioner };
    return finish(submitted, { action: 'bookVisit', time: chosen, person: withoutUndefined(person), ...common }, null);
  }

  /** Cancelled, will come, did not come. */
  async function actedOn(submitted: Submitted): Promise<FormAnswer> {
    const { practice, memory, form } = submitted;
    const id = memory.appointment ?? form.one('visit');
    const visit = await agenda.visit(practice.id, id);
    if (!visit) {
      hint(submitted.rights.by.slack, agendaCopy.unknownVisit);
      return undefined;
    }
    const common = { handoff: memory.handoff ?? null, appointment: visit.id };
    if (memory.act === 'noShow') {
      if (form.one('noShow') === CAME) return finish(submitted, { action: 'markCame', ...common }, visit);
      const noShow = z.enum(['excused', 'unexcused', 'unknown']).safeParse(form.one('noShow')).data;
      if (!noShow) return faults({ noShow: agendaForms.noShowMissing });
      return finish(submitted, { action: 'markNoShow', noShow, ...common }, visit);
    }
    if (memory.act === 'presence') return finish(submitted, { action: 'confirmPresence', ...common }, visit);
    const tells = form.all(TELLS).includes(TELLS);
    return finish(submitted, { action: 'cancelVisit', why: form.one('why'), tells, ...common }, visit);
  }

  async function declared({ practice, rights, memory, form }: Submitted): Promise<FormAnswer> {
    const practitioner = form.one('who');
    const mine = rights.isSecretary || rights.practitioners.includes(practitioner);
    if (!mine) return faults({ who: agendaForms.notOfAgenda(practice.name) });
    const fromTime = readHour(form.one('fromTime'), practice, now());
    const toTime = readHour(form.one('toTime'), practice, now());
    if (fromTime === null) return faults({ fromTime: agendaForms.timeWrong });
    if (toTime === null) return faults({ toTime: agendaForms.timeWrong });
    const absence = withoutUndefined({
      from: form.one('from'),
      to: form.one('to'),
      fromTime: fromTime || undefined,
      toTime: toTime || undefined,
      standIn: practitionerChosen(form.one('standIn')),
    });
    if (!isDate(absence.from) || !isDate(absence.to)) return faults({ to: agendaCopy.absenceOrder });
    const fault = absenceFault(absence, practitioner, localDateOf(now(), practice.timeZone));
    if (fault !== null) return faults({ [fault.field]: fault.text });
    await write(practice.id, rights, { action: 'declareAbsence', practitioner, absence }, `form:${memory.form}`, null);
    return undefined;
  }

  /** Written once for each form, however often it is submitted; from the day, the day is shown again as it now is. */
  async function finish(submitted: Submitted, act: AgendaAct, visit: Appointment | null): Promise<FormAnswer> {
    const { practice, rights, memory } = submitted;
    const externalId = `form:${memory.form}`;
    await write(practice.id, rights, act, externalId, visit);
    if (!memory.day) return undefined;
    for (let waited = 0; waited < HEARD_WITHIN_MS; waited += LOOK_MS) {
      if (await agenda.isHeard(practice.id, externalId)) break;
      await wait(LOOK_MS);
    }
    const { practitioner, date } = memory.day;
    return next(await day(practice, practitioner, date, agendaForms.soon));
  }

  return submit;
}
