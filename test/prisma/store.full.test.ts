import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newSession } from '../../conversation/session.ts';
import type { Need } from '../../conversation/world.ts';
import { makeStore } from '../../prisma/store.ts';
import { practice, visitReason } from '../domain/practices.ts';
import {
  type Bench,
  commitAs,
  hearOne,
  MINUTE,
  NOW,
  openStore,
  record,
  saidTo,
  say,
  slotAt,
} from '../support/store.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openStore();
});
afterAll(() => bench.close());

const worldOf = async (opened: Awaited<ReturnType<typeof hearOne>>, need: Need = {}, now = NOW) =>
  await bench.store.world(opened, practice(), need, now);

describe('the inbox', () => {
  test('the same event written twice is taken once', async () => {
    const envelope = {
      practice: 'lilas',
      channel: 'web',
      address: 'twice',
      externalId: 'same',
      inbound: { kind: 'text', text: 'bonjour' } as const,
      receivedAt: NOW,
    };
    const first = await bench.store.receive(envelope, NOW);
    const second = await bench.store.receive(envelope, NOW);
    expect([first.duplicate, second.duplicate]).toEqual([false, true]);
    expect(second.key).toEqual(first.key);
    expect((await bench.store.open(first.key, NOW))?.rows).toHaveLength(1);
  });

  test('of twenty first messages at the same instant none is lost and one conversation starts', async () => {
    const received = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        bench.store.receive(
          {
            practice: 'lilas',
            channel: 'web',
            address: 'crowd',
            externalId: `crowd${at}`,
            inbound: { kind: 'text', text: `${at}` },
            receivedAt: NOW,
          },
          NOW,
        ),
      ),
    );
    const ids = new Set(received.map(({ key }) => key.id));
    expect(ids.size).toBe(1);
    const opened = await bench.store.open({ practice: 'lilas', id: [...ids][0] ?? '' }, NOW);
    expect(opened?.rows).toHaveLength(20);
  });

  test('the same address in two practices is two conversations', async () => {
    const envelope = {
      channel: 'web',
      address: 'shared',
      externalId: 'x',
      inbound: { kind: 'deleted' },
      receivedAt: NOW,
    } as const;
    const one = await bench.store.receive({ practice: 'lilas', ...envelope }, NOW);
    const other = await bench.store.receive({ practice: 'tilleuls', ...envelope }, NOW);
    expect(other.duplicate).toBe(false);
    expect(other.key.id).not.toBe(one.key.id);
  });

  test('a red flag pulls the rest of its burst with it; a burst alone waits', async () => {
    const envelope = { practice: 'lilas', channel: 'web', address: 'burst', receivedAt: NOW };
    const { key } = await bench.store.receive(
      { ...envelope, externalId: 'b1', inbound: { kind: 'text', text: 'bonjour' } },
      NOW + 1500,
    );
    expect(await bench.store.open(key, NOW)).toBeNull();
    expect(await bench.store.nextReady(NOW)).toBe(NOW + 1500);
    await bench.store.receive(
      { ...envelope, externalId: 'b2', inbound: { kind: 'text', text: 'mal à la poitrine' } },
      NOW,
    );
    expect((await bench.store.open(key, NOW))?.rows.map(({ inbound }) => inbound)).toEqual([
      { kind: 'text', text: 'bonjour' },
      { kind: 'text', text: 'mal à la poitrine' },
    ]);
  });

  test('NUL and half a surrogate pair are cleaned, not refused', async () => {
    const opened = await hearOne(bench.store, 'nul\0', { kind: 'text', text: 'a\0b\ud800c' });
    expect(opened.rows[0]?.inbound).toEqual({ kind: 'text', text: 'ab\ufffdc' });
  });

  test('a gesture for a conversation of another practice is refused', async () => {
    const { key } = await hearOne(bench.store, 'wall');
    const gesture = {
      practice: 'tilleuls',
      channel: 'desk',
      address: '',
      conversation: key.id,
      externalId: 'g',
      inbound: { kind: 'deleted' },
      receivedAt: NOW,
    } as const;
    await expect(bench.store.receive(gesture, NOW)).rejects.toThrow('no such conversation');
    const forged = { ...gesture, practice: 'lilas', conversation: 'not an id' };
    await expect(bench.store.receive(forged, NOW)).rejects.toThrow('no such conversation');
  });

  test('a message that is no id is no message', async () => {
    const world = await worldOf(await hearOne(bench.store, 'no-id'), { message: "'; DROP TABLE message; --" });
    expect(world.message).toBeNull();
  });
});

