/**
 * The fields of a modal as native controls, and what they hold in Slack's own form. Everything is text; nothing is remembered here.
 */
import { stageCopy } from '../../../conversation/copy/stage.ts';
import type { Json } from './blocks.ts';
import { make } from './dom.ts';

export type Values = Record<string, Record<string, Json>>;

const list = (value: unknown): Json[] => (Array.isArray(value) ? (value as Json[]) : []);
const str = (value: unknown): string => (typeof value === 'string' ? value : '');
const textOf = (value: unknown): string => str(((value ?? {}) as Json).text);

/** An input block: label, control, error and hint. */
export function renderField(block: Json): HTMLElement {
  const element = (block.element ?? {}) as Json;
  const id = `${str(block.block_id)}-input`;
  const hint = block.hint === undefined ? null : make('p', { class: 'hint', id: `${id}-hint` }, textOf(block.hint));
  const error = make('p', { class: 'error', id: `${id}-error`, role: 'alert' });
  const described = `${id}-error${hint === null ? '' : ` ${id}-hint`}`;
  const label = `${textOf(block.label)}${block.optional === true ? ` (${stageCopy.optional})` : ''}`;
  if (element.type === 'radio_buttons' || element.type === 'checkboxes') {
    return make(
      'fieldset',
      { class: 'input', id, ...fieldNames(block, element), 'aria-describedby': described },
      make('legend', {}, label),
      ...boxes(id, element),
      error,
      hint,
    );
  }
  const control = controlOf(element, id);
  control.setAttribute('aria-describedby', described);
  for (const [name, value] of Object.entries(fieldNames(block, element))) control.setAttribute(name, value);
  return make('div', { class: 'input' }, make('label', { for: id }, label), control, error, hint);
}

const fieldNames = (block: Json, element: Json): Record<string, string> => ({
  'data-block': str(block.block_id),
  'data-action': str(element.action_id),
  'data-type': str(element.type),
});

function controlOf(element: Json, id: string): HTMLElement {
  if (element.type === 'static_select') return selectOf(element, id);
  if (element.type === 'datepicker') {
    const field = make('input', { id, type: 'date' });
    field.value = str(element.initial_date);
    return field;
  }
  const field = make('textarea', {
    id,
    rows: element.multiline === true ? '5' : '1',
    maxlength: String(element.max_length ?? 3000),
    placeholder: textOf(element.placeholder),
  });
  field.value = str(element.initial_value);
  if (element.multiline !== true) {
    // One line, as in Slack: Enter sends the form.
    field.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing) return;
      event.preventDefault();
      field.form?.requestSubmit();
    });
  }
  return field;
}

/** A list of options; the one that is chosen carries the whole option. */
export function selectOf(element: Json, id: string): HTMLSelectElement {
  const initial = str(((element.initial_option ?? {}) as Json).value);
  const nothing = make('option', { value: '' }, textOf(element.placeholder) || '—');
  const options = list(element.options).map((option) =>
    make(
      'option',
      { value: str(option.value), 'data-option': JSON.stringify(option), selected: str(option.value) === initial },
      textOf(option.text),
    ),
  );
  return make('select', { id }, ...(initial === '' ? [nothing] : []), ...options);
}

function boxes(id: string, element: Json): HTMLElement[] {
  const isRadio = element.type === 'radio_buttons';
  const initial = isRadio ? [(element.initial_option ?? {}) as Json] : list(element.initial_options);
  const ticked = initial.map((one) => str(one.value));
  return list(element.options).map((option) =>
    make(
      'label',
      { class: 'box' },
      make('input', {
        type: isRadio ? 'radio' : 'checkbox',
        name: id,
        value: str(option.value),
        'data-option': JSON.stringify(option),
        checked: ticked.includes(str(option.value)),
      }),
      textOf(option.text),
    ),
  );
}

/** What every field of a form holds. */
export function readValues(form: HTMLFormElement): Values {
  const values: Values = {};
  for (const field of form.querySelectorAll<HTMLElement>('[data-block]')) {
    const { block = '', action = '', type = '' } = field.dataset;
    values[block] = { ...values[block], [action]: { type, ...held(field, type) } };
  }
  return values;
}

function held(field: HTMLElement, type: string): Json {
  const chosen = [...field.querySelectorAll<HTMLElement>('option:checked, input:checked')]
    .map((one) => one.dataset.option)
    .flatMap((option) => (option === undefined ? [] : [JSON.parse(option) as Json]));
  switch (type) {
    case 'static_select':
    case 'radio_buttons':
      return { selected_option: chosen[0] ?? null };
    case 'checkboxes':
      return { selected_options: chosen };
    case 'datepicker':
      return { selected_date: (field as HTMLInputElement).value || null };
    default:
      return { value: (field as HTMLTextAreaElement).value || null };
  }
}
