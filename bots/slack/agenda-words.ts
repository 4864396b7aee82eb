/**
 * What was typed or handed back in a form of the agenda, read once: dates and hours as people write them, memories as they were
 * written. Whatever has another shape is null.
 */
import { z } from 'zod';
import { findBirthDate } from '../../conversation/hear/birth-date.ts';
import { readWords } from '../../conversation/hear/words.ts';
import { readWhen } from '../../conversation/when.ts';
import type { Practice } from '../../domain/practice.ts';
import { type Instant, type LocalDate, type LocalTime, localDateOf } from '../../domain/time.ts';
import { type AgendaMemory, agendaMemory } from './agenda-memory.ts';

export function readMemory(text: string): AgendaMemory | null {
  return fromJson(agendaMemory, text);
}

export function fromJson<T>(shape: z.ZodType<T>, text: string | undefined): T | null {
  try {
    return shape.safeParse(JSON.parse(text ?? '')).data ?? null;
  } catch {
    return null;
  }
}

/** A birth date as people write it, real and past; null when it is none. */
export function readBirthDate(text: string, at: Instant, zone: string): LocalDate | null {
  const today = localDateOf(at, zone);
  // Said as such, the date of a newborn is one too.
  const date = findBirthDate(readWords(`née le ${text}`), Number(today.slice(0, 4)));
  return date !== undefined && date <= today ? date : null;
}

/** "14h30" → 14:30; empty when nothing was typed, null when it is no hour. */
export function readHour(text: string, practice: Practice, at: Instant): LocalTime | '' | null {
  if (text === '') return '';
  const { timeZone: zone, territory } = practice;
  const { timeOfDay } = readWhen(text, { now: at, zone, territory, language: 'fr' });
  return timeOfDay?.[0]?.from ?? null;
}

/** Optional parts are absent, never undefined. */
export function withoutUndefined<T extends object>(value: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;
}

export const isDate = (text: string): boolean => z.iso.date().safeParse(text).success;
