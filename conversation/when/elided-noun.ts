/**
 * "début ou fin de matinée" → "début de matinée ou fin de matinée": the noun that two days or two parts share, said once. Words
 * that are added have no length of their own.
 */
import { MONTH_NAMES } from './fragment.ts';
import type { Word } from './spelling.ts';

const PORTIONS = new Set(['debut', 'milieu', 'mi', 'fin']);
const PRONOUNS = new Set(['celui', 'celle']);
const NOUNS = new Set<string>(['matinee', 'apres-midi', 'journee', 'soiree', 'semaine', 'mois', 'an', ...MONTH_NAMES]);
const SMALL = /^(?:de|du|le|en|a|tous|tout)$/;
const PART = /^(?:matin|matinee|apres-midi|soir|soiree)$/;
const STANDS_FOR = /^(?:matin|matinee|apres-midi|soir|soiree|semaine|rdv|creneau|horaire|heure|jour|mois)$/;
/** Words from a part of the day to the pronoun that repeats it. */
const PART_REACH = 6;
/** Words from the second part to its noun. */
const REACH = 4;

export function restoreNouns(words: readonly Word[]): readonly Word[] {
  if (!words.some(({ text }) => PORTIONS.has(text) || PRONOUNS.has(text))) return words;
  const restored: Word[] = [];
  words.forEach((word, index) => {
    restored.push(sharedPart(words, index) ?? word);
    const added = PORTIONS.has(word.text) ? sharedNoun(words, index) : [];
    for (const { text } of added) restored.push({ text, start: word.end, end: word.end });
  });
  return restored;
}

/** "l'après-midi de mardi ou celui de jeudi": the part of the day that "celui" stands for. */
function sharedPart(words: readonly Word[], index: number): Word | null {
  const word = words[index];
  if (!word || !PRONOUNS.has(word.text) || !/^(?:de|du)$/.test(words[index + 1]?.text ?? '')) return null;
  if (!/^(?:ou|et|sinon)$/.test(words[index - 1]?.text ?? '')) return null;
  const noun = words.slice(Math.max(0, index - PART_REACH), index).findLast(({ text }) => STANDS_FOR.test(text));
  return noun && PART.test(noun.text) ? { ...word, text: noun.text } : null;
}

/** What "fin de matinée" says after its first word, for a "début" that is only linked to it. */
function sharedNoun(words: readonly Word[], index: number): readonly Word[] {
  if (!/^(?:ou|et)$/.test(words[index + 1]?.text ?? '')) return [];
  let second = index + 2;
  while (SMALL.test(words[second]?.text ?? '')) second += 1;
  if (!PORTIONS.has(words[second]?.text ?? '') || second > index + REACH) return [];
  for (let at = second + 1; at <= second + REACH; at++) {
    const text = words[at]?.text ?? '';
    if (NOUNS.has(text)) return words.slice(second + 1, at + (words[at + 1]?.text === 'prochain' ? 2 : 1));
    if (!SMALL.test(text)) return [];
  }
  return [];
}
