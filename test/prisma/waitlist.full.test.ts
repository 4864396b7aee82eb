/**
 * The waiting list over the real database: whoever gives a place up, it is held for one person at a time, through crashes and races.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Fact } from '../../conversation/effect.ts';
import type { AgendaAct } from '../../conversation/inbound.ts';
import { newSession } from '../../conversation/session.ts';
import { need, turn } from '../../conversation/turn.ts';
import type { Practice } from '../../domain/practice.ts';
import type { Interval } from '../../domain/time.ts';
import { giveUp } from '../../prisma/claim.ts';
import { followCalendars, settle, takeDue } from '../../prisma/external-busy.ts';
import { makeQueue } from '../../prisma/queue.ts';
import { tellFreed } from '../../prisma/waitlist.ts';
import { confirmed, identified, serve, vaccinationAt } from '../support/serving.ts';
import { type Bench, openStore, record } from '../support/store.ts';
import { paris, practiceNamed } from '../support/world.ts';

/** Monday 30 March 2026, 10:00 in Paris. */
const MONDAY = paris('2026-03-30T10:00');

let bench: Bench;
let practice: Practice;
let now: number;
beforeAll(async () => {
  bench = await openStore();
});
afterAll(() => bench.close());
beforeEach(() => {
  practice = { ...practiceNamed('tilleuls'), id: `tilleuls-${randomUUID()}` };
  now = MONDAY;
});

/** A server on this database; several may share it. */
function server() {
  const serving = serve(bench, practice, () => now);
  let written = 0;
  return {
    ...serving,
    says: async (address: string, text: string) => {
      written += 1;
      const inbound = { kind: 'text' as const, text };
      const externalId = `${address}/${written}/${randomUUID()}`;
      await serving.handle.receive({
        practice: practice.id,
        channel: 'web',
        address,
        externalId,
        inbound,
        receivedAt: now,
      });
      await serving.settle();
    },
    commit: (address: string, facts: Fact[]) => serving.commit(address, facts.map(record)),
  };
}

type Server = ReturnType<typeof server>;

/** The desk gives it up, outside any conversation. */
function giveUpAtDesk(appointment: string): Promise<boolean> {
  return giveUp(bench.pool, practice.id, { appointment, by: 'desk', late: false, reason: null, onlyPending: false });
}

/** Somebody else's visit at this time; gives its id. */
async function booked(at: Server, address: string, local: string, practitioner = 'martin'): Promise<string> {
  const patientId = randomUUID();
  const hold = vaccinationAt(local, {
    practitioner,
    resources: [practitioner],
    expiresAt: now + 600_000,
    patientId,
    patientLabel: address,
  });
  await at.commit(address, [identified(patientId, address), { fact: 'AppointmentHeld', hold }, confirmed(hold)]);
  return hold.id;
}

/** On the list for any vaccination. */
async function waits(at: Server, address: string, wish: Partial<Extract<Fact, { fact: 'WaitlistJoined' }>> = {}) {
  const patient = randomUUID();
  await at.commit(address, [
    identified(patient, address),
    {
      fact: 'WaitlistJoined',
      id: randomUUID(),
      reason: 'vaccin',
      practitioner: 'martin',
      when: { windows: [] },
      patientId: patient,
      patientLabel: address,
      chain: null,
      ...wish,
    },
  ]);
  // Whoever joined first waited longest.
  now += 60_000;
}

async function rows<T extends object>(text: string): Promise<T[]> {
  return (await bench.pool.query<T>(text, [practice.id])).rows;
}

/** Who has what of the places in question. */
const holders = async () =>
  (
    await rows<{ line: string }>(
      `SELECT patient_label || ' ' || status AS line FROM appointment WHERE practice = $1 AND status IN ('pending', 'booked')
       ORDER BY start_at, patient_label`,
    )
  ).map(({ line }) => line);

