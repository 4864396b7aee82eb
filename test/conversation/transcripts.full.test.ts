/**
 * The same conversations over the real handle and the real database: what a patient reads, what is recorded and what the staff sees
 * are what the rehearsal in memory said they would be.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { play } from '../support/player.ts';
import { Staged } from '../support/staged.ts';
import { type Bench, openStore } from '../support/store.ts';
import { PRACTICES } from '../support/world.ts';

const folder = new URL('transcripts/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));

describe('transcripts over the database', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openStore();
  });
  afterAll(() => bench.close());

  it.each(names)('%s', async (name) => {
    const written = readFileSync(new URL(name, folder), 'utf8');
    const stages: Staged[] = [];
    const played = await play(written, PRACTICES, (practice, now) => {
      const stage = new Staged(bench, practice, now);
      stages.push(stage);
      return stage;
    });
    expect(played).toBe(await play(written, PRACTICES));
    expect(stages.flatMap(({ logged }) => logged)).toEqual([]);
  });
});
