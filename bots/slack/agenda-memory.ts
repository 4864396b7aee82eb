/**
 * What a form of the agenda remembers between its steps; Slack hands it back unchanged (3,000 characters at most), and it is checked
 * like anything that comes from outside. No more of a person than the case's card shows.
 */
import { z } from 'zod';
import { RULE_CODES } from '../../conversation/copy/agenda.ts';
import { AGENDA_GESTURES } from '../../conversation/effect.ts';

const id = z.string().min(1).max(100);
const name = z.string().max(100);

export const agendaMemory = z.strictObject({
  practice: id,
  /** Drawn when the form is opened: what is written under it is written once. */
  form: id,
  act: z.enum([...AGENDA_GESTURES, 'day', 'absence']),
  /** The case it was opened from. */
  handoff: id.optional(),
  /** The day it was opened from, and goes back to. */
  day: z.strictObject({ practitioner: id, date: z.iso.date() }).optional(),
  appointment: id.optional(),
  reason: id.optional(),
  /** The only practitioner wanted. */
  practitioner: id.optional(),
  /** The one time that was found, read back and waiting for a yes. */
  time: z.string().max(150).optional(),
  /** The rules that refuse the time that may be forced, as they were shown. */
  rules: z.array(z.enum(RULE_CODES)).max(30).optional(),
  /** Words about time, as they were typed. */
  when: z.string().max(200).optional(),
  person: z
    .strictObject({
      patientId: id.optional(),
      birthName: name,
      firstNames: name,
      birthDate: z.iso.date(),
      phone: z.string().max(40).optional(),
    })
    .optional(),
});
export type AgendaMemory = z.infer<typeof agendaMemory>;

/** Views of the agenda are told apart from the others by these. */
export const AGENDA_VIEWS = {
  ask: 'agenda_ask',
  pick: 'agenda_pick',
  one: 'agenda_one',
  day: 'agenda_day',
  absence: 'agenda_absence',
} as const;

/** Buttons of the home tab. */
export const HOME_ACTIONS = { day: 'agenda_day', absence: 'agenda_absence', endAbsence: 'agenda_endAbsence' } as const;

/** A time as an option's value: instant and practitioner; `force`: rules are set aside. */
export const timeValue = (start: number, practitioner: string, force = false): string =>
  `${force ? '!' : ''}${start}/${practitioner}`;

/** Null when the value is none of ours. */
export function readTime(value: string): { start: number; practitioner: string; force: boolean } | null {
  const match = /^(!?)(\d{1,15})\/(.+)$/.exec(value);
  if (!match) return null;
  return { force: match[1] === '!', start: Number(match[2]), practitioner: match[3] ?? '' };
}