const states = async () =>
  (
    await rows<{ line: string }>(
      `SELECT patient_label || ' ' || state || coalesce(' ' || left_why, '') AS line FROM waitlist WHERE practice = $1 ORDER BY joined_at`,
    )
  ).map(({ line }) => line);

const lastSaid = async (address: string): Promise<string> =>
  (
    await bench.pool.query<{ text: string }>(
      `SELECT body ->> 'text' AS text FROM outbox o JOIN conversation c ON c.practice = o.practice AND c.id = o.conversation
       WHERE o.practice = $1 AND c.address = $2 AND destination = 'patient' ORDER BY sequence DESC LIMIT 1`,
      [practice.id, address],
    )
  ).rows[0]?.text ?? '';

/** No place is ever claimed twice, whatever happens. */
async function expectOneHolder(): Promise<void> {
  const twice = await rows(
    `SELECT 1 FROM claim a JOIN claim b ON b.practice = a.practice AND a.resource = b.resource AND a.during && b.during
       AND a.appointment < b.appointment AND a.chain <> b.chain WHERE a.practice = $1 AND a.active AND b.active`,
  );
  expect(twice).toEqual([]);
}

describe('whoever gives a place up', () => {
  test('the desk, outside any conversation: the first of the list has it held, and is told until when', async () => {
    const at = server();
    const taken = await booked(at, 'paul', '2026-04-02T14:00');
    await waits(at, 'ana');
    await waits(at, 'bea');
    await giveUpAtDesk(taken);
    await at.settle();
    expect(await states()).toEqual(['ana offered', 'bea waiting']);
    expect(await holders()).toEqual(['ana pending']);
    expect(await lastSaid('ana')).toMatch(/jeudi 2 avril à 14.h.00.*Je vous la garde jusqu’à 11.h.02/s);
    expect(await lastSaid('bea')).toBe('');

    await at.says('ana', 'OUI');
    expect(await holders()).toEqual(['ana booked']);
    expect(await states()).toEqual(['ana left served', 'bea waiting']);
    expect(await lastSaid('ana')).toMatch(/C’est confirmé/);
    // Nothing was freed: nobody else is offered anything.
    expect(await lastSaid('bea')).toBe('');
    await expectOneHolder();
  });

  test('a patient who cancels; refused, then unanswered, then nobody is left', async () => {
    const at = server();
    await booked(at, 'paul', '2026-04-02T14:00');
    await waits(at, 'ana');
    await waits(at, 'bea');
    await at.says('paul', 'je veux annuler mon rendez-vous');
    await at.says('paul', 'oui');
    expect(await states()).toEqual(['ana offered', 'bea waiting']);
    await at.says('ana', 'non merci');
    expect(await states()).toEqual(['ana waiting', 'bea offered']);
    now += 61 * 60_000;
    await at.settle();
    expect(await states()).toEqual(['ana waiting', 'bea waiting']);
    expect(await lastSaid('bea')).toMatch(/je ne garde plus la place/);
    expect(await holders()).toEqual([]);
    expect(
      await rows(`SELECT 1 FROM timer WHERE practice = $1 AND timer ->> 'timer' IN ('placeFreed', 'waitlistOffer')`),
    ).toEqual([]);
    await at.says('bea', 'oui');
    expect(await holders()).toEqual([]);
  });

  test('whoever takes an earlier one gives the old one to the next, in the same breath', async () => {
    const at = server();
    const taken = await booked(at, 'paul', '2026-04-02T14:00');
    await booked(at, 'ana', '2026-04-09T14:00');
    const [own] = await rows<{ chain: string; patient_id: string }>(
      `SELECT chain, patient_id FROM appointment WHERE practice = $1 AND patient_label = 'ana'`,
    );
    await waits(at, 'ana', {
      chain: own?.chain ?? null,
      patientId: own?.patient_id ?? null,
      when: { windows: [], latest: '2026-04-09T14:00' },
    });
    await waits(at, 'bea', { when: { windows: [{ start: '2026-04-09T00:00', end: '2026-04-10T00:00' }] } });
    await giveUpAtDesk(taken);
    await at.settle();
    expect(await holders()).toEqual(['ana pending', 'ana booked']);
    expect(await lastSaid('ana')).toMatch(/Elle remplacerait votre rendez-vous du jeudi 9 avril/);
    await at.says('ana', 'oui');
    expect(await holders()).toEqual(['ana booked', 'bea pending']);
    expect(await lastSaid('ana')).toMatch(/est déplacé au jeudi 2 avril à 14/);
    await at.says('bea', 'OUI');
    expect(await holders()).toEqual(['ana booked', 'bea booked']);
    expect(await states()).toEqual(['ana left served', 'bea left served']);
    await expectOneHolder();
  });

  test('the appointment to be replaced is cancelled: by the patient the wish ends, by the desk it goes on', async () => {
    const at = server();
    for (const [who, local] of [
      ['ana', '2026-04-09T14:00'],
      ['bea', '2026-04-09T15:00'],
    ] as const) {
      const id = await booked(at, who, local);
      const [own] = await rows<{ chain: string; patient_id: string }>(
        `SELECT chain, patient_id FROM appointment WHERE practice = $1 AND patient_label = '${who}'`,
      );
      await waits(at, who, { chain: own?.chain ?? null, patientId: own?.patient_id ?? null });
      const by = who === 'ana' ? 'patient' : 'desk';
      await at.commit(who, [{ fact: 'AppointmentCancelled', appointment: id, by, late: false }]);
    }
    expect(await states()).toEqual(['ana left asked', 'bea waiting']);
    await at.commit('bea', [{ fact: 'OptedOut' }]);
    expect(await states()).toEqual(['ana left asked', 'bea left asked']);
  });
});

