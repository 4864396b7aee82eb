/**
 * What is said about handoffs: to secretaries and practitioners (French), and to patients (French and English). Sentences only.
 */

import type { DigestPart } from '../../domain/digest.ts';
import type { HandoffReason, MessageCategory, MessageState } from '../../domain/message.ts';
import type { LocalDateTime } from '../../domain/time.ts';
import type { EmergencyKind, Urgency } from '../../domain/triage.ts';
import type { Language } from '../meaning.ts';
import { sayList, sayTime } from './dates.ts';
import { sayPhone } from './phone.ts';

const REASONS: Record<HandoffReason, string> = {
  asked: 'Souhaite parler à quelqu’un',
  emergency: 'Signe d’urgence vitale',
  urgentSymptom: 'Symptôme à rappeler dans la journée',
  misunderstood: 'Pas compris par l’assistant, deux fois de suite',
  proofNeeded: 'Rendez-vous existant, sans preuve d’identité : à vérifier avant toute réponse',
  minor: 'Personne mineure qui écrit seule',
  language: 'Langue que l’assistant ne parle pas',
  medicalQuestion: 'Question médicale (l’assistant n’y répond pas)',
  media: 'Message vocal, photo ou document à regarder',
  complaint: 'Réclamation',
  dataRequest: 'Demande sur les données personnelles',
  deskOnly: 'Demande réservée au secrétariat',
  noSlot: 'Aucun créneau ne convient',
  failure: 'Incident technique de l’assistant',
  undelivered: 'Réponse non remise au patient',
};

const KINDS: Record<EmergencyKind, string> = {
  medical: 'médicale',
  suicide: 'risque suicidaire',
  violence: 'violences',
  child: 'enfant en danger',
  poison: 'intoxication',
};

const URGENCY: Record<Urgency, string> = { vital: '🔴 URGENCE VITALE', urgent: '🟠 Urgent', routine: '⚪ Courant' };

const CATEGORIES: Record<MessageCategory, string> = {
  renewal: 'renouvellement d’ordonnance',
  certificate: 'certificat ou courrier',
  results: 'résultats',
  message: 'message',
  callBack: 'demande de rappel',
  lateArrival: 'retard annoncé',
  details: 'coordonnées à modifier',
  complaint: 'réclamation',
  dataRequest: 'données personnelles',
};

const PARTS: Record<DigestPart, string> = {
  urgent: '🔴 Urgent',
  renewals: 'Renouvellements',
  certificates: 'Certificats et courriers',
  callBacks: 'À rappeler',
  information: 'Pour information',
  stillOpen: 'Toujours en attente',
};

const STATES: Record<MessageState, string> = {
  taken: 'à lire',
  sent: 'à lire',
  read: 'lu',
  handled: 'traité',
  returned: 'rendu au secrétariat',
};

/** What the bot did alone: one, several. */
const COUNTED = {
  booked: ['rendez-vous pris', 'rendez-vous pris'],
  moved: ['rendez-vous déplacé', 'rendez-vous déplacés'],
  cancelled: ['rendez-vous annulé', 'rendez-vous annulés'],
  questions: ['question répondue', 'questions répondues'],
  messages: ['message pris', 'messages pris'],
  handoffs: ['demande passée au secrétariat', 'demandes passées au secrétariat'],
} as const;

/** "22/11 à 14 h 02" */
export const momentLabel = (local: LocalDateTime): string =>
  `${local.slice(8, 10)}/${local.slice(5, 7)} à ${sayTime(local.slice(11), 'fr')}`;

/** "du Dr Martin", "d’Élodie Rousseau", "de Minh Nguyen". */
const ofPerson = (name: string): string =>
  name.startsWith('Dr ')
    ? `du ${name}`
    : /^(?:[aeiouàâéèêëîïôöùûh]|y(?![aeiou]))/i.test(name)
      ? `d’${name}`
      : `de ${name}`;

const minutes = (count: number): string => `${count} min`;

