/** The desk on the agenda, decided purely: what is typed → which times; a gesture → what is recorded, said, refused. */
import { describe, expect, test } from 'vitest';
import { findTimes, readWish } from '../../conversation/desk/visit.ts';
import { onStaff } from '../../conversation/desk.ts';
import type { Effect, Fact, Say } from '../../conversation/effect.ts';
import type { AgendaAct } from '../../conversation/inbound.ts';
import { newSession, type Session } from '../../conversation/session.ts';
import { need, turn } from '../../conversation/turn.ts';
import type { World } from '../../conversation/world.ts';
import type { Appointment } from '../../domain/appointment.ts';
import { Busy } from '../../domain/busy.ts';
import type { Handoff } from '../../domain/message.ts';
import type { BusyInterval } from '../../domain/schedule.ts';
import { toInstant, toLocal } from '../../domain/time.ts';
import { caseWith, MONDAY, practiceNamed, pressed, worldWith } from '../support/world.ts';

const PRACTICE = practiceNamed('tilleuls');
const FANJA = { slack: 'U1', name: 'Fanja' };
const SOPHIE = { slack: 'U2', name: 'Sophie' };
const paris = (local: string): number => toInstant(local, 'Europe/Paris');
const CASE = caseWith();
const HERS = caseWith({ state: 'claimed', owner: 'U1', ownerName: 'Fanja' });
const JEANNE = { birthName: 'Dupont', firstNames: 'Jeanne', birthDate: '1981-04-12' };
const VISIT: Appointment = {
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
const busy = (...from: string[]): Busy =>
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

const session = (change: Partial<Session> = {}): Session => ({
  ...newSession('fr', MONDAY),
  noticeAt: MONDAY,
  ...change,
});
const queued = session({ owner: { by: 'queue', handoff: 'h1' }, epoch: 1 });
const says = (effects: Effect[], who: Say['to']['who']): Say[] =>
  effects.filter((effect): effect is Say => effect.kind === 'say' && effect.to.who === who);
const textOf = (effects: Effect[], who: Say['to']['who']): string =>
  says(effects, who)
    .map(({ body }) => ('text' in body ? body.text : ''))
    .join('\n')
    .replace(/\s/g, ' ');
const factsOf = (effects: Effect[]): Fact[] =>
  effects.flatMap((effect) => (effect.kind === 'record' ? [effect.fact] : []));
const namesOf = (effects: Effect[]): string[] => factsOf(effects).map(({ fact }) => fact);

const at = (local: string) => ({ reason: 'consultation', practitioner: 'martin', start: paris(local) });
const bookAt = (local: string, change: Partial<AgendaAct & { action: 'bookVisit' }> = {}): AgendaAct => ({
  action: 'bookVisit',
  handoff: 'h1',
  time: at(local),
  person: JEANNE,
  tells: true,
  ...change,
});

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

describe('booking', () => {
  const world = (change: Partial<World> = {}): World => worldWith({ handoff: HERS, ...change });

  test('holds and confirms in one turn; the patient is told, with a code and a calendar file; reminders are set', () => {
    const { effects } = onStaff(queued, FANJA, bookAt('2026-04-02T14:30'), world(), MONDAY);
    expect(namesOf(effects)).toEqual(['PatientIdentified', 'AppointmentHeld', 'AppointmentConfirmed']);
    const [, held, confirmed] = factsOf(effects);
    expect(held).toMatchObject({ hold: { practitioner: 'martin', start: paris('2026-04-02T14:30'), replaces: null } });
    expect(confirmed).toMatchObject({ staff: 'U1', code: 'K7M2P9' });
    const [said] = says(effects, 'patient');
    expect(said).toMatchObject({ fenced: false, receipt: { of: 'answer', handoff: 'h1', by: 'U1' } });
    expect(said?.body).toMatchObject({ file: { name: 'rendez-vous-2026-04-02.ics' } });
    expect(textOf(effects, 'patient')).toMatch(
      /Fanja.*jeudi 2 avril à 14 h 30, avec le Dr Martin, pour Jeanne Dupont.*K7M2P9/,
    );
    expect(effects.filter(({ kind }) => kind === 'wake').length).toBeGreaterThan(0);
    expect(textOf(effects, 'thread')).toMatch(/Fanja a réservé : 02\/04 à 14 h 30 · Dr Martin/);
    expect(says(effects, 'card').at(-1)?.body).toMatchObject({
      fields: expect.arrayContaining([expect.objectContaining({ value: expect.stringContaining('02/04') })]),
    });
  });

  test('of a patient that the contact has already, the record is kept', () => {
    const known = { id: 'p9', ...JEANNE, identity: 'provisional' as const, known: true };
    const act = bookAt('2026-04-02T14:30', { person: { ...JEANNE, patientId: 'p9' } });
    const { effects } = onStaff(queued, FANJA, act, world({ patients: [known] }), MONDAY);
    expect(namesOf(effects)).toEqual(['AppointmentHeld', 'AppointmentConfirmed']);
    expect(factsOf(effects)[1]).toMatchObject({ patientId: 'p9' });
    const again = onStaff(
      queued,
      FANJA,
      bookAt('2026-04-02T14:30', { person: { ...JEANNE, birthName: 'DUPONT' } }),
      world({ patients: [known] }),
      MONDAY,
    );
    expect(factsOf(again.effects)[1]).toMatchObject({ patientId: 'p9' });
    // An id that this contact does not have names nobody.
    const forged = onStaff(queued, FANJA, act, world(), MONDAY);
    expect(factsOf(forged.effects)[0]).toMatchObject({ fact: 'PatientIdentified', patient: { birthName: 'Dupont' } });
    expect(factsOf(forged.effects)[2]).not.toMatchObject({ patientId: 'p9' });
  });

  test('a person who has a visit at that hour is not booked twice, unless somebody says why', () => {
    const known = { id: 'p1', ...JEANNE, identity: 'provisional' as const, known: true };
    const seen = world({ patients: [known], appointments: [VISIT] });
    const twice = bookAt('2026-04-02T14:30', { time: { ...at('2026-04-02T14:30'), practitioner: 'benali' } });
    const refused = onStaff(queued, FANJA, twice, seen, MONDAY);
    expect(namesOf(refused.effects)).toEqual([]);
    expect(textOf(refused.effects, 'secretary')).toMatch(/déjà un rendez-vous à cette heure/);
    const other = onStaff(queued, FANJA, twice, world({ appointments: [VISIT] }), MONDAY);
    expect(namesOf(other.effects)).toContain('AppointmentConfirmed');
  });

  test('unticked, the patient hears nothing', () => {
    const { effects } = onStaff(queued, FANJA, bookAt('2026-04-02T14:30', { tells: false }), world(), MONDAY);
    expect(says(effects, 'patient')).toEqual([]);
    expect(textOf(effects, 'thread')).toMatch(/n’est pas prévenu/);
  });

  test('an open case is taken with the gesture, and stays open when nothing was done', () => {
    const done = onStaff(queued, FANJA, bookAt('2026-04-02T14:30'), world({ handoff: CASE }), MONDAY);
    expect(namesOf(done.effects)[0]).toBe('HandoffClaimed');
    expect(done.session.owner).toEqual({ by: 'secretary', handoff: 'h1', ...FANJA });
    const taken = world({ handoff: CASE, busy: busy('2026-04-02T14:30') });
    const refused = onStaff(queued, FANJA, bookAt('2026-04-02T14:30'), taken, MONDAY);
    expect(refused.session).toEqual(queued);
    expect(namesOf(refused.effects)).toEqual([]);
  });

  test('the booking that the patient had begun gives way, with its hold and in its chain', () => {
    const hold = { ...VISIT, id: 'held', chain: 'own', status: 'pending' as const, expiresAt: MONDAY + 600_000 };
    const offered = onStaff(
      session(),
      FANJA,
      { action: 'offerTimes', handoff: 'h1', times: [at('2026-04-02T14:30')] },
      world(),
      MONDAY,
    );
    const flow = offered.session.flow;
    const slot = { ...hold, claimStart: hold.start, claimEnd: hold.end };
    const begun = session({
      flow: flow && {
        ...flow,
        context: { ...flow.context, hold: { id: 'held', chain: 'own', slot, expiresAt: MONDAY + 600_000 } },
      },
    });
    const seen = world({
      appointments: [hold],
      busy: new Busy([
        { resource: 'martin', chain: 'own', start: hold.start, end: hold.end, from: 'own', reason: 'consultation' },
      ]),
    });
    const { effects, session: after } = onStaff(begun, FANJA, bookAt('2026-04-02T14:30'), seen, MONDAY);
    expect(factsOf(effects)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ fact: 'AppointmentHeld', hold: expect.objectContaining({ chain: 'own' }) }),
        { fact: 'HoldReleased', appointment: 'held', why: 'changed' },
      ]),
    );
    expect(after.flow).toBeNull();
  });

  // What stands at 14:30 that Thursday, what was set aside → what is said to her alone; nothing is recorded.
  test.each<[string, Partial<World>, Partial<AgendaAct & { action: 'bookVisit' }>, RegExp]>([
    [
      'taken',
      { busy: busy('2026-04-02T14:30') },
      {},
      /Non réservé : 02\/04 à 14 h 30.*déjà pris.*Proches et libres : 02\/04/,
    ],
    [
      'a reason without the rule',
      { busy: busy('2026-04-02T14:30') },
      { aside: { rules: ['closed'], why: 'douleur' } },
      /déjà pris/,
    ],
    [
      'the rule without a reason',
      { busy: busy('2026-04-02T14:30') },
      { aside: { rules: ['taken'], why: ' ' } },
      /déjà pris/,
    ],
    [
      'past',
      {},
      { time: at('2026-03-30T09:00'), aside: { rules: ['past', 'tooSoon'], why: 'si' } },
      /passée.*ne se contourne pas/,
    ],
    ['no such reason', {}, { time: { ...at('2026-04-02T14:30'), reason: 'astrologie' } }, /ne retrouve pas/],
    [
      'a practitioner who does not take it',
      {},
      { time: { ...at('2026-04-02T14:30'), practitioner: 'rousseau' } },
      /ne retrouve pas/,
    ],
  ])('%s: refused', (_what, change, act, expected) => {
    const outcome = onStaff(queued, FANJA, bookAt('2026-04-02T14:30', act), world(change), MONDAY);
    expect(namesOf(outcome.effects)).toEqual([]);
    expect(says(outcome.effects, 'patient')).toEqual([]);
    expect(textOf(outcome.effects, 'secretary')).toMatch(expected);
  });

  test('rules that were shown are set aside, each by its name, and kept', () => {
    const aside = { rules: ['taken', 'offGrid'] as const, why: ' vu avec le Dr Martin ' };
    const act = bookAt('2026-04-02T14:33', { aside: { rules: [...aside.rules], why: aside.why } });
    const { effects } = onStaff(queued, FANJA, act, world({ busy: busy('2026-04-02T14:30') }), MONDAY);
    const override = { rules: ['offGrid', 'taken'], why: 'vu avec le Dr Martin', overbooked: true };
    expect(factsOf(effects)[1]).toMatchObject({ fact: 'AppointmentHeld', hold: { override } });
    expect(textOf(effects, 'thread')).toMatch(
      /Règle écartée : pas de la grille, entre deux : « vu avec le Dr Martin »/,
    );
  });

  test('without a case: for somebody on the phone, whom no contact may see, told to nobody but the secretary', () => {
    const { effects } = onStaff(session(), FANJA, bookAt('2026-04-02T14:30', { handoff: null }), worldWith(), MONDAY);
    expect(factsOf(effects)).toMatchObject([{ contactless: true }, { hold: { contactless: true } }, {}]);
    expect(says(effects, 'patient')).toEqual([]);
    expect(effects.filter(({ kind }) => kind === 'wake')).toEqual([]);
    expect(textOf(effects, 'person')).toMatch(/Fanja a réservé.*prévenez le patient par téléphone/);
    // Whoever the practice knows by these names is not written down twice; a case never borrows that record.
    const namesake = { id: 'p7', ...JEANNE, identity: 'provisional' as const, known: true };
    const again = onStaff(
      session(),
      FANJA,
      bookAt('2026-04-02T14:30', { handoff: null }),
      worldWith({ namesake }),
      MONDAY,
    );
    expect(factsOf(again.effects)).toMatchObject([{ fact: 'AppointmentHeld', hold: { patientId: 'p7' } }, {}]);
    const inCase = onStaff(queued, FANJA, bookAt('2026-04-02T14:30'), world({ namesake }), MONDAY);
    expect(namesOf(inCase.effects)[0]).toBe('PatientIdentified');
  });

  test.each<[string, Handoff | null, RegExp]>([
    ['a case that is over', null, /terminée/],
    ['another case', { ...HERS, id: 'h0' }, /terminée/],
    ['another’s case', { ...HERS, owner: 'U2', ownerName: 'Sophie' }, /C’est Sophie qui répond/],
  ])('%s is refused', (_what, handoff, expected) => {
    const outcome = onStaff(queued, FANJA, bookAt('2026-04-02T14:30'), world({ handoff }), MONDAY);
    expect(outcome.session).toBe(queued);
    expect(namesOf(outcome.effects)).toEqual([]);
    expect(textOf(outcome.effects, 'secretary')).toMatch(expected);
  });
});

