/**
 * Evaluates the danger rules on the live concepts of a message: which hold, how urgent, of which kind. The rules themselves are data.
 */
import type { EmergencyKind, Urgency } from '../../domain/triage.ts';
import { LEXICON } from './concepts.ts';
import type { Occurrence } from './lexicon.ts';
import type { Word } from './reading.ts';

/**
 * A sure rule decides alone. A likely one decides unless the message hardly resembles a danger, and then a human still looks: it was
 * wrong more than 3 times in 100 over our labelled messages (`test/eval/triage-report.ts` counts). A hint only speaks to the model.
 */
export type Strength = 'sure' | 'likely' | 'hint';

export interface Rule {
  name: string;
  urgency: Urgency;
  kind: EmergencyKind | null;
  strength: Strength;
  groups: readonly Group[];
  /** Live concepts that silence the rule. */
  unless: readonly number[];
}
interface Group {
  ordered: boolean;
  /** Each part: one of these concepts. */
  parts: readonly (readonly number[])[];
}

/** The rules in order, and for each concept the places of those whose first part it is one of: most messages begin few. */
export interface RuleTable {
  rules: readonly Rule[];
  begunBy: ReadonlyMap<number, readonly number[]>;
}

const NONE: readonly number[] = [];
const NEAR = 9;
const FOLLOWS = 5;
/** No phrase of the lexicon spans more words than this. */
const LONGEST_PHRASE = 20;

/**
 * One rule a line: `name | kind | urgency | needs | unless`. Needs: groups joined by `&` hold anywhere in the message; inside a
 * group, concepts separated by spaces stand near each other, those separated by `>` follow each other; `a/b` is one or the other. A
 * name that ends in `~` marks a likely rule, in `?` a hint.
 */
export function compileRules(source: string): RuleTable {
  const rules: Rule[] = [];
  for (const line of source.split('\n')) {
    if (!line.trim()) continue;
    const [name = '', kind = '', urgency = '', needs = '', unless = ''] = line.split('|').map((cell) => cell.trim());
    rules.push({
      name: name.replace(/[?~]$/, ''),
      strength: name.endsWith('?') ? 'hint' : name.endsWith('~') ? 'likely' : 'sure',
      kind: kind === '-' ? null : (kind as EmergencyKind),
      urgency: urgency as Urgency,
      groups: needs.split('&').map((group) => ({
        ordered: group.includes('>'),
        parts: group
          .split(/[\s>]+/)
          .filter(Boolean)
          .map((part) => part.split('/').map(conceptOf)),
      })),
      unless: unless
        .split(/[\s/]+/)
        .filter(Boolean)
        .map(conceptOf),
    });
  }
  const begunBy = new Map<number, number[]>();
  rules.forEach(({ groups }, place) => {
    for (const concept of groups[0]?.parts[0] ?? NONE) begunBy.set(concept, [...(begunBy.get(concept) ?? NONE), place]);
  });
  return { rules, begunBy };
}

function conceptOf(name: string): number {
  const id = LEXICON.idOf.get(name);
  if (id === undefined) throw new Error(`danger rule names an unknown concept: ${name}`);
  return id;
}

/** The concepts that some rule needs; the others only silence a rule or speak to the model. */
export function neededConcepts({ rules }: RuleTable): Set<number> {
  return new Set(rules.flatMap((rule) => rule.groups.flatMap((group) => group.parts.flat())));
}

/** By concept, whether it is said and counts, and whether its rules were looked at; all zero between two messages. */
const said = new Uint8Array(LEXICON.names.length);
const [UNSAID, SAID, SEEN] = [0, 1, 2];

/** The rules that hold, in the order of the table. */
export function heldRules(
  { rules, begunBy }: RuleTable,
  words: readonly Word[],
  occurrences: readonly Occurrence[],
): Rule[] {
  for (const { concept, dead } of occurrences) if (!dead) said[concept] = SAID;
  const possible: number[] = [];
  for (const { concept } of occurrences) {
    if (said[concept] !== SAID) continue;
    said[concept] = SEEN;
    for (const place of begunBy.get(concept) ?? NONE)
      if (canHold(rules[place] as Rule) && !possible.includes(place)) possible.push(place);
  }
  for (const { concept } of occurrences) said[concept] = UNSAID;
  if (possible.length === 0) return [];
  const live = liveOf(occurrences);
  return possible
    .sort((a, b) => a - b)
    .flatMap((place) => rules[place] ?? [])
    .filter((rule) => rule.groups.every((group) => holds(group, words, live)));
}

/** Whether each part is said somewhere and nothing silences the rule. */
function canHold({ groups, unless }: Rule): boolean {
  for (const { parts } of groups) for (const part of parts) if (!isAnySaid(part)) return false;
  return !isAnySaid(unless);
}

function isAnySaid(concepts: readonly number[]): boolean {
  for (const concept of concepts) if (said[concept] !== UNSAID) return true;
  return false;
}

/** By concept, where it is said and counts, in the order of the text. */
type Live = ReadonlyMap<number, readonly Occurrence[]>;

function liveOf(occurrences: readonly Occurrence[]): Live {
  const live = new Map<number, Occurrence[]>();
  for (const occurrence of occurrences) {
    if (occurrence.dead) continue;
    const list = live.get(occurrence.concept);
    if (list) list.push(occurrence);
    else live.set(occurrence.concept, [occurrence]);
  }
  for (const list of live.values()) list.sort((a, b) => a.from - b.from);
  return live;
}

function holds(group: Group, words: readonly Word[], live: Live): boolean {
  const [first, ...rest] = group.parts;
  if (!first) return true;
  return first.some((id) =>
    (live.get(id) ?? []).some((start) => {
      let { from, to } = start;
      return rest.every((part) => {
        const next = nearest(part, from, to, group.ordered, words, live);
        if (!next) return false;
        from = group.ordered ? next.from : Math.min(from, next.from);
        to = group.ordered ? next.to : Math.max(to, next.to);
        return true;
      });
    }),
  );
}

/** An occurrence of one of `part` that stands near `from`…`to`, or follows it when the group is ordered. Lists are in text order. */
function nearest(
  part: readonly number[],
  from: number,
  to: number,
  ordered: boolean,
  words: readonly Word[],
  live: Live,
): Occurrence | undefined {
  for (const id of part) {
    const list = live.get(id) ?? [];
    for (let i = firstFrom(list, ordered ? to : from - NEAR - LONGEST_PHRASE); i < list.length; i++) {
      const next = list[i] as Occurrence;
      if (next.from - to > NEAR) break;
      if (words[next.from]?.sentence !== words[from]?.sentence) continue;
      if (ordered ? next.from - to <= FOLLOWS : from - next.to <= NEAR) return next;
    }
  }
  return undefined;
}

/** Index of the first occurrence that starts at `from` or later. */
function firstFrom(list: readonly Occurrence[], from: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
