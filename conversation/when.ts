/**
 * Text → `When`: what a message allows on the calendar, or nothing. Pure; never throws; never a bare date.
 * chrono-node reads written dates (when/parsers/calendar-date.ts); the grammar around it is ours.
 */
import type { Instant, When, Zone } from '../domain/time.ts';
import { outlineOf } from './when/alternative.ts';
import { constraintOf } from './when/constraint.ts';
import { addMonths, dateTimeText, dayOfText } from './when/day-number.ts';
import { splitExceptions } from './when/exception.ts';
import { join } from './when/join.ts';
import { ownHours, sameHours } from './when/own-hours.ts';
import type { ParseContext, Piece } from './when/piece.ts';
import { plainReadings } from './when/plain.ts';
import type { Role } from './when/reading.ts';
import { referenceAt } from './when/reference.ts';
import { rolesOf } from './when/role.ts';
import { scan } from './when/scan.ts';
import { type Segment, segmentsOf } from './when/segment.ts';
import { canonicalWords } from './when/spelling.ts';
import type { Term } from './when/term.ts';

export interface WhenContext {
  now: Instant;
  zone: Zone;
  /** Territory of the practice, for its public holidays (`FR`, `67`, `RE`…). */
  territory: string;
  language?: 'fr' | 'en';
}

/** A stretch of the message, as written; offsets are those of the message in composed form (NFC), as people type it. */
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

/**
 * The same, with the stretches of text that carried it: those of the date wanted, or of the appointment that is only mentioned when
 * nothing else is wanted.
 */
export function readWhenWithSpans(message: string, context: WhenContext): { when: When; spans: TextSpan[] } {
  const text = message.normalize('NFC');
  const words = canonicalWords(text, context.language);
  const parse: ParseContext = {
    reference: referenceAt(context.now, context.zone, context.territory),
    words,
    line: lineOf(words),
    plain: false,
  };
  const pieces = scan(parse);
  if (pieces.length === 0) return { when: { windows: [] }, spans: [] };
  const isDated = pieces.some((piece) => piece.kind !== 'relation' && piece.kind !== 'asap');
  let segments = isDated ? segmentsOf(words, pieces, text) : undefined;
  const roles: Role[] = segments ? rolesOf(pieces, segments, words) : pieces.map(() => 'want');
  const settled = segments ? sameHours(ownHours(pieces, segments), roles) : pieces;
  const said = join(settled, roles, parse, (word) => {
    segments ??= segmentsOf(words, pieces, text);
    return segmentIndex(segments, word);
  });
  const { rest: terms, anyOf } = splitExceptions(said);
  const when = constraintOf(outlineOf(terms, parse.reference), terms, parse.reference);
  if (anyOf.length > 0 && !when.anyOf) when.anyOf = anyOf;
  limitSeries(when, pieces);
  annotate(when, terms, pieces, roles, parse, text);
  return { when, spans: spansOf(said, pieces, roles, parse, text) };
}

/** Plain reading of the text as dates, best first: for comparison with other parsers, not for appointments. */
export function readDates(message: string, context: WhenContext): DateReading[] {
  const words = canonicalWords(message.normalize('NFC'), context.language);
  const parse: ParseContext = {
    reference: referenceAt(context.now, context.zone, context.territory),
    words,
    line: lineOf(words),
    plain: true,
  };
  const pieces = scan(parse);
  const wanted: Role[] = pieces.map(() => 'want');
  return plainReadings(
    join(pieces, wanted, parse, () => 0),
    parse,
  );
}

/** A series that starts on a day ends when its length is over; without a start its length is only told. */
function limitSeries(when: When, pieces: readonly Piece[]): void {
  const length = pieces.find((piece) => piece.kind === 'length');
  if (length?.kind !== 'length' || !(when.weekdays || when.timeOfDay || when.anyOf)) return;
  when.recurrenceNote = length.months ? `${length.months} mois` : `${length.days} jours`;
  if (when.earliest === undefined || when.latest !== undefined) return;
  const start = dayOfText(when.earliest);
  when.latest = dateTimeText(length.months ? addMonths(start, length.months) : start + length.days);
}

