import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { feedRoutes } from '../../../bots/calendar/feed.ts';
import type { HeldSlot } from '../../../conversation/effect.ts';
import { listFeeds, makeFeed, revokeFeeds } from '../../../prisma/calendar-feed.ts';
import { confirm, giveUp, hold } from '../../../prisma/claim.ts';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';
import { NOW, slotAt } from '../../support/store.ts';
import { practiceNamed } from '../../support/world.ts';

const practice = practiceNamed('tilleuls');
const [first, second] = practice.practitioners;
if (!first || !second) throw new Error('two practitioners are needed');
const nobody = { practice: practice.id, conversation: null, contact: null };

let database: TestDatabase;
let server: Server;
let url = '';
let clock = NOW;
beforeAll(async () => {
  database = await freshDatabase();
  const app = express().use(feedRoutes({ pool: database.pool, practices: [practice], now: () => clock }));
  server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/calendar`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await database.close();
});

/** Of the practice's file. */
const HOLIDAYS = ['absence-martin-2026-12-24-2027-01-02', '0 CONFIRMED Absence'] as const;

async function book(minutes: number, label: string, change: Partial<HeldSlot> = {}): Promise<HeldSlot> {
  const practitioner = change.practitioner ?? first?.id ?? '';
  const slot = slotAt(minutes, { practitioner, resources: [practitioner], patientLabel: label, ...change });
  expect(await hold(database.pool, nobody, slot, clock)).toBe('held');
  const confirmed = { appointment: slot.id, patientId: randomUUID(), patientLabel: label, codeHash: slot.id };
  expect(await confirm(database.pool, practice.id, confirmed)).toBe(true);
  if (slot.replaces) await cancel(slot.replaces, 'move');
  return slot;
}

async function cancel(appointment: string, by: 'desk' | 'move'): Promise<void> {
  const given = { appointment, by, late: false, reason: null, onlyPending: false };
  expect(await giveUp(database.pool, practice.id, given)).toBe(true);
}

/** What a subscriber holds of each chain: `SEQUENCE STATUS SUMMARY`. */
async function seenAt(address: string): Promise<Map<string, string>> {
  const response = await fetch(address);
  expect(response.status).toBe(200);
  const calendar = new ICAL.Component(ICAL.parse(await response.text()));
  return new Map(
    calendar.getAllSubcomponents('vevent').map((event) => {
      const value = (name: string) => String(event.getFirstPropertyValue(name));
      return [value('uid').split('@')[0] ?? '', `${value('sequence')} ${value('status')} ${value('summary')}`];
    }),
  );
}

describe('a private calendar', () => {
  test('shows the agenda, and replaces what was moved or cancelled', async () => {
    const token = await makeFeed(database.pool, practice.id, first.id, NOW);
    const address = `${url}/${token}.ics`;
    const stays = await book(0, 'Jeanne DUPONT');
    const moves = await book(30, 'Ali HADDAD');
    const ends = await book(60, 'Paul; LUC,\r\nX');
    const pending = slotAt(90, { practitioner: first.id, resources: [first.id] });
    await hold(database.pool, nobody, pending, NOW);
    await book(0, 'Autre PATIENT', { practitioner: second.id });
    expect(await seenAt(address)).toEqual(
      new Map([
        [stays.chain, '1 CONFIRMED Jeanne DUPONT'],
        [moves.chain, '1 CONFIRMED Ali HADDAD'],
        [ends.chain, '1 CONFIRMED Paul; LUC, X'],
        HOLIDAYS,
      ]),
    );
    const away = await book(45, 'Ali HADDAD', { chain: moves.chain, replaces: moves.id });
    await cancel(ends.id, 'desk');
    await giveUp(database.pool, practice.id, {
      appointment: pending.id,
      by: 'desk',
      late: false,
      reason: null,
      onlyPending: true,
    });
    expect(await seenAt(address)).toEqual(
      new Map([
        [stays.chain, '1 CONFIRMED Jeanne DUPONT'],
        [moves.chain, '2 CONFIRMED Ali HADDAD'],
        [ends.chain, '2 CANCELLED Annulé : Paul; LUC, X'],
        HOLIDAYS,
      ]),
    );
    // To a colleague: gone from here, there from now on.
    await book(120, 'Ali HADDAD', { chain: moves.chain, replaces: away.id, practitioner: second.id });
    expect((await seenAt(address)).get(moves.chain)).toBe('3 CANCELLED Annulé : Ali HADDAD');
    const beside = await makeFeed(database.pool, practice.id, second.id, NOW);
    expect((await seenAt(`${url}/${beside}.ics`)).get(moves.chain)).toBe('3 CONFIRMED Ali HADDAD');
  });

  test('shows the absences that were declared, as long as they stand', async () => {
    const token = await makeFeed(database.pool, practice.id, second.id, NOW);
    const absences = async () =>
      [...(await seenAt(`${url}/${token}.ics`))].filter(([, said]) => said.endsWith('Absence')).map(([uid]) => uid);
    const before = await absences();
    const id = randomUUID();
    await database.pool.query(
      `INSERT INTO absence (practice, id, practitioner, from_date, to_date, declared_by, declared_at)
       VALUES ($1, $2, $3, '2026-04-20', '2026-04-24', 'U1', $4)`,
      [practice.id, id, second.id, new Date(NOW)],
    );
    expect(await absences()).toEqual([...before, `absence-${second.id}-2026-04-20-2026-04-24`]);
    await database.pool.query('UPDATE absence SET ended_at = $2 WHERE id = $1', [id, new Date(NOW)]);
    expect(await absences()).toEqual(before);
  });

  test('never says why, and is kept by nobody on the way', async () => {
    const token = await makeFeed(database.pool, practice.id, first.id, NOW);
    const response = await fetch(`${url}/${token}.ics`);
    const text = await response.text();
    for (const reason of practice.visitReasons) {
      expect(text).not.toContain(reason.id);
      expect(text).not.toContain(reason.name.fr);
    }
    expect(text).not.toContain('consultation');
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  });

  test('answers 304 until something changes', async () => {
    const token = await makeFeed(database.pool, practice.id, first.id, NOW);
    const address = `${url}/${token}.ics`;
    const before = await fetch(address);
    // Without it, `fetch` asks for an answer that passes every cache.
    const plain = { 'Cache-Control': 'max-age=0' };
    const held = { ...plain, 'If-None-Match': before.headers.get('etag') ?? '' };
    const dated = { ...plain, 'If-Modified-Since': before.headers.get('last-modified') ?? '' };
    expect([
      (await fetch(address, { headers: held })).status,
      (await fetch(address, { headers: dated })).status,
    ]).toEqual([304, 304]);
    // In the very same second.
    await book(150, 'Nadia LOPES');
    expect([
      (await fetch(address, { headers: held })).status,
      (await fetch(address, { headers: dated })).status,
    ]).toEqual([200, 200]);
  });

  test('is closed to whoever has no address', async () => {
    const token = await makeFeed(database.pool, practice.id, first.id, NOW);
    const other = token.startsWith('A') ? `B${token.slice(1)}` : `A${token.slice(1)}`;
    for (const wrong of [other, token.slice(1), `${token}x`, '%00', 'x'.repeat(5_000), "' OR 1=1 --"]) {
      const response = await fetch(`${url}/${encodeURI(wrong)}.ics`);
      expect([wrong, response.status]).toEqual([wrong, 404]);
      expect(await response.text()).toBe('Cette adresse n’existe pas.\n');
    }
    expect((await fetch(`${url}/${token}`)).status).toBe(404);
    const { rows } = await database.pool.query<{ all: string }>(
      `SELECT string_agg(to_jsonb(f)::text, ' ') AS all FROM calendar_feed f`,
    );
    expect(rows[0]?.all).not.toContain(token);
  });

  test('ends when it is revoked', async () => {
    const token = await makeFeed(database.pool, practice.id, second.id, NOW);
    expect((await fetch(`${url}/${token}.ics`)).status).toBe(200);
    expect(await revokeFeeds(database.pool, practice.id, second.id, NOW + 1)).toBeGreaterThan(0);
    expect((await fetch(`${url}/${token}.ics`)).status).toBe(404);
    const states = await listFeeds(database.pool, practice.id, second.id);
    expect(states.every(({ revokedAt }) => revokedAt === NOW + 1)).toBe(true);
  });

  test('is not read without measure', async () => {
    const token = await makeFeed(database.pool, practice.id, first.id, NOW);
    const statuses: number[] = [];
    for (let read = 0; read < 35; read += 1) statuses.push((await fetch(`${url}/${token}.ics`)).status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(5);
    clock += 60_000;
    expect((await fetch(`${url}/${token}.ics`)).status).toBe(200);
  });
});
