/** The decider, one turn at a time, with meanings made by hand: what is decided does not depend on how well it was heard. */
import { describe, expect, it } from 'vitest';
import type { Effect, Fact } from '../../conversation/effect.ts';
import { readBooking } from '../../conversation/flows/offers.ts';
import type { Heard } from '../../conversation/heard.ts';
import { newSession, type Session } from '../../conversation/session.ts';
import { need, turn } from '../../conversation/turn.ts';
import type { World } from '../../conversation/world.ts';
import type { Appointment } from '../../domain/appointment.ts';
import { Busy } from '../../domain/busy.ts';
import { saysToPatient, textOf } from '../support/rehearsal.ts';
import { heardAs, MONDAY, meaningOf, pressed, worldWith } from '../support/world.ts';

const start = newSession('fr', MONDAY);
const THURSDAY = { windows: [{ start: '2026-04-02T08:00', end: '2026-04-02T12:00' }] };
const BOOK = meaningOf('rdv vaccin jeudi matin', {
  intents: ['book'],
  entities: { visitReason: 'vaccin', patientFirstName: 'Jeanne', patientLastName: 'Dupont', birthDate: '1981-04-12' },
  when: THURSDAY,
});

const APPOINTMENT: Appointment = {
  id: '00000000-0000-4000-8000-00000000a001',
  chain: '00000000-0000-4000-8000-00000000c001',
  version: 1,
  practitioner: 'martin',
  resources: ['martin'],
  location: 'tilleuls',
  reason: 'vaccin',
  start: Date.parse('2026-04-02T07:00:00Z'),
  end: Date.parse('2026-04-02T07:10:00Z'),
  status: 'booked',
  patientId: '00000000-0000-4000-8000-00000000b001',
  patientLabel: 'Jeanne Dupont, 12/04/1981',
  conversation: null,
  contact: '00000000-0000-4000-8000-000008000000',
  expiresAt: null,
  overbooked: false,
  attendance: 'unknown',
};

const facts = (effects: Effect[]): string[] =>
  effects.flatMap((effect) => (effect.kind === 'record' ? [effect.fact.fact] : []));
const said = (effects: Effect[]): string => saysToPatient(effects).map(textOf).join('\n').replaceAll('\u00a0', ' ');
const factOf = <Name extends Fact['fact']>(effects: Effect[], name: Name): Extract<Fact, { fact: Name }> | undefined =>
  effects
    .flatMap((effect) => (effect.kind === 'record' ? [effect.fact] : []))
    .find((fact): fact is Extract<Fact, { fact: Name }> => fact.fact === name);

/** Turn after turn; what is held is seen by the next one, as the store would show it. */
function run(session: Session, heards: Heard[], world: World = worldWith()): { session: Session; effects: Effect[] } {
  let effects: Effect[] = [];
  for (const heard of heards) {
    const appointments = [...world.appointments, ...heldIn(session)];
    ({ session, effects } = turn(session, heard, { ...world, appointments }, MONDAY));
  }
  return { session, effects };
}

/** The place that the stored booking holds, as a pending appointment. */
function heldIn(session: Session): Appointment[] {
  return [session.flow, ...session.waiting].flatMap((record) => {
    const hold = record && readBooking(record)?.hold;
    return hold ? [{ ...APPOINTMENT, id: hold.id, chain: hold.chain, status: 'pending' as const }] : [];
  });
}

describe('the first answer', () => {
  it('says who answers, the emergency numbers, and answers the question in one message', () => {
    const { effects, session } = run(start, [heardAs(meaningOf('vos horaires ?', { intents: ['ask_hours'] }))]);
    expect(saysToPatient(effects)).toHaveLength(1);
    expect(said(effects)).toMatch(/Cabinet des Tilleuls.*assistant automatique.*15.*112/s);
    expect(said(effects)).toContain('8 h 30');
    expect(session.noticeAt).toBe(MONDAY);
  });

  it('says it once', () => {
    const { effects } = run(start, [heardAs(meaningOf('bonjour', { intents: ['greeting'] })), heardAs(BOOK)]);
    expect(said(effects)).not.toContain('assistant automatique');
  });
});

