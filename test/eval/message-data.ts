/**
 * Messages written by several authors with every label, in the format of the yardstick: `data/messages` may be trained on,
 * `data/messages-kept-apart` only measures. One author wrote all files whose names begin with the same letters: folds go by file, and a
 * fold by author is the hardest.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { Entities, Intent } from '../../conversation/meaning.ts';
import type { EmergencyKind, Urgency } from '../../domain/triage.ts';

export interface LabelledText {
  id: string;
  text: string;
  lang: string;
  urgency: Urgency;
  emergencyKind: EmergencyKind | null;
  /** The first is the primary. */
  intents: Intent[];
  entities: Entities;
  tags: string[];
  /** Without its ending, for instance `a1`. */
  file: string;
}

const FOLDERS = {
  train: new URL('./data/messages/', import.meta.url),
  keptApart: new URL('./data/messages-kept-apart/', import.meta.url),
} as const;

/** Every message of one of the two folders, in the order of the files. Throws on a line that is not JSON: a defect of the data. */
export function readTexts(from: keyof typeof FOLDERS): LabelledText[] {
  const folder = FOLDERS[from];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) =>
      readFileSync(new URL(name, folder), 'utf8')
        .split('\n')
        .filter((line) => line.trim())
        .map((line) => ({ ...(JSON.parse(line) as Omit<LabelledText, 'file'>), file: name.replace('.jsonl', '') })),
    );
}

/** The letters before the number: `a` of `a1`. */
export function authorOf(file: string): string {
  return file.replace(/\d+$/, '');
}

/** The messages kept apart of the authors of whom nothing is learnt: the fairest judges. */
export function readStrangers(): LabelledText[] {
  const learnt = new Set(readTexts('train').map(({ file }) => authorOf(file)));
  return readTexts('keptApart').filter(({ file }) => !learnt.has(authorOf(file)));
}
