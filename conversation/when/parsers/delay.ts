/**
 * Distances from now: "dans 15 jours", "d'ici trois semaines", "sous 48h", "il y a deux mois", "les 3 prochains jours".
 */
import { addMonths, type DayNumber, dateTimeText, mondayOf } from '../day-number.ts';
import { COUNT, countOf, phrase, UNIT } from '../fragment.ts';
import type { Body, DayBody, Grain, ParseContext, Parser, PlainInstant } from '../piece.ts';
import type { Reference } from '../reference.ts';

const ABOUT = '(?:environ |a peu pres |plus ou moins |quelque |genre |peu pres )?';
/** A weekday said inside such a stretch narrows it. */
const SLACK_WEEKS = 3;
const SLACK_MONTHS = 7;
/** "quelques jours", in plain readings. */
const A_FEW = 3;

const IN_DELAY: Parser = {
  name: 'in a delay',
  heads: ['dans', 'en', 'a'],
  pattern: phrase(
    `(dans|en) ${ABOUT}(${COUNT}|quelques)(?: (?:a|-|ou|/) (\\d{1,2}))? ?(${UNIT}|dizaine de jour|quinzaine de jour|huitaine de jour|")(?: et (demi|quart))?(?: (jour pour jour|environ|pile|exactement))?`,
  ),
  extract: (match, context) => {
    const [, lead, first, second, rawUnit = '', extra, precision] = match;
    if ((lead === 'en' || first === 'quelques') && !context.plain) return null;
    return inDelay(
      first === 'quelques' ? A_FEW : countOf(first),
      second ? Number(second) : undefined,
      rawUnit,
      context,
      {
        half: extra === 'demi',
        exact: precision === 'jour pour jour',
      },
    );
  },
};

/** "dans 2h", "dans 48h": hours are one clock word. */
const IN_HOURS: Parser = {
  name: 'in hours',
  heads: ['dans', 'en'],
  pattern: phrase(
    `dans ${ABOUT}(?:(\\d{1,2})h(\\d{2})?(?: et (demi|quart|3 quart))?|(?:un )?(demi|quart|3 quarts?)(?: de)? heure)`,
  ),
  extract: (match, context) => {
    const [, hours, minutes, more, part] = match;
    const total = Number(hours ?? 0) * 60 + Number(minutes ?? 0) + minutesOf(more ?? part);
    return context.plain || total >= 60
      ? moment(total * 60, context, 'minute')
      : { kind: 'trap', why: 'a matter of minutes' };
  },
};

function minutesOf(fraction: string | undefined): number {
  if (!fraction) return 0;
  return fraction.startsWith('demi') ? 30 : fraction === 'quart' ? 15 : 45;
}

/** A limit: "d'ici 3 jours", "sous huitaine", "dans les 15 jours qui viennent", "sous 48h". */
const WITHIN: Parser = {
  name: 'within a delay',
  heads: ["d'ici", 'sous', 'dans', 'avant', 'les', 'au', 'pendant', 'sur', 'ces', 'ce', 'durant', 'maximum', 'de'],
  pattern: phrase(
    `(d'ici(?: a)?|sous(?: les)?|dans (?:les|le|un delai de|moins de|ce)|au cours des|au cours de les|sur les|pendant les|ce|les|avant)(?: (?:environ|maximum|au-plus-tard))? (?:prochain )?(?:(${COUNT})(?: (?:a|ou|-) (\\d{1,2}))?(?: prochain)? )?(${UNIT}|dizaine de jour|quinzaine de jour|(\\d{1,3})h)(?: (prochain|qui vient|qui viennent|qui arrive|qui arrivent|a venir|qui suit|qui suivent|suivant|maximum))?`,
  ),
  extract: (match, context) => {
    const [whole, lead = '', first, second, rawUnit = '', hours, after] = match;
    const isNext = after !== undefined || /prochain/.test(whole);
    if (
      (lead === 'les' || lead === 'ce' || lead === 'sur les' || lead === 'pendant les') &&
      !(isNext && (first || hours))
    )
      return null;
    if (lead === 'dans le' && !/^(?:quinzaine|huitaine|heure|mois)/.test(rawUnit)) return null;
    if (lead === 'dans ce' || (context.plain && /^(?:les|ce)$/.test(lead))) return null;
    if (lead === 'dans le' && rawUnit === 'mois' && !after) return null;
    if (lead === 'avant' && (hours || context.plain)) return null;
    if (lead === 'avant' && !(first || /quinzaine|huitaine/.test(rawUnit))) return null;
    if (lead === 'avant' && (context.plain || hours)) return null;
    if (!first && !hours && !/quinzaine|huitaine|dizaine/.test(rawUnit) && !(lead === 'dans le' && rawUnit === 'mois'))
      return null;
    if (hours) return limit(Number(hours) * 60, 'minutes', context);
    const count = second ? Number(second) : countOf(first);
    const { days, months, minutes } = lengthOf(count, rawUnit);
    if (minutes) return limit(minutes, 'minutes', context);
    const { today } = context.reference;
    return limit(months ? addMonths(today, months) - today : days, 'days', context);
  },
};

