import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SendTrouble } from '../../bots/channel.ts';
import { type Deliver, makeDeliver } from '../../bots/deliver.ts';
import type { CaseCard, Say } from '../../conversation/effect.ts';
import { makeQueue, type Queue } from '../../prisma/queue.ts';
import { type FakeChannel, type FakeDesk, fakeChannel, fakeDesk } from '../fakes/channel.ts';
import { type Bench, commitAs, hearOne, NOW, openStore, say } from '../support/store.ts';

let bench: Bench;
let queue: Queue;
let web: FakeChannel;
let desk: FakeDesk;
let now: number;
let deliver: Deliver;

beforeAll(async () => {
  bench = await openStore();
  queue = makeQueue({ pool: bench.pool, bell: bench.bell, superseded: (text) => text });
});
beforeEach(async () => {
  await bench.pool.query('TRUNCATE outbox');
  [web, desk, now] = [fakeChannel(), fakeDesk(), NOW];
  deliver = makeDeliver({ queue, channels: new Map([['web', web]]), desk, now: () => now });
});
afterAll(() => bench.close());

const textsSent = () => web.sent.map(({ body }) => body.text);

async function statesOf(): Promise<[string, number][]> {
  const { rows } = await bench.pool.query<{ state: string; attempts: number }>(
    'SELECT state, attempts FROM outbox ORDER BY sequence',
  );
  return rows.map(({ state, attempts }) => [state, attempts]);
}

describe('to a patient', () => {
  test('in order, each once', async () => {
    await commitAs(bench.store, await hearOne(bench.store, 'a'), [say('un'), say('deux'), say('trois')]);
    await Promise.all([deliver.settle(), deliver.settle()]);
    expect(textsSent()).toEqual(['un', 'deux', 'trois']);
    expect(await statesOf()).toEqual([
      ['sent', 1],
      ['sent', 1],
      ['sent', 1],
    ]);
  });

  test('trouble is tried again after 1, 2, 4 seconds, with the same id', async () => {
    web.failures.push(new Error('reset'), new Error('reset'), new Error('reset'));
    await commitAs(bench.store, await hearOne(bench.store, 'b'), [say('un')]);
    const waits: number[] = [];
    for (let tries = 0; tries < 3; tries++) {
      await deliver.settle();
      const at = await queue.nextDue(now);
      waits.push((at ?? 0) - now);
      now = at ?? now;
    }
    await deliver.settle();
    expect(waits).toEqual([1_000, 2_000, 4_000]);
    expect(textsSent()).toEqual(['un']);
    expect(await statesOf()).toEqual([['sent', 4]]);
  });

  test('the wait that a platform asks for is honoured', async () => {
    web.failures.push(new SendTrouble('rate limited', { retry: true, afterMs: 30_000 }));
    await commitAs(bench.store, await hearOne(bench.store, 'c'), [say('un')]);
    await deliver.settle();
    expect(await queue.nextDue(now)).toBe(NOW + 30_000);
  });

  test('what can never arrive dies at once, and the next goes on', async () => {
    web.failures.push(new SendTrouble('blocked', { retry: false }));
    await commitAs(bench.store, await hearOne(bench.store, 'd'), [say('un'), say('deux')]);
    await deliver.settle();
    expect(await statesOf()).toEqual([
      ['dead', 1],
      ['sent', 1],
    ]);
  });

  test('of a page that is gone only what asked for a receipt is a dead letter; nothing is tried again', async () => {
    const gone = makeDeliver({ queue, channels: new Map([['web', fakeChannel('web', 'gone')]]), desk, now: () => now });
    const receipt = { of: 'reminder' as const, appointments: [] };
    const opened = await hearOne(bench.store, 'gone');
    await commitAs(bench.store, opened, [say('un'), say('Rappel', { receipt }), say('deux')]);
    await gone.settle();
    expect(await statesOf()).toEqual([
      ['sent', 1],
      ['dead', 1],
      ['sent', 1],
    ]);
    expect(await bench.store.open(opened.key, now)).toMatchObject({
      rows: [{ inbound: { kind: 'receipt', key: receipt, delivered: false } }],
    });
  });

  test('a channel that is off keeps its sentences until it is back', async () => {
    const without = makeDeliver({ queue, channels: new Map(), desk, now: () => now });
    await commitAs(bench.store, await hearOne(bench.store, 'e'), [say('un')]);
    await without.settle();
    now += 60_000;
    await deliver.settle();
    expect(textsSent()).toEqual(['un']);
  });

  test('one patient whose connection hangs holds up nobody else', async () => {
    let free: () => void = () => undefined;
    web.failures.push(
      new Promise<void>((resolve) => {
        free = resolve;
      }),
    );
    await commitAs(bench.store, await hearOne(bench.store, 'hangs'), [say('lent')]);
    deliver.start();
    await expect.poll(() => web.failures.length).toBe(0);
    await commitAs(bench.store, await hearOne(bench.store, 'quick'), [say('vite')]);
    deliver.wake();
    await expect.poll(textsSent).toEqual(['vite']);
    free();
    await expect.poll(textsSent).toEqual(['vite', 'lent']);
    await deliver.stop();
  });
});

