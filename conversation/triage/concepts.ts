/**
 * Finds the concepts of the danger lexicon in a reading: a body part, a symptom, an agent, a person, a frame such as "planned care".
 * Matches by sound, by stem and within one typing slip; knows no rule and decides nothing.
 */

import { remembered } from '../remembered.ts';
import { soundOf, soundOfListed, soundOfStem } from '../sound.ts';
import type { Word } from './reading.ts';
import { compileSlips } from './slips.ts';

/** Words `from`…`to` (inclusive) say `concept`. `dead` names why it does not count: negated, past, hypothetical… */
export interface Occurrence {
  concept: number;
  from: number;
  to: number;
  dead?: string;
}

const NONE: readonly number[] = [];
const NONE_SOUNDS: readonly string[] = [];

interface Slot {
  sounds: readonly string[];
  stems: readonly string[];
  /** How many foreign words may stand before this one. */
  gap: number;
}
interface Phrase {
  concept: number;
  written: string;
  /** Made when the beginning of the phrase is met for the first time: most never are. */
  slots: readonly Slot[] | undefined;
}
/** No list of phrases is longer: a phrase is remembered by its concept and where it begins in the list. */
const LONGEST_LIST = 1 << 20;
const BLANK = 0x20;
/** No stem of the lexicon has more letters. */
const LONGEST_STEM = 16;
/** The phrases that a sound may begin: by itself, or together with the sound after it. */
interface Opening {
  whole: readonly Phrase[] | undefined;
  paired: ReadonlyMap<string, readonly Phrase[]> | undefined;
}
const NO_OPENING: Opening = { whole: undefined, paired: undefined };
/** What is known of a sound. */
interface Heard extends Opening {
  known: boolean;
  /** Without its slip. */
  sound: string;
  /** The phrases that one of its stems may begin. */
  stemmed: readonly Phrase[];
}
/** What stands between the words of a phrase and is none. */
const GAPS = new Set(['', '_', '__']);

export interface Lexicon {
  names: readonly string[];
  idOf: ReadonlyMap<string, number>;
  known(sound: string): boolean;
  /** Whether a word stands in the lexicon as it is spelled, not only by its sound. */
  writes(word: string): boolean;
  find(words: readonly Word[]): Occurrence[];
}

/**
 * Compiles `{concept: 'phrase, phrase, …'}`. In a phrase: `a/b` alternatives, `stem*` any ending, `_` up to two words between,
 * `__` up to four. One phrase may be given for several concepts.
 */
