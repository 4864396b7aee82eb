/**
 * The secretary on the agenda, in the whole product: real Bolt against the stand-in, real database, the very forms that she fills. What
 * the patient reads is taken from the outbox.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Inbound } from '../../../conversation/inbound.ts';
import { makeBell } from '../../../prisma/bell.ts';
import { hold } from '../../../prisma/claim.ts';
import { readDigestMatter } from '../../../prisma/digest.ts';
import { makeStore } from '../../../prisma/store.ts';
import { type Product, startProduct } from '../../support/product.ts';
import { blockOf, type Picture, type Post, SlackPerson, type Typed, until } from '../../support/slack.ts';

let product: Product;
let fanja: SlackPerson;
let sophie: SlackPerson;
let martin: SlackPerson;
let patient: Awaited<ReturnType<typeof makePatients>>;

/** Tuesday 5 March 2030, 8:00 in Paris; nothing is booked. */
beforeAll(async () => {
  product = await startProduct();
  await product.advance('morning');
  const { url } = product.permanence;
  fanja = new SlackPerson(url, 'Fanja');
  sophie = new SlackPerson(url, 'Sophie');
  martin = new SlackPerson(url, 'Dr Claire Martin');
  patient = await makePatients();
});
afterAll(async () => {
  await patient?.close();
  await product.stop();
});

