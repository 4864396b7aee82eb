/**
 * What the readers know of a word by itself, gathered in one object: one look-up for each word of a message gives all of it. Each reader
 * fills in its own part when it first asks for it. Holds nothing of a message.
 */
import { remembered } from '../remembered.ts';
import type { WordConcepts } from './concepts.ts';
import type { Ways } from './matcher.ts';
import type { WordHashes } from './model.ts';
import type { WordRules } from './rules.ts';
import type { TagWord } from './tag-words.ts';
import type { WhomWord } from './whom-features.ts';

export class KnownWord {
  readonly word: string;
  // All are there from the start: objects of one shape are read in less time.
  hashes: Readonly<WordHashes> | undefined = undefined;
  concepts: Readonly<WordConcepts> | undefined = undefined;
  rules: WordRules | undefined = undefined;
  tag: TagWord | undefined = undefined;
  whom: Readonly<WhomWord> | undefined = undefined;
  /** How an expression of time goes on after it; null when none begins with it. */
  time: Ways | null | undefined = undefined;
  /** Whether a full date could begin with it. */
  mayBeginDate: boolean | undefined = undefined;

  constructor(word: string) {
    this.word = word;
  }
}

/** The same object for the same word, as long as it is remembered. */
export const knownWord = remembered((word) => new KnownWord(word));
