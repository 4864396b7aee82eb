/**
 * Reads patterns over canonical words: the part of regular expressions that the lists of words use, and `{name}`, which stands for a group
 * that many patterns share and is read once. What they match is told by `matcher.ts`.
 */

/** A pattern that was read: what must be met, in order. */
export type Pattern = readonly Node[];

export type Node =
  | { is: 'text'; text: string }
  /** Digits, or letters, digits and blanks: as many as there are. */
  | { is: 'run'; of: 'digits' | 'word'; least: number; most: number }
  | { is: 'choice'; of: Choice; isOptional: boolean }
  /** What must follow, or must not, and is not taken. */
  | { is: 'ahead'; of: Choice; isWanted: boolean };

export interface Choice {
  alternatives: readonly Pattern[];
  /** The same by their first letter, made when the choice is first met. */
  sorted?: Sorted<Pattern>;
}

/** What can begin with a letter, in order, by that letter; and what is left before any other. */
export interface Sorted<One> {
  byFirst: ReadonlyMap<number, readonly One[]>;
  always: readonly One[];
}

const QUANTIFIER = /[?*+]|\{(\d+)(?:(,)(\d*))?\}/y;
const TEXT = /[^\\|()[\]{}?*+.^$]+/y;
const NAME = /\{([a-z_]+)\}/y;
const EVER = Number.POSITIVE_INFINITY;

/** Reads patterns of which any may begin. `pieces` are what `{name}` stands for, as a group. */
export function readPatterns(sources: readonly string[], pieces: ReadonlyMap<string, string>): Pattern {
  const read = new Map<string, Choice>();
  const alternatives = sources.flatMap((source) => new Reader(source, pieces, read).alternatives());
  return [{ is: 'choice', of: { alternatives }, isOptional: false }];
}

class Reader {
  private at = 0;
  private readonly source: string;
  private readonly pieces: ReadonlyMap<string, string>;
  /** The pieces that were read: the same come back in many patterns. */
  private readonly read: Map<string, Choice>;

  constructor(source: string, pieces: ReadonlyMap<string, string>, read: Map<string, Choice>) {
    this.source = source;
    this.pieces = pieces;
    this.read = read;
  }

  /** The whole source. */
  alternatives(): readonly Pattern[] {
    const alternatives = this.choice();
    if (this.at < this.source.length) throw this.trouble();
    return alternatives;
  }

  private choice(): Pattern[] {
    const alternatives = [this.sequence()];
    while (this.takes('|')) alternatives.push(this.sequence());
    return alternatives;
  }

  private sequence(): Pattern {
    const nodes: Node[] = [];
    for (;;) {
      const [text = ''] = this.match(TEXT);
      // A question mark is for the last letter alone.
      const isOptional = text !== '' && this.takes('?');
      const sure = isOptional ? text.slice(0, -1) : text;
      if (sure) nodes.push({ is: 'text', text: sure });
      if (isOptional)
        nodes.push({ is: 'choice', of: { alternatives: [[{ is: 'text', text: text.slice(-1) }]] }, isOptional });
      const node = this.marked();
      if (node) nodes.push(node);
      else if (!text) return nodes;
    }
  }

  /** What begins with a mark; undefined where an alternative ends, or a text begins. */
  private marked(): Node | undefined {
    const mark = this.source[this.at];
    if (mark === '{') return { is: 'choice', of: this.piece(), isOptional: this.takes('?') };
    if (mark === '\\') {
      if (this.takes('\\d')) return this.run('digits');
      if (this.takes('\\w')) return this.run('word');
      this.at += 2;
      return { is: 'text', text: this.source.charAt(this.at - 1) };
    }
    if (mark !== '(') return undefined;
    if (this.takes('(?:')) return { is: 'choice', of: this.group(), isOptional: this.takes('?') };
    const isWanted = this.takes('(?=');
    if (!isWanted && !this.takes('(?!')) throw this.trouble();
    return { is: 'ahead', of: this.group(), isWanted };
  }

  private group(): Choice {
    const of = { alternatives: this.choice() };
    if (!this.takes(')')) throw this.trouble();
    return of;
  }

  private piece(): Choice {
    const [, name = ''] = this.match(NAME);
    const known = this.read.get(name);
    if (known) return known;
    const source = this.pieces.get(name);
    if (source === undefined) throw this.trouble();
    const of = { alternatives: new Reader(source, this.pieces, this.read).alternatives() };
    this.read.set(name, of);
    return of;
  }

  private run(of: 'digits' | 'word'): Node {
    const [mark, least = '1', comma, most] = this.match(QUANTIFIER);
    if (mark === '+' || mark === '*') return { is: 'run', of, least: mark === '+' ? 1 : 0, most: EVER };
    if (mark === '?') return { is: 'run', of, least: 0, most: 1 };
    return { is: 'run', of, least: Number(least), most: Number(comma ? most || EVER : least) };
  }

  private match(pattern: RegExp): readonly string[] {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.source) ?? [];
    this.at += match[0]?.length ?? 0;
    return match;
  }

  private takes(mark: string): boolean {
    const isThere = this.source.startsWith(mark, this.at);
    if (isThere) this.at += mark.length;
    return isThere;
  }

  private trouble(): Error {
    return new Error(`a pattern that cannot be read at ${this.at}: ${this.source}`);
  }
}
