/**
 * Writes the weights of the tagger and of the reading of for whom; run it after any change of the messages, the lists of words or the rules of names, then format.
 *
 *   npx tsx test/eval/train-entities.ts             train on everything and write `conversation/words/{entity,whom}-weights.json`
 *   npx tsx test/eval/train-entities.ts --folds     figures by folds of files; --authors leaves one author out; --show KIND mistakes
 *
 * The figures are those of the tagger told the requests as labelled.
 */
import { writeFileSync } from 'node:fs';
import { likeliestWhom } from '../../conversation/hear/for-whom.ts';
import { loadModel, type Model } from '../../conversation/hear/model.ts';
import { settleNames } from '../../conversation/hear/settle-names.ts';
import { bestSpans, keenOn } from '../../conversation/hear/spans.ts';
import { loadTagger, readTags, type Tagger } from '../../conversation/hear/tagger.ts';
import type { Entities } from '../../conversation/meaning.ts';
import { readTagged, type TaggedText } from './entity-data.ts';
import { EntityReport, isSame } from './entity-report.ts';
import { trainTagger } from './entity-training.ts';
import { authorOf } from './message-data.ts';
import { featuresOfWhom, trainWhom } from './whom-training.ts';

const NAMES = [
  'practitionerName',
  'patientFirstName',
  'patientLastName',
  'visitReason',
  'dateText',
  'forWhom',
] as const;
const FOLDS = 4;

const texts = readTagged();
if (process.argv.includes('--folds') || process.argv.includes('--authors')) judge();
else {
  write('entity', trainTagger(texts));
  write('whom', trainWhom(texts));
}

function write(name: string, stored: object): void {
  const content = `${JSON.stringify(stored, null, 2)}\n`;
  writeFileSync(new URL(`../../conversation/words/${name}-weights.json`, import.meta.url), content);
  console.log(`${name}: ${Math.round(content.length / 1024)} kB written`);
}

function judge(): void {
  const byAuthor = process.argv.includes('--authors');
  const shown = process.argv[process.argv.indexOf('--show') + 1];
  const files = [...new Set(texts.map(({ file }) => file))].filter((file) => file !== 'own');
  const folds = byAuthor
    ? [...new Set(files.map(authorOf))].map((author) => files.filter((file) => authorOf(file) === author))
    : Array.from({ length: FOLDS }, (_, fold) => files.filter((_, i) => i % FOLDS === fold));
  const whole = new EntityReport(NAMES);
  for (const fold of folds) {
    const report = new EntityReport(NAMES);
    const tagger = loadTagger(trainTagger(texts.filter(({ file }) => !fold.includes(file))));
    const whom = loadModel(trainWhom(texts.filter(({ file }) => !fold.includes(file))));
    for (const text of texts.filter(({ file }) => fold.includes(file))) {
      const guess = guessOf(text, tagger, whom);
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

function guessOf(text: TaggedText, tagger: Tagger, whom: Model): Entities {
  const { wording, features, intents } = text;
  const spans = bestSpans(wording, readTags(tagger, features, keenOn(intents, text.isDanger)));
  const { P, F, L, R, D } = settleNames(wording, spans, intents);
  const guess: Entities = {};
  if (P) guess.practitionerName = P;
  if (F) guess.patientFirstName = F;
  if (L) guess.patientLastName = L;
  if (R) guess.visitReason = R;
  if (D) guess.dateText = D;
  const forWhom = intents[0] === 'out_of_scope' ? undefined : likeliestWhom(whom, featuresOfWhom(text));
  if (forWhom) guess.forWhom = forWhom;
  return guess;
}
