/**
 * The secretary on the agenda of the day, in the whole product: books for somebody on the phone, declares an absence, marks who did not
 * come and corrects it.
 */
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDigestMatter } from '../../../prisma/digest.ts';
import { type SlackPerson, type Typed, until } from '../../support/slack.ts';
import { type AgendaScene, direct, jeanne, offered, openAgenda, WITH_MARTIN } from './agenda-scene.ts';

let scene: AgendaScene;
beforeAll(async () => {
  scene = await openAgenda();
});
afterAll(() => scene.close());

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
    await day(scene.fanja, 'martin', '2030-03-12');
    await scene.fanja.choose('agenda_here', undefined, 'libre');
    await scene.fanja.modal('agenda_ask');
    await scene.fanja.submit({
      reason: 'consultation',
      when: 'mardi 12 mars 10h',
      ...jeanne('Telephone'),
      phone: '06 12 34 56 78',
    });
    await scene.fanja.modal('agenda_pick');
    expect(await scene.fanja.reads()).toContain('prévenez le patient par téléphone');
    await scene.fanja.submit({});
    await scene.fanja.modal('agenda_day');
    expect(await scene.fanja.reads()).toContain('Jeanne Telephone, 12/04/1981');
    expect(await scene.booked('Jeanne Telephone')).toMatchObject([{ contact: null, practitioner: 'martin' }]);
    await scene.fanja.choose('agenda_here', undefined, 'libre');
    await scene.fanja.modal('agenda_ask');
    await scene.fanja.submit({ reason: 'consultation', when: 'mardi 12 mars 17h', ...jeanne('TELEPHONE') });
    await scene.fanja.modal('agenda_pick');
    await scene.fanja.submit({});
    await scene.fanja.modal('agenda_day');
    const patients = await scene.product.permanence.database.pool.query(
      "SELECT FROM patient WHERE lower(birth_name) = 'telephone'",
    );
    expect(patients.rowCount).toBe(1);
    const [visit] = await scene.booked('Jeanne Telephone');
    await scene.fanja.choose('agenda_visit', `move/${visit?.id}`, 'Jeanne Telephone');
    await scene.fanja.modal('agenda_ask');
    await scene.fanja.submit({ when: 'mardi 12 mars 11h' });
    await scene.fanja.modal('agenda_pick');
    await scene.fanja.submit({});
    await scene.fanja.modal('agenda_day');
    const [moved] = await scene.booked('Jeanne Telephone');
    expect(moved?.start_at.toISOString()).toBe('2030-03-12T10:00:00.000Z');
    await scene.fanja.choose('agenda_visit', `cancel/${moved?.id}`, 'Jeanne Telephone');
    await scene.fanja.modal('agenda_one');
    await scene.fanja.submit({ why: '' });
    await scene.fanja.modal('agenda_day');
    expect(await scene.fanja.reads()).not.toContain('Jeanne Telephone');
    expect(await scene.fanja.reads()).toContain('Jeanne TELEPHONE');
    await until(
      async () =>
        /a réservé.*a déplacé.*a annulé/s.test(
          (await scene.fanja.posts('Permanence')).map(({ text }) => text).join('\n'),
        ),
      'three notes in private',
    ).catch(() => undefined);
    const told = await direct(scene.fanja);
    expect(told).toMatch(/Fanja a réservé.*Fanja a déplacé.*Fanja a annulé/s);
  });

  test('an absence is told after its start only', async () => {
    const card = await scene.caseOf('e1');
    await scene.ask(scene.fanja, card, 'book', {
      reason: 'consultation',
      practitioner: 'benali',
      when: 'mercredi 9h',
      ...jeanne('Absente'),
    });
    await scene.fanja.submit({});
    await scene.inThread(card, 'Fanja a réservé');
    const [visit] = await scene.booked('Jeanne Absente');
    const early = {
      kind: 'staff',
      by: { slack: '@fanja', name: 'Fanja' },
      act: { action: 'markNoShow', handoff: null, appointment: visit?.id ?? '', noShow: 'unexcused' },
    } as const;
    await scene.patient.gestures('e1', early);
    await until(async () => (await direct(scene.fanja)).includes('pas encore commencé'), 'too early');
    expect(await scene.booked('Jeanne Absente')).toHaveLength(1);
  });

  test('a practitioner’s absence closes the agenda at once, lists who is concerned and cancels nobody', async () => {
    const card = await scene.caseOf('f1');
    await scene.ask(scene.fanja, card, 'book', { ...WITH_MARTIN, when: 'jeudi 14 mars 10h', ...jeanne('Concernee') });
    await scene.fanja.submit({});
    await scene.inThread(card, 'Fanja a réservé');
    await scene.martin.pressHome('agenda_absence');
    await scene.martin.modal('agenda_absence');
    expect(await scene.martin.submit({ who: 'martin', from: '2030-03-15', to: '2030-03-14' })).toMatchObject({
      ok: false,
      errors: { to: expect.any(String) },
    });
    expect(
      await scene.martin.submit({ who: 'martin', from: '2030-03-14', to: '2030-03-15', standIn: 'benali' }),
    ).toEqual({
      ok: true,
    });
    const note = await scene.fanja.post('tilleuls', ({ text }) => text.includes('L’agenda est fermé'));
    expect(note.text).toMatch(
      /Absence du Dr Claire Martin du 14\/03\/2030 au 15\/03\/2030, remplacement : .*Benali.*1 rendez-vous y tombe.*Jeanne Concernee/s,
    );
    expect(await scene.booked('Jeanne Concernee')).toHaveLength(1);
    const late = await scene.caseOf('f2');
    await scene.ask(scene.fanja, late, 'book', { ...WITH_MARTIN, when: 'vendredi 15 mars 10h', ...jeanne('Fermee') });
    expect(await scene.fanja.reads()).toContain('Dr Martin est absent du 14/03/2030 au 15/03/2030 (remplacement : Dr ');
    await scene.martin.pressHome('agenda_endAbsence');
    await scene.fanja.post('tilleuls', ({ text }) => text.includes('L’agenda est rouvert'));
    const again = await scene.caseOf('f3');
    await scene.ask(scene.fanja, again, 'book', {
      ...WITH_MARTIN,
      when: 'vendredi 15 mars 10h',
      ...jeanne('Rouverte'),
    });
    expect(await scene.fanja.reads()).not.toContain('absent');
  });

  test('who did not come is marked after the hour, and corrected; the sheet says it as it is, the journal keeps all of it', async () => {
    const { fanja } = scene;
    const { clock, database } = scene.product.permanence;
    await scene.ask(fanja, await scene.caseOf('g1'), 'book', {
      ...WITH_MARTIN,
      when: 'jeudi 14h30',
      ...jeanne('Dupont'),
    });
    await fanja.submit({});
    const card = await scene.caseOf('g2');
    await scene.ask(fanja, card, 'book', { ...WITH_MARTIN, when: 'jeudi 14h30', ...jeanne('Entredeux') });
    const force = (await offered(fanja)).find((value) => value.startsWith('!')) ?? '';
    await fanja.submit({ time: force, why: 'douleur, vu avec le Dr Martin' });
    await scene.inThread(card, 'Règle écartée');
    await clock.moveTo(Date.parse('2030-03-07T14:45:00+01:00'));
    await day(fanja, 'martin', '2030-03-07');
    const line = 'Jeanne Entredeux, 12/04/1981 · Consultation ·';
    expect(await fanja.reads()).toContain(`${line} entre deux : « douleur, vu avec le Dr Martin »`);
    const [visit] = await scene.booked('Jeanne Entredeux');
    const mark = async (typed: Typed): Promise<void> => {
      await fanja.choose('agenda_visit', `noShow/${visit?.id}`, 'Jeanne Entredeux');
      await fanja.modal('agenda_one');
      expect(await fanja.submit(typed)).toEqual({ ok: true });
      await fanja.modal('agenda_day');
    };
    const standing = async () => (await scene.visitsOf('Jeanne Entredeux')).map((one) => [one.status, one.no_show]);
    const changes = async () => {
      const matter = await readDigestMatter(database.pool, 'tilleuls', 'martin', clock.now());
      // What the desk did is not counted as the assistant's own work.
      expect(matter.counts.booked).toBe(
        matter.agenda.filter(({ what, byDesk }) => what === 'booked' && !byDesk).length,
      );
      return matter.agenda
        .filter(({ appointment }) => appointment.patientLabel.includes('Entredeux'))
        .map(({ what, byDesk }) => [what, byDesk]);
    };

    await fanja.choose('agenda_visit', `noShow/${visit?.id}`, 'Jeanne Entredeux');
    await fanja.modal('agenda_one');
    expect(await fanja.submit({})).toMatchObject({ ok: false, errors: { noShow: expect.any(String) } });
    await fanja.submit({ noShow: 'excused' });
    await fanja.modal('agenda_day');
    expect(await fanja.reads()).toContain(`${line} absence excusée`);
    expect(await fanja.reads()).toContain('Corriger l’absence');
    expect(await standing()).toEqual([['noshow', 'excused']]);

    await mark({ noShow: 'unexcused' });
    expect(await fanja.reads()).toContain(`${line} absence non excusée`);
    expect(await changes()).toEqual([['missed', true]]);

    await mark({ noShow: 'came' });
    expect(await fanja.reads()).not.toContain('absence non excusée');
    const [[status, noShow] = []] = await standing();
    expect(['arrived', 'fulfilled']).toContain(status);
    expect(noShow).toBeNull();
    expect(await changes()).toEqual([]);
    const { rows } = await database.pool.query<{ fact: string }>(
      `SELECT fact FROM fact WHERE body ->> 'appointment' = $1 AND fact IN ('AppointmentMissed', 'AppointmentAttended') ORDER BY id`,
      [visit?.id],
    );
    expect(rows.map(({ fact }) => fact)).toEqual(['AppointmentMissed', 'AppointmentMissed', 'AppointmentAttended']);
    await until(async () => /a corrigé \(le patient est venu\)/.test(await direct(fanja)), 'told in private');

    // The same from the card of the case: marked by mistake, then put right.
    for (const [typed, expected] of [
      [{ noShow: 'unknown' }, ['noshow', 'unknown']],
      [{ noShow: 'came' }, ['arrived', null]],
    ] as const) {
      await fanja.press('tilleuls', card, 'case_noShow');
      await fanja.modal('agenda_one');
      expect(await fanja.submit(typed)).toEqual({ ok: true });
      await until(async () => isDeepStrictEqual(await standing(), [expected]), 'marked from the card');
      await scene.inCard(card, expected[0] === 'noshow' ? 'Corriger l’absence' : 'Marquer absent');
    }
  });
});
