/**
 * `npm run -s eval:messages`: JSON lines `{id,text}` on standard input, one JSON line each on standard output with what was
 * understood and the microseconds it took. Looks at the text only and remembers nothing between lines. Years of birth in two
 * digits and relative dates are read as on Wednesday 4 March 2026, 09:00 in Paris.
 */
import { createInterface } from 'node:readline';
import { hear } from '../../conversation/hear.ts';
import type { HearingContext } from '../../conversation/meaning.ts';

const CONTEXT: HearingContext = {
  now: Date.parse('2026-03-04T08:00:00Z'),
  zone: 'Europe/Paris',
  territory: 'FR',
  asked: { about: 'nothing' },
};

/** A process that answers patients has met a few messages before: what loads and compiles with the first ones is not measured. */
const WARM_UP = [
  'Bonjour, je voudrais prendre rendez-vous lundi 12 janvier à 14h ou mardi matin avec le docteur Martin pour ma fille, merci',
  "je dois annuler mon rdv de jeudi prochain, c'est pour Paul Durand né le 3/05/1980, 06 39 98 12 76",
  "pouvez-vous renouveler mon ordonnance ? et quels sont vos horaires pendant le pont de l'Ascension, sinon rappelez-moi",
  'mon mari a mal dans la poitrine depuis ce matin, il transpire et il a 39 de fièvre, aidez-nous',
  "il me faudrait une place d'ici 15 jours, entre le 3 et le 5 mars ou dès que possible, en mai ou fin de semaine, demain vers 9h, le 12",
  'hello, can I move my appointment to next friday afternoon please, my number is +32 470 12 34 56',
];
for (let round = 0; round < 60; round++) for (const text of WARM_UP) hear(text, CONTEXT);

let number = 0;
for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  number++;
  if (!line.trim()) continue;
  const message = readMessage(line);
  if (!message) {
    console.error(`line ${number}: expected a JSON object with "id" and a string "text"`);
    continue;
  }
  const started = process.hrtime.bigint();
  const { urgency, emergencyKind, intents, entities, because } = hear(message.text, CONTEXT);
  const us = Number((process.hrtime.bigint() - started) / 1000n);
  process.stdout.write(
    `${JSON.stringify({ id: message.id, urgency, emergencyKind, intents, entities, because, us })}\n`,
  );
}

function readMessage(line: string): { id: unknown; text: string } | undefined {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null || !('text' in value) || typeof value.text !== 'string')
      return undefined;
    return { id: 'id' in value ? value.id : null, text: value.text };
  } catch {
    return undefined;
  }
}
