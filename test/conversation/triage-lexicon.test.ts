/** That what is stored of the danger lexicon is what its words say, and that its phrases are found as they are written. */
import { expect, it } from 'vitest';
import { Lexicon, type StoredLexicon } from '../../conversation/triage/lexicon.ts';
import { readWords } from '../../conversation/triage/reading.ts';
import { storedLexicon } from '../../conversation/weights.ts';
import { CONCEPTS } from '../../conversation/words/danger-concepts.ts';
import { compileLexicon } from '../eval/lexicon-compiler.ts';

it('the stored lexicon is up to date: run `npx tsx test/eval/write-lexicon.ts`, then the training', () => {
  const stored = storedLexicon() as StoredLexicon;
  expect(compileLexicon(CONCEPTS)).toEqual(stored);
});

it.each([
  ['a word by its sound', 'poitrine', 'mal aux poitrines', true],
  ['a word within one slip', 'poitrine', 'mal à la poitrrine', true],
  ['neighbours', 'mal de tete', 'un mal de tête', true],
  ['neighbours that are not', 'mal de tete', 'mal de la tête', false],
  ['a gap of two words', 'mal _ tete', 'mal à la tête', true],
  ['a gap that is too wide', 'mal _ tete', 'mal un peu à la tête', false],
  ['a wider gap', 'mal __ tete', 'mal un peu à la tête', true],
  ['the end of a sentence', 'mal _ tete', 'mal. La tête', false],
  ['one of several', 'mal/douleur tete', 'douleur tête', true],
  ['none of several', 'mal/douleur tete', 'chaleur tête', false],
  ['a stem', 'irradi*', 'cela irradiait', true],
  ['the stem by itself', 'desherbant*', 'du désherbant', true],
  ['a stem inside a phrase', 'bras engourd*', 'le bras engourdi', true],
])('finds or not: %s', (_, phrase, text, isFound) => {
  const found = new Lexicon(compileLexicon({ other: 'autre', tried: phrase }));
  const words = readWords(text).map((word) => ({ ...word, heard: found.heardAs(word.sound) }));
  expect(found.find(words).map(({ concept }) => found.names[concept])).toEqual(isFound ? ['tried'] : []);
});
