/**
 * Export and erasure of one person, with proof. A person is asked for as a contact (who writes) or as a patient (who is cared for); what
 * belongs to somebody else as well is left to them. What was posted in Slack is out of reach: it is listed.
 */
import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { Instant, LocalDate } from '../domain/time.ts';
import { isUuid, jsonOf } from './json.ts';
import { inTransaction } from './transaction.ts';

/** Facts of the installation itself belong to no conversation. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

type Db = pg.Pool | pg.PoolClient;

/** All the ids and names by which a person stands in the tables of one practice. */
interface Subject {
  contacts: string[];
  patients: string[];
  conversations: string[];
  appointments: string[];
  /** As written beside appointments and messages. */
  labels: string[];
}

export interface FoundPerson {
  patient: string;
  birthName: string;
  firstNames: string;
  birthDate: LocalDate;
  /** Who has written for this patient. */
  contacts: { id: string; channel: string }[];
}

/** Patients of this birth name and birth date, whatever the case of the letters. */
export async function findPeople(
  pool: pg.Pool,
  practice: string,
  birthName: string,
  birthDate: LocalDate,
): Promise<FoundPerson[]> {
  const { rows } = await pool.query<{ found: FoundPerson }>(
    `SELECT jsonb_build_object('patient', p.id, 'birthName', p.birth_name, 'firstNames', p.first_names, 'birthDate', p.birth_date,
       'contacts', coalesce((SELECT jsonb_agg(jsonb_build_object('id', c.id, 'channel', c.channel) ORDER BY l.since)
         FROM patient_contact l JOIN contact c ON c.practice = l.practice AND c.id = l.contact
         WHERE l.practice = p.practice AND l.patient = p.id), '[]')) AS found
     FROM patient p WHERE p.practice = $1 AND lower(p.birth_name) = lower($2) AND p.birth_date = $3 ORDER BY p.id`,
    [practice, birthName, birthDate],
  );
  return rows.map(({ found }) => found);
}

async function subjectOf(db: Db, practice: string, id: string): Promise<Subject | null> {
  if (!isUuid(id)) return null;
  const { rows } = await db.query<{ contacts: string[] | null; patients: string[] | null }>(
    `SELECT
       (SELECT array_agg(c.id::text) FROM contact c WHERE c.practice = $1 AND c.channel <> 'desk' AND (c.id = $2 OR (
         EXISTS (SELECT FROM patient_contact l WHERE l.practice = $1 AND l.contact = c.id AND l.patient = $2)
         AND NOT EXISTS (SELECT FROM patient_contact o WHERE o.practice = $1 AND o.contact = c.id AND o.patient <> $2)))) AS contacts,
       (SELECT array_agg(p.id::text) FROM patient p WHERE p.practice = $1 AND (p.id = $2 OR (
         EXISTS (SELECT FROM patient_contact l WHERE l.practice = $1 AND l.patient = p.id AND l.contact = $2)
         AND NOT EXISTS (SELECT FROM patient_contact o WHERE o.practice = $1 AND o.patient = p.id AND o.contact <> $2)))) AS patients`,
    [practice, id],
  );
  const contacts = rows[0]?.contacts ?? [];
  const patients = rows[0]?.patients ?? [];
  if (contacts.length + patients.length === 0) return null;
  const { rows: known } = await db.query<{
    conversations: string[] | null;
    appointments: string[] | null;
    labels: string[] | null;
  }>(
    `SELECT
       (SELECT array_agg(id::text) FROM conversation WHERE practice = $1 AND contact = ANY($2::uuid[])) AS conversations,
       (SELECT array_agg(id::text) FROM appointment
        WHERE practice = $1 AND (contact = ANY($2::uuid[]) OR patient_id = ANY($3::uuid[]))) AS appointments,
       (SELECT array_agg(DISTINCT label) FROM (
          SELECT patient_label FROM appointment WHERE practice = $1 AND (contact = ANY($2::uuid[]) OR patient_id = ANY($3::uuid[]))
          UNION ALL
          SELECT m.patient_label FROM message m LEFT JOIN conversation v ON v.practice = m.practice AND v.id = m.conversation
          WHERE m.practice = $1 AND (v.contact = ANY($2::uuid[]) OR m.patient_id = ANY($3::uuid[]))
        ) AS named(label) WHERE label <> '') AS labels`,
    [practice, contacts, patients],
  );
  const [row] = known;
  return {
    contacts,
    patients,
    conversations: row?.conversations ?? [],
    appointments: row?.appointments ?? [],
    labels: row?.labels ?? [],
  };
}

// ── Where a person stands: `$1` practice, `$2` contacts, `$3` patients, `$4` conversations, `$5` appointments, `$6` labels ──────────

const NAMED = (column: string): string =>
  `EXISTS (SELECT FROM unnest($6::text[]) AS l(label) WHERE position(l.label IN ${column}) > 0)`;
