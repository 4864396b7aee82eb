/**
 * Prints how well the triage does: on what is kept apart, cross-validated on what it learns from, with `--authors` on each author when
 * no message of theirs is learnt, and on labelled files that are named: `npx tsx test/eval/triage-report.ts [messages.jsonl] [--misses]`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { decide, type Verdict } from '../../conversation/triage/decision.ts';
import { pairHeads } from '../../conversation/triage/model.ts';
import { readSigns } from '../../conversation/triage/signs.ts';
import { readDanger } from '../../conversation/triage.ts';
import { authorOf } from './message-data.ts';
import { readAuthorRows, readCheckRows, readLearntRows, type TriageRow } from './triage-data.ts';
import { prepare, train } from './triage-trainer.ts';

const FOLDS = 5;
const COPIES = 2;

interface Judged extends TriageRow {
  said: Verdict;
}

const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const showsMisses = process.argv.includes('--misses');

const rows = readLearntRows();
const examples = prepare(rows, COPIES);
const writers = [...new Set(readAuthorRows('train').map(writerOf))];

const asTrained = (row: TriageRow): Judged => ({ ...row, said: readDanger(row.text) });
const taught = new Set(writers);
const strangers = readAuthorRows('keptApart').filter((row) => !taught.has(writerOf(row)));
print('kept apart, of the authors of whom nothing is learnt', strangers.map(asTrained));
print('kept apart, of the authors', readAuthorRows('keptApart').map(asTrained));
print('kept apart, written to check', readCheckRows().map(asTrained));
print(
  `learnt from, ${FOLDS}-fold cross-validated`,
  Array.from({ length: FOLDS }, (_, fold) => judgedWithout((_, index) => index % FOLDS === fold)).flat(),
);
for (const writer of process.argv.includes('--authors') ? writers : [])
  print(
    `author ${writer}, unseen`,
    judgedWithout((row) => writerOf(row) === writer),
  );
printDoubtfulRules();
for (const file of files) if (existsSync(file)) print(file, readLabelled(file));

/** Whose message it is; what was written here for training is nobody's. */
function writerOf(row: TriageRow): string {
  return row.topic === 'author' ? authorOf(row.file) : '';
}

/** What a model says of some rows after learning from all others. */
function judgedWithout(isTested: (row: TriageRow, index: number) => boolean): Judged[] {
  const trained = train(examples.filter((_, index) => !isTested(rows[index] as TriageRow, index)).flat());
  const heads = { urgency: pairHeads(trained.vital, trained.urgentOrVital), kinds: trained.kinds };
  return rows.filter(isTested).map((row) => ({ ...row, said: decide(readSigns(row.text), heads) }));
}

/** JSON lines `{text, urgency, emergencyKind, tags}`. */
function readLabelled(file: string): Judged[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as TriageRow & { tags?: string[] })
    .map((row) => ({
      ...row,
      isHard: row.tags?.includes('hard_negative') === true,
      said: readDanger(row.text),
    }));
}

/** Sure rules of vital that were wrong more than 3 times in 100 over all that is learnt: candidates for being called likely, where that gains on what is kept apart. */
function printDoubtfulRules(): void {
  const counts = new Map<string, { right: number; wrong: number }>();
  for (const { text, urgency } of rows) {
    for (const rule of readSigns(text).held) {
      if (rule.strength !== 'sure' || rule.urgency !== 'vital') continue;
      const count = counts.get(rule.name) ?? { right: 0, wrong: 0 };
      count[urgency === 'vital' ? 'right' : 'wrong']++;
      counts.set(rule.name, count);
    }
  }
  const doubtful = [...counts].filter(([, { right, wrong }]) => wrong > 0.03 * (right + wrong));
  console.log(`\nsure rules: ${counts.size} met, ${doubtful.length} wrong more than 3 times in 100`);
  for (const [name, { right, wrong }] of doubtful) console.log(`  ${name}: right ${right}, wrong ${wrong}`);
}

function print(title: string, rows: readonly Judged[]): void {
  const of = (urgency: TriageRow['urgency']) => rows.filter((row) => row.urgency === urgency);
  const vital = of('vital');
  const hit = vital.filter((row) => row.said.urgency === 'vital');
  const silent = vital.filter((row) => row.said.urgency === 'routine').length;
  const falseVital = rows.filter((row) => row.urgency !== 'vital' && row.said.urgency === 'vital');
  const hard = of('routine').filter((row) => row.isHard);
  const hardFalse = hard.filter((row) => row.said.urgency === 'vital').length;
  const calm = of('routine');
  const disturbed = calm.filter((row) => row.said.urgency !== 'routine').length;
  const dangers = rows.filter((row) => row.urgency !== 'routine');
  const raised = dangers.filter((row) => row.said.urgency !== 'routine').length;
  const kinds = hit.filter((row) => row.said.emergencyKind === row.emergencyKind).length;
  console.log(`\n${title}: ${rows.length} messages`);
  console.log(`  vital recall           ${share(hit.length, vital.length)}   called routine: ${silent}`);
  console.log(`  vital precision        ${share(hit.length, hit.length + falseVital.length)}`);
  console.log(`  false vital, hard negatives ${share(hardFalse, hard.length)}`);
  console.log(`  routine called urgent or vital ${share(disturbed, calm.length)}`);
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
