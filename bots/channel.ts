/**
 * What a channel is: it turns its platform's events into envelopes and sends what it is given. No rule, no sentence. Abilities
 * are data: the core never asks which platform this is.
 */
import type { Body, PatientText } from '../conversation/effect.ts';
import type { Envelope } from '../conversation/inbound.ts';

export interface Abilities {
  buttons: boolean;
  files: boolean;
  /** Tells when a message was read. */
  tellsRead: boolean;
  /** The address gives a phone number that can be called. */
  knowsPhone: boolean;
  /** Nobody reads there any more once the page is closed. */
  fleeting?: true;
  maximumLength: number;
}

/** Something for a patient. `id` is stable across retries: a channel that can, uses it to send once. */
export interface Outbound {
  id: string;
  practice: string;
  address: string;
  body: PatientText;
  /** Name of the secretary who wrote it; absent when the bot did. */
  writer?: string;
}

/**
 * `delivered`: reached the device or a connected page. `accepted`: the platform has it. `gone`: nobody will ever read it at this address
 * any more.
 */
export interface Sent {
  state: 'accepted' | 'delivered' | 'gone';
  /** The platform's own id of the message. */
  reference?: string;
}

/**
 * The send failed. `retry` false: never going to work (a blocked number, a deleted account), do not try again.
 * `afterMs`: the platform asked to wait.
 */
export class SendTrouble extends Error {
  readonly retry: boolean;
  readonly afterMs: number | undefined;
  constructor(message: string, options: { retry: boolean; afterMs?: number; cause?: unknown }) {
    super(message, { cause: options.cause });
    this.name = 'SendTrouble';
    this.retry = options.retry;
    this.afterMs = options.afterMs;
  }
}

/** Takes an envelope into the inbox; resolves when it is safely written, so that the platform may be acknowledged. */
export type Receive = (envelope: Envelope) => Promise<void>;

export interface Channel {
  readonly id: string;
  readonly abilities: Abilities;
  start(receive: Receive): Promise<void>;
  send(outbound: Outbound): Promise<Sent>;
  /** Shows or hides "is writing", where the platform can. */
  typing?(practice: string, address: string, on: boolean): void;
  stop(): Promise<void>;
}

/** Where a staff post stands on the platform, so that it can be updated and answered in its thread. */
export interface PostReference {
  channel: string;
  ts: string;
}

/** Something for the staff. */
export interface DeskOutbound {
  id: string;
  practice: string;
  to:
    | { who: 'card'; handoff: string }
    | { who: 'thread'; handoff: string }
    | { who: 'secretary'; slack: string; handoff: string }
    | { who: 'onCall'; handoff: string; level: number }
    | { who: 'supervisor'; handoff: string }
    | { who: 'channel' }
    | { who: 'practitioner'; practitioner: string }
    | { who: 'person'; slack: string };
  body: Body;
  /** The post to update (the card), or null to create it. */
  existing: PostReference | null;
  /** The case card's post: the thread to write in. */
  thread: PostReference | null;
}

/** The staff's side: Slack. One for all practices. */
export interface Desk {
  start(receive: Receive): Promise<void>;
  /** Posts or updates; resolves with where it stands. Throws `SendTrouble`. */
  post(outbound: DeskOutbound): Promise<PostReference | null>;
  stop(): Promise<void>;
}
