/**
 * Days counted from today: demain, avant-hier, le lendemain, and "maintenant".
 */
import { dateTimeText } from '../day-number.ts';
import { phrase } from '../fragment.ts';
import type { Body, DayBody, ParseContext, Parser } from '../piece.ts';

const SHIFTS: Record<string, number> = {
  "aujourd'hui": 0,
  demain: 1,
  'apres-demain': 2,
  hier: -1,
  'avant-hier': -2,
};

/** "tout à l'heure": later today. */
const LATER: Parser = {
  name: 'later today',
  heads: ['tous'],
  pattern: phrase('tous a le heure'),
  extract: (_match, context) => (context.plain ? null : near(0, context)),
};

const NEAR: Parser = {
  name: 'near day',
  heads: [...Object.keys(SHIFTS), 'des', 'ce'],
  pattern: phrase(`(${Object.keys(SHIFTS).join('|')})(?: meme| en (8|15))?`),
  extract: (match, context) => near((SHIFTS[match[1] ?? ''] ?? 0) + 7 * Math.floor(Number(match[2] ?? 0) / 7), context),
};

/** Counted from the day said before; plain readings count from today. */
const RELATIVE: Parser = {
  name: 'relative day',
  heads: ['le', 'au', 'lendemain', 'jour', 'un', '#', 'surlendemain', 'veille', 'meme', 'ce-jour-la', 'avant'],
  pattern: phrase(
    '(?:(?:le|au|a) ){0,2}(jour (?:suivant|de apres|prochain)|prochain jour|lendemain|surlendemain|jour (?:precedent|de avant)|(?:avant )?veille(?! de (?:mon|ma|mes|notre|nos|son|sa|leur) )|meme jour|ce-jour-la|journee|tous le journee)',
  ),
  extract: (match, context) => {
    const words = match[1] ?? '';
    const step = stepOf(words);
    if (context.plain) return near(step, context);
    if (/journee|prochain/.test(words)) return null;
    return { kind: 'day', shape: 'near', ranges: [], grain: 'day', follows: step };
  },
};

function stepOf(words: string): number {
  if (/journee|meme|ce-jour/.test(words)) return 0;
  if (/^(?:surlendemain|avant veille)$/.test(words)) return words === 'surlendemain' ? 2 : -2;
  return /precedent|avant|veille/.test(words) ? -1 : 1;
}

const NOW: Parser = {
  name: 'now',
  heads: ['maintenant', 'immediatement', 'tout-de-suite', 'a', 'le', 'des', 'en'],
  pattern: phrase(
    '(?:(?:des )?maintenant|immediatement|tout-de-suite|(?:a |de )?le instant|en ce moment|le moment present)',
  ),
  extract: (match, context, index) => {
    const before = context.words[index - 1]?.text ?? '';
    if (!context.plain)
      return /^(?:maintenant|immediatement)$/.test(match[0]) &&
        /^(?:venir|viens|passe|arrive|passer|possible|recevoir|rdv|voir|prendre)$/.test(before)
        ? { kind: 'asap', now: true }
        : null;
    const { today, minute, second } = context.reference;
    const start = `${dateTimeText(today, minute)}:${String(second).padStart(2, '0')}`;
    return {
      kind: 'day',
      shape: 'near',
      ranges: [{ from: today, to: today + 1 }],
      grain: 'second',
      plain: { start, grain: 'second' },
    };
  },
};

export const NEAR_DAYS: readonly Parser[] = [NEAR, LATER, RELATIVE, NOW];

function near(shift: number, context: ParseContext): Body {
  const day = context.reference.today + shift;
  const body: DayBody = { kind: 'day', shape: 'near', ranges: [{ from: day, to: day + 1 }], grain: 'day' };
  if (shift < 0) body.past = true;
  return body;
}
