/**
 * A message written as a list ("1) déplacer… 2) un certificat", or a line for each with a dash): its marks are turned into the ends of
 * sentences, so that each request is read by itself and no number of the list is taken for a day. Lengths stay; reads no meaning.
 */

/** "1)", "2 -", "3.", "a)" at the beginning or after a blank; not "12)" nor "1.5". */
const NUMBERED = /(?<=^|[\s:;,.])\(?(?:[1-9] ?(?:[).°/]|[-–—:](?=\s|\p{L}))|[a-e]\))(?![\d/])/giu;
/** A dash, a star or a dot before a line. */
const BULLETED = /(?<=^|\n)[ ]*[-–—*•·▪◦>] ?(?=\S)/g;

/** The end of a line, before another of several words: "un rdv jeudi\nvos horaires svp". */
const LINE_END = /(?<=\p{L}[^\p{L}\n]+\p{L}+[ ]*)\n(?=[ ]*(?!n[ée]e?\s)\p{L}+[^\p{L}\n]+\p{L})/giu;

/** The text with the marks of its list, if it is one, and the ends of its lines replaced by as many characters: a semicolon and blanks. */
export function withoutListMarks(text: string): string {
  const lines = withoutMarks(text);
  return lines.includes('\n') ? lines.replace(LINE_END, ';') : lines;
}

function withoutMarks(text: string): string {
  const listed = isCounted(text.match(NUMBERED) ?? []) ? text.replace(NUMBERED, ended) : text;
  return isBulleted(listed) ? listed.replace(BULLETED, ended) : listed;
}

/** One, two, three, or a, b, c: what counts from the beginning is a list. */
function isCounted(marks: readonly string[]): boolean {
  const rank = (mark: string): number =>
    '1a2b3c4d5e6f7g8h9i'.indexOf(/[1-9a-e]/i.exec(mark)?.[0].toLowerCase() ?? '') >> 1;
  return marks.length > 1 && marks.every((mark, nth) => rank(mark) === nth);
}

function isBulleted(text: string): boolean {
  return (text.match(BULLETED)?.length ?? 0) > 1;
}

const ended = (mark: string): string => ';'.padEnd(mark.length);