export function compileLexicon(source: Readonly<Record<string, string>>): Lexicon {
  const names = Object.keys(source);
  const lists = Object.values(source);
  const idOf = new Map(names.map((name, id) => [name, id]));
  // Every sound and stem of the lexicon, with the places of the phrases that it may begin.
  const bySound = new Map<string, readonly number[]>();
  const byStem = new Map<string, readonly number[]>();
  // The same words come back in hundreds of phrases: each is compiled once.
  const compiled = new Map<string, Slot>();
  const slotOf = (part: string): Slot => {
    const before = compiled.get(part);
    if (before) return before;
    const slot = compileSlot(part);
    compiled.set(part, slot);
    return slot;
  };
  const beginnings = beginningsIn(lists);
  const written = new Set(lists.join(' ').replaceAll(',', ' ').split(' '));
  const writtenStems = new Set<string>();
  for (const gap of GAPS) written.delete(gap);
  for (const part of [...written]) {
    const places = beginnings.get(part) ?? NONE;
    if (isWord(part)) {
      pushAll(bySound, soundOfListed(asRead(part)), places);
      continue;
    }
    const slot = slotOf(part);
    for (const sound of slot.sounds) pushAll(bySound, sound, places);
    for (const stem of slot.stems) pushAll(byStem, stem, places);
    for (const word of part.split('/')) {
      if (word.endsWith('*')) writtenStems.add(word.slice(0, -1));
      else written.add(word);
    }
  }
  /** One phrase may stand under several sounds: what is made of it is shared. */
  const phrases = new Map<number, Phrase>();
  const phraseAt = (place: number): Phrase => {
    const before = phrases.get(place);
    if (before) return before;
    const concept = Math.floor(place / LONGEST_LIST);
    const list = lists[concept] ?? '';
    const from = place % LONGEST_LIST;
    const phrase = { concept, written: list.slice(from, endAt(list, from)).trim(), slots: undefined };
    phrases.set(place, phrase);
    return phrase;
  };
  /** In the order of the lexicon. */
  const phrasesAt = (places: readonly number[]): Phrase[] => [...places].sort((a, b) => a - b).map(phraseAt);
  const stemLengths = new Map<string, number[]>();
  for (const stem of byStem.keys()) {
    const lengths = stemLengths.get(stem.slice(0, 3)) ?? [];
    if (!lengths.includes(stem.length)) lengths.push(stem.length);
    stemLengths.set(stem.slice(0, 3), lengths);
  }
  const isKnown = (sound: string): boolean => {
    if (bySound.has(sound)) return true;
    for (const length of stemLengths.get(sound.slice(0, 3)) ?? NONE) {
      if (length <= sound.length && byStem.has(sound.slice(0, length))) return true;
    }
    return false;
  };

  const writes = (word: string): boolean => {
    if (written.has(word) || (word.endsWith('s') && written.has(word.slice(0, -1)))) return true;
    for (let length = 2; length <= Math.min(word.length, LONGEST_STEM); length++)
      if (writtenStems.has(word.slice(0, length))) return true;
    return false;
  };

  const openings = new Map<string, Opening>();
  const openingOf = (sound: string): Opening => {
    const places = bySound.get(sound) ?? NONE;
    if (places.length === 0) return NO_OPENING;
    const opening = openings.get(sound) ?? compileOpening(phrasesAt(places), slotOf);
    openings.set(sound, opening);
    return opening;
  };

  const correctedSound = compileSlips(bySound);
  const heardAs = remembered((sound): Heard => {
    const known = isKnown(sound);
    const corrected = known || sound.length < 5 ? sound : correctedSound(sound);
    const stemmed = (stemLengths.get(corrected.slice(0, 3)) ?? NONE)
      .filter((length) => length <= corrected.length)
      .flatMap((length) => phrasesAt(byStem.get(corrected.slice(0, length)) ?? NONE));
    return { known, sound: corrected, ...openingOf(corrected), stemmed };
  });
  const known = (sound: string): boolean => heardAs(sound).known;

  const find = (words: readonly Word[]): Occurrence[] => {
    const entries = words.map((word) => heardAs(word.sound));
    const heard = entries.map((entry) => entry.sound);
    const found: Occurrence[] = [];
    const tryAll = (phrases: readonly Phrase[] | undefined, at: number) => {
      if (!phrases) return;
      for (const phrase of phrases) {
        phrase.slots ??= compilePhrase(phrase.written, slotOf);
        const to = matchAt(phrase.slots, words, heard, at);
        if (to >= 0) found.push({ concept: phrase.concept, from: at, to });
      }
    };
    entries.forEach(({ whole, paired, stemmed }, at) => {
      tryAll(whole, at);
      if (at + 1 < heard.length) tryAll(paired?.get(heard[at + 1] ?? ''), at);
      tryAll(stemmed, at);
    });
    return found;
  };
  return { names, idOf, known, writes, find };
}

/** Small words open hundreds of phrases: those are looked up by their first two words. Made when the first of them is met. */
function compileOpening(phrases: readonly Phrase[], slotOf: (part: string) => Slot): Opening {
  const whole: Phrase[] = [];
  const paired = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const second = phrase.written.split(' ', 2)[1] ?? '';
    const next = GAPS.has(second) ? undefined : slotOf(second);
    if (!next || next.stems.length > 0) whole.push(phrase);
    else for (const sound of next.sounds) pushTo(paired, sound, phrase);
  }
  return { whole, paired };
}

