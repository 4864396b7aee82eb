/**
 * The files of the stage's page, read once at start. Plain HTML, CSS and JavaScript: nothing to build, nothing fetched from elsewhere.
 */
import { readFileSync } from 'node:fs';

const FILES = [
  ['/', 'stage.html', 'html'],
  ['/stage.css', 'stage.css', 'css'],
  ['/stage.js', 'stage.js', 'js'],
  ['/blocks.js', 'blocks.js', 'js'],
] as const;

export function readPage(): [path: string, asset: { type: string; content: string }][] {
  return FILES.map(([path, file, type]) => [
    path,
    { type, content: readFileSync(new URL(`./page/${file}`, import.meta.url), 'utf8') },
  ]);
}
