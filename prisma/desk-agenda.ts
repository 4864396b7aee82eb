/**
 * What the desk looks up before it acts on an agenda: the practice as it stands today, what a case's person has, one day, one visit.
 * Every question carries the practice. Reads only; gestures enter by the inbox like everything else.
 */
import type pg from 'pg';
import { readSession, type Session } from '../conversation/session.ts';
import { type DeclaredAbsence, withAbsences } from '../domain/absence.ts';
import type { Appointment } from '../domain/appointment.ts';
import type { Busy } from '../domain/busy.ts';
import type { DaySheet } from '../domain/day-sheet.ts';
import type { Patient } from '../domain/patient.ts';
import type { Practice } from '../domain/practice.ts';
import { type Instant, type LocalDate, localDateOf } from '../domain/time.ts';
import type { AgendaIndex } from './agenda-index.ts';
import { readDaySheet } from './day-sheet.ts';
import { isUuid } from './json.ts';
import { type AbsenceRow, type AppointmentRow, absenceOf, appointmentOf, type PatientRow, patientOf } from './rows.ts';

const DAY = 86_400_000;

/** Whom a case is about, as far as it is known. */
export interface CasePerson {
  /** Set when the names are those of a recorded patient. */
  patientId?: string;
  birthName?: string;
  firstNames?: string;
  birthDate?: LocalDate;
}

export interface CaseAgenda {
  person: CasePerson;
  /** What is being asked for already. */
  wish: { reason?: string; practitioner?: string };
  /** Of this contact: to come, or begun within a day and maybe marked already. By start. */
  appointments: Appointment[];
}

export interface DeskAgenda {
  /** With the absences that were declared from the desk. */
  standing(practice: Practice, now: Instant): Promise<{ practice: Practice; absences: DeclaredAbsence[] }>;
  busy(practice: string, now: Instant): Promise<Busy>;
  ofCase(practice: string, conversation: string, now: Instant): Promise<CaseAgenda>;
  /** Null when this practice has no such appointment. */
  visit(practice: string, appointment: string): Promise<Appointment | null>;
  day(practice: Practice, date: LocalDate, now: Instant): Promise<DaySheet>;
  /** Whether a gesture has had its turn. */
  isHeard(practice: string, externalId: string): Promise<boolean>;
}

/** Reads beside the turns, for the forms that the desk is shown; every gesture is decided again in its turn. */
export function makeDeskAgenda(pool: pg.Pool, agenda: AgendaIndex): DeskAgenda {
  async function standing(practice: Practice, now: Instant) {
    const absences = await readAbsences(pool, practice.id, localDateOf(now - DAY, practice.timeZone));
    return { practice: withAbsences(practice, absences), absences };
  }
  return {
    standing,
    busy: (practice, now) => agenda.busy(practice, now),
    async ofCase(practice, conversation, now) {
      const { rows } = await pool.query<{
        session: unknown;
        patients: PatientRow[] | null;
        appointments: AppointmentRow[] | null;
      }>(
        `SELECT v.session,
           (SELECT jsonb_agg(to_jsonb(p) ORDER BY c.since, p.id) FROM patient_contact c
            JOIN patient p ON p.practice = c.practice AND p.id = c.patient
            WHERE c.practice = v.practice AND c.contact = v.contact) AS patients,
           (SELECT jsonb_agg(to_jsonb(a) ORDER BY a.start_at) FROM appointment a
            WHERE a.practice = v.practice AND a.contact = v.contact AND a.start_at > $3
              AND a.status IN ('booked', 'arrived', 'fulfilled', 'noshow')) AS appointments
         FROM conversation v WHERE v.practice = $1 AND v.id = $2`,
        [practice, conversation, new Date(now - DAY)],
      );
      const [row] = rows;
      const session = sessionOf(row?.session);
      return {
        person: personOf(session, (row?.patients ?? []).map(patientOf)),
        wish: wishOf(session),
        appointments: (row?.appointments ?? []).map(appointmentOf),
      };
    },
    async visit(practice, appointment) {
      if (!isUuid(appointment)) return null;
      const { rows } = await pool.query<{ row: AppointmentRow }>(
        'SELECT to_jsonb(a) AS row FROM appointment a WHERE a.practice = $1 AND a.id = $2',
        [practice, appointment],
      );
      return rows[0] ? appointmentOf(rows[0].row) : null;
    },
    day: (practice, date, now) => readDaySheet(pool, practice, date, now),
    async isHeard(practice, externalId) {
      const { rowCount } = await pool.query(
        `SELECT FROM inbox WHERE practice = $1 AND channel = 'desk' AND external_id = $2 AND consumed_at IS NOT NULL`,
        [practice, externalId],
      );
      return (rowCount ?? 0) > 0;
    },
  };
}

/** Absences declared from the desk that are not over on a date. */
export async function readAbsences(pool: pg.Pool, practice: string, from: LocalDate): Promise<DeclaredAbsence[]> {
  const { rows } = await pool.query<{ row: AbsenceRow }>(
    `SELECT to_jsonb(b) AS row FROM absence b WHERE b.practice = $1 AND b.ended_at IS NULL AND b.to_date >= $2
     ORDER BY b.from_date, b.id`,
    [practice, from],
  );
  return rows.map(({ row }) => absenceOf(row));
}

/** What was said of the person in this conversation, else the one patient that this contact has. */
function personOf(session: Session | null, patients: Patient[]): CasePerson {
  const said = session?.shared.person;
  const [only, ...others] = patients;
  const patient = said?.patientId
    ? patients.find(({ id }) => id === said.patientId)
    : said?.birthName === undefined && others.length === 0
      ? only
      : undefined;
  if (patient) {
    const { id, birthName, firstNames, birthDate } = patient;
    return { patientId: id, birthName, firstNames, birthDate };
  }
  return {
    ...(said?.birthName === undefined ? {} : { birthName: said.birthName }),
    ...(said?.firstNames === undefined ? {} : { firstNames: said.firstNames }),
    ...(said?.birthDate === undefined ? {} : { birthDate: said.birthDate }),
  };
}

function sessionOf(stored: unknown): Session | null {
  const session = stored === null || stored === undefined ? null : readSession(stored);
  return session === 'unreadable' ? null : session;
}

/** Reason and practitioner of the request that is under way. */
function wishOf(session: Session | null): CaseAgenda['wish'] {
  const context = (session?.flow ?? session?.waiting[0])?.context ?? {};
  const { reason, practitioner } = context;
  return {
    ...(typeof reason === 'string' ? { reason } : {}),
    ...(typeof practitioner === 'string' ? { practitioner } : {}),
  };
}
