/**
 * Which of the 28 intents a message carries, in order of appearance, and what decided. Rules speak first; a linear model trained
 * on top of them settles what they leave open; clauses tell several requests apart. At vital and urgent, `report_symptoms` comes
 * first and `medical_question` is never said.
 */
import { INTENTS, type Intent } from '../meaning.ts';
import { weightsOf } from '../weights.ts';
import { clausesOf } from './clauses.ts';
import { type Features, featuresOf, loadModel, type Model, type StoredModel, scoresOf, softmax } from './model.ts';
import { type Firing, fire, fireWithin } from './rules.ts';
import type { Stretch, Wording } from './words.ts';

export interface HeardIntents {
  intents: Intent[];
  because: string[];
  /** Those that a strong rule names. */
  ruled: ReadonlySet<Intent>;
  /** Those that a strong rule names, a danger carries, or the model is sure of. */
  firm: ReadonlySet<Intent>;
}

/** log2 of the model's feature buckets. */
export const INTENT_BITS = 16;
/** The model has one class more, the last: a danger that asks for nothing. */
export const INTENT_CLASSES: readonly string[] = [...INTENTS, 'danger'];
/** A second request must be this sure in its own clause and be heard this much in the whole message, less when a strong rule names it. */
const UNRULED = {
  inClause: 0.7,
  inWhole: 0.05,
  alone: Number.POSITIVE_INFINITY,
} as const;
const RULED = { inClause: 0.6, inWhole: 0.02, alone: 0.85 } as const;
/** Or this likely in the whole message. */
const LIKELY_IN_WHOLE = 0.35;
/** A request of another clause that appears first is the primary only when the whole message speaks of it this much. */
const LIKELY_FIRST = 0.05;

/** A message this short says little: the model must be this sure when no rule agrees. */
const FRAGMENT_WORDS = 2;
const SURE_OF_FRAGMENT = 0.95;
const SURE_OF_WHOLE = 0.6;

/** A rule of this weight is strong. */
const STRONG = 3;
/** The model alone must be this sure of a request in the middle of something else. */
const FIRM = 0.6;

/** These are only said of a message that says nothing else. */
const WHOLE: ReadonlySet<Intent> = new Set<Intent>(['greeting', 'thanks', 'yes', 'no', 'choose_option']);
/** Never a second request. */
const ALONE: ReadonlySet<Intent> = new Set<Intent>([...WHOLE, 'report_symptoms', 'out_of_scope']);

const MODEL = loadModel(weightsOf('intent') as StoredModel);

/** One for each of `INTENTS`, in their order. */
type Chances = readonly number[];

const PLACE: ReadonlyMap<Intent, number> = new Map(INTENTS.map((intent, place) => [intent, place]));

/** `model` is another one only where models are compared. */
export function readIntents(wording: Wording, isDanger: boolean, model: Model = MODEL): HeardIntents {
  if (wording.words.length === 0) return { intents: [], because: [], ruled: new Set(), firm: new Set() };
  const firings = fire(wording);
  const read = (stretch: Stretch, fired: readonly Firing[]) => chancesOf(model, stretch, fired, isDanger);
  const chances = read(wording, firings);
  const requests = requestsOf(wording, firings, chances, isDanger, read);
  let intents: Intent[];
  if (isDanger) {
    intents = ['report_symptoms', ...requests.filter((intent) => !ALONE.has(intent) && intent !== 'medical_question')];
  } else {
    const best = likeliest(chances);
    if (isFragment(wording, firings, chances)) return { intents: [], because: [], ruled: new Set(), firm: new Set() };
    intents = ALONE.has(best) || requests.length === 0 ? [best] : requests;
  }
  const ruled = new Set(firings.filter(({ weight }) => weight >= STRONG).map(({ intent }) => intent));
  const firm = new Set(intents.filter((intent) => ruled.has(intent) || chanceOf(chances, intent) >= FIRM));
  if (isDanger) firm.add('report_symptoms');
  return { intents, because: reasons(firings, intents), ruled, firm };
}

/** A word or two that no rule and no clear majority explains ("dos", "tension") ask for nothing that could be told. */
function isFragment({ words }: Wording, firings: readonly Firing[], chances: Chances): boolean {
  const [best, chance] = top(chances);
  if (words.length > FRAGMENT_WORDS || chance >= (WHOLE.has(best) ? SURE_OF_WHOLE : SURE_OF_FRAGMENT)) return false;
  return !firings.some(({ intent, weight }) => intent === best && weight > 0);
}

/**
 * What the linear model sees of some words: the words, their concepts and the rules that fired. Only good until the next call.
 * @param isWhole with the features of letters, which `scoresOf` can add up by itself
 */
