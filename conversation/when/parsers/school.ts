/**
 * Periods that only the school calendar knows. They are recognised so that nothing is guessed.
 */
import { phrase } from '../fragment.ts';
import type { Body, Parser } from '../piece.ts';

const SEASON =
  '(?:toussaint|noel|paques|hiver|ete|printemps|fevrier|avril|carnaval|ski|automne|juillet|aout|octobre|decembre|fin de an|mai)';

const SCHOOL: Parser = {
  name: 'school calendar',
  heads: [
    'grandes',
    'grande',
    'petites',
    'vacances',
    'vacances-scolaires',
    'rentree',
    'periode',
    'reprise',
    'fin',
    'debut',
    'hors',
    'conges',
    'temps',
    'semaine',
    'retour',
    'les',
    'le',
    'pendant',
    '2e',
    '1er',
    'retour',
    'veille',
  ],
  pattern: phrase(
    `(?:(?:les|le|pendant) )?(?:(?:grandes?|petites?|prochain|1er|2e) vacances|vacances-scolaires|vacances (?:scolaires?|de (?:le )?${SEASON}|du ${SEASON}|${SEASON}|de les enfants|des (?:enfants|petits|gamins|gosses|ecoles)|de le (?:zone|ecole)|d'ete|prochain)|conges scolaires|rentree(?: (?:scolaire|de (?:classes|septembre|janvier|vacances)|des (?:classes|vacances)))?|(?:periodes? |hors )(?:scolaires?|vacances)|reprise (?:de (?:le )?)?(?:ecole|cours|classes?)|(?:debut|fin) (?:de le |de |du |des |les ){0,4}(?:vacances|cours|annee scolaire|an scolaire|ecole|classe|classes)|retour de vacances scolaires|(?:veille|lendemain) (?:des|de les) vacances)`,
  ),
  extract: (match, context, index) => {
    const before = context.words[index - 1]?.text ?? '';
    const isReturn =
      /^rentree/.test(match[0]) && /^(?:suis|est|es|etes|sommes|sont|etais|etait|ete|serai|sera)$/.test(before);
    return isReturn ? null : school();
  },
};

/** "avant / pendant / après les vacances" without a possessive: those of the schools. */
const THE_HOLIDAYS: Parser = {
  name: 'the holidays',
  heads: ['les', 'vacances'],
  pattern: phrase('les vacances'),
  extract: (_match, context, index) => {
    const before = context.words[index - 1]?.text ?? '';
    return /^(?:avant|apres|pendant|durant|hors|sauf|des|dans|au-plus-tot|pas|d'ici|jusqu'a|entre|pour|de)$/.test(
      before,
    )
      ? school()
      : null;
  },
};

export const SCHOOL_CALENDAR: readonly Parser[] = [SCHOOL, THE_HOLIDAYS];

function school(): Body {
  return { kind: 'day', shape: 'period', ranges: [], grain: 'day', school: true };
}
