/**
 * Which intents remain requests of their own once the message was read as an answer, and which answers give way to a question
 * that merely names a day. A name or a date of birth alone asks for nothing.
 */
import type { Answer, Asked, Command, Intent } from '../meaning.ts';
import type { HeardIntents } from './intents.ts';

/** What an answer of each kind says by itself. */
const SAID_BY: Record<Answer['is'], readonly Intent[]> = {
  yes: ['book', 'confirm'],
  no: [],
  option: [
    'book',
    'reschedule',
    'confirm',
    'ask_appointment',
    'ask_hours',
    'prescription_renewal',
    'certificate_or_letter',
  ],
  noneOfThem: ['book', 'reschedule', 'ask_hours'],
  // "Je ne peux pas mardi" turns a day down, not an appointment.
  ambiguous: ['book', 'reschedule', 'confirm', 'ask_appointment', 'cancel'],
  when: ['book', 'reschedule', 'confirm', 'ask_appointment'],
  time: ['book', 'reschedule', 'confirm', 'ask_appointment'],
  names: ['book', 'change_details', 'register_patient', 'talk_to_human', 'message_to_practitioner', 'choose_option'],
  birthDate: ['book', 'change_details', 'register_patient', 'choose_option', 'confirm'],
  impossibleBirthDate: ['book', 'change_details', 'register_patient', 'choose_option', 'confirm'],
  phone: ['change_details', 'talk_to_human', 'register_patient', 'choose_option', 'data_request'],
  code: ['change_details', 'ask_address', 'ask_appointment', 'choose_option', 'ask_results'],
  words: [],
};
/** A question or another request that happens to name a day is no answer about the day. */
const NOT_ABOUT_TIME: ReadonlySet<Intent> = new Set<Intent>([
  'ask_hours',
  'ask_fees',
  'ask_address',
  'ask_documents',
  'ask_results',
  'ask_appointment',
  'cancel',
  'medical_question',
  'message_to_practitioner',
  'prescription_renewal',
  'certificate_or_letter',
  'late_arrival',
  'data_request',
  'complaint',
  'talk_to_human',
]);

/** What a name or a time alone resembles: in the middle of something else, only a strong rule makes a request of it. */
const ONLY_RULED: ReadonlySet<Intent> = new Set<Intent>(['register_patient', 'late_arrival']);

export interface Settled {
  intents: Intent[];
  answer: Answer | undefined;
}

export function settle(
  heard: HeardIntents,
  answer: Answer | undefined,
  command: Command | undefined,
  asked: Asked,
): Settled {
  if (asked.about === 'nothing') return { intents: heard.intents, answer };
  const isDanger = heard.intents[0] === 'report_symptoms' && heard.firm.has('report_symptoms');
  if ((answer?.is === 'when' || answer?.is === 'time') && asked.about !== 'when') {
    if (heard.intents.some((intent) => NOT_ABOUT_TIME.has(intent) && heard.ruled.has(intent))) {
      return { intents: heard.intents.filter((intent) => heard.ruled.has(intent)), answer: undefined };
    }
  }
  const sure = answer || command ? heard.ruled : heard.firm;
  const said: readonly Intent[] = answer ? [...SAID_BY[answer.is], 'out_of_scope'] : [];
  const intents = heard.intents.filter(
    (intent) =>
      (isDanger && intent === 'report_symptoms') ||
      (sure.has(intent) && !said.includes(intent) && (!ONLY_RULED.has(intent) || heard.ruled.has(intent))),
  );
  return { intents, answer };
}
