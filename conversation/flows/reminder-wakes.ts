/**
 * The wakes by which an appointment that was just confirmed will be recalled. Whoever confirms one for a contact gives them to the turn.
 */
import type { Appointment } from '../../domain/appointment.ts';
import type { Practice } from '../../domain/practice.ts';
import { reminderTimes } from '../../domain/reminder.ts';
import type { Instant } from '../../domain/time.ts';
import type { Wake } from '../effect.ts';

export function reminderWakes(practice: Practice, appointment: Appointment, now: Instant): Wake[] {
  const { id, version } = appointment;
  return reminderTimes(practice, appointment, now).map((at, nth) => ({
    kind: 'wake',
    key: `reminder/${id}/${nth}`,
    at,
    timer: { timer: 'reminder', appointment: id, version },
  }));
}
