/**
 * The only asynchronous file of the conversation: take what is ready, hear it, load the world, let `turn` decide, commit, replay
 * on conflict. Declares the `Store` that it needs. Knows no channel and no database.
 */
import type { Practice } from '../domain/practice.ts';
import type { Instant } from '../domain/time.ts';
import type { Effect } from './effect.ts';
import type { ConversationKey, Envelope, Inbound } from './inbound.ts';
import type { Session } from './session.ts';
import type { Need, World } from './world.ts';

export interface InboxRow {
  id: string;
  inbound: Inbound;
  receivedAt: Instant;
}

/** A conversation with the rows that are ready, as it stood when it was opened. */
export interface Opened {
  key: ConversationKey;
  channel: string;
  /** Null on the first turn. */
  session: unknown;
  /** Rises at each commit; a commit with an old one is refused. */
  version: number;
  rows: InboxRow[];
}

export interface TurnCommit {
  key: ConversationKey;
  version: number;
  consumed: string[];
  session: Session;
  effects: Effect[];
  now: Instant;
}

/**
 * `session`: somebody else committed first. `slot`: the exclusion constraint refused a hold. `number`: a unique key (message
 * number, code) was taken. Each means: reload and replay the same rows.
 */
export type CommitResult = { committed: true } | { committed: false; conflict: 'session' | 'slot' | 'number' };

export interface Store {
  /**
   * Writes the inbox row: that write is the acknowledgement. The same `externalId` on the same practice and channel is taken once.
   * `readyAt` is when the row may be turned into a turn (a red flag: at once).
   */
  receive(envelope: Envelope, readyAt: Instant): Promise<{ key: ConversationKey; duplicate: boolean }>;
  /** Conversations with unconsumed rows whose `readyAt` has come, oldest first. */
  ready(now: Instant, limit: number): Promise<ConversationKey[]>;
  /** The conversation with every unconsumed row that is ready, or null when there is none. */
  open(key: ConversationKey, now: Instant): Promise<Opened | null>;
  world(opened: Opened, practice: Practice, need: Need, now: Instant): Promise<World>;
  /** Inbox rows consumed, session, facts, outbox and timers: all or nothing. */
  commit(turn: TurnCommit): Promise<CommitResult>;
  /**
   * The last resort when a turn cannot be decided (a defect, an unreadable session): consumes the rows, sets the session given,
   * and records the effects given, whatever the version.
   */
  surrender(turn: TurnCommit): Promise<void>;
  /** Timers that are due become inbox rows, once. Returns the conversations concerned. */
  fireTimers(now: Instant, limit: number): Promise<ConversationKey[]>;
}
