/**
 * The message as an answer to "à quel nom ?", "votre nom de naissance ?" or "votre prénom ?": in any order, with a title, labelled,
 * corrected, or inside a sentence. Of two people it takes the first; a sentence about something else is no name.
 */
import type { Answer, Asked } from '../meaning.ts';
import { fold } from '../text.ts';
import { NEVER_NAMES } from '../words/never-names.ts';
import { SAME_NAME } from '../words/person-words.ts';
import { findPatient, type PatientNames, splitNames } from './patient.ts';
import { fire } from './rules.ts';
import type { Wording } from './words.ts';

const MOST_WORDS = 8;
const LEAD =
  /^\s*(?:(?:bonjour|oui|non|pardon|alors|euh|merci|donc|enfin|voil[àa]|c['’ ]?est|c(?= )|je m['’]appelle|jm['’]?appel(?:le)?|(?:elle|il) s['’]appelle|moi c['’ ]?(?:est)?|moi|je suis|(?:mon|son|le) nom (?:de (?:naissance|famille|jeune fille) )?(?:est|c['’]est)|(?:mon|son|le) pr[ée]nom (?:est|c['’]est)|(?:mes|ses|les) pr[ée]noms? (?:sont|est)|nom(?: de (?:naissance|famille|jeune fille))?|pr[ée]noms?|my name is|i am|i['’]m|it['’]s|pour|au nom de)(?![\p{L}])[\s,:.!]*)+/iu;
const CIVIL = /^(?:madame|monsieur|mademoiselle|mme|mlle|mr?)(?![\p{L}])[.\s]*/iu;
/** "avec un d", "deux n", "comme ça se prononce", "en majuscules": how it is written. */
const SPELLED =
  /[\s,]*(?:\(|,)?\s*(?:avec (?:un|une|deux|trois|le|l['’])|sans (?:le |la |l['’])?\p{L}?\s|(?:deux|un) \p{L}(?=\s|$)|comme (?:ça|ca|le|la|un)|tout attach[ée]|en (?:un|deux) mots?|with (?:a|an|two)).*$/iu;
/** "Lefèvre, L-e-f-e-v-r-e", "Girard (G I R A R D)": the name again, letter by letter. */
const LETTER_BY_LETTER = /(?<=\p{L}{2})[\s,:(]+(?:\p{L}[-.\s]+){2,}\p{L}\.?\)?$/u;
/** "Moreau aussi", like the one before. */
const TOO = /[\s,]+(?:aussi|[ée]galement|pareil|too|as well|also)$/iu;
const BORN_ON = /[\s,(]+(?:(?:(?:il|elle|qui)\s+)?est\s+)?(?:n[ée]e?s?|born)\s+(?:le|en|on|in|\d).*$/iu;
/** "Née Petit le 12 juin 1944": the date goes, the name stays. */
const BORN_THEN = /(n[ée]e\s+(?!le |en )\p{L}[\p{L}'’-]+)\s*,?\s+(?:le|en|on)\s+\d.*$/iu;
const BORN_AS = /(?:^|[\s,(])(?:n[ée]e|nom de jeune fille|nom de naissance)\s*:?\s+(?!le |en |\d)([^,()]+?)\s*\)?$/iu;
const MARRIED = /[\s,(]+(?:[ée]pouse|[ée]p\.?|nom d['’]usage|veuve|mariée)(?![\p{L}]).*$/iu;
const LAST = /nom(?: de (?:famille|naissance|jeune fille))?\s*(?::|=|est|c['’]est)?\s*/;
const FIRST = /pr[ée]noms?\s*(?::|=|est|c['’]est)?\s*/;
const LAST_FIRST = new RegExp(`^\\s*${LAST.source}(.+?)[\\s,;]+${FIRST.source}(.+)$`, 'isu');
const FIRST_LAST = new RegExp(`^\\s*${FIRST.source}(.+?)[\\s,;]+${LAST.source}(.+)$`, 'isu');
const PAIR = /^(\p{L}[\p{L}'’-]*)\s+(?:et|and|&)\s+\p{L}[\p{L}'’-]*\s+(\p{L}[\p{L}'’ -]*)$/u;

/** Undefined when the message tells no name. */
export function answerNames(wording: Wording, asked: Asked): Answer | undefined {
  if (SAME_NAME.test(fold(wording.text).trim())) return undefined;
  const told = toldNames(wording, asked) ?? findPatient(wording, undefined);
  const isTold =
    asked.about === 'names' ? told.first || told.last : asked.about === 'firstNames' ? told.first : told.last;
  return isTold
    ? {
        is: 'names',
        ...(told.first ? { firstNames: told.first } : {}),
        ...(told.last ? { birthName: told.last } : {}),
      }
    : undefined;
}

/** The names that the whole message is. */
function toldNames(wording: Wording, asked: Asked): PatientNames | undefined {
  const { text, words } = wording;
  const isRequest = fire(wording).some(
    ({ intent, weight }) => weight >= 3 && intent !== 'choose_option' && intent !== 'greeting',
  );
  const count = words.filter(({ word }) => /^\p{L}/u.test(word)).length;
  const cut = text
    .replace(/[.,;!\s]+$/u, '')
    .replace(BORN_ON, '')
    .replace(BORN_THEN, '$1');
  const said = cut.replace(LEAD, '').replace(LETTER_BY_LETTER, '').replace(SPELLED, '').replace(TOO, '').trim();
  const pair = PAIR.exec(said);
  const isSentence = !pair && said.split(/[\s,]+/).some((word) => NEVER_NAMES.has(fold(word)));
  if (!said || count > MOST_WORDS || /[\d?]/.test(cut) || isRequest || isSentence) return undefined;
  const labelled = LAST_FIRST.exec(cut) ?? undefined;
  if (labelled?.[1] && labelled[2]) return { last: labelled[1].trim(), first: labelled[2].trim() };
  const reversed = FIRST_LAST.exec(cut) ?? undefined;
  if (reversed?.[1] && reversed[2]) return { first: reversed[1].trim(), last: reversed[2].trim() };
  const maiden = BORN_AS.exec(said)?.[1];
  const civil = CIVIL.test(said);
  const name = said.replace(BORN_AS, '').replace(MARRIED, '').replace(CIVIL, '').trim();
  if (asked.about === 'birthName') return wholeName(maiden ?? name);
  if (asked.about === 'firstNames') return name ? { first: name.replace(/\s*,\s*|\s+et\s+/g, ' ') } : undefined;
  const [, one, shared] = pair ?? [];
  const names = one && shared ? { first: one, last: shared } : splitNames(name.replace(/,/g, ' '));
  if (maiden) return { ...names, last: maiden };
  // "Madame Rossi": a title is followed by a last name; so is "avec un d" preceded by one.
  if ((civil || SPELLED.test(cut)) && names.first && !names.last && !/\s/.test(name)) return { last: names.first };
  return names.first || names.last ? names : undefined;
}

function wholeName(name: string): PatientNames | undefined {
  return fold(name).length > 1 ? { last: name } : undefined;
}
