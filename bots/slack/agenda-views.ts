/**
 * The forms of the agenda as views: what is asked, the times to choose from, one visit to act on, an absence. Views only; what follows
 * a submission is in `agenda.ts`.
 */
import type { types } from '@slack/bolt';
import { agendaCopy } from '../../conversation/copy/agenda.ts';
import { sayBirthDate, sayVisit } from '../../conversation/copy/dates.ts';
import { deskCopy } from '../../conversation/copy/desk.ts';
import { agendaForms } from '../../conversation/copy/slack.ts';
import type { FoundTimes } from '../../conversation/desk/visit.ts';
import type { AgendaGesture } from '../../conversation/effect.ts';
import { type Appointment, firmRule } from '../../domain/appointment.ts';
import { nameOf, type Practice, practitionerOf, reasonOf, shortNameOf } from '../../domain/practice.ts';
import type { Slot } from '../../domain/schedule.ts';
import type { Instant } from '../../domain/time.ts';
import type { CasePerson } from '../../prisma/desk-agenda.ts';
import { AGENDA_VIEWS, type AgendaMemory, timeValue } from './agenda-memory.ts';
import { cut } from './blocks.ts';
import { type Choice, checksField, dateField, plain, radioField, selectField, textField } from './form.ts';

export const TELLS = 'tells';
/** Chosen instead of how somebody was absent: they came. */
export const CAME = 'came';
const ANYONE = '-';
/** One place is left for the choice that sets rules aside. */
const MOST_TIMES = 9;
/** Offers that a patient gets at once. */
export const MOST_OFFERS = 3;

const text = (words: string): types.SectionBlock => ({ type: 'section', text: plain(cut(words, 3000)) });
export const small = (words: string): types.ContextBlock => ({ type: 'context', elements: [plain(cut(words, 2000))] });

export function modal(
  id: string,
  memory: AgendaMemory,
  title: string,
  submit: string | null,
  blocks: types.KnownBlock[],
): types.ModalView {
  return {
    type: 'modal',
    callback_id: id,
    private_metadata: JSON.stringify(memory),
    title: plain(cut(title, 24)),
    ...(submit === null ? {} : { submit: plain(cut(submit, 24)) }),
    close: plain(submit === null ? agendaForms.close : agendaForms.giveUp),
    blocks: blocks.slice(0, 100),
  };
}

// ── What is wanted ───────────────────────────────────────────────────────────────────────────────────────────────────────

export interface Asking {
  memory: AgendaMemory;
  practice: Practice;
  now: Instant;
  /** For a new visit. */
  person?: CasePerson;
  /** For a move: those among which one is meant. */
  appointments?: Appointment[];
}

/** Reason, practitioner, time and person; for a move, which visit and when. */
export function askView({ memory, practice, now, person, appointments }: Asking): types.ModalView {
  const { act } = memory;
  const blocks: types.KnownBlock[] = [];
  const practitioners = practice.practitioners.map((one) => ({ value: one.id, label: nameOf(one) }));
  if (act === 'move') blocks.push(...visitBlocks(appointments ?? [], practice, now));
  else {
    const [only] = practice.visitReasons.length === 1 ? practice.visitReasons : [];
    const reasons = practice.visitReasons.map(({ id, name }) => ({ value: id, label: name.fr }));
    const initial = memory.reason ?? only?.id;
    blocks.push(
      selectField('reason', agendaForms.reason, reasons, {
        placeholder: agendaForms.choose,
        ...(initial === undefined ? {} : { initial }),
      }),
    );
  }
  blocks.push(
    selectField(
      'practitioner',
      agendaForms.practitioner,
      [{ value: ANYONE, label: agendaForms.anyone }, ...practitioners],
      {
        initial: memory.practitioner ?? ANYONE,
      },
    ),
    textField('when', agendaForms.when, {
      hint: agendaForms.whenHint,
      placeholder: agendaForms.whenPlaceholder,
      optional: true,
      focus: true,
      ...(memory.when === undefined ? {} : { initial: memory.when }),
    }),
  );
  if (act === 'book') blocks.push(...personBlocks(person ?? {}, memory.handoff === undefined));
  return modal(AGENDA_VIEWS.ask, memory, agendaForms.titles[act], agendaForms.search, blocks);
}

