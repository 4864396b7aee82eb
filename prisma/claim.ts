/**
 * Places taken and given back. Every path to a place (patient, desk, waiting list, import) holds through the one function here,
 * and the exclusion constraint has the last word.
 */
import type pg from 'pg';
import type { HeldSlot } from '../conversation/effect.ts';
import type { Instant } from '../domain/time.ts';
import { AGENDA_STREAM } from './stream.ts';

export type Queryable = pg.Pool | pg.PoolClient;

export interface Holder {
  practice: string;
  conversation: string | null;
  contact: string | null;
}

/** Marks a row of `claim` as changed by this transaction: see agenda-index.ts. */
export const CHANGED = 'pg_current_xact_id()::text::bigint';

const appointmentWhere = (claimed: string) => `
  INSERT INTO appointment (practice, id, chain, version, practitioner, resources, location, reason, start_at, end_at, status,
    patient_id, patient_label, conversation, contact, expires_at, overbooked, replaces, created_at)
  SELECT $1, $2, $7, CASE WHEN $11::uuid IS NULL THEN 1 ELSE (SELECT version + 1 FROM appointment WHERE practice = $1 AND id = $11) END, $12, $3, $13, $8,
    $14, $15, 'pending', $16, $17, $18, $19, $10, $9, $11, $6
  ${claimed}`;

/**
 * The usual case, and the fastest: one resource, for one patient. Whoever comes too late learns in the same statement whether
 * what is in the way is a hold that has expired; that part is written so that only the index of holds fits (expired ones are few,
 * the claims of a resource are many), and is not run for whoever gets the place.
 */
const HOLD_ONE = `
  WITH claimed AS (
    INSERT INTO claim (practice, appointment, resource, chain, reason, during, overbooked, expires_at)
    VALUES ($1, $2, ($3::text[])[1], $7, $8, tstzrange($4, $5), $9, $10)
    ON CONFLICT DO NOTHING RETURNING 1
  ), held AS (${appointmentWhere('FROM claimed')})
  SELECT 'held' AS result FROM claimed UNION ALL
  SELECT 'stale' FROM claim
  WHERE NOT EXISTS (SELECT FROM claimed) AND practice = $1 AND active AND expires_at <= $6 AND ARRAY[resource] <@ $3::text[]
    AND during && tstzrange($4, $5) AND chain <> $7`;

/**
 * Any case. A constraint cannot see that a hold has expired: expired holds in the way are given up first, in the same statement.
 * Resources are claimed in sorted order, so that two patients who want the same two never wait for each other. Members of a
 * group visit are one party, and each takes the first free seat.
 */
const HOLD_ANY = `
  WITH stale AS (
    SELECT DISTINCT appointment FROM claim
    WHERE practice = $1 AND active AND expires_at <= $6 AND ARRAY[resource] <@ $3::text[] AND during && tstzrange($4, $5)
      AND chain <> $7
  ), freed AS (
    UPDATE claim SET active = false, changed = ${CHANGED}
    WHERE practice = $1 AND appointment = ANY(ARRAY(SELECT appointment FROM stale)) AND active RETURNING appointment
  ), given_up AS (
    UPDATE appointment SET status = 'cancelled', cancelled_by = 'expiry', expires_at = NULL
    WHERE practice = $1 AND id = ANY(ARRAY(SELECT appointment FROM stale)) AND status = 'pending'
  ), claimed AS (
    INSERT INTO claim (practice, appointment, resource, chain, reason, during, party, seat, overbooked, expires_at)
    SELECT $1, $2, wanted, $7, $8, tstzrange($4, $5), $20, seat, $9 AND wanted = $12, $10
    FROM (SELECT count(*) FROM freed) AS after_freeing, unnest($3::text[]) AS wanted
    JOIN LATERAL (
      SELECT min(free) AS seat FROM generate_series(1, $21) AS free WHERE NOT EXISTS (
        SELECT FROM claim c WHERE c.practice = $1 AND c.resource = wanted AND c.party = $20 AND c.seat = free AND c.active
        AND c.appointment NOT IN (SELECT appointment FROM freed))
    ) AS seats ON $21 IS NULL OR seat IS NOT NULL
    ORDER BY wanted
    ON CONFLICT DO NOTHING RETURNING 1
  ), held AS (${appointmentWhere('WHERE (SELECT count(*) FROM claimed) = cardinality($3::text[])')} RETURNING 1)
  SELECT (SELECT count(*) FROM claimed)::int AS claimed, (SELECT count(*) FROM held)::int AS held`;

export interface HoldOptions {
  /** Decided by the staff: the practitioner's time does not exclude others; a room or a machine always does. */
  overbooked?: boolean;
  /** More than 1: a group visit, shared by those who come for the same reason at the very same time. */
  places?: number;
}

/**
 * Holds a place: `held`, or `taken` when somebody has it. After `partly` some resources were claimed and others not: the caller's
 * transaction must be rolled back (a hold of one resource never says so).
 */
