/**
 * `npm run -s eval:messages`: JSON lines `{id,text}` on standard input, one JSON line each on standard output with what was
 * understood and the microseconds it took. Looks at the text only and remembers nothing between lines. Years of birth in two
 * digits and relative dates are read as on Wednesday 4 March 2026, 09:00 in Paris.
 */
import { createInterface } from 'node:readline';
import { hear } from '../../conversation/hear.ts';
import type { HearingContext } from '../../conversation/meaning.ts';
import { readTexts } from './message-data.ts';
import { spreadOver } from './spread.ts';

const CONTEXT: HearingContext = {
  now: Date.parse('2026-03-04T08:00:00Z'),
  zone: 'Europe/Paris',
  territory: 'FR',
  asked: { about: 'nothing' },
};

/** A process that answers patients has met so many: what is compiled while it reads the first ones is not measured. */
const MET = 2000;
for (const { text } of spreadOver(readTexts('train'), MET)) hear(text, CONTEXT);

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
