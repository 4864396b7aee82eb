/**
 * Who is cared for, and who is writing: a contact (an opaque channel address) is not a patient. Identity typed in a chat is
 * provisional (INS: birth name, first names, birth date) and proves nothing.
 */
import type { Instant, LocalDate } from './time.ts';

export interface Patient {
  id: string;
  birthName: string;
  firstNames: string;
  birthDate: LocalDate;
  /** Provisional until a human has seen a document. */
  identity: 'provisional' | 'verified';
  known: boolean;
  phone?: string;
}

export interface Contact {
  id: string;
  channel: string;
  /** Opaque: never parsed, never shown to another practice. */
  address: string;
  phone?: string;
  firstSeenAt: Instant;
  /** Wants no message that we would send unasked. */
  optedOut?: true;
}

/** Age in whole years on a local date. */
export function ageOn(birthDate: LocalDate, date: LocalDate): number {
  const years = Number(date.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return date.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
