/**
 * What a patient answers to a reminder: OUI, NON or DÉPLACER, as a word or in a sentence, for all the visits of the day or for one of
 * them ("non pour le 2", "oui pour celui de 11 h"). Reads; decides nothing.
 */
import type { Appointment } from '../../domain/appointment.ts';
import { admits } from '../../domain/constraint.ts';
import { toLocal } from '../../domain/time.ts';
import { fold } from '../text.ts';
import { LAST_ONE, ORDINALS } from '../words/ordinals.ts';
import { ALL, CANNOT, COMES, LATE, MOVES, SHIFTS } from '../words/reminder-words.ts';
import { chosen, type Step } from './flow.ts';
import { limits, practitionerNamed } from './wish.ts';

export type ReminderAct = 'comes' | 'cannot' | 'move';

export interface ReminderAnswer {
  act: ReminderAct;
  /** All of them when none was singled out. */
  visits: Appointment[];
  /** Whether the words say which: one by its number, hour or practitioner, or all. */
  isNamed: boolean;
}

/**
 * Null when the message is no answer to a reminder.
 * @param visits those of the reminder, in the order in which they were shown
 */
export function reminderAnswer(visits: readonly Appointment[], step: Step): ReminderAnswer | null {
  const act = actOf(step);
  if (act === null) return null;
  const one = visits.length > 1 ? singledOut(visits, step) : null;
  return { act, visits: one ? [one] : [...visits], isNamed: one !== null || visits.length === 1 || namesAll(step) };
}

function actOf(step: Step): ReminderAct | null {
  const { meaning } = step;
  if (!meaning) return null;
  const picked = chosen(step);
  if (picked === 'move') return 'move';
  if (picked === 'yes') return 'comes';
  if (picked === 'no' || picked === 'cancel') return 'cannot';
  const words = fold(meaning.text).trim();
  // Who comes late comes, and says it to the practice.
  if (LATE.test(words)) return null;
  // "Pas possible finalement" asks for no other time.
  const wantsAnother = !CANNOT.test(words) || SHIFTS.test(words) || limits(meaning.when);
  if (MOVES.test(words) || (meaning.intents.includes('reschedule') && wantsAnother)) return 'move';
  if (CANNOT.test(words) || meaning.intents.includes('cancel')) return 'cannot';
  if (COMES.test(words) || meaning.intents.includes('confirm')) return 'comes';
  const is = meaning.answer?.is;
  if (is === 'yes') return 'comes';
  return is === 'no' || is === 'noneOfThem' ? 'cannot' : null;
}

/** The one visit that the words name; null when they name none, or several. */
function singledOut(visits: readonly Appointment[], step: Step): Appointment | null {
  const { meaning, world } = step;
  const byOption = visits.find((one) => one.id === chosen(step));
  if (!meaning || namesAll(step)) return null;
  const words = fold(meaning.text);
  const nth = numberIn(words, visits.length);
  if (nth !== null) return visits[nth] ?? null;
  const { timeOfDay } = meaning.when;
  const byTime = timeOfDay
    ? visits.filter((one) => admits({ windows: [], timeOfDay }, toLocal(one.start, world.practice.timeZone)))
    : [];
  const named = practitionerNamed(world.practice, meaning);
  const byName = named.is === 'one' ? visits.filter((one) => one.practitioner === named.practitioner.id) : [];
  for (const some of [byTime, byName]) if (some.length === 1) return some[0] ?? null;
  return byOption ?? null;
}

/** "2", "le 2", "n° 2", "le deuxième": an index; an hour ("11 h") is none. */
function numberIn(words: string, count: number): number | null {
  const ordinal = ORDINALS.findIndex((pattern) => pattern.test(words));
  if (ordinal >= 0 && ordinal < count) return ordinal;
  if (LAST_ONE.test(words)) return count - 1;
  const digit = /(?<![\d:/])([1-9])(?![\d:/]| ?h\b| ?heures?\b| [a-z]{3,} )/.exec(`${words} `)?.[1];
  return digit !== undefined && Number(digit) <= count ? Number(digit) - 1 : null;
}

function namesAll(step: Step): boolean {
  return ALL.test(fold(step.meaning?.text ?? '')) || chosen(step) === 'all';
}
