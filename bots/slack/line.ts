/**
 * A line written in a thread: from Slack's encoding to the plain words that a patient may read, and whether the author meant them
 * for the patient. Pure; sends nothing.
 */
import { cleanText } from '../../conversation/text.ts';

export interface ThreadLine {
  /** Without prefix or mention, decoded. */
  text: string;
  /** Written to the patient on purpose: "»", "patient :", or a mention of the bot. */
  forPatient: boolean;
}

const PREFIX = /^\s*(?:»|>>|patient(?:e)?\s*:)\s*/iu;

/** The short codes that people type most; any other stays as it was written. */
const EMOJI: Record<string, string> = {
  slightly_smiling_face: '🙂',
  smile: '😄',
  smiley: '😃',
  wink: '😉',
  '+1': '👍',
  thumbsup: '👍',
  pray: '🙏',
  heart: '❤️',
  ok_hand: '👌',
  warning: '⚠️',
  calendar: '📆',
  telephone_receiver: '📞',
};

/** https://docs.slack.dev/messaging/formatting-message-text: `<@U…>`, `<#C…|name>`, `<!here>`, `<url|label>`, three entities. */
function decodeText(text: string, nameOf: (userId: string) => string | undefined = () => undefined): string {
  const decoded = text
    .replace(/<@([A-Z0-9]+)(?:\|([^>]*))?>/g, (_, id: string, label?: string) => `@${nameOf(id) ?? label ?? id}`)
    .replace(/<#[A-Z0-9]+(?:\|([^>]*))?>/g, (_, label?: string) => `#${label ?? ''}`)
    .replace(/<!(?:subteam\^[A-Z0-9]+\|)?([^>|^]+)[^>]*>/g, (_, name: string) => `@${name.replace(/^@/, '')}`)
    .replace(/<(?:mailto:|tel:)[^>|]*\|([^>]+)>/g, '$1')
    .replace(/<((?:https?:|mailto:|tel:)[^>|]+)(?:\|[^>]*)?>/g, (_, url: string) => url.replace(/^(?:mailto|tel):/, ''))
    .replace(/:([a-z0-9_+-]+):/g, (code, name: string) => EMOJI[name] ?? code)
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
  return cleanText(decoded).trim();
}

/** Reads a line as written in a thread. `bot` is the bot's own user id. */
export function readLine(
  text: string,
  bot: string | undefined,
  nameOf?: (userId: string) => string | undefined,
): ThreadLine {
  const mention = bot === undefined ? null : new RegExp(`<@${bot}(?:\\|[^>]*)?>[\\s,:]*`, 'g');
  const mentioned = mention?.test(text) ?? false;
  const rest = decodeText(mention === null ? text : text.replace(mention, ''), nameOf);
  return { text: rest.replace(PREFIX, ''), forPatient: mentioned || PREFIX.test(rest) };
}
