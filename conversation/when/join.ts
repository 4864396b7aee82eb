/**
 * Puts pieces together: "entre 9h et 11h", "du 4 au 22 janvier", "le 5 ou 6 mai", "avant vendredi midi", "à partir de 17h".
 * Consumes pieces left to right; every stretch joined keeps the role of its first date or hour.
 */
import { addMonths, type DayNumber, mondayOf, weekdayOf } from './day-number.ts';
import { resolveDate } from './parsers/calendar-date.ts';
import { clock } from './parsers/clock.ts';
import type { ClockRange, DayBody, ParseContext, Piece, Relation, TimeBody } from './piece.ts';
import type { Role } from './role.ts';
import type { Hours, Moment, Term, TermBody } from './term.ts';

interface Tape {
  pieces: readonly Piece[];
  roles: readonly Role[];
  context: ParseContext;
  segmentOf: (word: number) => number;
}

interface Joined {
  body: TermBody;
  /** Index of the piece after the last one used. */
  next: number;
  role: Role;
}

/** Words that may stand between a relation and what it bounds, or inside a range. */
const SMALL = /^(?:le|la|les|de|du|des|a|au|en|mon|ma|environ|vers|que|dans|ce|pour|,|heure|plus)$/;

export function join(
  pieces: readonly Piece[],
  roles: readonly Role[],
  context: ParseContext,
  segmentOf: (word: number) => number,
): Term[] {
  const tape: Tape = { pieces: fillMonths(pieces, context), roles, context, segmentOf };
  const terms: Term[] = [];
  for (let at = 0; at < tape.pieces.length; ) {
    const joined = joinAt(tape, at, terms);
    if (!joined) {
      at += 1;
      continue;
    }
    const first = tape.pieces[at]?.first ?? 0;
    const last = tape.pieces[joined.next - 1]?.last ?? first;
    const before = terms.at(-1);
    const gap = context.words.slice(before ? before.last + 1 : 0, first).map((word) => word.text);
    terms.push({ ...joined.body, first, last, role: joined.role, gap, segment: segmentOf(first) } as Term);
    at = joined.next;
  }
  return terms;
}

function joinAt(tape: Tape, at: number, terms: readonly Term[]): Joined | null {
  const piece = tape.pieces[at];
  if (!piece) return null;
  const role = tape.roles[at] ?? 'want';
  if (piece.kind === 'relation') return joinRelation(tape, at, piece.relation, terms);
  if (piece.kind === 'asap') return { body: { kind: 'asap', now: piece.now === true }, next: at + 1, role };
  if (piece.kind === 'day' && piece.follows) {
    return { body: { kind: 'days', days: weekAfter(piece, terms, tape.context) }, next: at + 1, role };
  }
  if (piece.kind === 'day')
    return postfix(tape, dayRange(tape, at) ?? { body: { kind: 'days', days: piece }, next: at + 1, role });
  if (piece.kind === 'time')
    return postfix(tape, timeRange(tape, at) ?? { body: { kind: 'hours', hours: hoursOf(piece) }, next: at + 1, role });
  if (piece.kind === 'number') return timeRange(tape, at) ?? dayRange(tape, at) ?? hourNumber(tape, at);
  return null;
}

function joinRelation(tape: Tape, at: number, relation: Relation, terms: readonly Term[]): Joined | null {
  const next = tape.pieces[at + 1];
  const isNear = next !== undefined && gapOf(tape, at, at + 1).every((word) => SMALL.test(word));
  const role = tape.roles[at + 1] ?? 'want';
  if (relation === 'between' && isNear) return timeRange(tape, at + 1, true) ?? dayRange(tape, at + 1, true);
  if (relation === 'about' && isNear) return about(tape, at + 1);
  const bounds = relation === 'not-after' || relation === 'not-before' || isBound(relation);
  if (!bounds) return null;
  const fromRange = relation === 'from' && isNear ? (timeRange(tape, at + 1) ?? dayRange(tape, at + 1)) : null;
  if (fromRange) return fromRange;
  if (isNear && next) {
    const bounded = boundBy(tape, at + 1, relation);
    if (bounded) return { ...bounded, role };
  }
  return anaphora(tape, at, relation, terms);
}

