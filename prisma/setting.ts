/** Settings of the installation that outlive a restart. */
import type pg from 'pg';
import { jsonOf } from './json.ts';

/** Undefined when it was never set. */
export async function readSetting(pool: pg.Pool, key: string): Promise<unknown> {
  const { rows } = await pool.query<{ value: unknown }>('SELECT value FROM setting WHERE key = $1', [key]);
  return rows[0]?.value;
}

export async function writeSetting(pool: pg.Pool, key: string, value: unknown): Promise<void> {
  await pool.query(
    'INSERT INTO setting (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    [key, jsonOf(value)],
  );
}

/** Sets it and says true, unless it already is that: one of several nodes does what is done once. */
export async function claimSetting(pool: pg.Pool, key: string, value: unknown): Promise<boolean> {
  const { rowCount } = await pool.query(
    `INSERT INTO setting (key, value) VALUES ($1, $2)
     ON CONFLICT (key) DO UPDATE SET value = excluded.value WHERE setting.value <> excluded.value`,
    [key, jsonOf(value)],
  );
  return rowCount === 1;
}

export async function forgetSetting(pool: pg.Pool, key: string): Promise<void> {
  await pool.query('DELETE FROM setting WHERE key = $1', [key]);
}
