/**
 * Which language a message is in: French, English, or another one. Short answers and names alone count as French, the
 * practices' own language.
 */
import type { HeardLanguage } from '../meaning.ts';
import { FOREIGN_WORDS, MARKERS } from '../words/language-markers.ts';
import type { Wording } from './words.ts';

const BEYOND_LATIN = /\p{L}/gu;
const LATIN = /\p{Script=Latin}/u;

/** The language of the canonical words; ties go to French. */
export function readLanguage(wording: Wording): HeardLanguage {
  let french = 0;
  let english = 0;
  let foreign = 0;
  for (const { word } of wording.words) {
    if (MARKERS.fr.has(word)) french++;
    if (MARKERS.en.has(word)) english++;
    if (FOREIGN_WORDS.has(word)) foreign++;
  }
  if (isOtherScript(wording.text)) return 'other';
  if (foreign > french && foreign > english) return 'other';
  if (english > french) return 'en';
  return 'fr';
}

/** The last of the letters that Latin scripts alone have. */
const LAST_LATIN = 0x24f;
const LOOKED_AT = 400;

function isOtherScript(text: string): boolean {
  let at = 0;
  while (at < LOOKED_AT && text.charCodeAt(at) <= LAST_LATIN) at++;
  if (at >= Math.min(LOOKED_AT, text.length)) return false;
  const letters = text.slice(0, LOOKED_AT).match(BEYOND_LATIN) ?? [];
  const latin = letters.filter((letter) => LATIN.test(letter)).length;
  return letters.length >= 3 && latin < letters.length / 2;
}
