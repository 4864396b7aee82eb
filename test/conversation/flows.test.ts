/**
 * The machines: every state that waits can be reached, every event is taken or refused knowingly, and whatever happens in whatever
 * order, the conversation answers, can be stored, and never books twice.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnyStateMachine } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import type { Effect } from '../../conversation/effect.ts';
import { advanceAny, MACHINES } from '../../conversation/flows/all.ts';
import { toAttendance } from '../../conversation/flows/change.ts';
import type { FlowEvent, Step } from '../../conversation/flows/flow.ts';
import { toOffer, toWaitlist } from '../../conversation/flows/waitlist.ts';
import type { PatientInbound } from '../../conversation/heard.ts';
import type { Meaning } from '../../conversation/meaning.ts';
import { type FlowId, type FlowRecord, newSession, type Person, type Session } from '../../conversation/session.ts';
import type { Waiting, World } from '../../conversation/world.ts';
import type { Appointment } from '../../domain/appointment.ts';
import { Busy } from '../../domain/busy.ts';
import { Rehearsal, saysToPatient, WEB, WHATSAPP } from '../support/rehearsal.ts';
import { MONDAY, meaningOf, practiceNamed, worldWith } from '../support/world.ts';

// ── Reachability ─────────────────────────────────────────────────────────────────────────────────────────────────────────

const JEANNE: Person = { birthName: 'Dupont', firstNames: 'Jeanne', birthDate: '1981-04-12' };
const THURSDAY = { windows: [{ start: '2026-04-02T08:00', end: '2026-04-02T12:00' }] };

const appointment = (nth: number, start: string, more: Partial<Appointment> = {}): Appointment => ({
  id: `00000000-0000-4000-8000-00000000a00${nth}`,
  chain: `00000000-0000-4000-8000-00000000c00${nth}`,
  version: 1,
  practitioner: 'martin',
  resources: ['martin'],
  location: 'tilleuls',
  reason: 'vaccin',
  start: Date.parse(start),
  end: Date.parse(start) + 600_000,
  status: 'booked',
  patientId: '00000000-0000-4000-8000-00000000b001',
  patientLabel: 'Jeanne Dupont',
  conversation: null,
  contact: null,
  expiresAt: null,
  overbooked: false,
  attendance: 'unknown',
  ...more,
});
const SOON = appointment(1, '2026-03-30T12:00:00Z');
const LATER = appointment(2, '2026-04-09T12:00:00Z');
const THE_SAME_DAY = appointment(3, '2026-04-09T14:00:00Z');
const FREED = appointment(4, '2026-04-01T12:00:00Z', { status: 'pending', expiresAt: MONDAY + 3_600_000 });
const WAITING: Waiting = {
  id: '00000000-0000-4000-8000-00000000d001',
  wish: { reason: 'vaccin', when: { windows: [] } },
  joinedAt: MONDAY,
  passed: [],
  offeredUntil: MONDAY + 3_600_000,
  standing: LATER,
  conversation: '00000000-0000-4000-8000-000007000000',
  contact: '00000000-0000-4000-8000-000008000000',
  patientId: '00000000-0000-4000-8000-00000000b001',
  patientLabel: 'Jeanne Dupont',
  offer: { appointment: FREED.id, until: MONDAY + 3_600_000 },
};
const FULL = new Busy(
  ['martin', 'benali', 'rousseau'].map((resource) => ({
    resource,
    chain: 'full',
    from: 'external' as const,
    reason: null,
    start: MONDAY,
    end: MONDAY + 400 * 86_400_000,
  })),
);

function step(
  meaning: Partial<Meaning> | null,
  person: Person = {},
  world: Partial<World> = {},
  session: Partial<Session> = {},
): Step {
  return {
    meaning: meaning && meaningOf(meaning.text ?? 'x', meaning),
    session: { ...newSession('fr', MONDAY), shared: { person }, ...session },
    world: worldWith(world),
    now: MONDAY,
  };
}

const option = (id: string): Partial<Meaning> => ({ answer: { is: 'option', id } });
const yes: Partial<Meaning> = { text: 'oui', answer: { is: 'yes' } };
const no: Partial<Meaning> = { text: 'non', answer: { is: 'no' } };
const known = { ...JEANNE, patientId: '00000000-0000-4000-8000-00000000b001' };
const askedReason = { asked: { about: 'reason' as const, options: [] } };
const clear = { abilities: { buttons: true, files: true, tellsRead: true, knowsPhone: false } };
const wrongCode: Partial<Meaning> = { text: 'ABC234', answer: { is: 'code', code: 'ABC234' } };

const heard = (...args: Parameters<typeof step>): FlowEvent => ({ type: 'HEARD', step: step(...args) });
const event = (type: FlowEvent['type'], ...args: Parameters<typeof step>): FlowEvent => ({ type, step: step(...args) });

const EVENTS: Record<FlowId, FlowEvent[]> = {
  identify: [
    event('BEGUN', null),
    event('BEGUN', null, { firstNames: 'Jeanne', birthName: 'Dupont' }),
    event('BEGUN', null, { birthDate: '1981-04-12' }),
    event('BEGUN', null, { firstNames: 'Jeanne' }),
    event('BEGUN', null, { birthName: 'Dupont' }),
    event('BEGUN', null, { ...JEANNE, birthDate: '2015-04-12' }),
    event(
      'BEGUN',
      null,
      {},
      {
        patients: [
          {
            ...JEANNE,
            id: 'p1',
            birthName: 'Dupont',
            firstNames: 'Jeanne',
            birthDate: '1981-04-12',
            identity: 'provisional',
            known: true,
          },
        ],
      },
    ),
    heard({ answer: { is: 'birthDate', date: '1981-04-12' } }, JEANNE),
  ],
  book: [
    event('BEGUN', null),
    heard({ text: 'vaccin' }, {}, {}, askedReason),
    heard({ text: 'première consultation' }, {}, {}, askedReason),
    heard({ text: 'visite à domicile' }, {}, {}, askedReason),
    heard({ text: 'jeudi', when: THURSDAY }),
    heard({ text: 'jeudi', when: THURSDAY }, {}, { busy: FULL }),
    heard({ text: 'mardi 1er', when: { windows: [], conflict: 'mardi 1er', clarify: true } }),
    heard(option('slot-1')),
    heard(option('slot-1'), known),
    heard(option('waitlist')),
    event('RESUMED', null, known),
    heard(yes, known),
    heard(yes, known, clear),
  ],
  change: [
    event('BEGUN', null),
    event('BEGUN', null, {}, { appointments: [SOON, LATER] }),
    event('BEGUN', null, {}, { appointments: [SOON] }),
    event('BEGUN', null, {}, { appointments: [LATER] }),
    heard(option(SOON.id), {}, { appointments: [SOON, LATER] }),
    heard({ text: 'je suis malade' }, {}, { appointments: [SOON] }),
    heard(no, {}, { appointments: [SOON] }),
    heard(yes, {}, { appointments: [SOON] }),
    heard(no, {}, { appointments: [LATER, THE_SAME_DAY] }),
    heard(wrongCode),
  ],
  message: [
    event('BEGUN', null),
    heard({ text: 'merci de me rappeler' }),
    heard(option('martin')),
    event('RESUMED', null, known),
    event('RESUMED', null, known, clear),
    heard(no, known),
  ],
  office: [event('BEGUN', null)],
  waitlist: [
    event('BEGUN', null, {}, { appointments: [SOON, LATER], busy: FULL }),
    event('BEGUN', null, {}, { appointments: [LATER, FREED], waitlist: [WAITING] }),
  ],
};

/** How each flow may begin. */
const STARTS: Record<FlowId, Record<string, unknown>[]> = {
  identify: [{}],
  book: [{ ...(MACHINES.book.machine.config.context as object) }],
  change: [
    ...(['move', 'cancel', 'confirm', 'ask', 'attendance'] as const).map((want) => ({
      want,
      appointment: want === 'attendance' ? SOON.id : null,
      coded: null,
      when: null,
      why: null,
      wrongCodes: 0,
    })),
    toAttendance([LATER.id, THE_SAME_DAY.id]).context,
  ],
  message: [
    { category: 'message', practitioner: null, words: null, question: false },
    { category: 'message', practitioner: null, words: 'puis-je…', question: true },
  ],
  office: [{ topics: ['fees'] }, { topics: ['hours'] }],
  waitlist: [
    toWaitlist('join').context,
    toWaitlist('leave').context,
    toOffer({ entry: WAITING.id, hold: FREED.id, replaces: LATER.id }).context,
  ],
};

