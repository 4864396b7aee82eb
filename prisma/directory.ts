/**
 * What the staff's side looks up to route a gesture: cases and messages, always within one practice. Reads only.
 */
import type pg from 'pg';
import { deskCopy } from '../conversation/copy/desk.ts';
import { labelFrom } from '../conversation/known.ts';
import { readSession } from '../conversation/session.ts';
import type { HandoffReason, HandoffState } from '../domain/message.ts';
import type { Urgency } from '../domain/triage.ts';
import { type PatientRow, patientOf } from './rows.ts';

interface CaseRow {
  practice: string;
  id: string;
  conversation: string;
  owner: string | null;
  owner_name: string | null;
  urgency: Urgency;
  reason: HandoffReason;
  state: HandoffState;
}

interface OpenCaseRow extends CaseRow {
  opened_at: Date;
  channel: string;
  session: unknown;
  patient: PatientRow | null;
}

const CASE = 'h.practice, h.id, h.conversation, h.owner, h.owner_name, h.urgency, h.reason, h.state';

const caseFrom = (row: CaseRow) => ({
  practice: row.practice,
  handoff: row.id,
  conversation: row.conversation,
  owner: row.owner,
  ownerName: row.owner_name,
  title: `${deskCopy.urgency(row.urgency)} · ${deskCopy.reason(row.reason)}`,
  isOver: row.state === 'returned' || row.state === 'closed',
});

export function makeDirectory(pool: pg.Pool) {
  const one = async (sql: string, values: unknown[]) => {
    const { rows } = await pool.query<CaseRow>(sql, values);
    return rows[0] ? caseFrom(rows[0]) : null;
  };
  return {
    /** The case whose card stands at this post of a channel, or null. */
    caseByThread: (channel: string, ts: string) =>
      one(
        `SELECT ${CASE} FROM post_reference p JOIN handoff h ON h.practice = p.practice AND p.key = 'case/' || h.id
         WHERE p.channel = $1 AND p.ts = $2`,
        [channel, ts],
      ),
    caseOf: (practice: string, handoff: string) =>
      isUuid(handoff)
        ? one(`SELECT ${CASE} FROM handoff h WHERE h.practice = $1 AND h.id = $2`, [practice, handoff])
        : Promise.resolve(null),
    /** Where a conversation takes place, or null when this practice has no such one. */
    async placeOf(practice: string, conversation: string): Promise<{ channel: string; address: string } | null> {
      const { rows } = await pool.query<{ channel: string; address: string }>(
        'SELECT channel, address FROM conversation WHERE practice = $1 AND id = $2',
        [practice, conversation],
      );
      return rows[0] ?? null;
    },
    /** To whom a message is addressed, or null when this practice has no such message. */
    async messageOf(practice: string, message: string): Promise<{ practitioner: string } | null> {
      if (!isUuid(message)) return null;
      const { rows } = await pool.query<{ practitioner: string }>(
        'SELECT practitioner FROM message WHERE practice = $1 AND id = $2',
        [practice, message],
      );
      return rows[0] ?? null;
    },
    /** Open and claimed cases, the most urgent first, then the oldest; with whom each is for, as its card says it. */
    async openCases(practice: string) {
      const { rows } = await pool.query<OpenCaseRow>(
        `SELECT ${CASE}, h.opened_at, v.channel, v.session,
           (SELECT to_jsonb(p) FROM patient_contact pc JOIN patient p ON p.practice = pc.practice AND p.id = pc.patient
            WHERE pc.practice = v.practice AND pc.contact = v.contact ORDER BY pc.since, p.id LIMIT 1) AS patient
         FROM handoff h JOIN conversation v ON v.practice = h.practice AND v.id = h.conversation
         WHERE h.practice = $1 AND h.state IN ('open', 'claimed')
         ORDER BY array_position(ARRAY['vital', 'urgent', 'routine'], h.urgency), h.opened_at LIMIT 100`,
        [practice],
      );
      return rows.map((row) => {
        const session = readSession(row.session);
        const person = session === 'unreadable' ? undefined : session.shared.person;
        const who = labelFrom(person, row.patient ? patientOf(row.patient) : undefined);
        return { ...caseFrom(row), who, channel: row.channel, openedAt: row.opened_at.getTime() };
      });
    },
  };
}

/** Gestures carry ids that come from outside: what is no UUID names nothing. */
const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
