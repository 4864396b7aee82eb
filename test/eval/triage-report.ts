/**
 * Prints how well the triage does: cross-validated on the messages written for it, on the batches kept apart for checking, and on a
 * labelled file of messages when one is named: `npx tsx test/eval/triage-report.ts [messages.jsonl] [--misses]`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { decide, type Verdict } from '../../conversation/triage/decision.ts';
import { readSigns } from '../../conversation/triage/signs.ts';
import { readDanger } from '../../conversation/triage.ts';
import { readCheckRows, readOfficeRows, readTriageRows, type TriageRow } from './triage-data.ts';
import { prepare, train } from './triage-trainer.ts';

const FOLDS = 5;
const COPIES = 2;

interface Judged extends TriageRow {
  said: Verdict;
}

const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const showsMisses = process.argv.includes('--misses');

print('written for training, 5-fold cross-validated', crossValidated());
print(
  'kept apart for checking',
  readCheckRows().map((row) => ({ ...row, said: readDanger(row.text) })),
);
for (const file of files) if (existsSync(file)) print(file, readLabelled(file));

function crossValidated(): Judged[] {
  const rows = [...readTriageRows(), ...readOfficeRows()];
  const examples = prepare(rows, COPIES);
  return Array.from({ length: FOLDS }, (_, fold) => {
    const heads = train(examples.filter((_, index) => index % FOLDS !== fold).flat());
    return rows
      .filter((_, index) => index % FOLDS === fold)
      .map((row) => ({ ...row, said: decide(readSigns(row.text), heads) }));
  }).flat();
}

/** JSON lines `{text, urgency, emergencyKind, tags}`. */
function readLabelled(file: string): Judged[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as TriageRow & { tags?: string[] })
    .map((row) => ({
      ...row,
      topic: row.tags?.includes('hard_negative') ? 'hard' : 'plain',
      said: readDanger(row.text),
    }));
}

function print(title: string, rows: readonly Judged[]): void {
  const of = (urgency: TriageRow['urgency']) => rows.filter((row) => row.urgency === urgency);
  const vital = of('vital');
  const hit = vital.filter((row) => row.said.urgency === 'vital');
  const silent = vital.filter((row) => row.said.urgency === 'routine').length;
  const falseVital = rows.filter((row) => row.urgency !== 'vital' && row.said.urgency === 'vital');
  const hard = of('routine').filter((row) => !['plain', 'office'].includes(row.topic));
  const hardFalse = hard.filter((row) => row.said.urgency === 'vital').length;
  const dangers = rows.filter((row) => row.urgency !== 'routine');
  const raised = dangers.filter((row) => row.said.urgency !== 'routine').length;
  const kinds = hit.filter((row) => row.said.emergencyKind === row.emergencyKind).length;
  console.log(`\n${title}: ${rows.length} messages`);
  console.log(`  vital recall           ${share(hit.length, vital.length)}   called routine: ${silent}`);
  console.log(`  vital precision        ${share(hit.length, hit.length + falseVital.length)}`);
  console.log(`  false vital, hard negatives ${share(hardFalse, hard.length)}`);
  console.log(`  urgent-or-vital recall ${share(raised, dangers.length)}`);
  console.log(`  kind, among vital hits ${share(kinds, hit.length)}`);
  if (!showsMisses) return;
  for (const row of rows) {
    if (row.said.urgency === row.urgency) continue;
    console.log(`    ${row.urgency} → ${row.said.urgency} [${row.said.because.join(', ')}] ${row.text}`);
  }
}

function share(part: number, whole: number): string {
  return `${whole === 0 ? '–' : ((100 * part) / whole).toFixed(1)} % (${part}/${whole})`;
}