/** States that wait for somebody: those that listen to an event. */
function waitingStates(machine: AnyStateMachine): string[] {
  return Object.entries(machine.states)
    .filter(([, state]) => state.ownEvents.length > 0)
    .map(([name]) => name);
}

describe.each(Object.keys(MACHINES) as FlowId[])('%s', (id) => {
  const { machine, version } = MACHINES[id];
  const practices = id === 'office' ? worldWith({ practice: { ...practiceNamed('tilleuls'), answers: [] } }) : null;
  const events = EVENTS[id].map((one) => (practices ? { ...one, step: { ...one.step, world: practices } } : one));

  it('reaches every state that waits', () => {
    const reached = new Set<string>();
    for (const context of STARTS[id]) {
      const paths = getShortestPaths(machine as AnyStateMachine, {
        events: events as never,
        fromState: machine.resolveState({ value: 'new', context: context as never }) as never,
        serializeState: (state) =>
          JSON.stringify([state.value, Object.keys(state.context).filter((key) => Boolean(state.context[key]))]),
        limit: 4000,
      });
      for (const { state } of paths) reached.add(String(state.value));
    }
    expect(reached.size).toBeGreaterThan(1);
    expect(waitingStates(machine).filter((state) => !reached.has(state))).toEqual([]);
  });

  it.each(waitingStates(machine))('in %s, what it does not take is refused knowingly', (state) => {
    for (const context of STARTS[id]) {
      const record: FlowRecord = { flow: id, version, state, context };
      const advanced = advanceAny(record, { type: 'HEARD', step: step({ text: '' }) });
      expect(advanced).not.toBe('unfit');
      if (advanced === 'unfit' || advanced.taken) continue;
      expect(advanced.record).toEqual(record);
      expect(advanced.parts).toEqual([]);
    }
  });

  it.each([
    ['another version', { version: 99 }],
    ['a state that is no more', { state: 'thinking' }],
    ['a property of every object', { state: 'constructor' }],
  ])('does not fit %s', (_, change) => {
    const record: FlowRecord = { flow: id, version, state: 'new', context: STARTS[id][0] ?? {}, ...change };
    expect(advanceAny(record, { type: 'BEGUN', step: step(null) })).toBe('unfit');
  });
});

