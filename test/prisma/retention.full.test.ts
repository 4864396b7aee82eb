import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { erasePerson, exportPerson, findPeople, keepAudit } from '../../prisma/person.ts';
import { deleteExpired, KEPT_DAYS } from '../../prisma/retention.ts';
import { practice } from '../domain/practices.ts';
import { type Bench, commitAs, hearOne, NOW, openStore, record, say, slotAt } from '../support/store.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openStore();
});
afterAll(() => bench.close());

const DAY = 86_400_000;

/** Somebody who booked, and asked for a human once; gives the contact. */
async function somebody(address: string, name: string): Promise<string> {
  const hold = slotAt(0, { patientLabel: name, practitioner: address, resources: [address] });
  const patient = {
    id: randomUUID(),
    birthName: name,
    firstNames: 'Jeanne',
    birthDate: '1981-04-12',
    identity: 'provisional',
    known: true,
  } as const;
  await commitAs(bench.store, await hearOne(bench.store, address, { kind: 'text', text: `je suis ${name}` }), [
    record({ fact: 'PatientIdentified', patient }),
    record({ fact: 'AppointmentHeld', hold }),
    say(`Bonjour ${name}`),
  ]);
  const opened = await hearOne(bench.store, address);
  const confirmed = { appointment: hold.id, patientId: patient.id, patientLabel: name, code: address, replaces: null };
  await commitAs(bench.store, opened, [record({ fact: 'AppointmentConfirmed', ...confirmed })]);
  await bench.pool.query(`UPDATE outbox SET state = 'sent'`);
  return (await bench.store.world(opened, practice(), {}, NOW)).contact.id;
}

