/**
 * What the parsers find: a stretch of words that names days, an hour, a bound word or a trap. Days are resolved against the
 * reference by our conventions at once, and keep what they were said with, so that a later refiner may resolve them again.
 */
import type { Weekday } from '../../domain/time.ts';
import type { DayRange, MinuteOfDay } from './day-number.ts';
import type { Reference } from './reference.ts';
import type { Word } from './spelling.ts';

export type Grain = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year';

/** Half-open stretch of a day, in minutes. */
export interface ClockRange {
  from: MinuteOfDay;
  to: MinuteOfDay;
}

/** A moment to the second, for plain readings that are finer than a day. */
export interface PlainInstant {
  /** `YYYY-MM-DDTHH:mm:ss`; null where the side is open. */
  start: string | null;
  end?: string | null;
  grain: Grain;
}

export interface DayBody {
  kind: 'day';
  /** `weekday` and `date` are single days; `recurring` is a rule; `period` is anything longer. */
  shape: 'weekday' | 'date' | 'near' | 'feast' | 'period' | 'recurring' | 'any';
  /** Whole days; empty for a rule. */
  ranges: DayRange[];
  /** The other current reading. */
  alt?: DayRange[];
  grain: Grain;
  weekday?: Weekday;
  /** Rule: every one of these. */
  weekdays?: Weekday[];
  /** The word said before: "le", "un", "ce", "les", "tous", "au", "du". */
  article?: string;
  dom?: number;
  month?: number;
  year?: number;
  /** What was said after a weekday: "prochain", "en 8"; it holds for the weekdays listed before. */
  modifier?: string;
  /** A week or a month, which a weekday said beside it narrows. */
  frame?: true;
  /** The period was cut out of another one ("fin de semaine"), and may be reached by its name alone. */
  portion?: 'start' | 'middle' | 'end';
  /** "d'ici l'été" ends where the summer begins. */
  season?: true;
  /** "pas avant 3 semaines": from then on. */
  onward?: true;
  /** "la semaine d'après", "la veille", "ce jour-là": counted, in its grain, from the days said before it. */
  follows?: number;
  /** "le lundi d'après": the first one after the day said before it, where there is one. */
  afterSaid?: true;
  /** Counted from the appointment that is moved, never from another day. */
  moved?: true;
  /** "début de mois", "fin de semaine": of the one said before, where there is one. */
  portionOf?: 'month' | 'week';
  /** Numbers of the first and last day, said without a month: "du 12 au 16". */
  doms?: { first: number; last: number };
  /** Said with "première semaine" alone. */
  nthWeek?: number;
  /** "dans les 15 jours", "sous 48h": a limit from now, in itself. */
  within?: { minutes?: number; fromSaid?: true };
  /** "du vendredi soir au dimanche midi": the minute of the first day it starts at, of the last it ends at. */
  edges?: { from: MinuteOfDay; to: MinuteOfDay };
  problem?: 'invalid' | 'conflict';
  /** "chaque semaine": weekdays said with it come back. */
  weekly?: true;
  /** "les autres jours": every weekday but those said before. */
  others?: true;
  /** Before today: told, never asked. */
  past?: true;
  school?: true;
  /** How the text reads as a plain date, when it is not the first of `ranges`. */
  plain?: PlainInstant;
}

export interface TimeBody {
  kind: 'time';
  /** `clock` is a moment, `part` a part of the day, `event` replaces a wider part, `all` is the whole day. */
  shape: 'clock' | 'part' | 'event' | 'range' | 'all';
  range: ClockRange;
  /** Start as said, for ranges and bounds. */
  at: MinuteOfDay;
  seconds?: number;
  /** "vers". */
  about?: true;
  /** Said with one to six and no part of the day: maybe afternoon. */
  halfDay?: true;
  /** Said with "du matin", "am" or "pm". */
  sure?: true;
  grain: Grain;
  /** "les matins", "tous les soirs". */
  every?: true;
  /** "ce matin", "cet après-midi": that of today. */
  today?: true;
  /** "ce matin", said in the afternoon: told, never asked. */
  past?: true;
  part?: string;
  /** "même heure": that of the appointment that is moved. */
  same?: true;
  /** Minutes from that hour: "décaler d'une heure". */
  shift?: number;
}

export interface NumberBody {
  kind: 'number';
  value: number;
  /** "le", "du", "au": then it can only be a day. */
  article?: string;
}

export type Relation =
  | 'before'
  | 'after'
  | 'from'
  | 'until'
  | 'by'
  | 'not-before'
  | 'not-after'
  | 'between'
  | 'about'
  | 'not'
  | 'except'
  | 'nor'
  | 'instead'
  | 'only';

export interface RelationBody {
  kind: 'relation';
  relation: Relation;
}

export interface TrapBody {
  kind: 'trap';
  why: string;
}

export interface AsapBody {
  kind: 'asap';
  /** "tout de suite", "en urgence": today, when another day is offered beside. */
  now?: true;
}

/** How long a series lasts. */
export interface LengthBody {
  kind: 'length';
  days: number;
  /** Not 0 when it was said in months. */
  months: number;
}

export type Body = DayBody | TimeBody | NumberBody | RelationBody | TrapBody | AsapBody | LengthBody;

/** A body and the words that carried it: `first` to `last`, both included. */
export type Piece<B extends Body = Body> = B & { first: number; last: number };

export interface ParseContext {
  reference: Reference;
  words: readonly Word[];
  /** The words, one space between them. */
  line: string;
  /** Plain reading for measuring: looser about clocks, and the past is allowed. */
  plain: boolean;
}

/** In chrono's manner: a pattern and what to make of a match; null lets the next parser try. */
export interface Parser {
  name: string;
  /** First words that can start a match; `#` is any word that starts with a digit. */
  heads: readonly string[];
  /** Sticky, over the line of canonical words. */
  pattern: RegExp;
  /** Has nothing to say in a conversation. */
  plainOnly?: true;
  extract(match: RegExpExecArray, context: ParseContext, index: number): Body | null;
}
