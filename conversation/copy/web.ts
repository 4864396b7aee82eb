/**
 * What the chat's page says around the conversation: labels, states, refusals of the channel, the chooser. The conversation's own
 * sentences are elsewhere.
 */
import type { Language } from '../meaning.ts';

export const REFUSAL_CODES = ['tooLong', 'empty', 'tooFast', 'unreadable', 'trouble'] as const;
/** Why the web channel did not take a message. */
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** Why no conversation could be opened. */
export type OpeningRefusal = 'tooMany' | 'elsewhere' | 'unknownPractice' | 'tooLarge' | 'trouble';

export interface WebCopy {
  open: string;
  close: string;
  leave: string;
  leaveHint: string;
  call: string;
  assistant: string;
  introduction: string;
  newMessage: string;
  /** Shown around the two numbers, which are links. */
  emergency: { before: string; between: string; after: string };
  log: string;
  us: string;
  you: string;
  label: string;
  placeholder: string;
  send: string;
  replies: string;
  typing: string;
  /** Between the acknowledgement and the answer: true whoever will answer. */
  received: string;
  connecting: string;
  offline: string;
  sending: string;
  unsent: string;
  tooLongHere: string;
  endsSoon: string;
  stay: string;
  ended: string;
  addToCalendar: string;
  noScript: string;
  refusals: Record<RefusalCode, string>;
}

const FRENCH: WebCopy = {
  open: 'Écrire au secrétariat',
  close: 'Réduire la fenêtre',
  leave: 'Quitter vite',
  leaveHint: 'Efface la conversation de cet écran et ferme la page',
  call: 'Appeler le',
  assistant: 'Assistant automatique du secrétariat.',
  introduction:
    'Bonjour. Écrivez ce dont vous avez besoin : un rendez-vous, un renouvellement, un message, une question. Une personne du secrétariat peut prendre le relais à tout moment.',
  newMessage: 'Nouveau message',
  emergency: { before: 'Urgence vitale : appelez le ', between: ' ou le ', after: '.' },
  log: 'Conversation avec le secrétariat',
  us: 'Le secrétariat :',
  you: 'Vous :',
  label: 'Votre message',
  placeholder: 'Écrivez votre message',
  send: 'Envoyer',
  replies: 'Réponses proposées',
  typing: 'Le secrétariat écrit…',
  received: 'Message bien reçu…',
  connecting: 'Connexion en cours…',
  offline: 'Connexion interrompue. Nous réessayons ; vos messages partiront dès qu’elle reviendra.',
  sending: 'Envoi en cours…',
  unsent: 'Pas encore envoyé',
  tooLongHere:
    'Votre message est trop long pour être envoyé en une fois. Raccourcissez-le ou envoyez-le en deux messages.',
  endsSoon: 'Pour protéger vos informations, cette conversation va bientôt s’effacer de l’écran.',
  stay: 'Continuer',
  ended:
    'La conversation précédente a été effacée de cet écran pour protéger vos informations. Vous pouvez écrire de nouveau.',
  addToCalendar: 'Ajouter à mon agenda',
  noScript: 'Pour écrire au secrétariat, activez JavaScript dans votre navigateur, ou appelez-nous.',
  refusals: {
    tooLong:
      'Votre message est trop long pour être lu en une fois. Raccourcissez-le ou envoyez-le en deux messages. En cas d’urgence, appelez le 15 ou le 112.',
    empty: 'Votre message est vide. Écrivez quelques mots, nous vous répondrons.',
    tooFast:
      'Vous écrivez plus vite que nous ne pouvons lire. Patientez quelques secondes, puis renvoyez votre message. En cas d’urgence, appelez le 15 ou le 112.',
    unreadable: 'Ce message n’a pas pu être lu. Écrivez-le en toutes lettres, nous vous répondrons.',
    trouble: 'Votre message n’est pas encore enregistré. Nous réessayons tout de suite.',
  },
};

const ENGLISH: WebCopy = {
  open: 'Write to the practice',
  close: 'Minimise this window',
  leave: 'Leave quickly',
  leaveHint: 'Clears the conversation from this screen and closes the page',
  call: 'Call',
  assistant: 'Automatic assistant of the practice.',
  introduction:
    'Hello. Write what you need: an appointment, a renewal, a message, a question. Somebody of the practice can take over at any time.',
  newMessage: 'New message',
  emergency: { before: 'Life-threatening emergency: call ', between: ' or ', after: '.' },
  log: 'Conversation with the practice',
  us: 'The practice:',
  you: 'You:',
  label: 'Your message',
  placeholder: 'Write your message',
  send: 'Send',
  replies: 'Suggested answers',
  typing: 'The practice is writing…',
  received: 'Message received…',
  connecting: 'Connecting…',
  offline: 'Connection lost. We keep trying; your messages will leave as soon as it is back.',
  sending: 'Sending…',
  unsent: 'Not sent yet',
  tooLongHere: 'Your message is too long to be sent at once. Please shorten it or send it in two parts.',
  endsSoon: 'To protect your privacy, this conversation will soon be cleared from the screen.',
  stay: 'Continue',
  ended: 'The previous conversation was cleared from this screen to protect your privacy. You can write again.',
  addToCalendar: 'Add to my calendar',
  noScript: 'To write to the practice, please turn on JavaScript in your browser, or call us.',
  refusals: {
    tooLong:
      'Your message is too long to be read at once. Please shorten it or send it in two parts. In an emergency, call 15 or 112.',
    empty: 'Your message is empty. Write a few words and we will answer.',
    tooFast:
      'You write faster than we can read. Please wait a few seconds, then send your message again. In an emergency, call 15 or 112.',
    unreadable: 'This message could not be read. Please write it in plain words and we will answer.',
    trouble: 'Your message is not saved yet. We are trying again right now.',
  },
};

export const webCopy: Record<Language, WebCopy> = { fr: FRENCH, en: ENGLISH };

/** The page's own sentences: before a practice is known, or when a conversation cannot be opened. */
export const webPageCopy = {
  title: (practice: string): string => `${practice} – Écrire au secrétariat`,
  chooserTitle: 'Écrire à votre cabinet',
  chooserIntro: 'À quel cabinet souhaitez-vous écrire ?',
  emergency: 'Urgence vitale : appelez le 15 ou le 112.',
  unknownPractice: 'Ce cabinet n’est pas connu ici. Choisissez dans la liste :',
  opening: {
    tooMany:
      'Beaucoup de conversations viennent d’être ouvertes depuis votre connexion. Réessayez dans une minute, ou appelez le cabinet.',
    elsewhere: 'Cette page n’est pas autorisée à ouvrir une conversation avec ce cabinet.',
    unknownPractice: 'Ce cabinet n’est pas connu ici.',
    tooLarge: 'Cette demande est trop grande.',
    trouble: 'La conversation ne peut pas s’ouvrir pour le moment. Réessayez dans un instant, ou appelez le cabinet.',
  } satisfies Record<OpeningRefusal, string>,
};
