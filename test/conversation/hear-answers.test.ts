import { expect, test } from 'vitest';
import { hear } from '../../conversation/hear.ts';
import type { Asked, HearingContext, Option } from '../../conversation/meaning.ts';

/** Wednesday 4 March 2026, 09:00 in Paris. */
const context = (asked: Asked): HearingContext => ({
  now: Date.parse('2026-03-04T08:00:00Z'),
  zone: 'Europe/Paris',
  territory: 'FR',
  asked,
  practitioners: [
    { id: 'martin', firstName: 'Claire', lastName: 'Martin' },
    { id: 'benamar', lastName: 'Ben Amar' },
  ],
});
const SLOTS: Option[] = [
  { id: 'a', label: 'mardi 10 mars à 9 h 00, Dr Martin', start: '2026-03-10T09:00', practitioner: 'Martin' },
  { id: 'b', label: 'mardi 10 mars à 14 h 30, Dr Ben Amar', start: '2026-03-10T14:30', practitioner: 'Ben Amar' },
  { id: 'c', label: 'jeudi 12 mars à 11 h 00, Dr Martin', start: '2026-03-12T11:00', practitioner: 'Martin' },
];
const REASONS: Option[] = [
  { id: 'consultation', label: 'Consultation', words: ['consultation', 'suivi'] },
  { id: 'vaccin', label: 'Vaccination', words: ['vaccin', 'vaccination'] },
  { id: 'visio', label: 'Téléconsultation', words: ['téléconsultation', 'visio'] },
];
const answer = (text: string, asked: Asked) => hear(text, context(asked)).answer;

test.each([
  ['oui', 'yes'],
  ['ouais c bon', 'yes'],
  ['euh oui', 'yes'],
  ['dac', 'yes'],
  ['👍', 'yes'],
  ["Oui, c'est bien moi", 'yes'],
  ['yes please', 'yes'],
  ['ouiiiii', 'yes'],
  ['okkk', 'yes'],
  ["d'acc", 'yes'],
  ['impec', 'yes'],
  ['nonnnn', 'no'],
  ['non', 'no'],
  ['nan merci', 'no'],
  ['pas du tout', 'no'],
  ['👎', 'no'],
  ['plutôt jeudi', 'when'],
  ['oui mais plutôt le matin', 'when'],
  ['non finalement jeudi', 'when'],
  ['non gardez celui de jeudi', 'no'],
  ['non je garde jeudi', 'no'],
])('asked yes or no, %s is %s', (text, is) => {
  expect(answer(text, { about: 'yesNo' })?.is).toBe(is);
});

test.each(['les deux', 'Les deux svp', 'oui, tous les deux', 'les 2', 'both of them'])('%s is no rank', (text) => {
  const two = SLOTS.slice(0, 2);
  expect(answer(text, { about: 'options', options: two })).toEqual({ is: 'ambiguous', ids: ['a', 'b'] });
  expect(answer(text, { about: 'options', options: SLOTS })?.is).not.toBe('option');
});

test.each([
  'oui mais vous avez un parking ?',
  'ok sauf le nom',
  'si possible un autre médecin',
  'super mais plus tard',
])('asked yes or no, %s is no yes', (text) => {
  expect(answer(text, { about: 'yesNo' })?.is).not.toBe('yes');
});

test.each<[string, Asked, string | undefined, string | undefined]>([
  ['Léa Fontaine 6/6/1991', { about: 'options', options: SLOTS }, 'Léa', 'Fontaine'],
  ['Paul Martin 3/3/1980', { about: 'names' }, 'Paul', 'Martin'],
  ['Claire Martin 3/3/1980', { about: 'names' }, 'Claire', 'Martin'],
])('%s is an identity, whoever else bears the name', (text, asked, first, last) => {
  const { patientFirstName, patientLastName, practitionerName } = hear(text, context(asked)).entities;
  expect([patientFirstName, patientLastName, practitionerName]).toEqual([first, last, undefined]);
});

