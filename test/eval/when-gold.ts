/**
 * Our own phrases with the constraint they state, and what it means for two constraints to be the same: they admit the same
 * five-minute slots. The notation is explained at the head of data/when-1.txt.
 */
import { readFileSync } from 'node:fs';
import type { LocalPeriod, Recurring, Weekday, When } from '../../domain/time.ts';

export interface Phrase {
  text: string;
  /** ISO with offset. */
  reference: string;
  gold: Gold;
}

export interface Gold extends When {
  /** No such date, or day and date disagree: anything that asks is right. */
  mustAsk?: true;
}

/** In the order they were written: each was scored once before the grammar was changed for it. */
export const PHRASE_FILES = Array.from({ length: 60 }, (_, index) => `when-${index + 1}.txt`);

const REFERENCES: Record<string, string> = {
  F: '2026-11-20T18:40:00+01:00',
  T: '2026-03-26T09:15:00+01:00',
  S: '2026-09-14T11:50:00+02:00',
  M: '2026-05-06T13:30:00+02:00',
  J: '2027-01-04T08:30:00+01:00',
  K: '2026-06-30T08:05:00+02:00',
  N: '2026-12-29T10:30:00+01:00',
  P: '2026-10-23T17:05:00+02:00',
  A: '2026-01-30T16:20:00+01:00',
  B: '2026-10-24T19:40:00+02:00',
  G: '2026-02-09T07:45:00+01:00',
  H: '2026-03-28T22:10:00+01:00',
  I: '2026-04-16T14:25:00+02:00',
  L: '2026-10-31T12:00:00+01:00',
  R: '2026-12-23T19:55:00+01:00',
};

const STEP = 5;
const DAY = 1440;
const HORIZON = 400;

/** The phrases of one of our data files. */
export function readPhrases(name: string): Phrase[] {
  const lines = readFileSync(new URL(`./data/${name}`, import.meta.url), 'utf8').split('\n');
  return lines.flatMap((line) => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const [text = '', letter = '', gold = ''] = line.split(' | ');
    const key = letter.trim();
    const reference = REFERENCES[key] ?? (/^\d{4}-/.test(key) ? key : undefined);
    if (!reference) throw new Error(`unknown reference in: ${line}`);
    return [{ text, reference, gold: readGold(gold.trim(), reference) }];
  });
}

function readGold(notation: string, reference: string): Gold {
  const gold: Gold = { windows: [] };
  const year = Number(reference.slice(0, 4));
  for (const part of notation.split(' ')) {
    const [key, value = ''] = part.split(/=(.*)/);
    if (key === 'W') gold.windows.push(period(value, year));
    else if (key === 'V') gold.altWindows = [...(gold.altWindows ?? []), period(value, year)];
    else if (key === 'T') gold.timeOfDay = [...(gold.timeOfDay ?? []), hours(value)];
    else if (key === 'D') gold.weekdays = weekdays(value);
    else if (key === 'A') gold.anyOf = [...(gold.anyOf ?? []), recurring(value)];
    else if (key === 'X')
      gold.exclude = [...(gold.exclude ?? []), /^[D@]/.test(value) ? recurring(value) : period(value, year)];
    else if (key === 'E') gold.earliest = moment(value, year);
    else if (key === 'L') gold.latest = moment(value, year);
    else if (key === 'asap') gold.asap = true;
    else if (key === 'school') gold.needsSchoolCalendar = true;
    else if (key === 'bad') gold.mustAsk = true;
    else if (key !== 'none') throw new Error(`unknown notation: ${part}`);
  }
  return gold;
}

/** Whether a reading admits exactly the slots of the gold, or of its other reading. */
export function isSame(gold: Gold, read: When, reference: string): boolean {
  if (gold.needsSchoolCalendar) return read.needsSchoolCalendar === true;
  if (gold.mustAsk) return read.clarify === true;
  if (read.needsSchoolCalendar || (read.asap === true) !== (gold.asap === true)) return false;
  const slots = slotsOf(read, reference);
  if (slotsOf(gold, reference).equals(slots)) return true;
  return gold.altWindows !== undefined && slotsOf({ ...gold, windows: gold.altWindows }, reference).equals(slots);
}

