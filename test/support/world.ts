/**
 * A practice, a world and a meaning for the tests of a turn: whole and plausible, changed only where a test says so.
 */
import { fileURLToPath } from 'node:url';
import { readPractices } from '../../bots/practice-files.ts';
import type { Heard } from '../../conversation/heard.ts';
import type { Meaning } from '../../conversation/meaning.ts';
import type { World } from '../../conversation/world.ts';
import { Busy } from '../../domain/busy.ts';
import type { Handoff } from '../../domain/message.ts';
import type { Practice } from '../../domain/practice.ts';
import { toInstant } from '../../domain/time.ts';

/** Monday 30 March 2026, 10:00 in Paris. */
export const MONDAY = Date.parse('2026-03-30T08:00:00Z');
/** An instant from a local time in Paris. */
export const paris = (local: string): number => toInstant(local, 'Europe/Paris');
export const PRACTICES: readonly Practice[] = readPractices(
  fileURLToPath(new URL('../../prisma/practices', import.meta.url)),
);

export function practiceNamed(id: string): Practice {
  const practice = PRACTICES.find((one) => one.id === id);
  if (!practice) throw new Error(`no practice ${id}`);
  return practice;
}

export function worldWith(change: Partial<World> = {}): World {
  return {
    practice: practiceNamed('tilleuls'),
    conversation: '00000000-0000-4000-8000-000007000000',
    channel: 'web',
    abilities: { buttons: true, files: true, tellsRead: true, knowsPhone: true },
    contact: { id: '00000000-0000-4000-8000-000008000000', channel: 'web', address: 'w1', firstSeenAt: MONDAY },
    patients: [],
    appointments: [],
    coded: null,
    codeLocked: false,
    handoff: null,
    lastHandoff: null,
    transcript: [],
    busy: new Busy([]),
    named: null,
    within: [],
    absences: [],
    namesake: null,
    unreadSince: null,
    message: null,
    digest: null,
    digestCard: null,
    reminders: null,
    waitlist: [],
    fresh: {
      ids: Array.from({ length: 16 }, (_, nth) => `00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`),
      code: 'K7M2P9',
      messageNumber: 12,
    },
    ...change,
  };
}

/** A case of this conversation that nobody has taken. */
export function caseWith(change: Partial<Handoff> = {}): Handoff {
  return {
    id: 'h1',
    conversation: '00000000-0000-4000-8000-000007000000',
    reason: 'asked',
    urgency: 'routine',
    emergencyKind: null,
    state: 'open',
    owner: null,
    ownerName: null,
    openedAt: MONDAY,
    deadline: MONDAY,
    previous: null,
    alertLevel: 0,
    acknowledgedBy: null,
    ...change,
  };
}

export function meaningOf(text: string, change: Partial<Meaning> = {}): Meaning {
  return {
    text,
    language: 'fr',
    urgency: 'routine',
    emergencyKind: null,
    intents: [],
    entities: {},
    when: { windows: [] },
    because: [],
    ruled: [],
    ...change,
  };
}

export function heardAs(meaning: Meaning): Heard & { from: 'patient' } {
  return { from: 'patient', inbounds: [{ kind: 'text', text: meaning.text }], text: meaning.text, meaning };
}

export function pressed(id: string): Heard & { from: 'patient' } {
  return { from: 'patient', inbounds: [{ kind: 'choice', id, label: id }], text: id, meaning: meaningOf(id) };
}
