/**
 * What the numbers of a message mean for danger: temperatures, ages, blood sugar, oxygen, counts of tablets, weeks of pregnancy.
 * Returns occurrences of the lexicon's own concepts; whether they weigh anything is for the rules.
 */
import type { Lexicon, Occurrence } from './concepts.ts';
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

/** A year that is surely past. */
function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1940 && value <= 2025;
}

/** The concepts that numbers say, in order. */
export function numberOccurrences(words: readonly Word[], lexicon: Lexicon): Occurrence[] {
  const found: Occurrence[] = [];
  const say = (name: string, at: number, to = at) => {
    const concept = lexicon.idOf.get(name);
    if (concept !== undefined) found.push({ concept, from: at, to });
  };
  const near = (at: number, before: number, after: number, pattern: RegExp): boolean => {
    for (let i = Math.max(0, at - before); i <= at + after && i < words.length; i++) {
      const word = words[i];
      if (i !== at && word && pattern.test(word.text)) return true;
    }
    return false;
  };
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    const value = word?.value;
    if (!word || value === undefined) continue;
    const next = words[at + 1]?.text ?? '';
    const before = words[at - 1]?.text ?? '';
    const beforeThat = words[at - 2]?.text ?? '';
    const next2 = words[at + 2]?.text ?? '';

    if (value >= 38 && value < 43) {
      const feverAfter = next === 'de' && /^(fiev|temp|fi)/.test(words[at + 2]?.text ?? '');
      const split = next.length === 1 && words[at + 1]?.value !== undefined && near(at, 6, 6, HEAT);
      const decimal = !Number.isInteger(value) || split;
      if (
        feverAfter ||
        next === 'degres' ||
        ((decimal || near(at, 14, 14, HEAT)) && !NOT_DEGREES.has(next) && before !== 'rue' && before !== 'dr')
      ) {
        say('temp38', at);
        if (value >= 39) say('temp39', at);
        if (value >= 40) say('temp40', at);
      }
    }
    if (
      value >= 30 &&
      value < 36 &&
      (near(at, 5, 3, /^(temper|fiev|degr|thermom|celsius|hypotherm)/) ||
        (!Number.isInteger(value) && near(at, 14, 14, /^(marbr|delir|froid|glac|confus|urin)/)))
    )
      say('tempLow', at);

    const bornAgo =
      before === 'a' && near(at, 5, 0, /^(ne|nee|nes|nacio|nasceu|born|accouche)$/) && !near(at, 5, 0, /^accouche$/);
    const ageless =
      !bornAgo &&
      (NOT_AGE.has(before) ||
        (before === 'a' && beforeThat === 'y') ||
        next2 === 'apres' ||
        (before === 'a' && beforeThat === 'il' && (next2 === 'de' || next2 === 'd')) ||
        NOT_AGE.has(beforeThat));
    const months =
      next === 'mois' ||
      next === 'moi' ||
      next === 'months' ||
      next === 'meses' ||
      next === 'month' ||
      next === 'volana';
    const weeks =
      next === 'semaines' ||
      next === 'semaine' ||
      next === 'sem' ||
      next === 'weeks' ||
      next === 'week' ||
      next === 'semanas';
    const days =
      next === 'jours' || next === 'jour' || next === 'days' || next === 'dias' || next === 'j' || next === 'day';
    // Only counts of time are looked at more closely.
    const pregnant =
      (months || weeks || days || next === 'sa') &&
      (near(at, 6, 4, /^(enceinte|grossesse|sa|pregnan|embaraz|gravida|hamla|ansent)/) ||
        (words[at + 2]?.text === 'de' && /^(grossesse)/.test(words[at + 3]?.text ?? '')));
    const person = (months || weeks) && near(at, 6, 4, PERSON_AGED);
    if (bornAgo && ((days && value <= 90) || (weeks && value <= 12) || (months && value < 3)))
      say('under3m', at, at + 1);
    else if (months && value < 3 && !ageless && !pregnant && (person || at === 0)) say('under3m', at, at + 1);
    else if (weeks && value <= 12 && !ageless && !pregnant && person) say('under3m', at, at + 1);
    else if (
      days &&
      value <= 90 &&
      !ageless &&
      !pregnant &&
      near(at, 4, 3, /^(bebe|bb|fils|fille|nourrisson|baby|petite?|age|agee|ne|nee|jumeaux|hijo|hija|filho|filha)$/)
    )
      say('under3m', at, at + 1);
    else if (months && value < 36 && !ageless && !pregnant && person) say('childAge', at, at + 1);
    if (/^(ans|an|years?|anos|taona|year)$/.test(next) && !ageless) {
      if (value < 18) say('childAge', at, at + 1);
      if (value >= 75 && value < 115) say('oldAge', at, at + 1);
    }
    if (
      pregnant &&
      ((weeks && value >= 14 && value <= 42) || (next === 'sa' && value >= 14) || (months && value >= 4 && value <= 9))
    )
      say('pregnantLate', at, at + 1);
    if (next === 'sa' && value >= 14 && value <= 43) say('pregnantLate', at, at + 1);
    // "je suis à 35 semaines": nothing else is counted so.
    if (weeks && value >= 14 && value <= 42 && before === 'a' && /^(suis|est|suit)$/.test(beforeThat))
      say('pregnantLate', at, at + 1);
    if (isYear(value) && SINCE.test(before) && !near(at, 4, 0, /^(ne|nee|nes|naissance|born)$/)) {
      say('past', at - 1, at);
      say('violencePastYear', at - 1, at);
    }
    if (next === 'mois' && value >= 4 && value <= 9 && before === 'de' && beforeThat === 'enceinte')
      say('pregnantLate', at, at + 1);

    const isLevel = (value > 0 && value <= 9) || (value >= 280 && value <= 900);
    if (isLevel && near(at, 5, 4, SUGAR)) {
      if (value > 0 && value < 0.61) say('sugarLow', at);
      if (
        (value >= 3 &&
          value <= 9 &&
          (next === 'g' || (!COUNTED.test(next) && near(at, 3, 0, /^(glyc|dextro|sucre)/)))) ||
        (value >= 280 && value <= 900)
      )
        say('sugarHigh', at);
    }
    if (value >= 18 && value <= 26 && !COUNTED.test(next) && near(at, 4, 1, /^(tension|ta|tensiometre)$/))
      say('tensionHigh', at);
    if (CRITICAL.some(([measured, isCritical]) => isCritical(value) && near(at, 4, 0, measured)))
      say('labCritical', at);
    if (value >= 50 && value <= 91 && near(at, 5, 4, OXYGEN)) say('spo2Low', at);
    if (
      value >= 8 &&
      value <= 200 &&
      (TABLETS.test(next) || (next === 'de' && TABLETS.test(words[at + 2]?.text ?? '')))
    )
      say('countPills', at, at + 1);
  }
  return found;
}
