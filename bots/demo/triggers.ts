/**
 * Trigger ids: each opens one view, within three seconds, for the person whose gesture made it.
 */
const LIFE_MS = 3_000;

export interface Triggers {
  issue(user: string): string;
  exchange(
    id: string,
  ): { user: string } | { error: 'invalid_trigger_id' | 'expired_trigger_id' | 'exchanged_trigger_id' };
}

export function makeTriggers(fresh: (prefix: string) => string): Triggers {
  const issued = new Map<string, { user: string; at: number; used: boolean }>();
  return {
    issue(user) {
      for (const [id, one] of issued) if (performance.now() - one.at > 60_000) issued.delete(id);
      const id = `${Math.floor(performance.now())}.${issued.size}.${fresh('').toLowerCase()}`;
      issued.set(id, { user, at: performance.now(), used: false });
      return id;
    },
    exchange(id) {
      const one = issued.get(id);
      if (one === undefined) return { error: 'invalid_trigger_id' };
      if (one.used) return { error: 'exchanged_trigger_id' };
      if (performance.now() - one.at > LIFE_MS) return { error: 'expired_trigger_id' };
      one.used = true;
      return { user: one.user };
    },
  };
}