describe('time that is free again, though nobody gave a place up', () => {
  const THURSDAY = { windows: [{ start: '2026-04-02T00:00', end: '2026-04-03T00:00' }] };

  async function gesture(at: Server, act: AgendaAct): Promise<void> {
    await at.handle.receive({
      practice: practice.id,
      channel: 'desk',
      address: 'martin',
      externalId: randomUUID(),
      inbound: { kind: 'staff', by: { slack: '@fanja', name: 'Fanja' }, act },
      receivedAt: now,
    });
    await at.settle();
  }

  test('an absence taken back: what is left of it is offered, one place to each', async () => {
    const at = server();
    const absence = { from: '2026-03-30', to: '2026-04-24' };
    await gesture(at, { action: 'declareAbsence', practitioner: 'martin', absence });
    await waits(at, 'ana', { when: THURSDAY });
    await waits(at, 'bea', { when: THURSDAY });
    await waits(at, 'carl', { when: { windows: [{ start: '2026-05-12T00:00', end: '2026-05-13T00:00' }] } });
    await at.settle();
    expect(await states()).toEqual(['ana waiting', 'bea waiting', 'carl waiting']);
    const [declared] = await rows<{ id: string }>('SELECT id FROM absence WHERE practice = $1');
    await gesture(at, { action: 'endAbsence', practitioner: 'martin', absence: declared?.id ?? '' });
    expect(await states()).toEqual(['ana offered', 'bea offered', 'carl waiting']);
    expect(await holders()).toEqual(['ana pending', 'bea pending']);
    expect(await lastSaid('ana')).toMatch(/une place s’est libérée.: jeudi 2 avril à 8.h.30/);
    await expectOneHolder();
  });

  test('a busy time gone from an agenda that is kept elsewhere', async () => {
    const at = server();
    const externalCalendar = 'https://agenda.example/martin.ics';
    const practices = [
      { ...practice, practitioners: practice.practitioners.map((one) => ({ ...one, externalCalendar })).slice(0, 1) },
    ];
    const read = async (times: Interval[]): Promise<void> => {
      await followCalendars(bench.pool, practices, now);
      const state = await takeDue(bench.pool, [practice.id], now);
      if (!state) throw new Error('no agenda is due');
      const next = {
        etag: null,
        modified: null,
        succeededAt: now,
        failures: 0,
        fault: null,
        told: false,
        overlaps: [],
      };
      const window = { start: now, end: paris('2026-06-30T00:00') };
      const outcome = { is: 'read' as const, times, window, etag: null, modified: null };
      await settle(bench.pool, { state, outcome, decide: () => ({ next, notes: [] }), dueAt: now, now });
    };
    const congress = { start: paris('2026-04-02T08:00'), end: paris('2026-04-02T19:00') };
    await read([congress, { start: paris('2026-04-09T09:00'), end: paris('2026-04-09T10:00') }]);
    await waits(at, 'ana', { when: THURSDAY });
    await at.settle();
    expect(await states()).toEqual(['ana waiting']);

    // Over before noon now: the afternoon is free.
    await read([{ ...congress, end: paris('2026-04-02T12:30') }]);
    await at.settle();
    expect(await states()).toEqual(['ana offered']);
    expect(await lastSaid('ana')).toMatch(/une place s’est libérée.: jeudi 2 avril à 14.h.00/);

    // The whole agenda is no longer named.
    await at.says('ana', 'non merci');
    await followCalendars(bench.pool, [{ ...practice }], now);
    await at.settle();
    expect(await lastSaid('ana')).toMatch(/une place s’est libérée.: jeudi 2 avril à 8.h.30/);
    await expectOneHolder();
  });

  test('nobody waits: nothing is looked for', async () => {
    await tellFreed(bench.pool, practice.id, [{ practitioner: 'martin', start: MONDAY, end: MONDAY + 3_600_000 }]);
    expect(await rows(`SELECT 1 FROM timer WHERE practice = $1`)).toEqual([]);
  });
});