/** In how many rows of any table this text still stands. */
async function tracesOf(text: string): Promise<number> {
  const { rows: tables } = await bench.pool.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`,
  );
  let traces = 0;
  for (const { name } of tables) {
    const { rows } = await bench.pool.query<{ found: number }>(
      `SELECT count(*)::int AS found FROM ${name} t WHERE to_jsonb(t)::text LIKE $1`,
      [`%${text}%`],
    );
    traces += rows[0]?.found ?? 0;
  }
  return traces;
}

test('a person is exported whole, and erased without a trace once nothing is to come', async () => {
  const contact = await somebody('eraser', 'ZYGOMATIX');
  const other = await somebody('keeper', 'ABRARACOURCIX');
  const exported = await exportPerson(bench.pool, 'lilas', contact);
  expect(JSON.stringify(exported)).toContain('je suis ZYGOMATIX');
  expect(JSON.stringify(exported)).not.toContain('ABRARACOURCIX');
  expect(await exportPerson(bench.pool, 'tilleuls', contact)).toBeNull();

  expect(await erasePerson(bench.pool, 'lilas', contact, NOW)).toBe('hasFutureAppointments');
  expect(await tracesOf('ZYGOMATIX')).toBeGreaterThan(3);
  expect(await erasePerson(bench.pool, 'tilleuls', contact, NOW + 10 * DAY)).toBe('unknown');
  const counted = await erasePerson(bench.pool, 'lilas', contact, NOW + 10 * DAY, false);
  expect(await tracesOf('ZYGOMATIX')).toBeGreaterThan(3);
  const proof = await erasePerson(bench.pool, 'lilas', contact, NOW + 10 * DAY);
  expect(proof).toEqual(counted);
  expect(proof).toMatchObject({ erased: { received: 2, said: 1, patient: 1, contact: 1 }, anonymised: 1, left: {} });
  expect(await erasePerson(bench.pool, 'lilas', contact, NOW + 10 * DAY)).toBe('unknown');
  expect(await tracesOf('ZYGOMATIX')).toBe(0);
  expect(await tracesOf(contact)).toBe(0);
  expect(await tracesOf(other)).toBeGreaterThan(3);
  expect(await exportPerson(bench.pool, 'lilas', other)).not.toBeNull();
});

test('somebody whom the desk booked without a conversation is found by name, exported and erased, the stream’s notes included', async () => {
  const stream = { practice: 'lilas', channel: 'desk', address: 'martin' };
  const hold = slotAt(300, { patientLabel: 'Jeanne BONEMINE', contactless: true });
  const patient = {
    id: randomUUID(),
    birthName: 'Bonemine',
    firstNames: 'Jeanne',
    birthDate: '1950-02-03',
    identity: 'provisional',
    known: false,
  } as const;
  const person = { birthName: 'Bonemine', firstNames: 'Jeanne', birthDate: '1950-02-03' };
  const act = {
    action: 'bookVisit',
    handoff: null,
    time: { reason: 'consultation', practitioner: 'martin', start: hold.start },
    person,
    tells: false,
  } as const;
  const inbound = { kind: 'staff', by: { slack: 'U1', name: 'Fanja' }, act } as const;
  const { key } = await bench.store.receive({ ...stream, externalId: 'form:1', inbound, receivedAt: NOW }, NOW);
  const opened = await bench.store.open(key, NOW);
  if (!opened) throw new Error('nothing to open');
  await commitAs(bench.store, opened, [
    record({ fact: 'PatientIdentified', patient, contactless: true }),
    record({ fact: 'AppointmentHeld', hold: { ...hold, patientId: patient.id } }),
    record({
      fact: 'AppointmentConfirmed',
      appointment: hold.id,
      patientId: patient.id,
      patientLabel: 'Jeanne BONEMINE',
      code: 'B0NE',
      replaces: null,
    }),
    {
      kind: 'say',
      to: { who: 'person', slack: 'U1' },
      body: { is: 'note', text: 'Fanja a réservé pour Jeanne BONEMINE' },
      priority: 'normal',
      fenced: false,
    },
  ]);
  const [found, ...others] = await findPeople(bench.pool, 'lilas', 'bonemine', '1950-02-03');
  expect(others).toEqual([]);
  expect(found).toMatchObject({ patient: patient.id, contacts: [] });
  const exported = await exportPerson(bench.pool, 'lilas', patient.id);
  expect(exported).toMatchObject({
    appointment: [{ id: hold.id, contact: null }],
    received: [{ kind: 'staff' }],
    said: [{}],
  });
  expect(await erasePerson(bench.pool, 'lilas', patient.id, NOW + 10 * DAY)).toMatchObject({ anonymised: 1, left: {} });
  for (const trace of ['BONEMINE', 'Bonemine', patient.id]) expect(await tracesOf(trace)).toBe(0);
  const audit = await keepAudit(
    bench.pool,
    'lilas',
    { fact: 'PersonErased', id: patient.id, by: 'admin', rows: { patient: 1 } },
    NOW,
  );
  expect(audit).toMatchObject({ fact: 'PersonErased', by: 'admin', rows: { patient: 1 } });
  expect(await tracesOf('PersonErased')).toBe(1);
  expect(await tracesOf(patient.id)).toBe(0);
});

test('what is older than its period goes, class by class, until nobody is left', async () => {
  await somebody('ages', 'OBELIX');
  expect(await deleteExpired(bench.pool, NOW + 30 * DAY)).toBe(0);
  await deleteExpired(bench.pool, NOW + (KEPT_DAYS.chat + 1) * DAY);
  expect(await tracesOf('je suis OBELIX')).toBe(0);
  expect(await tracesOf('OBELIX')).toBeGreaterThan(0);
  await deleteExpired(bench.pool, NOW + (KEPT_DAYS.appointments + 10) * DAY);
  expect(await tracesOf('OBELIX')).toBe(0);
  expect(await tracesOf('ages')).toBe(0);
});

test('what still waits is never deleted, however old', async () => {
  const opened = await hearOne(bench.store, 'waits');
  await commitAs(bench.store, await hearOne(bench.store, 'unsent'), [say('pas encore parti')]);
  await deleteExpired(bench.pool, NOW + 4000 * DAY);
  expect(await bench.store.open(opened.key, NOW)).not.toBeNull();
  expect(await tracesOf('pas encore parti')).toBe(1);
});
