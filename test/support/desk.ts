/** What the tests of the desk on the agenda have in common: two secretaries, a case, a visit, and how an outcome is read. */
import type { Effect, Fact, Say } from '../../conversation/effect.ts';
import type { AgendaAct } from '../../conversation/inbound.ts';
import { newSession, type Session } from '../../conversation/session.ts';
import type { Appointment } from '../../domain/appointment.ts';
import { Busy } from '../../domain/busy.ts';
import type { BusyInterval } from '../../domain/schedule.ts';
import { caseWith, MONDAY, paris } from './world.ts';

export const FANJA = { slack: 'U1', name: 'Fanja' };
export const SOPHIE = { slack: 'U2', name: 'Sophie' };
/** Nobody's yet, and the same once it is Fanja's. */
export const CASE = caseWith();
export const HERS = caseWith({ state: 'claimed', owner: 'U1', ownerName: 'Fanja' });
export const JEANNE = { birthName: 'Dupont', firstNames: 'Jeanne', birthDate: '1981-04-12' };
export const VISIT: Appointment = {
  id: 'a1',
  chain: 'c1',
  version: 1,
  practitioner: 'martin',
  resources: ['martin'],
  location: 'tilleuls',
  reason: 'consultation',
  start: paris('2026-04-02T14:30'),
  end: paris('2026-04-02T14:50'),
  status: 'booked',
  patientId: 'p1',
  patientLabel: 'Jeanne Dupont, 12/04/1981',
  conversation: CASE.conversation,
  contact: '00000000-0000-4000-8000-000008000000',
  expiresAt: null,
  overbooked: false,
  attendance: 'unknown',
};
/** Visits of the Dr Martin of twenty minutes, from these local times on. */
export const busy = (...from: string[]): Busy =>
  new Busy(
    from.map((start, nth): BusyInterval => {
      const at = paris(start);
      return {
        resource: 'martin',
        chain: `other-${nth}`,
        start: at,
        end: at + 1_200_000,
        from: 'own',
        reason: 'consultation',
      };
    }),
  );

export const session = (change: Partial<Session> = {}): Session => ({
  ...newSession('fr', MONDAY),
  noticeAt: MONDAY,
  ...change,
});
/** The conversation while its case is open. */
export const queued = session({ owner: { by: 'queue', handoff: 'h1' }, epoch: 1 });
export const says = (effects: Effect[], who: Say['to']['who']): Say[] =>
  effects.filter((effect): effect is Say => effect.kind === 'say' && effect.to.who === who);
export const textOf = (effects: Effect[], who: Say['to']['who']): string =>
  says(effects, who)
    .map(({ body }) => ('text' in body ? body.text : ''))
    .join('\n')
    .replace(/\s/g, ' ');
export const factsOf = (effects: Effect[]): Fact[] =>
  effects.flatMap((effect) => (effect.kind === 'record' ? [effect.fact] : []));
export const namesOf = (effects: Effect[]): string[] => factsOf(effects).map(({ fact }) => fact);

/** A consultation of the Dr Martin. */
export const at = (local: string) => ({ reason: 'consultation', practitioner: 'martin', start: paris(local) });
/** For Jeanne, from the case. */
export const bookAt = (local: string, change: Partial<AgendaAct & { action: 'bookVisit' }> = {}): AgendaAct => ({
  action: 'bookVisit',
  handoff: 'h1',
  time: at(local),
  person: JEANNE,
  tells: true,
  ...change,
});
