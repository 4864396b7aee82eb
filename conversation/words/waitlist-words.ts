/** What people say of the waiting list: to be told, to be left alone, to let a place go. Data only; read folded. */

export const WAITS = [
  /\bliste d'?\s?attente\b|\bwaiting ?list\b/,
  /\b(?:si|quand|lorsque|des) ?(?:jamais )?(?:qu'?)?(?:il y a |y a |vous avez )?(?:une |un |des |d'autres )?(?:autres? )?(?:place|creneau|rdv|rendez-vous|horaire)s? (?:plus tot )?(?:se |s'est |devient |deviennent )?(?:liber|degag|desist|disponib|libre|annul)/,
  /\b(?:en cas d'?e?|si (?:vous avez |il y a |y a |jamais )?(?:une |un )?|s'il y a (?:une |un )?)\s?(?:desistement|annulation)/,
  /\b(?:previens|prevenez|prevenir|avertissez|avertir|contactez|rappelez|dites)[ -].{0,30}\b(?:plus tot|se libere|desistement)/,
  /\bif (?:an?|any|something) ?(?:earlier )?(?:slot|place|appointment|time)?.{0,12}\b(?:becomes|opens|frees|comes|free)/,
];
export const LEAVES =
  /\b(?:retir|enlev|supprim|desinscri|sort|ray|radi|annul)\w*\b.{0,30}\bliste\b|\b(?:plus|quitter|pas)\b.{0,25}\b(?:sur|dans|de) (?:la |cette |votre )?liste\b|\b(?:take|remove) me.{0,20}\blist\b/;
export const REFUSES =
  /\b(?:peux|pourrai|pourrais|suis|serai) (?:malheureusement )?pas\b|\bgard(?:e|er|ez|ons)\b|\b(?:pas possible|impossible)\b|\btrop (?:tot|tard|juste|loin)\b|\b(?:laisse|laissez|passe)\b|^annul\w*\W*$|\b(?:can'?t|keep)\b/;
