/**
 * Some weeks of invented appointments around today, so that a newcomer's agenda looks like one. Deterministic: the same practice
 * and the same day always give the same appointments. Fills an empty agenda only; never touches one that lives.
 */
import { createHash } from 'node:crypto';
import type pg from 'pg';
import { Busy } from '../domain/busy.ts';
import type { Practice, Practitioner } from '../domain/practice.ts';
import { allSlots, type Slot } from '../domain/schedule.ts';
import { addDays, type Instant, type LocalDate, localDateOf, toInstant } from '../domain/time.ts';

const DAYS_BEFORE = 7;
const DAYS_AFTER = 35;

const FIRST_NAMES = [
  'Jeanne',
  'Louis',
  'Aminata',
  'Paul',
  'Inès',
  'Hugo',
  'Fatou',
  'Léa',
  'Mehdi',
  'Chloé',
  'Antoine',
  'Yasmine',
  'Gabriel',
  'Marguerite',
  'Rayan',
  'Lucie',
  'Samuel',
  'Nadia',
  'Théo',
  'Colette',
  'Bakary',
  'Élise',
  'Romain',
  'Zoé',
];
const BIRTH_NAMES = [
  'Dupont',
  'Moreau',
  'Diallo',
  'Lambert',
  'Haddad',
  'Fontaine',
  'Garnier',
  'Nguyen',
  'Lopes',
  'Mercier',
  'Bernard',
  'Cissé',
  'Perrin',
  'Girard',
  'Benoît',
  'Faure',
  'Rakoto',
  'Colin',
  'Vidal',
  'Arnaud',
  'Schmitt',
  'Leclerc',
  'Aubert',
  'Renaud',
];

interface Booking {
  id: string;
  patientId: string;
  birthName: string;
  firstNames: string;
  birthDate: LocalDate;
  slot: Slot;
}

/**
 * Lays appointments for practices whose agenda is empty.
 * @returns how many were laid
 */
export async function seed(pool: pg.Pool, practices: readonly Practice[], now: Instant): Promise<number> {
  let laid = 0;
  for (const practice of practices) {
    const { rowCount } = await pool.query('SELECT FROM appointment WHERE practice = $1 LIMIT 1', [practice.id]);
    if (rowCount) continue;
    const bookings = invented(practice, now);
    await lay(pool, practice.id, bookings, now);
    laid += bookings.length;
  }
  return laid;
}

const LAY = `
  WITH laid AS (
    SELECT * FROM jsonb_to_recordset($2) AS b (
      id uuid, patient uuid, birth_name text, first_names text, birth_date text, practitioner text, resources text[], location text,
      reason text, start_at timestamptz, end_at timestamptz, claim_start timestamptz, claim_end timestamptz
    )
  ), patients AS (
    INSERT INTO patient (practice, id, birth_name, first_names, birth_date, identity, known)
    SELECT $1, patient, birth_name, first_names, birth_date, 'provisional', true FROM laid
  ), appointments AS (
    INSERT INTO appointment (practice, id, chain, version, practitioner, resources, location, reason, start_at, end_at, status,
      patient_id, patient_label, created_at)
    SELECT $1, id, id, 1, practitioner, resources, location, reason, start_at, end_at,
      CASE WHEN end_at < $3 THEN 'fulfilled' ELSE 'booked' END, patient, first_names || ' ' || upper(birth_name), $3
    FROM laid
  )
  INSERT INTO claim (practice, appointment, resource, chain, reason, during)
  SELECT $1, id, unnest(resources), id, reason, tstzrange(claim_start, claim_end) FROM laid`;

/** One statement, hence one transaction: a start that is killed lays nothing or everything. */
async function lay(pool: pg.Pool, practice: string, bookings: Booking[], now: Instant): Promise<void> {
  const time = (at: Instant) => new Date(at).toISOString();
  const rows = bookings.map(({ slot, ...one }) => ({
    id: one.id,
    patient: one.patientId,
    birth_name: one.birthName,
    first_names: one.firstNames,
    birth_date: one.birthDate,
    practitioner: slot.practitioner,
    resources: slot.resources,
    location: slot.location,
    reason: slot.reason,
    start_at: time(slot.start),
    end_at: time(slot.end),
    claim_start: time(slot.claimStart),
    claim_end: time(slot.claimEnd),
  }));
  await pool.query(LAY, [practice, JSON.stringify(rows), new Date(now)]);
}

/** The appointments of a practice, day by day, each drawn from its own date. */
function invented(practice: Practice, now: Instant): Booking[] {
  const today = localDateOf(now, practice.timeZone);
  const busy = new Busy([]);
  const bookings: Booking[] = [];
  for (let day = -DAYS_BEFORE; day <= DAYS_AFTER; day += 1) {
    const date = addDays(today, day);
    // The nearer the day, the fuller it is.
    const filled = day <= 2 ? 0.8 : day <= 10 ? 0.65 : 0.35;
    for (const practitioner of practice.practitioners) {
      const draw = drawing(`${practice.id}/${practitioner.id}/${date}`);
      for (const slot of ofDay(practice, practitioner, date, busy, filled, draw)) {
        const id = uuidOf(`${practice.id}/${practitioner.id}/${slot.start}`);
        bookings.push({ id, patientId: uuidOf(`patient/${id}`), ...person(draw), slot });
        for (const resource of slot.resources) {
          busy.add({
            resource,
            start: slot.claimStart,
            end: slot.claimEnd,
            chain: id,
            from: 'own',
            reason: slot.reason,
          });
        }
      }
    }
  }
  return bookings;
}

function ofDay(
  practice: Practice,
  practitioner: Practitioner,
  date: LocalDate,
  busy: Busy,
  filled: number,
  draw: () => number,
): Slot[] {
  const reasons = practice.visitReasons.filter((reason) => practitioner.id in reason.durations && !reason.urgent);
  const slots: Slot[] = [];
  let free = toInstant(`${date}T00:00`, practice.timeZone);
  const lastMinute = toInstant(`${addDays(date, 1)}T00:00`, practice.timeZone);
  while (free < lastMinute) {
    const reason = reasons[Math.floor(draw() * draw() * reasons.length)];
    if (!reason) break;
    const [slot] = allSlots(
      practice,
      busy,
      {
        reason: reason.id,
        practitioner: practitioner.id,
        known: reason.who !== 'newPatients',
        when: { windows: [{ start: `${date}T00:00`, end: `${addDays(date, 1)}T00:00` }] },
      },
      Math.max(free, toInstant(`${addDays(date, -7)}T00:00`, practice.timeZone)) - reason.minimumNoticeMinutes * 60_000,
      1,
    );
    if (!slot) break;
    free = Math.max(slot.claimEnd, free + 5 * 60_000);
    if (draw() < filled) slots.push(slot);
  }
  return slots;
}

function person(draw: () => number): { birthName: string; firstNames: string; birthDate: LocalDate } {
  const pick = (list: readonly string[]) => list[Math.floor(draw() * list.length)] ?? list[0] ?? '';
  const two = (value: number) => String(value).padStart(2, '0');
  return {
    firstNames: pick(FIRST_NAMES),
    birthName: pick(BIRTH_NAMES),
    birthDate: `${1935 + Math.floor(draw() * 85)}-${two(1 + Math.floor(draw() * 12))}-${two(1 + Math.floor(draw() * 28))}`,
  };
}

/** Numbers in [0, 1) drawn from a word: mulberry32. */
function drawing(word: string): () => number {
  let state = createHash('sha256').update(word).digest().readUInt32LE(0);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function uuidOf(word: string): string {
  const hex = createHash('sha256').update(word).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