/** Every parameter is named once, so that each statement takes the same list. */
const ALL = `cardinality($2::uuid[]) + cardinality($3::uuid[]) + cardinality($4::uuid[]) + cardinality($5::text[]) + cardinality($6::text[]) >= 0`;
const IN_STREAM = (t: string): string =>
  `EXISTS (SELECT FROM conversation v WHERE v.practice = ${t}.practice AND v.id = ${t}.conversation AND v.channel = 'desk')`;

/** Rows of each table that are about the person, in the order of their telling. */
const ROWS: Record<string, { of: string; where: string; order?: string }> = {
  contact: { of: 'contact', where: 't.id = ANY($2::uuid[])' },
  patient: { of: 'patient', where: 't.id = ANY($3::uuid[])' },
  appointment: { of: 'appointment', where: 't.id::text = ANY($5::text[])', order: 't.start_at' },
  waitlist: {
    of: 'waitlist',
    where: 't.contact = ANY($2::uuid[]) OR t.patient_id = ANY($3::uuid[])',
    order: 't.joined_at',
  },
  message: {
    of: 'message',
    where: 't.conversation = ANY($4::uuid[]) OR t.patient_id = ANY($3::uuid[])',
    order: 't.number',
  },
  handoff: { of: 'handoff', where: 't.conversation = ANY($4::uuid[])', order: 't.opened_at' },
  /** What the person wrote, and what the desk did for the person. */
  received: {
    of: 'inbox',
    where: `t.conversation = ANY($4::uuid[]) OR (t.kind = 'staff' AND (t.body #>> '{act,appointment}' = ANY($5::text[])
      OR EXISTS (SELECT FROM patient p WHERE p.practice = t.practice AND p.id = ANY($3::uuid[])
        AND p.birth_name = t.body #>> '{act,person,birthName}' AND p.birth_date = t.body #>> '{act,person,birthDate}')))`,
    order: 't.id',
  },
  /** What was said to the person, and to the staff about the person outside any case. */
  said: {
    of: 'outbox',
    where: `t.conversation = ANY($4::uuid[]) OR (${IN_STREAM('t')} AND ${NAMED('t.body::text')})`,
    order: 't.sequence',
  },
  journal: {
    of: 'fact',
    where: `t.conversation = ANY($4::uuid[]) OR t.body ->> 'appointment' = ANY($5::text[]) OR t.body #>> '{hold,id}' = ANY($5::text[])
      OR t.body #>> '{patient,id}' = ANY(SELECT unnest($3::uuid[])::text)`,
    order: 't.id',
  },
};

const valuesOf = (practice: string, one: Subject): unknown[] => [
  practice,
  one.contacts,
  one.patients,
  one.conversations,
  one.appointments,
  one.labels,
];

/** All that is known of one person, as plain records by table; null when this practice has nobody of that id. */
export async function exportPerson(
  pool: pg.Pool,
  practice: string,
  id: string,
): Promise<Record<string, unknown[]> | null> {
  const subject = await subjectOf(pool, practice, id);
  if (!subject) return null;
  const person: Record<string, unknown[]> = {};
  for (const [name, { of, where, order = 't.id' }] of Object.entries(ROWS)) {
    const { rows } = await pool.query<{ row: unknown }>(
      `SELECT to_jsonb(t) AS row FROM ${of} t WHERE t.practice = $1 AND ${ALL} AND (${where}) ORDER BY ${order}`,
      valuesOf(practice, subject),
    );
    person[name] = rows.map(({ row }) => row);
  }
  return person;
}

export interface Erasure {
  /** Rows deleted, by what they were. */
  erased: Record<string, number>;
  /** Appointments that stay as times without a name, so that the practice's figures still add up. */
  anonymised: number;
  /** Rows of any table of the practice that still hold an id or a name of the person: none, or the erasure is not whole. */
  left: Record<string, number>;
  /** Posts about the person that stand in Slack, to be deleted there by a human. */
  posts: { channel: string; ts: string }[];
}

/**
 * Forgets a person, in one transaction. `hasFutureAppointments`: cancel them first; nothing was changed. `unknown`: this practice has
 * nobody of that id.
 * @param keep false: everything is done, counted and undone
 */
export async function erasePerson(
  pool: pg.Pool,
  practice: string,
  id: string,
  now: Instant,
  keep = true,
): Promise<Erasure | 'hasFutureAppointments' | 'unknown'> {
  return inTransaction(pool, async (client) => {
    const result = await eraseWithin(client, practice, id, now);
    return { result, keep: typeof result === 'object' && keep };
  });
}

