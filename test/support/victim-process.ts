/** The process of `victim.ts`, started, killed with -9 and started again on the same database. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Envelope } from '../../conversation/inbound.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TSX = pathToFileURL(join(ROOT, 'node_modules/tsx/dist/loader.mjs')).href;

export interface Victim {
  /** Resolves when it serves. */
  start(): Promise<void>;
  kill(): Promise<void>;
  /** Lost while it is dead: `acknowledged` says what was not. */
  write(envelope: Envelope): void;
  /** Ids of what it sent, in all its lives. */
  sent(): string[];
  /** Kills it if it lives, and leaves nothing behind. */
  end(): void;
}

/** @param acknowledged hears the id of each envelope that is safely written */
export function makeVictim(databaseUrl: string, acknowledged: (id: string) => void = () => undefined): Victim {
  const folder = mkdtempSync(join(tmpdir(), 'permanence-kill-'));
  const sentFile = join(folder, 'sent');
  writeFileSync(sentFile, '');
  const began = Date.now();
  let victim: ChildProcess | null = null;
  return {
    async start() {
      const program = join(ROOT, 'test/support/victim.ts');
      const options = ['--import', TSX, program, databaseUrl, sentFile, `${began}`];
      const child = spawn(process.execPath, options, { stdio: ['pipe', 'pipe', 'inherit'] });
      child.stdin.on('error', () => undefined);
      victim = child;
      await new Promise<void>((resolve, reject) => {
        child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
        createInterface({ input: child.stdout }).on('line', (line) => {
          if (line === 'ready') resolve();
          else acknowledged(line);
        });
      });
    },
    async kill() {
      const child = victim;
      victim = null;
      await new Promise<void>((resolve) => {
        child?.removeAllListeners('exit');
        child?.once('exit', () => resolve());
        child?.kill('SIGKILL');
      });
    },
    write: (envelope) => void victim?.stdin?.write(`${JSON.stringify(envelope)}\n`),
    sent: () => readFileSync(sentFile, 'utf8').trim().split('\n'),
    end: () => {
      victim?.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
