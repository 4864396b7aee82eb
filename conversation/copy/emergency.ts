/**
 * What a patient reads when there is danger: the number first, one clear act, no diagnosis, no reassurance. The first card names what
 * helps; every later sentence is neutral, because a phone may be shared. "A person has been alerted" is a sentence of its own, said
 * only once an alert has really been delivered.
 */
import type { EmergencyKind } from '../../domain/triage.ts';
import type { Language } from '../meaning.ts';

/** Configuration of the practice; never constants. */
export interface EmergencyReach {
  poisonCentre: string;
  dutyDoctor: string;
  /** The practice's own phone. */
  phone: string;
}

export interface EmergencyCopy {
  /** Vital danger: said at once, before anything else. */
  card: Record<EmergencyKind, (reach: EmergencyReach) => string>;
  /** The same for somebody who cannot hear or speak: 114 by SMS comes first. */
  silentCard: Record<EmergencyKind, (reach: EmergencyReach) => string>;
  /** Only after an alert was delivered to somebody on duty. Says nothing of the danger. */
  alerted: string;
  /** Nobody could be reached yet. Says nothing of the danger. */
  notAlertedYet: string;
  /** Answer to "ce n'est pas une urgence": the number once more, the alert stays, the request goes on. */
  denied: Record<EmergencyKind, string>;
  /** While the danger of the episode is known and the patient writes about something else. */
  stillHere: Record<EmergencyKind, string>;
  /** Not vital, but a human must look today. */
  urgent: (reach: EmergencyReach) => string;
  /** Urgent and of a kind that has its own help. */
  urgentKind: Record<'violence' | 'child' | 'poison', (reach: EmergencyReach) => string>;
}