/** "vendredi ou la semaine d'après": the week after the one that was said. */
function weekAfter(piece: DayBody, terms: readonly Term[], context: ParseContext): DayBody {
  const said = terms.findLast((term) => term.kind === 'days' && term.days.ranges.length > 0 && term.role !== 'other');
  const range = piece.ranges[0];
  if (context.plain || said?.kind !== 'days' || !range) return piece;
  const from = mondayOf(said.days.ranges[0]?.from ?? 0) + 7;
  const shift = from - mondayOf(range.from);
  return { ...piece, ranges: [{ from: range.from + shift, to: range.to + shift }] };
}

function isBound(relation: Relation): boolean {
  return /^(?:before|after|from|until|by)$/.test(relation);
}

/** "avant vendredi midi" bounds the days, "avant 10h" the hours. */
function boundBy(tape: Tape, at: number, relation: Relation): Omit<Joined, 'role'> | null {
  const piece = tape.pieces[at];
  if (piece?.kind === 'relation' && piece.relation === 'about') return boundBy(tape, at + 1, relation);
  const minute = minuteOf(tape, at);
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
    const hours: Hours = { ranges: [range], shape: 'bound', bound: relation };
    if (piece?.kind === 'time' && piece.halfDay) hours.halfDay = true;
    return { body: { kind: 'hours', hours }, next: at + 1 };
  }
  if (piece?.kind !== 'day') return null;
  if (piece.shape === 'recurring' || piece.shape === 'any') return null;
  if (piece.school) return { body: { kind: 'days', days: piece }, next: at + 1 };
  if (piece.problem || piece.ranges.length === 0) return { body: { kind: 'days', days: piece }, next: at + 1 };
  const beside = tape.pieces[at + 1];
  const close =
    beside?.kind === 'time' && gapOf(tape, at, at + 1).every((word) => /^(?:a|au|le|en|dans|,)$/.test(word));
  const time = close && beside ? beside : null;
  const isAnd = gapOf(tape, at, at + 1).includes(',') && time?.shape !== 'clock';
  const used = time && !isAnd && time.shape !== 'all' ? time : null;
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
  return { latest: { day: last, minute: 0 } };
}

/** "la fin de la semaine" as a limit is Sunday night. */
function wholeEnd(days: DayBody): DayNumber {
  const end = days.ranges.at(-1)?.to ?? 0;
  const first = days.ranges[0]?.from ?? 0;
  return days.portion === 'end' && end - first === 2 ? mondayOf(first) + 7 : end;
}

function isLower(relation: Relation): boolean {
  return relation === 'after' || relation === 'from' || relation === 'not-before';
}

