/**
 * The waiting list in the database: what is read of it, and what its facts change. A place is held through the one function of every
 * other path; the row's state says who has an offer, so that nobody has two.
 */
import type { Fact } from '../conversation/effect.ts';
import type { Waiting } from '../conversation/world.ts';
import type { Wish } from '../domain/schedule.ts';
import type { Instant, LocalDate, When } from '../domain/time.ts';
import type { Freed } from '../domain/waitlist.ts';
import { giveUp, hold, type Queryable } from './claim.ts';
import { cleanText, jsonOf } from './json.ts';
import { instantOf } from './rows.ts';
import { AGENDA_STREAM, ensureStream } from './stream.ts';

type FactOf<K extends Fact['fact']> = Extract<Fact, { fact: K }>;

/** Where and when a fact of the list was decided. */
export interface Place {
  client: Queryable;
  practice: string;
  conversation: string;
  contact: string;
  now: Instant;
}

/**
 * Those on the list, as JSON rows; `$1` the practice. Of one contact, or those of the practice whom the bot may write to: a human who
 * owns a conversation is not interrupted.
 */
export const WAITLIST = `
  SELECT w.*, p.birth_date, p.known, c.owner,
    (SELECT jsonb_agg(jsonb_build_object('id', a.id, 'chain', a.chain, 'version', a.version, 'reason', a.reason,
       'practitioner', a.practitioner, 'start_at', a.start_at, 'end_at', a.end_at) ORDER BY a.start_at)
     FROM appointment a WHERE a.practice = $1 AND a.status = 'booked'
       AND (a.chain = w.chain OR (a.patient_id = w.patient_id AND a.contact = w.contact))) AS visits
  FROM waitlist w JOIN conversation c ON c.practice = $1 AND c.id = w.conversation
  LEFT JOIN patient p ON p.practice = $1 AND p.id = w.patient_id
  WHERE w.practice = $1 AND w.state IN ('waiting', 'offered')`;

export interface WaitingRow {
  id: string;
  conversation: string;
  contact: string;
  reason: string;
  practitioner: string | null;
  wish: When;
  patient_id: string | null;
  patient_label: string;
  joined_at: string;
  chain: string | null;
  passed: Waiting['passed'];
  offer: string | null;
  offered_until: string | null;
  birth_date: LocalDate | null;
  known: boolean | null;
  visits:
    | {
        id: string;
        chain: string;
        version: number;
        reason: string;
        practitioner: string;
        start_at: string;
        end_at: string;
      }[]
    | null;
}

/** An entry with what its person has booked: `standing` is what the place would replace. */
export function waitingOf(row: WaitingRow): Waiting {
  const visits = (row.visits ?? []).map((visit) => ({
    ...visit,
    start: instantOf(visit.start_at),
    end: instantOf(visit.end_at),
  }));
  const standing = visits.find((one) => (row.chain === null ? one.reason === row.reason : one.chain === row.chain));
  const others = visits.filter((one) => one !== standing);
  const wish: Wish = {
    reason: row.reason,
    when: row.wish,
    ...(row.practitioner === null ? {} : { practitioner: row.practitioner }),
    ...(row.known === null ? {} : { known: row.known }),
    ...(row.birth_date === null ? {} : { birthDate: row.birth_date }),
    others: others.map(({ reason, start, end, chain }) => ({ reason, start, end, chain })),
  };
  const until = row.offered_until === null ? null : instantOf(row.offered_until);
  return {
    id: row.id,
    wish,
    joinedAt: instantOf(row.joined_at),
    ...(standing ? { standing } : {}),
    ...(row.chain === null ? {} : { mayComeLater: true }),
    passed: row.passed,
    offeredUntil: until,
    conversation: row.conversation,
    contact: row.contact,
    patientId: row.patient_id,
    patientLabel: row.patient_label,
    offer: row.offer === null || until === null ? null : { appointment: row.offer, until },
  };
}

/** Everybody who waits, as the desk reads it. */
export async function readWaitlist(db: Queryable, practice: string): Promise<Waiting[]> {
  const { rows } = await db.query<{ row: WaitingRow }>(`SELECT to_jsonb(w) AS row FROM (${WAITLIST}) AS w`, [practice]);
  return rows.map(({ row }) => waitingOf(row));
}

/** The same wish again takes the place of the first, and keeps its rank. */
export async function join(place: Place, fact: FactOf<'WaitlistJoined'>): Promise<undefined> {
  await ensureStream(place.client, place.practice, AGENDA_STREAM, null, place.now);
  await place.client.query(
    `WITH before AS (
       UPDATE waitlist SET state = 'left', left_at = $10, left_why = 'again'
       WHERE practice = $1 AND contact = $4 AND reason = $5 AND state = 'waiting'
         AND patient_id IS NOT DISTINCT FROM $8::uuid AND chain IS NOT DISTINCT FROM $11::uuid
       RETURNING joined_at
     )
     INSERT INTO waitlist (practice, id, conversation, contact, reason, practitioner, wish, patient_id, patient_label, joined_at, chain)
     SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, coalesce((SELECT min(joined_at) FROM before), $10), $11`,
    [
      place.practice,
      fact.id,
      place.conversation,
      place.contact,
      fact.reason,
      fact.practitioner,
      jsonOf(fact.when),
      fact.patientId,
      cleanText(fact.patientLabel),
      new Date(place.now),
      fact.chain,
    ],
  );
  return undefined;
}

