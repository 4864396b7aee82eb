import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/**
 * Three suites by folder and by name: `*.test.ts` is quick (pure, no server), `*.full.test.ts` needs a database, a server or a
 * browser, `*.long.test.ts` runs for minutes.
 */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    // Most of a whole run waits for a database or a browser: one worker would leave half of a small machine idle.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'quick',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.full.test.ts', 'test/**/*.long.test.ts', 'test/product.test.ts'],
          // Speed is measured elsewhere: a busy machine is no failure.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'full',
          globalSetup: 'test/support/cluster.ts',
          include: ['test/**/*.full.test.ts', 'test/product.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'long',
          globalSetup: 'test/support/cluster.ts',
          include: ['test/**/*.long.test.ts'],
          testTimeout: 1_800_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
