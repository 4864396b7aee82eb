/**
 * The tables that were made beforehand and stored beside the words. They are required and not imported: megabytes of digits in a source
 * take ten times as long to read.
 */
import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);

/** What `test/eval/train-*.ts` stored under this name; its shape is the model's that asks for it. */
export function weightsOf(name: 'danger' | 'entity' | 'intent' | 'whom'): unknown {
  return load(`./words/${name}-weights.json`);
}

/** The words of danger, as `test/eval/write-lexicon.ts` stored them; its shape is that of `triage/lexicon.ts`. */
export function storedLexicon(): unknown {
  return load('./words/danger-lexicon.json');
}
