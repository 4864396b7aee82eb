/**
 * The command `npm run talk [-- --practice X]`: the same conversation in a terminal. Talks to the running server, or starts one of
 * its own for as long as it lasts. Lines may be piped in: each waits for the answer to the one before.
 */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import WebSocket from 'ws';
import type { Choice } from '../conversation/effect.ts';
import { type Permanence, startPermanence } from './assembly.ts';
import { runCommand } from './command.ts';
import { readConfig } from './config.ts';
import { makeLog } from './log.ts';
import { readPractices } from './practice-files.ts';
import type { Opening, ServerEvent } from './web/event.ts';
import type { HistoryLine } from './web/history.ts';

const USAGE = `Usage: npm run talk -- [--practice <id>]
Without --practice: the first one. Talks to the server that runs on this machine, or starts one for as long as it lasts.
A number chooses a quick reply; Ctrl-D ends. Lines may be piped in.`;

/** After an answer, another sentence of the same turn may still come. */
const QUIET_MS = 700;
/** Longer than a burst and a turn ever take. */
const SILENCE_MS = 20_000;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { practice: { type: 'string' } } });
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = readConfig(process.env);
  const practices = readPractices(config.practicesDirectory);
  const practice = practices.find((one) => one.id === values.practice) ?? (values.practice ? undefined : practices[0]);
  if (!practice) throw new RangeError(`--practice: one of ${practices.map((one) => one.id).join(', ')}\n${USAGE}`);

  const running = `http://${config.host}:${config.port}`;
  let own: Permanence | undefined;
  if (!(await answers(running))) own = await startPermanence({ ...config, port: 0 }, practices, makeLog('silent'));
  try {
    await converse(own?.url ?? running, practice.id);
  } finally {
    await own?.stop();
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}

async function converse(url: string, practice: string): Promise<void> {
  const opened = await fetch(`${url}/chat/${practice}`, { method: 'POST', headers: { origin: url } });
  if (!opened.ok) throw new Error(`the server refused the conversation (${opened.status})`);
  const opening = (await opened.json()) as Opening;
  const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/chat/${practice}/live`, ['permanence', opening.token], {
    origin: url,
  });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  console.log(`${opening.practice.name} · ${opening.practice.phone}  (Ctrl-D pour finir)\n`);

  const seen = new Set<string>();
  let choices: Choice[] = [];
  let heard = () => {};
  socket.on('message', (raw) => {
    const event = JSON.parse(String(raw)) as ServerEvent;
    if (event.type === 'refused') console.log(`⚠ ${event.text}`);
    else if (event.type === 'line' && event.line.who !== 'patient' && !seen.has(event.line.id)) {
      seen.add(event.line.id);
      choices = event.line.choices ?? [];
      show(event.line);
    } else return;
    heard();
  });
  socket.send(JSON.stringify({ type: 'hello' }));

  const lines = createInterface({
    input: process.stdin,
    ...(process.stdin.isTTY ? { output: process.stdout, prompt: '› ' } : {}),
  });
  lines.prompt();
  for await (const line of lines) {
    const text = line.trim();
    if (text !== '') {
      if (!process.stdin.isTTY) console.log(`› ${text}`);
      const chosen = choices[Number(text) - 1];
      const said = chosen ? { type: 'choice', choice: chosen.id, label: chosen.label } : { type: 'text', text };
      const answered = answer((told) => {
        heard = told;
      });
      socket.send(JSON.stringify({ ...said, id: randomUUID() }));
      await answered;
    }
    lines.prompt();
  }
  socket.close();
}

/** Resolves when the answer is complete, or when none came. */
function answer(listen: (told: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    let alarm = setTimeout(resolve, SILENCE_MS);
    listen(() => {
      clearTimeout(alarm);
      alarm = setTimeout(resolve, QUIET_MS);
    });
  });
}

function show(line: HistoryLine): void {
  console.log(line.text);
  for (const [index, choice] of (line.choices ?? []).entries()) console.log(`   ${index + 1}. ${choice.label}`);
  if (line.file) console.log(`   📎 ${line.file.name}`);
  console.log('');
}

runCommand(main, USAGE);
