/**
 * Prints how well the primary intent of routine messages is heard: of those kept apart, then by folds over all that is learnt. That of
 * authors never learnt stands among the figures of `npm run bench -- hear`.
 */
import { hear } from '../../conversation/hear.ts';
import type { HearingContext } from '../../conversation/meaning.ts';
import { judgeByFile } from './intent-training.ts';
import { type LabelledText, readTexts } from './message-data.ts';

const CONTEXT: HearingContext = {
  now: Date.parse('2026-03-04T08:00:00Z'),
  zone: 'Europe/Paris',
  territory: 'FR',
  asked: { about: 'nothing' },
};

/** As a patient's message is heard: with its danger. */
function print(name: string, messages: readonly LabelledText[]): void {
  const routine = messages.filter(({ urgency }) => urgency === 'routine');
  const right = routine.filter(({ text, intents }) => hear(text, CONTEXT).intents[0] === intents[0]).length;
  console.log(`  ${name}: ${((100 * right) / routine.length).toFixed(1)} % of ${routine.length}`);
}

print('primary intent, kept apart', readTexts('keptApart'));
const { accuracy, count } = judgeByFile();
console.log(`  primary intent, five folds by file: ${(100 * accuracy).toFixed(1)} % of ${count}`);
