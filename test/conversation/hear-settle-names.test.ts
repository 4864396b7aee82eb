import { expect, test } from 'vitest';
import { settleNames } from '../../conversation/hear/settle-names.ts';
import type { Kind } from '../../conversation/hear/tagger.ts';
import { readWords } from '../../conversation/hear/words.ts';
import type { Intent } from '../../conversation/meaning.ts';

type Found = Partial<Record<Kind, string>>;

const settled = (text: string, found: Found, intent: Intent = 'book'): Found =>
  settleNames(readWords(text), found, [intent]);

test.each<[string, Found, Found]>([
  ['M. Ben Salah, diabétique, à voir', { L: 'Ben', F: 'Salah' }, { L: 'Ben Salah' }],
  ['passage chez la mère de M. Da Costa', { L: 'Costa' }, { L: 'Da Costa' }],
  ['rdv avec la docteure N’Diaye', { P: 'Diaye' }, { P: 'N’Diaye' }],
  ['mon père au nom de Goncalves', { L: 'Goncalves' }, { L: 'Goncalves' }],
  ['renouvellement svp, Lambert Yvonne', { F: 'Lambert', L: 'Yvonne' }, { F: 'Yvonne', L: 'Lambert' }],
])('whole names: %s', (text, found, expected) => {
  expect(settled(text, found)).toEqual(expected);
});

test.each<[string, Found, Found]>([
  ['un rappel pour mes jumelles Léonie et Garance', { F: 'Léonie' }, {}],
  ['Léonie Martin et sa sœur Garance', { F: 'Léonie', L: 'Martin' }, { F: 'Léonie', L: 'Martin' }],
  ['une place d’ici la Saint-Jean ?', { F: 'Saint-Jean' }, {}],
  ['la maîtresse de l’école Jules Ferry', { F: 'Jules', L: 'Ferry' }, {}],
])('nobody, or several: %s', (text, found, expected) => {
  expect(settled(text, found)).toEqual(expected);
});

test('a contact is no patient', () => {
  const text = 'Ajoutez mon mari comme personne à prévenir, Pascal';
  expect(settled(text, { F: 'Pascal' }, 'change_details')).toEqual({});
  expect(settled(text, { F: 'Pascal' }, 'book')).toEqual({ F: 'Pascal' });
});

test.each<[string, Found, Found]>([
  ['je serai chez M. Jaurès à 18 h 20', { L: 'Jaurès' }, { P: 'Jaurès' }],
  ['Auxiliaire de vie chez M. Lepetit, 92 ans', { L: 'Lepetit' }, { L: 'Lepetit' }],
  ['notre vieille voisine Mme Mbarga pourrait-elle passer ?', { P: 'Mbarga' }, { L: 'Mbarga' }],
  ['frottis avec la sage-femme Mme Feu le 17', { P: 'Feu' }, { P: 'Feu' }],
  ['annulation du rdv de jeudi, Benali', { P: 'Benali' }, { L: 'Benali' }],
  ['monsieur Hoareau à l’appareil', { P: 'Hoareau' }, { L: 'Hoareau' }],
])('who comes and who is visited: %s', (text, found, expected) => {
  expect(settled(text, found)).toEqual(expected);
});

test.each<[string, string | undefined]>([
  ['Zoé a glissé, genou ouvert', 'Zoé'],
  ['Swann (4 ans) n’a ni raideur ni taches', 'Swann'],
  ['J’ai donné deux fois l’antibiotique à Sacha ce matin', 'Sacha'],
  ['jm’appelle Bruno 59 ans', 'Bruno'],
  ['Vous êtes fermés pendant le pont de l’Ascension ?', undefined],
  ['Vous êtes rue Achille ?', undefined],
  ['Grâce à vous tout va mieux', undefined],
  ['le Dr Sacha est là ?', undefined],
])('a first name alone: %s', (text, first) => {
  expect(settled(text, {}).F).toBe(first);
});
