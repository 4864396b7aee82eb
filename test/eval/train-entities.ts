/**
 * Writes the weights of the tagger; run it after any change of the messages, the lists of words or the rules of names, then format.
 *
 *   npx tsx test/eval/train-entities.ts             train on everything and write `conversation/words/entity-weights.json`
 *   npx tsx test/eval/train-entities.ts --folds     figures by folds of files; --authors leaves one author out; --show KIND mistakes
 *
 * The figures are those of the tagger told the requests as labelled.
 */
import { writeFileSync } from 'node:fs';
import { bestSpans } from '../../conversation/hear/spans.ts';
import { loadTagger, readTags } from '../../conversation/hear/tagger.ts';
import type { Entities } from '../../conversation/meaning.ts';
import { readTagged, type TaggedText } from './entity-data.ts';
import { EntityReport, isSame } from './entity-report.ts';
import { trainTagger } from './entity-training.ts';

const NAMES = ['practitionerName', 'patientFirstName', 'patientLastName', 'visitReason', 'dateText'] as const;
const FOLDS = 4;

const texts = readTagged();
if (process.argv.includes('--folds') || process.argv.includes('--authors')) judge();
else {
  const stored = trainTagger(texts);
  writeFileSync(
    new URL('../../conversation/words/entity-weights.json', import.meta.url),
    `${JSON.stringify(stored, null, 2)}\n`,
  );
  console.log(`${Math.round((stored.weights.length + stored.buckets.length) / 1024)} kB written`);
}

function judge(): void {
  const byAuthor = process.argv.includes('--authors');
  const shown = process.argv[process.argv.indexOf('--show') + 1];
  const files = [...new Set(texts.map(({ file }) => file))].filter((file) => file !== 'own');
  const folds = byAuthor
    ? [...new Set(files.map((file) => file[0]))].map((letter) => files.filter((file) => file[0] === letter))
    : Array.from({ length: FOLDS }, (_, fold) => files.filter((_, i) => i % FOLDS === fold));
  const whole = new EntityReport(NAMES);
  for (const fold of folds) {
    const report = new EntityReport(NAMES);
    const tagger = loadTagger(trainTagger(texts.filter(({ file }) => !fold.includes(file))));
    for (const text of texts.filter(({ file }) => fold.includes(file))) {
      const guess = guessOf(text, tagger);
      report.add(text.entities, guess, text.isDanger);
      whole.add(text.entities, guess, text.isDanger);
      for (const name of NAMES)
        if (name === shown && !isSame(name, text.entities[name], guess[name]))
          console.log(`  ${text.entities[name] ?? '–'} → ${guess[name] ?? '–'} | ${text.text}`);
    }
    console.log(`without ${fold.join(', ')}: ${report}`);
  }
  console.log(`all: ${whole}`);
}

function guessOf({ wording, features }: TaggedText, tagger: ReturnType<typeof loadTagger>): Entities {
  const { P, F, L, R, D } = bestSpans(wording, readTags(tagger, features));
  const guess: Entities = {};
  if (P) guess.practitionerName = P;
  if (F) guess.patientFirstName = F;
  if (L) guess.patientLastName = L;
  if (R) guess.visitReason = R;
  if (D) guess.dateText = D;
  return guess;
}
