/**
 * Applies `migrations/*` at start, one at a time and each in its own transaction, under Prisma's own advisory lock and in Prisma's
 * own ledger: the real `prisma migrate deploy` can take over at any time. Refuses a database that knows other migrations.
 */
import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';

/** The number that Prisma's schema engine locks. */
const LOCK = 72707369;
const FOLDER = fileURLToPath(new URL('./migrations', import.meta.url));
/** As Prisma creates it. */
const LEDGER = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`;

/** The database was made by other files than these. The message says what to do. */
export class MigrationChanged extends Error {
  override name = 'MigrationChanged';
  constructor(migration: string) {
    super(
      `Migration ${migration} is not the one that this database was made with. Put its file back as it was, or start on another database (PERMANENCE_DATA or DATABASE_URL).`,
    );
  }
}

/** Names of the migrations that were applied now; empty when the database was up to date. */
export async function migrate(pool: pg.Pool): Promise<string[]> {
  const client = await pool.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await client.query(LEDGER);
    const applied = await readLedger(client);
    const now: string[] = [];
    for (const { name, sql, checksum } of await readMigrations()) {
      const before = applied.get(name);
      if (before === checksum) continue;
      if (before !== undefined) throw new MigrationChanged(name);
      await apply(client, name, sql, checksum);
      now.push(name);
    }
    return now;
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [LOCK]).catch(() => undefined);
    client.release();
  }
}

async function readLedger(client: pg.PoolClient): Promise<Map<string, string>> {
  const { rows } = await client.query<{ migration_name: string; checksum: string; finished_at: Date | null }>(
    `SELECT migration_name, checksum, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL`,
  );
  const known = new Set((await readMigrations()).map(({ name }) => name));
  for (const row of rows) {
    if (!row.finished_at)
      throw new Error(`Migration ${row.migration_name} failed half-way: resolve it with prisma migrate.`);
    if (!known.has(row.migration_name)) {
      throw new Error(
        `The database knows migration ${row.migration_name}, this version does not: start a newer version.`,
      );
    }
  }
  return new Map(rows.map((row) => [row.migration_name, row.checksum]));
}

async function readMigrations(): Promise<{ name: string; sql: string; checksum: string }[]> {
  const entries = await readdir(FOLDER, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return await Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(`${FOLDER}/${name}/migration.sql`, 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

async function apply(client: pg.PoolClient, name: string, sql: string, checksum: string): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(sql);
    await client.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, finished_at, migration_name, applied_steps_count)
       VALUES ($1, $2, now(), $3, 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query('COMMIT');
  } catch (cause) {
    await client.query('ROLLBACK');
    throw new Error(`Migration ${name} failed: nothing was changed.`, { cause });
  }
}
