/**
 * Compiles the danger lexicon, as people write it, into what is stored: words become sounds, and phrases become numbers, so that starting
 * need not listen to thousands of words. Finds nothing in a text.
 */
import { soundOfListed, soundOfStem } from '../../conversation/sound.ts';
import { MOST_SLOTS, type StoredLexicon } from '../../conversation/triage/lexicon.ts';

/** What stands between the words of a phrase, and how many foreign words may. */
const GAPS: Readonly<Record<string, number>> = { _: 2, __: 4 };

/** The distinct strings met so far, each known by its place. */
class Places {
  private readonly placeOf = new Map<string, number>();

  of(text: string): number {
    const place = this.placeOf.get(text) ?? this.placeOf.size;
    this.placeOf.set(text, place);
    return place;
  }

  get all(): string[] {
    return [...this.placeOf.keys()];
  }
}

/**
 * Compiles `{concept: 'phrase, phrase, …'}`. In a phrase: `a/b` alternatives, `stem*` any ending, `_` up to two words between,
 * `__` up to four. One phrase may be given for several concepts.
 */
export function compileLexicon(source: Readonly<Record<string, string>>): StoredLexicon {
  const phrases = Object.values(source).map((list) =>
    list.split(',').flatMap((phrase) => {
      const parts = phrase.split(' ').filter(Boolean);
      return parts.length > 0 ? [parts] : [];
    }),
  );
  const sounds = new Places();
  const stems = new Places();
  const choices: [number[], number[]][] = [];
  const written = new Set<string>();
  const writtenStems = new Set<string>();
  const slotOf = new Map<string, number>();
  const parts = new Set(phrases.flat(2).filter((part) => !(part in GAPS)));
  const chosen: string[] = [];
  for (const part of parts) {
    const alternatives = part.split('/');
    const full = alternatives.filter((word) => !word.endsWith('*'));
    const begun = alternatives.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1));
    for (const word of full) written.add(word);
    for (const stem of begun) writtenStems.add(stem);
    // A stem that ends in silent letters is also a word of its own: "desherbant*".
    const heard = [...full, ...begun].map((word) => sounds.of(soundOfListed(asRead(word))));
    if (begun.length === 0 && heard.length === 1) slotOf.set(part, heard[0] as number);
    else {
      chosen.push(part);
      choices.push([[...new Set(heard)], [...new Set(begun.map((stem) => stems.of(soundOfStem(stem))))]]);
    }
  }
  const words = sounds.all;
  for (const [index, part] of chosen.entries()) slotOf.set(part, words.length + index);
  const numbers = phrases.flatMap((list, concept) => list.flatMap((phrase) => encode(phrase, concept, slotOf)));
  return {
    names: Object.keys(source),
    sounds: words.join(' '),
    stems: stems.all.join(' '),
    choices,
    phrases: Buffer.from(Uint16Array.from(numbers).buffer).toString('base64'),
    written: [...written].join(' '),
    writtenStems: [...writtenStems].join(' '),
  };
}

function encode(phrase: readonly string[], concept: number, slotOf: ReadonlyMap<string, number>): number[] {
  const slots: number[] = [];
  let gap = 0;
  for (const part of phrase) {
    const wider = GAPS[part];
    if (wider === undefined) slots.push((slotOf.get(part) ?? 0) * 4 + gap / 2);
    gap = wider ?? 0;
  }
  return [concept * MOST_SLOTS + slots.length, ...slots];
}

/** "pa" of the creoles is read as the "pas" of an SMS: so must the phrases that hold it. */
function asRead(word: string): string {
  return word === 'pa' ? 'pas' : word;
}
