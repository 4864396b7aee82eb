/** What the tagger adds up word by word is what it would find of all features one by one. */
import { expect, it } from 'vitest';
import { hintsFor } from '../../conversation/hear/spans.ts';
import { tagFeatures } from '../../conversation/hear/tag-features.ts';
import { loadTagger, readTags, type StoredTagger } from '../../conversation/hear/tagger.ts';
import { readWords } from '../../conversation/hear/words.ts';
import { weightsOf } from '../../conversation/weights.ts';

const TAGGER = loadTagger(weightsOf('entity') as StoredTagger);

it.each([
  'Bonjour, je suis Léa Martin, je voudrais un rdv avec le Dr Benali jeudi matin pour un vaccin',
  'annuler',
  'mon fils Jules né le 3/4/2019 a de la fièvre, RDV demain 14h30 svp',
  'certificat de sport pour ma fille',
])('%s', (text) => {
  const wording = readWords(text);
  const hints = hintsFor(wording, ['book'], false, 2026);
  const oneByOne = readTags(TAGGER, tagFeatures(wording, hints), 2);
  expect(readTags(TAGGER, tagFeatures(wording, hints, false), 2)).toEqual(oneByOne);
  expect(readTags(TAGGER, tagFeatures(wording, hints, false), 2)).toEqual(oneByOne);
});
