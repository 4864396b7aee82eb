/**
 * What a turn may look at, read in one statement (and, where asked for, the agenda's index and a digest beside it). Every
 * sub-query carries the practice.
 */
import { randomInt, randomUUID } from 'node:crypto';
import type pg from 'pg';
import { deskCopy } from '../conversation/copy/desk.ts';
import type { DigestCard, PatientText, ReceiptKey } from '../conversation/effect.ts';
import type { Opened } from '../conversation/handle.ts';
import type { Inbound } from '../conversation/inbound.ts';
import type { Line, Need, World } from '../conversation/world.ts';
import { spanOf, withAbsences } from '../domain/absence.ts';
import { Busy } from '../domain/busy.ts';
import type { Practice } from '../domain/practice.ts';
import type { Instant } from '../domain/time.ts';
import type { AgendaIndex } from './agenda-index.ts';
import { readDigestMatter } from './digest.ts';
import { codeHash } from './facts.ts';
import { isUuid } from './json.ts';
import { readReminderCount } from './reminders.ts';
import {
  type AbsenceRow,
  type AppointmentRow,
  absenceOf,
  appointmentOf,
  type ContactRow,
  contactOf,
  type HandoffRow,
  handoffOf,
  instantOf,
  type MessageRow,
  messageOf,
  type PatientRow,
  patientOf,
} from './rows.ts';
import { WAITLIST, type WaitingRow, waitingOf } from './waitlist.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const TRANSCRIPT_LINES = 12;
/** Wrong codes an hour before a contact is locked out. */
const CODE_TRIES = 5;
/** Without 0 O 1 I L 5 S 8 B: read aloud and typed on small keyboards. */
const CODE_LETTERS = '234679ACDEFGHJKMNPQRTUVWXYZ';
const CODE_LENGTH = 6;
/** Enough ids for one turn. */
const FRESH_IDS = 16;

/** What was said, newest last; rows being heard now are not in it. */
export const TRANSCRIPT = `
  SELECT * FROM (
    (SELECT external_id AS id, received_at AS at, 0 AS side, body, NULL::jsonb AS receipt, NULL AS name
     FROM inbox WHERE practice = $1 AND conversation = $2 AND consumed_at IS NOT NULL AND kind IN ('text', 'choice', 'media', 'edited')
     ORDER BY inbox.id DESC LIMIT $3)
    UNION ALL
    (SELECT o.id::text, o.created_at, 1, o.body, o.receipt, h.owner_name
     FROM outbox o LEFT JOIN handoff h ON h.practice = o.practice AND h.id = (o.receipt ->> 'handoff')::uuid
     WHERE o.practice = $1 AND o.conversation = $2 AND o.destination = 'patient' AND o.state IN ('waiting', 'sending', 'sent')
     ORDER BY o.sequence DESC LIMIT $3)
  ) AS line ORDER BY at DESC, side DESC LIMIT $3`;

/** `$4`: a moment before which no day matters any more. */
const ABSENCES = `
  SELECT * FROM absence WHERE practice = $1 AND ended_at IS NULL AND to_date >= to_char($4 AT TIME ZONE 'UTC', 'YYYY-MM-DD')`;

