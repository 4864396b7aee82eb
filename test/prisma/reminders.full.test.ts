/**
 * Reminders over the real database: what is due, what left, what was lost on the way and who is told, and what nobody could be sent.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reminderWakes } from '../../conversation/flows/reminder-wakes.ts';
import type { Practice } from '../../domain/practice.ts';
import { makeQueue } from '../../prisma/queue.ts';
import { readReminderCount } from '../../prisma/reminders.ts';
import { type AppointmentRow, appointmentOf } from '../../prisma/rows.ts';
import { confirmed, identified, serve, vaccinationAt } from '../support/serving.ts';
import { type Bench, openStore, record } from '../support/store.ts';
import { paris, practiceNamed } from '../support/world.ts';

const MONDAY = paris('2026-03-30T10:00');
const DAY = '2026-03-31';

let bench: Bench;
const practice: Practice = { ...practiceNamed('tilleuls'), id: `tilleuls-${randomUUID()}` };
let now = MONDAY;
beforeAll(async () => {
  bench = await openStore();
});
afterAll(() => bench.close());

const serving = () => serve(bench, practice, () => now);

/** A visit that was booked on Monday, in the chat or at the desk. */
async function booked(address: string | null, local: string): Promise<void> {
  const patientId = randomUUID();
  const hold = vaccinationAt(local, {
    expiresAt: now + 600_000,
    patientId,
    patientLabel: `Ana ${local}`,
    ...(address === null ? { contactless: true as const } : {}),
  });
  const standing = appointmentOf({
    ...({ override: null, no_show: null, attendance: 'unknown', overbooked: false } as AppointmentRow),
    id: hold.id,
    chain: hold.chain,
    version: 1,
    status: 'booked',
    reason: hold.reason,
    start_at: new Date(hold.start).toISOString(),
    end_at: new Date(hold.end).toISOString(),
    expires_at: null,
  });
  const facts = [identified(patientId, 'Ana'), { fact: 'AppointmentHeld' as const, hold }, confirmed(hold)];
  await serving().commit(address ?? 'desk-writes', [
    ...facts.map(record),
    ...(address === null ? [] : reminderWakes(practice, standing, now)),
  ]);
}

describe('the reminders of a day', () => {
  test('are counted, and one that is lost opens a case', async () => {
    const { settle } = serving();
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
    expect(ana?.body).toMatchObject({
      is: 'text',
      text: expect.stringMatching(/Rappel.: vous avez rendez-vous jeudi 2 avril/),
    });
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
