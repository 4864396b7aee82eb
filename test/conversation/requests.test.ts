import { expect, test } from 'vitest';
import { readPractices } from '../../bots/practice-files.ts';
import type { Effect } from '../../conversation/effect.ts';
import { kindOf } from '../../conversation/requests.ts';
import { toInstant } from '../../domain/time.ts';
import { Rehearsal, WEB } from '../support/rehearsal.ts';

const [practice] = readPractices('prisma/practices').filter(({ id }) => id === 'tilleuls');

/** What one message set going, waits for, or had answered at once. */
function askedIn(text: string): Set<string> {
  if (!practice) throw new Error('the practice of the examples is gone');
  const rehearsal = new Rehearsal(practice, toInstant('2026-03-30T10:00', practice.timeZone));
  rehearsal.abilities = WEB;
  const effects = rehearsal.patient([{ kind: 'text', text }]);
  const { flow, waiting } = rehearsal.session;
  const answered = effects.flatMap((effect: Effect) =>
    effect.kind === 'record' && effect.fact.fact === 'QuestionAnswered' ? [effect.fact.topic] : [],
  );
  return new Set<string>([...(flow ? [flow] : []), ...waiting].map(kindOf).concat(answered as never[]));
}

test.each<[string, string[]]>([
  ["annuler mon rdv de mardi + c'est quoi votre adresse ?", ['cancel', 'address']],
  [
    'bonjour il me faut une ordonnance pour le kiné et aussi une consultation la semaine prochaine',
    ['renewal', 'book'],
  ],
  ['savoir si mes résultats sont arrivés\nune consultation avec le dr martin', ['results', 'book']],
  ['voir le docteur benali pour mon dos\nrenouveler mon ordonnance', ['book', 'renewal']],
  ['je voudrais un rdv jeudi + à quelle heure vous fermez ?', ['book', 'hours']],
  ['une prolongation de mon arrêt de travail\nannuler mon rdv de mardi', ['certificate', 'cancel']],
  ['renouveler mon ordonnance et une prolongation de mon arrêt de travail', ['renewal', 'certificate']],
  ["renouveler mon ordonnance\nun mot pour l'école", ['renewal', 'certificate']],
  ['vos tarifs svp + il me faut un rendez-vous pour un vaccin', ['fees', 'book']],
  ['laisser un message au dr martin + annuler mon rdv de mardi', ['message', 'cancel']],
  ['déplacer mon rdv de lundi et refaire mon ordonnance de levothyrox', ['move', 'renewal']],
  ["j'ai besoin d'un certificat médical. Et puis je voudrais un rdv jeudi", ['certificate', 'book']],
  ['consultation dr martin jeudi, et renouveler mon microval', ['book', 'renewal']],
  ['annuler jeudi et en prendre un autre la semaine prochaine', ['cancel', 'book']],
  ["I'd like an appointment on Thursday and a repeat prescription", ['book', 'renewal']],
  ['1) rdv 2) ordonnance 3) adresse', ['book', 'renewal', 'address']],
])('none of several requests is forgotten: %s', (text, kinds) => {
  expect([...askedIn(text)].sort()).toEqual(expect.arrayContaining([...kinds].sort()));
});

test.each<[string, string[]]>([
  ['un rdv pour renouveler mon ordonnance', ['book']],
  ['je voudrais un rendez-vous pour un certificat de sport', ['book']],
  ['je veux voir mes rendez-vous', ['ask']],
  ['pouvez-vous me renvoyer la facture de ma consultation', ['certificate']],
  ['le docteur peut-il me rappeler au sujet de mes résultats ?', ['callBack']],
  ['et alors ?', []],
])('nothing is made of one request but that: %s', (text, kinds) => {
  expect([...askedIn(text)]).toEqual(kinds);
});
