/**
 * Cards, notes and digests as Block Kit, within Slack's documented limits. Whatever a patient wrote is literal text (`plain_text`
 * or rich-text elements), never mrkdwn: it cannot mention, link or format. Decides nothing about what is said.
 */
import type { types } from '@slack/bolt';
import { slackCopy } from '../../conversation/copy/slack.ts';
import {
  AGENDA_GESTURES,
  type Body,
  type CardAction,
  type CaseCard,
  type DigestCard,
  type DigestItem,
  type StaffNote,
  type UrgentNote,
} from '../../conversation/effect.ts';
import { cleanText } from '../../conversation/text.ts';

export type Block = types.KnownBlock;

/** A message for `chat.postMessage`: `text` is the notification, escaped; `blocks` is what is seen. */
export interface Rendered {
  text: string;
  blocks: Block[];
}

/** https://docs.slack.dev/reference/block-kit/blocks: the numbers that Slack refuses to exceed. */
export const LIMITS = {
  blocks: 50,
  viewBlocks: 100,
  headerText: 150,
  sectionText: 3000,
  buttonText: 75,
  buttonValue: 2000,
  actionsElements: 25,
  messageText: 4000,
  dialogTitle: 100,
  dialogText: 300,
  dialogButton: 30,
} as const;
/** Slack refuses messages whose blocks are together longer than about 13,000 characters (`msg_blocks_too_long`). */
const MESSAGE_CHARACTERS = 9000;
const QUOTE_CHARACTERS = 1500;

/** Slack's three control characters; see https://docs.slack.dev/messaging/formatting-message-text#escaping. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** At most `length` UTF-16 units, without splitting a character; an ellipsis tells that something was cut. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const kept = text.slice(0, length - 1);
  return `${/[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept}…`;
}

/** Clean and never empty: Slack refuses empty texts. */
function words(text: string, length: number): string {
  // A long text is shortened before it is cleaned: cleaning reads every character.
  return cut(cleanText(text.slice(0, length * 2)).trim(), length) || slackCopy.noText;
}

/** The notification text: escaped, so that no `<!channel>` and no link can come out of it. */
export function notification(text: string): string {
  return escapeText(cut(words(text, 3000), 3000)).slice(0, LIMITS.messageText);
}

// ── Building blocks ──────────────────────────────────────────────────────────────────────────────────────────────────────

type RichElement = types.RichTextElement;
type RichPart = types.RichTextBlockElement;

const plain = (text: string, length: number): types.PlainTextElement => ({
  type: 'plain_text',
  text: words(text, length),
  emoji: false,
});
const literal = (text: string, bold = false): RichElement => ({
  type: 'text',
  text,
  ...(bold ? { style: { bold } } : {}),
});
const line = (...elements: RichElement[]): RichPart => ({ type: 'rich_text_section', elements });
const quote = (text: string): RichPart => ({ type: 'rich_text_quote', elements: [literal(text)] });
const rich = (elements: RichPart[]): Block => ({ type: 'rich_text', elements });
const header = (text: string): Block => ({ type: 'header', text: plain(text, LIMITS.headerText) });
const section = (text: string): Block => ({ type: 'section', text: plain(text, LIMITS.sectionText) });

export interface ButtonValue {
  practice: string;
  handoff?: string;
  message?: string;
  practitioner?: string;
  /** A thread line that its author may send to the patient. */
  text?: string;
  /** Where that line stands. */
  line?: string;
}

export function button(id: string, label: string, value: ButtonValue, style?: 'primary' | 'danger'): types.Button {
  return {
    type: 'button',
    action_id: id,
    text: plain(label, LIMITS.buttonText),
    value: JSON.stringify(value),
    ...(style ? { style } : {}),
  };
}

/** Asked before a button does what it says. */
function dialog(label: string, question: string): types.ConfirmationDialog {
  return {
    title: plain(label, LIMITS.dialogTitle),
    text: plain(question, LIMITS.dialogText),
    confirm: plain(label, LIMITS.dialogButton),
    deny: plain(slackCopy.notYet, LIMITS.dialogButton),
  };
}

