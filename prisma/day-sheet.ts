/** What a day sheet is made of: the appointments of a day, what other agendas hold, absences declared meanwhile. Reads only. */
import type pg from 'pg';
import { withAbsences } from '../domain/absence.ts';
import { type DaySheet, daySheet } from '../domain/day-sheet.ts';
import type { Practice } from '../domain/practice.ts';
import type { BusyInterval } from '../domain/schedule.ts';
import { dayOf, type Instant, type LocalDate, startOfDay } from '../domain/time.ts';
import { type AbsenceRow, type AppointmentRow, absenceOf, appointmentOf, instantOf } from './rows.ts';

const DAY_OF = `
  SELECT
    (SELECT jsonb_agg(to_jsonb(a) || jsonb_build_object('phone', coalesce(p.phone, c.phone)) ORDER BY a.start_at)
     FROM appointment a
     LEFT JOIN patient p ON p.practice = a.practice AND p.id = a.patient_id
     LEFT JOIN contact c ON c.practice = a.practice AND c.id = a.contact
     WHERE a.practice = $1 AND a.start_at < $3 AND a.end_at > $2 AND a.status <> 'cancelled') AS appointments,
    (SELECT jsonb_agg(to_jsonb(e) ORDER BY e.start_at) FROM external_busy e
     WHERE e.practice = $1 AND e.start_at < $3 AND e.end_at > $2 AND e.active) AS external,
    (SELECT jsonb_agg(to_jsonb(b) ORDER BY b.from_date, b.id) FROM absence b
     WHERE b.practice = $1 AND b.ended_at IS NULL AND b.from_date <= $4 AND b.to_date >= $4) AS absences`;

/** One day of a practice as it stands at `at`, absences declared from the desk included. */
export async function readDaySheet(pool: pg.Pool, practice: Practice, date: LocalDate, at: Instant): Promise<DaySheet> {
  const day = dayOf(date);
  const period = [startOfDay(day, practice.timeZone), startOfDay(day + 1, practice.timeZone)].map(
    (one) => new Date(one),
  );
  const { rows } = await pool.query<{
    appointments: (AppointmentRow & { phone: string | null })[] | null;
    external: { id: string; resource: string; start_at: string; end_at: string }[] | null;
    absences: AbsenceRow[] | null;
  }>({ name: 'day', text: DAY_OF, values: [practice.id, ...period, date] });
  const [row] = rows;
  const external = (row?.external ?? []).map(
    (one): BusyInterval => ({
      resource: one.resource,
      chain: one.id,
      from: 'external',
      reason: null,
      start: instantOf(one.start_at),
      end: instantOf(one.end_at),
    }),
  );
  const whole = withAbsences(practice, (row?.absences ?? []).map(absenceOf));
  const found = row?.appointments ?? [];
  const phones = new Map(found.flatMap(({ id, phone }) => (phone === null ? [] : [[id, phone] as const])));
  return daySheet(whole, date, found.map(appointmentOf), external, at, phones);
}