/** "le 20 ou après", "absente jusqu'au 12, donc après", "je pars le 15, donc avant". */
function anaphora(tape: Tape, at: number, relation: Relation, terms: readonly Term[]): Joined | null {
  if (relation !== 'before' && relation !== 'after' && relation !== 'not-before' && relation !== 'from') return null;
  const before = terms.at(-1);
  const words = tape.context.words;
  const piece = tape.pieces[at];
  if (!before || !piece || before.kind === 'asap') return null;
  const follower = words[piece.last + 1]?.text ?? '';
  const gap = words.slice(before.last + 1, piece.first).map((word) => word.text);
  const isOr = gap.includes('ou') || gap.includes('et');
  const isEnd =
    follower === '' ||
    /^[.,;!?)]$/.test(follower) ||
    /^(?:svp|merci|si|ca|cela|mon|cette|c|sans|de|s|please|possible|uniquement|seulement|that)$/.test(follower);
  if (!isEnd || gap.length > 12) return null;
  const lower = relation !== 'before';
  if (before.kind === 'hours') {
    if (!isOr || gap.length > 3) return null;
    const range = before.hours.ranges[0];
    if (!range) return null;
    return {
      body: {
        kind: 'hours',
        hours: { ranges: [lower ? { from: range.from, to: 1440 } : { from: 0, to: range.to }], shape: 'bound' },
      },
      next: at + 1,
      role: before.role,
    };
  }
  if (before.kind === 'bound') {
    const limit = before.latest ?? before.earliest;
    if (!limit || before.role === 'want') return null;
    const anchor = !lower && before.latest && limit.minute === 0 ? { day: limit.day - 1, minute: 0 } : limit;
    return {
      body: { kind: 'bound', ...(lower ? { earliest: anchor } : { latest: anchor }) },
      next: at + 1,
      role: 'want',
    };
  }
  const range = before.days.ranges.at(-1);
  if (!range) return null;
  const includes = isOr && before.role === 'want';
  if (before.role === 'want' && !isOr && !gap.includes('donc')) return null;
  if (lower)
    return {
      body: { kind: 'bound', earliest: { day: includes ? range.from : range.to, minute: 0 } },
      next: at + 1,
      role: 'want',
    };
  return {
    body: { kind: 'bound', latest: { day: includes ? range.to : range.from, minute: 0 } },
    next: at + 1,
    role: 'want',
  };
}

