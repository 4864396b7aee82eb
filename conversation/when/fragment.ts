/**
 * Fragments that the parsers' patterns are built from, and the tables behind them, all in canonical words.
 */
import type { Weekday } from '../../domain/time.ts';

export const WEEKDAY_NAMES = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'] as const;
export const MONTH_NAMES = [
  'janvier',
  'fevrier',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'aout',
  'septembre',
  'octobre',
  'novembre',
  'decembre',
] as const;

export const WEEKDAY = `(?:${WEEKDAY_NAMES.join('|')})`;
export const MONTH = `(?:${MONTH_NAMES.join('|')})`;
export const DAY_OF_MONTH = '(?:3[01]|[12]\\d|0?[1-9]|1er|[1-9]e)';
export const YEAR = '(?:(?:19|20)\\d{2})';
export const ORDINAL = '(?:1er|[2-9]e|10e|dernier|avant dernier)';
/** A count; "un" is one. */
export const COUNT = '(?:\\d{1,3}|un)';
export const UNIT = '(?:seconde|minute|heure|jour|semaine|quinzaine|huitaine|mois|trimestre|an)';

/** A sticky pattern that ends at the end of a word. */
export function phrase(source: string): RegExp {
  return new RegExp(`${source}(?= |$)`, 'y');
}

export function weekdayNumber(name: string): Weekday {
  return (WEEKDAY_NAMES.indexOf(name as (typeof WEEKDAY_NAMES)[number]) + 1) as Weekday;
}

export function monthNumber(name: string): number {
  return MONTH_NAMES.indexOf(name as (typeof MONTH_NAMES)[number]) + 1;
}

/** `un`, `3`, `1er`, `3e` → a number; "dernier" is -1, "avant dernier" -2. */
export function countOf(text: string | undefined): number {
  if (text === undefined || text === 'un') return 1;
  if (text === 'dernier') return -1;
  if (text === 'avant dernier') return -2;
  return Number.parseInt(text, 10);
}
