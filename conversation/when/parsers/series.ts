/**
 * A series of appointments: its length bounds it when its start is said ("pendant 6 semaines à partir du 3 février").
 */
import { COUNT, countOf, phrase } from '../fragment.ts';
import type { Parser } from '../piece.ts';

const DAYS: Record<string, number> = { jour: 1, semaine: 7, mois: 30, quinzaine: 15, an: 365 };

const FOR_A_WHILE: Parser = {
  name: 'length of a series',
  heads: ['pendant', 'durant', 'sur', 'pour'],
  pattern: phrase(`(?:pendant|durant|sur|pour) (?:les )?(?:encore )?(${COUNT}) (jour|semaine|mois|an)`),
  extract: (match) => ({
    kind: 'length',
    days: countOf(match[1]) * (DAYS[match[2] ?? ''] ?? 1),
    months: match[2] === 'mois' ? countOf(match[1]) : 0,
  }),
};

export const SERIES: readonly Parser[] = [FOR_A_WHILE];
