/**
 * The shortest span that tells why: the act asked for rather than the symptom, the product of a prescription, the document of
 * a certificate, a trade when nothing else is said. Quotes the message; maps nothing to the practice's list.
 */
import type { HearingContext, Intent } from '../meaning.ts';
import { fold } from '../text.ts';
import { ACTS, COMPLAINTS, PAPERS, PRODUCTS, TRADES } from '../words/reason-words.ts';
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
const STOP =
  '(?!(?:le|la|les|l|de|du|des|un|une|et|ou|mon|ma|mes|son|sa|ses|avec|pour|chez|dans|en|a|au|aux|avant|apres|quel|quelle|quand|que|qui|si|svp|merci|possible|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|aujourd|cette|ce|cet|semaine|matin|soir|plus|pas|est|il|elle|je|j|on|nous|vous|y|c|me|se|s|ne|n|docteur|rdv|urgent|rapidement|sont|mais|car|sans|sur|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|quelle|votre|vos|notre|prochain|prochaine|tous|tout|toutes|peut|peux|pouvez|faut|depuis|bientot|svp|qu|doit|dois|serait|hier|ici|fait|faire|merci|for|with|on|next|please|and|this|to|the|at)_)';
const TAIL = `(?:_(?:de|d|du|des|a|au|aux|pour)(?:_(?:la|l|le|les|mes|mon|ma))?_${STOP}[^_.?!,;:()+\\d]{3,}|_${STOP}[^_.?!,;:()+\\d]{4,}(?:_(?:de|d|du|des|a|au)(?:_(?:la|l|le))?_${STOP}[^_.?!,;:()+\\d]{3,})?)?`;
const ACT = new RegExp(`_(?:${ACTS})${TAIL}(?=_)`, 'g');
const PAPER = new RegExp(`_(?:${PAPERS})${TAIL}(?=_)`, 'g');
const PRODUCT = new RegExp(`_(?:${PRODUCTS})(?=_)`, 'g');
const COMPLAINT = new RegExp(`_(?:${COMPLAINTS})(?=_)`, 'g');
const TRADE = new RegExp(`_(?:${TRADES})(?=_)`, 'g');
/** "pour une …", "à cause de mon …": whatever noun follows. */
const STATED = new RegExp(
  `_(?:rdv|venir|viens|consultation|creneau|place|besoin|voudrais|veux|faut|faudrait|ordonnance|renouveler|renouvellement|c_est)_(?:[^_.?!,;]+_){0,4}?(?:pour|de|d|a_cause_de)_(?:un|une|mon|ma|mes|le|la|les|l|du|des|son|sa)_(${STOP}[^_.?!,;\\d]{4,}(?:_(?:de|d|du)_[^_.?!,;\\d]{3,})?)`,
);

/** The reason as written, when one of the intents can have one. */
export function findReason(
  wording: Wording,
  intents: readonly Intent[],
  context: Pick<HearingContext, 'reasons'>,
): string | undefined {
  const intent = intents.find((each) => WITH_REASON.has(each));
  if (!intent) return undefined;
  if (intent === 'prescription_renewal') return first(wording, PRODUCT) ?? first(wording, COMPLAINT);
  if (intent === 'certificate_or_letter') return first(wording, PAPER);
  return (
    known(wording, context) ??
    first(wording, ACT) ??
    first(wording, COMPLAINT) ??
    first(wording, TRADE) ??
    stated(wording)
  );
}

function first(wording: Wording, pattern: RegExp): string | undefined {
  const match = wording.line.matchAll(pattern).next().value;
  return match ? cut(wording, match.index + 1, match.index + match[0].length) : undefined;
}

function stated(wording: Wording): string | undefined {
  const match = STATED.exec(wording.line);
  const noun = match?.[1];
  if (!match || !noun) return undefined;
  const end = match.index + match[0].length;
  return cut(wording, end - noun.length, end);
}

function known(wording: Wording, context: Pick<HearingContext, 'reasons'>): string | undefined {
  for (const { words } of context.reasons ?? []) {
    for (const word of words) {
      const at = wording.line.indexOf(`_${fold(word).replace(/[\s'-]+/g, '_')}_`);
      if (at >= 0 && word.length > 3) return cut(wording, at + 1, at + word.length + 1);
    }
  }
  return undefined;
}

function cut(wording: Wording, from: number, to: number): string {
  return quote(wording, wordAt(wording, from), wordAt(wording, to - 1));
}
