/**
 * Block Kit as elements: the blocks that an app of this kind sends. Everything is text; nothing becomes a link or markup.
 */
import { stageCopy } from '../../../conversation/copy/stage.ts';
import { make } from './dom.ts';
import { renderField, selectOf } from './fields.ts';

export type Json = Record<string, unknown>;

export interface BlockContext {
  /** Name of a person, for a mention. */
  nameOf(id: string): string;
  /** `value`: what was chosen, where something can be. */
  press(block: string, action: string, value?: string): void;
}

const list = (value: unknown): Json[] => (Array.isArray(value) ? (value as Json[]) : []);
const str = (value: unknown): string => (typeof value === 'string' ? value : '');
const DOTS: Record<string, string> = { '🔴': 'red', '🟠': 'orange', '⚪': 'white', '🟢': 'green', '✓': 'tick' };

/** Text, with the signs that we use drawn: not every machine has a font for them. */
function words(text: string): DocumentFragment {
  const out = document.createDocumentFragment();
  for (const part of text.split(/(🔴|🟠|⚪|🟢|✓)/u)) {
    const dot = DOTS[part];
    out.append(dot === undefined ? part : make('span', { class: `dot ${dot}`, role: 'img', 'aria-label': part }));
  }
  return out;
}

const decode = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** Slack's own formatting: mentions, bold, italic, code. Links stay text. */
export function mrkdwn(text: string, context: BlockContext): DocumentFragment {
  const out = document.createDocumentFragment();
  const pattern = /<@([A-Z0-9]+)(?:\|[^>]*)?>|<(?:https?:[^|>]+\|)?([^>]+)>|\*([^*\n]+)\*|\b_([^_\n]+)_\b|`([^`\n]+)`/g;
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    out.append(words(decode(text.slice(from, match.index))));
    const [, user, link, bold, italic, code] = match;
    if (user !== undefined) out.append(make('span', { class: 'mention' }, `@${context.nameOf(user)}`));
    else if (bold !== undefined) out.append(make('b', {}, decode(bold)));
    else if (italic !== undefined) out.append(make('i', {}, decode(italic)));
    else if (code !== undefined) out.append(make('code', {}, decode(code)));
    else out.append(decode(link ?? ''));
    from = match.index + match[0].length;
  }
  out.append(words(decode(text.slice(from))));
  return out;
}

function textOf(value: unknown, context: BlockContext): Node {
  const text = (value ?? {}) as Json;
  return text.type === 'mrkdwn' ? mrkdwn(str(text.text), context) : words(str(text.text));
}

function rich(elements: unknown, context: BlockContext): Node[] {
  return list(elements).map((element) => {
    if (element.type === 'user') return make('span', { class: 'mention' }, `@${context.nameOf(str(element.user_id))}`);
    const style = (element.style ?? {}) as Json;
    const text = str(element.text);
    if (style.bold === true) return make('b', {}, words(text));
    if (style.italic === true) return make('i', {}, text);
    return words(text);
  });
}

function richPart(part: Json, context: BlockContext): HTMLElement {
  switch (part.type) {
    case 'rich_text_quote':
      return make('blockquote', {}, ...rich(part.elements, context));
    case 'rich_text_list':
      return make('ul', {}, ...list(part.elements).map((item) => make('li', {}, ...rich(item.elements, context))));
    default:
      return make('p', {}, ...rich(part.elements, context));
  }
}

function buttonOf(block: Json, element: Json, context: BlockContext): HTMLElement {
  const button = make(
    'button',
    { type: 'button', class: `choice ${str(element.style)}` },
    textOf(element.text, context),
  );
  button.addEventListener('click', () => {
    const sure = (element.confirm ?? null) as Json | null;
    if (sure !== null && !window.confirm(str(((sure.text ?? {}) as Json).text))) return;
    button.disabled = true;
    // Slack greys a button while the app works; the next picture, or this, brings it back.
    setTimeout(() => {
      button.disabled = false;
    }, 1_500);
    context.press(str(block.block_id), str(element.action_id));
  });
  return button;
}

/** The three dots of a line: a short list of gestures. */
function overflowOf(block: Json, element: Json, context: BlockContext): HTMLElement {
  const menu = make('details', { class: 'overflow' });
  const options = list(element.options).map((option) =>
    make(
      'button',
      {
        type: 'button',
        click: () => {
          menu.open = false;
          context.press(str(block.block_id), str(element.action_id), str(option.value));
        },
      },
      textOf(option.text, context),
    ),
  );
  menu.append(make('summary', { 'aria-label': stageCopy.moreActions, title: stageCopy.moreActions }, '…'));
  menu.append(make('div', { class: 'menu' }, ...options));
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    event.stopPropagation();
    event.preventDefault();
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
  menu.addEventListener('focusout', (event) => {
    if (!menu.contains(event.relatedTarget as Node | null)) menu.open = false;
  });
  return menu;
}

/** What may stand in a line of actions or beside a section; null for a kind that this page does not know. */
function interactive(block: Json, element: Json, context: BlockContext): HTMLElement | null {
  const press = (value: string): void => context.press(str(block.block_id), str(element.action_id), value);
  switch (element.type) {
    case 'button':
      return buttonOf(block, element, context);
    case 'overflow':
      return overflowOf(block, element, context);
    case 'static_select': {
      const select = selectOf(element, `${str(block.block_id)}-${str(element.action_id)}`);
      select.setAttribute('aria-label', stageCopy.choose);
      select.addEventListener('change', () => press(select.value));
      return select;
    }
    case 'datepicker': {
      const field = make('input', { type: 'date', 'aria-label': stageCopy.date });
      field.value = str(element.initial_date);
      field.addEventListener('change', () => {
        if (field.value !== '') press(field.value);
      });
      return field;
    }
    default:
      return null;
  }
}

/** One block, or null for a kind that this page does not know. */
function renderBlock(block: Json, context: BlockContext): HTMLElement | null {
  switch (block.type) {
    case 'header':
      return make('p', { class: 'header' }, textOf(block.text, context));
    case 'divider':
      return make('hr');
    case 'section': {
      const fields = list(block.fields).map((field) => make('div', { class: 'field' }, textOf(field, context)));
      const text = block.text === undefined ? null : make('p', {}, textOf(block.text, context));
      const accessory = (block.accessory ?? {}) as Json;
      const beside = interactive(block, accessory, context);
      return make('div', { class: beside === null ? 'section' : 'section beside' }, text, ...fields, beside);
    }
    case 'context':
      return make('p', { class: 'context' }, ...list(block.elements).map((element) => textOf(element, context)));
    case 'rich_text':
      return make('div', { class: 'rich' }, ...list(block.elements).map((part) => richPart(part, context)));
    case 'actions':
      return make(
        'div',
        { class: 'actions' },
        ...list(block.elements).map((element) => interactive(block, element, context)),
      );
    case 'input':
      return renderField(block);
    default:
      return null;
  }
}

export function renderBlocks(blocks: readonly Json[], context: BlockContext): HTMLElement {
  const shown = blocks.map((block) => renderBlock(block, context));
  return make('div', { class: 'blocks' }, ...(shown.length > 0 ? shown : [make('p', {}, stageCopy.homeEmpty)]));
}
