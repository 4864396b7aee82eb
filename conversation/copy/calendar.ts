/**
 * What is written into a patient's own calendar, which others may see: who and where, never why.
 */
import type { Language } from '../meaning.ts';

export interface CalendarCopy {
  summary: (practitioner: string) => string;
  cancelled: (practitioner: string) => string;
  description: (practice: string, phone: string) => string;
  fileName: (date: string) => string;
}

export const calendarCopy: Record<Language, CalendarCopy> = {
  fr: {
    summary: (practitioner) => `Rendez-vous – ${practitioner}`,
    cancelled: (practitioner) => `Annulé : rendez-vous – ${practitioner}`,
    description: (practice, phone) => `${practice}\nTéléphone : ${phone}`,
    fileName: (date) => `rendez-vous-${date}.ics`,
  },
  en: {
    summary: (practitioner) => `Appointment – ${practitioner}`,
    cancelled: (practitioner) => `Cancelled: appointment – ${practitioner}`,
    description: (practice, phone) => `${practice}\nPhone: ${phone}`,
    fileName: (date) => `appointment-${date}.ics`,
  },
};

/** What a practitioner reads in the calendar that subscribes to the practice's agenda; in French, as the day sheet. */
export const feedCopy = {
  name: (practitioner: string, practice: string) => `${practitioner} – ${practice}`,
  cancelled: (who: string) => `Annulé : ${who}`,
  somebody: 'Rendez-vous',
  absence: 'Absence',
};
