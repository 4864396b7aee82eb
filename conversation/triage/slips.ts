/**
 * Finds the known sound that an unknown one is one typing slip away from: a letter left out, added or replaced. Sounds without one of
 * their letters are kept as numbers, so that tens of thousands of strings need not be made at every start.
 */

const PRIME = 0x01000193;
const LONGEST_HASHED = 40;
const POWERS = new Int32Array(LONGEST_HASHED).fill(1);
for (let i = 1; i < LONGEST_HASHED; i++) POWERS[i] = Math.imul(POWERS[i - 1] ?? 1, PRIME);

/** Known sounds → what corrects an unknown one; it returns what it cannot correct. Of several, the last known one wins. */
export function compileSlips(sounds: ReadonlyMap<string, unknown>): (sound: string) => string {
  // Made for the first unknown sound: starting takes long enough.
  let correction: ((sound: string) => string) | undefined;
  return (sound) => {
    if (sound.length > LONGEST_HASHED) return sound;
    correction ??= correctionFrom(sounds.keys());
    return correction(sound);
  };
}

function correctionFrom(sounds: Iterable<string>): (sound: string) => string {
  const exact = new Map<number, string>();
  const shortened = new Map<number, string>();
  for (const sound of sounds) {
    const prefixes = prefixesOf(sound);
    exact.set(prefixes[sound.length] ?? 0, sound);
    if (sound.length >= 6) for (let i = 1; i < sound.length; i++) shortened.set(hashWithout(prefixes, i), sound);
  }
  return (sound) => {
    const prefixes = prefixesOf(sound);
    const fuller = shortened.get(prefixes[sound.length] ?? 0);
    if (fuller && isWithoutOne(fuller, sound)) return fuller;
    for (let i = 1; i < sound.length; i++) {
      const hash = hashWithout(prefixes, i);
      const other = sound.length >= 6 ? exact.get(hash) : undefined;
      if (other && other === without(sound, i)) return other;
      const replaced = sound.length >= 7 ? shortened.get(hash) : undefined;
      if (replaced && replaced.length === sound.length && isWithoutOne(replaced, without(sound, i))) return replaced;
    }
    return sound;
  };
}

/** Polynomial hashes of all beginnings of a sound. */
function prefixesOf(sound: string): Int32Array {
  const prefixes = new Int32Array(sound.length + 1);
  for (let i = 0; i < sound.length; i++) prefixes[i + 1] = Math.imul(prefixes[i] ?? 0, PRIME) + sound.charCodeAt(i);
  return prefixes;
}

/** Hash of the sound without its letter `i`. */
function hashWithout(prefixes: Int32Array, i: number): number {
  const length = prefixes.length - 1;
  const before = (prefixes[i] ?? 0) - (prefixes[i + 1] ?? 0);
  return ((prefixes[length] ?? 0) + Math.imul(before, POWERS[length - 1 - i] ?? 0)) | 0;
}

function without(sound: string, i: number): string {
  return sound.slice(0, i) + sound.slice(i + 1);
}

/** Whether `fuller` is `sound` and one letter more, not the first. */
function isWithoutOne(fuller: string, sound: string): boolean {
  for (let i = 1; i < fuller.length; i++) if (without(fuller, i) === sound) return true;
  return false;
}
