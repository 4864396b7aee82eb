/**
 * Text and what was just asked → `Meaning`. Puts the readers of `hear/`, the triage and the dates together; holds no rule of
 * its own about any of them. Pure; takes any string; danger is looked for in the whole text, the rest in its first part.
 */
import { isPutOff, readAnswer } from './hear/answers.ts';
import { findBirthDate } from './hear/birth-date.ts';
import { readCommand } from './hear/commands.ts';
import { chooseTime } from './hear/date-text.ts';
import { readForWhom } from './hear/for-whom.ts';
import { readIntents } from './hear/intents.ts';
import { readLanguage } from './hear/language.ts';
import { withoutListMarks } from './hear/lists.ts';
import { findPatient } from './hear/patient.ts';
import { findPhone } from './hear/phone.ts';
import { knownPractitioner } from './hear/practitioner.ts';
import { chooseReason } from './hear/reason.ts';
import { settle } from './hear/requests.ts';
import { findSpans } from './hear/spans.ts';
import { readWords, type Wording } from './hear/words.ts';
import type { Entities, HearingContext, Intent, Meaning } from './meaning.ts';
import { cleanText } from './text.ts';
import { readDanger } from './triage.ts';
import { readWhen } from './when.ts';

/** A longer message is a document: its beginning says what is wanted, and its danger is still looked for to the end. */
const LONGEST_READ = 4000;
/** Blanks that follow each other beyond this many say nothing. */
const BLANKS = /\s{9,}/g;

/** What the message means, given what was just asked. Never throws, whatever the string. */
export function hear(text: string, context: HearingContext): Meaning {
  const clean = cleanText(text);
  const danger = readDanger(clean);
  const read = withoutListMarks(beginningOf(clean.replace(BLANKS, (blanks) => (blanks.includes('\n') ? '\n\n' : ' '))));
  const wording = readWords(read);
  const language = readLanguage(wording);
  const when = readWhen(read, {
    now: context.now,
    zone: context.zone,
    territory: context.territory,
    language: language === 'en' ? 'en' : 'fr',
  });
  const isDanger = danger.urgency !== 'routine' && !danger.isSlight;
  const heard = readIntents(wording, isDanger);
  const command = isPutOff(wording, context.asked) ? undefined : readCommand(wording);
  const { intents, answer } = settle(heard, readAnswer(wording, when, command, context), command, context.asked);
  const meaning: Meaning = {
    text: clean,
    language,
    urgency: danger.urgency,
    emergencyKind: danger.emergencyKind,
    intents,
    ruled: intents.filter((intent) => heard.ruled.has(intent)),
    entities: readEntities(wording, intents, isDanger, context),
    when,
    because: [...danger.because, ...heard.because],
  };
  if (danger.cannotSpeak) meaning.cannotSpeak = true;
  if (danger.deniesEmergency) meaning.deniesEmergency = true;
  if (answer) meaning.answer = answer;
  if (command) meaning.command = command;
  return meaning;
}

/** The part of a text that is read for what it asks, up to the end of a word. */
function beginningOf(text: string): string {
  if (text.length <= LONGEST_READ) return text;
  return text.slice(0, text.lastIndexOf(' ', LONGEST_READ) + 1 || LONGEST_READ);
}

function readEntities(
  wording: Wording,
  intents: readonly Intent[],
  isDanger: boolean,
  context: HearingContext,
): Entities {
  // An answer that means nothing else may still tell who somebody is.
  if (intents[0] === 'out_of_scope' && context.asked.about === 'nothing') return {};
  const entities: Entities = {};
  const thisYear = new Date(context.now).getUTCFullYear();
  const spans = findSpans(wording, intents, isDanger, thisYear);
  const practitioner = spans.P ?? knownPractitioner(wording, context, { first: spans.F, last: spans.L });
  const dateText = chooseTime(spans.D, intents, isDanger);
  const reason = chooseReason(wording, spans.R, intents, context);
  const birthDate = findBirthDate(wording, thisYear);
  const phone = findPhone(wording, context.territory);
  const forWhom = readForWhom(wording, {
    intents,
    isDanger,
    practitioner,
    birthDate,
    thisYear,
    hasFirstName: spans.F !== undefined,
    hasLastName: spans.L !== undefined,
    isAnswering: context.asked.about !== 'nothing',
  });
  if (practitioner) entities.practitionerName = practitioner;
  if (reason) entities.visitReason = reason;
  // "Léa Fontaine 6/6/1991", given where something else was asked, is an identity all the same.
  const isIdentity = birthDate !== undefined && !spans.F && !spans.L && context.asked.about !== 'nothing';
  const told = isIdentity ? findPatient(wording, practitioner) : { first: spans.F, last: spans.L };
  if (told.first) entities.patientFirstName = told.first;
  if (told.last) entities.patientLastName = told.last;
  if (birthDate) entities.birthDate = birthDate;
  if (phone) entities.phone = phone;
  if (forWhom) entities.forWhom = forWhom;
  if (dateText) entities.dateText = dateText;
  return entities;
}
