/**
 * What patients say of the waiting list: to be told when a place is freed, and to be left alone. Reads; decides nothing.
 */
import { fold } from '../text.ts';
import { LEAVES, REFUSES, WAITS } from '../words/waitlist-words.ts';

/** "Prévenez-moi si une place se libère", "liste d'attente". */
export function asksToWait(text: string): boolean {
  const words = fold(text);
  return !LEAVES.test(words) && WAITS.some((pattern) => pattern.test(words));
}

/** "Retirez-moi de la liste". */
export function asksToLeave(text: string): boolean {
  return LEAVES.test(fold(text));
}

/** "Je ne peux pas", "trop tôt pour moi", "je garde jeudi": a place that was offered is not wanted. */
export function refusesPlace(text: string): boolean {
  return REFUSES.test(fold(text));
}
