/**
 * Facts projected into tables, in the transaction that journals them. A kind of fact that is only journaled says so here: a new
 * kind does not compile until it was thought about.
 */
import { createHmac } from 'node:crypto';
import type pg from 'pg';
import type { Fact } from '../conversation/effect.ts';
import type { Instant } from '../domain/time.ts';
import { confirm, giveUp, hold } from './claim.ts';
import { cleanText, jsonOf } from './json.ts';
import { join, leave, leaveEverywhere, offer, pass, tellFreed, withoutAppointment } from './waitlist.ts';

export interface Turn {
  client: pg.PoolClient;
  practice: string;
  conversation: string;
  contact: string;
  now: Instant;
  /** Key of the installation: short codes are kept only as a keyed hash. */
  secret: string;
  /** How many come together for this reason: more than 1 is a group visit. */
  placesOf: PlacesOf;
}

export type PlacesOf = (practice: string, reason: string) => number;

/** The turn must be decided again: a place was taken meanwhile. */
export type Refused = 'slot' | undefined;

type Projection<F> = ((turn: Turn, fact: F) => Promise<Refused>) | null;
type Projections = { [K in Fact['fact']]: Projection<Extract<Fact, { fact: K }>> };

/** Whether recording this fact touches tables besides the journal. */
export function isProjected(fact: Fact): boolean {
  return projections[fact.fact] !== null;
}

export async function project(turn: Turn, fact: Fact): Promise<Refused> {
  const projection = projections[fact.fact] as Projection<Fact>;
  return projection ? await projection(turn, fact) : undefined;
}

/** As journaled: the short code stays out. */
export function journaled(fact: Fact): object {
  if (fact.fact !== 'AppointmentConfirmed') return fact;
  const { code: _code, ...rest } = fact;
  return rest;
}

/** Of a short code as typed: spaces and letter case do not count. */
export function codeHash(secret: string, practice: string, code: string): string {
  const plain = code.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return createHmac('sha256', secret).update(`${practice}/${plain}`).digest('base64url');
}

