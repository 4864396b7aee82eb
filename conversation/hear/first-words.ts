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
    while (!this.atEnd() && this.source[this.at] !== '|' && this.source[this.at] !== ')') {
      const atom = this.quantified(this.atom());
      if (!prefixes || prefixes.every(({ done }) => done)) continue;
      prefixes = atom && prefixes.length * atom.length <= MOST ? join(prefixes, atom) : undefined;
    }
    return prefixes;
  }

  private atom(): Prefix[] | undefined {
    const rest = this.source.slice(this.at);
    const look = /^\(\?(?:[=!]|<[=!])/.exec(rest);
    const open = /^\(\?:/.exec(rest);
    if (look || open) {
      this.at += (look ?? open)?.[0].length ?? 0;
      const inner = this.alternatives();
      this.at++;
      return look ? [{ text: '', done: false }] : inner;
    }
    if (rest.startsWith('[')) {
      this.at += rest.indexOf(']') + 1;
      return undefined;
    }
    if (rest.startsWith('\\')) {
      this.at += 2;
      return /^\\[.?+*(){}$|/]/.test(rest) ? [{ text: rest[1] ?? '', done: false }] : undefined;
    }
    this.at++;
    if (rest[0] === '_') return [{ text: '', done: true }];
    if (rest[0] === '$' || rest[0] === '^') return [{ text: '', done: false }];
    return rest[0] === '.' ? undefined : [{ text: rest[0] ?? '', done: false }];
  }

  private quantified(atom: Prefix[] | undefined): Prefix[] | undefined {
    const quantifier = /^(?:\?|\*|\+|\{(\d+)(?:,\d*)?\})/.exec(this.source.slice(this.at));
    if (!quantifier) return atom;
    this.at += quantifier[0].length;
    const isOptional = quantifier[0] === '?' || quantifier[0] === '*' || quantifier[1] === '0';
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