const french: EmergencyCopy = {
  card: {
    medical: () =>
      'Appelez le 15 (ou le 112) tout de suite, et restez en ligne avec eux. Si vous ne pouvez pas parler : 114 par SMS. N’attendez pas notre réponse et ne venez pas au cabinet par vos propres moyens.',
    suicide: () =>
      'Appelez le 3114 maintenant : quelqu’un vous écoute, jour et nuit, gratuitement. Si le geste est commencé ou tout proche, appelez le 15 ou le 112. Si parler est trop difficile : 114 par SMS. Ne restez pas seul, rapprochez-vous de quelqu’un. Merci de l’avoir écrit.',
    violence: () =>
      'Appelez le 17 (ou le 112) maintenant ; sans parler, écrivez au 114 par SMS. En cas de blessure : le 15. Mettez-vous à l’abri si vous le pouvez. Le 3919 vous écoute aussi, jour et nuit, gratuitement, et n’apparaît pas sur la facture. Vous pouvez effacer ces messages.',
    child: () =>
      'Appelez le 17 (ou le 112) si le danger est là maintenant, le 15 si l’enfant est blessé ou ne va pas bien. Le 119 répond jour et nuit, gratuitement, aux enfants comme aux adultes. Sans parler : 114 par SMS. Si tu es l’enfant : va près d’un adulte en qui tu as confiance.',
    poison: ({ poisonCentre }) =>
      `Appelez tout de suite le 15 (ou le 112), ou le centre antipoison au ${poisonCentre}. Gardez l’emballage ou le produit près de vous pour leur dire ce que c’est. Ne faites pas vomir, ne donnez rien à boire. Si vous respirez du gaz ou des vapeurs : sortez d’abord.`,
  },
  silentCard: {
    medical: () =>
      'Écrivez au 114 par SMS (gratuit, jour et nuit) : dites où vous êtes et ce qui se passe. Si quelqu’un peut parler pour vous : le 15 ou le 112.',
    suicide: () =>
      'Écrivez au 114 par SMS (gratuit, jour et nuit) : quelqu’un vous répondra. Si quelqu’un peut parler pour vous : le 3114, ou le 15. Ne restez pas seul, rapprochez-vous de quelqu’un. Merci de l’avoir écrit.',
    violence: () =>
      'Écrivez au 114 par SMS (gratuit, jour et nuit) : votre adresse d’abord, puis ce qui se passe. Personne ne vous entendra. Si vous pouvez parler : le 17. Mettez-vous à l’abri si vous le pouvez, et effacez ces messages.',
    child: () =>
      'Écris ou écrivez au 114 par SMS (gratuit, jour et nuit) : l’adresse d’abord, puis ce qui se passe. Pour parler : le 119, ou le 17 si le danger est là maintenant.',
    poison: ({ poisonCentre }) =>
      `Écrivez au 114 par SMS (gratuit, jour et nuit) : dites ce qui a été pris et où vous êtes. Si quelqu’un peut parler pour vous : le 15, ou le centre antipoison au ${poisonCentre}. Gardez l’emballage, ne faites pas vomir.`,
  },
  alerted:
    'Une personne de notre équipe vient d’être prévenue et va lire vos messages. Le numéro ci-dessus répond plus vite que nous.',
  notAlertedYet:
    'Je cherche à prévenir une personne de notre équipe ; personne n’a encore répondu. Le numéro ci-dessus répond tout de suite, n’attendez pas.',
  denied: {
    medical:
      'C’est noté. Si quoi que ce soit change : le 15 ou le 112, à tout moment. Notre équipe regardera quand même vos messages. Reprenons votre demande.',
    suicide:
      'C’est noté. À tout moment : le 112, ou le 114 par SMS. Notre équipe regardera quand même vos messages. Reprenons votre demande.',
    violence:
      'C’est noté. À tout moment : le 112, ou le 114 par SMS. Notre équipe regardera quand même vos messages. Reprenons votre demande.',
    child:
      'C’est noté. À tout moment : le 112, ou le 114 par SMS. Notre équipe regardera quand même vos messages. Reprenons votre demande.',
    poison:
      'C’est noté. Si quoi que ce soit change : le 15 ou le 112, à tout moment. Notre équipe regardera quand même vos messages. Reprenons votre demande.',
  },
  stillHere: {
    medical: 'Avant tout : si ce n’est pas encore fait, appelez le 15 ou le 112.',
    suicide: 'Avant tout : le 112 répond à tout moment, le 114 par SMS.',
    violence: 'Avant tout : le 112 répond à tout moment, le 114 par SMS.',
    child: 'Avant tout : le 112 répond à tout moment, le 114 par SMS.',
    poison: 'Avant tout : si ce n’est pas encore fait, appelez le 15 ou le 112.',
  },
  urgent: ({ dutyDoctor }) =>
    `Je transmets votre message à notre équipe pour qu’il soit lu aujourd’hui. Si cela s’aggrave ou vous inquiète : le 15 ou le 112. En dehors de nos heures : ${dutyDoctor}.`,
  urgentKind: {
    violence: () =>
      'Le 3919 vous écoute jour et nuit, gratuitement, et n’apparaît pas sur la facture ; en danger, le 17 ou le 114 par SMS. Je transmets votre message à notre équipe pour qu’il soit lu aujourd’hui.',
    child: () =>
      'Le 119 répond jour et nuit, gratuitement, aux enfants comme aux adultes ; si le danger est là, le 17. Je transmets votre message à notre équipe pour qu’il soit lu aujourd’hui.',
    poison: ({ poisonCentre }) =>
      `Appelez le centre antipoison au ${poisonCentre} (jour et nuit) avant de reprendre quoi que ce soit ; au moindre signe, le 15. Je transmets votre message à notre équipe pour qu’il soit lu aujourd’hui.`,
  },
};

