/**
 * Questions that leave out their topic, after another that was answered: which are its sequel, and which stand for themselves.
 */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readPractices } from '../../bots/practice-files.ts';
import { toInstant } from '../../domain/time.ts';
import { Rehearsal, saysToPatient, textOf } from '../support/rehearsal.ts';

const [tilleuls] = readPractices(fileURLToPath(new URL('../../prisma/practices', import.meta.url)));

/** Monday; the 6th of April is Easter Monday. */
function asked(question: string, minutes: number): Rehearsal {
  if (!tilleuls) throw new Error('no practice');
  const rehearsal = new Rehearsal(tilleuls, toInstant('2026-03-30T10:00', tilleuls.timeZone));
  rehearsal.patient([{ kind: 'text', text: question }]);
  rehearsal.now += minutes * 60_000;
  return rehearsal;
}

function answers(rehearsal: Rehearsal, text: string): string {
  const said = saysToPatient(rehearsal.patient([{ kind: 'text', text }])).map(textOf);
  return said.join('\n').replaceAll('\u00a0', ' ');
}

describe('a question without its topic goes on with the one before', () => {
  it.each([
    ['vos horaires ?', 'et demain ?', 'Mardi 31 mars : le Dr Martin reçoit'],
    ['vos horaires ?', 'demain ?', 'Mardi 31 mars : le Dr Martin reçoit'],
    ['vos horaires ?', 'ok merci, et samedi ?', 'Samedi 4 avril : le Dr Benali reçoit de 9 h 00 à 12 h 00.'],
    ['vos horaires ?', 'et lundi prochain', 'Lundi 6 avril (férié, Lundi de Pâques) : personne ne reçoit'],
    [
      'vos horaires ?',
      'et le Dr Benali mercredi ?',
      'Mercredi 1er avril : le Dr Benali reçoit de 9 h 00 à 12 h 30 et de',
    ],
    ['vos horaires ?', 'et le Dr Martin mercredi ?', 'Mercredi 1er avril : le Dr Martin ne reçoit pas.'],
    ['vos horaires ?', 'et Élodie Rousseau ?', 'Jeudi 2 avril : Élodie Rousseau reçoit de 7 h 30 à 12 h 00 et de 16 h'],
    ['vos horaires ?', 'et l’après-midi ?', 'pas de réponse plus précise'],
    ['quel est le prix d’une consultation ?', 'et pour mon fils de 4 ans ?', 'pas de réponse plus précise'],
    ['quel est le prix d’une consultation ?', 'et pour un enfant ?', '35 € pour un enfant'],
    ['quelle est votre adresse ?', 'et en voiture ?', 'parking public Voltaire'],
    ['quelle est votre adresse ?', 'et à pied ?', 'Métro Voltaire'],
    ['le Dr Martin consulte quels jours ?', 'et le 24 décembre ?', 'Jeudi 24 décembre : le Dr Martin ne reçoit pas.'],
    ['le Dr Martin consulte quels jours ?', 'vous êtes ouverts samedi ?', 'Samedi 4 avril : le Dr Benali reçoit'],
    ['what are your opening hours?', 'what about Sunday?', 'Sunday 5 April: nobody sees patients'],
  ])('%s → %s', (question, text, said) => {
    expect(answers(asked(question, 2), text)).toContain(said);
  });
});

describe('what stands for itself', () => {
  it.each([
    ['vos horaires ?', 'et je voudrais un rdv demain', 'Quel est le motif'],
    ['vos horaires ?', 'et mon ordonnance ?', 'ordonnance'],
    ['vos horaires ?', 'jeudi 14h', 'Quel est le motif'],
    ['quel est le prix d’une consultation ?', 'et vos horaires ?', 'du lundi au vendredi'],
    ['quel est le prix d’une consultation ?', 'et vous êtes où ?', '12 rue des Tilleuls'],
    ['quelle est votre adresse ?', 'et j’ai mal dans la poitrine', '15'],
  ])('%s → %s', (question, text, said) => {
    const answer = answers(asked(question, 2), text);
    expect(answer).toContain(said);
    expect(answer).not.toMatch(/plus précise|reçoit/);
  });

  it('a question asked a quarter of an hour ago is forgotten', () => {
    expect(answers(asked('vos horaires ?', 15), 'et demain ?')).not.toContain('reçoit');
  });
});