const CARD_STYLE: Partial<Record<CardAction, 'primary' | 'danger'>> = { take: 'primary', acknowledge: 'danger' };

/** What is done with the case on one line, what is done on the agenda on the next. */
function caseButtons(practice: string, handoff: string, actions: CaseCard['actions']): Block[] {
  const isOfAgenda = ({ id }: { id: CardAction }): boolean => (AGENDA_GESTURES as readonly CardAction[]).includes(id);
  return [actions.filter((one) => !isOfAgenda(one)), actions.filter(isOfAgenda)].flatMap((row): Block[] => {
    const elements = row.slice(0, LIMITS.actionsElements).map(({ id, label, sure }) => ({
      ...button(`case_${id}`, label, { practice, handoff }, CARD_STYLE[id]),
      ...(sure === undefined ? {} : { confirm: dialog(label, sure) }),
    }));
    return elements.length > 0 ? [{ type: 'actions', elements }] : [];
  });
}

/** Length of what is seen, as Slack counts it, about. */
const weight = (blocks: readonly Block[]): number => JSON.stringify(blocks).length;

// ── The case card ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** How much of each text a card shows: the first that makes it light enough is taken. */
const CARD_LENGTHS = [
  { value: 700, quote: QUOTE_CHARACTERS, order: 400 },
  { value: 300, quote: 600, order: 200 },
  { value: 100, quote: 300, order: 100 },
] as const;

function cardBlocks(card: CaseCard, practice: string, kept: number, most: (typeof CARD_LENGTHS)[number]): Block[] {
  const fields = card.fields
    .slice(0, 15)
    .map((field) =>
      line(literal(`${words(field.label, 80)} : `, true), literal(`${words(field.value, most.value)}\n`)),
    );
  const said = card.transcript
    .slice(card.transcript.length - kept)
    .flatMap((one) => [
      line(literal(words(one.who, 80), true), literal(`  ${words(one.at, 40)}\n`)),
      quote(words(one.text, most.quote)),
    ]);
  const orders: RichPart = {
    type: 'rich_text_list',
    style: 'bullet',
    elements: card.instructions.slice(0, 10).map((order) => ({
      type: 'rich_text_section',
      elements: [literal(words(order, most.order))],
    })),
  };
  return [
    header(card.title),
    rich([line(literal(words(card.state, 300), true))]),
    ...(fields.length > 0 ? [rich(fields)] : []),
    ...(said.length > 0 ? [rich([line(literal(`${slackCopy.lastMessages}\n`, true)), ...said])] : []),
    ...(orders.elements.length > 0 ? [rich([line(literal(`${slackCopy.instructions}\n`, true)), orders])] : []),
    ...caseButtons(practice, card.handoff, card.actions),
  ];
}

/** Drops the oldest messages, which stand in the conversation anyway, then shortens, until the card is light enough. */
function renderCard(card: CaseCard, practice: string): Rendered {
  let blocks: Block[] = [];
  for (const most of CARD_LENGTHS) {
    for (let kept = card.transcript.length; kept >= Math.min(2, card.transcript.length); kept -= 1) {
      blocks = cardBlocks(card, practice, kept, most);
      if (weight(blocks) <= MESSAGE_CHARACTERS) return { text: notification(card.text), blocks };
    }
  }
  return { text: notification(card.text), blocks };
}

// ── Notes ────────────────────────────────────────────────────────────────────────────────────────────────────────────────

function renderNote(note: StaffNote, practice: string, handoff: string | null): Rendered {
  const text = cut(cleanText(note.text).trim(), MESSAGE_CHARACTERS);
  const chunks: string[] = [];
  for (let from = 0; from < text.length; from += LIMITS.sectionText) {
    chunks.push(text.slice(from, from + LIMITS.sectionText));
  }
  const buttons = handoff === null ? [] : caseButtons(practice, handoff, note.actions ?? []);
  return { text: notification(text), blocks: [...(chunks.length > 0 ? chunks : ['']).map(section), ...buttons] };
}

