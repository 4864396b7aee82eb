/**
 * The secretary on the agenda from a case, in the whole product: real Bolt against the stand-in, real database, the very forms that she
 * fills. What the patient reads is taken from the outbox.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hold } from '../../../prisma/claim.ts';
import { readDigestMatter } from '../../../prisma/digest.ts';
import { blockOf, SlackPerson, until } from '../../support/slack.ts';
import { type AgendaScene, jeanne, offered, openAgenda, WITH_MARTIN, whispers, withTime } from './agenda-scene.ts';

let scene: AgendaScene;
beforeAll(async () => {
  scene = await openAgenda();
});
afterAll(() => scene.close());

describe('from a case', () => {
  test('books at the time that was typed; the patient gets it with a code; the case is hers', async () => {
    const card = await scene.caseOf('a1');
    await scene.ask(scene.fanja, card, 'book', { ...WITH_MARTIN, when: 'jeudi 14h30', ...jeanne('Dupont') });
    expect(await scene.fanja.reads()).toContain('jeudi 7 mars à 14 h 30, avec le Dr Martin');
    expect(await scene.fanja.submit({})).toEqual({ ok: true });
    await scene.inThread(card, 'Fanja a réservé');
    const [visit, ...others] = await scene.booked('Jeanne Dupont');
    expect(others).toEqual([]);
    expect(visit).toMatchObject({ practitioner: 'martin', overbooked: false, override: null });
    expect(visit?.start_at.toISOString()).toBe('2030-03-07T13:30:00.000Z');
    expect((await scene.patient.reads('a1')).at(-1)).toMatch(
      /Fanja, du secrétariat, a réservé.*jeudi 7 mars à 14 h 30.*Votre code : [A-Z0-9]{6}/,
    );
    await until(async () => (await scene.gesturesOn(card)).includes('case_move'), 'the card with its visit');
    expect(await scene.gesturesOn(card)).toEqual([
      'case_offer',
      'case_book',
      'case_move',
      'case_cancel',
      'case_presence',
    ]);
  });

  test('a form that is sent twice books once', async () => {
    const card = await scene.caseOf('a2');
    await scene.ask(scene.fanja, card, 'book', { ...WITH_MARTIN, when: 'jeudi 15h', ...jeanne('Double') });
    const { modal } = await scene.fanja.see();
    await Promise.all([scene.fanja.send(modal, {}), scene.fanja.send(modal, {})]);
    await scene.inThread(card, 'Fanja a réservé');
    await scene.product.permanence.clock.moveTo(scene.product.permanence.clock.now());
    expect(await scene.booked('Jeanne Double')).toHaveLength(1);
    expect((await scene.patient.reads('a2')).filter((text) => text.includes('a réservé'))).toHaveLength(1);
  });

  // What was typed under "Quand ?" → what stands under it; nothing is searched.
  test.each([
    ['mercredi 5 mars 9h', 'le jour et la date ne vont pas ensemble'],
    ['le 31 avril', 'n’existe pas au calendrier'],
    ['quand vous pourrez madame', 'Je n’y trouve pas de date'],
    ['hier 10h', 'Cette date est passée'],
  ])('asks again for « %s »', async (when, expected) => {
    const card = await scene.caseOf(`w-${when}`);
    await scene.fanja.press('tilleuls', card, 'case_book');
    await scene.fanja.modal('agenda_ask');
    const answer = await scene.fanja.submit({ ...WITH_MARTIN, when, ...jeanne('Quand') });
    expect(answer).toMatchObject({ ok: false, errors: { when: expect.stringContaining(expected) } });
    const born = await scene.fanja.submit({ ...WITH_MARTIN, when: 'jeudi', ...jeanne('Quand'), birthDate: 'hier' });
    expect(born).toMatchObject({ ok: false, errors: { birthDate: expect.stringContaining('date de naissance') } });
  });

  test('names the rule that refuses, offers near times, and sets it aside only for a reason, which is kept', async () => {
    const card = await scene.caseOf('a3');
    await scene.ask(scene.fanja, card, 'book', { ...WITH_MARTIN, when: 'jeudi 14h30', ...jeanne('Entredeux') });
    expect(await scene.fanja.reads()).toMatch(
      /Refusé : jeudi 7 mars à 14 h 30, avec le Dr Martin\. Ce créneau est déjà pris\./,
    );
    const times = await offered(scene.fanja);
    expect(times.length).toBeGreaterThan(2);
    const force = times.find((value) => value.startsWith('!')) ?? '';
    expect(await scene.fanja.submit({ time: force })).toMatchObject({ ok: false, errors: { why: expect.any(String) } });
    expect(await scene.booked('Jeanne Entredeux')).toEqual([]);
    expect(await scene.fanja.submit({ time: force, why: 'douleur, vu avec le Dr Martin' })).toEqual({ ok: true });
    await scene.inThread(card, 'Règle écartée : entre deux : « douleur, vu avec le Dr Martin »');
    expect(await scene.booked('Jeanne Entredeux')).toMatchObject([
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
    const card = await scene.caseOf(address);
    await scene.ask(scene.fanja, card, 'book', { ...WITH_MARTIN, when, ...jeanne('Refus') });
    const shown = await scene.fanja.reads();
    expect(shown).toContain(rule);
    expect(shown.includes('ne se contourne pas')).toBe(!canForce);
    expect((await offered(scene.fanja)).some((value) => value.startsWith('!'))).toBe(canForce);
    const { modal } = await scene.fanja.see();
    // Even when the choice is forged.
    const forged = `!${Date.parse('2030-03-05T07:00:00+01:00')}/martin`;
    if (!canForce) expect((await scene.fanja.send(withTime(modal, forged), { time: forged, why: 'si' })).ok).toBe(true);
    await until(async () => canForce || (await whispers(scene.fanja)).includes('Non réservé'), 'the refusal');
    expect(await scene.booked('Jeanne Refus')).toEqual([]);
  });

  test('of two forms for one place the second is told who has lost, with near times', async () => {
    const [first, second] = [await scene.caseOf('b1'), await scene.caseOf('b2')];
    await scene.ask(scene.fanja, first, 'book', { ...WITH_MARTIN, when: 'vendredi 10h', ...jeanne('Premiere') });
    await scene.ask(scene.sophie, second, 'book', { ...WITH_MARTIN, when: 'vendredi 10h', ...jeanne('Seconde') });
    await Promise.all([scene.fanja.submit({}), scene.sophie.submit({})]);
    await until(
      async () => (await scene.booked('Jeanne Premiere')).length + (await scene.booked('Jeanne Seconde')).length > 0,
      'one',
    );
    const loser = await until(async () => {
      for (const who of [scene.fanja, scene.sophie])
        if ((await whispers(who)).includes('vendredi') || (await whispers(who)).includes('08/03 à 10')) return who;
      return null;
    }, 'the loser is told');
    expect(await whispers(loser)).toMatch(/Non réservé : 08\/03 à 10 h 00.*déjà pris.*Proches et libres/s);
    expect([...(await scene.booked('Jeanne Premiere')), ...(await scene.booked('Jeanne Seconde'))]).toHaveLength(1);
  });

  test('a place that a patient has taken meanwhile is not booked over', async () => {
    const card = await scene.caseOf('b3');
    await scene.ask(scene.fanja, card, 'book', { ...WITH_MARTIN, when: 'vendredi 11h', ...jeanne('Tardive') });
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
      scene.product.permanence.database.pool,
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
      scene.product.permanence.clock.now(),
    );
    expect(await scene.fanja.submit({})).toEqual({ ok: true });
    await until(async () => (await whispers(scene.fanja)).includes('Non réservé : 08/03 à 11 h 00'), 'the lost race');
    expect(await scene.booked('Jeanne Tardive')).toEqual([]);
    expect((await scene.patient.reads('b3')).some((text) => text.includes('a réservé'))).toBe(false);
  });

  test('moves: the old one goes in the same breath, the patient is told', async () => {
    const card = await scene.caseOf('a1');
    await scene.ask(scene.fanja, card, 'move', { when: 'vendredi 15h' });
    expect(await scene.fanja.reads()).toContain('À la place de : jeudi 7 mars à 14 h 30');
    expect(await scene.fanja.submit({})).toEqual({ ok: true });
    await scene.inThread(card, 'Fanja a déplacé');
    const [old, moved, ...others] = await scene.visitsOf('Jeanne Dupont');
    expect(others).toEqual([]);
    expect(old?.status).toBe('cancelled');
    expect(moved).toMatchObject({ status: 'booked', chain: old?.chain, version: 2 });
    expect((await scene.patient.reads('a1')).at(-1)).toMatch(
      /a déplacé votre rendez-vous \(c’était jeudi 7 mars à 14 h 30.*vendredi 8 mars à 15 h 00/,
    );
    const { database, clock } = scene.product.permanence;
    const { agenda } = await readDigestMatter(database.pool, 'tilleuls', 'martin', clock.now());
    expect(agenda.filter(({ what }) => what === 'moved')).toMatchObject([
      { appointment: { id: moved?.id }, before: { id: old?.id, start: old?.start_at.getTime() } },
    ]);
  });

  test('notes that the patient will come, then cancels without a message; the reason stays with the practice', async () => {
    const card = await scene.caseOf('a1');
    await scene.fanja.press('tilleuls', card, 'case_presence');
    await scene.fanja.modal('agenda_one');
    await scene.fanja.submit({});
    await scene.inThread(card, 'présence confirmée');
    await until(async () => !(await scene.gesturesOn(card)).includes('case_presence'), 'the card without it');
    const before = (await scene.patient.reads('a1')).length;
    await scene.fanja.press('tilleuls', card, 'case_cancel');
    await scene.fanja.modal('agenda_one');
    expect(await scene.fanja.submit({ why: 'hospitalisée', tells: [] })).toEqual({ ok: true });
    await scene.inThread(card, 'Le patient n’est pas prévenu par message.');
    expect((await scene.visitsOf('Jeanne Dupont')).at(-1)).toMatchObject({
      status: 'cancelled',
      cancel_reason: 'hospitalisée',
    });
    expect(await scene.patient.reads('a1')).toHaveLength(before);
  });

  test('offers times; the patient chooses with the assistant, and the thread hears of it', async () => {
    const card = await scene.caseOf('c1');
    await scene.ask(scene.fanja, card, 'offer', { ...WITH_MARTIN, when: 'lundi matin' });
    const times = await offered(scene.fanja);
    expect(await scene.fanja.submit({ times: times.slice(0, 4) })).toMatchObject({
      ok: false,
      errors: { times: expect.stringContaining('trois') },
    });
    expect(await scene.fanja.submit({ times: times.slice(0, 2) })).toEqual({ ok: true });
    await scene.inThread(card, 'Fanja a proposé 2 créneaux');
    expect((await scene.patient.reads('c1')).at(-1)).toMatch(
      /Fanja, du secrétariat, vous propose.*1\. lundi 11 mars.*2\. lundi 11 mars.*Lequel/,
    );
    for (const words of ['le deuxième', 'pour moi, Jeanne Choix née le 12/04/1981', 'oui']) {
      const before = (await scene.patient.reads('c1')).length;
      await scene.patient.writes('c1', words);
      await until(async () => (await scene.patient.reads('c1')).length > before, `an answer to ${words}`);
    }
    await scene.inThread(card, 'Le patient a pris rendez-vous');
    expect(await scene.booked('Jeanne Choix')).toHaveLength(1);
  });

  test('refuses kindly: a stranger to the agenda, another’s case, a case that is over, nothing to cancel', async () => {
    const card = await scene.caseOf('d1');
    const nathalie = new SlackPerson(scene.product.permanence.url, 'Nathalie');
    await nathalie.press('tilleuls', card, 'case_book');
    await until(async () => (await whispers(nathalie)).includes('Seuls les secrétaires'), 'the wall');
    await scene.fanja.press('tilleuls', card, 'case_take');
    await scene.inCard(card, 'Prise par Fanja');
    await scene.sophie.press('tilleuls', card, 'case_book');
    await until(async () => (await whispers(scene.sophie)).includes('C’est Fanja qui suit cette demande'), 'hers');
    const { blocks } = await scene.fanja.post('tilleuls', ({ ts }) => ts === card.ts);
    const button = blockOf(blocks, 'case_close')?.elements?.find((one) => one.value !== undefined);
    const { handoff } = JSON.parse(String(button?.value)) as { handoff: string };
    await scene.fanja.press('tilleuls', card, 'case_close');
    await scene.inCard(card, 'Close par Fanja');
    expect(await scene.gesturesOn(card)).toEqual([]);
    const start = Date.parse('2030-03-08T16:00:00+01:00');
    await scene.patient.gestures('d1', {
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
    await until(async () => (await whispers(scene.fanja)).includes('Cette demande est terminée'), 'over');
    expect(await scene.booked('Jeanne Refus')).toEqual([]);
  });
});
