/**
 * "Something is waiting", from any node to every node. Rings after the commit and never inside it: a NOTIFY in a transaction takes
 * a lock of the whole database until the disk has written. What is lost in a crash is found by the slow poll of each listener.
 */
import pg from 'pg';
import { connectionName } from './embedded.ts';

export type Topic = 'inbox' | 'outbox' | 'timer';

export interface Bell {
  ring(...topics: Topic[]): void;
  /** Calls back at each ring of this topic, here or elsewhere; returns how to stop. */
  on(topic: Topic, called: () => void): () => void;
  stop(): Promise<void>;
}

const NAME = 'permanence';
const AGAIN_MS = 1_000;

export function makeBell(url: string): Bell {
  const called: Record<Topic, Set<() => void>> = { inbox: new Set(), outbox: new Set(), timer: new Set() };
  const unsent = new Set<Topic>();
  let client: pg.Client | null = null;
  let again: NodeJS.Timeout | undefined;
  let isStopped = false;
  let isSending = false;

  function tell(topic: Topic): void {
    for (const listener of called[topic]) listener();
  }

  async function connect(): Promise<void> {
    const fresh = new pg.Client({ connectionString: url, application_name: connectionName() });
    fresh.on('error', () => lose(fresh));
    fresh.on('end', () => lose(fresh));
    fresh.on('notification', ({ payload }) => {
      const [sender, topic] = (payload ?? '').split(' ');
      if (sender !== String(process.pid) && topic && topic in called) tell(topic as Topic);
    });
    try {
      await fresh.connect();
      await fresh.query(`LISTEN ${NAME}`);
      client = fresh;
      // Whatever rang while nobody listened.
      for (const topic of Object.keys(called) as Topic[]) tell(topic);
    } catch {
      lose(fresh);
    }
    if (isStopped) await fresh.end().catch(() => undefined);
  }

  function lose(lost: pg.Client): void {
    if (client === lost) client = null;
    if (isStopped || again) return;
    again = setTimeout(() => {
      again = undefined;
      void connect();
    }, AGAIN_MS);
  }

  /** Many rings while one is on its way become one. */
  async function send(): Promise<void> {
    if (isSending || !client) return;
    isSending = true;
    try {
      while (unsent.size > 0 && client) {
        const topics = [...unsent];
        unsent.clear();
        for (const topic of topics) await client.query('SELECT pg_notify($1, $2)', [NAME, `${process.pid} ${topic}`]);
      }
    } catch {
      // The connection is lost: the polls of the others find it.
    } finally {
      isSending = false;
    }
  }

  void connect();
  return {
    ring: (...topics) => {
      for (const topic of topics) {
        unsent.add(topic);
        tell(topic);
      }
      void send();
    },
    on: (topic, listener) => {
      called[topic].add(listener);
      return () => called[topic].delete(listener);
    },
    stop: async () => {
      isStopped = true;
      clearTimeout(again);
      await client?.end().catch(() => undefined);
    },
  };
}
