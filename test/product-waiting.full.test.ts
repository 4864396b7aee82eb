/**
 * Reminders and the waiting list through the real server, on a clock that is moved: what patients read, what the desk sees, who holds the
 * place in the end.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Member, Patient, until } from './support/people.ts';
import { type Product, startProduct } from './support/product.ts';

const paris = (local: string): number => Date.parse(`${local}:00+01:00`);

let product: Product;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.stop());

const open = () => Patient.open(product.permanence.url, 'tilleuls');

/** Books with the Dr Martin, at an hour that is free. */
async function book(patient: Patient, when: string, who: string): Promise<void> {
  await patient.say(`Bonjour, un vaccin avec le Dr Martin ${when}, c’est pour moi, ${who}`);
  await patient.press(/./);
  expect(await patient.say('oui')).toMatch(/C’est confirmé/);
  await patient.say('non');
}

/** Time that an agenda kept elsewhere takes. */
async function block(from: string, to: string): Promise<void> {
  await product.database.pool.query(
    `INSERT INTO external_busy (practice, id, source, resource, start_at, end_at) VALUES ('tilleuls', $1, 'test', 'martin', $2, $3)`,
    [randomUUID(), new Date(paris(from)), new Date(paris(to))],
  );
}

async function visits(name: string): Promise<string[]> {
  const { rows } = await product.database.pool.query<{ visit: string }>(
    `SELECT to_char(start_at AT TIME ZONE 'Europe/Paris', 'DD/MM HH24:MI ') || status || ' ' || attendance AS visit
     FROM appointment WHERE patient_label LIKE $1 ORDER BY start_at`,
    [`${name}%`],
  );
  return rows.map(({ visit }) => visit);
}

describe('four days', () => {
  let jeanne: Patient;
  let luc: Patient;

  test('a reminder two days before; the answer comes after something else, and is kept', async () => {
    jeanne = await open();
    await book(jeanne, 'jeudi à 14h', 'Jeanne Dupont née le 12/04/1981');
    await product.permanence.clock.moveTo(paris('2030-03-05T14:01'));
    const reminder = await jeanne.reads(/Rappel : vous avez rendez-vous jeudi 7 mars à 14 h 00/);
    // A shared phone: neither whose visit it is nor what for.
    expect(reminder.text).not.toMatch(/Jeanne|vaccin/i);
    expect(await jeanne.say('quels sont vos tarifs ?')).toMatch(/30 €/);
    expect(await jeanne.say('OUI')).toMatch(/votre venue est confirmée : jeudi 7 mars à 14 h 00/);
    expect(await visits('Jeanne')).toEqual(['07/03 14:00 booked confirmed']);
  });

  test('in the evening the desk is told how many', async () => {
    await product.permanence.clock.moveTo(paris('2030-03-05T19:00'));
    const fanja = await Member.named(product.permanence.url, 'Fanja');
    await fanja.finds('tilleuls', /Rappels du 05\/03\/2030 : 1 rendez-vous à rappeler ; 1 envoyé, 0 non remis\./);
  });

  test('somebody waits for something earlier; the place of who cancels is theirs, and theirs goes on', async () => {
    luc = await open();
    await book(luc, 'vendredi à 14h', 'Luc Blanc né le 03/05/1970');
    await block('2030-03-05T00:00', '2030-03-07T14:00');
    await block('2030-03-07T14:10', '2030-03-08T14:00');
    expect(await luc.say('Prévenez-moi si une place se libère plus tôt')).toMatch(/si une place se libère plus tôt/);
    const fanja = await Member.named(product.permanence.url, 'Fanja');
    await fanja.finds('tilleuls', /Liste d’attente : Luc Blanc.*avant son rendez-vous du vendredi 8 mars à 14 h 00/s);

    await product.permanence.clock.moveTo(paris('2030-03-06T10:00'));
    await jeanne.say('je ne pourrai pas venir jeudi finalement, je veux annuler');
    await jeanne.reads(/Voulez-vous bien l’annuler/);
    expect(await jeanne.say('oui')).toMatch(/est annulé/);
    const offer = await luc.reads(/une place s’est libérée plus tôt : jeudi 7 mars à 14 h 00/);
    expect(offer.text).toMatch(/Elle remplacerait votre rendez-vous du vendredi 8 mars à 14 h 00.*jusqu’à 11 h 0\d/s);
    // Held: nobody else can have it meanwhile.
    const other = await open();
    expect(await other.say('vaccin avec le Dr Martin jeudi à 14h')).toMatch(/déjà pris|rien qui corresponde/);

    expect(await luc.say('oui, avec plaisir')).toMatch(/est déplacé au jeudi 7 mars à 14 h 00.*nouveau code/s);
    expect(await visits('Luc')).toEqual(['07/03 14:00 booked unknown', '08/03 14:00 cancelled unknown']);
    other.close();
  });

  test('the evening before, who has moved is reminded of the new time only, and who cancelled of nothing', async () => {
    const before = jeanne.ours().length;
    await product.permanence.clock.moveTo(paris('2030-03-06T18:01'));
    await luc.reads(/Rappel : vous avez rendez-vous jeudi 7 mars à 14 h 00/);
    expect(await luc.say('NON')).toMatch(/moins de 24 heures.*pourquoi/s);
    expect(await luc.say('oui, j’ai un empêchement au travail')).toMatch(/est annulé/);
    expect(await visits('Luc')).toEqual(['07/03 14:00 cancelled unknown', '08/03 14:00 cancelled unknown']);
    const { rows } = await product.database.pool.query(
      `SELECT late, cancel_reason FROM appointment WHERE patient_label LIKE 'Luc%' AND cancelled_by = 'patient'`,
    );
    expect(rows).toEqual([{ late: true, cancel_reason: 'j’ai un empêchement au travail' }]);
    expect(jeanne.ours().length).toBe(before);
    await until(
      async () => (await product.database.pool.query(`SELECT 1 FROM waitlist WHERE state <> 'left'`)).rowCount === 0,
      'an empty list',
    );
    jeanne.close();
    luc.close();
  });
});
