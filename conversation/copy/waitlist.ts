/**
 * What the desk reads of the waiting list: a line when somebody joins, and the list as it is printed. In French.
 */
import { type Practice, practitionerOf, reasonOf, shortNameOf } from '../../domain/practice.ts';
import { dateOf, localDateOf, timeOf, toLocal } from '../../domain/time.ts';
import { countPassed, inFairOrder } from '../../domain/waitlist.ts';
import type { Waiting } from '../world.ts';
import { sayPeriod, sayVisit } from './dates.ts';
import { sayPhone } from './phone.ts';

interface Joined {
  reason: string;
  practitioner: string | null;
  patientLabel: string;
  /** The appointment at hand, as it is said. */
  before: string | null;
  phone: string | undefined;
}

const whatOf = (practice: Practice, reason: string, practitioner: string | null | undefined): string => {
  const who = practitionerOf(practice, practitioner ?? '');
  return [reasonOf(practice, reason)?.name.fr ?? reason, who ? shortNameOf(who) : 'tout praticien'].join(' · ');
};

/** The places that are freed are offered without the desk: it only has to know. */
export function waitlistNote(
  practice: Practice,
  { reason, practitioner, patientLabel, before, phone }: Joined,
): string {
  const parts = [
    patientLabel,
    whatOf(practice, reason, practitioner),
    ...(before === null ? [] : [`avant son rendez-vous du ${before}`]),
    ...(phone === undefined ? [] : [sayPhone(phone)]),
  ];
  return `Liste d’attente : ${parts.join(' · ')}. L’assistant proposera les places qui se libèrent.`;
}

/** The place went on to the next: only a call can still bring it to this person. */
export function unreachedNote(visit: string, patientLabel: string, phone: string | undefined): string {
  const call =
    phone === undefined ? 'Aucun numéro n’est connu.' : `Si elle reste libre, appelez le ${sayPhone(phone)}.`;
  return `Liste d’attente : une place s’est libérée (${visit}) pour ${patientLabel}, qui ne peut plus être joint(e) par le chat : la page est fermée. La place passe à la personne suivante. ${call}`;
}

const day = (date: string): string => `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;

/** The whole list, in the order in which places are offered. */
export function waitlistText(practice: Practice, entries: readonly Waiting[], now: number): string {
  const { timeZone: zone } = practice;
  if (entries.length === 0) return `Liste d’attente, ${practice.name} : personne n’attend.\n`;
  const today = localDateOf(now, zone);
  const lines = inFairOrder(entries).map((entry, nth) => {
    const { wish, standing, offer } = entry;
    const passed = countPassed(entry);
    const wished = wish.when.windows.map((window) => sayPeriod(window, 'fr', today));
    const { latest } = wish.when;
    const until = offer ? toLocal(offer.until, zone) : null;
    return [
      `${nth + 1}. ${entry.patientLabel}`,
      whatOf(practice, wish.reason, wish.practitioner),
      ...(wished.length > 0 ? [wished.join(' ou ')] : []),
      ...(latest === undefined ? [] : [`avant le ${day(dateOf(latest))}`]),
      ...(standing ? [`a déjà ${sayVisit(standing, practice, 'fr', now)}`] : []),
      `depuis le ${day(localDateOf(entry.joinedAt, zone))}`,
      ...(passed > 0 ? [`${passed} proposition${passed > 1 ? 's' : ''} sans suite`] : []),
      ...(until ? [`une place est proposée jusqu’au ${day(dateOf(until))} à ${timeOf(until)}`] : []),
    ].join(' · ');
  });
  return `Liste d’attente, ${practice.name} : ${entries.length} personne${entries.length > 1 ? 's' : ''}.\n${lines.join('\n')}\n`;
}
