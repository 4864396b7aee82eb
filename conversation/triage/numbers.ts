/**
 * What the numbers of a message mean for danger: temperatures, ages, blood sugar, oxygen, counts of tablets, weeks of pregnancy.
 * Returns occurrences of the lexicon's own concepts; whether they weigh anything is for the rules.
 */
import { LEXICON } from './concepts.ts';
import type { Occurrence } from './lexicon.ts';
import type { Word } from './reading.ts';

const NOT_DEGREES = new Set([
  'ans',
  'an',
  'rue',
  'euros',
  'euro',
  'h',
  'heures',
  'heure',
  'kg',
  'kilos',
  'semaines',
  'sa',
  '%',
  'bis',
  'ter',
  'avenue',
  'boulevard',
  'minutes',
  'min',
  'jours',
  'jour',
  'mois',
  'fois',
  'ml',
  'mg',
  'cm',
  'km',
  'metres',
  'm',
  'years',
  'year',
  'weeks',
  'anos',
  'place',
  'taille',
  'personnes',
  'patients',
  'sem',
  'cours',
  'de',
  'taona',
]);
const HEAT =
  /^(fiev|febr|temper|brul|chaud|degr|celsius|thermom|fever|fieb|lafye|lafie|manav|skha|toux|tousse|gorge|angine|boutons|mange|boit|ronchon|doliprane|frisson|vomi|courbat|grelot|delir|mal|douleur|gonfl|rouge|cicatrice|perfusion|chimio|geint|dort|amorphe|bave|nuque|enceinte|operation|dents)/;
const PERSON_AGED =
  /^(bebe|bb|nourrisson|fils|fille|petit|petite|enfant|jumeaux|garcon|baby|son|daughter|bebes|infant|zazakely|timoun|loulou|puce|choupette|neveu|niece|il|elle|age|agee|frere|soeur|hijo|hija|filho|filha|notre|mon|ma|kid|child|old)$/;
const NOT_AGE = new Set([
  'depuis',
  'dans',
  'pendant',
  'enceinte',
  'ya',
  'since',
  'for',
  'durant',
  'apres',
  'toutes',
  'tous',
  'grossesse',
  'prochaines',
  'avant',
  'desde',
  'hace',
  'encore',
  'reste',
  'plus',
  'pour',
]);
const TABLETS =
  /^(comprim|cachet|gelul|pilule|pill|tablet|doliprane|paracetamol|efferalgan|dafalgan|xanax|lexomil|stilnox|pastill|somnifer|ibuprofen|advil|valium|seresta|temesta|boite|plaquette|tramadol|lysanxia|imovane|zolpidem|zopiclone|prise|atarax|laroxyl|rivotril|prozac|zoloft|deroxat|lyrica|nurofen|aspirin|codein|risperdal|tercian|melaton|donormyl|phenergan|lamictal|depakin|lithium|bisoprolol|propranolol|digoxin|metformin|levothyrox|morphin|tylenol|benzo|antidep|anxiolyt)/;
const SUGAR = /^(glyc|glic|dextro|sucre|sugar|hypo|diab|azucar|acucar|capteur|gluco|freestyle|g)/;
const OXYGEN = /^(satur|sat|spo2|oxygen|oxyg|oximetr|sao2|o2)/;

/** Units after a number that is neither a level nor a pressure. */
const COUNTED = /^(ans|an|mois|jours?|semaines?|fois|heures?|h|minutes?|min|comprimes?|boites?)$/;

const KETONES = /^(?:cetone|ketone|cetona|acetone)/;
/** Ketones in blood below this many mmol/l are those of somebody well; beside more, sugar is high from 2.5 g/l on (SFD). */
const NORMAL_KETONES = 0.6;
const SUGAR_WITH_KETONES = 2.5;
/** What a laboratory measures, and from where on a value is one that it must announce (French societies of biology, rounded). */
const CRITICAL: readonly (readonly [RegExp, (value: number) => boolean])[] = [
  [/^inr$/, (value) => value >= 5 && value <= 15],
  [/^(potass|kali)/, (value) => (value >= 6 && value <= 10) || (value >= 1 && value <= 2.8)],
  [/^(natr|sodium)/, (value) => (value >= 90 && value <= 125) || (value >= 155 && value <= 190)],
  [/^(hemoglob|hb$)/, (value) => value >= 3 && value <= 8],
  [/^plaquet/, (value) => (value >= 1 && value <= 50) || (value >= 1000 && value <= 50_000)],
  [/^creatin/, (value) => value >= 300 && value <= 2000],
  [/^calce/, (value) => value >= 3 && value <= 5],
  [/^(leucocyt|globules)/, (value) => value >= 30_000],
];

/** Words before a year that tell when something was. */
const SINCE =
  /^(en|depuis|de|annee|ete|hiver|printemps|automne|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|in|since)$/;

