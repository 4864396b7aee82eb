/**
 * Writes conversation/words/when-needed.ts, to be run after a change of the parsers' patterns or of the cues; `npm run format` then.
 */
import { writeFileSync } from 'node:fs';
import { CUES } from '../../conversation/when/cue.ts';
import { PARSERS } from '../../conversation/when/scan.ts';
import { writtenNeeds } from './needed-words.ts';

const FILE = new URL('../../conversation/words/when-needed.ts', import.meta.url);

writeFileSync(
  FILE,
  `/**
 * Words that a pattern of a date is not matched without, at least one of them: \`#\` is any that starts with a digit, and an empty line
 * rules nothing out. Worked out of the patterns by test/eval/write-needed-words.ts. Data only.
 */

/** For each parser, in the order of when/scan.ts. */
export const PARSER_NEEDS: readonly string[] = ${listed(PARSERS.map(({ pattern }) => pattern))};

/** For each cue, by the names of words/when-cues.ts. */
export const CUE_NEEDS: readonly string[] = ${listed(CUES)};
`,
);

function listed(patterns: readonly RegExp[]): string {
  return JSON.stringify(patterns.map(writtenNeeds), null, 2);
}
