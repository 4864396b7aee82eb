/** A practice's appointments into a CSV file and out of one: between the file, the practice's own words and the database. */
import type { Pool } from 'pg';
import { type Column, csvCopy, STATUS_WORDS } from '../../conversation/copy/appointments-csv.ts';
import { type Practice, practitionerOf, reasonOf, shortNameOf } from '../../domain/practice.ts';
import { dateOf, type Instant, timeOf, toLocal } from '../../domain/time.ts';
import { bringIn, type Outgoing, takeOut } from '../../prisma/appointment-transfer.ts';
import { appointmentsCsv, type Fault, readAppointmentsCsv } from './appointments-csv.ts';

const MINUTE = 60_000;

/** What ends after an instant. */
export async function exportAppointments(pool: Pool, practice: Practice, from: Instant): Promise<string> {
  const rows = await takeOut(pool, practice.id, from);
  return appointmentsCsv(rows.map((row) => cellsOf(practice, row)));
}

function cellsOf(practice: Practice, { appointment, ...patient }: Outgoing): Record<Column, string> {
  const start = toLocal(appointment.start, practice.timeZone);
  const practitioner = practitionerOf(practice, appointment.practitioner);
  const location = practice.locations.find(({ id }) => id === appointment.location);
  const words: Record<string, string> = STATUS_WORDS;
  return {
    date: dateOf(start),
    heure: timeOf(start),
    durée: String(Math.round((appointment.end - appointment.start) / MINUTE)),
    praticien: practitioner ? shortNameOf(practitioner) : appointment.practitioner,
    motif: reasonOf(practice, appointment.reason)?.name.fr ?? appointment.reason,
    lieu: location?.name ?? appointment.location,
    nom: patient.birthName ?? appointment.patientLabel,
    prénom: patient.firstNames ?? '',
    naissance: patient.birthDate ?? '',
    téléphone: patient.phone ?? '',
    statut: words[appointment.status] ?? '',
    'entre deux': appointment.overbooked ? 'oui' : '',
  };
}

export interface Imported {
  faults: Fault[];
  added: number;
  present: number;
  /** Left out, because their time is over. */
  past: number;
  /** Left out, because they took place or will not. */
  over: number;
}

/** All of a file or, when there is a single fault in it, nothing. With `isDry` never anything, after the very same trial. */
export async function importAppointments(
  pool: Pool,
  practice: Practice,
  bytes: Uint8Array,
  now: Instant,
  isDry: boolean,
): Promise<Imported> {
  const { lines, faults } = readAppointmentsCsv(bytes, practice);
  const over = lines.filter(({ isOver }) => isOver).length;
  const live = lines.filter(({ isOver }) => !isOver);
  const coming = live.filter(({ start }) => start >= now);
  // Tried also when the file has faults, so that the next attempt is the last.
  const keep = !isDry && faults.length === 0;
  const { added, present, taken } = await bringIn(pool, practice.id, coming, now, keep);
  for (const line of taken) faults.push({ line, column: 'heure', what: csvCopy.taken });
  faults.sort((a, b) => a.line - b.line);
  return { faults, added, present, past: live.length - coming.length, over };
}
