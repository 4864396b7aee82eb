/**
 * Every sentence to patients, by language, with one type: a missing sentence does not compile. Dates, names and numbers come in
 * already said in the same language.
 */
import type { MessageCategory } from '../../domain/message.ts';
import { type Topic, type VisitReason, wordingIn } from '../../domain/practice.ts';
import type { Language } from '../meaning.ts';
import { patientEnglish } from './patient.en.ts';
import { patientFrench } from './patient.fr.ts';

/** Whom to call, always within reach. */
export interface Reach {
  practice: string;
  phone: string;
}

export interface PatientCopy {
  // ── Any time ──
  notice(reach: Reach): string;
  /** After an emergency number, which always comes first. */
  noticeAfter(reach: Reach): string;
  noted: string;
  howCanIHelp: string;
  menuAgain: string;
  youAreWelcome: string;
  goodbye(reach: Reach): string;
  missed: string;
  missedAgain(reach: Reach): string;
  /** To whoever asks about somebody else: neither yes nor no. */
  secret(reach: Reach): string;
  /** Why an identity is asked, and what may be done without it. */
  whyIdentity: string;
  noIdentity(reach: Reach): string;
  /** Whether one may come without an appointment, where the practice has not said so. */
  walkIn(reach: Reach): string;
  /** To somebody who is angry with us rather than asking for anything. */
  vexed(reach: Reach): string;
  /** Before a complaint is taken. */
  sorry: string;
  /** To a mere "?" or "vous êtes là ?". */
  here: string;
  /** How to cancel, move or be late, asked beforehand. */
  ifPrevented(reach: Reach): string;
  /** To whoever needs a moment. */
  takeYourTime: string;
  /** Whether something will be sent to confirm. */
  confirmedHere: string;
  /** To an apology. */
  noHarm: string;
  usualUnknown(known: string): string;
  automatic: string;
  condolences: string;
  outOfScope(reach: Reach): string;
  noMedicalAdvice: string;
  noMedicalAdviceNow(reach: Reach): string;
  symptoms(reach: Reach): string;
  abandoned: string;
  /** The last words, once nothing more is asked. */
  writeAgain(reach: Reach): string;
  /** Whose visit it is: "pour Odette Morel". */
  forSomebody(name: string): string;
  /** They named another visit than those that are there. */
  noSuchVisit: string;
  nothingToAbandon(reach: Reach): string;
  atTheStart: string;
  restarted: string;
  optedOut(reach: Reach): string;
  howToOptOut: string;
  nextRequest(what: string): string;
  resumed(what: string): string;
  alsoNoted(what: string): string;
  anythingElse: string;
  putDown: string;
  tooLong: string;
  help(reach: Reach): string;
  editedRead: string;
  mediaSeen: { voice: string; photo: string; document: string; location: string; other: string };
  deletedSeen: string;
  /** What a request is called in "passons à…". */
  requests: {
    book: string;
    move: string;
    cancel: string;
    confirm: string;
    ask: string;
    office: string;
    waitlist: string;
  } & Record<MessageCategory, string>;
  choices: {
    book: string;
    change: string;
    message: string;
    question: string;
    human: string;
    yes: string;
    no: string;
    otherTimes: string;
    waitlist: string;
    move: string;
    cancel: string;
    someoneElse: string;
    guardian: string;
    notGuardian: string;
    noCode: string;
    passOn: string;
    keep: string;
    changeTime: string;
    changePerson: string;
    changeReason: string;
    allOfThem: string;
  };

  // ── Identify ──
  whoIsIt(withPhone: boolean): string;
  whoIsItFor: string;
  askBirthName: string;
  askFirstNames: string;
  askNames: string;
  askBirthDate(firstNames: string): string;
  impossibleBirthDate: { future: string; tooOld: string; noSuchDay: string; ambiguous: string };
  askGuardian(firstNames: string): string;
  minor: string;
  noSocialSecurityNumber: string;

  // ── Book ──
  oneByOne: string;
  nextPerson: string;
  askReason: string;
  askWhen(reason: string): string;
  askWhenMove: string;
  askKnown: string;
  absentTrade(trade: string, known: string): string;
  unknownPractitioner(name: string, known: string): string;
  notThisReason(practitioner: string, reason: string, others: string): string;
  deskOnly(reason: string): string;
  onlyKnown(reason: string): string;
  onlyNew(reason: string): string;
  tooYoung(reason: string): string;
  tooOldFor(reason: string): string;
  offers(reason: string, more: { one: boolean }): string;
  nearest(more: { one: boolean }): string;
  lost: string;
  others: string;
  nothingFits(reach: Reach): string;
  noMore(reach: Reach): string;
  pickOne: string;
  fits: string;
  /** Why there is nothing at the time that was asked. */
  refusals: {
    past: string;
    tooSoon: string;
    tooFar(date: string): string;
    holiday(date: string): string;
    bridgeDay(date: string): string;
    absent(practitioner: string, from: string, to: string): string;
    closed: string;
    full: string;
    quotaReached: string;
    tooClose: string;
    notAtLocation(places: string): string;
  };
  ambiguous: string;
  /** The time that was picked, held while the rest is asked. */
  placeKept(visit: string): string;
  conflict(text: string): string;
  invalidDate(text: string): string;
  twoReadings: string;
  schoolHolidays: string;
  unclearWhen: string;
  readBack(more: { reason: string; visit: string; where: string; person: string }): string;
  readBackMove(more: { from: string; visit: string; where: string }): string;
  confirmed(more: { visit: string; where: string; person: string; code: string }): string;
  moved(more: { from: string; visit: string; where: string; code: string }): string;
  referral: string;
  askPhone: string;
  /** For the answer to a message. */
  askPhoneBack: string;
  askPhoneAgain: string;
  /** Another number than the one that was known. */
  newNumber: string;
  phoneThanks(phone: string): string;
  phoneDeclined(reach: Reach): string;
  holdExpired(visit: string): string;
  holdGone: string;
  whatToChange: string;
  onWaitlist(reason: string): string;

