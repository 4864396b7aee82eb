import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Handoff } from '../../domain/message.ts';
import { makeHistory } from '../../prisma/history.ts';
import { type Due, makeQueue, type Queue } from '../../prisma/queue.ts';
import { practice } from '../domain/practices.ts';
import { type Bench, commitAs, hearOne, MINUTE, NOW, openStore, record, say } from '../support/store.ts';
import { caseWith } from '../support/world.ts';

let bench: Bench;
let queue: Queue;
beforeAll(async () => {
  bench = await openStore();
  queue = makeQueue({ pool: bench.pool, bell: bench.bell, superseded: (text) => `non envoyé : ${text}` });
});
beforeEach(() => bench.pool.query('TRUNCATE outbox'));
afterAll(() => bench.close());

const textOf = (due: Due) => ('text' in due.body ? due.body.text : '');
const claimTexts = async (now = NOW) => (await queue.claimDue(now, 50)).map(textOf);

/** Claims and sends until nothing is due; the texts in the order they left. */
async function drain(now = NOW): Promise<string[]> {
  const left: string[] = [];
  for (;;) {
    const dues = await queue.claimDue(now, 50);
    if (dues.length === 0) return left;
    for (const due of dues) {
      left.push(textOf(due));
      await queue.markSent(due, { state: 'delivered' }, now);
    }
  }
}

const handoffOf = (conversation: string): Handoff =>
  caseWith({ id: randomUUID(), conversation, openedAt: NOW, deadline: NOW + 10 * MINUTE });

const historyOf = (address: string) =>
  makeHistory({ pool: bench.pool, queue, channel: 'web', now: () => NOW }).history('lilas', address, 10);

const inboundsOf = async (opened: Awaited<ReturnType<typeof hearOne>>) =>
  (await bench.store.open(opened.key, NOW))?.rows.map(({ inbound }) => inbound) ?? [];

describe('order', () => {
  test('one at a time for each destination, in the order said', async () => {
    await commitAs(bench.store, await hearOne(bench.store, 'order'), [say('un'), say('deux'), say('trois')]);
    expect(await claimTexts()).toEqual(['un']);
    expect(await claimTexts()).toEqual([]);
    await queue.reclaim();
    expect(await drain()).toEqual(['un', 'deux', 'trois']);
  });

  test('a failed one holds back those behind it, not other conversations', async () => {
    await commitAs(bench.store, await hearOne(bench.store, 'blocked'), [say('un'), say('deux')]);
    const [first] = await queue.claimDue(NOW, 50);
    if (!first) throw new Error('nothing due');
    await queue.markFailed(first, NOW + MINUTE, NOW);
    await commitAs(bench.store, await hearOne(bench.store, 'free'), [say('libre')]);
    expect(await drain()).toEqual(['libre']);
    expect(await queue.nextDue(NOW)).toBe(NOW + MINUTE);
    expect(await drain(NOW + MINUTE)).toEqual(['un', 'deux']);
  });

  test('an emergency overtakes what waits, and what is being sent', async () => {
    const opened = await hearOne(bench.store, 'emergency');
    await commitAs(bench.store, opened, [say('un'), say('deux')]);
    expect(await claimTexts()).toEqual(['un']);
    const again = await hearOne(bench.store, 'emergency');
    await commitAs(bench.store, again, [say('Appelez le 15.', { priority: 'emergency', fenced: false })]);
    expect(await claimTexts()).toEqual(['Appelez le 15.']);
  });

  test('eight deliverers at once never take the same sentence', async () => {
    const addresses = Array.from({ length: 30 }, (_, at) => `many${at}`);
    for (const address of addresses) {
      await commitAs(bench.store, await hearOne(bench.store, address), [say(`${address} un`), say(`${address} deux`)]);
    }
    const left = (await Promise.all(Array.from({ length: 8 }, () => drain()))).flat();
    expect([...left, ...(await drain())].sort()).toEqual(addresses.flatMap((a) => [`${a} deux`, `${a} un`]).sort());
    for (const address of addresses) {
      const own = await historyOf(address);
      expect(own.map(({ text }) => text)).toEqual(['bonjour', `${address} un`, `${address} deux`]);
    }
  });

  test('what was being sent when its process died is taken again after the lease', async () => {
    await commitAs(bench.store, await hearOne(bench.store, 'lease'), [say('un')]);
    const [first] = await queue.claimDue(NOW, 50);
    expect(await claimTexts(NOW + 59_000)).toEqual([]);
    const [again] = await queue.claimDue(NOW + 60_000, 50);
    expect(again?.id).toBe(first?.id);
  });
});

