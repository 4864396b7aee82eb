/**
 * What a change takes from a message: which appointment is meant, why it is cancelled, the new time of a move. Says nothing.
 */
import type { Appointment } from '../../domain/appointment.ts';
import { admits } from '../../domain/constraint.ts';
import { dateOf, isoWeekday, localDateOf, toLocal, type When } from '../../domain/time.ts';
import { fold } from '../text.ts';
import { readWhen } from '../when.ts';
import { LEADS_TO, NO_CODE } from '../words/change-words.ts';
import { ALL } from '../words/reminder-words.ts';
import { type ChangeContext, upcoming } from './existing.ts';
import { chosen, type Step } from './flow.ts';
import { type Shift, shiftIn } from './shift.ts';
import { limits, practitionerNamed, whenOf } from './wish.ts';

/** Those that the message may mean: by the date of the old appointment and by the practitioner, when that leaves any. */
export function meant(context: ChangeContext, step: Step): Appointment[] {
  const { meaning, world } = step;
  const all = ofPerson(upcoming(step), step);
  if (!meaning) return all;
  const named = practitionerNamed(world.practice, meaning);
  const byName = named.is === 'one' ? all.filter((one) => one.practitioner === named.practitioner.id) : all;
  const left = byName.length > 0 ? byName : all;
  const mentioned = dayMentioned(step);
  const called = mentioned?.isLedTo ? null : (mentioned?.when ?? null);
  const byTime = onDay(left, context.want === 'move' ? called : (whenOf(step) ?? called), step);
  return byTime.length > 0 ? byTime : left;
}

/** "Le mien", "celui d'Odette", where one telephone serves several people. */
function ofPerson(visits: Appointment[], { meaning, session }: Step): Appointment[] {
  const words = new Set(fold(meaning?.text ?? '').match(/[a-z]+/g) ?? []);
  const namesOf = ({ patientLabel }: Appointment) => (fold(patientLabel).match(/[a-z]{2,}/g) ?? []) as string[];
  // A name that all of them bear tells none apart.
  const called = visits.filter((one) =>
    namesOf(one).some((name) => words.has(name) && !visits.every((other) => namesOf(other).includes(name))),
  );
  if (called.length > 0) return called;
  const { person } = session.shared;
  const own =
    person?.forWhom === 'self' && MINE.test(fold(meaning?.text ?? ''))
      ? visits.filter(({ patientId }) => patientId !== null && patientId === person.patientId)
      : [];
  return own.length > 0 ? own : visits;
}

const MINE = /\b(?:le mien|la mienne|mine|mon rdv a moi|mon rendez-vous a moi)\b/;

/** "Celui de jeudi": the day by which an appointment is called; `isLedTo`: "à", "au" or "pour" comes before it. */
function dayMentioned({ meaning, session, world, now }: Step): { when: When; isLedTo: boolean } | null {
  const mentioned = meaning?.when.refersTo;
  if (!meaning || mentioned === undefined) return null;
  const { timeZone: zone, territory } = world.practice;
  const when = readWhen(mentioned, { now, zone, territory, language: session.language });
  const words = fold(meaning.text);
  const isLedTo =
    /^(?:au|a|pour) /.test(fold(mentioned)) || LEADS_TO.test(words.slice(0, words.indexOf(fold(mentioned))));
  return limits(when) ? { when, isLedTo } : null;
}

/** Those that fit the time; of a bare weekday, those of a later week when none is in this one. */
function onDay(visits: readonly Appointment[], when: When | null, step: Step): Appointment[] {
  if (when === null || !limits(when)) return [...visits];
  const { timeZone } = step.world.practice;
  const fit = visits.filter((one) => admits(when, toLocal(one.start, timeZone)));
  const [window] = when.windows;
  if (fit.length > 0 || !window || /\d/.test(step.meaning?.text ?? '')) return fit;
  const day = isoWeekday(dateOf(window.start));
  return visits.filter((one) => isoWeekday(localDateOf(one.start, timeZone)) === day);
}

/** The reason given together with "oui": the words, when they are more than agreement. */
export function whyIn(step: Step): string | null {
  const text = step.meaning?.text.trim() ?? '';
  const isMore = (fold(text).match(/[a-z]{2,}/g) ?? []).some(
    (word) => !AGREEMENT.has(word) && !word.startsWith('annul'),
  );
  return isMore ? text.replace(/^(?:oui|ok|yes)\b[\s,.;:!-]*/i, '').slice(0, 500) : null;
}