function compilePhrase(written: string, slotOf: (part: string) => Slot): Slot[] {
  const slots: Slot[] = [];
  let gap = 0;
  for (const part of written.split(' ')) {
    if (part === '_' || part === '__') gap = part.length * 2;
    else if (part !== '') {
      const slot = slotOf(part);
      slots.push(gap === 0 ? slot : { ...slot, gap });
      gap = 0;
    }
  }
  return slots;
}

/** One place of a phrase: `word`, `stem*`, or several of them between slashes. */
function compileSlot(part: string): Slot {
  if (isWord(part)) return { sounds: [soundOf(asRead(part))], stems: NONE_SOUNDS, gap: 0 };
  const alternatives = part.split('/').map(asRead);
  const stems = alternatives.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1));
  return {
    // A stem that ends in silent letters is also a word of its own: "desherbant*".
    sounds: [...alternatives.filter((word) => !word.endsWith('*')), ...stems].map(soundOf),
    stems: stems.map(soundOfStem),
    gap: 0,
  };
}

/** A word by itself, in full. */
function isWord(part: string): boolean {
  return !part.includes('/') && !part.endsWith('*');
}

/** "pa" of the creoles is read as the "pas" of an SMS: so must the phrases that hold it. */
function asRead(word: string): string {
  return word === 'pa' ? 'pas' : word;
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
      if (fits(slot, heard[i] ?? '') && !beginsAnew(words, i, position)) {
        next = i;
        break;
      }
    }
    if (next < 0) return -1;
    position = next;
  }
  return position;
}

/** "il respire très bien pas de plaques": what came before these was said in full. */
const ENDS_WELL = new Set(['bien', 'mieux', 'normal', 'normalement', 'correctement']);

/** "ça passe, pas de fièvre", "il respire bien pas de boutons": this "pas" denies what follows, not what came before. */
function beginsAnew(words: readonly Word[], at: number, previous: number): boolean {
  const word = words[at]?.text;
  if (word !== 'pas' && word !== 'plus') return false;
  if (words[at]?.clause !== words[previous]?.clause) return true;
  if (at === previous + 1) return false;
  const next = words[at + 1]?.text;
  return next === 'de' || next === 'd' || ENDS_WELL.has(words[at - 1]?.text ?? '');
}

function fits(slot: Slot, sound: string): boolean {
  for (const one of slot.sounds) if (one === sound) return true;
  for (const stem of slot.stems) if (sound.startsWith(stem)) return true;
  return false;
}

function pushTo<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** What the phrases of the lists begin with, and where those phrases stand: the concept and the place in its list, in one number. */
function beginningsIn(lists: readonly string[]): Map<string, number[]> {
  const beginnings = new Map<string, number[]>();
  lists.forEach((list, concept) => {
    for (let next = 0; next < list.length; ) {
      const from = beginningAt(list, next);
      const end = endAt(list, from);
      next = end + 1;
      if (from === end) continue;
      const blank = list.indexOf(' ', from);
      const first = list.slice(from, blank < 0 || blank > end ? end : blank);
      pushTo(beginnings, first, concept * LONGEST_LIST + from);
    }
  });
  return beginnings;
}

function pushAll<Value>(map: Map<string, readonly Value[]>, key: string, values: readonly Value[]): void {
  const list = map.get(key);
  if (!list) map.set(key, values);
  else if (values.length > 0) map.set(key, [...list, ...values]);
}

/** Where a phrase of a list begins, at `from` or after it. */
function beginningAt(list: string, from: number): number {
  let at = from;
  while (list.charCodeAt(at) === BLANK) at++;
  return at;
}

/** Where the phrase that begins at `from` ends. */
function endAt(list: string, from: number): number {
  const comma = list.indexOf(',', from);
  return comma < 0 ? list.length : comma;
}