const LOW_HEAT = /^(temper|fiev|degr|thermom|celsius|hypotherm)/;
const LOW_HEAT_SIGNS = /^(marbr|delir|froid|glac|confus|urin)/;
const PREGNANT = /^(enceinte|grossesse|sa|pregnan|embaraz|gravida|hamla|ansent)/;
const BORN_AGO = /^(ne|nee|nes|nacio|nasceu|born)$/;
const DELIVERED = /^accouche$/;
const BABY = /^(bebe|bb|fils|fille|nourrisson|baby|petite?|age|agee|ne|nee|jumeaux|hijo|hija|filho|filha)$/;
const BIRTH = /^(ne|nee|nes|naissance|born)$/;
const GLUCOSE = /^(glyc|dextro|sucre)/;
const TENSION = /^(tension|ta|tensiometre)$/;

type TimeUnit = 'day' | 'week' | 'month' | 'year' | 'weekOfPregnancy';

const TIME_UNITS: ReadonlyMap<string, TimeUnit> = new Map(
  Object.entries({
    day: 'jours jour days dias j day',
    week: 'semaines semaine sem weeks week semanas',
    month: 'mois moi months meses month volana',
    year: 'ans an year years anos taona',
    weekOfPregnancy: 'sa',
  }).flatMap(([unit, words]) => words.split(' ').map((word) => [word, unit as TimeUnit] as const)),
);

/** Adds the concepts that numbers say to those that are found already, in order. */
export function addNumberOccurrences(words: readonly Word[], found: Occurrence[]): void {
  for (let at = 0; at < words.length; at++) {
    const value = words[at]?.value;
    if (value === undefined) continue;
    findHeat(words, at, value, found);
    findTime(words, at, value, found);
    findYear(words, at, value, found);
    findLevels(words, at, value, found);
    if (value >= 8 && value <= 200 && countsTablets(words, at)) say('countPills', at, at + 1, found);
  }
}

function say(name: string, from: number, to: number, found: Occurrence[]): void {
  const concept = LEXICON.idOf.get(name);
  if (concept !== undefined) found.push({ concept, from, to, dead: undefined });
}

function textAt(words: readonly Word[], at: number): string {
  return words[at]?.text ?? '';
}

/** Whether a word so near, other than the number itself, is of this kind. */
function isNear(words: readonly Word[], at: number, before: number, after: number, kind: RegExp): boolean {
  for (let i = Math.max(0, at - before); i <= at + after && i < words.length; i++) {
    if (i !== at && kind.test(textAt(words, i))) return true;
  }
  return false;
}

function findHeat(words: readonly Word[], at: number, value: number, found: Occurrence[]): void {
  if (value >= 38 && value < 43 && isHeat(words, at, value)) {
    say('temp38', at, at, found);
    if (value >= 39) say('temp39', at, at, found);
    if (value >= 40) say('temp40', at, at, found);
  }
  if (value < 30 || value >= 36) return;
  const isDecimal = !Number.isInteger(value);
  if (isNear(words, at, 5, 3, LOW_HEAT) || (isDecimal && isNear(words, at, 14, 14, LOW_HEAT_SIGNS)))
    say('tempLow', at, at, found);
}

function isHeat(words: readonly Word[], at: number, value: number): boolean {
  const next = textAt(words, at + 1);
  if (next === 'degres' || (next === 'de' && /^(fiev|temp|fi)/.test(textAt(words, at + 2)))) return true;
  const before = textAt(words, at - 1);
  if (NOT_DEGREES.has(next) || before === 'rue' || before === 'dr') return false;
  // "38 5" is only read with a sign of fever near, and so is "38".
  return !Number.isInteger(value) || isNear(words, at, 14, 14, HEAT);
}

/** Ages and weeks of pregnancy. */
function findTime(words: readonly Word[], at: number, value: number, found: Occurrence[]): void {
  const next = textAt(words, at + 1);
  const unit = TIME_UNITS.get(next);
  if (!unit) return;
  const before = textAt(words, at - 1);
  const beforeThat = textAt(words, at - 2);
  const isBornAgo = before === 'a' && isNear(words, at, 5, 0, BORN_AGO) && !isNear(words, at, 5, 0, DELIVERED);
  const isAge = isBornAgo || !isAgeless(words, at);
  if (unit === 'year') {
    if (isAge && value < 18) say('childAge', at, at + 1, found);
    if (isAge && value >= 75 && value < 115) say('oldAge', at, at + 1, found);
    return;
  }
  const isOfPregnancy =
    isNear(words, at, 6, 4, PREGNANT) ||
    (textAt(words, at + 2) === 'de' && textAt(words, at + 3).startsWith('grossesse'));
  const age = ageOf(words, at, value, unit, isBornAgo, isAge && !isOfPregnancy);
  if (age) say(age, at, at + 1, found);
  if (isOfPregnancy && isLatePregnancy(value, unit)) say('pregnantLate', at, at + 1, found);
  if (unit === 'weekOfPregnancy' && value >= 14 && value <= 43) say('pregnantLate', at, at + 1, found);
  // "je suis à 35 semaines": nothing else is counted so.
  if (unit === 'week' && value >= 14 && value <= 42 && before === 'a' && /^(suis|est|suit)$/.test(beforeThat))
    say('pregnantLate', at, at + 1, found);
  if (next === 'mois' && value >= 4 && value <= 9 && before === 'de' && beforeThat === 'enceinte')
    say('pregnantLate', at, at + 1, found);
}

