/**
 * Generates Prisma's client after an install, with nothing but the package registry. `prisma generate` needs no schema engine, yet
 * tries to download one: naming any executable stops it. The variable is set for this one child only, so that a later
 * `prisma migrate deploy` looks for the real engine.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const cli = createRequire(import.meta.url).resolve('prisma/build/index.js');
const schema = fileURLToPath(new URL('./schema.prisma', import.meta.url));
const result = spawnSync(process.execPath, [cli, 'generate', '--schema', schema, '--no-hints'], {
  stdio: ['ignore', 'pipe', 'pipe'],
  encoding: 'utf8',
  env: {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
  },
});
if (result.status !== 0) {
  console.error(result.stdout, result.stderr, result.error ?? '');
  console.error('The database client could not be generated. Run again: node prisma/generate.mjs');
  process.exit(1);
}
