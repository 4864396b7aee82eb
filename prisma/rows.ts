/** Rows as the domain knows them. Every row arrives as JSON (`to_jsonb`): instants are ISO texts, keys are column names. */
import type { DeclaredAbsence } from '../domain/absence.ts';
import type { Appointment, AppointmentStatus, NoShow, Override } from '../domain/appointment.ts';
import type {
  Handoff,
  HandoffReason,
  HandoffState,
  Message,
  MessageCategory,
  MessageState,
  WantedAction,
} from '../domain/message.ts';
import type { Contact, Patient } from '../domain/patient.ts';
import type { Instant } from '../domain/time.ts';
import type { EmergencyKind, Urgency } from '../domain/triage.ts';

type Nullable = string | null;

export interface ContactRow {
  id: string;
  channel: string;
  address: string;
  phone: Nullable;
  first_seen_at: string;
  opted_out_at: Nullable;
}

export function contactOf(row: ContactRow): Contact {
  return {
    id: row.id,
    channel: row.channel,
    address: row.address,
    ...(row.phone === null ? {} : { phone: row.phone }),
    firstSeenAt: instantOf(row.first_seen_at),
    ...(row.opted_out_at === null ? {} : { optedOut: true as const }),
  };
}

export interface PatientRow {
  id: string;
  birth_name: string;
  first_names: string;
  birth_date: string;
  identity: Patient['identity'];
  known: boolean;
  phone: Nullable;
}

export function patientOf(row: PatientRow): Patient {
  return {
    id: row.id,
    birthName: row.birth_name,
    firstNames: row.first_names,
    birthDate: row.birth_date,
    identity: row.identity,
    known: row.known,
    ...(row.phone === null ? {} : { phone: row.phone }),
  };
}

export interface AppointmentRow {
  id: string;
  chain: string;
  version: number;
  practitioner: string;
  resources: string[];
  location: string;
  reason: string;
  start_at: string;
  end_at: string;
  status: AppointmentStatus;
  patient_id: Nullable;
  patient_label: string;
  conversation: Nullable;
  contact: Nullable;
  expires_at: Nullable;
  overbooked: boolean;
  attendance: Appointment['attendance'];
  override: Override | null;
  no_show: NoShow | null;
}

export function appointmentOf(row: AppointmentRow): Appointment {
  return {
    id: row.id,
    chain: row.chain,
    version: row.version,
    practitioner: row.practitioner,
    resources: row.resources,
    location: row.location,
    reason: row.reason,
    start: instantOf(row.start_at),
    end: instantOf(row.end_at),
    status: row.status,
    patientId: row.patient_id,
    patientLabel: row.patient_label,
    conversation: row.conversation,
    contact: row.contact,
    expiresAt: row.expires_at === null ? null : instantOf(row.expires_at),
    overbooked: row.overbooked,
    attendance: row.attendance,
    ...(row.override === null ? {} : { override: row.override }),
    ...(row.no_show === null ? {} : { noShow: row.no_show }),
  };
}

export interface AbsenceRow {
  id: string;
  practitioner: string;
  from_date: string;
  to_date: string;
  from_time: Nullable;
  to_time: Nullable;
  stand_in: Nullable;
  reason: Nullable;
}

export function absenceOf(row: AbsenceRow): DeclaredAbsence {
  return {
    id: row.id,
    practitioner: row.practitioner,
    from: row.from_date,
    to: row.to_date,
    ...(row.from_time === null ? {} : { fromTime: row.from_time }),
    ...(row.to_time === null ? {} : { toTime: row.to_time }),
    ...(row.stand_in === null ? {} : { standIn: row.stand_in }),
    ...(row.reason === null ? {} : { reason: row.reason }),
  };
}

export interface HandoffRow {
  id: string;
  conversation: string;
  reason: HandoffReason;
  urgency: Urgency;
  emergency_kind: EmergencyKind | null;
  state: HandoffState;
  owner: Nullable;
  owner_name: Nullable;
  opened_at: string;
  deadline: string;
  previous: Nullable;
  alert_level: number;
  acknowledged_by: Nullable;
}

export function handoffOf(row: HandoffRow): Handoff {
  return {
    id: row.id,
    conversation: row.conversation,
    reason: row.reason,
    urgency: row.urgency,
    emergencyKind: row.emergency_kind,
    state: row.state,
    owner: row.owner,
    ownerName: row.owner_name,
    openedAt: instantOf(row.opened_at),
    deadline: instantOf(row.deadline),
    previous: row.previous,
    alertLevel: row.alert_level,
    acknowledgedBy: row.acknowledged_by,
  };
}

export interface MessageRow {
  id: string;
  number: number;
  practitioner: string;
  patient_id: Nullable;
  patient_label: string;
  written_by: Message['writtenBy'];
  phone: Nullable;
  good_hours: Nullable;
  category: MessageCategory;
  urgency: Urgency;
  words: string;
  wanted: WantedAction;
  taken_at: string;
  state: MessageState;
  conversation: string;
}

export function messageOf(row: MessageRow): Message {
  return {
    id: row.id,
    number: row.number,
    practitioner: row.practitioner,
    patientId: row.patient_id,
    patientLabel: row.patient_label,
    writtenBy: row.written_by,
    ...(row.phone === null ? {} : { phone: row.phone }),
    ...(row.good_hours === null ? {} : { goodHours: row.good_hours }),
    category: row.category,
    urgency: row.urgency,
    words: row.words,
    wanted: row.wanted,
    takenAt: instantOf(row.taken_at),
    state: row.state,
    conversation: row.conversation,
  };
}

export function instantOf(text: string): Instant {
  return Date.parse(text);
}
