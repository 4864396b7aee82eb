/**
 * Noisy copies of a message, as people type: SMS spelling, slips of the finger, dictation without marks, a greeting, another request
 * around it. Deterministic: the random source is seeded by the caller.
 */
import type { Urgency } from '../../domain/triage.ts';

/** A small seeded source of numbers in [0, 1). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const SMS: readonly (readonly [RegExp, string])[] = [
  [/\bje suis\b/gi, 'jsui'],
  [/\bj'ai\b/gi, 'g'],
  [/\bje\b/gi, 'j'],
  [/\bpas\b/gi, 'pa'],
  [/\bplus\b/gi, 'plu'],
  [/\bdepuis\b/gi, 'depui'],
  [/\bdans\b/gi, 'ds'],
  [/\bavec\b/gi, 'avc'],
  [/\bquand\b/gi, 'kan'],
  [/\bbeaucoup\b/gi, 'bcp'],
  [/\bmaintenant\b/gi, 'mtn'],
  [/\bqui\b/gi, 'ki'],
  [/\bque\b/gi, 'ke'],
  [/\bc'est\b/gi, 'c'],
  [/\bça\b/gi, 'sa'],
  [/\best\b/gi, 'é'],
  [/\bau\b/gi, 'o'],
  [/\bfait\b/gi, 'fé'],
  [/\bbébé\b/gi, 'bb'],
  [/\btout\b/gi, 'tt'],
  [/\brendez-vous\b/gi, 'rdv'],
  [/\baujourd'hui\b/gi, 'ojd'],
  [/([a-z])ent\b/gi, '$1'],
  [/([a-zé]{3,})(?:es|s|t)\b/gi, '$1'],
  [/eau/gi, 'o'],
  [/qu/gi, 'k'],
  [/ph/gi, 'f'],
  [/([cdfglmnprst])\1/gi, '$1'],
  [/(?:er|ez|ée)\b/gi, 'é'],
  [/'/g, ''],
];
const OPENINGS = [
  'Bonjour, ',
  'bonjour ',
  'Bonsoir, ',
  'bjr ',
  'Bonjour docteur, ',
  'Excusez-moi de vous déranger, ',
  'euh ',
];
const CLOSINGS = [
  ' merci',
  ' svp',
  ', que dois-je faire ?',
  ' je fais quoi ?',
  " Merci d'avance.",
  ' Vous avez une place ?',
  ' rdv svp',
  '??',
  ' !!',
];

/** `count` copies, each noised in one or two ways. Copies never change what the message means for its urgency. */
export function noisyCopies(
  text: string,
  urgency: Urgency,
  routine: readonly string[],
  count: number,
  random: () => number,
): string[] {
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const copies: string[] = [];
  for (let i = 0; i < count; i++) {
    let copy = text;
    const way = random();
    if (way < 0.4) copy = sms(copy, random);
    else if (way < 0.55) copy = slips(copy, random);
    else if (way < 0.7) copy = unmarked(copy);
    else if (way < 0.85) {
      const request = pick(routine);
      if (request.length < 160) copy = random() < 0.5 ? `${request}. ${copy}` : `${copy}. ${request}`;
    }
    if (random() < 0.3) copy = pick(OPENINGS) + copy;
    if (random() < 0.3 && (urgency !== 'routine' || random() < 0.5)) copy += pick(CLOSINGS);
    copies.push(copy);
  }
  return copies;
}

/** The same words as somebody else would type them: in SMS spelling, with slips of the finger, dictated without marks. */
export function retyped(text: string, random: () => number): string {
  const way = random();
  if (way < 0.55) return sms(text, random);
  return way < 0.75 ? slips(text, random) : unmarked(text);
}

function unmarked(text: string): string {
  return text.toLowerCase().replace(/[.,;:!?'’-]/g, ' ');
}

function sms(text: string, random: () => number): string {
  let copy = text.toLowerCase();
  for (const [pattern, short] of SMS) if (random() < 0.55) copy = copy.replace(pattern, short);
  return copy;
}

function slips(text: string, random: () => number): string {
  const letters = [...text];
  const times = 1 + Math.floor(letters.length / 30);
  for (let i = 0; i < times; i++) {
    const at = 1 + Math.floor(random() * Math.max(1, letters.length - 2));
    const way = random();
    if (way < 0.4) letters.splice(at, 1);
    else if (way < 0.7) letters.splice(at, 0, letters[at] ?? '');
    else [letters[at], letters[at - 1]] = [letters[at - 1] ?? '', letters[at] ?? ''];
  }
  return letters.join('');
}
