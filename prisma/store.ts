/** The `Store` of the conversation, over PostgreSQL. Each part is a file of its own; this one puts them together and rings. */
import type pg from 'pg';
import type { Store } from '../conversation/handle.ts';
import type { World } from '../conversation/world.ts';
import { type Practice, reasonOf } from '../domain/practice.ts';
import { type AgendaIndex, makeAgendaIndex } from './agenda-index.ts';
import type { Bell } from './bell.ts';
import { commit, surrender } from './commit.ts';
import { fireTimers, nextReady, open, ready, receive } from './inbox.ts';
import { readWorld } from './world.ts';

export interface StoreOptions {
  pool: pg.Pool;
  bell: Bell;
  abilities: (channel: string) => World['abilities'];
  /** Key of the installation, for the hashes of short codes. */
  secret: string;
  agenda?: AgendaIndex;
  /** For the places of group visits; without, every visit is for one. */
  practices?: ReadonlyMap<string, Practice>;
}

export function makeStore(options: StoreOptions): Store {
  const { pool, bell, abilities, secret, agenda = makeAgendaIndex(pool), practices } = options;
  const placesOf = (practice: string, reason: string) => {
    const known = practices?.get(practice);
    return (known && reasonOf(known, reason)?.places) ?? 1;
  };
  const committing = { secret, placesOf };
  const reader = { pool, agenda, abilities, secret };
  return {
    receive: async (envelope, readyAt) => {
      const received = await receive(pool, envelope, readyAt);
      if (!received.duplicate) bell.ring('inbox');
      return received;
    },
    ready: (now, limit) => ready(pool, now, limit),
    nextReady: (now) => nextReady(pool, now),
    open: (key, now) => open(pool, key, now),
    world: (opened, practice, need, now) => readWorld(reader, opened, practice, need, now),
    commit: async (turn) => {
      const result = await commit(pool, turn, committing);
      if (result.committed) bell.ring('outbox', 'timer');
      return result;
    },
    surrender: async (turn) => {
      await surrender(pool, turn, committing);
      bell.ring('outbox', 'timer');
    },
    fireTimers: async (now, limit) => {
      const keys = await fireTimers(pool, now, limit);
      if (keys.length > 0) bell.ring('inbox');
      return keys;
    },
  };
}
