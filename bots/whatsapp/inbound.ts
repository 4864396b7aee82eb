/**
 * What WhatsApp brings → what enters the conversation. Only a person writing to us alone counts: groups, statuses, broadcasts,
 * reactions, calls, notices and our own messages are left alone. Ids are opaque.
 */
import type { Inbound, MediaKind } from '../../conversation/inbound.ts';

/** The part of the library's message that we read; everything may be missing or wrong. */
export interface Received {
  id?: { _serialized?: unknown };
  from?: unknown;
  fromMe?: unknown;
  type?: unknown;
  body?: unknown;
  isStatus?: unknown;
  broadcast?: unknown;
}

const MEDIA: Record<string, MediaKind> = {
  ptt: 'voice',
  audio: 'voice',
  image: 'photo',
  video: 'video',
  ptv: 'video',
  document: 'document',
  location: 'location',
  vcard: 'contactCard',
  multi_vcard: 'contactCard',
  sticker: 'other',
  album: 'photo',
  order: 'other',
  product: 'other',
  poll_creation: 'other',
  event_creation: 'other',
};
/** Words, however they were entered. */
const WORDS = new Set(['chat', 'list_response', 'buttons_response', 'template_button_reply', 'interactive']);
/** A person alone: by number, or by the id that hides it. */
const PERSON = /^[\w.:-]{1,64}@(?:c\.us|lid)$/;

/** The address of the person who wrote to us alone, or null when nobody did. */
export function writerOf(message: Received): string | null {
  if (message.fromMe === true || message.isStatus === true || message.broadcast === true) return null;
  return typeof message.from === 'string' && PERSON.test(message.from) ? message.from : null;
}

export function idOf(message: Received): string | null {
  const id = message.id?._serialized;
  return typeof id === 'string' && id !== '' ? id : null;
}

/** What was written or sent; null for what is no message of a person. */
export function inboundOf(message: Received): Inbound | null {
  const type = typeof message.type === 'string' ? message.type : '';
  const body = typeof message.body === 'string' ? message.body : '';
  if (WORDS.has(type)) return body.trim() === '' ? null : { kind: 'text', text: body };
  const media = Object.hasOwn(MEDIA, type) ? MEDIA[type] : undefined;
  if (media === undefined) return null;
  // A place, a card and a thumbnail carry data in `body`, not words.
  const caption = media === 'photo' || media === 'video' || media === 'document' ? body.trim() : '';
  return { kind: 'media', media, ...(caption === '' ? {} : { caption }) };
}
