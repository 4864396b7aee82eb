/** Whether a patient still waits: what was written to a case and that no human has answered in writing. Counts, decides nothing. */
import type { Handoff } from '../../domain/message.ts';
import { isCourtesy } from '../courtesy.ts';
import type { Line } from '../world.ts';

/** How many of the patient's messages nobody has answered in writing: those since a human's last word, thanks and greetings aside. */
export function unansweredIn({ openedAt }: Handoff, transcript: readonly Line[]): number {
  const last = transcript.findLastIndex(({ who, at }) => who === 'secretary' && at >= openedAt);
  const since = transcript.slice(last + 1).filter(({ who, text }) => who === 'patient' && !isCourtesy(text));
  // What opened the case was said just before it.
  return last >= 0 ? since.length : 1 + since.filter(({ at }) => at > openedAt).length;
}
