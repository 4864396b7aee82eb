import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Effect } from '../../conversation/effect.ts';
import { type Handle, type HandleOptions, makeHandle } from '../../conversation/handle.ts';
import type { Heard } from '../../conversation/heard.ts';
import type { Inbound } from '../../conversation/inbound.ts';
import type { Meaning } from '../../conversation/meaning.ts';
import { practice } from '../domain/practices.ts';
import { type Bench, NOW, openStore, record, saidTo, say, slotAt } from '../support/store.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openStore();
});
afterAll(() => bench.close());

const meaning = (text: string): Meaning => ({
  text,
  language: 'fr',
  urgency: 'routine',
  emergencyKind: null,
  intents: [],
  entities: {},
  when: { windows: [] },
  because: [],
  ruled: [],
});

/** A bot that repeats what it heard. */
const parrot: HandleOptions['turn'] = (session, heard) => ({ session, effects: answerTo(heard) });
const answerTo = (heard: Heard): Effect[] => (heard.from === 'patient' ? [say(`« ${heard.text} »`)] : []);

let written = 0;

function makeTested(change: Partial<HandleOptions> = {}): Handle & {
  write(address: string, inbound: Inbound | string): Promise<void>;
  logged: string[];
} {
  const logged: string[] = [];
  const handle = makeHandle({
    store: bench.store,
    practices: new Map([['lilas', practice()]]),
    hear: meaning,
    isDangerous: (text) => text.includes('poitrine'),
    need: () => ({}),
    turn: parrot,
    now: () => NOW,
    burstMs: 0,
    log: (event, about) => logged.push(`${event} ${JSON.stringify(about)}`),
    ...change,
  });
  return {
    ...handle,
    logged,
    write: async (address, inbound) => {
      written += 1;
      await handle.receive({
        practice: 'lilas',
        channel: 'web',
        address,
        externalId: `h${written}`,
        inbound: typeof inbound === 'string' ? { kind: 'text', text: inbound } : inbound,
        receivedAt: NOW,
      });
    },
  };
}

async function answers(address: string): Promise<string[]> {
  const { rows } = await bench.pool.query<{ id: string }>('SELECT id FROM conversation WHERE address = $1', [address]);
  return await saidTo(bench, { practice: 'lilas', id: rows[0]?.id ?? '' });
}

async function statesOf(address: string) {
  const { rows } = await bench.pool.query(
    `SELECT c.version, (SELECT count(*)::int FROM inbox i WHERE i.conversation = c.id AND consumed_at IS NULL) AS waiting,
       (SELECT array_agg(reason) FROM handoff h WHERE h.conversation = c.id) AS handoffs
     FROM conversation c WHERE address = $1`,
    [address],
  );
  return rows[0];
}

describe('what is one turn', () => {
  test('messages of one burst, line by line; a choice and the messages after it are others', async () => {
    const handle = makeTested();
    await handle.write('burst', 'bonjour');
    await handle.write('burst', 'un rendez-vous');
    await handle.write('burst', { kind: 'choice', id: 'yes', label: 'Oui' });
    await handle.write('burst', 'merci');
    await handle.settle();
    expect(await answers('burst')).toEqual(['« bonjour\nun rendez-vous »', '« Oui »', '« merci »']);
  });

  test('a burst waits for its end, a red flag and a choice do not', async () => {
    let now = NOW;
    const handle = makeTested({ now: () => now, burstMs: 1500 });
    await handle.write('wait', 'bonjour');
    await handle.write('flag', 'bonjour');
    await handle.write('flag', 'mal à la poitrine');
    await handle.write('press', { kind: 'choice', id: 'yes', label: 'Oui' });
    await handle.settle();
    expect(await answers('wait')).toEqual([]);
    expect(await answers('flag')).toEqual(['« bonjour\nmal à la poitrine »']);
    expect(await answers('press')).toEqual(['« Oui »']);
    now += 1500;
    await handle.settle();
    expect(await answers('wait')).toEqual(['« bonjour »']);
  });
});

