/**
 * Whom the message is about: the writer, a child, somebody else, or nobody in particular. Somebody who is only mentioned
 * ("mon mari dit que je m'inquiète") is not the patient.
 */
import type { Entities, Intent } from '../meaning.ts';
import {
  ADULT_WORDS,
  CHILD_WORDS,
  GENERAL_INTENTS,
  MENTIONED,
  NOBODY_INTENTS,
  SELF_WORDS,
} from '../words/for-whom-words.ts';
import { type Features, featuresOf } from './model.ts';
import type { Wording } from './words.ts';

export const WHOM_BITS = 14;

/** What the linear model sees: the words, and which kinds of people are named, in which order. */
export function whomFeatures(wording: Wording): Features {
  const { line } = wording;
  const child = place(line, CHILD_WORDS);
  const adult = place(line, ADULT_WORDS);
  const self = place(line, SELF_WORDS);
  const named: string[] = [];
  if (child < Number.POSITIVE_INFINITY)
    named.push(isAdultChild(line, child) ? 'grown child' : 'child', child < self ? 'child first' : 'child later');
  if (adult < Number.POSITIVE_INFINITY) named.push('adult', adult < self ? 'adult first' : 'adult later');
  if (child < adult) named.push('child before adult');
  if (adult < child) named.push('adult before child');
  if (self < Number.POSITIVE_INFINITY) named.push('self');
  if (isMinorWriter(line)) named.push('minor writer');
  if (child === adult) named.push(self < Number.POSITIVE_INFINITY ? 'only self' : 'nobody');
  return featuresOf(line, named, WHOM_BITS);
}

/** `isDanger` is true for vital and urgent messages: somebody is always concerned then. */
export function readForWhom(
  wording: Wording,
  intents: readonly Intent[],
  isDanger: boolean,
): Entities['forWhom'] | undefined {
  const { line } = wording;
  const primary = intents[0];
  if (!isDanger && primary && NOBODY_INTENTS.has(primary)) return undefined;
  const child = place(line, CHILD_WORDS);
  const adult = place(line, ADULT_WORDS);
  const self = place(line, SELF_WORDS);
  const relative = Math.min(child, adult);
  if (
    relative < Number.POSITIVE_INFINITY &&
    (self === Number.POSITIVE_INFINITY || relative <= self || pointsAt(line, relative))
  ) {
    if (child < adult) return isAdultChild(line, child) ? 'other' : 'child';
    return 'other';
  }
  if (self < Number.POSITIVE_INFINITY || isDanger) return isMinorWriter(line) ? 'child' : 'self';
  return primary && GENERAL_INTENTS.has(primary) ? undefined : 'self';
}

/** Where the pattern first stands for a patient rather than for somebody mentioned. */
function place(line: string, pattern: RegExp): number {
  for (const match of line.matchAll(pattern)) {
    const at = match.index;
    const around = line.slice(Math.max(0, at - 25), at + match[0].length + 25);
    if (!MENTIONED.some((mention) => mention.test(around))) return at;
  }
  return Number.POSITIVE_INFINITY;
}

/** "pour ma fille", "de mon père": said to be the patient even after the writer spoke of themself. */
function pointsAt(line: string, at: number): boolean {
  return /_(?:pour|c_est|de|chez|a)(?:_[^_]+)?_?$/.test(line.slice(Math.max(0, at - 14), at));
}

function isAdultChild(line: string, at: number): boolean {
  const after = line.slice(at, at + 70);
  const age = /_(\d{2})_ans?_/.exec(after) ?? /_(\d{2})_ans?_/.exec(line);
  return /_(?:adulte|majeur|majeure)_/.test(line) || (age !== null && Number(age[1]) >= 18 && Number(age[1]) < 60);
}

function isMinorWriter(line: string): boolean {
  const age = /_j_ai_(?:que_)?(\d{1,2})_ans?_/.exec(line);
  return age !== null && Number(age[1]) < 18;
}
