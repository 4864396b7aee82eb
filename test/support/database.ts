/** A fresh migrated database for one test file, copied from the run's template. */
import { inject } from 'vitest';
import { copyTemplate, type TestDatabase } from './cluster.ts';

export type { TestDatabase } from './cluster.ts';

export async function freshDatabase(): Promise<TestDatabase> {
  return await copyTemplate(inject('postgres'));
}
