/**
 * Degrees of urgency and what each demands. Looks for danger, never diagnoses; urgency only rises within an episode.
 * Numbers are those of France (arcep.fr, list of emergency numbers); the sentences around them live in `conversation/copy/emergency.ts`.
 */
export const URGENCIES = ['routine', 'urgent', 'vital'] as const;
export type Urgency = (typeof URGENCIES)[number];
export const EMERGENCY_KINDS = ['medical', 'suicide', 'violence', 'child', 'poison'] as const;
export type EmergencyKind = (typeof EMERGENCY_KINDS)[number];

/** The higher of two urgencies: within an episode it only rises. */
export function higherUrgency(a: Urgency, b: Urgency): Urgency {
  return URGENCIES.indexOf(a) >= URGENCIES.indexOf(b) ? a : b;
}

/** What an episode knows of danger. A new episode starts at routine, without a kind. */
export interface EpisodeDanger {
  urgency: Urgency;
  emergencyKind: EmergencyKind | null;
}

/** What one more message changes. */
export interface Rise extends EpisodeDanger {
  /** The card must be said: a vital danger that is new in this episode, or of another kind than the one known. */
  announce: boolean;
}

/** The danger of an episode after one more message: never lower. A later vital danger of another kind takes the kind over. */
export function rise(episode: EpisodeDanger, heard: EpisodeDanger): Rise {
  const urgency = higherUrgency(episode.urgency, heard.urgency);
  const heardDecides = heard.emergencyKind !== null && heard.urgency === urgency;
  const emergencyKind = heardDecides ? heard.emergencyKind : episode.emergencyKind;
  const isNew = episode.urgency !== 'vital' || episode.emergencyKind !== heard.emergencyKind;
  return { urgency, emergencyKind, announce: heard.urgency === 'vital' && isNew };
}

/** Numbers that answer everywhere in France, and the two that belong to the practice's configuration. */
export type EmergencyNumber = '15' | '112' | '114' | '17' | '3114' | '3919' | '119' | 'poisonCentre' | 'dutyDoctor';

const VITAL_NUMBERS: Readonly<Record<EmergencyKind, readonly EmergencyNumber[]>> = {
  medical: ['15', '112'],
  suicide: ['3114', '15', '112'],
  violence: ['17', '112', '3919'],
  child: ['17', '119', '15'],
  poison: ['15', 'poisonCentre', '112'],
};

const URGENT_NUMBERS: Readonly<Record<EmergencyKind, readonly EmergencyNumber[]>> = {
  medical: ['dutyDoctor', '15'],
  suicide: ['3114', '15'],
  violence: ['3919', '17'],
  child: ['119', '17'],
  poison: ['poisonCentre', '15'],
};

/**
 * Which numbers a danger demands, the first to be said first; none at routine. Who cannot hear or speak is given 114 (SMS, free,
 * day and night) before all others. The poison centre and the duty doctor are those of the practice.
 */
export function numbersFor(
  urgency: Urgency,
  kind: EmergencyKind | null,
  cannotSpeak = false,
): readonly EmergencyNumber[] {
  if (urgency === 'routine') return [];
  const numbers = (urgency === 'vital' ? VITAL_NUMBERS : URGENT_NUMBERS)[kind ?? 'medical'];
  return cannotSpeak ? ['114', ...numbers] : numbers;
}