describe('when it goes wrong', () => {
  test('a place taken meanwhile: the same message is decided again', async () => {
    let tries = 0;
    const turn: HandleOptions['turn'] = (session, heard) => {
      tries += 1;
      // Both want the first place; the one that is refused takes the second.
      const hold = slotAt(tries > 2 ? 2015 : 2000);
      return { session, effects: [...answerTo(heard), record({ fact: 'AppointmentHeld', hold })] };
    };
    const handle = makeTested({ turn });
    await handle.write('wants-one', 'le premier');
    await handle.write('wants-two', 'le premier');
    await handle.settle();
    expect(tries).toBe(3);
    expect([...(await answers('wants-one')), ...(await answers('wants-two'))]).toHaveLength(2);
  });

  test('a place that is always refused: a human takes over, nothing loops', async () => {
    const blocked = slotAt(3000);
    const turn: HandleOptions['turn'] = (session, heard) => ({
      session,
      effects: [
        ...answerTo(heard),
        record({ fact: 'AppointmentHeld', hold: { ...blocked, id: crypto.randomUUID(), chain: crypto.randomUUID() } }),
      ],
    });
    const handle = makeTested({ turn });
    await handle.write('holder', 'un');
    await handle.settle();
    await handle.write('refused', 'deux');
    await handle.settle();
    expect(await statesOf('refused')).toEqual({ version: 1, waiting: 0, handoffs: ['failure'] });
  });

  test('a defect is the patient’s no longer: told that a human comes, and the others go on', async () => {
    const turn: HandleOptions['turn'] = (session, heard) => {
      if (heard.from === 'patient' && heard.text === 'boum') throw new TypeError('Jeanne Dupont');
      return { session, effects: answerTo(heard) };
    };
    const handle = makeTested({ turn });
    await handle.write('defect', 'boum');
    await handle.write('spared', 'bonjour');
    await handle.settle();
    expect(await answers('spared')).toEqual(['« bonjour »']);
    expect(await answers('defect')).toHaveLength(1);
    expect(await statesOf('defect')).toEqual({ version: 1, waiting: 0, handoffs: ['failure'] });
    expect(handle.logged.join()).toContain('TypeError');
    expect(handle.logged.join()).not.toContain('Jeanne');
  });

  test('a turn that answers nothing is a defect', async () => {
    const handle = makeTested({ turn: (session) => ({ session, effects: [] }) });
    await handle.write('silent', 'bonjour');
    await handle.settle();
    expect(await statesOf('silent')).toEqual({ version: 1, waiting: 0, handoffs: ['failure'] });
  });

  test('a stored session that fits nothing goes to a human, and the next message works', async () => {
    const handle = makeTested();
    await handle.write('unreadable', 'bonjour');
    await handle.settle();
    await bench.pool.query(`UPDATE conversation SET session = '{"version": 99}' WHERE address = 'unreadable'`);
    await handle.write('unreadable', 'encore');
    await handle.settle();
    expect(await statesOf('unreadable')).toMatchObject({ handoffs: ['failure'] });
    await handle.write('unreadable', 'merci');
    await handle.settle();
    expect((await answers('unreadable')).at(-1)).toBe('« merci »');
  });

  test('a write that the database will never accept ends with a human too', async () => {
    const turn: HandleOptions['turn'] = (session, heard) => ({
      session,
      effects: [...answerTo(heard), record({ fact: 'AttendanceConfirmed', appointment: 'not an id' })],
    });
    const handle = makeTested({ turn, restMs: 1 });
    await handle.write('poison', 'bonjour');
    handle.start();
    await expect.poll(async () => (await statesOf('poison'))?.waiting, { timeout: 10_000 }).toBe(0);
    await handle.stop();
    expect(await statesOf('poison')).toEqual({ version: 1, waiting: 0, handoffs: ['failure'] });
  });
});

test('two servers on one database answer each message once', async () => {
  const [one, other] = [makeTested(), makeTested()];
  const addresses = Array.from({ length: 40 }, (_, at) => `shared${at}`);
  await Promise.all(addresses.map((address, at) => (at % 2 ? one : other).write(address, 'bonjour')));
  await Promise.all([one.settle(), other.settle()]);
  for (const address of addresses) expect(await answers(address)).toEqual(['« bonjour »']);
});