const english: EmergencyCopy = {
  card: {
    medical: () =>
      'Call 15 (or 112) right now and stay on the line with them. If you cannot speak: text 114. Do not wait for our answer, and do not travel to the practice on your own.',
    suicide: () =>
      'Call 3114 now: somebody will listen, day and night, free of charge. If you have started or are about to act, call 15 or 112. If speaking is too hard: text 114. Do not stay alone, go near somebody. Thank you for writing it.',
    violence: () =>
      'Call 17 (or 112) now; without speaking, text 114. If you are hurt: 15. Get to a safe place if you can. 3919 also listens, day and night, free of charge, and does not show on the bill. You may delete these messages.',
    child: () =>
      'Call 17 (or 112) if the danger is there now, 15 if the child is hurt or unwell. 119 answers day and night, free of charge, children and adults. Without speaking: text 114. If you are the child: go near an adult you trust.',
    poison: ({ poisonCentre }) =>
      `Call 15 (or 112) right now, or the poison centre on ${poisonCentre}. Keep the packaging or the product at hand to tell them what it is. Do not make anyone vomit, give nothing to drink. If you are breathing gas or fumes: get out first.`,
  },
  silentCard: {
    medical: () =>
      'Text 114 (free, day and night): say where you are and what is happening. If somebody can speak for you: 15 or 112.',
    suicide: () =>
      'Text 114 (free, day and night): somebody will answer you. If somebody can speak for you: 3114, or 15. Do not stay alone, go near somebody. Thank you for writing it.',
    violence: () =>
      'Text 114 (free, day and night): your address first, then what is happening. Nobody will hear you. If you can speak: 17. Get to a safe place if you can, and delete these messages.',
    child: () =>
      'Text 114 (free, day and night): the address first, then what is happening. To speak: 119, or 17 if the danger is there now.',
    poison: ({ poisonCentre }) =>
      `Text 114 (free, day and night): say what was taken and where you are. If somebody can speak for you: 15, or the poison centre on ${poisonCentre}. Keep the packaging, do not make anyone vomit.`,
  },
  alerted:
    'A person of our team has just been alerted and will read your messages. The number above answers faster than we do.',
  notAlertedYet:
    'I am trying to alert a person of our team; nobody has answered yet. The number above answers at once, do not wait.',
  denied: {
    medical:
      'Noted. Should anything change: 15 or 112, at any time. Our team will still look at your messages. Let us go on with your request.',
    suicide:
      'Noted. At any time: 112, or 114 by text. Our team will still look at your messages. Let us go on with your request.',
    violence:
      'Noted. At any time: 112, or 114 by text. Our team will still look at your messages. Let us go on with your request.',
    child:
      'Noted. At any time: 112, or 114 by text. Our team will still look at your messages. Let us go on with your request.',
    poison:
      'Noted. Should anything change: 15 or 112, at any time. Our team will still look at your messages. Let us go on with your request.',
  },
  stillHere: {
    medical: 'First of all: if it is not done yet, call 15 or 112.',
    suicide: 'First of all: 112 answers at any time, 114 by text.',
    violence: 'First of all: 112 answers at any time, 114 by text.',
    child: 'First of all: 112 answers at any time, 114 by text.',
    poison: 'First of all: if it is not done yet, call 15 or 112.',
  },
  urgent: ({ dutyDoctor }) =>
    `I am passing your message to our team so that it is read today. If it gets worse or worries you: 15 or 112. Outside our hours: ${dutyDoctor}.`,
  urgentKind: {
    violence: () =>
      '3919 listens day and night, free of charge, and does not show on the bill; in danger, 17 or 114 by text. I am passing your message to our team so that it is read today.',
    child: () =>
      '119 answers day and night, free of charge, children and adults; if the danger is there, 17. I am passing your message to our team so that it is read today.',
    poison: ({ poisonCentre }) =>
      `Call the poison centre on ${poisonCentre} (day and night) before taking anything more; at the slightest sign, 15. I am passing your message to our team so that it is read today.`,
  },
};

export const EMERGENCY_COPY: Readonly<Record<Language, EmergencyCopy>> = { fr: french, en: english };

/** For a language that we do not speak: numbers and few words, readable by anybody. */
export const UNKNOWN_LANGUAGE_CARD =
  '🆘 15 · 112 · SMS 114\nUrgence / Emergency / Emergencia / Emergência / طوارئ / Vonjy taitra : 15 — 112. SMS : 114.\nUne personne de notre équipe va lire votre message. / A person of our team will read your message.';
