/**
 * What Slack accepts as blocks and views, as documented at https://docs.slack.dev/reference/block-kit: types, required fields,
 * lengths, counts. Strict: an unknown field or block is refused, so that a mistake shows here and not in a practice.
 */
import { z } from 'zod';

const plain = (most: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: z.string().min(1).max(most), emoji: z.boolean().optional() });
const mrkdwn = (most: number) =>
  z.strictObject({ type: z.literal('mrkdwn'), text: z.string().min(1).max(most), verbatim: z.boolean().optional() });
const text = (most: number) => z.discriminatedUnion('type', [plain(most), mrkdwn(most)]);

const id = z.string().min(1).max(255).optional();

const confirm = z.strictObject({
  title: plain(100),
  text: text(300),
  confirm: plain(30),
  deny: plain(30),
  style: z.enum(['primary', 'danger']).optional(),
});

const button = z.strictObject({
  type: z.literal('button'),
  text: plain(75),
  action_id: id,
  value: z.string().max(2000).optional(),
  url: z.string().max(3000).optional(),
  style: z.enum(['primary', 'danger']).optional(),
  confirm: confirm.optional(),
  accessibility_label: z.string().max(75).optional(),
});

const option = z.strictObject({
  text: plain(75),
  value: z.string().min(1).max(150),
  description: plain(75).optional(),
});
const options = (least: number, most: number) => z.array(option).min(least).max(most);
const select = z.strictObject({
  type: z.literal('static_select'),
  action_id: id,
  options: options(1, 100),
  initial_option: option.optional(),
  placeholder: plain(150).optional(),
  confirm: confirm.optional(),
  focus_on_load: z.boolean().optional(),
});
const datepicker = z.strictObject({
  type: z.literal('datepicker'),
  action_id: id,
  initial_date: z.iso.date().optional(),
  placeholder: plain(150).optional(),
  confirm: confirm.optional(),
  focus_on_load: z.boolean().optional(),
});
const overflow = z.strictObject({
  type: z.literal('overflow'),
  action_id: id,
  options: options(1, 5),
  confirm: confirm.optional(),
});
const radio = z.strictObject({
  type: z.literal('radio_buttons'),
  action_id: id,
  options: options(1, 10),
  initial_option: option.optional(),
  confirm: confirm.optional(),
  focus_on_load: z.boolean().optional(),
});
const checkboxes = z.strictObject({
  type: z.literal('checkboxes'),
  action_id: id,
  options: options(1, 10),
  initial_options: options(1, 10).optional(),
  confirm: confirm.optional(),
  focus_on_load: z.boolean().optional(),
});

const input = z.strictObject({
  type: z.literal('plain_text_input'),
  action_id: id,
  multiline: z.boolean().optional(),
  min_length: z.number().int().min(0).max(3000).optional(),
  max_length: z.number().int().min(1).max(3000).optional(),
  initial_value: z.string().max(3000).optional(),
  placeholder: plain(150).optional(),
  focus_on_load: z.boolean().optional(),
});

const image = z.strictObject({
  type: z.literal('image'),
  image_url: z.string().max(3000),
  alt_text: z.string().max(2000),
});

const style = z.strictObject({
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  strike: z.boolean().optional(),
  code: z.boolean().optional(),
});
const richElement = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: z.string().min(1), style: style.optional() }),
  z.strictObject({ type: z.literal('emoji'), name: z.string().min(1), unicode: z.string().optional() }),
  z.strictObject({ type: z.literal('user'), user_id: z.string().min(1), style: style.optional() }),
]);
const richSection = z.strictObject({ type: z.literal('rich_text_section'), elements: z.array(richElement) });
const richPart = z.discriminatedUnion('type', [
  richSection,
  z.strictObject({ type: z.literal('rich_text_quote'), elements: z.array(richElement), border: z.number().optional() }),
  z.strictObject({
    type: z.literal('rich_text_preformatted'),
    elements: z.array(richElement),
    border: z.number().optional(),
  }),
  z.strictObject({
    type: z.literal('rich_text_list'),
    style: z.enum(['bullet', 'ordered']),
    elements: z.array(richSection),
    indent: z.number().int().optional(),
  }),
]);

