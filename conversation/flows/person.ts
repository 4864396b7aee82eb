/**
 * The person the requests are for, pieced together from what was said. Reads and compares; asks and records nothing.
 */
import { dayOf, type Instant } from '../../domain/time.ts';
import { sayBirthDate } from '../copy/dates.ts';
import { findBirthDate } from '../hear/birth-date.ts';
import { answerNames } from '../hear/names-answer.ts';
import { readWords } from '../hear/words.ts';
import type { Asked, Meaning } from '../meaning.ts';
import type { Person, Shared } from '../session.ts';
import { fold } from '../text.ts';
import { NEVER_NAMES } from '../words/never-names.ts';
import { ORDINAL_ONLY } from '../words/ordinals.ts';
import {
  CHILD,
  CORRECTS,
  FIRST_VISIT,
  FOR_RELATIVE,
  FOR_SOMEBODY,
  MYSELF,
  NO_PHONE,
  PARTICLES,
  RELATION,
  SAME_NAME,
  SEEN_BEFORE,
  SELF,
  YOUNG,
} from '../words/person-words.ts';
import { PAUSES } from '../words/small-talk-words.ts';
import type { Step } from './flow.ts';

export function personOf(step: Step): Person {
  return step.session.shared.person ?? {};
}

export function isComplete(person: Person): boolean {
  return person.birthName !== undefined && person.firstNames !== undefined && person.birthDate !== undefined;
}

/** Recorded as a patient: nothing more to ask. */
export function isIdentified(step: Step): boolean {
  return personOf(step).patientId !== undefined;
}

/** "Jeanne Dupont, 12/04/1981". */
export function labelOf(person: Person): string {
  const name = [person.firstNames, person.birthName].filter(Boolean).join(' ');
  return person.birthDate ? `${name}, ${sayBirthDate(person.birthDate)}` : name;
}

/** Whether this message said something about the person. */
export function addedSomething(step: Step): boolean {
  const { meaning, session } = step;
  if (meaning === null) return false;
  if (PAUSES.test(fold(meaning.text).trim())) return false;
  const isSame = session.asked.about === 'birthName' && SAME_NAME.test(fold(meaning.text).trim());
  return isSame || Object.keys({ ...pieces(meaning), ...plainNames(meaning, session.asked) }).length > 0;
}

/** What a message tells about the person. */
function pieces(meaning: Meaning): Person {
  const { entities, answer } = meaning;
  const names: { birthName?: string; firstNames?: string } = answer?.is === 'names' ? answer : {};
  const found: Person = {};
  const labelled = labelledNames(eachOf(meaning.text)[0]);
  const birthName = labelled?.birthName ?? names.birthName ?? entities.patientLastName;
  const firstNames = labelled?.firstNames ?? names.firstNames ?? entities.patientFirstName;
  const birthDate = answer?.is === 'birthDate' ? answer.date : entities.birthDate;
  if (birthName) found.birthName = capitalised(birthName);
  if (firstNames) found.firstNames = capitalised(firstNames);
  if (birthDate) found.birthDate = birthDate;
  const relative = FOR_RELATIVE.exec(fold(meaning.text).trim())?.[1];
  if (relative && RELATION.test(relative)) found.forWhom = YOUNG.has(relative) ? 'child' : 'other';
  if (MYSELF.test(fold(meaning.text).trim())) found.forWhom = 'self';
  const sure = entities.forWhom === 'self' ? SELF : RELATION;
  if (entities.forWhom && sure.test(fold(meaning.text))) found.forWhom = entities.forWhom;
  return found;
}

/** "Lucien Faure 1/2/1945 et Marie Blot 5/6/1947": what is said of each, when two birth dates are joined. */
function eachOf(text: string): [string, string?] {
  const [, first, second] = text.length <= LONGEST_PAIR ? (TWO_PEOPLE.exec(text) ?? []) : [];
  return first !== undefined && second !== undefined ? [first, second] : [text];
}