function personBlocks(person: CasePerson, asksPhone: boolean): types.KnownBlock[] {
  const initial = (value: string | undefined) => (value === undefined ? {} : { initial: value });
  return [
    textField('birthName', agendaForms.birthName, { longest: 100, ...initial(person.birthName) }),
    textField('firstNames', agendaForms.firstNames, { longest: 100, ...initial(person.firstNames) }),
    textField('birthDate', agendaForms.birthDate, {
      longest: 30,
      placeholder: agendaForms.birthDatePlaceholder,
      ...(person.birthDate === undefined ? {} : { initial: sayBirthDate(person.birthDate) }),
    }),
    ...(asksPhone ? [textField('phone', agendaForms.phone, { longest: 40, optional: true })] : []),
  ];
}

/** The visit that is meant: told when there is one, chosen when there are several. */
function visitBlocks(appointments: Appointment[], practice: Practice, now: Instant): types.KnownBlock[] {
  const [only, ...others] = appointments;
  const label = (one: Appointment) => `${sayVisit(one, practice, 'fr', now)} · ${one.patientLabel}`;
  if (!only) return [text(agendaCopy.unknownVisit)];
  if (others.length === 0) return [text(`${label(only)}\n${reasonOf(practice, only.reason)?.name.fr ?? only.reason}`)];
  return [
    radioField(
      'visit',
      agendaForms.whichVisit,
      appointments.map((one) => ({ value: one.id, label: label(one) })),
      { initial: only.id },
    ),
  ];
}

/** The practitioner that was chosen, or none in particular. */
export const practitionerChosen = (value: string): string | undefined =>
  value === '' || value === ANYONE ? undefined : value;

// ── Times to choose from ─────────────────────────────────────────────────────────────────────────────────────────────────

export interface Picking {
  memory: AgendaMemory;
  practice: Practice;
  now: Instant;
  found: FoundTimes;
  /** The visit being moved. */
  old: Appointment | null;
  /** Whether the patient can be told in writing. */
  isReachable: boolean;
}

/** The time that was written, read back in full, with what refuses it; free ones near it; and the choice to set rules aside. */
export function pickView({ memory, practice, now, found, old, isReachable }: Picking): types.ModalView {
  const { act, person } = memory;
  const say = (slot: Slot): string => {
    const places =
      practice.locations.length > 1 ? practice.locations.find(({ id }) => id === slot.location)?.name : null;
    return [sayVisit(slot, practice, 'fr', now), places].filter(Boolean).join(' · ');
  };
  const blocks: types.KnownBlock[] = [];
  const reason = reasonOf(practice, old?.reason ?? memory.reason ?? '');
  blocks.push(text([reason?.name.fr, person && labelOf(person), old?.patientLabel].filter(Boolean).join(' · ')));
  if (old) blocks.push(small(agendaForms.instead(sayVisit(old, practice, 'fr', now))));
  const refused = found.exact.filter(({ refusals }) => refusals.length > 0);
  const isFree = refused.length < found.exact.length;
  if (!isFree) {
    for (const { slot, refusals } of refused.slice(0, 5)) {
      const rules = refusals.map((refusal) => agendaCopy.refusal(refusal, practice)).join(' ');
      const firm = firmRule(refusals) ? ` ${agendaForms.firm}` : '';
      blocks.push(text(`${agendaForms.refused(sayVisit(slot, practice, 'fr', now))} ${rules}${firm}`));
    }
    if (found.refusal && refused.length === 0) blocks.push(text(agendaCopy.refusal(found.refusal, practice)));
  }
  const choices: Choice[] = found.free
    .slice(0, MOST_TIMES)
    .map((slot) => ({ value: timeValue(slot.start, slot.practitioner), label: say(slot) }));
  const isOffer = act === 'offer';
  const forced = isFree || isOffer ? [] : refused.filter(({ refusals }) => firmRule(refusals) === null).slice(0, 1);
  for (const { slot } of forced) {
    choices.push({
      value: timeValue(slot.start, slot.practitioner, true),
      label: agendaForms.force(shortTime(slot, practice, now)),
    });
  }
  const [first, ...rest] = choices;
  const only = isFree && !isOffer && rest.length === 0 ? first : undefined;
  if (only) blocks.push({ type: 'header', text: plain(cut(only.label, 150)) });
  else if (!first) blocks.push(text(agendaForms.nothing));
  else if (isOffer) {
    const best = found.best.slice(0, MOST_OFFERS).map((slot) => timeValue(slot.start, slot.practitioner));
    blocks.push(checksField('times', agendaForms.offers, choices, { initial: best, optional: true }));
  } else {
    const isNear = refused.length > 0 || found.refusal !== null;
    const label = isFree ? agendaForms.which : isNear ? agendaForms.nearTimes : agendaForms.freeTimes;
    blocks.push(radioField('time', label, choices, { ...(isFree ? { initial: first.value } : {}), optional: true }));
  }
  if (forced.length > 0) {
    blocks.push(textField('why', agendaForms.why, { hint: agendaForms.whyHint, optional: true, longest: 300 }));
  }
  blocks.push(textField('again', agendaForms.again, { placeholder: agendaForms.whenPlaceholder, optional: true }));
  if (!isOffer) blocks.push(...tellBlocks(isReachable));
  const { time: _, rules: __, ...kept } = memory;
  const rules = forced.flatMap(({ refusals }) => refusals.map(({ code }) => code));
  const chosen: AgendaMemory = only ? { ...kept, time: only.value } : rules.length > 0 ? { ...kept, rules } : kept;
  return modal(AGENDA_VIEWS.pick, chosen, agendaForms.titles[act], agendaForms.submits[act], blocks);
}

