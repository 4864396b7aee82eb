/**
 * What a French word sounds like, roughly: "quand", "kan" and "kand" share a key, so do "gonflé", "gonflée" and "gonfler".
 * Keys only compare words with each other; they are never shown.
 */

/** In this order: later lines rely on what earlier ones wrote. Capitals stand for sounds of several letters. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/s?ch/g, 'S'],
  [/qu|q|ck/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/gu(?=[eiy])/g, 'G'],
  [/g(?=[eiy])/g, 'j'],
  [/je(?=[ao])/g, 'j'],
  [/gn/g, 'N'],
  [/h/g, ''],
  [/y/g, 'i'],
  [/(.)\1+/g, '$1'],
  [/eau|au/g, 'o'],
  [/oeu|eu/g, 'E'],
  [/oe/g, 'e'],
  [/ou/g, 'U'],
  [/oi/g, 'wa'],
  [/(?:ai|ei|i)[nm](?![aeEioUunm])/g, '1'],
  [/[uy][nm](?![aeEioUunm])/g, '1'],
  [/[ae][nm](?![aeEioUunm])/g, '2'],
  [/o[nm](?![aeEioUunm])/g, '3'],
  [/ai|ei/g, 'e'],
  [/il(?=[le]|$)/g, 'i'],
  [/(.)\1+/g, '$1'],
];
const SILENT = /[stxzpd]+$/;
const INFLECTION = /e+r?$/;
/** "respirent" is "respire"; "saignement" and "pendant" keep their end. */
const PLURAL_VERB = /[^m]ent$/;
/** Words of their own that end like such a verb. */
const NO_VERB = new Set(['violent', 'urgent', 'souvent', 'patient', 'accident', 'argent', 'content', 'absent']);

/** A folded word → its key. Short words (up to three letters) and numbers are their own key. */
export function soundOf(word: string): string {
  if (word.length <= 3 || (word.charCodeAt(0) >= 48 && word.charCodeAt(0) <= 57)) return word;
  const said = PLURAL_VERB.test(word) && !NO_VERB.has(word) ? `${word.slice(0, -3)}e` : word;
  const key = shortened(shortened(spoken(said), SILENT), INFLECTION);
  // Marked, so that "deces" never meets the small word "des".
  return key.length <= 3 ? `${key}'` : key;
}

function shortened(key: string, ending: RegExp): string {
  const shorter = key.replace(ending, '');
  return shorter.length >= 3 ? shorter : key;
}

/** The beginning of a word → the beginning of its key: nothing silent is dropped at its end. */
export function soundOfStem(stem: string): string {
  return spoken(`${stem}a`).slice(0, -1);
}

function spoken(word: string): string {
  let key = word;
  for (const [spelling, sound] of SPELLINGS) key = key.replace(spelling, sound);
  return key;
}
