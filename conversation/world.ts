/**
 * What a turn may look at besides the session: read by the store before the turn, never changed by it. `Need` says what to read;
 * it depends on what was heard.
 */
import type { DeclaredAbsence } from '../domain/absence.ts';
import type { Appointment } from '../domain/appointment.ts';
import type { Busy } from '../domain/busy.ts';
import type { Handoff, Message } from '../domain/message.ts';
import type { Contact, Patient } from '../domain/patient.ts';
import type { Practice } from '../domain/practice.ts';
import type { ReminderCount } from '../domain/reminder.ts';
import type { Instant, LocalDate } from '../domain/time.ts';
import type { WaitlistEntry } from '../domain/waitlist.ts';
import type { DigestCard } from './effect.ts';

export interface Line {
  who: 'patient' | 'bot' | 'secretary' | 'system';
  /** Secretary's name. */
  name?: string;
  text: string;
  at: Instant;
}

/** Counts of what the bot did alone, and changes of the agenda, for a digest. */
export interface DigestMatter {
  since: Instant;
  /** Messages not yet handled, and those handled since `since`. */
  messages: Message[];
  /** Appointments booked, moved, cancelled or missed since `since`, newest last; `byDesk`: a human did it. */
  agenda: {
    what: 'booked' | 'moved' | 'cancelled' | 'missed' | 'came';
    byDesk: boolean;
    appointment: Appointment;
    /** What a moved one was; listed too in the digest of the practitioner who had it. */
    before?: Appointment;
    at: Instant;
  }[];
  counts: { booked: number; moved: number; cancelled: number; questions: number; messages: number; handoffs: number };
}

/** Somebody on the waiting list, with what is needed to write to them and to hold a place for them. */
export interface Waiting extends WaitlistEntry {
  conversation: string;
  contact: string;
  patientId: string | null;
  patientLabel: string;
  /** The appointment that an offer would replace. */
  standing?: { id: string; chain: string; version: number; start: Instant; practitioner: string };
  /** The place that is held for them now. */
  offer: { appointment: string; until: Instant } | null;
}

export interface World {
  practice: Practice;
  conversation: string;
  /** `web`, `whatsapp`, `terminal`, `desk`: only for the transcript; flows never ask which. */
  channel: string;
  /** What the channel can do. */
  abilities: { buttons: boolean; files: boolean; tellsRead: boolean; knowsPhone: boolean; fleeting?: true };
  contact: Contact;
  /** Patients identified earlier through this very contact. */
  patients: Patient[];
  /** Booked or held from this very contact, not past by more than a day, by start. Held ones include those just expired. */
  appointments: Appointment[];
  /** The appointment whose short code was just typed, in this practice; null when none. Five wrong codes an hour lock it. */
  coded: Appointment | null;
  codeLocked: boolean;
  /** The open or claimed handoff of this conversation. */
  handoff: Handoff | null;
  /** The handoff before it, for a new episode linked to the old one. */
  lastHandoff: string | null;
  /** Last messages of this conversation, oldest first, at most 12. */
  transcript: Line[];
  /** Busy times of the practice. */
  busy: Busy;
  /** The appointment that a gesture of the desk names, whoever booked it; null when this practice has no such one. */
  named: Appointment | null;
  /** For an absence: what a practitioner has in a period, by start. */
  within: Appointment[];
  /** Absences declared from the desk, neither over nor taken back; `practice` has them already. */
  absences: DeclaredAbsence[];
  /** The practice's patient of the names and birth date that the desk wrote, whoever has spoken for them. Never for a patient's turn. */
  namesake: Patient | null;
  /** This contact's places on the waiting list; all those of the practice when a place was freed. */
  waitlist: Waiting[];
  /** Since the given instant, an answer to the patient has not been read. */
  unreadSince: Instant | null;
  /** For a practitioner's stream. */
  message: Message | null;
  digest: DigestMatter | null;
  /** What became of the reminders of a day. */
  reminders: ReminderCount | null;
  /** The newest digest that lists `message`, as it was posted. */
  digestCard: DigestCard | null;
  /** Random material drawn outside: enough for one turn. Ids are UUIDs; the code has 6 characters, no look-alikes. */
  fresh: { ids: readonly string[]; code: string; messageNumber: number };
}

/** What must be read for this turn, besides what is always read. */
export interface Need {
  busy?: true;
  /** Short code to look up. */
  code?: string;
  message?: string;
  /** Practitioner whose digest is due. */
  digest?: string;
  /** Everybody on the practice's waiting list whom the bot may write to now. */
  waitlist?: true;
  /** Day whose reminders are counted. */
  reminders?: LocalDate;
  /** Appointment that a gesture of the desk names. */
  appointment?: string;
  /** What this practitioner has between two dates, both included. */
  within?: { practitioner: string; from: LocalDate; to: LocalDate };
  /** Traits of somebody whom the desk books without a conversation. */
  patient?: { birthName: string; firstNames: string; birthDate: LocalDate };
}
