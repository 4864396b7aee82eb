/**
 * Compiles the danger lexicon and writes `conversation/words/danger-lexicon.json`. Run it after a change of `danger-concepts.ts`, of the
 * spelling or of the sounds, before the training: `npx tsx test/eval/write-lexicon.ts`.
 */
import { writeFileSync } from 'node:fs';
import { CONCEPTS } from '../../conversation/words/danger-concepts.ts';
import { compileLexicon } from './lexicon-compiler.ts';

const OUT = new URL('../../conversation/words/danger-lexicon.json', import.meta.url);

const lexicon = compileLexicon(CONCEPTS);
writeFileSync(OUT, `${JSON.stringify(lexicon)}\n`);
console.log(`${lexicon.names.length} concepts, ${lexicon.sounds.split(' ').length} sounds`);
