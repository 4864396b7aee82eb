/**
 * Reads the danger in a message: rules over concepts first, which alone can explain a vital verdict, then a light model that may raise
 * the verdict and never lower it. Looks for danger, never diagnoses.
 */
import { type EmergencyKind, higherUrgency, type Urgency } from '../domain/triage.ts';
import { CONCEPTS } from './words/danger-concepts.ts';
import { RULES } from './words/danger-rules.ts';
import { compileLexicon } from './triage/concepts.ts';
import { numberOccurrences } from './triage/numbers.ts';
import { readWords } from './triage/reading.ts';
import { compileRules, heldRules } from './triage/rules.ts';
import { markDead } from './triage/scope.ts';

export interface Danger {
  urgency: Urgency;
  /** Always set when vital; when urgent only for violence, child and poison. */
  emergencyKind: EmergencyKind | null;
  /** The writer cannot hear or speak: 114 comes first. */
  cannotSpeak?: true;
  /** "ce n'est pas une urgence": said about an emergency that was announced. */
  deniesEmergency?: true;
  /** Names of the rules and features that decided, most important first. */
  because: string[];
}

const LEXICON = compileLexicon(CONCEPTS);
const TABLE = compileRules(RULES, LEXICON);

/** Any text → its danger. Never throws, remembers nothing. */
export function readDanger(text: string): Danger {
  const words = readWords(text, LEXICON.known);
  const occurrences = [...LEXICON.find(words), ...numberOccurrences(words, LEXICON)];
  markDead(words, occurrences, LEXICON);
  const held = heldRules(TABLE, words, occurrences, LEXICON.names.length);

  let urgency: Urgency = 'routine';
  for (const rule of held) urgency = higherUrgency(urgency, rule.urgency);
  const deciding = held.filter((rule) => rule.urgency === urgency);
  const danger: Danger = {
    urgency,
    emergencyKind: urgency === 'routine' ? null : (deciding[0]?.kind ?? null),
    because: deciding.map((rule) => rule.name),
  };
  const said = (name: string) => occurrences.some((one) => one.concept === LEXICON.idOf.get(name) && !one.dead);
  if (said('deaf') || said('cannotTalk')) danger.cannotSpeak = true;
  if (said('denies')) danger.deniesEmergency = true;
  return danger;
}
