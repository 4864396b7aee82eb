/**
 * One WhatsApp account of one practice: starts the library's browser, shows the QR code, starts again when it is lost. Nothing that
 * happens in that browser takes the process down.
 */
import { setTimeout as wait } from 'node:timers/promises';
import whatsapp from 'whatsapp-web.js';
import type { Received } from './inbound.ts';

export type AccountState = 'starting' | 'qr' | 'ready' | 'lost';

export interface AccountOptions {
  practice: string;
  browserPath: string;
  /** Where the pairing is kept. */
  sessionDirectory: string;
  /** Another copy of WhatsApp's page: only tests have one. */
  page?: { path: string; version: string };
  watchdogMs?: number;
  firstRetryMs?: number;
  onMessage(message: Received): void;
  onEdit(message: Received, text: string): void;
  onRevoke(message: Received): void;
  /** The person's device has it, or they have read it. */
  onAck(id: string, state: 'delivered' | 'read'): void;
  onState(state: AccountState, why: string): void;
}

export interface Account {
  readonly state: AccountState;
  /** What to scan, while `state` is `qr`. */
  readonly qr: string | null;
  /** Resolves with WhatsApp's own id of the message. */
  sendText(address: string, text: string): Promise<string>;
  sendFile(address: string, file: { name: string; mediaType: string; content: string }): Promise<string>;
  stop(): Promise<void>;
}

/** Neither a QR code nor a session after this long: the start hangs (offline, the library may wait for ever). */
const WATCHDOG_MS = 60_000;
const FIRST_RETRY_MS = 5_000;
const LONGEST_RETRY_MS = 5 * 60_000;
const DESTROY_MS = 8_000;

export function openAccount(options: AccountOptions): Account {
  const { watchdogMs = WATCHDOG_MS, firstRetryMs = FIRST_RETRY_MS } = options;
  const stopping = new AbortController();
  let client: InstanceType<typeof whatsapp.Client> | null = null;
  let state: AccountState = 'starting';
  let qr: string | null = null;

  function become(next: AccountState, why = ''): void {
    state = next;
    if (next !== 'qr') qr = null;
    options.onState(next, why);
  }

  function make(): InstanceType<typeof whatsapp.Client> {
    return new whatsapp.Client({
      authStrategy: new whatsapp.LocalAuth({ clientId: options.practice, dataPath: options.sessionDirectory }),
      puppeteer: {
        executablePath: options.browserPath,
        headless: true,
        args: [
          '--disable-gpu',
          '--disable-dev-shm-usage',
          '--no-first-run',
          ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        ],
      },
      qrMaxRetries: 0,
      ...(options.page
        ? {
            webVersion: options.page.version,
            webVersionCache: { type: 'local' as const, path: options.page.path, strict: true },
          }
        : {}),
    });
  }

  /** One life of the browser: until it is lost, or never came to life. */
  async function live(): Promise<string> {
    const one = make();
    client = one;
    let alarm: NodeJS.Timeout | undefined;
    try {
      return await new Promise<string>((lost) => {
        alarm = setTimeout(() => lost('no sign of life'), watchdogMs);
        one.on('qr', (code: string) => {
          clearTimeout(alarm);
          qr = code;
          become('qr');
        });
        one.on('ready', () => {
          clearTimeout(alarm);
          become('ready');
        });
        one.on('auth_failure', () => lost('the pairing was refused'));
        one.on('disconnected', (why: unknown) => lost(String(why)));
        listen(one);
        stopping.signal.addEventListener('abort', () => lost('stopped'), { once: true });
        one.initialize().catch((error: unknown) => lost(error instanceof Error ? error.message : String(error)));
      });
    } finally {
      clearTimeout(alarm);
      client = null;
      await destroy(one);
    }
  }

  function listen(one: InstanceType<typeof whatsapp.Client>): void {
    one.on('message', (message) => options.onMessage(message as unknown as Received));
    one.on('message_edit', (message, text) => options.onEdit(message as unknown as Received, String(text)));
    one.on('message_revoke_everyone', (message) => options.onRevoke(message as unknown as Received));
    one.on('message_ack', (message, ack) => {
      const id = message.id?._serialized;
      if (typeof id === 'string' && Number(ack) >= 2) options.onAck(id, Number(ack) >= 3 ? 'read' : 'delivered');
    });
  }

  async function run(): Promise<void> {
    let pause = firstRetryMs;
    while (!stopping.signal.aborted) {
      become('starting');
      const before = Date.now();
      const why = await live().catch((error: unknown) => String(error));
      if (stopping.signal.aborted) return;
      become('lost', why);
      // A session that held for a while starts again at once; one that fails at once waits longer each time.
      pause = Date.now() - before > LONGEST_RETRY_MS ? firstRetryMs : Math.min(pause * 2, LONGEST_RETRY_MS);
      await wait(pause, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
    }
  }
  const running = run();

  function ready(): InstanceType<typeof whatsapp.Client> {
    if (!client || state !== 'ready') throw new Error('WhatsApp is not connected');
    return client;
  }

  return {
    get state() {
      return state;
    },
    get qr() {
      return qr;
    },
    sendText: async (address, text) =>
      (await ready().sendMessage(address, text, { linkPreview: false })).id._serialized,
    sendFile: async (address, file) => {
      const media = new whatsapp.MessageMedia(file.mediaType, Buffer.from(file.content).toString('base64'), file.name);
      return (await ready().sendMessage(address, media, { sendMediaAsDocument: true })).id._serialized;
    },
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

/** Closes the browser; one that does not close is killed. */
async function destroy(client: InstanceType<typeof whatsapp.Client>): Promise<void> {
  const browser = client.pupBrowser;
  const closed = client.destroy().then(
    () => true,
    () => false,
  );
  const inTime = await Promise.race([closed, wait(DESTROY_MS, false, { ref: false })]);
  if (!inTime) browser?.process()?.kill('SIGKILL');
}
