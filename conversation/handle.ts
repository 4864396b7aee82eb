/**
 * The only asynchronous file of the conversation: take what is ready, hear it, load the world, let `turn` decide, commit, replay
 * on conflict. Declares the `Store` that it needs. Knows no channel and no database.
 */
import type { Practice } from '../domain/practice.ts';
import type { Instant } from '../domain/time.ts';
import { surrenderTurn } from './desk.ts';
import type { Effect } from './effect.ts';
import type { Heard, PatientInbound } from './heard.ts';
import type { ConversationKey, Envelope, Inbound } from './inbound.ts';
import type { HearingContext, Meaning } from './meaning.ts';
import { newSession, readSession, type Session } from './session.ts';
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
  /** When the next row becomes ready, or null when none waits. */
  nextReady(now: Instant): Promise<Instant | null>;
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

export interface HandleOptions {
  store: Store;
  practices: ReadonlyMap<string, Practice>;
  hear: (text: string, context: HearingContext) => Meaning;
  /** A red flag in these words: they do not wait for the rest of the burst. */
  isDangerous: (text: string) => boolean;
  need: (session: Session, heard: Heard) => Need;
  turn: (session: Session, heard: Heard, world: World, now: Instant) => { session: Session; effects: Effect[] };
  now: () => Instant;
  /** What happened, without any patient's words. */
  log?: (event: string, about: Record<string, unknown>) => void;
  /** Messages within this time are one turn. */
  burstMs?: number;
  /** Conversations handled at the same time. */
  parallel?: number;
  /** How long a conversation rests when the database was in trouble. */
  restMs?: number;
}

export interface Handle {
  /** Writes to the inbox: once it resolves, the message cannot be lost. */
  receive(envelope: Envelope): Promise<void>;
  start(): void;
  /** Something may be ready: look now. */
  wake(): void;
  /** Resolves once nothing is ready any more and no turn runs. */
  settle(): Promise<void>;
  /** Waits for the turns that run; takes no other. */
  stop(): Promise<void>;
}

const BURST_MS = 1_500;
/** How often to look when nobody rings: the safety net. */
const POLL_MS = 2_000;
/** Replays of one turn before a human takes it. */
const REPLAYS = 6;
/** Troubles of one conversation before a human takes it. */
const TROUBLES = 5;
const REST_MS = 1_000;
/** Rests double this many times: eight seconds, since what waits may be an emergency. */
const LONGEST_REST = 3;
const BATCH = 100;

