import { expect, test } from 'vitest';
import { hear } from '../../conversation/hear.ts';
import type { Asked, HearingContext } from '../../conversation/meaning.ts';

/** Wednesday 4 March 2026, 09:00 in Paris. */
const CONTEXT: Omit<HearingContext, 'asked'> = {
  now: Date.parse('2026-03-04T08:00:00Z'),
  zone: 'Europe/Paris',
  territory: 'FR',
};
const answer = (text: string, about: 'names' | 'birthName' | 'firstNames') => {
  const asked: Asked = { about };
  const heard = hear(text, { ...CONTEXT, asked }).answer;
  return heard?.is === 'names' ? [heard.firstNames, heard.birthName] : undefined;
};

test.each([
  ['DUPONT Jean', 'Jean', 'DUPONT'],
  ['dupont jean', 'jean', 'dupont'],
  ['Dupont, Paul', 'Paul', 'Dupont'],
  ['Mme Claire Fontaine', 'Claire', 'Fontaine'],
  ['Madame Rossi', undefined, 'Rossi'],
  ['moi c karim benali', 'karim', 'benali'],
  ['nom Dupont prénom Paul', 'Paul', 'Dupont'],
  ['Prénom : Paul Nom : Dupont', 'Paul', 'Dupont'],
  ['Jean et Marie Dubois', 'Jean', 'Dubois'],
  ['Jacqueline Morin née en 1941', 'Jacqueline', 'Morin'],
  ['Marie Dubois née Martin', 'Marie', 'Martin'],
  ['Marie-Claude LE GOFF épouse Martin', 'Marie-Claude', 'LE GOFF'],
  ["c'est pour ma fille Léa, 4 ans", 'Léa', undefined],
  ['non, Dupond avec un d', undefined, 'Dupond'],
  ['Nguyen Thi Mai', 'Thi Mai', 'Nguyen'],
  ["Jean d'Ormesson", 'Jean', "d'Ormesson"],
  ['Benali Karim, 12/04/1981, 0639981234', 'Karim', 'Benali'],
])('asked for names: %s', (text, first, last) => {
  expect(answer(text, 'names')).toEqual([first, last]);
});

test.each([
  ['Dubois', 'Dubois'],
  ['née Martin', 'Martin'],
  ['Lefèvre, L-e-f-e-v-r-e', 'Lefèvre'],
  ['Girard G I R A R D', 'Girard'],
  ['Martin, épouse Dubois', 'Martin'],
  ['non, Dupond avec un d', 'Dupond'],
])('asked for the birth name: %s', (text, last) => {
  expect(answer(text, 'birthName')).toEqual([undefined, last]);
});

test.each([
  ['Léa', 'Léa'],
  ['elle s’appelle Zoé', 'Zoé'],
])('asked for first names: %s', (text, first) => {
  expect(answer(text, 'firstNames')).toEqual([first, undefined]);
});

test.each(['Ça dépend', 'je ne sais pas', 'pourquoi vous demandez ça'])('no name: %s', (text) => {
  expect(answer(text, 'names')).toBeUndefined();
});
