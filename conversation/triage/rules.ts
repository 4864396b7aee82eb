/**
 * Evaluates the danger rules on the live concepts of a message: which hold, how urgent, of which kind. The rules themselves are data.
 */
import type { EmergencyKind, Urgency } from '../../domain/triage.ts';
import type { Lexicon, Occurrence } from './concepts.ts';
import type { Word } from './reading.ts';

export interface Rule {
  name: string;
  urgency: Urgency;
  kind: EmergencyKind | null;
  /** A sure rule decides alone; a hint only speaks to the model. */
  strength: 'sure' | 'hint';
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

/**
 * One rule a line: `name | kind | urgency | needs | unless`. Needs: groups joined by `&` hold anywhere in the message; inside a
 * group, concepts separated by spaces stand near each other, those separated by `>` follow each other; `a/b` is one or the other. A
 * name that ends in `?` marks a hint.
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
      name: name.replace('?', ''),
      strength: name.endsWith('?') ? 'hint' : 'sure',
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

/** The rules that hold, in the order of the table. */
export function heldRules(rules: readonly Rule[], words: readonly Word[], occurrences: readonly Occurrence[]): Rule[] {
  const live: Occurrence[][] = [];
  for (const occurrence of occurrences) {
    if (occurrence.dead) continue;
    const list = live[occurrence.concept];
    if (list) list.push(occurrence);
    else live[occurrence.concept] = [occurrence];
  }
  return rules.filter((rule) => {
    for (const group of rule.groups) for (const part of group.parts) if (!part.some((id) => live[id])) return false;
    for (const id of rule.unless) if (live[id]) return false;
    return rule.groups.every((group) => holds(group, words, live));
  });
}

function holds(group: Group, words: readonly Word[], live: readonly (readonly Occurrence[] | undefined)[]): boolean {
  const [first, ...rest] = group.parts;
  if (!first) return true;
  for (const id of first) {
    for (const start of live[id] ?? []) {
      let from = start.from;
      let to = start.to;
      const ok = rest.every((part) => {
        for (const other of part) {
          for (const next of live[other] ?? []) {
            if (words[next.from]?.sentence !== words[start.from]?.sentence) continue;
            if (
              group.ordered
                ? next.from >= to && next.from - to <= FOLLOWS
                : next.from - to <= NEAR && from - next.to <= NEAR
            ) {
              from = group.ordered ? next.from : Math.min(from, next.from);
              to = group.ordered ? next.to : Math.max(to, next.to);
              return true;
            }
          }
        }
        return false;
      });
      if (ok) return true;
    }
  }
  return false;
}
