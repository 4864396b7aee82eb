/**
 * The command `npm run bench`: what is claimed about speed, each as a figure beside its limit or as a share of a peer in the same run.
 * `npm run bench -- agenda store` runs only those. Ends with 1 when a limit is not kept. What is claimed about triage and dates is
 * printed last, by the scripts that measure it.
 */
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
const REPORTS: Record<string, string> = { triage: '../eval/triage-report.ts', phrases: '../eval/when-phrases.ts' };

const asked = process.argv.splice(2);
const unknown = asked.filter((name) => !(name in BENCHES) && !(name in REPORTS));
if (unknown.length > 0) {
  console.error(
    `No bench is named ${unknown.join(', ')}; there are ${[...Object.keys(BENCHES), ...Object.keys(REPORTS)].join(', ')}.`,
  );
  process.exit(2);
}
let kept = true;
for (const [name, bench] of Object.entries(BENCHES)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n${name}`);
  for (const row of await bench()) {
    kept &&= row.ok;
    console.log(`  ${row.ok ? '✓' : '✗'} ${row.name.padEnd(72)} ${row.figure.padStart(22)}   ${row.limit}`);
  }
}
for (const [name, report] of Object.entries(REPORTS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n${name}`);
  await import(report);
}
process.exit(kept ? 0 : 1);
