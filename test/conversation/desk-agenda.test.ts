/** The desk on the agenda, decided purely: a gesture → what is recorded, said, refused. */
import { describe, expect, test } from 'vitest';
import { onStaff } from '../../conversation/desk.ts';
import type { AgendaAct } from '../../conversation/inbound.ts';
import { need, turn } from '../../conversation/turn.ts';
import type { World } from '../../conversation/world.ts';
import type { Appointment } from '../../domain/appointment.ts';
import { Busy } from '../../domain/busy.ts';
import type { Handoff } from '../../domain/message.ts';
import {
  at,
  bookAt,
  busy,
  CASE,
  FANJA,
  factsOf,
  HERS,
  JEANNE,
  namesOf,
  queued,
  SOPHIE,
  says,
  session,
  textOf,
  VISIT,
} from '../support/desk.ts';
import { MONDAY, paris, pressed, worldWith } from '../support/world.ts';

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
  const came: AgendaAct = { action: 'markCame', handoff: 'h1', appointment: 'a1' };
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
    [
      '2026-04-02T15:00',
      missed,
      'noshow',
      ['AppointmentMissed'],
      /a corrigé \(absence non excusée, au lieu de : absence excusée\)/,
    ],
    ['2026-04-02T15:00', { ...missed, noShow: 'excused' } as AgendaAct, 'noshow', [], /déjà marqué/],
    ['2026-04-02T15:00', missed, 'fulfilled', ['AppointmentMissed'], /absence non excusée/],
    ['2026-04-02T15:00', came, 'noshow', ['AppointmentAttended'], /le patient est venu/],
    ['2026-04-02T15:00', came, 'booked', [], /pas marqué comme manqué/],
    ['2026-04-01T10:00', present, 'booked', ['AttendanceConfirmed'], /présence confirmée/],
    ['2026-04-01T10:00', present, 'cancelled', [], /déjà été annulé/],
    ['2026-04-01T10:00', cancel, 'cancelled', [], /déjà été annulé/],
    ['2026-04-01T10:00', move('2026-04-03T14:00'), 'cancelled', [], /déjà été annulé/],
    ['2026-04-02T15:00', cancel, 'booked', ['AppointmentCancelled'], /a annulé/],
  ])('at %s %o of what is %s', (local, act, status, facts, expected) => {
    const named: Appointment = { ...VISIT, status, ...(status === 'noshow' ? { noShow: 'excused' } : {}) };
    const { effects } = onStaff(queued, FANJA, act, world({ named }), paris(local));
    expect(namesOf(effects)).toEqual(facts);
    expect(textOf(effects, facts.length > 0 ? 'thread' : 'secretary')).toMatch(expected);
  });

  // How they are marked, what the card offers next.
  test.each<[AgendaAct, Appointment['status'], string]>([
    [missed, 'booked', 'Corriger l’absence'],
    [{ ...missed, noShow: 'unknown' } as AgendaAct, 'noshow', 'Corriger l’absence'],
    [came, 'noshow', 'Marquer absent'],
  ])('after %o of what is %s, the card says « %s »', (act, status, label) => {
    const named: Appointment = { ...VISIT, status, ...(status === 'noshow' ? { noShow: 'excused' as const } : {}) };
    const { effects } = onStaff(queued, FANJA, act, world({ named, appointments: [named] }), paris('2026-04-02T15:00'));
    const card = says(effects, 'card').at(-1)?.body;
    expect(card?.is === 'card' && card.actions).toContainEqual({ id: 'noShow', label });
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