export function intentFeatures({ words }: Stretch, firings: readonly Firing[], isWhole = true): Features {
  const ruled = new Set(firings.filter(({ weight }) => weight >= STRONG).map(({ intent }) => intent));
  return featuresOf(
    words,
    firings.map(({ rule }) => rule),
    [...ruled],
    INTENT_BITS,
    isWhole,
  );
}

/** Where no danger was found, the class of dangers that ask for nothing is left out. */
function chancesOf(model: Model, stretch: Stretch, firings: readonly Firing[], isDanger: boolean): Chances {
  const scores = scoresOf(model, intentFeatures(stretch, firings, false));
  return softmax(isDanger ? scores : scores.slice(0, INTENTS.length)).slice(0, INTENTS.length);
}

function chanceOf(chances: Chances, intent: Intent): number {
  return chances[PLACE.get(intent) ?? -1] ?? 0;
}

/** The requests in order of appearance; the likeliest one of the whole message is always among them. */
function requestsOf(
  wording: Wording,
  firings: readonly Firing[],
  chances: Chances,
  isDanger: boolean,
  read: (stretch: Stretch, firings: readonly Firing[]) => Chances,
): Intent[] {
  const best = likeliest(chances);
  const likely = INTENTS.filter((intent, k) => (chances[k] ?? 0) >= LIKELY_IN_WHOLE && !ALONE.has(intent));
  const clear = canDiffer(firings, chances, isDanger ? likely[0] : best)
    ? clearRequests(wording, firings, chances, read)
    : new Map<Intent, Clear>();
  const placeOf = (intent: Intent) =>
    clear.get(intent)?.at ??
    firings.find((firing) => firing.intent === intent && firing.weight > 0)?.at ??
    wording.line.length;
  const found = [...new Set([...clear.keys(), ...likely])].sort((a, b) => placeOf(a) - placeOf(b));
  if (isDanger) return found;
  const bestAt = clear.get(best)?.at ?? 0;
  const before = found.filter(
    (intent) => (clear.get(intent)?.at ?? bestAt) < bestAt && chanceOf(chances, intent) >= LIKELY_FIRST,
  );
  return [...before, best, ...found.filter((intent) => intent !== best && !before.includes(intent))];
}

/** Whether a clause by itself could name another request than this one: most messages carry one, and need no second look. */
function canDiffer(firings: readonly Firing[], chances: Chances, known: Intent | undefined): boolean {
  return (
    INTENTS.some((intent, k) => intent !== known && !ALONE.has(intent) && (chances[k] ?? 0) >= UNRULED.inWhole) ||
    firings.some(({ intent, weight }) => weight >= STRONG && intent !== known && !ALONE.has(intent))
  );
}

/** Where the surest clause of a request begins, and how sure it is. */
interface Clear {
  at: number;
  chance: number;
}

/** The requests that a clause names by itself. */
function clearRequests(
  wording: Wording,
  firings: readonly Firing[],
  chances: Chances,
  read: (stretch: Stretch, firings: readonly Firing[]) => Chances,
): Map<Intent, Clear> {
  const clear = new Map<Intent, Clear>();
  const clauses = clausesOf(wording);
  for (const clause of clauses.length > 1 ? clauses : []) {
    const fired = fireWithin(clause, firings);
    const [intent, chance] = top(read(clause, fired));
    const needed = fired.some((firing) => firing.intent === intent && firing.weight >= STRONG) ? RULED : UNRULED;
    const isSure = chance >= needed.inClause && (chanceOf(chances, intent) >= needed.inWhole || chance >= needed.alone);
    if (ALONE.has(intent) || !isSure || (clear.get(intent)?.chance ?? 0) >= chance) continue;
    clear.set(intent, { at: clause.at, chance });
  }
  return clear;
}

function likeliest(chances: Chances): Intent {
  return top(chances)[0];
}

function top(chances: Chances): [Intent, number] {
  let best: [Intent, number] = ['out_of_scope', 0];
  INTENTS.forEach((intent, k) => {
    const chance = chances[k] ?? 0;
    if (chance > best[1]) best = [intent, chance];
  });
  return best;
}

function reasons(firings: readonly Firing[], intents: readonly Intent[]): string[] {
  const rules = firings
    .filter((firing) => intents.includes(firing.intent) && firing.weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 6)
    .map((firing) => firing.rule);
  const unexplained = intents.filter(
    (intent) =>
      intent !== 'report_symptoms' && !firings.some((firing) => firing.intent === intent && firing.weight > 0),
  );
  return [...rules, ...unexplained.map((intent) => `words:${intent}`)];
}