function shortTime(slot: Slot, practice: Practice, now: Instant): string {
  const who = practitionerOf(practice, slot.practitioner);
  return `${sayVisit({ ...slot, practitioner: '' }, practice, 'fr', now)}${who ? `, ${shortNameOf(who)}` : ''}`;
}

function tellBlocks(isReachable: boolean): types.KnownBlock[] {
  if (!isReachable) return [small(agendaCopy.noChannel)];
  const choice = { value: TELLS, label: agendaForms.tells };
  return [checksField(TELLS, agendaForms.message, [choice], { initial: [TELLS], optional: true })];
}

const labelOf = (person: NonNullable<AgendaMemory['person']>): string =>
  `${person.firstNames} ${person.birthName}, ${sayBirthDate(person.birthDate)}`;

// ── One visit ────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Cancel, note that the person will come, or did not. */
export function oneVisitView(
  memory: AgendaMemory & { act: Extract<AgendaGesture, 'cancel' | 'presence' | 'noShow'> },
  practice: Practice,
  appointments: Appointment[],
  isReachable: boolean,
  now: Instant,
): types.ModalView {
  const { act } = memory;
  const blocks = visitBlocks(appointments, practice, now);
  const isMissed = act === 'noShow' && appointments.some(({ status }) => status === 'noshow');
  const marked = isMissed && appointments.length === 1 ? appointments[0]?.noShow : undefined;
  if (act === 'cancel') {
    blocks.push(
      textField('why', agendaForms.cancelWhy, {
        hint: agendaForms.cancelWhyHint,
        optional: true,
        longest: 300,
        focus: true,
      }),
      ...tellBlocks(isReachable),
    );
  }
  if (act === 'noShow') {
    const choices: Choice[] = (['excused', 'unexcused', 'unknown'] as const).map((value) => ({
      value,
      label: agendaForms.noShow[value],
    }));
    if (isMissed) choices.push({ value: CAME, label: agendaForms.came });
    blocks.push(
      radioField('noShow', agendaForms.noShowLabel, choices, marked === undefined ? {} : { initial: marked }),
    );
  }
  // What was marked already is corrected, whatever it becomes: "Marquer absent" would not be said of somebody who came.
  const { titles, submits, correct } = agendaForms;
  const submit = marked === undefined ? submits[act] : correct;
  const title = marked === undefined ? titles[act] : deskCopy.correctNoShow;
  return modal(AGENDA_VIEWS.one, memory, title, appointments.length > 0 ? submit : null, blocks);
}

// ── Absences ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** @param who those for whom the person may declare one */
export function absenceView(memory: AgendaMemory, practice: Practice, who: string[], today: string): types.ModalView {
  const of = (ids: string[]): Choice[] =>
    practice.practitioners.filter(({ id }) => ids.includes(id)).map((one) => ({ value: one.id, label: nameOf(one) }));
  const everybody = of(practice.practitioners.map(({ id }) => id));
  const [first] = who;
  return modal(AGENDA_VIEWS.absence, memory, agendaForms.titles.absence, agendaForms.submits.absence, [
    selectField('who', agendaForms.who, of(who), first === undefined ? {} : { initial: first }),
    dateField('from', agendaForms.from, { initial: today }),
    dateField('to', agendaForms.to, { initial: today, hint: agendaForms.toHint }),
    textField('fromTime', agendaForms.fromTime, { optional: true, longest: 10, placeholder: '14h' }),
    textField('toTime', agendaForms.toTime, { optional: true, longest: 10, placeholder: '18h30' }),
    selectField('standIn', agendaForms.standIn, [{ value: ANYONE, label: agendaForms.noStandIn }, ...everybody], {
      initial: ANYONE,
      hint: agendaForms.standInHint,
    }),
    small(agendaForms.absenceKeeps),
  ]);
}
