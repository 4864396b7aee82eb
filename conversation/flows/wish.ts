/**
 * What a patient wants of the agenda, gathered message after message: which reason, with whom, when. Reads what was understood;
 * asks nothing.
 */
import type { Practice, Practitioner, VisitReason } from '../../domain/practice.ts';
import { addDays, dateOf, type LocalDateTime, minuteOf, timeOf, timeOfMinute, type When } from '../../domain/time.ts';
import type { Asked, Meaning } from '../meaning.ts';
import { fold } from '../text.ts';
import { readWhen } from '../when.ts';
import type { Step } from './flow.ts';

/** Whether a constraint says anything at all about when to come. */
export function limits(when: When): boolean {
  return (
    when.windows.length > 0 ||
    when.asap === true ||
    when.clarify === true ||
    when.needsSchoolCalendar === true ||
    when.earliest !== undefined ||
    when.latest !== undefined ||
    [when.timeOfDay, when.weekdays, when.anyOf, when.exclude].some((part) => (part?.length ?? 0) > 0)
  );
}

/** Must be asked before it is used. */
export function isUnclear(when: When): boolean {
  return when.clarify === true || when.needsSchoolCalendar === true;
}

/** Whether a constraint says on which days, and not only at what hours. */
export function namesDays({ windows, asap, earliest, latest, weekdays, anyOf }: When): boolean {
  const isDated = windows.length > 0 || asap === true || earliest !== undefined || latest !== undefined;
  return isDated || (weekdays?.length ?? 0) > 0 || (anyOf?.length ?? 0) > 0;
}

/**
 * What was said before, corrected by what is said now: new days replace the old days; a time of day replaces the old one and keeps
 * the days; what was excluded stays excluded until a day is named.
 */
export function correctWhen(before: When | null, now: When): When {
  if (before === null) return now;
  const kept = sameDays(before, now);
  if (kept) return kept;
  if (namesDays(now) || isUnclear(now)) {
    // "Vendredi 9 h" has an hour of its own.
    const hasHours = now.windows.some(({ start, end }) => timeOf(start) !== '00:00' || timeOf(end) !== '00:00');
    return now.timeOfDay || hasHours || !before.timeOfDay ? now : { ...now, timeOfDay: before.timeOfDay };
  }
  // "Plutôt à 15 h", after "jeudi à 10 h" or "jeudi matin": another hour of that Thursday.
  const settled = now.timeOfDay ? { ...before, windows: before.windows.map(wholeDays) } : { ...before };
  delete settled.clarify;
  delete settled.altWindows;
  return {
    ...settled,
    windows: settled.windows.filter((window) => !isExcluded(window, now)),
    ...(now.timeOfDay ? { timeOfDay: now.timeOfDay } : {}),
    ...(now.exclude ? { exclude: [...(before.exclude ?? []), ...now.exclude] } : {}),
  };
}

/** "Ah non, jeudi je travaille", after "jeudi": the day that was wished is wished no more. */
function isExcluded({ start, end }: { start: LocalDateTime; end: LocalDateTime }, { exclude = [] }: When): boolean {
  return exclude.some((one) => 'start' in one && one.start <= start && end <= one.end);
}

/** "Jeudi alors", after "mercredi ou jeudi en fin de matinée": that Thursday's hours stay. */
function sameDays(before: When, now: When): When | null {
  const areBare = now.windows.length > 0 && now.windows.every((window) => wholeDays(window).start === window.start);
  const isWhole = now.windows.every(({ start, end }) => timeOf(start) === '00:00' && timeOf(end) === '00:00');
  const onlyDays = Object.keys(now).every((key) => key === 'windows' || key === 'notDates' || key === 'prefer');
  if (!areBare || !isWhole || !onlyDays) return null;
  const windows = before.windows.filter(({ start, end }) =>
    now.windows.some((day) => day.start <= start && end <= day.end),
  );
  return windows.length > 0 && windows.length < before.windows.length ? { ...before, windows } : null;
}

function wholeDays({ start, end }: { start: LocalDateTime; end: LocalDateTime }) {
  const isMidnight = timeOf(end) === '00:00';
  return { start: `${dateOf(start)}T00:00`, end: isMidnight ? end : `${addDays(dateOf(end), 1)}T00:00` };
}

/** The constraint that a message states, an hour alone included; null when it states none. */
export function whenOf(step: Step): When | null {
  const { meaning } = step;
  if (!meaning) return null;
  const { answer, when } = meaning;
  if (answer?.is === 'when' && limits(answer.when)) return answer.when;
  const again = when.windows.length === 0 && !isUnclear(when) ? fromDateText(step) : null;
  if (again) return again;
  if (limits(when)) return when;
  if (answer?.is === 'time') {
    const to = Math.min(minuteOf(answer.time) + 60, 24 * 60);
    return { windows: [], timeOfDay: [{ from: answer.time, to: timeOfMinute(to) }] };
  }
  return null;
}

/** The words that were heard as the date wanted, read by themselves when the whole message gave no day. */
function fromDateText(step: Step): When | null {
  const text = step.meaning?.entities.dateText;
  if (text === undefined || step.meaning?.when.refersTo || REFUSES.test(fold(step.meaning?.text ?? ''))) return null;
  const { timeZone: zone, territory } = step.world.practice;
  const read = readWhen(text, { now: step.now, zone, territory, language: step.session.language });
  return read.windows.length > 0 ? read : null;
}

