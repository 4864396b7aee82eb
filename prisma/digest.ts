/** What a digest is made of: messages and changes of the agenda since the digest before it. Reads only. */
import type pg from 'pg';
import type { DigestMatter } from '../conversation/world.ts';
import type { Instant } from '../domain/time.ts';
import { type AppointmentRow, appointmentOf, instantOf, type MessageRow, messageOf } from './rows.ts';

const DAY = 86_400_000;
type Change = DigestMatter['agenda'][number];

const MATTER = `
  WITH before AS (
    SELECT coalesce(max(at), $4) AS since FROM fact
    WHERE practice = $1 AND fact = 'DigestMade' AND at < $3 AND body ->> 'practitioner' = $2
  ), changes AS (
    SELECT f.id, f.at, a AS appointment, old,
      CASE WHEN f.fact = 'AppointmentCancelled' THEN 'cancelled' WHEN f.fact = 'AppointmentMissed' THEN 'missed'
        WHEN f.fact = 'AppointmentAttended' THEN 'came'
        WHEN f.body ->> 'replaces' IS NULL THEN 'booked' ELSE 'moved' END AS what,
      f.body ->> 'staff' IS NOT NULL AS by_desk
    FROM before, fact f JOIN appointment a ON a.practice = f.practice AND a.id = (f.body ->> 'appointment')::uuid
      LEFT JOIN appointment old ON old.practice = f.practice AND old.id = (f.body ->> 'replaces')::uuid
    WHERE f.practice = $1 AND f.fact IN ('AppointmentConfirmed', 'AppointmentCancelled', 'AppointmentMissed', 'AppointmentAttended')
      AND f.at > before.since AND f.at <= $3 AND $2 IN (a.practitioner, old.practitioner)
      -- Marked and corrected: the last word holds; that they came is news only to whoever read the contrary.
      AND (f.fact NOT IN ('AppointmentMissed', 'AppointmentAttended') OR NOT EXISTS (
        SELECT FROM fact g WHERE g.practice = $1 AND g.fact IN ('AppointmentMissed', 'AppointmentAttended')
          AND g.body ->> 'appointment' = f.body ->> 'appointment' AND g.id > f.id AND g.at <= $3))
      AND (f.fact <> 'AppointmentAttended' OR EXISTS (
        SELECT FROM fact g WHERE g.practice = $1 AND g.fact = 'AppointmentMissed'
          AND g.body ->> 'appointment' = f.body ->> 'appointment' AND g.at <= before.since))
  )
  SELECT since,
    (SELECT jsonb_agg(to_jsonb(m) ORDER BY m.number) FROM message m
     WHERE m.practice = $1 AND m.practitioner = $2 AND m.taken_at <= $3 AND (m.state <> 'handled' OR m.state_at > since)) AS messages,
    (SELECT jsonb_agg(jsonb_build_object('what', what, 'byDesk', by_desk, 'at', at, 'appointment', to_jsonb(appointment), 'old', to_jsonb(old)) ORDER BY id) FROM changes)
      AS agenda,
    (SELECT count(*)::int FROM fact f WHERE f.practice = $1 AND f.fact = 'QuestionAnswered' AND f.at > since AND f.at <= $3)
      AS questions,
    (SELECT count(*)::int FROM message m WHERE m.practice = $1 AND m.practitioner = $2 AND m.taken_at > since AND m.taken_at <= $3)
      AS taken,
    (SELECT count(*)::int FROM fact f WHERE f.practice = $1 AND f.fact = 'HandoffOpened' AND f.at > since AND f.at <= $3)
      AS handoffs
  FROM before`;

/** As the digest of `practitioner` would find it at `at`; a first digest looks back one day. */
export async function readDigestMatter(
  pool: pg.Pool,
  practice: string,
  practitioner: string,
  at: Instant,
): Promise<DigestMatter> {
  const { rows } = await pool.query<{
    since: Date;
    messages: MessageRow[] | null;
    agenda:
      | { what: Change['what']; byDesk: boolean; at: string; appointment: AppointmentRow; old: AppointmentRow | null }[]
      | null;
    questions: number;
    taken: number;
    handoffs: number;
  }>({ name: 'digest', text: MATTER, values: [practice, practitioner, new Date(at), new Date(at - DAY)] });
  const row = rows[0];
  const agenda = (row?.agenda ?? []).map((change) => ({
    what: change.what,
    byDesk: change.byDesk,
    appointment: appointmentOf(change.appointment),
    ...(change.old ? { before: appointmentOf(change.old) } : {}),
    at: instantOf(change.at),
  }));
  // What the desk did is listed; what the assistant did alone is counted.
  const count = (what: Change['what']) => agenda.filter((change) => change.what === what && !change.byDesk).length;
  return {
    since: row?.since.getTime() ?? at - DAY,
    messages: (row?.messages ?? []).map(messageOf),
    agenda,
    counts: {
      booked: count('booked'),
      moved: count('moved'),
      cancelled: count('cancelled'),
      questions: row?.questions ?? 0,
      messages: row?.taken ?? 0,
      handoffs: row?.handoffs ?? 0,
    },
  };
}
