/** Words that tell one request from another, and how much of it was said. Data only; read folded. */
import type { Intent } from '../meaning.ts';

/** What the call is to be about. */
export const SUBJECT =
  /\b(?:au sujet|a propos|concernant|par rapport|suite a|car|parce|pour (?:parler|discuter|savoir|mes|mon|ma|lui|un|une)|about|regarding|because)\b/;
/** To be called, or called back. */
export const CALL_BACK = /\b(?:rappel\w*|call\w* (?:me )?back|joindre)\b/;
/** Who writes is no patient, and says so first. */
export const COLLEAGUE =
  /^(?:bonjour|bonsoir|hello)?[ ,.!]*(?:je suis |ici |c'est |de la |du |la |le |l')*(?:pharmacie|pharmacien\w*|laboratoire|labo|biologiste|infirmiere?|ide|ehpad|kine\w*|cabinet)\b/;
/** "Céline, IDE libérale, je suis chez Mme Garnier": a carer who writes from a patient's home. */
export const CARER =
  /\b(?:ide|infirmiere?|aide[- ]soignante?|auxiliaire de vie|kine\w*)\b.{0,25}\b(?:liberale?|a domicile|coordinatrice|chez (?:m|mr|mme|mlle|monsieur|madame)\b)|\b(?:district|home) nurse\b/;
/** A practitioner is to come round, or to call. */
export const COMES_ROUND = /\b(?:passer|venir|se deplacer|voir|m'appeler|appeler|come round|come and see)\b/;
/** Words that make a message, or a call back, a thing of its own. */
export const OWN_MESSAGE = /\b(?:message|rappel\w*|call\w* (?:me )?back|dites?|dire|prevenir|prevenez|tell)\b/;
/** A message that joins, or numbers, several requests. */
export const JOINS = /[\n+;]|(?:^|\s)[2-5] ?[).-] |\b(?:et|aussi|egalement|puis|ensuite|sinon|and|also|then)\b/;
/** Said before another time than the one that was just agreed. */
export const CORRECTS_TIME =
  /^(?:\W|oups|pardon|desolee?|ah|non|oh|oops|sorry|no)*(?:en fait|finalement|plutot|actually|rather|au final)\b/;
