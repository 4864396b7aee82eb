/**
 * What the booking takes from a message: the wish it adds to, the offer it picks, the reading it chooses. Says nothing.
 */
import { checkEligibility } from '../../domain/policy.ts';
import { type Practice, reasonOf, type VisitReason } from '../../domain/practice.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Slot } from '../../domain/schedule.ts';
import { addDays, localDateOf, type When } from '../../domain/time.ts';
import type { Intent } from '../meaning.ts';
import { fold } from '../text.ts';
import { NAME_ONLY } from '../words/office-words.ts';
import { LAST_ONE, ORDINALS } from '../words/ordinals.ts';
import { ACTS, PAPERS, TRADES } from '../words/reason-words.ts';
import { ANYONE, LETS_IT_BE, PAPER_BESIDE, USUAL_ONE, WRONG } from '../words/wish-words.ts';
import { apartFrom, pointedAt, timeWished, wishesWhen } from './book-times.ts';
import { chosen, type Step } from './flow.ts';
import { type BookContext, emptyBooking, offerId, offerNumber, offerOf, wishOf } from './offers.ts';
import { peopleIn } from './people.ts';
import { addedSomething } from './person.ts';
import { practitionerNamed, reasonNamed, reasonsInOrder } from './wish.ts';

/** What a message adds to the wish, or nothing. A change of reason or practitioner forgets the offers. */
export function gather(context: BookContext, step: Step): Partial<BookContext> {
  const { meaning, world } = step;
  if (!meaning) return {};
  const found: Partial<BookContext> = {};
  const { asked } = step.session;
  // The reasons of several people were told apart already: the longest of them is not everybody's.
  const areSorted = context.nextReasons.length > 0 && context.offers.length === 0;
  const reason =
    context.moving || areSorted
      ? null
      : (besidePaper(step) ?? reasonNamed(world.practice, meaning, asked, context.reason !== null));
  if (reason && reason.id !== context.reason) found.reason = reason.id;
  const named = practitionerNamed(world.practice, meaning);
  if (named.is === 'one' && named.practitioner.id !== context.practitioner) found.practitioner = named.practitioner.id;
  if (named.is === 'unknown' && named.name !== context.unknownName) found.unknownName = named.name;
  if (named.is === 'none' && context.practitioner === null && USUAL_ONE.test(fold(meaning.text))) {
    const usual = lastSeen(step);
    if (usual) found.practitioner = usual;
    else found.usualUnknown = true;
  }
  const trade = reason || named.is === 'one' ? null : absentTrade(world.practice, meaning.entities.visitReason);
  if (trade) found.absentTrade = trade;
  if (context.practitioner !== null || named.is !== 'none') {
    if (asked.about !== 'when' && ANYONE.test(fold(meaning.text))) found.practitioner = null;
  }
  Object.assign(found, timeWished(context, step));
  if (context.reason === null && !context.moving && !found.reason) {
    const isNew = Object.keys(found).length > 0;
    const usual = complains(step) || (isNew ? goesOn(step) : tellsReason(step)) ? usualReason(step) : null;
    if (usual) found.reason = usual.id;
    if (usual?.urgent && !found.when) found.when = { windows: [], asap: true };
  }
  const later = found.when && notOfTheDay({ ...context, ...found }, step);
  if (later) found.reason = later.id;
  return found;
}

/** Whom this contact last saw, or will see, as far as the agenda tells. */
function lastSeen({ world }: Step): string | null {
  const visits = world.appointments.filter(({ status }) => status === 'booked' || status === 'arrived');
  return visits.sort((a, b) => b.start - a.start)[0]?.practitioner ?? null;
}

const namesOtherDays = ({ weekdays, anyOf, earliest }: When): boolean =>
  (weekdays?.length ?? 0) > 0 || (anyOf?.length ?? 0) > 0 || earliest !== undefined;

/** "Plutôt jeudi" of a place of the day: then it is an ordinary visit. */
function notOfTheDay({ reason: id, when }: BookContext, { world: { practice }, now }: Step): VisitReason | null {
  const reason = reasonOf(practice, id ?? '');
  const starts = when?.windows.map(({ start }) => start.slice(0, 10)) ?? [];
  if (!reason?.urgent || starts.length === 0) return null;
  const last = addDays(localDateOf(now, practice.timeZone), reason.horizonDays);
  return starts.every((day) => day > last) ? (practice.visitReasons.find(({ usual }) => usual) ?? null) : null;
}

