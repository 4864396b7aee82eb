/**
 * One-sided limits: "avant vendredi midi", "à partir de 17h", "mardi au plus tard", "le 20 ou après", and "autour du 8".
 */

import { EVENT_AGAIN } from '../words/when-cues.ts';
import { type DayNumber, mondayOf } from './day-number.ts';
import { clock } from './parsers/clock.ts';
import type { ClockRange, DayBody, Piece, Relation, TimeBody } from './piece.ts';
import type { Word } from './spelling.ts';
import { gapOf, hoursOf, type Joined, minuteOf, SMALL, type Tape } from './tape.ts';
import type { Hours, Moment, Term, TermBody } from './term.ts';

/** "avant vendredi midi" bounds the days, "avant 10h" the hours. */
export function boundBy(tape: Tape, at: number, relation: Relation): Omit<Joined, 'role'> | null {
  const piece = tape.pieces[at];
  if (piece?.kind === 'relation' && piece.relation === 'about') return boundBy(tape, at + 1, relation);
  const minute = minuteOf(tape, at);
  if (piece?.kind === 'time' && piece.today && !isLower(relation)) {
    const { today } = tape.context.reference;
    const whole: DayBody = { kind: 'day', shape: 'near', ranges: [{ from: today, to: today + 1 }], grain: 'day' };
    return { body: { kind: 'bound', ...edge(whole, piece, relation) }, next: at + 1 };
  }
  if (minute !== null) {
    const isPart = piece?.kind === 'time' && piece.shape !== 'clock';
    const range: ClockRange = isLower(relation)
      ? { from: isPart && relation === 'after' && piece.part !== 'lunch' ? piece.range.to : minute, to: 1440 }
      : {
          from: 0,
          to:
            isPart && piece.part !== 'lunch' && (relation === 'by' || relation === 'until' || relation === 'not-after')
              ? piece.range.to
              : minute,
        };
    if (range.from >= range.to) return null; // "après 24", "avant 0h"
    const hours: Hours = { ranges: [range], shape: 'bound', bound: relation };
    if (piece?.kind === 'time' ? piece.halfDay : piece?.kind === 'number' && piece.value < 7) hours.halfDay = true;
    return { body: { kind: 'hours', hours }, next: at + 1 };
  }
  if (piece?.kind !== 'day') return null;
  if ((piece.shape === 'recurring' && piece.article !== 'le') || piece.shape === 'any') return null;
  if (piece.shape === 'recurring' && piece.ranges.length === 0) return null;
  if (piece.school) return { body: { kind: 'days', days: piece }, next: at + 1 };
  if (piece.problem || piece.ranges.length === 0) return { body: { kind: 'days', days: piece }, next: at + 1 };
  const beside = tape.pieces[at + 1];
  const close =
    beside?.kind === 'time' && gapOf(tape, at, at + 1).every((word) => /^(?:a|au|le|en|dans|,)$/.test(word));
  const time = close && beside ? beside : null;
  const isAnd = gapOf(tape, at, at + 1).includes(',') && time?.shape !== 'clock';
  const lead = beside ? tape.context.words[beside.first]?.text : undefined;
  const isOwn = time?.shape === 'clock' || !/^(?:le|les|en|dans|plutot|un|tous)$/.test(lead ?? '');
  const isSingle = piece.ranges.length === 1 && (piece.ranges[0]?.to ?? 0) - (piece.ranges[0]?.from ?? 0) === 1;
  const used = time && isOwn && isSingle && !isAnd && time.shape !== 'all' ? time : null;
  return { body: { kind: 'bound', ...edge(piece, used, relation) }, next: at + (used ? 2 : 1) };
}

function edge(days: DayBody, time: TimeBody | null, relation: Relation): { earliest?: Moment; latest?: Moment } {
  const first = days.ranges[0]?.from ?? 0;
  const last = wholeEnd(days);
  if (isLower(relation)) {
    if (relation === 'after') {
      if (!time) return { earliest: { day: last, minute: 0 } };
      return {
        earliest: { day: first, minute: time.shape === 'clock' || time.part === 'lunch' ? time.at : time.range.to },
      };
    }
    return { earliest: { day: first, minute: time ? time.at : 0 } };
  }
  if (relation === 'before') {
    if (time) return { latest: { day: first, minute: time.at } };
    return { latest: { day: days.portion === 'end' ? last : first, minute: 0 } };
  }
  if (time)
    return {
      latest: { day: first, minute: time.shape === 'clock' || time.part === 'lunch' ? time.at : time.range.to },
    };
  return { latest: { day: days.season ? first : last, minute: 0 } };
}

/** "la fin de la semaine" as a limit is Sunday night. */
export function wholeEnd(days: DayBody): DayNumber {
  const end = days.ranges.at(-1)?.to ?? 0;
  const first = days.ranges[0]?.from ?? 0;
  return days.portion === 'end' && end - first === 2 ? mondayOf(first) + 7 : end;
}

function isLower(relation: Relation): boolean {
  return relation === 'after' || relation === 'from' || relation === 'not-before';
}

