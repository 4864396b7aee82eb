/**
 * The practitioner named in a message: after a title, after a profession, after "voir" or "avec", or because the practice
 * has one of that name.
 */
import type { HearingContext } from '../meaning.ts';
import { fold } from '../text.ts';
import { NOT_NAMES } from '../words/name-stoppers.ts';
import { TIME_WORDS, WORD_CLASSES } from '../words/word-classes.ts';
import { marksOf } from './marks.ts';
import { isNear } from './near.ts';
import type { Wording } from './words.ts';

const PARTICLE =
  "(?:[Bb]en|[Dd]a|[Dd]e|[Dd]el|[Dd]i|[Dd]u|[Dd]os|[Dd]os|[Ee]l|[Ll]e|[Ll]a|[Vv]an|[Vv]on|[Vv]an der|[Ss]aint|[Ss]t|[Aa]bou|[Aa]ït|[Mm]c|[Dd]'|[Oo]')";
const ONLY_PARTICLE = new RegExp(`^${PARTICLE}$`, 'u');
const NAME = `(?:${PARTICLE}[ -])*(?:[dDoOlL]['’])?[\\p{L}]{2,}(?:[-'’]\\p{L}+)*`;
const CAPITAL = `(?:${PARTICLE}[ -])*(?:[DOL]['’])?\\p{Lu}[\\p{L}]+(?:[-'’]\\p{L}+)*`;
const TITLE =
  '(?:[Dd][Rr]e?s?\\.?|[Dd]oct(?:eur|eure|oresse|or)?|[Dd]octeurs?|DOCTEUR|[Dd]octr|[Pp]r\\.|P[rR](?=\\s+\\p{Lu})|[Dd]octora|[Dd]outora?|[Pp]rof(?:esseure?)?|[Dd]oc|DR|dotor|[Tt]oubib)';
const PROFESSION =
  '(?:[Kk]in[ée]|[Oo]st[ée]o(?:pathe)?|[Ss]age[- ]femme|[Oo]phtalmo|[Dd]ermato|[Gg]yn[ée]co|[Pp][ée]diatre|[Pp]sy(?:chologue|chiatre)?|[Oo]rthophoniste|[Dd]entiste|[Ii]nfirmi[eè]re?|[Pp]odologue|[Cc]ardio(?:logue)?|[Dd]i[ée]t[ée]ticienne|[Rr]humato|[Mm]édecin|[Cc]hirurgien(?:ne)?|[Oo]rthodontiste)';
const AFTER_TITLE = new RegExp(`(?<![\\p{L}])${TITLE}(?:\\.\\s*|\\s+)(${NAME}(?:\\s+${CAPITAL})?)`, 'gu');
const AFTER_PROFESSION = new RegExp(
  `(?<![\\p{L}])${PROFESSION}\\s+(?:M\\.\\s*|Mme\\s+|Madame\\s+|Monsieur\\s+|Mr\\s+)?(${CAPITAL})`,
  'gu',
);
const CIVIL = '(?:Mme|mme|Mlle|mlle|[Mm]adame|[Mm]onsieur|M\\.|Mr\\.?|mr|[Mm]lle|Mrs\\.?|Ms\\.?)';
const WITH_CIVIL = new RegExp(
  `(?<![\\p{L}])(?:avec|av|ac|avc|voir|revoir|consulter|with|see|annuler|annulez|d[ée]commander|pr[ée]venir|dire à|dites à|de la part de|séances? de|message pour|mot pour|informer|informez|prévenez|remercier|remerciez|rdv de|rendez-vous de|par)\\s+${CIVIL}\\s*(${NAME})`,
  'gu',
);
const CIVIL_PROFESSION = new RegExp(
  `(?<![\\p{L}])${CIVIL}\\s*(${NAME})\\s*,?\\s*(?:l['’]|la |le |votre |notre )${PROFESSION}`,
  'gu',
);
const BARE = new RegExp(`(?<![\\p{L}])(?:avec|chez|voir|revoir|consulter|with|see)\\s+(${CAPITAL})`, 'gu');

