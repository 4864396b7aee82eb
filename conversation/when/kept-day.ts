/**
 * Hours that are said without a day, of a day that the message only tells: the appointment that is moved, the day of the train.
 */
import type { Alternative } from './alternative.ts';
import type { DaysTerm, Term } from './term.ts';

/** An appointment that is moved to another hour stays on its day; "mon train arrive mardi à 9h40, donc après 10h" speaks of Tuesday. */
export function keepDay(alternatives: Alternative[], terms: readonly Term[]): void {
  const known =
    terms.find((term): term is DaysTerm => term.kind === 'days' && term.role === 'refers') ?? toldDay(terms);
  if (!known || alternatives.length === 0 || alternatives.some((alternative) => alternative.shape !== 'hours')) return;
  for (const alternative of alternatives) {
    alternative.ranges = known.days.ranges;
    alternative.shape = 'date';
  }
}

/** The one day that was told with its hour, when what is wanted is an hour that follows from it. */
function toldDay(terms: readonly Term[]): DaysTerm | undefined {
  const [wanted, ...others] = terms.filter((term) => term.role === 'want');
  if (
    wanted?.kind !== 'hours' ||
    others.length > 0 ||
    !wanted.gap.some((word) => /^(?:donc|sortant|ensuite|foulee|puis)$/.test(word))
  )
    return undefined;
  const at = terms.indexOf(wanted);
  const beside = terms.slice(Math.max(0, at - 2), at).filter((term) => term.role === 'private');
  const told = beside.find((term) => term.kind === 'days');
  const isDated = told?.kind === 'days' && beside.some((term) => term.kind === 'hours');
  return isDated && told.days.grain === 'day' && told.days.ranges.length === 1 ? told : undefined;
}
