/**
 * When to come, as a message says it while times are on the table: by itself, or by those ("plus tard", "le lendemain", "celui de
 * mardi", "vendredi à la même heure"). Says nothing and picks nothing.
 */
import type { Slot } from '../../domain/schedule.ts';
import {
  addDays,
  dateOf,
  dayOf,
  isoWeekday,
  type LocalDateTime,
  localDateOf,
  minuteOf,
  timeOf,
  timeOfMinute,
  toLocal,
  type When,
} from '../../domain/time.ts';
import { readChoice } from '../hear/choice.ts';
import { readWords } from '../hear/words.ts';
import type { Intent } from '../meaning.ts';
import { fold } from '../text.ts';
import { ORDINAL_ONLY, ORDINALS, THE_ONE } from '../words/ordinals.ts';
import {
  ANY_TIME,
  BARE_WEEKDAY,
  EARLIER,
  LATER,
  NOT_SO_EARLY,
  NOT_SO_LATE,
  SAME_TIME,
  TOO_EARLY,
  TOO_LATE,
} from '../words/wish-words.ts';
import { upcoming } from './existing.ts';
import type { Step } from './flow.ts';
import { type BookContext, offerNumber, offerOf, optionsOf } from './offers.ts';
import { shiftedFrom, shiftIn } from './shift.ts';
import { correctWhen, whenOf } from './wish.ts';

/** The wish once this message is heard, and the times that it turns down; nothing when it says none. */
export function timeWished(context: BookContext, step: Step): Partial<Pick<BookContext, 'when' | 'declined'>> {
  const apart = apartFrom(context, step) ?? dayPointedAt(context, step);
  // "Une heure plus tard", of several times, is no "une heure".
  const isAmount = !apart && shiftIn(step.meaning?.text ?? '')?.by === 'minutes';
  const said = apart || isAmount || asksHours(step) ? null : wishesWhen(step);
  const shift = apart || said ? null : shifted(context, step);
  const when = atSameTime(
    apart ?? inThatWeek(said, context, step) ?? shift ?? onSameDay(context, step) ?? anyTime(step),
    context,
    step,
  );
  if (!when) return {};
  // Later than 10:30 is not 10:35.
  const held = heldAlone(context, step.session.asked);
  const declined = (held ? [held] : context.offers).map(({ start, practitioner }) => ({ start, practitioner }));
  const isWhole = apart !== null || (shift?.windows.length ?? 0) > 0;
  return { when: isWhole ? when : correctWhen(context.when, when), ...(shift ? { declined } : {}) };
}

/** When to come; the hour of an option that was chosen is no new wish. */
export function wishesWhen(step: Step): When | null {
  const is = step.meaning?.answer?.is;
  return is === 'option' || is === 'ambiguous' || is === 'birthDate' ? null : whenOf(step);
}

/** "Vous êtes ouverts samedi ?", said of times that were shown: a question about the practice, not another wish. */
function asksHours({ meaning, session }: Step): boolean {
  const intents = meaning?.intents ?? [];
  return session.asked.about !== 'when' && intents.includes('ask_hours') && !intents.includes('book');
}

/** Asked when, they leave it to us, or take the first place there is. */
function anyTime({ meaning, session }: Step): When | null {
  const words = fold(meaning?.text ?? '').trim();
  const isFirst = ORDINAL_ONLY.test(words) && ORDINALS[0]?.test(words);
  return session.asked.about === 'when' && (ANY_TIME.test(words) || isFirst) ? { windows: [], asap: true } : null;
}

/**
 * "Plus tard", "plus tôt", said of the offers: the rest of their day, or the days after or before them. Once a place is held, and the
 * offers are no longer shown, it is said of that place.
 */
