/**
 * Whether a message is courtesy and nothing else. Reads words; answers nothing.
 */
import { fold } from './text.ts';
import { COURTESY, NODS } from './words/small-talk-words.ts';

/** "Ok merci", "bonne journée", a thumb up: nothing is asked and nothing is answered. */
export function isCourtesy(text: string): boolean {
  return NODS.test(text.trim()) || (fold(text).match(/\p{L}+/gu) ?? []).every((word) => COURTESY.has(word));
}
