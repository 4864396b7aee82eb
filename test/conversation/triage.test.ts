/** Danger in a message: every kind in every style of writing, what only looks like it, scope, hostile texts. */
import { describe, expect, test } from 'vitest';
import { readDanger } from '../../conversation/triage.ts';
import type { EmergencyKind, Urgency } from '../../domain/triage.ts';

const CASES: [string, Urgency, EmergencyKind | null][] = [
  // ── vital ──
  ['J’ai une pression dans la poitrine et le bras gauche engourdi', 'vital', 'medical'],
  ['g mal a la poitrine ca sere depui 1h', 'vital', 'medical'],
  [
    'Vous prenez la carte bleue ? J’ai la poitrine serrée et je transpire beaucoup depuis une heure',
    'vital',
    'medical',
  ],
  ['ma mere arive plu a parler et sa bouche é de travers', 'vital', 'medical'],
  ['je n’arrive plus à respirer', 'vital', 'medical'],
  ['Mon bébé de 6 semaines a 38,5', 'vital', 'medical'],
  ['bb né ya 10 jours, trente-huit cinq', 'vital', 'medical'],
  ['enceinte de 7 mois je saigne', 'vital', 'medical'],
  ['Mon fils a avalé une pile bouton', 'vital', 'poison'],
  ['ma fille a bu de la javel', 'vital', 'poison'],
  ['J’ai envie de mourir', 'vital', 'suicide'],
  ['jveu en finir', 'vital', 'suicide'],
  ['I want to kill myself', 'vital', 'suicide'],
  ['mon mari m’a frappée ce matin', 'vital', 'violence'],
  ['J’ai été violée hier soir', 'vital', 'violence'],
  ['mon père me frappe avec sa ceinture', 'vital', 'child'],
  ['My husband collapsed and is not responding', 'vital', 'medical'],
  ['mi padre no puede respirar', 'vital', 'medical'],
  // ── what comes back, what is hidden ──
  ['Infarctus en 2019, et là exactement la même douleur dans la poitrine', 'vital', 'medical'],
  ['Pas de fièvre mais une pression énorme dans la poitrine', 'vital', 'medical'],
  // ── urgent ──
  ['Mon fils de 4 ans a 39,5 depuis trois jours, il boit bien', 'urgent', null],
  ['J’ai pris deux fois mon comprimé de tension ce matin par erreur, je me sens bien', 'urgent', 'poison'],
  // ── routine ──
  ['J’ai fait un infarctus en 2019, je voudrais mon contrôle annuel', 'routine', null],
  ['Je n’ai pas de douleur thoracique, c’est pour un certificat', 'routine', null],
  ['Je suis mort de rire', 'routine', null],
  ['Vous me sauvez la vie, merci !', 'routine', null],
  ['Quels sont les signes d’un AVC ?', 'routine', null],
  ['rendez-vous le 15 à 11h ou le 17', 'routine', null],
  ['Combien coûte une coronarographie ?', 'routine', null],
  ['URGENT : il me faut mon certificat de sport', 'routine', null],
  ['Non, je n’ai pas d’idées suicidaires', 'routine', null],
  ['bonjour je voudrais un rendez-vous demain', 'routine', null],
];

test.each(CASES)('%s → %s', (text, urgency, kind) => {
  const danger = readDanger(text);
  expect({ urgency: danger.urgency, kind: danger.emergencyKind }).toEqual({ urgency, kind });
});

test('a vital verdict is always explained', () => {
  for (const [text, urgency] of CASES)
    if (urgency === 'vital') expect(readDanger(text).because.length).toBeGreaterThan(0);
});

describe('who writes', () => {
  test.each([
    ['je suis sourde, mon mari ne répond plus', true],
    ['il est à côté je ne peux pas parler, il m’a frappée', true],
    ['mon mari ne répond plus', undefined],
  ])('%s → cannot speak: %s', (text, cannotSpeak) => {
    expect(readDanger(text).cannotSpeak).toBe(cannotSpeak);
  });

  test.each([
    ['ce n’est pas une urgence', true],
    ['fausse alerte, je vais bien', true],
    ['je voudrais un rendez-vous', undefined],
  ])('%s → denies: %s', (text, denies) => {
    expect(readDanger(text).deniesEmergency).toBe(denies);
  });
});

describe('hostile texts', () => {
  test.each([
    ['empty', ''],
    ['marks only', '?!.,;:()'.repeat(50)],
    ['one endless word', 'a'.repeat(64_000)],
    ['lone surrogates', '\ud800'.repeat(1000)],
    ['emoji', '👍'.repeat(5000)],
    ['many numbers', '7 '.repeat(20_000)],
  ])('%s: answers, not vital', (_, text) => {
    expect(readDanger(text).urgency).not.toBe('vital');
  });

  test('a danger at the end of a long text is heard', () => {
    const story = 'Je voulais vous parler de mon jardin et de mes vacances. '.repeat(400);
    expect(readDanger(`${story} Là j’ai une pression énorme dans la poitrine.`).urgency).toBe('vital');
  });

  test('the cost is linear in the length', () => {
    const time = (text: string) => {
      readDanger(text);
      const start = process.cpuUsage();
      for (let i = 0; i < 3; i++) readDanger(text);
      return process.cpuUsage(start).user;
    };
    const sentence = 'je n’ai pas mal à la poitrine mais plus de gaz et pas de fièvre ';
    const short = time(sentence.repeat(100));
    const long = time(sentence.repeat(800));
    expect(long).toBeLessThan(Math.max(short, 3000) * 8 * 4);
  });
});
