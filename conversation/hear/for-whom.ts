/**
 * Whom the message is about: the writer, a child, somebody else, or nobody in particular. Rules speak first; a linear model that knows
 * what they said decides. Mid-flow, when something else was asked, the rules alone.
 */
import type { Entities, Intent } from '../meaning.ts';
import { fold } from '../text.ts';
import { weightsOf } from '../weights.ts';
import {
  ADULT_NAMES,
  ADULT_WORDS,
  CHILD_NAMES,
  CHILD_WORDS,
  MENTIONED,
  NOBODY_INTENTS,
  OWN_STATE,
  SELF_WORDS,
} from '../words/for-whom-words.ts';
import { type Features, loadModel, type Model, type StoredModel, scoresOf } from './model.ts';
import { type WhomFacts, whomFeatures } from './whom-features.ts';
import type { Wording } from './words.ts';

/** What the model tells apart; the last is nobody. */
export const WHOM = ['self', 'child', 'other', 'nobody'] as const;

export interface WhomHints {
  intents: readonly Intent[];
  /** Vital or urgent: somebody is always concerned then. */
  isDanger: boolean;
  practitioner: string | undefined;
  /** The patient's date of birth, when told. */
  birthDate: string | undefined;
  thisYear: number;
  /** A first name and a last name of the patient were told. */
  hasFirstName: boolean;
  hasLastName: boolean;
  /** Something else was asked: the writer is the patient only when they say so. */
  isAnswering: boolean;
}

const NEVER = Number.POSITIVE_INFINITY;
const ADULT_AGE = 18;
/** "Pour moi", "c'est moi". */
const OWN_NAME = /_(?:pour_moi|moi_meme|c_est_(?:bien_)?moi|for_me|for_myself|myself|para_mi|pou_mwen)_|^_moi_$/;

const MODEL = loadModel(weightsOf('whom') as StoredModel);

export function readForWhom(wording: Wording, hints: WhomHints): Entities['forWhom'] | undefined {
  if (hints.isAnswering && !hints.isDanger) return ruledForWhom(wording, hints);
  return likeliestWhom(MODEL, whomFeatures(wording, whomFacts(wording, hints)));
}

export function likeliestWhom(model: Model, features: Features): Entities['forWhom'] | undefined {
  const scores = scoresOf(model, features);
  const best = WHOM[scores.indexOf(Math.max(...scores))];
  return best === 'nobody' ? undefined : best;
}

/** What the model is told. */
export function whomFacts(wording: Wording, hints: WhomHints): WhomFacts {
  const { intents, isDanger, birthDate, thisYear, hasFirstName, hasLastName } = hints;
  return {
    intents,
    isDanger,
    age: birthDate ? thisYear - Number(birthDate.slice(0, 4)) : undefined,
    hasFirstName,
    hasLastName,
    ruled: ruledForWhom(wording, hints) ?? 'nobody',
  };
}

function ruledForWhom(wording: Wording, hints: WhomHints): Entities['forWhom'] | undefined {
  const { line } = wording;
  const { intents, isDanger } = hints;
  const primary = intents[0];
  if (!isDanger && !hints.isAnswering && primary && NOBODY_INTENTS.has(primary)) return undefined;
  if (hints.birthDate) {
    const age = hints.thisYear - Number(hints.birthDate.slice(0, 4));
    if (age < ADULT_AGE) return 'child';
  }
  const child = holds(wording, CHILD_NAMES) ? place(line, CHILD_WORDS) : NOWHERE;
  const adult = holds(wording, ADULT_NAMES) ? place(withoutName(line, hints.practitioner), ADULT_WORDS) : NOWHERE;
  const relative = Math.min(child.at, adult.at);
  if (relative < NEVER && concerns(line, child.at < adult.at ? child : adult, isDanger, primary)) {
    const isBirth = adult.at < NEVER && /_(?:accouche|enceinte|contractions|perd_les_eaux|perdu_les_eaux)_/.test(line);
    return child.at < adult.at && !isBirth && !isGrown(line, child.at) ? 'child' : 'other';
  }
  if (isMinorByAge(line)) return 'child';
  if (hints.isAnswering && !isDanger) return OWN_NAME.test(line) ? 'self' : undefined;
  return isDanger ? 'self' : unnamed(line, primary);
}

interface Place {
  at: number;
  text: string;
}

const NOWHERE: Place = { at: NEVER, text: '' };