describe('whoever nobody can write to any more', () => {
  test('lets the place go to the next at once, and the desk has it to call them', async () => {
    const at = server();
    const queue = makeQueue({ pool: bench.pool, bell: bench.bell, superseded: (text) => text });
    const taken = await booked(at, 'paul', '2026-04-02T14:00');
    await waits(at, 'ana');
    await waits(at, 'bea');
    await giveUpAtDesk(taken);
    await at.settle();
    expect(await states()).toEqual(['ana offered', 'bea waiting']);
    const dues = await queue.claimDue(now, 100, { side: 'patient' });
    for (const due of dues.filter(({ practice: of }) => of === practice.id)) await queue.markGone(due, now);
    await at.settle();
    expect(await states()).toEqual(['ana waiting', 'bea offered']);
    expect(await holders()).toEqual(['bea pending']);
    const told = await rows<{ text: string }>(
      `SELECT body ->> 'text' AS text FROM outbox WHERE practice = $1 AND audience = '{"who": "channel"}' ORDER BY sequence`,
    );
    expect(told.map(({ text }) => text)).toEqual([
      expect.stringMatching(/14.h.00.*pour ana, qui ne peut plus être joint/s),
    ]);
    await expectOneHolder();
  });
});

describe('never two holders', () => {
  test('one place, two on the list, two servers at once, again and again', async () => {
    const servers = [server(), server()] as const;
    const [one, two] = servers;
    const places = ['14:00', '14:10', '14:20', '14:30', '14:40', '14:50', '15:00', '15:10'];
    const ids: string[] = [];
    for (const [nth, hour] of places.entries()) ids.push(await booked(one, `paul-${nth}`, `2026-04-02T${hour}`));
    for (const [nth] of places.entries()) await waits(one, `ana-${nth}`);
    // All are given up at once, and two servers look for whom they are.
    await Promise.all(ids.map(giveUpAtDesk));
    await Promise.all(servers.map(({ settle }) => settle()));
    await Promise.all(servers.map(({ settle }) => settle()));
    await expectOneHolder();
    const offered = await rows<{ offer: string }>(
      `SELECT offer FROM waitlist WHERE practice = $1 AND state = 'offered'`,
    );
    expect(new Set(offered.map(({ offer }) => offer)).size).toBe(places.length);
    expect((await holders()).sort()).toEqual(places.map((_, nth) => `ana-${nth} pending`).sort());

    // Everybody says yes at the same time, to both servers.
    await Promise.all(places.map((_, nth) => (nth % 2 === 0 ? one : two).says(`ana-${nth}`, 'OUI')));
    await Promise.all(servers.map(({ settle }) => settle()));
    expect((await holders()).filter((line) => line.endsWith('booked'))).toHaveLength(places.length);
    expect((await states()).filter((line) => line.endsWith('left served'))).toHaveLength(places.length);
    await expectOneHolder();
  });

  test('somebody books the place before the list was looked through: nobody of the list is told of it', async () => {
    const at = server();
    const taken = await booked(at, 'paul', '2026-04-02T14:00');
    await waits(at, 'ana');
    await giveUpAtDesk(taken);
    await booked(at, 'carl', '2026-04-02T14:00');
    await at.settle();
    expect(await holders()).toEqual(['carl booked']);
    expect(await states()).toEqual(['ana waiting']);
    expect(await lastSaid('ana')).toBe('');
  });
});

