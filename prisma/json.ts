/**
 * What may be written to PostgreSQL: text without NUL and without half a surrogate pair, which it refuses. People type them (or
 * attack with them); a message must never be lost for it.
 */

/** JSON for a `jsonb` parameter, every string in it cleaned. */
export function jsonOf(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (typeof part === 'string' ? cleanText(part) : part));
}

/** The text with NUL removed and lone surrogates replaced by U+FFFD. */
export function cleanText(text: string): string {
  return text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\uFFFD');
}
