/**
 * What the readers know of a word by itself, gathered in one object: one look-up for each word of a message gives all of it. Each reader
 * fills in its own part when it first asks for it. Holds nothing of a message.
 */
import { remembered } from '../remembered.ts';
import type { WordConcepts } from './concepts.ts';
import type { WordHashes } from './model.ts';
import type { WordRules } from './rules.ts';

export class KnownWord {
  readonly word: string;
  // All are there from the start: objects of one shape are read in less time.
  hashes: Readonly<WordHashes> | undefined = undefined;
  concepts: Readonly<WordConcepts> | undefined = undefined;
  rules: WordRules | undefined = undefined;

  constructor(word: string) {
    this.word = word;
  }
}

/** The same object for the same word, as long as it is remembered. */
export const knownWord = remembered((word) => new KnownWord(word));
