/**
 * Which of the 28 intents a message carries, in order of appearance, and what decided. Rules speak first; a linear model trained
 * on top of them settles what they leave open; clauses tell several requests apart. At vital and urgent, `report_symptoms` comes
 * first and `medical_question` is never said.
 */
import { INTENTS, type Intent } from '../meaning.ts';
import stored from '../words/intent-weights.json' with { type: 'json' };
import { clausesOf } from './clauses.ts';
import { type Features, featuresOf, loadModel, scoresOf, softmax } from './model.ts';
import { type Firing, fire, fireWithin } from './rules.ts';
import type { Wording } from './words.ts';

export interface HeardIntents {
  intents: Intent[];
  because: string[];
  /** Those that a strong rule names. */
  ruled: ReadonlySet<Intent>;
  /** Those that a strong rule names, a danger carries, or the model is sure of. */
  firm: ReadonlySet<Intent>;
}

/** log2 of the model's feature buckets. */
export const INTENT_BITS = 14;
/** One point of a rule is worth this much on the model's scale. */
const PRIOR_WEIGHT = 1;
/** Rules together never weigh more than this for one intent. */
const MOST_PRIOR = 8;
const LEAST_PRIOR = -4;
/** A second request must be this sure in its own clause, or this likely in the whole message. */
const SURE_IN_CLAUSE = 0.6;
/** Beside a danger nothing asked may be lost: less is enough. */
const SURE_BESIDE_DANGER = 0.4;
const LIKELY_IN_WHOLE = 0.25;
/** A request of another clause that appears first is the primary only when the whole message speaks of it this much. */
const LIKELY_FIRST = 0.2;

/** A rule of this weight is strong. */
const STRONG = 3;
/** The model alone must be this sure of a request in the middle of something else. */
const FIRM = 0.6;

/** These are only said of a message that says nothing else. */
const WHOLE: ReadonlySet<Intent> = new Set<Intent>(['greeting', 'thanks', 'yes', 'no', 'choose_option']);
/** Never a second request. */
const ALONE: ReadonlySet<Intent> = new Set<Intent>([...WHOLE, 'report_symptoms', 'out_of_scope']);

const SYMPTOMS = INTENTS.indexOf('report_symptoms');
const SYMPTOMS_IN_ROUTINE = 1.5;

const MODEL = loadModel(stored);

export function readIntents(wording: Wording, isDanger: boolean): HeardIntents {
  if (wording.words.length === 0) return { intents: [], because: [], ruled: new Set(), firm: new Set() };
  const firings = fire(wording.line);
  const chances = chancesOf(wording.line, firings, isDanger);
  const requests = requestsOf(wording, firings, chances, isDanger);
  let intents: Intent[];
  if (isDanger) {
    intents = ['report_symptoms', ...requests.filter((intent) => !ALONE.has(intent) && intent !== 'medical_question')];
  } else {
    const best = likeliest(chances);
    const whole = firings.find(({ intent, weight, whole: isWhole }) => isWhole && weight >= 4 && WHOLE.has(intent));
    intents = whole ? [whole.intent] : ALONE.has(best) || requests.length === 0 ? [best] : requests;
  }
  const ruled = new Set(firings.filter(({ weight }) => weight >= STRONG).map(({ intent }) => intent));
  const firm = new Set(intents.filter((intent) => ruled.has(intent) || (chances.get(intent) ?? 0) >= FIRM));
  if (isDanger) firm.add('report_symptoms');
  return { intents, because: reasons(firings, intents), ruled, firm };
}

/** What the linear model sees of a line: its words and the rules that fired. */
export function intentFeatures(line: string, firings: readonly Firing[]): Features {
  const strong = new Set(firings.filter(({ weight }) => weight >= STRONG).map(({ intent }) => `any:${intent}`));
  return featuresOf(line, [...firings.map(({ rule }) => rule), ...strong], INTENT_BITS);
}

/** What the rules alone say for each intent, on the model's scale; the model was trained on top of it. */
export function rulePrior(firings: readonly Firing[]): number[] {
  const sums = new Map<Intent, number>();
  for (const { intent, weight } of firings) sums.set(intent, (sums.get(intent) ?? 0) + weight);
  return INTENTS.map((intent) => PRIOR_WEIGHT * Math.max(LEAST_PRIOR, Math.min(MOST_PRIOR, sums.get(intent) ?? 0)));
}

function chancesOf(line: string, firings: readonly Firing[], isDanger: boolean): Map<Intent, number> {
  const prior = rulePrior(firings);
  const scores = scoresOf(MODEL, intentFeatures(line, firings)).map((score, k) => score + (prior[k] ?? 0));
  // The model learnt this one from dangers too; where the triage found none, a request is likelier than a bare complaint.
  if (!isDanger) scores[SYMPTOMS] = (scores[SYMPTOMS] ?? 0) - SYMPTOMS_IN_ROUTINE;
  const chances = softmax(scores);
  return new Map(INTENTS.map((intent, k) => [intent, chances[k] ?? 0]));
}

/** The requests in order of appearance; the likeliest one of the whole message is always among them. */
function requestsOf(
  wording: Wording,
  firings: readonly Firing[],
  chances: ReadonlyMap<Intent, number>,
  isDanger: boolean,
): Intent[] {
  const best = likeliest(chances);
  const found = new Map<Intent, number>();
  const clauses = clausesOf(wording.line);
  const strong = new Set(
    firings.filter(({ intent, weight }) => weight >= STRONG && !ALONE.has(intent)).map(({ intent }) => intent),
  );
  if (clauses.length > 1 && (strong.size > 1 || (isDanger && strong.size > 0))) {
    for (const { line, at } of clauses) {
      const fired = fireWithin(line, firings);
      const [intent, chance] = top(chancesOf(line, fired, isDanger));
      const ruled = fired.some((firing) => firing.intent === intent && firing.weight >= STRONG);
      if (
        ruled &&
        chance >= (isDanger ? SURE_BESIDE_DANGER : SURE_IN_CLAUSE) &&
        !ALONE.has(intent) &&
        !found.has(intent)
      )
        found.set(intent, at);
    }
  }
  for (const [intent, chance] of chances) {
    const firing = firings.find((each) => each.intent === intent && each.weight >= STRONG);
    if (firing && chance >= LIKELY_IN_WHOLE && !found.has(intent)) found.set(intent, firing.at);
  }
  if (isDanger) return [...found].sort((a, b) => a[1] - b[1]).map(([intent]) => intent);
  const others = [...found].filter(([intent]) => intent !== best && !ALONE.has(intent)).sort((a, b) => a[1] - b[1]);
  const bestAt = found.get(best) ?? firings.find(({ intent }) => intent === best)?.at ?? 0;
  const before = others
    .filter(([intent, at]) => at < bestAt && (chances.get(intent) ?? 0) >= LIKELY_FIRST)
    .map(([intent]) => intent);
  const after = others.map(([intent]) => intent).filter((intent) => !before.includes(intent));
  return [...before, best, ...after];
}

function likeliest(chances: ReadonlyMap<Intent, number>): Intent {
  return top(chances)[0];
}

function top(chances: ReadonlyMap<Intent, number>): [Intent, number] {
  let best: [Intent, number] = ['out_of_scope', 0];
  for (const entry of chances) if (entry[1] > best[1]) best = entry;
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
