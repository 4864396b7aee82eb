/** What the humans who take over read of a conversation: everything that is being asked, not only what was running. */
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readPractices } from '../../bots/practice-files.ts';
import { knownFrom } from '../../conversation/known.ts';
import { toInstant } from '../../domain/time.ts';
import { Rehearsal } from '../support/rehearsal.ts';

const practices = readPractices(fileURLToPath(new URL('../../prisma/practices', import.meta.url)));

it('names what waits its turn beside what is under way', () => {
  const [practice] = practices;
  if (!practice) throw new Error('no practice');
  const rehearsal = new Rehearsal(practice, toInstant('2026-03-30T10:00', practice.timeZone));
  const say = (text: string) => rehearsal.patient([{ kind: 'text', text }]);
  say('je voudrais un rdv consultation jeudi et renouveler mon ordonnance de Kardegic');
  say('le premier');
  const { request } = knownFrom(rehearsal.session, rehearsal.world());
  expect(request).toMatch(/^prend un rendez-vous · Consultation.* ; laisse un message · « .*Kardegic/);
});
