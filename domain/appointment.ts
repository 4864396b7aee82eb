/**
 * An appointment's life: `find → hold → confirm`, `cancel`, `reschedule`. The rules are a list of named policies; the database's
 * exclusion constraint has the last word.
 */
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
}
