/**
 * Signs and model → verdict. A rule alone decides vital and explains it; the model may raise what the rules left low, and nothing
 * here lowers a rule.
 */
import { EMERGENCY_KINDS, type EmergencyKind, type Urgency } from '../../domain/triage.ts';
import { BARE_DANGERS } from '../words/danger-frames.ts';
import { type Head, logOdds, type PairedHeads, type Resemblance, readsWhole, resemblanceOf } from './model.ts';
import type { Rule, Strength } from './rules.ts';
import { countCalms, isSaid, type Signs, showsEvidence } from './signs.ts';

/** The questions put to the model. */
export interface Heads {
  urgency: PairedHeads;
  /** Which kind, asked once the message is known to be vital (or urgent for the three kinds that keep one). */
  kinds: Readonly<Record<EmergencyKind, Head>>;
}

export interface Verdict {
  urgency: Urgency;
  emergencyKind: EmergencyKind | null;
  /** Urgent by a resemblance or a rule that hardly anything else speaks for: a human looks, and what is asked comes first. */
  isSlight?: true;
  because: string[];
}

/** Log-odds above which the model raises a message that no rule raised; lower when a weak rule already points there. */
const VITAL_FROM = -0.4;
const VITAL_WITH_HINT_FROM = -1.2;
const VITAL_WITH_LIKELY_FROM = -1.5;
const URGENT_FROM = -0.3;
/** Without any rule, a resemblance to the urgent is slight below this. */
const CLEARLY_URGENT_FROM = 0.5;
/** What must be more when the message also reassures or exaggerates in so many ways ("il joue", "ça ne saigne plus"). */
const REASSURED = [0, 0.6, 1.6] as const;

/** So few words, and what they need more to be raised by resemblance alone. */
const SHORT_WORDS = 3;
const SHORT_NEEDS = 2.6;
/** What must be more when no body, harm, toxic or distress is named: names, dates and papers resemble by chance. */
const WITHOUT_EVIDENCE = 0.8;
/** The same in a message of few words, which may be in a language whose words for harm we lack: not out of reach. */
const FEW_WITHOUT_EVIDENCE = 2;
const FEW_WORDS = 6;

export function decide(signs: Signs, heads: Heads): Verdict {
  const { words, occurrences, held } = signs;
  const bare = words.length <= 2 ? BARE_DANGERS[words.map((word) => word.text).join(' ')] : undefined;
  if (bare) return { urgency: 'vital', emergencyKind: bare, because: ['bare-danger'] };
  const resemblance = resemblanceOf(words, occurrences, held, heads.urgency);
  const likely = namesOf(held, 'vital', 'likely');
  const hints = namesOf(held, 'vital', 'hint');
  const sure = namesOf(held, 'vital', 'sure');
  const because = readsWhole(words) ? sure : [...sure, ...likely];
  const reassured = REASSURED[Math.min(countCalms(signs), 2)] ?? 0;
  // A few words that no rule knows ("injection", "je sais plus") say too little for a slight resemblance to raise them.
  const isShort = words.length <= SHORT_WORDS && held.length === 0;
  const isFew = words.length <= FEW_WORDS;
  const unlikely = showsEvidence(signs) ? 0 : isFew ? FEW_WITHOUT_EVIDENCE : WITHOUT_EVIDENCE;
  const more = reassured + (isShort ? SHORT_NEEDS : 0) + unlikely;
  const from = likely.length > 0 ? VITAL_WITH_LIKELY_FROM : hints.length > 0 ? VITAL_WITH_HINT_FROM : VITAL_FROM + more;
  const raised = resemblance.vital >= from;
  if (because.length > 0 || raised) {
    if (raised) because.push(...likely, ...hints, `resembles vital ${resemblance.vital.toFixed(1)}`);
    return { urgency: 'vital', emergencyKind: kindOf(signs, resemblance, heads), because };
  }
  // A likely danger that hardly resembles one is still for a human's eyes the same day.
  const urgentRules = [...likely, ...namesOf(held, 'urgent', 'sure')];
  const urgentOdds = resemblance.urgentOrVital - (isShort ? SHORT_NEEDS : 0) - unlikely;
  if (urgentRules.length === 0 && urgentOdds < URGENT_FROM)
    return { urgency: 'routine', emergencyKind: null, because: [] };
  const kind = kindOf(signs, resemblance, heads);
  const verdict: Verdict = {
    urgency: 'urgent',
    emergencyKind: kind === 'violence' || kind === 'child' || kind === 'poison' ? kind : null,
    because: urgentRules,
  };
  if (urgentOdds < (urgentRules.length > 0 ? URGENT_FROM : CLEARLY_URGENT_FROM)) verdict.isSlight = true;
  if (urgentOdds >= URGENT_FROM) verdict.because.push(`resembles urgent ${urgentOdds.toFixed(1)}`);
  return verdict;
}

/** The rules of this urgency and strength that hold, in the order of the table. */
function namesOf(held: readonly Rule[], urgency: Urgency, strength: Strength): string[] {
  const names: string[] = [];
  for (const rule of held) if (rule.urgency === urgency && rule.strength === strength) names.push(rule.name);
  return names;
}

/** In this order a rule names the kind: said aloud, these are never chance, and a voluntary intake is no accident. */
const NAMED_BY_RULE = ['suicide', 'child', 'violence', 'poison'] as const;

/** Only a hint, but beside a sure intake it tells that it was meant. */
const VOLUNTARY = new Set(['voluntary-drugs', 'voluntary-intake']);
/** A toxic that hurts from outside, or the smoke of a fire: the body first, not the poison centre. */
const NOT_SWALLOWED = new Set(['smoke', 'chemical-eye']);

/** Concepts of which one must be said before a danger is that of a minor. */
const MINORS = ['child', 'baby', 'childAge', 'under3m', 'minorWriter'] as const;

/** The kind that a sure rule names; otherwise the one that most odds speak for. */
function kindOf(signs: Signs, { features }: Resemblance, heads: Heads): EmergencyKind {
  const vital = signs.held.filter((rule) => rule.urgency === 'vital');
  const named = NAMED_BY_RULE.find((kind) =>
    vital.some((rule) => rule.kind === kind && (rule.strength !== 'hint' || VOLUNTARY.has(rule.name))),
  );
  if (named === 'poison' && vital.some((rule) => NOT_SWALLOWED.has(rule.name))) return 'medical';
  if (named) return named;
  const hasMinor = MINORS.some((name) => isSaid(signs, name));
  let best: EmergencyKind = 'medical';
  let most = logOdds(features, heads.kinds[best]);
  for (const kind of EMERGENCY_KINDS) {
    if (kind === best || (kind === 'child' && !hasMinor)) continue;
    const odds = logOdds(features, heads.kinds[kind]);
    if (odds > most) [best, most] = [kind, odds];
  }
  return best;
}