describe('fencing', () => {
  test('a sentence of the bot is held back once a human took over, and the thread is told', async () => {
    const opened = await hearOne(bench.store, 'fence');
    await commitAs(bench.store, opened, [say('Quel jour ?'), say('Confirmé.', { fenced: false })]);
    const handoff = handoffOf(opened.key.id);
    const taken = { owner: { by: 'queue', handoff: handoff.id }, epoch: 1 } as const;
    await commitAs(
      bench.store,
      await hearOne(bench.store, 'fence'),
      [record({ fact: 'HandoffOpened', handoff }), say('Un humain arrive.')],
      taken,
    );
    expect((await drain()).sort()).toEqual(['Confirmé.', 'Un humain arrive.', 'non envoyé : Quel jour ?']);
    const seen = await historyOf('fence');
    expect(seen.map(({ text }) => text)).not.toContain('Quel jour ?');
  });

  test('a handover that commits while a sentence is claimed waits for it, or wins', async () => {
    for (let round = 0; round < 20; round++) {
      const opened = await hearOne(bench.store, `tie${round}`);
      await commitAs(bench.store, opened, [say(`phrase ${round}`)]);
      const next = await hearOne(bench.store, `tie${round}`);
      const order: string[] = [];
      const [dues] = await Promise.all([
        queue.claimDue(NOW, 50).then((claimed) => {
          order.push('claim');
          return claimed;
        }),
        commitAs(bench.store, next, [], { epoch: 1 }).then(() => order.push('handover')),
      ]);
      const { rows } = await bench.pool.query<{ state: string }>('SELECT state FROM outbox WHERE conversation = $1', [
        opened.key.id,
      ]);
      // Claimed and being sent, or held back, or (the row was locked) still waiting and then held back: never both.
      const isSent = dues.some((due) => due.conversation === opened.key.id);
      expect(rows[0]?.state === 'sending').toBe(isSent);
      expect((await claimTexts()).includes(`phrase ${round}`)).toBe(false);
      await queue.reclaim();
      await bench.pool.query('TRUNCATE outbox');
    }
  });
});

describe('receipts', () => {
  const answer = { of: 'answer', handoff: randomUUID(), by: 'U1' } as const;

  test('delivered: the turn that asked hears of it, once', async () => {
    const opened = await hearOne(bench.store, 'receipt');
    await commitAs(bench.store, opened, [say('Réponse', { receipt: answer })]);
    const [due] = await queue.claimDue(NOW, 50);
    if (!due) throw new Error('nothing due');
    await queue.markSent(due, { state: 'delivered' }, NOW);
    await queue.markRead('lilas', opened.key.id, due.id, NOW);
    expect(await inboundsOf(opened)).toEqual([{ kind: 'receipt', key: answer, delivered: true }]);
  });

  test('accepted: silent until it is read; the answer shows as unread meanwhile', async () => {
    const opened = await hearOne(bench.store, 'accepted');
    await commitAs(bench.store, opened, [say('Réponse', { receipt: answer })]);
    const [due] = await queue.claimDue(NOW, 50);
    if (!due) throw new Error('nothing due');
    await queue.markSent(due, { state: 'accepted', reference: 'wa1' }, NOW);
    expect(await inboundsOf(opened)).toEqual([]);
    const unread = await bench.store.world(opened, practice(), {}, NOW);
    expect(unread.unreadSince).toBe(NOW);
    await queue.markRead('lilas', opened.key.id, due.id, NOW + MINUTE);
    expect(await bench.store.open(opened.key, NOW + MINUTE)).toMatchObject({
      rows: [{ inbound: { kind: 'receipt', key: answer, delivered: true } }],
    });
    expect((await bench.store.world(opened, practice(), {}, NOW)).unreadSince).toBeNull();
  });

  test('gone: who asked hears that it failed, any other sentence is done with', async () => {
    const opened = await hearOne(bench.store, 'gone');
    await commitAs(bench.store, opened, [say('Où en étions-nous ?'), say('Réponse', { receipt: answer })]);
    for (let times = 0; times < 2; times++) {
      const [due] = await queue.claimDue(NOW, 50);
      if (!due) throw new Error('nothing due');
      await queue.markGone(due, NOW);
      await queue.markGone(due, NOW);
    }
    expect(await inboundsOf(opened)).toEqual([{ kind: 'receipt', key: answer, delivered: false }]);
    expect(await queue.claimDue(NOW, 50)).toEqual([]);
  });

  test('a platform tells later that it was delivered', async () => {
    const opened = await hearOne(bench.store, 'later');
    await commitAs(bench.store, opened, [say('Réponse', { receipt: answer })]);
    const [due] = await queue.claimDue(NOW, 50);
    if (!due) throw new Error('nothing due');
    await queue.markSent(due, { state: 'accepted', reference: 'wa2' }, NOW);
    for (let times = 0; times < 2; times++) await queue.markDelivered('lilas', 'web', 'wa2', NOW);
    expect(await inboundsOf(opened)).toEqual([{ kind: 'receipt', key: answer, delivered: true }]);
  });

  test('a dead letter is told, also when no receipt was asked for', async () => {
    const opened = await hearOne(bench.store, 'dead');
    await commitAs(bench.store, opened, [say('un'), say('deux', { receipt: answer })]);
    for (let times = 0; times < 2; times++) {
      const [due] = await queue.claimDue(NOW, 50);
      if (!due) throw new Error('nothing due');
      await queue.markFailed(due, null, NOW);
    }
    expect(await inboundsOf(opened)).toEqual([
      { kind: 'receipt', key: { of: 'sentence' }, delivered: false },
      { kind: 'receipt', key: answer, delivered: false },
    ]);
  });
});
