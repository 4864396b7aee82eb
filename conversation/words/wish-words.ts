/** How people speak of times and practitioners they would like, beside dates: earlier, later, the same, anyone. Data only; read folded. */

/** "Le même médecin que d'habitude", "avec mon docteur", "comme la dernière fois". */
export const USUAL_ONE =
  /\b(?:meme (?:medecin|docteur|praticien\w*|personne)|(?:medecin|docteur|praticien\w*) (?:que )?(?:d'habitude|habituel\w*)|comme (?:d'habitude|la (?:derniere|precedente) fois)|same (?:doctor|gp|person)|(?:my )?usual (?:doctor|gp)|(?:as|like) last time)\b/;
export const ANY_TIME =
  /\b(?:peu importe|n'importe|importe peu|quand vous (?:voulez|pouvez)|comme vous (?:voulez|pouvez)|(?:ca )?m'est egal|indifferent|pas de preference|aucune preference|des que possible|vite|(?:quand|des que|lorsque) (?:il|elle|le (?:dr|docteur) \w+|le docteur) (?:peut|veut)|(?:ca )?depend de vous|vous avez quoi|qu'est[- ]ce que vous avez|(?:quelles?|quels?) (?:sont |est )?(?:vos |les )?(?:dispo\w*|creneaux|places|horaires dispo\w*)|proposez|what (?:do you have|have you got|'?s available|is available)|any ?time|whenever|no preference)\b/;
/** "Et plus tard ?", all by itself. */
export const SHIFT_ONLY =
  /^(?:(?:et|ou|non|plutot|and|or|no|un peu|encore|beaucoup|a bit|(?:il )?(?:n'?)?y ?a pas?|rien|pas|vous avez|anything|nothing)[ ,]*)*(?:plus? tard?|plus? to?t|later|earlier|sooner)(?: dans la (?:journee|semaine|matinee))?\W*$/;
export const LATER = /\b(?:plus? tard?|later)\b/;
export const TOO_EARLY = /(?<!pas )\btrop tot\b|(?<!not )\btoo early\b/;
export const TOO_LATE = /(?<!pas )\btrop tard\b|(?<!not )\btoo late\b/;
export const NOT_SO_EARLY = /\bpas (?:trop|si) tot\b|\bnot (?:so|too) early\b/;
export const NOT_SO_LATE = /\bpas (?:trop|si) tard\b|\bnot (?:so|too) late\b/;
export const EARLIER = /\b(?:plus? to?t|earlier|sooner)\b/;
export const SAME_TIME = /\b(?:a la |la )?(?:meme|memes) (?:heure|heures|horaire|horaires)\b|\bsame (?:time|hour)\b/;
export const ANYONE =
  /\b(?:peu importe|n'importe (?:qui|lequel|quel)|pas de preference|indifferent|anyone|either of them|no preference)\b/;
/** "Non c'est bon, merci", said of times: none of them, and no others. */
export const LETS_IT_BE =
  /^(?:(?:non|nan|no|ah|ok|euh)[ ,.!]+)*(?:(?:c'est bon|ca ira|ca va aller|tant pis|laissez?|laisse tomber|on laisse|merci|thanks?|thank you|never ?mind|it's (?:fine|ok)|leave it)[ ,.!]*)+$/;
/** "Et un certificat": a paper beside the visit. */
export const PAPER_BESIDE =
  /\b(?:et|plus|ainsi qu'|and) ?(?:aussi )?(?:d'?)?(?:(?:un|a|le) )?(?:certificat|certificate)\b/;
/** A day of the week and nothing that says which: no date, no "prochain", no "cette semaine". */
export const BARE_WEEKDAY =
  /^(?!.*(?:\b(?:prochaine?|cette|semaine|ce|this|next|week|demain|tomorrow|en huit|en quinze)\b|\d{1,2}(?! ?h|\d| ?heures?|:)\b(?!:))).*\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/;
/** What is wrong with an appointment that was read back: named with a "non", or as what is wrong. */
export const WRONG = {
  hour: /^(?:non|pas|no|not|c'est pas|ce n'est pas)\b.{0,15}\b(?:heure|horaire|hour|time)\b(?! \d)|\b(?:heure|horaire|hour|time)\b.{0,12}\b(?:faux|fausse|pas (?:bon|bonne|ca)|wrong)\b/,
  day: /^(?:non|pas|no|not|c'est pas|ce n'est pas)\b.{0,15}\b(?:jour|date|day)\b(?! \d)|\b(?:jour|date|day)\b.{0,12}\b(?:faux|fausse|pas (?:bon|bonne|ca)|wrong)\b/,
  reason:
    /^(?:non|pas|no|not|c'est pas|ce n'est pas)\b.{0,15}\b(?:motif|reason)\b|\b(?:motif|reason)\b.{0,12}\b(?:faux|pas (?:bon|ca)|wrong|change\w*)\b/,
  person:
    /^(?:non|pas|no|not|c'est pas|ce n'est pas)\b.{0,15}\b(?:nom|prenom|personne|name|person)$|\b(?:nom|prenom|personne|name|person)\b.{0,12}\b(?:faux|fausse|pas (?:bon|bonne|ca)|wrong)$/,
} as const;
