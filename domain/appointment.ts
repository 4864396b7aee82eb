/**
 * An appointment's life: `find → hold → confirm`, `cancel`, `reschedule`, no-show, and a human who sets a rule aside. For each verb
 * a list of named policies; whether the place is free is asked in policy.ts, and the database's exclusion constraint has the last
 * word.
 */
import { type Practice, reasonOf } from './practice.ts';
import type { LifeRefusal, Refusal } from './refusal.ts';
import type { Instant } from './time.ts';

export type AppointmentStatus = 'pending' | 'booked' | 'arrived' | 'fulfilled' | 'cancelled' | 'noshow' | 'waitlist';

export interface Appointment {
  id: string;
  /** Stable across moves: the claims of one chain do not exclude each other. Also the calendar's UID. */
  chain: string;
  /** Rises at each change; the calendar's SEQUENCE; reminders are derived from it. */
  version: number;
  practitioner: string;
  /** Practitioner and rooms or machines that are claimed. */
  resources: string[];
  location: string;
  reason: string;
  start: Instant;
  end: Instant;
  status: AppointmentStatus;
  patientId: string | null;
  patientLabel: string;
  /** Conversation that booked it, or null when the desk or an import did. */
  conversation: string | null;
  /** Contact that booked it: the proof of the same contact. */
  contact: string | null;
  /** Only for `pending`. */
  expiresAt: Instant | null;
  overbooked: boolean;
  attendance: 'unknown' | 'confirmed';
  /** The rules that the desk set aside for it. */
  override?: Override;
  /** Only for `noshow`. */
  noShow?: NoShow;
}

/** Set by a human after the visit; never guessed. */
export type NoShow = 'excused' | 'unexcused' | 'unknown';

/** A gesture on an appointment: by whom, when, and why when it was said. */
export interface Gesture {
  practice: Practice;
  appointment: Appointment;
  by: 'patient' | 'desk';
  now: Instant;
  why?: string;
}

export type LifePolicy = (gesture: Gesture) => LifeRefusal | null;

export function isPending({ appointment: { status } }: Gesture): LifeRefusal | null {
  return status === 'pending' ? null : { code: 'wrongStatus', status };
}

/** A hold lives until its time: at that very instant it is gone. */
function holdAlive({ appointment: { expiresAt }, now }: Gesture): LifeRefusal | null {
  return expiresAt === null || now < expiresAt ? null : { code: 'holdExpired' };
}

function patientKnown({ appointment: { patientId } }: Gesture): LifeRefusal | null {
  return patientId === null ? { code: 'patientMissing' } : null;
}

function isBooked({ appointment: { status } }: Gesture): LifeRefusal | null {
  return status === 'booked' ? null : { code: 'wrongStatus', status };
}

function isBookedOrPending({ appointment: { status } }: Gesture): LifeRefusal | null {
  return status === 'booked' || status === 'pending' ? null : { code: 'wrongStatus', status };
}

function isVisit({ appointment: { status } }: Gesture): LifeRefusal | null {
  return status === 'cancelled' || status === 'pending' || status === 'waitlist'
    ? { code: 'wrongStatus', status }
    : null;
}

function isMissed({ appointment: { status } }: Gesture): LifeRefusal | null {
  return status === 'noshow' ? null : { code: 'wrongStatus', status };
}

/** Once it has begun only the desk changes it. */
export function notStarted({ appointment: { start }, by, now }: Gesture): LifeRefusal | null {
  return by === 'desk' || now < start ? null : { code: 'alreadyStarted' };
}

function hasStarted({ appointment: { start }, now }: Gesture): LifeRefusal | null {
  return now >= start ? null : { code: 'notStarted' };
}

/** A late cancellation by the patient is accepted and marked, but it says why. */
function lateSaysWhy(gesture: Gesture): LifeRefusal | null {
  const { practice, appointment, by, why } = gesture;
  if (by === 'desk' || appointment.status !== 'booked' || !isLate(gesture) || why?.trim()) return null;
  return { code: 'whyMissing', hours: reasonOf(practice, appointment.reason)?.lateCancellationHours ?? 0 };
}

export const CONFIRM_POLICIES: readonly LifePolicy[] = [isPending, holdAlive, patientKnown];
export const CANCEL_POLICIES: readonly LifePolicy[] = [isBookedOrPending, notStarted, lateSaysWhy];
/** The old appointment stands until the new one is confirmed, in one transaction. */
export const MOVE_POLICIES: readonly LifePolicy[] = [isBooked, notStarted];
/** Marked before or not: what a human set by mistake, a human corrects. */
export const NO_SHOW_POLICIES: readonly LifePolicy[] = [isVisit, hasStarted];
/** They came after all. */
export const CAME_POLICIES: readonly LifePolicy[] = [isMissed, hasStarted];

/** The first rule that forbids the gesture; null when it may be made. */
export function forbids(policies: readonly LifePolicy[], gesture: Gesture): LifeRefusal | null {
  for (const policy of policies) {
    const refusal = policy(gesture);
    if (refusal) return refusal;
  }
  return null;
}

/** Whether cancelling now is later than the reason allows. */
export function isLate({ practice, appointment, now }: Pick<Gesture, 'practice' | 'appointment' | 'now'>): boolean {
  const hours = reasonOf(practice, appointment.reason)?.lateCancellationHours ?? 0;
  return appointment.start - now < hours * 3_600_000;
}

/** Rules set aside by a human, and why: kept with the appointment. */
export interface Override {
  rules: Refusal['code'][];
  why: string;
  /** "Entre deux": the practitioner's time is taken twice on purpose, and the claim does not exclude others. */
  overbooked: boolean;
}

/** What no human can want: things that do not exist, times that are gone, a room or a machine used twice. */
const FIRM: readonly Refusal['code'][] = [
  'unknownReason',
  'unknownPractitioner',
  'reasonNotTaken',
  'past',
  'malformed',
  'resourceTaken',
];
const TWICE: readonly Refusal['code'][] = ['taken', 'groupFull'];

/** The first of these rules that nobody may set aside; null when a reason is all it takes. */
export function firmRule(refusals: readonly Refusal[]): Refusal | null {
  return refusals.find(({ code }) => FIRM.includes(code)) ?? null;
}

/** A human books although rules refuse: every one of them is set aside by name, or none. Null when none refuses. */
export function overrule(refusals: readonly Refusal[], why: string): Override | LifeRefusal | null {
  const [first] = refusals;
  if (!first) return null;
  const firm = firmRule(refusals);
  if (firm || why.trim() === '') return { code: 'notOverridable', rule: (firm ?? first).code };
  const rules = [...new Set(refusals.map(({ code }) => code))];
  return { rules, why: why.trim(), overbooked: rules.some((rule) => TWICE.includes(rule)) };
}
