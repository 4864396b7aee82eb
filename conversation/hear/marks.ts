/**
 * What can be told of a text at a glance, letter by letter: most messages have no capital but their first one and few digits, and the
 * expressions that look for names and numbers are then left alone. Finds nothing by itself.
 */

export interface Marks {
  /** A capital that does not open the text. */
  hasInnerCapital: boolean;
  /** How many digits. */
  digits: number;
}

const CAPITAL = /\p{Lu}/u;
/** The last letter of which `isCapital` knows. */
const LAST_KNOWN = 0xff;

export function marksOf(text: string): Marks {
  const marks = { hasInnerCapital: false, digits: 0 };
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) marks.digits++;
    else if (at > 0 && !marks.hasInnerCapital)
      marks.hasInnerCapital = code > LAST_KNOWN ? CAPITAL.test(letterAt(text, at)) : isCapital(code);
  }
  return marks;
}

/** The letter that begins there: some take two numbers. */
function letterAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}

function isCapital(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde && code !== 0xd7);
}