function holds({ words }: Wording, names: ReadonlySet<string>): boolean {
  return words.some(({ word }) => names.has(word));
}

function speaksOfSelf(line: string): boolean {
  return place(line, SELF_WORDS) !== NOWHERE;
}

/** Where the pattern first stands for a patient rather than for somebody mentioned. */
function place(line: string, pattern: RegExp): Place {
  for (const match of line.matchAll(pattern)) {
    const at = match.index;
    const around = line.slice(Math.max(0, at - 25), at + match[0].length + 30);
    if (!MENTIONED.some((mention) => mention.test(around))) return { at, text: match[0] };
  }
  return NOWHERE;
}

/** A relative named after the writer is the patient when pointed at ("pour ma fille"), seen, or told to be unwell. */
function concerns(line: string, named: Place, isDanger: boolean, primary: Intent | undefined): boolean {
  if (
    /_(?:s_est_suicidee?|est_morte?|est_decedee?)_/.test(line) &&
    /_(?:je_souhaite|je_voudrais|j_aimerais|je_veux|mon_medecin|j_ai_besoin)_/.test(line) &&
    primary === 'book'
  ) {
    return false;
  }
  if (named.at <= place(line, SELF_WORDS).at) return true;
  const before = line.slice(Math.max(0, named.at - 30), named.at);
  if (
    /^_(?:du|au|pour)_/.test(named.text) ||
    /_(?:pour|c_est|de|chez|a|que|par_contre|entends|vois|sur|tension_de|avec|montrer|voir)$/.test(before)
  ) {
    return !(isDanger && OWN_STATE.test(line.slice(0, named.at)));
  }
  if (isDanger) return !OWN_STATE.test(line);
  return !OWN_STATE.test(line) && primary !== 'medical_question';
}

/** Nobody is named: the writer, unless the message asks about the practice or says nothing of anybody. */
function unnamed(line: string, primary: Intent | undefined): Entities['forWhom'] | undefined {
  switch (primary) {
    case 'no':
      if (/_(?:il|elle)_/.test(line) && !/_(?:je|j|mon|ma)_/.test(line)) return 'child';
      return speaksOfSelf(line) ? 'self' : undefined;
    case 'talk_to_human':
      return /_(?:rappeler|rappelez|appeler|appelez|m_appelle|recontacter|telephone\w*|me_contacter|ecrire|call_me|telephoner|coup_de_fil)_/.test(
        line,
      )
        ? 'self'
        : undefined;
    case 'complaint':
      return speaksOfSelf(line) ||
        !/_(?:bande|service|incapables?|nuls?|nulle|incompetents?|abrutis|minable|merde|cabinet|cons)_/.test(line)
        ? 'self'
        : undefined;
    case 'ask_hours':
      return undefined;
    case 'ask_fees':
      return /_(?:j|je|me|m|mon|ma|mes|my|i)_/.test(line) ? 'self' : undefined;
    default:
      return 'self';
  }
}

/** Blanks the practitioner's name, so that "madame Rossi" is not a patient. */
function withoutName(line: string, practitioner: string | undefined): string {
  if (!practitioner) return line;
  const name = fold(practitioner).replace(/[\s'-]+/g, '_');
  return line.replace(new RegExp(`_(?:madame|mme|monsieur|mr|m_\\.)_${name.replace(/[^a-z_]/g, '.')}(?=_)`), (text) =>
    '_'.padEnd(text.length, 'x'),
  );
}

function isGrown(line: string, at: number): boolean {
  const age = /_(\d{2})_ans?_/.exec(line.slice(at, at + 70)) ?? /_(\d{2})_ans?_/.exec(line);
  return (
    /_(?:fils|fille|enfant)_(?:adulte|majeure?)_/.test(line) ||
    (age !== null && Number(age[1]) >= ADULT_AGE && Number(age[1]) < 70)
  );
}

/** "Jules, 2 ans", "j'ai 15 ans", "bébé de 3 mois" without the word. */
function isMinorByAge(line: string): boolean {
  const own = /_j_ai_(?:que_|seulement_)?(\d{1,2})_ans_/.exec(line);
  if (own) return Number(own[1]) < ADULT_AGE;
  const named = /^_(?:[a-z]+_){1,3},_(\d{1,2})_(ans|mois|semaines)_/.exec(line);
  return named !== null && (named[2] !== 'ans' || Number(named[1]) < ADULT_AGE);
}
