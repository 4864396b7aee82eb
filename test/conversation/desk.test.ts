/**
 * Handoffs, alerts and digests as pure decisions: one owner, one truth, nothing that dies out.
 */
import { describe, expect, test } from 'vitest';
import { urgentMessage } from '../../conversation/desk/digests.ts';
import { denyEmergency, raiseEmergency } from '../../conversation/desk/emergency.ts';
import { openHandoff } from '../../conversation/desk/handoff.ts';
import type { Outcome } from '../../conversation/desk/outcome.ts';
import { alert, onReceipt } from '../../conversation/desk/timers.ts';
import { onDeskTimer, onStaff, surrenderTurn } from '../../conversation/desk.ts';
import type { Effect, Fact, Say } from '../../conversation/effect.ts';
import { hear } from '../../conversation/hear.ts';
import type { Meaning } from '../../conversation/meaning.ts';
import { newSession, type Session } from '../../conversation/session.ts';
import type { Appointment } from '../../domain/appointment.ts';
import type { Handoff, Message } from '../../domain/message.ts';
import { VISIT } from '../support/desk.ts';
import { caseWith, MONDAY, practiceNamed, worldWith } from '../support/world.ts';

/** Monday 30 March 2026, 10:00 in Paris: the desk is open. */
const OPEN = MONDAY;
/** Sunday 29 March 2026, 23:00 in Paris. */
const NIGHT = Date.parse('2026-03-29T21:00:00Z');
const FANJA = { slack: 'U1', name: 'Fanja' };
const SOPHIE = { slack: 'U2', name: 'Sophie' };

const session = (change: Partial<Session> = {}): Session => ({ ...newSession('fr', OPEN), ...change });
const says = (effects: Effect[], who: Say['to']['who']): Say[] =>
  effects.filter((effect): effect is Say => effect.kind === 'say' && effect.to.who === who);
const textsTo = (outcome: { effects: Effect[] }, who: Say['to']['who']): string =>
  says(outcome.effects, who)
    .map((say) => say.body.text)
    .join('\n')
    .replace(/[\u00a0\u202f]/g, ' ');
const facts = (outcome: { effects: Effect[] }): Fact['fact'][] =>
  outcome.effects.flatMap((effect) => (effect.kind === 'record' ? [effect.fact.fact] : []));
const wakes = (outcome: { effects: Effect[] }) =>
  outcome.effects.flatMap((effect) => (effect.kind === 'wake' ? [effect] : []));
const heard = (text: string): Meaning =>
  hear(text, { now: OPEN, zone: 'Europe/Paris', territory: 'FR', asked: { about: 'nothing' } });

const handoff = (change: Partial<Handoff> = {}) => caseWith({ conversation: 'c1', ...change });
const claimed = handoff({ state: 'claimed', owner: 'U1', ownerName: 'Fanja' });
const ownedBy = (who: typeof FANJA): Session =>
  session({ owner: { by: 'secretary', handoff: 'h1', ...who }, epoch: 3 });
const queued = session({ owner: { by: 'queue', handoff: 'h1' }, epoch: 2 });

describe('opening a case', () => {
  test('by day the patient is asked to stay; the epoch rises; the case is timed', () => {
    const outcome = openHandoff(session(), { reason: 'asked' }, worldWith(), OPEN);
    expect(outcome.session.owner.by).toBe('queue');
    expect(outcome.session.epoch).toBe(1);
    expect(textsTo(outcome, 'patient')).toMatch(/répond ici même/);
    expect(wakes(outcome).map((wake) => wake.timer.timer)).toEqual(['untaken']);
    expect(says(outcome.effects, 'card')).toHaveLength(1);
  });

  test('at night the patient is told when it will be read and whom to call, and the case waits for the opening', () => {
    const outcome = openHandoff(session(), { reason: 'asked' }, worldWith(), NIGHT);
    expect(textsTo(outcome, 'patient')).toMatch(/lundi 30 mars à 8 h 00.*116 117.*15 ou 112.*01 99 00 12 34/s);
    expect(wakes(outcome)).toMatchObject([{ at: Date.parse('2026-03-30T06:00:00Z'), timer: { timer: 'deskOpens' } }]);
  });

  test('a second request joins the open case instead of opening another', () => {
    const outcome = openHandoff(
      session(),
      { reason: 'complaint', words: 'c’est trop long' },
      worldWith({ handoff: handoff() }),
      OPEN,
    );
    expect(facts(outcome)).not.toContain('HandoffOpened');
    expect(textsTo(outcome, 'thread')).toMatch(/c’est trop long/);
    expect(outcome.session.owner).toEqual({ by: 'queue', handoff: 'h1' });
  });
});

