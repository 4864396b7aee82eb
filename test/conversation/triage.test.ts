/** Danger in a message: every kind in every style of writing, what only looks like it, scope, hostile texts. */

import { describe, expect, test } from 'vitest';
import { fold } from '../../conversation/text.ts';
import { readDanger } from '../../conversation/triage.ts';
import { CONCEPTS } from '../../conversation/words/danger-concepts.ts';
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

/** What only looks or sounds like a danger, and was taken for one: names, answers, minor complaints, sounds, figures. */
const CALM: string[] = [
  // names, dates, bare answers
  'Louis et Margaux Perrin',
  'Lucas Blanc',
  'Blanche et Violette Rousseau',
  'et samedi',
  'dans une heure et demie',
  'c’est pour Mme Faucher, chez le docteur Blin',
  'nous habitons 4 rue du Pendu, deuxième étage',
  // minor complaints
  'j’ai mal au coude depuis dix jours, je voudrais un rendez-vous',
  'j’ai des plaques sèches sur le bras',
  'pansement refait, la plaie évolue bien, je repasse jeudi',
  'chute de cheveux après la grossesse',
  'on m’a trouvé un souffle au cœur bénin, écho de contrôle courant mars',
  // words that sound like others
  'je voudrais arrêter de fumer',
  'mon fils peut-il manger du poisson ?',
  'mon mari peut boire une bière avec son traitement ?',
  'vos rappels en pleine nuit, c’est n’importe quoi',
  'il me reste deux plaquettes de pilule, renouvellement svp',
  'mon détecteur de fumée a une batterie faible, je serai en retard',
  // the past, hypotheses, figures, lessons, what is over
  'mon fils a convulsé quand il avait un an, il a huit ans, visite pour l’école',
  'comment distinguer une colère d’une convulsion ?',
  'si on tombe du toit, il y a un délai avant la radio ?',
  'vous m’avez planté un couteau dans le dos avec ces annulations',
  'je suis formatrice, je cherche une salle pour le massage cardiaque',
  'mon frère a fait une crise d’épilepsie lundi, il a été vu à l’hôpital, il est rentré et va bien',
  // things and places, and verbs in another sense
  'le site ne répond plus, envoyez-moi un mail',
  'voici la liste de tous mes médicaments',
  'vous faites exprès de ne pas décrocher ?',
  'contrôle d’un pont dentaire',
  'une verrue à faire disparaître avant l’été',
  'on a choisi la date de l’opération, reste l’anesthésiste',
  'je suis forcée à annuler, mon fils a un rhume',
  'je me suis battue trois heures avec votre site',
  'ma fille a eu son diplôme, un rendez-vous en juin ?',
  'il faut une ambulance pour la dialyse de lundi',
  'ma fille de 15 ans peut venir seule ce soir ?',
  'je n’arrive plus à parler à quelqu’un chez vous',
  'on me tire dessus à chaque fois que je demande une facture',
  'le montant de la facture m’a fait tomber par terre',
  'votre répondeur parle en charabia',
  'vaccin fait mardi, aucune réaction, je confirme le rappel',
  'je me suis coupé les ongles trop court, je viens quand même',
  'dois-je ôter mon vernis à ongles bleu pour l’anesthésie ?',
  'quand on me trouvera un créneau, prévenez-moi',
  'séances de kiné pour ma paralysie faciale ancienne',
  'une gorgée d’eau avant la prise de sang, c’est permis ?',
  // nothing and nobody
  'rien ne serre dans la poitrine, c’est pour un certificat de sport',
  'ma fille joue avec les plantes du balcon, elle n’a rien avalé, visite des 3 ans',
  'nunca tuve dolor en el pecho, es para un certificado',
];

test.each(CALM)('%s → routine', (text) => {
  const { urgency, because } = readDanger(text);
  expect({ urgency, because }).toEqual({ urgency: 'routine', because: [] });
});

