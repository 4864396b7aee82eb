/**
 * What patients answer to what we wrote first, a reminder or a place that was freed: as they would, in their own words.
 */
import { describe, expect, it } from 'vitest';
import { play } from '../support/player.ts';
import { PRACTICES } from '../support/world.ts';

/** Jeanne comes on Thursday at 14:00; nothing before is free. */
const BOOKED = `@ 2026-03-30 10:00 whatsapp tilleuls
A martin 2026-03-30 07:00-20:00
A martin 2026-03-31 07:00-09:00
A martin 2026-03-31 09:00-09:10
A martin 2026-03-31 09:10-20:00
A martin 2026-04-02 07:00-13:59
P rdv vaccin avec le Dr Martin jeudi à 14h, Jeanne Dupont 12/04/1981
P le premier
P oui
`;
const REMINDED = `${BOOKED}T 2026-03-31 14:05\n`;
const OFFERED = `${BOOKED}P prévenez-moi si une place se libère plus tôt
T 2026-03-30 15:00
F martin 2026-03-31 09:00-09:10
T +1 min
`;

/** All that comes of these words. */
async function answerTo(before: string, text: string): Promise<string> {
  const lines = (await play(`${before}P ${text}\n`, PRACTICES)).split('\n');
  return lines.slice(lines.lastIndexOf(`P ${text}`) + 1).join('\n');
}

const COMES = /\* AttendanceConfirmed/;
const ASKS_TO_CANCEL = /Voulez-vous bien l’annuler/;
const OFFERS_OTHERS = /Voici (?:le créneau possible|les créneaux possibles)/;

describe('to a reminder', () => {
  it.each<[string, RegExp]>([
    ['OUI.', COMES],
    ["oui j'y serai", COMES],
    ['bonjour oui je serai présente', COMES],
    ['je viendrai', COMES],
    ['présente', COMES],
    ['c noté', COMES],
    ['ok merci', COMES],
    ['👍', COMES],
    ['je confirme ma présence', COMES],
    ['Non', ASKS_TO_CANCEL],
    ["non j'annule", ASKS_TO_CANCEL],
    ['annuler', ASKS_TO_CANCEL],
    ['je dois annuler', ASKS_TO_CANCEL],
    ['non je ne serai pas là', ASKS_TO_CANCEL],
    ['pas possible finalement', ASKS_TO_CANCEL],
    ['impossible pour moi', ASKS_TO_CANCEL],
    ['DÉPLACER', /Quand souhaitez-vous venir à la place/],
    ['deplacer', /Quand souhaitez-vous venir à la place/],
    ["est-ce qu'on peut décaler à vendredi", OFFERS_OTHERS],
    ['je peux venir à 15h plutôt ?', OFFERS_OTHERS],
    ["c'est bien à 14h ?", /Rappel : vous avez rendez-vous jeudi 2 avril à 14 h 00/],
    ['je serai en retard de 10 min', /retard/],
    ['1', COMES],
    ['2', ASKS_TO_CANCEL],
    ['3.', /Quand souhaitez-vous venir à la place/],
    ['stop', /\* OptedOut/],
  ])('%s', async (text, expected) => {
    const said = await answerTo(REMINDED, text);
    expect(said).toMatch(expected);
    if (expected !== COMES) expect(said).not.toMatch(COMES);
    expect(said).not.toMatch(/AppointmentCancelled|abandonne cette demande/);
  });

  it('nothing is cancelled before it was asked once, nor without its reason when it is late', async () => {
    const late = `${BOOKED}T 2026-04-01 18:05\nP NON\n`;
    expect(await answerTo(late, 'oui')).toMatch(/dites?-moi|me dire en un mot pourquoi/);
    expect(await answerTo(`${late}P oui\n`, 'non')).toMatch(/\* AppointmentCancelled/);
    expect(await answerTo(late, 'ma voiture est en panne')).toMatch(ASKS_TO_CANCEL);
    expect(await answerTo(late, "c'est payant si j'annule ?")).not.toMatch(/AppointmentCancelled/);
    expect(await answerTo(late, 'non non je viens')).toMatch(/rien ne change/);
  });
});

describe('to a reminder, after something else was settled', () => {
  /** The reminder was interrupted by a question, and the conversation forgotten over night. */
  const LATER = `${BOOKED}T 2026-03-31 14:05
P je voudrais laisser un message au Dr Martin
P en fait non, laisse tomber, recommencer
T 2026-04-01 16:00
`;
  it.each<[string, RegExp]>([
    ['OUI', COMES],
    ['oui je viens', COMES],
    ["c'est bon pour demain", COMES],
    ['NON', ASKS_TO_CANCEL],
    ['je ne pourrai pas venir', ASKS_TO_CANCEL],
    ['DÉPLACER', /Quand souhaitez-vous venir à la place/],
  ])('%s', async (text, expected) => {
    expect(await answerTo(LATER, text)).toMatch(expected);
  });

  it.each([
    'ok merci',
    "d'accord",
    'merci beaucoup',
    'non merci',
    'quels sont vos horaires ?',
    'annuler mon rdv du 15 mai',
  ])('%s is no answer to it', async (text) => {
    expect(await answerTo(LATER, text)).not.toMatch(COMES);
  });
});

describe('to a place that was freed', () => {
  const TAKEN = /\* AppointmentConfirmed\n\* WaitlistLeft/;
  const LEFT_TO_OTHERS = /\* WaitlistPassed/;
  it.each<[string, RegExp]>([
    ['OUI', TAKEN],
    ['1', TAKEN],
    ['2', LEFT_TO_OTHERS],
    ['ah super oui', TAKEN],
    ['ok pour moi', TAKEN],
    ["d'accord", TAKEN],
    ["c'est bon je prends la place", TAKEN],
    ['yes please', TAKEN],
    ['👍', TAKEN],
    ['NON', LEFT_TO_OTHERS],
    ["non c'est trop tôt", LEFT_TO_OTHERS],
    ['je peux pas à cette heure', LEFT_TO_OTHERS],
    ['désolé je ne peux pas', LEFT_TO_OTHERS],
    ['je garde mon rdv', LEFT_TO_OTHERS],
    ['non gardez moi jeudi', LEFT_TO_OTHERS],
    ['laissez tomber', LEFT_TO_OTHERS],
    ['annuler', LEFT_TO_OTHERS],
    ['retirez-moi de la liste', /\* WaitlistLeft\n/],
    ['je sais pas encore', /vous est gardée jusqu’à 16 h 00/],
    ['merci', /vous est gardée jusqu’à 16 h 00/],
    ['stop', /\* OptedOut/],
  ])('%s', async (text, expected) => {
    const said = await answerTo(OFFERED, text);
    expect(said).toMatch(expected);
    if (expected !== TAKEN) expect(said).not.toMatch(/AppointmentConfirmed/);
    expect(said).not.toMatch(/AppointmentCancelled/);
  });
});
