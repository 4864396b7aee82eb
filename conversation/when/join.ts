/**
 * Puts pieces together into terms, left to right: ranges, limits, days and hours alone. Every stretch joined keeps the role of its
 * first date or hour.
 */
import type { Weekday } from '../../domain/time.ts';
import { about, anaphora, betweenBoth, boundBy, leastDistance, postfix } from './bound.ts';
import { addMonths, type DayRange, dateParts, mondayOf, onOrAfter, weekdayOf } from './day-number.ts';
import { fillLists } from './list-fill.ts';
import { clock } from './parsers/clock.ts';
import { weekAfter } from './parsers/week.ts';
import { daysOfMonth } from './period.ts';
import type { DayBody, ParseContext, Piece, Relation } from './piece.ts';
import { dayRange, momentRange, timeRange } from './range.ts';
import type { Role } from './reading.ts';
import { gapOf, hoursOf, type Joined, SMALL, type Tape } from './tape.ts';
import type { BoundTerm, DaysTerm, Term } from './term.ts';

/** An event told of the weeks to come may be counted back from. */
const SOON_DAYS = 90;

export function join(
  pieces: readonly Piece[],
  roles: readonly Role[],
  context: ParseContext,
  segmentOf: (word: number) => number,
): Term[] {
  const tape: Tape = { pieces: fillLists(pieces, roles, context), roles, context };
  const terms: Term[] = [];
  for (let at = 0; at < tape.pieces.length; ) {
    const joined = joinAt(settleNext(tape, at, terms), at, terms);
    if (!joined) {
      at += 1;
      continue;
    }
    const first = tape.pieces[at]?.first ?? 0;
    const last = tape.pieces[joined.next - 1]?.last ?? first;
    const before = terms.at(-1);
    const gap = context.words.slice(before ? before.last + 1 : 0, first).map((word) => word.text);
    const term = { ...joined.body, first, last, role: joined.role, gap, segment: segmentOf(first) } as Term;
    if (before?.kind === 'bound' && isItsFeast(before, term)) terms[terms.length - 1] = { ...before, last };
    else if (before && isApposition(before, term)) terms[terms.length - 1] = apposed(before, term);
    else terms.push(term);
    at = joined.next;
  }
  return terms;
}

/** "dès le lendemain", "jusqu'à la veille": a relation bounds the day that was counted from the one before. */
function settleNext(tape: Tape, at: number, terms: readonly Term[]): Tape {
  const next = tape.pieces[at + 1];
  const isCounted = next?.kind === 'day' && next.follows !== undefined && next.grain === 'day' && !next.moved;
  if (tape.pieces[at]?.kind !== 'relation' || !isCounted || next.ranges.length > 0) return tape;
  const days = dayBeside(next, terms);
  if (!days) return tape;
  const { first, last } = next;
  return { ...tape, pieces: tape.pieces.with(at + 1, { ...days, first, last }) };
}

/** "avant le 1er novembre, jour de la Toussaint": the limit has a name. */
function isItsFeast(before: BoundTerm, term: Term): boolean {
  if (term.kind !== 'days' || term.days.shape !== 'feast' || term.gap.join(' ') !== ',') return false;
  const day = (before.latest ?? before.earliest)?.day;
  const range = term.days.ranges[0];
  return day !== undefined && (range?.from === day || range?.to === day);
}

/** "demain mardi": one day said twice. */
function isApposition(before: Term, term: Term): boolean {
  if (before.kind !== 'days' || term.kind !== 'days' || before.role !== term.role) return false;
  if (namesItsDay(before.days, term.days, term.gap)) return true;
  if (term.gap.length > 0) return false;
  const names = before.days.shape === 'near' && before.days.weekday === undefined && before.days.grain === 'day';
  return names && !before.days.plain && (term.days.shape === 'weekday' || term.days.shape === 'date');
}

/** "mercredi (8 avril)", "le 8, un mercredi": a date and the name of its day. */
function namesItsDay(before: DayBody, after: DayBody, gap: readonly string[]): boolean {
  const [date, name] = before.shape === 'date' ? [before, after] : [after, before];
  const day = date.ranges[0]?.from;
  const isName = name.shape === 'weekday' || (name.shape === 'recurring' && name.article === 'un');
  if (date.shape !== 'date' || date.weekday || !isName || day === undefined) return false;
  if (/^(?:, )?(?:c est|ca tombe|ce sera|qui est)(?: bien)?$/.test(gap.join(' ')))
    return name.weekday === weekdayOf(day);
  const isBeside = gap.length > 0 && gap.every((word) => /^(?:,|\(|\)|-|:|soit|donc)$/.test(word));
  return isBeside && (name.weekday === weekdayOf(day) || gap.includes('('));
}

