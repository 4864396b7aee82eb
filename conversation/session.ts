/**
 * What is remembered between two turns of one conversation: small, checked by version, stored as JSON beside the conversation.
 */
import type { Instant } from '../domain/time.ts';
import type { EmergencyKind, Urgency } from '../domain/triage.ts';
import type { Asked, Language } from './meaning.ts';

export type FlowId = 'identify' | 'book' | 'change' | 'message' | 'office';

/** Our own small record of a running machine; the library's snapshot stays out of the database. */
export interface FlowRecord {
  flow: FlowId;
  /** Version of the machine's definition that wrote `state` and `context`. */
  version: number;
  state: string;
  context: Record<string, unknown>;
}

/** One owner per conversation: the bot, the queue, or a named secretary. */
export type Owner =
  | { by: 'bot' }
  | { by: 'queue'; handoff: string }
  | { by: 'secretary'; handoff: string; slack: string; name: string };

/** A stretch of conversation with one urgency that only rises. */
export interface Episode {
  startedAt: Instant;
  urgency: Urgency;
  emergencyKind: EmergencyKind | null;
}

export interface Session {
  version: 1;
  language: Language;
  /** Instant of the last "automatic assistant" notice; null before the first answer. */
  noticeAt: Instant | null;
  misses: number;
  flow: FlowRecord | null;
  /** Flows interrupted or requests waiting their turn, in order: none is forgotten. */
  waiting: FlowRecord[];
  asked: Asked;
  owner: Owner;
  /** Rises at each change of owner; checked again when a message is sent. */
  epoch: number;
  episode: Episode;
  lastPatientAt: Instant | null;
  /** What the flows share: whom it is for, names being collected, the patient chosen. */
  shared: Record<string, unknown>;
}

export function newSession(language: Language, now: Instant): Session {
  return {
    version: 1,
    language,
    noticeAt: null,
    misses: 0,
    flow: null,
    waiting: [],
    asked: { about: 'nothing' },
    owner: { by: 'bot' },
    epoch: 0,
    episode: { startedAt: now, urgency: 'routine', emergencyKind: null },
    lastPatientAt: null,
    shared: {},
  };
}
