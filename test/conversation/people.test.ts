import { expect, it } from 'vitest';
import { peopleIn } from '../../conversation/flows/people.ts';

it.each([
  [2, 'un vaccin pour Lou et une consultation pour Max'],
  [1, 'rdv pour Léa Martin demain'],
  [1, 'un rdv pour Léa, le vaccin est pour Léa'],
  [1, 'Rdv pour Docteur Martin'],
  [1, 'je voudrais un rdv mardi'],
  [1, 'un rdv pour mon fils et une ordonnance pour moi'],
  [1, 'mon mari et son chien vous saluent'],
  [1, 'rdv à 2 rue des Lilas'],
  [2, '2 rdv svp'],
  [2, 'un créneau pour ma femme et moi'],
  [2, 'rdv pour moi et pour mon mari'],
  [2, 'mes deux enfants ont besoin d’un vaccin'],
  [2, 'pour nous deux, un mardi'],
  [2, 'les jumeaux doivent voir le docteur'],
  [3, 'trois rendez-vous à la suite'],
  [2, 'an appointment for me and my husband'],
])('hears %i in « %s »', (count, text) => {
  expect(peopleIn(text)).toBe(count);
});