describe('killed at the worst moment', () => {
  test('a turn that is decided twice offers once', async () => {
    const at = server();
    const taken = await booked(at, 'paul', '2026-04-02T14:00');
    await waits(at, 'ana');
    await giveUpAtDesk(taken);
    await at.store.fireTimers(now, 100);
    const [key] = (await at.store.ready(now, 100)).filter((one) => one.practice === practice.id);
    const opened = key && (await at.store.open(key, now));
    if (!opened) throw new Error('the freed place is not in the inbox');
    const decide = async () => {
      const inbound = opened.rows[0]?.inbound;
      if (inbound?.kind !== 'timer') throw new Error('no timer has fired');
      const heard = { from: 'timer' as const, timer: inbound.timer };
      const world = await at.store.world(opened, practice, need(newSession('fr', now), heard), now);
      const decided = turn(newSession('fr', now), heard, world, now);
      return () =>
        at.store.commit({
          key: opened.key,
          version: opened.version,
          consumed: opened.rows.map(({ id }) => id),
          now,
          ...decided,
        });
    };
    // Decided by a process that died before its commit, then by the next one; the first comes back from the dead.
    const dead = await decide();
    expect(await (await decide())()).toEqual({ committed: true });
    expect(await dead()).toEqual({ committed: false, conflict: 'session' });
    expect(await holders()).toEqual(['ana pending']);
    await at.settle();
    expect(await rows(`SELECT 1 FROM fact WHERE practice = $1 AND fact = 'WaitlistOffered'`)).toHaveLength(1);
    expect(await lastSaid('ana')).toMatch(/une place s’est libérée/);
  });

  test('the server slept through the offer: a fresh one is made, and it is not held against anybody', async () => {
    const at = server();
    const taken = await booked(at, 'paul', '2026-04-02T14:00');
    await waits(at, 'ana');
    await giveUpAtDesk(taken);
    await at.store.fireTimers(now, 100);
    await at.handle.settle();
    expect(await states()).toEqual(['ana offered']);
    now += 3 * 3_600_000;
    await at.settle();
    expect(await states()).toEqual(['ana offered']);
    expect(await lastSaid('ana')).toMatch(/Je vous la garde jusqu’à 14.h.01/);
    expect(await rows(`SELECT 1 FROM waitlist WHERE practice = $1 AND passed = '[]'`)).toHaveLength(1);
    await expectOneHolder();
  });
});
