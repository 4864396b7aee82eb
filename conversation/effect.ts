/**
 * Effects are data: a fact to record, something to say, a time to come back. The closed union that a turn returns; the shell
 * that executes them (store, deliver, clock) is dull.
 */
import type { DeclaredAbsence } from '../domain/absence.ts';
import type { NoShow, Override } from '../domain/appointment.ts';
import type { Handoff, Message, MessageState } from '../domain/message.ts';
import type { Patient } from '../domain/patient.ts';
import type { Topic } from '../domain/practice.ts';
import type { Instant, LocalDate, LocalDateTime, When } from '../domain/time.ts';
import type { EmergencyKind, Urgency } from '../domain/triage.ts';
import type { Freed } from '../domain/waitlist.ts';

// ── Facts: past tense, journaled, and projected into tables in the same transaction ─────────────────────────────────────────

export interface HeldSlot {
  id: string;
  chain: string;
  practitioner: string;
  /** The practitioner's own resource id (equal to the practitioner id) and every room or machine. */
  resources: string[];
  location: string;
  reason: string;
  start: Instant;
  end: Instant;
  /** Claimed around the visit: start minus the buffer before, end plus the buffer after. */
  claimStart: Instant;
  claimEnd: Instant;
  expiresAt: Instant;
  patientId: string | null;
  patientLabel: string;
  /** The appointment that this hold will replace when confirmed (a move). Same chain. */
  replaces: string | null;
  /** Rules that the desk set aside for it. */
  override?: Override;
  /** Held by the desk for somebody who is not writing here: no contact may see or change it. */
  contactless?: true;
}

/** `staff`: Slack id of whoever did it at the desk; absent when the patient did. */
export type Fact =
  | { fact: 'PatientIdentified'; patient: Patient; contactless?: true }
  | { fact: 'ContactPhoneGiven'; phone: string }
  | { fact: 'AppointmentHeld'; hold: HeldSlot }
  | { fact: 'HoldReleased'; appointment: string; why: 'expired' | 'changed' | 'abandoned' }
  | {
      fact: 'AppointmentConfirmed';
      appointment: string;
      patientId: string;
      patientLabel: string;
      /** Short code given to the patient; the store keeps only its hash. */
      code: string;
      /** The appointment given up in the same transaction (a move). */
      replaces: string | null;
      staff?: string;
    }
  | {
      fact: 'AppointmentCancelled';
      appointment: string;
      by: 'patient' | 'desk';
      late: boolean;
      reason?: string;
      staff?: string;
    }
  | { fact: 'AttendanceConfirmed'; appointment: string; staff?: string }
  /** Did not come, as a human says after the start; said again, it corrects what was said before. */
  | { fact: 'AppointmentMissed'; appointment: string; noShow: NoShow; staff: string }
  /** Had been marked as missed and came after all. */
  | { fact: 'AppointmentAttended'; appointment: string; staff: string }
  | {
      fact: 'WaitlistJoined';
      id: string;
      reason: string;
      practitioner: string | null;
      when: When;
      patientId: string | null;
      patientLabel: string;
      /** Of the appointment that the person has already, and would give up for an earlier one. */
      chain: string | null;
    }
  /** A freed place is held for somebody of the list, in their own conversation; it will be said at `at`. */
  | { fact: 'WaitlistOffered'; entry: string; hold: HeldSlot; conversation: string; contact: string; at: Instant }
  /**
   * The place goes on. Refused or left unanswered: the person comes after those who had no offer. `unsaid`: a human was speaking with
   * them, or their appointment had changed; not offered to them again, and not held against them. `late`: our own delay, nothing is kept.
   */
  | {
      fact: 'WaitlistPassed';
      entry: string;
      appointment: string;
      start: Instant;
      practitioner: string;
      why: 'refused' | 'silent' | 'unsaid' | 'late';
    }
  | { fact: 'WaitlistLeft'; entry: string; why: 'served' | 'asked' | 'past' }
  | { fact: 'MessageTaken'; message: Message }
  | { fact: 'MessageStateChanged'; message: string; state: MessageState; by: string; instruction?: string }
  | { fact: 'HandoffOpened'; handoff: Handoff }
  /** Urgency or kind rose while the handoff was open. A rise to `vital` takes back an earlier acknowledgement. */
  | {
      fact: 'HandoffRaised';
      handoff: string;
      urgency: Urgency;
      emergencyKind: EmergencyKind | null;
      reason: Handoff['reason'];
    }
  | { fact: 'HandoffClaimed'; handoff: string; by: string; name: string }
  | { fact: 'HandoffAnswered'; handoff: string; by: string }
  | { fact: 'HandoffReturned'; handoff: string; by: string }
  | { fact: 'HandoffClosed'; handoff: string; by: string }
  | { fact: 'AlertRaised'; handoff: string; level: number }
  | { fact: 'AlertDelivered'; handoff: string; level: number }
  | { fact: 'AlertAcknowledged'; handoff: string; by: string; name: string }
  /** The card is kept, so that a state changed later updates the very post. */
  | { fact: 'DigestMade'; practitioner: string; at: LocalDateTime; messages: string[]; card: DigestCard }
  | { fact: 'AbsenceDeclared'; absence: DeclaredAbsence; staff: string }
  /** `freed`: what of it is still to come, for the waiting list. */
  | { fact: 'AbsenceEnded'; absence: string; freed: Freed; staff: string }
  | { fact: 'QuestionAnswered'; topic: Topic }
  | { fact: 'OptedOut' }
  /** A reminder of these visits of one day was said; whether it arrived, the outbox knows. */
  | { fact: 'ReminderSaid'; appointments: string[] }
  | { fact: 'NotUnderstood' }
  /** A turn threw, or a stored snapshot fitted no machine. The patient was told that a human is coming. */
  | { fact: 'TurnFailed'; what: string };

