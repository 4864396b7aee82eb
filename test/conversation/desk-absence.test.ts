/** Absences, declared and taken back from the desk. */
import { describe, expect, test } from 'vitest';
import { onStaff } from '../../conversation/desk.ts';
import type { AgendaAct } from '../../conversation/inbound.ts';
import { FANJA, namesOf, session, textOf, VISIT } from '../support/desk.ts';
import { MONDAY, paris, worldWith } from '../support/world.ts';

describe('absences', () => {
  const absence = { from: '2026-04-02', to: '2026-04-03' };
  const declare = (change: object = {}): AgendaAct => ({
    action: 'declareAbsence',
    practitioner: 'martin',
    absence: { ...absence, ...change },
  });

  test('are recorded, list who is concerned, give back what was only held, and cancel nobody', () => {
    const held = { ...VISIT, id: 'held', status: 'pending' as const };
    const morning = { ...VISIT, id: 'early', start: paris('2026-04-02T09:00'), end: paris('2026-04-02T09:20') };
    const { effects } = onStaff(
      session(),
      FANJA,
      declare({ fromTime: '14:00' }),
      worldWith({ within: [morning, VISIT, held] }),
      MONDAY,
    );
    expect(namesOf(effects)).toEqual(['AbsenceDeclared', 'HoldReleased']);
    expect(textOf(effects, 'channel')).toMatch(
      /Absence du Dr Claire Martin du 02\/04\/2026 au 03\/04\/2026 de 14 h 00, sans remplacement\..*1 rendez-vous y tombe.*14 h 30/,
    );
    expect(textOf(effects, 'channel')).not.toMatch(/9 h 00/);
  });

  test.each<[object, RegExp]>([
    [{ to: '2026-04-01' }, /précède/],
    [{ from: '2026-03-01', to: '2026-03-02' }, /déjà passée/],
    [{ fromTime: '14:00', toTime: '12:00' }, /précède celle du début/],
    [{ standIn: 'martin' }, /ne se remplace pas/],
  ])('%o is refused', (change, expected) => {
    const { effects } = onStaff(session(), FANJA, declare(change), worldWith(), MONDAY);
    expect(namesOf(effects)).toEqual([]);
    expect(textOf(effects, 'person')).toMatch(expected);
  });

  test('are taken back once, by whoever knows them', () => {
    const act: AgendaAct = { action: 'endAbsence', practitioner: 'martin', absence: 'b1' };
    const declared = { id: 'b1', practitioner: 'martin', ...absence };
    expect(namesOf(onStaff(session(), FANJA, act, worldWith({ absences: [declared] }), MONDAY).effects)).toEqual([
      'AbsenceEnded',
    ]);
    expect(textOf(onStaff(session(), FANJA, act, worldWith(), MONDAY).effects, 'person')).toMatch(/n’existe plus/);
  });
});
