/** How long each class of data is kept, and its automatic deletion. One person is exported and erased in person.ts. */
import type pg from 'pg';
import type { Instant } from '../domain/time.ts';
import { makePrisma } from './client.ts';

const DAY = 86_400_000;

/**
 * Days after which each class goes. The practice's own medical record is elsewhere: nothing here replaces it, so nothing here is kept
 * for the years that a record must be.
 */
export const KEPT_DAYS = {
  /** What was written and answered; also what makes a message that arrives twice be taken once (8 days at least). */
  chat: 90,
  /** Wrong short codes: they matter for an hour. */
  codeAttempts: 2,
  /** Messages that were handled, cases that were closed, the waiting list. */
  desk: 365,
  /** Appointments, counted from their end. */
  appointments: 3 * 365,
  /** The journal of facts. */
  journal: 365,
} as const;

/** Deletes what is older than its period, in every practice. Gives how many rows went. Meant to run once a day. */
export async function deleteExpired(pool: pg.Pool, now: Instant): Promise<number> {
  const prisma = makePrisma(pool);
  const before = (days: number) => new Date(now - days * DAY);
  const chat = { lt: before(KEPT_DAYS.chat) };
  const desk = { lt: before(KEPT_DAYS.desk) };
  const appointments = before(KEPT_DAYS.appointments);
  const deleted = await prisma.$transaction([
    prisma.inbox.deleteMany({ where: { consumedAt: chat } }),
    prisma.outbox.deleteMany({ where: { createdAt: chat, state: { in: ['sent', 'superseded', 'dead'] } } }),
    prisma.codeAttempt.deleteMany({ where: { at: { lt: before(KEPT_DAYS.codeAttempts) } } }),
    prisma.message.deleteMany({ where: { state: 'handled', stateAt: desk } }),
    prisma.handoff.deleteMany({ where: { closedAt: desk } }),
    prisma.waitlist.deleteMany({ where: { joinedAt: desk } }),
    prisma.fact.deleteMany({ where: { at: { lt: before(KEPT_DAYS.journal) } } }),
    prisma.appointment.deleteMany({ where: { endAt: { lt: appointments } } }),
  ]);
  const raw = await Promise.all([
    pool.query('DELETE FROM claim WHERE upper(during) < $1', [appointments]),
    pool.query('DELETE FROM external_busy WHERE end_at < $1', [before(KEPT_DAYS.chat)]),
    pool.query('DELETE FROM absence WHERE to_date < $1', [before(KEPT_DAYS.desk).toISOString().slice(0, 10)]),
    pool.query(
      `DELETE FROM post_reference r WHERE r.key LIKE 'case/%' AND NOT EXISTS (
         SELECT FROM handoff h WHERE h.practice = r.practice AND r.key = 'case/' || h.id)`,
    ),
    deleteSilentContacts(pool, before(KEPT_DAYS.chat)),
    // What a conversation remembers holds names: it goes with what was said.
    pool.query(
      `UPDATE conversation SET session = NULL WHERE owner = 'bot' AND session IS NOT NULL AND last_patient_at < $1`,
      [before(KEPT_DAYS.chat)],
    ),
  ]);
  // Patients go with the last thing that names them.
  const patients = await deleteLonelyPatients(pool);
  return [...deleted.map(({ count }) => count), ...raw.map(({ rowCount }) => rowCount ?? 0), patients].reduce(
    (sum, count) => sum + count,
    0,
  );
}

/** Conversations that nothing hangs on any more: no traffic left, no appointment, no message, no case, no timer. */
async function deleteSilentContacts(pool: pg.Pool, before: Date): Promise<pg.QueryResult> {
  return await pool.query(
    `WITH silent AS (
       DELETE FROM conversation v
       WHERE v.channel <> 'desk' AND v.created_at < $1
         AND NOT EXISTS (SELECT FROM inbox i WHERE i.practice = v.practice AND i.conversation = v.id)
         AND NOT EXISTS (SELECT FROM outbox o WHERE o.practice = v.practice AND o.conversation = v.id)
         AND NOT EXISTS (SELECT FROM appointment a WHERE a.practice = v.practice AND a.contact = v.contact)
         AND NOT EXISTS (SELECT FROM message m WHERE m.practice = v.practice AND m.conversation = v.id)
         AND NOT EXISTS (SELECT FROM handoff h WHERE h.practice = v.practice AND h.conversation = v.id)
         AND NOT EXISTS (SELECT FROM timer t WHERE t.practice = v.practice AND t.conversation = v.id)
       RETURNING v.practice, v.contact
     ), links AS (
       DELETE FROM patient_contact p USING silent WHERE p.practice = silent.practice AND p.contact = silent.contact
     )
     DELETE FROM contact c USING silent WHERE c.practice = silent.practice AND c.id = silent.contact`,
    [before],
  );
}

async function deleteLonelyPatients(pool: pg.Pool): Promise<number> {
  const { rowCount } = await pool.query(
    `DELETE FROM patient p
     WHERE NOT EXISTS (SELECT FROM patient_contact c WHERE c.practice = p.practice AND c.patient = p.id)
       AND NOT EXISTS (SELECT FROM appointment a WHERE a.practice = p.practice AND a.patient_id = p.id)
       AND NOT EXISTS (SELECT FROM message m WHERE m.practice = p.practice AND m.patient_id = p.id)`,
  );
  return rowCount ?? 0;
}
