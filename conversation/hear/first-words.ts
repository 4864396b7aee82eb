/**
 * Which words a pattern over canonical words needs, read from its source, so that a pattern is only compiled and tried on a line that
 * holds them. Knows the small part of regular expressions that the word lists use, and `{name}`, which stands for a group that many
 * patterns share.
 */

/** What each name stands for: `doc` → `(?:docteur|medecin)`. */
export type Pieces = ReadonlyMap<string, string>;
const NO_PIECES: Pieces = new Map();

/** How a phrase begins: whole words end in `_`. One that ends in `*` may go on with any word. */
type Prefix = string;

const MOST = 2000;
const NOTHING: readonly Prefix[] = [''];
const LETTERS = /[a-z0-9#'%:]+/y;
const OPTIONAL = /^(?:[?*]|\{0)/;
/** Looks at what stands before or after, and takes no letter. */
const ASSERTION = /^(?:\(\?<?[=!]|\$)/;
const QUANTIFIER = /[?*+]|\{\d+(?:,\d*)?\}/y;
/** A word that ends here: a blank follows, or nothing more. */
const WHOLE_WORD = /[a-z0-9#'%:]+(?:_(?![?*+]|\{\d)|(?=\||$))/y;
/** Nothing that opens, chooses or escapes. */
const EVEN = /[^|()[\\]+/y;
/** To the next mark that opens or closes a group; what is escaped and the inside of a class are passed over. */
const TO_BRACKET = /(?:[^()[\\]|\\.|\[[^\]]*\])*[()]/y;
/** Most groups are a choice of words and turns of phrase. */
const PLAIN_CHOICE = /^[a-z0-9#'%:_|]+$/;

/** The possible first words of a pattern that starts at a blank; undefined when anything could come first. */
export function firstWords(source: string, pieces = NO_PIECES): ReadonlySet<string> | undefined {
  const prefixes = prefixesIn(source, 1, pieces);
  if (!prefixes) return undefined;
  const words = new Set(prefixes.map(([first]) => first));
  return words.has('') ? undefined : words;
}

/** Its possible beginnings: a first word and the one after it, which is undefined when any word may follow or none. */
export function firstPairs(source: string, pieces = NO_PIECES): readonly Pair[] | undefined {
  const pairs = prefixesIn(source, 2, pieces) ?? prefixesIn(source, 1, pieces);
  return pairs?.some(([first]) => first === '') ? undefined : pairs;
}

type Pair = readonly [first: string, second: string | undefined];

function prefixesIn(source: string, depth: number, pieces: Pieces): Pair[] | undefined {
  const reader = new Reader(source.startsWith('_') ? source.slice(1) : source, depth, pieces);
  const prefixes = reader.alternatives();
  if (!prefixes || !reader.atEnd() || prefixes.length > MOST) return undefined;
  return prefixes.map((prefix) => {
    const [first = '', second = ''] = prefix.split('_');
    return [first, second === '' || second === '*' || depth === 1 ? undefined : second];
  });
}

/**
 * The places of a pattern where a word must stand, as sources that `firstWords` can read, for each of its alternatives. A line on which
 * the pattern holds has one of the first words of every place.
 */
export function placesOf(source: string, pieces = NO_PIECES): string[][] {
  const startsAnywhere = /^[_^]/.test(source);
  return alternativesOf(source).map((alternative) => {
    const places: string[] = [];
    let isBlank = !startsAnywhere || /^[_^]/.test(alternative);
    for (let at = alternative.startsWith('^') ? 1 : 0; at < alternative.length; ) {
      // The rest of a word, letter by letter, says nothing more.
      if (!isBlank && isLetter(alternative, at) && isLetter(alternative, at + 1)) {
        at++;
        continue;
      }
      const end = endOfAtom(alternative, at);
      const atom = alternative.slice(at, end);
      const quantifier = '?*+{'.includes(alternative[end] ?? ' ') ? matchAt(QUANTIFIER, alternative, end) : '';
      const next = end + quantifier.length;
      const isOptional = quantifier !== '' && OPTIONAL.test(quantifier);
      if (atom === '_') isBlank = true;
      else if (!ASSERTION.test(atom)) {
        if (isBlank && !isOptional) places.push(placeAt(alternative, at, next));
        const group = pieces.get(atom.slice(1, -1)) ?? atom;
        isBlank = (isBlank || !isOptional) && group.startsWith('(') && alternativesOf(inner(group)).every(endsInBlank);
      }
      at = next;
    }
    return places;
  });
}

/** Whether a pattern is not a choice outside of its groups. */
export function isOneAlternative(source: string): boolean {
  return alternativesOf(source).length === 1;
}

function isLetter(source: string, at: number): boolean {
  const code = source.charCodeAt(at);
  return code >= 97 && code <= 122;
}

/** From here to the end of the word, or of the alternative when more may follow. */
function placeAt(alternative: string, at: number, next: number): string {
  return next === alternative.length || alternative[next] === '_' ? alternative.slice(at, next) : alternative.slice(at);
}

/** The first `depth` words of a phrase. */
function cut(phrase: string, depth: number): Prefix {
  let end = -1;
  for (let words = 0; words < depth; words++) {
    end = phrase.indexOf('_', end + 1);
    if (end < 0) return phrase;
  }
  return phrase.slice(0, end + 1);
}

function isDone(prefix: Prefix, depth: number): boolean {
  return prefix.endsWith('*') || (prefix.endsWith('_') && (depth === 1 || prefix.indexOf('_') < prefix.length - 1));
}

function endsInBlank(alternative: string): boolean {
  return alternative.endsWith('_');
}

function inner(group: string): string {
  return group.slice(group.startsWith('(?:') ? 3 : 1, -1);
}

/** The alternatives that stand outside of any group. */
function alternativesOf(source: string): string[] {
  const alternatives: string[] = [];
  let start = 0;
  for (let at = 0; at < source.length; ) {
    if (source[at] === '|') {
      alternatives.push(source.slice(start, at));
      start = ++at;
    } else at = endOfAtom(source, at);
  }
  alternatives.push(source.slice(start));
  return alternatives;
}

/** Where the group, class, escape, name or single character at `at` ends. */
function endOfAtom(source: string, at: number): number {
  const mark = source[at];
  if (mark === '\\') return at + 2;
  if (mark === '[') return source.indexOf(']', at) + 1;
  if (mark === '{') return source.indexOf('}', at) + 1;
  if (mark !== '(') return at + 1;
  let depth = 0;
  TO_BRACKET.lastIndex = at;
  while (TO_BRACKET.test(source)) {
    depth += source[TO_BRACKET.lastIndex - 1] === '(' ? 1 : -1;
    if (depth === 0) return TO_BRACKET.lastIndex;
  }
  return source.length;
}

function matchAt(pattern: RegExp, source: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0] ?? '';
}

class Reader {
  private at = 0;
  private readonly source: string;
  private readonly depth: number;
  private readonly pieces: Pieces;

  constructor(source: string, depth: number, pieces: Pieces) {
    this.source = source;
    this.depth = depth;
    this.pieces = pieces;
  }

  atEnd(): boolean {
    return this.at >= this.source.length;
  }

  /** Undefined as soon as something can begin with any letter. */
  alternatives(): readonly Prefix[] | undefined {
    const all: Prefix[] = [];
    let isKnown = true;
    for (;;) {
      const one = this.sequence();
      if (one) all.push(...one);
      else isKnown = false;
      if (this.source[this.at] !== '|') return isKnown ? [...new Set(all)] : undefined;
      this.at++;
    }
  }

  private sequence(): readonly Prefix[] | undefined {
    const word = matchAt(WHOLE_WORD, this.source, this.at);
    this.at += word.length;
    let prefixes: readonly Prefix[] | undefined = [word];
    while (!this.atEnd() && !this.ends()) {
      if (!prefixes || prefixes.every((prefix) => isDone(prefix, this.depth))) {
        this.skipRest();
        break;
      }
      const atom: readonly Prefix[] | undefined = this.quantified(this.atom());
      prefixes = atom && prefixes.length * atom.length <= MOST ? join(prefixes, atom, this.depth) : opened(prefixes);
    }
    return prefixes;
  }

  private ends(): boolean {
    const mark = this.source[this.at];
    return mark === '|' || mark === ')';
  }

  /** To the end of the sequence: what follows the first word does not matter. */
  private skipRest(): void {
    while (!this.atEnd() && !this.ends()) {
      EVEN.lastIndex = this.at;
      this.at = EVEN.test(this.source) ? EVEN.lastIndex : endOfAtom(this.source, this.at);
    }
  }

  private atom(): readonly Prefix[] | undefined {
    const letters = matchAt(LETTERS, this.source, this.at);
    if (letters) {
      // A quantifier only takes the last letter.
      const isQuantified = letters.length > 1 && matchAt(QUANTIFIER, this.source, this.at + letters.length) !== '';
      const text = isQuantified ? letters.slice(0, -1) : letters;
      this.at += text.length;
      return [text];
    }
    const mark = this.source[this.at] ?? '';
    if (mark === '(') {
      const end = endOfAtom(this.source, this.at);
      const group = this.source.slice(this.at, end);
      this.at = end;
      return group.startsWith('(?:') ? prefixesOf(group, this.depth, this.pieces) : NOTHING;
    }
    if (mark === '{') {
      const start = this.at + 1;
      this.at = endOfAtom(this.source, this.at);
      return prefixesOf(this.pieces.get(this.source.slice(start, this.at - 1)) ?? '', this.depth, this.pieces);
    }
    if (mark === '[') {
      this.at = endOfAtom(this.source, this.at);
      return undefined;
    }
    if (mark === '\\') {
      const escaped = this.source[this.at + 1] ?? '';
      this.at += 2;
      return /[a-z]/i.test(escaped) ? undefined : [escaped];
    }
    this.at++;
    if (mark === '_') return [mark];
    if (mark === '$' || mark === '^') return NOTHING;
    return mark === '.' ? undefined : [mark];
  }

  private quantified(atom: readonly Prefix[] | undefined): readonly Prefix[] | undefined {
    const quantifier = matchAt(QUANTIFIER, this.source, this.at);
    this.at += quantifier.length;
    if (!atom || quantifier === '') return atom;
    const repeated = quantifier === '?' || this.depth === 1 ? atom : opened(atom);
    return repeated && OPTIONAL.test(quantifier) ? [...repeated, ...NOTHING] : repeated;
  }
}

/** The same groups come back in many patterns: each is read once for each number of words. */
const readGroups = [1, 2].map(() => new Map<string, readonly Prefix[] | undefined>());

function prefixesOf(group: string, depth: number, pieces: Pieces): readonly Prefix[] | undefined {
  const known = readGroups[depth - 1];
  if (known?.has(group)) return known.get(group);
  const choice = inner(group);
  const prefixes = PLAIN_CHOICE.test(choice)
    ? [...new Set(choice.split('|').map((phrase) => cut(phrase, depth)))]
    : new Reader(choice, depth, pieces).alternatives();
  known?.set(group, prefixes);
  return prefixes;
}

/** The prefixes when anything may follow; undefined when that can be a first word. */
function opened(prefixes: readonly Prefix[]): Prefix[] | undefined {
  const open: Prefix[] = [];
  for (const prefix of prefixes) {
    const blank = prefix.indexOf('_');
    if (blank < 0) return undefined;
    open.push(isDone(prefix, 2) ? prefix : `${prefix.slice(0, blank + 1)}*`);
  }
  return open;
}

function join(left: readonly Prefix[], right: readonly Prefix[], depth: number): Prefix[] {
  const joined: Prefix[] = [];
  for (const prefix of left) {
    if (isDone(prefix, depth)) joined.push(prefix);
    else for (const more of right) joined.push(cut(prefix + more, depth));
  }
  return joined;
}
