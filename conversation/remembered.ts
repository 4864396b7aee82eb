/**
 * Remembers what was worked out of words, since the same few thousand come back in all messages. Only for what depends on the word
 * alone; holds a bounded number of short words and nothing of a message.
 */

const MOST = 20_000;
/** Longer words are rare. */
const LONGEST = 20;
/** A longer piece of a text keeps the whole text alive: what is remembered is a copy. */
const LONGEST_ALONE = 12;

/** The same function, which works each short word out once. What it returns is shared: not to be changed. */
export function remembered<Value extends string | number | object>(
  make: (word: string) => Value,
): (word: string) => Value {
  const met = new Map<string, Value>();
  return (word) => {
    if (word.length > LONGEST) return make(word);
    const known = met.get(word);
    if (known !== undefined) return known;
    if (met.size >= MOST) met.clear();
    const own = word.length > LONGEST_ALONE ? [...word].join('') : word;
    const value = make(own);
    met.set(own, value);
    return value;
  };
}
