/**
 * How many people one request for an appointment is for ("ma femme et moi", "mes deux enfants", "2 rdv à la suite"). Counts; says and
 * asks nothing.
 */
import { fold } from '../text.ts';

/** More than four are a matter for the desk, not for one visit after the other. */
const NUMBERS: Readonly<Record<string, number>> = {
  deux: 2,
  two: 2,
  both: 2,
  trois: 3,
  three: 3,
  quatre: 4,
  four: 4,
  '2': 2,
  '3': 3,
  '4': 4,
};
const NUMBER = `(${Object.keys(NUMBERS).join('|')})`;
const RELATIVE =
  '(?:fils|fille|filles|bebe|mari|femme|conjointe?|compagne|compagnon|epouse|epoux|mere|pere|maman|papa|frere|soeur|copain|copine|son|daughter|wife|husband|mother|father|partner)';
const SELF = '(?:moi|moi-meme|me|myself)';
const SOMEONE = `(?:${SELF}|(?:mon|ma|my) (?:petite? )?${RELATIVE})`;

const VISITS = new RegExp(`\\b${NUMBER} (?:rdv|rendez[- ]?vous|consultations|creneaux|places|appointments)\\b`);
const CHILDREN = new RegExp(
  `\\b(?:mes|nos|les|my|our) ${NUMBER} (?:enfants|filles|fils|garcons|petits|kids|children|daughters|sons)\\b`,
);
const US = new RegExp(`\\bnous (?:tous les )?${NUMBER}\\b|\\b${NUMBER} of us\\b`);
const PAIR = new RegExp(`\\b${SOMEONE},? (?:et|and|\\+|&)(?: aussi)? (?:pour |for )?${SOMEONE}\\b`);
const TWINS = /\b(?:les|mes|nos|the|my) (?:jumeaux|jumelles|twins)\b/;

/** "Un vaccin pour Lou et une consultation pour Max": each by a first name. */
const NAMED = /\b(?:pour|for) (?:(?:mon|ma|my) (?:fils|fille|son|daughter|mari|femme),? )?(\p{Lu}\p{Ll}+)/gu;
const TITLES: ReadonlySet<string> = new Set(
  'dr docteur docteure mme madame mr monsieur le la les un une mon ma mes lundi mardi mercredi jeudi vendredi samedi dimanche'.split(
    ' ',
  ),
);
const MOST = 4;

/** From 1 to 4. */
export function peopleIn(text: string): number {
  const words = fold(text);
  for (const pattern of [VISITS, CHILDREN, US]) {
    const said = pattern.exec(words)?.slice(1).find(Boolean);
    if (said) return NUMBERS[said] ?? 1;
  }
  if (PAIR.test(words) || TWINS.test(words)) return 2;
  const names = new Set(
    [...text.matchAll(NAMED)].map(([, name = '']) => fold(name)).filter((name) => !TITLES.has(name)),
  );
  return Math.min(Math.max(1, names.size), MOST);
}
