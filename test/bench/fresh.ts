/**
 * Measures in fresh processes, where nothing is compiled yet: the first hundreds of messages, and what loading costs as the sources
 * are and when they are joined as `npm start` joins them.
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const HEAR = fileURLToPath(new URL('../../conversation/hear.ts', import.meta.url));
const JOIN = new URL('../../bots/join.mjs', import.meta.url).href;
const RUNS = 3;

/** Milliseconds of each of the first messages; of several processes the best, so that other work on the machine is not measured. */
export function coldTimes(what: 'hear' | 'when'): number[] {
  const runs = Array.from(
    { length: RUNS },
    () => JSON.parse(run(['--import', 'tsx', fileURLToPath(new URL('cold.ts', import.meta.url)), what])) as number[],
  );
  return (runs[0] ?? []).map((_, index) => Math.min(...runs.map((times) => times[index] ?? Number.POSITIVE_INFINITY)));
}

/** Milliseconds until `hear` can be called: sources one by one through tsx. */
export function loadTime(): number {
  return Math.min(...Array.from({ length: RUNS }, () => importTime(HEAR, ['--import', 'tsx'])));
}

/** The same when the sources are joined as `npm start` joins them. */
export async function joinedLoadTime(): Promise<number> {
  const { joinSources } = (await import(JOIN)) as { joinSources: (entry: string, folder: string) => Promise<void> };
  const folder = `${ROOT}/node_modules/.cache/permanence-bench`;
  await joinSources(HEAR, folder);
  const time = Math.min(...Array.from({ length: RUNS }, () => importTime(`${folder}/hear.mjs`, [])));
  rmSync(folder, { recursive: true });
  return time;
}

function importTime(file: string, flags: string[]): number {
  const url = JSON.stringify(pathToFileURL(file).href);
  const script = `const t = performance.now(); await import(${url}); process.stdout.write(String(performance.now() - t));`;
  return Number(run([...flags, '--input-type=module', '-e', script]));
}

function run(args: string[]): string {
  return spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' }).stdout;
}