test.each([
  ['Nathan, il est né le 14/07/2017', 'Nathan'],
  ['Lina, elle est née le 2 mai 2019', 'Lina'],
  ['Tom qui est né le 3/5/2022', 'Tom'],
])('a pronoun is no name: %s', (text, firstNames) => {
  expect(answer(text, { about: 'names' })).toEqual({ is: 'names', firstNames });
  expect(hear(text, context({ about: 'names' })).entities.patientLastName).toBeUndefined();
});

test('a name near a practitioner’s picks no time beside a birth date', () => {
  expect(answer('emma martins 14/02/2019', { about: 'options', options: SLOTS })).toBeUndefined();
});

test.each([
  ['le deuxième', 'b'],
  ['la 2e', 'b'],
  ['le 2', 'b'],
  ['2', 'b'],
  ['plutôt jeudi', 'c'],
  ['14h', 'b'],
  ['14h30', 'b'],
  ['celui de 9h', 'a'],
  ["l'après-midi", 'b'],
  ['le premier avec Martin', 'a'],
  ['avec Ben Amar', 'b'],
  ['jeudi 11h', 'c'],
  ['oui le premier', 'a'],
  ['le dernier', 'c'],
  ['the last one', 'c'],
  ['le plus tôt', 'a'],
  ['le plus tard possible', 'c'],
  ['ok pour le 12', 'c'],
  ['va pour le 3', 'c'],
  ['2️⃣', 'b'],
  ['the second one', 'b'],
  ['the 2.30 one', 'b'],
  ['les trois me vont', 'a'],
  ['jeudi alors, le premier', 'c'],
  ['mardi, le deuxième', 'b'],
  ['je prends celui de mardi matin', 'a'],
  ['mardi 10 mars à 9 h 00, Dr Martin', 'a'],
])('among three slots, %s is %s', (text, id) => {
  expect(answer(text, { about: 'options', options: SLOTS })).toEqual({ is: 'option', id });
});

test.each([
  ['aucun', { is: 'noneOfThem' }],
  ['aucun des trois', { is: 'noneOfThem' }],
  ['non', { is: 'noneOfThem' }],
  ['un autre jour', { is: 'noneOfThem' }],
  ['ça ne me va pas, autre chose ?', { is: 'noneOfThem' }],
  ['mardi', { is: 'ambiguous', ids: ['a', 'b'] }],
  ['celui du matin', { is: 'ambiguous', ids: ['a', 'c'] }],
  ['le 10', { is: 'ambiguous', ids: ['a', 'b'] }],
  ['plutôt le matin', { is: 'ambiguous', ids: ['a', 'c'] }],
  ['le premier ou le troisième', { is: 'ambiguous', ids: ['a', 'c'] }],
  ['jeudi ou 14h30', { is: 'ambiguous', ids: ['b', 'c'] }],
  ['peu importe', { is: 'option', id: 'a' }],
  ['combien ça coûte ?', undefined],
])('among three slots, %s picks none by itself', (text, expected) => {
  expect(answer(text, { about: 'options', options: SLOTS })).toEqual(expected);
});

test.each([
  ['vous avez vendredi ?', {}],
  ["plutôt fin d'après-midi", { timeOfDay: [{ from: '16:00', to: '18:00' }] }],
  ['pas le matin', { exclude: [{ from: '00:00', to: '12:00' }] }],
  ['non, pas mardi', { exclude: [{ start: '2026-03-10T00:00', end: '2026-03-11T00:00' }] }],
])('what is not offered, or only turned down, is a wish: %s', (text, wish) => {
  expect(answer(text, { about: 'options', options: SLOTS })).toMatchObject({ is: 'when', when: wish });
});

test('the last of several times is no button that has none', () => {
  const options = [...SLOTS, { id: 'other-times', label: 'D’autres horaires' }];
  expect(answer('le dernier', { about: 'options', options })).toEqual({ is: 'option', id: 'c' });
  expect(answer('comme la dernière fois', { about: 'options', options })).toBeUndefined();
});

