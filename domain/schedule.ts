/**
 * Free slots of a practice, computed and never stored: hours − absences − busy; a constraint in, the few worth offering out.
 */
import type { Instant, Interval, When } from './time.ts';

/** Time taken from a resource (practitioner, room or machine), buffers included. */
export interface BusyInterval extends Interval {
  resource: string;
  /** Claims of one chain do not exclude each other: an appointment may move over its own old place. */
  chain: string;
  /** `own`: our appointments and holds. `external`: imported from another agenda; never written by us. */
  from: 'own' | 'external';
  /** Visit reason, for quotas and group places; null for external times. */
  reason: string | null;
}

/** What a patient wants, as far as it is known. */
export interface Wish {
  reason: string;
  /** Absent: any practitioner who takes this reason. */
  practitioner?: string;
  location?: string;
  when: When;
  /** Age in years on the day of the wish, when known. */
  age?: number;
  known?: boolean;
  /** May use places reserved for urgent cases. */
  urgent?: boolean;
  /** Chain of the appointment being moved: its own place does not count as busy. */
  chain?: string;
  /** Other appointments of the same person (for the spacing rule): only those that this contact may know of. */
  others?: { reason: string; start: Instant }[];
}

/** A place that may be held as it stands. */
export interface Slot {
  practitioner: string;
  location: string;
  reason: string;
  /** Practitioner and rooms or machines. */
  resources: string[];
  start: Instant;
  end: Instant;
  /** `start` and `end` widened by the reason's buffers: what is claimed. */
  claimStart: Instant;
  claimEnd: Instant;
}