describe('a commit', () => {
  test('is all or nothing, and consumes its rows once', async () => {
    const opened = await hearOne(bench.store, 'once');
    expect(await commitAs(bench.store, opened, [say('un')])).toEqual({ committed: true });
    expect(await commitAs(bench.store, opened, [say('deux')])).toEqual({ committed: false, conflict: 'session' });
    expect(await saidTo(bench, opened.key)).toEqual(['un']);
    expect(await bench.store.open(opened.key, NOW)).toBeNull();
  });

  test('of ten turns decided on the same version one is written', async () => {
    const opened = await hearOne(bench.store, 'race');
    const results = await Promise.all(
      Array.from({ length: 10 }, (_, at) =>
        commitAs(bench.store, opened, [
          say(`${at}`),
          record({ fact: 'AppointmentHeld', hold: slotAt(10_000 + at * 60) }),
        ]),
      ),
    );
    expect(results.filter(({ committed }) => committed)).toHaveLength(1);
    expect(await saidTo(bench, opened.key)).toHaveLength(1);
    const world = await worldOf(await hearOne(bench.store, 'race'));
    expect(world.appointments).toHaveLength(1);
  });

  test('a taken place undoes the whole turn', async () => {
    const winner = await hearOne(bench.store, 'winner');
    const loser = await hearOne(bench.store, 'loser');
    await commitAs(bench.store, winner, [record({ fact: 'AppointmentHeld', hold: slotAt(0) })]);
    const result = await commitAs(bench.store, loser, [
      say('C’est noté.'),
      record({ fact: 'AppointmentHeld', hold: slotAt(5) }),
    ]);
    expect(result).toEqual({ committed: false, conflict: 'slot' });
    expect(await saidTo(bench, loser.key)).toEqual([]);
    expect((await bench.store.open(loser.key, NOW))?.rows).toHaveLength(1);
  });

  test('half of the resources free is not a hold', async () => {
    const one = await hearOne(bench.store, 'room-one');
    const two = await hearOne(bench.store, 'room-two');
    await commitAs(bench.store, one, [
      record({ fact: 'AppointmentHeld', hold: slotAt(60, { resources: ['martin', 'room'] }) }),
    ]);
    const other = slotAt(60, { practitioner: 'leroy', resources: ['leroy', 'room'] });
    expect(await commitAs(bench.store, two, [record({ fact: 'AppointmentHeld', hold: other })])).toMatchObject({
      conflict: 'slot',
    });
    const after = slotAt(60, { practitioner: 'leroy', resources: ['leroy'] });
    expect(await commitAs(bench.store, two, [record({ fact: 'AppointmentHeld', hold: after })])).toEqual({
      committed: true,
    });
  });

  test('an expired hold gives way, one that still runs does not', async () => {
    const first = await hearOne(bench.store, 'slow');
    const second = await hearOne(bench.store, 'quick');
    await commitAs(bench.store, first, [record({ fact: 'AppointmentHeld', hold: slotAt(120) })]);
    const before = await commitAs(
      bench.store,
      second,
      [record({ fact: 'AppointmentHeld', hold: slotAt(120) })],
      {},
      NOW + 9 * MINUTE,
    );
    expect(before).toMatchObject({ conflict: 'slot' });
    const after = await commitAs(
      bench.store,
      second,
      [record({ fact: 'AppointmentHeld', hold: slotAt(120) })],
      {},
      NOW + 10 * MINUTE,
    );
    expect(after).toEqual({ committed: true });
    expect((await worldOf(await hearOne(bench.store, 'slow'))).appointments).toEqual([]);
  });

  test('a move keeps the old appointment until the new one is confirmed, also over its own place', async () => {
    const patientId = randomUUID();
    const old = slotAt(300);
    let opened = await hearOne(bench.store, 'mover');
    await commitAs(bench.store, opened, [record({ fact: 'AppointmentHeld', hold: old })]);
    opened = await hearOne(bench.store, 'mover');
    const confirmed = { fact: 'AppointmentConfirmed', patientId, patientLabel: 'Jeanne Dupont' } as const;
    await commitAs(bench.store, opened, [
      record({ ...confirmed, appointment: old.id, code: 'AAAAAA', replaces: null }),
    ]);

    const moved = { ...slotAt(310), chain: old.chain, replaces: old.id };
    opened = await hearOne(bench.store, 'mover');
    expect(await commitAs(bench.store, opened, [record({ fact: 'AppointmentHeld', hold: moved })])).toEqual({
      committed: true,
    });
    opened = await hearOne(bench.store, 'mover');
    expect((await worldOf(opened)).appointments.map(({ status, version }) => [status, version])).toEqual([
      ['booked', 1],
      ['pending', 2],
    ]);
    await commitAs(bench.store, opened, [
      record({ ...confirmed, appointment: moved.id, code: 'BBBBBB', replaces: old.id }),
    ]);
    opened = await hearOne(bench.store, 'mover');
    const world = await worldOf(opened, { busy: true });
    expect(world.appointments).toMatchObject([{ id: moved.id, chain: old.chain, status: 'booked', expiresAt: null }]);
    expect(world.busy.overlaps('martin', old.start, moved.start)).toBe(false);
    expect(world.busy.overlaps('martin', moved.start, moved.end)).toBe(true);
  });

  test('a hold given up cannot be confirmed', async () => {
    const held = slotAt(400);
    let opened = await hearOne(bench.store, 'given-up');
    await commitAs(bench.store, opened, [record({ fact: 'AppointmentHeld', hold: held })]);
    opened = await hearOne(bench.store, 'given-up');
    await commitAs(bench.store, opened, [record({ fact: 'HoldReleased', appointment: held.id, why: 'changed' })]);
    opened = await hearOne(bench.store, 'given-up');
    const fact = {
      fact: 'AppointmentConfirmed',
      appointment: held.id,
      patientId: randomUUID(),
      patientLabel: '',
      code: 'CCCCCC',
      replaces: null,
    } as const;
    expect(await commitAs(bench.store, opened, [record(fact)])).toMatchObject({ conflict: 'slot' });
  });

  test('a surrendered turn is written whatever the version', async () => {
    const opened = await hearOne(bench.store, 'surrender');
    await commitAs(bench.store, opened, [say('un')]);
    const again = await hearOne(bench.store, 'surrender');
    await bench.store.surrender({
      key: again.key,
      version: 0,
      consumed: again.rows.map(({ id }) => id),
      session: newSession('fr', NOW),
      effects: [say('Un humain arrive.'), record({ fact: 'TurnFailed', what: 'TypeError' })],
      now: NOW,
    });
    expect(await saidTo(bench, opened.key)).toEqual(['un', 'Un humain arrive.']);
    expect(await bench.store.open(again.key, NOW)).toBeNull();
  });

  test('a sentence for a conversation of nobody takes the turn down with it', async () => {
    const opened = await hearOne(bench.store, 'nobody');
    await expect(commitAs(bench.store, opened, [say('?', { conversation: randomUUID() })])).rejects.toThrow(
      'does not exist',
    );
    expect((await bench.store.open(opened.key, NOW))?.version).toBe(0);
  });
});

