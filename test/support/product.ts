/** The whole product as a test starts it: a database of its own, the stage, a fixed night. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Permanence, startPermanence } from '../../bots/assembly.ts';
import { readConfig } from '../../bots/config.ts';
import { makeLog } from '../../bots/log.ts';
import { readPractices } from '../../bots/practice-files.ts';
import { freshDatabase, type TestDatabase } from './database.ts';

/** Monday 4 March 2030, 23:00 in Paris: ahead of any machine's clock for long. */
export const NIGHT = Date.parse('2030-03-04T23:00:00+01:00');

export interface Product {
  permanence: Permanence;
  database: TestDatabase;
  /** Presses a button of the stage's clock. */
  advance(to: 'digest' | 'morning' | 'hour'): Promise<number>;
  stop(): Promise<void>;
}

export async function startProduct(): Promise<Product> {
  const folder = mkdtempSync(join(tmpdir(), 'permanence-product-'));
  const database = await freshDatabase();
  const config = readConfig({ PORT: '0', DATABASE_URL: database.url, PERMANENCE_DATA: folder, DEMO_SEED: '0' });
  const permanence = await startPermanence(config, readPractices(config.practicesDirectory), makeLog('silent'));
  await permanence.clock.moveTo(NIGHT);
  return {
    permanence,
    database,
    advance: async (to) => {
      const response = await fetch(`${permanence.url}/demo/clock`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ to }),
      });
      return response.status;
    },
    stop: async () => {
      await permanence.stop();
      await database.close();
      rmSync(folder, { recursive: true });
    },
  };
}