describe('booking', () => {
  it('offers at most three places inside the wish', () => {
    const { session, effects } = run(start, [heardAs(BOOK)]);
    expect(session.asked.about).toBe('options');
    const options = session.asked.about === 'options' ? session.asked.options.filter(({ start: at }) => at) : [];
    expect(options.length).toBeGreaterThan(0);
    expect(options.length).toBeLessThanOrEqual(3);
    for (const option of options) expect(option.start).toMatch(/^2026-04-02T(08|09|10|11)/);
    expect(facts(effects)).toEqual([]);
  });

  it('holds what is chosen, reads it back, and confirms only then', () => {
    const held = run(start, [heardAs(BOOK), pressed('slot-1')]);
    expect(facts(held.effects)).toEqual(['AppointmentHeld', 'PatientIdentified']);
    expect(said(held.effects)).toMatch(/jeudi 2 avril à 8 h 00.*Jeanne Dupont, 12\/04\/1981/s);
    const confirmed = run(held.session, [pressed('yes')]);
    expect(facts(confirmed.effects)).toEqual(['AppointmentConfirmed']);
    const hold = factOf(held.effects, 'AppointmentHeld')?.hold;
    const fact = factOf(confirmed.effects, 'AppointmentConfirmed');
    expect(fact).toMatchObject({ appointment: hold?.id, code: 'K7M2P9', replaces: null });
    expect(fact?.patientId).toBe(factOf(held.effects, 'PatientIdentified')?.patient.id);
    expect(saysToPatient(confirmed.effects)[0]).toMatchObject({
      fenced: false,
      body: { file: { mediaType: expect.stringContaining('text/calendar') } },
    });
    const reminders = confirmed.effects.flatMap((effect) => (effect.kind === 'wake' ? [effect] : []));
    expect(reminders.length).toBeGreaterThan(0);
    for (const { timer, at } of reminders) {
      expect(timer).toEqual({ timer: 'reminder', appointment: hold?.id, version: 1 });
      expect(at).toBeLessThan(hold?.start ?? 0);
    }
  });

  it('keeps one chain through changes of mind, so that one place is claimed', () => {
    const first = run(start, [heardAs(BOOK), pressed('slot-1')]);
    const second = run(first.session, [pressed('no'), pressed('change-time'), pressed('slot-2')]);
    const [before, after] = [factOf(first.effects, 'AppointmentHeld'), factOf(second.effects, 'AppointmentHeld')];
    expect(facts(second.effects)).toEqual(['HoldReleased', 'AppointmentHeld']);
    expect(after?.hold.chain).toBe(before?.hold.chain);
    expect(factOf(second.effects, 'HoldReleased')?.appointment).toBe(before?.hold.id);
  });

  it('says so when the place was taken meanwhile, with others in the same breath', () => {
    const offered = run(start, [heardAs(BOOK)]);
    const taken = { resource: 'rousseau', chain: 'x', from: 'own' as const, reason: null };
    const busy = new Busy([
      { ...taken, start: Date.parse('2026-04-02T05:00:00Z'), end: Date.parse('2026-04-02T07:00:00Z') },
    ]);
    const { effects, session } = run(offered.session, [pressed('slot-1')], worldWith({ busy }));
    expect(facts(effects)).toEqual([]);
    expect(said(effects)).toContain('vient d’être pris');
    expect(session.asked.about).toBe('options');
  });

  it('asks one short question when the day and the date disagree', () => {
    const when = { windows: [], conflict: 'mardi 1er avril', clarify: true as const };
    const { effects, session } = run(start, [
      heardAs(meaningOf('vaccin mardi 1er avril', { intents: ['book'], when })),
    ]);
    expect(said(effects)).toContain('ne correspondent pas');
    expect(session.asked.about).toBe('when');
  });
});