const AGO: Parser = {
  name: 'ago',
  heads: ['il', 'ya', 'y', 'voila', 'voici', 'ca', 'cela'],
  pattern: phrase(
    `(?:il y a|il ya|ya|y a|voila|voici|ca fait|cela fait)(?: deja)? ${ABOUT}(?:(${COUNT}|quelques) (${UNIT})|(\\d{1,2})h(\\d{2})?(?: et (demi|quart|3 quart))?|(?:un )?(demi|quart|3 quarts?)(?: de)? heure)(?: et demi)?(?! (?:que|a attendre))`,
  ),
  extract: (match, context) => {
    const [, count, unit = 'heure', hours, minutes, more, part] = match;
    const total = Number(hours ?? 0) * 60 + Number(minutes ?? 0) + minutesOf(more ?? part);
    if (total > 0) return { ...moment(-total * 60, context, 'minute'), past: true };
    return { ...shift(-(count === 'quelques' ? A_FEW : countOf(count)), unit, context), past: true };
  },
};

/** "pas avant 3 semaines", "au plus tôt dans un mois": from that day on. */
const NOT_BEFORE_DELAY: Parser = {
  name: 'not before a delay',
  heads: ['au-plus-tot', 'pas-avant', 'a-partir', 'dans'],
  pattern: phrase(
    `(?:(?:au-plus-tot|pas-avant|a-partir de) (?:dans )?|dans (?:au moins|plus de|minimum) )${ABOUT}(${COUNT}) (jour|semaine|mois|an)`,
  ),
  extract: (match, context) => {
    const { days, months } = lengthOf(countOf(match[1]), match[2] ?? '');
    const { today } = context.reference;
    const from = months ? addMonths(today, months) : today + days;
    return { kind: 'day', shape: 'near', ranges: [{ from, to: from + 1 }], grain: 'day', onward: true };
  },
};

/** "2 derniers mois", "trois prochaines secondes", "prochain 5 heures": plain readings of a run of whole units. */
const RUN: Parser = {
  name: 'run of units',
  heads: ['#', 'les', 'le', 'prochain', 'dernier', 'passe', 'un', 'ce'],
  pattern: phrase(
    `(?:(?:les|le|ce) )?(?:(${COUNT}|quelques) (prochain|dernier|passe|suivant) (${UNIT})|(prochain|dernier|passe) (?:(${COUNT}|quelques) )?(${UNIT}|\\d{1,2}h)|(${COUNT}|quelques) (${UNIT}) (suivant|passe|prochain|dernier|a venir)|(\\d{1,2})h (passe|prochain|dernier))`,
  ),
  extract: (match, context) => {
    if (!context.plain) return null;
    const direction = match[2] ?? match[4] ?? match[9] ?? match[11] ?? '';
    const rawCount = match[1] ?? match[5] ?? match[7] ?? match[10];
    let unit = match[3] ?? match[6] ?? match[8] ?? 'heure';
    let count = rawCount === 'quelques' ? A_FEW : countOf(rawCount);
    const glued = /^(\d+)h$/.exec(unit);
    if (glued) {
      count = Number(glued[1]);
      unit = 'heure';
    }
    const isPast = /dernier|passe/.test(direction);
    const isInline = match[4] !== undefined;
    if (isInline && !match[5] && !glued && !/seconde|minute|heure/.test(unit)) {
      if (!(match[0].startsWith('les ') || (match[0].startsWith('ce ') && unit === 'jour'))) return null;
      count = A_FEW;
    }
    return run(count, unit, isPast, isInline, context);
  },
};