describe('an appointment that exists', () => {
  const world = (change: Partial<World> = {}): World =>
    worldWith({ handoff: HERS, named: VISIT, appointments: [VISIT], busy: busy('2026-04-03T10:00'), ...change });
  const move = (local: string): AgendaAct => ({
    action: 'moveVisit',
    handoff: 'h1',
    appointment: 'a1',
    time: at(local),
    tells: true,
  });
  const cancel: AgendaAct = {
    action: 'cancelVisit',
    handoff: 'h1',
    appointment: 'a1',
    why: 'Dr Martin souffrante',
    tells: true,
  };
  const missed: AgendaAct = { action: 'markNoShow', handoff: 'h1', appointment: 'a1', noShow: 'unexcused' };
  const present: AgendaAct = { action: 'confirmPresence', handoff: 'h1', appointment: 'a1' };

  test('moves in its chain, over its own old place if need be', () => {
    for (const local of ['2026-04-03T14:00', '2026-04-02T14:40']) {
      const { effects } = onStaff(queued, FANJA, move(local), world(), MONDAY);
      expect(factsOf(effects)).toMatchObject([
        { fact: 'AppointmentHeld', hold: { chain: 'c1', replaces: 'a1' } },
        { fact: 'AppointmentConfirmed', replaces: 'a1', staff: 'U1' },
      ]);
      expect(textOf(effects, 'patient')).toMatch(/c’était jeudi 2 avril à 14 h 30/);
      expect(says(effects, 'patient')[0]?.body).toMatchObject({
        file: { content: expect.stringContaining('SEQUENCE:2') },
      });
    }
  });

  test('cancels; the reason stays with the practice, the patient’s calendar is told', () => {
    const { effects } = onStaff(queued, FANJA, cancel, world(), MONDAY);
    expect(factsOf(effects)).toEqual([
      {
        fact: 'AppointmentCancelled',
        appointment: 'a1',
        by: 'desk',
        late: false,
        reason: 'Dr Martin souffrante',
        staff: 'U1',
      },
    ]);
    expect(textOf(effects, 'patient')).toMatch(/a annulé ce rendez-vous : jeudi 2 avril/);
    expect(textOf(effects, 'patient')).not.toMatch(/souffrante/);
    expect(says(effects, 'patient')[0]?.body).toMatchObject({ file: { mediaType: expect.stringContaining('CANCEL') } });
  });

  test('of somebody who writes elsewhere, or nowhere, nothing is said in this conversation', () => {
    const elsewhere = world({ named: { ...VISIT, conversation: null, contact: null } });
    const { effects } = onStaff(queued, FANJA, { ...cancel, handoff: null } as AgendaAct, elsewhere, MONDAY);
    expect(says(effects, 'patient')).toEqual([]);
    expect(textOf(effects, 'person')).toMatch(/prévenez le patient par téléphone/);
  });

  // When, which gesture, on what status → what is recorded, or what is said.
  test.each<[string, AgendaAct, Appointment['status'], string[], RegExp]>([
    ['2026-04-02T14:29', missed, 'booked', [], /pas encore commencé/],
    ['2026-04-02T14:30', missed, 'booked', ['AppointmentMissed'], /absence non excusée/],
    ['2026-04-02T15:00', missed, 'cancelled', [], /déjà été annulé ou déplacé/],
    ['2026-04-02T15:00', missed, 'noshow', [], /déjà marqué/],
    ['2026-04-01T10:00', present, 'booked', ['AttendanceConfirmed'], /présence confirmée/],
    ['2026-04-01T10:00', present, 'cancelled', [], /déjà été annulé/],
    ['2026-04-01T10:00', cancel, 'cancelled', [], /déjà été annulé/],
    ['2026-04-01T10:00', move('2026-04-03T14:00'), 'cancelled', [], /déjà été annulé/],
    ['2026-04-02T15:00', cancel, 'booked', ['AppointmentCancelled'], /a annulé/],
  ])('at %s %o of what is %s', (local, act, status, facts, expected) => {
    const { effects } = onStaff(queued, FANJA, act, world({ named: { ...VISIT, status } }), paris(local));
    expect(namesOf(effects)).toEqual(facts);
    expect(textOf(effects, facts.length > 0 ? 'thread' : 'secretary')).toMatch(expected);
  });

  test('what this practice does not have is not found', () => {
    expect(textOf(onStaff(queued, FANJA, cancel, world({ named: null }), MONDAY).effects, 'secretary')).toMatch(
      /ne retrouve pas/,
    );
  });

  test('each gesture reads what it needs', () => {
    const asked = (act: AgendaAct) => need(queued, { from: 'staff', by: FANJA, act });
    expect(asked(cancel)).toEqual({ appointment: 'a1' });
    expect(asked(move('2026-04-03T14:00'))).toEqual({ busy: true, appointment: 'a1' });
    expect(asked(bookAt('2026-04-02T14:30'))).toEqual({ busy: true });
    expect(asked(bookAt('2026-04-02T14:30', { handoff: null }))).toEqual({ busy: true, patient: JEANNE });
  });
});

