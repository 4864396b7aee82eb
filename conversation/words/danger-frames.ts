/**
 * The frames of a sentence in which a danger word speaks of no present danger: hypothesis, past, planned care, figure of speech…
 * Data only. The phrases that open each frame are concepts of the same name in `danger-concepts.ts`.
 */
export interface FrameRule {
  /** How far the frame reaches from where it stands. */
  scope: 'inside' | 'clause' | 'near' | 'sentence' | 'message';
  /** A sign of the present ("depuis ce matin", "exactement comme la dernière fois") beside it brings the danger back. */
  revivable: boolean;
  /** Concepts that this frame never silences. */
  spares?: readonly string[];
  /** Concepts that this frame silences; all when absent. */
  only?: readonly string[];
}

export const FRAMES: Readonly<Record<string, FrameRule>> = {
  hypothesis: { scope: 'sentence', revivable: false },
  generalQuestion: { scope: 'sentence', revivable: true },
  past: { scope: 'sentence', revivable: true },
  over: { scope: 'sentence', revivable: true },
  planned: { scope: 'sentence', revivable: true },
  price: { scope: 'sentence', revivable: true },
  figure: { scope: 'sentence', revivable: false },
  figureWords: { scope: 'clause', revivable: false },
  family: { scope: 'sentence', revivable: true },
  trade: { scope: 'sentence', revivable: true },
  fiction: { scope: 'sentence', revivable: true },
  explored: { scope: 'sentence', revivable: true },
  paperwork: { scope: 'sentence', revivable: true, only: ['callHelp', 'callHelpStrong', 'dying', 'urgentSymptom'] },
  animal: { scope: 'sentence', revivable: false, spares: ['child', 'baby', 'bitten', 'faceTorn'] },
  bloodTest: { scope: 'inside', revivable: false },
  phoneSilence: { scope: 'inside', revivable: false },
  systemTest: { scope: 'message', revivable: false },
};
