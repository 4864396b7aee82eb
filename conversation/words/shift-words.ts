/** How people tell a time by another one: the day after, an hour later, "décaler d'une semaine". Data only; read folded. */

export const DAY_AFTER =
  /\blendemain\b(?! d[eu]\b| d')|\bjour (?:d'apres|suivant)\b|\b(?:next|following) day\b|\bday after\b(?! tomorrow)/;
export const DAY_BEFORE =
  /\b(?:la|a la) veille\b(?! d[eu]\b| d')|\bjour (?:d'avant|precedent)\b|\b(?:previous day|day before)\b(?! yesterday)/;
export const WEEK_AFTER = /\bsemaine (?:d'apres|suivante)\b|\b(?:week after|following week)\b(?! next)/;
export const WEEK_BEFORE = /\bsemaine (?:d'avant|precedente)\b|\b(?:week before|previous week)\b/;

const NUMBER = 'une?|deux|trois|quatre|cinq|dix|quinze|vingt|trente|an?|one|two|three|\\d{1,2}';
const UNIT = 'heures?|h|hours?|minutes?|min|mn|jours?|journees?|days?|semaines?|weeks?';
/** "Une heure et demie", "1h30", "une demi-heure", "30 min", "half an hour". */
export const AMOUNT = `(?:(${NUMBER}) ?(${UNIT})(?: ?(\\d{2}|et demie|et quart))?|(?:une )?(demi|half)[- ](?:an )?(?:heure|hour)|(?:un )?(quart) d'heure)`;
/** An amount that a verb of moving leads to. */
export const MOVED_BY = new RegExp(
  `\\b(?:decal|repouss|recul|retard|report|avanc|ramen|mov|push|bring|shift|postpon)[a-z]*\\b.{0,25}\\b(?:de |d'|by )${AMOUNT}\\b`,
);
/** An amount, and whether it is later or earlier. */
export const LATER_BY = new RegExp(
  `\\b${AMOUNT} (?:plus tard|plus tot|apres(?![- ]midi)|avant(?! midi)|later|earlier|sooner|after\\b(?!noon)|before)\\b(?! \\d)`,
);
export const GOES_BACK = /\b(?:avanc\w*|ramen\w*|plus tot|avant|earlier|sooner|before|forward)\b/;
export const NUMBERS: Readonly<Record<string, number>> = {
  un: 1,
  une: 1,
  a: 1,
  an: 1,
  one: 1,
  deux: 2,
  two: 2,
  trois: 3,
  three: 3,
  quatre: 4,
  cinq: 5,
  dix: 10,
  quinze: 15,
  vingt: 20,
  trente: 30,
};
/** "Je le voudrais plus tard": with words like these, and few of them, later is a wish about the time. */
export const WISHES =
  /\b(?:voudrais|veux|peux|peut|pourrais|prefere\w*|prefer\w*|aimerais|possible|avez|auriez|venir|creneau|horaire|rdv|rendez|have|get|want|need|come|one|something|slot|time|it)\b/;
/** What is given or told later is no time of an appointment. */
export const GIVES_LATER =
  /\b(?:donn\w*|rappel\w*|envo\w*|dir\w*|communiqu\w*|verr\w*|ecri\w*|repon\w*|call|send|give|tell|write|answer|let)\b/;
