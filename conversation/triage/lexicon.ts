/**
 * The danger lexicon as it was compiled (`test/eval/write-lexicon.ts`): finds its concepts in a reading — a body part, a symptom, an agent,
 * a person, a frame such as "planned care". Matches by sound, by stem and within one typing slip; knows no rule and decides nothing.
 */
import { remembered } from '../remembered.ts';
import { compileSlips } from './slips.ts';

/** What is stored. Sounds and stems are known by their place; a slot of a phrase is a sound, or a choice: those come after the sounds. */
export interface StoredLexicon {
  /** Of the concepts. */
  names: readonly string[];
  /** Of all the words of the phrases, between blanks. */
  sounds: string;
  /** What the sounds of a stem and any ending begin with, between blanks. */
  stems: string;
  /** Places of the sounds and of the stems of which any fits. */
  choices: readonly (readonly [sounds: readonly number[], stems: readonly number[]])[];
  /**
   * 16-bit numbers, base64. Of each phrase, in the order in which they were written: its concept times `MOST_SLOTS` and how many slots it has;
   * then each slot times 4 and half of how many foreign words may stand before it.
   */
  phrases: string;
  /** The words and the beginnings of words as they are spelled, between blanks. */
  written: string;
  writtenStems: string;
}

/** Phrases have fewer. */
export const MOST_SLOTS = 32;

/** Words `from`…`to` (inclusive) say `concept`. `dead` names why it does not count: negated, past, hypothetical… */
export interface Occurrence {
  concept: number;
  from: number;
  to: number;
  dead: string | undefined;
}

/** What the lexicon needs to know of a word. */
export interface HeardWord {
  text: string;
  heard: Heard;
  clause: number;
  sentence: number;
}

/** Places in the numbers of the phrases. */
type Phrases = readonly number[];
const NO_PHRASES: Phrases = [];
const NONE: readonly number[] = [];
/** No stem of the lexicon has more letters. */
const LONGEST_STEM = 16;

/** What the lexicon knows of a sound. Shared by all words that sound so: not to be changed. */
export interface Heard {
  /** That of the sound by itself; −1 for none. */
  slot: number;
  /** The choices that it fits. */
  choices: readonly number[];
  /** The phrases that it may begin: whatever follows, by the slot of the word that follows, and by one of its stems. */
  whole: Phrases;
  paired: ReadonlyMap<number, Phrases> | undefined;
  stemmed: Phrases;
}

const UNHEARD: Heard = { slot: -1, choices: NONE, whole: NO_PHRASES, paired: undefined, stemmed: NO_PHRASES };

export class Lexicon {
  readonly names: readonly string[];
  readonly idOf: ReadonlyMap<string, number>;
  /** What is known of a sound, or of the one that it is a slip of. */
  readonly heardAs: (sound: string) => Heard;
  private readonly stored: StoredLexicon;
  private readonly slotOf = new Map<string, number>();
  private readonly stemOf = new Map<string, number>();
  /** How long the stems are that begin with these three letters. */
  private readonly stemLengths = new Map<string, number[]>();
  /** By sound and by stem, the choices that have them. */
  private readonly choicesOfSound = new Map<number, number[]>();
  private readonly choicesOfStem = new Map<number, number[]>();
  private readonly phrases: Uint16Array;
  /** By slot, the last phrase that begins with it; by phrase, the one before it that begins alike. Counted from 1: 0 is none. */
  private readonly lastBegun: Uint32Array;
  private readonly before: Uint32Array;
  private readonly correctedSound: (sound: string) => string;
  private spelled: { words: ReadonlySet<string>; stems: ReadonlySet<string> } | undefined;