export const deskCopy = {
  urgency: (urgency: Urgency): string => URGENCY[urgency],
  reason: (reason: HandoffReason): string => REASONS[reason],
  category: (category: MessageCategory): string => CATEGORIES[category],
  part: (part: DigestPart): string => PARTS[part],
  messageState: (state: MessageState): string => STATES[state],

  cardTitle: (urgency: Urgency, kind: EmergencyKind | null, practice: string): string =>
    `${URGENCY[urgency]}${kind ? ` (${KINDS[kind]})` : ''} · ${practice}`,
  cardText: (urgency: Urgency, reason: HandoffReason, practice: string): string =>
    `${URGENCY[urgency]} · ${practice} · ${REASONS[reason]}`,
  fields: {
    reason: 'Motif de l’escalade',
    from: 'Qui écrit',
    forWhom: 'Pour qui',
    phone: 'Téléphone',
    known: 'Déjà connu',
    appointments: 'Rendez-vous pris ici',
    opened: 'Ouvert',
    previous: 'Suite de',
  },
  fromChannel: (channel: string): string =>
    ({ web: 'Chat du site', whatsapp: 'WhatsApp', terminal: 'Terminal' })[channel] ?? channel,
  unknownPatient: 'non précisé',
  forWhom: { child: 'pour un enfant', other: 'pour une autre personne' },
  flow: {
    identify: 'donne son identité',
    book: 'prend un rendez-vous',
    change: 'modifie un rendez-vous',
    message: 'laisse un message',
    office: 'pose une question',
    waitlist: 'liste d’attente',
  },
  previousCase: 'une demande précédente, close',
  state: {
    open: (since: string): string => `En attente depuis le ${since}`,
    botGoesOn: (since: string): string =>
      `En attente depuis le ${since} · l’assistant poursuit la prise de rendez-vous`,
    claimed: (name: string, at: string): string => `Prise par ${name} le ${at}`,
    followed: (name: string): string => `Suivie par ${name}`,
    returned: (name: string, at: string): string => `Rendue à l’assistant par ${name} le ${at}`,
    closed: (name: string, at: string): string => `Close par ${name} le ${at}`,
    acknowledged: (name: string): string => ` · alerte reçue par ${name}`,
  },
  actions: {
    take: 'Prendre',
    answer: 'Répondre',
    handBack: 'Rendre à l’assistant',
    close: 'Clore',
    acknowledge: 'J’ai l’alerte',
    offer: 'Proposer des créneaux',
    book: 'Réserver',
    move: 'Déplacer',
    cancel: 'Annuler le rendez-vous',
    presence: 'Présence confirmée',
    noShow: 'Marquer absent',
    read: 'Lu',
    handled: 'Traité',
    returned: 'Rendre au secrétariat',
  },
  /** Instead of "Marquer absent", once it was marked. */
  correctNoShow: 'Corriger l’absence',
  /** Asked before a case is closed that somebody still waits for, or that is urgent. */
  sureToClose: {
    waiting:
      'Le patient attend encore une réponse écrite. Il lui sera dit que sa demande est close et comment vous joindre.',
    urgent: 'Cette demande est urgente. Vérifiez que quelqu’un s’en est occupé avant de la clore.',
    urgentWaiting:
      'Cette demande est urgente, et le patient attend encore une réponse écrite. Il lui sera dit qu’elle est close et comment vous joindre.',
    vital: 'Urgence vitale : vérifiez que le patient est pris en charge avant de clore.',
  },
  who: { patient: 'Patient', bot: 'Assistant', secretary: 'Secrétariat', system: 'Système' },

  patientWrote: (text: string): string => `Patient : « ${text} »`,
  patientSentMedia: (media: string): string => `Le patient a envoyé ${media}, que l’assistant ne transmet pas ici.`,
  media: {
    voice: 'un message vocal',
    photo: 'une photo',
    video: 'une vidéo',
    document: 'un document',
    location: 'sa position',
    contactCard: 'une fiche de contact',
    other: 'un élément',
  },
  patientEdited: (text: string): string => `Le patient a modifié son message : « ${text} »`,
  patientDeleted: 'Le patient a supprimé un message.',
  deniesEmergency: (text: string): string =>
    `Le patient dit que ce n’est pas une urgence : « ${text} ». L’alerte reste ouverte : à vérifier par un humain.`,
  patientResumed: 'Le patient a repris avec l’assistant. La demande reste ouverte.',
  raised: (urgency: Urgency, kind: EmergencyKind | null, isTold: boolean): string =>
    `L’urgence monte : ${URGENCY[urgency]}${kind ? ` (${KINDS[kind]})` : ''}. ${isTold ? 'Le numéro à appeler a été affiché au patient.' : 'L’assistant n’a rien écrit au patient : à vous de lui répondre.'}`,

  alert: (practice: string, kind: EmergencyKind, level: number): string =>
    `🔴 URGENCE VITALE (${KINDS[kind]}) · ${practice}${level > 0 ? ` · relance n° ${level}` : ''} — le patient a reçu le numéro à appeler. Ouvrez le dossier, vérifiez qu’il appelle, rappelez-le si vous le pouvez.`,
  alertPhone: (phone: string): string => ` Téléphone : ${sayPhone(phone)}.`,
  alertUnanswered: (practice: string): string =>
    `🔴 ${practice} : personne n’a accusé réception d’une urgence vitale. À vous.`,
  alertUndelivered: (practice: string, level: number): string =>
    `🔴 ${practice} : l’alerte d’urgence vitale n’a pas pu être remise (niveau ${level + 1}). À vous.`,
  alertTaken: (name: string): string => `Alerte reçue par ${name}.`,

  alreadyYours: 'Vous avez déjà cette demande.',
  takenBy: (name: string): string => `Trop tard : ${name} a déjà pris cette demande.`,
  notYours: (name: string): string => `C’est ${name} qui répond à ce patient. Votre texte n’a pas été envoyé.`,
  notYoursToEnd: (name: string): string =>
    `C’est ${name} qui suit cette demande : à ${name} de la rendre ou de la clore.`,
  over: 'Cette demande est terminée. Rien n’a été envoyé au patient.',
  notTaken: 'Prenez d’abord la demande.',
  emptyAnswer: 'Réponse vide : rien n’a été envoyé.',
  answerSent: (text: string): string => `Envoyé au patient : « ${text} »`,
  answerDelivered: (at: string): string => `✓ Remis au patient à ${at}.`,
  answerUndelivered: (phone: string | null): string =>
    `⚠️ La réponse n’a pas pu être remise au patient. ${phone ? `Appelez-le au ${sayPhone(phone)}.` : 'Aucun numéro de téléphone n’est connu.'}`,
  noticeUndelivered: (phone: string | null): string =>
    `⚠️ Un message du cabinet n’a pas pu être remis au patient (la page du chat est fermée). ${phone ? `Prévenez-le au ${sayPhone(phone)}.` : 'Aucun numéro de téléphone n’est connu.'}`,
  closeUndelivered: (phone: string | null): string =>
    `⚠️ Le patient n’a pas pu lire que sa demande est close (la page du chat est fermée). ${phone ? `Appelez-le au ${sayPhone(phone)}.` : 'Aucun numéro de téléphone n’est connu.'}`,
  answerUnread: (phone: string | null): string =>
    `⏳ Votre réponse n’a pas encore été lue (page fermée ?). ${phone ? `Numéro à appeler : ${sayPhone(phone)}.` : 'Aucun numéro de téléphone n’est connu.'}`,
  superseded: (text: string): string => `Phrase de l’assistant non envoyée, car vous avez pris la main : « ${text} »`,
  closedUnanswered: (count: number): string =>
    `${count > 1 ? `${count} messages du patient n’ont pas` : 'Le dernier message du patient n’a pas'} eu de réponse écrite : il lui est dit que la demande est close, et comment joindre quelqu’un.`,
  stillWaiting: (count: number): string => `⏳ Toujours personne depuis ${minutes(count)}. Qui peut prendre ?`,
  supervisor: (practice: string, count: number): string =>
    `${practice} : une demande attend depuis ${minutes(count)} sans que personne ne la prenne.`,
  morning: 'Demande de la nuit, à traiter en premier à l’ouverture.',

  digestTitle: (name: string, at: string): string => `Récapitulatif ${ofPerson(name)} · ${at}`,
  nothing: 'Rien à signaler.',
  agendaTitle: 'Agenda depuis le dernier récapitulatif',
  agenda: {
    booked: (what: string): string => `pris : ${what}`,
    moved: (what: string): string => `déplacé : ${what}`,
    cancelled: (what: string): string => `annulé : ${what}`,
    missed: (what: string): string => `non venu : ${what}`,
    came: (what: string): string => `finalement venu : ${what}`,
  },
  /** The former time of a visit that was moved, and with whom, when it was somebody else. */
  before: (time: string, practitioner: string): string =>
    `au lieu du ${time}${practitioner ? ` avec ${practitioner}` : ''}`,
  byDesk: 'par le secrétariat',
  botTitle: 'L’assistant, seul',
  /** Only what happened, in words. */
  counts: (counts: Record<keyof typeof COUNTED, number>): string =>
    (Object.keys(COUNTED) as (keyof typeof COUNTED)[])
      .filter((what) => counts[what] > 0)
      .map((what) => `${counts[what]} ${COUNTED[what][counts[what] > 1 ? 1 : 0]}`)
      .join(', '),
  itemHeading: (number: number, category: MessageCategory, patient: string): string =>
    `n° ${number} · ${CATEGORIES[category]} · ${patient}`,
  writtenBy: { self: '', relative: 'écrit par un proche', other: 'écrit par une autre personne' },
  itemPhone: (phone: string, hours: string | undefined): string =>
    `tél. ${sayPhone(phone)}${hours ? ` (${hours})` : ''}`,
  wanted: {
    callBack: 'souhaite être rappelé',
    prescription: 'ordonnance à faire',
    certificate: 'document à faire',
    opinion: 'avis demandé',
    none: '',
  },
  age: (label: string): string => `reçu le ${label}`,
  urgentNote: (practitioner: string): string => `🔴 Message urgent pour ${practitioner}`,
  standIn: (name: string): string => `en l’absence ${ofPerson(name)}`,
  practitionerInstruction: (practitioner: string, number: number, text: string): string =>
    `${practitioner} rend le message n° ${number} au secrétariat, avec la consigne : « ${text} »`,
  practitionerReturned: (practitioner: string, number: number): string =>
    `${practitioner} rend le message n° ${number} au secrétariat.`,
  messageClimbs: (number: number, practitioner: string, count: number): string =>
    `🔴 Le message urgent n° ${number} pour ${practitioner} n’a pas été lu depuis ${minutes(count)}. Appelez le praticien.`,
  unknownMessage: 'Ce message n’existe plus.',
};

