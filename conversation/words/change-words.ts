/** Words said of an appointment that exists already. Data only; read folded. */

export const NO_CODE =
  /\b(?:pas|plus|perdu|jamais|sais|retrouve|don'?t|lost|never)\b.{0,25}\bcode\b|\b(?:pas|plus) (?:recu|eu|garde|note)\b/;
/** What stands right before the new time of a move. */
export const LEADS_TO = /\b(?:a|au|pour|vers|to|for)(?: le| la)? ?$/;
