/**
 * What the tests of the desk's agenda share: the whole product on an empty agenda, the people in its Slack, patients who write, and what
 * stands in the database.
 */
import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { Inbound } from '../../../conversation/inbound.ts';
import { makeBell } from '../../../prisma/bell.ts';
import { makeStore } from '../../../prisma/store.ts';
import { type Product, startProduct } from '../../support/product.ts';
import { blockOf, type Picture, type Post, SlackPerson, type Typed } from '../../support/slack.ts';

export type AgendaScene = Awaited<ReturnType<typeof openAgenda>>;

export const WITH_MARTIN = { reason: 'consultation', practitioner: 'martin' };

export const jeanne = (name: string): Typed => ({ birthName: name, firstNames: 'Jeanne', birthDate: '12/04/1981' });

/** Tuesday 5 March 2030, 8:00 in Paris; nothing is booked. */
export async function openAgenda() {
  const product = await startProduct();
  await product.advance('morning');
  const { url, database } = product.permanence;
  const fanja = new SlackPerson(url, 'Fanja');
  const patient = makePatients(product);
  const cards = new Map<string, Post>();

  async function visitsOf(label: string): Promise<Row[]> {
    const { rows } = await database.pool.query<Row>(
      `SELECT * FROM appointment WHERE patient_label LIKE $1 AND status NOT IN ('pending') ORDER BY created_at, start_at`,
      [`%${label}%`],
    );
    return rows;
  }

  return {
    product,
    fanja,
    sophie: new SlackPerson(url, 'Sophie'),
    martin: new SlackPerson(url, 'Dr Claire Martin'),
    patient,
    visitsOf,
    booked: async (label: string): Promise<Row[]> =>
      (await visitsOf(label)).filter(({ status }) => status === 'booked'),

    /** Somebody asks for a human; gives the card of the case. */
    async caseOf(address: string): Promise<Post> {
      const known = cards.get(address);
      if (known) return known;
      const before = (await fanja.posts('tilleuls')).map(({ ts }) => ts);
      await patient.writes(address, 'je veux parler à quelqu’un');
      const card = await fanja.post(
        'tilleuls',
        ({ ts, thread, blocks }) => !before.includes(ts) && thread === null && blocks.length > 2,
        'the card',
      );
      cards.set(address, card);
      return card;
    },

    async ask(who: SlackPerson, card: Post, gesture: string, typed: Typed): Promise<void> {
      await who.press('tilleuls', card, `case_${gesture}`);
      await who.modal('agenda_ask');
      expect(await who.submit(typed)).toEqual({ ok: true });
      await who.modal('agenda_pick');
    },

    inThread: (card: Post, words: string) =>
      fanja.post(
        'tilleuls',
        ({ thread, text }) => thread === card.ts && text.includes(words),
        `« ${words} » in the thread`,
      ),
    inCard: (card: Post, words: string) =>
      fanja.post('tilleuls', ({ ts, blocks }) => ts === card.ts && JSON.stringify(blocks).includes(words), words),
    /** What may be done on the agenda from the card as it stands. */
    async gesturesOn(card: Post): Promise<unknown[]> {
      const { blocks } = await fanja.post('tilleuls', ({ ts }) => ts === card.ts);
      return blockOf(blocks, 'case_offer')?.elements?.map((one) => one.action_id) ?? [];
    },

    async close(): Promise<void> {
      await patient.close();
      await product.stop();
    },
  };
}

interface Row {
  id: string;
  status: string;
  start_at: Date;
  practitioner: string;
  contact: string | null;
  overbooked: boolean;
  override: { rules: string[]; why: string } | null;
  no_show: string | null;
  cancel_reason: string | null;
  chain: string;
  version: number;
}

function makePatients(product: Product) {
  const { pool, url } = product.permanence.database;
  const bell = makeBell(url);
  const store = makeStore({
    pool,
    bell,
    abilities: () => ({ buttons: true, files: true, tellsRead: true, knowsPhone: false }),
    secret: '',
  });
  return {
    async writes(address: string, text: string): Promise<void> {
      const now = product.permanence.clock.now();
      const inbound = { kind: 'text', text } as const;
      const envelope = {
        practice: 'tilleuls',
        channel: 'web',
        address,
        externalId: randomUUID(),
        inbound,
        receivedAt: now,
      };
      await store.receive(envelope, now);
    },
    /** A gesture of the staff that no form would let through. */
    async gestures(address: string, inbound: Inbound): Promise<void> {
      const now = product.permanence.clock.now();
      const { rows } = await pool.query<{ id: string }>('SELECT id FROM conversation WHERE address = $1', [address]);
      const envelope = {
        practice: 'tilleuls',
        channel: 'desk',
        address: '',
        conversation: rows[0]?.id ?? '',
        externalId: randomUUID(),
        inbound,
        receivedAt: now,
      };
      await store.receive(envelope, now);
    },
    async reads(address: string): Promise<string[]> {
      const { rows } = await pool.query<{ text: string }>(
        `SELECT o.body ->> 'text' AS text FROM outbox o JOIN conversation v ON v.practice = o.practice AND v.id = o.conversation
         WHERE v.address = $1 AND o.destination = 'patient' ORDER BY o.sequence`,
        [address],
      );
      return rows.map(({ text }) => text.replace(/\s/g, ' '));
    },
    close: () => bell.stop(),
  };
}

/** What only they can read. */
export const whispers = async (who: SlackPerson): Promise<string> =>
  (await who.posts('tilleuls'))
    .filter(({ whispered }) => whispered)
    .map(({ text }) => text)
    .join('\n')
    .replace(/\s/g, ' ');
/** The bot's private messages to them. */
export async function direct(who: SlackPerson): Promise<string> {
  const { rooms, posts } = await who.see();
  const room = rooms.find(({ kind }) => kind === 'im');
  return (posts[room?.id ?? ''] ?? []).map(({ text }) => text).join('\n');
}
/** The times that the open form offers, as its values. */
export async function offered(who: SlackPerson): Promise<string[]> {
  const { modal } = await who.see();
  const block = modal?.view.blocks.find(({ block_id: id }) => id === 'time' || id === 'times');
  return ((block?.element?.options ?? []) as { value: string }[]).map(({ value }) => value);
}
/** The form with a choice that it did not offer. */
export function withTime(modal: Picture['modal'], value: string): Picture['modal'] {
  const blocks = modal?.view.blocks.map((block) =>
    block.block_id === 'time' ? { ...block, element: { ...block.element, options: [{ value }] } } : block,
  );
  const why = { type: 'input', block_id: 'why', element: { type: 'plain_text_input', action_id: 'value' } };
  return modal && { ...modal, view: { ...modal.view, blocks: [...(blocks ?? []), why] } };
}
