/**
 * One embedded PostgreSQL for a whole test run, with a migrated template that each test file copies. Ends what it started, and
 * what a killed run left behind.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { makePool } from '../../prisma/database.ts';
import { startEmbedded } from '../../prisma/embedded.ts';
import { migrate } from '../../prisma/migrate.ts';

const TEMPLATE = 'permanence_template';
const PREFIX = 'permanence-test-';

export interface Cluster {
  /** Connection string of its `postgres` database. */
  url: string;
  stop(): Promise<void>;
}

export async function startCluster(): Promise<Cluster> {
  sweep();
  const directory = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  const embedded = await startEmbedded(directory);
  const admin = new pg.Client({ connectionString: embedded.url('postgres') });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${TEMPLATE}`);
  await admin.end();
  const pool = new pg.Pool({ connectionString: embedded.url(TEMPLATE), max: 1 });
  await migrate(pool);
  await pool.end();
  return {
    url: embedded.url('postgres'),
    stop: async () => {
      stopPostmaster(directory);
      await embedded.release();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

export interface TestDatabase {
  pool: pg.Pool;
  /** For a process that the test starts: `DATABASE_URL`. */
  url: string;
  close(): Promise<void>;
}

/** A new database in this cluster, with all tables and nothing in them. */
export async function copyTemplate(cluster: string): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await asAdmin(cluster, `CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
  const url = cluster.replace('/postgres?', `/${name}?`);
  const pool = makePool(url);
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

/** vitest's global setup: the address reaches the tests through `inject('postgres')`. */
export default async function setup(project: { provide(key: 'postgres', value: string): void }) {
  const cluster = await startCluster();
  project.provide('postgres', cluster.url);
  return () => cluster.stop();
}

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: string;
  }
}

/** Clusters of runs whose process is gone. */
function sweep(): void {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(PREFIX)) continue;
    const pid = Number(name.slice(PREFIX.length).split('-')[0]);
    if (isAlive(pid)) continue;
    const directory = join(tmpdir(), name);
    stopPostmaster(directory);
    rmSync(directory, { recursive: true, force: true });
  }
}

/** At once, without waiting for connections: the data is thrown away. */
function stopPostmaster(directory: string): void {
  try {
    const pid = Number(readFileSync(join(directory, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);
    if (pid > 1) process.kill(pid, 'SIGQUIT');
  } catch {
    // No server runs there.
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}
