import { expect, test } from 'vitest';
import { withoutListMarks } from '../../conversation/hear/lists.ts';
import { hear } from '../../conversation/hear.ts';
import type { HearingContext, Intent } from '../../conversation/meaning.ts';

/** Monday 30 March 2026, 10:00 in Paris. */
const CONTEXT: HearingContext = {
  now: Date.parse('2026-03-30T08:00:00Z'),
  zone: 'Europe/Paris',
  territory: 'FR',
  asked: { about: 'nothing' },
};

test.each<[string, Intent[]]>([
  ['1) déplacer mon rdv de jeudi 2) certificat pour le judo 3) votre adresse', ['reschedule', 'certificate_or_letter']],
  [
    'Bonjour, 1) renouveler mon Levothyrox 75 2) un certificat pour le tennis 3) savoir si vous êtes ouverts le 1er mai.',
    ['prescription_renewal', 'certificate_or_letter', 'ask_hours'],
  ],
  [
    'Bonjour,\n1. prendre rdv pour mon fils\n2. renouveler la pilule\n3. horaires du samedi',
    ['book', 'prescription_renewal', 'ask_hours'],
  ],
  ['Bonjour\n- déplacer mon rdv\n- un certificat pour le judo', ['reschedule', 'certificate_or_letter']],
  [
    "a) déplacer mon rdv b) avoir un certificat c) l'adresse svp",
    ['reschedule', 'certificate_or_letter', 'ask_address'],
  ],
  ['1-annuler mon rdv, 2-refaire mon ordonnance de la pilule', ['cancel', 'prescription_renewal']],
])('every item of a list is heard: %s', (text, intents) => {
  expect(hear(text, CONTEXT).intents).toEqual(expect.arrayContaining(intents));
});

test('the number of an item is no day of the month', () => {
  const { when } = hear('1) déplacer mon rdv de jeudi 2) un certificat', CONTEXT);
  expect(when).toEqual({ windows: [], refersTo: 'jeudi' });
});

test.each([
  ['1) vaccin 2) bilan', ';  vaccin ;  bilan'],
  ['- un\n- deux', '; un\n; deux'],
  ['(1) un (2) deux', ';   un ;   deux'],
])('%j becomes %j, as long as before', (text, plain) => {
  expect(withoutListMarks(text)).toBe(plain);
  expect(plain).toHaveLength(text.length);
});

test.each([
  'le 2) ou le 3)',
  '1/2 comprimé, 2/3 du temps',
  '1) une seule chose',
  '06 39 98 00 14',
  'le 1-2 avril, puis le 2-3',
  'peut-être, dit-il - un jour',
  'né le 1.2.1980',
])('%s is no list', (text) => {
  expect(withoutListMarks(text)).toBe(text);
});
