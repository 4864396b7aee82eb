/**
 * First and last name of the patient, as written: after "je m'appelle", beside a relative, before a birth date or a phone,
 * on an answer to "votre nom ?". A title alone gives a last name; which of two words is the first name is told by a lexicon.
 */
import { fold } from '../text.ts';
import { FIRST_NAMES } from '../words/first-names.ts';
import { LAST_NAMES } from '../words/last-names.ts';
import { NOT_NAMES } from '../words/name-stoppers.ts';
import { marksOf } from './marks.ts';
import type { Wording } from './words.ts';

export interface PatientNames {
  first?: string;
  last?: string;
}

const WORD = "[\\p{L}]+(?:[-'’][\\p{L}]+)*";
const CAPITALISED = "\\p{Lu}[\\p{L}]*(?:[-'’][\\p{L}]+)*";
const PARTICLES = new Set([
  'ben',
  'da',
  'de',
  'del',
  'di',
  'du',
  'dos',
  'el',
  'le',
  'la',
  'van',
  'von',
  'der',
  'saint',
  'st',
  'abou',
  'ait',
  'ep',
  'epouse',
]);
const RELATIVE =
  '(?:fils|fille|fiston|b[ée]b[ée]|bb|enfant|petit|petite|petit-fils|petite-fille|mari|femme|[ée]pouse|[ée]poux|m[èe]re|p[èe]re|maman|papa|mamie|papi|papy|mamy|fr[èe]re|s(?:œ|oe)ur|grand-m[èe]re|grand-p[èe]re|gar[çc]on|neveu|ni[èe]ce|oncle|tante|compagne|compagnon|conjoint|conjointe|belle-m[èe]re|beau-p[èe]re|patiente?|ami|amie|voisine?|filleule?|jumeaux|my son|daughter|baby|wife|husband|mother|father|mum|mom|dad|hijo|hija|filho|filha)';
