/**
 * Whether a time is written in English, by the words it is told with.
 */
import { ENGLISH_CUES, FRENCH_CUES } from '../words/when-language.ts';
import type { Word } from './spelling.ts';

/** Letters that are enough to tell. */
const REACH = 2000;

/** `language` wins where the words say both. `raw` are the words of the folded text as they are written in it. */
export function isEnglish(folded: string, raw: readonly Word[], language: 'fr' | 'en' | undefined): boolean {
  const head = folded.slice(0, REACH);
  let english = 0;
  let french = 0;
  for (const { text, start, end } of raw) {
    if (start >= REACH) break;
    const word = end > REACH ? head.slice(start) : text;
    const isFrench = FRENCH_CUES.has(word) && !(word === 'midi' && endsAfternoon(head, start));
    const isEnglishToo = ENGLISH_CUES.has(word) && !(word === 'week' && /^[- ]?end/.test(head.slice(end)));
    if (!(isFrench || isEnglishToo) || touchesNumber(head, start, end)) continue;
    if (isFrench) french += 1;
    if (isEnglishToo) english += 1;
  }
  return language === 'en' ? english >= french : english > french;
}

/** "apres-midi" is one word. */
function endsAfternoon(head: string, start: number): boolean {
  return head.endsWith('apres-', start) && !/[a-z\d_]/.test(head[start - 7] ?? '');
}

/** A digit or an underscore on either side: then it is part of something else. */
function touchesNumber(head: string, start: number, end: number): boolean {
  return isInNumber(head.charCodeAt(start - 1)) || isInNumber(head.charCodeAt(end));
}

function isInNumber(code: number): boolean {
  return (code >= 48 && code <= 57) || code === UNDERSCORE;
}

const UNDERSCORE = 95;
