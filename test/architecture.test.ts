/**
 * Imports point one way, and the pure folders stay pure. Proves that it saw files: a rule that matches nothing is no rule.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const LAYERS = ['domain', 'conversation', 'prisma', 'bots'] as const;
type Layer = (typeof LAYERS)[number];

/** What each pure folder may take from npm; `node:module` only to load one of them when it is first needed. */
const ALLOWED: Record<'domain' | 'conversation', readonly string[]> = {
  domain: ['date-holidays', 'temporal-polyfill', 'node:module'],
  conversation: ['node:module', 'xstate', 'chrono-node', 'libphonenumber-js', 'ical.js', 'ical-generator', 'zod'],
};
/** The one file of the conversation that may wait. */
const SHELL = 'conversation/handle.ts';

interface Source {
  path: string;
  layer: Layer;
  text: string;
  imports: string[];
}

function sources(): Source[] {
  return LAYERS.flatMap((layer) =>
    readdirSync(join(ROOT, layer), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.startsWith('generated'))
      .map((name) => {
        const path = `${layer}/${name.replaceAll('\\', '/')}`;
        const text = readFileSync(join(ROOT, path), 'utf8');
        const imports = [
          ...text.matchAll(
            /(?:^|\n)\s*(?:import|export)\b[^;'"]*?from\s*['"]([^'"]+)['"]|import\s*\(?\s*['"]([^'"]+)['"]/g,
          ),
        ].map((match) => match[1] ?? match[2] ?? '');
        return { path, layer, text, imports };
      }),
  );
}

const all = sources();
const layerOf = (path: string): string => path.split('/')[0] ?? '';
const target = (source: Source, specifier: string): string =>
  relative(ROOT, resolve(ROOT, dirname(source.path), specifier)).replaceAll('\\', '/');

/** Imports that a file may not have. */
function wrongImports(source: Source): string[] {
  return source.imports.filter((specifier) => {
    if (specifier.startsWith('.')) {
      const found = layerOf(target(source, specifier)) as Layer;
      return (
        !LAYERS.includes(found) ||
        LAYERS.indexOf(found) > LAYERS.indexOf(source.layer) ||
        target(source, specifier) === 'bots/main.ts'
      );
    }
    if (source.layer !== 'domain' && source.layer !== 'conversation') return false;
    const name = specifier.startsWith('@')
      ? specifier.split('/').slice(0, 2).join('/')
      : (specifier.split('/')[0] ?? '');
    return !ALLOWED[source.layer].includes(name);
  });
}

/** Traces of clock, chance, environment, waiting or output. */
const IMPURE = [
  /\bDate\.now\(/,
  /\bnew Date\(\)/,
  /\bMath\.random\(/,
  /\bprocess\./,
  /\bconsole\./,
  /\basync\b\s*(?:\(|function|[a-z])/,
  /\bawait\b\s+[a-z(]/,
  /\bsetTimeout\(/,
  /\bfetch\(/,
  /\brandomUUID\(/,
];
/** Comments, strings and patterns may speak of anything. */
const bare = (text: string): string =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|[^:])\/\/.*$/gm, '$1')
    .replace(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g, "''");

describe('the tree', () => {
  test('has files in every layer, and imports were found in them', () => {
    for (const layer of LAYERS) {
      const found = all.filter((source) => source.layer === layer);
      expect(found.length, layer).toBeGreaterThan(5);
      expect(found.flatMap((source) => source.imports).length, layer).toBeGreaterThan(5);
    }
  });

  test('the rules catch what they are for', () => {
    const source = (path: string, imports: string[]): Source => ({
      path,
      layer: layerOf(path) as Layer,
      text: '',
      imports,
    });
    expect(wrongImports(source('domain/a.ts', ['../conversation/turn.ts']))).toHaveLength(1);
    expect(wrongImports(source('domain/a.ts', ['node:fs']))).toHaveLength(1);
    expect(
      wrongImports(source('conversation/flows/a.ts', ['../../prisma/store.ts', '../../domain/time.ts'])),
    ).toHaveLength(1);
    expect(wrongImports(source('bots/web/a.ts', ['../main.ts']))).toHaveLength(1);
    expect(IMPURE.some((trace) => trace.test(bare('const at = Date.now();')))).toBe(true);
    expect(IMPURE.some((trace) => trace.test(bare('export async function read() {}')))).toBe(true);
  });

  test('imports point one way', () => {
    const wrong = all.flatMap((source) => wrongImports(source).map((specifier) => `${source.path} → ${specifier}`));
    expect(wrong).toEqual([]);
  });

  test('domain and conversation know no clock, chance, environment or waiting', () => {
    const pure = all.filter(
      (source) => (source.layer === 'domain' || source.layer === 'conversation') && source.path !== SHELL,
    );
    expect(pure.length).toBeGreaterThan(20);
    const impure = pure.flatMap((source) =>
      IMPURE.filter((trace) => trace.test(bare(source.text))).map((trace) => `${source.path}: ${trace.source}`),
    );
    expect(impure).toEqual([]);
  });

  test('no file has more than 400 lines, words and sentences aside', () => {
    const long = all
      .filter((source) => !/^conversation\/(words|copy)\//.test(source.path))
      .map((source) => ({ path: source.path, lines: source.text.split('\n').length - 1 }))
      .filter(({ lines }) => lines > 400);
    expect(long).toEqual([]);
  });
});
