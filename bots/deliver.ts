/**
 * Takes what is due from the outbox and hands it to its channel or to the desk: in order for each destination, emergencies first,
 * retried here and nowhere else. Decides nothing about what is said.
 */
import { postKey } from '../conversation/effect.ts';
import type { Instant } from '../domain/time.ts';
import type { Due, Queue, Side } from '../prisma/queue.ts';
import { type Channel, type Desk, type PostReference, SendTrouble, type Sent } from './channel.ts';

export interface DeliverOptions {
  queue: Queue;
  channels: ReadonlyMap<string, Channel>;
  desk: Desk;
  now: () => Instant;
  log?: (event: string, about: Record<string, unknown>) => void;
}

export interface Deliver {
  start(): void;
  /** Something may be due: look now. */
  wake(): void;
  /** Resolves once nothing is due any more and nothing is being sent. */
  settle(): Promise<void>;
  /** Waits for what is being sent; takes nothing else. */
  stop(): Promise<void>;
}

const POLL_MS = 2_000;
/**
 * Sends at the same time, for patients and for the desk: neither waits for the other. Few enough that a desk which paces itself at
 * one post a second answers them all before they count as lost.
 */
const PARALLEL: Record<Side, number> = { patient: 16, desk: 12 };
/** Kept free on each side for emergencies. */
const RESERVED = 4;
/** A send that does not come back is trouble. */
const SEND_MS = 20_000;
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 60_000;
/** To a patient, about an hour of tries; the desk is tried for ever: a case must reach it. */
const PATIENT_TRIES = 60;

export function makeDeliver(options: DeliverOptions): Deliver {
  const { queue, channels, desk, now, log = () => undefined } = options;
  const sending = new Map<string, Promise<void>>();
  const busy: Record<Side, number> = { patient: 0, desk: 0 };
  let isStarted = false;
  let looking: Promise<void> | null = null;
  let lookAgain = false;
  let next: NodeJS.Timeout | undefined;

  function wake(): void {
    lookAgain = true;
    if (isStarted) looking ??= look();
  }

  async function look(): Promise<void> {
    clearTimeout(next);
    let pause = POLL_MS;
    try {
      while (lookAgain && isStarted) {
        lookAgain = false;
        await take();
        const at = await queue.nextDue(now());
        pause = at === null ? POLL_MS : Math.min(POLL_MS, Math.max(1, at - now()));
      }
    } catch (cause) {
      log('trouble', { where: 'outbox', name: nameOf(cause) });
    } finally {
      looking = null;
      if (isStarted) next = setTimeout(wake, pause);
    }
  }

  /** How many were taken. */
  async function take(): Promise<number> {
    // One after the other: each passes over the conversations that the other has locked.
    return (await takeFor('patient')) + (await takeFor('desk'));
  }

  async function takeFor(side: Side): Promise<number> {
    const room = PARALLEL[side] - busy[side];
    const onlyEmergencies = room <= 0;
    const limit = onlyEmergencies ? room + RESERVED : room;
    if (limit <= 0) return 0;
    const dues = await queue.claimDue(now(), limit, { side, onlyEmergencies });
    for (const due of dues) {
      // A clock that was moved makes a lease end early: what we are sending is not sent again.
      if (sending.has(due.id)) continue;
      busy[side] += 1;
      const sent = send(due)
        .catch((cause: unknown) => log('trouble', { where: 'deliver', outbox: due.id, name: nameOf(cause) }))
        .finally(() => {
          busy[side] -= 1;
          sending.delete(due.id);
          wake();
        });
      sending.set(due.id, sent);
    }
    return dues.length;
  }

  async function send(due: Due): Promise<void> {
    let sent: Sent;
    try {
      sent = await withinTime(due.audience.who === 'patient' ? toPatient(due) : toDesk(due));
    } catch (cause) {
      const retryAt = retryOf(due, cause);
      log(retryAt === null ? 'undeliverable' : 'retry', { outbox: due.id, to: due.audience.who, name: nameOf(cause) });
      await queue.markFailed(due, retryAt, now());
      return;
    }
    if (sent.state === 'gone') {
      log('gone', { outbox: due.id, to: due.audience.who });
      await queue.markGone(due, now());
    } else await queue.markSent(due, { ...sent, state: sent.state }, now());
  }

  async function toPatient(due: Due): Promise<Sent> {
    const channel = channels.get(due.channel);
    if (due.body.is !== 'text') throw new SendTrouble('not for a patient', { retry: false });
    // Switched off for now: tried again when it is back.
    if (!channel) throw new SendTrouble(`no channel ${due.channel}`, { retry: true });
    channel.typing?.(due.practice, due.address, false);
    const { id, practice, address, body, writer } = due;
    return await channel.send({ id, practice, address, body, ...(writer === null ? {} : { writer }) });
  }

  async function toDesk(due: Due): Promise<Sent> {
    const { practice, audience, body } = due;
    if (audience.who === 'patient') throw new SendTrouble('not for the desk', { retry: false });
    const key = postKey(audience, body);
    const handoff = 'handoff' in audience ? audience.handoff : null;
    const [existing, thread] = await Promise.all([
      key === null ? null : queue.postReference(practice, key),
      handoff === null ? null : queue.postReference(practice, `case/${handoff}`),
    ]);
    const reference: PostReference | null = await desk.post({
      id: due.id,
      practice,
      to: audience,
      body,
      existing,
      thread,
    });
    if (key !== null && reference) await queue.savePostReference(practice, key, reference);
    return { state: 'delivered', ...(reference ? { reference: `${reference.channel}/${reference.ts}` } : {}) };
  }

  function retryOf(due: Due, cause: unknown): Instant | null {
    if (cause instanceof SendTrouble && !cause.retry) return null;
    if (due.audience.who === 'patient' && due.attempts >= PATIENT_TRIES) return null;
    const wanted = cause instanceof SendTrouble ? cause.afterMs : undefined;
    const grown = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(due.attempts - 1, 10));
    return now() + Math.max(wanted ?? 0, grown);
  }

  return {
    wake,
    start: () => {
      isStarted = true;
      wake();
    },
    settle: async () => {
      while ((await take()) > 0 || sending.size > 0) await Promise.all(sending.values());
    },
    stop: async () => {
      isStarted = false;
      clearTimeout(next);
      await looking;
      await Promise.all(sending.values());
    },
  };
}

async function withinTime<T>(promise: Promise<T>): Promise<T> {
  let alarm: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    alarm = setTimeout(() => reject(new SendTrouble('no answer', { retry: true })), SEND_MS);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(alarm);
  }
}

function nameOf(cause: unknown): string {
  return cause instanceof Error ? cause.name : typeof cause;
}