const AGREEMENT: ReadonlySet<string> = new Set(
  'oui ok yes daccord accord bien sur volontiers merci svp stp plait vous te il je le la les mon ma mes rdv rendez confirme veux please cancel it sure my appointment'.split(
    ' ',
  ),
);

/** "… car je suis malade": the reason given with the request itself. */
export function whySaid(step: Step): string | null {
  const text = step.meaning?.text ?? '';
  const at = fold(text).search(/\b(?:car|parce que|puisque|because)\b/);
  return at < 0 || fold(text).length !== text.length ? null : text.slice(at, at + 500);
}

/** Words that may be a reason, and ask nothing. */
const EXPLAINS: ReadonlySet<string> = new Set([
  'report_symptoms',
  'out_of_scope',
  'cancel',
  'late_arrival',
  'yes',
  'no',
]);

/** A reason, given instead of "oui": nothing that asks for something else. */
export function explains(step: Step): boolean {
  const { meaning } = step;
  if (!meaning || meaning.answer?.is === 'no' || whyIn(step) === null || meaning.text.includes('?')) return false;
  return meaning.intents.every((intent) => EXPLAINS.has(intent));
}

export function saysCancel(step: Step): boolean {
  return chosen(step) === 'cancel' || (step.meaning?.intents.includes('cancel') ?? false);
}

/** Of appointments that were just shown: "les deux", "tous". */
export function saysAll(step: Step): boolean {
  return chosen(step) === 'all' || ALL.test(fold(step.meaning?.text ?? ''));
}

/** "Annulez tout", "tous mes rendez-vous": no single appointment is meant. */
export function wantsAll({ meaning }: Step): boolean {
  return EVERYTHING.test(fold(meaning?.text ?? ''));
}

const EVERYTHING =
  /\bannul(?:er|ez|e)(?: moi)? (?:tout(?! (?:de suite|d|a l|simplement))|tous (?:les|mes|nos|ces)|les (?:deux|trois))\b|\btout annuler\b|\bcancel (?:it all|them all|everything|all|both)\b/;

/** "Gardez-le", "non, gardez celui de jeudi". */
export function saysKeep(step: Step): boolean {
  const words = fold(step.meaning?.text ?? '');
  return chosen(step) === 'keep' || (KEEPS.test(words) && !KEEPS_NOT.test(words));
}

const KEEPS =
  /\b(?:gard(?:e|ez|er|ons)|conserv(?:e|ez|er|ons)|keep)\b(?! (?:mon|ma|le|la) (?:fils|fille|petit|enfant))/;

/** "Je ne peux pas le garder", "ne le gardez pas", "I can't keep it". */
const KEEPS_NOT =
  /\b(?:ne|n) (?:\w+ )?(?:gard|conserv)|\b(?:pas|plus) (?:\w+ ){0,2}(?:garder|conserver)\b|(?:\bnot|n['’]t|\bcannot) keep\b/;

/** "Annulez celui de vendredi", when none of these is on that day or with that practitioner. */
export function namesAnother(visits: readonly Appointment[], step: Step): boolean {
  const { meaning, world } = step;
  if (!meaning || meaning.answer?.is === 'yes') return false;
  const named = practitionerNamed(world.practice, meaning);
  const left = onDay(visits, whenOf(step) ?? dayMentioned(step)?.when ?? null, step);
  return visits.length > 0 && left.every((one) => named.is === 'one' && named.practitioner.id !== one.practitioner);
}

/** Neither "oui" nor "non" is a code: both mean that there is none at hand. */
export function hasNoCode(step: Step): boolean {
  const is = step.meaning?.answer?.is;
  if (step.meaning && NO_CODE.test(fold(step.meaning.text))) return true;
  return is === 'no' || is === 'yes' || is === 'noneOfThem';
}

/** "Décaler d'une heure", "le lendemain": how far from the old time; a day that is named by itself goes before. */
export function shiftSaid({ meaning }: Step): Shift | null {
  const shift = meaning ? shiftIn(meaning.text) : null;
  return shift && (shift.by === 'minutes' || meaning?.when.windows.length === 0) ? shift : null;
}

/**
 * The new time that a move asks for. A date taken for that of the old appointment is the new one when "à", "au" or "pour" leads to it,
 * or when no appointment of this contact is on it.
 */
export function newTime(step: Step): When | null {
  const { meaning, world } = step;
  if (!meaning) return null;
  const when = whenOf(step);
  if (when && limits(when)) return when;
  const mentioned = dayMentioned(step);
  if (!mentioned) return null;
  const isOld = upcoming(step).some(({ start }) => admits(mentioned.when, toLocal(start, world.practice.timeZone)));
  return mentioned.isLedTo || !isOld ? mentioned.when : null;
}