/** "deux jours après", "un jour après": from today, as plain readings. */
const AFTER_DELAY: Parser = {
  name: 'after a delay',
  heads: ['#', 'un', 'quelques'],
  pattern: phrase(`(?:(${COUNT}|quelques) (${UNIT})|(\\d{1,2})h) (apres|plus tard|plus tot|avant|auparavant)`),
  extract: (match, context) => {
    if (!context.plain) return null;
    const [, said, unit = 'heure', hours, direction = ''] = match;
    const count = said === 'quelques' ? A_FEW : countOf(said ?? hours);
    return shift(/^apres|tard/.test(direction) ? count : -count, unit, context);
  },
};

/** "toutes les 6 heures": how often a medicine is taken. */
const EVERY_HOURS: Parser = {
  name: 'every few hours',
  heads: ['tous', 'chaque'],
  pattern: phrase(`tous les (?:\\d{1,2}h?(?: (?:a|ou|-))? ?)?(?:\\d{1,2}h|\\d{1,2} (?:heure|minute))`),
  extract: () => ({ kind: 'trap', why: 'how often, not when' }),
};

const TIMER: Parser = {
  name: 'timer',
  heads: ['minuterie', 'minuteur', 'timer'],
  pattern: phrase(`(?:minuterie|minuteur|timer) de (${COUNT}) (${UNIT})`),
  extract: (match, context) => (context.plain ? shift(countOf(match[1]), match[2] ?? '', context) : null),
};

export const DELAYS: readonly Parser[] = [
  NOT_BEFORE_DELAY,
  IN_DELAY,
  IN_HOURS,
  WITHIN,
  AGO,
  RUN,
  AFTER_DELAY,
  EVERY_HOURS,
  TIMER,
];