describe('the card', () => {
  const said = (who: 'patient' | 'secretary', text: string) => ({ who, text, at: MONDAY + 60_000 });
  const cardOf = (change: Partial<Handoff>, transcript: ReturnType<typeof said>[]) => {
    const open = handoff({ state: 'claimed', owner: 'U1', ownerName: 'Fanja', openedAt: MONDAY, ...change });
    const world = worldWith({ handoff: open, transcript, contact: { ...worldWith().contact, phone: '0639981234' } });
    const outcome = onStaff(ownedBy(FANJA), FANJA, { action: 'answer', handoff: 'h1', text: 'Bonjour.' }, world, OPEN);
    const card = says(outcome.effects, 'card')[0]?.body;
    if (card?.is !== 'card') throw new Error('no card');
    return card;
  };

  // How urgent the case is → what is asked before it is closed, once its patient has been answered.
  test.each<[Partial<Handoff>, RegExp | undefined]>([
    [{}, undefined],
    [{ urgency: 'urgent' }, /^Cette demande est urgente\. Vérifiez/],
    [{ urgency: 'vital', reason: 'emergency' }, /^Urgence vitale : vérifiez/],
  ])('of %o that was answered asks before closing: %s', (change, expected) => {
    const sure = cardOf(change, []).actions.find(({ id }) => id === 'close')?.sure;
    if (expected) expect(sure).toMatch(expected);
    else expect(sure).toBeUndefined();
  });

  test('asks before closing while the patient waits for words, and no longer once they were thanked for', () => {
    const closing = (lines: ReturnType<typeof said>[]) => {
      const open = handoff({ openedAt: MONDAY });
      const world = worldWith({ handoff: open, transcript: lines });
      const outcome = onStaff(queued, FANJA, { action: 'take', handoff: 'h1' }, world, OPEN);
      const card = says(outcome.effects, 'card')[0]?.body;
      return card?.is === 'card' ? card.actions.find(({ id }) => id === 'close')?.sure : undefined;
    };
    expect(closing([])).toMatch(/^Le patient attend encore/);
    expect(closing([said('secretary', 'Oui, à 14 h.')])).toBeUndefined();
    expect(closing([said('secretary', 'Oui, à 14 h.'), said('patient', 'merci !')])).toBeUndefined();
    expect(closing([said('secretary', 'Oui.'), said('patient', 'et demain ?')])).toMatch(/^Le patient attend encore/);
  });

  test('says who received the alert where there was one, and the phone as it is dictated', () => {
    const state = (change: Partial<Handoff>) => cardOf({ acknowledgedBy: 'Sophie', ...change }, []).state;
    expect(state({ urgency: 'vital' })).toContain('alerte reçue par Sophie');
    expect(state({})).not.toContain('alerte');
    expect(cardOf({}, []).fields).toContainEqual({ label: 'Téléphone', value: '06 39 98 12 34' });
  });
});

