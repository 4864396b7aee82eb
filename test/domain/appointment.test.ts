import { describe, expect, test } from 'vitest';
import {
  type Appointment,
  CANCEL_POLICIES,
  CONFIRM_POLICIES,
  forbids,
  type Gesture,
  isLate,
  MOVE_POLICIES,
  NO_SHOW_POLICIES,
  overrule,
} from '../../domain/appointment.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { paris, practice, visitReason } from './practices.ts';

const start = paris('2026-03-31T14:00');
const booked: Appointment = {
  id: 'a1',
  chain: 'c1',
  version: 1,
  practitioner: 'martin',
  resources: ['martin'],
  location: 'centre',
  reason: 'consultation',
  start,
  end: start + 15 * 60_000,
  status: 'booked',
  patientId: 'p1',
  patientLabel: 'Jeanne Dupont',
  conversation: 'v1',
  contact: 'k1',
  expiresAt: null,
  overbooked: false,
  attendance: 'unknown',
};
const held: Appointment = { ...booked, status: 'pending', expiresAt: paris('2026-03-20T10:15') };
const place = practice({ visitReasons: [visitReason('consultation', { lateCancellationHours: 24 })] });

function gesture(change: Partial<Gesture> = {}): Gesture {
  return { practice: place, appointment: booked, by: 'patient', now: paris('2026-03-20T10:00'), ...change };
}

describe('confirm', () => {
  test.each([
    ['a living hold', held, '2026-03-20T10:14', null],
    ['a hold at its last instant', held, '2026-03-20T10:15', 'holdExpired'],
    ['a hold long gone', held, '2026-03-21T10:15', 'holdExpired'],
    ['a hold for nobody', { ...held, patientId: null }, '2026-03-20T10:00', 'patientMissing'],
    ['what is booked already', booked, '2026-03-20T10:00', 'wrongStatus'],
    ['what was cancelled', { ...held, status: 'cancelled' as const }, '2026-03-20T10:00', 'wrongStatus'],
  ])('%s', (_, appointment, now, code) => {
    expect(forbids(CONFIRM_POLICIES, gesture({ appointment, now: paris(now) }))?.code ?? null).toBe(code);
  });
});

describe('cancel', () => {
  test.each([
    ['in time', '2026-03-30T14:00', undefined, null],
    ['a minute late, without a word', '2026-03-30T14:01', undefined, 'whyMissing'],
    ['late, with blanks', '2026-03-31T08:00', '  ', 'whyMissing'],
    ['late, with a reason', '2026-03-31T08:00', 'enfant malade', null],
    ['when it has begun', '2026-03-31T14:00', 'oubli', 'alreadyStarted'],
  ])('%s', (_, now, why, code) => {
    const said = why === undefined ? {} : { why };
    expect(forbids(CANCEL_POLICIES, gesture({ now: paris(now), ...said }))?.code ?? null).toBe(code);
  });

  test('late is counted in hours through the change of the clocks', () => {
    const appointment = { ...booked, start: paris('2026-03-29T14:00') };
    expect(isLate(gesture({ appointment, now: paris('2026-03-28T13:00') }))).toBe(false);
    expect(isLate(gesture({ appointment, now: paris('2026-03-28T13:01') }))).toBe(true);
  });

  test('the desk need not say why and may cancel what has begun', () => {
    expect(forbids(CANCEL_POLICIES, gesture({ by: 'desk', now: paris('2026-03-31T14:05') }))).toBeNull();
  });

  test('a hold is given up without a reason, at any time', () => {
    expect(forbids(CANCEL_POLICIES, gesture({ appointment: held, now: paris('2026-03-31T13:59') }))).toBeNull();
  });

  test.each(['cancelled', 'fulfilled', 'noshow', 'arrived'] as const)('not what is %s', (status) => {
    const refusal = forbids(CANCEL_POLICIES, gesture({ appointment: { ...booked, status } }));
    expect(refusal).toEqual({ code: 'wrongStatus', status });
  });
});

describe('move and no-show', () => {
  test.each([
    ['move', MOVE_POLICIES, '2026-03-31T13:59', null],
    ['move', MOVE_POLICIES, '2026-03-31T14:00', 'alreadyStarted'],
    ['no-show', NO_SHOW_POLICIES, '2026-03-31T13:59', 'notStarted'],
    ['no-show', NO_SHOW_POLICIES, '2026-03-31T14:00', null],
  ])('%s at %3$s', (_, policies, now, code) => {
    expect(forbids(policies, gesture({ now: paris(now) }))?.code ?? null).toBe(code);
  });

  test('a hold is not moved', () => {
    expect(forbids(MOVE_POLICIES, gesture({ appointment: held }))?.code).toBe('wrongStatus');
  });
});

describe('a human sets rules aside', () => {
  test.each<[Refusal[], boolean]>([
    [[{ code: 'taken' }], true],
    [[{ code: 'groupFull', places: 4 }], true],
    [[{ code: 'closed' }], false],
    [[{ code: 'tooSoon', minimumNoticeMinutes: 60 }], false],
    [[{ code: 'quotaReached', dailyQuota: 2 }], false],
    [[{ code: 'knownPatientsOnly' }], false],
    [[{ code: 'tooSoon', minimumNoticeMinutes: 60 }, { code: 'taken' }], true],
  ])('%o', (refusals, overbooked) => {
    expect(overrule(refusals, ' patient de longue date ')).toEqual({
      rules: refusals.map(({ code }) => code),
      why: 'patient de longue date',
      overbooked,
    });
  });

  test.each<Refusal>([
    { code: 'past' },
    { code: 'unknownReason' },
    { code: 'resourceTaken', resources: ['salle1'] },
    { code: 'malformed' },
  ])('never %o, alone or beside others', (refusal) => {
    const refused = { code: 'notOverridable', rule: refusal.code };
    expect(overrule([refusal], 'urgent')).toEqual(refused);
    expect(overrule([{ code: 'taken' }, refusal], 'urgent')).toEqual(refused);
  });

  test('not without a reason', () => {
    expect(overrule([{ code: 'closed' }], ' ')).toEqual({ code: 'notOverridable', rule: 'closed' });
  });

  test('nothing to set aside where nothing refuses', () => {
    expect(overrule([], 'urgent')).toBeNull();
  });
});