  constructor(stored: StoredLexicon) {
    this.stored = stored;
    this.names = stored.names;
    this.idOf = new Map(stored.names.map((name, id) => [name, id]));
    for (const sound of stored.sounds.split(' ')) this.slotOf.set(sound, this.slotOf.size);
    for (const stem of stored.stems.split(' ')) {
      this.stemOf.set(stem, this.stemOf.size);
      const lengths = valuesOf(this.stemLengths, stem.slice(0, 3));
      if (!lengths.includes(stem.length)) lengths.push(stem.length);
    }
    stored.choices.forEach(([sounds, stems], index) => {
      const slot = this.slotOf.size + index;
      for (const sound of sounds) valuesOf(this.choicesOfSound, sound).push(slot);
      for (const stem of stems) valuesOf(this.choicesOfStem, stem).push(slot);
    });
    const bytes = Buffer.from(stored.phrases, 'base64');
    this.phrases = new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);
    this.lastBegun = new Uint32Array(this.slotOf.size + stored.choices.length);
    this.before = new Uint32Array(this.phrases.length);
    this.linkPhrases();
    this.correctedSound = compileSlips(this.slotOf);
    this.heardAs = remembered((sound) => this.hear(sound));
  }

  private linkPhrases(): void {
    const { phrases, lastBegun, before } = this;
    for (let at = 0; at < phrases.length; at += 1 + ((phrases[at] as number) % MOST_SLOTS)) {
      const slot = (phrases[at + 1] as number) >> 2;
      before[at] = lastBegun[slot] as number;
      lastBegun[slot] = at + 1;
    }
  }

  /** The phrases that begin with one of these slots, in the order in which they were written. */
  private begunBy(slots: readonly number[]): number[] {
    const found: number[] = [];
    for (const slot of slots)
      for (let next = this.lastBegun[slot] ?? 0; next > 0; next = this.before[next - 1] ?? 0) found.push(next - 1);
    return found.sort((a, b) => a - b);
  }

  /** Whether a sound is of the lexicon as it is, not only within one slip. */
  has(sound: string): boolean {
    return this.slotOf.has(sound) || this.stemsOf(sound).length > 0;
  }

  /** Whether a word stands in the lexicon as it is spelled, not only by its sound. */
  writes(word: string): boolean {
    this.spelled ??= {
      words: new Set(this.stored.written.split(' ')),
      stems: new Set(this.stored.writtenStems.split(' ')),
    };
    const { words, stems } = this.spelled;
    if (words.has(word) || (word.endsWith('s') && words.has(word.slice(0, -1)))) return true;
    for (let length = 2; length <= Math.min(word.length, LONGEST_STEM); length++)
      if (stems.has(word.slice(0, length))) return true;
    return false;
  }

  /** Every concept that the words say, in the order of the text. */
  find(words: readonly HeardWord[]): Occurrence[] {
    const found: Occurrence[] = [];
    for (let at = 0; at < words.length; at++) {
      const { whole, paired, stemmed } = (words[at] as HeardWord).heard;
      this.findBegun(whole, words, at, found);
      const next = paired && words[at + 1];
      if (next) this.findBegun(paired.get(next.heard.slot) ?? NO_PHRASES, words, at, found);
      this.findBegun(stemmed, words, at, found);
    }
    return found;
  }

  private findBegun(phrases: Phrases, words: readonly HeardWord[], at: number, found: Occurrence[]): void {
    for (const phrase of phrases) {
      const to = this.endOf(phrase, words, at);
      if (to < 0) continue;
      const concept = Math.floor((this.phrases[phrase] as number) / MOST_SLOTS);
      found.push({ concept, from: at, to, dead: undefined });
    }
  }

  /** Index of the last word when the phrase begins at `at`; −1 when it does not. Never crosses the end of a sentence. */
  private endOf(phrase: number, words: readonly HeardWord[], at: number): number {
    const sentence = words[at]?.sentence;
    const last = phrase + this.slotsAt(phrase);
    let position = at;
    for (let s = phrase + 2; s <= last; s++) {
      const code = this.phrases[s] as number;
      const furthest = position + 1 + (code & 3) * 2;
      let next = position + 1;
      for (; next <= furthest; next++) {
        const word = words[next];
        if (!word || word.sentence !== sentence) return -1;
        if (fits(code >> 2, word.heard) && !beginsAnew(words, next, position)) break;
      }
      if (next > furthest) return -1;
      position = next;
    }
    return position;
  }

  private slotsAt(phrase: number): number {
    return (this.phrases[phrase] as number) % MOST_SLOTS;
  }

  private slotAt(place: number): number {
    return (this.phrases[place] as number) >> 2;
  }

  private hear(sound: string): Heard {
    const corrected = sound.length < 5 || this.has(sound) ? sound : this.correctedSound(sound);
    if (corrected !== sound) return this.heardAs(corrected);
    const slot = this.slotOf.get(sound) ?? -1;
    const stems = this.stemsOf(sound);
    const choices = this.choicesOfSound.get(slot) ?? NONE;
    const begun = this.choicesBegun(this.beginningsOf(sound, stems), choices);
    if (slot < 0 && begun.length === 0) return UNHEARD;
    return {
      slot,
      choices: [...choices, ...begun],
      ...this.openingOf(this.begunBy([slot, ...choices])),
      stemmed: stems.flatMap((stem) => this.begunBy(this.choicesBegun([stem], choices))),
    };
  }

  /** The stems that a sound is told by: short ones only when they are all of it. */
  private stemsOf(sound: string): readonly number[] {
    const lengths = this.stemLengths.get(sound.slice(0, 3));
    if (!lengths) return NONE;
    const stems: number[] = [];
    for (const length of lengths) {
      const stem = length > sound.length ? undefined : this.stemOf.get(sound.slice(0, length));
      if (stem !== undefined) stems.push(stem);
    }
    return stems;
  }

  /** The stems that a sound begins with, the short ones too. */
  private beginningsOf(sound: string, stems: readonly number[]): readonly number[] {
    const [one, two] = [this.stemOf.get(sound.slice(0, 1)), this.stemOf.get(sound.slice(0, 2))];
    if (one === undefined && two === undefined) return sound.length < 3 ? NONE : stems;
    return [
      ...(one === undefined ? NONE : [one]),
      ...(two === undefined ? NONE : [two]),
      ...(sound.length < 3 ? NONE : stems),
    ];
  }

  /** The choices that have one of these stems, but for those whose phrases the sound itself begins. */
  private choicesBegun(stems: readonly number[], known: readonly number[]): number[] {
    const begun: number[] = [];
    for (const stem of stems)
      for (const choice of this.choicesOfStem.get(stem) ?? NONE) if (!known.includes(choice)) begun.push(choice);
    return begun;
  }

  /** Small words begin hundreds of phrases: those are looked up by their first two words. */
  private openingOf(phrases: Phrases): Pick<Heard, 'whole' | 'paired'> {
    const whole: number[] = [];
    const paired = new Map<number, number[]>();
    for (const phrase of phrases) {
      const slot = this.slotAt(phrase + 2);
      const isFree = this.slotsAt(phrase) === 1 || ((this.phrases[phrase + 2] as number) & 3) > 0;
      const choice = slot < this.slotOf.size ? undefined : this.stored.choices[slot - this.slotOf.size];
      if (isFree || (choice && choice[1].length > 0)) whole.push(phrase);
      else for (const sound of choice ? choice[0] : [slot]) valuesOf(paired, sound).push(phrase);
    }
    return { whole, paired: paired.size > 0 ? paired : undefined };
  }
}

function fits(slot: number, { slot: own, choices }: Heard): boolean {
  return own === slot || (choices.length > 0 && choices.includes(slot));
}

/** "il respire très bien pas de plaques": what came before these was said in full. */
const ENDS_WELL = new Set(['bien', 'mieux', 'normal', 'normalement', 'correctement']);

/** "ça passe, pas de fièvre", "il respire bien pas de boutons": this "pas" denies what follows, not what came before. */
function beginsAnew(words: readonly HeardWord[], at: number, previous: number): boolean {
  const word = words[at]?.text;
  if (word !== 'pas' && word !== 'plus') return false;
  if (words[at]?.clause !== words[previous]?.clause) return true;
  if (at === previous + 1) return false;
  const next = words[at + 1]?.text;
  return next === 'de' || next === 'd' || ENDS_WELL.has(words[at - 1]?.text ?? '');
}

function valuesOf<Key>(lists: Map<Key, number[]>, key: Key): number[] {
  const known = lists.get(key);
  if (known) return known;
  const list: number[] = [];
  lists.set(key, list);
  return list;
}