/** `slot` when the place was taken meanwhile, or the person left, or has another offer. */
export async function offer(
  place: Place,
  fact: FactOf<'WaitlistOffered'>,
  places: number,
): Promise<'slot' | undefined> {
  const { client, practice, now } = place;
  const { hold: slot, conversation, contact } = fact;
  const clean = { ...slot, patientLabel: cleanText(slot.patientLabel) };
  if ((await hold(client, { practice, conversation, contact }, clean, now, { places })) !== 'held') return 'slot';
  const { rowCount } = await client.query(
    `UPDATE waitlist SET state = 'offered', offer = $3, offered_until = $4 WHERE practice = $1 AND id = $2 AND state = 'waiting'`,
    [practice, fact.entry, slot.id, new Date(slot.expiresAt)],
  );
  return rowCount === 1 ? undefined : 'slot';
}

/** Back on the list, and the place on to the next. */
export async function pass(place: Place, fact: FactOf<'WaitlistPassed'>): Promise<undefined> {
  const { client, practice } = place;
  const { entry, appointment, start, practitioner, why } = fact;
  const kept = why === 'late' ? null : jsonOf([{ start, practitioner, ...(why === 'unsaid' ? { unsaid: true } : {}) }]);
  await client.query(
    `UPDATE waitlist SET state = 'waiting', offer = NULL, offered_until = NULL,
       passed = CASE WHEN $4::jsonb IS NULL THEN passed ELSE passed || $4::jsonb END
     WHERE practice = $1 AND id = $2 AND offer = $3`,
    [practice, entry, appointment, kept],
  );
  const by = why === 'refused' ? 'patient' : 'expiry';
  await giveUp(client, practice, { appointment, by, late: false, reason: null, onlyPending: true });
  return undefined;
}

/** A place that was held for whoever leaves goes on to the next, unless it was just taken. */
export async function leave(place: Place, fact: FactOf<'WaitlistLeft'>): Promise<undefined> {
  const { client, practice } = place;
  const { rows } = await client.query<{ offer: string | null }>(
    `UPDATE waitlist w SET state = 'left', left_at = $3, left_why = $4, offer = NULL, offered_until = NULL
     FROM (SELECT id, offer FROM waitlist WHERE practice = $1 AND id = $2 FOR UPDATE) AS before
     WHERE w.practice = $1 AND w.id = before.id AND w.state IN ('waiting', 'offered') RETURNING before.offer`,
    [practice, fact.entry, new Date(place.now), fact.why],
  );
  const held = rows[0]?.offer ?? null;
  if (held !== null) {
    await giveUp(client, practice, { appointment: held, by: 'patient', late: false, reason: null, onlyPending: true });
  }
  return undefined;
}

/**
 * Time that became free without anybody giving a place up (an absence taken back, a busy time gone from an agenda kept elsewhere): the
 * list is looked through for it, as for a cancelled visit.
 */
export async function tellFreed(db: Queryable, practice: string, freed: readonly Freed[]): Promise<void> {
  if (freed.length === 0) return;
  await db.query(
    `INSERT INTO timer (practice, key, conversation, due_at, timer)
     SELECT $1, 'freed/' || f.practitioner || '/' || f.start || '/' || f.end, stream.id, to_timestamp(0),
       jsonb_build_object('timer', 'placeFreed', 'practitioner', f.practitioner, 'start', f.start, 'end', f.end)
     FROM jsonb_to_recordset($2) AS f (practitioner text, start bigint, "end" bigint)
     JOIN conversation stream ON stream.practice = $1 AND stream.channel = 'desk' AND stream.address = $3
     WHERE EXISTS (SELECT FROM waitlist WHERE practice = $1 AND state IN ('waiting', 'offered'))
     ON CONFLICT (practice, key) DO UPDATE SET due_at = excluded.due_at`,
    [practice, jsonOf(freed), AGENDA_STREAM],
  );
}

/** Who wants no more messages leaves the list. */
export async function leaveEverywhere(place: Place): Promise<void> {
  const { rows } = await place.client.query<{ id: string }>(
    `SELECT id FROM waitlist WHERE practice = $1 AND contact = $2 AND state IN ('waiting', 'offered')`,
    [place.practice, place.contact],
  );
  for (const { id } of rows) await leave(place, { fact: 'WaitlistLeft', entry: id, why: 'asked' });
}

/**
 * The appointment that something earlier should have replaced was cancelled. By the patient: nothing is wanted any more. By the desk:
 * the wish is as good as before, and waits for any place now.
 */
export async function withoutAppointment(place: Place, appointment: string, by: 'patient' | 'desk'): Promise<void> {
  const { rows } = await place.client.query<{ id: string }>(
    `SELECT w.id FROM waitlist w JOIN appointment a ON a.practice = $1 AND a.chain = w.chain
     WHERE w.practice = $1 AND a.id = $2 AND w.state IN ('waiting', 'offered')`,
    [place.practice, appointment],
  );
  for (const { id } of rows) {
    if (by === 'patient') await leave(place, { fact: 'WaitlistLeft', entry: id, why: 'asked' });
    else
      await place.client.query('UPDATE waitlist SET chain = NULL WHERE practice = $1 AND id = $2', [
        place.practice,
        id,
      ]);
  }
}
