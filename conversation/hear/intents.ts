/**
 * Which of the 28 intents a message carries, in order of appearance, and the rules that decided. At vital and urgent,
 * `report_symptoms` comes first and `medical_question` is never said.
 */
import type { Intent } from '../meaning.ts';
import { type Features, featuresOf } from './model.ts';
import { type Firing, fire } from './rules.ts';
import type { Wording } from './words.ts';

export interface HeardIntents {
  intents: Intent[];
  because: string[];
}

/** These are only said of a message that says nothing else. */
const WHOLE: ReadonlySet<Intent> = new Set<Intent>(['greeting', 'thanks', 'yes', 'no']);
const ENOUGH = 3;

export const INTENT_BITS = 15;

/** What the linear model sees of a message: its words and the rules that fired. */
export function intentFeatures(wording: Wording, firings: readonly Firing[] = fire(wording.line)): Features {
  return featuresOf(wording.line, namedFeatures(firings), INTENT_BITS);
}

function namedFeatures(firings: readonly Firing[]): string[] {
  return [
    ...firings.map(({ rule }) => rule),
    ...new Set(firings.filter(({ weight }) => weight >= 3).map(({ intent }) => `any:${intent}`)),
  ];
}

export function readIntents(wording: Wording, isDanger: boolean): HeardIntents {
  const firings = fire(wording.line);
  const scores = new Map<Intent, { score: number; at: number }>();
  for (const firing of firings) {
    const known = scores.get(firing.intent);
    scores.set(firing.intent, {
      score: (known?.score ?? 0) + firing.weight,
      at: Math.min(known?.at ?? firing.at, firing.weight > 1 ? firing.at : Number.POSITIVE_INFINITY),
    });
  }
  const ranked = [...scores].sort((a, b) => b[1].score - a[1].score);
  const whole = ranked.find(([intent, { score }]) => WHOLE.has(intent) && score >= 4);
  const best = ranked[0];
  let intents: Intent[] = [];
  if (isDanger) {
    intents = heardOf(ranked, 4).filter(
      (intent) =>
        intent !== 'report_symptoms' &&
        intent !== 'medical_question' &&
        !WHOLE.has(intent) &&
        intent !== 'out_of_scope',
    );
    intents.unshift('report_symptoms');
  } else if (whole) intents = [whole[0]];
  else if (best && best[1].score >= ENOUGH) {
    intents = heardOf(ranked, Math.max(4, best[1].score * 0.6)).filter((intent) => !WHOLE.has(intent));
    if (!intents.length) intents = [best[0]];
    if (intents.length > 1)
      intents = intents.filter((intent) => intent !== 'report_symptoms' && intent !== 'out_of_scope');
  } else if (best && best[1].score > 0) intents = [best[0]];
  return { intents, because: reasons(firings, intents) };
}

function heardOf(ranked: [Intent, { score: number; at: number }][], least: number): Intent[] {
  return ranked
    .filter(([, { score }]) => score >= least)
    .sort((a, b) => a[1].at - b[1].at)
    .map(([intent]) => intent);
}

function reasons(firings: readonly Firing[], intents: readonly Intent[]): string[] {
  return firings
    .filter((firing) => intents.includes(firing.intent) && firing.weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 6)
    .map((firing) => firing.rule);
}