async function eraseWithin(
  client: pg.PoolClient,
  practice: string,
  id: string,
  now: Instant,
): Promise<Erasure | 'hasFutureAppointments' | 'unknown'> {
  const subject = await subjectOf(client, practice, id);
  if (!subject) return 'unknown';
  const values = valuesOf(practice, subject);
  const write = async (text: string): Promise<number> => (await client.query(text, values)).rowCount ?? 0;
  // The lock keeps a turn of this person from writing meanwhile.
  await client.query('SELECT 1 FROM conversation WHERE practice = $1 AND id = ANY($2::uuid[]) FOR UPDATE', [
    practice,
    subject.conversations,
  ]);
  const { rowCount: future } = await client.query(
    `SELECT 1 FROM appointment WHERE practice = $1 AND id::text = ANY($2) AND start_at > $3 AND status IN ('pending', 'booked')`,
    [practice, subject.appointments, new Date(now)],
  );
  if (future) return 'hasFutureAppointments';
  const { rows: posts } = await client.query<{ channel: string; ts: string }>(
    `DELETE FROM post_reference r USING handoff h
     WHERE h.practice = $1 AND h.conversation = ANY($2::uuid[]) AND r.practice = $1 AND r.key = 'case/' || h.id
     RETURNING r.channel, r.ts`,
    [practice, subject.conversations],
  );
  const erased: Record<string, number> = {};
  for (const name of ['received', 'said', 'journal', 'message', 'handoff', 'waitlist']) {
    const rule = ROWS[name];
    if (rule)
      erased[name] = await write(`DELETE FROM ${rule.of} t WHERE t.practice = $1 AND ${ALL} AND (${rule.where})`);
  }
  // A digest names many people: its card goes, that it was made stays.
  await write(
    `UPDATE fact t SET body = t.body - 'card'
     WHERE t.practice = $1 AND ${ALL} AND t.fact = 'DigestMade' AND ${NAMED("(t.body ->> 'card')")}`,
  );
  await write(`DELETE FROM timer t WHERE t.practice = $1 AND ${ALL} AND t.conversation = ANY($4::uuid[])`);
  await write(`DELETE FROM code_attempt t WHERE t.practice = $1 AND ${ALL} AND t.contact = ANY($2::uuid[])`);
  const anonymised = await write(
    `UPDATE appointment t SET patient_id = NULL, patient_label = '', contact = NULL, conversation = NULL, cancel_reason = NULL,
       code_hash = NULL, override = t.override - 'why'
     WHERE t.practice = $1 AND ${ALL} AND t.id::text = ANY($5::text[])`,
  );
  await write(
    `DELETE FROM patient_contact t WHERE t.practice = $1 AND ${ALL} AND (t.contact = ANY($2::uuid[]) OR t.patient = ANY($3::uuid[]))`,
  );
  erased.patient = await write(`DELETE FROM patient t WHERE t.practice = $1 AND ${ALL} AND t.id = ANY($3::uuid[])`);
  erased.conversation = await write(
    `DELETE FROM conversation t WHERE t.practice = $1 AND ${ALL} AND t.id = ANY($4::uuid[])`,
  );
  erased.contact = await write(`DELETE FROM contact t WHERE t.practice = $1 AND ${ALL} AND t.id = ANY($2::uuid[])`);
  return { erased, anonymised, left: await tracesOf(client, practice, subject), posts };
}

/** Looks through every table of the practice for the person's ids and names. */
async function tracesOf(db: Db, practice: string, subject: Subject): Promise<Record<string, number>> {
  const { rows: tables } = await db.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'practice'`,
  );
  const needles = [...subject.contacts, ...subject.patients, ...subject.conversations, ...subject.labels];
  const left: Record<string, number> = {};
  for (const { name } of tables) {
    const { rows } = await db.query<{ found: number }>(
      `SELECT count(*)::int AS found FROM "${name}" t
       WHERE t.practice = $1 AND EXISTS (SELECT FROM unnest($2::text[]) AS n(needle) WHERE position(n.needle IN to_jsonb(t)::text) > 0)`,
      [practice, needles],
    );
    if (rows[0]?.found) left[name] = rows[0].found;
  }
  return left;
}

/** One line of the journal: who exported or erased whom, when and how much; the person stands in it as a fingerprint only. */
export async function keepAudit(
  pool: pg.Pool,
  practice: string,
  audit: { fact: 'PersonExported' | 'PersonErased'; id: string; by: string; rows: Record<string, number> },
  now: Instant,
): Promise<object> {
  const subject = createHash('sha256').update(`${practice}/${audit.id}`).digest('hex');
  const body = { fact: audit.fact, subject, by: audit.by, rows: audit.rows };
  await pool.query('INSERT INTO fact (practice, conversation, at, fact, body) VALUES ($1, $2, $3, $4, $5)', [
    practice,
    NOBODY,
    new Date(now),
    audit.fact,
    jsonOf(body),
  ]);
  return { at: new Date(now).toISOString(), practice, ...body };
}