/** In characters: two names and two dates take less. */
const LONGEST_PAIR = 140;
const TWO_PEOPLE =
  /^(.*?\p{L}.*?\b(?:19|20)\d{2})[\s,;]*(?:\bet\b|\band\b|[,;\n+&])\s*(.*\p{L}.*?\b(?:19|20)\d{2}.*)$/su;

/** The second of two people who were named at once: asked about next, and not again. */
function secondOf(text: string, now: Instant): Person {
  const [, second] = eachOf(text);
  if (second === undefined) return {};
  const wording = readWords(second);
  const told = answerNames(wording, { about: 'names' });
  const names: { birthName?: string; firstNames?: string } = told?.is === 'names' ? told : {};
  const birthDate = findBirthDate(wording, Math.floor(now / DAY / 365.25) + 1970);
  const labelled = labelledNames(second);
  const birthName = labelled?.birthName ?? names.birthName;
  const firstNames = labelled?.firstNames ?? names.firstNames;
  return birthName && firstNames && birthDate
    ? { birthName: capitalised(birthName), firstNames: capitalised(firstNames), birthDate }
    : {};
}

/** "Prénom Charles", "nom : De La Tour": said with its label, there is nothing to guess. */
function labelledNames(text: string): { birthName?: string; firstNames?: string } | null {
  const [, maiden] =
    /(?<=\p{L} )n[ée]e ((?:(?:[Dd][eu]s?|[Ll][ae]|[Bb]en|[Ee]l) )*\p{Lu}[\p{L}'’-]+)(?=[\s,.)]|$)/u.exec(text) ?? [];
  const [, firstNames] = /(?:^|[\s,;])pr[ée]noms?(?: c['’]est| est| ?:)? (\p{Lu}[\p{L}'’-]*)/iu.exec(text) ?? [];
  const [, birthName = maiden] =
    /(?:^|[\s,;])nom(?: de naissance| de jeune fille)?(?: c['’]est| est| ?:)? ((?:(?:[Dd][eu]s?|[Ll][ae]|[Vv][ao]n|[Bb]en|[Ee]l) )*\p{Lu}[\p{L}'’-]*)/u.exec(
      text,
    ) ?? [];
  if (firstNames === undefined && birthName === undefined) return null;
  return { ...(birthName ? { birthName } : {}), ...(firstNames ? { firstNames } : {}) };
}

/** "De La Tour", "DUPONT-MOREAU": nothing but a family name, with its particles; what follows it is the first name. */
function familyName(meaning: Meaning, asked: Asked): { birthName?: string; firstNames?: string } {
  if (asked.about !== 'names' || /\d/.test(meaning.text)) return {};
  const words = meaning.text.match(WORD) ?? [];
  const lead = words.findIndex((word) => !PARTICLES.has(fold(word)));
  const isShouted = words.length === 1 && /^\p{Lu}[\p{Lu}'’-]{2,}$/u.test(words[0] ?? '');
  if (isShouted) return { birthName: words[0] ?? '' };
  if (lead < 1 || words.length > lead + 2) return {};
  const rest = words.slice(lead + 1).join(' ');
  return { birthName: words.slice(0, lead + 1).join(' '), ...(rest ? { firstNames: rest } : {}) };
}

/** When a name was asked and the message holds hardly anything else: its words are the name, first names first. */
function plainNames(meaning: Meaning, asked: Asked): Person {
  if (asked.about !== 'names' && asked.about !== 'birthName' && asked.about !== 'firstNames') return {};
  if (meaning.intents.some((intent) => !NO_REQUEST.has(intent)) || meaning.command !== undefined) return {};
  const said = fold(meaning.text).trim();
  if (SAME_NAME.test(said) || FOR_RELATIVE.test(said) || MYSELF.test(said)) return {};
  const words = (meaning.text.match(WORD) ?? []).filter((word) => !BESIDE_NAMES.has(fold(word))).map(capitalised);
  const [first, ...rest] = words;
  if (first === undefined || words.length > 4 || words.some((word) => NEVER_NAMES.has(fold(word)))) return {};
  if (asked.about === 'birthName') return { birthName: words.join(' ') };
  if (asked.about === 'firstNames') return { firstNames: words.join(' ') };
  return rest.length > 0 ? { firstNames: first, birthName: rest.join(' ') } : {};
}

/** "12/04/1981" where an identity was asked, however little sense the rest made. */
function plainBirthDate(meaning: Meaning, now: Instant): Person {
  const [, day = '', month = '', year = ''] =
    /\b(\d{1,2})[/. -](\d{1,2})[/. -]((?:19|20)\d{2})\b/.exec(meaning.text) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = Date.parse(date);
  const isReal = at <= now && new Date(at).toISOString().startsWith(date);
  return isReal && meaning.answer?.is !== 'impossibleBirthDate' ? { birthDate: date } : {};
}

const NO_REQUEST: ReadonlySet<string> = new Set(['out_of_scope', 'choose_option', 'greeting', 'yes', 'book']);
/** A name typed without any capital gets those that it deserves. */
function capitalised(name: string): string {
  if (name !== name.toLowerCase()) return name;
  return name.replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

const WORD = /\p{L}[\p{L}'’-]*/gu;
const BESIDE_NAMES: ReadonlySet<string> = new Set(
  (
    'moi je suis m mappelle appelle c est cest nom prenom prenoms ne nee le la les pour mon ma mes son sa fils fille bebe et de naissance ' +
    'bonjour oui non ok merci no yes thanks alors voila tel telephone janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre ' +
    'aussi egalement pareil too also ' +
    'i am my name is born on the for son daughter january february march april may june july august september october november december'
  ).split(' '),
);

/** "Jeanne, pas Jean": the name that was wrong, and the one that it should be. */
function putRight(text: string, before: Person): Person {
  if (text.length > LONGEST_PAIR) return {};
  const [, right, wrong = ''] =
    /^(?:non[\s,]*|no[\s,]*|c['’]est\s+|it['’]s\s+)*(\p{L}[\p{L}'’-]+)[\s,]+(?:et\s+)?(?:pas|not|and not)\s+(\p{L}[\p{L}'’-]+)\W*$/iu.exec(
      text.trim(),
    ) ?? [];
  const key = (['firstNames', 'birthName'] as const).find((one) => fold(before[one] ?? '') === fold(wrong));
  return right && wrong && key ? { [key]: capitalised(right) } : {};
}

/** Nothing but a date, said of what was read back. */
const ONLY_DATE = /^\D{0,3}[\d/. -]{6,12}\D{0,3}$/;

/** "Non, je me suis trompée, c'est 1992": the same person, with one thing put right. */
function corrects(before: Person, said: Person, words: string): boolean {
  const told = (['birthName', 'firstNames', 'birthDate'] as const).filter((key) => said[key] !== undefined);
  if (told.length === 1 && told[0] === 'birthDate' && ONLY_DATE.test(words)) return true;
  if (told.length === 0 || !CORRECTS.test(words)) return false;
  return told.every(
    (key) =>
      (key === 'birthDate' && (told.length === 1 || isSameDay(before.birthDate, said.birthDate))) ||
      (key !== 'birthDate' && LABELS[key].test(words)) ||
      fold(said[key] ?? '').slice(0, 3) === fold(before[key] ?? '').slice(0, 3),
  );
}

/** The year alone was wrong. */
const isSameDay = (before: string | undefined, now: string | undefined): boolean =>
  before !== undefined && now !== undefined && before.slice(5) === now.slice(5);

/** "Son nom de naissance c'est Petit": which of the two is put right is said. */
const LABELS = {
  birthName: /\b(?:nom|last name|surname|maiden name|birth name)\b/,
  firstNames: /\b(?:prenoms?|first name)\b/,
};

/** Born less than eighteen years ago, give or take a day. */
const isYoung = (birthDate: string | undefined, now: Instant): boolean =>
  birthDate !== undefined && now / DAY - dayOf(birthDate) < 18 * 365.25;
const DAY = 24 * 3_600_000;

const ONLY_YEAR = /^\D*\b((?:19|20)\d{2})\D*$/;

const ASKS_NAMES: ReadonlySet<string> = new Set(['names', 'birthName', 'firstNames']);

/**
 * What is shared after this message. Another person ("c'est pour mon fils", another name) starts a new one: nothing known of the
 * first is lent to the second.
 */
export function absorb(shared: Shared, meaning: Meaning, asked: Asked, now: Instant): Shared {
  const before = shared.person ?? {};
  const said = pieces(meaning);
  // A patient may bear a practitioner's name.
  const borrowed = meaning.entities.practitionerName;
  if (
    (asked.about === 'names' || asked.about === 'birthName') &&
    said.birthName === undefined &&
    borrowed !== undefined
  ) {
    said.birthName = borrowed;
  }
  if (asked.about === 'birthDate' || ASKS_NAMES.has(asked.about))
    Object.assign(said, { ...plainBirthDate(meaning, now), ...said });
  const isChoice = ORDINAL_ONLY.test(fold(meaning.text).trim());
  const family = isChoice ? {} : familyName(meaning, asked);
  if (family.birthName !== undefined) {
    delete said.firstNames;
    Object.assign(said, family);
  }
  const unread = said.birthName === undefined && said.firstNames === undefined;
  if (unread && before.patientId === undefined) Object.assign(said, plainNames(meaning, asked));
  const words = fold(meaning.text);
  // "Mon petit-fils, né en 2022": a child, by the date too.
  if (isYoung(said.birthDate, now) && CHILD.test(words)) said.forWhom = 'child';
  // "Attendez, je demande à ma femme": she is asked, and not the one who comes.
  if (PAUSES.test(words.trim())) delete said.forWhom;
  const right = putRight(meaning.text, before);
  Object.assign(said, right);
  if (asked.about === 'birthName' && shared.familyName && SAME_NAME.test(words.trim()))
    said.birthName = shared.familyName;
  const year = before.birthDate && said.birthDate === undefined ? ONLY_YEAR.exec(words)?.[1] : undefined;
  if (year && CORRECTS.test(words)) said.birthDate = `${year}${(before.birthDate ?? '').slice(4)}`;
  const differs = (['birthName', 'firstNames', 'birthDate'] as const).some((key) => {
    const old = before[key];
    const now = said[key];
    return old !== undefined && now !== undefined && fold(old) !== fold(now);
  });
  // A relative who is spoken of is not yet the one who comes: "ma grand-mère a eu un infarctus, faut-il le dire ?".
  const isNamed = said.birthName !== undefined || said.firstNames !== undefined || said.birthDate !== undefined;
  if (before.patientId !== undefined && !isNamed && !FOR_SOMEBODY.test(words)) delete said.forWhom;
  const otherPerson = said.forWhom !== undefined && said.forWhom !== before.forWhom;
  const wasSaid = before.forWhom !== undefined || before.patientId !== undefined;
  const replaced = (otherPerson && wasSaid) || (differs && before.patientId !== undefined);
  const { patientId: _, ...same } = before;
  // Of another child, the same parent speaks.
  const isSibling = before.forWhom === 'child' && said.forWhom === undefined && isYoung(said.birthDate, now);
  const other = isSibling ? { forWhom: 'child' as const } : {};
  const isRight = Object.keys(right).length > 0 || corrects(before, said, words);
  const kept = !replaced ? before : !otherPerson && isRight ? same : other;
  const person: Person = { ...kept, ...said };
  if (meaning.intents.includes('register_patient') || FIRST_VISIT.test(words)) person.known = false;
  else if (SEEN_BEFORE.test(words)) person.known = true;
  const phone = meaning.answer?.is === 'phone' ? meaning.answer.phone : meaning.entities.phone;
  const declines = phone === undefined && NO_PHONE.test(words);
  const familyNameOf = person.birthName ?? shared.familyName;
  const next = ASKS_NAMES.has(asked.about) ? secondOf(meaning.text, now) : {};
  return {
    ...shared,
    ...(familyNameOf ? { familyName: familyNameOf } : {}),
    ...(Object.keys(next).length > 0 ? { nextPerson: next } : {}),
    ...(Object.keys(person).length > 0 ? { person } : {}),
    ...(phone ? { phone } : {}),
    ...(declines ? { phoneDeclined: true as const } : {}),
  };
}