// ── Sayings ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

export interface Choice {
  /** Comes back as `Inbound.choice` when pressed. Stable, without personal data. */
  id: string;
  label: string;
}

export interface AttachedFile {
  name: string;
  mediaType: string;
  content: string;
}

/** For a patient. `text` alone is always enough; channels without buttons number the choices themselves. */
export interface PatientText {
  is: 'text';
  text: string;
  choices?: Choice[];
  file?: AttachedFile;
}

export type CardAction = 'take' | 'answer' | 'handBack' | 'close' | 'acknowledge' | AgendaGesture;

/** What the desk may begin on the agenda; each opens a form. */
export const AGENDA_GESTURES = ['offer', 'book', 'move', 'cancel', 'presence', 'noShow'] as const;
export type AgendaGesture = (typeof AGENDA_GESTURES)[number];

/** The case card of a handoff, complete: posted once, then updated in place. */
export interface CaseCard {
  is: 'card';
  handoff: string;
  urgency: Urgency;
  title: string;
  /** One line that tells where the case stands ("Prise par Fanja à 14 h 02"). */
  state: string;
  fields: { label: string; value: string }[];
  /** Last messages, oldest first. */
  transcript: { who: string; text: string; at: string }[];
  instructions: string[];
  /** `sure`: what is asked before it is done. */
  actions: { id: CardAction; label: string; sure?: string }[];
  /** Plain text for notifications. */
  text: string;
}

/** A line in a thread, a note to one person, an alert. */
export interface StaffNote {
  is: 'note';
  text: string;
  actions?: { id: CardAction; label: string }[];
}

export interface DigestItem {
  message: string;
  urgency: Urgency;
  /** "n° 12 · renouvellement · Jeanne DUPONT, née le 12/04/1981". */
  heading: string;
  lines: string[];
  /** The patient's own words. */
  quote: string;
  state: MessageState;
}

export interface DigestCard {
  is: 'digest';
  practitioner: string;
  at: LocalDateTime;
  title: string;
  sections: { title: string; items: DigestItem[]; lines: string[] }[];
  actions: { id: 'read' | 'handled' | 'returned'; label: string }[];
  /** The whole digest as plain text. */
  text: string;
}

/** One urgent message, at once, to a practitioner (or stand-in). */
export interface UrgentNote {
  is: 'urgent';
  practitioner: string;
  item: DigestItem;
  actions: { id: 'read' | 'handled' | 'returned'; label: string }[];
  text: string;
}

