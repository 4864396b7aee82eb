/**
 * The pieces of a form in Slack (choices, dates, short texts) within Slack's limits, and reading back what was chosen. Labels are
 * literal text; what comes back is checked by its shape only.
 */
import type { types } from '@slack/bolt';
import { z } from 'zod';
import { slackCopy } from '../../conversation/copy/slack.ts';
import { cleanText } from '../../conversation/text.ts';
import { cut } from './blocks.ts';

/** https://docs.slack.dev/reference/block-kit/composition-objects/option-object and the elements that hold options. */
const MOST = { optionText: 75, optionValue: 150, radioOptions: 10, selectOptions: 100, label: 2000 } as const;
/** Each block holds one element, under this name. */
export const VALUE = 'value';

export interface Choice {
  value: string;
  label: string;
}

export const plain = (text: string): types.PlainTextElement => ({ type: 'plain_text', text, emoji: false });

const optionOf = ({ value, label }: Choice): types.PlainTextOption => ({
  text: plain(cut(cleanText(label).trim(), MOST.optionText) || slackCopy.noText),
  value: value.slice(0, MOST.optionValue),
});

interface InputOptions {
  hint?: string;
  optional?: boolean;
}

function input(
  block: string,
  label: string,
  element: types.InputBlock['element'],
  more: InputOptions,
): types.InputBlock {
  return {
    type: 'input',
    block_id: block,
    label: plain(cut(label, MOST.label)),
    element,
    ...(more.hint === undefined ? {} : { hint: plain(cut(more.hint, MOST.label)) }),
    ...(more.optional ? { optional: true } : {}),
  };
}

export function textField(
  block: string,
  label: string,
  more: InputOptions & { initial?: string; placeholder?: string; focus?: boolean; longest?: number } = {},
): types.InputBlock {
  const element: types.PlainTextInput = {
    type: 'plain_text_input',
    action_id: VALUE,
    max_length: more.longest ?? 200,
    ...(more.initial ? { initial_value: cut(more.initial, more.longest ?? 200) } : {}),
    ...(more.placeholder === undefined ? {} : { placeholder: plain(cut(more.placeholder, 150)) }),
    ...(more.focus ? { focus_on_load: true } : {}),
  };
  return input(block, label, element, more);
}

export function selectField(
  block: string,
  label: string,
  choices: Choice[],
  more: InputOptions & { initial?: string; placeholder?: string } = {},
): types.InputBlock {
  return input(block, label, selectOf(VALUE, choices, more), more);
}

/** A select by itself, for the top of a view. */
export function selectOf(
  action: string,
  choices: Choice[],
  more: { initial?: string; placeholder?: string } = {},
): types.StaticSelect {
  const options = choices.slice(0, MOST.selectOptions).map(optionOf);
  const initial = options.find(({ value }) => value === more.initial);
  return {
    type: 'static_select',
    action_id: action,
    options,
    ...(initial ? { initial_option: initial } : {}),
    ...(more.placeholder === undefined ? {} : { placeholder: plain(cut(more.placeholder, 150)) }),
  };
}

export function radioField(
  block: string,
  label: string,
  choices: Choice[],
  more: InputOptions & { initial?: string } = {},
): types.InputBlock {
  const options = choices.slice(0, MOST.radioOptions).map(optionOf);
  const initial = options.find(({ value }) => value === more.initial);
  return input(
    block,
    label,
    { type: 'radio_buttons', action_id: VALUE, options, ...(initial ? { initial_option: initial } : {}) },
    more,
  );
}

export function checksField(
  block: string,
  label: string,
  choices: Choice[],
  more: InputOptions & { initial?: string[] } = {},
): types.InputBlock {
  const options = choices.slice(0, MOST.radioOptions).map(optionOf);
  const initial = options.filter(({ value }) => more.initial?.includes(value ?? ''));
  return input(
    block,
    label,
    { type: 'checkboxes', action_id: VALUE, options, ...(initial.length > 0 ? { initial_options: initial } : {}) },
    more,
  );
}

export function dateField(
  block: string,
  label: string,
  more: InputOptions & { initial?: string } = {},
): types.InputBlock {
  const element: types.Datepicker = {
    type: 'datepicker',
    action_id: VALUE,
    ...(more.initial === undefined ? {} : { initial_date: more.initial }),
  };
  return input(block, label, element, more);
}

// ── Reading back ─────────────────────────────────────────────────────────────────────────────────────────────────────────

const chosen = z.object({ value: z.string() });
const stateShape = z.object({
  values: z.record(
    z.string(),
    z.record(
      z.string(),
      z.looseObject({
        value: z.string().nullish(),
        selected_option: chosen.nullish(),
        selected_options: z.array(chosen).nullish(),
        selected_date: z.string().nullish(),
      }),
    ),
  ),
});

export interface FormState {
  /** Typed, chosen or picked; empty when nothing was. */
  one(block: string): string;
  /** Every box that is ticked. */
  all(block: string): string[];
  /** False when the form has no such field. */
  has(block: string): boolean;
}

export function readForm(state: unknown): FormState {
  const parsed = stateShape.safeParse(state);
  const values = parsed.success ? parsed.data.values : {};
  const fieldOf = (block: string) => values[block]?.[VALUE];
  return {
    one(block) {
      const field = fieldOf(block);
      return cleanText(field?.value ?? field?.selected_option?.value ?? field?.selected_date ?? '').trim();
    },
    all: (block) => (fieldOf(block)?.selected_options ?? []).map(({ value }) => value),
    has: (block) => fieldOf(block) !== undefined,
  };
}
