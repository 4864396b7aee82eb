/**
 * What is known of a request, in one line for the secretary who takes over.
 */
import type { MessageCategory } from '../../domain/message.ts';

type RequestKind = 'book' | 'move' | 'cancel' | 'confirm' | 'ask' | 'office' | MessageCategory;

export const knownCopy = {
  requests: {
    book: 'prendre rendez-vous',
    move: 'déplacer un rendez-vous',
    cancel: 'annuler un rendez-vous',
    confirm: 'confirmer sa venue',
    ask: 'connaître la date d’un rendez-vous',
    office: 'un renseignement',
    renewal: 'un renouvellement d’ordonnance',
    certificate: 'un certificat ou un courrier',
    results: 'ses résultats',
    message: 'un message au praticien',
    callBack: 'être rappelé',
    lateArrival: 'signaler un retard',
    details: 'modifier ses coordonnées',
    complaint: 'une réclamation',
    dataRequest: 'ses données personnelles',
  } satisfies Record<RequestKind, string>,
  reason: (name: string): string => `motif : ${name}`,
  practitioner: (name: string): string => `praticien : ${name}`,
  /** The place is kept until the time given. */
  held: (visit: string, until: string): string => `créneau retenu : ${visit} (jusqu’à ${until})`,
  offered: (visits: string): string => `créneaux proposés : ${visits}`,
  words: (words: string): string => `« ${words} »`,
  afterwards: (requests: string): string => `puis : ${requests}`,
  noPhone: 'n’a pas donné de téléphone',
};
