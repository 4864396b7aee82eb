/**
 * The hash that turns words and features into numbers of the models. The stored weights are tied to it: whoever changes it trains
 * every model again.
 */

/** 32 bits, signed: larger integers are stored as objects. */
export function hashOf(text: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mix(hash);
}

/** Hash of two hashes in order. */
export function pair(left: number, right: number): number {
  return mix(Math.imul(left, 31) ^ right);
}

/** Spreads the high bits: FNV alone is weak in the low ones that the masks keep. */
export function mix(hash: number): number {
  const spread = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return spread ^ (spread >>> 13);
}
