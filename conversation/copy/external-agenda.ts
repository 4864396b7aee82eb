/**
 * What the desk reads, in the practice's channel, about an agenda that is kept elsewhere; in French. Never its address, which is
 * a secret.
 */

/** Why it cannot be read, for somebody who can do something about it. */
const FAULTS: Record<string, string> = {
  badAddress: 'l’adresse, ou celle vers laquelle elle renvoie, n’est pas utilisable',
  internalAddress: 'l’adresse mène à un réseau interne, ce qui est refusé',
  unresolved: 'le nom du serveur est introuvable',
  unreachable: 'le serveur ne répond pas',
  tooSlow: 'le serveur répond trop lentement',
  tooLarge: 'le fichier dépasse 5 Mo',
  redirects: 'l’adresse renvoie trop de fois ailleurs',
  encoded: 'le fichier est compressé d’une façon que nous ne lisons pas',
  notCalendar: 'ce qui est reçu n’est pas un agenda iCalendar lisible',
  tooMany: 'l’agenda contient trop d’événements',
  tooLong: 'l’agenda est trop long à lire',
};

function faultOf(code: string): string {
  const status = /^status (\d+)$/.exec(code)?.[1];
  return status ? `le serveur répond par l’erreur ${status}` : (FAULTS[code] ?? 'la lecture échoue');
}

export interface SaidOverlap {
  /** "jeudi 2 avril à 14 h 00". */
  when: string;
  patient: string;
  /** "jeudi 2 avril à 13 h 30 – jeudi 2 avril à 15 h 00". */
  taken: string;
}

export const externalAgendaCopy = {
  /** @param since "jeudi 2 avril à 14 h 00", or null when it was never read */
  outage: (practitioner: string, fault: string, since: string | null): string =>
    [
      `⚠️ L’agenda externe (${practitioner}) ne peut plus être lu : ${faultOf(fault)}.`,
      since === null
        ? 'Il n’a encore jamais été lu : ses heures prises ne sont pas connues ici, et peuvent être proposées aux patients.'
        : `Dernière lecture : ${since}. Les heures prises connues alors restent bloquées ; ce qui a changé depuis n’est pas vu.`,
    ].join('\n'),
  recovered: (practitioner: string): string => `L’agenda externe (${practitioner}) est de nouveau lu. Tout est à jour.`,
  partly: (practitioner: string, unreadable: number): string =>
    `⚠️ Dans l’agenda externe (${practitioner}), ${unreadable === 1 ? 'un événement ne peut pas être lu' : `${unreadable} événements ne peuvent pas être lus`} : les heures correspondantes ne sont pas bloquées ici. Le reste est à jour.`,
  overlaps: (practitioner: string, overlaps: readonly SaidOverlap[], more: number): string =>
    [
      `⚠️ L’agenda externe (${practitioner}) prend des heures où un rendez-vous est déjà donné. Rien n’a été déplacé ni annulé :`,
      ...overlaps.map(({ when, patient, taken }) => `• ${when}, ${patient} — pris ailleurs : ${taken}`),
      ...(more > 0 ? [`• et ${more === 1 ? 'un autre' : `${more} autres`}`] : []),
    ].join('\n'),
};
