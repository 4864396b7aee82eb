/**
 * Plain readings of runs of whole units and of distances said without "dans": "2 derniers mois", "trois jours plus tard". They
 * mean nothing for an appointment.
 */
import { addMonths, type DayNumber, mondayOf } from '../day-number.ts';
import { COUNT, countOf, phrase, UNIT } from '../fragment.ts';
import type { DayBody, ParseContext, Parser, PlainInstant } from '../piece.ts';
import { A_FEW, lengthOf, shift, stamp } from './from-now.ts';

/** "2 derniers mois", "trois prochaines secondes", "prochain 5 heures": plain readings of a run of whole units. */
const RUN: Parser = {
  name: 'run of units',
  heads: ['#', 'les', 'le', 'prochain', 'dernier', 'passe', 'un', 'ce'],
  pattern: phrase(
    `(?:(?:les|le|ce) )?(?:(${COUNT}|quelques) (prochain|dernier|passe|suivant) (${UNIT})|(prochain|dernier|passe) (?:(${COUNT}|quelques) )?(${UNIT}|\\d{1,2}h)|(${COUNT}|quelques) (${UNIT}) (suivant|passe|prochain|dernier|a venir)|(\\d{1,2})h (passe|prochain|dernier))`,
  ),
  plainOnly: true,
  extract: (match, context) => {
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
  plainOnly: true,
  extract: (match, context) => {
    const [, said, unit = 'heure', hours, direction = ''] = match;
    const count = said === 'quelques' ? A_FEW : countOf(said ?? hours);
    return shift(/^apres|tard/.test(direction) ? count : -count, unit, context);
  },
};

const TIMER: Parser = {
  name: 'timer',
  heads: ['minuterie', 'minuteur', 'timer'],
  pattern: phrase(`(?:minuterie|minuteur|timer) de (${COUNT}) (${UNIT})`),
  plainOnly: true,
  extract: (match, context) => shift(countOf(match[1]), match[2] ?? '', context),
};

export const RUNS: readonly Parser[] = [RUN, AFTER_DELAY, TIMER];

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