/** "mardi au plus tard", "15 jours maximum", "17h dernier délai", "mardi au plus tôt". */
function postfix(tape: Tape, joined: Joined): Joined {
  const next = tape.pieces[joined.next];
  if (next?.kind !== 'relation' || !/^not-(?:after|before)$|^from$/.test(next.relation)) return joined;
  if (next.relation === 'from' && tape.context.words[next.first]?.text !== 'onwards') return joined;
  if (!gapOf(tape, joined.next - 1, joined.next).every((word) => /^[,a]$/.test(word))) return joined;
  const operand = tape.pieces[joined.next + 1];
  const takesNext =
    operand &&
    /^(?:day|time|number)$/.test(operand.kind) &&
    gapOf(tape, joined.next, joined.next + 1).every((word) => SMALL.test(word));
  if (takesNext) return joined;
  const { body } = joined;
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

/** "autour du 8" is two days either side; "vers 15h" half an hour. */
function about(tape: Tape, at: number): Joined | null {
  const piece = tape.pieces[at];
  const role = tape.roles[at] ?? 'want';
  if (piece?.kind === 'day' && (piece.shape === 'date' || piece.shape === 'feast') && piece.ranges[0]) {
    const { from, to } = piece.ranges[0];
    return {
      body: {
        kind: 'days',
        days: { ...piece, shape: 'period', ranges: [{ from: from - 2, to: to + 2 }], frame: true },
      },
      next: at + 1,
      role,
    };
  }
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

function timeRange(tape: Tape, at: number, between = false): Joined | null {
  const left = tape.pieces[at];
  const right = pastRelation(tape, at + 1);
  const end = tape.pieces[right];
  if (!left || !end || tape.roles[at] !== tape.roles[right]) return null;
  if (
    left.kind === 'number' &&
    end.kind === 'number' &&
    !between &&
    !tape.context.plain &&
    !isHourPair(tape, at, right)
  )
    return null;
  if (left.kind === 'number' && end.kind === 'day') return null;
  if (!linksHours(tape, at, right, between)) return null;
  let from = minuteOf(tape, at);
  let to = minuteOf(tape, right);
  if (from === null || to === null) return null;
  if (left.kind === 'time' && left.shape !== 'clock' && left.part !== 'lunch') return null;
  const leftSure = left.kind === 'time' && left.sure;
  const rightSure = end.kind === 'time' && end.sure;
  if (rightSure && !leftSure && to >= 720 && from < 720 && from + 720 < to && from < 7 * 60) from += 720;
  if (to <= from && to + 720 > from && to < 720) to += 720;
  if (to <= from && tape.context.plain) to += 1440;
  if (to <= from) return null;
  const hours: Hours = { ranges: [{ from, to }], shape: 'range' };
  if (!leftSure && !rightSure && from < 7 * 60 && to <= 8 * 60) hours.halfDay = true;
  return { body: { kind: 'hours', hours }, next: right + 1, role: tape.roles[at] ?? 'want' };
}

/** The next piece, past a "jusqu'à" in the middle of a range. */
function pastRelation(tape: Tape, at: number): number {
  const piece = tape.pieces[at];
  return piece?.kind === 'relation' && (piece.relation === 'until' || piece.relation === 'to') ? at + 1 : at;
}

function linksHours(tape: Tape, left: number, right: number, between: boolean): boolean {
  const gap = gapOf(tape, left, right);
  const word = tape.context.words[tape.pieces[right]?.first ?? 0]?.text ?? '';
  if (between)
    return (
      (gap.length <= 3 && gap.some((text) => /^(?:et|-|a|au|ou)$/.test(text))) || (gap.length === 0 && word === 'a')
    );
  if (right > left + 1) return gap.length <= 2;
  const beforeLeft = tape.context.words[(tape.pieces[left]?.first ?? 0) - 1]?.text ?? '';
  if (gap.length === 0)
    return (
      word === 'a' &&
      (tape.pieces[left]?.kind === 'time' || beforeLeft === 'de' || tape.pieces[left - 1]?.kind === 'day')
    );
  return gap.every((text) => /^(?:-|a|au|jusqu'a|\/)$/.test(text)) && gap.length <= 2;
}

/** "9-11", "14 à 16" with nothing that makes them days. */
function isHourPair(tape: Tape, left: number, right: number): boolean {
  const a = tape.pieces[left];
  const b = tape.pieces[right];
  const before = tape.context.words[(a?.first ?? 0) - 1]?.text ?? '';
  return (
    a?.kind === 'number' &&
    b?.kind === 'number' &&
    a.value >= 8 &&
    a.value < b.value &&
    b.value <= 20 &&
    before === 'de' &&
    tape.pieces[left - 1]?.kind === 'day'
  );
}

function dayRange(tape: Tape, at: number, between = false): Joined | null {
  const left = tape.pieces[at];
  const right = pastRelation(tape, at + 1);
  const end = tape.pieces[right];
  if (!left || !end || tape.roles[at] !== tape.roles[right] || end.kind !== 'day') return null;
  const from = left.kind === 'number' ? numberDay(left.value, end, tape.context) : left.kind === 'day' ? left : null;
  if (!from || from.school || end.school || !linksDays(tape, at, right, between)) return null;
  if (from.shape === 'recurring' || end.shape === 'recurring') return null;
  const role = tape.roles[at] ?? 'want';
  if (isWeekRule(from, end, between, tape.context)) {
    const days = weekdaySpan(from.weekday ?? 1, end.weekday ?? 7);
    return {
      body: {
        kind: 'days',
        days: {
          kind: 'day',
          shape: 'recurring',
          ranges: [],
          grain: 'day',
          weekdays: days as DayBody['weekdays'] & object,
          article: 'du',
        },
      },
      next: right + 1,
      role,
    };
  }
  const range = orderedRange(from, end, tape.context);
  if (!range) return null;
  return {
    body: { kind: 'days', days: { kind: 'day', shape: 'period', ranges: [range], grain: 'day', frame: true } },
    next: right + 1,
    role,
  };
}

/** "du lundi au vendredi" is every week; "de lundi à mercredi" is the next one. */
function isWeekRule(from: DayBody, end: DayBody, between: boolean, context: ParseContext): boolean {
  if (context.plain || between || from.shape !== 'weekday' || end.shape !== 'weekday') return false;
  return from.article === 'du' || (from.article === 'le' && end.article === 'au');
}

function linksDays(tape: Tape, left: number, right: number, between: boolean): boolean {
  const gap = gapOf(tape, left, right);
  const end = tape.pieces[right];
  const article = end?.kind === 'day' ? end.article : undefined;
  if (gap.some((word) => word.length > 8)) return false;
  if (between) return gap.some((word) => /^(?:et|-|a|au)$/.test(word)) || article === 'au';
  if (right > left + 1) return gap.length <= 3;
  if (gap.length === 0)
    return (
      article === 'au' ||
      tape.context.words[end?.first ?? 0]?.text === 'au' ||
      tape.context.words[end?.first ?? 0]?.text === 'a'
    );
  return gap.every((word) => /^(?:-|a|au|inclus|jusqu'a|le)$/.test(word)) && gap.some((word) => word !== 'le');
}

/** First to last day; the start is looked for before the end, the end after the start. */
function orderedRange(from: DayBody, end: DayBody, context: ParseContext): { from: DayNumber; to: DayNumber } | null {
  let first = from.ranges[0]?.from;
  let last = wholeEnd(end);
  if (first === undefined || end.ranges.length === 0) return null;
  if (end.shape === 'weekday' && last <= first) last += 7 * Math.ceil((first - last + 1) / 7);
  if (last <= first) {
    if (!from.month && from.dom) first = addMonths(first, -1);
    else if (!end.month && end.dom) last = addMonths(last - 1, 1) + 1;
    else if (
      !from.year &&
      addMonths(first, -12) + 400 > context.reference.today &&
      from.month &&
      end.month &&
      last > context.reference.today &&
      from.month <= end.month
    )
      first = addMonths(first, -12);
    else if (!end.year) last = addMonths(last - 1, 12) + 1;
  }
  return last > first ? { from: first, to: last } : null;
}

function weekdaySpan(from: number, to: number): number[] {
  const days: number[] = [];
  for (let day = from; ; day = (day % 7) + 1) {
    days.push(day);
    if (day === to || days.length === 7) return days.sort((a, b) => a - b);
  }
}

/** "5 ou 6 mai", "4 au 22 janvier": a number takes the month of the date it is listed with. */
function numberDay(value: number, beside: DayBody, context: ParseContext): DayBody | null {
  if (!beside.dom) return null;
  const day = resolveDate(
    { day: value, ...(beside.month ? { month: beside.month } : {}), ...(beside.year ? { year: beside.year } : {}) },
    context.reference,
    context.plain,
  );
  if (day === null) return null;
  return {
    kind: 'day',
    shape: 'date',
    ranges: [{ from: day, to: day + 1 }],
    grain: 'day',
    dom: value,
    ...(beside.month ? { month: beside.month } : {}),
    ...(beside.year ? { year: beside.year } : {}),
  };
}

/** "lundi à 10": a number after "à" and a day is an hour of consultation. */
function hourNumber(tape: Tape, at: number): Joined | null {
  const piece = tape.pieces[at];
  const before = tape.context.words[(piece?.first ?? 0) - 1]?.text ?? '';
  const day = tape.pieces[at - 1];
  if (piece?.kind !== 'number' || piece.value < 7 || piece.value > 20 || before !== 'a') return null;
  if (day?.kind !== 'day' && day?.kind !== 'time') return null;
  const after = tape.context.words[piece.last + 1]?.text ?? '';
  if (/^(?:an|mois|jour|semaine|euro|euros|km|personnes?|enfants?|ans)$/.test(after)) return null;
  if (piece.first - day.last > 2) return null;
  const body = clock(piece.value * 60, { grain: 'hour' });
  return body.kind === 'time'
    ? { body: { kind: 'hours', hours: hoursOf(body) }, next: at + 1, role: tape.roles[at] ?? 'want' }
    : null;
}

/** Start minute of an hour, a noon or a number used as an hour. */
function minuteOf(tape: Tape, at: number): number | null {
  const piece = tape.pieces[at];
  if (piece?.kind === 'time') return piece.shape === 'all' || piece.shape === 'event' ? null : piece.at;
  if (piece?.kind !== 'number' || piece.article || piece.value > 24) return null;
  const after = tape.context.words[piece.last + 1]?.text ?? '';
  return /^(?:an|ans|mois|jour|semaine|euro|euros|km|fois|personnes?|rdv|seances?)$/.test(after)
    ? null
    : piece.value * 60;
}

function gapOf(tape: Tape, left: number, right: number): string[] {
  const from = (tape.pieces[left]?.last ?? 0) + 1;
  const to = tape.pieces[right]?.first ?? from;
  return tape.context.words.slice(from, to).map((word) => word.text);
}

export function hoursOf(time: TimeBody): Hours {
  const hours: Hours = { ranges: [time.range], shape: time.shape };
  if (time.every) hours.every = true;
  if (time.today) hours.today = true;
  if (time.halfDay) hours.halfDay = true;
  if (time.about) hours.about = true;
  if (time.part) hours.part = time.part;
  if (time.seconds !== undefined) hours.seconds = time.seconds;
  hours.grain = time.grain;
  return hours;
}

/** A day without a month takes the month of the next one in the same list: "le 5 ou le 6 mai", "les 12, 13 et 14 mars". */
function fillMonths(pieces: readonly Piece[], context: ParseContext): Piece[] {
  const filled = [...pieces];
  for (let at = filled.length - 2; at >= 0; at--) {
    const piece = filled[at];
    const next = filled[at + 1];
    if (!piece || next?.kind !== 'day' || next.dom === undefined) continue;
    const gap = context.words.slice(piece.last + 1, next.first).map((word) => word.text);
    if (
      !gap.every((word) => /^(?:ou|et|,|-|\/|a|au|jusqu'a|soit|sinon|voire|bien|alors|le|pas|non|du|mais)$/.test(word))
    )
      continue;
    if (piece.kind === 'number' && gap.length > 0 && !gap.every((word) => /^(?:a|au)$/.test(word))) {
      const day = numberDay(piece.value, next, context);
      if (day) filled[at] = { ...day, first: piece.first, last: piece.last };
    } else if (
      piece.kind === 'day' &&
      piece.dom !== undefined &&
      piece.month === undefined &&
      next.month !== undefined
    ) {
      filled[at] = redated(piece, next, context);
    }
  }
  for (let at = 1; at < filled.length; at++) {
    const piece = filled[at];
    const before = filled[at - 1];
    if (piece?.kind !== 'number' || before?.kind !== 'day' || before.dom === undefined) continue;
    const gap = context.words.slice(before.last + 1, piece.first).map((word) => word.text);
    if (gap.length === 0 || !gap.every((word) => /^(?:ou|et|,|-|le|au)$/.test(word))) continue;
    const day = numberDay(piece.value, before, context);
    if (day) filled[at] = { ...day, first: piece.first, last: piece.last };
  }
  return filled;
}

function redated(piece: Piece<DayBody>, next: DayBody, context: ParseContext): Piece {
  const day = resolveDate(
    { day: piece.dom ?? 1, month: next.month ?? 1, ...(next.year ? { year: next.year } : {}) },
    context.reference,
    context.plain,
  );
  if (day === null) return { ...piece, ranges: [], problem: 'invalid' };
  const { problem: _dropped, ...rest } = piece;
  const conflict = piece.weekday !== undefined && weekdayOf(day) !== piece.weekday;
  return {
    ...rest,
    ranges: [{ from: day, to: day + 1 }],
    ...(next.month ? { month: next.month } : {}),
    ...(next.year ? { year: next.year } : {}),
    ...(conflict ? { problem: 'conflict' as const } : {}),
  };
}