/** "depuis 3 mois", "il y a 3 mois": how long, not how old. */
function isAgeless(words: readonly Word[], at: number): boolean {
  const before = textAt(words, at - 1);
  const beforeThat = textAt(words, at - 2);
  const next2 = textAt(words, at + 2);
  return (
    NOT_AGE.has(before) ||
    NOT_AGE.has(beforeThat) ||
    next2 === 'apres' ||
    (before === 'a' && (beforeThat === 'y' || (beforeThat === 'il' && (next2 === 'de' || next2 === 'd'))))
  );
}

/** The concept of an age in days, weeks or months; undefined when it is none that matters. */
function ageOf(
  words: readonly Word[],
  at: number,
  value: number,
  unit: TimeUnit,
  isBornAgo: boolean,
  isAge: boolean,
): 'under3m' | 'childAge' | undefined {
  const [isDays, isWeeks, isMonths] = [unit === 'day', unit === 'week', unit === 'month'];
  const isUnder3m = (isDays && value <= 90) || (isWeeks && value <= 12) || (isMonths && value < 3);
  if (isBornAgo && isUnder3m) return 'under3m';
  if (!isAge) return undefined;
  if (isDays) return isUnder3m && isNear(words, at, 4, 3, BABY) ? 'under3m' : undefined;
  const isPerson = (isMonths || isWeeks) && isNear(words, at, 6, 4, PERSON_AGED);
  if (isUnder3m && (isPerson || (isMonths && at === 0))) return 'under3m';
  return isMonths && value < 36 && isPerson ? 'childAge' : undefined;
}

function isLatePregnancy(value: number, unit: TimeUnit): boolean {
  if (unit === 'week') return value >= 14 && value <= 42;
  if (unit === 'weekOfPregnancy') return value >= 14;
  return unit === 'month' && value >= 4 && value <= 9;
}

/** A year that is surely past, and that tells when something was. */
function findYear(words: readonly Word[], at: number, value: number, found: Occurrence[]): void {
  if (!Number.isInteger(value) || value < 1940 || value > 2025) return;
  if (!SINCE.test(textAt(words, at - 1)) || isNear(words, at, 4, 0, BIRTH)) return;
  say('past', at - 1, at, found);
  say('violencePastYear', at - 1, at, found);
}

/** What is measured at home or by a laboratory. */
function findLevels(words: readonly Word[], at: number, value: number, found: Occurrence[]): void {
  if (value < NORMAL_KETONES && isNear(words, at, 3, 0, KETONES)) {
    say('noKetones', at, at, found);
    return;
  }
  if (value > 0 && value < 0.61 && isNear(words, at, 5, 4, SUGAR)) say('sugarLow', at, at, found);
  if (isHighSugar(words, at, value) && isNear(words, at, 5, 4, SUGAR)) say('sugarHigh', at, at, found);
  const isCounted = COUNTED.test(textAt(words, at + 1));
  if (value >= 18 && value <= 26 && !isCounted && isNear(words, at, 4, 1, TENSION)) say('tensionHigh', at, at, found);
  for (const [measured, isCritical] of CRITICAL) {
    if (!isCritical(value) || !isNear(words, at, 4, 0, measured)) continue;
    say('labCritical', at, at, found);
    break;
  }
  if (value >= 50 && value <= 91 && isNear(words, at, 5, 4, OXYGEN)) say('spo2Low', at, at, found);
}

function isHighSugar(words: readonly Word[], at: number, value: number): boolean {
  if (value >= 280 && value <= 900) return true;
  const next = textAt(words, at + 1);
  if (value < 3 && (value < SUGAR_WITH_KETONES || next !== 'g' || !isNear(words, at, 8, 8, KETONES))) return false;
  if (value > 9) return false;
  return next === 'g' || (!COUNTED.test(next) && isNear(words, at, 3, 0, GLUCOSE));
}

function countsTablets(words: readonly Word[], at: number): boolean {
  const next = textAt(words, at + 1);
  return TABLETS.test(next) || (next === 'de' && TABLETS.test(textAt(words, at + 2)));
}