// ── Digests ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

type MessageButton = { id: 'read' | 'handled' | 'returned'; label: string };

function itemBlocks(item: DigestItem, practice: string, practitioner: string, actions: MessageButton[]): Block[] {
  const parts: RichPart[] = [line(literal(`${words(item.heading, 300)}\n`, true))];
  const lines = item.lines.map((text) => words(text, 400)).join('\n');
  if (lines) parts.push(line(literal(`${lines}\n`)));
  if (item.quote.trim()) parts.push(quote(words(item.quote, QUOTE_CHARACTERS)));
  const offered = item.state === 'handled' || item.state === 'returned' ? [] : actions;
  const left = item.state === 'read' ? offered.filter((one) => one.id !== 'read') : offered;
  const elements = left.map(({ id, label }) =>
    button(`message_${id}`, label, { practice, message: item.message, practitioner }),
  );
  return [rich(parts), ...(elements.length > 0 ? [{ type: 'actions', elements } satisfies Block] : [])];
}

/**
 * A digest as one or more messages: nothing is dropped, what does not fit continues in the thread. The first block of part `n`
 * carries the block id `part-n`, by which it is found again when it must be updated.
 */
function renderDigest(card: DigestCard, practice: string): Rendered[] {
  const groups: Block[][] = [];
  for (const one of card.sections) {
    const title = rich([
      line(literal(`${words(one.title, 200)}\n`, true), ...one.lines.map((text) => literal(`${words(text, 500)}\n`))),
    ]);
    const items = one.items.map((item) => itemBlocks(item, practice, card.practitioner, card.actions));
    const [first = [], ...others] = items;
    groups.push([title, ...first], ...others);
  }
  const parts: Block[][] = [[]];
  for (const group of groups) {
    const last = parts.at(-1) ?? [];
    const full = last.length + group.length > LIMITS.blocks - 2 || weight(last) + weight(group) > MESSAGE_CHARACTERS;
    if (full && last.length > 0) parts.push([...group]);
    else last.push(...group);
  }
  return parts.map((blocks, index) => {
    const title = index === 0 ? card.title : slackCopy.continued(index + 1, parts.length);
    const top: Block = { ...header(title), block_id: `part-${index + 1}` };
    return { text: notification(index === 0 ? card.text : title), blocks: [top, ...blocks] };
  });
}

/** The item itself, below the line that says why it comes at once; an update says no more than the item. */
function renderUrgent(note: UrgentNote, practice: string): Rendered {
  const [why = ''] = note.text.split('\n');
  const top = why === note.item.heading ? [] : [section(why)];
  return {
    text: notification(note.text),
    blocks: [...top, ...itemBlocks(note.item, practice, note.practitioner, note.actions)],
  };
}

// ── One door ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Any staff body as the messages to post: one, or several for a long digest. */
export function render(body: Body, practice: string, handoff: string | null): Rendered[] {
  switch (body.is) {
    case 'card':
      return [renderCard(body, practice)];
    case 'note':
      return [renderNote(body, practice, handoff)];
    case 'digest':
      return renderDigest(body, practice);
    case 'urgent':
      return [renderUrgent(body, practice)];
    case 'text':
      return [renderNote({ is: 'note', text: body.text }, practice, handoff)];
  }
}

/** A short line with buttons, for an ephemeral. */
export function prompt(text: string, quoted: string | null, buttons: types.Button[]): Rendered {
  const parts = [
    line(literal(`${words(text, 500)}\n`)),
    ...(quoted === null ? [] : [quote(words(quoted, QUOTE_CHARACTERS))]),
  ];
  return {
    text: notification(quoted === null ? text : `${text}\n${quoted}`),
    blocks: [rich(parts), ...(buttons.length > 0 ? [{ type: 'actions', elements: buttons } satisfies Block] : [])],
  };
}
