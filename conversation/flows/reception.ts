/**
 * Who receives on the days that a question about hours names ("vous êtes ouverts samedi ?", "et demain ?"): read from the agenda's own
 * hours, holidays and absences. Says nothing about what is still free.
 */
import { Constraint } from '../../domain/constraint.ts';
import { civilDaysOf, receptionOn } from '../../domain/opening.ts';
import { closedBecause } from '../../domain/policy.ts';
import type { Practitioner } from '../../domain/practice.ts';
import { dateOfDay, type Interval, localDateOf, localDayOf, localTimeOf, type When } from '../../domain/time.ts';
import { sayDate, sayPractitioner, sayTime } from '../copy/dates.ts';
import { fold } from '../text.ts';
import { readWhen } from '../when.ts';
import { CLAUSES, OPENS, VISIT } from '../words/office-words.ts';
import { copyOf, type Step } from './flow.ts';
import { isUnclear, limits, practitionerMeant, whenOf } from './wish.ts';

/** More days than these are better told by the general hours. */
const MOST_DAYS = 7;
/** How far a date is looked for; a weekday alone is the next one. */
const HORIZON_DAYS = 366;
const WEEK = 7;

/**
 * One line for each day that is named, at most a week of them. For somebody whose hours the practice has not put into words, the days
 * of the coming week on which they receive.
 */
export function receptionLines(step: Step): string[] {
  const { practice } = step.world;
  const named = step.meaning ? practitionerMeant(practice, step.meaning) : { is: 'none' as const };
  const who = named.is === 'one' ? named.practitioner : null;
  const days = daysNamed(step);
  const isUnsaid =
    who && !practice.answers.some(({ topic, practitioner }) => topic === 'hours' && practitioner === who.id);
  const shown = days.length === 0 && isUnsaid && !asksForVisit(step) ? comingDaysOf(who, step) : days;
  return shown.map((day) => lineOf(day, who, step));
}

function comingDaysOf(who: Practitioner, { world: { practice }, now }: Step): number[] {
  const today = localDayOf(now, practice.timeZone);
  const week = Array.from({ length: WEEK }, (_, nth) => today + nth);
  return week.filter((day) => receptionOn(practice, who, civilDaysOf(practice)(day)).length > 0);
}

const asksForVisit = ({ meaning }: Step): boolean =>
  (meaning?.intents.includes('ask_hours') && VISIT.test(fold(meaning.text))) ?? false;

/** "Un rdv mercredi, et vous êtes ouverts lundi ?": of a message that asks for a visit as well, the day in the question itself. */
function whenAsked({ meaning, world, session, now }: Step): When | null {
  const clause = meaning?.text.split(CLAUSES).find((part) => OPENS.test(fold(part)));
  if (clause === undefined) return null;
  const { timeZone: zone, territory } = world.practice;
  return readWhen(clause, { now, zone, territory, language: session.language });
}

/** Days since 1970 that the message names, from today on; none when they are too many to be told one by one. */
function daysNamed(step: Step): number[] {
  const when = asksForVisit(step) ? whenAsked(step) : whenOf(step);
  if (when === null || !limits(when) || isUnclear(when) || when.asap) return [];
  const isDay = when.windows.length > 0 || (when.weekdays?.length ?? 0) > 0 || (when.anyOf?.length ?? 0) > 0;
  if (!isDay) return [];
  const constraint = new Constraint(when);
  const today = localDayOf(step.now, step.world.practice.timeZone);
  const horizon = when.windows.length > 0 ? HORIZON_DAYS : WEEK;
  const days = Array.from({ length: horizon }, (_, nth) => today + nth).filter((day) => constraint.on(day).length > 0);
  return days.length <= MOST_DAYS ? days : [];
}

function lineOf(day: number, who: Practitioner | null, step: Step): string {
  const { practice } = step.world;
  const { language } = step.session;
  const copy = copyOf(step);
  const civil = civilDaysOf(practice)(day);
  const date = sayDate(dateOfDay(day), language, localDateOf(step.now, practice.timeZone));
  const asked = who ? [who] : practice.practitioners;
  const hours = asked.flatMap((practitioner) => {
    const open = joined(receptionOn(practice, practitioner, civil));
    const time = (at: number): string => sayTime(localTimeOf(at, practice.timeZone), language);
    const spans = open.map(({ start, end }) => copy.span(time(start), time(end)));
    return spans.length > 0 ? [{ who: sayPractitioner(practitioner, language), spans }] : [];
  });
  if (hours.length > 0) return copy.receives(date, hours);
  const isHoliday = asked.every((practitioner) => closedBecause(practitioner, civil)?.code === 'holiday');
  return copy.receivesNobody(date, {
    holiday: isHoliday ? civil.holiday : null,
    who: who ? sayPractitioner(who, language) : null,
  });
}

/** Ranges that touch are one to whoever asks. */
function joined(open: readonly Interval[]): Interval[] {
  const spans: Interval[] = [];
  for (const { start, end } of open) {
    const last = spans.at(-1);
    if (last && last.end >= start) last.end = Math.max(last.end, end);
    else spans.push({ start, end });
  }
  return spans;
}