describe('an appointment that exists', () => {
  const cancel = heardAs(meaningOf('annuler mon rdv', { intents: ['cancel'] }));

  it('is shown to the contact that booked it', () => {
    const { effects } = run(start, [cancel], worldWith({ appointments: [APPOINTMENT] }));
    expect(said(effects)).toContain('jeudi 2 avril à 9 h 00');
    expect(facts(effects)).toEqual([]);
  });

  it('is not, whatever name and birth date a stranger types', () => {
    const stranger = meaningOf('quand est le rdv de Jeanne Dupont née le 12/04/1981', {
      intents: ['ask_appointment'],
      entities: { patientFirstName: 'Jeanne', patientLastName: 'Dupont', birthDate: '1981-04-12' },
    });
    const asked = run(start, [heardAs(stranger)]);
    expect(said(asked.effects)).toContain('code');
    expect(said(asked.effects)).not.toContain('Jeanne');
    const { effects } = run(asked.session, [heardAs(meaningOf('non', { answer: { is: 'no' } }))]);
    expect(factOf(effects, 'HandoffOpened')?.handoff.reason).toBe('proofNeeded');
  });

  it('is to the one who has its code', () => {
    const asked = run(start, [cancel]);
    const typed = heardAs(meaningOf('K7M2P9', { answer: { is: 'code', code: 'K7M2P9' } }));
    expect(need(asked.session, typed)).toMatchObject({ code: 'K7M2P9' });
    const found = run(asked.session, [typed], worldWith({ coded: APPOINTMENT }));
    expect(said(found.effects)).toContain('jeudi 2 avril à 9 h 00');
    const done = run(found.session, [pressed('yes')]);
    expect(factOf(done.effects, 'AppointmentCancelled')).toMatchObject({
      appointment: APPOINTMENT.id,
      by: 'patient',
      late: false,
    });
  });

  it('goes to a human once too many codes were tried', () => {
    const asked = run(start, [cancel]);
    const typed = heardAs(meaningOf('ABC234', { answer: { is: 'code', code: 'ABC234' } }));
    const { effects } = run(asked.session, [typed], worldWith({ codeLocked: true }));
    expect(factOf(effects, 'HandoffOpened')?.handoff.reason).toBe('proofNeeded');
  });

  it('keeps its place until the new one is confirmed', () => {
    const world = worldWith({ appointments: [APPOINTMENT] });
    const move = meaningOf('déplacer à vendredi', {
      intents: ['reschedule'],
      when: { windows: [{ start: '2026-04-03T08:00', end: '2026-04-03T12:00' }] },
    });
    const held = run(start, [heardAs(move), pressed('slot-1')], world);
    expect(facts(held.effects)).toEqual(['AppointmentHeld']);
    expect(factOf(held.effects, 'AppointmentHeld')?.hold).toMatchObject({
      replaces: APPOINTMENT.id,
      chain: APPOINTMENT.chain,
    });
    const confirmed = run(held.session, [pressed('yes')], world);
    expect(factOf(confirmed.effects, 'AppointmentConfirmed')).toMatchObject({
      replaces: APPOINTMENT.id,
      patientId: APPOINTMENT.patientId,
    });
  });
});

describe('danger', () => {
  const danger = heardAs(
    meaningOf('douleur qui serre dans la poitrine', {
      urgency: 'vital',
      emergencyKind: 'medical',
      intents: ['report_symptoms', 'book'],
    }),
  );

  it('comes before everything, in every state of a booking', () => {
    for (const before of [[], [heardAs(BOOK)], [heardAs(BOOK), pressed('slot-1')]]) {
      const { session } = run(start, before);
      const { effects, session: after } = run(session, [danger]);
      const [first] = saysToPatient(effects);
      expect(textOf(first ?? fail())).toMatch(/^15/);
      expect(first?.priority).toBe('emergency');
      expect(facts(effects)).toContain('HandoffOpened');
      expect(after.owner.by).toBe('queue');
      expect(after.episode.urgency).toBe('vital');
      expect(facts(effects)).not.toContain('AppointmentConfirmed');
    }
  });

  it('keeps the request for afterwards', () => {
    const { session } = run(start, [heardAs(BOOK), danger]);
    expect(session.flow?.flow).toBe('book');
  });
});

