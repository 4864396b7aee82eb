/**
 * Everything that the rules and the model look at: the words of a message, its concepts with their scope, the rules that hold.
 */
import { CALMING, NO_EVIDENCE } from '../words/danger-frames.ts';
import { RULES } from '../words/danger-rules.ts';
import { conceptsNamed, LEXICON } from './concepts.ts';
import type { Occurrence } from './lexicon.ts';
import { addNumberOccurrences } from './numbers.ts';
import { readWords, type Word } from './reading.ts';
import { compileRules, heldRules, neededConcepts, type Rule } from './rules.ts';
import { markDead } from './scope.ts';

export interface Signs {
  words: readonly Word[];
  occurrences: readonly Occurrence[];
  /** The rules that hold, in the order of the table. */
  held: readonly Rule[];
}

const TABLE = compileRules(RULES);
const WEIGHTY = neededConcepts(TABLE);
const INNOCENT = conceptsNamed(NO_EVIDENCE);
const CALM = conceptsNamed(CALMING);
/** What these silence was not said of anybody's body. */
const UNSAID = new Set(['negated', 'figure', 'figureWords', 'inert', 'named', 'systemTest']);

/** Any text → its signs. */
export function readSigns(text: string): Signs {
  const words = readWords(text);
  const occurrences = LEXICON.find(words);
  addNumberOccurrences(words, occurrences);
  markDead(words, occurrences, WEIGHTY);
  return { words, occurrences, held: heldRules(TABLE, words, occurrences) };
}

/** Whether a concept is said of the present. */
export function isSaid(signs: Signs, name: string): boolean {
  const id = LEXICON.idOf.get(name);
  return signs.occurrences.some((one) => one.concept === id && !one.dead);
}

/** In how many ways a message reassures. */
export function countCalms(signs: Signs): number {
  const said = new Set<number>();
  for (const { concept, dead } of signs.occurrences) if (!dead && CALM.has(concept)) said.add(concept);
  return said.size;
}

/** Whether a body, a harm, a toxic or a distress is named at all, be it past or planned. */
export function showsEvidence(signs: Signs): boolean {
  return signs.occurrences.some((one) => isEvidence(one.concept) && !(one.dead && UNSAID.has(one.dead)));
}

function isEvidence(concept: number): boolean {
  return WEIGHTY.has(concept) && !INNOCENT.has(concept);
}