export function makeHandle(options: HandleOptions): Handle {
  const { store, practices, now, log = () => undefined, burstMs = BURST_MS, parallel = 8, restMs = REST_MS } = options;
  const running = new Map<string, Promise<void>>();
  /** Conversations that rest after trouble. */
  const resting = new Set<string>();
  /** Troubles in a row, by conversation. */
  const troubles = new Map<string, number>();
  let isStarted = false;
  let looking: Promise<void> | null = null;
  let lookAgain = false;
  let next: NodeJS.Timeout | undefined;

  async function receive(envelope: Envelope): Promise<void> {
    const received = await store.receive(envelope, readyAt(envelope.inbound));
    if (!received.duplicate) wake();
  }

  function readyAt(inbound: Inbound): Instant {
    const words = isOfPatient(inbound) && inbound.kind !== 'choice' ? wordsOf(inbound) : null;
    return now() + (words === null || options.isDangerous(words) ? 0 : burstMs);
  }

  function wake(): void {
    lookAgain = true;
    if (isStarted) looking ??= look();
  }

  /** Starts a turn for every ready conversation that has none, then sets the alarm for the next. */
  async function look(): Promise<void> {
    clearTimeout(next);
    let pause = POLL_MS;
    try {
      while (lookAgain && isStarted) {
        lookAgain = false;
        const keys = await store.ready(now(), BATCH);
        if (isStarted) for (const key of keys) begin(key);
        const at = await store.nextReady(now());
        pause = at === null ? POLL_MS : Math.min(POLL_MS, Math.max(1, at - now()));
      }
    } catch (cause) {
      log('trouble', { where: 'ready', name: nameOf(cause) });
    } finally {
      looking = null;
      if (isStarted) next = setTimeout(wake, pause);
    }
  }

  function begin(key: ConversationKey): void {
    const id = `${key.practice}/${key.id}`;
    if (running.has(id) || resting.has(id) || running.size >= parallel) return;
    // What looks like trouble each time is a defect: a write that the database will never accept.
    const run = handleAll(key, (troubles.get(id) ?? 0) >= TROUBLES)
      .then(() => void troubles.delete(id))
      .catch((cause: unknown) => {
        log('trouble', { where: 'handle', conversation: key.id, name: nameOf(cause) });
        const times = (troubles.get(id) ?? 0) + 1;
        troubles.set(id, times);
        resting.add(id);
        const rested = () => {
          resting.delete(id);
          wake();
        };
        setTimeout(rested, restMs * 2 ** Math.min(times - 1, LONGEST_REST)).unref();
      })
      .finally(() => {
        running.delete(id);
        wake();
      });
    running.set(id, run);
  }

  /** One conversation, turn after turn, until nothing of it is ready. */
  async function handleAll(key: ConversationKey, isHopeless: boolean): Promise<void> {
    for (let replays = isHopeless ? REPLAYS : 0; ; ) {
      const opened = await store.open(key, now());
      const practice = practices.get(key.practice);
      if (!opened) return;
      if (!practice) throw new Error(`no practice ${key.practice}`);
      const result = await decide(opened, practice, replays >= REPLAYS);
      replays = result.committed ? 0 : replays + 1;
    }
  }

  async function decide(opened: Opened, practice: Practice, isHopeless: boolean): Promise<CommitResult> {
    const at = now();
    const rows = firstHeard(opened.rows);
    const stored = opened.session === null ? newSession(practice.language, at) : readSession(opened.session);
    const session = stored === 'unreadable' ? newSession(practice.language, at) : stored;
    const commit = { key: opened.key, version: opened.version, consumed: rows.map(({ id }) => id), now: at };
    let world: World | undefined;
    let defect = isHopeless ? 'no decision held' : stored === 'unreadable' ? 'unreadable session' : null;
    if (defect === null) {
      let decided: { session: Session; effects: Effect[] } | undefined;
      try {
        const heard = heardOf(rows, session, practice, at);
        const need = options.need(session, heard);
        world = await troubled(store.world(opened, practice, need, at));
        const result = options.turn(session, heard, world, at);
        if (heard.from === 'patient' && !result.effects.some(({ kind }) => kind === 'say')) throw new SilentTurn();
        decided = result;
      } catch (cause) {
        if (cause instanceof Trouble) throw cause.cause;
        defect = nameOf(cause);
        log('defect', { conversation: opened.key.id, what: defect, where: placeOf(cause) });
      }
      if (decided) return await store.commit({ ...commit, ...decided });
    }
    world ??= await store.world(opened, practice, {}, at);
    const words = rows.map(({ inbound }) => (isOfPatient(inbound) ? wordsOf(inbound) : '')).join('\n');
    const { session: given, effects } = surrenderTurn(session, defect ?? 'unknown', words, world, at);
    await store.surrender({ ...commit, session: given, effects });
    log('surrendered', { conversation: opened.key.id, what: defect });
    return { committed: true };
  }

  function heardOf(rows: InboxRow[], session: Session, practice: Practice, at: Instant): Heard {
    const first = rows[0]?.inbound;
    if (first?.kind === 'staff') return { from: 'staff', by: first.by, act: first.act };
    if (first?.kind === 'timer') return { from: 'timer', timer: first.timer };
    if (first?.kind === 'receipt') return { from: 'receipt', key: first.key, delivered: first.delivered };
    const inbounds = rows.map(({ inbound }) => inbound).filter(isOfPatient);
    const text = inbounds
      .map(wordsOf)
      .filter((words) => words !== '')
      .join('\n');
    const meaning = options.hear(text, {
      now: at,
      zone: practice.timeZone,
      territory: practice.territory,
      asked: session.asked,
      practitioners: practice.practitioners,
      reasons: practice.visitReasons.map(({ id, words, name }) => ({ id, words: [name.fr, name.en ?? '', ...words] })),
    });
    return { from: 'patient', inbounds, text, meaning };
  }

  return {
    receive,
    wake,
    start: () => {
      isStarted = true;
      wake();
    },
    settle: async () => {
      for (;;) {
        for (const key of await store.ready(now(), BATCH)) begin(key);
        if (running.size === 0) return;
        await Promise.all(running.values());
      }
    },
    stop: async () => {
      isStarted = false;
      clearTimeout(next);
      await looking;
      await Promise.all(running.values());
    },
  };
}

/** A patient's consecutive messages are one thing heard; a choice, a gesture, a timer and a receipt stand alone. */
function firstHeard(rows: InboxRow[]): InboxRow[] {
  const stands = ({ inbound }: InboxRow) => !isOfPatient(inbound) || inbound.kind === 'choice';
  const end = rows.findIndex(stands);
  return end === -1 ? rows : rows.slice(0, Math.max(1, end));
}

function isOfPatient(inbound: Inbound): inbound is PatientInbound {
  return inbound.kind !== 'staff' && inbound.kind !== 'timer' && inbound.kind !== 'receipt';
}

function wordsOf(inbound: PatientInbound): string {
  switch (inbound.kind) {
    case 'text':
    case 'edited':
      return inbound.text;
    case 'choice':
      return inbound.label;
    case 'media':
      return inbound.caption ?? '';
    case 'deleted':
      return '';
  }
}

/** A patient's message was answered by nothing at all. */
class SilentTurn extends Error {
  override name = 'SilentTurn';
}

/** The store failed, not the turn: tried again later, never handed to a human for it. */
class Trouble extends Error {
  override name = 'Trouble';
}

async function troubled<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (cause) {
    throw new Trouble('store', { cause });
  }
}

function nameOf(cause: unknown): string {
  return cause instanceof Error ? cause.name : typeof cause;
}

/** Where it was thrown, without the message, which may quote a patient. */
function placeOf(cause: unknown): string[] {
  const stack = cause instanceof Error ? (cause.stack ?? '') : '';
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 4)
    .map((line) => line.trim());
}
