/**
 * The command `npm start`: joins our sources into a few files once, keeps them beside the installed packages, and runs them. Loading
 * hundreds of small TypeScript files one by one took several seconds; what is kept is made again whenever a source changes. When nothing
 * can be kept (a read-only install), the sources are run as they are.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import * as modules from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
/** What is made at a start and used by the next ones. */
const KEPT = join(ROOT, 'node_modules', '.cache', 'permanence');
const FOLDERS = ['domain', 'conversation', 'prisma', 'bots'];

/** Changes when a source or an installed package does. */
function stateOfSources() {
  const hash = createHash('sha256').update(process.version);
  const note = (path) => {
    const { mtimeMs, size } = statSync(path);
    hash.update(`${path} ${mtimeMs} ${size}\n`);
  };
  note(join(ROOT, 'package-lock.json'));
  for (const folder of FOLDERS) {
    for (const name of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).sort()) {
      if (/\.(?:ts|mjs|json|css)$/.test(name)) note(join(ROOT, folder, name));
    }
  }
  return hash.digest('hex').slice(0, 16);
}

async function joined() {
  const folder = join(KEPT, stateOfSources());
  const entry = join(folder, 'main.mjs');
  if (existsSync(entry)) return entry;
  const { joinSources } = await import('./join.mjs');
  const making = `${folder}.${process.pid}`;
  await joinSources(join(ROOT, 'bots', 'main.ts'), making);
  for (const old of readdirSync(KEPT))
    if (!old.endsWith(`.${process.pid}`)) rmSync(join(KEPT, old), { recursive: true });
  renameSync(making, folder);
  return entry;
}

let entry;
try {
  entry = await joined();
  // From Node 22 on, what was compiled is kept too, and thrown away with the joined files.
  modules.enableCompileCache?.(join(KEPT, 'compiled'));
} catch {
  const { register } = await import('tsx/esm/api');
  register();
  entry = join(ROOT, 'bots', 'main.ts');
}
await import(pathToFileURL(entry).href);
