/**
 * Commands that work whatever was asked: human, back, restart, stop, abandon, repeat, help. Only short messages are commands,
 * save for the wish to speak to a person. A bare "annuler" is both the command `abandon` and the intent `cancel`: the turn
 * knows whether something is in progress and decides.
 */
import type { Command } from '../meaning.ts';
import { COMMAND_WORDS } from '../words/command-words.ts';
import type { Wording } from './words.ts';

const COURTESIES =
  /(?<=_)(?:svp|merci|bonjour|stp|please|alors|euh|bon|non|ok|oui|ah|mais|d_accord|finalement|en_fait|en_fin_de_compte|desole|pardon|je_veux|je_voudrais|je_souhaite|j_aimerais|on_peut|est_ce_qu_on_peut|est_ce_que_je_peux|peut_on|i_want_to|i_d_like_to|can_we|can_i|let_s|tout|[.,!?]|👋)_/g;

const PATTERNS = Object.entries(COMMAND_WORDS).map(([command, words]) => ({
  command: command as Command,
  pattern: new RegExp(`^_(?:${words.trim().replaceAll(' ', '_').split('\n').join('|')})_$`, 'u'),
}));

const COMMAND_MAX_WORDS = 9;

/** The command that the whole message is, courtesies aside. */
export function readCommand(wording: Wording): Command | undefined {
  const words = wording.words.filter((word) => /[\p{L}\p{N}]/u.test(word.word)).length;
  if (words === 0 || words > COMMAND_MAX_WORDS) return undefined;
  const plain = wording.line.replace(/[.,!?]_/g, '');
  const bare = plain.replace(COURTESIES, '');
  return PATTERNS.find(({ pattern }) => pattern.test(plain) || pattern.test(bare))?.command;
}
