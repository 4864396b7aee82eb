import { expect, test } from 'vitest';
import { CUES } from '../../conversation/when/cue.ts';
import { PARSERS } from '../../conversation/when/scan.ts';
import { canonicalWords } from '../../conversation/when/spelling.ts';
import { CUE_NEEDS, PARSER_NEEDS } from '../../conversation/words/when-needed.ts';
import { neededWords, writtenNeeds } from './needed-words.ts';
import { PHRASE_FILES, readPhrases } from './when-gold.ts';

test.each<[pattern: RegExp, words: string[] | null]>([
  [/lundi(?= |$)/y, ['lundi']],
  [/(?:le )?(?:lundi|mardi)s?(?= |$)/y, ['lundi', 'lundis', 'mardi', 'mardis']],
  [/(?:le )?(?:prochain )?(?:jour )?(ferie|feries)(?= |$)/y, ['prochain', 'jour', 'ferie', 'feries']],
  [/(?:a )?(\d{1,2})h(?:\d{2})?(?= |$)/y, ['#']],
  [/(?:1er|2e) semaine(?= |$)/y, ['1er', '2e']],
  [/(?:le |de ){0,4}mois(?! prochain)(?= |$)/y, ['mois']],
  [/ (?:date|date[es]) de @(\d+)/, ['date', 'datee', 'dates']],
  [/ mon [a-z]+ du @(\d+)/, null],
  [/ (?:rdv|le) @(\d+)/, null],
  [/ (?:pour )+(?:pas|rien) (?:avant|apres) /, ['rien', 'avant', 'apres']],
  [/\bplus tot\b/, null],
  [/lundi/y, null],
])('%s is not matched without %j', (pattern, words) => {
  const needed = neededWords(pattern);
  expect(needed && [...needed].sort()).toEqual(words && [...words].sort());
});

test('what is kept of the patterns is what they need: else run write-needed-words.ts', () => {
  expect(PARSER_NEEDS).toEqual(PARSERS.map(({ pattern }) => writtenNeeds(pattern)));
  expect(CUE_NEEDS).toEqual(CUES.map(writtenNeeds));
});

test('a date is never read without a word that its parser needs', () => {
  const needs = PARSERS.map(({ pattern }) => ({ pattern, needed: neededWords(pattern) }));
  const phrases = PHRASE_FILES.flatMap(readPhrases).filter((_, index) => index % 8 === 0);
  const read: string[] = [];
  for (const { text } of phrases) {
    const words = canonicalWords(text.normalize('NFC')).map((word) => word.text);
    const said = new Set(words.flatMap((word) => (/^\d/.test(word) ? [word, '#'] : [word])));
    const line = words.join(' ');
    for (const { pattern, needed } of needs) {
      if (needed === null || [...needed].some((word) => said.has(word))) continue;
      for (let at = 0, start = 0; at < words.length; start += (words[at]?.length ?? 0) + 1, at++) {
        pattern.lastIndex = start;
        if (pattern.test(line)) read.push(`${pattern} in ${text}`);
      }
    }
  }
  expect(read).toEqual([]);
  expect(phrases.length).toBeGreaterThan(300);
});
