/**
 * What was understood of one message. `hear` makes it, `turn` and the flows read it; nothing here decides anything.
 */
import type { LocalDate, LocalTime, When } from '../domain/time.ts';
import type { EmergencyKind, Urgency } from '../domain/triage.ts';

export const INTENTS = [
  'book',
  'reschedule',
  'cancel',
  'confirm',
  'late_arrival',
  'ask_appointment',
  'ask_hours',
  'ask_address',
  'ask_fees',
  'ask_documents',
  'ask_results',
  'prescription_renewal',
  'certificate_or_letter',
  'message_to_practitioner',
  'talk_to_human',
  'register_patient',
  'change_details',
  'complaint',
  'data_request',
  'opt_out',
  'greeting',
  'thanks',
  'yes',
  'no',
  'choose_option',
  'medical_question',
  'report_symptoms',
  'out_of_scope',
] as const;
export type Intent = (typeof INTENTS)[number];

/** What asks nothing of the practice, or nothing that may be done beside something else. */
export const WITHOUT_REQUEST: ReadonlySet<Intent> = new Set<Intent>([
  'talk_to_human',
  'greeting',
  'thanks',
  'yes',
  'no',
  'choose_option',
  'report_symptoms',
  'medical_question',
  'out_of_scope',
]);

/** `other` is any language we do not speak: emergency card and a human. */
export type HeardLanguage = 'fr' | 'en' | 'other';
/** The languages that we answer in. */
export type Language = 'fr' | 'en';

/** Named parts of the message, as written unless a form is given. */
export interface Entities {
  practitionerName?: string;
  visitReason?: string;
  patientFirstName?: string;
  patientLastName?: string;
  birthDate?: LocalDate;
  /** National digits `0XXXXXXXXX`, no separator. */
  phone?: string;
  forWhom?: 'self' | 'child' | 'other';
  dateText?: string;
}

/** Commands that work in every state. */
export type Command = 'human' | 'back' | 'restart' | 'stop' | 'abandon' | 'repeat' | 'help';

/** One of the things that were just proposed, with what a patient may call it by. */
export interface Option {
  /** What comes back when the patient presses the button or chooses by words. */
  id: string;
  /** As shown, for instance "mardi 31 mars à 14 h 00, Dr Martin". */
  label: string;
  /** Other words for it: synonyms, codes, names without title. */
  words?: string[];
  /** When the option is a slot: its wall-clock start and its practitioner's last name. */
  start?: string;
  practitioner?: string;
}

/** What the bot has just asked; it gives short answers their meaning. */
export type Asked =
  | { about: 'nothing' }
  | { about: 'yesNo' }
  | { about: 'options'; options: Option[] }
  | { about: 'when' }
  | { about: 'reason'; options: Option[] }
  | { about: 'forWhom' }
  | { about: 'names' }
  | { about: 'birthName' }
  | { about: 'firstNames' }
  | { about: 'birthDate' }
  | { about: 'phone' }
  | { about: 'code' }
  | { about: 'words' };

/** The reading of the message as an answer to `Asked`; absent when it is none. */
export type Answer =
  | { is: 'yes' }
  | { is: 'no' }
  | { is: 'option'; id: string }
  /** "aucun des trois", "un autre horaire". */
  | { is: 'noneOfThem' }
  /** Several options fit what was said ("jeudi", when two are on Thursday): ask again among these. */
  | { is: 'ambiguous'; ids: string[] }
  | { is: 'when'; when: When }
  | { is: 'time'; time: LocalTime }
  | { is: 'names'; firstNames?: string; birthName?: string }
  | { is: 'birthDate'; date: LocalDate }
  /** A date of birth that cannot be: in the future, more than 120 years ago, or a day that does not exist. */
  | { is: 'impossibleBirthDate'; text: string; why: 'future' | 'tooOld' | 'noSuchDay' | 'ambiguous' }
  | { is: 'phone'; phone: string }
  | { is: 'code'; code: string }
  | { is: 'words'; text: string };

export interface Meaning {
  /** The patient's words, cleaned of control characters, otherwise as written. */
  text: string;
  language: HeardLanguage;
  urgency: Urgency;
  emergencyKind: EmergencyKind | null;
  /** Cannot hear or speak: 114 is named first. */
  cannotSpeak?: true;
  /** "ce n'est pas une urgence", "fausse alerte": said about an emergency that we announced. */
  deniesEmergency?: true;
  /** The first is the primary; empty when nothing was understood. */
  intents: Intent[];
  /** Those of them that a strong rule names, and no mere resemblance. */
  ruled: Intent[];
  entities: Entities;
  /** Appointment time wished or named. `{windows: []}` when there is none. */
  when: When;
  answer?: Answer;
  command?: Command;
  /** Names of the rules or features that decided, most important first. */
  because: string[];
}

/** What `hear` may know besides the text. All data, no clock: `now` is an argument. */
export interface HearingContext {
  now: number;
  zone: string;
  /** ISO 3166-2-like territory of the practice: FR, FR-57, GP, RE…; for phone numbers and holidays. */
  territory: string;
  asked: Asked;
  /** The practice's practitioners and bookable reasons, so that they are recognised when named. */
  practitioners?: { id: string; firstName?: string; lastName: string }[];
  reasons?: { id: string; words: string[] }[];
}
