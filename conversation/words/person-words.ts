/** Words about the person concerned: whose relative, seen before or not, reachable or not, a correction. Data only; read folded. */

/** A young patient may be a child or the writer: only words for somebody else make it certain. */
export const RELATION =
  /\b(?:fils|fille|enfants?|bebe|petite?|gamine?|nourrisson|ado|mari|femme|epoux|epouse|pere|mere|papa|maman|frere|soeur|oncle|tante|neveu|niece|grand|voisine?|amie?|copine?|copain|fiancee?|girlfriend|boyfriend|papi|papy|mamie|mamy|conjointe?|compagn\w+|beau|belle|elle|lui|son|daughter|child|kid|baby|husband|wife|mother|father|mom|dad|partner|parents?|brother|sister|friend)\b/;
/** A booking that names nobody is read as the writer's own; only these words make it certain. */
export const SELF =
  /\b(?:pour moi|moi[- ]meme|c'est moi|for me|myself|je suis(?! (?:la|le|sa|son) (?:maman|mere|papa|pere|parent|tut))|je m'appelle|i am|my name is)\b/;
export const FIRST_VISIT =
  /\b(?:premiere (?:fois|visite|consultation)|jamais venue?|nouveau patient|nouvelle patiente|new patient|first (?:time|visit))\b/;
export const SEEN_BEFORE =
  /\b(?:deja (?:venue?|suivie?|patiente?|consulte)|suivie? (?:par|chez|au)|mon medecin traitant|already (?:a patient|been))\b/;
export const NO_PHONE =
  /\b(?:pas|ni|aucun) (?:de )?(?:telephone|tel|portable|numero|mobile)\b|\b(?:prefer\w*|veux|voudrais|souhaite\w*|vais) (?:ne )?pas (?:vous )?(?:le |la )?donner (?:mon |de |un |ce )?(?:telephone|tel|portable|numero|mobile)\b|\b(?:rather|prefer) not (?:to )?(?:give|share)\b.{0,15}\b(?:phone|mobile|number)\b|\bno (?:phone|mobile|number)\b|\bdon't have (?:a |any )?(?:french )?(?:phone|mobile|number)\b/;
export const FOR_SOMEBODY =
  /\b(?:pour|for|c'est|it's|is|plutot) (?:mon|ma|mes|notre|son|sa|lui|elle|moi|un|une|le|la|l'|my|our|him|her|me|his)\b/;
/** "It's for my girlfriend", "c'est pour ma fille", and nothing else. */
export const FOR_RELATIVE =
  /^(?:(?:bonjour|bonsoir|hello|hi|hey|oui|ok|yes)[ ,.!]*)*(?:c ?'?est |it ?'?s |it is |this is |that'?s )?(?:pour|for) (?:mon|ma|my|notre|our) ([a-z]+)(?:[- ][a-z]+)?[ .!]*$/;
export const YOUNG: ReadonlySet<string> = new Set(
  'fils fille enfant bebe petit petite gamin gamine ado nourrisson son daughter child kid baby'.split(' '),
);
/** "Moi", and nothing else. */
export const MYSELF =
  /^(?:(?:oui|yes|ok)[ ,.]*)*(?:(?:c'est|pour|it's|for|c'est pour|it's for) )*(?:moi(?:[- ]memes?)?|me|myself)\W*$/;
/** "Pareil", "comme moi", "le même": the family name of the one before. */
export const SAME_NAME =
  /^(?:c'est )?(?:pareil|idem|(?:le |la )?memes?(?: nom| chose)?|comme (?:moi|lui|elle|son frere|sa soeur|le mien)|(?:the )?same(?: name| as me| as mine)?|as me|like mine)(?: (?:que|as) [a-z ]{1,15})?[ .!]*$/;
/** Somebody's child or grandchild. */
export const CHILD =
  /\b(?:mon|ma|mes|notre|my|our) (?:petite?[- ])?(?:fils|fille|enfant|bebe|gamine?|ado|garcon|son|daughter|grandson|granddaughter|child|kid|baby|neveu|niece|filleule?)\b/;
/** What was said of the person was wrong. */
export const CORRECTS =
  /\b(?:non|no|pardon|erreur|tromp\w+|plutot|corrig\w+|correction|faute|s'ecrit|avec une?|sans|annee|mois|year|mistake|actually|sorry)\b/;
/** Small words that begin a family name. */
export const PARTICLES: ReadonlySet<string> = new Set([
  'de',
  'du',
  'des',
  'la',
  'le',
  'van',
  'von',
  'der',
  'den',
  'ben',
  'el',
  'al',
  'di',
  'da',
  'dos',
  'mac',
  'mc',
]);