/** When they are two different days, the message must be asked about. */
function apposed(before: Term, term: Term): Term {
  if (before.kind !== 'days' || term.kind !== 'days') return term;
  const [said, named] = [before.days.ranges[0]?.from, term.days.ranges[0]?.from];
  const whole = { ...term, first: before.first, gap: before.gap };
  if (namesItsDay(before.days, term.days, term.gap)) {
    const [date, name] = before.days.shape === 'date' ? [before.days, term.days] : [term.days, before.days];
    const agrees = name.weekday === weekdayOf(date.ranges[0]?.from ?? 0);
    return { ...whole, days: agrees ? date : { ...date, problem: 'conflict' } };
  }
  if (said === named) return whole;
  const isToday = term.days.weekday !== undefined && said !== undefined && weekdayOf(said) === term.days.weekday;
  if (isToday) return { ...whole, days: before.days };
  return { ...whole, days: { ...term.days, problem: 'conflict' } };
}

function joinAt(tape: Tape, at: number, terms: readonly Term[]): Joined | null {
  const piece = tape.pieces[at];
  if (!piece) return null;
  const role = tape.roles[at] ?? 'want';
  if (piece.kind === 'relation') return joinRelation(tape, at, piece.relation, terms);
  if (piece.kind === 'asap') return { body: { kind: 'asap', now: piece.now === true }, next: at + 1, role };
  if (piece.kind === 'day' && piece.onward) {
    return { body: { kind: 'bound', earliest: { day: piece.ranges[0]?.from ?? 0, minute: 0 } }, next: at + 1, role };
  }
  if (piece.kind === 'day' && piece.follows !== undefined) {
    const isThatDay = role === 'want' && tape.context.words[piece.first]?.text === 'ce-jour-la';
    const days =
      isThatDay && isToldOnly(terms) ? null : (besideSaid(piece, terms, tape.context) ?? fromMoved(piece, tape));
    const limit = days && leastDistance(days, piece, tape.context.words);
    if (limit) return { body: limit, next: at + 1, role };
    return days && postfix(tape, { body: { kind: 'days', days }, next: at + 1, role });
  }
  if (piece.kind === 'day' && piece.within?.fromSaid) {
    const days = withinSaid(piece, terms);
    if (days) return { body: { kind: 'days', days }, next: at + 1, role };
  }
  if (piece.kind === 'day' && piece.afterSaid && piece.weekday) {
    const days = weekdayAfter(piece, piece.weekday, terms);
    if (days) return postfix(tape, { body: { kind: 'days', days }, next: at + 1, role });
  }
  if (piece.kind === 'day')
    return postfix(
      tape,
      momentRange(tape, at) ?? dayRange(tape, at) ?? { body: { kind: 'days', days: piece }, next: at + 1, role },
    );
  if (piece.kind === 'time')
    return postfix(tape, timeRange(tape, at) ?? { body: { kind: 'hours', hours: hoursOf(piece) }, next: at + 1, role });
  if (piece.kind === 'number') return timeRange(tape, at) ?? dayRange(tape, at) ?? hourNumber(tape, at);
  return null;
}

