/**
 * The widget as browsers load it: its sources bundled once, when the channel is made. One classic script, no module, no third
 * party, old enough for the phones that patients have.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import type { PageFiles } from './page.ts';

const WIDGET = new URL('./widget/', import.meta.url);

export function buildWidget(): PageFiles {
  const built = buildSync({
    entryPoints: [fileURLToPath(new URL('main.ts', WIDGET))],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2020',
    charset: 'utf8',
    loader: { '.css': 'text' },
    logLevel: 'silent',
  });
  const script = built.outputFiles[0]?.text;
  if (script === undefined) throw new Error('The widget was not built.');
  return { script, style: readFileSync(new URL('page.css', WIDGET), 'utf8') };
}
