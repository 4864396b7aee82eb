/** A server of one practice over a real store, by a clock of the test: several may share a database, each hears its own practice only. */
import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { Effect, Fact, HeldSlot } from '../../conversation/effect.ts';
import { type Handle, makeHandle, type Store } from '../../conversation/handle.ts';
import { hear } from '../../conversation/hear.ts';
import type { ConversationKey } from '../../conversation/inbound.ts';
import { newSession } from '../../conversation/session.ts';
import { need, turn } from '../../conversation/turn.ts';
import type { Practice } from '../../domain/practice.ts';
import { makeStore } from '../../prisma/store.ts';
import { type Bench, slotAt } from './store.ts';
import { paris } from './world.ts';

export interface Serving {
  store: Store;
  handle: Handle;
  /** Timers and turns until nothing is due. */
  settle(): Promise<void>;
  /** These effects as a turn of whoever writes from this address. */
  commit(address: string, effects: Effect[]): Promise<void>;
}

export function serve(bench: Bench, practice: Practice, now: () => number): Serving {
  const practices = new Map([[practice.id, practice]]);
  const abilities = () => ({ buttons: true, files: true, tellsRead: true, knowsPhone: true });
  const store = makeStore({ pool: bench.pool, bell: bench.bell, abilities, secret: 'a key of the tests', practices });
  const only = (keys: ConversationKey[]) => keys.filter((key) => key.practice === practice.id);
  const handle = makeHandle({
    store: { ...store, ready: async (at, limit) => only(await store.ready(at, limit)) },
    practices,
    hear,
    isDangerous: () => true,
    need,
    turn,
    now,
    burstMs: 0,
  });
  return {
    store,
    handle,
    settle: async () => {
      do await handle.settle();
      while ((await store.fireTimers(now(), 100)).length > 0);
    },
    commit: async (address, effects) => {
      const externalId = randomUUID();
      const inbound = { kind: 'deleted' as const };
      const { key } = await store.receive(
        { practice: practice.id, channel: 'web', address, externalId, inbound, receivedAt: now() },
        now(),
      );
      const opened = await store.open(key, now());
      if (!opened) throw new Error('nothing to open');
      const result = await store.commit({
        key,
        version: opened.version,
        consumed: opened.rows.map(({ id }) => id),
        session: newSession('fr', now()),
        effects,
        now: now(),
      });
      expect(result).toEqual({ committed: true });
    },
  };
}

/** A hold of ten minutes for a vaccination at Les Tilleuls. */
export function vaccinationAt(local: string, change: Partial<HeldSlot> = {}): HeldSlot {
  const start = paris(local);
  const end = start + 600_000;
  return slotAt(0, { location: 'tilleuls', reason: 'vaccin', start, end, claimStart: start, claimEnd: end, ...change });
}

/** A patient of this birth name was recorded. */
export function identified(id: string, birthName: string): Fact {
  const name = { birthName, firstNames: 'Ana', birthDate: '1981-04-12' };
  return { fact: 'PatientIdentified', patient: { id, ...name, identity: 'provisional', known: true } };
}

/** The hold was confirmed for whom it names. */
export function confirmed({ id, patientId, patientLabel }: HeldSlot): Fact {
  const whose = { patientId: patientId ?? '', patientLabel };
  return { fact: 'AppointmentConfirmed', appointment: id, ...whose, code: randomUUID(), replaces: null };
}