function joinRelation(tape: Tape, at: number, relation: Relation, terms: readonly Term[]): Joined | null {
  const next = tape.pieces[at + 1];
  const isNear = next !== undefined && gapOf(tape, at, at + 1).every((word) => SMALL.test(word)) && !isApart(tape, at);
  const role = tape.roles[at + 1] ?? 'want';
  const gap = next ? gapOf(tape, at, at + 1) : [];
  if (tape.context.words[tape.pieces[at]?.first ?? 0]?.text === 'onwards') return null;
  if ((role === 'private' || gap.at(-1) === '(') && next && isOwnEvent(gap)) {
    const bounded = boundBy(tape, at + 1, relation);
    if (bounded) return { ...bounded, role: 'want' };
  }
  const both = relation === 'between' ? betweenBoth(tape, at, terms) : null;
  if (both) return both;
  if (relation === 'between' && isNear)
    return timeRange(tape, at + 1, true) ?? momentRange(tape, at + 1, true) ?? dayRange(tape, at + 1, true);
  if (relation === 'about' && isNear) return about(tape, at + 1);
  const bounds = relation === 'not-after' || relation === 'not-before' || isBound(relation);
  if (!bounds) return null;
  const fromRange = relation === 'from' && isNear ? (timeRange(tape, at + 1) ?? dayRange(tape, at + 1)) : null;
  if (fromRange) return fromRange;
  if (isNear && next) {
    const isSince = tape.context.words[tape.pieces[at]?.first ?? 0]?.text === 'depuis';
    const bounded = isSince
      ? since(boundBy(tape, at + 1, relation), next, tape.context)
      : boundBy(tape, at + 1, relation);
    const cut =
      role === 'want' && gap.every((word) => word === 'le')
        ? cutPeriod(bounded, next, terms, tape.pieces[at], tape.context)
        : null;
    if (cut && bounded) return { ...bounded, body: { kind: 'days', days: cut }, role };
    if (bounded) return { ...bounded, role };
  }
  const linked = anaphora(tape, at, relation, terms);
  if (linked) return linked;
  const isSoonest = tape.context.words[tape.pieces[at]?.first ?? 0]?.text === 'au-plus-tot';
  return isSoonest ? { body: { kind: 'asap', now: false }, next: at + 1, role: 'want' } : null;
}

/** Words between a month and the day that cuts it: "décembre éventuellement, mais avant le 20". */
const CUTS = /^(?:,|mais|et|plutot|eventuellement|idealement|si|possible|de|preference|bien)$/;

/** "en juillet jusqu'au 14", "en août à partir du 20": the number is a day of that month, and cuts it. */
function cutPeriod(
  bounded: Omit<Joined, 'role'> | null,
  piece: Piece,
  terms: readonly Term[],
  relation: Piece | undefined,
  context: ParseContext,
): DayBody | null {
  const said = terms.at(-1);
  if (bounded?.body.kind !== 'bound' || piece.kind !== 'day' || piece.dom === undefined || piece.month !== undefined)
    return null;
  if (said?.kind !== 'days' || said.role !== 'want' || said.days.shape !== 'period' || said.days.grain !== 'month')
    return null;
  const between = context.words.slice(said.last + 1, relation?.first).map((word) => word.text);
  if (!relation || piece.weekday || !between.every((word) => CUTS.test(word))) return null;
  const whole = said.days.ranges[0];
  const day = said.days.ranges.length === 1 && whole ? daysOfMonth([whole], piece.dom)[0] : undefined;
  if (!whole || !day) return null;
  const shift = day.from - (piece.ranges[0]?.from ?? 0);
  const range = {
    from: bounded.body.earliest ? bounded.body.earliest.day + shift : whole.from,
    to: bounded.body.latest ? bounded.body.latest.day + shift : whole.to,
  };
  const doms = { first: dateParts(range.from).day, last: dateParts(range.to - 1).day };
  return range.from < range.to ? { ...said.days, ranges: [range], doms } : null;
}

/** "juste après, vers 11h", "le 10 ou plus tard, le matin": the hour is not what comes after. */
function isApart(tape: Tape, at: number): boolean {
  const next = tape.pieces[at + 1];
  if (!next || !gapOf(tape, at, at + 1).includes(',')) return false;
  const isOr = tape.context.words[(tape.pieces[at]?.first ?? 0) - 1]?.text === 'ou';
  return isOr || (next.kind === 'time' && next.about === true);
}

/** "depuis le 1er juin": the latest one that has begun. */
function since(bounded: Omit<Joined, 'role'> | null, piece: Piece, context: ParseContext): Omit<Joined, 'role'> | null {
  const { today } = context.reference;
  if (bounded?.body.kind !== 'bound' || piece.kind !== 'day' || piece.year !== undefined) return bounded;
  const { earliest } = bounded.body;
  if (!earliest || earliest.day <= today) return bounded;
  const before =
    piece.month !== undefined
      ? addMonths(earliest.day, -12)
      : piece.dom !== undefined
        ? addMonths(earliest.day, -1)
        : piece.weekday
          ? earliest.day - 7
          : earliest.day;
  return { ...bounded, body: { ...bounded.body, earliest: { ...earliest, day: before } } };
}

