/**
 * Degrees of urgency and what each demands. Looks for danger, never diagnoses; urgency only rises within an episode.
 */
export const URGENCIES = ['routine', 'urgent', 'vital'] as const;
export type Urgency = (typeof URGENCIES)[number];
export const EMERGENCY_KINDS = ['medical', 'suicide', 'violence', 'child', 'poison'] as const;
export type EmergencyKind = (typeof EMERGENCY_KINDS)[number];

/** The higher of two urgencies: within an episode it only rises. */
export function higherUrgency(a: Urgency, b: Urgency): Urgency {
  return URGENCIES.indexOf(a) >= URGENCIES.indexOf(b) ? a : b;
}