// ── Whatever happens ─────────────────────────────────────────────────────────────────────────────────────────────────────

const PHRASES = [
  'bonjour',
  'je voudrais un rdv',
  'vaccin',
  'consultation',
  'une visite à domicile',
  'jeudi matin',
  'la semaine prochaine',
  'mardi 1er avril',
  'le premier',
  'le deuxième',
  'aucun',
  'oui',
  'non',
  'Jeanne Dupont 12/04/1981',
  'Tom Petit 03/05/2019',
  "c'est pour mon fils",
  '06 39 98 12 34',
  "je n'ai pas de téléphone",
  'annuler mon rdv',
  'déplacer mon rdv à vendredi',
  "c'est quand mon rdv",
  'renouvellement de mon Levothyrox',
  'un message pour le Dr Martin',
  'Dr Benali',
  'vos horaires ?',
  'retour',
  'recommencer',
  'stop',
  "liste d'attente",
  'prévenez-moi si une place se libère',
  'retirez-moi de la liste',
  'merci',
  "j'ai une douleur qui serre dans la poitrine",
  "ce n'est pas une urgence",
  'je peux prendre du doliprane ?',
  'K7M2P2',
  'DÉPLACER',
  'non 2',
  'je ne pourrai pas venir',
  '',
  '🙂',
  'x'.repeat(3000),
];

