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
/** Words that no noun phrase goes on with. */
const STOP =
  '(?!(?:le|la|les|l|de|du|des|un|une|et|ou|mon|ma|mes|son|sa|ses|avec|pour|chez|dans|en|a|au|aux|avant|apres|quel|quelle|quand|que|qui|si|svp|merci|possible|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|aujourd|cette|ce|cet|semaine|matin|soir|plus|pas|est|il|elle|je|j|on|nous|vous|y|c|me|se|s|ne|n|docteur|rdv|urgent|rapidement|sont|mais|car|sans|sur|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|votre|vos|notre|prochain|prochaine|tous|tout|toutes|peut|peux|pouvez|faut|depuis|bientot|qu|doit|dois|serait|hier|ici|fait|faire|for|with|on|next|please|and|this|to|the|at|kine|jour|mieux|mois|jours|minutes|heure|heures|quelqu|partir|fils|fille|mari|femme|mere|pere|maman|papa|enfant|bebe)_)';
const NOUN = `${STOP}[^_.?!,;:()+\\d]{3,}`;
const ADJECTIVE =
  '[^_.?!,;]*(?:iques?|ales?|al|aux|aires?|ifs?|ives?|uels?|uelles?|euses?|iennes?|iens?|oires?|sanguin|complet|complete|dentaire|medicale?|sportif|auditif|ee?s_natales?|foncee?|lourdes?|plantaire|orthopediques?)(?=_)|(?:post|pre)_[^_]{4,}';
/** "contrôle de pacemaker", "bilan auditif": a complement or an adjective, not both. */
const TAIL = `(?:_(?:de|d|du|des)(?:_(?:la|l|le|les|mes|mon|ma|son|sa))?_(?:(?:\\d_)?${NOUN})|_(?:${ADJECTIVE}))?`;
const ACT = new RegExp(`_(?:${ACTS})${TAIL}(?=_)`, 'g');
const PAPER = new RegExp(`_(?:${PAPERS})(?:_(?:de|d|du)_(?:la_|l_)?${NOUN}|_(?:${ADJECTIVE}|itt))?(?=_)`, 'g');
const PRODUCT = new RegExp(`_(?:${PRODUCTS})(?=_)`, 'g');
const COMPLAINT = new RegExp(`_(?:${COMPLAINTS})(?=_)`, 'g');
const TRADE = new RegExp(`_(?:${TRADES})(?=_)`, 'g');
/** "pour une …", "à cause de mon …": whatever noun follows. */
const STATED = new RegExp(
  `_(?:rdv|venir|viens|consultation|creneau|place|besoin|voudrais|veux|faut|faudrait|ordonnance|renouveler|renouvellement|c_est)_(?:[^_.?!,;]+_){0,4}?(?:pour|de|d|a_cause_de)_(?:un|une|mon|ma|mes|le|la|les|l|du|des|son|sa)_(${STOP}[^_.?!,;\\d]{4,}(?:_(?:de|d|du)_[^_.?!,;\\d]{3,})?)`,
);

/** Said before an act that is asked for, and before one that is over or only the background. */
const ASKED =
  /_(?:pour|voudrais|veux|faut|faudrait|besoin|faire|refaire|passer|rdv|souhaite|aimerais|cherche|un|une|juste|need|like|book|simple|test|programmer|prendre|fixer|mon|ma|d_un|d_une)_(?:[^_.?!,]+_){0,2}$/;
const OVER =
  /_(?:a_eu|ai_eu|apres|depuis|suite_a|opere_d|operee_d|fait_un|fait_une|lui_a|on_m_a|programmee|prevue|avais)_(?:[^_.?!,]+_){0,3}$/;
/** An appointment is no reason by itself. */
const BARE = /^(?:consultations?|seances?|visite|teleconsultations?|rdv|prescription|soins?|test|avis)$/;

/** The reason as written, when one of the intents can have one. */
export function findReason(
  wording: Wording,
  intents: readonly Intent[],
  context: Pick<HearingContext, 'reasons'>,
): string | undefined {
  const able = intents.filter((each) => WITH_REASON.has(each));
  const intent = able.find((each) => each !== 'ask_documents') ?? able[0];
  if (!intent) return undefined;
  if (intent === 'prescription_renewal') return first(wording, PRODUCT) ?? first(wording, COMPLAINT);
  if (intent === 'certificate_or_letter') return first(wording, PAPER);
  const isVisit = intent === 'book';
  const act = known(wording, context) ?? best(wording, isVisit);
  if (act || intent === 'ask_documents') return act;
  return first(wording, COMPLAINT) ?? first(wording, TRADE) ?? (isVisit ? stated(wording) : undefined);
}

function first(wording: Wording, pattern: RegExp): string | undefined {
  const match = wording.line.matchAll(pattern).next().value;
  return match ? cut(wording, match.index + 1, match.index + match[0].length) : undefined;
}

/** The act that is asked for, rather than one that is told. */
function best(wording: Wording, isVisit: boolean): string | undefined {
  let chosen: { text: string; score: number } | undefined;
  for (const match of wording.line.matchAll(ACT)) {
    const words = match[0].slice(1);
    if (BARE.test(words) && !(isVisit && /^(?:prescription|avis|test|soins?)$/.test(words))) continue;
    const before = wording.line.slice(Math.max(0, match.index - 40), match.index + 1);
    const score = (ASKED.test(before) ? 2 : 0) - (OVER.test(before) ? 3 : 0);
    if (!chosen || score > chosen.score)
      chosen = { text: cut(wording, match.index + 1, match.index + match[0].length), score };
  }
  return chosen && chosen.score > -3 ? chosen.text : undefined;
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
