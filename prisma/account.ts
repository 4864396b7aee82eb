/**
 * The system account that runs the embedded PostgreSQL. PostgreSQL refuses to run as root, and an account missing from
 * /etc/passwd is refused by it too; containers and servers often start us as root.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

export interface Account {
  name: string;
  uid: number;
  gid: number;
}

const OWN = 'permanence';

/**
 * Null when we are not root: PostgreSQL then runs as we do. As root: the account that owns the existing cluster, else
 * `permanence` (created when the system lets us), else `postgres`, else `nobody`.
 */
export function accountFor(cluster: string): Account | null {
  if (process.getuid?.() !== 0) return null;
  const accounts = readAccounts();
  const owner = statSync(cluster, { throwIfNoEntry: false })?.uid;
  const before = owner ? accounts.find((account) => account.uid === owner) : undefined;
  const named = (name: string) => accounts.find((account) => account.name === name && account.uid !== 0);
  const found = before ?? named(OWN) ?? created() ?? named('postgres') ?? named('nobody');
  if (!found)
    throw new Error('PostgreSQL does not run as root, and no system account was found for it: set DATABASE_URL.');
  return found;
}

/** Says which folder above `directory` this account may not enter, or null when it may enter all. */
export function closedFolder(directory: string, account: Account): string | null {
  for (let folder = dirname(directory); ; folder = dirname(folder)) {
    const { mode, uid, gid } = statSync(folder);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return folder;
    if (folder === dirname(folder)) return null;
  }
}

/** Two first starts at once both try, and one finds the list of accounts locked: looked for again before giving up. */
function created(): Account | undefined {
  const ways = [
    ['useradd', '--system', '--no-create-home', '--shell', '/usr/sbin/nologin', OWN],
    ['adduser', '-S', '-D', '-H', OWN],
  ] as const;
  for (let tries = 0; tries < 3; tries++) {
    for (const [command, ...options] of ways) {
      const { error, status } = spawnSync(command, options, { stdio: 'ignore' });
      const made = readAccounts().find((account) => account.name === OWN);
      if (made) return made;
      if (!error && status !== 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
  return undefined;
}

function readAccounts(): Account[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ name, uid, gid }) => name && Number.isInteger(uid) && Number.isInteger(gid));
}
