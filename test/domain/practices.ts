/**
 * Small practices for the tests of the domain: everything allowed unless a test says otherwise.
 */
import type { Practice, Practitioner, VisitReason } from '../../domain/practice.ts';
import type { Slot, Wish } from '../../domain/schedule.ts';
import { toInstant, toLocal, type Weekday } from '../../domain/time.ts';

export const WORKING_DAYS: Weekday[] = [1, 2, 3, 4, 5];

export function practitioner(id: string, change: Partial<Practitioner> = {}): Practitioner {
  return {
    id,
    title: 'Dr',
    firstName: 'Claire',
    lastName: id,
    speciality: 'médecine générale',
    locations: ['centre'],
    hours: [
      { weekdays: WORKING_DAYS, from: '09:00', to: '12:00' },
      { weekdays: WORKING_DAYS, from: '14:00', to: '18:00' },
    ],
    datedHours: [],
    absences: [],
    worksOnHolidays: false,
    closedOnBridgeDays: false,
    slack: 'U1',
    digests: ['12:30', '18:30'],
    ...change,
  };
}

export function visitReason(id: string, change: Partial<VisitReason> = {}): VisitReason {
  return {
    id,
    name: { fr: 'Consultation' },
    words: [],
    durations: { martin: 15 },
    who: 'everyone',
    referral: false,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    gridMinutes: 15,
    minimumNoticeMinutes: 0,
    horizonDays: 60,
    resources: [],
    spacingDays: 0,
    places: 1,
    urgent: false,
    onlineBooking: true,
    lateCancellationHours: 24,
    reminderHours: [48],
    ...change,
  };
}

export function practice(change: Partial<Practice> = {}): Practice {
  return {
    id: 'lilas',
    name: 'Cabinet des Lilas',
    phone: '01 23 45 67 89',
    timeZone: 'Europe/Paris',
    territory: 'FR',
    language: 'fr',
    privacyMode: 'relay',
    origins: [],
    dutyDoctor: '116 117',
    poisonCentre: '01 40 05 48 48',
    locations: [{ id: 'centre', name: 'Centre', address: '1 rue des Lilas, Paris' }],
    practitioners: [practitioner('martin')],
    visitReasons: [visitReason('consultation')],
    resources: [],
    answers: [],
    instructions: [],
    secretaries: [],
    cover: { mode: 'full' },
    deskHours: [{ weekdays: WORKING_DAYS, from: '08:00', to: '19:00' }],
    slack: { channel: 'C1', supervisor: 'U9', onCall: [['U9']], climbAfterMinutes: 2, supervisorAfterMinutes: 10 },
    ...change,
  };
}

export function wish(change: Partial<Wish> = {}): Wish {
  return { reason: 'consultation', when: { windows: [] }, ...change };
}

export function paris(local: string): number {
  return toInstant(local, 'Europe/Paris');
}

/** `2026-03-31T14:00 martin` for each slot. */
export function told(slots: readonly Slot[], zone = 'Europe/Paris'): string[] {
  return slots.map((slot) => `${toLocal(slot.start, zone)} ${slot.practitioner}`);
}