describe('in every state', () => {
  const states: [string, Heard[]][] = [
    ['nothing', []],
    ['the reason is asked', [heardAs(meaningOf('rdv', { intents: ['book'] }))]],
    ['places are offered', [heardAs(BOOK)]],
    ['it is read back', [heardAs(BOOK), pressed('slot-1')]],
    ['names are asked', [heardAs({ ...BOOK, entities: { visitReason: 'vaccin' } }), pressed('slot-1')]],
    ['a code is asked', [heardAs(meaningOf('annuler mon rdv', { intents: ['cancel'] }))]],
    [
      'a message is written',
      [heardAs(meaningOf('un message pour le Dr Martin', { intents: ['message_to_practitioner'] }))],
    ],
  ];
  const messages: [string, Heard][] = [
    ['a human', heardAs(meaningOf('une personne', { command: 'human' }))],
    ['back', heardAs(meaningOf('retour', { command: 'back' }))],
    ['restart', heardAs(meaningOf('recommencer', { command: 'restart' }))],
    ['stop', heardAs(meaningOf('stop', { command: 'stop' }))],
    ['help', heardAs(meaningOf('aide', { command: 'help' }))],
    ['nonsense', heardAs(meaningOf('blorf'))],
    ['nothing at all', heardAs(meaningOf(''))],
    ['thanks', heardAs(meaningOf('merci', { intents: ['thanks'] }))],
    ['yes', heardAs(meaningOf('oui', { intents: ['yes'], answer: { is: 'yes' } }))],
    ['no', heardAs(meaningOf('non', { intents: ['no'], answer: { is: 'no' } }))],
    ['an option that is no more', pressed('slot-9')],
    ['a question', heardAs(meaningOf('vos tarifs ?', { intents: ['ask_fees'] }))],
    ['a medical question', heardAs(meaningOf('puis-je prendre…', { intents: ['medical_question'] }))],
    ['a deleted message', { from: 'patient', inbounds: [{ kind: 'deleted' }], text: '', meaning: meaningOf('') }],
    [
      'a voice note',
      { from: 'patient', inbounds: [{ kind: 'media', media: 'voice' }], text: '', meaning: meaningOf('') },
    ],
  ];
  const cases = states.flatMap(([state, before]) =>
    messages.map(([message, heard]) => [state, message, before, heard] as const),
  );

  it.each(cases)('when %s, %s is answered', (_state, _message, before, heard) => {
    const { session } = run(start, [...before]);
    const { effects } = run(session, [heard]);
    expect(said(effects).length).toBeGreaterThan(10);
  });

  it.each(states)('when %s, a human is called', (_, before) => {
    const { session, effects } = run(start, [...before, heardAs(meaningOf('une personne', { command: 'human' }))]);
    expect(facts(effects)).toContain('HandoffOpened');
    expect(session.owner.by).toBe('queue');
  });

  it.each(states)('when %s, a fresh start forgets the request and gives the place back', (_, before) => {
    const { session, effects } = run(start, [...before, heardAs(meaningOf('recommencer', { command: 'restart' }))]);
    expect(session.flow).toBeNull();
    expect(session.waiting).toEqual([]);
    const wasHeld = before.length === 2;
    expect(facts(effects).includes('HoldReleased')).toBe(wasHeld);
  });
});

describe('misses', () => {
  const nonsense = heardAs(meaningOf('blorf'));

  it('offer a human at the second, call one at the third', () => {
    const one = run(start, [heardAs(BOOK), nonsense]);
    expect(said(one.effects)).not.toContain('parler à une personne');
    const two = run(one.session, [nonsense]);
    expect(said(two.effects)).toMatch(/parler à une personne.*01 99 00 12 34/s);
    const three = run(two.session, [nonsense]);
    expect(factOf(three.effects, 'HandoffOpened')?.handoff.reason).toBe('misunderstood');
  });

  it('are forgotten once something is understood', () => {
    const { session } = run(start, [heardAs(BOOK), nonsense, pressed('slot-1')]);
    expect(session.misses).toBe(0);
  });
});

