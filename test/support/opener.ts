/**
 * A process that opens an embedded database and keeps it until it is told to stop: what the tests start twice, and kill.
 * Arguments: data directory, `server` or `tool`. Says one line of JSON once it is open or refused.
 */
import { openDatabase } from '../../prisma/database.ts';

const [dataDirectory = '', as = 'server'] = process.argv.slice(2);
const began = Date.now();
try {
  const database = await openDatabase({ dataDirectory, attach: as === 'tool' });
  await database.pool.query(`INSERT INTO setting VALUES ($1, '1') ON CONFLICT DO NOTHING`, [`${process.pid}`]);
  const { rows } = await database.pool.query<{ found: number }>('SELECT count(*)::int AS found FROM setting');
  // Before a word is said: whoever reads it may end this process at once.
  process.once('SIGTERM', () => {
    void database.close().then(() => process.exit(0));
  });
  console.log(JSON.stringify({ openedInMs: Date.now() - began, settings: rows[0]?.found }));
  setInterval(() => undefined, 60_000);
} catch (cause) {
  console.log(JSON.stringify({ refused: (cause as Error).message, name: (cause as Error).name }));
  process.exit(1);
}
