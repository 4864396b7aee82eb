/**
 * Everything that can enter a conversation, through one door: a patient's message, a gesture of the staff, a timer, a receipt.
 */
import type { NoShow } from '../domain/appointment.ts';
import type { MessageState } from '../domain/message.ts';
import type { Absence } from '../domain/practice.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Instant, LocalDate } from '../domain/time.ts';
import type { ReceiptKey, Timer } from './effect.ts';

export type MediaKind = 'voice' | 'photo' | 'video' | 'document' | 'location' | 'contactCard' | 'other';

export type StaffAction =
  | { action: 'take'; handoff: string }
  /** What the patient will read: always a deliberate gesture. */
  | { action: 'answer'; handoff: string; text: string }
  /** A line written in the thread: internal, kept for the next owner. */
  | { action: 'remark'; handoff: string; text: string }
  | { action: 'handBack'; handoff: string }
  | { action: 'close'; handoff: string }
  | { action: 'acknowledge'; handoff: string }
  | {
      action: 'messageState';
      message: string;
      state: Extract<MessageState, 'read' | 'handled' | 'returned'>;
      instruction?: string;
    }
  | AgendaAct;

/** A start that a human chose; what is claimed for it is worked out when it is held. */
export interface ChosenTime {
  reason: string;
  practitioner: string;
  start: Instant;
}

/** The rules that a human was shown and sets aside, and why. A rule that was not shown is not among them. */
export interface SetAside {
  rules: Refusal['code'][];
  why: string;
}

/** Whom a visit is for, as the desk wrote it. */
export interface NamedPerson {
  /** The patient of the conversation, when it is one already recorded. */
  patientId?: string;
  birthName: string;
  firstNames: string;
  birthDate: LocalDate;
  phone?: string;
}

/**
 * What the desk does on the agenda. `handoff`: the case it is done from; null when from the agenda of the day. `tells`: the patient
 * gets a message. `aside`: rules that refuse and are set aside.
 */
export type AgendaAct =
  | { action: 'offerTimes'; handoff: string; times: ChosenTime[] }
  | {
      action: 'bookVisit';
      handoff: string | null;
      time: ChosenTime;
      person: NamedPerson;
      tells: boolean;
      aside?: SetAside;
    }
  | {
      action: 'moveVisit';
      handoff: string | null;
      appointment: string;
      time: ChosenTime;
      tells: boolean;
      aside?: SetAside;
    }
  | { action: 'cancelVisit'; handoff: string | null; appointment: string; why: string; tells: boolean }
  | { action: 'confirmPresence'; handoff: string | null; appointment: string }
  | { action: 'markNoShow'; handoff: string | null; appointment: string; noShow: NoShow }
  /** Marked absent by mistake: they came after all. */
  | { action: 'markCame'; handoff: string | null; appointment: string }
  | { action: 'declareAbsence'; practitioner: string; absence: Absence }
  | { action: 'endAbsence'; practitioner: string; absence: string };

export type Inbound =
  | { kind: 'text'; text: string }
  /** A quick reply pressed: `id` is a `Choice.id` that we sent. */
  | { kind: 'choice'; id: string; label: string }
  | { kind: 'media'; media: MediaKind; caption?: string }
  | { kind: 'edited'; text: string }
  | { kind: 'deleted' }
  | { kind: 'staff'; by: { slack: string; name: string }; act: StaffAction }
  | { kind: 'timer'; timer: Timer }
  | { kind: 'receipt'; key: ReceiptKey; delivered: boolean };

/** Where a conversation lives: one per practice, channel and address; or the stream of a practitioner (`channel: 'desk'`). */
export interface ConversationKey {
  practice: string;
  id: string;
}

/** An inbound with all that the inbox needs. */
export interface Envelope {
  practice: string;
  /** `web`, `whatsapp`, `terminal`, or `desk` for gestures that belong to no patient conversation. */
  channel: string;
  /** Opaque address on that channel; for `desk`, the practitioner id. */
  address: string;
  /** Given instead of channel and address when the conversation is known (staff gestures). */
  conversation?: string;
  /** The channel's own id of this event: written twice, taken once. */
  externalId: string;
  inbound: Inbound;
  receivedAt: Instant;
}
