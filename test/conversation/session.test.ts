/** What was stored is believed only when it fits. */
import { describe, expect, it } from 'vitest';
import { newSession, readSession, type Session } from '../../conversation/session.ts';
import { MONDAY } from '../support/world.ts';

const session: Session = {
  ...newSession('fr', MONDAY),
  flow: { flow: 'book', version: 1, state: 'offering', context: { reason: 'vaccin', offers: [] } },
  asked: { about: 'options', options: [{ id: 'slot-1', label: 'mardi', start: '2026-03-31T14:00' }] },
  owner: { by: 'secretary', handoff: 'h1', slack: 'U1', name: 'Fanja' },
  shared: { person: { birthName: 'Dupont', forWhom: 'self' }, phone: '0639981234' },
};

const stored = (change: object): unknown => JSON.parse(JSON.stringify({ ...session, ...change }));

describe('readSession', () => {
  it('gives back what was stored', () => {
    expect(readSession(stored({}))).toEqual(session);
  });

  it.each([
    ['nothing', null],
    ['a string', 'session'],
    ['an empty object', {}],
    ['a version to come', stored({ version: 2 })],
    ['a language that we do not speak', stored({ language: 'es' })],
    ['a flow that is no more', stored({ flow: { flow: 'triage', version: 1, state: 'x', context: {} } })],
    ['an owner that does not exist', stored({ owner: { by: 'nobody' } })],
    ['a question without its options', stored({ asked: { about: 'options' } })],
    ['a negative epoch', stored({ epoch: -1 })],
    ['an urgency that does not exist', stored({ episode: { startedAt: 0, urgency: 'high', emergencyKind: null } })],
  ])('refuses %s', (_, value) => {
    expect(readSession(value)).toBe('unreadable');
  });
});
