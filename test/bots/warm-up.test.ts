/** What a process meets before its first patient: it must keep nobody waiting, and change no answer. */
import { expect, test } from 'vitest';
import { FIRST_MESSAGES } from '../../bots/first-messages.ts';
import { meetMessages } from '../../bots/warm-up.ts';
import { hear } from '../../conversation/hear.ts';
import type { HearingContext } from '../../conversation/meaning.ts';
import { practice } from '../domain/practices.ts';

const NOW = Date.parse('2026-03-10T09:00:00Z');
const FIRST =
  'bonjour, un rendez-vous mardi après le 14 juillet vers 10h pour Luc Petit, 01 23 45 67 89, j’ai de la fièvre';
const CONTEXT: HearingContext = { now: NOW, zone: 'Europe/Paris', territory: 'FR', asked: { about: 'nothing' } };

test('whoever writes meanwhile waits for one message at most, and no territory is met twice', async () => {
  let turns = 0;
  let isOver = false;
  const turn = () => {
    turns += 1;
    if (!isOver) setImmediate(turn);
  };
  setImmediate(turn);
  const island = { ...practice(), territory: 'RE', timeZone: 'Indian/Reunion' } as const;
  await meetMessages([practice(), { ...practice(), id: 'other' }, island], NOW);
  isOver = true;
  // Three times for the first of two territories, once for the other, each message in a turn of its own.
  const messages = 4 * FIRST_MESSAGES.length;
  expect(turns).toBeGreaterThanOrEqual(messages - 1);
  expect(turns).toBeLessThanOrEqual(messages + 1);
});

test('what is heard afterwards is what would have been heard without', async () => {
  const before = hear(FIRST, CONTEXT);
  await meetMessages([practice()], NOW);
  expect(hear(FIRST, CONTEXT)).toEqual(before);
});
