/**
 * How a French word sounds, roughly: the same for the ways in which one word is written by ear. Only good to compare words with.
 */

const SILENT_END = /(?:er|ez|ent|[dt]?s|[xtdpz])$/;
const VOWEL_NEXT = '(?![aeiouyhnm])';
/** Letters that make one sound, the longest first. */
const LETTERS = new RegExp(
  `eau|au|ou|oi|oy|ph|ch|sh|gn|tion|ss|sc(?=[eiy])|qu|q|ck|cc?(?![eiyh])|c|gu(?=[eiy])|g(?=[eiy])|ill|(?:ai|ei|i|y|u)[nm]${VOWEL_NEXT}|[ae][nm]${VOWEL_NEXT}|o[nm]${VOWEL_NEXT}|ai|ei|e|h|y|z|w|x|(.)\\1`,
  'g',
);
const SOUNDS: Readonly<Record<string, string>> = {
  eau: 'o',
  au: 'o',
  ou: 'w',
  oi: 'wa',
  oy: 'wa',
  ph: 'f',
  ch: 'S',
  sh: 'S',
  gn: 'N',
  tion: 'siO',
  ss: 's',
  sc: 's',
  qu: 'k',
  q: 'k',
  ck: 'k',
  gu: 'g',
  g: 'j',
  ill: 'i',
  ai: '',
  ei: '',
  e: '',
  h: '',
  y: 'i',
  z: 's',
  x: 'ks',
  w: 'w',
};

/** A key of the sound of a folded word: its e are not heard, nor the consonants that French leaves silent at its end. */
export function soundOf(word: string): string {
  const heard = word.replace(SILENT_END, '');
  return heard.replace(LETTERS, (letters: string, twice: string | undefined, at: number) => {
    const sound = SOUNDS[letters];
    if (sound !== undefined) return sound;
    if (letters === 'cc') return 'k';
    if (twice) return twice;
    if (letters === 'c') return /[eiy]/.test(heard[at + 1] ?? '') ? 's' : 'k';
    if (letters.startsWith('o')) return 'O';
    return /^[ae][nm]$/.test(letters) ? 'A' : 'I';
  });
}
