/**
 * The frames of a sentence in which a danger word speaks of no present danger: hypothesis, past, planned care, figure of speech…
 * Data only. The phrases that open each frame are concepts of the same name in `danger-concepts.ts`.
 */
import type { EmergencyKind } from '../../domain/triage.ts';

export interface FrameRule {
  /** How far the frame reaches from where it stands; `before` is what the sentence said until then, and the frame's own clause. */
  scope: 'inside' | 'clause' | 'before' | 'sentence' | 'message';
  /** A sign of the present ("depuis ce matin", "exactement comme la dernière fois") beside it brings the danger back. */
  revivable: boolean;
  /** Concepts that this frame never silences. */
  spares?: readonly string[];
  /** Concepts that this frame silences; all when absent. */
  only?: readonly string[];
}

/** Said of oneself or of an aggressor, these never become harmless because the sentence also speaks of papers, prices or plans. */
const NEVER_HARMLESS = [
  'suicideStrong',
  'suicideMaybe',
  'suicide',
  'meansHand',
  'harmBaby',
  'threatKill',
  'beatMe',
  'rape',
  'childHit',
  'selfHarm',
  'callHelpStrong',
];

/** What a trade, a course or a price list names without anybody being in it. */
const NOUNS_OF_DANGER = [
  'amputation',
  'anaphylaxis',
  'burnt',
  'burntStrong',
  'callHelp',
  'callHelpStrong',
  'choke',
  'coAlarm',
  'drowning',
  'dying',
  'dyingStrong',
  'electric',
  'hardLump',
  'hernia',
  'odWord',
  'overdose',
  'rape',
  'roadAccident',
  'seizure',
  'smoke',
  'suicide',
  'unconscious',
];

export const FRAMES: Readonly<Record<string, FrameRule>> = {
  hypothesis: { scope: 'sentence', revivable: false },
  generalQuestion: { scope: 'sentence', revivable: true },
  past: { scope: 'sentence', revivable: true },
  over: { scope: 'before', revivable: false, spares: NEVER_HARMLESS },
  planned: { scope: 'clause', revivable: true, spares: NEVER_HARMLESS },
  price: { scope: 'sentence', revivable: true, only: NOUNS_OF_DANGER },
  figure: { scope: 'sentence', revivable: true },
  figureWords: { scope: 'sentence', revivable: false },
  family: { scope: 'sentence', revivable: true, spares: NEVER_HARMLESS },
  trade: { scope: 'sentence', revivable: true, only: NOUNS_OF_DANGER },
  fiction: { scope: 'sentence', revivable: true },
  explored: { scope: 'sentence', revivable: true, spares: [...NEVER_HARMLESS, 'noMovementStrong'] },
  paperwork: { scope: 'sentence', revivable: true, only: ['callHelp', 'callHelpStrong', 'dying', 'urgentSymptom'] },
  animal: { scope: 'sentence', revivable: false, spares: ['child', 'baby', 'bitten', 'faceTorn'] },
  bloodTest: { scope: 'inside', revivable: false },
  phoneSilence: { scope: 'inside', revivable: false },
  inert: { scope: 'inside', revivable: false },
  bruiseWord: { scope: 'inside', revivable: false, only: ['blue', 'coldLimb', 'limpBlue', 'cold'] },
  systemTest: { scope: 'message', revivable: false },
};

/** Who, when, how much: concepts that every day has, none of which alone shows a body, a harm, a toxic or a distress. */
export const NO_EVIDENCE: readonly string[] = [
  'acuteNow',
  'again',
  'aggressor',
  'aggressorSure',
  'allergen',
  'baby',
  'becomes',
  'blue',
  'child',
  'childAge',
  'cold',
  'coldLimb',
  'comingBack',
  'darkness',
  'danger',
  'farewell',
  'farewell2',
  'fearWord',
  'frail',
  'frequent',
  'hardLump',
  'height',
  'helpWord',
  'hours',
  'leaking',
  'limpBlue',
  'longTime',
  'meWord',
  'medicine',
  'erectionLong',
  'largeBurn',
  'minorWriter',
  'muchBlood',
  'neighbour',
  'night',
  'nose',
  'now',
  'oldAge',
  'oldPerson',
  'pregnant',
  'repeated',
  'sameDay',
  'secret',
  'severe',
  'spill',
  'sudden',
  'sweat',
  'testicleSign',
  'tonight',
  'wontWant',
];

/** What reassures, each in its own way: one may be politeness, two seldom stand beside a danger. */
export const CALMING: readonly string[] = [
  'breathesWell',
  'byError',
  'drinksWell',
  'feelsFine',
  'figure',
  'livesOn',
  'noDarkThought',
  'oldMatter',
  'onlyWhen',
  'passedOff',
  'reassuring',
  'safeNow',
  'seesWell',
];

/** A danger named by one or two words and nothing else: too short for the rules, and never to be missed. */
export const BARE_DANGERS: Readonly<Record<string, EmergencyKind>> = {
  suicide: 'suicide',
  'envie suicide': 'suicide',
  'me suicider': 'suicide',
  avc: 'medical',
  infarctus: 'medical',
  'crise cardiaque': 'medical',
  etouffement: 'medical',
  'arret cardiaque': 'medical',
  hemorragie: 'medical',
  help: 'medical',
  sos: 'medical',
  intoxication: 'poison',
  empoisonnement: 'poison',
};
