/**
 * Which of the 28 intents a message carries, in order of appearance, and what decided. Rules speak first; a linear model trained
 * on top of them settles what they leave open; clauses tell several requests apart. At vital and urgent, `report_symptoms` comes
 * first and `medical_question` is never said.
 */
import { INTENTS, type Intent } from '../meaning.ts';
import stored from '../words/intent-weights.json' with { type: 'json' };
import { clausesOf } from './clauses.ts';
import { type Features, featuresOf, loadModel, type Model, scoresOf, softmax } from './model.ts';
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
/** The model has one class more, the last: a danger that asks for nothing. */
export const INTENT_CLASSES: readonly string[] = [...INTENTS, 'danger'];
/** A second request must be this sure in its own clause, or this likely in the whole message. */
const SURE_IN_CLAUSE = 0.5;
const LIKELY_IN_WHOLE = 0.25;
/** What a clause is sure of must still be heard a little in the whole message. */
const HEARD_IN_WHOLE = 0.03;
/** A request of another clause that appears first is the primary only when the whole message speaks of it this much. */
const LIKELY_FIRST = 0.15;

/** A rule of this weight is strong. */
const STRONG = 3;
/** The model alone must be this sure of a request in the middle of something else. */
const FIRM = 0.6;

/** These are only said of a message that says nothing else. */
const WHOLE: ReadonlySet<Intent> = new Set<Intent>(['greeting', 'thanks', 'yes', 'no', 'choose_option']);
/** Never a second request. */
const ALONE: ReadonlySet<Intent> = new Set<Intent>([...WHOLE, 'report_symptoms', 'out_of_scope']);

const MODEL = loadModel(stored);

type Chances = ReadonlyMap<Intent, number>;

/** `model` is another one only where models are compared. */
export function readIntents(wording: Wording, isDanger: boolean, model: Model = MODEL): HeardIntents {
  if (wording.words.length === 0) return { intents: [], because: [], ruled: new Set(), firm: new Set() };
  const firings = fire(wording.line);
  const read = (line: string, fired: readonly Firing[]) => chancesOf(model, line, fired, isDanger);
  const chances = read(wording.line, firings);
  const requests = requestsOf(wording.line, firings, chances, isDanger, read);
  let intents: Intent[];
  if (isDanger) {
    intents = ['report_symptoms', ...requests.filter((intent) => !ALONE.has(intent) && intent !== 'medical_question')];
  } else {
    const best = likeliest(chances);
    intents = ALONE.has(best) || requests.length === 0 ? [best] : requests;
  }
  const ruled = new Set(firings.filter(({ weight }) => weight >= STRONG).map(({ intent }) => intent));
  const firm = new Set(intents.filter((intent) => ruled.has(intent) || (chances.get(intent) ?? 0) >= FIRM));
  if (isDanger) firm.add('report_symptoms');
  return { intents, because: reasons(firings, intents), ruled, firm };
}

/** What the linear model sees of a line: its words, its concepts and the rules that fired. */
export function intentFeatures(line: string, firings: readonly Firing[]): Features {
  const ruled = new Set(firings.filter(({ weight }) => weight >= STRONG).map(({ intent }) => intent));
  return featuresOf(
    line,
    firings.map(({ rule }) => rule),
    [...ruled],
    INTENT_BITS,
  );
}

/** Where no danger was found, the class of dangers that ask for nothing is left out. */
function chancesOf(model: Model, line: string, firings: readonly Firing[], isDanger: boolean): Chances {
  const scores = scoresOf(model, intentFeatures(line, firings));
  const chances = softmax(isDanger ? scores : scores.slice(0, INTENTS.length));
  return new Map(INTENTS.map((intent, k) => [intent, chances[k] ?? 0]));
}

/** The requests in order of appearance; the likeliest one of the whole message is always among them. */
function requestsOf(
  line: string,
  firings: readonly Firing[],
  chances: Chances,
  isDanger: boolean,
  read: (line: string, firings: readonly Firing[]) => Chances,
): Intent[] {
  const best = likeliest(chances);
  /** Intent → where it is said most clearly. */
  const found = new Map<Intent, number>();
  const sure = new Map<Intent, number>();
  const clauses = clausesOf(line);
  for (const clause of clauses.length > 1 ? clauses : []) {
    const [intent, chance] = top(read(clause.line, fireWithin(clause.line, firings)));
    const enough = chance >= SURE_IN_CLAUSE && (chances.get(intent) ?? 0) >= HEARD_IN_WHOLE;
    if (ALONE.has(intent) || !enough || (sure.get(intent) ?? 0) >= chance) continue;
    found.set(intent, clause.at);
    sure.set(intent, chance);
  }
  for (const [intent, chance] of chances) {
    if (chance < LIKELY_IN_WHOLE || found.has(intent)) continue;
    found.set(intent, firings.find((firing) => firing.intent === intent && firing.weight > 0)?.at ?? line.length);
  }
  if (isDanger) return [...found].sort((a, b) => a[1] - b[1]).map(([intent]) => intent);
  const others = [...found].filter(([intent]) => intent !== best && !ALONE.has(intent)).sort((a, b) => a[1] - b[1]);
  const bestAt = found.get(best) ?? 0;
  const before = others
    .filter(([intent, at]) => at < bestAt && (chances.get(intent) ?? 0) >= LIKELY_FIRST)
    .map(([intent]) => intent);
  const after = others.map(([intent]) => intent).filter((intent) => !before.includes(intent));
  return [...before, best, ...after];
}

function likeliest(chances: Chances): Intent {
  return top(chances)[0];
}

function top(chances: Chances): [Intent, number] {
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