const projections: Projections = {
  PatientIdentified: async (turn, { patient, contactless }) => {
    await write(
      turn,
      `WITH identified AS (
         INSERT INTO patient (practice, id, birth_name, first_names, birth_date, identity, known, phone)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (practice, id) DO UPDATE SET birth_name = $3, first_names = $4, birth_date = $5, known = $7,
           phone = coalesce($8, patient.phone)
         RETURNING id
       )
       INSERT INTO patient_contact (practice, contact, patient, since) SELECT $1, $9, id, $10 FROM identified WHERE NOT $11
       ON CONFLICT DO NOTHING`,
      [
        patient.id,
        cleanText(patient.birthName),
        cleanText(patient.firstNames),
        patient.birthDate,
        patient.identity,
        patient.known,
        patient.phone ?? null,
        turn.contact,
        new Date(turn.now),
        contactless === true,
      ],
    );
  },
  ContactPhoneGiven: (turn, { phone }) =>
    write(turn, 'UPDATE contact SET phone = $3 WHERE practice = $1 AND id = $2', [turn.contact, phone]),
  OptedOut: async (turn) => {
    await leaveEverywhere(turn);
    await write(turn, 'UPDATE contact SET opted_out_at = $3 WHERE practice = $1 AND id = $2', [
      turn.contact,
      new Date(turn.now),
    ]);
  },

  AppointmentHeld: async (turn, { hold: slot }) => {
    const clean = { ...slot, patientLabel: cleanText(slot.patientLabel) };
    const places = turn.placesOf(turn.practice, slot.reason);
    const holder = slot.contactless ? { practice: turn.practice, conversation: null, contact: null } : turn;
    const { override } = slot;
    const overbooked = override?.overbooked ?? false;
    if ((await hold(turn.client, holder, clean, turn.now, { places, overbooked })) !== 'held') return 'slot';
    if (!override) return;
    return write(turn, 'UPDATE appointment SET override = $3 WHERE practice = $1 AND id = $2', [
      slot.id,
      jsonOf(override),
    ]);
  },
  HoldReleased: async (turn, { appointment, why }) => {
    const by = why === 'expired' ? 'expiry' : 'patient';
    await giveUp(turn.client, turn.practice, { appointment, by, late: false, reason: null, onlyPending: true });
  },
  AppointmentConfirmed: async (turn, fact) => {
    const { appointment, patientId, replaces } = fact;
    const hash = codeHash(turn.secret, turn.practice, fact.code);
    const patientLabel = cleanText(fact.patientLabel);
    if (!(await confirm(turn.client, turn.practice, { appointment, patientId, patientLabel, codeHash: hash })))
      return 'slot';
    if (replaces === null) return;
    const old = { appointment: replaces, by: 'move', late: false, reason: null, onlyPending: false } as const;
    await giveUp(turn.client, turn.practice, old);
  },
  AppointmentCancelled: async (turn, { appointment, by, late, reason }) => {
    const given = {
      appointment,
      by,
      late,
      reason: reason === undefined ? null : cleanText(reason),
      onlyPending: false,
    };
    await giveUp(turn.client, turn.practice, given);
    await withoutAppointment(turn, appointment, by);
  },
  AttendanceConfirmed: (turn, { appointment }) =>
    write(turn, `UPDATE appointment SET attendance = 'confirmed' WHERE practice = $1 AND id = $2`, [appointment]),
  AppointmentMissed: (turn, { appointment, noShow }) =>
    write(
      turn,
      `UPDATE appointment SET status = 'noshow', no_show = $3
       WHERE practice = $1 AND id = $2 AND status IN ('booked', 'arrived', 'fulfilled', 'noshow')`,
      [appointment, noShow],
    ),
  AppointmentAttended: (turn, { appointment }) =>
    write(
      turn,
      `UPDATE appointment SET status = CASE WHEN end_at > $3 THEN 'arrived' ELSE 'fulfilled' END, no_show = NULL
       WHERE practice = $1 AND id = $2 AND status = 'noshow'`,
      [appointment, new Date(turn.now)],
    ),
  WaitlistJoined: join,
  WaitlistOffered: (turn, fact) => offer(turn, fact, turn.placesOf(turn.practice, fact.hold.reason)),
  WaitlistPassed: pass,
  WaitlistLeft: leave,

  MessageTaken: (turn, { message }) =>
    write(
      turn,
      `INSERT INTO message (practice, id, number, practitioner, patient_id, patient_label, written_by, phone, good_hours, category,
         urgency, words, wanted, taken_at, state, state_at, conversation)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $14, $16)`,
      [
        message.id,
        message.number,
        message.practitioner,
        message.patientId,
        cleanText(message.patientLabel),
        message.writtenBy,
        message.phone ?? null,
        message.goodHours === undefined ? null : cleanText(message.goodHours),
        message.category,
        message.urgency,
        cleanText(message.words),
        message.wanted,
        new Date(message.takenAt),
        message.state,
        turn.conversation,
      ],
    ),
  MessageStateChanged: (turn, { message, state, by, instruction }) =>
    write(
      turn,
      `UPDATE message SET state = $3, state_at = $4, state_by = $5, instruction = coalesce($6, instruction)
       WHERE practice = $1 AND id = $2`,
      [message, state, new Date(turn.now), cleanText(by), instruction === undefined ? null : cleanText(instruction)],
    ),
  DigestMade: (turn, { messages }) =>
    write(
      turn,
      `UPDATE message SET state = 'sent', state_at = $3 WHERE practice = $1 AND id = ANY($2::uuid[]) AND state = 'taken'`,
      [messages, new Date(turn.now)],
    ),

  HandoffOpened: (turn, { handoff }) =>
    write(
      turn,
      `INSERT INTO handoff (practice, id, conversation, reason, urgency, emergency_kind, state, owner, owner_name, opened_at, deadline,
         previous, alert_level, acknowledged_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        handoff.id,
        turn.conversation,
        handoff.reason,
        handoff.urgency,
        handoff.emergencyKind,
        handoff.state,
        handoff.owner,
        handoff.ownerName,
        new Date(handoff.openedAt),
        new Date(handoff.deadline),
        handoff.previous,
        handoff.alertLevel,
        handoff.acknowledgedBy,
      ],
    ),
  HandoffRaised: (turn, { handoff, urgency, emergencyKind, reason }) =>
    write(turn, 'UPDATE handoff SET urgency = $3, emergency_kind = $4, reason = $5 WHERE practice = $1 AND id = $2', [
      handoff,
      urgency,
      emergencyKind,
      reason,
    ]),
  HandoffClaimed: (turn, { handoff, by, name }) =>
    write(
      turn,
      `UPDATE handoff SET state = 'claimed', owner = $3, owner_name = $4, claimed_at = coalesce(claimed_at, $5)
       WHERE practice = $1 AND id = $2`,
      [handoff, by, cleanText(name), new Date(turn.now)],
    ),
  HandoffAnswered: (turn, { handoff }) =>
    write(turn, 'UPDATE handoff SET answered_at = coalesce(answered_at, $3) WHERE practice = $1 AND id = $2', [
      handoff,
      new Date(turn.now),
    ]),
  HandoffReturned: (turn, { handoff }) => endHandoff(turn, handoff, 'returned'),
  HandoffClosed: (turn, { handoff }) => endHandoff(turn, handoff, 'closed'),
  AlertRaised: (turn, { handoff, level }) =>
    write(turn, 'UPDATE handoff SET alert_level = $3 WHERE practice = $1 AND id = $2', [handoff, level]),
  AlertDelivered: (turn, { handoff }) =>
    write(turn, 'UPDATE handoff SET alerted_at = coalesce(alerted_at, $3) WHERE practice = $1 AND id = $2', [
      handoff,
      new Date(turn.now),
    ]),
  AlertAcknowledged: (turn, { handoff, by }) =>
    write(turn, 'UPDATE handoff SET acknowledged_by = $3 WHERE practice = $1 AND id = $2', [handoff, by]),

  AbsenceDeclared: (turn, { absence, staff }) =>
    write(
      turn,
      `INSERT INTO absence (practice, id, practitioner, from_date, to_date, from_time, to_time, stand_in, reason, declared_by, declared_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING`,
      [
        absence.id,
        absence.practitioner,
        absence.from,
        absence.to,
        absence.fromTime ?? null,
        absence.toTime ?? null,
        absence.standIn ?? null,
        absence.reason === undefined ? null : cleanText(absence.reason),
        staff,
        new Date(turn.now),
      ],
    ),
  AbsenceEnded: async (turn, { absence, freed }) => {
    await write(turn, 'UPDATE absence SET ended_at = coalesce(ended_at, $3) WHERE practice = $1 AND id = $2', [
      absence,
      new Date(turn.now),
    ]);
    await tellFreed(turn.client, turn.practice, [freed]);
  },
  QuestionAnswered: null,
  ReminderSaid: null,
  NotUnderstood: null,
  TurnFailed: null,
};

/** `$1` is always the practice. */
async function write(turn: Turn, text: string, values: unknown[]): Promise<undefined> {
  await turn.client.query(text, [turn.practice, ...values]);
}

async function endHandoff(turn: Turn, handoff: string, state: 'returned' | 'closed'): Promise<undefined> {
  await write(turn, 'UPDATE handoff SET state = $3, closed_at = $4 WHERE practice = $1 AND id = $2', [
    handoff,
    state,
    new Date(turn.now),
  ]);
}