/** "Can I cancel it?", said of what was just booked. */
export const CANCELS_IT = /\b(?:cancel|annuler) (?:it|that one|this one|celui[- ](?:ci|la))\b/;
/** Requests named in so many words, beside others that were heard. */
export const NAMED_REQUESTS: readonly (readonly [Intent, RegExp])[] = [
  [
    'book',
    /\b(?:un|autre|nouveau|une nouvelle|prendre) (?:rdv|rendez[- ]?vous|creneau)\b|^(?:bonjour,? )?(?:rdv|rendez[- ]?vous)\b|\bbook me\b|\b(?:vaccin\w*|consultation|bilan|controle|prise de sang|suivi)\b.{0,20}\bet (?:un )?certificat\b|\b(?:can|could|may) (?:i|we|he|she) (?:please )?(?:come|be seen|see (?:a|the|dr)|get seen)\b|\b(?:like|want|need|book|make|get) an? appointment\b|\ben (?:re)?(?:prendre|fixer) une? autre\b|\bune consultation (?:avec|chez|demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|la semaine|cette semaine|au plus|rapidement)\b|\bvoir (?:le |la )?(?:dr|docteur|medecin|infirmiere)\b|(?:\n ?[-–*•]|[1-5] ?[).:-]) ?(?:rdv|rendez[- ]?vous)\b/,
  ],
  ['ask_hours', /\b(?:vos|les|quels) horaires\b|\bopening hours\b|\bvous (?:fermez|ouvrez|etes ouverts?)\b/],
  [
    'ask_fees',
    /\b(?:vos|les|quels) tarifs\b|\btiers payant\b|\b(?:prenez|acceptez|payer par) (?:la |les )?(?:cartes?|cb|cheques?)\b/,
  ],
  [
    'ask_address',
    /\b(?:votre|l')\s?adresse\b|\bvous etes ou\b|(?:\n ?[-–*•]|[1-5] ?[).:-]) ?adresse\b|\bparking\b|\bse garer\b|\bascenseur\b|\bacces (?:pmr|handicape)/,
  ],
  [
    'certificate_or_letter',
    /(?<!\bpour )\bun certificat\b|\bvaccin\w* et certificat\b|\b(?:prolong\w+|renouvel\w+) (?:de )?(?:mon |l'|d')?arret\b|\bun mot (?:d'excuse|pour l'ecole)\b|\b(?:un courrier|une lettre) (?:pour|d'adressage)\b/,
  ],
  [
    'ask_results',
    /(?<!\b(?:pour|de|a|sur|avec) )\b(?:mes|les) resultats\b|\brecu (?:mon|ma|mes) (?:irm|scanner|radios?|echo\w*|analyses?|bilan|prise de sang|resultats)\b|(?<!\b(?:about|for|with) )\bmy (?:test |blood )?results\b/,
  ],
  [
    'reschedule',
    /\b(?:deplacer|decaler|reporter|repousser) (?:mon|le|notre) (?:rdv|rendez)|\b(?:move|reschedule) my appointment\b/,
  ],
  ['cancel', /\bannuler (?:mon|le|notre) (?:rdv|rendez)|\bcancel my appointment\b/],
  [
    'change_details',
    /\b(?:ma|notre|mon) (?:nouvelle adresse|nouveau (?:numero|tel\w*|portable)|nouvelle mutuelle)\b|\bj'ai change de (?:numero|telephone|portable|adresse|mutuelle)\b/,
  ],
  [
    'prescription_renewal',
    /(?<!\bpour (?:le |un |me faire )?)\b(?:renouvel\w+|refaire|refaites|refait) (?:de )?(?:mon |mes |l'|une |son |sa |ses |leur |d')?(?:ordonnances?|traitement|pilule)\b|\b(?:renew|refill) (?:of )?(?:my|his|her|our) (?:prescription|medication)\b|\b(?:repeat|refill) prescription\b|\bprescription (?:refill|renewal)\b|\b(?:faut|faudrait|besoin d'|voudrais|need) ?(?:aussi |egalement )?(?:une |a )?(?:ordonnance|prescription)\b/,
  ],
  [
    'message_to_practitioner',
    /\blaisser un message\b|\bleave a message\b|\bdites (?:a|au) (?:la |le )?(?:dr|docteur|medecin)\b/,
  ],
];
/** "Je veux voir mes rendez-vous": those that exist, not a new one. */
export const SEES_VISITS =
  /\b(?:voir|revoir|consulter|afficher|montrez?|lister|see|view|check|show(?: me)?) (?:la liste de |tous |all )*(?:mes|nos|my|our) (?:\w+ )?(?:rdvs?|rendez[- ]?vous|appointments|bookings)\b/;
/** Who stands in for somebody, or whether one may bring somebody along: the practice has approved no answer. */
export const UNANSWERED =
  /\b(?:c'est qui|qui est|qui sera|qui remplace|comment s'appelle|le nom d[eu]|who is|who's)\b.{0,20}\bremplac\w*|\bremplac\w* (?:c'est|s'appelle|est) (?:qui|comment)|\bwho(?:'s| is) (?:replacing|standing in|covering)\b|\b(?:peux|puis|pouvons|peut|on peut) ?(?:je|on|nous)? (?:venir|etre) (?:avec|accompagnee? (?:de|par)) (?:mon|ma|mes|quelqu'un|une? )(?! ?(?:ordonnance|carte|radio|analyses?|bilan))|\b(?:prendra|prendrez|prend|prenez|recevra|recevrez|verra|attendra|still (?:see|take)) ?(?:t[- ]il|t[- ]elle|me)? ?quand meme\b|\bstill (?:see|take) me\b/;
/** "Un rdv pour renouveler mon ordonnance": a visit is wanted, whatever for. */
export const VISIT_FOR_RENEWAL =
  /\b(?:rdv|rendez[- ]?vous|consultation|creneau|appointment) (?:\w+ )?(?:pour|for) (?:(?:le|un|mon|une|faire|me faire|my|a) )*(?:renouvel|refaire|renew|refill)/;
/** A bill is a paper that the desk sends; its price is not asked. */
export const WANTS_INVOICE =
  /\b(?:envo\w+|renvo\w+|recevoir|avoir|obtenir|recuperer|besoin|voudrais|veux|faudrait|faut|souhaite\w*|demande\w*|transmettre|imprimer|need|send|get|want|like|have|could you)\b.{0,40}\b(?:factures?|recu de paiement|invoice|receipt)\b/;
/** Newcomers who want to come, and do not only ask whether they may. */
export const ASKS_FIRST_VISIT =
  /\b(?:prendre|premiere?|1er|un|une|voudrais|veux|besoin d'un|first|an?) (?:rdv|rendez[- ]?vous|consultation|appointment|visit)\b/;
/** After a cancellation: put down again, for another day. */
export const REBOOKS = /\b(?:remet\w*|redonne\w*|refixe\w*|reprene\w*|reprendre|replanifi\w*|rebook)\b/;
/** Another visit, not the one at hand. */
export const ANOTHER = /\b(?:prendre|reserver|nouveau|autre) (?:un )?(?:rdv|rendez)/;
export const VISIT = /(?<!sans )\b(?:rdv|rendez[- ]?vous|creneau|appointment)\b/;
/** A visit by any of its names. */
export const NAMED_VISIT = /\b(?:rdv|rendez[- ]?vous|creneau|consultation|visite|appointment|visit)\b/;
/** The visit that they have already. */
export const THEIR_VISIT =
  /\b(?:mon|mes|notre|nos|son|sa|le|la|du|ce|cet|celui|my|our|the) (?:\w+ )?(?:rdv|rendez|creneau|consultation|appointment)/;
export const MOVES = /\b(?:deplac\w+|decal\w+|report\w+|repouss\w+|avanc\w+|chang\w+|resched\w+|mov\w+|postpon\w+)\b/;
/** "Elle ne peut plus se déplacer" is about a person, not about an appointment. */
export const CANNOT_COME_OUT =
  /\b(?:peux|peut|pouvons|difficile\w*|mal a|du mal a) (?:plus |pas )?(?:me |se |nous )deplacer\b/;
/** Which results: the examination is named. */
export const EXAM =
  /\b(?:prises? de sang|bilan|analyses?|radios?|irm|scanner|echo\w*|mammo\w*|frottis|biopsie|ecbu|test|blood|scan|x-?ray|mri|ultrasound|smear)\b/;
/** The word for a paper, and nothing of which one. */
export const BARE =
  /^(?:un |une |mon |ma |l')?(?:certificat(?: medical)?|ordonnance|renouvellement|courrier|lettre|attestation|arret|papier|prescription|certificate|letter)s?$/;
/** "Un certificat pour le judo", "une ordonnance de kiné". */
export const NAMED_PAPER =
  /\b(?:certificat|ordonnance|attestation|courrier|lettre|arret|prescription|letter|certificate)s? (?:medicale? )?(?:pour|de|du|d'|for) ?(?:le |la |l'|les |un |une |the )?[a-z]{3}/;
