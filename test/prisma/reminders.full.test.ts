/**
 * Reminders over the real database: what is due, what left, what was lost on the way and who is told, and what nobody could be sent.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Effect } from '../../conversation/effect.ts';
import { reminderWakes } from '../../conversation/flows/reminder-wakes.ts';
import { makeHandle } from '../../conversation/handle.ts';
import { hear } from '../../conversation/hear.ts';
import { newSession } from '../../conversation/session.ts';
import { need, turn } from '../../conversation/turn.ts';
import type { Practice } from '../../domain/practice.ts';
import { toInstant } from '../../domain/time.ts';
import { makeQueue } from '../../prisma/queue.ts';
import { readReminderCount } from '../../prisma/reminders.ts';
import { type AppointmentRow, appointmentOf } from '../../prisma/rows.ts';
import { makeStore } from '../../prisma/store.ts';
import { type Bench, openStore, slotAt } from '../support/store.ts';
import { practiceNamed } from '../support/world.ts';

const paris = (local: string): number => toInstant(local, 'Europe/Paris');
const MONDAY = paris('2026-03-30T10:00');
const DAY = '2026-03-31';

let bench: Bench;
const practice: Practice = { ...practiceNamed('tilleuls'), id: `tilleuls-${randomUUID()}` };
const practices = new Map([[practice.id, practice]]);
let now = MONDAY;
beforeAll(async () => {
  bench = await openStore();
});
afterAll(() => bench.close());

function makeServer() {
  const abilities = () => ({ buttons: true, files: true, tellsRead: true, knowsPhone: true });
  const store = makeStore({ pool: bench.pool, bell: bench.bell, abilities, secret: 'a key of the tests', practices });
  const handle = makeHandle({
    store,
    practices,
    hear,
    isDangerous: () => true,
    need,
    turn,
    now: () => now,
    burstMs: 0,
  });
  return {
    store,
    settle: async () => {
      do await handle.settle();
      while ((await store.fireTimers(now, 100)).length > 0);
    },
  };
}

/** A visit that was booked on Monday, in the chat or at the desk. */
async function booked(address: string | null, local: string): Promise<void> {
  const { store } = makeServer();
  const start = paris(local);
  const end = start + 600_000;
  const patientId = randomUUID();
  const hold = slotAt(0, {
    location: 'tilleuls',
    reason: 'vaccin',
    start,
    end,
    claimStart: start,
    claimEnd: end,
    expiresAt: now + 600_000,
    patientId,
    patientLabel: `Ana ${local}`,
    ...(address === null ? { contactless: true as const } : {}),
  });
  const { key } = await store.receive(
    {
      practice: practice.id,
      channel: 'web',
      address: address ?? 'desk-writes',
      externalId: randomUUID(),
      inbound: { kind: 'deleted' },
      receivedAt: now,
    },
    now,
  );
  const opened = await store.open(key, now);
  const record = (fact: Extract<Effect, { kind: 'record' }>['fact']): Effect => ({ kind: 'record', fact });
  const facts: Effect[] = [
    record({
      fact: 'PatientIdentified',
      patient: {
        id: patientId,
        birthName: 'Ana',
        firstNames: 'A',
        birthDate: '1981-04-12',
        identity: 'provisional',
        known: true,
      },
    }),
    record({ fact: 'AppointmentHeld', hold }),
    record({
      fact: 'AppointmentConfirmed',
      appointment: hold.id,
      patientId,
      patientLabel: hold.patientLabel,
      code: randomUUID(),
      replaces: null,
    }),
  ];
  const standing = appointmentOf({
    ...({ override: null, no_show: null, attendance: 'unknown', overbooked: false } as AppointmentRow),
    id: hold.id,
    chain: hold.chain,
    version: 1,
    status: 'booked',
    reason: 'vaccin',
    start_at: new Date(start).toISOString(),
    end_at: new Date(end).toISOString(),
    expires_at: null,
  });
  await store.commit({
    key,
    version: opened?.version ?? 0,
    consumed: opened?.rows.map(({ id }) => id) ?? [],
    session: newSession('fr', now),
    effects: [...facts, ...(address === null ? [] : reminderWakes(practice, standing, now))],
    now,
  });
}

describe('the reminders of a day', () => {
  test('are counted, and one that is lost opens a case', async () => {
    const { settle } = makeServer();
    const queue = makeQueue({ pool: bench.pool, bell: bench.bell, superseded: (text) => text });
    // Two days before Thursday, and the evening before Wednesday: both are Tuesday's.
    await booked('ana', '2026-04-02T14:00');
    await booked('bea', '2026-04-01T09:00');
    await booked('carl', '2026-04-02T15:00');
    await booked(null, '2026-04-02T16:00');
    await booked('dan', '2026-04-09T16:00');
    const count = () => readReminderCount(bench.pool, practice, DAY);
    expect(await count()).toEqual({
      due: 4,
      sent: 0,
      unseen: 0,
      failed: 0,
      waiting: 3,
      unreachable: 1,
      optedOut: 0,
    });

    now = paris('2026-03-31T14:01');
    await settle();
    const [ana] = await queue.claimDue(now, 10, { side: 'patient' });
    expect(ana?.body).toMatchObject({ is: 'text', text: expect.stringMatching(/Rappel.: vous avez rendez-vous jeudi 2 avril/) });
    if (ana) await queue.markSent(ana, { state: 'accepted', reference: 'r1' }, now);
    expect(await count()).toMatchObject({ sent: 1, unseen: 1, waiting: 2 });
    await queue.markDelivered(practice.id, 'web', 'r1', now);
    expect(await count()).toMatchObject({ sent: 1, unseen: 0, waiting: 2 });

    now = paris('2026-03-31T15:01');
    await settle();
    const [carl] = await queue.claimDue(now, 10, { side: 'patient' });
    if (carl) await queue.markFailed(carl, null, now);
    await settle();
    expect(await count()).toMatchObject({ due: 4, sent: 1, failed: 1, waiting: 1, unreachable: 1 });
    const { rows } = await bench.pool.query<{ reason: string; text: string }>(
      `SELECT h.reason, o.body ->> 'text' AS text FROM handoff h JOIN outbox o ON o.practice = h.practice
         AND o.audience ->> 'who' = 'thread' AND o.audience ->> 'handoff' = h.id::text WHERE h.practice = $1`,
      [practice.id],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.reason).toBe('undelivered');
    expect(rows[0]?.text).toMatch(/Le rappel n’a pas pu être remis.*2 avril à 15/s);

    now = paris('2026-03-31T18:01');
    await bench.pool.query(`UPDATE contact SET opted_out_at = $2 WHERE practice = $1 AND address = 'bea'`, [
      practice.id,
      new Date(now),
    ]);
    await settle();
    expect(await count()).toEqual({
      due: 4,
      sent: 1,
      unseen: 0,
      failed: 1,
      waiting: 0,
      unreachable: 1,
      optedOut: 1,
    });
    expect(await queue.claimDue(now, 10, { side: 'patient' })).toEqual([]);
  });
});
