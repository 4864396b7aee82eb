/**
 * Appointments that a practice brings in or takes out, many at once. What comes in is held and confirmed by the very functions of every
 * other path, in one transaction: all of a file or nothing of it.
 */
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { labelOf } from '../conversation/flows/person.ts';
import type { Appointment } from '../domain/appointment.ts';
import type { VisitReason } from '../domain/practice.ts';
import type { Instant, Interval, LocalDate } from '../domain/time.ts';
import { confirm, hold } from './claim.ts';
import { cleanText } from './json.ts';
import { type AppointmentRow, appointmentOf } from './rows.ts';
import { inTransaction } from './transaction.ts';

const MINUTE = 60_000;
/** Choices of rooms and machines that are tried for one appointment. */
const MOST_CHOICES = 64;

/** One appointment to bring in; `line` is how its file names it. */
export interface Incoming extends Interval {
  line: number;
  practitioner: string;
  reason: VisitReason;
  location: string;
  birthName: string;
  firstNames: string;
  birthDate: LocalDate;
  phone: string | null;
  /** Over another appointment on purpose. */
  overbooked: boolean;
}

export interface Brought {
  added: number;
  /** Were there before: the same person with the same practitioner at the same time. */
  present: number;
  /** Lines whose time somebody has. When there is one, nothing was written. */
  taken: number[];
}

/** @param keep false: everything is tried and nothing is written */
export async function bringIn(
  pool: pg.Pool,
  practice: string,
  incoming: readonly Incoming[],
  now: Instant,
  keep: boolean,
): Promise<Brought> {
  const brought: Brought = { added: 0, present: 0, taken: [] };
  return inTransaction(pool, async (client) => {
    // A second import waits, and then knows its own lines again.
    await client.query(`SELECT pg_advisory_xact_lock(hashtextextended('import/' || $1, 0))`, [practice]);
    for (const one of incoming) {
      const patient = await patientOf(client, practice, one);
      if (patient.isOld && (await isPresent(client, practice, one, patient.id))) brought.present += 1;
      else if (await take(client, practice, one, patient.id, now)) brought.added += 1;
      else brought.taken.push(one.line);
    }
    return { result: brought, keep: keep && brought.taken.length === 0 };
  });
}

/** The patient of this name and birth date that the practice has, or a new one: whoever has an appointment there is known there. */
async function patientOf(
  client: pg.PoolClient,
  practice: string,
  one: Incoming,
): Promise<{ id: string; isOld: boolean }> {
  const names = [cleanText(one.birthName), cleanText(one.firstNames), one.birthDate];
  const { rows } = await client.query<{ id: string }>(
    `SELECT id FROM patient WHERE practice = $1 AND lower(birth_name) = lower($2) AND lower(first_names) = lower($3) AND birth_date = $4
     ORDER BY known DESC, id LIMIT 1`,
    [practice, ...names],
  );
  if (rows[0]) return { id: rows[0].id, isOld: true };
  const id = randomUUID();
  await client.query(
    `INSERT INTO patient (practice, id, birth_name, first_names, birth_date, identity, known, phone)
     VALUES ($1, $2, $3, $4, $5, 'provisional', true, $6)`,
    [practice, id, ...names, one.phone],
  );
  return { id, isOld: false };
}

async function isPresent(client: pg.PoolClient, practice: string, one: Incoming, patient: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `SELECT FROM appointment WHERE practice = $1 AND practitioner = $2 AND start_at = $3 AND patient_id = $4
       AND status IN ('booked', 'arrived')`,
    [practice, one.practitioner, new Date(one.start), patient],
  );
  return (rowCount ?? 0) > 0;
}

/** False when the time, or every room that it could be in, is taken. */
async function take(
  client: pg.PoolClient,
  practice: string,
  one: Incoming,
  patientId: string,
  now: Instant,
): Promise<boolean> {
  const { reason, practitioner, location, start, end, overbooked } = one;
  const patientLabel = cleanText(labelOf(one));
  const nobody = { practice, conversation: null, contact: null };
  for (const rooms of choicesOf(reason.resources)) {
    const id = randomUUID();
    const slot = {
      id,
      chain: id,
      practitioner,
      resources: [practitioner, ...rooms],
      location,
      reason: reason.id,
      start,
      end,
      claimStart: start - reason.bufferBeforeMinutes * MINUTE,
      claimEnd: end + reason.bufferAfterMinutes * MINUTE,
      expiresAt: now + MINUTE,
      patientId,
      patientLabel,
      replaces: null,
    };
    // A hold that got only a part of its resources must leave nothing behind.
    await client.query('SAVEPOINT one');
    const held = await hold(client, nobody, slot, now, { overbooked, places: reason.places });
    // Nobody was given a code: this stands where its hash would, and is the hash of none.
    const confirmed = { appointment: id, patientId, patientLabel, codeHash: `import/${id}` };
    if (held === 'held' && (await confirm(client, practice, confirmed))) {
      await client.query('RELEASE SAVEPOINT one');
      return true;
    }
    await client.query('ROLLBACK TO SAVEPOINT one');
  }
  return false;
}

/** One of each group, in the order of the practice's file. */
function choicesOf(groups: readonly (readonly string[])[]): string[][] {
  let choices: string[][] = [[]];
  for (const group of groups) {
    choices = choices
      .flatMap((rooms) => group.filter((room) => !rooms.includes(room)).map((room) => [...rooms, room]))
      .slice(0, MOST_CHOICES);
  }
  return choices;
}

export interface Outgoing {
  appointment: Appointment;
  birthName: string | null;
  firstNames: string | null;
  birthDate: LocalDate | null;
  phone: string | null;
}

/** The appointments that end after an instant, by start; neither holds nor what was given up. */
export async function takeOut(pool: pg.Pool, practice: string, from: Instant): Promise<Outgoing[]> {
  const { rows } = await pool.query<{
    row: AppointmentRow;
    birth_name: string | null;
    first_names: string | null;
    birth_date: string | null;
    phone: string | null;
  }>(
    `SELECT to_jsonb(a) AS row, p.birth_name, p.first_names, p.birth_date, p.phone
     FROM appointment a LEFT JOIN patient p ON p.practice = a.practice AND p.id = a.patient_id
     WHERE a.practice = $1 AND a.end_at > $2 AND a.status IN ('booked', 'arrived', 'fulfilled', 'noshow')
     ORDER BY a.start_at, a.practitioner, a.overbooked, a.patient_label, a.id`,
    [practice, new Date(from)],
  );
  return rows.map(({ row, birth_name: birthName, first_names: firstNames, birth_date: birthDate, phone }) => ({
    appointment: appointmentOf(row),
    birthName,
    firstNames,
    birthDate,
    phone,
  }));
}
