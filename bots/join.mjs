/**
 * Joins sources into a few files that are quick to load, packages of many small files among them, as `npm start` runs them and the bench
 * times them.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** Packages of many small files and nothing else: joined too. Every other package is loaded as it was installed. */
const JOINED = [
  'zod',
  'chrono-node',
  'xstate',
  'libphonenumber-js',
  'yaml',
  'ical.js',
  'ical-generator',
  'date-holidays',
];

/** In a joined file, each source still finds what lies beside it. */
const ownPlace = {
  name: 'own place',
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      if (path.includes('node_modules')) return undefined;
      const text = await readFile(path, 'utf8');
      return { contents: text.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)), loader: 'ts' };
    });
  },
};

/** Leaves to Node whatever is neither ours nor in the list. */
const installed = {
  name: 'installed',
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, ({ path }) => {
      const name = path.startsWith('@') ? path.split('/').slice(0, 2).join('/') : path.split('/')[0];
      return JOINED.includes(name) ? undefined : { path, external: true };
    });
  },
};

/** Writes what `entry` needs into `folder`, which is made; the file to run is named as the entry and ends in `.mjs`. */
export async function joinSources(entry, folder) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // Shorter to read at each start; names stay, for the logs.
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'none',
    // Packages written for `require` are joined with one of their own.
    banner: { js: "import { createRequire as __own } from 'node:module'; const require = __own(import.meta.url);" },
    plugins: [ownPlace, installed],
    logLevel: 'silent',
    write: false,
  });
  await mkdir(folder, { recursive: true });
  await Promise.all(outputFiles.map(({ path, text }) => writeFile(path, inAscii(text))));
}

/**
 * A file in ASCII takes half the memory and is read in less time. Strings already are: what is left stands in regular expressions, where
 * an escape means the same.
 */
function inAscii(text) {
  return text.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
