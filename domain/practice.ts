/**
 * What a practice is: people, places, bookable reasons, standing orders, cover and privacy. Described in files that an operator
 * writes (`prisma/practices/*.yaml`), validated at start; nothing here is stored per patient.
 */
import type { LocalDate, LocalTime, Weekday, Zone } from './time.ts';

/** A sentence in the languages that we answer in; English falls back to French. */
export interface Wording {
  fr: string;
  en?: string;
}

/** What the practice wrote, in this language; in French where it wrote nothing else. */
export function wordingIn(wording: Wording, language: keyof Wording): string {
  return wording[language] ?? wording.fr;
}

/** Weekly local times, half-open. */
export interface OpeningHours {
  weekdays: Weekday[];
  from: LocalTime;
  to: LocalTime;
  /** Where; absent means the practitioner's first location. */
  location?: string;
  /** Only these reasons may be booked in this range (for instance "urgences du jour"). */
  onlyReasons?: string[];
  /** Kept for urgent cases until this many minutes before the start; then open to all. */
  reservedUntilMinutesBefore?: number;
  /** The same, until a set time of that day or of one before it. */
  reservedUntil?: SetTime;
}

/** A time of the wall clock, so many days before a date. */
export interface SetTime {
  daysBefore: number;
  time: LocalTime;
}

/** Hours of one date that replace the weekly ones; an empty `ranges` closes the day. */
export interface DatedHours {
  date: LocalDate;
  ranges: {
    from: LocalTime;
    to: LocalTime;
    location?: string;
    onlyReasons?: string[];
    reservedUntilMinutesBefore?: number;
    reservedUntil?: SetTime;
  }[];
}

/** A period without appointments, both days included. */
export interface Absence {
  from: LocalDate;
  to: LocalDate;
  /** Only a part of each day; absent means all day. */
  fromTime?: LocalTime;
  toTime?: LocalTime;
  /** Practitioner who receives urgent messages and patients meanwhile. */
  standIn?: string;
  reason?: string;
}

export interface Location {
  id: string;
  name: string;
  address: string;
  access?: Wording;
}

export interface Practitioner {
  id: string;
  /** "Dr", or empty. */
  title: string;
  firstName: string;
  lastName: string;
  speciality: string;
  locations: string[];
  hours: OpeningHours[];
  datedHours: DatedHours[];
  absences: Absence[];
  worksOnHolidays: boolean;
  /** Does not work on a working day caught between a holiday and a week-end. */
  closedOnBridgeDays: boolean;
  /** Slack user id (`U…`) or handle; where digests and urgent messages go. */
  slack: string;
  /** Local times of the digests. */
  digests: LocalTime[];
  /** Address of an agenda that is kept elsewhere (iCalendar, http or https): busy times are read from it. A secret. */
  externalCalendar?: string;
}

export interface VisitReason {
  id: string;
  name: Wording;
  /** Other words patients use for it. */
  words: string[];
  /** Minutes by practitioner id; a practitioner who is absent here does not take this reason. */
  durations: Record<string, number>;
  who: 'everyone' | 'knownPatients' | 'newPatients';
  minimumAge?: number;
  maximumAge?: number;
  /** The referral letter or médecin traitant is asked for, not checked. */
  referral: boolean;
  locations?: string[];
  bufferBeforeMinutes: number;
  bufferAfterMinutes: number;
  /** Starts are multiples of this many minutes after midnight. */
  gridMinutes: number;
  minimumNoticeMinutes: number;
  horizonDays: number;
  /** At most this many a day and practitioner. */
  dailyQuota?: number;
  /** Rooms or machines needed besides the practitioner: one of each group. */
  resources: string[][];
  /** Same patient, same reason: at least this many days apart. */
  spacingDays: number;
  /** More than 1 makes it a group visit. */
  places: number;
  /** May use places reserved for urgent cases. */
  urgent: boolean;
  /** What is booked for a complaint, or for words that no other reason names; at most one in a practice. */
  usual?: boolean;
  /** A patient may book it alone; otherwise the desk does. */
  onlineBooking: boolean;
  /** Cancelling later than this many hours before needs a reason and is marked late. */
  lateCancellationHours: number;
  /** Hours before the start at which a reminder is due. */
  reminderHours: number[];
  /** And the evening before, at this time; absent: not. */
  reminderEvening?: LocalTime;
  /** What to prepare or bring, and what to mind afterwards: whole sentences, said with the confirmation. */
  before?: Wording;
  after?: Wording;
}

