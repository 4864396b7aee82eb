/**
 * Evaluates the danger rules on the live concepts of a message: which hold, how urgent, of which kind. The rules themselves are data.
 */
import type { EmergencyKind, Urgency } from '../../domain/triage.ts';
import type { Lexicon, Occurrence } from './concepts.ts';
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

const NEAR = 9;
const FOLLOWS = 5;
/** No phrase of the lexicon spans more words than this. */
const LONGEST_PHRASE = 20;

/**
 * One rule a line: `name | kind | urgency | needs | unless`. Needs: groups joined by `&` hold anywhere in the message; inside a
 * group, concepts separated by spaces stand near each other, those separated by `>` follow each other; `a/b` is one or the other. A
 * name that ends in `~` marks a likely rule, in `?` a hint.
 */
export function compileRules(source: string, lexicon: Lexicon): Rule[] {
  const idOf = (name: string): number => {
    const id = lexicon.idOf.get(name);
    if (id === undefined) throw new Error(`danger rule names an unknown concept: ${name}`);
    return id;
  };
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
          .map((part) => part.split('/').map(idOf)),
      })),
      unless: unless
        .split(/[\s/]+/)
        .filter(Boolean)
        .map(idOf),
    });
  }
  return rules;
}

/** The concepts that some rule needs; the others only silence a rule or speak to the model. */
export function neededConcepts(rules: readonly Rule[]): Set<number> {
  return new Set(rules.flatMap((rule) => rule.groups.flatMap((group) => group.parts.flat())));
}

/** The rules that hold, in the order of the table. */
export function heldRules(rules: readonly Rule[], words: readonly Word[], occurrences: readonly Occurrence[]): Rule[] {
  const live: Occurrence[][] = [];
  for (const occurrence of occurrences) {
    if (occurrence.dead) continue;
    const list = live[occurrence.concept];
    if (list) list.push(occurrence);
    else live[occurrence.concept] = [occurrence];
  }
  for (const list of live) list?.sort((a, b) => a.from - b.from);
  return rules.filter((rule) => {
    for (const group of rule.groups) for (const part of group.parts) if (!part.some((id) => live[id])) return false;
    for (const id of rule.unless) if (live[id]) return false;
    return rule.groups.every((group) => holds(group, words, live));
  });
}

function holds(group: Group, words: readonly Word[], live: readonly (readonly Occurrence[] | undefined)[]): boolean {
  const [first, ...rest] = group.parts;
  if (!first) return true;
  return first.some((id) =>
    (live[id] ?? []).some((start) => {
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
  live: readonly (readonly Occurrence[] | undefined)[],
): Occurrence | undefined {
  for (const id of part) {
    const list = live[id] ?? [];
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
