import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { giveUp, hold } from '../../prisma/claim.ts';
import { readDaySheet } from '../../prisma/day-sheet.ts';
import { practice } from '../domain/practices.ts';
import { type Bench, MINUTE, NOW, openStore, slotAt } from '../support/store.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openStore();
});
afterAll(() => bench.close());

const nobody = (practice: string) => ({ practice, conversation: null, contact: null });

test('reads what touches the day in this practice, and nothing else', async () => {
  const [first, second, cancelled, later, elsewhere] = [
    slotAt(60),
    slotAt(0),
    slotAt(90),
    slotAt(3 * 1440),
    slotAt(30),
  ];
  for (const slot of [first, second, cancelled, later])
    expect(await hold(bench.pool, nobody('sheet'), slot, NOW)).toBe('held');
  await hold(bench.pool, nobody('other'), elsewhere, NOW);
  const why = { by: 'patient', late: false, reason: null, onlyPending: false } as const;
  await giveUp(bench.pool, 'sheet', { appointment: cancelled.id, ...why });
  await bench.pool.query(
    `INSERT INTO external_busy (practice, id, source, resource, start_at, end_at)
     VALUES ('sheet', $1, 'agenda', 'martin', $2, $3), ('other', $1, 'agenda', 'martin', $2, $3)`,
    [randomUUID(), new Date(first.end), new Date(first.end + 30 * MINUTE)],
  );
  const sheet = await readDaySheet(bench.pool, { ...practice(), id: 'sheet' }, '2026-03-11', NOW);
  const lines = sheet.pages.flatMap(({ lines: all }) => all);
  const shown = lines.flatMap((line) => (line.is === 'appointment' ? [line.appointment] : []));
  expect(shown.map(({ id, start, end, status }) => ({ id, start, end, status }))).toEqual(
    [second, first].map(({ id, start, end }) => ({ id, start, end, status: 'pending' })),
  );
  expect(lines.filter(({ is }) => is === 'external')).toEqual([{ is: 'external', from: '11:15', to: '11:45' }]);
});

test('says how to call the patient: their own number, else that of whoever booked', async () => {
  const [own, booked, none] = [slotAt(60), slotAt(90), slotAt(120)];
  const [patient, contact] = [randomUUID(), randomUUID()];
  for (const slot of [own, booked, none]) await hold(bench.pool, nobody('phones'), slot, NOW);
  await bench.pool.query(
    `INSERT INTO patient (practice, id, birth_name, first_names, birth_date, identity, known, phone)
     VALUES ('phones', $1, 'Dupont', 'Jeanne', '1981-04-12', 'provisional', false, '0639981234')`,
    [patient],
  );
  await bench.pool.query(
    `INSERT INTO contact (practice, id, channel, address, phone, first_seen_at) VALUES ('phones', $1, 'web', 'w1', '0639980000', now())`,
    [contact],
  );
  await bench.pool.query('UPDATE appointment SET patient_id = $2, contact = $3 WHERE id = $1', [
    own.id,
    patient,
    contact,
  ]);
  await bench.pool.query('UPDATE appointment SET contact = $2 WHERE id = $1', [booked.id, contact]);
  const { phones } = await readDaySheet(bench.pool, { ...practice(), id: 'phones' }, '2026-03-11', NOW);
  expect(Object.fromEntries(phones)).toEqual({ [own.id]: '0639981234', [booked.id]: '0639980000' });
});

test('an absence declared from the desk closes its days, until it is taken back', async () => {
  const closedOn = async (date: string) =>
    (await readDaySheet(bench.pool, { ...practice(), id: 'away' }, date, NOW)).pages[0]?.closed?.code ?? null;
  const id = randomUUID();
  await bench.pool.query(
    `INSERT INTO absence (practice, id, practitioner, from_date, to_date, declared_by, declared_at)
     VALUES ('away', $1, 'martin', '2026-03-12', '2026-03-13', 'U1', $2)`,
    [id, new Date(NOW)],
  );
  expect(await Promise.all(['2026-03-11', '2026-03-12', '2026-03-13', '2026-03-14'].map(closedOn))).toEqual([
    null,
    'absent',
    'absent',
    null,
  ]);
  await bench.pool.query('UPDATE absence SET ended_at = now() WHERE id = $1', [id]);
  expect(await closedOn('2026-03-12')).toBeNull();
});

test('an empty day is an empty day', async () => {
  const sheet = await readDaySheet(bench.pool, { ...practice(), id: 'empty' }, '2026-03-11', NOW);
  expect(sheet.pages.flatMap(({ lines }) => lines).filter(({ is }) => is !== 'free')).toEqual([]);
});
