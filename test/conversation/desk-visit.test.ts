/** What the desk types → which times, with what stands against them. */
import { describe, expect, test } from 'vitest';
import { findTimes, readWish } from '../../conversation/desk/visit.ts';
import { toLocal } from '../../domain/time.ts';
import { busy } from '../support/desk.ts';
import { MONDAY, practiceNamed } from '../support/world.ts';

const PRACTICE = practiceNamed('tilleuls');

// Typed on Monday 30 March 2026 at 10:00 → the start that is examined, whether it is free, and what refuses it.
describe('what is typed', () => {
  test.each([
    ['jeudi 14h30', '2026-04-02T14:30', []],
    ['2 avril à 14 h 40', '2026-04-02T14:40', ['taken']],
    ['dimanche 10h', '2026-04-05T10:00', ['closed']],
    ['jeudi 14h33', '2026-04-02T14:33', ['offGrid', 'taken']],
    ['lundi 6 avril 10h', '2026-04-06T10:00', ['holiday', 'closed']],
    ['aujourd’hui à 9h', '2026-03-30T09:00', ['past', 'tooSoon']],
    ['aujourd’hui 10h30', '2026-03-30T10:30', ['tooSoon']],
    ['le 3 août à 10h', '2026-08-03T10:00', ['tooFar']],
  ])('« %s » is %s', (text, start, rules) => {
    const when = readWish(text, PRACTICE, MONDAY);
    if ('unclear' in when) throw new Error(when.unclear);
    const asked = { reason: 'consultation', practitioner: 'martin', when };
    const found = findTimes(PRACTICE, busy('2026-04-02T14:50'), asked, MONDAY);
    expect(found.exact.map(({ slot }) => toLocal(slot.start, PRACTICE.timeZone))).toEqual([start]);
    expect(found.exact[0]?.refusals.map(({ code }) => code)).toEqual(rules);
    expect(found.free.length).toBeGreaterThan(0);
    if (rules.length > 0) expect(found.free.every((slot) => slot.start !== found.exact[0]?.slot.start)).toBe(true);
  });

  test('a wide wish gives what is worth offering and others, spread, none twice', () => {
    const when = readWish('la semaine prochaine', PRACTICE, MONDAY);
    if ('unclear' in when) throw new Error(when.unclear);
    const found = findTimes(PRACTICE, busy(), { reason: 'consultation', when }, MONDAY);
    expect(found.exact).toEqual([]);
    expect(found.free).toEqual(expect.arrayContaining(found.best));
    expect(found.best).toHaveLength(3);
    expect(new Set(found.free.map(({ start, practitioner }) => `${start}/${practitioner}`)).size).toBe(
      found.free.length,
    );
    expect(new Set(found.free.map(({ start }) => toLocal(start, PRACTICE.timeZone).slice(0, 10))).size).toBeGreaterThan(
      2,
    );
    expect(found.free.length).toBeLessThanOrEqual(9);
  });

  test.each([
    ['mercredi 31 mars 9h', /jour et la date/],
    ['le 31 avril', /n’existe pas/],
    ['pendant les vacances de Pâques', /vacances scolaires/],
    ['quand vous pourrez', /pas de date/],
    ['hier à 10h', /passée/],
  ])('« %s » is asked again', (text, expected) => {
    const when = readWish(text, PRACTICE, MONDAY);
    expect('unclear' in when && when.unclear).toMatch(expected);
  });
});
