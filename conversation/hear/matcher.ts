/**
 * Tries a pattern at the words of a line. It makes the choices of a regular expression, in the same order, but remembers for each first
 * word how the pattern can go on: most words begin nothing, and nothing has to be compiled, which takes the engine tens of milliseconds
 * for a long pattern.
 */
import type { Choice, Node, Pattern, Sorted } from './patterns.ts';

const DIGITS = '0123456789';

/** What is still to be met after a group. */
interface Rest {
  nodes: Pattern;
  from: number;
  rest: Rest | undefined;
}

/** One of the ways in which a pattern can go on after its first word. */
interface Way extends Rest {
  /** How many letters were taken: those of the word and its blank, or fewer when what follows must be looked at from within. */
  taken: number;
}

/** All of them, in order, by the letter that stands after the word and its blank. */
export type Ways = Sorted<Way>;

/** How a pattern can go on after this word; undefined when it cannot begin with it. */
export function waysAfter(pattern: Pattern, word: string): Ways | undefined {
  const ways: Way[] = [];
  collectWays({ nodes: pattern, from: 0, rest: undefined, taken: 0 }, `${word}_`, ways);
  if (!ways.length) return undefined;
  return sorted(ways, (way) => (way.taken > word.length ? firstLetters(way) : undefined));
}

/** Where the match ends that begins with a word at this place of a line, whose length and ways are these; −1 when there is none. */
export function endAfter({ byFirst, always }: Ways, line: string, at: number, length: number): number {
  const ways = byFirst.get(codeAt(line, at + length + 1)) ?? always;
  for (let k = 0; k < ways.length; k++) {
    const { nodes, from, rest, taken } = ways[k] as Way;
    const end = matchEnd(nodes, from, rest, line, at + taken);
    if (end >= 0) return end;
  }
  return -1;
}

function collectWays(way: Way, text: string, ways: Way[]): void {
  const { nodes, rest } = way;
  let { taken } = way;
  for (let from = way.from; from < nodes.length; from++) {
    const node = nodes[from] as Node;
    if (taken === text.length || node.is === 'ahead' || (node.is === 'run' && node.of === 'word')) {
      ways.push({ nodes, from, rest, taken });
      return;
    }
    const after = { nodes, from: from + 1, rest };
    if (node.is === 'text') {
      const left = text.length - taken;
      if (!text.startsWith(node.text, taken)) {
        const isBegun = node.text.length > left && node.text.startsWith(text.slice(taken));
        if (isBegun)
          ways.push({ nodes: [{ is: 'text', text: node.text.slice(left) }], from: 0, rest: after, taken: text.length });
        return;
      }
      taken += node.text.length;
    } else if (node.is === 'choice') {
      for (const alternative of alternativesAt(node.of, text, taken))
        collectWays({ nodes: alternative, from: 0, rest: after, taken }, text, ways);
      if (!node.isOptional) return;
    } else {
      let last = runEnd(node, text, taken);
      for (; last - taken > node.least; last--) collectWays({ ...after, taken: last }, text, ways);
      if (last - taken < node.least) return;
      taken = last;
    }
  }
  if (rest) collectWays({ ...rest, taken }, text, ways);
  else ways.push({ nodes, from: nodes.length, rest, taken });
}

/** Where the match of what is still to be met ends; −1 when it is not. */
function matchEnd(nodes: Pattern, from: number, rest: Rest | undefined, line: string, at: number): number {
  let here = at;
  for (let i = from; i < nodes.length; i++) {
    const node = nodes[i] as Node;
    if (node.is === 'text') {
      if (!line.startsWith(node.text, here)) return -1;
      here += node.text.length;
    } else if (node.is === 'choice') {
      const end = chosenEnd(node.of, i + 1 < nodes.length ? { nodes, from: i + 1, rest } : rest, line, here);
      if (end >= 0 || !node.isOptional) return end;
    } else if (node.is === 'ahead') {
      if (chosenEnd(node.of, undefined, line, here) >= 0 !== node.isWanted) return -1;
    } else {
      let last = runEnd(node, line, here);
      for (; last - here > node.least; last--) {
        const end = matchEnd(nodes, i + 1, rest, line, last);
        if (end >= 0) return end;
      }
      if (last - here < node.least) return -1;
      here = last;
    }
  }
  return rest ? matchEnd(rest.nodes, rest.from, rest.rest, line, here) : here;
}

function chosenEnd(choice: Choice, rest: Rest | undefined, line: string, at: number): number {
  const alternatives = alternativesAt(choice, line, at);
  for (let k = 0; k < alternatives.length; k++) {
    const nodes = alternatives[k] as Pattern;
    const first = nodes[0];
    // Most alternatives are words, and most of those are others.
    if (first?.is === 'text' && !line.startsWith(first.text, at)) continue;
    const end = matchEnd(nodes, 0, rest, line, at);
    if (end >= 0) return end;
  }
  return -1;
}

/** Those that can begin with the letter that stands there. */
function alternativesAt(choice: Choice, line: string, at: number): readonly Pattern[] {
  const { alternatives } = choice;
  if (alternatives.length === 1) return alternatives;
  choice.sorted ??= sorted(alternatives, (nodes) => firstLetters({ nodes, from: 0, rest: undefined }));
  return choice.sorted.byFirst.get(codeAt(line, at)) ?? choice.sorted.always;
}

/** Where the longest run ends that begins here. */
function runEnd({ of, most }: Node & { is: 'run' }, text: string, at: number): number {
  const isOf = of === 'digits' ? isDigit : isWordlike;
  let end = at;
  while (end - at < most && isOf(codeAt(text, end))) end++;
  return end;
}

/** 0 past the end, which no letter is. */
function codeAt(text: string, at: number): number {
  return at < text.length ? text.charCodeAt(at) : 0;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isWordlike(code: number): boolean {
  return isDigit(code) || (code >= 65 && code <= 90) || code === 95 || (code >= 97 && code <= 122);
}

/** What can begin with any letter, or is empty, stands with each and alone before any other. */
function sorted<One>(all: readonly One[], lettersOf: (one: One) => string | undefined): Sorted<One> {
  const byFirst = new Map<number, One[]>();
  const always: One[] = [];
  for (const one of all) {
    const letters = lettersOf(one);
    if (letters === undefined) {
      for (const beginning of byFirst.values()) beginning.push(one);
      always.push(one);
      continue;
    }
    for (const letter of new Set(letters)) {
      const code = letter.charCodeAt(0);
      const beginning = byFirst.get(code);
      if (beginning) beginning.push(one);
      else byFirst.set(code, [...always, one]);
    }
  }
  return { byFirst, always };
}

/** The letters that this can begin with; undefined when it could be any, or none. */
function firstLetters({ nodes, from, rest }: Rest): string | undefined {
  let letters = '';
  for (let i = from; i < nodes.length; i++) {
    const node = nodes[i] as Node;
    if (node.is === 'ahead') continue;
    if (node.is === 'text') return letters + node.text.charAt(0);
    if (node.is === 'run') return node.of === 'word' || node.least === 0 ? undefined : letters + DIGITS;
    for (const nodes of node.of.alternatives) {
      const more = firstLetters({ nodes, from: 0, rest: undefined });
      if (more === undefined) return undefined;
      letters += more;
    }
    if (!node.isOptional) return letters;
  }
  const more = rest && firstLetters(rest);
  return more === undefined ? undefined : letters + more;
}
