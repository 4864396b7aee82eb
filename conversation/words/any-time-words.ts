/**
 * What is heard in every state of the bot's own conversation: a human who is wanted, what we are, who is under age, somebody else's
 * secrets, a death. Data only; read folded.
 */

/** A bare "oui" to a human who was offered. */
export const AGREES = /^(?:oui|ok|d'accord|volontiers|svp|s'il vous plait|yes|please|yes please|sure)\b/;
/** Asked in so many words, whatever else the message is about. */
export const ASKS_HUMAN =
  /\b(?:parler|discuter|echanger) (?:a|avec) (?:quelqu['’ ]?un|(?:une? |la |le )?(?:vraie? )?(?:personne|humain|secretaire|secretariat))\b|\b(?:talk|speak) (?:to|with) (?:a |an |some ?|the )?(?:real )?(?:person|human|one|body|secretary)\b/;
/** The law wants the truth said to whoever asks it (EU AI Act, article 50). */
export const ASKS_WHAT_I_AM =
  /^(?:ah |oh |pff+ |bah )*(?:encore|que|toujours|non pas|pas) (?:un|une|des) (?:robots?|bots?|machines?|repondeurs?|ia)\b|\b(?:etes[- ]vous|vous etes|es[- ]tu|tu es|t'es|c'est|suis[- ]je avec|je parle a|parle a|are you|is this|talking to)\b.{0,25}\b(?:robot|bot|chatbot|machine|ia|ai|intelligence artificielle|ordinateur|automate|repondeur|automatique|computer)\b|\b(?:etes[- ]vous|vous etes|es[- ]tu|tu es|t'es|are you|is this)\b.{0,12}\b(?:vraie? (?:personne|gens)|humaine?s?|real|human|a person)\b/;
/** Somebody of age who writes about their own. */
export const PARENT = /\b(?:mon|ma|mes|my) (?:fils|filles?|enfants?|ado|petite?|son|daughter|kids?|child)\b/;
/** Somebody under age who writes alone is for a human, before a name is asked. */
export const MINOR =
  /\b(?:j'? ?ai|jai) (?:que |seulement |tout juste )?(?:[89]|1[0-7]) ans\b(?! d)|\bje suis mineure?\b|\bi(?:'m| am) (?:only )?(?:[89]|1[0-7])(?: years old| yo\b|$|[.,!?])|\bsans que mes parents\b|\bwithout my parents\b/;
/** "Le docteur est-il venu ?" asks about nobody's health. */
export const PRACTITIONER = /\b(?:le |la )?(?:dr|docteure?|medecin|infirmiere?|secretaire) (?:\w+ )?(?:est|sera|a)\b/;
/** Whether somebody else is or was a patient. */
export const ABOUT_ANOTHER =
  /\b(?:est|etait|sera|serait|etaient)[- ](?:il|elle|ils)(?: bien| vraiment)? (?:en consultation|en rendez|chez vous|presente?s?|passee?s?|au cabinet|au rendez)|\b(?:est[- ]?(?:il|elle)|(?:il|elle) est)(?: bien)? (?:(?:un|une|votre) )?(?:patiente?|suivie?|soignee?|venue?)\b[^?]{0,40}\?|\b(?:savoir|confirmer?|verifier|dire) (?:si|qu')\s?(?:il|elle) (?:est|a|etait|vient)(?: bien)? (?:venue?|patiente?|suivie?|consulte|rendez|rdv)\b|\bis (?:he|she) (?:really )?(?:a patient|one of your patients)\b|\bdid (?:he|she) (?:come|see|attend)\b/;
/** Who has no right to know. */
export const OUTSIDER =
  /\b(?:employeur|patron(?:ne)?|ecole|college|lycee|creche|centre de loisirs|ressources humaines|drh|assureur|assurance|mutuelle|avocate?|detective|journaliste|proprietaire|police|gendarmerie|employer|insurer|lawyer)\b/;
export const CONFIRMS =
  /\b(?:confirm\w+|verifi\w+|etait (?:bien )?(?:present|la)|est (?:bien )?venue?|consulte|attended)\b/;
/** "Il avait rdv jeudi": of the one who has died. */
export const OF_THE_DEAD =
  /\b(?:il|elle|he|she) (?:avait|devait|a|had|was)\b.{0,30}\b(?:rdv|rendez|consultation|venir|voir|appointment)|\b(?:son|ses|leurs?|his|her) (?:\w+ )?(?:rdv|rendez|appointments?)/;
export const DIED = /\b(?:decedee?s?|est morte?|nous a quittes|vient de mourir|passed away|has died)\b/;
/** Said after a case was closed: nothing came, or not enough. */
export const NO_ANSWER =
  /\b(?:pas|aucune|jamais|sans) (?:encore )?(?:eu |recu |obtenu )?(?:de |d'|la |ma |une |aucune )?(?:vraie )?reponse\b|\battends (?:encore |toujours )?(?:une |la |ma |votre |sa )?reponse\b|\bpersonne (?:ne |n')?(?:m'a|m|nous a) ?(?:encore |jamais )?(?:repondu|rappelee?|contactee?)\b|\b(?:no ?(?:body|one)) (?:has )?(?:answered|replied|called)\b|\b(?:no|any|an) (?:answer|reply)\b/;