type Move =
  | { move: 'say'; text: string }
  | { move: 'press'; nth: number }
  | { move: 'send'; inbound: PatientInbound }
  | { move: 'wait'; minutes: number }
  | { move: 'staff'; action: 'take' | 'handBack' | 'close' };

const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 10, arbitrary: fc.constantFrom(...PHRASES).map((text): Move => ({ move: 'say', text })) },
  { weight: 5, arbitrary: fc.nat(6).map((nth): Move => ({ move: 'press', nth })) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Move>(
      { move: 'send', inbound: { kind: 'media', media: 'voice' } },
      { move: 'send', inbound: { kind: 'deleted' } },
      { move: 'send', inbound: { kind: 'edited', text: 'jeudi' } },
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom(5, 20, 60, 2000).map((minutes): Move => ({ move: 'wait', minutes })) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('take', 'handBack', 'close').map((action): Move => ({ move: 'staff', action })),
  },
);

function play(rehearsal: Rehearsal, one: Move): Effect[] | null {
  switch (one.move) {
    case 'say':
      return rehearsal.patient([{ kind: 'text', text: one.text }]);
    case 'press': {
      const choice = rehearsal.choices[one.nth];
      return choice ? rehearsal.patient([{ kind: 'choice', id: choice.id, label: choice.label }]) : null;
    }
    case 'send':
      return rehearsal.patient([one.inbound]);
    case 'wait':
      rehearsal.moveTo(rehearsal.now + one.minutes * 60_000);
      return null;
    case 'staff':
      if (rehearsal.handoff) rehearsal.staff('Fanja', { action: one.action, handoff: rehearsal.handoff.id });
      return null;
  }
}

function overlaps(appointments: readonly Appointment[]): boolean {
  const active = appointments.filter(({ status }) => status === 'booked' || status === 'pending');
  return active.some((a, nth) =>
    active
      .slice(nth + 1)
      .some((b) => a.chain !== b.chain && a.practitioner === b.practitioner && a.start < b.end && b.start < a.end),
  );
}

describe('whatever happens', () => {
  it('a patient is always answered, and nobody is booked twice', () => {
    fc.assert(
      fc.property(fc.array(move, { minLength: 1, maxLength: 25 }), fc.boolean(), (moves, isWeb) => {
        const rehearsal = new Rehearsal(practiceNamed('tilleuls'), MONDAY);
        rehearsal.abilities = isWeb ? WEB : WHATSAPP;
        for (const one of moves) {
          const effects = play(rehearsal, one);
          if (effects === null) continue;
          const isTold = effects.some((effect) => effect.kind === 'say');
          const isAnswered = saysToPatient(effects).length > 0 || rehearsal.session.owner.by === 'secretary';
          expect(isTold && isAnswered, JSON.stringify(one)).toBe(true);
          expect(overlaps(rehearsal.appointments)).toBe(false);
          const pending = rehearsal.appointments.filter(({ status }) => status === 'pending');
          const flows = [rehearsal.session.flow, ...rehearsal.session.waiting].filter(
            (record) => record?.flow === 'book',
          );
          expect(pending.length).toBeLessThanOrEqual(flows.length);
        }
      }),
      { seed: 20260330, numRuns: Number(process.env.RUNS ?? 60) },
    );
  }, 60_000);
});
