/** A channel and a desk that remember what they were given, and fail when told to. Held to the contracts of `bots/channel.ts`. */
import type { Channel, Desk, DeskOutbound, Outbound, Sent } from '../../bots/channel.ts';

export interface FakeChannel extends Channel {
  sent: Outbound[];
  /** Thrown, or waited for, at the next sends, in order; then all is well. */
  failures: (Error | Promise<void>)[];
}

export function fakeChannel(id = 'web', state: Sent['state'] = 'delivered'): FakeChannel {
  const sent: Outbound[] = [];
  const failures: (Error | Promise<void>)[] = [];
  return {
    id,
    abilities: { buttons: true, files: true, tellsRead: true, knowsPhone: false, maximumLength: 4000 },
    sent,
    failures,
    start: async () => undefined,
    send: async (outbound) => {
      const failure = failures.shift();
      if (failure instanceof Error) throw failure;
      await failure;
      sent.push(outbound);
      return { state, reference: `${id}-${sent.length}` };
    },
    stop: async () => undefined,
  };
}

export interface FakeDesk extends Desk {
  posted: DeskOutbound[];
  failures: (Error | Promise<void>)[];
}

export function fakeDesk(): FakeDesk {
  const posted: DeskOutbound[] = [];
  const failures: (Error | Promise<void>)[] = [];
  return {
    posted,
    failures,
    start: async () => undefined,
    post: async (outbound) => {
      const failure = failures.shift();
      if (failure instanceof Error) throw failure;
      await failure;
      posted.push(outbound);
      return outbound.existing ?? { channel: 'C1', ts: `${posted.length}` };
    },
    stop: async () => undefined,
  };
}
