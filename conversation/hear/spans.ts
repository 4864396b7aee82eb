/**
 * The practitioner, the patient's names, the reason and the time of a message, one span each: gathers what the tagger wants to know
 * and keeps the best span of each kind that the intents of the message admit.
 */
import type { Intent } from '../meaning.ts';
import { weightsOf } from '../weights.ts';
import { datesIn } from './birth-date.ts';
import { timesIn } from './date-text.ts';
import { findPatient } from './patient.ts';
import { findPractitioner } from './practitioner.ts';
import { settleNames } from './settle-names.ts';
import { type TagHints, tagFeatures } from './tag-features.ts';
import { type Kind, loadTagger, readTags, type Span, type StoredTagger, TAGS } from './tagger.ts';
import { quote, type Wording } from './words.ts';

const TAGGER = loadTagger(weightsOf('entity') as StoredTagger);

/** What the tagger is told of a message. */
export function hintsFor(wording: Wording, intents: readonly Intent[], isDanger: boolean, thisYear: number): TagHints {
  const practitioner = findPractitioner(wording);
  const { first, last } = findPatient(wording, practitioner);
  const ruled = new Array<number>(wording.words.length).fill(0);
  mark(ruled, wording, practitioner, 'P');
  mark(ruled, wording, first, 'F');
  mark(ruled, wording, last, 'L');
  return { intents, isDanger, times: timesIn(wording), births: datesIn(wording, thisYear), ruled };
}

/** What the tagger finds in a message, as written, its names settled. */
export function findSpans(
  wording: Wording,
  intents: readonly Intent[],
  isDanger: boolean,
  thisYear: number,
): Partial<Record<Kind, string>> {
  const features = tagFeatures(wording, hintsFor(wording, intents, isDanger, thisYear), false);
  return settleNames(wording, bestSpans(wording, readTags(TAGGER, features, keenOn(intents, isDanger))), intents);
}

/** How readily a reason is taken: nearly every visit that is asked for has one. */
export function keenOn(intents: readonly Intent[], isDanger: boolean): number {
  return !isDanger && intents.includes('book') ? 2.6 : 0;
}

/** The likeliest span of each kind, quoted in whole words: one with a hyphen is one. */
export function bestSpans(wording: Wording, spans: readonly Span[]): Partial<Record<Kind, string>> {
  const best: Partial<Record<Kind, Span>> = {};
  for (const span of spans) if (span.gain > (best[span.kind]?.gain ?? Number.NEGATIVE_INFINITY)) best[span.kind] = span;
  return Object.fromEntries(
    Object.entries(best).map(([kind, span]) => {
      let { from, to } = span;
      while (isHyphen(wording, from - 1)) from--;
      while (isHyphen(wording, to)) to++;
      return [kind, quote(wording, from, to)];
    }),
  );
}

/** Whether a hyphen and nothing else parts this word from the next. */
function isHyphen({ text, words }: Wording, at: number): boolean {
  const [left, right] = [words[at], words[at + 1]];
  return left !== undefined && right !== undefined && right.start - left.end === 1 && text[left.end] === '-';
}

/** Marks the words of what a rule quoted. */
function mark(ruled: number[], { text, words }: Wording, quoted: string | undefined, kind: Kind): void {
  const start = quoted ? text.indexOf(quoted) : -1;
  if (!quoted || start < 0) return;
  const end = start + quoted.length;
  const tag = TAGS.indexOf(kind);
  let isFirst = true;
  words.forEach((word, i) => {
    if (word.start >= end || word.end <= start) return;
    ruled[i] = isFirst ? tag : tag + 1;
    isFirst = false;
  });
}