const INTRODUCED = new RegExp(
  `(?<![\\p{L}])(?:je m['’ ]?appelle|j?m['’]?app?el(?:le)?|moi c['’]?est|ici c['’]?est|je me nomme|mon nom est|mon nom c['’]?est|my name is|name is|me llamo|soy|o meu nome [ée]|meu nome [ée]|elle s['’]?appelle|il s['’]?appelle|elle se nomme|il se nomme|ilay anarako|ana smiti|this is|ici)\\s+(${WORD}(?:\\s+${WORD}){0,3})`,
  'giu',
);
const SELF_CAPITALISED = new RegExp(
  `(?:(?<![\\p{L}])(?:[Jj]e suis|[Cc]['’]est|[Pp]atiente? ?:?|[Dd]e la part de|[Dd]ossier (?:de|au nom de)|[Aa]u nom de|[Aa]u nom d['’]|[Nn]om ?:|[Pp]our|[Cc]oncernant|[Nn]aissance de|[Pp]r[ée]nom de|[Nn]om de|[Rr]dv (?:de|pour)|[Rr]endez-vous (?:de|pour)|[Oo]rdonnance (?:de|pour)|[Rr][ée]sultats (?:de|pour)|[Vv]accin de|[Nn]ouvelle ?:|[Nn]ouveau ?:|[Pp]atient ?:)\\s+)(?:${RELATIVE}\\s+)?(${CAPITALISED}(?:\\s+(?:(?:da|de|ben|el|le|la|du|van|di)\\s+)?${CAPITALISED}){0,3})`,
  'gu',
);
const BESIDE_RELATIVE = new RegExp(
  `(?<![\\p{L}]|jeune )${RELATIVE}\\s*,?\\s*(?:qui s['’]appelle\\s+|s['’]appelle\\s+|se nomme\\s+|pr[ée]nomm[ée]e?\\s+|:\\s*|\\()?(?!(?:Mme|M\\.?|Mr|Monsieur|Madame|Mlle|Dr|Docteur)(?![\\p{L}]))(${CAPITALISED}(?:\\s+(?:(?:da|de|ben|el|le|la|du|van|di)\\s+)?${CAPITALISED}){0,2})`,
  'gu',
);
const CIVIL =
  /(?<![\p{L}])(?:Mme|Madame|madame|mme|M\.|Mr\.?|Monsieur|monsieur|Mlle|Mrs\.?)\s+((?:(?:Da|De|Ben|El|Le|La|Du|Van|Di|da|de|ben|el|du|van)\s+)?\p{Lu}[\p{L}]+(?:[-'’]\p{L}+)*)/gu;
const LABELLED_LAST = new RegExp(
  `(?<![\\p{L}])(?:nom(?: de famille| de naissance)?|last name|surname|apellido|apelido)\\s*(?::|=|est|c['’]est)\\s*(${WORD}(?:\\s+(?:da|de|ben|el|le|la)\\s+${WORD})?)`,
  'iu',
);
const LABELLED_FIRST = new RegExp(
  `(?<![\\p{L}])(?:pr[ée]nom|first name|nombre|primeiro nome)\\s*(?::|=|est|c['’]est)\\s*(${WORD})`,
  'iu',
);
const BECOMES = new RegExp(
  `(?:orthographié,? c['’]est|nom de (?:jeune fille|naissance)\\s*[,:]|nom (?:devient|est (?:maintenant|désormais)|sera|a changé(?: en| pour)?|d['’]usage(?: est| :)?))\\s+(${CAPITALISED}(?:[ -]${CAPITALISED})?)`,
  'u',
);
/** Two capitalised words side by side, wherever they stand. */
const SIDE_BY_SIDE = /(?<![\p{L}'’-])(\p{Lu}[\p{L}]+(?:-\p{L}+)*) (\p{Lu}[\p{L}]+(?:-\p{L}+)*)(?![\p{L}])/gu;
/** What names that follow belong to a place or to somebody who works there. */
const OF_A_PLACE =
  /(?:rue|avenue|av\.|place|boulevard|bd|quai|chemin|impasse|allée|lycée|collège|école|hôpital|clinique|centre|gare|métro|station|résidence|Dr\.?|[Dd]octeure?|Mme|Madame|Monsieur|M\.|Mr|Mlle)\s+(?:de\s+|du\s+|des\s+|d['’])?$/u;
/** Two words and then what only an identity is followed by: a birth date, a phone, "né le". */
const BEFORE_NUMBERS = new RegExp(
  `(?:^|[.,:;!\\n]\\s*|(?:bonjour|bjr|bonsoir|slt|salut|pour|pr|cc|rdv|ordo|dossier|patient)\\s+)((?:${WORD}\\s+){1,3}${WORD}|${WORD}),?\\s*(?:\\(?\\s*(?:n[ée]e?\\s+(?:le|en)|ddn|\\d{1,2}[/. -]\\d{1,2}[/. -]\\d{2,4}|0[1-9](?:[ .-]?\\d{2}){4}|born))`,
  'giu',
);
const AGED = new RegExp(
  `(?:^|[.,!\\n]\\s*)(${CAPITALISED}(?:\\s+${CAPITALISED})?)\\s*,\\s*\\d{1,2}\\s*(?:ans|mois|semaines|jours|years)`,
  'u',
);

/** What some expressions cannot do without: most messages have none of it, and the expressions are slow. */
const LABEL = /n[oa]m|apel|ortho/iu;
const INTRODUCTION = /app?el|n[oa]m|ici|moi c|llamo|soy|anarako|smiti|this/iu;
const IDENTITY = /\d[/. -]\d{1,2}[/. -]\d|0[1-9]|n[ée]e?\s+(?:le|en)|ddn|born/iu;

const NONE: readonly RegExpExecArray[] = [];

/** The patient's names told anywhere in a message. `practitioner` is whose name must not be taken for the patient's. */
export function findPatient(wording: Wording, practitioner: string | undefined): PatientNames {
  const { text } = wording;
  const taken = new Set((practitioner ?? '').split(/\s+/).map(fold));
  const read = (raw: string | undefined, trusted: boolean): PatientNames | undefined => {
    const names = splitNames(raw ?? '', taken, trusted);
    return names.first || names.last ? names : undefined;
  };
  const isLabelled = LABEL.test(text);
  const last = isLabelled ? LABELLED_LAST.exec(text)?.[1] : undefined;
  const first = isLabelled ? LABELLED_FIRST.exec(text)?.[1] : undefined;
  if (last && first && isName(last) && isName(first)) return { first, last };
  const becomes = isLabelled ? BECOMES.exec(text)?.[1] : undefined;
  if (becomes && isName(becomes)) return { last: becomes };
  const { hasInnerCapital, digits } = marksOf(text);
  for (const pattern of [BESIDE_RELATIVE, INTRODUCED, BEFORE_NUMBERS, SELF_CAPITALISED]) {
    if (
      pattern === INTRODUCED
        ? !INTRODUCTION.test(text)
        : pattern === BEFORE_NUMBERS
          ? !IDENTITY.test(text)
          : !hasInnerCapital
    )
      continue;
    for (const match of text.matchAll(pattern)) {
      const raw = pattern === BEFORE_NUMBERS ? trailingNames(match[1] ?? '') : match[1];
      const trusted = pattern === BESIDE_RELATIVE || (pattern === INTRODUCED && /^\p{Lu}/u.test(raw ?? ''));
      const names = read(raw, trusted);
      if (names) return names;
    }
  }
  for (const match of hasInnerCapital ? text.matchAll(SIDE_BY_SIDE) : NONE) {
    const [pair = '', left = '', right = ''] = match;
    const before = text.slice(Math.max(0, match.index - 25), match.index);
    const hasFirst = FIRST_NAMES.has(fold(left)) || FIRST_NAMES.has(fold(right));
    if (hasFirst && isName(left) && isName(right) && !OF_A_PLACE.test(before)) {
      const names = read(pair, false);
      if (names?.first && names.last) return names;
    }
  }
  const aged = digits ? read(AGED.exec(text)?.[1], false) : undefined;
  if (aged) return aged;
  for (const match of hasInnerCapital ? text.matchAll(CIVIL) : NONE) {
    const name = match[1] ?? '';
    const before = text.slice(Math.max(0, match.index - 30), match.index);
    if (taken.has(fold(name)) || taken.has(fold(name.split(/\s+/).at(-1) ?? '')) || !isName(name)) continue;
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 30);
    const isCited =
      /(?:je suis|c['’]est|pour|de|chez|p[èe]re|m[èe]re|mari|femme|patiente?|ici|r[ée]sidents?|voisine?)\s*,?\s*$/iu.test(
        before,
      );
    const isSubject =
      /(?:^|[.!?]\s*)$/u.test(before) &&
      /^\s*(?:,|ne |n['’]|est|a |a-t|doit|viendra|sera|veut|souhait|pourr|aura|va )/u.test(after);
    if (isCited || isSubject) return { last: name };
  }
  return {};
}

/** The names at the end of a run of words: what comes before them is the sentence. */
function trailingNames(raw: string): string {
  const words = raw.trim().split(/\s+/);
  let from = words.length;
  while (from > 0) {
    const folded = fold(words[from - 1] ?? '');
    if (NOT_NAMES.has(folded) && !(PARTICLES.has(folded) && from < words.length)) break;
    from--;
  }
  return words.slice(from).join(' ');
}

/** "Dupont Marie", "marie DUPONT", "Marie": which is which. Words that are no names end the reading. */
export function splitNames(raw: string, taken: ReadonlySet<string> = new Set(), trusted = true): PatientNames {
  const words: string[] = [];
  for (const word of raw.trim().split(/\s+/)) {
    const folded = fold(word);
    const particle = PARTICLES.has(folded) && (words.length > 0 || (trusted && raw.trim().includes(' ')));
    const isMonthToo = trusted && words.length > 0 && word === 'Mai';
    if (!particle && !isMonthToo && (NOT_NAMES.has(folded) || taken.has(folded) || folded.length < 2)) {
      if (words.length) break;
      return {};
    }
    words.push(word);
  }
  while (words.length && PARTICLES.has(fold(words.at(-1) ?? ''))) words.pop();
  if (!words.length) return {};
  const isFirst = (word: string) =>
    fold(word)
      .split('-')
      .some((part) => FIRST_NAMES.has(part));
  if (words.length === 1) {
    const [only = ''] = words;
    if (isFirst(only)) return { first: only };
    if (/^\p{Lu}{3,}$/u.test(only) || LAST_NAMES.has(fold(only))) return { last: only };
    return trusted ? { first: only } : {};
  }
  // "Ben Amar Yasmine": a particle belongs to the name after it.
  const firstAt = words.findIndex(isFirst);
  if (firstAt < 0 && !trusted && !words.every((word) => /^\p{Lu}/u.test(word))) return {};
  const shouted = words.map((word) => /^\p{Lu}{2,}(?:[-'’]\p{Lu}+)*$/u.test(word));
  if (shouted.some(Boolean) && !shouted.every(Boolean)) {
    return { first: words.filter((_, i) => !shouted[i]).join(' '), last: words.filter((_, i) => shouted[i]).join(' ') };
  }
  const lastIndex = words.length - 1;
  // "Nguyen Thi Mai": a last name that is no first name, then first names.
  const [head = '', second = ''] = words;
  if (LAST_NAMES.has(fold(head)) && !isFirst(head) && isFirst(second))
    return { first: words.slice(1).join(' '), last: head };
  const lastIsFirst = isFirst(words[lastIndex] ?? '') && !isFirst(words[0] ?? '');
  if (lastIsFirst) return { first: words[lastIndex] ?? '', last: words.slice(0, lastIndex).join(' ') };
  // "Jean Pierre Martin": two first names, then the last name.
  const split = words.length > 2 && isFirst(words[0] ?? '') && isFirst(words[1] ?? '') ? 2 : 1;
  return { first: words.slice(0, split).join(' '), last: words.slice(split).join(' ') };
}

function isName(name: string): boolean {
  return name.split(/\s+/).every((word) => !NOT_NAMES.has(fold(word)) || PARTICLES.has(fold(word)));
}
