/**
 * The command `npm run bench`: what is claimed about speed, each as a figure beside its limit or as a share of a peer in the same run.
 * `npm run bench -- agenda store` runs only those. Ends with 1 when a limit is not kept. What is claimed about intents, triage and dates
 * is printed last, by the scripts that measure it; their folds take a quarter of an hour.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { benchAgenda } from './agenda.ts';
import { benchHear } from './hear.ts';
import type { BenchRow } from './row.ts';
import { benchStore } from './store.ts';
import { benchWhen } from './when.ts';

const BENCHES: Record<string, () => Promise<BenchRow[]>> = {
  when: benchWhen,
  hear: benchHear,
  agenda: benchAgenda,
  store: benchStore,
};

/** They print their own figures: quality, without a limit. */
const REPORTS: Record<string, string> = {
  intents: '../eval/intent-report.ts',
  triage: '../eval/triage-report.ts',
  phrases: '../eval/when-phrases.ts',
};

const asked = process.argv.splice(2);
const unknown = asked.filter((name) => !(name in BENCHES) && !(name in REPORTS));
if (unknown.length > 0) {
  console.error(
    `No bench is named ${unknown.join(', ')}; there are ${[...Object.keys(BENCHES), ...Object.keys(REPORTS)].join(', ')}.`,
  );
  process.exit(2);
}
const names = [...Object.keys(BENCHES), ...Object.keys(REPORTS)].filter(
  (name) => asked.length === 0 || asked.includes(name),
);
process.exit(names.length === 1 ? await measure(names[0] ?? '') : measureApart(names));

/** Each in a process of its own, so that what one leaves in memory does not weigh on the next. The worst of their exit codes. */
function measureApart(names: readonly string[]): number {
  const codes = names.map((name) => {
    const { status } = spawnSync(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url), name], {
      stdio: 'inherit',
    });
    return status ?? 1;
  });
  return Math.max(0, ...codes);
}

async function measure(name: string): Promise<number> {
  console.log(`\n${name}`);
  const report = REPORTS[name];
  if (report) await import(report);
  const rows = (await BENCHES[name]?.()) ?? [];
  for (const { ok, name, figure, limit } of rows)
    console.log(`  ${ok ? '✓' : '✗'} ${name.padEnd(72)} ${figure.padStart(22)}   ${limit}`);
  return rows.every(({ ok }) => ok) ? 0 : 1;
}
