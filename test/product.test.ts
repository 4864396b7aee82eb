/**
 * The whole job, through the real server: a patient books at night, asks for a human, a secretary answers from Slack and hands
 * back, the practitioner reads the digest in the morning.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Permanence } from '../bots/assembly.ts';
import { Member, Patient } from './support/people.ts';
import { type Product, startProduct } from './support/product.ts';

let product: Product;
let permanence: Permanence;
beforeAll(async () => {
  product = await startProduct();
  permanence = product.permanence;
});
afterAll(() => product.stop());

describe('one night and one morning', () => {
  test('a patient books, asks for a human, is answered, and the practitioner knows', async () => {
    const { url } = permanence;
    const patient = await Patient.open(url, 'tilleuls');

    // The booking, by somebody who says everything at once: three messages.
    const offered = await patient.say(
      'Bonjour, je voudrais un rendez-vous avec le Dr Martin jeudi après-midi pour un vaccin, c’est pour moi, Jeanne Dupont née le 12/04/1981',
    );
    expect(offered).toMatch(/assistant automatique/);
    expect(offered).toMatch(/15 ou le 112/);
    expect(offered).toMatch(/jeudi 7 mars/);
    expect(await patient.press(/jeudi 7 mars à 14 h/)).toMatch(
      /récapitule.*jeudi 7 mars à 14 h 00, avec le Dr Martin.*Jeanne Dupont/s,
    );
    const confirmed = await patient.say('oui');
    expect(confirmed).toMatch(/confirmé.*jeudi 7 mars à 14 h 00.*code : [A-Z0-9]{6}/s);
    const line = await patient.reads(/confirmé/);
    expect(line.file?.content).toMatch(/DTSTART[^\n]*20300307T(140000|130000Z)/);
    expect(await patient.say('06 39 98 12 34')).not.toMatch(/pas compris/);

    // A message for the doctor, then a human: it is night, and the truth is told.
    await patient.say('Je voudrais laisser un message au Dr Martin : ma tension était à 13/8 cette semaine');
    await patient.say('oui');
    await patient.reads(/n° ?\d+/);
    expect(await patient.say('je veux parler à quelqu’un')).toMatch(/mardi 5 mars à 8 h 00/);

    // In the morning Fanja takes the case and answers; Sophie comes too late.
    expect(await product.advance('morning')).toBe(200);
    const fanja = await Member.named(url, 'Fanja');
    const sophie = await Member.named(url, 'Sophie');
    const card = await fanja.finds('tilleuls', /Souhaite parler à quelqu’un/);
    expect(JSON.stringify(card.blocks)).toMatch(/Jeanne/);
    await fanja.press('tilleuls', card, 'Prendre');
    await patient.reads(/Fanja, du secrétariat, a pris votre demande/);
    await sophie.press('tilleuls', card, 'Répondre').catch(() => undefined);
    await fanja.press('tilleuls', card, 'Répondre');
    await fanja.submits('Bonjour Madame, que puis-je faire pour vous ?');
    await patient.reads(/Fanja, secrétariat :\nBonjour Madame/);
    await fanja.finds('tilleuls', /Remis au patient/);

    // A remark in the thread stays inside.
    await fanja.writes('tilleuls', card, 'patiente connue, je regarde');
    await fanja.finds('tilleuls', /Envoyer au patient/);
    expect(patient.ours().some((one) => one.text.includes('je regarde'))).toBe(false);

    // Back to the bot, which says so and goes on.
    await fanja.press('tilleuls', card, 'Rendre à l’assistant');
    await patient.reads(/de nouveau l’assistant automatique/);
    await patient.say('Quels sont vos horaires ?');
    await patient.reads(/ouvert du lundi au vendredi de 8 h 30/);

    // The practitioner's digest at noon: the message in the patient's own words, and the appointment.
    expect(await product.advance('digest')).toBe(200);
    const martin = await Member.named(url, 'Dr Claire Martin');
    const digest = await martin.finds('direct', /Récapitulatif du Dr Claire Martin · 05\/03 à 12 h 30/);
    const shown = await martin.sees('direct');
    expect(shown).toMatch(/ma tension était à 13\/8/);
    expect(shown).toMatch(/Jeanne/);
    expect(shown).toMatch(/07\/03 à 14 h 00/);
    await martin.press('direct', digest, 'Traité');
    patient.close();
  });

  test('a danger is answered at once, and somebody is really alerted before the patient is told so', async () => {
    const patient = await Patient.open(permanence.url, 'tilleuls');
    expect(await patient.say('bonjour je voudrais un rendez-vous')).toMatch(/assistant automatique/);
    const said = await patient.say(
      'j’ai une douleur dans la poitrine qui serre et le bras gauche engourdi depuis 20 minutes',
    );
    expect(said).toMatch(/15/);
    await patient.reads(/vient d’être prévenue/);
    const sophie = await Member.named(permanence.url, 'Sophie');
    const alert = await sophie.finds('direct', /URGENCE VITALE/);
    await sophie.press('direct', alert, 'J’ai l’alerte');
    await sophie.finds('tilleuls', /Alerte reçue par Sophie/);
    patient.close();
  });
});

describe('the server', () => {
  test('says that it lives and that it takes messages', async () => {
    expect((await fetch(`${permanence.url}/healthz`)).status).toBe(200);
    expect((await fetch(`${permanence.url}/readyz`)).status).toBe(200);
  });
});