/** "avant mon opération du 3 novembre", "avant mes vacances le 11": the event is a limit. */
function isOwnEvent(gap: readonly string[]): boolean {
  return /^(?:(?:mon|ma|mes|son|sa|ses|notre|nos|leur|leurs|le|les) [a-z]+(?: (?:en|pour|a|au) [a-z]+)?(?: (?:prevue?s?|de|du|le|\())*|(?:que )?(?:i|we|he|she|they|je|j|on|il|elle|nous) [a-z]+(?: [a-z]+){0,3}|de (?:partir|(?:m|s) en aller|rentrer|reprendre|demenager|accoucher|retourner|voyager|commencer)(?: [a-z]+){0,4})$/.test(
    gap.join(' '),
  );
}

/** "vendredi ou la semaine d'après", "j'ai cours mardi, plutôt le lendemain": counted from the days that were said. */
function besideSaid(piece: DayBody, terms: readonly Term[], context: ParseContext): DayBody | null {
  if (piece.grain === 'day' && piece.ranges.length === 0) return dayBeside(piece, terms);
  const isBefore = piece.follows === -1;
  const soon = context.reference.today + SOON_DAYS;
  const said = terms.findLast(
    (term) =>
      term.kind === 'days' &&
      term.days.ranges.length > 0 &&
      (term.role !== 'other' || (isBefore && (term.days.ranges[0]?.from ?? soon) < soon)),
  );
  const range = piece.ranges[0];
  if (said?.kind === 'days' && !range) {
    const last = said.days.ranges.at(-1) ?? { from: 0, to: 0 };
    if (said.days.weekday && last.to - last.from === 1 && piece.follows !== 0) return weekLater(said.days);
    const isWeek = piece.portion !== undefined || (said.days.portion !== undefined && last.to - last.from < 7);
    if (isWeek || piece.follows === 0) return weekAfter(last.from, piece.follows ?? 1, piece.portion);
    return { ...piece, ranges: [{ from: last.to, to: last.to + (last.to - last.from) }] };
  }
  if (context.plain || said?.kind !== 'days' || !range) return piece;
  const from = mondayOf(said.days.ranges[0]?.from ?? 0) + 7 * (piece.follows ?? 1);
  const shift = from - mondayOf(range.from);
  return { ...piece, ranges: [{ from: range.from + shift, to: range.to + shift }] };
}

/** "on avait dit jeudi 26, mais ce jour-là je n'ai pas la voiture": what was told is not asked for by pointing at it. */
function isToldOnly(terms: readonly Term[]): boolean {
  const said = terms.findLast((term) => term.kind === 'days');
  return said?.role === 'other' || said?.role === 'refers';
}

/** "reporter d'une semaine mon rdv du mardi 29": the appointment is named after. */
function fromMoved(piece: DayBody, tape: Tape): DayBody | null {
  const at = piece.moved ? tape.pieces.findIndex((said, n) => said.kind === 'day' && tape.roles[n] === 'refers') : -1;
  const said = tape.pieces[at];
  const from = said?.kind === 'day' ? said.ranges[0]?.from : undefined;
  const step = piece.follows ?? 0;
  return from === undefined ? null : { ...piece, ranges: [{ from: from + step, to: from + step + 1 }] };
}

/** Null when no day was said, or a whole period. */
function dayBeside(piece: DayBody, terms: readonly Term[]): DayBody | null {
  const said = terms.findLast(
    (term) =>
      term.kind === 'days' &&
      (term.days.ranges.length > 0 || term.days.weekdays) &&
      (!piece.moved || term.role === 'refers' || term.role === 'private'),
  );
  if (said?.kind !== 'days') return null;
  const step = piece.follows ?? 0;
  if (step === 0) return listedRule(terms, said) ?? said.days;
  const range = said.days.ranges[0];
  if (!range || range.to - range.from > 1) return null;
  return { ...piece, ranges: [{ from: range.from + step, to: range.to + step }] };
}

/** "il sort lundi, à voir dans les 48h qui suivent": from the day that was told, if it is to come. */
function withinSaid(piece: DayBody, terms: readonly Term[]): DayBody | null {
  const said = terms.findLast((term) => term.kind === 'days' && term.days.ranges.length === 1);
  const from = said?.kind === 'days' && said.role !== 'want' ? said.days.ranges[0]?.from : undefined;
  const [here] = piece.ranges;
  if (from === undefined || !here || said?.kind !== 'days' || said.days.past || from <= here.from) return null;
  const { within: _fromNow, plain: _reading, ...days } = piece;
  return { ...days, ranges: [{ from, to: from + here.to - here.from }] };
}

/** "elle vient le mardi et le vendredi, pas ces jours-là": all of the weekdays listed. */
function listedRule(terms: readonly Term[], said: DaysTerm): DayBody | null {
  const weekdays: Weekday[] = [];
  for (let at = terms.indexOf(said); at >= 0; at--) {
    const term = terms[at];
    const isListed = weekdays.length === 0 || terms[at + 1]?.gap.every((word) => /^(?:et|ou|,|le)$/.test(word));
    if (term?.kind !== 'days' || term.days.article !== 'le' || !term.days.weekday || !isListed) break;
    weekdays.push(term.days.weekday);
  }
  const { ranges: _next, weekday: _last, ...days } = said.days;
  return weekdays.length > 1 ? { ...days, shape: 'recurring', ranges: [], weekdays } : null;
}

/** "le jeudi 12 ou le lundi d'après": the first Monday after that Thursday; null when no single day was said. */
function weekdayAfter(piece: DayBody, weekday: number, terms: readonly Term[]): DayBody | null {
  const said = terms.findLast((term) => term.kind === 'days' && term.role !== 'other' && term.days.grain === 'day');
  if (said?.kind !== 'days' || said.days.ranges.length !== 1) return null;
  const later = (ranges: readonly DayRange[]): DayRange[] =>
    ranges.map(({ to }) => ({ from: onOrAfter(to, weekday), to: onOrAfter(to, weekday) + 1 }));
  return {
    ...piece,
    ranges: later(said.days.ranges),
    shape: 'near',
    ...(said.days.alt ? { alt: later(said.days.alt) } : {}),
  };
}

/** "jeudi prochain ou le suivant": the same weekday, a week later in both readings. */
function weekLater(days: DayBody): DayBody {
  const later = (ranges: readonly DayRange[]): DayRange[] =>
    ranges.map(({ from, to }) => ({ from: from + 7, to: to + 7 }));
  return { ...days, ranges: later(days.ranges), shape: 'near', ...(days.alt ? { alt: later(days.alt) } : {}) };
}

function isBound(relation: Relation): boolean {
  return /^(?:before|after|from|until|by)$/.test(relation);
}

/** "lundi à 10": a number after "à" and a day is an hour of consultation. */
function hourNumber(tape: Tape, at: number): Joined | null {
  const piece = tape.pieces[at];
  const before = tape.context.words[(piece?.first ?? 0) - 1]?.text ?? '';
  const day = tape.pieces[at - 1];
  if (tape.context.plain && piece?.kind === 'number' && piece.value < 25 && isBesidePart(tape, at)) {
    const said = clock(piece.value * 60, { grain: 'hour' });
    if (said.kind === 'time') return { body: { kind: 'hours', hours: hoursOf(said) }, next: at + 1, role: 'want' };
  }
  const lead = tape.context.words[(piece?.first ?? 0) - 1];
  const earliest = lead && lead.end - lead.start > 1 ? 1 : 7; // "at 5" is an hour, "à 3" may be people
  if (piece?.kind !== 'number' || piece.value < earliest || piece.value > 20 || before !== 'a') return null;
  if (day?.kind !== 'day' && day?.kind !== 'time') return null;
  const after = tape.context.words[piece.last + 1]?.text ?? '';
  if (/^(?:an|mois|jour|semaine|euro|euros|km|personnes?|enfants?|ans)$/.test(after)) return null;
  if (piece.first - day.last > 2) return null;
  const body = clock(piece.value * 60, { grain: 'hour' });
  return body.kind === 'time'
    ? { body: { kind: 'hours', hours: hoursOf(body) }, next: at + 1, role: tape.roles[at] ?? 'want' }
    : null;
}

/** "10, ce soir", "l'après-midi sept": plain readings only. */
function isBesidePart(tape: Tape, at: number): boolean {
  const isPart = (index: number): boolean => {
    const piece = tape.pieces[index];
    return piece?.kind === 'time' && piece.shape === 'part';
  };
  const close = (left: number): boolean => gapOf(tape, left, left + 1).every((word) => /^(?:,|a)$/.test(word));
  return (isPart(at + 1) && close(at)) || (isPart(at - 1) && close(at - 1));
}
