/** A card and a digest as the conversation makes them. */
import type { CaseCard, DigestCard } from '../../../conversation/effect.ts';

export const CARD: CaseCard = {
  is: 'card',
  handoff: 'case-1',
  urgency: 'routine',
  title: 'Cabinet des Tilleuls · À traiter',
  state: 'À prendre depuis 14 h 02',
  fields: [
    { label: 'Motif', value: 'Souhaite parler à quelqu’un' },
    { label: 'Pour', value: 'Jeanne DUPONT, née le 12/04/1981' },
  ],
  transcript: [
    { who: 'Patiente', text: 'Bonjour, je voudrais parler à quelqu’un', at: '14 h 01' },
    { who: 'Assistant', text: 'Je transmets à la secrétaire.', at: '14 h 01' },
  ],
  instructions: ['Dr Martin : pas de visite à domicile cette semaine.'],
  actions: [
    { id: 'take', label: 'Prendre' },
    { id: 'answer', label: 'Répondre' },
    { id: 'handBack', label: 'Rendre à l’assistant' },
    { id: 'close', label: 'Clore' },
  ],
  text: 'Demande à prendre : Cabinet des Tilleuls',
};

export const DIGEST: DigestCard = {
  is: 'digest',
  practitioner: 'martin',
  at: '2026-03-31T12:30',
  title: 'Récapitulatif du Dr Claire Martin, 31/03 à 12 h 30',
  sections: [
    {
      title: 'Renouvellements',
      lines: [],
      items: [
        {
          message: 'message-1',
          urgency: 'routine',
          heading: 'n° 12 · renouvellement · Jeanne DUPONT',
          lines: ['06 12 34 56 78, après 18 h'],
          quote: 'Je voudrais renouveler mon traitement pour la tension',
          state: 'sent',
        },
      ],
    },
  ],
  actions: [
    { id: 'read', label: 'Lu' },
    { id: 'handled', label: 'Traité' },
    { id: 'returned', label: 'Rendre avec consigne' },
  ],
  text: 'Récapitulatif',
};