describe('a group visit', () => {
  test('has its places and not one more, excludes others, and gives a seat back', async () => {
    const group = practice({ visitReasons: [visitReason('school', { places: 3 })] });
    const abilities = () => ({ buttons: true, files: true, tellsRead: true, knowsPhone: false });
    const { pool, bell } = bench;
    const store = makeStore({ pool, bell, abilities, secret: 'x', practices: new Map([['lilas', group]]) });
    const join = async (address: string, change = {}) => {
      const hold = slotAt(600, { reason: 'school', resources: ['martin', 'room'], ...change });
      const result = await commitAs(store, await hearOne(store, address), [record({ fact: 'AppointmentHeld', hold })]);
      return { result, hold };
    };
    const tried = await Promise.all(Array.from({ length: 8 }, (_, at) => join(`pupil${at}`)));
    // Two that ask for the same seat: one is decided again, as handle does.
    let members = tried.filter(({ result }) => result.committed);
    for (let at = 0; members.length < 3 && at < 8; at++) {
      members = [...members, await join(`late${at}`)].filter(({ result }) => result.committed);
    }
    expect(members).toHaveLength(3);
    expect((await join('fourth')).result).toMatchObject({ conflict: 'slot' });
    expect((await join('other', { reason: 'consultation' })).result).toMatchObject({ conflict: 'slot' });
    const leaving = members[0]?.hold.id ?? '';
    await commitAs(store, await hearOne(store, 'leaves'), [
      record({ fact: 'HoldReleased', appointment: leaving, why: 'abandoned' }),
    ]);
    expect((await join('fourth')).result).toEqual({ committed: true });
  });
});

