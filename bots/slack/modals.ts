/**
 * The three modals: what the patient will read, a practitioner's instruction, a reply after "handled". Views only; what follows a
 * submission is in `gestures.ts`.
 */
import type { types } from '@slack/bolt';
import { z } from 'zod';
import { slackCopy } from '../../conversation/copy/slack.ts';
import { cut } from './blocks.ts';

/** What a view remembers between opening and submission; Slack hands it back unchanged (3,000 characters at most). */
export const viewMemory = z.strictObject({
  practice: z.string().min(1).max(100),
  handoff: z.string().min(1).max(100).optional(),
  message: z.string().min(1).max(100).optional(),
  practitioner: z.string().min(1).max(100).optional(),
});
export type ViewMemory = z.infer<typeof viewMemory>;

export const VIEWS = { answer: 'case_answer', returned: 'message_returned', handled: 'message_handled' } as const;
export type ViewId = (typeof VIEWS)[keyof typeof VIEWS];

export const INPUT_BLOCK = 'words';
const INPUT_ACTION = 'text';
const INPUT_LENGTH = 3000;

const TEXTS: Record<ViewId, { title: string; label: string; hint: string }> = {
  case_answer: { title: slackCopy.answerTitle, label: slackCopy.answerLabel, hint: slackCopy.answerHint },
  message_returned: { title: slackCopy.returnTitle, label: slackCopy.returnLabel, hint: slackCopy.returnHint },
  message_handled: { title: slackCopy.handledTitle, label: slackCopy.handledLabel, hint: slackCopy.handledHint },
};

const plain = (text: string): types.PlainTextElement => ({ type: 'plain_text', text, emoji: false });

/** One multiline field. `initial` is what the author has already written. */
export function textModal(id: ViewId, memory: ViewMemory, initial?: string): types.ModalView {
  const { title, label, hint } = TEXTS[id];
  return {
    type: 'modal',
    callback_id: id,
    private_metadata: JSON.stringify(memory),
    title: plain(cut(title, 24)),
    submit: plain(slackCopy.send),
    close: plain(slackCopy.cancel),
    blocks: [
      {
        type: 'input',
        block_id: INPUT_BLOCK,
        label: plain(label),
        hint: plain(hint),
        element: {
          type: 'plain_text_input',
          action_id: INPUT_ACTION,
          multiline: true,
          max_length: INPUT_LENGTH,
          focus_on_load: true,
          ...(id === VIEWS.answer ? { placeholder: plain(slackCopy.answerPlaceholder) } : {}),
          ...(initial === undefined ? {} : { initial_value: cut(initial, INPUT_LENGTH) }),
        },
      },
    ],
  };
}

/** The text typed in a submitted view; empty when the payload has another shape. */
export function typedText(state: unknown): string {
  const shape = z.object({
    values: z.object({ [INPUT_BLOCK]: z.object({ [INPUT_ACTION]: z.object({ value: z.string().nullish() }) }) }),
  });
  const parsed = shape.safeParse(state);
  return parsed.success ? (parsed.data.values[INPUT_BLOCK]?.[INPUT_ACTION]?.value ?? '') : '';
}
