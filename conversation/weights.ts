/**
 * The tables that were made beforehand and stored beside the words. They are read as files and not imported: megabytes of digits in a
 * source take ten times as long to read.
 */
import { readFileSync } from 'node:fs';

/** What `test/eval/train-*.ts` stored under this name; its shape is the model's that asks for it. */
export function weightsOf(name: 'danger' | 'entity' | 'intent' | 'whom'): unknown {
  return stored(`${name}-weights`);
}

/** The words of danger, as `test/eval/write-lexicon.ts` stored them; its shape is that of `triage/lexicon.ts`. */
export function storedLexicon(): unknown {
  return stored('danger-lexicon');
}

/** All of them are ASCII, which is read in half the time when it is known to be. */
function stored(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`./words/${name}.json`, import.meta.url), 'latin1'));
}
