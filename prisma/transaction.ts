/** One transaction, from its BEGIN to the connection given back. What it does, and whether it stands, is the caller's. */
import type pg from 'pg';

/**
 * Commits what `work` did when it gives `keep`, undoes it otherwise and when it throws. A connection that cannot roll back is thrown away,
 * and the server rolls back.
 */
export async function inTransaction<Result>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<{ result: Result; keep: boolean }>,
): Promise<Result> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('BEGIN');
    const { result, keep } = await work(client);
    await client.query(keep ? 'COMMIT' : 'ROLLBACK');
    return result;
  } catch (cause) {
    await client.query('ROLLBACK').catch((lost: Error) => {
      broken = lost;
    });
    throw cause;
  } finally {
    client.release(broken);
  }
}