export async function hold(
  db: Queryable,
  holder: Holder,
  slot: HeldSlot,
  now: Instant,
  { overbooked = false, places = 1 }: HoldOptions = {},
): Promise<'held' | 'taken' | 'partly'> {
  const isGroup = places > 1;
  const resources = [...slot.resources].sort();
  const values = [
    holder.practice,
    slot.id,
    resources,
    textOf(slot.claimStart),
    textOf(slot.claimEnd),
    textOf(now),
    slot.chain,
    slot.reason,
    overbooked,
    textOf(slot.expiresAt),
    slot.replaces,
    slot.practitioner,
    slot.location,
    textOf(slot.start),
    textOf(slot.end),
    slot.patientId,
    slot.patientLabel,
    holder.conversation,
    holder.contact,
  ];
  if (resources.length === 1 && !isGroup) {
    const { rows } = await db.query<{ result: 'held' | 'stale' }>({ name: 'hold-one', text: HOLD_ONE, values });
    if (rows[0]?.result !== 'stale') return rows[0]?.result ?? 'taken';
  }
  const party = isGroup ? `${slot.reason}/${slot.practitioner}/${slot.claimStart}/${slot.claimEnd}` : null;
  const { rows } = await db.query<Counted>({
    name: 'hold-any',
    text: HOLD_ANY,
    values: [...values, party, isGroup ? places : null],
  });
  if (rows[0]?.held === 1) return 'held';
  return rows[0]?.claimed === 0 ? 'taken' : 'partly';
}

/** The driver writes a `Date` in local time, piece by piece: ten times slower. */
function textOf(instant: Instant): string {
  return new Date(instant).toISOString();
}

interface Counted {
  claimed: number;
  held: number;
}

export interface Confirmed {
  appointment: string;
  patientId: string;
  patientLabel: string;
  codeHash: string;
}

/** The hold becomes an appointment; false when it is no longer a hold. An expired one that nobody took is still good. */
export async function confirm(db: Queryable, practice: string, confirmed: Confirmed): Promise<boolean> {
  const { rowCount } = await db.query({
    name: 'confirm',
    text: `
      WITH booked AS (
        UPDATE appointment SET status = 'booked', patient_id = $3, patient_label = $4, code_hash = $5, expires_at = NULL
        WHERE practice = $1 AND id = $2 AND status = 'pending' RETURNING id
      ), kept AS (
        UPDATE claim SET expires_at = NULL WHERE practice = $1 AND appointment = ANY(ARRAY(SELECT id FROM booked))
      )
      SELECT id FROM booked`,
    values: [practice, confirmed.appointment, confirmed.patientId, confirmed.patientLabel, confirmed.codeHash],
  });
  return rowCount === 1;
}

export interface GivenUp {
  appointment: string;
  by: 'patient' | 'desk' | 'expiry' | 'move';
  late: boolean;
  reason: string | null;
  /** Only a hold: an appointment that was confirmed meanwhile stays. */
  onlyPending: boolean;
}

/**
 * Cancels and frees the claims; false when there was nothing to cancel any more. Whoever gives a place up, the waiting list hears of it
 * in the same transaction: its stream is there as soon as somebody has joined.
 */
export async function giveUp(db: Queryable, practice: string, given: GivenUp): Promise<boolean> {
  const { rowCount } = await db.query({
    name: 'give-up',
    text: `
      WITH cancelled AS (
        UPDATE appointment SET status = 'cancelled', cancelled_by = $3, late = $4, cancel_reason = $5, expires_at = NULL
        WHERE practice = $1 AND id = $2 AND (status = 'pending' OR (NOT $6 AND status IN ('booked', 'arrived')))
        RETURNING id, practitioner, start_at, end_at
      ), freed AS (
        UPDATE claim SET active = false, changed = ${CHANGED}
        WHERE practice = $1 AND appointment = ANY(ARRAY(SELECT id FROM cancelled)) AND active
      ), told AS (
        INSERT INTO timer (practice, key, conversation, due_at, timer)
        SELECT $1, 'freed/' || cancelled.id, stream.id, to_timestamp(0), jsonb_build_object('timer', 'placeFreed',
          'practitioner', practitioner, 'start', date_part('epoch', start_at) * 1000, 'end', date_part('epoch', end_at) * 1000)
        FROM cancelled JOIN conversation stream ON stream.practice = $1 AND stream.channel = 'desk' AND stream.address = $7
        WHERE EXISTS (SELECT FROM waitlist WHERE practice = $1 AND state IN ('waiting', 'offered'))
        ON CONFLICT (practice, key) DO NOTHING
      )
      SELECT id FROM cancelled`,
    values: [practice, given.appointment, given.by, given.late, given.reason, given.onlyPending, AGENDA_STREAM],
  });
  return rowCount === 1;
}
