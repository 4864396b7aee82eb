/**
 * The concepts of danger: the lexicon opened, and what the tables of words say of concepts, by their number.
 */
import { storedLexicon } from '../weights.ts';
import { Lexicon, type StoredLexicon } from './lexicon.ts';

export const LEXICON = new Lexicon(storedLexicon() as StoredLexicon);

/** The numbers of the concepts of these names, without those that the lexicon lacks. */
export function conceptsNamed(names: readonly string[]): Set<number> {
  return new Set(names.flatMap((name) => LEXICON.idOf.get(name) ?? []));
}
