/**
 * The words that a pattern over canonical words can begin with, read from its source, so that a pattern is only tried on a
 * line that holds one of them. Knows the small part of regular expressions that the word lists use.
 */

interface Prefix {
  text: string;
  /** The first word is complete: what follows does not change it. */
  done: boolean;
}

const MOST = 2000;

/** The possible first words of a pattern that starts at a blank; undefined when anything could come first. */
export function firstWords(source: string): ReadonlySet<string> | undefined {
  const reader = new Reader(source.replace(/^_/, ''));
  const prefixes = reader.alternatives();
  if (!prefixes || !reader.atEnd() || prefixes.length > MOST) return undefined;
  const words = new Set<string>();
  for (const { text } of prefixes) {
    if (!text) return undefined;
    words.add(text);
  }
  return words;
}

class Reader {
  private at = 0;
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  atEnd(): boolean {
    return this.at >= this.source.length;
  }

  /** Undefined as soon as something can begin with any letter. */
  alternatives(): Prefix[] | undefined {
    let all: Prefix[] | undefined = [];
    for (;;) {
      const one = this.sequence();
      all = all && one ? [...all, ...one] : undefined;
      if (this.source[this.at] !== '|') return all && unique(all);
      this.at++;
    }
  }

  private sequence(): Prefix[] | undefined {
    let prefixes: Prefix[] | undefined = [{ text: '', done: false }];
    while (!this.atEnd() && !this.ends()) {
      if (!prefixes || prefixes.every(({ done }) => done)) {
        this.skipRest();
        break;
      }
      const atom = this.quantified(this.atom());
      prefixes = atom && prefixes.length * atom.length <= MOST ? join(prefixes, atom) : undefined;
    }
    return prefixes;
  }

  private ends(): boolean {
    const mark = this.source[this.at];
    return mark === '|' || mark === ')';
  }

  /** To the end of the sequence: what follows the first word does not matter. */
  private skipRest(): void {
    for (let depth = 0; !this.atEnd(); this.at++) {
      const mark = this.source[this.at];
      if (depth === 0 && (mark === '|' || mark === ')')) return;
      if (mark === '\\') this.at++;
      else if (mark === '[') this.at = this.source.indexOf(']', this.at);
      else if (mark === '(') depth++;
      else if (mark === ')') depth--;
    }
  }

  private atom(): Prefix[] | undefined {
    const mark = this.source[this.at] ?? '';
    if (mark === '(') {
      const isLook = this.source[this.at + 2] !== ':';
      this.at += this.source[this.at + 2] === '<' ? 4 : 3;
      const inner = this.alternatives();
      this.at++;
      return isLook ? [{ text: '', done: false }] : inner;
    }
    if (mark === '[') {
      this.at = this.source.indexOf(']', this.at) + 1;
      return undefined;
    }
    if (mark === '\\') {
      const escaped = this.source[this.at + 1] ?? '';
      this.at += 2;
      return /[a-z]/i.test(escaped) ? undefined : [{ text: escaped, done: false }];
    }
    this.at++;
    if (mark === '_') return [{ text: '', done: true }];
    if (mark === '$' || mark === '^') return [{ text: '', done: false }];
    return mark === '.' ? undefined : [{ text: mark, done: false }];
  }

  private quantified(atom: Prefix[] | undefined): Prefix[] | undefined {
    const mark = this.source[this.at];
    if (mark === '?' || mark === '*' || mark === '+') {
      this.at++;
      return mark === '+' ? atom : atom && [...atom, { text: '', done: false }];
    }
    if (mark !== '{') return atom;
    const isOptional = this.source[this.at + 1] === '0';
    this.at = this.source.indexOf('}', this.at) + 1;
    return isOptional ? atom && [...atom, { text: '', done: false }] : atom;
  }
}

function join(left: Prefix[], right: Prefix[]): Prefix[] {
  return unique(
    left.flatMap((prefix) =>
      prefix.done ? [prefix] : right.map(({ text, done }) => ({ text: prefix.text + text, done })),
    ),
  );
}

function unique(prefixes: Prefix[]): Prefix[] {
  return [...new Map(prefixes.map((prefix) => [`${prefix.text} ${prefix.done}`, prefix])).values()];
}