describe('gestures', () => {
  const take = { action: 'take', handoff: 'h1' } as const;
  const answer = { action: 'answer', handoff: 'h1', text: 'Bonjour' } as const;

  test('taking: the patient hears who, the epoch rises', () => {
    const outcome = onStaff(queued, FANJA, take, worldWith({ handoff: handoff() }), OPEN);
    expect(outcome.session.owner).toEqual({ by: 'secretary', handoff: 'h1', ...FANJA });
    expect(outcome.session.epoch).toBe(3);
    expect(textsTo(outcome, 'patient')).toMatch(/Fanja/);
  });

  // Who gestures, what, on which case → what only they read; nothing changes hands and the patient reads nothing.
  test.each([
    ['taking what another has', SOPHIE, take, claimed, /Fanja a déjà pris/],
    ['taking twice', FANJA, take, claimed, /déjà cette demande/],
    ['answering for another', SOPHIE, answer, claimed, /Fanja qui répond.*n’a pas été envoyé/],
    ['an empty answer', FANJA, { ...answer, text: '  ' }, claimed, /rien n’a été envoyé/],
    [
      'handing back what another has',
      SOPHIE,
      { action: 'handBack', handoff: 'h1' } as const,
      claimed,
      /Fanja qui suit/,
    ],
    ['closing what another has', SOPHIE, { action: 'close', handoff: 'h1' } as const, claimed, /Fanja qui suit/],
    [
      'handing back what nobody has',
      FANJA,
      { action: 'handBack', handoff: 'h1' } as const,
      handoff(),
      /Prenez d’abord/,
    ],
    ['answering what is over', FANJA, answer, null, /terminée/],
    ['answering another case of the past', FANJA, { ...answer, handoff: 'h0' }, claimed, /terminée/],
  ])('%s is refused, to them alone', (_what, by, act, open, expected) => {
    const before = open?.state === 'claimed' ? ownedBy(FANJA) : queued;
    const outcome = onStaff(before, by, act, worldWith({ handoff: open }), OPEN);
    expect(textsTo(outcome, 'secretary')).toMatch(expected);
    expect(says(outcome.effects, 'secretary')[0]?.to).toMatchObject({ slack: by.slack });
    expect(says(outcome.effects, 'patient')).toEqual([]);
    expect(outcome.session).toEqual(before);
  });

  test('an answer reaches the patient unfenced, with a receipt, and is timed for reading', () => {
    const outcome = onStaff(ownedBy(FANJA), FANJA, answer, worldWith({ handoff: claimed }), OPEN);
    expect(says(outcome.effects, 'patient')).toMatchObject([{ fenced: false, receipt: { of: 'answer', by: 'U1' } }]);
    expect(wakes(outcome).map((wake) => wake.timer.timer)).toEqual(['unread']);
  });

  test('answering an open case is taking it', () => {
    const outcome = onStaff(queued, FANJA, answer, worldWith({ handoff: handoff() }), OPEN);
    expect(facts(outcome)).toEqual(['HandoffClaimed', 'HandoffAnswered']);
    expect(outcome.session.owner.by).toBe('secretary');
  });

  test('handing back: the bot says that it is automatic again, and resumes', () => {
    const outcome = onStaff(
      ownedBy(FANJA),
      FANJA,
      { action: 'handBack', handoff: 'h1' },
      worldWith({ handoff: claimed }),
      OPEN,
    );
    expect(outcome.session).toMatchObject({ owner: { by: 'bot' }, epoch: 4, noticeAt: OPEN });
    expect(textsTo(outcome, 'patient')).toMatch(/assistant automatique.*15 ou le 112/);
    expect((outcome as Outcome).onward).toBe('resume');
  });

  test('closed with words that nobody answered, before a page that is gone: the thread knows whom to call', () => {
    const known = { ...ownedBy(FANJA), shared: { phone: '0639981234' } };
    const world = worldWith({ handoff: claimed });
    const outcome = onStaff(known, FANJA, { action: 'close', handoff: 'h1' }, world, OPEN);
    expect(says(outcome.effects, 'patient')[0]?.receipt).toEqual({ of: 'close', handoff: 'h1' });
    const key = { of: 'close' as const, handoff: 'h1' };
    const closed = worldWith();
    expect(textsTo(onReceipt(outcome.session, key, false, closed, OPEN), 'thread')).toMatch(
      /n’a pas pu lire.*06 39 98 12 34/s,
    );
    expect(onReceipt(outcome.session, key, true, closed, OPEN).effects).toEqual([]);
  });

  test('a line in the thread stays inside', () => {
    const outcome = onStaff(
      ownedBy(FANJA),
      FANJA,
      { action: 'remark', handoff: 'h1', text: 'à rappeler' },
      worldWith({ handoff: claimed }),
      OPEN,
    );
    expect(outcome.effects).toEqual([]);
  });
});

