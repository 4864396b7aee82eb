import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrate } from '../../prisma/migrate.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';

const PRISMA = fileURLToPath(new URL('../../prisma', import.meta.url));

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

describe('the migrations', () => {
  test('are applied once, also by ten starts at once', async () => {
    await database.pool.query('DROP SCHEMA public CASCADE');
    await database.pool.query('CREATE SCHEMA public');
    const applied = await Promise.all(Array.from({ length: 10 }, () => migrate(database.pool)));
    const folders = readdirSync(`${PRISMA}/migrations`, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(applied.flat().sort()).toEqual(folders.map(({ name }) => name).sort());
    expect(await migrate(database.pool)).toEqual([]);
  });

  test('refuse a database whose migration was another one', async () => {
    await database.pool.query(`UPDATE _prisma_migrations SET checksum = 'other' WHERE migration_name LIKE '%_start'`);
    await expect(migrate(database.pool)).rejects.toThrow('is not the one that this database was made with');
    await database.pool.query(`DELETE FROM _prisma_migrations`);
    // The tables are there, the ledger is not: nothing is applied twice, and nothing is half done.
    await expect(migrate(database.pool)).rejects.toThrow('nothing was changed');
  });

  test('refuse a database of a newer version', async () => {
    const newer = await freshDatabase();
    await newer.pool.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('x', 'x', '29990101000000_later', now())`,
    );
    await expect(migrate(newer.pool)).rejects.toThrow('29990101000000_later');
    await newer.close();
  });
});

interface Column {
  table: string;
  column: string;
  type: string;
  nullable: boolean;
}

const TYPES: Record<string, string> = {
  String: 'text',
  Json: 'jsonb',
  Int: 'integer',
  BigInt: 'bigint',
  Boolean: 'boolean',
  DateTime: 'timestamp with time zone',
};

/** The columns and named indexes that schema.prisma describes. */
function described(): { columns: Column[]; indexes: string[] } {
  const columns: Column[] = [];
  const indexes: string[] = [];
  const schema = readFileSync(`${PRISMA}/schema.prisma`, 'utf8');
  for (const [, body = ''] of schema.matchAll(/^model \w+ \{\n([\s\S]*?)\n\}/gm)) {
    const table = /@@map\("(\w+)"\)/.exec(body)?.[1] ?? '';
    indexes.push(...[...body.matchAll(/map: "(\w+)"/g)].map((match) => match[1] ?? ''));
    for (const line of body.split('\n').map((one) => one.trim())) {
      const [, name = '', written = '', rest = ''] = /^(\w+)\s+(Unsupported\("\w+"\)|\w+)(.*)$/.exec(line) ?? [];
      if (name === '') continue;
      const special = /^Unsupported\("(\w+)"\)/.exec(written)?.[1];
      const type =
        special ?? (rest.includes('@db.Uuid') ? 'uuid' : rest.includes('@db.SmallInt') ? 'smallint' : TYPES[written]);
      columns.push({
        table,
        column: /@map\("(\w+)"\)/.exec(rest)?.[1] ?? name,
        type: rest.startsWith('[]') ? 'ARRAY' : (type ?? written),
        // Prisma's lists are never null in its eyes, and always may be in PostgreSQL's.
        nullable: rest.startsWith('?') || rest.startsWith('[]'),
      });
    }
  }
  return { columns, indexes };
}

const byName = (a: Column, b: Column) => `${a.table}.${a.column}`.localeCompare(`${b.table}.${b.column}`);

test('the schema says what the migrations make', async () => {
  const made = await freshDatabase();
  const { rows } = await made.pool.query<Column>(
    `SELECT table_name AS "table", column_name AS "column", data_type AS type, is_nullable = 'YES' AS nullable
     FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'`,
  );
  const { rows: indexes } = await made.pool.query<{ name: string }>(
    `SELECT indexname AS name FROM pg_indexes WHERE schemaname = 'public'`,
  );
  const schema = described();
  expect(schema.columns.length).toBeGreaterThan(150);
  expect(rows.sort(byName)).toEqual(schema.columns.sort(byName));
  expect(indexes.map(({ name }) => name)).toEqual(expect.arrayContaining(schema.indexes));
  await made.close();
});

test('every key carries the practice', async () => {
  const made = await freshDatabase();
  const { rows } = await made.pool.query<{ table: string; definition: string }>(
    `SELECT tablename AS "table", indexdef AS definition FROM pg_indexes
     WHERE schemaname = 'public' AND indexdef LIKE 'CREATE UNIQUE%' AND tablename NOT IN ('_prisma_migrations', 'setting')`,
  );
  expect(rows.length).toBeGreaterThan(15);
  expect(rows.filter(({ definition }) => !/\((?:")?practice/.test(definition))).toEqual([]);
  await made.close();
});