/** What is booked for a complaint; a first visit for a newcomer, and a place kept for the day when the complaint cannot wait. */
function usualReason({ meaning, session, world: { practice } }: Step): VisitReason | null {
  const isUrgent = meaning?.urgency === 'urgent' || session.episode.urgency === 'urgent';
  const isToday = isUrgent && meaning !== null && !namesOtherDays(meaning.when);
  const bookable = (test: (reason: VisitReason) => boolean) =>
    practice.visitReasons.find((reason) => reason.onlineBooking && test(reason)) ?? null;
  const usual = bookable((reason) => reason.usual === true);
  // A place of the day is for anybody who is not well, not for one act.
  const ofTheDay = ({ urgent, who, resources }: VisitReason) => urgent && who === 'everyone' && resources.length === 0;
  const isNew = session.shared.person?.known === false;
  const first = isNew ? bookable(({ who }) => who === 'newPatients') : null;
  return usual && isToday ? (bookable(ofTheDay) ?? usual) : (first ?? usual);
}

/** A symptom, or an illness named as the reason; an act that nobody here offers is asked about. */
function complains({ meaning, session }: Step): boolean {
  const named = meaning?.entities.visitReason;
  // "Mon fils a…": a child, not stitches.
  if (named !== undefined && fold(named) !== 'fils') return !ACT.test(fold(named));
  return (meaning?.intents.includes('report_symptoms') ?? false) || session.episode.urgency === 'urgent';
}

/** "Un rdv gynéco", where nobody is one: said plainly rather than booked with somebody else. */
function absentTrade(practice: Practice, named: string | undefined): string | null {
  if (named === undefined || !TRADE.test(fold(named))) return null;
  const stem = fold(named).slice(0, STEM);
  const offered = practice.practitioners.map(({ speciality }) => speciality);
  const booked = practice.visitReasons.flatMap(({ name, words }) => [name.fr, ...words]);
  return [...offered, ...booked].some((words) => fold(words).includes(stem)) ? null : named;
}

const TRADE = new RegExp(`^(?:${TRADES})$`.replaceAll('_', '[ -]'));
/** Letters that tell a trade apart: "ophta" of ophtalmo, ophtalmologue, ophtalmologie. */
const STEM = 5;

const ACT = new RegExp(`^(?:${ACTS}|${TRADES}|${PAPERS})`.replaceAll('_', '[ -]'));

/** Asked for the reason, they went on with the day: an ordinary visit, whose reason the reading back lets them change. */
const goesOn = (step: Step): boolean => step.session.asked.about === 'reason' && wishesWhen(step) !== null;

/** Asked for the reason, they gave words that none of the practice's reasons names: an organ, an illness, "je ne sais pas". */
function tellsReason(step: Step): boolean {
  const { meaning, session } = step;
  if (session.asked.about !== 'reason' || !meaning || meaning.answer || meaning.command) return false;
  if (addedSomething(step) || meaning.entities.practitionerName || meaning.text.includes('?')) return false;
  const words = fold(meaning.text).match(/[a-z]{3,}/g)?.length ?? 0;
  return words > 0 && words <= LONGEST_REASON && meaning.intents.every((intent) => REASON_LIKE.has(intent));
}

/** More words than this tell a story, not a reason. */
const LONGEST_REASON = 12;
/** What the words of a reason may be taken for. */
const REASON_LIKE: ReadonlySet<Intent> = new Set<Intent>([
  'book',
  'register_patient',
  'choose_option',
  'report_symptoms',
  'prescription_renewal',
  'certificate_or_letter',
  'medical_question',
]);

/** What a message already says of the appointment it asks for. */
export function bookingWish(step: Step): Partial<BookContext> {
  const { meaning, world } = step;
  const people = meaning ? peopleIn(meaning.text) : 1;
  const [first, ...nextReasons] = people > 1 && meaning ? reasonsInOrder(world.practice, meaning.text) : [];
  const each = first !== undefined && nextReasons.length === people - 1 ? { reason: first, nextReasons } : {};
  return { ...gather(emptyBooking, step), people, ...each };
}

/** "Un rdv vaccin et un certificat": the visit is for what was named first, the paper is a request of its own. */
function besidePaper({ meaning, world: { practice } }: Step): VisitReason | null {
  if (!meaning || !PAPER_BESIDE.test(fold(meaning.text))) return null;
  const [reason, ...others] = new Set(reasonsInOrder(practice, meaning.text));
  return others.length > 0 ? (reasonOf(practice, reason ?? '') ?? null) : null;
}