export type Audience =
  | { who: 'patient' }
  /** The case card in the practice's channel: created, then updated in place. */
  | { who: 'card'; handoff: string }
  /** Internal line in the case's thread. */
  | { who: 'thread'; handoff: string }
  /** Seen only by this person, in the case's thread. */
  | { who: 'secretary'; slack: string; handoff: string }
  | { who: 'onCall'; handoff: string; level: number }
  | { who: 'supervisor'; handoff: string }
  /** The practice's channel, outside any case: an instruction of a practitioner, a message that climbs. */
  | { who: 'channel' }
  | { who: 'practitioner'; practitioner: string }
  /** A direct message to one of the staff: what came of a gesture that belongs to no case. */
  | { who: 'person'; slack: string };

export type Body = PatientText | CaseCard | StaffNote | DigestCard | UrgentNote;

export interface Say {
  kind: 'say';
  to: Audience;
  /** Another conversation of the same practice (a practitioner's answer to a message); absent means this one. */
  conversation?: string;
  body: Body;
  /** Emergencies overtake everything that waits for the same destination. */
  priority: 'emergency' | 'normal';
  /**
   * Bot sentences to a patient are fenced: not sent when a human took over meanwhile (the thread is told instead). False for
   * what must be said whoever owns the conversation: emergency numbers, a confirmed appointment, a secretary's answer.
   */
  fenced: boolean;
  /** Delivery (or final failure) comes back to the turn as an `Inbound` of kind `receipt` with this key. */
  receipt?: ReceiptKey;
}

export type ReceiptKey =
  | { of: 'alert'; handoff: string; level: number }
  | { of: 'answer'; handoff: string; by: string }
  | { of: 'urgentMessage'; message: string }
  | { of: 'reminder'; appointments: string[] }
  /** A place that was freed, offered to somebody of the waiting list. */
  | { of: 'offer'; entry: string; appointment: string }
  /** News that a patient must have, whether they wrote lately or not: what the desk did, a practitioner's answer. */
  | { of: 'notice' }
  /** A case was closed with words that nobody had answered. */
  | { of: 'close'; handoff: string }
  /** Never asked for: a sentence of the bot that could not be delivered at all. */
  | { of: 'sentence' };

/**
 * Key under which a staff post is remembered so that it is updated in place; null for lines that are never updated. Unique in the
 * practice.
 */
export function postKey(to: Audience, body: Body): string | null {
  if (body.is === 'card') return `case/${body.handoff}`;
  if (body.is === 'digest') return `digest/${body.practitioner}/${body.at}`;
  if (body.is === 'urgent' && to.who === 'practitioner') return `urgent/${to.practitioner}/${body.item.message}`;
  return null;
}

// ── Timers ───────────────────────────────────────────────────────────────────────────────────────────────────────────────

export type Timer =
  | { timer: 'holdExpired'; appointment: string }
  /** Nothing was heard while a flow waited for an answer. */
  | { timer: 'silence'; since: Instant }
  /** Nobody has taken the case: wider, then the supervisor. */
  | { timer: 'untaken'; handoff: string; step: number }
  /** A case of the night: offered again when the desk opens. */
  | { timer: 'deskOpens'; handoff: string }
  /** Nobody acknowledged the alert: next level. */
  | { timer: 'climb'; handoff: string; level: number }
  /** A secretary's answer was not read on a channel that tells. */
  | { timer: 'unread'; handoff: string; since: Instant }
  | { timer: 'digest'; practitioner: string; at: LocalDateTime }
  | { timer: 'messageUnread'; message: string; step: number }
  | { timer: 'reminder'; appointment: string; version: number }
  /** Time of this practitioner has become free, no matter by whom: the waiting list is looked through. */
  | { timer: 'placeFreed'; practitioner: string; start: Instant; end: Instant }
  /** The place held for somebody of the list is offered now. */
  | { timer: 'waitlistOffer'; entry: string; appointment: string; replaces: string | null }
  /** Nobody answered in time. */
  | { timer: 'waitlistSilent'; entry: string; appointment: string }
  /** What became of the reminders of a day is told to the practice's channel. */
  | { timer: 'reminderCount'; date: LocalDate };

export interface Wake {
  kind: 'wake';
  /** Idempotency key, unique in the practice: the same key again moves the time. */
  key: string;
  at: Instant;
  timer: Timer;
  /** Another conversation of the same practice; absent means this one. */
  conversation?: string;
}

export type Effect = { kind: 'record'; fact: Fact } | Say | Wake;