/** What an approved answer is about; the bot says nothing that is not in one of them. */
export const TOPICS = [
  'hours',
  'address',
  'access',
  'fees',
  'documents',
  'dutyDoctor',
  'newPatients',
  'results',
] as const;
export type Topic = (typeof TOPICS)[number];

export interface ApprovedAnswer {
  topic: Topic;
  /** Narrows it to a practitioner or a reason. */
  practitioner?: string;
  reason?: string;
  text: Wording;
}

/** A standing order of a practitioner or of the practice, dated and versioned; shown to secretaries, never to patients. */
export interface Instruction {
  id: string;
  version: number;
  practitioner?: string;
  reason?: string;
  text: string;
  from?: LocalDate;
  until?: LocalDate;
}

export interface Secretary {
  id: string;
  name: string;
  /** Slack user id (`U…`) or handle. */
  slack: string;
}

/** Who answers handoffs: always the pool, the own secretary first, or the pool during dated absences. */
export type Cover =
  | { mode: 'full' }
  | { mode: 'overflow'; own: string[]; poolAfterMinutes: number }
  | { mode: 'absence'; own: string[]; periods: { from: LocalDate; to: LocalDate }[] };

export interface Practice {
  id: string;
  name: string;
  /** As patients dial it. */
  phone: string;
  timeZone: Zone;
  /** FR, FR-57, GP, RE…: public holidays and phone numbers. */
  territory: string;
  language: 'fr' | 'en';
  privacyMode: 'relay' | 'pseudonymous';
  /** Sites that may embed the chat, as origins (`https://cabinet.example`). */
  origins: string[];
  /** Duty doctor (116 117, or 15, by region) and poison centre: configuration, never constants. */
  dutyDoctor: string;
  poisonCentre: string;
  locations: Location[];
  practitioners: Practitioner[];
  visitReasons: VisitReason[];
  /** Rooms and machines that can be booked together with a practitioner. */
  resources: { id: string; name: string }[];
  answers: ApprovedAnswer[];
  instructions: Instruction[];
  secretaries: Secretary[];
  cover: Cover;
  /** When humans answer at the desk. */
  deskHours: OpeningHours[];
  /** No reminder and no offer of the waiting list is sent meanwhile; 21:00 to 08:00 unless said otherwise. */
  quietHours?: { from: LocalTime; to: LocalTime };
  /** How long a freed place is kept for the person of the waiting list who is offered it; 60 minutes unless said otherwise. */
  waitlistAnswerMinutes?: number;
  slack: {
    /** Channel of the case cards: id (`C…`) or name. */
    channel: string;
    /** Told when nobody takes a case. */
    supervisor: string;
    /** People alerted for a vital danger at any hour, level by level; each level is a list of Slack ids or names. */
    onCall: string[][];
    /** Minutes without acknowledgement before the next level is alerted. */
    climbAfterMinutes: number;
    /** Minutes without anybody taking a case before the supervisor is told. */
    supervisorAfterMinutes: number;
  };
}

export function practitionerOf(practice: Practice, id: string): Practitioner | undefined {
  return practice.practitioners.find((p) => p.id === id);
}

export function reasonOf(practice: Practice, id: string): VisitReason | undefined {
  return practice.visitReasons.find((r) => r.id === id);
}

/** "Dr Claire Martin": as read back to a patient. */
export function nameOf(practitioner: Practitioner): string {
  return [practitioner.title, practitioner.firstName, practitioner.lastName].filter(Boolean).join(' ');
}

/** "Dr Martin": as offered in a list. */
export function shortNameOf(practitioner: Practitioner): string {
  return practitioner.title
    ? `${practitioner.title} ${practitioner.lastName}`
    : `${practitioner.firstName} ${practitioner.lastName}`;
}