describe('several requests', () => {
  it('are all honoured, one after the other', () => {
    const both = meaningOf('un rdv vaccin jeudi et renouveler mon Levothyrox', {
      ...BOOK,
      intents: ['book', 'prescription_renewal'],
      entities: { ...BOOK.entities, practitionerName: 'Martin' },
    });
    const begun = run(start, [heardAs(both)]);
    expect(said(begun.effects)).toContain('votre demande d’ordonnance');
    const { session, effects } = run(begun.session, [pressed('slot-1'), pressed('yes')]);
    expect(said(effects)).toMatch(/C’est confirmé.*Passons à votre demande d’ordonnance/s);
    expect(session.flow?.flow).toBe('message');
    expect(session.waiting).toEqual([]);
  });

  it('a question in the middle is answered, and the booking goes on', () => {
    const { session, effects } = run(start, [
      heardAs(BOOK),
      heardAs(meaningOf('il y a un parking ?', { intents: ['ask_address'] })),
    ]);
    expect(said(effects)).toMatch(/parking.*Lequel vous convient/s);
    expect(session.flow?.state).toBe('offering');
  });
});

describe('what was stored by another version', () => {
  it('is given to a human, and nothing crashes', () => {
    const old: Session = { ...start, flow: { flow: 'book', version: 0, state: 'offering', context: {} } };
    const { effects, session } = run(old, [heardAs(BOOK)]);
    expect(factOf(effects, 'HandoffOpened')?.handoff.reason).toBe('failure');
    expect(session.flow).toBeNull();
  });
});

describe('timers', () => {
  const reminder = (version: number): Heard => ({
    from: 'timer',
    timer: { timer: 'reminder', appointment: APPOINTMENT.id, version },
  });

  it('a reminder says when and with whom, never why or for whom', () => {
    const { effects } = run(start, [reminder(1)], worldWith({ appointments: [APPOINTMENT] }));
    expect(said(effects)).toMatch(/jeudi 2 avril à 9 h 00, avec le Dr Martin/);
    expect(said(effects)).not.toMatch(/vaccin|Dupont/i);
  });

  it.each([
    ['was moved', [{ ...APPOINTMENT, version: 2 }]],
    ['was cancelled', []],
  ])('is silent when the appointment %s', (_, appointments) => {
    expect(run(start, [reminder(1)], worldWith({ appointments })).effects).toEqual([]);
  });

  it('a hold that ran out is given back, and the booking can still end well', () => {
    const held = run(start, [heardAs(BOOK), pressed('slot-1')]);
    const hold = factOf(held.effects, 'AppointmentHeld')?.hold ?? fail();
    const pending: Appointment = {
      ...APPOINTMENT,
      id: hold.id,
      chain: hold.chain,
      status: 'pending',
      practitioner: hold.practitioner,
    };
    const late = MONDAY + 16 * 60_000;
    const expired = turn(
      held.session,
      { from: 'timer', timer: { timer: 'holdExpired', appointment: hold.id } },
      worldWith({ appointments: [pending] }),
      late,
    );
    expect(facts(expired.effects)).toEqual(['HoldReleased']);
    const again = turn(expired.session, pressed('yes'), worldWith(), late);
    expect(facts(again.effects)).toEqual(['AppointmentHeld', 'AppointmentConfirmed']);
  });
});

function fail(): never {
  throw new Error('absent');
}

describe('the times that are taken', () => {
  it('are read when a "oui" or a human takes a booking up', () => {
    const booking = run(start, [heardAs(BOOK)]).session.flow;
    if (!booking) throw new Error('no booking');
    const asked: Session = { ...start, asked: { about: 'yesNo' }, shared: { setAside: [booking] } };
    expect(need(asked, heardAs(meaningOf('oui', { answer: { is: 'yes' } })))).toMatchObject({ busy: true });
    const handBack: Heard = {
      from: 'staff',
      by: { slack: '@fanja', name: 'Fanja' },
      act: { action: 'handBack', handoff: 'h' },
    };
    const open: Session = { ...start, shared: { askedHuman: { flows: [booking], topics: [] } } };
    expect(need(open, handBack)).toMatchObject({ busy: true });
    expect(need(start, handBack)).toEqual({});
  });
});