function shifted(context: BookContext, { meaning, session, world }: Step): When | null {
  const words = fold(meaning?.text ?? '');
  const { timeZone } = world.practice;
  if (context.offers.length === 0) return null;
  const starts = context.offers.map(({ start }) => toLocal(start, timeZone)).sort();
  const hours = starts.map(timeOf).sort();
  // "Pas trop tôt": after the earliest hour that was shown; "pas trop tard": before the latest.
  if (NOT_SO_EARLY.test(words)) {
    return { windows: [], timeOfDay: [{ from: timeOfMinute(minuteOf(hours[0] ?? '00:00') + 30), to: '24:00' }] };
  }
  if (NOT_SO_LATE.test(words)) return { windows: [], timeOfDay: [{ from: '00:00', to: hours.at(-1) ?? '24:00' }] };
  const isLater = LATER.test(words) || TOO_EARLY.test(words);
  if (isLater === (EARLIER.test(words) || TOO_LATE.test(words))) return null;
  const isOneDay = dateOf(starts[0] ?? '') === dateOf(starts.at(-1) ?? '');
  const held = heldAlone(context, session.asked);
  const shown = held ? [toLocal(held.start, timeZone)] : starts;
  const [first = '', last = shown.at(-1) ?? ''] = [shown[0], shown.at(-1)];
  const day = dateOf(first);
  if (isOneDay) {
    const rest = isLater
      ? { start: next(last), end: `${addDays(day, 1)}T00:00` }
      : { start: `${day}T00:00`, end: first };
    return { windows: [rest] };
  }
  return isLater ? { windows: [], earliest: next(last) } : { windows: [], latest: first };
}

/** The place that is held, when no offers are on the table. */
function heldAlone({ hold }: BookContext, asked: Step['session']['asked']): Slot | null {
  const areShown = asked.about === 'options' && asked.options.some(({ id }) => offerNumber(id) !== null);
  return hold && !areShown ? hold.slot : null;
}

/** "Le lendemain", "une heure plus tard", "la semaine d'après", counted from the times at hand. */
export function apartFrom(context: BookContext, step: Step): When | null {
  const { meaning } = step;
  const isWish = meaning?.intents.every((intent) => SHIFTS.has(intent)) ?? false;
  const shift = meaning && isWish ? shiftIn(meaning.text) : null;
  if (!meaning || !shift) return null;
  // "Le lendemain de Noël" is a day by itself.
  if (shift.by === 'days' && meaning.when.windows.length > 0) return null;
  const times = timesAtHand(context, step);
  // Of several times, which one is meant by "une heure plus tard" is not said.
  const isOne = times?.first === times?.last || shift.by !== 'minutes';
  return times && isOne ? shiftedFrom(shift, times, meaning.when) : null;
}

/** What a message that tells a time by another one may be taken for. */
const SHIFTS: ReadonlySet<Intent> = new Set<Intent>([
  'book',
  'reschedule',
  'choose_option',
  'confirm',
  'ask_hours',
  'ask_appointment',
  'yes',
  'no',
  'thanks',
  'out_of_scope',
]);

/** "Plutôt vendredi", said of next week: the Friday of the week under discussion, not the first to come. */
function inThatWeek(said: When | null, context: BookContext, { meaning, world }: Step): When | null {
  const [window, ...more] = said?.windows ?? [];
  if (!said || !window || more.length > 0 || !BARE_WEEKDAY.test(fold(meaning?.text ?? ''))) return said;
  const asked = context.when?.windows ?? [];
  const { timeZone } = world.practice;
  const days =
    asked.length > 0 ? asked.map(({ start }) => start) : context.offers.map(({ start }) => toLocal(start, timeZone));
  const weeks = new Set(days.map((day) => mondayOf(dateOf(day))));
  const [monday, ...others] = weeks;
  const isWithinOne = asked.every(({ start, end }) => end <= `${addDays(mondayOf(dateOf(start)), 7)}T00:00`);
  if (monday === undefined || others.length > 0 || !isWithinOne || mondayOf(dateOf(window.start)) >= monday)
    return said;
  const later = dayOf(monday) - dayOf(mondayOf(dateOf(window.start)));
  const moved = (local: LocalDateTime): LocalDateTime => `${addDays(dateOf(local), later)}T${timeOf(local)}`;
  return { ...said, windows: [{ start: moved(window.start), end: moved(window.end) }] };
}

