/**
 * What a French word sounds like, roughly: "quand", "kan" and "kand" share a key, so do "gonflé", "gonflée" and "gonfler".
 * Keys only compare words with each other; they are never shown.
 */

import { remembered } from './remembered.ts';
import { APART } from './words/danger-spelling.ts';

const SILENT = /[stxzpd]+$/;
const SILENT_LETTERS = 'stxzpd';
const INFLECTION = /e+r?$/;
const INFLECTION_LETTERS = 'er';
/** Words of their own that end like such a verb. */
const NO_VERB = new Set(['violent', 'urgent', 'souvent', 'patient', 'accident', 'argent', 'content', 'absent']);

/** A folded word → its key. Short words (up to three letters) and numbers are their own key. */
export const soundOf = remembered(soundOfListed);

/** The same, for the words of a list, which are met once. */
export function soundOfListed(word: string): string {
  if (APART.has(word)) return `=${word}`;
  if (word.endsWith('s') && APART.has(word.slice(0, -1))) return `=${word.slice(0, -1)}`;
  if (word === 'peux' || word === 'peut') return 'peut';
  if (word === 'veux' || word === 'veut') return 'veut';
  if (word.length <= 3 || (word.charCodeAt(0) >= 48 && word.charCodeAt(0) <= 57)) return word;
  const key = shortened(shortened(spoken(singular(word)), SILENT, SILENT_LETTERS), INFLECTION, INFLECTION_LETTERS);
  // Marked, so that "deces" never meets the small word "des".
  return key.length <= 3 ? `${key}'` : key;
}

/** "respirent" is "respire"; "saignement" and "pendant" keep their end. */
function singular(word: string): string {
  const isPlural = word.endsWith('ent') && word.length > 3 && word[word.length - 4] !== 'm' && !NO_VERB.has(word);
  return isPlural ? `${word.slice(0, -3)}e` : word;
}

/** Without the ending, whose last letter is one of `letters`: most keys are told by it alone. */
function shortened(key: string, ending: RegExp, letters: string): string {
  if (!letters.includes(key.charAt(key.length - 1))) return key;
  const shorter = key.replace(ending, '');
  return shorter.length >= 3 ? shorter : key;
}

/** The beginning of a word → the beginning of its key: nothing silent is dropped at its end. */
export function soundOfStem(stem: string): string {
  return stem.endsWith('a') ? spoken(stem) : spoken(`${stem}a`).slice(0, -1);
}

const SOFTENS = 'eiy';
const VOWELS = 'aeiouy';
/** Letters that sound as they are written, whatever follows. */
const AS_WRITTEN = 'rtnlmdbvfjkwxz';
/** These do unless one of the others follows. */
const PLAIN_VOWELS = 'aeiou';
const CHANGES_VOWELS = 'aeiouynm';

/** One pass over the letters. Capitals and digits stand for sounds of several letters: S ch, N gn, E eu, U ou, 1 in, 2 an, 3 on. */
function spoken(word: string): string {
  let key = '';
  let last = '';
  for (let i = 0; i < word.length; ) {
    const letter = word.charAt(i);
    if (AS_WRITTEN.includes(letter) || (PLAIN_VOWELS.includes(letter) && !changesVowels(word, i + 1))) {
      // Doubled letters sound once.
      if (letter !== last) key += letter;
      last = letter;
      i++;
      continue;
    }
    const heard = soundAt(word, i);
    const sound = heard[0];
    if (sound !== last) key += sound;
    if (sound !== '') last = sound.charAt(sound.length - 1);
    i += heard[1];
  }
  return key;
}

function changesVowels(word: string, at: number): boolean {
  return at < word.length && CHANGES_VOWELS.includes(word.charAt(at));
}

/** The sound of the letters at `i`, and how many letters it takes. */
function soundAt(word: string, i: number): readonly [string, number] {
  const letter = word[i] ?? '';
  const next = word[i + 1] ?? '';
  const after = word[i + 2] ?? '';
  switch (letter) {
    case 'h':
      return ['', 1];
    case 'y':
      return isNasal(next, after) ? ['1', 2] : ['i', 1];
    case 'p':
      return next === 'h' ? ['f', 2] : ['p', 1];
    case 's':
      if (next === 'h') return ['S', 2];
      return next === 'c' && after === 'h' ? ['S', 3] : ['s', 1];
    case 'q':
      return ['k', next === 'u' ? 2 : 1];
    case 'c':
      if (next === 'h') return ['S', 2];
      if (next === 'k') return ['k', 2];
      return [next !== '' && SOFTENS.includes(next) ? 's' : 'k', 1];
    case 'g':
      if (next === 'n') return ['N', 2];
      if (next === 'u' && after !== '' && SOFTENS.includes(after)) return ['G', 2];
      if (next === 'e' && (after === 'a' || after === 'o')) return ['j', 2];
      return [next !== '' && SOFTENS.includes(next) ? 'j' : 'g', 1];
    case 'a':
      if (next === 'u') return ['o', 2];
      return openVowel(word, i, 'a', '2');
    case 'e':
      if (next === 'a' && after === 'u') return ['o', 3];
      if (next === 'u') return ['E', 2];
      return openVowel(word, i, 'e', '2');
    case 'i':
      return isNasal(next, after) ? ['1', 2] : ['i', 1];
    case 'o':
      if (next === 'e') return after === 'u' ? ['E', 3] : ['e', 2];
      if (next === 'u') return ['U', 2];
      if (next === 'i' || next === 'y') return ['wa', 2];
      return isNasal(next, after) ? ['3', 2] : ['o', 1];
    case 'u':
      return isNasal(next, after) ? ['1', 2] : ['u', 1];
    default:
      return [letter, 1];
  }
}

/** "ain", "ai", "ail", "an" and the same with e. */
function openVowel(word: string, i: number, plain: string, nasal: string): readonly [string, number] {
  const next = word[i + 1] ?? '';
  const after = word[i + 2] ?? '';
  const third = word[i + 3] ?? '';
  if (next === 'i' || next === 'y') {
    if (isNasal(after, third)) return ['1', 3];
    if (after === 'l' && (third === 'l' || third === '')) return [`${plain}i`, third === '' ? 3 : 4];
    return ['e', 2];
  }
  return isNasal(next, after) ? [nasal, 2] : [plain, 1];
}

/** An n or m that is not sounded for itself: no vowel and no second n or m after it. */
function isNasal(letter: string, after: string): boolean {
  return (
    (letter === 'n' || letter === 'm') && (after === '' || !(VOWELS.includes(after) || after === 'n' || after === 'm'))
  );
}