const WORLD = `
  WITH here AS (
    SELECT * FROM contact WHERE practice = $1 AND id = (SELECT contact FROM conversation WHERE practice = $1 AND id = $2)
  ), tried AS (
    SELECT count(*) AS times FROM code_attempt a JOIN here ON a.contact = here.id WHERE a.practice = $1 AND a.at > $7
  )
  SELECT
    (SELECT to_jsonb(here) FROM here) AS contact,
    (SELECT jsonb_agg(to_jsonb(p) ORDER BY pc.since, p.id) FROM here JOIN patient_contact pc ON pc.practice = $1 AND pc.contact = here.id
     JOIN patient p ON p.practice = $1 AND p.id = pc.patient) AS patients,
    (SELECT jsonb_agg(to_jsonb(a) ORDER BY a.start_at) FROM here JOIN appointment a ON a.practice = $1 AND a.contact = here.id
     WHERE a.start_at > $4 AND a.status IN ('pending', 'booked', 'arrived', 'fulfilled', 'noshow')) AS appointments,
    (SELECT to_jsonb(a) FROM appointment a
     WHERE a.practice = $1 AND a.code_hash = $5 AND a.status = 'booked' AND a.start_at > $4) AS coded,
    (SELECT times::int FROM tried) AS tries,
    (SELECT to_jsonb(h) FROM handoff h WHERE h.practice = $1 AND h.conversation = $2 AND h.state IN ('open', 'claimed')
     ORDER BY h.opened_at DESC LIMIT 1) AS handoff,
    (SELECT h.id FROM handoff h WHERE h.practice = $1 AND h.conversation = $2 AND h.state NOT IN ('open', 'claimed')
     ORDER BY h.opened_at DESC LIMIT 1) AS last_handoff,
    (SELECT jsonb_agg(to_jsonb(line) ORDER BY line.at, line.side) FROM (${TRANSCRIPT}) AS line) AS transcript,
    (SELECT min(o.created_at) FROM outbox o WHERE o.practice = $1 AND o.conversation = $2 AND o.destination = 'patient'
     AND o.receipt ->> 'of' = 'answer' AND o.state <> 'superseded' AND o.read_at IS NULL) AS unread_since,
    (SELECT jsonb_agg(to_jsonb(w) ORDER BY w.joined_at, w.id) FROM (${WAITLIST}) AS w
     WHERE w.contact = CASE WHEN $12 THEN w.contact ELSE (SELECT id FROM here) END AND (NOT $12 OR w.owner = 'bot')) AS waitlist,
    (SELECT to_jsonb(m) FROM message m WHERE m.practice = $1 AND m.id = $6) AS message,
    (SELECT f.body -> 'card' FROM fact f WHERE $6::uuid IS NOT NULL AND f.practice = $1 AND f.fact = 'DigestMade'
     AND f.body -> 'messages' ? $6::text ORDER BY f.at DESC, f.id DESC LIMIT 1) AS digest_card,
    (SELECT to_jsonb(a) FROM appointment a WHERE a.practice = $1 AND a.id = $8) AS named,
    (SELECT jsonb_agg(to_jsonb(a) ORDER BY a.start_at) FROM appointment a WHERE a.practice = $1 AND a.practitioner = $9
     AND a.start_at < $11 AND a.end_at > $10 AND a.status IN ('pending', 'booked', 'arrived')) AS within,
    (SELECT jsonb_agg(to_jsonb(b) ORDER BY b.from_date, b.id) FROM (${ABSENCES}) AS b) AS absences,
    (SELECT to_jsonb(p) FROM patient p WHERE $15::text IS NOT NULL AND p.practice = $1 AND p.birth_date = $15
     AND lower(p.birth_name) = lower($13) AND lower(p.first_names) = lower($14) ORDER BY p.known DESC, p.id LIMIT 1) AS namesake,
    (SELECT coalesce(max(m.number), 0) + 1 FROM message m WHERE m.practice = $1) AS next_number`;

interface WorldRow {
  contact: ContactRow;
  patients: PatientRow[] | null;
  appointments: AppointmentRow[] | null;
  coded: AppointmentRow | null;
  tries: number;
  handoff: HandoffRow | null;
  last_handoff: string | null;
  transcript: TranscriptRow[] | null;
  unread_since: Date | null;
  waitlist: WaitingRow[] | null;
  message: MessageRow | null;
  digest_card: DigestCard | null;
  named: AppointmentRow | null;
  within: AppointmentRow[] | null;
  absences: AbsenceRow[] | null;
  namesake: PatientRow | null;
  next_number: number;
}

export interface TranscriptRow {
  id: string;
  at: string;
  side: 0 | 1;
  body: Inbound | PatientText;
  receipt: ReceiptKey | null;
  name: string | null;
}

export interface WorldReader {
  pool: pg.Pool;
  agenda: AgendaIndex;
  /** What the channel of that name can do. */
  abilities: (channel: string) => World['abilities'];
  secret: string;
}

