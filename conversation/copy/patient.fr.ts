/**
 * What patients read in French: a good medical secretary's words. Never advice, never a promise in a practitioner's name.
 */
import { capital, sayList } from './dates.ts';
import type { PatientCopy } from './patient.ts';
import { sayPhone } from './phone.ts';

/** "de Paul", "d’Ana", "d’Yves", "de Yann". */
function de(name: string): string {
  return /^(?:[aeiouàâéèêëîïôûœ]|y(?![aeiou]))/i.test(name) ? `d’${name}` : `de ${name}`;
}

export const patientFrench: PatientCopy = {
  notice: ({ practice }) =>
    `${practice}, bonjour. Je suis un assistant automatique. En cas d’urgence vitale, appelez le 15 ou le 112.`,
  noticeAfter: ({ practice }) => `${practice} : c’est un assistant automatique qui vous écrit.`,
  noted: 'C’est noté.',
  howCanIHelp: 'Comment puis-je vous aider ?',
  menuAgain: 'Que puis-je faire pour vous ?',
  youAreWelcome: 'Je vous en prie. Je reste à votre disposition.',
  goodbye: ({ phone }) => `Très bien. Écrivez-moi quand vous le souhaitez ; le cabinet répond aussi au ${phone}.`,
  missed: 'Pardon, je n’ai pas compris votre message.',
  secret: ({ phone }) =>
    `Je ne peux rien dire au sujet d’une autre personne, pas même si elle est connue du cabinet : c’est le secret professionnel. Elle peut nous écrire elle-même, ou appeler le ${phone}.`,
  whyIdentity:
    'Ces informations servent à vous retrouver sans erreur et à ne pas vous confondre avec une autre personne. Seul le cabinet et son secrétariat les lisent.',
  noIdentity: ({ phone }) =>
    `C’est votre choix. Sans ces informations, je ne peux pas aller au bout ici : écrivez « une personne », ou appelez le ${phone}.`,
  vexed: ({ phone }) =>
    `Je comprends votre agacement, et j’en suis désolée. Une personne du secrétariat peut prendre la suite : écrivez « une personne », ou appelez le ${phone}.`,
  sorry: 'Je suis désolée que quelque chose n’ait pas convenu. Je fais lire votre message au secrétariat.',
  walkIn: ({ phone }) =>
    `Je ne sais pas si l’on peut venir sans rendez-vous : le secrétariat vous le dira au ${phone}. Je peux aussi vous chercher la première place libre : dites-moi quand.`,
  here: 'Je suis là.',
  ifPrevented: ({ phone }) =>
    `Un rendez-vous se déplace ou s’annule ici, avec le code donné à la confirmation. En cas d’empêchement ou de retard, écrivez-le ici ou appelez le ${phone}.`,
  takeYourTime: 'Prenez votre temps, je reste là.',
  confirmedHere: 'La confirmation s’affiche ici aussitôt, avec un code à garder.',
  noHarm: 'Ce n’est rien.',
  usualUnknown: (known) =>
    `Je ne vois pas d’ici qui vous suit : dites-moi son nom, et je cherche avec cette personne. Vous pouvez voir ${known}.`,
  missedAgain: ({ phone }) =>
    `Excusez-moi, je ne vous comprends toujours pas. Souhaitez-vous parler à une personne ? Vous pouvez aussi appeler le cabinet au ${phone}.`,
  automatic: 'Je suis un assistant automatique. Le secrétariat peut aussi vous répondre : écrivez « une personne ».',
  condolences: 'Je vous présente toutes mes condoléances. Vous n’avez rien à chercher : le secrétariat s’en occupe.',
  outOfScope: ({ phone }) =>
    `Je ne peux pas répondre à cette demande ici. Je m’occupe des rendez-vous, des messages aux praticiens et des renseignements pratiques. Pour autre chose, appelez le cabinet au ${phone}.`,
  noMedicalAdvice:
    'Je ne peux pas donner d’avis médical. Je peux transmettre votre question au praticien, ou vous mettre en relation avec le secrétariat. Si votre état vous inquiète ou s’aggrave, appelez le 15 ou le 112.',
  noMedicalAdviceNow: ({ phone }) =>
    `Je ne peux pas donner d’avis médical. Pour une réponse, écrivez « une personne » ou appelez le cabinet au ${phone} ; si votre état vous inquiète ou s’aggrave, appelez le 15 ou le 112.`,
  symptoms: ({ phone }) =>
    `Je ne peux pas évaluer votre état. S’il vous inquiète ou s’aggrave, appelez le 15 ou le 112. Souhaitez-vous un rendez-vous, laisser un message au praticien, ou parler à une personne ? Le cabinet répond aussi au ${phone}.`,
  forSomebody: (name) => `pour ${name}`,
  noSuchVisit: 'Je ne vois pas ce rendez-vous-là ici.',
  writeAgain: ({ phone }) => `Écrivez-moi quand vous le souhaitez ; le cabinet répond aussi au ${phone}.`,
  abandoned: 'C’est entendu, j’abandonne cette demande : elle n’est ni enregistrée ni transmise.',
  nothingToAbandon: ({ phone }) =>
    `Il n’y a pas de demande en cours. Écrivez-moi quand vous le souhaitez ; le cabinet répond aussi au ${phone}.`,
  atTheStart: 'Nous sommes à la première question.',
  restarted: 'Reprenons depuis le début.',
  optedOut: ({ phone }) =>
    `C’est noté : je ne vous enverrai plus de rappels ni de messages de ma propre initiative. Vous pouvez toujours m’écrire, ou appeler le cabinet au ${phone}.`,
  howToOptOut: 'Si vous ne souhaitez plus recevoir de rappels ni de messages de ma part, répondez STOP.',
  nextRequest: (what) => `Passons à ${what}.`,
  resumed: (what) => `Revenons à ${what}.`,
  alsoNoted: (what) => `Je note aussi ${what} : nous y venons juste après.`,
  anythingElse: 'Puis-je faire autre chose pour vous ?',
  putDown:
    'Je mets votre demande de côté pour l’instant. Répondez quand vous le souhaitez : nous reprendrons où nous en étions.',
  tooLong: 'Votre message est très long ; j’en ai lu le début. Pouvez-vous me dire votre demande en quelques mots ?',
  help: ({ phone }) =>
    `Je peux prendre, déplacer ou annuler un rendez-vous, transmettre un message (ordonnance, certificat, résultats…) et donner les renseignements pratiques. À tout moment : « retour », « recommencer », « arrêter » ou « une personne ». Le cabinet répond aussi au ${phone}.`,
  editedRead: 'J’ai bien lu votre message modifié.',
  mediaSeen: {
    voice:
      'J’ai bien reçu votre message vocal, mais je ne peux pas l’écouter : une personne va en prendre connaissance.',
    photo: 'J’ai bien reçu votre photo, mais je ne peux pas la regarder : une personne va en prendre connaissance.',
    document: 'J’ai bien reçu votre document, mais je ne peux pas l’ouvrir : une personne va en prendre connaissance.',
    location: 'J’ai bien reçu votre position, mais je ne peux pas la lire : une personne va en prendre connaissance.',
    other: 'J’ai bien reçu votre envoi, mais je ne peux pas l’ouvrir : une personne va en prendre connaissance.',
  },
  deletedSeen: 'Vous avez supprimé un message. Je préviens une personne, qui pourra reprendre avec vous.',
  requests: {
    book: 'votre demande de rendez-vous',
    move: 'votre rendez-vous à déplacer',
    cancel: 'votre rendez-vous à annuler',
    confirm: 'la confirmation de votre rendez-vous',
    ask: 'votre question sur votre rendez-vous',
    office: 'votre question',
    waitlist: 'la liste d’attente',
    renewal: 'votre demande d’ordonnance',
    certificate: 'votre demande de certificat ou de courrier',
    results: 'votre question sur vos résultats',
    message: 'votre message au praticien',
    callBack: 'votre demande de rappel',
    lateArrival: 'votre retard',
    details: 'vos coordonnées à modifier',
    complaint: 'votre réclamation',
    dataRequest: 'votre demande sur vos données',
  },
  choices: {
    book: 'Prendre rendez-vous',
    change: 'Mes rendez-vous',
    message: 'Laisser un message',
    question: 'Horaires et accès',
    human: 'Parler à quelqu’un',
    yes: 'Oui',
    no: 'Non',
    otherTimes: 'D’autres horaires',
    waitlist: 'Liste d’attente',
    move: 'Déplacer',
    cancel: 'Annuler',
    someoneElse: 'Une autre personne',
    guardian: 'Oui, je suis son parent',
    notGuardian: 'Non',
    noCode: 'Je n’ai pas le code',
    passOn: 'Transmettre ma question',
    keep: 'Le garder',
    changeTime: 'L’horaire',
    changePerson: 'La personne',
    changeReason: 'Le motif',
    allOfThem: 'Tous',
  },

  whoIsIt: (withPhone) =>
    `Pour qui est-ce ? Indiquez le nom de naissance, le prénom et la date de naissance de la personne${withPhone ? ', ainsi qu’un numéro de téléphone où vous joindre en cas d’imprévu' : ''}.`,
  whoIsItFor: 'Pour qui est-ce ?',
  askBirthName: 'Quel est le nom de naissance ?',
  askFirstNames: 'Quel est le prénom ?',
  askNames: 'Quels sont le nom de naissance et le prénom de la personne concernée ?',
  askBirthDate: (firstNames) =>
    firstNames ? `Quelle est la date de naissance ${de(firstNames)} ?` : 'Quelle est la date de naissance ?',
  impossibleBirthDate: {
    future: 'Cette date de naissance est dans le futur : pouvez-vous la vérifier ? Par exemple 12/04/1981.',
    tooOld: 'Cette date de naissance me paraît trop ancienne : pouvez-vous la vérifier ? Par exemple 12/04/1981.',
    noSuchDay:
      'Ce jour n’existe pas au calendrier : pouvez-vous vérifier la date de naissance ? Par exemple 12/04/1981.',
    ambiguous:
      'Je ne suis pas sûr d’avoir bien lu la date de naissance : pouvez-vous l’écrire avec l’année en entier ? Par exemple 12/04/1981.',
  },
  askGuardian: (firstNames) => `${firstNames} est mineur(e). Êtes-vous son parent ou son représentant légal ?`,
  minor: 'Comme la demande concerne une personne mineure, je la confie au secrétariat.',
  noSocialSecurityNumber: 'Ne m’envoyez pas de numéro de sécurité sociale : je n’en ai pas besoin.',

  oneByOne: 'Je prends les rendez-vous l’un après l’autre : commençons par la première personne.',
  nextPerson: 'Passons au rendez-vous de la personne suivante.',
  askReason: 'Quel est le motif du rendez-vous ?',
  askWhen: (reason) =>
    `Quand souhaitez-vous venir (${reason}) ? Par exemple « jeudi après-midi », « la semaine prochaine » ou « le plus tôt possible ».`,
  askWhenMove:
    'Quand souhaitez-vous venir à la place ? Par exemple « jeudi après-midi », « la semaine prochaine » ou « le plus tôt possible ».',
  askKnown: 'La personne a-t-elle déjà consulté au cabinet ?',
  absentTrade: (trade, known) => `Nous n’avons pas cette spécialité (${trade}) au cabinet. Vous pouvez voir ${known}.`,
  unknownPractitioner: (name, known) =>
    `Je ne trouve pas de praticien du nom de ${name} au cabinet. Vous pouvez voir ${known}.`,
  notThisReason: (practitioner, reason, others) =>
    `Pour ce motif (${reason}), les rendez-vous ne se prennent pas avec ${practitioner}, mais avec ${others}.`,
  deskOnly: (reason) => `Ce rendez-vous (${reason}) se prend avec le secrétariat.`,
  onlyKnown: (reason) =>
    `Ce rendez-vous (${reason}) est réservé aux personnes déjà suivies au cabinet. Le secrétariat va vous répondre.`,
  onlyNew: (reason) => `Ce rendez-vous (${reason}) est réservé aux personnes qui viennent pour la première fois.`,
  tooYoung: (reason) => `Ce rendez-vous (${reason}) n’est pas proposé à cet âge. Le secrétariat va vous répondre.`,
  tooOldFor: (reason) => `Ce rendez-vous (${reason}) n’est pas proposé à cet âge. Le secrétariat va vous répondre.`,
  offers: (reason, { one }) =>
    one ? `Voici le créneau possible (${reason}) :` : `Voici les créneaux possibles (${reason}) :`,
  nearest: ({ one }) =>
    one
      ? 'Je n’ai rien qui corresponde exactement à ce que vous demandez. Le créneau le plus proche :'
      : 'Je n’ai rien qui corresponde exactement à ce que vous demandez. Les créneaux les plus proches :',
  lost: 'Ce créneau vient d’être pris, je suis désolée.',
  others: 'Voici d’autres possibilités :',
  nothingFits: ({ phone }) =>
    `Je n’ai aucun créneau libre qui corresponde. Je peux chercher à un autre moment, vous inscrire sur la liste d’attente, ou demander au secrétariat. Le cabinet répond aussi au ${phone}.`,
  noMore: ({ phone }) =>
    `Je n’ai pas d’autre créneau qui corresponde. Je peux chercher à un autre moment, vous inscrire sur la liste d’attente, ou demander au secrétariat. Le cabinet répond aussi au ${phone}.`,
  pickOne: 'Lequel vous convient ?',
  fits: 'Vous convient-il ?',
  refusals: {
    past: 'Ce moment est déjà passé.',
    tooSoon: 'C’est trop proche pour ce motif.',
    tooFar: (date) => `L’agenda n’est ouvert que jusqu’au ${date}.`,
    holiday: (date) => `Le ${date} est férié.`,
    bridgeDay: (date) => `Le cabinet est fermé le ${date}, jour de pont.`,
    absent: (practitioner, from, to) =>
      from === to ? `Absence ${practitioner} le ${from}.` : `Absence ${practitioner} du ${from} au ${to}.`,
    closed: 'Il n’y a pas de consultation à ce moment-là.',
    full: 'Tout est déjà pris à ce moment-là.',
    quotaReached: 'Le nombre de rendez-vous de ce type est atteint à ce moment-là.',
    tooClose: 'Un autre rendez-vous pour ce motif est déjà prévu à une date trop proche.',
    notAtLocation: (places) => `Ce rendez-vous se prend à : ${places}.`,
  },
  ambiguous: 'Plusieurs créneaux correspondent. Lequel vous convient ?',
  placeKept: (visit) => `Je vous garde ce créneau : ${visit}.`,
  conflict: (text) =>
    `Vous avez écrit « ${text} » : le jour et la date ne correspondent pas. Quel jour souhaitez-vous ?`,
  invalidDate: (text) => `« ${text} » n’existe pas au calendrier. Quel jour souhaitez-vous ?`,
  twoReadings: 'Pour être sûre de bien comprendre, quel jour souhaitez-vous ?',
  schoolHolidays:
    'Les vacances scolaires changent selon les zones : pouvez-vous me donner les dates qui vous conviendraient ?',
  unclearWhen: 'Pouvez-vous préciser le jour, et si possible l’heure ou le moment de la journée ?',
  readBack: ({ reason, visit, where, person }) =>
    `Je récapitule : ${visit}, pour ${person} (${reason}), ${where}. Est-ce que je confirme ce rendez-vous ?`,
  readBackMove: ({ from, visit, where }) =>
    `Je récapitule : votre rendez-vous du ${from} serait remplacé par ${visit}, ${where}. Est-ce que je confirme ce changement ?`,
  confirmed: ({ visit, where, person, code }) =>
    `C’est confirmé : ${visit}, pour ${person}, ${where}. Votre code : ${code}. Gardez-le : il permet de déplacer ou d’annuler ce rendez-vous.`,
  moved: ({ from, visit, where, code }) =>
    `C’est fait : votre rendez-vous du ${from} est déplacé au ${visit}, ${where}. Votre nouveau code : ${code}. Gardez-le : il permet de déplacer ou d’annuler ce rendez-vous.`,
  referral: 'Pensez à apporter le courrier de votre médecin traitant.',
  askPhone: 'À quel numéro de téléphone peut-on vous joindre si le cabinet doit vous prévenir d’un changement ?',
  askPhoneBack: 'À quel numéro de téléphone peut-on vous joindre, si besoin ?',
  askPhoneAgain:
    'Ce numéro ne me paraît pas complet. Pouvez-vous l’écrire à nouveau, ou me répondre « non » si vous préférez ne pas le donner ?',
  newNumber: 'Est-ce votre nouveau numéro ? Je peux le faire noter au secrétariat.',
  phoneThanks: (phone) => `Merci, c’est noté : ${sayPhone(phone)}.`,
  phoneDeclined: ({ phone }) =>
    `C’est entendu. Sans numéro, le cabinet ne pourra pas vous prévenir en cas de changement ; vous pouvez l’appeler au ${phone}.`,
  holdExpired: (visit) =>
    `Je ne réserve plus le créneau du ${visit}. Il est peut-être encore libre : répondez-moi et je vérifie aussitôt.`,
  holdGone: 'Votre créneau n’était plus réservé et vient d’être pris, je suis désolée.',
  whatToChange: 'Que souhaitez-vous changer ?',
  onWaitlist: (reason) =>
    `C’est noté : vous êtes sur la liste d’attente (${reason}). Si une place se libère, je vous la propose ici et je vous la garde le temps de répondre ; je ne peux pas promettre qu’il y en aura une. Pour ne plus attendre, écrivez « retirez-moi de la liste ».`,

  whilePageOpen: (phone) =>
    phone
      ? `Je ne peux vous l’écrire que tant que cette page est ouverte. Ensuite, le secrétariat sera prévenu et pourra vous appeler au ${sayPhone(phone)}.`
      : 'Je ne peux vous l’écrire que tant que cette page est ouverte : laissez-moi un numéro de téléphone, pour que le secrétariat puisse vous appeler ensuite.',
  onWaitlistEarlier: (visit) =>
    `C’est noté : si une place se libère plus tôt, je vous la propose ici et je vous la garde le temps de répondre. Vous gardez votre rendez-vous (${visit}) en attendant. Pour ne plus attendre, écrivez « retirez-moi de la liste ».`,
  whichEarlier: 'Pour lequel de vos rendez-vous souhaitez-vous une place plus tôt ?',
  earlierFree:
    'Il y a déjà des places plus tôt ; vous gardez votre rendez-vous tant que vous n’en avez pas choisi une.',
  nothingToReplace: ({ phone }) =>
    `Je ne vous trouve pas de rendez-vous à venir ici. Je peux en chercher un avec vous, ou le cabinet vous répond au ${phone}.`,
  offerFreed: ({ visit, where, until }) =>
    `Bonne nouvelle, une place s’est libérée : ${visit}, ${where}. Je vous la garde jusqu’à ${until}. La souhaitez-vous ? Répondez OUI ou NON.`,
  offerEarlier: ({ visit, where, until, instead }) =>
    `Bonne nouvelle, une place s’est libérée plus tôt : ${visit}, ${where}. Elle remplacerait votre rendez-vous du ${instead}. Je vous la garde jusqu’à ${until}. La souhaitez-vous ? Répondez OUI ou NON.`,
  offerAgain: ({ visit, until }) =>
    `La place du ${visit} vous est gardée jusqu’à ${until}. La souhaitez-vous ? Répondez OUI ou NON.`,
  offerPassed: 'C’est noté, je laisse cette place à quelqu’un d’autre. Vous restez sur la liste d’attente.',
  offerSilent: (visit) =>
    `Sans réponse de votre part, je ne garde plus la place du ${visit}. Vous restez sur la liste d’attente.`,
  offerLost: 'Cette place n’est plus disponible, je suis désolée. Vous restez sur la liste d’attente.',
  offerMoot: 'Je ne vous propose donc plus la place qui s’était libérée.',
  offWaitlist: 'C’est fait : vous n’êtes plus sur la liste d’attente.',
  notOnWaitlist: 'Vous n’êtes pas sur la liste d’attente : je ne vous proposerai pas de place de moi-même.',

  whichAppointment: {
    move: 'Quel rendez-vous souhaitez-vous déplacer ?',
    cancel: 'Quel rendez-vous souhaitez-vous annuler ?',
    confirm: 'Quel rendez-vous souhaitez-vous confirmer ?',
    ask: 'De quel rendez-vous s’agit-il ?',
    attendance: 'De quel rendez-vous s’agit-il ?',
  },
  askCode: ({ phone }) =>
    `Pour retrouver un rendez-vous, j’ai besoin du code à six caractères reçu avec sa confirmation. Si vous ne l’avez pas, je vous mets en relation avec le secrétariat ; le cabinet répond aussi au ${phone}.`,
  wrongCode: 'Ce code ne correspond à aucun rendez-vous à venir. Pouvez-vous le vérifier ?',
  codeLocked: 'Trop de codes inexacts ont été essayés. Par sécurité, je confie votre demande au secrétariat.',
  yourAppointment: (visit, reason) => `Votre rendez-vous : ${visit} (${reason}).`,
  yourAppointments: (visits) => `Vos rendez-vous :\n${visits}`,
  askCancel: (visit) => `Je peux annuler votre rendez-vous : ${visit}. Voulez-vous bien l’annuler ?`,
  askCancelLate: (visit, hours) =>
    `Votre rendez-vous (${visit}) est dans moins de ${hours} heures. Voulez-vous bien l’annuler ? Si oui, dites-moi en un mot pourquoi.`,
  askCancelAll: (visits) => `Je peux annuler ces rendez-vous :\n${visits}\nVoulez-vous bien les annuler ?`,
  askLateReason: (visit, hours) =>
    `Comme il est dans moins de ${hours} heures (${visit}), pouvez-vous me dire en un mot pourquoi vous l’annulez ?`,
  cancelled: (visit) => `C’est fait : votre rendez-vous (${visit}) est annulé.`,
  cancelledAll: (visits) => `C’est fait, ces rendez-vous sont annulés :\n${visits}`,
  kept: (visit) => `Très bien, rien ne change : ${visit}.`,
  keptAll: (visits) => `Très bien, rien ne change :\n${visits}`,
  started: (visit, { phone }) =>
    `L’heure de ce rendez-vous (${visit}) est passée : je ne peux plus le modifier ici. Le cabinet vous répond au ${phone}.`,
  gone: ({ phone }) =>
    `Ce rendez-vous n’est plus à l’agenda : il a été annulé ou déplacé entre-temps. Si ce n’est pas de votre fait, appelez le cabinet au ${phone}.`,
  attendance: (visit) => `Merci, votre venue est confirmée : ${visit}.`,
  attendanceAll: (visits) => `Merci, votre venue est confirmée :\n${visits}`,
  reminder: (visit, where) =>
    `Rappel : vous avez rendez-vous ${visit}, ${where}. Serez-vous présent(e) ? Répondez OUI, NON ou DÉPLACER.`,
  reminders: (visits, where) =>
    `Rappel : vous avez plusieurs rendez-vous le même jour${where ? `, ${where}` : ''} :\n${visits}\nSerez-vous présent(e) ? Répondez OUI, NON ou DÉPLACER ; pour un seul, ajoutez son numéro, par exemple « non 2 ».`,
  reminderAgain: (visits, where) =>
    `Rappel : nous vous attendons ${visits}${where ? `, ${where}` : ''}. Un empêchement ? Répondez NON ou DÉPLACER.`,
  reminderRest: (visit) => `Et pour votre autre rendez-vous, ${visit} : serez-vous présent(e) ? OUI, NON ou DÉPLACER.`,
  whichReminded: {
    move: 'Lequel souhaitez-vous déplacer ?',
    cancel: 'Auquel ne pourrez-vous pas venir ?',
  },

  categories: {
    renewal: 'renouvellement d’ordonnance',
    certificate: 'certificat ou courrier',
    results: 'résultats',
    message: 'message',
    callBack: 'demande de rappel',
    lateArrival: 'retard',
    details: 'coordonnées',
    complaint: 'réclamation',
    dataRequest: 'demande sur les données',
  },
  askWords: {
    renewal: 'Quelle ordonnance souhaitez-vous faire renouveler ? Indiquez les médicaments ou les soins concernés.',
    certificate: 'De quel certificat ou courrier avez-vous besoin ?',
    results: 'De quels résultats s’agit-il, et à quelle date l’examen a-t-il été fait ?',
    message: 'Quel message souhaitez-vous laisser ? Je le transmettrai tel que vous l’écrivez.',
    callBack: 'À quel sujet souhaitez-vous être rappelé(e), et à quels moments êtes-vous joignable ?',
    lateArrival: 'De combien de temps pensez-vous être en retard ?',
    details: 'Quelles coordonnées ou informations faut-il modifier ?',
    complaint: 'Je suis désolée que quelque chose n’ait pas convenu. Que souhaitez-vous signaler ?',
    dataRequest: 'Quelle est votre demande au sujet de vos données ?',
  },
  askPractitioner: 'À quel praticien dois-je l’adresser ?',
  readBackMessage: ({ what, practitioner, words, person, phone }) =>
    `Voici ce que je transmets ${practitioner} (${what}), de la part ${de(person)}${phone ? `, joignable au ${sayPhone(phone)}` : ''} :\n« ${words} »\nEst-ce bien cela ?`,
  taken: ({ number, what, practitioner, when }) =>
    `C’est transmis, message n° ${number} (${what}). ${when ? `Il sera présenté ${practitioner} avec ses messages du ${when}.` : `Il sera présenté ${practitioner} avec ses prochains messages.`}`,
  takenByDesk: ({ number, what }) => `C’est enregistré, message n° ${number} (${what}).`,
  takenAbsent: ({ number, what, practitioner, until }) =>
    `C’est enregistré, message n° ${number} (${what}). Attention : absence jusqu’au ${until} inclus ; le message sera présenté ${practitioner} au retour. Si cela ne peut pas attendre, écrivez « une personne ».`,
  notAPromise: ({ phone }) =>
    `Je ne peux pas promettre de réponse à sa place. En attendant, le cabinet répond au ${phone} ; si votre état s’aggrave, appelez le 15 ou le 112.`,
  correctWords: 'Très bien, écrivez-le à nouveau : que dois-je transmettre ?',

  dutyDoctor: (number) => `En dehors des heures d’ouverture, le médecin de garde répond au ${number}.`,
  notKnown: 'Je n’ai pas cette information.',
  noAnswer: {
    hours: 'Je n’ai pas cette information sur les horaires.',
    address: 'Je n’ai pas cette information sur l’adresse.',
    access: 'Je n’ai pas cette information sur l’accès.',
    fees: 'Je n’ai pas cette information sur les tarifs.',
    documents: 'Je n’ai pas cette information sur la préparation ou les documents à apporter.',
    dutyDoctor: 'Je n’ai pas cette information.',
    newPatients: 'Je n’ai pas cette information sur l’accueil de nouveaux patients.',
    results: 'Je n’ai pas cette information sur les résultats.',
    other: 'Je n’ai pas cette information.',
  },
  receives: (day, hours) =>
    `${capital(day)} : ${hours.map(({ who, spans }) => `${who} reçoit ${sayList(spans, 'et')}`).join(' ; ')}.`,
  receivesNobody: (day, { holiday, who }) => {
    const why = holiday ? ` (férié, ${holiday})` : '';
    return `${capital(day)}${why} : ${who ? `${who} ne reçoit pas` : 'personne ne reçoit au cabinet'}.`;
  },
  span: (from, to) => `de ${from} à ${to}`,
  nothingMore: (text, { phone }) =>
    `Je n’ai pas de réponse plus précise que celle-ci : « ${text} » Pour en savoir plus, écrivez « une personne » ou appelez le ${phone}.`,
  passItOn: 'Souhaitez-vous que je pose la question au secrétariat ?',
  notPassedOn: ({ phone }) => `Très bien. Le cabinet répond aussi au ${phone}.`,
  addressOf: (name, address) => `${name} : ${address}`,
};
