/**
 * Words about the practice itself: the duty doctor, how to get there, and short questions that leave out their topic. Data only; read
 * folded.
 */

/** The duty doctor; asked about hours or not. */
export const ON_DUTY = /\b(?:de garde|garde ce|permanence des soins|duty doctor|on call doctor|out of hours doctor)\b/;
/** Whether one may come without an appointment. */
export const WALK_IN =
  /\b(?:sans (?:rdv|rendez[- ]?vous)|consultations? libres?|walk[- ]?ins?|without (?:an )?appointment|just (?:come|turn|walk) (?:in|up))\b/;
/** How to get in and out, beside the address. */
export const ACCESS =
  /\b(?:acces|parking|garer|stationner|stationnement|metro|bus|tram|ascenseur|etage|fauteuil|handicap|pmr|code d'?entree|digicode|access|wheelchair|lift|park)\b/;
/** The way there, asked after the address: "et en voiture ?". */
export const GETTING_THERE =
  /\b(?:voiture|velo|moto|scooter|a pied|train|rer|tramway|metro|bus|tram|taxi|garer|parking|stationner|stationnement|ascenseur|etage|poussette|fauteuil|digicode|by car|by train|by bus|on foot|car park|parking)\b/;

/** How such a question begins: "et demain ?", "ok, et pour mon fils ?", "what about Saturday?". */
export const OPENS_SEQUEL =
  /^(?:(?:ok|okay|d'accord|merci|bien|tres bien|parfait|super|ah|oh|bonjour|thanks|thank you|great)[ ,.!]*)*(?:et|mais|ou alors|and|but|what about|how about)\b/;
/** Somebody for whom the answer may differ. */
export const PERSON =
  /\b(?:enfants?|bebes?|nourrissons?|ados?|fils|filles?|mineure?s?|mari|femme|mere|pere|parents?|retraitee?s?|etudiante?s?|cmu|css|c2s|ame|ald|mutuelle|child|children|kids?|baby|son|daughter|students?)\b/;
/** Nothing but a person: "et pour un enfant ?". */
export const PERSON_ONLY =
  /^(?:[a-z', ]+ )?(?:et|and|what about|how about)(?: alors)?(?: (?:si )?c'est)?(?: (?:pour|avec|for))? (?:(?:un|une|des|les|le|la|mon|ma|mes|a|my|the) )?(?:petite? |jeunes? |small )?(?:enfants?|bebes?|nourrissons?|ados?|fils|filles?|mineure?s?|mari|femme|mere|pere|parents?|child|children|kids?|baby|son|daughter)(?: de \d+ (?:ans|mois))?\W*$/;
/** "Et pour un vaccin ?": a few words after "pour". */
export const DETAIL_ONLY =
  /^(?:[a-z', ]+ )?(?:et|and|what about|how about) (?:(?:si )?c'est )?(?:pour|for|avec|with) (?:(?:un|une|le|la|les|des|a|an|the|my) |l')?[a-z'-]+(?: [a-z'-]+){0,2}\W*$/;
/** An appointment is meant, whatever was answered before. */
export const VISIT = /\b(?:rdv|rendez[- ]?vous|creneaux?|places?|dispo\w*|reserver|prendre|appointment|book|slot)\b/;
/** An hour of the clock asks for a place, not for opening hours. */
export const CLOCK = /\d ?h\b|\d ?h ?\d|\d:\d\d|(?<!apres[- ])\bmidi\b|\b\d+ heures?\b|\b\d ?(?:am|pm)\b/;
/** "Et le Dr Benali ?": three words at most beside the title. */
export const NAME_ONLY =
  /^(?:et|and|what about|how about)(?: (?:avec|pour|chez|with|for))?(?: (?:le |la )?(?:dr|docteure?|doctor|mme|madame|mr?|monsieur))?\.? [a-z'-]+(?: [a-z'-]+){0,2}\W*$/;
/** Whether new patients are taken, asked; "je suis nouveau" only says who writes. */
export const TAKES_NEW =
  /\b(?:prenez|acceptez|prend|prennent|accepte|acceptent|take|taking|accept|accepting)\b.{0,30}\b(?:nouvel|nouveau|nouvelle|new)/;
/** Where one thing that is said ends and another begins. */
export const CLAUSES = /[,;.?!\n]|\bet\b|\band\b/u;
/** A question about being open, or about somebody being there. */
export const OPENS =
  /\b(?:ouvert\w*|ouvre\w*|ferme\w*|horaires?|consulte\w*|recoi\w*|receve\w*|travaill\w*|open|opening|closed?|(?:est|serez|etes|sera) (?:la|present\w*))\b/;
/** A treatment to be stopped, or not, before an act. */
export const STOPS_TREATMENT =
  /\b(?:arret\w*|suspend\w*|stopp?\w*|interromp\w*|continu\w*|sauter|skip)\b.{0,20}\b(?:kardegic|xarelto|eliquis|previscan|plavix|coumadine|aspirine?|anticoagulants?|traitements?|medicaments?|pilule|metformine|insuline|cortisone|comprimes?|medications?|treatment|tablets?|pills?|blood thinners?)\b/;
