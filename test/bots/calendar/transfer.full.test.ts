import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportAppointments, importAppointments } from '../../../bots/calendar/transfer.ts';
import { csvCopy } from '../../../conversation/copy/appointments-csv.ts';
import type { Practice } from '../../../domain/practice.ts';
import { hold } from '../../../prisma/claim.ts';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';
import { slotAt } from '../../support/store.ts';
import { practiceNamed } from '../../support/world.ts';

/** Monday 23 November 2026, 08:00 in Paris. */
const NOW = Date.parse('2026-11-23T07:00:00Z');
const HEAD = 'date;heure;durée;praticien;motif;nom;prénom;naissance;téléphone;statut;entre deux';
const tilleuls = practiceNamed('tilleuls');

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

/** A practice of its own, so that tests do not meet. */
const named = (id: string, change: Partial<Practice> = {}): Practice => ({ ...tilleuls, id, ...change });
const bring = (practice: Practice, lines: string[], isDry = false) =>
  importAppointments(database.pool, practice, Buffer.from([HEAD, ...lines, ''].join('\n')), NOW, isDry);
async function counted(practice: Practice): Promise<number[]> {
  const { rows } = await database.pool.query<{ counts: number[] }>(
    `SELECT ARRAY[(SELECT count(*) FROM appointment WHERE practice = $1), (SELECT count(*) FROM claim WHERE practice = $1),
       (SELECT count(*) FROM patient WHERE practice = $1)]::int[] AS counts`,
    [practice.id],
  );
  return rows[0]?.counts ?? [];
}

const JEANNE = '2026-11-30;09:00;;martin;consultation;Dupont;Jeanne;1981-04-12;06 39 98 12 34;prévu;';
const ALI = '2026-11-30;09:20;;martin;consultation;Haddad;Ali;1975-01-02;;;';
const AGAIN = '2026-12-01;09:00;30;benali;consultation;DUPONT;Jeanne;12/04/1981;;;';

test('a file is tried without a trace, then taken, then recognised', async () => {
  const practice = named('comes');
  const lines = [
    JEANNE,
    ALI,
    AGAIN,
    '2026-11-02;09:00;;martin;consultation;Luc;Paul;1990-01-01;;;',
    `${ALI.replace(';;;', ';;annulé;')}`,
  ];
  const all = { faults: [], added: 3, present: 0, past: 1, over: 1 };
  expect(await bring(practice, lines, true)).toEqual(all);
  expect(await counted(practice)).toEqual([0, 0, 0]);
  expect(await bring(practice, lines)).toEqual(all);
  // Jeanne comes twice, and is one patient.
  expect(await counted(practice)).toEqual([3, 3, 2]);
  expect(await bring(practice, lines)).toEqual({ ...all, added: 0, present: 3 });
  expect(await counted(practice)).toEqual([3, 3, 2]);
  const { rows } = await database.pool.query(
    `SELECT DISTINCT status, expires_at FROM appointment WHERE practice = 'comes'`,
  );
  expect(rows).toEqual([{ status: 'booked', expires_at: null }]);
});

test('one fault anywhere, and nothing is written', async () => {
  const practice = named('strict');
  const overlapping = ALI.replace('09:20', '09:10');
  const { faults, added } = await bring(practice, [JEANNE, overlapping, AGAIN.replace('benali', 'Durand')]);
  expect(faults.map(({ line, column, what }) => csvCopy.at(line, column, what))).toEqual([
    'ligne 3, colonne « heure » : ce moment est déjà pris par un autre rendez-vous',
    'ligne 4, colonne « praticien » : praticien inconnu : « Durand » (connus : martin, benali, rousseau)',
  ]);
  expect(added).toBe(1);
  expect(await counted(practice)).toEqual([0, 0, 0]);
});

test('the constraint decides as for everybody: what others hold is taken, unless it is said to be between two', async () => {
  const practice = named('shared');
  const start = Date.parse('2026-11-30T08:05:00Z');
  const slot = slotAt(0, { start, end: start + 60_000, claimStart: start, claimEnd: start + 60_000 });
  const holder = { practice: practice.id, conversation: null, contact: null };
  expect(await hold(database.pool, holder, { ...slot, expiresAt: NOW + 60_000 }, NOW)).toBe('held');
  expect((await bring(practice, [JEANNE])).faults).toMatchObject([{ line: 2, what: csvCopy.taken }]);
  expect(await counted(practice)).toEqual([1, 1, 0]);
  expect(await bring(practice, [`${JEANNE}oui`])).toMatchObject({ faults: [], added: 1 });
});

test('a room is claimed with the practitioner: the next one when the first is taken, none when all are', async () => {
  const rooms = [['room-1', 'room-2']];
  const practice = named('rooms', {
    visitReasons: tilleuls.visitReasons.map((one) => (one.id === 'consultation' ? { ...one, resources: rooms } : one)),
  });
  const at = (practitioner: string, name: string) =>
    `2026-11-30;09:00;20;${practitioner};consultation;${name};X;1980-01-01;;;`;
  expect(await bring(practice, [at('martin', 'A'), at('benali', 'B')])).toMatchObject({ faults: [], added: 2 });
  const { rows } = await database.pool.query(
    `SELECT resource FROM claim WHERE practice = 'rooms' AND resource LIKE 'room%' ORDER BY resource`,
  );
  expect(rows).toEqual([{ resource: 'room-1' }, { resource: 'room-2' }]);
  expect((await bring(practice, [at('rousseau', 'C')])).faults).toMatchObject([{ line: 2, what: csvCopy.taken }]);
  expect(await counted(practice)).toEqual([2, 4, 2]);
});

test('what is exported is what is imported elsewhere', async () => {
  const [from, to] = [named('leaves'), named('arrives')];
  await bring(from, [JEANNE, ALI, AGAIN, JEANNE.replace('Dupont;Jeanne', '=1+1;@x').replace(';prévu;', ';prévu;oui')]);
  const text = await exportAppointments(database.pool, from, NOW);
  expect(text).toContain('Dupont;Jeanne;1981-04-12;06 39 98 12 34;prévu');
  expect(await importAppointments(database.pool, to, Buffer.from(text), NOW, false)).toMatchObject({
    faults: [],
    added: 4,
  });
  expect(await exportAppointments(database.pool, to, NOW)).toBe(text);
});

test('two imports of one file at once take it once', async () => {
  const practice = named('twice');
  const lines = Array.from({ length: 20 }, (_, nth) =>
    JEANNE.replace('2026-11-30', `2026-12-${String(nth + 1).padStart(2, '0')}`),
  );
  const both = await Promise.all([bring(practice, lines), bring(practice, lines)]);
  expect((await counted(practice)).slice(0, 2)).toEqual([20, 20]);
  expect(both.map(({ added, present, faults }) => [added, present, faults]).sort()).toEqual([
    [0, 20, []],
    [20, 0, []],
  ]);
});