  // ── Waiting list ──
  /** Before the appointment at hand, which is kept. */
  /** Where the page is all there is: what happens once it is closed. */
  whilePageOpen(phone: string | null): string;
  onWaitlistEarlier(visit: string): string;
  whichEarlier: string;
  /** Nobody has to wait for what is free. */
  earlierFree: string;
  nothingToReplace(reach: Reach): string;
  offerFreed(more: { visit: string; where: string; until: string }): string;
  /** With the appointment that it would replace. */
  offerEarlier(more: { visit: string; where: string; until: string; instead: string }): string;
  /** Asked again after something else. */
  offerAgain(more: { visit: string; until: string }): string;
  offerPassed: string;
  offerSilent(visit: string): string;
  offerLost: string;
  /** The appointment that it would have replaced was cancelled meanwhile. */
  offerMoot: string;
  offWaitlist: string;
  notOnWaitlist: string;

  // ── Change ──
  whichAppointment: { move: string; cancel: string; confirm: string; ask: string; attendance: string };
  askCode(reach: Reach): string;
  wrongCode: string;
  codeLocked: string;
  yourAppointment(visit: string, reason: string): string;
  yourAppointments(visits: string): string;
  askCancel(visit: string): string;
  /** Whether to cancel and why, in one question. */
  askCancelLate(visit: string, hours: number): string;
  askCancelAll(visits: string): string;
  askLateReason(visit: string, hours: number): string;
  cancelled(visit: string): string;
  cancelledAll(visits: string): string;
  kept(visit: string): string;
  keptAll(visits: string): string;
  /** It has begun: only the desk changes it. */
  started(visit: string, reach: Reach): string;
  gone(reach: Reach): string;
  attendance(visit: string): string;
  attendanceAll(visits: string): string;
  reminder(visit: string, where: string): string;
  /** Several visits of one day, numbered. */
  reminders(visits: string, where: string): string;
  /** The coming was confirmed already: nothing is asked. */
  reminderAgain(visits: string, where: string): string;
  /** One of them was dealt with. */
  reminderRest(visit: string): string;
  whichReminded: { move: string; cancel: string };

  // ── Message ──
  /** What a message is about, inside a sentence. */
  categories: Record<MessageCategory, string>;
  askWords: Record<MessageCategory, string>;
  askPractitioner: string;
  readBackMessage(more: { what: string; practitioner: string; words: string; person: string; phone: string }): string;
  taken(more: { number: number; what: string; practitioner: string; when: string | null }): string;
  /** What the desk sees at once: the desk itself says when it answers. */
  takenByDesk(more: { number: number; what: string }): string;
  takenAbsent(more: { number: number; what: string; practitioner: string; until: string }): string;
  notAPromise(reach: Reach): string;
  correctWords: string;

  // ── Office ──
  dutyDoctor(number: string): string;
  /** A question about the practice that no topic covers. */
  notKnown: string;
  noAnswer: Record<Topic | 'other', string>;
  /** Who receives on one day, each with the hours ("de 9 h 00 à 12 h 00"). */
  receives(day: string, hours: { who: string; spans: string[] }[]): string;
  /** Nobody does: `holiday` is the name of a public holiday, `who` the one who was asked about. */
  receivesNobody(day: string, more: { holiday: string | null; who: string | null }): string;
  span(from: string, to: string): string;
  /** Asked again with a detail that the practice's answer does not speak of. */
  nothingMore(text: string, reach: Reach): string;
  passItOn: string;
  notPassedOn(reach: Reach): string;
  addressOf(name: string, address: string): string;
}

/** The sentences of a language. */
export function patientCopy(language: Language): PatientCopy {
  return language === 'en' ? patientEnglish : patientFrench;
}

/** What a visit asks of the patient, one line each: what to prepare, the letter of their doctor, what to mind afterwards. */
export function sayInstructions(reason: VisitReason | undefined, language: Language): string[] {
  if (!reason) return [];
  return [
    ...(reason.before ? [wordingIn(reason.before, language)] : []),
    ...(reason.referral ? [patientCopy(language).referral] : []),
    ...(reason.after ? [wordingIn(reason.after, language)] : []),
  ];
}

const BEFORE_HIGH_MARK = / ([:;?!»])/g;
const AFTER_OPENING = /« /g;
const INSIDE_TIME = /(\d) h (\d)/g;

/** French typography: spaces that must not break a line, put once at the way out. */
export function typeset(text: string, language: Language): string {
  if (language !== 'fr') return text;
  return text
    .replace(BEFORE_HIGH_MARK, '\u00a0$1')
    .replace(AFTER_OPENING, '«\u00a0')
    .replace(INSIDE_TIME, '$1\u00a0h\u00a0$2');
}
