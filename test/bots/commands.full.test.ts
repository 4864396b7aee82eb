/** The commands that run beside a server, as an operator starts them: what they print, and what they refuse. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type TestDatabase } from '../support/database.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

/** What `npm run -s` would print, and the code at the end. */
function run(command: string): Promise<{ code: number; out: string; err: string }> {
  const env = {
    ...process.env,
    DATABASE_URL: database.url,
    PERMANENCE_KEY: 'a key of the tests, as long as it has to be',
  };
  const [file = '', ...options] = command.split(' ');
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', `bots/${file}.ts`, ...options],
      { cwd: ROOT, env },
      (fault, out, err) => resolve({ code: fault === null ? 0 : Number(fault.code), out, err }),
    );
  });
}

test.concurrent.each([
  ['print-agenda --help', /^Usage: npm run agenda/],
  ['print-digest -h', /^Usage: npm run digest/],
  ['talk --help', /^Usage: npm run talk/],
  ['export-person --practice tilleuls --help', /^Usage: npm run -s person/],
  ['print-agenda --practice tilleuls --date 2030-03-05', /Dr Claire Martin/],
  ['print-lists reminders --practice tilleuls --date 2030-03-05', /Rappels du 05\/03\/2030/],
  ['print-lists waitlist --practice tilleuls', /personne n’attend/],
  ['print-digest --practice tilleuls --practitioner martin', /Rien à signaler/],
  ['print-calendar --practice tilleuls --practitioner martin', /Aucune adresse/],
  ['move-appointments --practice tilleuls --export --from 2030-03-05', /date;heure;durée/],
])('%s', { timeout: 60_000 }, async (command, printed) => {
  const { code, out, err } = await run(command);
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(printed);
});

test.concurrent.each([
  ['print-agenda --practice lilas', /--practice: one of tilleuls, vue\nUsage:/],
  ['talk --practice lilas', /--practice: one of tilleuls, vue\nUsage:/],
  ['talk --practise tilleuls', /'--practise'[\s\S]*Usage: npm run talk/],
  [
    'print-digest --practice tilleuls --practitioner lefevre',
    /--practitioner: one of martin, benali, rousseau\nUsage:/,
  ],
  ['print-digest --practice tilleuls --practitioner martin --at noon', /--at: "noon" is no instant/],
  ['print-lists reminders --practice tilleuls --date 2030-02-30', /--date: "2030-02-30" is no date/],
  ['move-appointments --practice tilleuls --export --from tomorrow', /--from: "tomorrow" is no date/],
  ['export-person --practice tilleuls --find --name Dupont --birth 1981-04-12', /Personne de ce nom/],
])('%s is refused', { timeout: 60_000 }, async (command, told) => {
  const { code, out, err } = await run(command);
  expect([code, out]).toEqual([1, '']);
  expect(err).toMatch(told);
});