const REFUSES = /\b(?:pas|sauf|ni|jamais|sans|indispo\w*|hors|except|not|never|can'?t)\b/;

/** The practitioner who was named; `unknown` carries a name that nobody here has, `several` those who share it. */
export type Named =
  | { is: 'none' }
  | { is: 'one'; practitioner: Practitioner }
  | { is: 'several'; practitioners: Practitioner[] }
  | { is: 'unknown'; name: string };

export function practitionerNamed(practice: Practice, meaning: Meaning): Named {
  const name = meaning.entities.practitionerName;
  if (name === undefined) return { is: 'none' };
  const wanted = fold(name).replace(TITLE, '');
  const exact = practice.practitioners.filter((one) => {
    const last = fold(one.lastName);
    return (
      wanted === last || wanted === `${fold(one.firstName)} ${last}` || wanted === `${last} ${fold(one.firstName)}`
    );
  });
  const found =
    exact.length > 0 ? exact : practice.practitioners.filter((one) => hasPhrase(wanted, fold(one.lastName)));
  const [first] = found;
  if (first) return found.length === 1 ? { is: 'one', practitioner: first } : { is: 'several', practitioners: found };
  // Without a title before it, what looks like a name may be any word.
  const isTitled = TITLED.test(fold(meaning.text)) && fold(meaning.text).includes(wanted);
  return isTitled ? { is: 'unknown', name: name.slice(0, 40) } : { is: 'none' };
}

/** The same for a question about the practice, where "l'infirmière" is whoever alone here is one. */
export function practitionerMeant(practice: Practice, meaning: Meaning): Named {
  const named = practitionerNamed(practice, meaning);
  if (named.is !== 'none') return named;
  const words = fold(meaning.text).match(/[a-z]{4,}/g) ?? [];
  const isSaid = ({ speciality }: Practitioner): boolean => {
    const trade = fold(speciality).slice(0, TRADE_STEM);
    return words.some((word) => word.startsWith(trade));
  };
  const [only, ...others] = practice.practitioners.filter(isSaid);
  return only && others.length === 0 ? { is: 'one', practitioner: only } : { is: 'none' };
}

/** Letters that "infirmière" and "infirmier", "ophtalmo" and "ophtalmologie" share. */
const TRADE_STEM = 7;

const TITLE = /^(?:dr|docteur|docteure|dre|doctor|mme|madame|m|mr|monsieur)\.? /;
const TITLED = /\b(?:dr|docteur|docteure|dre|doctor)\b/;

/**
 * The bookable reason that the patient's words name best, or null. The longest of its words wins. Once a reason is known, only words
 * that were heard as a reason change it: "c'est combien, une consultation ?" asks a price.
 */
export function reasonNamed(practice: Practice, meaning: Meaning, asked: Asked, known: boolean): VisitReason | null {
  const { answer, entities } = meaning;
  if (answer?.is === 'option') {
    const picked = practice.visitReasons.find((reason) => reason.id === answer.id);
    if (picked) return picked;
  }
  const isAsked = asked.about === 'reason';
  const heard = entities.visitReason && fold(entities.visitReason) !== 'fils' ? entities.visitReason : '';
  if (known && !isAsked && heard === '') return wholeReason(practice, meaning.text);
  const words = meaning.text.replace(SON, ' ').replace(RESULTS, ' ');
  return bestReason(practice, words, isAsked) ?? bestReason(practice, heard.replace(RESULTS, ' '), isAsked);
}

/** A message that is a reason's name and nothing else: "consultation", said when another one was understood. */
function wholeReason(practice: Practice, text: string): VisitReason | null {
  const words = fold(text)
    .replace(/[^a-z0-9' -]/g, '')
    .trim();
  const isNamed = ({ name }: VisitReason) => [name.fr, name.en ?? ''].some((one) => fold(one) === words);
  return words === '' ? null : (practice.visitReasons.find(isNamed) ?? null);
}

/** The reasons that the parts of a message name, in order: "vaccin pour Léa et suivi pour Tom". */
export function reasonsInOrder(practice: Practice, text: string): string[] {
  const parts = text.split(/[,;.+\n]|\b(?:et|and)\b/u);
  return parts.flatMap((part) => bestReason(practice, part.replace(SON, ' '), false)?.id ?? []);
}

/** "Mon fils" is a child; "les fils" are to be taken out. */
const SON = /\b(?:mon|ton|son|notre|votre|leur|petit|beau)[ -]fils\b/giu;
/** Results name what was examined, which is no visit to come: "avez-vous reçu mes résultats de prise de sang ?" */
const RESULTS =
  /\b(?:r[ée]sultats?|results?) (?:de |du |des |d['’]|of |from ).*?(?=[,;.!?\n]|\b(?:et|and|pour|for)\b|$)|\bblood tests? results?\b/giu;
/** Words for any appointment: no reason unless one was asked for. */
const ANY_VISIT: ReadonlySet<string> = new Set(['rendez-vous', 'rendez vous', 'rdv', 'visite', 'visit', 'appointment']);

function bestReason(practice: Practice, text: string, acceptsAny: boolean): VisitReason | null {
  const folded = fold(text);
  let best: { reason: VisitReason; length: number } | null = null;
  for (const reason of practice.visitReasons) {
    for (const words of [reason.name.fr, reason.name.en ?? '', ...reason.words]) {
      const phrase = fold(words);
      if (!acceptsAny && ANY_VISIT.has(phrase)) continue;
      if (phrase.length > (best?.length ?? 2) && hasPhrase(folded, phrase)) best = { reason, length: phrase.length };
    }
  }
  return best?.reason ?? null;
}

/** A plural, or "vaccine" for "vaccin". */
const ENDING = /^(?:s|x|e|es)?$/;

function hasPhrase(text: string, phrase: string): boolean {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const before = text[at - 1] ?? ' ';
    const tail = /^[a-z0-9]*/.exec(text.slice(at + phrase.length))?.[0] ?? '';
    if (!isLetter(before) && ENDING.test(tail)) return true;
  }
  return false;
}

function isLetter(character: string): boolean {
  return /[a-z0-9]/.test(character);
}
