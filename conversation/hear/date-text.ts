/**
 * The words about the appointment's time: the wanted one, or the existing one when nothing is wanted. Chooses among the spans
 * that the date reader gives; adds the vague wishes that bound nothing on a calendar.
 */
import type { Intent } from '../meaning.ts';
import type { Wording } from './words.ts';

interface Span {
  start: number;
  end: number;
  text: string;
}

const WITHOUT: ReadonlySet<Intent> = new Set<Intent>(['greeting', 'thanks', 'out_of_scope', 'medical_question']);

export function chooseDateText(
  _wording: Wording,
  spans: readonly Span[],
  intents: readonly Intent[],
): string | undefined {
  if (intents[0] && WITHOUT.has(intents[0])) return undefined;
  return spans[0]?.text;
}
