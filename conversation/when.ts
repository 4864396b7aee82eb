/**
 * Text → `When`: what a message allows on the calendar, or nothing. Pure; never throws; never a bare date.
 */
import type { Instant, When, Zone } from '../domain/time.ts';

export interface WhenContext {
  now: Instant;
  zone: Zone;
  /** Territory of the practice, for its public holidays (`FR`, `67`, `RE`…). */
  territory: string;
  language?: 'fr' | 'en';
}

/** A stretch of the message, as written; offsets are those of the string that was read. */
export interface TextSpan {
  start: number;
  end: number;
  text: string;
}

/** A plain reading of a text as a date: wall clock, `end` exclusive, an absent bound is null. */
export interface DateReading {
  start: string | null;
  end?: string | null;
  grain?: 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year';
}

/** The constraint on time that a message states. */
export function readWhen(text: string, context: WhenContext): When {
  return readWhenWithSpans(text, context).when;
}

/** The same, with the stretches of text that carried it. */
export function readWhenWithSpans(_text: string, _context: WhenContext): { when: When; spans: TextSpan[] } {
  return { when: { windows: [] }, spans: [] };
}

/** Plain reading of the text as dates, best first. */
export function readDates(_text: string, _context: WhenContext): DateReading[] {
  return [];
}
