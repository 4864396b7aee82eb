/**
 * The last word on the names that the tagger found: what a title, a list of names or the end of a message says without doubt. A
 * particle belongs to its name, two children are no single patient, and nobody is called after a street or a saint's day.
 */
import type { Intent } from '../meaning.ts';
import { fold } from '../text.ts';
import { FIRST_NAMES } from '../words/first-names.ts';
import { LAST_NAMES } from '../words/last-names.ts';
import { NOT_NAMES, WORDS_TOO } from '../words/name-stoppers.ts';
import type { Kind } from './tagger.ts';
import type { Wording } from './words.ts';

type Found = Partial<Record<Kind, string>>;

/** Far enough to see a title, a relative or a place. */
const BEFORE = 40;
const TITLE = '(?:M\\.|[Mm]me|[Mm]lle|[Mm]r\\.?|[Mm]adame|[Mm]onsieur|[Mm]ademoiselle)';
const PARTICLES =
  /(?<![\p{L}'’-])((?:(?:[Dd]a|D[eu]|[Dd]el|[Dd]i|[Dd]os|[Ee]l|L[ea]|[Bb][ei]n|[Vv]an|[Vv]on|[Dd]er|A[iï]t|Abou?|S(?:ain)?te?)[ -]){1,3}|(?:[DNMO]|Mc)['’])$/u;
