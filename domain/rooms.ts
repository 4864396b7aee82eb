/**
 * Which rooms and machines a visit takes: one free one of each group that the reason asks for, all different. Knows no hours; whether the
 * practitioner is free is decided in search.ts.
 */
import type { Busy, Lane } from './busy.ts';
import type { VisitReason } from './practice.ts';

/** What would be claimed, in minutes since 1970, and the fingerprint of the chain whose own claims do not count. */
export interface Claimed {
  from: number;
  to: number;
  ownChain: number;
}

const NO_ROOMS: readonly string[] = [];
const NO_MATES: readonly number[] = [];

/**
 * The group's order is the order of preference; a choice is thought over when a later group finds nothing. Null when none fits.
 * @param lane of the practitioner: a group visit that has begun to fill stays in the room of its members
 */
export function roomsFor(busy: Busy, reason: VisitReason, lane: Lane | undefined, claimed: Claimed): string[] | null {
  const mates = reason.places > 1 && lane ? matesIn(lane, busy.reasonCode(reason.id), claimed) : NO_MATES;
  return choose(busy, reason.resources, 0, NO_ROOMS, claimed, mates);
}

function choose(
  busy: Busy,
  groups: readonly (readonly string[])[],
  depth: number,
  chosen: readonly string[],
  claimed: Claimed,
  mates: readonly number[],
): string[] | null {
  const group = groups[depth];
  if (!group) return [...chosen];
  for (const room of group) {
    if (chosen.includes(room) || !isFree(busy.lane(room), claimed, mates)) continue;
    const rooms = choose(busy, groups, depth + 1, [...chosen, room], claimed, mates);
    if (rooms) return rooms;
  }
  return null;
}

function isFree(lane: Lane | undefined, { from, to, ownChain }: Claimed, mates: readonly number[]): boolean {
  let isTheirs = false;
  if (lane) {
    for (let at = lane.firstEndingAfter(from); at < lane.size && (lane.starts[at] ?? 0) < to; at++) {
      const chain = lane.chains[at] ?? -1;
      if ((lane.ends[at] ?? 0) <= from || chain === ownChain) continue;
      if (!mates.includes(chain)) return false;
      isTheirs = true;
    }
  }
  return mates.length === 0 || isTheirs;
}

function matesIn(lane: Lane, reasonCode: number, { from, to, ownChain }: Claimed): number[] {
  const mates: number[] = [];
  for (let at = lane.firstStartingAt(from); at < lane.size && lane.starts[at] === from; at++) {
    const chain = lane.chains[at] ?? -1;
    if (lane.ends[at] === to && lane.reasons[at] === reasonCode && chain !== ownChain) mates.push(chain);
  }
  return mates;
}