/** The offer that was picked; "oui" picks the only one. */
export function pickedOffer(context: BookContext, step: Step): Slot | null {
  const isOnly = context.offers.length === 1 && step.meaning?.answer?.is === 'yes';
  if (asksAboutName(step) || apartFrom(context, step)) return null;
  const again = shownBefore(context, step);
  if (again) return again;
  return offerOf(context, isOnly ? offerId(0) : chosen(step));
}

/** "Finalement le premier", "the last one": one of the times that were shown, said while something else is asked. */
export function shownBefore(context: BookContext, step: Step): Slot | null {
  const { offers } = context;
  const { meaning } = step;
  const [pointed, ...others] = pointedAt(context, step);
  if (pointed && others.length === 0) return pointed;
  if (!meaning || offers.length < 2 || meaning.entities.birthDate) return null;
  const words = fold(meaning.text).trim();
  const numbered = numberShown(words);
  if (numbered !== null) return offers[numbered] ?? null;
  if (meaning.when.windows.length > 0) return null;
  if (words.split(/\s+/).length > LONGEST_PICK || meaning.answer?.is === 'birthDate') return null;
  if (meaning.answer?.is === 'option' && offerNumber(meaning.answer.id) !== null) return null;
  if (LAST_ONE.test(words)) return offers.at(-1) ?? null;
  const nth = ORDINALS.findIndex((pattern) => pattern.test(words));
  return nth < 0 ? null : (offers[nth] ?? null);
}

/** "Non, en fait le 3", of times that were shown with their numbers: which of them, from 0; null for any other message. */
export function numberShown(words: string): number | null {
  const digit = NUMBER_SHOWN.exec(words)?.[1];
  return digit === undefined ? null : Number(digit) - 1;
}

const NUMBER_SHOWN =
  /^(?:(?:non|ah|oh|euh|pardon|desolee?|en fait|finalement|plutot|alors|je|prends|prefere|veux|voudrais)[ ,.!]*)*(?:le|n°|numero|le numero|the|number) ?([1-3])[ .!]*$/;

/** In words. */
const LONGEST_PICK = 7;

/** "Et avec Élodie Rousseau ?": what else she has, rather than the one time of hers that was shown. */
export function asksAboutName({ meaning, world }: Step): boolean {
  const isAsked = meaning !== null && NAME_ONLY.test(fold(meaning.text).trim()) && meaning.text.includes('?');
  return isAsked && practitionerNamed(world.practice, meaning).is === 'one';
}

/** "Non c'est bon merci", said of times: nothing more is looked for. */
export function letsItBe({ meaning }: Step): boolean {
  const words = fold(meaning?.text ?? '').trim();
  return /^(?:non|nan|no)\b/.test(words) && LETS_IT_BE.test(words);
}

/** "Non, le jour", "le nom est faux", said of what was read back: what is to be changed, in a few words. */
export function saysWrong(what: keyof typeof WRONG, { meaning, session }: Step): boolean {
  const words = fold(meaning?.text ?? '').trim();
  return session.asked.about === 'yesNo' && words.split(/\s+/).length <= LONGEST_PICK && WRONG[what].test(words);
}

/** Other hours of the day that is held. */
export function otherHours({ hold, declined }: BookContext, { world }: Step): Partial<BookContext> {
  if (!hold) return {};
  const { start, practitioner } = hold.slot;
  const day = localDateOf(start, world.practice.timeZone);
  const when = { windows: [{ start: `${day}T00:00`, end: `${addDays(day, 1)}T00:00` }] };
  return { when, offers: [], declined: [...declined, { start, practitioner }] };
}

/** The wish once one of its two readings was chosen. */
export function clarified(context: BookContext, now: Step): Partial<BookContext> {
  const { when } = context;
  if (!when) return {};
  const windows = chosen(now) === 'reading-2' ? (when.altWindows ?? []) : when.windows;
  const clear = { ...when, windows };
  delete clear.clarify;
  delete clear.altWindows;
  return { when: clear };
}

/** Refusals that no other time would lift: a human looks at them. */
export const TO_DESK = new Set([
  'deskOnly',
  'knownPatientsOnly',
  'newPatientsOnly',
  'tooYoung',
  'tooOld',
  'unknownReason',
]);

/** Why this person may not come for this reason, whatever the time; null when nothing is in the way. */
export function ineligibility(context: BookContext, step: Step): Refusal | null {
  const refusal = checkEligibility(step.world.practice, wishOf(context, step), step.now);
  return refusal && TO_DESK.has(refusal.code) ? refusal : null;
}