/** "le 20 ou après", "absente jusqu'au 12, donc après", "je pars le 15, donc avant". */
export function anaphora(tape: Tape, at: number, relation: Relation, terms: readonly Term[]): Joined | null {
  if (!/^(?:before|after|not-before|from|by)$/.test(relation)) return null;
  const last = terms.at(-1);
  const isAside =
    last?.kind === 'hours'
      ? last.role !== 'want' && terms.length > 1
      : last?.kind === 'days' && last.days.shape === 'any';
  const before = isAside ? terms.at(-2) : last;
  const words = tape.context.words;
  const piece = tape.pieces[at];
  const other = tape.pieces[at - 1];
  if (!before || !piece || before.kind === 'asap' || isOtherSide(other, before.last)) return null;
  const follower = words[piece.last + 1]?.text ?? '';
  const gap = words.slice(before.last + 1, piece.first).map((word) => word.text);
  const isThatDay = follower === 'ce' || (follower === 'de' && words[piece.last + 2]?.text === 'ce');
  const isOr = gap.includes('ou') || gap.includes('et');
  const isEnd =
    follower === '' ||
    /^[.,;!?)]$/.test(follower) ||
    /^(?:svp|stp|merci|si|ca|cela|mon|cette|c|sans|de|s|please|pls|possible|uniquement|seulement|that|imperativement|obligatoirement|absolument|idealement|bien|serait|pour|avec)$/.test(
      follower,
    );
  const isToldEvent = before.role === 'private' || before.role === 'refuse';
  const isNamed = isToldEvent && EVENT_AGAIN.test(following(words, piece.last));
  if (!(isEnd || isThatDay || isNamed || follower === 'ici') || gap.length > 12) return null;
  if (before.role === 'other' && ((follower === '?' && gap.at(-1) === 'et') || words[piece.first]?.text === 'depuis'))
    return null;
  if (relation === 'by' && follower !== 'ici') return null;
  const lower = relation !== 'before' && relation !== 'by';
  if (before.kind === 'hours') {
    const range = before.hours.ranges[0];
    if (!range || !(isOr ? gap.length <= 3 : before.hours.shape === 'clock' && gap.includes('donc'))) return null;
    return {
      body: {
        kind: 'hours',
        hours: {
          ranges: [lower ? { from: range.from, to: 1440 } : { from: 0, to: isOr ? range.to : range.from }],
          shape: 'bound',
        },
      },
      next: at + 1,
      role: before.role === 'private' ? 'want' : before.role,
    };
  }
  if (before.kind === 'bound') {
    const limit = before.latest ?? before.earliest;
    if (!limit || before.role === 'want') return null;
    const anchor =
      relation === 'before' && before.latest && limit.minute === 0 && !isNamed
        ? { day: limit.day - 1, minute: 0 }
        : limit;
    return {
      body: { kind: 'bound', ...(lower ? { earliest: anchor } : { latest: anchor }) },
      next: at + 1,
      role: 'want',
    };
  }
  if (isOwnDay(terms.at(-2))) return null;
  const range = before.days.ranges.at(-1);
  const isMoment = last?.kind === 'hours' && last.hours.shape === 'clock' && before.days.grain === 'day';
  const minute = isMoment ? last.hours.ranges[0]?.from : undefined;
  if (range && minute !== undefined && relation === 'after' && range.to - range.from === 1)
    return { body: { kind: 'bound', earliest: { day: range.from, minute } }, next: at + 1, role: 'want' };
  const isRule = before.days.shape === 'weekday' && before.days.article === 'le' && before.role === 'want';
  if (!range || isRule) return null;
  const includes = relation === 'from' || relation === 'by' || (isOr && before.role === 'want');
  const replaces =
    before.role === 'want' &&
    !isOr &&
    gap.some((word) => /^(?:donc|faire|rdv|venir|voir|creneau|consulter|passer|fallait)$/.test(word));
  if (before.role === 'want' && !isOr && !isThatDay && !replaces) return null;
  if (lower)
    return {
      body: { kind: 'bound', earliest: { day: includes ? range.from : range.to, minute: 0 }, replaces },
      next: at + 1,
      role: 'want',
    };
  return {
    body: { kind: 'bound', latest: { day: includes ? range.to : range.from, minute: 0 }, replaces },
    next: at + 1,
    role: 'want',
  };
}

/** "scanner le 15, opération le 22, un rdv entre les deux": the days between the last two that were told. */
export function betweenBoth(tape: Tape, at: number, terms: readonly Term[]): Joined | null {
  const next = tape.pieces[at + 1];
  const isBoth =
    next?.kind === 'number' && next.value === 2 && /^(?:les?|ces)$/.test(gapOf(tape, at, at + 1).join(' '));
  const told = terms.filter((term) => term.kind === 'days' && term.role !== 'want' && term.days.ranges.length === 1);
  const [first, second] = told.slice(-2);
  const from = first?.kind === 'days' ? first.days.ranges[0]?.to : undefined;
  const to = second?.kind === 'days' ? second.days.ranges[0]?.from : undefined;
  if (!isBoth || from === undefined || to === undefined || from >= to) return null;
  const days: DayBody = { kind: 'day', shape: 'period', ranges: [{ from, to }], grain: 'day', frame: true };
  return { body: { kind: 'days', days }, next: at + 2, role: 'want' };
}

