/**
 * Dates and hours as people say them: "mardi 31 mars à 14 h 00". The year is said when it is not the current one.
 */
import type { Appointment } from '../../domain/appointment.ts';
import { type Practice, type Practitioner, practitionerOf, shortNameOf } from '../../domain/practice.ts';
import {
  addDays,
  dateOf,
  type Instant,
  isoWeekday,
  type LocalDate,
  type LocalDateTime,
  type LocalPeriod,
  type LocalTime,
  timeOf,
  toLocal,
} from '../../domain/time.ts';
import type { Language } from '../meaning.ts';

const DAYS = {
  fr: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const;
const MONTHS = {
  fr: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
} as const;

/** "mardi 31 mars", "Tuesday 31 March"; with the year when it differs from that of `today`. */
export function sayDate(date: LocalDate, language: Language, today: LocalDate): string {
  const day = Number(date.slice(8, 10));
  const shownDay = language === 'fr' && day === 1 ? '1er' : String(day);
  const weekday = DAYS[language][isoWeekday(date) - 1];
  const month = MONTHS[language][Number(date.slice(5, 7)) - 1];
  const year = date.slice(0, 4) === today.slice(0, 4) ? '' : ` ${date.slice(0, 4)}`;
  return `${weekday} ${shownDay} ${month}${year}`;
}

/** "14 h 00", "2:00 pm". */
export function sayTime(time: LocalTime, language: Language): string {
  const hour = Number(time.slice(0, 2));
  const minute = time.slice(3, 5);
  if (language === 'fr') return `${hour} h ${minute}`;
  return `${hour % 12 === 0 ? 12 : hour % 12}:${minute} ${hour < 12 ? 'am' : 'pm'}`;
}

/** "mardi 31 mars à 14 h 00"; with the year only when `today` is given and lies in another one. */
export function fullMoment(local: LocalDateTime, language: Language, today: LocalDate = dateOf(local)): string {
  return `${sayDate(dateOf(local), language, today)} ${language === 'fr' ? 'à' : 'at'} ${sayTime(timeOf(local), language)}`;
}

/** A period as one choice: "lundi 6 avril", "lundi 6 avril à 14 h 00", "du lundi 6 avril au dimanche 12 avril". */
export function sayPeriod(period: LocalPeriod, language: Language, today: LocalDate): string {
  const [from, to] = [dateOf(period.start), dateOf(period.end)];
  const lastDay = timeOf(period.end) === '00:00' ? addDays(to, -1) : to;
  if (from !== lastDay) {
    const [first, last] = [sayDate(from, language, today), sayDate(lastDay, language, today)];
    return language === 'fr' ? `du ${first} au ${last}` : `from ${first} to ${last}`;
  }
  const isWholeDay = timeOf(period.start) === '00:00' && to !== from;
  return isWholeDay ? sayDate(from, language, today) : fullMoment(period.start, language, today);
}

/** The same for an instant, on the practice's wall clock. */
export function sayMoment(at: Instant, practice: Practice, language: Language, now: Instant): string {
  const today = dateOf(toLocal(now, practice.timeZone));
  return fullMoment(toLocal(at, practice.timeZone), language, today);
}

/** "le Dr Martin", "Mme Sophie Leroy" → as written inside a sentence. */
export function sayPractitioner(practitioner: Practitioner, language: Language): string {
  return language === 'fr' && practitioner.title === 'Dr'
    ? `le ${shortNameOf(practitioner)}`
    : shortNameOf(practitioner);
}

/** "du Dr Martin", "de Sophie Leroy", "of Dr Martin". */
export function sayOf(practitioner: Practitioner, language: Language): string {
  const name = shortNameOf(practitioner);
  if (language === 'en') return `of ${name}`;
  if (practitioner.title === 'Dr') return `du ${name}`;
  return /^[aeiouhéèêàâîôûAEIOUHÉÈÊÀÂÎÔÛ]/.test(name) ? `d’${name}` : `de ${name}`;
}

/** "au Dr Martin", "à Sophie Leroy", "to Dr Martin". */
export function sayTo(practitioner: Practitioner, language: Language): string {
  const name = shortNameOf(practitioner);
  if (language === 'en') return `to ${name}`;
  return practitioner.title === 'Dr' ? `au ${name}` : `à ${name}`;
}

/** "mardi 31 mars à 14 h 00, avec le Dr Martin". */
export function sayVisit(
  visit: Pick<Appointment, 'start' | 'practitioner'>,
  practice: Practice,
  language: Language,
  now: Instant,
): string {
  const moment = sayMoment(visit.start, practice, language, now);
  const practitioner = practitionerOf(practice, visit.practitioner);
  if (!practitioner) return moment;
  return `${moment}, ${language === 'fr' ? 'avec' : 'with'} ${sayPractitioner(practitioner, language)}`;
}

/** "12/04/1981". */
export function sayBirthDate(date: LocalDate): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

/** "le Dr Martin ou le Dr Petit". */
export function sayAny(practitioners: Practitioner[], language: Language): string {
  return sayList(
    practitioners.map((practitioner) => sayPractitioner(practitioner, language)),
    language === 'fr' ? 'ou' : 'or',
  );
}

/** "A, B et C". */
export function sayList(items: string[], last: string): string {
  const head = items.slice(0, -1);
  const tail = items.at(-1) ?? '';
  return head.length === 0 ? tail : `${head.join(', ')} ${last} ${tail}`;
}

/** "Mardi 31 mars", at the beginning of a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
