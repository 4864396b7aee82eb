import { describe, expect, test } from 'vitest';
import type { Appointment } from '../../domain/appointment.ts';
import { daySheet, type SheetLine } from '../../domain/day-sheet.ts';
import type { BusyInterval } from '../../domain/schedule.ts';
import { paris, practice, practitioner } from './practices.ts';

const DATE = '2026-03-31';
const AT = paris('2026-03-30T18:00');

function appointment(from: string, to: string, change: Partial<Appointment> = {}): Appointment {
  return {
    id: from,
    chain: from,
    version: 1,
    practitioner: 'martin',
    resources: ['martin'],
    location: 'centre',
    reason: 'consultation',
    start: paris(`${DATE}T${from}`),
    end: paris(`${DATE}T${to}`),
    status: 'booked',
    patientId: 'p1',
    patientLabel: 'Jeanne DUPONT, 12/04/1981',
    conversation: null,
    contact: null,
    expiresAt: null,
    overbooked: false,
    attendance: 'unknown',
    ...change,
  };
}

function lines(appointments: Appointment[], external: BusyInterval[] = [], place = practice(), date = DATE): string[] {
  const tell = (line: SheetLine): string => `${line.from}–${line.to} ${line.is}`;
  return daySheet(place, date, appointments, external, AT).pages.flatMap((page) => page.lines.map(tell));
}

describe('a day', () => {
  test('nobody yet: all that is open is free', () => {
    expect(lines([])).toEqual(['09:00–12:00 free', '14:00–18:00 free']);
  });

  test('appointments and the gaps between them', () => {
    expect(
      lines([appointment('10:00', '10:15'), appointment('09:00', '09:30'), appointment('10:18', '12:00')]),
    ).toEqual([
      '09:00–09:30 appointment',
      '09:30–10:00 free',
      '10:00–10:15 appointment',
      '10:18–12:00 appointment',
      '14:00–18:00 free',
    ]);
  });

  test('an "entre deux" and one outside the hours are both there', () => {
    const double = appointment('09:00', '09:30', { id: 'x', overbooked: true });
    expect(lines([appointment('09:00', '12:00'), double, appointment('12:30', '12:45')])).toEqual([
      '09:00–09:30 appointment',
      '09:00–12:00 appointment',
      '12:30–12:45 appointment',
      '14:00–18:00 free',
    ]);
  });

  test('what was cancelled, expired or is of another day is not', () => {
    const gone = [
      appointment('09:00', '12:00', { status: 'cancelled' }),
      appointment('14:00', '18:00', { status: 'pending', expiresAt: AT }),
      appointment('09:00', '12:00', { start: paris('2026-04-01T09:00'), end: paris('2026-04-01T12:00') }),
    ];
    expect(lines(gone)).toEqual(['09:00–12:00 free', '14:00–18:00 free']);
    const living = appointment('14:00', '18:00', { status: 'pending', expiresAt: AT + 1 });
    expect(lines([living])).toContain('14:00–18:00 appointment');
  });

  test('other agendas, absences and closed days', () => {
    const external: BusyInterval = {
      resource: 'martin',
      chain: 'x',
      from: 'external',
      reason: null,
      start: paris(`${DATE}T09:00`),
      end: paris(`${DATE}T11:00`),
    };
    const absences = [{ from: DATE, to: DATE, fromTime: '14:00' }];
    const place = practice({ practitioners: [practitioner('martin', { absences })] });
    expect(lines([], [external], place)).toEqual(['09:00–11:00 external', '11:00–12:00 free']);
    const [page] = daySheet(practice(), '2026-04-06', [], [], AT).pages;
    expect(page?.lines).toEqual([]);
    expect(page?.closed?.code).toBe('holiday');
  });
});
