/**
 * Whole conversations, as patients would live them. Each text is played and must come out as it is written; `UPDATE=1` writes what
 * came out, for a human to read the difference.
 */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readPractices } from '../../bots/practice-files.ts';
import { broken, play } from '../support/player.ts';

const folder = new URL('transcripts/', import.meta.url);
const practices = readPractices(fileURLToPath(new URL('../../prisma/practices', import.meta.url)));
const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));

describe('transcripts', () => {
  it('are there to be played', () => {
    expect(names.length).toBeGreaterThan(59);
  });

  it.each(names)('%s', async (name) => {
    const file = new URL(name, folder);
    const written = readFileSync(file, 'utf8');
    const played = await play(written, practices);
    if (process.env.UPDATE) writeFileSync(file, played);
    else expect(played).toBe(written);
    expect(broken(played)).toEqual([]);
  });
});