describe('a vital danger', () => {
  const chest = heard('douleur dans la poitrine qui serre, bras gauche engourdi');

  test('number first, case, alert of level 0 with a receipt, a timer to climb; nobody is said to be alerted yet', () => {
    const outcome = raiseEmergency(session(), chest, worldWith(), NIGHT);
    const [first] = outcome.effects;
    expect(first).toMatchObject({ kind: 'say', to: { who: 'patient' }, priority: 'emergency', fenced: false });
    expect(textsTo(outcome, 'patient')).toMatch(/15/);
    expect(textsTo(outcome, 'patient')).not.toMatch(/prévenue/);
    expect(facts(outcome)).toEqual(['HandoffOpened', 'AlertRaised']);
    expect(says(outcome.effects, 'onCall')).toMatchObject([
      { priority: 'emergency', receipt: { of: 'alert', level: 0 } },
    ]);
    expect(wakes(outcome)).toMatchObject([{ at: NIGHT + 3 * 60_000, timer: { timer: 'climb', level: 1 } }]);
    expect(outcome.session.owner.by).toBe('queue');
  });

  test('while a secretary owns: the number, the thread and the alert; the owner stays', () => {
    const outcome = raiseEmergency(ownedBy(FANJA), chest, worldWith({ handoff: claimed }), OPEN);
    expect(outcome.session.owner).toEqual(ownedBy(FANJA).owner);
    expect(textsTo(outcome, 'thread')).toMatch(/poitrine/);
    expect(facts(outcome)).toEqual(['HandoffRaised', 'AlertRaised']);
  });

  test('told again while the alert climbs: the number again, no second ladder', () => {
    const vital = handoff({ urgency: 'vital', emergencyKind: 'medical', reason: 'emergency' });
    const outcome = raiseEmergency(queued, chest, worldWith({ handoff: vital }), OPEN);
    expect(textsTo(outcome, 'patient')).toMatch(/15/);
    expect(facts(outcome)).toEqual([]);
  });

  test('told again once acknowledged and back with the bot: alerts anew', () => {
    const seen = handoff({ urgency: 'vital', emergencyKind: 'medical', acknowledgedBy: 'Sophie' });
    const outcome = raiseEmergency(session(), chest, worldWith({ handoff: seen }), OPEN);
    expect(facts(outcome)).toEqual(['HandoffRaised', 'AlertRaised']);
  });

  test('denied: the number once more, the case stays open, the bot goes on', () => {
    const vital = handoff({ urgency: 'vital', emergencyKind: 'medical' });
    const outcome = denyEmergency(queued, heard('ce n’est pas une urgence'), worldWith({ handoff: vital }));
    expect(textsTo(outcome, 'patient')).toMatch(/15 ou le 112/);
    expect(facts(outcome)).toEqual([]);
    expect(outcome).toMatchObject({ session: { owner: { by: 'bot' } }, onward: 'resume' });
  });

  test('the alert climbs level by level, and past the last one it calls the supervisor too, for ever', () => {
    const vital = handoff({ urgency: 'vital', emergencyKind: 'medical' });
    const levels = [1, 2, 9].map((level) => alert(vital, worldWith(), OPEN, level));
    expect(levels.map((effects) => says(effects, 'onCall')[0]?.to)).toMatchObject([
      { level: 1 },
      { level: 1 },
      { level: 1 },
    ]);
    expect(levels.map((effects) => says(effects, 'supervisor').length)).toEqual([0, 1, 1]);
    expect(levels.map((effects) => wakes({ effects })[0]?.timer)).toMatchObject([
      { level: 2 },
      { level: 3 },
      { level: 10 },
    ]);
  });

  test.each([
    ['acknowledged: it stops', handoff({ urgency: 'vital', acknowledgedBy: 'Sophie' }), 0],
    ['not acknowledged: it goes on', handoff({ urgency: 'vital' }), 1],
    ['closed meanwhile: it stops', null, 0],
  ])('%s', (_what, open, alerts) => {
    const outcome = onDeskTimer(
      queued,
      { timer: 'climb', handoff: 'h1', level: 1 },
      worldWith({ handoff: open }),
      OPEN,
    );
    expect(says(outcome.effects, 'onCall')).toHaveLength(alerts);
  });

  test('the patient is told that somebody was alerted when it was delivered, once', () => {
    const world = worldWith({ handoff: handoff({ urgency: 'vital' }) });
    const first = onReceipt(queued, { of: 'alert', handoff: 'h1', level: 0 }, true, world, OPEN);
    expect(textsTo(first, 'patient')).toMatch(/vient d’être prévenue/);
    const second = onReceipt(first.session, { of: 'alert', handoff: 'h1', level: 1 }, true, world, OPEN);
    expect(says(second.effects, 'patient')).toEqual([]);
  });

  test('an alert that could not be delivered climbs at once, and the patient hears the truth', () => {
    const world = worldWith({ handoff: handoff({ urgency: 'vital' }) });
    const outcome = onReceipt(queued, { of: 'alert', handoff: 'h1', level: 0 }, false, world, OPEN);
    expect(textsTo(outcome, 'patient')).toMatch(/personne n’a encore répondu/);
    expect(says(outcome.effects, 'onCall')[0]?.to).toMatchObject({ level: 1 });
    expect(says(outcome.effects, 'supervisor')).toHaveLength(1);
  });

  test('what the patient reads later names no danger', () => {
    const world = worldWith({ handoff: handoff({ urgency: 'vital', emergencyKind: 'suicide' }) });
    const told = onReceipt(queued, { of: 'alert', handoff: 'h1', level: 0 }, true, world, OPEN);
    const denied = denyEmergency(queued, heard('ce n’est pas une urgence'), world);
    for (const text of [textsTo(told, 'patient'), textsTo(denied, 'patient')])
      expect(text).not.toMatch(/3114|suicid|17|3919|violen/i);
  });
});

