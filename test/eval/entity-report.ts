/** How well entities are read: precision, recall and F1 of each, compared as the yardstick compares them. */
import type { Entities } from '../../conversation/meaning.ts';

export type EntityName = keyof Entities;

interface Count {
  right: number;
  wrong: number;
  missed: number;
}

/** Spans that quote: half of the words in common are enough. */
const QUOTED: ReadonlySet<EntityName> = new Set<EntityName>(['visitReason', 'dateText']);

export class EntityReport {
  private readonly counts = new Map<EntityName, Count>();
  private readonly names: readonly EntityName[];

  constructor(names: readonly EntityName[]) {
    this.names = names;
  }

  add(truth: Entities, guess: Entities, isDanger: boolean): void {
    for (const name of this.names) {
      if (name === 'visitReason' && isDanger) continue;
      const count = this.counts.get(name) ?? { right: 0, wrong: 0, missed: 0 };
      this.counts.set(name, count);
      if (isSame(name, truth[name], guess[name])) {
        if (truth[name] !== undefined) count.right++;
        continue;
      }
      if (guess[name] !== undefined) count.wrong++;
      if (truth[name] !== undefined) count.missed++;
    }
  }

  /** One line: F1 in percent, and how many there were. */
  toString(): string {
    return [...this.counts]
      .map(([name, { right, wrong, missed }]) => {
        const f1 = (200 * right) / (2 * right + wrong + missed || 1);
        return `${name} ${f1.toFixed(1)} (${right + missed})`;
      })
      .join('  ');
  }
}

export function isSame(name: EntityName, truth: string | undefined, guess: string | undefined): boolean {
  if (truth === undefined || guess === undefined) return truth === guess;
  const left = words(truth);
  const right = words(guess);
  if (!QUOTED.has(name)) return left.join(' ') === right.join(' ');
  const rest = [...right];
  const shared = left.filter((word) => {
    const at = rest.indexOf(word);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  }).length;
  return (2 * shared) / (left.length + right.length) >= 0.5;
}

function words(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
}
