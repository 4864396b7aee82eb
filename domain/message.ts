/**
 * A message taken for a practitioner, and a handoff: who takes over, why, how urgent, by when, who owns it.
 */

import type { Instant } from './time.ts';
import type { EmergencyKind, Urgency } from './triage.ts';

export const MESSAGE_CATEGORIES = [
  'renewal',
  'certificate',
  'results',
  'message',
  'callBack',
  'lateArrival',
  'details',
  'complaint',
  'dataRequest',
] as const;
export type MessageCategory = (typeof MESSAGE_CATEGORIES)[number];
export type WantedAction = 'callBack' | 'prescription' | 'certificate' | 'opinion' | 'none';
export type MessageState = 'taken' | 'sent' | 'read' | 'handled' | 'returned';

/** A note for a practitioner; never chat traffic. `words` quotes the patient and is never interpreted. */
export interface Message {
  id: string;
  /** Unique in the practice; told to the patient. */
  number: number;
  practitioner: string;
  patientId: string | null;
  /** Patient as declared when no record exists: "Jeanne Dupont, 12/04/1981". */
  patientLabel: string;
  writtenBy: 'self' | 'relative' | 'other';
  phone?: string;
  goodHours?: string;
  category: MessageCategory;
  urgency: Urgency;
  words: string;
  wanted: WantedAction;
  takenAt: Instant;
  state: MessageState;
  conversation: string;
}

const HANDOFF_REASONS = [
  'asked',
  'emergency',
  'urgentSymptom',
  'misunderstood',
  'proofNeeded',
  'minor',
  'language',
  'medicalQuestion',
  'media',
  'complaint',
  'dataRequest',
  'deskOnly',
  'noSlot',
  'failure',
  'undelivered',
] as const;
export type HandoffReason = (typeof HANDOFF_REASONS)[number];

export type HandoffState = 'open' | 'claimed' | 'returned' | 'closed';

export interface Handoff {
  id: string;
  conversation: string;
  reason: HandoffReason;
  urgency: Urgency;
  emergencyKind: EmergencyKind | null;
  state: HandoffState;
  /** Slack user id of the owner once claimed. */
  owner: string | null;
  ownerName: string | null;
  openedAt: Instant;
  /** When somebody must have taken it. */
  deadline: Instant;
  /** The earlier handoff of the same conversation, when there was one. */
  previous: string | null;
  /** For an emergency: level of the on-call list alerted so far, and who acknowledged. */
  alertLevel: number;
  acknowledgedBy: string | null;
}