const LONE_PARTICLE = /^(?:ben|bin|da|de|del|di|dos|du|el|le|la|van|von|ait|abou)$/;
/** Words that a sentence goes on with after a name. */
const NO_NAME = /^(?:il|elle|on|je|nous|vous|qui|est|a|et)$/;
const NEXT_NAME = /^[ -](\p{Lu}\p{L}+(?:-\p{L}+)*)/u;
const SAINT = /^(?:saint|sainte|st|ste)(?:[\s-]|$)/;
const PLACE =
  /(?:rue|avenue|boulevard|bd|quai|lycée|collège|école|hôpital|clinique|résidence|foyer|hôtel|pharmacie)\s+(?:de\s+|du\s+|des\s+|la\s+|d['’])?$/u;
const ANOTHER = /^\s*(?:et|é|&|\+|,)\s+(?:(?:une?|pour|son|sa|de)\s+){0,2}(\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)*)/u;
const CONTACT =
  /_(?:personne_(?:a_prevenir|de_confiance|a_contacter)|comme_contact|contact_d_urgence|emergency_contact)_/;
/** Who is visited, not who comes. */
const AT_HOME = new RegExp(`(?<!\\p{L})(?:chez|avec)\\s+${TITLE}\\s*$`, 'u');
/** Who writes from the home of a patient. */
const CARER =
  /auxiliaire|infirmi[eè]re? lib|idel|aide[ -](?:soignante|à|a) |labo|aidante|soignant|sage[ -]femme à dom/iu;
/** Who comes, not who is visited. */
const RELATIVE = new RegExp(
  `(?<!\\p{L}|[Ss]age[ -])(?:mère|père|maman|papa|tante|oncle|voisine?|mari|femme|épouse|époux|frère|sœur|soeur|patiente?|résidente?|cousine?|amie?|nièce|neveu|bru|gendre)s?\\s*[,:]?\\s+${TITLE}\\s*$`,
  'u',
);
const TITLED = new RegExp(`(?<!\\p{L})${TITLE}\\s*$`, 'u');
const CALLING =
  /^\s+(?:(?:à|au|a)\s+(?:l['’]appareil|téléphone|tel|bout du fil)|sera là|sera présente?|viendra|souhaite(?:rait)?)(?!\p{L})/u;
/** Before a name that ends the message: it is signed. */
const SIGNED = new RegExp(
  `(?:[,.!?\\n]|(?<!\\p{L})(?:sign[ée]|cordialement|merci|cdt|cdlt))\\s*(?:${TITLE}\\s*)?$`,
  'iu',
);
const AT_THE_END = /^[\s.!,;)]*$/u;
const INTRODUCED = /(?<!\p{L})(?:je m|j?m|s)['’ ]?app?el(?:le)?\s+(\p{Lu}\p{L}+(?:-\p{L}+)*)/iu;
/** What it cannot do without. */
const CALLED = /pel/iu;
const CAPITALISED = /(?<![\p{L}\d-])(\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)*)(?![\p{L}-])/gu;
/** A name after these is somebody else's, or the end of a longer one. */
const OF_OTHERS =
  /(?:place|chemin|impasse|allée|centre|cabinet|gare|métro|station|mutuelle|Dre?\.?|[Dd]octeure?|Pr|Mme|[Mm]adame|[Mm]onsieur|M\.|Mr|Mlle|[Mm]aître|papa|maman|père|mère|fête|nom|tendon|syndrome|maladie)\s+(?:de\s+|du\s+|des\s+|la\s+|d['’])?$|\p{Lu}[\p{L}-]+\s+$|[,&/]\s*$|(?<!\p{L})et\s+$/u;
const GOES_ON = /^\s+(?:\p{Lu}|et\s|&|ou\s|du\s|de\s)|^\s*[,/&]\s*\p{Lu}|^['’]/u;
const OPENS_SENTENCE = /(?:^|[.!?…\n:]\s*|["«]\s*)$/u;
const ACTS =
  /^(?:\s+(?:a|est|était|ne|n['’]|s['’]|se|va|vient|vomit|tousse|respire|pleure|refuse|boit|mange|dort|fait|doit|avait|aura|sera|crache|saigne|hurle|devait|voudrait|peut|commence|répète|convulse|tremble|grelotte|délire)(?!\p{L})|\s*[,(]?\s*\d{1,2}\s*(?:ans|mois|semaines|jours))/u;

/** `found` is what the tagger quoted; names are given back as quoted, moved, completed or dropped. */
export function settleNames({ text, line }: Wording, found: Found, intents: readonly Intent[]): Found {
  let { P, F, L } = found;
  if (F && NO_NAME.test(fold(F))) F = undefined;
  if (L && NO_NAME.test(fold(L))) L = undefined;
  if (L && LONE_PARTICLE.test(fold(L))) {
    // "Ben Salah" in two halves is one last name.
    const next = NEXT_NAME.exec(after(text, L));
    if (next && F === next[1]) F = undefined;
    if (next) L += next[0];
  }
  if (L && !P && isPractitioner(text, L, intents)) [P, L] = [L, undefined];
  else if (P && !L && isPatient(text, P)) [L, P] = [P, undefined];
  if (L && (PLACE.test(before(text, L)) || (F && PLACE.test(before(text, `${F} ${L}`))))) L = undefined;
  if (F && (SAINT.test(fold(F)) || PLACE.test(before(text, F)))) F = undefined;
  if (F && L && isSwapped(F, L)) [F, L] = [L, F];
  if (F && !L && (isFirstName(ANOTHER.exec(after(text, F))?.[1]) || isContact(line, intents))) F = undefined;
  else if (!F && !L) F = introduced(text) ?? mentioned(text, P);
  const settled: Found = { ...found };
  for (const [kind, name] of [
    ['P', P && withParticles(text, P)],
    ['F', F],
    ['L', L && withParticles(text, L)],
  ] as const) {
    if (name) settled[kind] = name;
    else delete settled[kind];
  }
  return settled;
}

function before(text: string, name: string): string {
  const at = text.indexOf(name);
  return at < 0 ? '' : text.slice(Math.max(0, at - BEFORE), at);
}

function after(text: string, name: string): string {
  return text.slice(text.indexOf(name) + name.length);
}

function isPractitioner(text: string, name: string, intents: readonly Intent[]): boolean {
  const left = before(text, name);
  if (intents[0] === 'ask_hours') return TITLED.test(left);
  return AT_HOME.test(left) && !CARER.test(text);
}

function isPatient(text: string, name: string): boolean {
  const [left, right] = [before(text, name), after(text, name)];
  if (RELATIVE.test(left)) return true;
  return AT_THE_END.test(right) ? SIGNED.test(left) : CALLING.test(right) && TITLED.test(left);
}

function isContact(line: string, intents: readonly Intent[]): boolean {
  return intents.includes('change_details') && CONTACT.test(line);
}

/** What is only a first name was taken for the last name, and the first name may be a last one. */
function isSwapped(first: string, last: string): boolean {
  const name = fold(last);
  return FIRST_NAMES.has(name) && !LAST_NAMES.has(name) && LAST_NAMES.has(fold(first));
}

function isFirstName(name: string | undefined): boolean {
  return name !== undefined && FIRST_NAMES.has(fold(name)) && !NOT_NAMES.has(fold(name));
}

function withParticles(text: string, name: string): string {
  return (PARTICLES.exec(before(text, name))?.[1] ?? '') + name;
}

function introduced(text: string): string | undefined {
  if (!CALLED.test(text)) return undefined;
  const name = INTRODUCED.exec(text)?.[1];
  return isFirstName(name) ? name : undefined;
}

/** A first name and nothing else, alone in the message, said of somebody: "Zoé a glissé", "donné deux fois à Sacha". */
function mentioned(text: string, practitioner: string | undefined): string | undefined {
  for (const { 1: name = '', index } of text.matchAll(CAPITALISED)) {
    const folded = fold(name);
    if (!isFirstName(name) || LAST_NAMES.has(folded) || WORDS_TOO.has(folded) || practitioner?.includes(name)) continue;
    const left = text.slice(Math.max(0, index - BEFORE), index);
    const right = text.slice(index + name.length, index + name.length + BEFORE);
    if (PLACE.test(left) || OF_OTHERS.test(left) || GOES_ON.test(right)) continue;
    if (!OPENS_SENTENCE.test(left) || ACTS.test(right)) return name;
  }
  return undefined;
}