interface HandoffCopy {
  opensNow: string;
  opensLater: (opening: string, phone: string, duty: string) => string;
  noOpening: (phone: string, duty: string) => string;
  urgentNow: (phone: string) => string;
  urgentLater: (opening: string, phone: string, duty: string) => string;
  alreadyOpen: (phone: string) => string;
  goOn: string;
  waiting: (phone: string) => string;
  passedOn: string;
  /** To whoever asks what it is, while nobody has taken the case. */
  automatic: string;
  keepWithBot: string;
  taken: (name: string) => string;
  answer: (name: string, text: string) => string;
  returned: (name: string) => string;
  closed: (name: string) => string;
  /** Closed while words of the patient had no answer in writing. */
  closedUnanswered: (name: string, phone: string) => string;
  /** What the bot was doing with the patient when a human took over. */
  setAside: (what: string[]) => string;
  untaken: (phone: string) => string;
  mediaOwned: string;
  failure: (phone: string) => string;
  practitionerAnswers: (name: string, number: number, text: string) => string;
}

export const handoffCopy: Record<Language, HandoffCopy> = {
  fr: {
    opensNow:
      'Je transmets votre demande au secrétariat. Une personne vous répond ici même, restez dans cette conversation.',
    opensLater: (opening, phone, duty) =>
      `Votre demande est transmise au secrétariat, qui est fermé pour l’instant. Elle sera lue à l’ouverture, ${opening}. D’ici là, si vous avez besoin d’un médecin : ${duty}. En cas d’urgence : 15 ou 112. Téléphone du cabinet : ${phone}.`,
    noOpening: (phone, duty) =>
      `Votre demande est transmise au secrétariat, qui est fermé pour l’instant. Si vous avez besoin d’un médecin : ${duty}. En cas d’urgence : 15 ou 112. Téléphone du cabinet : ${phone}.`,
    urgentNow: (phone) =>
      `Je signale votre message comme urgent au secrétariat. Si personne ne vous a répondu ici dans quelques minutes, appelez le ${phone}. Si cela s’aggrave, appelez le 15 ou le 112.`,
    urgentLater: (opening, phone, duty) =>
      `Je signale votre message comme urgent. Le secrétariat est fermé et le lira à l’ouverture, ${opening}. Pour voir ou joindre un médecin sans attendre : ${duty}. Si cela s’aggrave, appelez le 15 ou le 112. Téléphone du cabinet : ${phone}.`,
    alreadyOpen: (phone) =>
      `Votre demande est déjà entre les mains du secrétariat, et ce message y est joint. Vous pouvez aussi appeler le ${phone}.`,
    goOn: 'En attendant, je peux continuer avec vous.',
    waiting: (phone) =>
      `C’est noté, je l’ajoute à votre demande. Le secrétariat ne l’a pas encore prise. Vous pouvez aussi appeler le ${phone}.`,
    passedOn: 'C’est ajouté à votre demande.',
    automatic: 'Pour l’instant, c’est un assistant automatique qui vous répond.',
    keepWithBot: 'Continuer avec l’assistant',
    taken: (name) => `${name}, du secrétariat, a pris votre demande et vous répond ici.`,
    answer: (name, text) => `${name}, secrétariat :\n${text}`,
    returned: (name) =>
      `${name} a terminé. C’est de nouveau l’assistant automatique qui vous répond ; en cas d’urgence, appelez le 15 ou le 112.`,
    closed: (name) =>
      `${name} a clos votre demande. Pour toute nouvelle demande, écrivez ici : l’assistant automatique vous répondra. En cas d’urgence, appelez le 15 ou le 112.`,
    closedUnanswered: (name, phone) =>
      `${name}, du secrétariat, a lu votre demande et l’a close. S’il vous manque une réponse, écrivez « une personne » ou appelez le ${phone}. C’est l’assistant automatique qui vous répond ici ; en cas d’urgence, appelez le 15 ou le 112.`,
    setAside: (what) => `Il restait ${sayList(what, 'et')} : souhaitez-vous y revenir ?`,
    untaken: (phone) =>
      `Le secrétariat n’a pas encore pu prendre votre demande ; elle n’est pas oubliée. Si vous préférez ne pas attendre, appelez le ${phone}.`,
    mediaOwned:
      'Je ne peux ni écouter ni ouvrir ce que vous venez d’envoyer. Le secrétariat est prévenu ; si vous le pouvez, écrivez l’essentiel en quelques mots. En cas d’urgence : 15 ou 112.',
    failure: (phone) =>
      `Je n’arrive pas à traiter votre message. Il n’est pas perdu : une personne du secrétariat va le lire. Vous pouvez aussi appeler le ${phone}. En cas d’urgence : 15 ou 112.`,
    practitionerAnswers: (name, number, text) => `Réponse ${ofPerson(name)} à votre message n° ${number} :\n${text}`,
  },
  en: {
    opensNow:
      'I am passing your request to the secretaries. Someone will answer you right here, please stay in this conversation.',
    opensLater: (opening, phone, duty) =>
      `Your request has been passed to the secretaries, who are closed at the moment. It will be read when they open, ${opening}. Until then, if you need a doctor: ${duty}. In an emergency: 15 or 112. Practice’s phone: ${phone}.`,
    noOpening: (phone, duty) =>
      `Your request has been passed to the secretaries, who are closed at the moment. If you need a doctor: ${duty}. In an emergency: 15 or 112. Practice’s phone: ${phone}.`,
    urgentNow: (phone) =>
      `I am flagging your message to the secretaries as urgent. If nobody has answered you here within a few minutes, please call ${phone}. If it gets worse, call 15 or 112.`,
    urgentLater: (opening, phone, duty) =>
      `I am flagging your message as urgent. The secretaries are closed and will read it when they open, ${opening}. To see or reach a doctor without waiting: ${duty}. If it gets worse, call 15 or 112. Practice’s phone: ${phone}.`,
    alreadyOpen: (phone) =>
      `The secretaries already have your request, and this message is added to it. You may also call ${phone}.`,
    goOn: 'Meanwhile, I can go on with you.',
    waiting: (phone) => `Noted, I am adding it to your request. Nobody has taken it yet. You may also call ${phone}.`,
    passedOn: 'Added to your request.',
    automatic: 'For now, an automatic assistant is answering you.',
    keepWithBot: 'Go on with the assistant',
    taken: (name) => `${name}, from the secretaries, has taken your request and will answer you here.`,
    answer: (name, text) => `${name}, secretary:\n${text}`,
    returned: (name) => `${name} has finished. This is the automatic assistant again; in an emergency, call 15 or 112.`,
    closed: (name) =>
      `${name} has closed your request. For anything else, write here: the automatic assistant will answer. In an emergency, call 15 or 112.`,
    closedUnanswered: (name, phone) =>
      `${name}, from the secretaries, has read your request and closed it. If you are still missing an answer, write “a person” or call ${phone}. The automatic assistant answers here; in an emergency, call 15 or 112.`,
    setAside: (what) => `We had not finished with ${sayList(what, 'and')}: would you like to come back to that?`,
    untaken: (phone) =>
      `The secretaries have not been able to take your request yet; it is not forgotten. If you would rather not wait, call ${phone}.`,
    mediaOwned:
      'I can neither listen to nor open what you have just sent. The secretaries have been told; if you can, write the main points in a few words. In an emergency: 15 or 112.',
    failure: (phone) =>
      `I could not deal with your message. It is not lost: a secretary will read it. You may also call ${phone}. In an emergency: 15 or 112.`,
    practitionerAnswers: (name, number, text) => `Answer from ${name} to your message no. ${number}:\n${text}`,
  },
};