test('"matin" is near Martin by its letters, and names nobody', () => {
  const heard = hear('pas le matin', context({ about: 'options', options: SLOTS }));
  expect(heard.entities.practitionerName).toBeUndefined();
});

test('yes to a single option takes it', () => {
  expect(answer('oui parfait', { about: 'options', options: SLOTS.slice(0, 1) })).toEqual({ is: 'option', id: 'a' });
});

test.each([
  ['vaccin', 'vaccin'],
  ["c'est pour un vacin", 'vaccin'],
  ['une consultation', 'consultation'],
  ['en visio', 'visio'],
  ['la 2', 'vaccin'],
])('among reasons, %s is %s', (text, id) => {
  expect(answer(text, { about: 'reason', options: REASONS })).toEqual({ is: 'option', id });
});

test.each([
  ['Dupont Marie', 'Marie', 'Dupont'],
  ['Marie Dupont', 'Marie', 'Dupont'],
  ['DUPONT Jean-Pierre', 'Jean-Pierre', 'DUPONT'],
  ["je m'appelle Karim Haddouche", 'Karim', 'Haddouche'],
  ['Jean Pierre de la Tour', 'Jean Pierre', 'de la Tour'],
  ["O'Brien Sean", 'Sean', "O'Brien"],
  ['Ben Amar Yasmine', 'Yasmine', 'Ben Amar'],
  ["c'est pour ma fille Inès Martin", 'Inès', 'Martin'],
])('asked the names, %s', (text, firstNames, birthName) => {
  expect(answer(text, { about: 'names' })).toEqual({ is: 'names', firstNames, birthName });
});

test.each([
  ['mon nom de naissance est Le Goff', 'Le Goff'],
  ['Leroy née Petit le 12 juin 1944', 'Petit'],
  ['Moreau aussi', 'Moreau'],
  ['Da Silva', 'Da Silva'],
  ['DUPONT', 'DUPONT'],
])('asked the birth name, %s', (text, birthName) => {
  expect(answer(text, { about: 'birthName' })).toEqual({ is: 'names', birthName });
});

test.each([
  ['12/04/1980', '1980-04-12'],
  ['12-04-80', '1980-04-12'],
  ['12.4.80', '1980-04-12'],
  ['12 04 1980', '1980-04-12'],
  ['12041980', '1980-04-12'],
  ['120480', '1980-04-12'],
  ['1980-04-12', '1980-04-12'],
  ['né le 3 mai 78', '1978-05-03'],
  ['1er janvier 2000', '2000-01-01'],
  ['29/02/2024', '2024-02-29'],
  ['le neuf décembre mille neuf cent cinquante-huit', '1958-12-09'],
  ['le trois mars quatre-vingt-cinq', '1985-03-03'],
  ['deux mai deux mille douze', '2012-05-02'],
  ['March 3rd 1985', '1985-03-03'],
])('asked the birth date, %s is %s', (text, date) => {
  expect(answer(text, { about: 'birthDate' })).toEqual({ is: 'birthDate', date });
});

test.each([
  ['31/02/1990', 'noSuchDay'],
  ['29/02/2023', 'noSuchDay'],
  ['04/13/1990', 'noSuchDay'],
  ['12/04/2030', 'future'],
  ['05/03/2026', 'future'],
  ['12/04/1850', 'tooOld'],
  ['12/04/1980 ou 13/04/1980', 'ambiguous'],
])('asked the birth date, %s cannot be: %s', (text, why) => {
  expect(answer(text, { about: 'birthDate' })).toMatchObject({ is: 'impossibleBirthDate', why });
});

