/**
 * What a page and the server say to each other over the WebSocket. Inbound events are a closed list, checked by shape: nothing
 * else reaches the rest of the product. The length of a text is judged elsewhere, where a sentence can be answered.
 */
import { z } from 'zod';
import type { RefusalCode } from '../../conversation/copy/web.ts';
import type { Instant } from '../../domain/time.ts';
import type { HistoryLine } from './history.ts';

/** Drawn by the page, one per message: the same id again is the same message. */
const ID = z.string().regex(/^[\w-]{8,64}$/);

export const PAGE_EVENT = z.discriminatedUnion('type', [
  /** First event after each connection. */
  z.strictObject({ type: z.literal('hello') }),
  z.strictObject({ type: z.literal('text'), id: ID, text: z.string() }),
  z.strictObject({
    type: z.literal('choice'),
    id: ID,
    choice: z.string().min(1).max(300),
    label: z.string().min(1).max(300),
  }),
  z.strictObject({ type: z.literal('history') }),
  /** Somebody had the page before their eyes when this line of ours was there. */
  z.strictObject({ type: z.literal('read'), upTo: z.string().min(1).max(100) }),
  /** A sign of life: the patient writes, or asked to stay. */
  z.strictObject({ type: z.literal('typing'), on: z.boolean() }),
]);
export type PageEvent = z.infer<typeof PAGE_EVENT>;

export type ServerEvent =
  | { type: 'history'; lines: HistoryLine[] }
  | { type: 'line'; line: HistoryLine }
  /** The message is safely written; `at` by the practice's clock. */
  | { type: 'ack'; id: string; at: Instant }
  /** `id` when the refused message is known; `trouble` means "send it again". */
  | { type: 'refused'; id?: string; code: RefusalCode; text: string }
  | { type: 'typing'; on: boolean }
  /** The session goes on: the token to come back with, and how long it lasts from now. */
  | { type: 'token'; token: string; expiresInMs: number };

/** The answer to opening or resuming a session. */
export interface Opening {
  token: string;
  /** False when the token shown was still good. */
  fresh: boolean;
  expiresInMs: number;
  practice: { id: string; name: string; phone: string; timeZone: string };
  /** Bytes of UTF-8. */
  maximumLength: number;
}
