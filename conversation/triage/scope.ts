/**
 * Which occurrences count now: negation with its scope, the past, hypotheses, figures of speech, planned care, what is over and
 * cared for. Only marks occurrences dead, with the reason; a sign of the present brings a past one back.
 */
import { FRAMES } from '../words/danger-frames.ts';
import type { Lexicon, Occurrence } from './concepts.ts';
import type { Word } from './reading.ts';

const NEGATORS = new Set([
  'pas',
  'ni',
  'sans',
  'aucun',
  'aucune',
  'jamais',
  'no',
  'not',
  'without',
  'never',
  'sin',
  'sem',
  'nao',
  'tsy',
  'pa',
  'zero',
  'nul',
  'aucunement',
  'nor',
  'plus',
  'nothing',
  'mich',
]);
const OF = new Set(['de', 'd', 'du', 'des', 'une', 'un']);
const STOPS = new Set([
  'je',
  'j',
  'il',
  'elle',
  'on',
  'ca',
  'c',
  'tu',
  'nous',
  'vous',
  'ils',
  'elles',
  'et',
  'depuis',
  'donc',
  'i',
  'he',
  'she',
  'and',
  'just',
  'juste',
  'seulement',
  'simplement',
  'quand',
  'que',
  'qui',
  'me',
  'mon',
  'ma',
  'mes',
  'son',
  'sa',
]);
/** After these "plus de…" is a quantity, not a negation. */
const MORE = new Set(['en', 'de', 'le', 'la', 'les', 'un', 'beaucoup']);

/** Marks the occurrences that do not speak of a present danger. Changes them in place. */
export function markDead(words: readonly Word[], occurrences: readonly Occurrence[], lexicon: Lexicon): void {
  const negated = negatedWords(words, occurrences);
  const frames = framesOf(occurrences, lexicon);
  const present = frames.filter((frame) => frame.name === 'now' || frame.name === 'again');
  for (const occurrence of occurrences) {
    const name = lexicon.names[occurrence.concept] ?? '';
    if (FRAMES[name] || name === 'now' || name === 'again') continue;
    if (negated[occurrence.from] && negated[occurrence.to]) {
      occurrence.dead = 'negated';
      continue;
    }
    const first = words[occurrence.from];
    if (!first) continue;
    for (const { name: frameName, occurrence: frame } of frames) {
      const rule = FRAMES[frameName];
      if (!rule) continue;
      if (rule.spares?.includes(name)) continue;
      if (rule.only && !rule.only.includes(name)) continue;
      const place = words[frame.from];
      if (!place) continue;
      const inside = frame.from <= occurrence.from && occurrence.to <= frame.to;
      const reaches =
        rule.scope === 'message' ||
        inside ||
        (rule.scope === 'sentence' && place.sentence === first.sentence) ||
        (rule.scope === 'clause' && place.clause === first.clause) ||
        (rule.scope === 'near' && place.sentence === first.sentence && Math.abs(frame.from - occurrence.from) <= 6);
      if (!reaches) continue;
      const revived =
        rule.revivable &&
        present.some(({ occurrence: sign }) => {
          const where = words[sign.from];
          if (!where || negated[sign.from]) return false;
          return rule.scope === 'message'
            ? true
            : where.sentence === first.sentence &&
                (where.clause === first.clause || where.clause !== place.clause || rule.scope === 'sentence');
        });
      if (revived) continue;
      occurrence.dead = frameName;
      break;
    }
  }
}

interface Frame {
  name: string;
  occurrence: Occurrence;
}

function framesOf(occurrences: readonly Occurrence[], lexicon: Lexicon): Frame[] {
  const frames: Frame[] = [];
  for (const occurrence of occurrences) {
    const name = lexicon.names[occurrence.concept] ?? '';
    if (FRAMES[name] || name === 'now' || name === 'again') frames.push({ name, occurrence });
  }
  return frames;
}

/** For each word, whether a negation reaches it. A negator inside an occurrence ("arrive pas à respirer") negates
 * nothing else; one that opens it ("pas d'essoufflement") still does. */
function negatedWords(words: readonly Word[], occurrences: readonly Occurrence[]): boolean[] {
  const consumed: boolean[] = [];
  for (const { from, to } of occurrences) for (let i = from + 1; i <= to; i++) consumed[i] = true;
  const negated: boolean[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (!word || !NEGATORS.has(word.text) || consumed[i]) continue;
    const next = words[i + 1];
    if (!next) {
      negated[i - 1] = true;
      continue;
    }
    const before = words[i - 1]?.text ?? '';
    if (
      word.text === 'plus' &&
      (MORE.has(before) ||
        next.value !== undefined ||
        words[i + 2]?.value !== undefined ||
        next.text === 'en' ||
        next.text === 'que')
    )
      continue;
    if (word.text === 'plus' && !OF.has(next.text)) {
      // "elle saigne plus": what comes before; "il ne tousse plus du tout".
      if (words[i - 1]?.clause === word.clause) negated[i - 1] = true;
      continue;
    }
    const ofNext = OF.has(next.text) || word.text !== 'pas';
    if (!ofNext && words[i - 1]?.clause === word.clause) negated[i - 1] = true;
    const reach = ofNext ? 6 : 4;
    let started = false;
    for (let j = i + 1; j <= i + reach; j++) {
      const other = words[j];
      if (!other || other.clause !== word.clause) break;
      if (started && STOPS.has(other.text)) break;
      if (!OF.has(other.text)) started = true;
      if (consumed[j] && NEGATORS.has(other.text)) break;
      negated[j] = true;
    }
  }
  return negated;
}
