/** What a day sheet is made of: the appointments of a day and what other agendas hold. Reads only. */
import type pg from 'pg';
import type { Appointment } from '../domain/appointment.ts';
import type { BusyInterval } from '../domain/schedule.ts';
import type { Interval } from '../domain/time.ts';
import { type AppointmentRow, appointmentOf, instantOf } from './rows.ts';

const DAY_OF = `
  SELECT
    (SELECT jsonb_agg(to_jsonb(a) ORDER BY a.start_at) FROM appointment a
     WHERE a.practice = $1 AND a.start_at < $3 AND a.end_at > $2 AND a.status <> 'cancelled') AS appointments,
    (SELECT jsonb_agg(to_jsonb(e) ORDER BY e.start_at) FROM external_busy e
     WHERE e.practice = $1 AND e.start_at < $3 AND e.end_at > $2 AND e.active) AS external`;

/** Whatever touches the period in this practice. */
export async function readDay(
  pool: pg.Pool,
  practice: string,
  period: Interval,
): Promise<{ appointments: Appointment[]; external: BusyInterval[] }> {
  const { rows } = await pool.query<{
    appointments: AppointmentRow[] | null;
    external: { id: string; resource: string; start_at: string; end_at: string }[] | null;
  }>({ name: 'day', text: DAY_OF, values: [practice, new Date(period.start), new Date(period.end)] });
  return {
    appointments: (rows[0]?.appointments ?? []).map(appointmentOf),
    external: (rows[0]?.external ?? []).map((row) => ({
      resource: row.resource,
      chain: row.id,
      from: 'external',
      reason: null,
      start: instantOf(row.start_at),
      end: instantOf(row.end_at),
    })),
  };
}