describe('offers', () => {
  const times = [at('2026-04-03T14:00'), at('2026-04-02T14:30')];
  const act: AgendaAct = { action: 'offerTimes', handoff: 'h1', times };
  const world = worldWith({ handoff: HERS });

  test('go to the patient in order, under her name; the assistant takes the answer, the case stays hers', () => {
    const { session: after, effects } = onStaff(queued, FANJA, act, world, MONDAY);
    expect(after.owner).toEqual({ by: 'bot' });
    expect(after.epoch).toBe(queued.epoch + 1);
    expect(after.flow).toMatchObject({ flow: 'book', state: 'offering' });
    expect(textOf(effects, 'patient')).toMatch(
      /Fanja.*assistant automatique.*15 ou le 112.*1\. jeudi 2 avril à 14 h 30.*2\. vendredi 3 avril à 14 h 00/,
    );
    expect(namesOf(effects)).toEqual(['HandoffAnswered']);
    const chosen = turn(after, pressed('slot-1'), world, MONDAY);
    expect(namesOf(chosen.effects)).toEqual(['AppointmentHeld']);
  });

  test('of a reason that only the desk books are taken as they were made', () => {
    const visite = {
      action: 'offerTimes',
      handoff: 'h1',
      times: [{ ...at('2026-04-02T14:30'), reason: 'visite' }],
    } as const;
    const { session: after } = onStaff(queued, FANJA, { ...visite, times: [...visite.times] }, world, MONDAY);
    expect(namesOf(turn(after, pressed('slot-1'), world, MONDAY).effects)).toEqual(['AppointmentHeld']);
  });

  test('are not made of what is taken', () => {
    const { session: after, effects } = onStaff(
      queued,
      FANJA,
      act,
      { ...world, busy: busy('2026-04-02T14:30') },
      MONDAY,
    );
    expect(after).toBe(queued);
    expect(textOf(effects, 'secretary')).toMatch(/déjà pris/);
  });

  test('a patient who then asks for somebody is back with whoever has the case; whoever answers takes the conversation', () => {
    const { session: after } = onStaff(queued, FANJA, act, world, MONDAY);
    const answered = onStaff(after, FANJA, { action: 'answer', handoff: 'h1', text: 'Et lundi ?' }, world, MONDAY);
    expect(answered.session.owner).toMatchObject({ by: 'secretary', slack: 'U1' });
    expect(answered.session.epoch).toBe(after.epoch + 1);
    const other = onStaff(after, SOPHIE, { action: 'answer', handoff: 'h1', text: 'Et lundi ?' }, world, MONDAY);
    expect(other.session).toBe(after);
  });
});

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