export async function readWorld(
  { pool, agenda, abilities, secret }: WorldReader,
  opened: Opened,
  practice: Practice,
  need: Need,
  now: Instant,
): Promise<World> {
  const { id: conversation } = opened.key;
  const within = need.within ? spanOf(need.within, practice.timeZone) : null;
  const [{ rows }, busy, digest, reminders] = await Promise.all([
    pool.query<WorldRow>({
      name: 'world',
      text: WORLD,
      values: [
        practice.id,
        conversation,
        TRANSCRIPT_LINES,
        new Date(now - DAY),
        need.code === undefined ? null : codeHash(secret, practice.id, need.code),
        need.message !== undefined && isUuid(need.message) ? need.message : null,
        new Date(now - HOUR),
        need.appointment !== undefined && isUuid(need.appointment) ? need.appointment : null,
        need.within?.practitioner ?? null,
        within && new Date(within.start),
        within && new Date(within.end),
        need.waitlist ?? false,
        need.patient?.birthName ?? null,
        need.patient?.firstNames ?? null,
        need.patient?.birthDate ?? null,
      ],
    }),
    need.busy ? agenda.busy(practice.id, now) : new Busy([]),
    need.digest === undefined ? null : readDigestMatter(pool, practice.id, need.digest, now),
    need.reminders === undefined ? null : readReminderCount(pool, practice, need.reminders),
  ]);
  const row = rows[0];
  if (!row?.contact) throw new Error('The conversation was erased while it was heard.');
  const isCodeLocked = row.tries >= CODE_TRIES;
  if (need.code !== undefined && row.coded === null && !isCodeLocked) await countTry(pool, opened, row.contact.id, now);
  const absences = (row.absences ?? []).map(absenceOf);
  return {
    practice: withAbsences(practice, absences),
    conversation,
    channel: opened.channel,
    abilities: abilities(opened.channel),
    contact: contactOf(row.contact),
    patients: (row.patients ?? []).map(patientOf),
    appointments: (row.appointments ?? []).map(appointmentOf),
    coded: row.coded && !isCodeLocked ? appointmentOf(row.coded) : null,
    codeLocked: isCodeLocked,
    handoff: row.handoff ? handoffOf(row.handoff) : null,
    lastHandoff: row.last_handoff,
    transcript: (row.transcript ?? []).map(lineOf),
    busy,
    named: row.named ? appointmentOf(row.named) : null,
    within: (row.within ?? []).map(appointmentOf),
    absences,
    namesake: row.namesake ? patientOf(row.namesake) : null,
    waitlist: (row.waitlist ?? []).map(waitingOf),
    unreadSince: row.unread_since?.getTime() ?? null,
    message: row.message ? messageOf(row.message) : null,
    digest,
    reminders,
    digestCard: row.digest_card,
    fresh: {
      ids: Array.from({ length: FRESH_IDS }, () => randomUUID()),
      code: Array.from({ length: CODE_LENGTH }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join(''),
      messageNumber: row.next_number,
    },
  };
}

/** A wrong code counts once, however often its turn is replayed: the inbox row is the key. */
async function countTry(pool: pg.Pool, opened: Opened, contact: string, now: Instant): Promise<void> {
  await pool.query(
    'INSERT INTO code_attempt (practice, contact, inbox, at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
    [opened.key.practice, contact, opened.rows[0]?.id ?? 0, new Date(now)],
  );
}

function lineOf(row: TranscriptRow): Line {
  const at = instantOf(row.at);
  if (row.side === 0) return { who: 'patient', text: wordsOf(row.body as Inbound), at };
  const text = (row.body as PatientText).text;
  if (row.receipt?.of !== 'answer') return { who: 'bot', text, at };
  return { who: 'secretary', ...(row.name === null ? {} : { name: row.name }), text, at };
}

/** What a patient's inbound reads like in a transcript. */
export function wordsOf(inbound: Inbound): string {
  switch (inbound.kind) {
    case 'text':
    case 'edited':
      return inbound.text;
    case 'choice':
      return inbound.label;
    case 'media':
      return inbound.caption ?? `[${deskCopy.media[inbound.media]}]`;
    default:
      return '';
  }
}