function inDelay(
  count: number,
  upTo: number | undefined,
  unit: string,
  context: ParseContext,
  how: { half: boolean; exact: boolean },
): Body {
  const { today } = context.reference;
  const isIdiom = unit === 'jour' && upTo === undefined && (count === 8 || count === 15);
  if (!context.plain && /^(?:seconde|minute)$/.test(unit)) return { kind: 'trap', why: 'a matter of minutes' };
  if (context.plain || /^(?:seconde|minute|heure|h|")$/.test(unit))
    return shift(count, unit === '"' ? 'seconde' : unit, context);
  const start =
    isIdiom || /^(?:huitaine|quinzaine)/.test(unit)
      ? lengthOf(count === 8 || unit.startsWith('huitaine') ? 1 : 2, 'semaine')
      : lengthOf(count, unit);
  const end = upTo === undefined ? start : lengthOf(upTo, unit);
  const startDay = start.months ? addMonths(today, start.months) : today + start.days;
  let endDay = end.months ? addMonths(today, end.months) : today + end.days;
  let slack = start.months ? SLACK_MONTHS : SLACK_WEEKS;
  let from = startDay;
  if (how.half) {
    const half = unit === 'an' ? 182 : start.months ? 15 : 3;
    from += half;
    endDay += half;
  }
  const isDays = unit === 'jour' && !isIdiom;
  if (isDays || how.exact || /dizaine/.test(unit)) slack = 0;
  const body: DayBody = {
    kind: 'day',
    shape: slack || upTo ? 'period' : 'near',
    ranges: [{ from: from - slack, to: endDay + slack + 1 }],
    grain: 'day',
  };
  if (slack || upTo) body.frame = true;
  return body;
}

/** Eight and fifteen days are one and two weeks. */
function lengthOf(count: number, unit: string): { days: number; months: number; minutes: number } {
  const none = { days: 0, months: 0, minutes: 0 };
  if (unit === 'minute') return { ...none, minutes: count };
  if (unit === 'heure' || unit === 'h') return { ...none, minutes: count * 60 };
  if (unit === 'mois') return { ...none, months: count };
  if (unit === 'trimestre') return { ...none, months: 3 * count };
  if (unit === 'an') return { ...none, months: 12 * count };
  if (unit === 'semaine') return { ...none, days: 7 * count };
  if (unit.startsWith('dizaine')) return { ...none, days: 10 };
  if (unit.startsWith('huitaine')) return { ...none, days: 8 };
  if (unit.startsWith('quinzaine')) return { ...none, days: 15 };
  return { ...none, days: count };
}

/** From now to the end of the last day; hours count from the minute. */
function limit(amount: number, unit: 'days' | 'minutes', context: ParseContext): DayBody {
  const { today, minute } = context.reference;
  if (unit === 'minutes') {
    const end = minute + amount;
    const last = today + Math.floor(end / 1440);
    const plain: PlainInstant = {
      start: stamp(context.reference, 0),
      end: stamp(context.reference, amount * 60),
      grain: 'second',
    };
    return {
      kind: 'day',
      shape: 'period',
      ranges: [{ from: today, to: last + 1 }],
      grain: 'day',
      within: { minutes: amount },
      plain,
    };
  }
  return {
    kind: 'day',
    shape: 'period',
    ranges: [{ from: today, to: today + amount + 1 }],
    grain: 'day',
    within: {},
    frame: true,
    plain: { start: stamp(context.reference, 0), end: stamp(context.reference, amount * 86_400), grain: 'second' },
  };
}

/** A moment some seconds from now. */
function moment(seconds: number, context: ParseContext, grain: Grain): DayBody {
  const { reference } = context;
  const total = reference.minute * 60 + reference.second + seconds;
  const day = reference.today + Math.floor(total / 86_400);
  return {
    kind: 'day',
    shape: 'near',
    ranges: [{ from: day, to: day + 1 }],
    grain,
    plain: { start: stamp(reference, seconds), grain },
  };
}

/** Now plus some units, on the clock for short ones and on the calendar for long ones. */
function shift(count: number, unit: string, context: ParseContext): DayBody {
  if (unit === 'seconde') return moment(count, context, 'second');
  if (unit === 'minute') return moment(count * 60, context, 'second');
  if (unit === 'heure' || unit === 'h') return moment(count * 3600, context, 'minute');
  const { months, days } = lengthOf(Math.abs(count), unit);
  const sign = Math.sign(count);
  const { reference } = context;
  const day = months ? addMonths(reference.today, sign * months) : reference.today + sign * days;
  const plain: PlainInstant = { start: stampOn(day, reference), grain: 'minute' };
  return { kind: 'day', shape: 'near', ranges: [{ from: day, to: day + 1 }], grain: 'day', plain };
}

function run(count: number, unit: string, isPast: boolean, isInline: boolean, context: ParseContext): DayBody {
  const { reference } = context;
  const { today } = reference;
  const seconds = unit === 'seconde' ? 1 : unit === 'minute' ? 60 : 3600;
  let plain: PlainInstant;
  let from: DayNumber = today;
  let to: DayNumber = today + 1;
  if (/seconde|minute|heure|^h$/.test(unit)) {
    const total = count * seconds;
    if (isPast) plain = { start: stamp(reference, -total), end: stamp(reference, 0), grain: 'second' };
    else if (isInline) plain = { start: stamp(reference, 0), end: stamp(reference, total), grain: 'second' };
    else {
      const now = reference.minute * 60 + reference.second;
      const first = (Math.floor(now / seconds) + 1) * seconds - now;
      plain = { start: stamp(reference, first), end: stamp(reference, first + total), grain: 'second' };
    }
    return {
      kind: 'day',
      shape: 'period',
      ranges: [{ from, to }],
      grain: 'second',
      plain,
      ...(isPast ? { past: true } : {}),
    };
  }
  const { months, days } = lengthOf(count, unit);
  if (months) {
    const unitStart = addMonths(today - reference.day + 1, 0);
    const isYears = unit === 'an';
    const start = isYears ? addMonths(unitStart, 1 - reference.month) : unitStart;
    const next = addMonths(start, isYears ? 12 : 1);
    from = isPast ? addMonths(start, -months) : next;
    to = isPast ? start : addMonths(next, months);
  } else if (unit === 'semaine') {
    from = isPast ? mondayOf(today) - days : mondayOf(today) + 7;
    to = from + days;
  } else {
    from = isPast ? today - days : today + 1;
    to = from + days;
  }
  return { kind: 'day', shape: 'period', ranges: [{ from, to }], grain: 'day', ...(isPast ? { past: true } : {}) };
}

function stamp(reference: Reference, seconds: number): string {
  const total = reference.minute * 60 + reference.second + seconds;
  const day = reference.today + Math.floor(total / 86_400);
  const rest = total - Math.floor(total / 86_400) * 86_400;
  return `${dateTimeText(day, Math.floor(rest / 60))}:${String(rest % 60).padStart(2, '0')}`;
}

function stampOn(day: DayNumber, reference: Reference): string {
  return `${dateTimeText(day, reference.minute)}:${String(reference.second).padStart(2, '0')}`;
}
