/** What people answer to a reminder, beside a plain yes or no. Data only; read folded. */

/** Who comes late comes. */
export const LATE = /\b(?:retard|late)\b/;
export const MOVES = /^(?:non,? )?(?:deplacer|deplace|decaler|decale|reporter|reporte|move|reschedule)\b/;
export const SHIFTS = /\b(?:deplac|decal|report|repouss|avanc|chang|autre|plutot|resched|mov|another|instead)/;
export const CANNOT =
  /^(?:non|no|nan|annuler|annule|cancel)\b|\bje ne (?:pourrai|peux|serai|viendrai) (?:plus |malheureusement )?pas\b|\bempechee?\b|\b(?:pas possible|impossible)\b|\bcan'?t (?:come|make it)\b/;
export const COMES =
  /^(?:oui|yes|ok|d'accord|present|presente|c'est bon|c(?:'est)? note|je (?:serai|viens|viendrai|confirme))\b/;
/** Of several visits. */
export const ALL = /\b(?:les deux|les trois|tous|toutes|both|all)\b/;