test('a desk that hangs keeps no patient waiting, and an emergency gets through to it', async () => {
  let free: () => void = () => undefined;
  const hang = new Promise<void>((resolve) => {
    free = resolve;
  });
  const note = (text: string, change: Partial<Say> = {}) =>
    say('', { to: { who: 'channel' }, body: { is: 'note', text }, fenced: false, ...change });
  for (let at = 0; at < 40; at++) {
    desk.failures.push(hang);
    await commitAs(bench.store, await hearOne(bench.store, `case${at}`), [note(`${at}`)]);
  }
  deliver.start();
  await expect.poll(() => 40 - desk.failures.length).toBe(12);
  await commitAs(bench.store, await hearOne(bench.store, 'patient'), [say('bonjour')]);
  desk.failures.unshift(Promise.resolve());
  await commitAs(bench.store, await hearOne(bench.store, 'vital'), [note('urgence', { priority: 'emergency' })]);
  deliver.wake();
  await expect.poll(textsSent).toEqual(['bonjour']);
  await expect.poll(() => desk.posted.map(({ body }) => ('text' in body ? body.text : ''))).toEqual(['urgence']);
  desk.failures.length = 0;
  free();
  await expect.poll(() => desk.posted.length, { timeout: 10_000 }).toBe(41);
  await deliver.stop();
});

describe('to the desk', () => {
  const handoff = randomUUID();
  const card: CaseCard = {
    is: 'card',
    handoff,
    urgency: 'routine',
    title: '',
    state: '',
    fields: [],
    transcript: [],
    instructions: [],
    actions: [],
    text: 'dossier',
  };
  const toCase = (who: 'card' | 'thread', body: Say['body']): Say =>
    say('', { to: { who, handoff }, body, fenced: false });

  test('the card first, then its thread; a new version of the card updates the post', async () => {
    await commitAs(bench.store, await hearOne(bench.store, 'desk'), [
      toCase('card', card),
      toCase('thread', { is: 'note', text: 'ligne' }),
      toCase('card', { ...card, state: 'prise' }),
    ]);
    await deliver.settle();
    const at = { channel: 'C1', ts: '1' };
    expect(desk.posted.map(({ body, existing, thread }) => [body.is, existing, thread])).toEqual([
      ['card', null, null],
      ['note', null, at],
      ['card', at, at],
    ]);
  });

  test('the desk is tried for ever: a case must reach it', async () => {
    await commitAs(bench.store, await hearOne(bench.store, 'slack-down'), [
      say('', { to: { who: 'channel' }, body: { is: 'note', text: 'ligne' }, fenced: false }),
    ]);
    for (let tries = 0; tries < 100; tries++) {
      desk.failures.push(new Error('down'));
      await deliver.settle();
      now += 60_000;
    }
    desk.failures.length = 0;
    await deliver.settle();
    expect(desk.posted).toHaveLength(1);
    expect(await statesOf()).toEqual([['sent', 101]]);
  });
});
