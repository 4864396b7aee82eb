/**
 * Finds the concepts of the danger lexicon in a reading: a body part, a symptom, an agent, a person, a frame such as "planned care".
 * Matches by sound, by stem and within one typing slip; knows no rule and decides nothing.
 */

import type { Word } from './reading.ts';
import { soundOf, soundOfStem } from './sound.ts';

/** Words `from`…`to` (inclusive) say `concept`. `dead` names why it does not count: negated, past, hypothetical… */
export interface Occurrence {
  concept: number;
  from: number;
  to: number;
  dead?: string;
}

const NONE: readonly number[] = [];

interface Slot {
  sounds: readonly string[];
  stems: readonly string[];
  /** How many foreign words may stand before this one. */
  gap: number;
}
interface Phrase {
  concept: number;
  slots: readonly Slot[];
}

export interface Lexicon {
  names: readonly string[];
  idOf: ReadonlyMap<string, number>;
  known(sound: string): boolean;
  find(words: readonly Word[]): Occurrence[];
}

/**
 * Compiles `{concept: 'phrase, phrase, …'}`. In a phrase: `a/b` alternatives, `stem*` any ending, `_` up to two words between,
 * `__` up to four. One phrase may be given for several concepts.
 */
export function compileLexicon(source: Readonly<Record<string, string>>): Lexicon {
  const names = Object.keys(source);
  const idOf = new Map(names.map((name, id) => [name, id]));
  const byFirst = new Map<string, Phrase[]>();
  const byPair = new Map<string, Phrase[]>();
  const byStem = new Map<string, Phrase[]>();
  const sounds = new Set<string>();
  const stems = new Set<string>();
  const heardOnce = new Map<string, string>();
  const sound = (word: string): string => {
    const before = heardOnce.get(word);
    if (before !== undefined) return before;
    const now = soundOf(word);
    heardOnce.set(word, now);
    return now;
  };
  names.forEach((name, concept) => {
    for (const written of (source[name] ?? '').split(/[,\n]/)) {
      const slots = compilePhrase(written.trim(), sound);
      const first = slots[0];
      if (!first) continue;
      const phrase = { concept, slots };
      for (const slot of slots) {
        for (const one of slot.sounds) sounds.add(one);
        for (const stem of slot.stems) stems.add(stem);
      }
      const second = slots[1];
      // Small words open hundreds of phrases: those are looked up by their first two words.
      if (second && second.gap === 0 && second.stems.length === 0) {
        for (const one of first.sounds) for (const other of second.sounds) pushTo(byPair, `${one} ${other}`, phrase);
      } else for (const one of first.sounds) pushTo(byFirst, one, phrase);
      for (const stem of first.stems) pushTo(byStem, stem, phrase);
    }
  });
  const slips = new Map<string, string>();
  for (const sound of sounds) {
    if (sound.length < 6) continue;
    for (let i = 1; i < sound.length; i++) slips.set(sound.slice(0, i) + sound.slice(i + 1), sound);
  }
  const stemLengths = new Map<string, number[]>();
  for (const stem of stems) {
    const lengths = stemLengths.get(stem.slice(0, 3)) ?? [];
    if (!lengths.includes(stem.length)) lengths.push(stem.length);
    stemLengths.set(stem.slice(0, 3), lengths);
  }
  const known = (sound: string): boolean => {
    if (sounds.has(sound)) return true;
    for (const length of stemLengths.get(sound.slice(0, 3)) ?? NONE) {
      if (length <= sound.length && stems.has(sound.slice(0, length))) return true;
    }
    return false;
  };

  /** A sound that we do not know, one slip away from one that we do → that one. */
  const corrected = (sound: string): string => {
    if (sound.length < 5 || known(sound)) return sound;
    const inserted = slips.get(sound);
    if (inserted) return inserted;
    for (let i = 1; i < sound.length; i++) {
      const shorter = sound.slice(0, i) + sound.slice(i + 1);
      if (shorter.length >= 5 && sounds.has(shorter)) return shorter;
      const swapped = slips.get(shorter);
      if (swapped && swapped.length === sound.length && sound.length >= 7) return swapped;
    }
    return sound;
  };

  const find = (words: readonly Word[]): Occurrence[] => {
    const heard = words.map((word) => corrected(word.sound));
    const found: Occurrence[] = [];
    const tryAll = (phrases: readonly Phrase[] | undefined, at: number) => {
      if (!phrases) return;
      for (const phrase of phrases) {
        const to = matchAt(phrase.slots, words, heard, at);
        if (to >= 0) found.push({ concept: phrase.concept, from: at, to });
      }
    };
    for (let at = 0; at < heard.length; at++) {
      const sound = heard[at] ?? '';
      tryAll(byFirst.get(sound), at);
      if (at + 1 < heard.length) tryAll(byPair.get(`${sound} ${heard[at + 1] ?? ''}`), at);
      for (const length of stemLengths.get(sound.slice(0, 3)) ?? NONE) {
        if (length <= sound.length) tryAll(byStem.get(sound.slice(0, length)), at);
      }
    }
    return found;
  };
  return { names, idOf, known, find };
}

function compilePhrase(written: string, soundOfWord: (word: string) => string): Slot[] {
  const slots: Slot[] = [];
  let gap = 0;
  for (const part of written.split(' ').filter(Boolean)) {
    if (part === '_' || part === '__') {
      gap = part.length * 2;
      continue;
    }
    const alternatives = part.split('/');
    const stems = alternatives.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1));
    slots.push({
      // A stem that ends in silent letters is also a word of its own: "desherbant*".
      sounds: [...alternatives.filter((word) => !word.endsWith('*')), ...stems].map(soundOfWord),
      stems: stems.map(soundOfStem),
      gap,
    });
    gap = 0;
  }
  return slots;
}

/** Index of the last word when the phrase begins at `at`; −1 when it does not. Never crosses the end of a sentence. */
function matchAt(slots: readonly Slot[], words: readonly Word[], heard: readonly string[], at: number): number {
  const sentence = words[at]?.sentence;
  let position = at;
  for (let s = 1; s < slots.length; s++) {
    const slot = slots[s] as Slot;
    let next = -1;
    for (let i = position + 1; i <= position + 1 + slot.gap; i++) {
      if (words[i]?.sentence !== sentence) break;
      if (fits(slot, heard[i] ?? '')) {
        next = i;
        break;
      }
    }
    if (next < 0) return -1;
    position = next;
  }
  return position;
}

function fits(slot: Slot, sound: string): boolean {
  for (const one of slot.sounds) if (one === sound) return true;
  for (const stem of slot.stems) if (sound.startsWith(stem)) return true;
  return false;
}

function pushTo(map: Map<string, Phrase[]>, key: string, phrase: Phrase): void {
  const list = map.get(key);
  if (list) list.push(phrase);
  else map.set(key, [phrase]);
}
