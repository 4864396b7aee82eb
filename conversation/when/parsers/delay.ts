/**
 * Distances from now: "dans 15 jours", "d'ici trois semaines", "sous 48h", "il y a deux mois", "les 3 prochains jours".
 */
import { addMonths } from '../day-number.ts';
import { COUNT, countOf, phrase, UNIT } from '../fragment.ts';
import type { Body, DayBody, ParseContext, Parser, PlainInstant } from '../piece.ts';
import { A_FEW, lengthOf, moment, shift, stamp } from './from-now.ts';

const ABOUT = '(?:environ |a peu pres |plus ou moins |quelque |genre |peu pres )?';
/** A weekday said inside such a stretch narrows it. */
const SLACK_WEEKS = 3;
const SLACK_MONTHS = 7;

const IN_DELAY: Parser = {
  name: 'in a delay',
  heads: ['dans', 'en', 'a'],
  pattern: phrase(
    `(dans|en) ${ABOUT}(${COUNT}|quelques)(?: (?:bon|bonne|petite?))?(?: (?:a|-|ou|/) (\\d{1,2}))? ?(${UNIT}|dizaine de jour|quinzaine de jour|huitaine de jour|")(?: et (demi|quart))?(?: (jour pour jour|environ|pile|exactement))?(?: ou (?:dans )?(${COUNT}) (jour|semaine|mois))?`,
  ),
  extract: (match, context) => {
    const [, lead, first, second, rawUnit = '', extra, precision, count, otherUnit] = match;
    if ((lead === 'en' || first === 'quelques') && !context.plain) return null;
    const other =
      otherUnit && !context.plain
        ? inDelay(countOf(count), undefined, otherUnit, context, { half: false, exact: false })
        : null;
    const delay = inDelay(
      first === 'quelques' ? A_FEW : countOf(first),
      second ? Number(second) : undefined,
      rawUnit,
      context,
      {
        half: extra === 'demi',
        exact: precision === 'jour pour jour',
      },
    );
    if (delay.kind !== 'day' || other?.kind !== 'day') return delay;
    return { ...delay, shape: 'period', ranges: [...delay.ranges, ...other.ranges] };
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
    `(d'ici(?: a)?|sous(?: les)?|dans(?= \\d{1,2} [/-] \\d{1,3}h)|dans (?:les|le|un delai de|moins de|ce)|au cours des|au cours de les|sur les|pendant les|ce|les|avant)(?: (?:environ|maximum|au-plus-tard))? (?:prochain )?(?:(${COUNT})(?: (?:a|ou|-) (\\d{1,2}))?(?: prochain)? )?(${UNIT}|dizaine de jour|quinzaine de jour|(?:\\d{1,2} [/-] )?(\\d{1,3})h)(?: (prochain|qui vient|qui viennent|qui arrive|qui arrivent|a venir|qui suit|qui suivent|suivant|maximum))?`,
  ),
  extract: (match, context) => {
    const [whole, lead = '', first, second, rawUnit = '', hours, after] = match;
    const isNext = after !== undefined || /prochain/.test(whole);
    if (
      (lead === 'les' || lead === 'ce' || lead === 'sur les' || lead === 'pendant les') &&
      !(isNext && (first || hours))
    )
      return null;
    if (lead === 'dans le' && !(first && isNext) && !/^(?:quinzaine|huitaine|heure|mois)/.test(rawUnit)) return null;
    const isClock = lead === 'dans les' && hours !== '12' && Number(hours) >= 7 && Number(hours) <= 20;
    if (isClock && !isNext && !context.plain) return null;
    if (lead === 'dans ce' || (context.plain && /^(?:les|ce)$/.test(lead))) return null;
    if (lead === 'dans le' && rawUnit === 'mois' && !after) return null;
    if (lead === 'avant' && (hours || context.plain)) return null;
    if (lead === 'avant' && !(first || /quinzaine|huitaine/.test(rawUnit))) return null;
    if (lead === 'avant' && (context.plain || hours)) return null;
    if (!first && !hours && !/quinzaine|huitaine|dizaine/.test(rawUnit) && !(lead === 'dans le' && rawUnit === 'mois'))
      return null;
    const isSaid = /^(?:qui suit|qui suivent|suivant)$/.test(after ?? '');
    if (hours) return limit(Number(hours) * 60, 'minutes', context, isSaid);
    const count = second ? Number(second) : countOf(first);
    const { days, months, minutes } = lengthOf(count, rawUnit);
    if (minutes) return limit(minutes, 'minutes', context, isSaid);
    const { today } = context.reference;
    return limit(months ? addMonths(today, months) - today : days, 'days', context, isSaid);
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

/** "toutes les 6 heures": how often a medicine is taken. */
const EVERY_HOURS: Parser = {
  name: 'every few hours',
  heads: ['tous', 'chaque'],
  pattern: phrase(`tous les (?:\\d{1,2}h?(?: (?:a|ou|-))? ?)?(?:\\d{1,2}h|\\d{1,2} (?:heure|minute))`),
  extract: () => ({ kind: 'trap', why: 'how often, not when' }),
};

export const DELAYS: readonly Parser[] = [NOT_BEFORE_DELAY, IN_DELAY, IN_HOURS, WITHIN, AGO, EVERY_HOURS];

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

/** From now to the end of the last day; hours count from the minute. With `isSaid`, from a day told before where there is one. */
function limit(amount: number, unit: 'days' | 'minutes', context: ParseContext, isSaid: boolean): DayBody {
  const { today, minute } = context.reference;
  const fromSaid = isSaid ? { fromSaid: true as const } : {};
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
      within: { minutes: amount, ...fromSaid },
      plain,
    };
  }
  return {
    kind: 'day',
    shape: 'period',
    ranges: [{ from: today, to: today + amount + 1 }],
    grain: 'day',
    within: fromSaid,
    frame: true,
    plain: { start: stamp(context.reference, 0), end: stamp(context.reference, amount * 86_400), grain: 'second' },
  };
}