describe('an urgent symptom', () => {
  const ear = heard('j’ai très mal à l’oreille depuis hier avec 39,2 de fièvre, je voudrais un rendez-vous');

  test('a case beside the booking, which goes on', () => {
    const outcome = raiseEmergency(session(), { ...ear, urgency: 'urgent', emergencyKind: null }, worldWith(), OPEN);
    expect(facts(outcome)).toEqual(['HandoffOpened']);
    expect(outcome).toMatchObject({ session: { owner: { by: 'bot' } }, onward: 'continue' });
  });
});

describe('a case that nobody takes', () => {
  test.each([
    [0, [], 1],
    [1, ['supervisor', 'patient'], 1],
    [2, ['supervisor'], 1],
    [6, ['supervisor'], 0],
  ])('step %i', (step, told, timers) => {
    const outcome = onDeskTimer(
      queued,
      { timer: 'untaken', handoff: 'h1', step },
      worldWith({ handoff: handoff() }),
      OPEN,
    );
    for (const who of ['supervisor', 'patient'] as const) {
      expect(says(outcome.effects, who).length, who).toBe(told.includes(who) ? 1 : 0);
    }
    expect(says(outcome.effects, 'thread')).toHaveLength(1);
    expect(wakes(outcome)).toHaveLength(timers);
  });

  test('taken meanwhile: silence', () => {
    const outcome = onDeskTimer(
      queued,
      { timer: 'untaken', handoff: 'h1', step: 0 },
      worldWith({ handoff: claimed }),
      OPEN,
    );
    expect(outcome.effects).toEqual([]);
  });
});

