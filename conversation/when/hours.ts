/**
 * How hours said for the same days combine: a part and a bound intersect, an explicit range or an event replaces a wider part, a
 * clock time is more precise than the part it is said with.
 */
import type { ClockRange } from './piece.ts';
import type { Hours } from './term.ts';

/** Hours said one after the other for the same days, without "ou". */
export function narrow(before: Hours, after: Hours): Hours {
  const hours = narrowed(before, after);
  return (before.every || after.every) && !hours.every ? { ...hours, every: true } : hours;
}

function narrowed(before: Hours, after: Hours): Hours {
  if (before.shape === 'all') return after;
  if (after.shape === 'all') return before;
  const [left, right] = [inHalf(before, after), inHalf(after, before)];
  if (left.shape === 'clock' && right.shape === 'clock') return union(shared(left, right), shared(right, left));
  if (isExplicit(right) && left.shape === 'part') return right;
  if (isExplicit(left) && right.shape === 'part') return left;
  if (left.shape === 'clock' && right.shape === 'bound') return left.about ? aboutWithin(left, right) : right;
  if (left.shape === 'clock') return left;
  if (right.shape === 'clock') return right;
  const settled = daytime(right);
  const both = intersect(daytime(left).ranges, settled.ranges);
  if (both.length > 0) return { ...settled, ranges: both, shape: right.shape === 'bound' ? left.shape : right.shape };
  return left.shape === 'part' && right.shape === 'part' ? union(left, right) : right;
}

/** "vers 16h mais pas après 16h30". */
function aboutWithin(clock: Hours, bound: Hours): Hours {
  const ranges = intersect(clock.ranges, bound.ranges);
  return ranges.length > 0 ? { ...clock, ranges } : bound;
}

/** Either of two hours. */
export function union(left: Hours, right: Hours): Hours {
  const adjusted = [daytime(inHalf(left, right)), daytime(inHalf(right, left))];
  return {
    ...(adjusted[1] ?? right),
    ranges: merged(adjusted.flatMap((hours) => hours.ranges)),
    shape: left.shape === right.shape ? right.shape : 'range',
  };
}

/** "2h" is fourteen hundred in a practice, unless the morning was said. */
export function daytime(hours: Hours): Hours {
  if (!hours.halfDay) return hours;
  const ranges = hours.ranges.map((range) => {
    if (hours.shape === 'bound' || range.from === 0 || range.to === 1440) {
      return { from: range.from === 0 ? 0 : range.from + 720, to: range.to === 1440 ? 1440 : range.to + 720 };
    }
    return range.from < 7 * 60 ? { from: range.from + 720, to: range.to + 720 } : range;
  });
  const { halfDay: _settled, ...sure } = hours;
  return { ...sure, ranges };
}

/** The hours that lie in both lists. */
export function intersect(left: readonly ClockRange[], right: readonly ClockRange[]): ClockRange[] {
  const both: ClockRange[] = [];
  for (const a of left) {
    for (const b of right) {
      const from = Math.max(a.from, b.from);
      const to = Math.min(a.to, b.to);
      if (from < to) both.push({ from, to });
    }
  }
  return merged(both);
}

/** The rest of the day. */
export function complement(ranges: readonly ClockRange[]): ClockRange[] {
  const rest: ClockRange[] = [];
  let at = 0;
  for (const range of merged(ranges)) {
    if (range.from > at) rest.push({ from: at, to: range.from });
    at = Math.max(at, range.to);
  }
  if (at < 1440) rest.push({ from: at, to: 1440 });
  return rest;
}

export function merged(ranges: readonly ClockRange[]): ClockRange[] {
  const sorted = [...ranges].sort((a, b) => a.from - b.from);
  const result: ClockRange[] = [];
  for (const range of sorted) {
    const last = result.at(-1);
    if (last && range.from <= last.to) last.to = Math.max(last.to, range.to);
    else result.push({ ...range });
  }
  return result;
}

function isExplicit(hours: Hours): boolean {
  const [range] = hours.ranges;
  const isOpen = range?.from === 0 || range?.to === 1440;
  return (hours.shape === 'range' && !isOpen) || hours.shape === 'event';
}

/** "l'après-midi à 3h": the hour takes the half of the day of its part. */
function inHalf(hours: Hours, beside: Hours): Hours {
  if (!hours.halfDay || beside.shape !== 'part') return hours;
  const { halfDay: _settled, ...sure } = hours;
  const start = beside.ranges[0]?.from ?? 0;
  return start >= 720 ? daytime(hours) : (sure as Hours);
}

/** "vers 13h30 14h": both are about. */
function shared(hours: Hours, beside: Hours): Hours {
  if (hours.about || !beside.about) return hours;
  return {
    ...hours,
    about: true,
    ranges: hours.ranges.map((range) => ({ from: Math.max(0, range.from - 30), to: range.to })),
  };
}
