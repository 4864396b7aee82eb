import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Not the command: it starts a process of its own, which would outlive a kill. */
const TSX = pathToFileURL(join(ROOT, 'node_modules/tsx/dist/loader.mjs')).href;
const OPENER = join(ROOT, 'test/support/opener.ts');
const isRoot = process.getuid?.() === 0;

interface Opened {
  process: ChildProcess;
  openedInMs?: number;
  settings?: number;
  refused?: string;
  name?: string;
}

let directory: string;
let started: ChildProcess[];
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'permanence-embedded-'));
  started = [];
});
afterEach(async () => {
  for (const child of started) child.kill('SIGKILL');
  killPostmaster();
  await expect.poll(postmaster).toBeNull();
  rmSync(directory, { recursive: true, force: true });
});

function open(as: 'server' | 'tool' = 'server', change: { data?: string; uid?: number } = {}): Promise<Opened> {
  const child = spawn(process.execPath, ['--import', TSX, OPENER, change.data ?? directory, as], {
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: '/',
    ...(change.uid === undefined
      ? {}
      : { uid: change.uid, gid: change.uid, env: { PATH: process.env.PATH, HOME: '/nonexistent' } }),
  });
  started.push(child);
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (part: Buffer) => {
      said += part.toString();
      if (said.includes('\n')) resolve({ process: child, ...(JSON.parse(said) as object) });
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`ended with ${code} before it said anything`)));
  });
}

function end(opened: Opened, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    opened.process.once('exit', () => resolve());
    opened.process.kill(signal);
  });
}

/** The living postmaster's number, or null. */
function postmaster(): number | null {
  try {
    const pid = Number(readFileSync(join(directory, 'cluster/postmaster.pid'), 'utf8').split('\n')[0]);
    process.kill(pid, 0);
    return readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ') ? null : pid;
  } catch {
    return null;
  }
}

function killPostmaster(): void {
  const pid = postmaster();
  // One test writes its own number there.
  if (pid !== null && pid !== process.pid) process.kill(pid, 'SIGKILL');
}

test('starts on nothing, keeps its data, and stops with the last one', async () => {
  const first = await open();
  expect(first.settings).toBe(1);
  await end(first, 'SIGTERM');
  expect(postmaster()).toBeNull();
  const second = await open();
  expect(second.settings).toBe(2);
  // Half a second on an idle machine; the tests of a whole run share theirs.
  expect(second.openedInMs).toBeLessThan(3_000);
});

test('of two starts at once one serves and the other says who does', async () => {
  const both = await Promise.all([open(), open()]);
  const served = both.find(({ refused }) => refused === undefined);
  const refused = both.find((one) => one.refused !== undefined);
  expect(served?.settings).toBe(1);
  expect(refused?.name).toBe('DatabaseHeld');
  expect(refused?.refused).toContain(`Another server (process ${served?.process.pid}, since 20`);
});

test('a tool joins beside a server; whoever leaves last stops the database', async () => {
  const server = await open();
  const pid = postmaster();
  const tool = await open('tool');
  expect(tool.settings).toBe(2);
  await end(tool, 'SIGTERM');
  expect(postmaster()).toBe(pid);
  const other = await open('tool');
  await end(server, 'SIGTERM');
  expect(postmaster()).toBe(pid);
  await end(other, 'SIGTERM');
  expect(postmaster()).toBeNull();
});

test('after a kill -9 of the server its postmaster is reused', async () => {
  const killed = await open();
  const pid = postmaster();
  await end(killed, 'SIGKILL');
  const next = await open();
  expect(next.settings).toBe(2);
  expect(postmaster()).toBe(pid);
});

test('after a kill -9 of everything nothing is lost', async () => {
  for (let round = 1; round <= 3; round++) {
    const opened = await open();
    expect(opened.settings).toBe(round);
    killPostmaster();
    await end(opened, 'SIGKILL');
  }
});

test('a lock left by a process number that is now somebody else’s does not stop it', async () => {
  const killed = await open();
  const lock = join(directory, 'cluster/postmaster.pid');
  const left = readFileSync(lock, 'utf8');
  await end(killed, 'SIGTERM');
  const owner = statSync(join(directory, 'cluster')).uid;
  writeFileSync(lock, left.replace(/^\d+/, String(process.pid)));
  chownSync(lock, owner, owner);
  expect((await open()).settings).toBe(2);
});

test('a very long path still has a socket', async () => {
  chmodSync(directory, 0o711);
  const data = join(directory, 'a'.repeat(60), 'b'.repeat(60));
  const opened = await open('server', { data });
  expect(opened.settings).toBe(1);
  await end(opened, 'SIGTERM');
});

test.runIf(isRoot)('as root, below a folder that nobody else may enter: says which, and what to do', async () => {
  const closed = join(directory, 'closed');
  mkdirSync(closed);
  chmodSync(closed, 0o700);
  const opened = await open('server', { data: join(closed, 'data') });
  expect(opened.refused).toContain(`may not enter ${closed}: set PERMANENCE_DATA`);
});

test.runIf(isRoot && isReadableByAll())('as an ordinary user', async () => {
  chownSync(directory, 65534, 65534);
  const opened = await open('server', { uid: 65534 });
  expect(opened.settings).toBe(1);
  expect(statSync(join(directory, 'cluster')).uid).toBe(65534);
});

/** In a checkout below a private folder another user cannot even read our code. */
function isReadableByAll(): boolean {
  for (let folder = ROOT; folder !== '/'; folder = join(folder, '..')) {
    if ((statSync(folder).mode & 0o005) !== 0o005) return false;
  }
  return true;
}
