/**
 * Reads the danger in a message: rules over concepts first, which alone can explain a vital verdict, then a light model that may raise
 * the verdict and never lower it. Looks for danger, never diagnoses.
 */
import type { EmergencyKind, Urgency } from '../domain/triage.ts';
import { decide, type Heads } from './triage/decision.ts';
import { openHead, pairHeads, type StoredHead } from './triage/model.ts';
import { isSaid, readSigns } from './triage/signs.ts';
import { weightsOf } from './weights.ts';

export interface Danger {
  urgency: Urgency;
  /** Always set when vital; when urgent only for violence, child and poison. */
  emergencyKind: EmergencyKind | null;
  /** Urgent on little ground: what is asked comes before what is felt. */
  isSlight?: true;
  /** The writer cannot hear or speak: 114 comes first. */
  cannotSpeak?: true;
  /** "ce n'est pas une urgence": said about an emergency that was announced. */
  deniesEmergency?: true;
  /** Names of the rules and features that decided, most important first. */
  because: string[];
}

/** As `test/eval/train-triage.ts` stores them. */
interface StoredHeads {
  vital: StoredHead;
  urgentOrVital: StoredHead;
  kinds: Readonly<Record<EmergencyKind, StoredHead>>;
}

const HEADS = openHeads(weightsOf('danger') as StoredHeads);

function openHeads({ vital, urgentOrVital, kinds }: StoredHeads): Heads {
  return {
    urgency: pairHeads(openHead(vital), openHead(urgentOrVital)),
    kinds: {
      medical: openHead(kinds.medical),
      suicide: openHead(kinds.suicide),
      violence: openHead(kinds.violence),
      child: openHead(kinds.child),
      poison: openHead(kinds.poison),
    },
  };
}

/** Any text → its danger. Never throws, remembers nothing. */
export function readDanger(text: string): Danger {
  const signs = readSigns(text);
  const danger: Danger = decide(signs, HEADS);
  if (isSaid(signs, 'deaf') || isSaid(signs, 'cannotTalk')) danger.cannotSpeak = true;
  if (isSaid(signs, 'denies')) danger.deniesEmergency = true;
  return danger;
}
