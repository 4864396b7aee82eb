/**
 * A real PostgreSQL for whoever has none: binaries from npm, data outside the checkout, a socket in a private folder and no
 * network port. Starts it, finds it again after a kill, stops it when the last one leaves. Knows nothing of our tables.
 */
import { spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, open, readdir, readFile, readlink, realpath, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { type Account, accountFor, closedFolder } from './account.ts';
import { copyBinaries, moveInto } from './binaries.ts';

export interface Embedded {
  /** Connection string of one of its databases. */
  url(database: string): string;
  /** Stops the server unless somebody else is connected: the last to leave switches off the light. */
  release(): Promise<void>;
}

interface Places {
  cluster: string;
  socket: string;
  binaries: string;
  log: string;
  account: Account | null;
}

const ROLE = 'permanence';
/** A server that was killed may need this long before its data can be opened again. */
const PATIENCE_MS = 15_000;
/** A socket's path has about 107 bytes on Linux and 103 on macOS, `/.s.PGSQL.5432` included. */
const LONGEST_SOCKET_FOLDER = 85;

/** `/var/lib/permanence/<checkout>` for root, `~/.local/share/permanence/<checkout>` for others: one cluster by checkout. */
export function defaultDataDirectory(): string {
  const checkout = dirname(dirname(fileURLToPath(import.meta.url)));
  const base = process.getuid?.() === 0 ? '/var/lib' : join(homedir(), '.local', 'share');
  return join(base, 'permanence', `${basename(checkout)}-${digest(checkout)}`);
}

/** By which a process's connections are known to others. */
export function connectionName(): string {
  return `permanence ${process.pid}`;
}

/** Starts the server of this folder, or joins the one that runs there. Throws when neither works within 15 s. */
export async function startEmbedded(directory: string): Promise<Embedded> {
  const places = await prepare(directory);
  const url = (database: string) =>
    `postgresql://${ROLE}@localhost/${database}?host=${encodeURIComponent(places.socket)}`;
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await answers(url('postgres')))) {
    if (Date.now() > deadline) throw new Error(`PostgreSQL does not start: read ${places.log}`);
    const lock = await readLock(places);
    if (!(await isInUse(places))) {
      await forget(places, lock);
      await launch(places, url('postgres'));
    } else {
      await pause(50);
    }
  }
  return { url, release: () => release(places, url('postgres')) };
}

async function prepare(wanted: string): Promise<Places> {
  await mkdir(wanted, { recursive: true, mode: 0o711 }).catch((cause: unknown) => {
    throw new Error(`Cannot write ${wanted}: set PERMANENCE_DATA to a folder for the data, or DATABASE_URL.`, {
      cause,
    });
  });
  // Without links, since a process's working directory is told without links.
  const directory = await realpath(wanted);
  const cluster = join(directory, 'cluster');
  const account = accountFor(cluster);
  if (account) {
    await chmod(directory, 0o711);
    const closed = closedFolder(cluster, account);
    if (closed) {
      throw new Error(
        `PostgreSQL runs as "${account.name}", which may not enter ${closed}: set PERMANENCE_DATA to an open folder.`,
      );
    }
  }
  const near = join(directory, 'socket');
  const socket = near.length <= LONGEST_SOCKET_FOLDER ? near : join(tmpdir(), `permanence-${digest(directory)}`);
  const places = {
    cluster,
    socket,
    binaries: await copyBinaries(directory),
    log: join(directory, 'postgres.log'),
    account,
  };
  await mkdir(socket, { recursive: true });
  await own(socket, account);
  if (!existsSync(join(cluster, 'PG_VERSION'))) await initialise(places);
  return places;
}

async function initialise(places: Places): Promise<void> {
  const aside = `${places.cluster}.${randomUUID()}`;
  await mkdir(aside);
  await own(aside, places.account);
  const options = ['--auth=trust', `--username=${ROLE}`, '--encoding=UTF8', '--no-instructions'];
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const { code, said } = await run(places, 'initdb', ['-D', aside, ...options, ...locale]);
  if (code !== 0) throw new Error(`initdb failed: ${said}`);
  await moveInto(aside, places.cluster);
}