async function makePatients() {
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

async function visitsOf(label: string): Promise<Row[]> {
  const { rows } = await product.permanence.database.pool.query<Row>(
    `SELECT * FROM appointment WHERE patient_label LIKE $1 AND status NOT IN ('pending') ORDER BY created_at, start_at`,
    [`%${label}%`],
  );
  return rows;
}
const booked = async (label: string): Promise<Row[]> =>
  (await visitsOf(label)).filter(({ status }) => status === 'booked');

const WITH_MARTIN = { reason: 'consultation', practitioner: 'martin' };

const cards = new Map<string, Post>();

/** Somebody asks for a human; gives the card of the case. */
async function caseOf(address: string): Promise<Post> {
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
}

const jeanne = (name: string): Typed => ({ birthName: name, firstNames: 'Jeanne', birthDate: '12/04/1981' });

async function ask(who: SlackPerson, card: Post, gesture: string, typed: Typed): Promise<void> {
  await who.press('tilleuls', card, `case_${gesture}`);
  await who.modal('agenda_ask');
  expect(await who.submit(typed)).toEqual({ ok: true });
  await who.modal('agenda_pick');
}

const inThread = (card: Post, words: string) =>
  fanja.post(
    'tilleuls',
    ({ thread, text }) => thread === card.ts && text.includes(words),
    `« ${words} » in the thread`,
  );
const inCard = (card: Post, words: string) =>
  fanja.post('tilleuls', ({ ts, blocks }) => ts === card.ts && JSON.stringify(blocks).includes(words), words);
/** What may be done on the agenda from the card as it stands. */
async function gesturesOn(card: Post): Promise<unknown[]> {
  const { blocks } = await fanja.post('tilleuls', ({ ts }) => ts === card.ts);
  return blockOf(blocks, 'case_offer')?.elements?.map((one) => one.action_id) ?? [];
}
/** What only they can read. */
const whispers = async (who: SlackPerson): Promise<string> =>
  (await who.posts('tilleuls'))
    .filter(({ whispered }) => whispered)
    .map(({ text }) => text)
    .join('\n')
    .replace(/\s/g, ' ');
/** The bot's private messages to them. */
async function direct(who: SlackPerson): Promise<string> {
  const { rooms, posts } = await who.see();
  const room = rooms.find(({ kind }) => kind === 'im');
  return (posts[room?.id ?? ''] ?? []).map(({ text }) => text).join('\n');
}
/** The times that the open form offers, as its values. */
async function offered(who: SlackPerson): Promise<string[]> {
  const { modal } = await who.see();
  const block = modal?.view.blocks.find(({ block_id: id }) => id === 'time' || id === 'times');
  return ((block?.element?.options ?? []) as { value: string }[]).map(({ value }) => value);
}
/** The form with a choice that it did not offer. */
function withTime(modal: Picture['modal'], value: string): Picture['modal'] {
  const blocks = modal?.view.blocks.map((block) =>
    block.block_id === 'time' ? { ...block, element: { ...block.element, options: [{ value }] } } : block,
  );
  const why = { type: 'input', block_id: 'why', element: { type: 'plain_text_input', action_id: 'value' } };
  return modal && { ...modal, view: { ...modal.view, blocks: [...(blocks ?? []), why] } };
}

describe('from a case', () => {
  test('books at the time that was typed; the patient gets it with a code; the case is hers', async () => {
    const card = await caseOf('a1');
    await ask(fanja, card, 'book', { ...WITH_MARTIN, when: 'jeudi 14h30', ...jeanne('Dupont') });
    expect(await fanja.reads()).toContain('jeudi 7 mars à 14 h 30, avec le Dr Martin');
    expect(await fanja.submit({})).toEqual({ ok: true });
    await inThread(card, 'Fanja a réservé');
    const [visit, ...others] = await booked('Jeanne Dupont');
    expect(others).toEqual([]);
    expect(visit).toMatchObject({ practitioner: 'martin', overbooked: false, override: null });
    expect(visit?.start_at.toISOString()).toBe('2030-03-07T13:30:00.000Z');
    expect((await patient.reads('a1')).at(-1)).toMatch(
      /Fanja, du secrétariat, a réservé.*jeudi 7 mars à 14 h 30.*Votre code : [A-Z0-9]{6}/,
    );
    await until(async () => (await gesturesOn(card)).includes('case_move'), 'the card with its visit');
    expect(await gesturesOn(card)).toEqual(['case_offer', 'case_book', 'case_move', 'case_cancel', 'case_presence']);
  });

  test('a form that is sent twice books once', async () => {
    const card = await caseOf('a2');
    await ask(fanja, card, 'book', { ...WITH_MARTIN, when: 'jeudi 15h', ...jeanne('Double') });
    const { modal } = await fanja.see();
    await Promise.all([fanja.send(modal, {}), fanja.send(modal, {})]);
    await inThread(card, 'Fanja a réservé');
    await product.permanence.clock.moveTo(product.permanence.clock.now());
    expect(await booked('Jeanne Double')).toHaveLength(1);
    expect((await patient.reads('a2')).filter((text) => text.includes('a réservé'))).toHaveLength(1);
  });

  // What was typed under "Quand ?" → what stands under it; nothing is searched.
  test.each([
    ['mercredi 5 mars 9h', 'le jour et la date ne vont pas ensemble'],
    ['le 31 avril', 'n’existe pas au calendrier'],
    ['quand vous pourrez madame', 'Je n’y trouve pas de date'],
    ['hier 10h', 'Cette date est passée'],
  ])('asks again for « %s »', async (when, expected) => {
    const card = await caseOf(`w-${when}`);
    await fanja.press('tilleuls', card, 'case_book');
    await fanja.modal('agenda_ask');
    const answer = await fanja.submit({ ...WITH_MARTIN, when, ...jeanne('Quand') });
    expect(answer).toMatchObject({ ok: false, errors: { when: expect.stringContaining(expected) } });
    const born = await fanja.submit({ ...WITH_MARTIN, when: 'jeudi', ...jeanne('Quand'), birthDate: 'hier' });
    expect(born).toMatchObject({ ok: false, errors: { birthDate: expect.stringContaining('date de naissance') } });
  });

  test('names the rule that refuses, offers near times, and sets it aside only for a reason, which is kept', async () => {
    const card = await caseOf('a3');
    await ask(fanja, card, 'book', { ...WITH_MARTIN, when: 'jeudi 14h30', ...jeanne('Entredeux') });
    expect(await fanja.reads()).toMatch(
      /Refusé : jeudi 7 mars à 14 h 30, avec le Dr Martin\. Ce créneau est déjà pris\./,
    );
    const times = await offered(fanja);
    expect(times.length).toBeGreaterThan(2);
    const force = times.find((value) => value.startsWith('!')) ?? '';
    expect(await fanja.submit({ time: force })).toMatchObject({ ok: false, errors: { why: expect.any(String) } });
    expect(await booked('Jeanne Entredeux')).toEqual([]);
    expect(await fanja.submit({ time: force, why: 'douleur, vu avec le Dr Martin' })).toEqual({ ok: true });
    await inThread(card, 'Règle écartée : entre deux : « douleur, vu avec le Dr Martin »');
    expect(await booked('Jeanne Entredeux')).toMatchObject([
      { overbooked: true, override: { rules: ['taken'], why: 'douleur, vu avec le Dr Martin' } },
    ]);
  });

  // A time and the rule that refuses it; the last two cannot be set aside by anybody.
  test.each([
    ['a4', 'dimanche 10h', 'en dehors des plages', true],
    ['a5', 'jeudi 14h33', 'toutes les', true],
    ['a6', 'le 5 mars 2030 à 7h', 'Cette heure est passée.', false],
    ['a7', 'aujourd’hui à 7h30', 'Cette heure est passée.', false],
  ])('%s: « %s » is refused by name', async (address, when, rule, canForce) => {
    const card = await caseOf(address);
    await ask(fanja, card, 'book', { ...WITH_MARTIN, when, ...jeanne('Refus') });
    const shown = await fanja.reads();
    expect(shown).toContain(rule);
    expect(shown.includes('ne se contourne pas')).toBe(!canForce);
    expect((await offered(fanja)).some((value) => value.startsWith('!'))).toBe(canForce);
    const { modal } = await fanja.see();
    // Even when the choice is forged.
    const forged = `!${Date.parse('2030-03-05T07:00:00+01:00')}/martin`;
    if (!canForce) expect((await fanja.send(withTime(modal, forged), { time: forged, why: 'si' })).ok).toBe(true);
    await until(async () => canForce || (await whispers(fanja)).includes('Non réservé'), 'the refusal');
    expect(await booked('Jeanne Refus')).toEqual([]);
  });

  test('of two forms for one place the second is told who has lost, with near times', async () => {
    const [first, second] = [await caseOf('b1'), await caseOf('b2')];
    await ask(fanja, first, 'book', { ...WITH_MARTIN, when: 'vendredi 10h', ...jeanne('Premiere') });
    await ask(sophie, second, 'book', { ...WITH_MARTIN, when: 'vendredi 10h', ...jeanne('Seconde') });
    await Promise.all([fanja.submit({}), sophie.submit({})]);
    await until(
      async () => (await booked('Jeanne Premiere')).length + (await booked('Jeanne Seconde')).length > 0,
      'one',
    );
    const loser = await until(async () => {
      for (const who of [fanja, sophie])
        if ((await whispers(who)).includes('vendredi') || (await whispers(who)).includes('08/03 à 10')) return who;
      return null;
    }, 'the loser is told');
    expect(await whispers(loser)).toMatch(/Non réservé : 08\/03 à 10 h 00.*déjà pris.*Proches et libres/s);
    expect([...(await booked('Jeanne Premiere')), ...(await booked('Jeanne Seconde'))]).toHaveLength(1);
  });

  test('a place that a patient has taken meanwhile is not booked over', async () => {
    const card = await caseOf('b3');
    await ask(fanja, card, 'book', { ...WITH_MARTIN, when: 'vendredi 11h', ...jeanne('Tardive') });
    const start = Date.parse('2030-03-08T11:00:00+01:00');
    const id = randomUUID();
    const slot = {
      practitioner: 'martin',
      resources: ['martin'],
      location: 'centre',
      reason: 'consultation',
      start,
      end: start + 900_000,
    };
    await hold(
      product.permanence.database.pool,
      { practice: 'tilleuls', conversation: null, contact: null },
      {
        ...slot,
        id,
        chain: id,
        claimStart: start,
        claimEnd: slot.end,
        expiresAt: start,
        patientId: null,
        patientLabel: 'un patient',
        replaces: null,
      },
      product.permanence.clock.now(),
    );
    expect(await fanja.submit({})).toEqual({ ok: true });
    await until(async () => (await whispers(fanja)).includes('Non réservé : 08/03 à 11 h 00'), 'the lost race');
    expect(await booked('Jeanne Tardive')).toEqual([]);
    expect((await patient.reads('b3')).some((text) => text.includes('a réservé'))).toBe(false);
  });

  test('moves: the old one goes in the same breath, the patient is told', async () => {
    const card = await caseOf('a1');
    await ask(fanja, card, 'move', { when: 'vendredi 15h' });
    expect(await fanja.reads()).toContain('À la place de : jeudi 7 mars à 14 h 30');
    expect(await fanja.submit({})).toEqual({ ok: true });
    await inThread(card, 'Fanja a déplacé');
    const [old, moved, ...others] = await visitsOf('Jeanne Dupont');
    expect(others).toEqual([]);
    expect(old?.status).toBe('cancelled');
    expect(moved).toMatchObject({ status: 'booked', chain: old?.chain, version: 2 });
    expect((await patient.reads('a1')).at(-1)).toMatch(
      /a déplacé votre rendez-vous \(c’était jeudi 7 mars à 14 h 30.*vendredi 8 mars à 15 h 00/,
    );
  });

  test('notes that the patient will come, then cancels without a message; the reason stays with the practice', async () => {
    const card = await caseOf('a1');
    await fanja.press('tilleuls', card, 'case_presence');
    await fanja.modal('agenda_one');
    await fanja.submit({});
    await inThread(card, 'présence confirmée');
    await until(async () => !(await gesturesOn(card)).includes('case_presence'), 'the card without it');
    const before = (await patient.reads('a1')).length;
    await fanja.press('tilleuls', card, 'case_cancel');
    await fanja.modal('agenda_one');
    expect(await fanja.submit({ why: 'hospitalisée', tells: [] })).toEqual({ ok: true });
    await inThread(card, 'Le patient n’est pas prévenu par message.');
    expect((await visitsOf('Jeanne Dupont')).at(-1)).toMatchObject({
      status: 'cancelled',
      cancel_reason: 'hospitalisée',
    });
    expect(await patient.reads('a1')).toHaveLength(before);
  });

  test('offers times; the patient chooses with the assistant, and the thread hears of it', async () => {
    const card = await caseOf('c1');
    await ask(fanja, card, 'offer', { ...WITH_MARTIN, when: 'lundi matin' });
    const times = await offered(fanja);
    expect(await fanja.submit({ times: times.slice(0, 4) })).toMatchObject({
      ok: false,
      errors: { times: expect.stringContaining('trois') },
    });
    expect(await fanja.submit({ times: times.slice(0, 2) })).toEqual({ ok: true });
    await inThread(card, 'Fanja a proposé 2 créneaux');
    expect((await patient.reads('c1')).at(-1)).toMatch(
      /Fanja, du secrétariat, vous propose.*1\. lundi 11 mars.*2\. lundi 11 mars.*Lequel/,
    );
    for (const words of ['le deuxième', 'pour moi, Jeanne Choix née le 12/04/1981', 'oui']) {
      const before = (await patient.reads('c1')).length;
      await patient.writes('c1', words);
      await until(async () => (await patient.reads('c1')).length > before, `an answer to ${words}`);
    }
    await inThread(card, 'Le patient a pris rendez-vous');
    expect(await booked('Jeanne Choix')).toHaveLength(1);
  });

  test('refuses kindly: a stranger to the agenda, another’s case, a case that is over, nothing to cancel', async () => {
    const card = await caseOf('d1');
    const nathalie = new SlackPerson(product.permanence.url, 'Nathalie');
    await nathalie.press('tilleuls', card, 'case_book');
    await until(async () => (await whispers(nathalie)).includes('Seuls les secrétaires'), 'the wall');
    await fanja.press('tilleuls', card, 'case_take');
    await inCard(card, 'Prise par Fanja');
    await sophie.press('tilleuls', card, 'case_book');
    await until(async () => (await whispers(sophie)).includes('C’est Fanja qui suit cette demande'), 'hers');
    const { blocks } = await fanja.post('tilleuls', ({ ts }) => ts === card.ts);
    const button = blockOf(blocks, 'case_close')?.elements?.find((one) => one.value !== undefined);
    const { handoff } = JSON.parse(String(button?.value)) as { handoff: string };
    await fanja.press('tilleuls', card, 'case_close');
    await inCard(card, 'Close par Fanja');
    expect(await gesturesOn(card)).toEqual([]);
    const start = Date.parse('2030-03-08T16:00:00+01:00');
    await patient.gestures('d1', {
      kind: 'staff',
      by: { slack: '@fanja', name: 'Fanja' },
      act: {
        action: 'bookVisit',
        handoff,
        time: { ...WITH_MARTIN, start },
        person: { birthName: 'Refus', firstNames: 'Jeanne', birthDate: '1981-04-12' },
        tells: true,
      },
    });
    await until(async () => (await whispers(fanja)).includes('Cette demande est terminée'), 'over');
    expect(await booked('Jeanne Refus')).toEqual([]);
  });
});

describe('from the agenda of the day', () => {
  /** The day of a practitioner, opened from the home tab. */
  async function day(who: SlackPerson, practitioner: string, date: string): Promise<void> {
    await who.pressHome('agenda_day');
    await who.modal('agenda_day');
    await who.choose('agenda_who', practitioner);
    await until(async () => (await who.reads()).includes(`\\"practitioner\\":\\"${practitioner}\\"`), practitioner);
    await who.choose('agenda_date', date);
    await until(async () => (await who.reads()).includes(`\\"date\\":\\"${date}\\"`), date);
  }

  test('books for somebody on the phone, moves and cancels: no contact may see it, the result is told in private', async () => {
    await day(fanja, 'martin', '2030-03-12');
    await fanja.choose('agenda_here', undefined, 'libre');
    await fanja.modal('agenda_ask');
    await fanja.submit({
      reason: 'consultation',
      when: 'mardi 12 mars 10h',
      ...jeanne('Telephone'),
      phone: '06 12 34 56 78',
    });
    await fanja.modal('agenda_pick');
    expect(await fanja.reads()).toContain('prévenez le patient par téléphone');
    await fanja.submit({});
    await fanja.modal('agenda_day');
    expect(await fanja.reads()).toContain('Jeanne Telephone, 12/04/1981');
    expect(await booked('Jeanne Telephone')).toMatchObject([{ contact: null, practitioner: 'martin' }]);
    await fanja.choose('agenda_here', undefined, 'libre');
    await fanja.modal('agenda_ask');
    await fanja.submit({ reason: 'consultation', when: 'mardi 12 mars 17h', ...jeanne('TELEPHONE') });
    await fanja.modal('agenda_pick');
    await fanja.submit({});
    await fanja.modal('agenda_day');
    const patients = await product.permanence.database.pool.query(
      "SELECT FROM patient WHERE lower(birth_name) = 'telephone'",
    );
    expect(patients.rowCount).toBe(1);
    const [visit] = await booked('Jeanne Telephone');
    await fanja.choose('agenda_visit', `move/${visit?.id}`, 'Jeanne Telephone');
    await fanja.modal('agenda_ask');
    await fanja.submit({ when: 'mardi 12 mars 11h' });
    await fanja.modal('agenda_pick');
    await fanja.submit({});
    await fanja.modal('agenda_day');
    const [moved] = await booked('Jeanne Telephone');
    expect(moved?.start_at.toISOString()).toBe('2030-03-12T10:00:00.000Z');
    await fanja.choose('agenda_visit', `cancel/${moved?.id}`, 'Jeanne Telephone');
    await fanja.modal('agenda_one');
    await fanja.submit({ why: '' });
    await fanja.modal('agenda_day');
    expect(await fanja.reads()).not.toContain('Jeanne Telephone');
    expect(await fanja.reads()).toContain('Jeanne TELEPHONE');
    await until(
      async () =>
        /a réservé.*a déplacé.*a annulé/s.test((await fanja.posts('Permanence')).map(({ text }) => text).join('\n')),
      'three notes in private',
    ).catch(() => undefined);
    const told = await direct(fanja);
    expect(told).toMatch(/Fanja a réservé.*Fanja a déplacé.*Fanja a annulé/s);
  });

  test('an absence is told after its start only', async () => {
    const card = await caseOf('e1');
    await ask(fanja, card, 'book', {
      reason: 'consultation',
      practitioner: 'benali',
      when: 'mercredi 9h',
      ...jeanne('Absente'),
    });
    await fanja.submit({});
    await inThread(card, 'Fanja a réservé');
    const [visit] = await booked('Jeanne Absente');
    const early = {
      kind: 'staff',
      by: { slack: '@fanja', name: 'Fanja' },
      act: { action: 'markNoShow', handoff: null, appointment: visit?.id ?? '', noShow: 'unexcused' },
    } as const;
    await patient.gestures('e1', early);
    await until(async () => (await direct(fanja)).includes('pas encore commencé'), 'too early');
    expect(await booked('Jeanne Absente')).toHaveLength(1);
  });

  test('a practitioner’s absence closes the agenda at once, lists who is concerned and cancels nobody', async () => {
    const card = await caseOf('f1');
    await ask(fanja, card, 'book', { ...WITH_MARTIN, when: 'jeudi 14 mars 10h', ...jeanne('Concernee') });
    await fanja.submit({});
    await inThread(card, 'Fanja a réservé');
    await martin.pressHome('agenda_absence');
    await martin.modal('agenda_absence');
    expect(await martin.submit({ who: 'martin', from: '2030-03-15', to: '2030-03-14' })).toMatchObject({
      ok: false,
      errors: { to: expect.any(String) },
    });
    expect(await martin.submit({ who: 'martin', from: '2030-03-14', to: '2030-03-15', standIn: 'benali' })).toEqual({
      ok: true,
    });
    const note = await fanja.post('tilleuls', ({ text }) => text.includes('L’agenda est fermé'));
    expect(note.text).toMatch(
      /Absence du Dr Claire Martin du 14\/03\/2030 au 15\/03\/2030, remplacement : .*Benali.*1 rendez-vous y tombe.*Jeanne Concernee/s,
    );
    expect(await booked('Jeanne Concernee')).toHaveLength(1);
    const late = await caseOf('f2');
    await ask(fanja, late, 'book', { ...WITH_MARTIN, when: 'vendredi 15 mars 10h', ...jeanne('Fermee') });
    expect(await fanja.reads()).toContain('Dr Martin est absent du 14/03/2030 au 15/03/2030 (remplacement : Dr ');
    await martin.pressHome('agenda_endAbsence');
    await fanja.post('tilleuls', ({ text }) => text.includes('L’agenda est rouvert'));
    const again = await caseOf('f3');
    await ask(fanja, again, 'book', { ...WITH_MARTIN, when: 'vendredi 15 mars 10h', ...jeanne('Rouverte') });
    expect(await fanja.reads()).not.toContain('absent');
  });

  test('who did not come is marked after the hour, by a human; sheet and digest say what was set aside', async () => {
    const { clock, database } = product.permanence;
    await clock.moveTo(Date.parse('2030-03-07T14:45:00+01:00'));
    await day(fanja, 'martin', '2030-03-07');
    expect(await fanja.reads()).toContain(
      'Jeanne Entredeux, 12/04/1981 · Consultation · entre deux : « douleur, vu avec le Dr Martin »',
    );
    const [visit] = await booked('Jeanne Entredeux');
    await fanja.choose('agenda_visit', `noShow/${visit?.id}`, 'Jeanne Entredeux');
    await fanja.modal('agenda_one');
    expect(await fanja.submit({})).toMatchObject({ ok: false, errors: { noShow: expect.any(String) } });
    await fanja.submit({ noShow: 'excused' });
    await fanja.modal('agenda_day');
    expect(await fanja.reads()).toContain('Jeanne Entredeux, 12/04/1981 · Consultation · absence excusée');
    expect((await visitsOf('Jeanne Entredeux')).map(({ status, no_show }) => [status, no_show])).toEqual([
      ['noshow', 'excused'],
    ]);
    const matter = await readDigestMatter(database.pool, 'tilleuls', 'martin', clock.now());
    const changes = matter.agenda.filter(({ appointment }) => appointment.patientLabel.includes('Entredeux'));
    expect(changes.map(({ what, byDesk }) => [what, byDesk])).toContainEqual(['missed', true]);
    // What the desk did is not counted as the assistant's own work.
    expect(matter.counts.booked).toBe(matter.agenda.filter(({ what, byDesk }) => what === 'booked' && !byDesk).length);
  });
});
