/**
 * What a decision about humans gives back, and the few words to build it.
 */

import type { Instant } from '../../domain/time.ts';
import type { AttachedFile, Audience, Body, Effect, Fact, ReceiptKey, Say, Timer } from '../effect.ts';
import type { Session } from '../session.ts';

export interface Outcome {
  session: Session;
  effects: Effect[];
  /** `continue`: the rest of the message is still to be answered. `resume`: the bot speaks again, repeat the open question. */
  onward?: 'continue' | 'resume';
}

export const record = (fact: Fact): Effect => ({ kind: 'record', fact });

export const wake = (key: string, at: Instant, timer: Timer): Effect => ({ kind: 'wake', key, at, timer });

/** Something for the staff: never fenced, an emergency overtakes. */
export function tell(
  to: Exclude<Audience, { who: 'patient' }>,
  body: Body,
  more: { emergency?: boolean; receipt?: ReceiptKey } = {},
): Say {
  return {
    kind: 'say',
    to,
    body,
    priority: more.emergency ? 'emergency' : 'normal',
    fenced: false,
    ...(more.receipt ? { receipt: more.receipt } : {}),
  };
}

/** Something that the patient must read whoever owns the conversation. */
export function assure(
  text: string,
  more: {
    emergency?: boolean;
    receipt?: ReceiptKey;
    choices?: { id: string; label: string }[];
    file?: AttachedFile;
    conversation?: string;
  } = {},
): Say {
  return {
    kind: 'say',
    to: { who: 'patient' },
    body: {
      is: 'text',
      text,
      ...(more.choices ? { choices: more.choices } : {}),
      ...(more.file ? { file: more.file } : {}),
    },
    priority: more.emergency ? 'emergency' : 'normal',
    fenced: false,
    ...(more.receipt ? { receipt: more.receipt } : {}),
    ...(more.conversation === undefined ? {} : { conversation: more.conversation }),
  };
}

export const note = (text: string, actions?: { id: 'take' | 'acknowledge'; label: string }[]): Body => ({
  is: 'note',
  text,
  ...(actions ? { actions } : {}),
});