describe('the short code', () => {
  const confirm = async (address: string, code: string, minutes: number) => {
    const held = slotAt(minutes);
    await commitAs(bench.store, await hearOne(bench.store, address), [record({ fact: 'AppointmentHeld', hold: held })]);
    const fact = {
      fact: 'AppointmentConfirmed',
      appointment: held.id,
      patientId: randomUUID(),
      patientLabel: 'x',
      code,
      replaces: null,
    } as const;
    await commitAs(bench.store, await hearOne(bench.store, address), [record(fact)]);
    return held.id;
  };

  test('finds its appointment from another contact, however it is typed, and is stored nowhere', async () => {
    const id = await confirm('code-owner', 'K7RM4Q', 500);
    const world = await worldOf(await hearOne(bench.store, 'stranger'), { code: ' k7r m4q' });
    expect(world.coded?.id).toBe(id);
    const { rows } = await bench.pool.query(`SELECT count(*)::int AS found FROM fact WHERE body::text LIKE '%K7RM4Q%'`);
    expect(rows).toEqual([{ found: 0 }]);
  });

  test('five wrong codes in an hour lock the contact out, a replayed one counts once', async () => {
    await confirm('locked-owner', 'RIGHT2', 520);
    for (let at = 0; at < 5; at++) {
      const opened = await hearOne(bench.store, 'guesser');
      for (let replay = 0; replay < 3; replay++) await worldOf(opened, { code: 'WRONG1' });
      await commitAs(bench.store, opened, [say('Je ne trouve pas.')]);
    }
    const locked = await worldOf(await hearOne(bench.store, 'guesser'), { code: 'RIGHT2' });
    expect([locked.codeLocked, locked.coded]).toEqual([true, null]);
    const later = await worldOf(await hearOne(bench.store, 'guesser'), { code: 'RIGHT2' }, NOW + 61 * MINUTE);
    expect([later.codeLocked, later.coded?.status]).toEqual([false, 'booked']);
  });
});

describe('timers', () => {
  test('the same key moves the time, and fires once', async () => {
    const opened = await hearOne(bench.store, 'timers');
    const wake = (minutes: number) =>
      ({
        kind: 'wake',
        key: 'silence/x',
        at: NOW + minutes * MINUTE,
        timer: { timer: 'silence', since: NOW },
      }) as const;
    await commitAs(bench.store, opened, [wake(5), wake(20)]);
    expect(await bench.store.fireTimers(NOW + 10 * MINUTE, 10)).toEqual([]);
    expect(await bench.store.fireTimers(NOW + 20 * MINUTE, 10)).toEqual([opened.key]);
    expect(await bench.store.fireTimers(NOW + 20 * MINUTE, 10)).toEqual([]);
    const rows = (await bench.store.open(opened.key, NOW + 20 * MINUTE))?.rows;
    expect(rows?.map(({ inbound }) => inbound)).toEqual([{ kind: 'timer', timer: { timer: 'silence', since: NOW } }]);
  });

  test('those of one instant come by their key, in whatever order they were set', async () => {
    const opened = await hearOne(bench.store, 'timers-together');
    const keys = [4, 0, 5, 2, 1, 3];
    const wakes = keys.map(
      (nth) =>
        ({ kind: 'wake', key: `tie/${nth}`, at: NOW + MINUTE, timer: { timer: 'silence', since: nth } }) as const,
    );
    await commitAs(bench.store, opened, wakes);
    await bench.store.fireTimers(NOW + MINUTE, 10);
    const rows = (await bench.store.open(opened.key, NOW + MINUTE))?.rows;
    expect(rows?.map(({ inbound }) => inbound)).toEqual(
      [0, 1, 2, 3, 4, 5].map((since) => ({ kind: 'timer', timer: { timer: 'silence', since } })),
    );
  });
});

describe('the world', () => {
  test('tells the transcript without what is being heard, patient and bot in order', async () => {
    await commitAs(bench.store, await hearOne(bench.store, 'lines', { kind: 'text', text: 'bonjour' }), [
      say('Bonjour !'),
    ]);
    const later = NOW + MINUTE;
    const opened = await hearOne(bench.store, 'lines', { kind: 'text', text: 'et encore' }, later);
    expect((await worldOf(opened, {}, later)).transcript.map(({ who, text }) => [who, text])).toEqual([
      ['patient', 'bonjour'],
      ['bot', 'Bonjour !'],
    ]);
  });

  test('knows the patients identified through this contact and no others', async () => {
    const patient = {
      id: randomUUID(),
      birthName: 'DUPONT',
      firstNames: 'Jeanne',
      birthDate: '1981-04-12',
      identity: 'provisional',
      known: true,
    } as const;
    await commitAs(bench.store, await hearOne(bench.store, 'identified'), [
      record({ fact: 'PatientIdentified', patient }),
    ]);
    expect((await worldOf(await hearOne(bench.store, 'identified'))).patients).toEqual([patient]);
    expect((await worldOf(await hearOne(bench.store, 'unidentified'))).patients).toEqual([]);
  });
});
