/**
 * Lets a process that has just started meet a few messages: what the understanding loads and compiles with the first ones (the
 * calendar of holidays, expressions, phone plans) is then ready before a patient writes. Changes nothing, keeps nothing.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { hear } from '../conversation/hear.ts';
import type { Practice } from '../domain/practice.ts';
import type { Instant } from '../domain/time.ts';

const MESSAGES = [
  'Bonjour, je voudrais prendre rendez-vous lundi 12 janvier à 14h ou mardi matin avec le docteur Martin pour ma fille, merci',
  "je dois annuler mon rdv de jeudi prochain, c'est pour Paul Durand né le 3/05/1980, 06 39 98 12 76",
  "pouvez-vous renouveler mon ordonnance ? et quels sont vos horaires pendant le pont de l'Ascension, sinon rappelez-moi",
  'mon mari a mal dans la poitrine depuis ce matin, il transpire et il a 39 de fièvre, aidez-nous',
  'hello, can I move my appointment to next friday afternoon please, my number is +32 470 12 34 56',
];

/** One message a turn of the event loop, for each territory, so that whoever writes meanwhile waits for one at most. */
export async function meetMessages(practices: readonly Practice[], now: Instant): Promise<void> {
  const territories = new Map(practices.map((practice) => [practice.territory, practice.timeZone]));
  for (const [territory, zone] of territories) {
    for (const text of MESSAGES) {
      await nextTurn();
      hear(text, { now, zone, territory, asked: { about: 'nothing' } });
    }
  }
}
