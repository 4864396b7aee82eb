/**
 * Numbers that look drawn at random and are the same for the same seed (mulberry32 by Tommy Ettinger, public domain).
 */

/** A whole number between two bounds, both included. */
export type Draw = (least: number, most: number) => number;

export function seeded(seed: number): Draw {
  let state = seed | 0;
  return (least, most) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return least + Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * (most - least + 1));
  };
}
