import { describe, expect, test } from 'vitest';
import { asksToLeave, asksToWait, refusesPlace } from '../../conversation/flows/waitlist-words.ts';

describe('asks to be told of a place', () => {
  test.each([
    'Prévenez-moi si une place se libère',
    'prevenez moi si une place se libere plus tot svp',
    'vous pouvez me prévenir si un créneau se libère avant ?',
    'dites-moi si un rdv se libère',
    'si jamais un créneau se libère je suis dispo',
    'si vous avez un désistement avant je suis preneuse',
    "s'il y a une annulation appelez-moi",
    'en cas de désistement, pensez à moi',
    "en cas d'annulation je prends",
    'quand une place se libère vous me dites',
    "dès qu'une place se libère",
    'mettez-moi sur la liste d’attente',
    "liste d'attente",
    'contactez-moi si vous avez plus tôt',
    'let me know if an earlier slot becomes free',
    'put me on the waiting list please',
  ])('%s', (text) => {
    expect(asksToWait(text)).toBe(true);
    expect(asksToLeave(text)).toBe(false);
  });

  test.each([
    'je voudrais un rdv plus tôt',
    'avez-vous une place libre demain ?',
    'je peux annuler mon rendez-vous ?',
    'prévenez le docteur que je serai en retard',
    'y a-t-il de la place sur votre parking ?',
    "l'annulation est-elle payante ?",
    'je libère mon créneau de jeudi',
    "retirez-moi de la liste d'attente",
  ])('not: %s', (text) => {
    expect(asksToWait(text)).toBe(false);
  });
});

describe('asks to leave the list', () => {
  test.each([
    "retirez-moi de la liste d'attente",
    'Vous pouvez m’enlever de la liste',
    'je ne veux plus être sur la liste d’attente',
    'supprimez moi de la liste svp',
    'je souhaite quitter cette liste, plus besoin de la liste',
    'take me off the waiting list',
    'please remove me from the list',
  ])('%s', (text) => {
    expect(asksToLeave(text)).toBe(true);
  });

  test.each([
    "inscrivez-moi sur la liste d'attente",
    'je suis sur la liste ?',
    'la liste des documents à apporter',
    'retirer mon ordonnance',
  ])('not: %s', (text) => {
    expect(asksToLeave(text)).toBe(false);
  });
});

describe('does not want the place that is offered', () => {
  test.each([
    'je peux pas',
    'je ne pourrai malheureusement pas',
    'trop tôt pour moi',
    'je garde jeudi',
    'impossible',
    'annuler',
    'je passe',
  ])('%s', (text) => {
    expect(refusesPlace(text)).toBe(true);
  });
  test.each(['je la prends', 'oui parfait', "c'est où ?", 'annulez mon rendez-vous', 'je peux venir'])(
    'not: %s',
    (text) => {
      expect(refusesPlace(text)).toBe(false);
    },
  );
});
