/**
 * Everything that can enter a conversation, through one door: a patient's message, a gesture of the staff, a timer, a receipt.
 */
import type { MessageState } from '../domain/message.ts';
import type { Instant } from '../domain/time.ts';
import type { ReceiptKey, Timer } from './effect.ts';

export type MediaKind = 'voice' | 'photo' | 'video' | 'document' | 'location' | 'contactCard' | 'other';

export type StaffAction =
  | { action: 'take'; handoff: string }
  /** What the patient will read: always a deliberate gesture. */
  | { action: 'answer'; handoff: string; text: string }
  /** A line written in the thread: internal, kept for the next owner. */
  | { action: 'remark'; handoff: string; text: string }
  | { action: 'handBack'; handoff: string }
  | { action: 'close'; handoff: string }
  | { action: 'acknowledge'; handoff: string }
  | {
      action: 'messageState';
      message: string;
      state: Extract<MessageState, 'read' | 'handled' | 'returned'>;
      instruction?: string;
    };

export type Inbound =
  | { kind: 'text'; text: string }
  /** A quick reply pressed: `id` is a `Choice.id` that we sent. */
  | { kind: 'choice'; id: string; label: string }
  | { kind: 'media'; media: MediaKind; caption?: string }
  | { kind: 'edited'; text: string }
  | { kind: 'deleted' }
  | { kind: 'staff'; by: { slack: string; name: string }; act: StaffAction }
  | { kind: 'timer'; timer: Timer }
  | { kind: 'receipt'; key: ReceiptKey; delivered: boolean };

/** Where a conversation lives: one per practice, channel and address; or the stream of a practitioner (`channel: 'desk'`). */
export interface ConversationKey {
  practice: string;
  id: string;
}

/** An inbound with all that the inbox needs. */
export interface Envelope {
  practice: string;
  /** `web`, `whatsapp`, `terminal`, or `desk` for gestures that belong to no patient conversation. */
  channel: string;
  /** Opaque address on that channel; for `desk`, the practitioner id. */
  address: string;
  /** Given instead of channel and address when the conversation is known (staff gestures). */
  conversation?: string;
  /** The channel's own id of this event: written twice, taken once. */
  externalId: string;
  inbound: Inbound;
  receivedAt: Instant;
}