/** "opérée le 26, à voir au moins une semaine avant": a limit, counted from what was told. */
export function leastDistance(days: DayBody, piece: Piece<DayBody>, words: readonly Word[]): TermBody | null {
  const before = [2, 1].map((step) => words[piece.first - step]?.text ?? '').join(' ');
  const [range] = days.ranges;
  if (!range || !piece.moved || !/(?:au moins|minimum|least)$/.test(before)) return null;
  return (piece.follows ?? 0) < 0
    ? { kind: 'bound', latest: { day: range.to, minute: 0 } }
    : { kind: 'bound', earliest: { day: range.from, minute: 0 } };
}

/** The next few words. */
function following(words: readonly Word[], last: number): string {
  return words
    .slice(last + 1, last + 5)
    .map((word) => word.text)
    .join(' ');
}

/** "donc avant ou après": neither bounds. */
function isOtherSide(relation: Tape['pieces'][number] | undefined, last: number): boolean {
  return relation?.kind === 'relation' && /^(?:before|after)$/.test(relation.relation) && relation.first > last;
}

/** "je commence à 10h demain, donc avant": the hours already say it. */
function isOwnDay(hours: Term | undefined): boolean {
  const range = hours?.kind === 'hours' && hours.hours.shape === 'range' ? hours.hours.ranges[0] : undefined;
  return range !== undefined && (range.from === 0 || range.to === 1440);
}

/** "mardi au plus tard", "15 jours maximum", "17h dernier délai", "mardi au plus tôt", "le 20 mars environ". */
export function postfix(tape: Tape, joined: Joined): Joined {
  const next = tape.pieces[joined.next];
  if (next?.kind !== 'relation' || !/^not-(?:after|before)$|^from$|^about$/.test(next.relation)) return joined;
  if (next.relation === 'from' && tape.context.words[next.first]?.text !== 'onwards') return joined;
  if (!gapOf(tape, joined.next - 1, joined.next).every((word) => /^[,a]$/.test(word))) return joined;
  const operand = tape.pieces[joined.next + 1];
  const isApart = gapOf(tape, joined.next - 1, joined.next).includes(',');
  const takesNext =
    operand &&
    /^(?:day|time|number)$/.test(operand.kind) &&
    gapOf(tape, joined.next, joined.next + 1).every((word) => SMALL.test(word) && (word !== ',' || isApart));
  if (takesNext) return joined;
  const { body } = joined;
  if (next.relation === 'about') {
    const days = body.kind === 'days' ? nearDays(body.days) : null;
    return days ? { ...joined, body: { kind: 'days', days }, next: joined.next + 1 } : joined;
  }
  const lower = next.relation !== 'not-after';
  if (body.kind === 'days' && body.days.ranges.length > 0) {
    return { ...joined, body: { kind: 'bound', ...edge(body.days, null, next.relation) }, next: joined.next + 1 };
  }
  if (body.kind === 'hours') {
    const range = body.hours.ranges[0] ?? { from: 0, to: 1440 };
    const at = lower ? { from: range.from, to: 1440 } : { from: 0, to: range.from };
    return { ...joined, body: { kind: 'hours', hours: { ranges: [at], shape: 'bound' } }, next: joined.next + 1 };
  }
  return joined;
}

/** A date that is only near: two days either side. */
function nearDays(days: DayBody): DayBody | null {
  const range = days.ranges[0];
  if (!range || (days.shape !== 'date' && days.shape !== 'feast')) return null;
  return { ...days, shape: 'period', ranges: [{ from: range.from - 2, to: range.to + 2 }], frame: true };
}

/** "autour du 8" is two days either side; "vers 15h" half an hour. */
export function about(tape: Tape, at: number): Joined | null {
  const piece = tape.pieces[at];
  const role = tape.roles[at] ?? 'want';
  const days = piece?.kind === 'day' ? nearDays(piece) : null;
  if (days) return { body: { kind: 'days', days }, next: at + 1, role };
  if (piece?.kind === 'number' && !piece.article && piece.value >= 7 && piece.value <= 21) {
    const body = clock(piece.value * 60, { about: true, grain: 'hour' });
    return body.kind === 'time' ? { body: { kind: 'hours', hours: hoursOf(body) }, next: at + 1, role } : null;
  }
  if (piece?.kind === 'time' && piece.shape === 'clock') {
    return {
      body: {
        kind: 'hours',
        hours: {
          ...hoursOf(piece),
          about: true,
          ranges: [{ from: Math.max(0, piece.at - 30), to: Math.min(1440, piece.at + 30) }],
        },
      },
      next: at + 1,
      role,
    };
  }
  return null;
}