/** "le docteur veut me voir": after a title written in full, a verb is no name. */
const SPELLED_TITLE = /^(?:doc|doct|toubib|prof)/i;
const VERBS = new Set(
  'regarde regardera veut voulait signe signera voit verra fait faisait donne donnait prescrit travaille devait doit retired call calls called said wants sera serait pourra pourrait avait aura passe passera vienne voie prenne explique appelle rappelle arrive reprend revient gere suit suivait parle ecoute tmrw pls now again back me who that when generaliste'.split(
    ' ',
  ),
);

/** What the expressions cannot do without: most messages have neither. */
const SOME_TITLE = /[Dd][Rr]|[Dd]oc|DOC|[Pp]r\.|P[Rr]|[Pp]rof|[Dd]ou?tor|[Tt]oubib/;
const SOME_CIVIL = /[Mm]me|[Mm]lle|[Mm]adame|[Mm]onsieur|M[.rs]|mr/;

/** The name as written, without title, as the rules see it. */
export function findPractitioner(wording: Wording): string | undefined {
  const { text } = wording;
  const { hasInnerCapital } = marksOf(text);
  const isCivil = SOME_CIVIL.test(text);
  for (const [pattern, isPossible] of [
    [AFTER_TITLE, SOME_TITLE.test(text)],
    [CIVIL_PROFESSION, isCivil],
    [AFTER_PROFESSION, hasInnerCapital],
    [WITH_CIVIL, isCivil],
  ] as const) {
    if (!isPossible) continue;
    for (const match of text.matchAll(pattern)) {
      const name = trimName(match[1] ?? '');
      if (name && (isCapital(name) || !SPELLED_TITLE.test(match[0]) || !VERBS.has(fold(name)))) return name;
    }
  }
  if (!hasInnerCapital) return undefined;
  for (const match of text.matchAll(BARE)) {
    const name = trimName(match[1] ?? '');
    if (name && !/\d/.test(name)) return name;
  }
  return undefined;
}

/**
 * A word of the message that is, or nearly is, the last name of one of the practice's practitioners.
 * @param patient a patient's names, when both were told: theirs is no practitioner's, unless both are, and no patient was asked for
 */
export function knownPractitioner(
  wording: Wording,
  context: Pick<HearingContext, 'practitioners' | 'asked'>,
  patient: { first?: string | undefined; last?: string | undefined } = {},
): string | undefined {
  const isAsked = NAMES.has(context.asked.about);
  for (const { firstName, lastName } of context.practitioners ?? []) {
    const isTheirs = !isAsked && fold(firstName ?? '') === fold(patient.first ?? '');
    const isPatients = patient.first !== undefined && !isTheirs;
    const taken = new Set(isPatients ? fold(patient.last ?? '').split(/[\s'-]+/) : []);
    const parts = fold(lastName).split(/[\s'-]+/);
    for (let i = 0; i + parts.length <= wording.words.length; i++) {
      const said = parts.map((_, k) => wording.words[i + k]?.word ?? '');
      if (said.every((word) => taken.has(word))) continue;
      if (!parts.every((part, k) => isNameLike(said[k] ?? '', part))) continue;
      const start = wording.words[i]?.start ?? 0;
      const end = wording.words[i + parts.length - 1]?.end ?? start;
      return wording.text.slice(start, end);
    }
  }
  return undefined;
}

const NAMES: ReadonlySet<string> = new Set(['names', 'birthName', 'firstNames']);

/** "Matin" is near Martin by its letters, and names nobody. */
function isNameLike(word: string, name: string): boolean {
  return word === name || (!TIME_WORDS.has(WORD_CLASSES.get(word)) && isNear(word, name));
}

function isCapital(name: string): boolean {
  return /^\p{Lu}/u.test(name.split(' ').at(-1) ?? '');
}

/** Drops the words after a name that are no part of it ("kowalski jeudi"), and refuses what is no name at all. */
function trimName(raw: string): string | undefined {
  const words = raw.trim().split(/\s+/);
  const kept: string[] = [];
  for (const word of words) {
    const folded = fold(word);
    const particle = ONLY_PARTICLE.test(word);
    if (NOT_NAMES.has(folded) && !(particle && kept.length < words.length - 1 && !/^(?:le|la|de|du)$/.test(word)))
      break;
    kept.push(word);
  }
  const last = kept.at(-1);
  return last && !ONLY_PARTICLE.test(last) ? kept.join(' ') : undefined;
}
