/**
 * Opens the database, migrated: the one that is named, or an embedded PostgreSQL. One server process holds an embedded database
 * at a time; command-line tools join it.
 */
import pg from 'pg';
import { connectionName, defaultDataDirectory, startEmbedded } from './embedded.ts';
import { migrate } from './migrate.ts';

export interface Database {
  pool: pg.Pool;
  url: string;
  close(): Promise<void>;
}

/** Another process serves from this database. The message says which. */
export class DatabaseHeld extends Error {
  override name = 'DatabaseHeld';
}

const NAME = 'permanence';
/** Advisory lock of the server process. */
const HOLDER = 72707370;

/**
 * `url`: any PostgreSQL; several servers may share it. Without: embedded, in `dataDirectory` or the default place; with `attach` the
 * caller is a tool that runs beside a server, or alone.
 * @throws DatabaseHeld when another server process holds the embedded database.
 */
export async function openDatabase(
  options: { url?: string; dataDirectory?: string; attach?: boolean } = {},
): Promise<Database> {
  if (options.url) {
    const pool = makePool(options.url);
    await migrate(pool);
    return { pool, url: options.url, close: () => pool.end() };
  }
  const directory = options.dataDirectory ?? defaultDataDirectory();
  const embedded = await startEmbedded(directory);
  const url = embedded.url(NAME);
  try {
    await createDatabase(embedded.url('postgres'));
    const holder = options.attach ? null : await hold(url, directory);
    const pool = makePool(url);
    await migrate(pool);
    return {
      pool,
      url,
      close: async () => {
        await pool.end();
        await holder?.end();
        await embedded.release();
      },
    };
  } catch (cause) {
    await embedded.release();
    throw cause;
  }
}

/** The connections that everybody shares. */
export function makePool(connectionString: string, max = 16): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max,
    application_name: connectionName(),
    // Our statements are few, long and prepared: planning one anew each time costs more than running it.
    onConnect: async (client) => {
      await client.query('SET plan_cache_mode = force_generic_plan');
    },
  });
  // A connection lost while idle is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => undefined);
  return pool;
}

async function createDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [NAME]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${NAME}`);
  } catch (cause) {
    // Two first starts at once: the other one has just created it.
    const code = cause instanceof pg.DatabaseError ? cause.code : undefined;
    if (code !== '42P04' && code !== '23505') throw cause;
  } finally {
    await client.end();
  }
}

/** A lock of the session: it ends with the process, however that ends. */
async function hold(url: string, directory: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: connectionName() });
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query<{ held: boolean }>('SELECT pg_try_advisory_lock($1) AS held', [HOLDER]);
  if (rows[0]?.held) return client;
  const { rows: others } = await client.query<{ who: string; since: Date }>(
    `SELECT a.application_name AS who, a.backend_start AS since FROM pg_locks l JOIN pg_stat_activity a USING (pid)
     WHERE l.locktype = 'advisory' AND l.granted AND l.objid = $1`,
    [HOLDER],
  );
  await client.end();
  const other = others[0];
  const pid = other?.who.split(' ')[1] ?? 'unknown';
  throw new DatabaseHeld(
    `Another server (process ${pid}, since ${other?.since.toISOString() ?? 'just now'}) holds the database in ${directory}. ` +
      'Stop it first, or give this one its own PERMANENCE_DATA.',
  );
}
