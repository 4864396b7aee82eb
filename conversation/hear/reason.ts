/**
 * Why somebody comes, as written: one of the practice's own reasons when the message names it, else the span that the tagger
 * found. Quotes the message; maps nothing to the practice's list.
 */
import type { HearingContext, Intent } from '../meaning.ts';
import { fold } from '../text.ts';
import { quote, type Wording, wordAt } from './words.ts';

/** Only these intents have a reason. */
const WITH_REASON: ReadonlySet<Intent> = new Set<Intent>([
  'book',
  'reschedule',
  'cancel',
  'prescription_renewal',
  'certificate_or_letter',
  'ask_documents',
]);
/** What these ask for is no visit of the practice's list. */
const PAPERS: ReadonlySet<Intent> = new Set<Intent>(['prescription_renewal', 'certificate_or_letter']);

/** A paper that says too little by itself, and what it is for. */
const BARE_PAPER = /^(?:certificats?|attestations?)$/;
const OF_WHAT =
  /^ (?:de |d['’]|du )(?!(?:la|ma|mon|mes|sa|son|ses|votre|vos|vous|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|hier)(?!\p{L}))\p{Ll}{3,}/u;

/** The reason, when one of the intents can have one; `span` is what the tagger found. */
export function chooseReason(
  wording: Wording,
  span: string | undefined,
  intents: readonly Intent[],
  context: Pick<HearingContext, 'reasons'>,
): string | undefined {
  const able = intents.filter((intent) => WITH_REASON.has(intent));
  if (!able.length) return undefined;
  return (able.every((intent) => PAPERS.has(intent)) ? undefined : ownReason(wording, context)) ?? named(wording, span);
}

/** "Certificat de boxe" where only "certificat" was found. */
function named({ text }: Wording, span: string | undefined): string | undefined {
  if (span === undefined || !BARE_PAPER.test(fold(span))) return span;
  return span + (OF_WHAT.exec(text.slice(text.indexOf(span) + span.length))?.[0] ?? '');
}

function ownReason(wording: Wording, { reasons }: Pick<HearingContext, 'reasons'>): string | undefined {
  for (const { words } of reasons ?? []) {
    for (const word of words) {
      const at = wording.line.indexOf(`_${fold(word).replace(/[\s'-]+/g, '_')}_`);
      if (at >= 0 && word.length > 3) return quote(wording, wordAt(wording, at + 1), wordAt(wording, at + word.length));
    }
  }
  return undefined;
}
