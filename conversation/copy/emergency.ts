/**
 * What a patient reads when there is danger: the number first, one clear act, no diagnosis, no reassurance. The first card names what
 * helps; every later sentence is neutral, because a phone may be shared. "A person has been alerted" is a sentence of its own, said
 * only once an alert has really been delivered.
 */
import type { Practice } from '../../domain/practice.ts';
import { type EmergencyKind, numbersFor, type Urgency } from '../../domain/triage.ts';
import type { Language } from '../meaning.ts';

/** Configuration of the practice; never constants. */
export type EmergencyReach = Pick<Practice, 'poisonCentre' | 'dutyDoctor'>;

interface Sentences {
  /** Vital danger, under the line of numbers. */
  card: Record<EmergencyKind, string>;
  /** The same for somebody who cannot hear or speak. */
  silentCard: Record<EmergencyKind, string>;
  /** Only after an alert was delivered to somebody on duty. Says nothing of the danger. */
  alerted: string;
  /** Nobody could be reached yet. Says nothing of the danger. */
  notAlertedYet: string;
  /** The number once more, the alert stays, the request goes on. Says nothing of the danger. */
  denied: string;
  /** While the danger of the episode is known and the patient writes about something else. Says nothing of the danger. */
  stillHere: string;
  /** Urgent and of a kind that has its own help, under the line of numbers. */
  urgent: Record<UrgentKind, string>;
  poisonCentre: string;
  bySms: string;
}

/** The kinds that are named at urgent too. */
type UrgentKind = 'violence' | 'child' | 'poison';

const french: Sentences = {
  card: {
    medical:
      'Appelez le 15 (ou le 112) tout de suite, et restez en ligne avec eux. Si vous ne pouvez pas parler : 114 par SMS. N’attendez pas notre réponse et ne venez pas au cabinet par vos propres moyens.',
    suicide:
      'Appelez le 3114 maintenant : quelqu’un vous écoute, jour et nuit, gratuitement. Si le geste est commencé ou tout proche, appelez le 15 ou le 112. Si parler est trop difficile : 114 par SMS. Ne restez pas seul, rapprochez-vous de quelqu’un. Merci de l’avoir écrit.',
    violence:
      'Appelez le 17 (ou le 112) maintenant ; sans parler, écrivez au 114 par SMS. En cas de blessure : le 15. Mettez-vous à l’abri si vous le pouvez. Le 3919 vous écoute aussi, jour et nuit, gratuitement, et n’apparaît pas sur la facture. Vous pouvez effacer ces messages.',
    child:
      'Appelez le 17 (ou le 112) si le danger est là maintenant, le 15 si l’enfant est blessé ou ne va pas bien. Le 119 répond jour et nuit, gratuitement, aux enfants comme aux adultes. Sans parler : 114 par SMS. Si tu es l’enfant : va près d’un adulte en qui tu as confiance.',
    poison:
      'Appelez tout de suite le 15 (ou le 112), ou le centre antipoison. Gardez l’emballage ou le produit près de vous pour leur dire ce que c’est. Si vous respirez du gaz ou des vapeurs : sortez d’abord.',
  },
  silentCard: {
    medical:
      'Écrivez au 114 par SMS (gratuit, jour et nuit) : dites où vous êtes et ce qui se passe. Si quelqu’un peut parler pour vous : le 15 ou le 112.',
    suicide:
      'Écrivez au 114 par SMS (gratuit, jour et nuit) : quelqu’un vous répondra. Si quelqu’un peut parler pour vous : le 3114, ou le 15. Ne restez pas seul, rapprochez-vous de quelqu’un. Merci de l’avoir écrit.',
    violence:
      'Écrivez au 114 par SMS (gratuit, jour et nuit) : votre adresse d’abord, puis ce qui se passe. Personne ne vous entendra. Si vous pouvez parler : le 17. Mettez-vous à l’abri si vous le pouvez, et effacez ces messages.',
    child:
      'Écris ou écrivez au 114 par SMS (gratuit, jour et nuit) : l’adresse d’abord, puis ce qui se passe. Pour parler : le 119, ou le 17 si le danger est là maintenant.',
    poison:
      'Écrivez au 114 par SMS (gratuit, jour et nuit) : dites ce qui a été pris et où vous êtes. Si quelqu’un peut parler pour vous : le 15, ou le centre antipoison. Gardez l’emballage près de vous.',
  },
  alerted:
    'Une personne de notre équipe vient d’être prévenue et va lire vos messages. Le numéro ci-dessus répond plus vite que nous.',
  denied:
    'C’est noté. À tout moment : le 15 ou le 112, ou le 114 par SMS. Une personne de notre équipe regardera quand même vos messages. Reprenons votre demande.',
  urgent: {
    violence:
      'Le 3919 vous écoute jour et nuit, gratuitement, et n’apparaît pas sur la facture ; en danger, le 17 ou le 114 par SMS.',
    child: 'Le 119 répond jour et nuit, gratuitement, aux enfants comme aux adultes ; si le danger est là, le 17.',
    poison: 'Appelez le centre antipoison (jour et nuit) ; au moindre signe, le 15 ou le 112.',
  },
  notAlertedYet:
    'Je cherche à prévenir une personne de notre équipe ; personne n’a encore répondu. Le numéro ci-dessus répond tout de suite, n’attendez pas.',
  stillHere: 'Avant tout : le 15 ou le 112 répondent à tout moment, le 114 par SMS.',
  poisonCentre: 'centre antipoison',
  bySms: 'par SMS',
};

