/**
 * What is remembered between two turns of one conversation: small, checked by version, stored as JSON beside the conversation.
 * What no longer fits is migrated or declared unreadable; it is never guessed.
 */
import { z } from 'zod';
import { TOPICS, type Topic } from '../domain/practice.ts';
import type { Instant, LocalDate } from '../domain/time.ts';
import type { EmergencyKind, Urgency } from '../domain/triage.ts';
import { EMERGENCY_KINDS, URGENCIES } from '../domain/triage.ts';
import type { Asked, Language } from './meaning.ts';

export const FLOWS = ['identify', 'book', 'change', 'message', 'office', 'waitlist'] as const;
export type FlowId = (typeof FLOWS)[number];

/** Our own small record of a running machine; the library's snapshot stays out of the database. */
export interface FlowRecord {
  flow: FlowId;
  /** Version of the machine's definition that wrote `state` and `context`. */
  version: number;
  /** `new` until its first step: a request that waits its turn. */
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

/** Whom the requests are for, as declared; an identity typed in a chat is provisional. */
export interface Person {
  forWhom?: 'self' | 'child' | 'other' | undefined;
  birthName?: string | undefined;
  firstNames?: string | undefined;
  birthDate?: LocalDate | undefined;
  /** Already seen by the practice, as declared. */
  known?: boolean | undefined;
  /** Set once the identity is complete and recorded. */
  patientId?: string | undefined;
}

/** What the flows share. */
export interface Shared {
  person?: Person | undefined;
  phone?: string | undefined;
  /** Asked for once and not given: not asked again. */
  phoneDeclined?: true | undefined;
  /** A human was offered after two misses: a bare "oui" accepts. */
  humanOffered?: true | undefined;
  /** Wants no message that we would send unasked. */
  optedOut?: true | undefined;
  /** The handoff of which the patient was told that somebody was alerted: said once. */
  alertTold?: string | undefined;
  /** The last reminder: its answer may come days later, after anything else. */
  reminded?: { appointments: string[]; at: Instant } | undefined;
  /** The questions about the practice that were answered last: "et demain ?" goes on with them. */
  answered?: { topics: Topic[]; at: Instant } | undefined;
  /** To whom the last message went, and its words: another request of those goes there too. */
  addressee?: { words: string; practitioner: string } | undefined;
  /** The second of two people whose identities were given at once. */
  nextPerson?: Person | undefined;
  /** The last family name that was told: "le même", of the next person. */
  familyName?: string | undefined;
  /** The practitioner whom the last question named: "et samedi ?" is about them too. */
  askedAbout?: string | undefined;
  /** What was under way with the bot when a human closed the case: the patient was asked whether to go on with it. */
  setAside?: FlowRecord[] | undefined;
  /** What was asked of a human who owns the conversation, and that no human has answered yet. */
  askedHuman?: { flows: FlowRecord[]; topics: Topic[] } | undefined;
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
  /** Whom it is for, names being collected, the patient chosen. */
  shared: Shared;
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

const option = z.object({
  id: z.string(),
  label: z.string(),
  words: z.array(z.string()).optional(),
  start: z.string().optional(),
  practitioner: z.string().optional(),
});

const asked = z.discriminatedUnion('about', [
  z.object({ about: z.literal('options'), options: z.array(option) }),
  z.object({ about: z.literal('reason'), options: z.array(option) }),
  z.object({
    about: z.enum([
      'nothing',
      'yesNo',
      'when',
      'forWhom',
      'names',
      'birthName',
      'firstNames',
      'birthDate',
      'phone',
      'code',
      'words',
    ]),
  }),
]);

const flow = z.object({
  flow: z.enum(FLOWS),
  version: z.number().int(),
  state: z.string(),
  context: z.record(z.string(), z.unknown()),
});

const person = z.object({
  forWhom: z.enum(['self', 'child', 'other']).optional(),
  birthName: z.string().optional(),
  firstNames: z.string().optional(),
  birthDate: z.string().optional(),
  known: z.boolean().optional(),
  patientId: z.string().optional(),
});

const schema = z.object({
  version: z.literal(1),
  language: z.enum(['fr', 'en']),
  noticeAt: z.number().nullable(),
  misses: z.number().int().min(0),
  flow: flow.nullable(),
  waiting: z.array(flow),
  asked,
  owner: z.discriminatedUnion('by', [
    z.object({ by: z.literal('bot') }),
    z.object({ by: z.literal('queue'), handoff: z.string() }),
    z.object({ by: z.literal('secretary'), handoff: z.string(), slack: z.string(), name: z.string() }),
  ]),
  epoch: z.number().int().min(0),
  episode: z.object({
    startedAt: z.number(),
    urgency: z.enum(URGENCIES),
    emergencyKind: z.enum(EMERGENCY_KINDS).nullable(),
  }),
  lastPatientAt: z.number().nullable(),
  shared: z.looseObject({
    person: person.optional(),
    phone: z.string().optional(),
    phoneDeclined: z.literal(true).optional(),
    humanOffered: z.literal(true).optional(),
    optedOut: z.literal(true).optional(),
    alertTold: z.string().optional(),
    reminded: z.object({ appointments: z.array(z.string()), at: z.number() }).optional(),
    answered: z.object({ topics: z.array(z.enum(TOPICS)), at: z.number() }).optional(),
    addressee: z.object({ words: z.string(), practitioner: z.string() }).optional(),
    nextPerson: person.optional(),
    familyName: z.string().optional(),
    askedAbout: z.string().optional(),
    setAside: z.array(flow).optional(),
    askedHuman: z.object({ flows: z.array(flow), topics: z.array(z.enum(TOPICS)) }).optional(),
  }),
});

/**
 * A session from the JSON that was stored. `unreadable` when it fits no version that we know: the caller gives the conversation
 * to a human. A flow whose machine has changed meanwhile is judged by the flow itself, at its next step.
 */
export function readSession(stored: unknown): Session | 'unreadable' {
  const read = schema.safeParse(stored);
  return read.success ? (read.data as Session) : 'unreadable';
}
