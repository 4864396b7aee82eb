/** Words said of an appointment that exists already. Data only; read folded, but codes. */

export const NO_CODE =
  /\b(?:pas|plus|perdu|jamais|sais|retrouve|don'?t|lost|never)\b.{0,25}\bcode\b|\b(?:pas|plus) (?:recu|eu|garde|note)\b/;
/** What stands right before the new time of a move. */
export const LEADS_TO = /\b(?:a|au|pour|vers|to|for)(?: le| la)? ?$/;
/** The short code of an appointment, as we write it; read as written. */
export const CODE = /\b(?=[A-Z0-9]*\d)(?=[A-Z0-9]*[A-Z])[A-Z0-9]{6}\b/;
/** A code and nothing else: the appointment is asked about. */
export const CODE_ONLY = /^(?:code ?:? ?)?(?=[A-Z0-9]*\d)(?=[A-Z0-9]*[A-Z])[A-Z0-9]{6}$/;