/** What must be asked, flagged or remembered beside the constraint itself. */
function annotate(
  when: When,
  terms: readonly Term[],
  pieces: readonly Piece[],
  roles: readonly Role[],
  parse: ParseContext,
  text: string,
): void {
  for (const term of terms) {
    if (term.kind !== 'days' || (term.role !== 'want' && term.role !== 'refuse')) continue;
    if (term.days.school) when.needsSchoolCalendar = true;
    if (term.days.problem === 'invalid') when.invalidDate = stretchOf(parse, text, term.first, term.last);
    if (term.days.problem === 'conflict') when.conflict = stretchOf(parse, text, term.first, term.last);
  }
  if (when.needsSchoolCalendar) {
    for (const key of [
      'timeOfDay',
      'weekdays',
      'anyOf',
      'exclude',
      'earliest',
      'latest',
      'altWindows',
      'clarify',
    ] as const)
      delete when[key];
    when.windows = [];
  }
  const { line } = parse;
  if (/\bplus tot\b/.test(line) && /\b(?:si|libere|liberent|desistement|prends|annulation)\b/.test(line))
    when.flexible = 'earlier';
  if (/\b(?:plutot|sinon|preference|mieux|ideal|idealement|si possible)\b/.test(line)) {
    const first = terms.find((term) => term.role === 'want' && term.kind !== 'asap');
    if (first) when.prefer = stretchOf(parse, text, first.first, first.last);
  }
  if (when.earliest !== undefined && when.latest !== undefined && when.earliest >= when.latest) {
    const bounds = terms.filter((term) => term.kind === 'bound');
    when.conflict ??= stretchOf(parse, text, bounds[0]?.first ?? 0, bounds.at(-1)?.last ?? 0);
  }
  if (when.invalidDate !== undefined || when.conflict !== undefined) when.clarify = true;
  const refers = pieces.findIndex((_piece, index) => roles[index] === 'refers');
  if (refers >= 0) {
    let last = refers;
    while (roles[last + 1] === 'refers') last += 1;
    when.refersTo = stretchOf(parse, text, pieces[refers]?.first ?? 0, pieces[last]?.last ?? 0);
  }
  const others = pieces.filter(
    (piece, index) => (roles[index] === 'other' || roles[index] === 'private') && piece.kind !== 'relation',
  );
  if (others.length > 0) when.notDates = others.map((piece) => stretchOf(parse, text, piece.first, piece.last));
}

/** What was written from one word to another. */
function stretchOf(parse: ParseContext, text: string, first: number, last: number): string {
  return text.slice(parse.words[first]?.start ?? 0, parse.words[last]?.end ?? 0);
}

/** What is wanted, else the appointment that exists, else what is refused. */
function spansOf(
  terms: readonly Term[],
  pieces: readonly Piece[],
  roles: readonly Role[],
  parse: ParseContext,
  text: string,
): TextSpan[] {
  const wanted = terms.filter((term) => term.role === 'want' && !(term.kind === 'days' && term.days.shape === 'any'));
  if (wanted.length > 0) return merged(wanted, parse, text);
  const existing = pieces.filter(
    (piece, index) => roles[index] === 'refers' && piece.kind !== 'trap' && piece.kind !== 'relation',
  );
  if (existing.length > 0) return merged(existing, parse, text);
  return merged(
    terms.filter((term) => term.role === 'refuse'),
    parse,
    text,
  );
}

/** Stretches of words; those that a short gap divides become one. */
function merged(stretches: readonly { first: number; last: number }[], parse: ParseContext, text: string): TextSpan[] {
  const spans: TextSpan[] = [];
  let lastWord = Number.NEGATIVE_INFINITY;
  for (const { first, last } of stretches) {
    const start = parse.words[first]?.start ?? 0;
    const end = parse.words[last]?.end ?? start;
    const before = spans.at(-1);
    const isClose = first - lastWord <= 4 && before !== undefined && !/[.;!?\n]/.test(text.slice(before.end, start));
    if (before && isClose) spans[spans.length - 1] = { start: before.start, end, text: text.slice(before.start, end) };
    else spans.push({ start, end, text: text.slice(start, end) });
    lastWord = last;
  }
  return spans;
}

function lineOf(words: ParseContext['words']): string {
  return words.map((word) => word.text).join(' ');
}

function segmentIndex(segments: readonly Segment[], word: number): number {
  return segments.findIndex((segment) => word >= segment.first && word <= segment.last);
}