const messageBlocks = [
  z.strictObject({ type: z.literal('header'), text: plain(150), block_id: id }),
  z.strictObject({ type: z.literal('divider'), block_id: id }),
  z
    .strictObject({
      type: z.literal('section'),
      text: text(3000).optional(),
      fields: z.array(text(2000)).min(1).max(10).optional(),
      accessory: z.union([button, image, overflow, select, datepicker]).optional(),
      expand: z.boolean().optional(),
      block_id: id,
    })
    .refine((block) => block.text !== undefined || block.fields !== undefined, 'text or fields'),
  z.strictObject({
    type: z.literal('context'),
    elements: z
      .array(z.union([text(2000), image]))
      .min(1)
      .max(10),
    block_id: id,
  }),
  z.strictObject({
    type: z.literal('actions'),
    elements: z
      .array(z.discriminatedUnion('type', [button, select, datepicker, overflow]))
      .min(1)
      .max(25),
    block_id: id,
  }),
  z.strictObject({ type: z.literal('rich_text'), elements: z.array(richPart).min(1), block_id: id }),
] as const;
const inputBlock = z.strictObject({
  type: z.literal('input'),
  label: plain(2000),
  element: z.discriminatedUnion('type', [input, select, datepicker, radio, checkboxes]),
  hint: plain(2000).optional(),
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional(),
  block_id: id,
});

const messageBlock = z.discriminatedUnion('type', messageBlocks);
const viewBlock = z.discriminatedUnion('type', [...messageBlocks, inputBlock]);

const viewParts = {
  callback_id: z.string().max(255).optional(),
  private_metadata: z.string().max(3000).optional(),
  external_id: z.string().max(255).optional(),
  blocks: z.array(viewBlock).max(100),
};
const view = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('modal'),
    title: plain(24),
    submit: plain(24).optional(),
    close: plain(24).optional(),
    clear_on_close: z.boolean().optional(),
    notify_on_close: z.boolean().optional(),
    submit_disabled: z.boolean().optional(),
    ...viewParts,
  }),
  z.strictObject({ type: z.literal('home'), ...viewParts }),
]);

/** Slack counts characters of all blocks together; about 13,200 is where `msg_blocks_too_long` was seen to begin. */
const MESSAGE_CHARACTERS = 13_200;

function told(error: z.ZodError, root: string): string[] {
  return error.issues.map((issue) => `[ERROR] ${issue.message} [json-pointer:${root}/${issue.path.join('/')}]`);
}

function repeated(values: readonly unknown[], field: string): boolean {
  const given = values.flatMap((one) => {
    const value = one !== null && typeof one === 'object' ? (one as Record<string, unknown>)[field] : undefined;
    return typeof value === 'string' ? [value] : [];
  });
  return new Set(given).size < given.length;
}

/** Null when Slack would take these blocks in a message; else its error code and where. */
export function messageBlocksTrouble(blocks: readonly unknown[]): { error: string; messages: string[] } | null {
  const parsed = z.array(messageBlock).max(50).safeParse(blocks);
  if (!parsed.success) return { error: 'invalid_blocks', messages: told(parsed.error, '/blocks') };
  if (repeated(blocks, 'block_id')) return { error: 'invalid_blocks', messages: ['[ERROR] `block_id` already exists'] };
  for (const block of parsed.data) {
    if (block.type === 'actions' && repeated(block.elements, 'action_id')) {
      return { error: 'invalid_blocks', messages: ['[ERROR] `action_id` already exists'] };
    }
  }
  return JSON.stringify(blocks).length > MESSAGE_CHARACTERS ? { error: 'msg_blocks_too_long', messages: [] } : null;
}

/** Slack refuses an initial choice that is not exactly among those offered. */
function strayInitial(block: z.infer<typeof viewBlock>): string | null {
  if (block.type !== 'input' || !('options' in block.element)) return null;
  const { element } = block;
  const initial =
    element.type === 'checkboxes' ? (element.initial_options ?? []) : [element.initial_option ?? []].flat();
  const known = element.options.map((one) => JSON.stringify(one));
  return initial.every((one) => known.includes(JSON.stringify(one))) ? null : (block.block_id ?? 'input');
}

/** Null when Slack would show this view; else its error code and where. */
export function viewTrouble(given: unknown): { error: string; messages: string[] } | null {
  const parsed = view.safeParse(given);
  if (!parsed.success) return { error: 'invalid_arguments', messages: told(parsed.error, '/view') };
  const shown = parsed.data;
  const stray = shown.blocks.map(strayInitial).find((where) => where !== null);
  if (stray)
    return { error: 'invalid_arguments', messages: [`[ERROR] initial option is not one of the options: ${stray}`] };
  if (repeated(shown.blocks, 'block_id')) {
    return { error: 'invalid_arguments', messages: ['[ERROR] `block_id` already exists'] };
  }
  if (shown.type === 'modal' && shown.submit === undefined && shown.blocks.some((block) => block.type === 'input')) {
    return {
      error: 'invalid_arguments',
      messages: ['[ERROR] a modal with an input needs `submit` [json-pointer:/view]'],
    };
  }
  return JSON.stringify(shown).length > 250_000 ? { error: 'view_too_large', messages: [] } : null;
}
