/** A fresh migrated database for one test file, copied from the run's template. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { TEMPLATE } from './cluster.ts';

export interface TestDatabase {
  pool: pg.Pool;
  /** For a process that the test starts: `DATABASE_URL`. */
  url: string;
  close(): Promise<void>;
}

/** `cluster`: address of another cluster than the run's (a benchmark has its own). */
export async function freshDatabase(cluster: string = inject('postgres')): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await asAdmin(cluster, `CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
  const url = cluster.replace('/postgres?', `/${name}?`);
  const pool = new pg.Pool({ connectionString: url, max: 16 });
  pool.on('error', () => undefined);
  return {
    pool,
    url,
    close: async () => {
      await pool.end();
      await asAdmin(cluster, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

/** One at a time: a template may not be copied while somebody else is connected to it. */
async function asAdmin(cluster: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: cluster });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock(1)');
    await client.query(statement);
  } finally {
    await client.end();
  }
}
