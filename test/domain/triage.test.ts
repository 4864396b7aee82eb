/** Urgency only rises; each kind of danger demands its numbers, 114 first for whom cannot speak. */
import { expect, test } from 'vitest';
import {
  EMERGENCY_KINDS,
  type EmergencyKind,
  type EmergencyNumber,
  higherUrgency,
  numbersFor,
  URGENCIES,
  type Urgency,
} from '../../domain/triage.ts';

test.each(URGENCIES.flatMap((a) => URGENCIES.map((b) => [a, b] as const)))('%s then %s never lowers', (a, b) => {
  const rank = (urgency: Urgency) => URGENCIES.indexOf(urgency);
  const after = higherUrgency(a, b);
  expect(rank(after)).toBe(Math.max(rank(a), rank(b)));
});

const DEMANDS: [EmergencyKind, EmergencyNumber, EmergencyNumber[]][] = [
  // kind, said first, must be among them
  ['medical', '15', ['112']],
  ['suicide', '3114', ['15']],
  ['violence', '17', ['3919', '112']],
  ['child', '17', ['119']],
  ['poison', '15', ['poisonCentre']],
];

test.each(DEMANDS)('a vital danger of kind %s asks for %s first', (kind, first, others) => {
  const numbers = numbersFor('vital', kind);
  expect(numbers[0]).toBe(first);
  expect(numbers).toEqual(expect.arrayContaining(others));
});

test.each(EMERGENCY_KINDS)('who cannot speak is given 114 before all others: %s', (kind) => {
  expect(numbersFor('vital', kind, true)[0]).toBe('114');
  expect(numbersFor('vital', kind, false)).not.toContain('114');
});

test('a vital danger without a known kind is medical; a routine message demands nothing', () => {
  expect(numbersFor('vital', null)).toEqual(numbersFor('vital', 'medical'));
  expect(numbersFor('routine', 'violence')).toEqual([]);
});