/** The admitted slots of the next 400 days, one byte each. */
function slotsOf(when: When, reference: string): Buffer {
  const now = minutes(reference);
  const first = Math.floor(now / DAY) * DAY;
  const slots = new Uint8Array((HORIZON * DAY) / STEP);
  const fill = (from: number, to: number, value: number): void => {
    const start = Math.max(0, Math.ceil((from - first) / STEP));
    const end = Math.min(slots.length, Math.ceil((to - first) / STEP));
    if (end > start) slots.fill(value, start, end);
  };
  if (when.windows.length === 0) slots.fill(1);
  for (const window of when.windows) fill(minutes(window.start), minutes(window.end), 1);
  for (const out of when.exclude ?? []) if ('start' in out) fill(minutes(out.start), minutes(out.end), 0);
  if (when.earliest) fill(first, minutes(when.earliest), 0);
  if (when.latest) fill(minutes(when.latest), first + HORIZON * DAY, 0);
  fill(first, now, 0);
  const rules = (when.exclude ?? []).filter((out): out is Recurring => !('start' in out));
  if (when.weekdays || when.timeOfDay || when.anyOf || rules.length > 0) {
    const week = weekOf(when, rules);
    const monday = (((first / DAY + 3) % 7) * DAY) / STEP;
    for (let index = 0; index < slots.length; index++) {
      if (week[(index + monday) % week.length] === 0) slots[index] = 0;
    }
  }
  return Buffer.from(slots);
}

/** What the weekly rules admit, from Monday 00:00. */
function weekOf(when: When, rules: readonly Recurring[]): Uint8Array {
  const week = new Uint8Array((7 * DAY) / STEP);
  for (let index = 0; index < week.length; index++) {
    const weekday = (Math.floor((index * STEP) / DAY) + 1) as Weekday;
    const minute = (index * STEP) % DAY;
    const fits = (rule: Recurring): boolean =>
      (!rule.weekdays || rule.weekdays.includes(weekday)) &&
      (rule.from === undefined || minute >= clock(rule.from)) &&
      (rule.to === undefined || minute < clock(rule.to));
    const admitted =
      (!when.weekdays || when.weekdays.includes(weekday)) &&
      (!when.timeOfDay || when.timeOfDay.some(fits)) &&
      (!when.anyOf || when.anyOf.some(fits)) &&
      !rules.some(fits);
    week[index] = admitted ? 1 : 0;
  }
  return week;
}

/** `11-24`, `11-24@8-12`, `11-23..11-27`, `11-20T18:40..11-22T18:40`. */
function period(text: string, year: number): LocalPeriod {
  const [days = '', clocks] = text.split('@');
  const [from = '', to = from] = days.split('..');
  if (from.includes('T')) return { start: moment(from, year), end: moment(to, year) };
  if (clocks) {
    const { from: start, to: end } = hours(clocks);
    return { start: at(from, start, year), end: at(from, end, year) };
  }
  return { start: at(from, '00:00', year), end: at(to, '24:00', year) };
}

function moment(text: string, year: number): string {
  const [day = '', clockText = '0'] = text.split('T');
  return at(day, hour(clockText), year);
}

function at(day: string, time: string, year: number): string {
  const date = /^\d{4}/.test(day) ? day : `${year}-${day}`;
  return new Date(Date.parse(`${date}T00:00Z`) + clock(time) * 60_000).toISOString().slice(0, 16);
}

function recurring(text: string): Recurring {
  const [days = '', clocks] = text.split('@');
  return { ...(days ? { weekdays: weekdays(days.replace('D', '')) } : {}), ...(clocks ? hours(clocks) : {}) };
}

function hours(text: string): { from: string; to: string } {
  const [from = '', to = ''] = text.split('-');
  return { from: hour(from), to: hour(to) };
}

function hour(text: string): string {
  const [hoursPart = '0', minutesPart = '00'] = text.split(':');
  return `${hoursPart.padStart(2, '0')}:${minutesPart}`;
}

function weekdays(text: string): Weekday[] {
  return [...text].map((digit) => Number(digit) as Weekday);
}

function clock(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

function minutes(local: string): number {
  return Math.floor(Date.parse(`${local.slice(0, 16)}Z`) / 60_000);
}