const mondayOf = (day: string): string => addDays(day, 1 - isoWeekday(day));

/** The place that is held, the times that are shown, the visit that is moved, or the day that was asked for. */
function timesAtHand(
  context: BookContext,
  { session, world }: Step,
): { first: LocalDateTime; last: LocalDateTime } | null {
  const { offers, moving, when } = context;
  const held = heldAlone(context, session.asked);
  const starts = (held ? [held] : offers.length > 0 ? offers : moving ? [moving] : []).map(({ start }) =>
    toLocal(start, world.practice.timeZone),
  );
  const [first, ...others] = starts.sort();
  if (first !== undefined) return { first, last: others.at(-1) ?? first };
  const [window, ...more] = when?.windows ?? [];
  const isDay = window !== undefined && more.length === 0 && window.end <= `${addDays(dateOf(window.start), 1)}T00:00`;
  return isDay ? { first: window.start, last: window.start } : null;
}

/** The minute after. */
const next = (local: LocalDateTime): LocalDateTime => `${dateOf(local)}T${timeOfMinute(minuteOf(timeOf(local)) + 1)}`;

/** "Vendredi à la même heure": the hour of the place that was held, or of the only one that was offered. */
function atSameTime(when: When | null, context: BookContext, { meaning, world }: Step): When | null {
  if (!SAME_TIME.test(fold(meaning?.text ?? ''))) return when;
  const [only, ...others] = context.offers;
  const slot = context.hold?.slot ?? context.moving ?? (others.length === 0 ? only : undefined);
  if (!slot) return when;
  const from = timeOf(toLocal(slot.start, world.practice.timeZone));
  return { ...(when ?? { windows: [] }), timeOfDay: [{ from, to: timeOfMinute(minuteOf(from) + 1) }] };
}

/** "Le même jour si possible": the day of the visit that is moved, or of what this contact has booked, when that is one day. */
function onSameDay(context: BookContext, step: Step): When | null {
  if (!SAME_DAY.test(fold(step.meaning?.text ?? ''))) return null;
  const { timeZone } = step.world.practice;
  const visits = context.moving ? [context.moving] : upcoming(step);
  const [day, ...others] = new Set(visits.map(({ start }) => localDateOf(start, timeZone)));
  if (day === undefined || others.length > 0) return null;
  return { windows: [{ start: `${day}T00:00`, end: `${addDays(day, 1)}T00:00` }] };
}

const SAME_DAY = /\b(?:le |ce )?meme jour\b|\bsame day\b(?! visit)/;

/** "Celui de mardi", said while something else is asked: those of the times shown that it may be. */
export function pointedAt(context: BookContext, step: Step): Slot[] {
  const { meaning } = step;
  if (!meaning || !THE_ONE.test(fold(meaning.text).trim())) return [];
  const choice = readChoice(readWords(meaning.text), optionsOf(context, step));
  const ids = choice?.is === 'option' ? [choice.id] : choice?.is === 'ambiguous' ? choice.ids : [];
  return ids.flatMap((id) => offerOf(context, id) ?? []);
}

/** "Celui de mardi", when several were shown on that day: that day, and no other Tuesday. */
function dayPointedAt(context: BookContext, step: Step): When | null {
  const days = new Set(pointedAt(context, step).map(({ start }) => localDateOf(start, step.world.practice.timeZone)));
  const [day, ...others] = days;
  if (day === undefined || others.length > 0 || step.session.asked.about === 'options') return null;
  const hours = step.meaning?.when.timeOfDay;
  return {
    windows: [{ start: `${day}T00:00`, end: `${addDays(day, 1)}T00:00` }],
    ...(hours ? { timeOfDay: hours } : {}),
  };
}