describe('practitioners', () => {
  const message: Message = {
    id: 'm1',
    number: 12,
    practitioner: 'martin',
    patientId: null,
    patientLabel: 'Jeanne DUPONT, 12/04/1981',
    writtenBy: 'self',
    phone: '0639981234',
    category: 'message',
    urgency: 'urgent',
    words: 'ma <plaie> coule',
    wanted: 'callBack',
    takenAt: OPEN,
    state: 'taken',
    conversation: 'c1',
  };
  const matter = {
    since: NIGHT,
    messages: [],
    agenda: [],
    counts: { booked: 0, moved: 0, cancelled: 0, questions: 0, messages: 0, handoffs: 0 },
  };
  const due = { timer: 'digest', practitioner: 'martin', at: '2026-03-30T12:30' } as const;

  test('nothing to report is sent too, and the next digest is awaited', () => {
    const outcome = onDeskTimer(session(), due, worldWith({ digest: matter }), Date.parse('2026-03-30T10:30:00Z'));
    expect(textsTo(outcome, 'practitioner')).toMatch(/Dr Claire Martin.*Rien à signaler/s);
    expect(wakes(outcome)).toMatchObject([{ at: Date.parse('2026-03-30T16:30:00Z') }]);
  });

  // The former visit of one that was moved → what the practitioner reads.
  test.each<[Partial<Appointment>, string]>([
    [
      {},
      'déplacé : 02/04 à 14 h 30 · Dr Martin · Consultation · Jeanne Dupont, 12/04/1981 · au lieu du 31/03 à 9 h 00',
    ],
    [{ practitioner: 'benali' }, 'au lieu du 31/03 à 9 h 00 avec le Dr Benali'],
  ])('a visit that was moved says what it was (%o)', (former, expected) => {
    const before = { ...VISIT, start: Date.parse('2026-03-31T07:00:00Z'), ...former };
    const agenda = [{ what: 'moved' as const, byDesk: false, appointment: VISIT, before, at: OPEN }];
    const outcome = onDeskTimer(session(), due, worldWith({ digest: { ...matter, agenda } }), OPEN);
    expect(textsTo(outcome, 'practitioner').replace(/\s/g, ' ')).toContain(expected);
  });

  test('the patient’s words are quoted as they are, urgent first', () => {
    const renewal: Message = {
      ...message,
      id: 'm2',
      number: 11,
      urgency: 'routine',
      category: 'renewal',
      words: 'Levothyrox',
    };
    const outcome = onDeskTimer(
      session(),
      due,
      worldWith({ digest: { ...matter, messages: [renewal, message] } }),
      OPEN,
    );
    const text = textsTo(outcome, 'practitioner');
    expect(text).toMatch(/« ma <plaie> coule »/);
    expect(text.indexOf('n° 12')).toBeLessThan(text.indexOf('n° 11'));
    expect(facts(outcome)).toEqual(['DigestMade']);
  });

  test.each([
    ['present', OPEN, 'martin'],
    ['absent: the stand-in', Date.parse('2026-12-28T09:00:00Z'), 'benali'],
  ])('an urgent message goes at once to the practitioner (%s)', (_what, at, reached) => {
    const effects = urgentMessage(message, worldWith(), at);
    expect(says(effects, 'practitioner')[0]?.to).toEqual({ who: 'practitioner', practitioner: reached });
    expect(wakes({ effects })).toMatchObject([{ at: at + 5 * 60_000, timer: { timer: 'messageUnread', step: 0 } }]);
  });

  test('unread, it climbs to the practice’s channel twice; read, it does not', () => {
    const climb = (step: number, state: Message['state']) =>
      onDeskTimer(
        session(),
        { timer: 'messageUnread', message: 'm1', step },
        worldWith({ message: { ...message, state } }),
        OPEN,
      );
    expect(says(climb(0, 'taken').effects, 'channel')).toHaveLength(1);
    expect(wakes(climb(0, 'taken'))).toHaveLength(1);
    expect(wakes(climb(1, 'taken'))).toHaveLength(0);
    expect(climb(0, 'read').effects).toEqual([]);
  });

  test.each([
    ['handled', 'Tout va bien, passez lundi', 'patient', /Réponse du Dr Martin à votre message n° 12 :\nTout va bien/],
    ['returned', 'proposer un rendez-vous demain', 'channel', /proposer un rendez-vous demain/],
  ] as const)('%s with words reaches the %3$s', (state, instruction, who, expected) => {
    const act = { action: 'messageState', message: 'm1', state, instruction } as const;
    const outcome = onStaff(session(), { slack: 'U9', name: 'Dr Martin' }, act, worldWith({ message }), OPEN);
    expect(textsTo(outcome, who)).toMatch(expected);
    if (who === 'patient') expect(says(outcome.effects, who)[0]?.conversation).toBe('c1');
  });
});

describe('a turn that failed', () => {
  test('the patient hears that a human is coming, a case opens, the flow is put down', () => {
    const broken = session({ flow: { flow: 'book', version: 99, state: 'nowhere', context: {} } });
    const outcome = surrenderTurn(broken, 'TypeError', 'bonjour', worldWith(), OPEN);
    expect(textsTo(outcome, 'patient')).toMatch(/n’est pas perdu/);
    expect(facts(outcome)).toEqual(['TurnFailed', 'HandoffOpened']);
    expect(outcome.session.flow).toBeNull();
    expect(practiceNamed('tilleuls').phone).toBe('01 99 00 12 34');
  });
});
