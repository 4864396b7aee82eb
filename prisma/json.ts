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

/** Ids that come from outside are looked at first: PostgreSQL throws on a text that is no UUID. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
