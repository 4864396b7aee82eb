/**
 * Every labelled message we have as words with their tags: what the tagger and the reading of for whom learn from. The words of an
 * entity are looked for where they stand in the message.
 */
import { hintsFor } from '../../conversation/hear/spans.ts';
import { type TagFeatures, tagFeatures } from '../../conversation/hear/tag-features.ts';
import { TAGS } from '../../conversation/hear/tagger.ts';
import { readWords, type Wording } from '../../conversation/hear/words.ts';
import type { Entities, Intent } from '../../conversation/meaning.ts';
import { cleanText } from '../../conversation/text.ts';
import { readMessages } from './intent-data.ts';
import { type LabelledText, readTexts } from './message-data.ts';

export interface TaggedText {
  /** For instance `a1`; ours are `own`. */
  file: string;
  text: string;
  intents: readonly Intent[];
  isDanger: boolean;
  entities: Entities;
  wording: Wording;
  /** One per word, as an index of `TAGS`. */
  tags: number[];
  features: TagFeatures;
  /** How much it counts. */
  weight: number;
}

/** The year in which every message of the data was written. */
export const WRITTEN_IN = 2026;
/** Our own are many and simpler. */
const OWN_WEIGHT = 0.5;
const ENTITY = {
  practitionerName: 'P',
  patientFirstName: 'F',
  patientLastName: 'L',
  visitReason: 'R',
  dateText: 'D',
} as const;
const ENTITIES = Object.keys(ENTITY) as (keyof typeof ENTITY)[];

/** What is trained on: the authors' messages and our own. */
export function readTagged(): TaggedText[] {
  return [
    ...readTexts('train').map((message) => tagged(message, message.file, 1)),
    ...readMessages().map(({ text, intents, entities }) =>
      tagged(
        {
          text,
          intents,
          entities,
          urgency: intents[0] === 'report_symptoms' && intents.length > 1 ? 'urgent' : 'routine',
        },
        'own',
        OWN_WEIGHT,
      ),
    ),
  ];
}

export function tagged(
  { text, intents, entities, urgency }: Pick<LabelledText, 'text' | 'intents' | 'entities' | 'urgency'>,
  file: string,
  weight: number,
): TaggedText {
  const wording = readWords(cleanText(text));
  const isDanger = urgency !== 'routine';
  const features = tagFeatures(wording, hintsFor(wording, intents, isDanger, WRITTEN_IN));
  return { file, text, intents, isDanger, entities, wording, tags: tagsOf(wording, entities), features, weight };
}

/** Names are tagged wherever they stand; a reason and a time where they stand first. */
function tagsOf({ text, words }: Wording, entities: Entities): number[] {
  const tags = new Array<number>(words.length).fill(0);
  const folded = plain(text);
  for (const key of ENTITIES) {
    const sought = plain(cleanText(entities[key] ?? ''));
    const tag = TAGS.indexOf(ENTITY[key]);
    for (let at = sought ? folded.indexOf(sought) : -1; at >= 0; at = folded.indexOf(sought, at + 1)) {
      const end = at + sought.length;
      if (isInside(folded, at) || isInside(folded, end)) continue;
      const covered = words.flatMap((word, i) => (word.start < end && word.end > at ? [i] : []));
      if (!covered.length || covered.some((i) => tags[i] !== 0)) continue;
      covered.forEach((i, k) => {
        tags[i] = k === 0 ? tag : tag + 1;
      });
      if (key === 'visitReason' || key === 'dateText') break;
    }
  }
  return tags;
}

/** One character for each, without case and accents, so that places stay the same. */
function plain(text: string): string {
  return Array.from(text.replace(/’/g, "'"), (letter) =>
    letter.length > 1 ? letter : (letter.normalize('NFD').toLowerCase()[0] ?? letter),
  ).join('');
}

/** Between two letters. */
function isInside(text: string, at: number): boolean {
  return /[\p{L}\p{N}]{2}/u.test(text.slice(Math.max(0, at - 1), at + 1));
}