/** Resolves when the server answers or has given up; the caller's loop tells which. */
async function launch(places: Places, url: string): Promise<void> {
  const log = await open(places.log, 'w', 0o600);
  const settings = {
    listen_addresses: '',
    unix_socket_directories: places.socket,
    unix_socket_permissions: '0700',
    max_connections: '60',
    wal_level: 'minimal',
    max_wal_senders: '0',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // The log must never hold what patients wrote: no statement, no row.
    log_min_messages: 'fatal',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
  };
  const child = spawn(
    join(places.binaries, 'bin', 'postgres'),
    ['-D', places.cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    // Detached: a Ctrl-C in the terminal stops us first, and we stop it.
    { ...as(places.account), detached: true, stdio: ['ignore', log.fd, log.fd] },
  );
  child.unref();
  let ended = false;
  child.once('error', () => {
    ended = true;
  });
  child.once('exit', () => {
    ended = true;
  });
  const deadline = Date.now() + PATIENCE_MS;
  while (!ended && Date.now() < deadline && !(await answers(url))) await pause(10);
  await log.close();
  if (ended) await pause(100);
}

async function release(places: Places, url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch {
    return;
  }
  // Our own connections, just closed, may show for a moment longer.
  const { rows } = await client.query<{ others: number }>(
    `SELECT count(*)::int AS others FROM pg_stat_activity
     WHERE backend_type = 'client backend' AND pid <> pg_backend_pid() AND application_name <> $1`,
    [connectionName()],
  );
  await client.end();
  if (rows[0]?.others !== 0) return;
  const pid = await postmasterOf(places);
  if (pid === null) return;
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    return;
  }
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline && existsSync(join(places.cluster, 'postmaster.pid'))) await pause(10);
  if (dirname(places.socket) === tmpdir()) await rm(places.socket, { recursive: true, force: true });
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

async function readLock(places: Places): Promise<string> {
  return await readFile(join(places.cluster, 'postmaster.pid'), 'utf8').catch(() => '');
}

async function postmasterOf(places: Places): Promise<number | null> {
  const pid = Number((await readLock(places)).split('\n')[0]);
  return Number.isInteger(pid) && pid > 0 ? pid : null;
}

/** Removes the locks of a server that is gone, unless another start has just written its own. */
async function forget(places: Places, lock: string): Promise<void> {
  if (lock === '' || lock !== (await readLock(places))) return;
  await rm(join(places.cluster, 'postmaster.pid'), { force: true });
  await rm(join(places.socket, '.s.PGSQL.5432.lock'), { force: true });
}

/**
 * Whether a process still works in this data folder. PostgreSQL judges by the number in `postmaster.pid` alone, which lies after
 * a container restarts (the number is somebody else's) and while a killed postmaster is a zombie. Every process of a cluster
 * has its folder as working directory; where that cannot be read, PostgreSQL's own judgement stands.
 */
async function isInUse(places: Places): Promise<boolean> {
  if (!existsSync('/proc/self/cwd')) return isAlive(await postmasterOf(places));
  for (const entry of await readdir('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    // A zombie has no working directory any more: reading it fails.
    if ((await readlink(`/proc/${entry}/cwd`).catch(() => '')) === places.cluster) return true;
  }
  return false;
}

function isAlive(pid: number | null): boolean {
  try {
    return pid !== null && process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function run(places: Places, program: string, options: string[]): Promise<{ code: number | null; said: string }> {
  const child = spawn(join(places.binaries, 'bin', program), options, {
    ...as(places.account),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (part: Buffer) => {
    said += part.toString();
  });
  return await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, said }));
  });
}

/** Our environment stays ours: PostgreSQL gets what it needs and no secret. */
function as(account: Account | null) {
  const common = { cwd: '/', env: { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C' } };
  return account ? { ...common, uid: account.uid, gid: account.gid } : common;
}

async function own(folder: string, account: Account | null): Promise<void> {
  if (account) await chown(folder, account.uid, account.gid);
  await chmod(folder, 0o700);
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