const english: Sentences = {
  card: {
    medical:
      'Call 15 (or 112) right now and stay on the line with them. If you cannot speak: text 114. Do not wait for our answer, and do not travel to the practice on your own.',
    suicide:
      'Call 3114 now: somebody will listen, day and night, free of charge. If you have started or are about to act, call 15 or 112. If speaking is too hard: text 114. Do not stay alone, go near somebody. Thank you for writing it.',
    violence:
      'Call 17 (or 112) now; without speaking, text 114. If you are hurt: 15. Get to a safe place if you can. 3919 also listens, day and night, free of charge, and does not show on the bill. You may delete these messages.',
    child:
      'Call 17 (or 112) if the danger is there now, 15 if the child is hurt or unwell. 119 answers day and night, free of charge, children and adults. Without speaking: text 114. If you are the child: go near an adult you trust.',
    poison:
      'Call 15 (or 112) right now, or the poison centre. Keep the packaging or the product at hand to tell them what it is. If you are breathing gas or fumes: get out first.',
  },
  silentCard: {
    medical:
      'Text 114 (free, day and night): say where you are and what is happening. If somebody can speak for you: 15 or 112.',
    suicide:
      'Text 114 (free, day and night): somebody will answer you. If somebody can speak for you: 3114, or 15. Do not stay alone, go near somebody. Thank you for writing it.',
    violence:
      'Text 114 (free, day and night): your address first, then what is happening. Nobody will hear you. If you can speak: 17. Get to a safe place if you can, and delete these messages.',
    child:
      'Text 114 (free, day and night): the address first, then what is happening. To speak: 119, or 17 if the danger is there now.',
    poison:
      'Text 114 (free, day and night): say what was taken and where you are. If somebody can speak for you: 15, or the poison centre. Keep the packaging at hand.',
  },
  alerted:
    'A person of our team has just been alerted and will read your messages. The number above answers faster than we do.',
  denied:
    'Noted. At any time: 15 or 112, or 114 by text. A person of our team will still look at your messages. Let us go on with your request.',
  urgent: {
    violence:
      '3919 listens day and night, free of charge, and does not show on the bill; in danger, 17 or 114 by text.',
    child: '119 answers day and night, free of charge, children and adults; if the danger is there, 17.',
    poison: 'Call the poison centre (day and night); at the slightest sign, 15 or 112.',
  },
  notAlertedYet:
    'I am trying to alert a person of our team; nobody has answered yet. The number above answers at once, do not wait.',
  stillHere: 'First of all: 15 or 112 answer at any time, 114 by text.',
  poisonCentre: 'poison centre',
  bySms: 'by text',
};

const COPY: Readonly<Record<Language, Sentences>> = { fr: french, en: english };

/** Vital danger: the numbers on a line of their own, then one clear act. */
export function emergencyText(
  kind: EmergencyKind,
  language: Language,
  reach: EmergencyReach,
  { cannotSpeak }: { cannotSpeak: boolean },
): string {
  const sentence = (cannotSpeak ? COPY[language].silentCard : COPY[language].card)[kind];
  return `${numbersLine('vital', kind, language, reach, cannotSpeak)}\n${sentence}`;
}

/** Urgent and of a kind that has its own help: its numbers; null when there is none. */
export function urgentNumbers(kind: EmergencyKind | null, language: Language, reach: EmergencyReach): string | null {
  if (kind !== 'violence' && kind !== 'child' && kind !== 'poison') return null;
  return `${numbersLine('urgent', kind, language, reach, false)}\n${COPY[language].urgent[kind]}`;
}

/** Said only once an alert has really been delivered to somebody on duty. */
export function alertedText(language: Language): string {
  return COPY[language].alerted;
}

/** Said while nobody on duty could be reached. */
export function notAlertedText(language: Language): string {
  return COPY[language].notAlertedYet;
}

/** The answer to "ce n'est pas une urgence". */
export function deniedText(language: Language): string {
  return COPY[language].denied;
}

/** Before anything else, while a danger is known in the episode. */
export function stillDangerText(language: Language): string {
  return COPY[language].stillHere;
}

function numbersLine(
  urgency: Urgency,
  kind: EmergencyKind,
  language: Language,
  reach: EmergencyReach,
  cannotSpeak: boolean,
): string {
  const said = COPY[language];
  const shown = numbersFor(urgency, kind, cannotSpeak).map((number) => {
    if (number === '114') return `114 ${said.bySms}`;
    if (number === 'poisonCentre') return `${said.poisonCentre} ${reach.poisonCentre}`;
    if (number === 'dutyDoctor') return reach.dutyDoctor;
    return number;
  });
  return shown.join(' · ');
}

/** For a language that we do not speak: numbers and few words, readable by anybody. */
export const UNKNOWN_LANGUAGE_CARD =
  '🆘 15 · 112 · SMS 114\nUrgence / Emergency / Emergencia / Emergência / طوارئ / Vonjy taitra : 15 — 112. SMS : 114.\nUne personne de notre équipe va lire votre message. / A person of our team will read your message.';
