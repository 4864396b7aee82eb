/**
 * JSON lines {id, text, refTime, timezone} on stdin → {id, constraint, results, us} on stdout. A line that cannot be read is named
 * on stderr and skipped. Nothing is remembered between lines; `us` is the time of one constraint reading.
 */
import { createInterface } from 'node:readline';
import { readDates, readWhen, type WhenContext } from '../../conversation/when.ts';
import { spreadOver } from './spread.ts';
import { PHRASE_FILES, readPhrases } from './when-gold.ts';

interface Line {
  id: unknown;
  text: string;
  refTime: string;
  timezone: string;
}

/** A process that answers patients has met so many: what is compiled while it reads the first ones is not measured. */
const MET = 2000;
for (const { text, reference } of spreadOver(PHRASE_FILES.flatMap(readPhrases), MET)) {
  const context: WhenContext = { now: Date.parse(reference), zone: 'Europe/Paris', territory: 'FR' };
  readWhen(text, context);
  readDates(text, context);
}

let number = 0;
for await (const raw of createInterface({ input: process.stdin })) {
  number += 1;
  if (raw.trim() === '') continue;
  const line = parse(raw);
  if (typeof line === 'string') {
    process.stderr.write(`line ${number}: ${line}\n`);
    continue;
  }
  const context: WhenContext = { now: Date.parse(line.refTime), zone: line.timezone, territory: 'FR' };
  const start = process.hrtime.bigint();
  const constraint = readWhen(line.text, context);
  const us = Number(process.hrtime.bigint() - start) / 1000;
  const results = readDates(line.text, context);
  process.stdout.write(`${JSON.stringify({ id: line.id, constraint, results, us })}\n`);
}

/** The line, or what is wrong with it. */
function parse(raw: string): Line | string {
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch {
    return 'not JSON';
  }
  if (typeof value !== 'object' || value === null) return 'not an object';
  const { id, text, refTime, timezone } = value as Record<string, unknown>;
  if (typeof text !== 'string') return 'text is not a string';
  if (typeof refTime !== 'string' || Number.isNaN(Date.parse(refTime))) return 'refTime is not a date with an offset';
  if (timezone !== undefined && typeof timezone !== 'string') return 'timezone is not a string';
  return { id, text, refTime, timezone: timezone ?? 'Europe/Paris' };
}