test.each([
  ['0639981234', 'FR', '0639981234'],
  ['06 39 98 12 34', 'FR', '0639981234'],
  ['+33 6 39 98 12 34', 'FR', '0639981234'],
  ['0033639981234', 'FR', '0639981234'],
  ['zéro six trente-neuf quatre-vingt-dix-huit douze trente-quatre', 'FR', '0639981234'],
  ['0692 12 34 56', 'RE', '0692123456'],
  ['+262 692 12 34 56', 'RE', '0692123456'],
  ['+44 20 7946 0958', 'FR', '+442079460958'],
])('asked the phone, %s in %s', (text, territory, phone) => {
  const heard = hear(text, { ...context({ about: 'phone' }), territory });
  expect(heard.answer).toEqual({ is: 'phone', phone });
});

test.each([
  'plus tard',
  'later',
  'je vous le donnerai plus tard',
  'pas maintenant',
  "j'en ai pas",
  'vous l’avez déjà',
  'jean@mail.fr',
])('asked the phone, %s is not now, and gives nothing up', (text) => {
  const heard = hear(text, context({ about: 'phone' }));
  expect([heard.answer, heard.command]).toEqual([{ is: 'no' }, undefined]);
});

test.each([
  ['123456', '123456'],
  ['123 456', '123456'],
  ['le code est 482913', '482913'],
  ['A1B2C3', 'A1B2C3'],
  ['a1b2c3', 'A1B2C3'],
])('asked the code, %s', (text, code) => {
  expect(answer(text, { about: 'code' })).toEqual({ is: 'code', code });
});

test.each(['madame', "j'ai pas reçu le code", '12345', '1234567', '+44 7700 900123', '06.39.98.00.12'])(
  'asked the code, %s is none',
  (text) => {
    expect(answer(text, { about: 'code' })?.is).not.toBe('code');
  },
);

test.each([
  ['parler à quelqu’un', 'human'],
  ['une vraie personne svp', 'human'],
  ['retour', 'back'],
  ['recommencer', 'restart'],
  ['stop', 'stop'],
  ['laisse tomber', 'abandon'],
  ['annuler', 'abandon'],
  ['répétez', 'repeat'],
  ['aide', 'help'],
  ['talk to a human', 'human'],
])('%s is the command %s', (text, command) => {
  expect(hear(text, context({ about: 'yesNo' })).command).toBe(command);
});

test.each([
  'je voudrais annuler mon rendez-vous de jeudi avec le docteur Martin',
  'stop ou encore, je ne sais pas si je viens',
  'oui',
])('%s is no command', (text) => {
  expect(hear(text, context({ about: 'nothing' })).command).toBeUndefined();
});

test('a bare "annuler" is both a command and the wish to cancel', () => {
  expect(hear('annuler', context({ about: 'nothing' }))).toMatchObject({ command: 'abandon', intents: ['cancel'] });
});

test.each<[string, Asked, string[]]>([
  ['Dupont Marie', { about: 'names' }, []],
  ['12/04/1980', { about: 'birthDate' }, []],
  ['0639981234', { about: 'phone' }, []],
  ['123456', { about: 'code' }, []],
  ['jeudi', { about: 'options', options: SLOTS }, []],
  ['vous êtes ouverts samedi ?', { about: 'options', options: SLOTS }, ['ask_hours']],
  ['combien coûte la consultation ?', { about: 'names' }, ['ask_fees']],
  ['il y a un parking ?', { about: 'birthDate' }, ['ask_address']],
])('in the middle of a flow, %s asks for nothing else than it says', (text, asked, intents) => {
  expect(hear(text, context(asked)).intents).toEqual(intents);
});

test.each<[string, Asked, string | undefined]>([
  ["c'est pour mon fils", { about: 'forWhom' }, 'child'],
  ['pour ma mère', { about: 'forWhom' }, 'other'],
  ['pour moi', { about: 'forWhom' }, 'self'],
  ['moi', { about: 'forWhom' }, 'self'],
  ["c'est pour ma fille finalement", { about: 'names' }, 'child'],
  ['Dupont Marie', { about: 'names' }, undefined],
  ['jeudi matin', { about: 'when' }, undefined],
])('in the middle of a flow, %s is about %s only when said', (text, asked, whom) => {
  expect(hear(text, context(asked)).entities.forWhom).toBe(whom);
});