/** Said without the words of a textbook, beside other requests, or beside a word that reassures. */
const ROUNDABOUT: [string, EmergencyKind][] = [
  ['Je déplace mon détartrage : ça m’enserre derrière le sternum et ma mâchoire s’y met', 'medical'],
  ['il ne peut dire que trois mots d’affilée et sa pompe ne lui fait plus rien', 'medical'],
  ['ma fille a 2 ans, elle est toute molle et brûlante, elle ne répond plus', 'medical'],
  ['mamie est tombée, elle prend du Sintrom et elle a mal à la tête', 'medical'],
  ['un rideau est tombé sur le bas de mon œil depuis midi', 'medical'],
  ['saignement rouge vif, 30 SA', 'medical'],
  ['bébé de six semaines, 38,2', 'medical'],
  ['elle a croqué une pastille de lave-vaisselle, 2 ans, elle a l’air bien', 'poison'],
  ['les autres iraient mieux si je n’existais pas', 'suicide'],
  ['mwen pa vlé viv ankò', 'suicide'],
  ['ma fille a laissé un mot d’adieu et elle ne décroche plus', 'suicide'],
  ['j’ai mis mes papiers en ordre, donné le chat, ils sauront où tout trouver quand je serai parti', 'suicide'],
  ['il a pris tous ses cachets exprès hier soir', 'suicide'],
  ['la fontanelle de mon bébé est bombée et il a de la fièvre', 'medical'],
  ['j’ai eu une perfusion de Taxol la semaine dernière, 38,4 ce matin', 'medical'],
  ['gros mal de dos, mes jambes ne me portent plus et je n’arrive plus à faire pipi', 'medical'],
  ['je ne peux pas appeler, il écoute derrière la cloison', 'violence'],
  ['son beau-père se glisse dans son lit, ma nièce a 9 ans', 'child'],
  ['ma tante, on la secoue, on l’appelle : zéro réaction', 'medical'],
  ['personne n’arrive à le réveiller', 'medical'],
  ['34 semaines, je ne sens rien bouger', 'medical'],
  ['petite paralysie de la joue, arrivée pendant le café', 'medical'],
  ['une gorgée d’antigel par erreur', 'poison'],
  ['34 semaines, le bébé ne bouge pas comme d’habitude', 'medical'],
  ['crachats mousseux et roses depuis cette nuit', 'medical'],
  ['2,9 g, cétones +++ et je ne garde rien', 'medical'],
  ['parfois je me dis qu’un pont réglerait tous mes problèmes', 'suicide'],
  ['je mérite plus de vivre', 'suicide'],
  ['mes dernières volontés sont écrites, elles sont dans le tiroir', 'suicide'],
  ['je refuse de manger pour hâter ma fin', 'suicide'],
  ['il m’a imposé un rapport hier soir', 'violence'],
  ['papi me demande d’être toute nue, j’ai 8 ans', 'child'],
  // what "rien" and "personne" do not take back
  ['rien ne calme la douleur dans ma poitrine, ça serre depuis une heure', 'medical'],
  ['rien n’arrête le sang, ça coule partout', 'medical'],
  ['personne inconsciente devant chez moi', 'medical'],
  ['une personne ne respire plus dans la rue', 'medical'],
  ['personne ne bouge plus, appelez le samu', 'medical'],
  ['il n’y a personne, ne respire plus, venez', 'medical'],
  ['enceinte de 8 mois, rien ne bouge depuis hier', 'medical'],
  ['mon fils n’a rien mangé et il a bu de la javel', 'poison'],
  ['personne ne m’aide, il me frappe', 'violence'],
  ['quand je dors tonton me touche et personne ne me croit', 'child'],
];

test.each(ROUNDABOUT)('%s → vital', (text, kind) => {
  const { urgency, emergencyKind } = readDanger(text);
  expect({ urgency, emergencyKind }).toEqual({ urgency: 'vital', emergencyKind: kind });
});

/** To be looked at today, and no call to 15; an antibiotic that makes sick is no poisoning. */
const TODAY: [string, EmergencyKind | null][] = [
  ['labo Biotest : INR à 6,2 pour M. Girard, rappelez-nous', null],
  ['laboratoire : potassium à 6,4 chez Mme Costa', null],
  ['nausées depuis que je prends l’antibiotique, j’arrête ?', null],
  ['il a vomi trois fois cette nuit, il boit par petites gorgées', null],
  ['bosse au front de ma fille, elle joue et n’a pas vomi', null],
  ['chute de ma hauteur hier sur le poignet, il est gonflé', null],
  ['cétones à 0,2 et glycémie à 3 g, je ne vomis pas', null],
  ['34 semaines, contractions sans rythme, le bébé bouge comme d’habitude', null],
];

test.each(TODAY)('%s → urgent', (text, kind) => {
  const { urgency, emergencyKind } = readDanger(text);
  expect({ urgency, emergencyKind }).toEqual({ urgency: 'urgent', emergencyKind: kind });
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

test('the phrases of the lexicon are written as texts are read, without accents', () => {
  expect(Object.values(CONCEPTS).filter((phrases) => phrases !== fold(phrases))).toEqual([]);
});
