import { expect, test } from 'vitest';
import { asksToShift, shiftedFrom, shiftIn } from '../../conversation/flows/shift.ts';

test.each([
  ['le lendemain plutôt ?', 'days', 1],
  ['ou la veille', 'days', -1],
  ["le jour d'après", 'days', 1],
  ['the day after', 'days', 1],
  ["la semaine d'après c'est possible ?", 'weeks', 1],
  ["la semaine d'avant", 'weeks', -1],
  ["vous pouvez le décaler d'une heure ?", 'minutes', 60],
  ["avancer mon rdv d'une demi-heure", 'minutes', -30],
  ["repousser d'un quart d'heure", 'minutes', 15],
  ['2h plus tôt', 'minutes', -120],
  ['an hour later please', 'minutes', 60],
  ["décaler d'1h30", 'minutes', 90],
  ['une heure et demie plus tard', 'minutes', 90],
  ['repousser de 30 min', 'minutes', 30],
  ["repousser mon rdv d'une semaine", 'days', 7],
  ['on peut le repousser de quatre jours ?', 'days', 4],
  ['deux jours plus tard', 'days', 2],
])('%s: %s %i', (text, by, count) => {
  expect(shiftIn(text)).toEqual({ by, count });
});

test.each([
  'le lendemain de Noël',
  "la veille de l'examen",
  '8h avant le travail',
  'à 2h après-midi',
  'plus tard',
  'the day after tomorrow',
  'jeudi',
  'dans deux heures',
])('%s is counted from no time at hand', (text) => {
  expect(shiftIn(text)).toBeNull();
});

/** Two times at hand: Thursday 2 April at 9:00 and Friday 3 April at 23:30. */
const TIMES = { first: '2026-04-02T09:00', last: '2026-04-03T23:30' };

test.each([
  ['days', 1, { windows: [{ start: '2026-04-04T00:00', end: '2026-04-05T00:00' }] }],
  ['days', -1, { windows: [{ start: '2026-04-01T00:00', end: '2026-04-02T00:00' }] }],
  ['weeks', 1, { windows: [{ start: '2026-04-06T00:00', end: '2026-04-13T00:00' }] }],
  ['minutes', -60, { windows: [{ start: '2026-04-02T08:00', end: '2026-04-02T08:30' }] }],
  ['minutes', 60, { windows: [{ start: '2026-04-04T00:30', end: '2026-04-04T01:00' }] }],
] as const)('%s %i: later than the last, earlier than the first', (by, count, when) => {
  expect(shiftedFrom({ by, count }, TIMES, null)).toEqual(when);
});

test('what is said beside it is kept: the morning after', () => {
  const morning = [{ from: '08:00', to: '12:00' }];
  expect(shiftedFrom({ by: 'days', count: 1 }, TIMES, { windows: [], timeOfDay: morning }).timeOfDay).toEqual(morning);
});

test.each(['et plus tard ?', 'can I have it later?', 'je voudrais venir plus tôt', 'le lendemain'])(
  '%s asks for another time',
  (text) => {
    expect(asksToShift(text)).toBe(true);
  },
);

test.each(['je vous le donnerai plus tard', "I'll send it later", 'Jean Dupont', 'je vous rappelle plus tard'])(
  '%s asks for none',
  (text) => {
    expect(asksToShift(text)).toBe(false);
  },
);
