/**
 * WhatsApp as a channel: one account a practice, one contract with the others. Numbered text in place of buttons; what cannot be
 * read still enters and is answered. Unofficial (whatsapp-web.js drives WhatsApp's own page): for trials with a spare number.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Inbound } from '../../conversation/inbound.ts';
import type { Instant } from '../../domain/time.ts';
import { type Channel, type Outbound, type Receive, SendTrouble, type Sent } from '../channel.ts';
import type { Log } from '../log.ts';
import { type Account, type AccountOptions, type AccountState, openAccount } from './account.ts';
import { idOf, inboundOf, type Received, writerOf } from './inbound.ts';
import { numbered, parts } from './text.ts';

export interface WhatsappOptions {
  /** Ids of the practices that have an account. */
  practices: readonly string[];
  /** Null: looked for in the usual places. */
  browserPath: string | null;
  dataDirectory: string;
  log: Log;
  now: () => Instant;
  /** The person's device has our message, or they have read it. */
  delivered(practice: string, reference: string): void;
  /** A QR code to scan: shown to the operator. */
  showQr(practice: string, code: string): void;
  /** The account was lost, or is back: the desk must know. */
  told(practice: string, state: 'lost' | 'ready'): void;
  /** Only tests change these. */
  account?: Pick<AccountOptions, 'page' | 'watchdogMs' | 'firstRetryMs'>;
  spacingMs?: number;
}

export interface WhatsappChannel extends Channel {
  /** For the operator's page. */
  accounts(): { practice: string; state: AccountState; qr: string | null }[];
}

const BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];
const LONGEST = 4_000;
/** Between two messages of one account: an account that writes like a machine is blocked. */
const SPACING_MS = 1_000;

/** The Chromium to drive: the one that is named, else one of the usual places; null when there is none. */
function browserFor(named: string | null): string | null {
  return named ?? BROWSERS.find((path) => existsSync(path)) ?? null;
}

export function makeWhatsappChannel(options: WhatsappOptions): WhatsappChannel {
  const { log, now, spacingMs = SPACING_MS } = options;
  const accounts = new Map<string, Account>();
  const turns = new Map<string, Promise<unknown>>();
  /** Accounts whose loss the desk was told of: once an outage. */
  const outages = new Set<string>();
  /** Parts that WhatsApp took of a message whose rest failed: a retry sends only the rest. */
  const taken = new Map<string, string[]>();
  let receive: Receive | null = null;

  /** Writes it to the inbox, and again until it is written: WhatsApp does not send twice. */
  async function take(practice: string, message: Received, externalId: string, inbound: Inbound): Promise<void> {
    const address = writerOf(message);
    if (!address || !receive) return;
    const envelope = { practice, channel: 'whatsapp', address, externalId, inbound, receivedAt: now() };
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await receive(envelope);
      } catch (error) {
        log.error({ err: error, practice, attempt }, 'whatsapp message not written yet');
        await wait(Math.min(30_000, 500 * 2 ** attempt), undefined, { ref: false });
      }
    }
  }

  function open(practice: string, browserPath: string): Account {
    const heard = (message: Received, suffix: string, inbound: Inbound | null) => {
      const id = idOf(message);
      if (id && inbound) void take(practice, message, `${id}${suffix}`, inbound);
    };
    return openAccount({
      practice,
      browserPath,
      sessionDirectory: join(options.dataDirectory, 'whatsapp'),
      ...options.account,
      onMessage: (message) => heard(message, '', inboundOf(message)),
      onEdit: (message, text) => heard(message, `/edit/${now()}`, text.trim() === '' ? null : { kind: 'edited', text }),
      onRevoke: (message) => heard(message, '/deleted', { kind: 'deleted' }),
      onAck: (id) => options.delivered(practice, id),
      onState: (state, why) => {
        log.info({ practice, state, why: why.slice(0, 200) }, 'whatsapp');
        const account = accounts.get(practice);
        if (state === 'qr' && account?.qr) options.showQr(practice, account.qr);
        if (state === 'lost' && !outages.has(practice)) {
          outages.add(practice);
          options.told(practice, 'lost');
        }
        if (state === 'ready' && outages.delete(practice)) options.told(practice, 'ready');
      },
    });
  }

  /** One message of an account at a time, and not faster than a person writes. */
  function inTurn<T>(practice: string, send: () => Promise<T>): Promise<T> {
    const turn = (turns.get(practice) ?? Promise.resolve()).catch(() => undefined).then(send);
    turns.set(
      practice,
      turn.catch(() => undefined).then(() => wait(spacingMs, undefined, { ref: false })),
    );
    return turn;
  }

  return {
    id: 'whatsapp',
    // Ticks may be switched off and an id may hide its number: neither can be counted on.
    abilities: { buttons: false, files: true, tellsRead: false, knowsPhone: false, maximumLength: LONGEST },
    accounts: () =>
      options.practices.map((practice) => {
        const account = accounts.get(practice);
        return { practice, state: account?.state ?? 'lost', qr: account?.qr ?? null };
      }),

    async start(given) {
      receive = given;
      const browserPath = browserFor(options.browserPath);
      if (!browserPath) {
        log.error(
          { practices: options.practices.length },
          'whatsapp needs a Chromium: install it, or set WHATSAPP_BROWSER',
        );
        return;
      }
      for (const practice of options.practices) accounts.set(practice, open(practice, browserPath));
    },

    async send({ id, practice, address, body }: Outbound): Promise<Sent> {
      const account = accounts.get(practice);
      if (!account) throw new SendTrouble('this practice has no WhatsApp account', { retry: true });
      return inTurn(practice, async () => {
        const sent = taken.get(id) ?? [];
        const { file } = body;
        const sends = [
          ...parts(numbered(body), LONGEST).map((part) => () => account.sendText(address, part)),
          ...(file ? [() => account.sendFile(address, file)] : []),
        ];
        try {
          for (const one of sends.slice(sent.length)) sent.push(await one());
          taken.delete(id);
          return { state: 'accepted', reference: sent.at(-1) ?? '' };
        } catch (cause) {
          taken.set(id, sent);
          throw new SendTrouble('WhatsApp did not take the message', { retry: true, cause });
        }
      });
    },

    async stop() {
      receive = null;
      await Promise.all([...accounts.values()].map((account) => account.stop()));
    },
  };
}
