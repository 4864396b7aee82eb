/**
 * What became of the reminders of one day: which were due, and where each that was said stands in the outbox.
 */
import type pg from 'pg';
import type { Practice } from '../domain/practice.ts';
import { countReminders, type ReminderCount, type SaidReminder } from '../domain/reminder.ts';
import { dayOf, type LocalDate, startOfDay } from '../domain/time.ts';
import { type AppointmentRow, appointmentOf, instantOf } from './rows.ts';

/** Reminders come at most this many days before: `reminderHours` goes to 240. */
const LONGEST_DAYS = 11;

const VISITS = `
  SELECT to_jsonb(a) AS row, a.created_at::text AS booked_at, c.opted_out_at IS NOT NULL AS opted_out
  FROM appointment a LEFT JOIN contact c ON c.practice = a.practice AND c.id = a.contact
  WHERE a.practice = $1 AND a.start_at >= $2 AND a.start_at < $3 AND a.status = 'booked'`;

/** A reminder is unfenced: it waits, it left, or it is dead. */
const SAID = `
  SELECT receipt -> 'appointments' AS appointments,
    CASE WHEN state = 'sent' THEN CASE WHEN delivered_at IS NULL THEN 'accepted' ELSE 'sent' END
      WHEN state = 'dead' THEN 'failed' ELSE 'waiting' END AS state
  FROM outbox WHERE practice = $1 AND created_at >= $2 AND created_at < $3 AND receipt ->> 'of' = 'reminder'`;

/** Never names anybody: counts only. */
export async function readReminderCount(pool: pg.Pool, practice: Practice, date: LocalDate): Promise<ReminderCount> {
  const [start, end, last] = [0, 1, LONGEST_DAYS].map(
    (days) => new Date(startOfDay(dayOf(date) + days, practice.timeZone)),
  );
  const [visits, said] = await Promise.all([
    pool.query<{ row: AppointmentRow; booked_at: string; opted_out: boolean }>(VISITS, [practice.id, start, last]),
    pool.query<SaidReminder>(SAID, [practice.id, start, end]),
  ]);
  return countReminders(
    practice,
    date,
    visits.rows.map(({ row, booked_at, opted_out: optedOut }) => ({
      appointment: appointmentOf(row),
      bookedAt: instantOf(booked_at),
      optedOut,
    })),
    said.rows,
  );
}
