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

/** The first day on which somebody has this age; who was born on a 29 February waits for 1 March in other years. */
export function dayOfAge(birthDate: LocalDate, years: number): LocalDate {
  const year = Number(birthDate.slice(0, 4)) + years;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const day = birthDate.endsWith('-02-29') && !isLeap ? '-03-01' : birthDate.slice(4);
  return `${String(year).padStart(4, '0')}${day}`;
}

/** Age in whole years on a local date. */
export function ageOn(birthDate: LocalDate, date: LocalDate): number {
  const years = Number(date.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return date.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
